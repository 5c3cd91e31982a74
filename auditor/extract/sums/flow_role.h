/*
** flow_role.h -- what the words beside a figure make of it in an account: what there was, came, went, is.
*/
#ifndef AUDITOR_EXTRACT_FLOW_ROLE_H
#define AUDITOR_EXTRACT_FLOW_ROLE_H

#include "extract/scene/scene.h"

/* As the classes of WORDS_FLOWS; those of WORDS_FLOW_ENDS are CAME and WENT. */
enum {
    NO_FLOW,
    HAD,            /* what there was */
    CAME,
    WENT,
    HAS,            /* what there is */
    NET,            /* how far apart what came and what went are */
    LACKS,          /* what is wanting */
    DONE,
    LEFT,           /* what is left of a whole */
    MORE,           /* what is left, or something else: answered as LEFT, sure only where words behind deny that it was done */
    FLOWS
};

/* By the words before or behind it ('sure'), else by the direction of a verb, or the clause before, where that tells of no
** figure. */
uint32_t flow_role(const scene *s, uint32_t which, bool *sure);

#endif
