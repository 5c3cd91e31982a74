/*
** page.h -- what every HTML page has around its content. Self-contained: style and script are in it, and its policy
** allows these two and nothing else, from nowhere.
*/
#ifndef AUDITOR_REPORT_PAGE_H
#define AUDITOR_REPORT_PAGE_H

#include "base/buffer.h"

void page_begin(buffer *out, view language, view title);    /* language: "zh", "en" */
void page_end(buffer *out);

#endif
