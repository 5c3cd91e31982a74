/*
** headings.h -- headings and numbered series: 一、 （一） 1. at the start of a block, 一是 … 二是 … inside running text.
**
** Every member becomes a heading fact with its series, ordinal and level.
** Words: rules/lang/<code>/lists.lua ("numbering", "series").
*/
#ifndef AUDITOR_EXTRACT_HEADINGS_H
#define AUDITOR_EXTRACT_HEADINGS_H

#include "extract/extraction.h"
#include "extract/words/starts.h"

typedef struct series_words series_words;

/* *out is NULL where the language has none. STATUS_SYNTAX, STATUS_MEMORY. */
status series_words_new(series_words **out, arena *memory, const language *l, start_table *starts, error *err);

/* One member of a series, in order of place. Lists that are announced by a count are checked against them. */
typedef struct {
    uint32_t start, end;        /* clean text: marker and title */
    uint32_t series;            /* which one of the language's series */
    uint32_t ordinal;
    uint32_t level;
    uint32_t block;
} member;

/* Appends heading facts; *members (in x->scratch) lists the numbered ones. STATUS_MEMORY. */
status headings_read(extraction *x, const series_words *words, const member **members, uint32_t *count, error *err);

#endif
