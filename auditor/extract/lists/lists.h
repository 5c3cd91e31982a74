/*
** lists.h -- lists and the counts that announce or close them.
**
** "分别为A、B、C" after a count, "A、B、C三家" before one, "五大任务：一是…" and
** numbered headings. The number of items is a range: 和 may join two items or
** stand inside one. A claim is made only where the list's edges are certain
** enough that a wrong count would be a contradiction, or where it fits.
** Words: rules/lang/<code>/lists.lua.
*/
#ifndef AUDITOR_EXTRACT_LISTS_H
#define AUDITOR_EXTRACT_LISTS_H

#include "extract/extraction.h"
#include "extract/scene/headings.h"

typedef struct list_words list_words;

/* *out is NULL where the language has none. STATUS_SYNTAX, STATUS_MEMORY. */
status list_words_new(list_words **out, arena *memory, const language *l, start_table *starts, error *err);

/* Appends list facts, counts that were no figure yet, and enumeration claims. STATUS_MEMORY. */
status lists_read(extraction *x, const list_words *words, const member *members, uint32_t member_count, error *err);

#endif
