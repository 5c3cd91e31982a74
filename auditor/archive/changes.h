/*
** changes.h -- what a run changed, and what stands: the questions that reports and histories ask.
*/
#ifndef AUDITOR_ARCHIVE_CHANGES_H
#define AUDITOR_ARCHIVE_CHANGES_H

#include "archive/archive.h"
#include "network/finding.h"

/* Texts live until the callback returns. A finding between documents has no path and no head, but the paths of its first
** two places in 'between'. */
typedef struct {
    view path, json, cause, head, fingerprint, rule, message;
    view between[2];
    severity severity;
    uint32_t line, column;
} changed_finding;

/* A callback that fails ends the question with its status. */
typedef status (*changes_take)(void *context, const changed_finding *f, error *err);

typedef enum { CHANGES_NEW, CHANGES_MOVED, CHANGES_GONE, CHANGES } changes_kind;
extern const char *const changes_names[CHANGES + 1];

/* What the run found first, found elsewhere, or found no more, in order of path. */
status changes_of(archive *a, int64_t run, changes_kind kind, changes_take take, void *context, error *err);

/* Every finding that stands. */
status changes_standing(archive *a, changes_take take, void *context, error *err);

/* The finding of a fingerprint, or of a beginning that only one has, standing or gone; not called where there is none. */
status changes_find(archive *a, view fingerprint, changes_take take, void *context, error *err);

/* The finding of a whole fingerprint, where it stands. */
status changes_find_standing(archive *a, view fingerprint, changes_take take, void *context, error *err);

typedef struct {
    uint64_t of[SEVERITIES];
} standing_counts;
status changes_count(archive *a, standing_counts *out, error *err);

/* What could not be audited: a file or a series, and why. */
status changes_missing(archive *a, status (*take)(void *context, view what, view why, error *err), void *context, error *err);

typedef struct {
    int64_t id;
    view began, ended, context;     /* ended is empty: it did not come to its end */
    int64_t files, audited, removed, failed, fresh, gone;
} past_run;

/* The last 'count' runs, the latest first. */
status changes_runs(archive *a, int64_t count, status (*take)(void *context, const past_run *r, error *err), void *context,
                    error *err);

#endif
