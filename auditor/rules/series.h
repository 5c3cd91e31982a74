/*
** series.h -- facts about one thing over several documents: what archive rules see.
**
** A series holds all that comparable documents (rules/comparable.h) say of one thing, whatever the period and whether
** planned or done: one label of one subject in one unit, or one office of one organisation.
*/
#ifndef AUDITOR_RULES_SERIES_H
#define AUDITOR_RULES_SERIES_H

#include "rules/rules.h"

/* Appends the name of the series that a fact of a comparable document belongs to: equal bytes, equal series. Printable,
** without a tab or a line break, so that lines sort by it. */
void series_key(buffer *out, const document *doc, uint32_t fact);

/* Puts the members of one series in order: of publication, then of their documents' ids and sources, then of place. */
void series_sort(series_member *members, uint32_t count);

typedef struct {
    const series_member *members;
    uint32_t count;
} series;

/* All series of two or more members, in order of first appearance, sorted. Lives in 'memory'. STATUS_MEMORY. */
status series_gather(const series **out, uint32_t *count, const document *const *docs, uint32_t doc_count, arena *memory,
                     error *err);

#endif
