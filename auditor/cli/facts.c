/* facts.c -- "auditor facts": prints what was read out of a draft. */
#include <inttypes.h>
#include <stdio.h>

#include "archive/record.h"
#include "cli/explain.h"
#include "cli/sink.h"
#include "cli/source.h"
#include "cli/summary.h"
#include "cli/verbs.h"
#include "extract/explain.h"
#include "facts/write.h"
#include "rules/comparable.h"

enum { OPTION_FORMAT = 1, OPTION_EXPLAIN };
enum { FORMAT_WHOLE, FORMAT_LINES, FORMAT_SERIES };

static const option facts_options[] = {
    { OPTION_FORMAT, 'f', "format", "FORMAT", "json (default), ndjson: one document a line, or series: one comparable fact a line, for auditor series" },
    { OPTION_EXPLAIN, 0, "explain", "LINE:COLUMN", "only the facts and claims that touch this place" },
    { 0, 0, NULL, NULL, NULL },
};

static const option *const facts_tables[] = { facts_options, settings_options, NULL };

typedef struct {
    settings settings;
    char **paths;               /* the operands, moved to the front of the words */
    uint32_t path_count;
    const char *path;           /* of them: the one being written */
    unsigned format;
    uint32_t line, column;      /* --explain; line 0: everything */
} request;

static status take_place(request *r, const argument *a, error *err)
{
    char behind;
    if (sscanf(a->value, "%" SCNu32 ":%" SCNu32 "%c", &r->line, &r->column, &behind) != 2 || r->line == 0 || r->column == 0)
        return error_set(err, STATUS_USAGE, "--explain: \"%s\" is no place like 12:5", a->value);
    return STATUS_OK;
}

static status read_words(request *r, arguments *a, error *err)
{
    static const char *const formats[] = { "json", "ndjson", "series", NULL };
    r->paths = a->rest;
    for (;;) {
        argument next;
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK)
            return result;
        if (next.id == ARGUMENT_END)
            break;
        if (next.id == ARGUMENT_OPERAND)
            r->paths[r->path_count++] = a->rest[-1]; /* the word just read */
        else if (next.id == OPTION_FORMAT)
            result = arguments_choice(&r->format, &next, formats, err);
        else if (next.id == OPTION_EXPLAIN)
            result = take_place(r, &next, err);
        else
            result = settings_take(&r->settings, &next, err);
        if (result != STATUS_OK)
            return result;
    }
    if (r->path_count == 0)
        return error_set(err, STATUS_USAGE, "facts: name a draft, or - for standard input");
    if (r->path_count > 1 && (r->format == FORMAT_WHOLE || r->line > 0))
        return error_set(err, STATUS_USAGE, "facts: one draft at a time: %s or %s; several as -f ndjson or -f series", r->paths[0],
                         r->paths[1]);
    return STATUS_OK;
}

/* What was read at the place, and the facts it became. */
static status explain(buffer *out, const request *r, const source_item *item, error *err)
{
    bool read = false;
    status result = STATUS_OK;
    if (item->clean != NULL)
        result = explain_reading(out, &read, item->clean, r->settings.language, r->line, r->column, err);
    if (result == STATUS_OK && !explain_place(out, item->doc, r->line, r->column) && !read)
        buffer_format(out, "nothing was read at %" PRIu32 ":%" PRIu32 "\n", r->line, r->column);
    return result;
}

/* What other documents can contradict, one fact a line under the name of its series. */
static status print_records(buffer *out, builder *b, const request *r, const source_item *item, error *err)
{
    document *comparable = NULL;
    const archive_record *records;
    uint32_t count = 0;
    view about;
    arena *memory = arena_new();
    status result = memory != NULL ? comparable_document(&comparable, b, item->doc, item->path,
                                                         language_data(r->settings.language, "aliases"), err)
                                   : error_set(err, STATUS_MEMORY, "%s: no memory for its facts", r->path);
    if (result == STATUS_OK)
        result = record_list(&records, &count, &about, comparable, memory, err);
    for (uint32_t i = 0; result == STATUS_OK && i < count; i++)
        record_print(out, &records[i], about);
    document_free(comparable);
    arena_free(memory);
    return result;
}

/* Long documents are written as they come. */
typedef struct {
    sink *to;
    status result;
    error *err;
} passage;

static void pass_on(void *context, buffer *out)
{
    passage *p = context;
    if (out->failed || p->result != STATUS_OK)
        return;
    p->result = sink_write(p->to, buffer_view(out), p->err);
    buffer_clear(out);
}

static status write_whole(buffer *text, const document *doc, bool one_line, sink *to, error *err)
{
    passage p = { to, STATUS_OK, err };
    facts_write(text, doc, one_line, &(facts_drain){ pass_on, &p });
    return p.result;
}

/* Writes every document of a file; the first that cannot be read ends it. */
static status write_documents(const request *r, source *from, sink *to, error *err)
{
    buffer text = { 0 };
    builder *b = builder_new();
    status result = b != NULL ? source_open(from, view_of(r->path), err)
                              : error_set(err, STATUS_MEMORY, "no memory to read %s", r->path);
    while (result == STATUS_OK) {
        source_item item;
        result = source_next(from, &item, err);
        if (result != STATUS_OK || item.doc == NULL)
            break;
        buffer_clear(&text);
        if (r->line > 0)
            result = explain(&text, r, &item, err);
        else if (r->format == FORMAT_SERIES)
            result = print_records(&text, b, r, &item, err);
        else
            result = write_whole(&text, item.doc, r->format == FORMAT_LINES, to, err);
        if (text.failed && result == STATUS_OK)
            result = error_set(err, STATUS_MEMORY, "%s: no memory for its facts", r->path);
        if (result == STATUS_OK)
            result = sink_write(to, buffer_view(&text), err);
    }
    buffer_free(&text);
    builder_free(b);
    return result;
}

/* Of several files, one that cannot be read is named, and the others are still written. */
static status write_files(request *r, source *from, sink *to, bool *complete, error *err)
{
    status result = STATUS_OK;
    for (uint32_t i = 0; result == STATUS_OK && i < r->path_count && !sink_closed(to); i++) {
        error seen = { 0 };
        r->path = r->paths[i];
        result = write_documents(r, from, to, &seen);
        if (result == STATUS_OK)
            continue;
        if (r->path_count == 1 || result == STATUS_MEMORY)
            return error_set(err, result, "%s", seen.message);
        summary_complain(view_of(seen.message));
        *complete = false;
        result = STATUS_OK;
    }
    return result;
}

static ending run(arguments *a, error *err)
{
    request r = { 0 };
    bool complete = true;
    source *from = NULL;
    sink *to = NULL;
    status result = read_words(&r, a, err);
    if (result == STATUS_OK)
        result = settings_load(&r.settings, err);
    if (result == STATUS_OK && (from = source_new(&r.settings)) == NULL)
        result = error_set(err, STATUS_MEMORY, "no memory to read drafts");
    if (result == STATUS_OK)
        result = sink_open(&to, NULL, err);
    if (result == STATUS_OK)
        result = write_files(&r, from, to, &complete, err);
    sink_free(to);
    source_free(from);
    settings_free(&r.settings);
    return result != STATUS_OK ? END_FAILED : complete ? END_CLEAN : END_INCOMPLETE;
}

const verb verb_facts = { "facts", "FILE...", "prints the facts that were read out of a draft", facts_tables, run };
