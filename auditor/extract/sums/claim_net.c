#include "extract/claims/claims.h"

#include "extract/claims/feasible.h"
#include "extract/sums/flow_role.h"

/*
** "A net gain of 62, with 196 signed and 134 struck off": what came and what went stand beside how far the two are apart,
** though what there was, and is, may stand among them.
*/

enum { SURE = 90, AWAY = 3 /* mentions */, NEARLY = 15 /* percent */ };

/* The role of a figure of the same sentence and unit; NO_FLOW for all others. */
static uint32_t role_beside(const scene *s, uint32_t net, uint32_t which)
{
    bool sure;
    if (which >= s->mention_count || s->mentions[which].sentence != s->mentions[net].sentence || !scene_comparable(s, which, net)
        || (s->mentions[which].flags & (MENTION_CELL | MENTION_HEDGED)) != 0)
        return NO_FLOW;
    const uint32_t role = flow_role(s, which, &sure);
    return sure && s->mentions[which].unit == s->mentions[net].unit ? role : NO_FLOW;
}

static bool flows(uint32_t role)
{
    return role == CAME || role == WENT;
}

/* Do two figures in a row tell what came and what went, and those around them no more of it? */
static bool is_pair(const scene *s, uint32_t net, uint32_t first)
{
    const uint32_t a = role_beside(s, net, first), b = role_beside(s, net, first + 1);
    return flows(a) && flows(b) && a != b && !flows(role_beside(s, net, first + 2)) && (first == 0 || !flows(role_beside(s, net, first - 1)));
}

/* The first of the two, right behind the net figure, or before it with at most one of another kind between; NONE. */
static uint32_t pair_of(const scene *s, uint32_t net)
{
    if (is_pair(s, net, net + 1))
        return net + 1;
    for (uint32_t away = 2; away <= AWAY && away <= net; away++)
        if (is_pair(s, net, net - away))
            return net - away;
    return NONE;
}

/* Has an account been read of it? */
static bool is_read(const scene *s, uint32_t net)
{
    for (uint32_t i = 0; i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        for (uint32_t k = 0; c->kind == CLAIM_BALANCE && k < c->operands; k++)
            if (s->doc->operands[c->operand + k].fact == s->mentions[net].fact)
                return true;
    }
    return false;
}

void claim_nets(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (s->mentions[i].sentence == NONE || s->mentions[i].kind != TOKEN_AMOUNT || s->mentions[i].unit == 0 || role_beside(s, i, i) != NET || is_read(s, i))
            continue;
        const uint32_t first = pair_of(s, i);
        if (first == NONE)
            continue;
        const uint32_t pair[] = { first, first + 1 };
        const bool grew = feasible_at_most(s, first + 1, first);
        const uint32_t *more = grew ? pair : pair + 1, *less = grew ? pair + 1 : pair;
        if (!feasible_balance_near(s, i, more, 1, less, 1, NEARLY))
            continue;
        draft_claim c = draft_claim_begin(CLAIM_BALANCE, VIEW("balance/net"));
        c.what.confidence = SURE;
        draft_claim_add(&c, s, ROLE_TOTAL, i);
        draft_claim_add(&c, s, ROLE_PARTS, *more);
        draft_claim_add(&c, s, ROLE_LESS, *less);
        draft_claim_trust(&c, s);
        draft_claim_emit(&c, s);
    }
}
