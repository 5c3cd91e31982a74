/* check.c -- "auditor check": audits drafts and facts files. */
#include <unistd.h>

#include "cli/place.h"
#include "cli/run.h"
#include "cli/shown.h"
#include "cli/summary.h"
#include "cli/verbs.h"

enum { OPTION_JOBS = 1, OPTION_ALLOW_EMPTY, OPTION_ONLY, OPTION_WAIVERS, OPTION_NEW };

enum { MOST_JOBS = 256 };

static const option check_options[] = {
    { OPTION_JOBS, 'j', "jobs", "N", "workers (default: one per processor)" },
    { OPTION_ONLY, 0, "only", "RULE", "run one rule" },
    { OPTION_WAIVERS, 0, "waivers", "FILE", "findings that are answered for (default: " WAIVERS_FILE " in the current folder)" },
    { OPTION_NEW, 0, "new", "BASELINE", "only findings that are not in this baseline (auditor baseline)" },
    { OPTION_ALLOW_EMPTY, 0, "allow-empty", NULL, "no file to check is no error" },
    { 0, 0, NULL, NULL, NULL },
};

static const option *const check_tables[] = { shown_options, check_options, settings_options, NULL };

typedef struct {
    settings settings;
    shown shown;
    unsigned jobs;
    bool allow_empty;
    const char *ledger, *baseline;
    known known;
    char now[PLACE_TIME];
    char **paths;           /* the operands, moved to the front of the words */
    uint32_t path_count;
} request;

static status take_option(request *r, const argument *a, error *err)
{
    bool taken;
    status result = shown_take(&r->shown, a, &taken, err);
    if (taken)
        return result;
    switch (a->id) {
    case OPTION_JOBS:
        return arguments_number(&r->jobs, a, 1, MOST_JOBS, err);
    case OPTION_ONLY:
        r->settings.only = a->value;
        return STATUS_OK;
    case OPTION_WAIVERS:
        return known_ledger(&r->ledger, a->value, err);
    case OPTION_NEW:
        r->baseline = a->value;
        return STATUS_OK;
    case OPTION_ALLOW_EMPTY:
        r->allow_empty = true;
        return STATUS_OK;
    default:
        return settings_take(&r->settings, a, err);
    }
}

static status read_words(request *r, arguments *a, error *err)
{
    argument next;
    r->paths = a->rest;
    for (;;) {
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK || next.id == ARGUMENT_END)
            return result;
        if (next.id == ARGUMENT_OPERAND)
            r->paths[r->path_count++] = a->rest[-1]; /* the word just read */
        else if ((result = take_option(r, &next, err)) != STATUS_OK)
            return result;
    }
}

static status prepare(request *r, error *err)
{
    r->settings.with_rules = r->settings.without_examples = true;
    status result = settings_load(&r->settings, err);
    place_now(r->now);
    r->known.today = (view){ r->now, 10 };
    if (result == STATUS_OK)
        result = known_read_waivers(&r->known, r->ledger, r->settings.memory, err);
    if (result == STATUS_OK && r->baseline != NULL)
        result = known_read_baseline(&r->known, r->baseline, err);
    if (result == STATUS_OK)
        result = shown_complete(&r->shown, &r->settings, err);
    if (result != STATUS_OK)
        return result;
    r->settings.relations = r->shown.report.relations || output_lists(&r->shown.outputs);
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (r->jobs == 0)
        r->jobs = processors > 0 && processors <= MOST_JOBS ? (unsigned)processors : 1;
    return settings_load_rules(&r->settings, err);
}

/* A worker loads every rule: none is started that has nothing to do. A stream is work for all. */
static unsigned workers_for(const input_list *inputs, unsigned jobs)
{
    for (uint32_t i = 0; i < inputs->count; i++)
        if (view_ends(inputs->items[i].path, VIEW(".ndjson")))
            return jobs;
    return inputs->count < jobs ? (inputs->count > 0 ? inputs->count : 1) : jobs;
}

static status check_paths(request *r, run_result *out, error *err)
{
    static char here[] = ".";
    static char *const current[] = { here };
    input_list inputs;
    status result = prepare(r, err);
    if (result == STATUS_OK)
        result = inputs_collect(&inputs, r->settings.memory, r->path_count > 0 ? r->paths : current,
                                r->path_count > 0 ? r->path_count : 1, err);
    if (result != STATUS_OK)
        return result;
    if (inputs.count == 0 && !r->allow_empty)
        return error_set(err, STATUS_USAGE, "no draft and no facts file there; --allow-empty says that this is right");
    run_options options = { .settings = &r->settings, .outputs = &r->shown.outputs, .fail_on = r->shown.fail_on, .known = &r->known,
                            .jobs = workers_for(&inputs, r->jobs) };
    result = run_audit(out, &options, &inputs, err);
    if (result == STATUS_OK && shown_to_people(&r->shown))
        summary_print(out, &r->settings, &r->shown.report);
    return result;
}

static ending run(arguments *a, error *err)
{
    request r = { .shown.fail_on = SEVERITY_ERROR, .ledger = WAIVERS_FILE };
    run_result out = { 0 };
    status result = read_words(&r, a, err);
    if (result == STATUS_OK)
        result = check_paths(&r, &out, err);
    shown_free(&r.shown);
    known_free(&r.known);
    settings_free(&r.settings);
    if (result != STATUS_OK)
        return END_FAILED;
    return !out.complete ? END_INCOMPLETE : out.failing > 0 ? END_FINDINGS : END_CLEAN;
}

const verb verb_check = { "check", "[PATH...|-]", "audits drafts, facts files and folders", check_tables, run };
