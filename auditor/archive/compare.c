#include "archive/compare.h"

#include "base/memory.h"
#include "facts/read.h"
#include "report/json_parts.h"
#include "rules/series.h"

enum { STATEMENTS_KEPT = 2 };

/* The documents of one series, one fact each. */
typedef struct {
    document **docs;
    series_member *members;
    uint32_t count, room;
    intern *said;               /* what is said, and when */
    uint32_t *times;            /* by number in 'said': how often */
    uint32_t said_room;
} gathering;

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory to compare a series");
}

static void gathering_free(gathering *g)
{
    for (uint32_t i = 0; i < g->count; i++)
        document_free(g->docs[i]);
    memory_free(g->docs);
    memory_free(g->members);
    memory_free(g->times);
    intern_free(g->said);
}

/* What the fact says, in the month that says it. */
static void say(buffer *out, const document *doc)
{
    const fact *f = &doc->facts[0];
    buffer_format(out, "%d-%d\t%.*s\t", doc->published.to.year, doc->published.to.month, VIEW_PRINT(fact_text(doc, 0)));
    if (f->kind == FACT_OFFICE) {
        buffer_append(out, document_word(doc, doc->offices[f->detail].holder));
        return;
    }
    const key *k = &doc->keys[doc->figures[f->detail].key];
    buffer_append(out, document_word(doc, k->period));
    buffer_format(out, "\t%d\t", k->status);
    buffer_append(out, document_word(doc, k->verb));
}

static status grow(gathering *g, error *err)
{
    uint32_t room = g->room > 0 ? g->room * 2 : 16;
    document **docs = memory_resize(g->docs, room, sizeof(document *));
    g->docs = docs != NULL ? docs : g->docs;
    series_member *members = memory_resize(g->members, room, sizeof *members);
    g->members = members != NULL ? members : g->members;
    uint32_t *times = memory_resize(g->times, room + (size_t)1, sizeof *times);
    g->times = times != NULL ? times : g->times;
    if (docs == NULL || members == NULL || times == NULL)
        return no_memory(err);
    memset(times + g->room + (g->room > 0), 0, (room - g->room + (g->room == 0)) * sizeof *times);
    g->room = room;
    return STATUS_OK;
}

/* Keeps the document, or frees it where as much was said before. */
static status keep(gathering *g, document *doc, error *err)
{
    buffer text = { 0 };
    status result = g->count == g->room ? grow(g, err) : STATUS_OK;
    say(&text, doc);
    uint32_t number = text.failed || result != STATUS_OK ? INTERN_NONE : intern_put(g->said, buffer_view(&text));
    buffer_free(&text);
    if (number == INTERN_NONE) {
        document_free(doc);
        return no_memory(err);
    }
    if (g->times[number]++ >= STATEMENTS_KEPT) {
        document_free(doc);
        return STATUS_OK;
    }
    g->docs[g->count] = doc;
    g->members[g->count] = (series_member){ { doc, 0 }, g->count, false };
    g->count++;
    return STATUS_OK;
}

/* The next record's document; NULL after the last. */
static status next_document(facts_reader *reader, document **out, error *err)
{
    status result = facts_reader_next(reader, out, err);
    if (result != STATUS_OK || *out == NULL || (*out)->fact_count == 1)
        return result;
    document_free(*out);
    return error_set(err, STATUS_SYNTAX, "a record must hold one fact");
}

