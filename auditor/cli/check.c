/* check.c -- "auditor check": audits drafts and facts files. */
#include <stdlib.h>
#include <unistd.h>

#include "cli/run.h"
#include "cli/summary.h"
#include "cli/verbs.h"

enum {
    OPTION_FORMAT = 1, OPTION_JOBS, OPTION_FAIL_ON, OPTION_SEVERITY, OPTION_CONFIDENCE, OPTION_RELATIONS, OPTION_TIMINGS,
    OPTION_COLOUR, OPTION_ALLOW_EMPTY, OPTION_RULE
};

static const option check_options[] = {
    { OPTION_FORMAT, 'f', "format", "FORMAT[=FILE]", "pretty, concise, json, ndjson, sarif, junit, github, html; may be repeated" },
    { OPTION_JOBS, 'j', "jobs", "N", "workers (default: one per processor)" },
    { OPTION_FAIL_ON, 0, "fail-on", "LEVEL", "error (default), warning, note or never: what makes the exit code 1" },
    { OPTION_SEVERITY, 0, "severity", "LEVEL", "show findings from this level on: note (default), warning, error" },
    { OPTION_CONFIDENCE, 0, "min-confidence", "PERCENT", "show findings read with this confidence or more: 0 to 100" },
    { OPTION_RELATIONS, 0, "relations", NULL, "list every relation, the verified ones too" },
    { OPTION_TIMINGS, 0, "timings", NULL, "say how long each rule took" },
    { OPTION_RULE, 0, "only", "RULE", "run one rule" },
    { OPTION_COLOUR, 0, "color", "WHEN", "auto (default), always or never" },
    { OPTION_ALLOW_EMPTY, 0, "allow-empty", NULL, "no file to check is no error" },
    { 0, 0, NULL, NULL, NULL },
};

static const option *const check_tables[] = { check_options, settings_options, NULL };

typedef struct {
    settings settings;
    output_set outputs;
    report_options report;
    severity fail_on;
    unsigned jobs, colour;
    bool allow_empty;
    char **paths;           /* the operands, at the front of the words */
    uint32_t path_count;
} request;

enum { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

static status take_option(request *r, const argument *a, error *err)
{
    static const char *const levels[] = { "note", "warning", "error", "never", NULL };
    static const char *const shown[] = { "note", "warning", "error", NULL };
    static const char *const colours[] = { "auto", "always", "never", NULL };
    unsigned value = 0;
    status result = STATUS_OK;
    switch (a->id) {
    case OPTION_FORMAT:
        return output_add(&r->outputs, a->value, err);
    case OPTION_JOBS:
        return arguments_number(&r->jobs, a, 1, 256, err);
    case OPTION_FAIL_ON:
        result = arguments_choice(&value, a, levels, err);
        r->fail_on = (severity)value;
        return result;
    case OPTION_SEVERITY:
        result = arguments_choice(&value, a, shown, err);
        r->report.least = (severity)value;
        return result;
    case OPTION_CONFIDENCE:
        result = arguments_number(&value, a, 0, 100, err);
        r->report.least_confidence = value / 100.0;
        return result;
    case OPTION_RELATIONS:
        r->report.relations = r->settings.relations = true;
        return STATUS_OK;
    case OPTION_TIMINGS:
        r->report.timings = true;
        return STATUS_OK;
    case OPTION_RULE:
        r->settings.only = a->value;
        return STATUS_OK;
    case OPTION_COLOUR:
        return arguments_choice(&r->colour, a, colours, err);
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
        char **word = a->rest;
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK || next.id == ARGUMENT_END)
            return result;
        if (next.id == ARGUMENT_OPERAND) {
            /* Behind "--" the operand is the word after it. */
            char *operand = strcmp(*word, "--") == 0 ? word[1] : *word;
            r->paths[r->path_count++] = operand;
        } else if ((result = take_option(r, &next, err)) != STATUS_OK) {
            return result;
        }
    }
}

static bool wants_colour(unsigned colour)
{
    const char *refused = getenv("NO_COLOR"), *forced = getenv("CLICOLOR_FORCE");
    if (colour != COLOUR_AUTO)
        return colour == COLOUR_ALWAYS;
    if (refused != NULL && *refused != '\0')
        return false;
    if (forced != NULL && *forced != '\0' && strcmp(forced, "0") != 0)
        return true;
    return isatty(STDOUT_FILENO);
}

static status complete_request(request *r, error *err)
{
    if (r->outputs.count == 0) {
        status result = output_add(&r->outputs, "pretty", err);
        if (result != STATUS_OK)
            return result;
    }
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (r->jobs == 0)
        r->jobs = processors > 0 && processors <= 256 ? (unsigned)processors : 1;
    r->report.language = view_of(r->settings.language_code);
    r->report.zh = language_data(r->settings.language, "report");
    r->report.en = r->settings.english;
    for (unsigned i = 0; i < r->outputs.count; i++) {
        /* A page lists the verified relations on request. */
        if (r->outputs.items[i].format == &report_html)
            r->settings.relations = true;
        r->outputs.items[i].options = r->report;
        r->outputs.items[i].options.colour = r->outputs.items[i].path == NULL && wants_colour(r->colour);
    }
    return STATUS_OK;
}

static bool speaks_to_people(const output_set *outputs)
{
    for (unsigned i = 0; i < outputs->count; i++) {
        const char *name = outputs->items[i].format->name;
        if (outputs->items[i].path == NULL && (strcmp(name, "pretty") == 0 || strcmp(name, "concise") == 0))
            return true;
    }
    return false;
}

static status check_paths(request *r, run_result *result, error *err)
{
    static char here[] = ".";
    static char *const current[] = { here };
    input_list inputs;
    status code = settings_load(&r->settings, err);
    if (code == STATUS_OK)
        code = complete_request(r, err);
    if (code == STATUS_OK)
        code = settings_load_rules(&r->settings, err);
    if (code == STATUS_OK)
        code = inputs_collect(&inputs, r->settings.memory, r->path_count > 0 ? r->paths : current,
                              r->path_count > 0 ? r->path_count : 1, err);
    if (code != STATUS_OK)
        return code;
    if (inputs.count == 0 && !r->allow_empty)
        return error_set(err, STATUS_USAGE, "no draft and no facts file there; --allow-empty says that this is right");
    run_options options = { .settings = &r->settings, .outputs = &r->outputs, .fail_on = r->fail_on,
                            .jobs = r->jobs };
    code = run_audit(result, &options, &inputs, err);
    if (code == STATUS_OK && speaks_to_people(&r->outputs))
        summary_print(result, &r->settings, &r->report);
    return code;
}

static ending run(arguments *a, error *err)
{
    request r = { .fail_on = SEVERITY_ERROR };
    run_result result = { 0 };
    status code = read_words(&r, a, err);
    if (code == STATUS_OK)
        code = check_paths(&r, &result, err);
    output_free(&r.outputs);
    settings_free(&r.settings);
    if (code != STATUS_OK)
        return END_FAILED;
    return !result.complete ? END_INCOMPLETE : result.failing > 0 ? END_FINDINGS : END_CLEAN;
}

const verb verb_check = { "check", "[PATH...|-]", "audits drafts, facts files and folders", check_tables, run };
