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

/* A figure of an account. */
typedef struct {
    uint32_t which, role;
    bool sure;          /* words beside it tell its role */
} flow_entry;

/* "Stocks 5.16, at the year's start 6.02; 0.58 set aside, 0.07 taken back, 0.51 in all": are two of them behind the first, less each other, the one
** that follows? Then they are an account of their own. */
bool flow_settles(const scene *s, const flow_entry *of, uint32_t count);

#endif
