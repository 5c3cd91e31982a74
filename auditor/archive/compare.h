/*
** compare.h -- one series' facts, as records, against the archive rules.
*/
#ifndef AUDITOR_ARCHIVE_COMPARE_H
#define AUDITOR_ARCHIVE_COMPARE_H

#include "archive/archive.h"
#include "quantity/unit.h"
#include "report/report.h"

/* A series that says more different things than this is left out, and said to be. */
enum { COMPARE_MOST = 4096 };

typedef struct {
    const archive_finding *findings;    /* in the rules' order; json on one line, each evidence with its path */
    uint32_t finding_count;
    view why;                           /* not empty: it could not be compared, or not by every rule */
    const rule_work *work;              /* by rule; NULL where no rule ran */
} comparison;

/* 'records' are the facts' JSON in order of their bytes. A thing said often in one month is compared by its first two
** statements, so that no series grows without bound. *out is in 'memory'. STATUS_MEMORY. */
status compare_series(comparison *out, worker *w, const view *records, uint32_t count, const unit_table *units, arena *memory,
                      error *err);

/* The findings of one outcome. 'paths' as in json_finding_line. STATUS_MEMORY. */
status compare_findings(const archive_finding **out, const outcome *o, const report_key *keys, const view *paths, arena *memory,
                        error *err);

#endif
