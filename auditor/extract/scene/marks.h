/*
** marks.h -- what betrays a broken figure or text: placeholders, unmatched quotation marks and brackets, text doubled by
** mistake, words that an exchange has broken, a number without its unit where its siblings have one.
**
** Words: rules/lang/<code>/marks.lua.
*/
#ifndef AUDITOR_EXTRACT_MARKS_H
#define AUDITOR_EXTRACT_MARKS_H

#include "extract/extraction.h"
#include "extract/words/starts.h"

typedef struct mark_words mark_words;

/* *out is NULL where the language has none. STATUS_SYNTAX, STATUS_MEMORY. */
status mark_words_new(mark_words **out, arena *memory, const language *l, start_table *starts, error *err);

/* Appends mark facts: placeholder, unclosed-quote, unopened-quote, doubled-text, replaced, missing-unit,
** impossible-date, impossible-month, impossible-time. STATUS_MEMORY. */
status marks_read(extraction *x, const mark_words *words, error *err);

#endif
