/*
** odds_pairs.h -- odds whose name says of which two values they are: town and village. Private to the readers of ratios.
*/
#ifndef AUDITOR_EXTRACT_ODDS_PAIRS_H
#define AUDITOR_EXTRACT_ODDS_PAIRS_H

#include "extract/claims/claims.h"

/* The two values that a number names, the first at mention 'first' and its symbol 'place'; false where its words name none, or another time
** or place, or where more values go by their names. */
bool odds_pair_named(const scene *s, uint32_t first, uint32_t place, uint32_t *above, uint32_t *below);

#endif
