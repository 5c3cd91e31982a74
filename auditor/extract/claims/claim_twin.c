#include "extract/claims/claims.h"

#include "base/utf8.h"
#include "extract/claims/told_words.h"
#include "extract/scene/identity.h"

/*
** Two figures, one of which has two digits in the other's order: what beside their words tells that they are one. A figure beside
** each that tells the same ("26 points, 11 rebounds"), a title's other figure, a thing right behind both that nothing else in the
** draft is measured by, or so many digits that chance does not make two of them.
*/

enum { BESIDE = 10, BEHIND = 7, AROUND = 24, SURE_DIGITS = 5, TITLE_DIGITS = 4, RUN = 2, LONG_RUN = 3, LEAST = 10 };

static bool same_print(const scene *s, uint32_t a, uint32_t b)
{
    const printed *p = &scene_figure(s, a)->print, *q = &scene_figure(s, b)->print;
    return s->mentions[a].kind == s->mentions[b].kind && p->digits == q->digits && p->decimals == q->decimals && p->scale == q->scale
           && p->modifier == q->modifier && scene_comparable(s, a, b);
}

/* The mention right before (-1) or behind (1) one, near it in its part of the sentence; or NONE. */
static uint32_t beside(const scene *s, uint32_t which, int side)
{
    const uint32_t other = side > 0 ? which + 1 : which - 1;
    if ((side < 0 && which == 0) || other >= s->mention_count || s->mentions[other].sentence != s->mentions[which].sentence)
        return NONE;
    const uint32_t p = s->mentions[which].place, q = s->mentions[other].place;
    return (p < q ? q - p : p - q) <= BESIDE && claim_same_segment(s, p < q ? which : other, p < q ? other : which) ? other : NONE;
}

/* Do the words of the later one begin with what is told around the earlier one: the same player, not the next one? */
static bool of_same(const scene *s, uint32_t a, uint32_t b)
{
    const letters label = told_words(s, b).label, around = told_around(s, a, b);
    return told_recurs(&label, &around);
}

/* "26 points, 11 rebounds" and "62 points, 11 rebounds": of another unit, and of so many digits that it is told of the same. */
static bool same_beside(const scene *s, uint32_t a, uint32_t b, unsigned digits)
{
    if (digits < LONG_RUN && !of_same(s, a, b))
        return false;
    for (int side = -1; side <= 1; side += 2) {
        const uint32_t x = beside(s, a, side), y = beside(s, b, side);
        if (x != NONE && y != NONE && same_print(s, x, y) && scene_figure(s, x)->print.digits >= LEAST && !scene_comparable(s, a, x)
            && identity_kinship(s, a, b).run >= RUN)
            return true;
    }
    return false;
}

/* Does a title tell one of two figures, and another figure the same as stands near the other one? */
static bool same_in_title(const scene *s, uint32_t title, uint32_t other)
{
    enum { NEAR = 3 };
    for (uint32_t x = title > NEAR ? title - NEAR : 0; x < s->mention_count && x <= title + NEAR; x++)
        for (uint32_t y = other > NEAR ? other - NEAR : 0; y < s->mention_count && y <= other + NEAR; y++)
            if (x != title && y != other && s->mentions[x].sentence == s->mentions[title].sentence && s->mentions[y].block == s->mentions[other].block
                && scene_figure(s, x)->print.digits >= LEAST && same_print(s, x, y))
                return true;
    return false;
}

/* The characters behind a figure, without particles. */
static letters words_behind(const scene *s, uint32_t which)
{
    const uint32_t from = s->mentions[which].place + 1;
    uint32_t to = from;
    while (to < s->text.count && to < from + BEHIND && s->text.symbols[to].mark == MARK_WORD)
        to++;
    letters out = { .count = 0 };
    told_add(s, &out, from, to, BEHIND);
    return out;
}

/* The longest run of characters that two stretches have in common. */
static uint32_t run_of(const letters *a, const letters *b)
{
    uint32_t best = 0;
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t k = 0; k < b->count; k++) {
            uint32_t n = 0;
            while (i + n < a->count && k + n < b->count && a->points[i + n] == b->points[k + n])
                n++;
            best = n > best ? n : best;
        }
    return best;
}

/* "430 g the child weighed ... a child of 340 g": one thing right behind both, and no third value of that unit near either. What was told
** twice before is told of it the more surely. */
static bool only_two_of_it(const scene *s, uint32_t a, uint32_t b)
{
    const letters p = words_behind(s, a), q = words_behind(s, b);
    const uint32_t run = run_of(&p, &q);
    const overlap o = identity_labels(s, a, b);
    uint32_t again = 0;
    if (run < RUN || (o.common >= RUN && o.only_a > 0 && o.only_b > 0))     /* 男子组, 女子组 */
        return false;
    for (uint32_t i = a > AROUND ? a - AROUND : 0; i < s->mention_count && i <= b + AROUND; i++) {
        if (i == a || i == b || s->mentions[i].kind != s->mentions[a].kind || s->mentions[i].unit != s->mentions[a].unit)
            continue;
        if (!same_print(s, i, a))
            return false;
        again++;
    }
    return run >= LONG_RUN || again > 0;
}

bool claim_is_twin(const scene *s, uint32_t a, uint32_t b, unsigned digits)
{
    const mention *x = &s->mentions[a], *y = &s->mentions[b];
    const bool one_unit = x->unit == y->unit || (scene_unit(s, a)->count && scene_unit(s, b)->count);
    if (x->sentence == NONE || y->sentence == NONE || x->sentence == y->sentence || ((x->flags | y->flags) & MENTION_CELL) != 0
        || ((x->flags ^ y->flags) & (MENTION_PLAN | MENTION_TARGET)) != 0 || (x->own_scope != 0 && y->own_scope != 0 && x->own_scope != y->own_scope)
        || x->unit == 0 || !one_unit || identity_apart(s, a, b) || identity_supposed(s, a) || identity_supposed(s, b))
        return false;
    const bool echoes = identity_heads(s, a) != identity_heads(s, b);
    return digits >= SURE_DIGITS || same_beside(s, a, b, digits) || only_two_of_it(s, a, b)
           || (echoes && (digits >= TITLE_DIGITS || same_in_title(s, identity_heads(s, a) ? a : b, identity_heads(s, a) ? b : a)));
}
