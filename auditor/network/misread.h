/*
** misread.h -- what accuses only because the text was read wrongly. Private to network/.
*/
#ifndef AUDITOR_NETWORK_MISREAD_H
#define AUDITOR_NETWORK_MISREAD_H

#include "network/state.h"

/* The reading is in doubt, so that nothing is said: the verdict becomes unknown. */
void misread_drop(network *n, stated *s);

/* Drops what the text says of other facts, of which it is true: the same share, rate or difference; a total of other parts,
** where these share one with them and may not have been meant, or are more. STATUS_MEMORY. */
status misread_leave(network *n, error *err);

#endif
