/* audit.c -- "auditor audit": one night over an archive. */
#define _POSIX_C_SOURCE 200809L
#include <unistd.h>

#include "archive/waivers.h"
#include "cli/context.h"
#include "cli/known.h"
#include "cli/morning.h"
#include "cli/night.h"
#include "cli/place.h"
#include "cli/summary.h"
#include "cli/verbs.h"

enum { OPTION_ARCHIVE = 1, OPTION_REPORTS, OPTION_JOBS, OPTION_RESUME, OPTION_REHEARSE, OPTION_NOTIFY_ON, OPTION_NOTIFY,
       OPTION_EMPTY, OPTION_LEDGER, OPTION_NEW };
enum { MOST_JOBS = 256, MOST_PATHS = 256 };

static const option audit_options[] = {
    { OPTION_ARCHIVE, 0, "archive", "FILE", "the archive (default: auditor/archive.sqlite in the XDG state folder)" },
    { OPTION_REPORTS, 0, "report-dir", "DIR", "write the morning report there: report.json, changes.json, index.html" },
    { OPTION_JOBS, 'j', "jobs", "N", "workers (default: one per processor)" },
    { OPTION_RESUME, 0, "resume", NULL, "go on with the run that did not come to its end, with its paths" },
    { OPTION_REHEARSE, 0, "dry-run", NULL, "say what would change; the archive stays as it is" },
    { OPTION_NOTIFY_ON, 0, "notify-on", "WHEN", "change (default), new-error or always: when the command is run" },
    { OPTION_NOTIFY, 0, "notify-cmd", "CMD", "run by the shell with the morning report on standard input" },
    { OPTION_LEDGER, 0, "waivers", "FILE", "findings that are answered for (default: " WAIVERS_FILE " in the current folder)" },
    { OPTION_NEW, 0, "new", "BASELINE", "findings of this baseline (auditor baseline) are no news" },
    { OPTION_EMPTY, 0, "allow-empty", NULL, "no file to audit is no error: all that was there is removed" },
    { 0, 0, NULL, NULL, NULL },
};

static const option *const audit_tables[] = { audit_options, settings_options, NULL };

typedef struct {
    settings settings;
    morning_options morning;
    const char *archive_path;
    unsigned jobs;
    bool resume, rehearse, allow_empty;
    char **paths;
    uint32_t path_count;
    char *resumed[MOST_PATHS];
    char now[PLACE_TIME];
} request;

static status take_option(request *r, const argument *a, error *err)
{
    switch (a->id) {
    case OPTION_ARCHIVE: r->archive_path = a->value; return STATUS_OK;
    case OPTION_REPORTS: r->morning.folder = a->value; return STATUS_OK;
    case OPTION_JOBS: return arguments_number(&r->jobs, a, 1, MOST_JOBS, err);
    case OPTION_RESUME: r->resume = true; return STATUS_OK;
    case OPTION_REHEARSE: r->rehearse = true; return STATUS_OK;
    case OPTION_NOTIFY_ON: return arguments_choice(&r->morning.notify_on, a, morning_notify_names, err);
    case OPTION_NOTIFY: r->morning.notify = a->value; return STATUS_OK;
    case OPTION_LEDGER: return known_ledger(&r->morning.ledger, a->value, err);
    case OPTION_NEW: r->morning.baseline = a->value; return STATUS_OK;
    case OPTION_EMPTY: r->allow_empty = true; return STATUS_OK;
    default: return settings_take(&r->settings, a, err);
    }
}

static status read_words(request *r, arguments *a, error *err)
{
    argument next;
    r->paths = a->rest;
    for (;;) {
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK)
            return result;
        if (next.id == ARGUMENT_END)
            break;
        if (next.id == ARGUMENT_OPERAND)
            r->paths[r->path_count++] = a->rest[-1]; /* the word just read */
        else if ((result = take_option(r, &next, err)) != STATUS_OK)
            return result;
    }
    if (r->path_count == 0 && !r->resume)
        return error_set(err, STATUS_USAGE, "audit: name the folders of the archive's articles");
    if (r->path_count > 0 && r->resume)
        return error_set(err, STATUS_USAGE, "audit: --resume goes on with the paths of the run that it continues: name none");
    return STATUS_OK;
}