/* All records as one stream, so that one reader serves them all. STATUS_SYNTAX: what is no record of one fact;
** STATUS_LIMIT: more than a comparison takes. */
static status gather(gathering *g, const view *records, uint32_t count, const unit_table *units, error *err)
{
    buffer lines = { 0 };
    for (uint32_t i = 0; i < count; i++) {
        buffer_append(&lines, records[i]);
        buffer_byte(&lines, '\n');
    }
    facts_reader *reader = lines.failed ? NULL : facts_reader_new(buffer_view(&lines), "series.ndjson", units);
    status result = reader != NULL ? STATUS_OK : no_memory(err);
    while (result == STATUS_OK) {
        document *doc = NULL;
        result = next_document(reader, &doc, err);
        if (result != STATUS_OK || doc == NULL)
            break;
        result = keep(g, doc, err);
        if (result == STATUS_OK && g->count > COMPARE_MOST)
            result = error_set(err, STATUS_LIMIT, "its articles say more than %d different things", COMPARE_MOST);
    }
    facts_reader_free(reader);
    buffer_free(&lines);
    return result;
}

status compare_findings(const archive_finding **out, const outcome *o, const report_key *keys, const view *paths, arena *memory,
                        error *err)
{
    archive_finding *all = arena_zero(memory, o->finding_count, sizeof *all);
    buffer text = { 0 };
    bool failed = all == NULL;
    for (uint32_t i = 0; i < o->finding_count && !failed; i++) {
        const finding *f = &o->findings[i];
        buffer_clear(&text);
        json_finding_line(&text, f, &keys[i], paths);
        all[i] = (archive_finding){
            .fingerprint = arena_copy(memory, view_of(f->fingerprint)), .rule = view_of(f->rule),
            .json = arena_copy(memory, buffer_view(&text)), .severity = f->severity,
            .line = f->evidence_count > 0 ? f->evidence[0].line : 0, .column = f->evidence_count > 0 ? f->evidence[0].column : 0,
        };
        failed = text.failed || all[i].fingerprint.start == NULL || all[i].json.start == NULL;
    }
    buffer_free(&text);
    if (failed)
        return no_memory(err);
    *out = all;
    return STATUS_OK;
}

static status judge(comparison *out, worker *w, const gathering *g, arena *memory, error *err)
{
    outcome o = { 0 };
    view *paths = arena_zero(memory, g->count, sizeof *paths);
    status result = paths != NULL ? worker_series(w, g->members, g->count, memory, &o, err) : no_memory(err);
    report_key *keys = result == STATUS_OK ? arena_zero(memory, o.finding_count, sizeof *keys) : NULL;
    if (keys == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < g->count; i++)
        paths[i] = g->docs[i]->source_name;
    for (uint32_t i = 0; i < o.finding_count; i++) {
        uint32_t number = o.findings[i].evidence_count > 0 ? o.findings[i].evidence[0].document : 0;
        keys[i] = report_key_of(g->docs[number], g->docs[number]->key_count - 1); /* its only one, or the empty one */
    }
    out->work = o.work;
    out->finding_count = o.finding_count;
    result = compare_findings(&out->findings, &o, keys, paths, memory, err);
    if (result != STATUS_OK || o.failure_count == 0)
        return result;
    buffer why = { 0 };
    buffer_format(&why, "%s: %.*s", o.failures[0].rule, VIEW_PRINT(o.failures[0].why));
    out->why = arena_copy(memory, buffer_view(&why));
    buffer_free(&why);
    return out->why.start != NULL ? STATUS_OK : no_memory(err);
}

status compare_series(comparison *out, worker *w, const view *records, uint32_t count, const unit_table *units, arena *memory,
                      error *err)
{
    gathering g = { .said = intern_new() };
    error seen = { 0 };
    comparison made = { .why = VIEW("") };
    status result = g.said != NULL ? gather(&g, records, count, units, &seen) : no_memory(&seen);
    series_sort(g.members, g.count);
    if (result == STATUS_OK && g.count > 1) {
        result = judge(&made, w, &g, memory, &seen);
    } else if (result == STATUS_SYNTAX || result == STATUS_LIMIT) {
        made.why = arena_copy(memory, view_of(seen.message));
        result = made.why.start != NULL ? STATUS_OK : STATUS_MEMORY;
    }
    gathering_free(&g);
    if (result != STATUS_OK)
        return error_set(err, result, "%s", seen.message);
    *out = made;
    return STATUS_OK;
}
