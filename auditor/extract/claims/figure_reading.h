/*
** figure_reading.h -- the intervals that figures may stand for beside others (NUMERICS section 1), in their units' bases. For feasible.c.
*/
#ifndef AUDITOR_EXTRACT_FIGURE_READING_H
#define AUDITOR_EXTRACT_FIGURE_READING_H

#include "extract/claims/feasible.h"

/* 'fine': the finest place of its siblings, INT_MAX none. These answer false where it overflows. */
bool reading_as(const scene *s, const figure *f, int fine, reading how, interval *out);

/* "Rounded or truncated any way", beside a place, or beside the 'count' mentions it stands among. What was read last is remembered. */
bool reading_beside(const scene *s, uint32_t which, int fine, interval *out);
bool reading_among(const scene *s, uint32_t which, const uint32_t *among, uint32_t count, interval *out);

/* The finest place that each of 'all' has beside it, into fine[count]; count <= FEASIBLE_PARTS + 1. */
void reading_finest(const scene *s, const uint32_t *all, uint32_t count, int *fine);

#endif