/* The paths of the run that did not come to its end. */
static status take_up(request *r, archive *a, error *err)
{
    view paths;
    status result = archive_unfinished(a, &paths, r->settings.memory, err);
    if (result != STATUS_OK || !r->resume)
        return result;
    if (paths.length == 0)
        return error_set(err, STATUS_USAGE, "%s: its last run came to its end: there is nothing to resume", r->archive_path);
    r->paths = r->resumed;
    char *at = (char *)(uintptr_t)paths.start; /* a copy of our own */
    while (*at != '\0' && r->path_count < MOST_PATHS) {
        r->paths[r->path_count++] = at;
        at = strchr(at, '\n');
        *at++ = '\0';
    }
    return STATUS_OK;
}

static status begin_run(request *r, archive *a, archive_run *run, error *err)
{
    char context[CONTEXT_SIZE];
    buffer paths = { 0 };
    status result = context_digest(context, &r->settings, err);
    for (uint32_t i = 0; i < r->path_count; i++)
        buffer_format(&paths, "%s\n", r->paths[i]);
    if (result == STATUS_OK && paths.failed)
        result = error_set(err, STATUS_MEMORY, "no memory for the run");
    if (result == STATUS_OK)
        result = archive_begin(a, run, view_of(context), buffer_view(&paths), view_of(r->now), err);
    buffer_free(&paths);
    return result;
}

static status run_night(request *r, archive *a, morning_result *out, error *err)
{
    input_list inputs;
    night_result night = { 0 };
    status result = take_up(r, a, err);
    if (result == STATUS_OK)
        result = inputs_collect(&inputs, r->settings.memory, r->paths, r->path_count, err);
    if (result == STATUS_OK && inputs.count == 0 && !r->allow_empty)
        result = error_set(err, STATUS_USAGE, "no article there; --allow-empty says that this is right");
    if (result == STATUS_OK)
        result = begin_run(r, a, &night.run, err);
    if (result != STATUS_OK)
        return result;
    const night_options options = { .settings = &r->settings, .archive = a, .paths = r->paths, .path_count = r->path_count, .jobs = r->jobs };
    result = night_run(&night, &options, &inputs, err);
    if (result == STATUS_OK)
        result = archive_end(a, &night.run, &night.tally, view_of(r->now), err);
    return result == STATUS_OK ? morning_report(out, &r->morning, &r->settings, a, &night, view_of(r->now), err) : result;
}

static status open_and_run(request *r, morning_result *out, error *err)
{
    archive *a = NULL;
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (r->jobs == 0)
        r->jobs = processors > 0 && processors <= MOST_JOBS ? (unsigned)processors : 1;
    place_now(r->now);
    r->settings.with_rules = r->settings.without_examples = true;
    status result = settings_load(&r->settings, err);
    if (result == STATUS_OK)
        result = settings_load_rules(&r->settings, err);
    if (result == STATUS_OK)
        result = place_archive(&r->archive_path, r->archive_path, !r->rehearse, r->settings.memory, err);
    if (result == STATUS_OK && r->rehearse && access(r->archive_path, F_OK) != 0)
        r->archive_path = ""; /* SQLite's name for a database that is nowhere */
    if (result == STATUS_OK)
        result = archive_open(&a, r->archive_path, r->rehearse ? ARCHIVE_REHEARSE : ARCHIVE_WRITE, err);
    if (result == STATUS_OK)
        result = run_night(r, a, out, err);
    archive_close(a);
    return result;
}

static ending run(arguments *a, error *err)
{
    request r = { .morning.ledger = WAIVERS_FILE };
    morning_result out = { 0 };
    status result = read_words(&r, a, err);
    if (result == STATUS_OK)
        result = open_and_run(&r, &out, err);
    settings_free(&r.settings);
    if (result != STATUS_OK)
        return END_FAILED;
    return !out.complete ? END_INCOMPLETE : out.new_errors > 0 ? END_FINDINGS : END_CLEAN;
}

const verb verb_audit = { "audit", "PATH...", "audits what changed in an archive and says what is new", audit_tables, run };
