/*
** stored.h -- a report that was written as JSON, read again to be shown in another format.
*/
#ifndef AUDITOR_REPORT_STORED_H
#define AUDITOR_REPORT_STORED_H

#include "report/report.h"

typedef struct {
    report_run run;
    const report_document *documents;   /* run.document_count of them; without text and facts */
} stored_report;

/* *out lives in 'memory'. The message names the JSON path and what was expected. STATUS_SYNTAX, STATUS_LIMIT, STATUS_MEMORY. */
status stored_read(stored_report *out, arena *memory, view bytes, const char *name, error *err);

#endif
