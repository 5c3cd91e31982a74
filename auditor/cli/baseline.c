/* baseline.c -- "auditor baseline": writes down what stands today, so that only what comes later is told. */
#include <stdio.h>

#include "archive/changes.h"
#include "base/file.h"
#include "base/memory.h"
#include "cli/known.h"
#include "cli/place.h"
#include "cli/verbs.h"

enum { OPTION_ARCHIVE = 1, OPTION_OUTPUT };

static const option baseline_options[] = {
    { OPTION_ARCHIVE, 0, "archive", "FILE", "the archive (default: auditor/archive.sqlite in the XDG state folder)" },
    { OPTION_OUTPUT, 'o', "output", "FILE", "the baseline (default: " BASELINE_FILE " in the current folder)" },
    { 0, 0, NULL, NULL, NULL },
};

static const option *const baseline_tables[] = { baseline_options, NULL };

typedef struct {
    const char *archive_path, *output;
    arena *memory;
    buffer fingerprints;        /* of view */
} request;

static status read_words(request *r, arguments *a, error *err)
{
    argument next;
    for (;;) {
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK || next.id == ARGUMENT_END)
            return result;
        if (next.id == ARGUMENT_OPERAND)
            return error_set(err, STATUS_USAGE, "baseline: what stands in the archive is written down: no path is needed");
        if (next.id == OPTION_ARCHIVE)
            r->archive_path = next.value;
        else
            r->output = next.value;
    }
}

static status take(void *context, const changed_finding *f, error *err)
{
    request *r = context;
    view copy = arena_copy(r->memory, f->fingerprint);
    buffer_append(&r->fingerprints, (view){ (const char *)&copy, sizeof copy });
    return copy.start != NULL && !r->fingerprints.failed ? STATUS_OK : error_set(err, STATUS_MEMORY, "no memory for a baseline");
}

static status write_down(request *r, error *err)
{
    buffer text = { 0 };
    known_print_baseline(&text, (const view *)(const void *)r->fingerprints.bytes, r->fingerprints.length / sizeof(view));
    status result = text.failed ? error_set(err, STATUS_MEMORY, "no memory for a baseline") : file_write(r->output, buffer_view(&text), err);
    buffer_free(&text);
    return result;
}

static ending run(arguments *a, error *err)
{
    request r = { .output = BASELINE_FILE, .memory = arena_new() };
    archive *from = NULL;
    status result = r.memory != NULL ? read_words(&r, a, err) : error_set(err, STATUS_MEMORY, "no memory for a baseline");
    if (result == STATUS_OK)
        result = place_archive(&r.archive_path, r.archive_path, false, r.memory, err);
    if (result == STATUS_OK)
        result = archive_open(&from, r.archive_path, ARCHIVE_READ, err);
    if (result == STATUS_OK)
        result = changes_standing(from, take, &r, err);
    if (result == STATUS_OK)
        result = write_down(&r, err);
    archive_close(from);
    buffer_free(&r.fingerprints);
    arena_free(r.memory);
    return result == STATUS_OK ? END_CLEAN : END_FAILED;
}

const verb verb_baseline = { "baseline", "", "writes down what stands in an archive: check --new tells what came later", baseline_tables, run };
