#include "report/json_parts.h"

#include <inttypes.h>

#include "report/json_text.h"

static void key_text(buffer *out, const char *name, view text, bool *first)
{
    if (text.length == 0)
        return;
    buffer_format(out, "%s\"%s\": ", *first ? "" : ", ", name);
    json_string(out, text);
    *first = false;
}

static void qualifiers(buffer *out, view joined, bool *first)
{
    if (joined.length == 0)
        return;
    buffer_format(out, "%s\"qualifiers\": [", *first ? "" : ", ");
    const char *at = joined.start, *end = at + joined.length;
    for (;;) {
        const char *stop = memchr(at, '\x1f', (size_t)(end - at));
        json_string(out, (view){ at, (size_t)((stop != NULL ? stop : end) - at) });
        if (stop == NULL)
            break;
        buffer_append(out, VIEW(", "));
        at = stop + 1;
    }
    buffer_byte(out, ']');
    *first = false;
}

static void json_key(buffer *out, const report_key *k)
{
    bool first = true;
    buffer_append(out, VIEW(", \"key\": {"));
    key_text(out, "metric", k->metric, &first);
    key_text(out, "verb", k->verb, &first);
    qualifiers(out, k->qualifiers, &first);
    key_text(out, "subject", k->subject, &first);
    key_text(out, "scope", k->scope, &first);
    key_text(out, "period", k->period, &first);
    key_text(out, "status", k->status, &first);
    key_text(out, "basis", k->basis, &first);
    buffer_byte(out, '}');
}

static void json_evidence(buffer *out, const evidence *e, const view *paths)
{
    buffer_append(out, VIEW("{\"role\": "));
    json_string(out, e->role);
    if (paths != NULL)
        json_field(out, "path", paths[e->document]);
    buffer_append(out, VIEW(", \"text\": "));
    json_string(out, e->text);
    buffer_format(out, ", \"start\": %" PRIu32 ", \"end\": %" PRIu32 ", \"line\": %" PRIu32 ", \"column\": %" PRIu32
                       ", \"suspicion\": ", e->start, e->end, e->line, e->column);
    json_share(out, e->suspicion);
    buffer_byte(out, '}');
}

static void json_repair(buffer *out, const repair *r)
{
    buffer_format(out, "{\"evidence\": %" PRIu32 ", \"text\": ", r->evidence);
    json_string(out, r->text);
    json_field(out, "low", r->low);
    json_field(out, "high", r->high);
    buffer_append(out, VIEW(", \"probability\": "));
    json_share(out, r->probability);
    buffer_append(out, VIEW(", \"why\": ["));
    for (unsigned i = 0; i < REASONS && r->why[i].length > 0; i++) {
        buffer_append(out, i > 0 ? VIEW(", ") : VIEW(""));
        json_string(out, r->why[i]);
    }
    buffer_append(out, VIEW("]}"));
}

static void json_note(buffer *out, const finding *f)
{
    if (f->note_zh.length == 0 && f->note_en.length == 0)
        return;
    bool first = true;
    buffer_append(out, VIEW(", \"note\": {"));
    key_text(out, "zh", f->note_zh, &first);
    key_text(out, "en", f->note_en, &first);
    buffer_byte(out, '}');
}

void json_finding(buffer *out, const finding *f, const report_key *key, const view *paths)
{
    buffer_append(out, VIEW("{\"rule\": "));
    json_string(out, view_of(f->rule));
    buffer_format(out, ", \"severity\": \"%s\", \"verdict\": \"%s\", \"confidence\": ", severity_names[f->severity],
                  verdict_names[f->verdict]);
    json_share(out, f->confidence);
    buffer_append(out, VIEW(", \"fingerprint\": "));
    json_string(out, view_of(f->fingerprint));
    buffer_append(out, VIEW(",\n          \"message\": "));
    json_string(out, f->message);
    json_field(out, "derivation", f->derivation);
    json_note(out, f);
    json_key(out, key);
    if (f->undecidable)
        buffer_append(out, VIEW(", \"undecidable\": true"));
    if (f->search_stopped)
        buffer_append(out, VIEW(", \"search_stopped\": true"));
    buffer_append(out, VIEW(",\n          \"evidence\": ["));
    for (uint32_t i = 0; i < f->evidence_count; i++) {
        buffer_append(out, i > 0 ? VIEW(",\n            ") : VIEW("\n            "));
        json_evidence(out, &f->evidence[i], paths);
    }
    buffer_append(out, VIEW("],\n          \"repairs\": ["));
    for (uint32_t i = 0; i < f->repair_count; i++) {
        buffer_append(out, i > 0 ? VIEW(",\n            ") : VIEW("\n            "));
        json_repair(out, &f->repairs[i]);
    }
    buffer_append(out, VIEW("]}"));
}

