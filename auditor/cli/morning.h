/*
** morning.h -- what is read after a night: whether it was complete, and what is new.
*/
#ifndef AUDITOR_CLI_MORNING_H
#define AUDITOR_CLI_MORNING_H

#include "cli/night.h"

enum { NOTIFY_CHANGE, NOTIFY_NEW_ERROR, NOTIFY_ALWAYS };
extern const char *const morning_notify_names[];    /* "change", "new-error", "always" */

typedef struct {
    const char *folder;         /* NULL: no files are written */
    const char *ledger;         /* the waivers; there need be none */
    const char *baseline;       /* NULL: none */
    const char *notify;         /* NULL: nobody is told */
    unsigned notify_on;
} morning_options;

typedef struct {
    bool complete;
    uint64_t new_errors;        /* not waived */
} morning_result;

/* One summary line and the new findings on standard output; with a folder report.json (auditor-report/1: what is new),
** changes.json, and the same as HTML. STATUS_IO, STATUS_MEMORY. */
status morning_report(morning_result *out, const morning_options *options, const settings *s, archive *a, const night_result *night,
                      view now, error *err);

#endif
