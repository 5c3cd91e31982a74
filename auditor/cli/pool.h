/*
** pool.h -- jobs on several threads, taken back in the order in which they were given out.
**
** 'feed' and 'take' run on the caller's thread, 'work' on any; at most four jobs
** a thread exist at once, so that memory stays bounded however many follow.
*/
#ifndef AUDITOR_CLI_POOL_H
#define AUDITOR_CLI_POOL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"

typedef struct {
    void *context;
    size_t job_size;                                            /* jobs begin zeroed */
    bool (*feed)(void *context, void *job);                     /* fills the next job; false: there is none */
    status (*worker_new)(void **out, void *context, error *err);    /* one per thread with a job; not NULL */
    void (*worker_free)(void *worker);
    void (*work)(void *context, void *worker, void *job);
    status (*take)(void *context, void *job, error *err);       /* and releases what the job holds; a failure ends the run */
    void (*drop)(void *context, void *job);                     /* releases a job that is not taken any more */
} pool_tasks;

/* What worker_new or take answered, STATUS_MEMORY, or STATUS_OK after the last job was taken. */
status pool_run(const pool_tasks *tasks, unsigned threads, error *err);

#endif
