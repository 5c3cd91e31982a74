/*
** worker.h -- what a worker holds. Private to rules/.
*/
#ifndef AUDITOR_RULES_WORKER_H
#define AUDITOR_RULES_WORKER_H

#include "rules/coverage.h"
#include "rules/handle.h"

/* Registry references of one rule. */
typedef struct {
    int check, options, seals;  /* check 0: its file was not run yet */
    bool loaded;
} slot;

struct worker {
    const ruleset *rules;
    sandbox *box;
    host host;
    slot *slots;                /* one per rule */
    int environment, document, series, expect;      /* registry references */
    handle *document_handle, *series_handle;        /* what they hold: kept by the registry */
    coverage *lines;                                /* NULL: not asked for */
    const rule_info *covered;
};

/* What a protected call is to do. */
typedef struct {
    worker *w;
    uint32_t index;
    const rule_info *rule;      /* being described */
    arena *memory;
    data *table;
    bool no_memory;
} job;

#endif
