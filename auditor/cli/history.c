/* history.c -- "auditor history": past runs, what stands, what became of a finding. */
#include <inttypes.h>
#include <stdio.h>

#include "archive/changes.h"
#include "cli/place.h"
#include "cli/sink.h"
#include "cli/verbs.h"

enum { OPTION_ARCHIVE = 1, OPTION_STANDING, OPTION_RUNS };
enum { RUNS_SHOWN = 20, RUNS_MOST = 1000000 };

static const option history_options[] = {
    { OPTION_ARCHIVE, 0, "archive", "FILE", "the archive (default: auditor/archive.sqlite in the XDG state folder)" },
    { OPTION_STANDING, 0, "standing", NULL, "every finding that stands, one JSON object a line" },
    { OPTION_RUNS, 'n', "runs", "N", "how many runs (default: 20)" },
    { 0, 0, NULL, NULL, NULL },
};

static const option *const history_tables[] = { history_options, NULL };

typedef struct {
    const char *archive_path, *fingerprint;
    bool standing;
    unsigned runs;
    buffer text;
    sink *sink;
    bool found;
} request;

static status read_words(request *r, arguments *a, error *err)
{
    for (;;) {
        argument next;
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK || next.id == ARGUMENT_END)
            return result;
        if (next.id == ARGUMENT_OPERAND)
            r->fingerprint = next.value;
        else if (next.id == OPTION_ARCHIVE)
            r->archive_path = next.value;
        else if (next.id == OPTION_STANDING)
            r->standing = true;
        else
            result = arguments_number(&r->runs, &next, 1, RUNS_MOST, err);
        if (result != STATUS_OK)
            return result;
    }
}

static status flush(request *r, error *err)
{
    status result = r->text.failed ? error_set(err, STATUS_MEMORY, "no memory for the history")
                                   : sink_write(r->sink, buffer_view(&r->text), err);
    buffer_clear(&r->text);
    return result;
}

static status print_run(void *context, const past_run *p, error *err)
{
    request *r = context;
    buffer_format(&r->text, "%6" PRId64 "  %.*s  ", p->id, VIEW_PRINT(p->began));
    if (p->ended.length == 0)
        buffer_append(&r->text, VIEW("did not come to its end; the next run goes on with it\n"));
    else
        buffer_format(&r->text, "%" PRId64 " files, %" PRId64 " audited, %" PRId64 " removed, %" PRId64 " not evaluated; %" PRId64
                                " new, %" PRId64 " gone\n", p->files, p->audited, p->removed, p->failed, p->fresh, p->gone);
    return flush(r, err);
}

static status print_finding(void *context, const changed_finding *f, error *err)
{
    request *r = context;
    r->found = true;
    buffer_append(&r->text, f->json);
    buffer_byte(&r->text, '\n');
    return flush(r, err);
}

static status answer(request *r, archive *a, error *err)
{
    if (r->standing)
        return changes_standing(a, print_finding, r, err);
    if (r->fingerprint == NULL)
        return changes_runs(a, r->runs > 0 ? r->runs : RUNS_SHOWN, print_run, r, err);
    view fingerprint = view_of(r->fingerprint + (*r->fingerprint == '#'));
    status result = changes_find(a, fingerprint, print_finding, r, err);
    if (result == STATUS_OK && !r->found)
        return error_set(err, STATUS_MISSING, "no finding %s in this archive", r->fingerprint);
    return result;
}

static ending run(arguments *a, error *err)
{
    request r = { .archive_path = NULL };
    archive *from = NULL;
    arena *memory = arena_new();
    status result = memory != NULL ? read_words(&r, a, err) : error_set(err, STATUS_MEMORY, "no memory for the history");
    if (result == STATUS_OK)
        result = place_archive(&r.archive_path, r.archive_path, false, memory, err);
    if (result == STATUS_OK)
        result = archive_open(&from, r.archive_path, ARCHIVE_READ, err);
    if (result == STATUS_OK)
        result = sink_open(&r.sink, NULL, err);
    if (result == STATUS_OK)
        result = answer(&r, from, err);
    sink_free(r.sink);
    archive_close(from);
    buffer_free(&r.text);
    arena_free(memory);
    return result == STATUS_OK ? END_CLEAN : END_FAILED;
}

const verb verb_history = { "history", "[FINGERPRINT]", "past runs of an archive, what stands, what became of a finding",
                            history_tables, run };
