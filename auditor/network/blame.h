/*
** blame.h -- which figure of a conflict is probably wrong, and what it should read (NUMERICS section 5).
** Private to network/.
**
** Every fact of the conflict is asked what it would have to read; each candidate is weighed by how likely the error
** that leads from it to the print is (channel.h), and by how many relations stay violated after the repair. The search
** is bounded; 'stopped' says that it reached its bound.
*/
#ifndef AUDITOR_NETWORK_BLAME_H
#define AUDITOR_NETWORK_BLAME_H

#include "network/conflict.h"

enum { REPAIRS_SHOWN = 5 };

typedef struct {
    const double *suspicion;    /* one per fact of the conflict; they sum to 1, or are all 0 where nothing mends it */
    const repair *repairs;      /* most probable first; 'evidence' indexes the conflict's facts */
    uint32_t repair_count;
    uint32_t leader;            /* index of the most suspect fact */
    bool undecidable, stopped;
    double evidence;            /* that the text is wrong, not the reading: P(print | some slip) / P(print | chance) */
    double keystroke;           /* the same of single keystrokes */
} blame;

/* *work is what all searches of a document may still spend (suspect.h). STATUS_MEMORY. */
status blame_find(network *n, const stated *conflict, const incidence *by_fact, uint64_t *work, blame *out, error *err);

#endif
