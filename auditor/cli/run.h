/*
** run.h -- audits a list of inputs and writes the reports.
**
** Workers read, check and render side by side; the reports are assembled in the
** order of the inputs, so that they are the same bytes for any number of workers.
*/
#ifndef AUDITOR_CLI_RUN_H
#define AUDITOR_CLI_RUN_H

#include "cli/inputs.h"
#include "cli/known.h"
#include "cli/output.h"
#include "cli/settings.h"

typedef struct {
    const settings *settings;
    output_set *outputs;
    severity fail_on;           /* SEVERITIES: nothing fails the run */
    unsigned jobs;
    const known *known;         /* findings that are no news */
} run_options;

typedef struct {
    uint64_t documents, failing;    /* failing: findings at or above fail_on */
    severity_counts findings;
    relation_counts_by_verdict relations;
    uint32_t missing;
    double seconds;
    bool complete;
} run_result;

/* What could not be evaluated is in the reports, and named on standard error. STATUS_IO (a report could not be written),
** STATUS_SCRIPT, STATUS_MEMORY: the run was given up. */
status run_audit(run_result *out, const run_options *options, const input_list *inputs, error *err);

#endif
