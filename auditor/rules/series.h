/*
** series.h -- figures of one key over several documents: what archive rules see.
*/
#ifndef AUDITOR_RULES_SERIES_H
#define AUDITOR_RULES_SERIES_H

#include "rules/rules.h"

/* Appends what makes figures one series: the whole key and the unit; false where the figure is too vague for that (no
** metric, or no period). Equal bytes, equal series. */
bool series_key(buffer *out, const document *doc, uint32_t fact);

typedef struct {
    const series_member *members;
    uint32_t count;
} series;

/* All series of two or more members, in order of first appearance, each in order of publication (then of the documents
** given). Lives in 'memory'. STATUS_MEMORY. */
status series_gather(const series **out, uint32_t *count, const document *const *docs, uint32_t doc_count, arena *memory,
                     error *err);

#endif
