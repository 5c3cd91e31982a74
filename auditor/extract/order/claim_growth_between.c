#include "extract/claims/claims.h"

/*
** "1117.07, up 6.15 %; of it drugs 130.50, up 3.56 %, trade 986.57, up 6.50 %": what a whole grew by lies between what its parts did.
** Only of parts that a sum tells to be all, which come out, and of growths that are told alike.
*/

enum { BEHIND = 26 /* symbols */, LIKELY = 75 /* percent */, TELLING = 3 /* digits */ };

/* A level with how it changed. */
typedef struct {
    uint32_t rate;          /* the mention of its growth, or NONE */
    uint32_t basis;         /* the class of what it is told against; 0: it does not say */
    bool down;
} growth;

/* By mention: the direction in which a phrase tells it to change. */
static const uint8_t *find_ways(const scene *s)
{
    uint8_t *out = arena_zero(s->x->scratch, s->mention_count + 1u, sizeof *out);
    for (uint32_t i = 0; out != NULL && i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        const uint32_t rate = claim_phrase(s, f)->claim == CLAIM_CHANGE ? scene_slot(s, f, ROLE_RATE) : NONE;
        if (rate != NONE)
            out[rate] = f->direction;
    }
    return out;
}

/* What is told right behind a level, in its clause or the next, of no other time and no other basis. */
static growth growth_of(const scene *s, const uint8_t *ways, uint32_t level)
{
    const uint32_t rate = level + 1;
    const mention *m = &s->mentions[level], *n = rate < s->mention_count ? &s->mentions[rate] : NULL;
    growth g = { .rate = NONE };
    if (n == NULL || n->kind != TOKEN_PERCENT || n->use != USE_CHANGE || n->sentence != m->sentence || n->place - m->place > BEHIND
        || (ways[rate] != DIRECTION_UP && ways[rate] != DIRECTION_DOWN) || (n->flags & (MENTION_HEDGED | MENTION_PLAN)) != 0
        || scene_figure(s, rate)->print.modifier != MODIFIER_EXACT || scene_figure(s, rate)->print.denominator != 1)
        return g;
    const view words = reduced_text(&s->text, m->place + 1, n->place);
    if (scene_dates(s, m->place + 1, n->place) > 0 || scene_tells(s, WORDS_RESERVED, words))
        return g;
    const word_place *basis = scene_find(s, WORDS_BASIS, words);
    return (growth){ .rate = rate, .basis = basis != NULL ? basis->value : 0, .down = ways[rate] == DIRECTION_DOWN };
}

/* Is the growth 'a' no more than 'b', but for rounding? */
static bool at_most(const scene *s, const growth *a, const growth *b)
{
    if (a->down != b->down)
        return a->down;
    return a->down ? feasible_at_most(s, b->rate, a->rate) : feasible_at_most(s, a->rate, b->rate);
}

static void relate(scene *s, const growth *greater, const growth *smaller)
{
    if (greater->down != smaller->down)
        return;     /* which of them is more is no matter of their size */
    draft_claim d = draft_claim_begin(CLAIM_ORDER, VIEW("order/growth-between"));
    d.what.confidence = LIKELY;
    d.told = true;
    draft_claim_add(&d, s, ROLE_GREATER, greater->down ? smaller->rate : greater->rate);
    draft_claim_add(&d, s, ROLE_SMALLER, greater->down ? greater->rate : smaller->rate);
    draft_claim_emit(&d, s);
}

/* Does a level like it stand in its sentence, on the side of 'step', within a few figures? */
static bool goes_on(const scene *s, uint32_t which, int step)
{
    enum { FEW = 4 };
    for (uint32_t n = 1, at = which + (uint32_t)step; n <= FEW && at < s->mention_count && s->mentions[at].sentence == s->mentions[which].sentence;
         n++, at += (uint32_t)step)
        if (s->mentions[at].use == USE_LEVEL && scene_comparable(s, at, which))
            return true;
    return false;
}

/* "Park A 3.42, park B 2, park C 1.42": one of a row, which some of the others happen to make, is no whole. Is it told before its parts, and
** either by itself or as what they are "of which"? */
static bool is_whole(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count)
{
    const bool of_which = (s->mentions[parts[0]].flags & MENTION_PART) != 0;
    return total < parts[0] && (of_which || (!goes_on(s, total, -1) && !goes_on(s, parts[count - 1], 1)));
}

static void read_sum(scene *s, const uint8_t *ways, uint32_t total, const uint32_t *parts, uint32_t count)
{
    const growth whole = growth_of(s, ways, total);
    growth most, least;
    if (whole.rate == NONE || feasible_digits(s, total) < TELLING || !is_whole(s, total, parts, count))
        return;
    for (uint32_t i = 0; i < count; i++) {
        const growth g = growth_of(s, ways, parts[i]);
        if (g.rate == NONE || (g.basis != 0 && whole.basis != 0 && g.basis != whole.basis))
            return;
        most = i == 0 || !at_most(s, &g, &most) ? g : most;
        least = i == 0 || !at_most(s, &least, &g) ? g : least;
    }
    relate(s, &most, &whole);
    relate(s, &whole, &least);
}

void claim_growths_between(scene *s)
{
    const uint8_t *ways = find_ways(s);
    uint32_t *mentions = arena_zero(s->x->scratch, s->doc->fact_count + 1u, sizeof *mentions);
    s->failed = s->failed || ways == NULL || mentions == NULL;
    if (ways == NULL || mentions == NULL)
        return;
    for (uint32_t i = 0; i < s->mention_count; i++)
        mentions[s->mentions[i].fact] = i + 1;
    for (uint32_t i = 0, end = s->doc->claim_count; i < end; i++) {
        const claim *c = &s->doc->claims[i];
        uint32_t total = NONE, parts[FEASIBLE_PARTS], count = 0;
        for (uint32_t k = 0; c->kind == CLAIM_SUM && c->complete == 2 && k < c->operands && count < FEASIBLE_PARTS; k++) {
            const operand o = s->doc->operands[c->operand + k];
            const uint32_t which = mentions[o.fact];
            if (which == 0)
                break;
            if (o.role == ROLE_TOTAL)
                total = which - 1;
            else
                parts[count++] = which - 1;
        }
        if (total != NONE && count > 1 && count + 1 == c->operands && feasible_sum(s, total, parts, count))
            read_sum(s, ways, total, parts, count);
    }
}
