/*
** summary.h -- what a run tells the person who started it, on standard error.
*/
#ifndef AUDITOR_CLI_SUMMARY_H
#define AUDITOR_CLI_SUMMARY_H

#include <time.h>

#include "cli/run.h"

/* The closing line: documents, rules, time, findings, and how many relations were verified, so that silence means
** something. */
void summary_print(const run_result *result, const settings *s, const report_options *options);

/* One message for people, nothing in it that acts on the terminal. */
void summary_complain(view message);

/* A line that counts documents while the run goes on: on a terminal only, after the first second. With a total, rate and
** time left are told. */
typedef struct {
    struct timespec begun, shown;
    uint64_t total;             /* 0: unknown */
    bool terminal;
} progress;

void progress_begin(progress *p);
void progress_show(progress *p, uint64_t documents);
void progress_end(progress *p);             /* wipes the line */
double progress_seconds(const progress *p); /* since the beginning */

#endif
