/* test.c -- "auditor test": runs the examples of rules. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <time.h>

#include "cli/sink.h"
#include "cli/trials.h"
#include "cli/verbs.h"
#include "cli/watch.h"

enum { OPTION_STRICT = 1, OPTION_COVERAGE, OPTION_WATCH, OPTION_FORMAT };

static const option test_options[] = {
    { OPTION_STRICT, 0, "strict", NULL, "a rule needs two examples of each kind, and must fire" },
    { OPTION_COVERAGE, 0, "coverage", NULL, "say which lines of a rule no example runs" },
    { OPTION_WATCH, 0, "watch", NULL, "run again whenever a rule changes" },
    { OPTION_FORMAT, 'f', "format", "FORMAT", "pretty (default), junit or tap" },
    { 0, 0, NULL, NULL, NULL },
};

static const option *const test_tables[] = { test_options, settings_options, NULL };

typedef struct {
    settings settings;
    trials_options options;
    unsigned format;
    bool watch;
} request;

static status read_words(request *r, arguments *a, error *err)
{
    static const char *const formats[] = { "pretty", "junit", "tap", NULL };
    char **names = a->rest;
    r->options.wanted = names;
    for (;;) {
        argument next;
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK || next.id == ARGUMENT_END)
            return result;
        switch (next.id) {
        case ARGUMENT_OPERAND:
            names[r->options.wanted_count++] = a->rest[-1]; /* the word just read */
            break;
        case OPTION_STRICT:
            r->options.strict = true;
            break;
        case OPTION_COVERAGE:
            r->options.coverage = true;
            break;
        case OPTION_WATCH:
            r->watch = true;
            break;
        case OPTION_FORMAT:
            result = arguments_choice(&r->format, &next, formats, err);
            break;
        default:
            result = settings_take(&r->settings, &next, err);
        }
        if (result != STATUS_OK)
            return result;
    }
}

/* Everything runs before anything is said. */
static status run_once(const request *r, uint32_t *failed, error *err)
{
    static void (*const print[])(buffer *, const trials *) = { trials_pretty, trials_junit, trials_tap };
    trials t;
    buffer text = { 0 };
    sink *to = NULL;
    arena *memory = arena_new();
    if (memory == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for results");
    status result = trials_run(&t, &r->settings, &r->options, memory, err);
    if (result == STATUS_OK) {
        print[r->format](&text, &t);
        *failed = t.failed;
        result = text.failed ? error_set(err, STATUS_MEMORY, "no memory for results") : sink_open(&to, NULL, err);
    }
    if (result == STATUS_OK)
        result = sink_write(to, buffer_view(&text), err);
    sink_free(to);
    buffer_free(&text);
    arena_free(memory);
    return result;
}

/* The last good set stays while a file does not load. */
static void reload(request *r)
{
    ruleset *before = r->settings.rules;
    error seen = { 0 };
    r->settings.rules = NULL;
    if (settings_load_rules(&r->settings, &seen) == STATUS_OK) {
        ruleset_free(before);
        return;
    }
    r->settings.rules = before;
    fprintf(stderr, "auditor: %s\nauditor: the rules before this change stay in use\n", seen.message);
}

static status watch(request *r, uint32_t *failed, error *err)
{
    const struct timespec pause = { .tv_nsec = 100000000 };
    uint64_t state = watch_state(r->settings.packs, r->settings.pack_count);
    for (;;) {
        status result = run_once(r, failed, err);
        if (result != STATUS_OK)
            return result;
        uint64_t now = state;
        while (now == state) {
            nanosleep(&pause, NULL);
            now = watch_state(r->settings.packs, r->settings.pack_count);
        }
        state = now;
        reload(r);
    }
}

static ending run(arguments *a, error *err)
{
    request r = { 0 };
    uint32_t failed = 0;
    status result = read_words(&r, a, err);
    if (result == STATUS_OK)
        result = settings_load(&r.settings, err);
    r.settings.configuration = NULL;    /* examples hold with the options' defaults */
    if (result == STATUS_OK)
        result = settings_load_rules(&r.settings, err);
    if (result == STATUS_OK)
        result = r.watch ? watch(&r, &failed, err) : run_once(&r, &failed, err);
    settings_free(&r.settings);
    return result != STATUS_OK ? END_FAILED : failed > 0 ? END_FINDINGS : END_CLEAN;
}

const verb verb_test = { "test", "[RULE...]", "runs the examples of rules", test_tables, run };
