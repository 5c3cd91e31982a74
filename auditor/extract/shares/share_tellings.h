/*
** share_tellings.h -- what the phrases around a percentage tell it to be.
*/
#ifndef AUDITOR_EXTRACT_SHARE_TELLINGS_H
#define AUDITOR_EXTRACT_SHARE_TELLINGS_H

#include "extract/claims/claims.h"

typedef enum { TELLS_NOTHING, TELLS_SHARE, TELLS_OVER /* how far the target is surpassed */, TELLS_SHORT } share_way;

typedef struct {
    const frame *share; /* the first phrase that tells it as a share, or NULL */
    const frame *rate;  /* the last one that names it as a rate, of a whole or of a target; or NULL */
    share_way way;
    bool named; /* a phrase names what it is a share of */
} share_telling;

/* By mention, in the draft's scratch memory. NULL: no memory. */
const share_telling *share_tellings(const scene *s);

/* Is a share more than the whole: a target surpassed? */
bool share_exceeds(const scene *s, uint32_t share);

#endif
