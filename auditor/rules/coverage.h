/*
** coverage.h -- which lines of a rule's file are run.
*/
#ifndef AUDITOR_RULES_COVERAGE_H
#define AUDITOR_RULES_COVERAGE_H

#include "rules/rules.h"

typedef enum { COVERAGE_NONE, COVERAGE_CODE, COVERAGE_RUN } coverage_mark;

/* lines[n] tells about line n; lines[0] is unused. Only lines of the functions that 'check' is made of count. */
typedef struct {
    uint8_t *lines;         /* coverage_mark */
    uint32_t count;
} coverage;

/* Until coverage_end, the worker marks what it runs of that rule. *out stays in place meanwhile; its lines are in 'memory'.
** STATUS_SCRIPT where the rule does not load, STATUS_MEMORY. */
status coverage_begin(coverage *out, worker *w, const rule_info *rule, arena *memory, error *err);
void coverage_end(worker *w);

#endif
