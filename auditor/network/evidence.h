/*
** evidence.h -- the places of a relation, with their roles. Private to network/.
*/
#ifndef AUDITOR_NETWORK_EVIDENCE_H
#define AUDITOR_NETWORK_EVIDENCE_H

#include "network/state.h"

/* One piece for a fact of 's'. Its suspicion is 0. */
evidence evidence_make(const network *n, const stated *s, uint32_t slot);

/* Is a fact of 's' what its others are parts of: does it have the role of a total or a whole? */
bool evidence_is_whole(const network *n, const stated *s, uint32_t slot);

/* The slots of 's' in the order in which evidence is shown: by role, then as the relation names them. NULL when there
** is no memory. */
const uint32_t *evidence_order(const network *n, const stated *s);

#endif
