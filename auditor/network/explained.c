#include "network/explained.h"

#include "network/channel.h"

/* What is written out, digit by digit, and where asked without a hedge: only of such figures all slips are known. */
static bool is_spelled(const network *n, const stated *s, bool exactly)
{
    for (uint32_t i = 0; i < s->fact_count; i++) {
        const figure *g = slot_figure(n, s->facts[i]);
        if (g == NULL || g->huge || g->given || (exactly && g->print.modifier != MODIFIER_EXACT))
            return false;
    }
    return true;
}

/* Is it what a few figures are to each other, as words tell it, and neither a sum nor an order, whose figures are looked for? */
static bool is_told(const stated *s)
{
    const uint8_t kind = s->from->kind;
    return kind == CLAIM_SHARE || kind == CLAIM_COMPLETION || kind == CLAIM_CHANGE || kind == CLAIM_RATIO || kind == CLAIM_REPEAT;
}

/* Would one keystroke make figures agree that lie further apart than a slip mostly moves them? */
static bool is_mistyped(const network *n, const trouble *t)
{
    const relation_kind kind = t->told->chosen->kind;
    if (is_told(t->told) && (kind == RELATION_EQUAL || kind == RELATION_SAME) && is_spelled(n, t->told, false) && t->blame.keystroke >= TOLD_EVIDENCE)
        return true;
    return kind == RELATION_EQUAL && is_spelled(n, t->told, true) && t->blame.keystroke >= GREAT_EVIDENCE;
}

bool slip_explains(const network *n, const trouble *t)
{
    if (stated_is_sure(t->told))
        return true;
    if (t->blame.stopped)
        return false;   /* what was not looked for explains nothing */
    if (t->told->from->confidence < STATED_DOUBTFUL)
        return is_mistyped(n, t);
    return !is_spelled(n, t->told, false) || t->told->chosen->kind != RELATION_EQUAL || t->blame.evidence >= LEAST_EVIDENCE
        || (t->seconded && is_mistyped(n, t));
}
