/*
** explained.h -- does a slip lead from what the others ask to what is printed, or were these figures not meant for each other?
** Private to network/.
*/
#ifndef AUDITOR_NETWORK_EXPLAINED_H
#define AUDITOR_NETWORK_EXPLAINED_H

#include "network/trouble.h"

/* True of what a sure claim states. Its blame is known. */
bool slip_explains(const network *n, const trouble *t);

#endif
