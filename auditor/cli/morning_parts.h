/*
** morning_parts.h -- what the morning report gathers, between asking the archive and writing it. Private to morning*.c.
*/
#ifndef AUDITOR_CLI_MORNING_PARTS_H
#define AUDITOR_CLI_MORNING_PARTS_H

#include "archive/changes.h"
#include "cli/known.h"
#include "cli/morning.h"
#include "report/report.h"

enum { LISTED = 1000 };     /* findings of one kind in a report: a morning's reading, and a bound for memory */

/* What is told apart. A finding that came or went because the rules, the options or the engine changed says nothing about the
** articles; one whose waiver's day is over stands again. */
typedef enum { LIST_NEW, LIST_MOVED, LIST_GONE, LIST_RULES, LIST_EXPIRED, LISTS } morning_list;
extern const char *const morning_list_names[LISTS];

typedef struct {
    archive *archive;
    const settings *settings;
    const night_result *night;
    view now;
    buffer lines;               /* for people: the summary and the new findings */
    buffer lists[LISTS];        /* for changes.json */
    uint64_t counts[LISTS], waived;
    known known;
    arena *memory;              /* of the waivers, and what is said of them */
    buffer ledger;              /* findings about the ledger itself, as JSON */
    uint64_t ledger_count;
    severity_counts fresh;
    buffer documents, between;  /* for report.json: what is new */
    buffer path;                /* of the document being written */
    bool open;
    buffer missing_json;
    uint64_t missing;
    standing_counts standing;
} morning;

/* report.json, changes.json and the pages in the options' folder. STATUS_IO, STATUS_MEMORY. */
status morning_write(const morning *m, const morning_options *options, error *err);

#endif
