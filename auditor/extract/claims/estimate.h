/*
** estimate.h -- about what figures are: filters before exact arithmetic, which decides what passes them.
*/
#ifndef AUDITOR_EXTRACT_ESTIMATE_H
#define AUDITOR_EXTRACT_ESTIMATE_H

#include "extract/scene/scene.h"

/* In the unit's base, and how far off any reading of it may be: infinitely where nothing is known. */
typedef struct {
    double value, slack;
} estimate;

/* A mention, and several together. */
estimate estimate_of(const scene *s, uint32_t which);
estimate estimate_sum(const scene *s, const uint32_t *parts, uint32_t count);

/* Is 'a' certainly below 'b', however both are read? */
bool estimate_below(estimate a, estimate b);

/* Is 'ratio' certainly not what 'numerator' is to 'denominator'? */
bool estimate_other_quotient(estimate numerator, estimate denominator, estimate ratio);

#endif
