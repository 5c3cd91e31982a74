/*
** solve.h -- what a relation asks of one of its facts, all others being read in one way: the projection.
** Private to network/.
*/
#ifndef AUDITOR_NETWORK_SOLVE_H
#define AUDITOR_NETWORK_SOLVE_H

#include "network/judge.h"

/* In base units. 'near': figures under 以上 or 不足 are taken to lie nearby (judge.h), which is for repairs only. False
** where the fact occurs twice, or the relation cannot be solved for it. */
bool solve_for(network *n, const relation *r, uint32_t slot, reading how, bool near, interval *out);

#endif