void json_check(buffer *out, const check *c)
{
    buffer_append(out, VIEW("{\"rule\": "));
    json_string(out, view_of(c->rule));
    buffer_format(out, ", \"verdict\": \"%s\", \"evidence\": [", verdict_names[c->verdict]);
    for (uint32_t i = 0; i < c->evidence_count; i++) {
        const evidence *e = &c->evidence[i];
        buffer_append(out, i > 0 ? VIEW(", {\"role\": ") : VIEW("{\"role\": "));
        json_string(out, e->role);
        buffer_format(out, ", \"start\": %" PRIu32 ", \"end\": %" PRIu32 ", \"text\": ", e->start, e->end);
        json_string(out, e->text);
        buffer_byte(out, '}');
    }
    buffer_append(out, VIEW("]}"));
}

void json_counts(buffer *out, const relation_counts_by_verdict *counts)
{
    buffer_byte(out, '{');
    for (unsigned v = 0; v < VERDICTS; v++)
        buffer_format(out, "\"%s\": %" PRIu32 ", ", verdict_names[v], counts->of[v]);
    buffer_format(out, "\"figures\": %" PRIu32 ", \"figures_checked\": %" PRIu32 "}", counts->figures,
                  counts->figures_checked);
}

void json_document_head(buffer *out, const report_document *d)
{
    buffer_append(out, VIEW("\"path\": "));
    json_string(out, d->path);
    json_field(out, "id", d->id);
    json_field(out, "title", d->title);
    json_field(out, "language", d->language);
    json_field(out, "published", d->published);
    buffer_format(out, ", \"facts\": %" PRIu32 ", \"relations\": ", d->fact_count);
    json_counts(out, &d->outcome.counts);
}

void json_rule(buffer *out, const report_rule *rule, bool timings)
{
    buffer_append(out, VIEW("{\"id\": "));
    json_string(out, view_of(rule->id));
    buffer_format(out, ", \"candidates\": %" PRIu64 ", \"findings\": %" PRIu64, rule->work.candidates, rule->work.findings);
    if (timings)
        buffer_format(out, ", \"milliseconds\": %.1f", rule->work.milliseconds);
    buffer_byte(out, '}');
}

void json_missing(buffer *out, const not_evaluated *missing)
{
    buffer_append(out, VIEW("{\"path\": "));
    if (missing->path.length > 0)
        json_string(out, missing->path);
    else
        buffer_append(out, VIEW("null"));
    buffer_append(out, VIEW(", \"rule\": "));
    if (missing->rule.length > 0)
        json_string(out, missing->rule);
    else
        buffer_append(out, VIEW("null"));
    buffer_append(out, VIEW(", \"why\": "));
    json_string(out, missing->why);
    buffer_byte(out, '}');
}

void json_summary(buffer *out, const report_run *run)
{
    buffer_format(out, "{\"errors\": %" PRIu64 ", \"warnings\": %" PRIu64 ", \"notes\": %" PRIu64 ", \"complete\": %s}",
                  run->findings.of[SEVERITY_ERROR], run->findings.of[SEVERITY_WARNING], run->findings.of[SEVERITY_NOTE],
                  run->complete ? "true" : "false");
}

void json_tool(buffer *out, const report_run *run)
{
    buffer_append(out, VIEW("{\"name\": \"auditor\", \"version\": "));
    json_string(out, view_of(run->version));
    json_field(out, "rules", run->rules_hash);
    buffer_byte(out, '}');
}
