/*
** conflict.h -- the relations in trouble, each cause once. Private to network/.
**
** Trouble with the same facts, or with more facts around the same conflict, is
** one finding: the smallest conflicting set leads. Several conflicts that one
** figure explains are one finding as well, as long as its evidence stays short.
** A share, rate or difference is stated of one set of figures: where it is true of others, the relation that it contradicts
** was misread and is unknown.
*/
#ifndef AUDITOR_NETWORK_CONFLICT_H
#define AUDITOR_NETWORK_CONFLICT_H

#include "network/state.h"

/* Relations by the facts that take part: of[first[s]] .. of[first[s + 1] - 1] are indexes into stated[], gated ones
** left out. */
typedef struct {
    const uint32_t *first, *of;
    uint32_t slot_count;
} incidence;

#endif
