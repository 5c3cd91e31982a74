/*
** plausible.h -- is a claim's reading likelier wrong than the text?
**
** Most slips move a figure a little, or by a power of ten. Where two sides of a claim lie further apart than that, the
** figures were most likely never meant for each other: such a claim is doubtful, and accuses only where one keystroke
** makes all the difference.
*/
#ifndef AUDITOR_EXTRACT_PLAUSIBLE_H
#define AUDITOR_EXTRACT_PLAUSIBLE_H

#include "extract/claims/draft_claim.h"

/* True also where it cannot be told: operands missing, ranges, hedges, overflow. */
bool plausible(const draft_claim *d, const scene *s);

/* Is none of what a sum, or a difference, is told of less than the last digit of another (24万元 beside 28.98亿元)? Nobody adds such; but one
** that a power of ten would make fit is a slip. */
bool plausible_of_one_size(const draft_claim *d, const scene *s);

/* Is it a sum whose sides lie far apart, but by one digit of three or more alone? */
bool plausible_slip(const draft_claim *d, const scene *s);

#endif
