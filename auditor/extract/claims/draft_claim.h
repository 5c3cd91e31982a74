/*
** draft_claim.h -- one claim being put together from mentions.
*/
#ifndef AUDITOR_EXTRACT_DRAFT_CLAIM_H
#define AUDITOR_EXTRACT_DRAFT_CLAIM_H

#include "extract/claims/feasible.h"

enum {
    CLAIM_OPERANDS = FEASIBLE_PARTS + 2,
    CLAIM_FOUND = 75        /* percent: the confidence of what only the figures tie together */
};

typedef struct {
    claim what;
    operand operands[CLAIM_OPERANDS];
    uint32_t count;
    bool named;             /* words, not nearness, tell what its operands are */
    bool told;              /* so surely that they need not be close */
    bool placed;            /* only its place ties a share to its part, which its own name must fit */
    bool swapped;           /* words tell its part, though it would be true of another */
    uint32_t first, last;   /* the operands that stand first and last, as mentions */
    view pattern;           /* the phrase, or the name of the mechanism, that read it */
    const char *gate;       /* NUMERICS section 4, or NULL */
    char years[12];         /* change: steps; empty: one */
} draft_claim;

draft_claim draft_claim_begin(claim_kind kind, view pattern);

/* Adds a mention in a role; NONE adds nothing, too many make the claim void. */
void draft_claim_add(draft_claim *d, const scene *s, role r, uint32_t which);

/* The mention that has a role in it, the first of several; NONE: none has. */
uint32_t draft_claim_mention(const draft_claim *d, const scene *s, role r);

/* The operands of a ratio, and of a change told by its difference; false where one of them is missing, or the ratio has others, too. */
bool draft_claim_ratio(const draft_claim *d, const scene *s, uint32_t *numerator, uint32_t *denominator, uint32_t *ratio);
bool draft_claim_difference(const draft_claim *d, const scene *s, uint32_t *from, uint32_t *to, uint32_t *difference);

/* Is a fact one of its operands? */
bool draft_claim_holds(const draft_claim *d, uint32_t fact);

/* Words or structure tell its operands: where these lie far apart, the evidence of any slip will do. All of them are in it. */
void draft_claim_trust(draft_claim *d, const scene *s);

/* Hands the claim to the builder; its span is that of its operands. */
void draft_claim_emit(const draft_claim *d, scene *s);

#endif
