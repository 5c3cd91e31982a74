#include "extract/claims/claims.h"

enum { DOUBTFUL = 60 /* percent */ };

/* Is every figure of a claim one number? */
static bool is_plain(const scene *s, const claim *c)
{
    for (uint32_t k = 0; k < c->operands; k++) {
        const figure *f = fact_figure(s->doc, s->doc->operands[c->operand + k].fact);
        if (f != NULL && f->print.modifier != MODIFIER_EXACT)
            return false;
    }
    return true;
}

bool *claim_tied(const scene *s)
{
    bool *tied = arena_zero(s->x->scratch, s->doc->fact_count + 1u, sizeof *tied);
    for (uint32_t i = 0; tied != NULL && i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        const bool ordered = c->kind == CLAIM_ORDER || c->kind == CLAIM_REPEAT || c->kind == CLAIM_PART;
        const bool doubted = c->confidence > 0 && c->confidence <= DOUBTFUL;
        for (uint32_t k = 0; k < c->operands && !ordered && !doubted && is_plain(s, c); k++)
            tied[s->doc->operands[c->operand + k].fact] = true;
    }
    return tied;
}

bool claim_is_new(const scene *s, const bool *tied, const uint32_t *which, uint32_t count)
{
    uint32_t known = 0;
    for (uint32_t i = 0; i < count; i++)
        known += tied[s->mentions[which[i]].fact];
    return known < 2;
}
