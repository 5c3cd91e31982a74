/*
** article.h -- a draft's text as HTML, with every figure and all evidence marked.
*/
#ifndef AUDITOR_REPORT_ARTICLE_H
#define AUDITOR_REPORT_ARTICLE_H

#include "report/report.h"

/* 'prefix' begins all ids; marks name their findings as prefix-N, and are prefix-N-I themselves. Without the text, its
** figures stand alone. */
void article_print(buffer *out, const report_document *d, const report_options *options, const char *prefix, const data *words);

#endif
