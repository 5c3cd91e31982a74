/*
** words.h -- the words of reports in the reader's language, from rules/lang/<code>/report.lua.
*/
#ifndef AUDITOR_REPORT_WORDS_H
#define AUDITOR_REPORT_WORDS_H

#include "report/report.h"

/* The words for a document in 'language': the reader's choice comes first, Chinese where neither says English. */
const data *words_for(const report_options *options, view language);

/* A word by its name; the name itself where there is none. */
view words_say(const data *words, const char *name);

/* A word of a group: role, reason, severity, verdict, status, page. */
view words_of(const data *words, const char *group, view name);

/* Appends a pattern with {name} replaced by the value of that name. */
typedef struct {
    const char *name;
    view value;
} words_value;
void words_fill(buffer *out, view pattern, const words_value *values, size_t count);

#endif
