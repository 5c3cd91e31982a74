/*
** programmes.h -- plans and programmes that carry a year in their name: 中国制造2025, 健康中国2030.
**
** Each becomes a name fact, whatever year stands there: rules know the right one. Words: rules/lang/<code>/programmes.lua.
*/
#ifndef AUDITOR_EXTRACT_PROGRAMMES_H
#define AUDITOR_EXTRACT_PROGRAMMES_H

#include "extract/extraction.h"
#include "extract/words/starts.h"

typedef struct programme_words programme_words;

/* *out is NULL where the language has none. STATUS_MEMORY. */
status programme_words_new(programme_words **out, arena *memory, const language *l, start_table *starts, error *err);

/* Appends name facts. STATUS_MEMORY. */
status programmes_read(extraction *x, const programme_words *words, error *err);

#endif
