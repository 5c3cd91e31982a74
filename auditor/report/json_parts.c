#include "report/json_parts.h"

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
    json_count(out, VIEW(", \"start\": "), e->start);
    json_count(out, VIEW(", \"end\": "), e->end);
    json_count(out, VIEW(", \"line\": "), e->line);
    json_count(out, VIEW(", \"column\": "), e->column);
    buffer_append(out, VIEW(", \"suspicion\": "));
    json_share(out, e->suspicion);
    buffer_byte(out, '}');
}

static void json_repair(buffer *out, const repair *r)
{
    json_count(out, VIEW("{\"evidence\": "), r->evidence);
    buffer_append(out, VIEW(", \"text\": "));
    json_string(out, r->text);
    json_field(out, "low", r->low);
    json_field(out, "high", r->high);
    buffer_append(out, VIEW(", \"probability\": "));
    json_share(out, r->probability);
    if (r->mends > 0)
        json_count(out, VIEW(", \"mends\": "), r->mends);
    if (r->breaks > 0)
        json_count(out, VIEW(", \"breaks\": "), r->breaks);
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

void json_suppression(buffer *out, const suppression *s)
{
    if (s->kind.length == 0)
        return;
    buffer_append(out, VIEW(", \"suppressed\": {\"kind\": "));
    json_string(out, s->kind);
    json_field(out, "reason", s->reason);
    json_field(out, "by", s->by);
    json_field(out, "until", s->until);
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
    buffer_byte(out, ']');
    json_suppression(out, &f->suppressed);
    buffer_byte(out, '}');
}

void json_finding_line(buffer *out, const finding *f, const report_key *key, const view *paths)
{
    size_t start = out->length, end = start;
    json_finding(out, f, key, paths);
    /* Lines are broken, and their beginnings indented, between the parts only, never inside a string. */
    for (size_t i = start; i < out->length; i++) {
        char c = out->bytes[i];
        bool indent = c == '\n' || (c == ' ' && end > start && out->bytes[end - 1] == '\n');
        if (!indent || c == '\n')
            out->bytes[end++] = c;
    }
    out->length = end;
    for (size_t i = start; i < end; i++)
        if (out->bytes[i] == '\n')
            out->bytes[i] = ' ';
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
        json_count(out, VIEW(", \"start\": "), e->start);
        json_count(out, VIEW(", \"end\": "), e->end);
        buffer_append(out, VIEW(", \"text\": "));
        json_string(out, e->text);
        buffer_byte(out, '}');
    }
    buffer_append(out, VIEW("]}"));
}

static void json_counts(buffer *out, const relation_counts_by_verdict *counts)
{
    json_count(out, VIEW("{\"holds\": "), counts->of[VERDICT_HOLDS]);
    json_count(out, VIEW(", \"rounding\": "), counts->of[VERDICT_ROUNDING]);
    json_count(out, VIEW(", \"unknown\": "), counts->of[VERDICT_UNKNOWN]);
    json_count(out, VIEW(", \"doubtful\": "), counts->of[VERDICT_DOUBTFUL]);
    json_count(out, VIEW(", \"contradicts\": "), counts->of[VERDICT_CONTRADICTS]);
    json_count(out, VIEW(", \"figures\": "), counts->figures);
    json_count(out, VIEW(", \"figures_checked\": "), counts->figures_checked);
    buffer_byte(out, '}');
}

void json_document_head(buffer *out, const report_document *d)
{
    buffer_append(out, VIEW("\"path\": "));
    json_string(out, d->path);
    json_field(out, "id", d->id);
    json_field(out, "title", d->title);
    json_field(out, "language", d->language);
    json_field(out, "published", d->published);
    json_count(out, VIEW(", \"facts\": "), d->fact_count);
    buffer_append(out, VIEW(", \"relations\": "));
    json_counts(out, &d->outcome.counts);
}

void json_rule(buffer *out, const report_rule *rule, bool timings)
{
    buffer_append(out, VIEW("{\"id\": "));
    json_string(out, view_of(rule->id));
    json_count(out, VIEW(", \"candidates\": "), rule->work.candidates);
    json_count(out, VIEW(", \"findings\": "), rule->work.findings);
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
    json_count(out, VIEW("{\"errors\": "), run->findings.of[SEVERITY_ERROR]);
    json_count(out, VIEW(", \"warnings\": "), run->findings.of[SEVERITY_WARNING]);
    json_count(out, VIEW(", \"notes\": "), run->findings.of[SEVERITY_NOTE]);
    buffer_append(out, run->complete ? VIEW(", \"complete\": true}") : VIEW(", \"complete\": false}"));
}

void json_tool(buffer *out, const report_run *run)
{
    buffer_append(out, VIEW("{\"name\": \"auditor\", \"version\": "));
    json_string(out, view_of(run->version));
    json_field(out, "rules", run->rules_hash);
    buffer_byte(out, '}');
}
