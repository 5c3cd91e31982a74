/*
** html.h -- the pieces of HTML reports that are written to a folder: a page per document, and an index.
*/
#ifndef AUDITOR_REPORT_HTML_H
#define AUDITOR_REPORT_HTML_H

#include "report/report.h"

/* A document's name in links: from its path alone, so that a fragment knows it. */
enum { HTML_NAME = 20 };
void html_name(char out[HTML_NAME], view path);

/* Around one document's fragment. */
void html_page_begin(buffer *out, const report_options *options, view title);
void html_page_end(buffer *out);

/* The page of the run: completeness, documents, rules, contradictions between documents. */
void html_index(buffer *out, const report_run *run, const report_options *options);

#endif
