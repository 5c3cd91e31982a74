#include "extract/draft_claim.h"

#include "extract/plausible.h"

draft_claim draft_claim_begin(claim_kind kind, view pattern)
{
    return (draft_claim){ .what = { .kind = (uint8_t)kind, .confidence = 100 }, .pattern = pattern };
}

void draft_claim_add(draft_claim *d, const scene *s, role r, uint32_t which)
{
    if (which == NONE)
        return;
    if (d->count < CLAIM_OPERANDS)
        d->operands[d->count] = (operand){ s->mentions[which].fact, (uint8_t)r };
    d->count++;
}

void draft_claim_emit(const draft_claim *d, scene *s)
{
    if (d->count > CLAIM_OPERANDS)
        return;
    builder *b = s->x->builder;
    claim c = d->what;
    c.pattern = builder_word(b, d->pattern);
    c.gate = builder_word(b, view_of(d->gate != NULL ? d->gate : plausible(d, s) ? NULL : "implausible"));
    c.years = builder_word(b, view_of(d->years));
    builder_claim(b, &c, d->operands, d->count);
}
