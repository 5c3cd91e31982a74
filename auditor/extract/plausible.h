/*
** plausible.h -- is a claim's reading likelier wrong than the text?
**
** Slips move a figure by a digit, a neighbour or a power of ten. Where two sides of a claim lie further apart than that,
** the figures were most likely never meant for each other: the claim is gated, so that it is counted as unknown.
** The text is given the benefit of the doubt, never the finding.
*/
#ifndef AUDITOR_EXTRACT_PLAUSIBLE_H
#define AUDITOR_EXTRACT_PLAUSIBLE_H

#include "extract/draft_claim.h"

/* True also where it cannot be told: operands missing, ranges, hedges, overflow. */
bool plausible(const draft_claim *d, const scene *s);

#endif
