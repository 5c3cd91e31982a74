/*
** tables.h -- tables as facts: cells in rows and columns, units from their heads, total rows and columns.
**
** Figures in cells take the unit of their column's head, their row's head or the caption where they have none, and
** carry their place. Words: rules/lang/<code>/tables.lua.
*/
#ifndef AUDITOR_EXTRACT_TABLES_H
#define AUDITOR_EXTRACT_TABLES_H

#include "extract/extraction.h"

typedef struct table_words table_words;

/* *out is NULL where the language has none. STATUS_SYNTAX, STATUS_MEMORY. */
status table_words_new(table_words **out, arena *memory, const language *l, error *err);

/* Appends table facts and completes the figures in their cells. STATUS_MEMORY. */
status tables_read(extraction *x, const table_words *words, error *err);

#endif
