/*
** job.h -- what one worker does with one input: read, check, render. Between run.c and the pool.
**
** A job ends with fragments for every output, and with what the run adds up; it
** touches nothing that another job sees.
*/
#ifndef AUDITOR_CLI_JOB_H
#define AUDITOR_CLI_JOB_H

#include "cli/output.h"
#include "cli/run.h"

/* One file, or one part of a stream. */
typedef struct {
    view path;
    view why;                   /* not empty: it cannot be read */
    bool is_part;
    buffer bytes;
    uint32_t line;
    /* What comes out of it. */
    arena *memory;              /* the texts of 'documents' and 'missing' */
    buffer documents;           /* of rendered */
    buffer missing;             /* of not_evaluated */
    buffer fragments[OUTPUTS];
    rule_work *work;            /* by rule */
    error err;                  /* ends the run */
} job;

typedef struct {
    report_brief brief;
    uint64_t failing;
    size_t ends[OUTPUTS];       /* where its fragment ends */
} rendered;

/* What every job of a run shares, read-only. */
typedef struct {
    const run_options *options;
    uint32_t rule_count;
} job_frame;

/* One thread's reader and rules. STATUS_SCRIPT, STATUS_MEMORY. */
status hand_new(void **out, const job_frame *frame, error *err);
void hand_free(void *hand);

/* Fills in what comes out of the job; job->err is a failure that ends the run. */
void job_work(const job_frame *frame, void *hand, job *j);
void job_release(job *j);

/* Replaces 'text' by a copy in 'memory'. STATUS_MEMORY. */
status job_keep(arena *memory, view *text, error *err);

#endif
