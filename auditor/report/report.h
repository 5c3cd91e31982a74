/*
** report.h -- the results of a run, and one writer per output format.
*/
#ifndef AUDITOR_REPORT_REPORT_H
#define AUDITOR_REPORT_REPORT_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/status.h"
#include "facts/document.h"
#include "rules/rules.h"

/* One document of the report. 'doc' and what it points to must live as long as the report is written. */
typedef struct {
    view path;                  /* as given */
    const document *doc;        /* NULL where it could not be read: see not_evaluated */
    outcome outcome;
} report_document;

typedef struct {
    view path;                  /* empty: the whole run */
    const char *rule;           /* NULL: the document */
    view why;
} not_evaluated;

typedef struct {
    const ruleset *rules;
    const char *version;
    report_document *documents;     uint32_t document_count;    /* in the order given, folders sorted */
    const finding *archive;         uint32_t archive_count;     /* cross-document findings */
    not_evaluated *missing;         uint32_t missing_count;
    rule_work *work;                                            /* one per rule, added up */
    bool complete;
} report;

typedef struct {
    bool relations;             /* --relations */
    bool timings;               /* --timings */
    bool colour;
    view language;              /* of the frame's words: "zh", "en"; empty: the document's */
    severity least;             /* --severity: what is shown */
    unsigned width;             /* terminal columns; 0: 80 */
} report_options;

typedef status (*report_writer)(buffer *out, const report *r, const report_options *options, error *err);

status report_json(buffer *out, const report *r, const report_options *options, error *err);
status report_pretty(buffer *out, const report *r, const report_options *options, error *err);

/* NULL where no format has that name. */
report_writer report_format(view name);

#endif
