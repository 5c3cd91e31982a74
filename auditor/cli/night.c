#include "cli/night.h"

#include <stdlib.h>

#include "archive/compare.h"
#include "base/memory.h"
#include "cli/audited.h"
#include "cli/pool.h"
#include "cli/summary.h"

enum { PAGE = 512, COMMIT_FILES = 1024, COMMIT_SERIES = 4096, DIGEST = 64 };

typedef struct {
    const night_options *options;
    const input **inputs;       /* in order of path */
    uint32_t input_count, next_input;
    known_file known[PAGE];     /* what the archive knows, in order of path, a page at a time */
    uint32_t known_count, next_known;
    bool all_known;             /* this is the last page */
    arena *page;
    int64_t series[PAGE];
    uint32_t series_count, next_series;
    uint64_t uncommitted;
    night_result result;
    progress progress;
    error err;                  /* of feeding */
} night;

typedef struct {
    const input *input;
    int64_t file, context;      /* 0: not known */
    char content[DIGEST];       /* what the archive knows */
    bool is_known, same;
    archive_file audited;
    arena *memory;
    error err;
} file_job;

typedef struct {
    int64_t series;
    const view *records;
    uint32_t count;
    comparison made;
    arena *memory;
    error err;
} series_job;

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory for the run");
}

static status hand_new(void **out, void *context, error *err)
{
    const night *n = context;
    auditing *a = NULL;
    status result = auditing_new(&a, n->options->settings, err);
    *out = a;
    return result;
}

static void hand_free(void *hand)
{
    auditing_free(hand);
}

static status commit_sometimes(night *n, uint64_t every, error *err)
{
    if (++n->uncommitted < every)
        return STATUS_OK;
    n->uncommitted = 0;
    return archive_commit(n->options->archive, err);
}

/* -- files -- */

/* The next file that the archive knows, or NULL. */
static const known_file *peek_known(night *n)
{
    if (n->next_known < n->known_count)
        return &n->known[n->next_known];
    if (n->all_known)
        return NULL;
    arena *page = arena_new();
    view after = n->known_count > 0 ? n->known[n->known_count - 1].path : VIEW("");
    if (page == NULL)
        no_memory(&n->err);
    else
        archive_files(n->options->archive, &n->result.run, n->known, PAGE, &n->known_count, after, page, &n->err);
    arena_free(n->page);
    n->page = page;
    n->next_known = 0;
    n->all_known = n->err.code != STATUS_OK || n->known_count < PAGE;
    if (n->err.code != STATUS_OK)
        n->known_count = 0;
    return n->known_count > 0 ? &n->known[0] : NULL;
}

/* Is the path one of the run's, or below one? */
static bool within(const night *n, view path)
{
    for (uint32_t i = 0; i < n->options->path_count; i++) {
        view root = view_of(n->options->paths[i]);
        while (root.length > 1 && root.start[root.length - 1] == '/')
            root.length--;
        if (view_equal(root, VIEW("/")) || (view_equal(root, VIEW(".")) && path.start[0] != '/') || view_equal(root, path)
            || (view_starts(path, root) && path.length > root.length && path.start[root.length] == '/'))
            return true;
    }
    return false;
}

static void remove_known(night *n, const known_file *f)
{
    if (within(n, f->path)
        && archive_remove(n->options->archive, &n->result.run, f->id, &n->err) == STATUS_OK
        && commit_sometimes(n, COMMIT_FILES, &n->err) == STATUS_OK)
        n->result.tally.removed++;
}

/* Is there nothing to do for the file? */
static bool untouched(const night *n, const known_file *f, const input *now)
{
    return f->context == n->result.run.context && f->stamp.modified != 0 && stamp_equal(&now->stamp, &f->stamp);
}

static bool feed_file(void *context, void *place)
{
    night *n = context;
    file_job *j = place;
    while (n->err.code == STATUS_OK) {
        const known_file *known = peek_known(n);
        const input *next = n->next_input < n->input_count ? n->inputs[n->next_input] : NULL;
        int order = known == NULL ? 1 : next == NULL ? -1 : view_compare(known->path, next->path);
        if (n->err.code != STATUS_OK || (known == NULL && next == NULL))
            return false;
        if (order < 0) {
            remove_known(n, known);
            n->next_known++;
            continue;
        }
        n->next_input++;
        n->next_known += order == 0;
        n->result.tally.files++;
        if (order == 0 && next->why.length == 0 && untouched(n, known, next))
            continue;
        *j = (file_job){ .input = next };
        if (order == 0) {
            j->is_known = true;
            j->file = known->id;
            j->context = known->context;
            if (known->content.length == DIGEST)
                memcpy(j->content, known->content.start, DIGEST);
        }
        return true;
    }
    return false;
}

static void work_file(void *context, void *hand, void *place)
{
    const night *n = context;
    file_job *j = place;
    j->memory = arena_new();
    if (j->memory == NULL) {
        no_memory(&j->err);
        return;
    }
    view known = { j->content, j->context == n->result.run.context && j->content[0] != '\0' ? DIGEST : 0 };
    if (j->input->why.length > 0)
        j->audited = (archive_file){ .path = j->input->path, .why = j->input->why };
    else
        auditing_file(hand, &j->audited, &j->same, j->input->path, known, j->memory, &j->err);
}

static void drop_file(void *context, void *place)
{
    (void)context;
    arena_free(((file_job *)place)->memory);
}

