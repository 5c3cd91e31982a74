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

/* marks_dates.c, for marks_read. A month and a day in [from, to) that it does not have (6月31日), no month at all (14月3日), and no time of
** the day (3点80分). */
void marks_impossible_dates(extraction *x, uint32_t from, uint32_t to);

/* 今年2月29日, where this year has none: such a date is left without its year. */
void marks_leap_days(extraction *x);

#endif
