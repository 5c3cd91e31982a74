/* series.c -- "auditor series": what articles contradict each other, from records that are sorted by series. */
#include <inttypes.h>
#include <stdio.h>

#include "archive/compare.h"
#include "archive/record.h"
#include "cli/sink.h"
#include "cli/stream.h"
#include "cli/summary.h"
#include "cli/verbs.h"
#include "cli/settings.h"
#include "facts/read.h"

enum { PART = 1 << 20 };

static const option *const series_tables[] = { settings_options, NULL };

typedef struct {
    settings settings;
    const char *path;
    worker *worker;
    sink *sink;
    buffer key;                 /* of the series being gathered */
    buffer texts;               /* its records, one after the other */
    buffer lengths;             /* of size_t */
    bool incomplete;
} request;

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory for a series");
}

static status read_words(request *r, arguments *a, error *err)
{
    for (;;) {
        argument next;
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK || next.id == ARGUMENT_END)
            return result;
        if (next.id == ARGUMENT_OPERAND && r->path != NULL)
            return error_set(err, STATUS_USAGE, "series: one stream at a time: %s or %s", r->path, next.value);
        if (next.id == ARGUMENT_OPERAND)
            r->path = next.value;
        else if ((result = settings_take(&r->settings, &next, err)) != STATUS_OK)
            return result;
    }
}

static status print(request *r, const comparison *made, error *err)
{
    buffer text = { 0 };
    for (uint32_t i = 0; i < made->finding_count; i++) {
        buffer_append(&text, made->findings[i].json);
        buffer_byte(&text, '\n');
    }
    status result = text.failed ? no_memory(err) : sink_write(r->sink, buffer_view(&text), err);
    buffer_free(&text);
    if (made->why.length > 0) {
        buffer complaint = { 0 };
        buffer_format(&complaint, "%.*s: %.*s", VIEW_PRINT(buffer_view(&r->key)), VIEW_PRINT(made->why));
        summary_complain(buffer_view(&complaint));
        buffer_free(&complaint);
        r->incomplete = true;
    }
    return result;
}

/* The gathered series is whole. */
static status end_series(request *r, error *err)
{
    uint32_t count = (uint32_t)(r->lengths.length / sizeof(size_t));
    comparison made = { .why = VIEW("") };
    arena *memory = arena_new();
    view *records = memory != NULL ? arena_zero(memory, count, sizeof *records) : NULL;
    status result = records != NULL ? STATUS_OK : no_memory(err);
    for (size_t i = 0, at = 0; result == STATUS_OK && i < count; i++) {
        size_t length;
        memcpy(&length, r->lengths.bytes + i * sizeof length, sizeof length);
        records[i] = (view){ r->texts.bytes + at, length };
        at += length;
    }
    if (result == STATUS_OK && count > 1)
        result = compare_series(&made, r->worker, records, count, language_units(r->settings.language), memory, err);
    if (result == STATUS_OK)
        result = print(r, &made, err);
    arena_free(memory);
    buffer_clear(&r->texts);
    buffer_clear(&r->lengths);
    return result;
}

static status take_line(request *r, view line, uint32_t number, error *err)
{
    view key, file;
    if (!record_split(&key, &file, line))
        return error_set(err, STATUS_SYNTAX, "%s:%" PRIu32 ": a series' key, a tab and a fact were expected", r->path, number);
    int order = view_compare(buffer_view(&r->key), key);
    if (order > 0)
        return error_set(err, STATUS_SYNTAX, "%s:%" PRIu32 ": not sorted: LC_ALL=C sort puts series together", r->path, number);
    if (order != 0) {
        status result = end_series(r, err);
        if (result != STATUS_OK)
            return result;
        buffer_clear(&r->key);
        buffer_append(&r->key, key);
    }
    buffer_append(&r->texts, file);
    buffer_append(&r->lengths, (view){ (const char *)&file.length, sizeof file.length });
    return r->key.failed || r->texts.failed || r->lengths.failed ? no_memory(err) : STATUS_OK;
}

static status take_lines(request *r, view part, uint32_t number, error *err)
{
    status result = STATUS_OK;
    const char *end = part.start + part.length;
    for (const char *at = part.start; result == STATUS_OK && at < end; number++) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop != NULL ? stop : end;
        if (stop > at)
            result = take_line(r, (view){ at, (size_t)(stop - at) }, number, err);
        at = stop + 1;
    }
    return result;
}

static status read_stream(request *r, error *err)
{
    stream from;
    buffer part = { 0 };
    bool standard = r->path == NULL || strcmp(r->path, "-") == 0;
    if (standard)
        r->path = "standard input";
    status result = stream_open(&from, standard ? "/dev/stdin" : r->path, err);
    if (result != STATUS_OK)
        return result;
    for (uint32_t number; result == STATUS_OK; buffer_clear(&part)) {
        result = stream_next(&from, &part, &number, PART, FACTS_FILE_LIMIT, err);
        if (part.length == 0)
            break;
        if (result == STATUS_OK)
            result = take_lines(r, buffer_view(&part), number, err);
    }
    stream_close(&from);
    buffer_free(&part);
    return result == STATUS_OK ? end_series(r, err) : result;
}

static ending run(arguments *a, error *err)
{
    request r = { .path = NULL };
    status result = read_words(&r, a, err);
    if (result == STATUS_OK)
        result = settings_load(&r.settings, err);
    if (result == STATUS_OK)
        result = settings_load_rules(&r.settings, err);
    if (result == STATUS_OK)
        result = worker_new(&r.worker, r.settings.rules, err);
    if (result == STATUS_OK)
        result = sink_open(&r.sink, NULL, err);
    if (result == STATUS_OK)
        result = read_stream(&r, err);
    sink_free(r.sink);
    worker_free(r.worker);
    buffer_free(&r.key);
    buffer_free(&r.texts);
    buffer_free(&r.lengths);
    settings_free(&r.settings);
    return result != STATUS_OK ? END_FAILED : r.incomplete ? END_INCOMPLETE : END_CLEAN;
}

const verb verb_series = { "series", "[FILE|-]", "compares articles: facts sorted by series in, findings out", series_tables, run };
