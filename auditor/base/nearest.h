/*
** nearest.h -- "did you mean": the known name that a wrong one was probably meant to be.
*/
#ifndef AUDITOR_BASE_NEAREST_H
#define AUDITOR_BASE_NEAREST_H

#include "base/view.h"

/* Keystrokes between two names: insertions, deletions, replacements, swaps of neighbours. Names over 64 bytes count as far. */
unsigned nearest_distance(view a, view b);

/* Offers 'candidate' for 'wrong': true, and *best is lowered, when it is nearer than *best and near enough to be meant.
** Start with *best = UINT_MAX. */
bool nearest_offer(view wrong, view candidate, unsigned *best);

#endif
