/*
** sarif.c -- SARIF 2.1.0 (OASIS), as code scanning takes it: the most suspect figure is the location, all evidence is
** related to it, repairs are alternative fixes, fingerprints know no lines.
*/
#include <inttypes.h>

#include "report/finding_text.h"
#include "report/json_parts.h"
#include "report/json_text.h"
#include "report/region.h"
#include "report/words.h"

static const char *const levels[SEVERITIES] = { "note", "warning", "error" };

/* A message's brackets make links and its braces placeholders (3.11.5, 3.11.6) unless they are escaped. */
static void message(buffer *out, view text)
{
    buffer escaped = { 0 };
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.start[i];
        if (byte == '[' || byte == ']' || byte == '\\')
            buffer_byte(&escaped, '\\');
        if (byte == '{' || byte == '}')
            buffer_byte(&escaped, byte);
        buffer_byte(&escaped, byte);
    }
    buffer_append(out, VIEW("{\"text\": "));
    json_string(out, buffer_view(&escaped));
    buffer_byte(out, '}');
    out->failed = out->failed || escaped.failed;
    buffer_free(&escaped);
}

/* A path as a URI reference (RFC 3986): relative ones stay relative to wherever the report is read. */
static void uri(buffer *out, view path)
{
    static const char kept[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    buffer_append(out, path.length > 0 && path.start[0] == '/' ? VIEW("{\"uri\": \"file://") : VIEW("{\"uri\": \""));
    for (size_t i = 0; i < path.length; i++) {
        unsigned char byte = (unsigned char)path.start[i];
        if (byte != '\0' && strchr(kept, byte) != NULL)
            buffer_byte(out, (char)byte);
        else
            buffer_format(out, "%%%02X", byte);
    }
    buffer_append(out, VIEW("\"}"));
}

static void region_json(buffer *out, const char *name, region r)
{
    if (r.line == 0)
        return;
    buffer_format(out, "%s\"%s\": {\"startLine\": %" PRIu32 ", \"startColumn\": %" PRIu32 ", \"endLine\": %" PRIu32
                       ", \"endColumn\": %" PRIu32 "}", *name == 'r' ? ", " : "", name, r.line, r.column, r.end_line, r.end_column);
}

static void physical(buffer *out, view path, const evidence *e, const source_lines *source)
{
    buffer_append(out, VIEW("\"physicalLocation\": {\"artifactLocation\": "));
    uri(out, path);
    region_json(out, "region", region_of(e, source));
    buffer_byte(out, '}');
}

static void related(buffer *out, const finding *f, view path, const view *paths, const source_lines *source, const data *words)
{
    buffer_append(out, VIEW(",\n       \"relatedLocations\": ["));
    for (uint32_t i = 0; i < f->evidence_count; i++) {
        const evidence *e = &f->evidence[i];
        buffer label = { 0 };
        buffer_format(out, "%s{\"id\": %" PRIu32 ", ", i > 0 ? ", " : "", i);
        physical(out, paths != NULL ? paths[e->document] : path, e, source);
        buffer_append(&label, words_of(words, "role", e->role));
        buffer_byte(&label, ' ');
        buffer_append(&label, e->text);
        buffer_append(out, VIEW(", \"message\": "));
        message(out, buffer_view(&label));
        buffer_byte(out, '}');
        out->failed = out->failed || label.failed;
        buffer_free(&label);
    }
    buffer_byte(out, ']');
}

static void fixes(buffer *out, const finding *f, view path, const view *paths, const source_lines *source, const data *words)
{
    bool first = true;
    for (uint32_t i = 0; i < f->repair_count; i++) {
        const repair *r = &f->repairs[i];
        if (r->evidence >= f->evidence_count || f->evidence[r->evidence].line == 0)
            continue;
        const evidence *e = &f->evidence[r->evidence];
        buffer description = { 0 };
        finding_repair(&description, f, r, words);
        buffer_append(out, first ? VIEW(",\n       \"fixes\": [{\"description\": ") : VIEW(", {\"description\": "));
        message(out, buffer_view(&description));
        buffer_append(out, VIEW(", \"artifactChanges\": [{\"artifactLocation\": "));
        uri(out, paths != NULL ? paths[e->document] : path);
        buffer_append(out, VIEW(", \"replacements\": [{"));
        region_json(out, "deletedRegion", region_of(e, source));
        buffer_append(out, VIEW(", \"insertedContent\": {\"text\": "));
        json_string(out, r->text);
        buffer_append(out, VIEW("}}]}]}"));
        out->failed = out->failed || description.failed;
        buffer_free(&description);
        first = false;
    }
    if (!first)
        buffer_byte(out, ']');
}

static void result(buffer *out, const finding *f, view path, const view *paths, const source_lines *source, const data *words)
{
    uint32_t lead = finding_suspect(f);
    buffer_append(out, VIEW("\n      {\"ruleId\": "));
    json_string(out, view_of(f->rule));
    buffer_format(out, ", \"level\": \"%s\", \"message\": ", levels[f->severity]);
    message(out, f->message);
    if (f->evidence_count > 0) {
        const evidence *e = &f->evidence[lead != FACT_NONE ? lead : 0];
        buffer_append(out, VIEW(",\n       \"locations\": [{"));
        physical(out, paths != NULL ? paths[e->document] : path, e, source);
        buffer_append(out, VIEW("}]"));
        related(out, f, path, paths, source, words);
        fixes(out, f, path, paths, source, words);
    }
    if (f->suppressed.kind.length > 0) {
        buffer_append(out, VIEW(",\n       \"suppressions\": [{\"kind\": \"external\", \"justification\": "));
        json_string(out, f->suppressed.reason.length > 0 ? f->suppressed.reason : f->suppressed.kind);
        buffer_append(out, VIEW("}]"));
    }
    buffer_format(out, ",\n       \"partialFingerprints\": {\"auditorFinding/v1\": \"%s\"}, \"properties\": {\"verdict\": \"%s\", "
                       "\"confidence\": ", f->fingerprint, verdict_names[f->verdict]);
    json_share(out, f->confidence);
    json_field(out, "derivation", f->derivation);
    buffer_append(out, VIEW("}}"));
}

static void rule_description(buffer *out, const report_rule *rule, bool first)
{
    buffer_append(out, first ? VIEW("\n      {\"id\": ") : VIEW(",\n      {\"id\": "));
    json_string(out, view_of(rule->id));
    if (rule->summary_en.length > 0) {
        buffer_append(out, VIEW(", \"shortDescription\": "));
        message(out, rule->summary_en);
    }
    if (rule->summary_zh.length > 0) {
        buffer_append(out, VIEW(", \"fullDescription\": "));
        message(out, rule->summary_zh);
    }
    buffer_format(out, ", \"defaultConfiguration\": {\"level\": \"%s\"}}", levels[rule->severity]);
}

static void begin(buffer *out, const report_run *run, const report_options *options)
{
    (void)options;
    buffer_append(out, VIEW("{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n"
                            "  \"runs\": [{\n    \"tool\": {\"driver\": {\"name\": \"auditor\", \"version\": "));
    json_string(out, view_of(run->version));
    buffer_append(out, VIEW(", \"rules\": ["));
    for (uint32_t i = 0; i < run->rule_count; i++)
        rule_description(out, &run->rules[i], i == 0);
    buffer_append(out, VIEW("]}},\n    \"columnKind\": \"unicodeCodePoints\",\n    \"results\": ["));
}

static void document_fragment(buffer *out, const report_document *d, const report_options *options)
{
    source_lines source;
    if (source_lines_open(&source, d) != STATUS_OK)
        out->failed = true;
    const data *words = words_for(options, d->language);
    bool first = true;
    for (uint32_t i = 0; i < d->outcome.finding_count; i++) {
        if (!report_keeps(options, &d->outcome.findings[i]))
            continue;
        buffer_append(out, first ? VIEW("") : VIEW(","));
        result(out, &d->outcome.findings[i], d->path, NULL, &source, words);
        first = false;
    }
    source_lines_close(&source);
}

static void archive_results(buffer *out, const report_run *run, const report_options *options)
{
    static const source_lines none;
    bool first = run->fragments == 0;
    for (uint32_t i = 0; i < run->archive_count; i++) {
        if (!report_keeps(options, &run->archive[i]))
            continue;
        buffer_append(out, first ? VIEW("") : VIEW(","));
        result(out, &run->archive[i], VIEW(""), run->archive_paths, &none, words_for(options, VIEW("")));
        first = false;
    }
}

static void end(buffer *out, const report_run *run, const report_options *options, view gathered)
{
    (void)gathered;
    archive_results(out, run, options);
    buffer_format(out, "],\n    \"invocations\": [{\"executionSuccessful\": %s, \"toolExecutionNotifications\": [",
                  run->complete ? "true" : "false");
    for (uint32_t i = 0; i < run->missing_count; i++) {
        const not_evaluated *m = &run->missing[i];
        buffer_append(out, i > 0 ? VIEW(",\n      {\"level\": \"error\", \"message\": ") : VIEW("\n      {\"level\": \"error\", \"message\": "));
        message(out, m->why);
        if (m->path.length > 0) {
            buffer_append(out, VIEW(", \"locations\": [{\"physicalLocation\": {\"artifactLocation\": "));
            uri(out, m->path);
            buffer_append(out, VIEW("}}]"));
        }
        if (m->rule.length > 0) {
            buffer_append(out, VIEW(", \"associatedRule\": {\"id\": "));
            json_string(out, m->rule);
            buffer_byte(out, '}');
        }
        buffer_byte(out, '}');
    }
    buffer_append(out, VIEW("]}]\n  }]\n}\n"));
}

const report_format report_sarif = { "sarif", begin, document_fragment, ",", end, false, false, false };