static status take_file(void *context, void *place, error *err)
{
    night *n = context;
    file_job *j = place;
    status result = j->err.code != STATUS_OK ? error_set(err, j->err.code, "%s", j->err.message) : STATUS_OK;
    bool same_bytes = j->content[0] != '\0' && view_equal((view){ j->content, DIGEST }, j->audited.content);
    if (result == STATUS_OK && j->same)
        result = archive_restamp(n->options->archive, j->file, &j->audited.stamp, err);
    else if (result == STATUS_OK)
        result = archive_put(n->options->archive, &n->result.run, &j->audited, same_bytes ? VIEW("rules") : VIEW("content"), err);
    n->result.tally.audited += !j->same;
    drop_file(context, place);
    progress_show(&n->progress, n->result.tally.files);
    return result == STATUS_OK ? commit_sometimes(n, COMMIT_FILES, err) : result;
}

/* -- series -- */

static status next_series(night *n, int64_t *out)
{
    if (n->next_series == n->series_count) {
        int64_t after = n->series_count > 0 ? n->series[n->series_count - 1] : 0;
        n->next_series = 0;
        archive_touched(n->options->archive, n->series, PAGE, &n->series_count, after, &n->err);
    }
    *out = n->err.code == STATUS_OK && n->next_series < n->series_count ? n->series[n->next_series++] : 0;
    return n->err.code;
}

static bool feed_series(void *context, void *place)
{
    night *n = context;
    series_job *j = place;
    int64_t series;
    if (next_series(n, &series) != STATUS_OK || series == 0)
        return false;
    *j = (series_job){ .series = series, .memory = arena_new() };
    if (j->memory == NULL)
        no_memory(&n->err);
    else
        archive_records(n->options->archive, series, &j->records, &j->count, j->memory, &n->err);
    if (n->err.code == STATUS_OK)
        return true;
    arena_free(j->memory);
    return false;
}

static void work_series(void *context, void *hand, void *place)
{
    const night *n = context;
    series_job *j = place;
    if (j->count > 0)
        compare_series(&j->made, auditing_worker(hand), j->records, j->count, language_units(n->options->settings->language),
                       j->memory, &j->err);
}

static void drop_series(void *context, void *place)
{
    (void)context;
    arena_free(((series_job *)place)->memory);
}

static status take_series(void *context, void *place, error *err)
{
    night *n = context;
    series_job *j = place;
    status result = j->err.code != STATUS_OK ? error_set(err, j->err.code, "%s", j->err.message) : STATUS_OK;
    if (result == STATUS_OK)
        result = archive_put_series(n->options->archive, &n->result.run, j->series, j->made.findings, j->made.finding_count,
                                    j->made.why, err);
    n->result.series += j->count > 0;
    drop_series(context, place);
    progress_show(&n->progress, n->result.series);
    return result == STATUS_OK ? commit_sometimes(n, COMMIT_SERIES, err) : result;
}

/* -- the run -- */

static status stage(night *n, const pool_tasks *tasks, error *err)
{
    status result = pool_run(tasks, n->options->jobs, err);
    if (result == STATUS_OK && n->err.code != STATUS_OK)
        result = error_set(err, n->err.code, "%s", n->err.message);
    n->uncommitted = 0;
    return result == STATUS_OK ? archive_commit(n->options->archive, err) : result;
}

static int compare_inputs(const void *left, const void *right)
{
    return view_compare((*(const input *const *)left)->path, (*(const input *const *)right)->path);
}

static status sort_inputs(night *n, const input_list *inputs, error *err)
{
    n->inputs = memory_zero(inputs->count, sizeof(const input *));
    if (n->inputs == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < inputs->count; i++)
        n->inputs[i] = &inputs->items[i];
    n->input_count = inputs->count;
    if (inputs->count > 0)
        qsort(n->inputs, inputs->count, sizeof(const input *), compare_inputs);
    return STATUS_OK;
}

static status run_stages(night *n, error *err)
{
    const pool_tasks files = {
        .context = n, .job_size = sizeof(file_job), .feed = feed_file, .worker_new = hand_new, .worker_free = hand_free,
        .work = work_file, .take = take_file, .drop = drop_file,
    };
    const pool_tasks series = {
        .context = n, .job_size = sizeof(series_job), .feed = feed_series, .worker_new = hand_new, .worker_free = hand_free,
        .work = work_series, .take = take_series, .drop = drop_series,
    };
    n->progress.total = n->input_count;
    status result = stage(n, &files, err);
    if (result == STATUS_OK)
        result = archive_sift(n->options->archive, err);
    progress_end(&n->progress);
    progress_begin(&n->progress);
    if (result == STATUS_OK)
        result = archive_touched_count(n->options->archive, &n->progress.total, err);
    return result == STATUS_OK && n->progress.total > 0 ? stage(n, &series, err) : result;
}

status night_run(night_result *out, const night_options *options, const input_list *inputs, error *err)
{
    night *n = memory_zero(1, sizeof *n);
    if (n == NULL)
        return no_memory(err);
    n->options = options;
    progress_begin(&n->progress);
    n->result.run = out->run;
    status result = sort_inputs(n, inputs, err);
    if (result == STATUS_OK)
        result = run_stages(n, err);
    progress_end(&n->progress);
    if (result == STATUS_OK)
        *out = n->result;
    arena_free(n->page);
    memory_free(n->inputs);
    memory_free(n);
    return result;
}
