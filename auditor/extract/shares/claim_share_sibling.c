#include "extract/shares/share_reading.h"
#include "extract/shares/share_tellings.h"

#include "extract/claims/slip.h"

/*
** Shares that nothing else has read, of a whole that other figures tell: what other shares are of ("1200 beds. 540 are let, 45 %. ...
** To the old go 372, 32 %"), the total of a sum that the part is one of, what the part is "of which" of. They are claimed only
** where a slip of three digits separates the share, the part before it and such a whole: chance hardly makes these.
*/

enum { SUMMANDS = 2, MOST = 64 /* wholes */, SURELY = 90 /* percent */ };

typedef struct {
    uint32_t list[MOST];        /* what shares that hold are of */
    uint32_t count;
    const uint32_t *totals;     /* by mention */
    const share_telling *told;  /* by mention */
} wholes;

/* By fact; NULL: no memory. */
static uint32_t *find_mentions(const scene *s)
{
    uint32_t *of_fact = arena_take(s->x->scratch, sizeof *of_fact * (s->doc->fact_count + 1u));
    for (uint32_t i = 0; of_fact != NULL && i < s->doc->fact_count; i++)
        of_fact[i] = NONE;
    for (uint32_t i = 0; of_fact != NULL && i < s->mention_count; i++)
        of_fact[s->mentions[i].fact] = i;
    return of_fact;
}

static void add_whole(const scene *s, const claim *c, const uint32_t *of_fact, wholes *out)
{
    uint32_t by_role[ROLES];
    for (uint32_t r = 0; r < ROLES; r++)
        by_role[r] = NONE;
    for (uint32_t k = 0; k < c->operands; k++)
        by_role[s->doc->operands[c->operand + k].role] = of_fact[s->doc->operands[c->operand + k].fact];
    const uint32_t whole = by_role[ROLE_WHOLE];
    if (whole == NONE || out->count == MOST || (s->mentions[whole].flags & MENTION_CELL) != 0 || by_role[ROLE_SHARE] == NONE
        || feasible_unbounded(s, by_role[ROLE_SHARE])       /* 不超过1%: of anything */
        || !feasible_share(s, by_role[ROLE_PART], whole, by_role[ROLE_SHARE]))
        return;
    for (uint32_t i = 0; i < out->count; i++)
        if (out->list[i] == whole)
            return;
    out->list[out->count++] = whole;
}

/* By fact: is it the share of a claim that is not taken for chance? NULL: no memory. */
static bool *find_read(const scene *s)
{
    bool *read = arena_zero(s->x->scratch, s->doc->fact_count + 1u, sizeof *read);
    for (uint32_t i = 0; read != NULL && i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        for (uint32_t k = 0; c->confidence >= CLAIM_FOUND && k < c->operands; k++) {
            const operand *o = &s->doc->operands[c->operand + k];
            read[o->fact] = read[o->fact] || o->role == ROLE_SHARE || o->role == ROLE_RATE || o->role == ROLE_RATIO || o->role == ROLE_TIMES;
        }
    }
    return read;
}

static bool find_wholes(scene *s, wholes *out)
{
    const uint32_t *of_fact = find_mentions(s);
    out->count = 0;
    out->totals = claim_totals(s, SUMMANDS);
    out->told = share_tellings(s);
    for (uint32_t i = 0; of_fact != NULL && i < s->doc->claim_count; i++)
        if (s->doc->claims[i].kind == CLAIM_SHARE)
            add_whole(s, &s->doc->claims[i], of_fact, out);
    return of_fact != NULL && out->totals != NULL && out->told != NULL;
}

static bool is_plain(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_AVERAGE | MENTION_EACH | MENTION_REST)) == 0;
}

/* 36.0 % has three digits, whatever the last one is. */
static bool is_telling(const scene *s, uint32_t share)
{
    enum { THREE = 100 };
    return scene_figure(s, share)->print.decimals > 0 && scene_figure(s, share)->print.digits >= THREE;
}

static bool fits(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    return whole != NONE && whole < share && whole != part && !feasible_equal(s, whole, part) && is_plain(s, whole) && scene_comparable(s, part, whole)
        && (slip_surely(s, part, whole, share) || (is_telling(s, share) && slip_share(s, part, whole, share)));
}

/* Of the wholes before it the one that a slip separates; NONE where there is none, or several that differ. */
static uint32_t find_whole(const scene *s, const wholes *all, uint32_t part, uint32_t share)
{
    const uint32_t own[] = { s->mentions[part].parent, all->totals[part] };
    uint32_t found = NONE;
    for (uint32_t i = 0; i < 2; i++)
        if (fits(s, part, own[i], share))
            return own[i];
    for (uint32_t i = all->told[share].rate == NULL ? all->count : 0; i-- > 0;) {     /* a rate may be of anything that its name does not tell */
        if (!fits(s, part, all->list[i], share) || (found != NONE && feasible_equal(s, found, all->list[i])))
            continue;
        if (found != NONE)
            return NONE;
        found = all->list[i];
    }
    return found;
}

static void read_share(scene *s, const wholes *all, uint32_t share)
{
    const uint32_t part = share - 1, whole = is_plain(s, part) && claim_same_segment(s, part, share) ? find_whole(s, all, part, share) : NONE;
    const share_reading r = { .share = share, .part = part, .whole = whole };
    if (whole == NONE || share_is_of_some(s, &r) || share_is_of_untold(s, all->told[share].share, part))
        return;
    draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("share/sibling"));
    d.what.confidence = SURELY;
    draft_claim_add(&d, s, ROLE_PART, part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    d.told = true;
    draft_claim_emit(&d, s);
}

void claim_shares_of_siblings(scene *s)
{
    const bool *answered = find_read(s);
    wholes all;
    if (answered == NULL || !find_wholes(s, &all)) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 1; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (all.told[i].share != NULL && m->kind == TOKEN_PERCENT && m->use != USE_CHANGE && !answered[m->fact]
            && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && m->sentence != NONE && m->sentence == s->mentions[i - 1].sentence)
            read_share(s, &all, i);
    }
}
