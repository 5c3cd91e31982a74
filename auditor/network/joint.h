/*
** joint.h -- two relations that hold each for itself and cannot hold together. Private to network/.
**
** A hedged figure may agree with relations that ask different values of it: "about 100" is 40 + 55 and 60 + 44, but not
** both. Authors mix rounded and unrounded numbers, so this is a note at most (NUMERICS section 2). Demands on one figure
** are intervals: where no value meets all of them, some two have none in common (Helly), and these two, with the places
** that repeat the figure, are the smallest conflict through it. Conflicts through several figures are not looked for.
*/
#ifndef AUDITOR_NETWORK_JOINT_H
#define AUDITOR_NETWORK_JOINT_H

#include "network/state.h"

typedef struct {
    const stated *first, *second;
} joint;

/* At most one for each figure, in order of the figures. Relations with a fact in 'troubled' (by slot) are left out: they
** are reported anyway. In the network's arena. The search is bounded and linear in the relations. STATUS_MEMORY. */
status joint_find(network *n, const bool *troubled, const joint **out, uint32_t *count, error *err);

#endif
