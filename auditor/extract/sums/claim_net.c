#include "extract/claims/claims.h"

#include "extract/claims/feasible.h"
#include "extract/sums/flow_role.h"
#include "extract/sums/sum_shape.h"

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

/* "4.37 came, 4.29 went, 0.08 is left, against 0.11 a year before": does another figure of the sentence tell how far the two are apart? */
static bool is_settled(const scene *s, uint32_t net, uint32_t more, uint32_t less)
{
    const uint32_t last = more > less ? more : less;
    for (uint32_t at = last > AWAY ? last - AWAY : 0; at <= last + AWAY && at < s->mention_count; at++)
        if (at != net && at != more && at != less && s->mentions[at].sentence == s->mentions[net].sentence && scene_comparable(s, at, net)
            && feasible_balance(s, at, &more, 1, &less, 1))
            return true;
    return false;
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

static void emit(scene *s, uint32_t net, uint32_t a, uint32_t b)
{
    const bool grew = feasible_at_most(s, b, a);
    draft_claim c = draft_claim_begin(CLAIM_BALANCE, VIEW("balance/net"));
    c.what.confidence = SURE;
    draft_claim_add(&c, s, ROLE_TOTAL, net);
    draft_claim_add(&c, s, ROLE_PARTS, grew ? a : b);
    draft_claim_add(&c, s, ROLE_LESS, grew ? b : a);
    draft_claim_trust(&c, s);
    draft_claim_emit(&c, s);
}

/* "Income 74.45 in all ... spending 73.55 in all. One against the other, 0.90 is left": does the clause, or the one before it, set what
** came against what went? */
static bool is_offset(const scene *s, uint32_t net)
{
    const mention *m = &s->mentions[net];
    const uint32_t from = m->clause > 0 && s->text.symbols[m->clause - 1].mark == MARK_COMMA ? scene_clause_start(s, m->clause - 1) : m->clause;
    return scene_tells(s, WORDS_OFFSET, reduced_text(&s->text, from, m->place)) && (net == 0 || s->mentions[net - 1].place < from);
}

/* The nearest announced total before a figure, of its paragraph or the last, that came, or went; NONE. */
static uint32_t total_of(const scene *s, uint32_t net, uint32_t role)
{
    enum { BACK = 40 };
    for (uint32_t at = net; at-- > 0 && at + BACK > net && s->mentions[at].block + 1 >= s->mentions[net].block;) {
        bool sure;
        if (s->mentions[at].sentence != NONE && scene_comparable(s, at, net) && sum_is_announced(s, at) && sum_is_exact(s, at)
            && (s->mentions[at].flags & (MENTION_CELL | MENTION_PART)) == 0 && flow_role(s, at, &sure) == role)
            return at;
    }
    return NONE;
}

static void read_offset(scene *s, uint32_t net)
{
    const uint32_t came = total_of(s, net, CAME), went = total_of(s, net, WENT);
    if (came != NONE && went != NONE && sum_is_exact(s, net) && feasible_balance_near(s, net, &came, 1, &went, 1, NEARLY)
        && ((s->mentions[came].flags ^ s->mentions[went].flags) & MENTION_PLAN) == 0)
        emit(s, net, came, went);
}

void claim_nets(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (s->mentions[i].sentence == NONE || s->mentions[i].kind != TOKEN_AMOUNT || s->mentions[i].unit == 0)
            continue;
        if (is_offset(s, i) && !is_read(s, i))
            read_offset(s, i);
        if (role_beside(s, i, i) != NET || is_read(s, i))
            continue;
        const uint32_t first = pair_of(s, i);
        if (first == NONE)
            continue;
        const bool grew = feasible_at_most(s, first + 1, first);
        const uint32_t more = grew ? first : first + 1, less = grew ? first + 1 : first;
        if (feasible_balance_near(s, i, &more, 1, &less, 1, NEARLY) && !is_settled(s, i, more, less))
            emit(s, i, first, first + 1);
    }
}
