/*
** json_parts.h -- the pieces of a report's JSON that json and ndjson share (DESIGN section 4).
*/
#ifndef AUDITOR_REPORT_JSON_PARTS_H
#define AUDITOR_REPORT_JSON_PARTS_H

#include "report/report.h"

/* 'paths' names the documents of an archive finding's evidence; NULL: within one document. */
void json_finding(buffer *out, const finding *f, const report_key *key, const view *paths);
void json_finding_line(buffer *out, const finding *f, const report_key *key, const view *paths);    /* without a line break */
void json_suppression(buffer *out, const suppression *s);       /* its member, after a comma; nothing where there is none */
void json_check(buffer *out, const check *c);
void json_document_head(buffer *out, const report_document *d);     /* "path": ... "relations": {...} */
void json_rule(buffer *out, const report_rule *rule, bool timings);
void json_missing(buffer *out, const not_evaluated *missing);
void json_summary(buffer *out, const report_run *run);
void json_tool(buffer *out, const report_run *run);

#endif
