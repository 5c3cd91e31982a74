/*
** topic_years.h -- the year that a part of a report is about, by the words of that part.
**
** A part between two headings of the highest level that speaks of last year, and never of this one, reviews it: the
** explicit year that its sentences begin with is called last year. A part that speaks only of this year and begins with an
** explicit year calls that one this year. Words: rules/lang/<code>/years.lua.
*/
#ifndef AUDITOR_EXTRACT_TOPIC_YEARS_H
#define AUDITOR_EXTRACT_TOPIC_YEARS_H

#include "extract/extraction.h"
#include "extract/scene/headings.h"

typedef struct topic_words topic_words;

/* *out is NULL where the language has none. STATUS_MEMORY. */
status topic_words_new(topic_words **out, arena *memory, const language *l, error *err);

/* Sets 'relative' of the years that are topics; needs dates, sentences and the numbered headings. */
void topic_years_read(extraction *x, const topic_words *words, const member *members, uint32_t member_count);

#endif
