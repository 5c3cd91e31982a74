/*
** trials.h -- the examples of rules, run as tests, and how the results are shown.
*/
#ifndef AUDITOR_CLI_TRIALS_H
#define AUDITOR_CLI_TRIALS_H

#include "cli/settings.h"
#include "rules/coverage.h"
#include "rules/examples.h"

/* One rule's results. */
typedef struct {
    const rule_info *rule;
    const example_result *results;
    uint32_t result_count;
    view complaint;             /* --strict: what it lacks; empty: nothing */
    coverage lines;             /* --coverage; .count 0: not asked for */
} trial_rule;

typedef struct {
    trial_rule *rules;
    uint32_t count;
    uint32_t examples, failed, todo;    /* failed counts complaints too */
    bool coverage;
} trials;

typedef struct {
    bool strict, coverage;
    char *const *wanted;        /* rules or families; none: all */
    uint32_t wanted_count;
} trials_options;

/* Runs the examples of the wanted rules with the options' defaults. STATUS_USAGE: no rule of that name. STATUS_SCRIPT,
** STATUS_MEMORY. */
status trials_run(trials *out, const settings *s, const trials_options *options, arena *memory, error *err);

void trials_pretty(buffer *out, const trials *t);
void trials_junit(buffer *out, const trials *t);
void trials_tap(buffer *out, const trials *t);

#endif
