#include "extract/claims/claims.h"

/*
** Differences whose name says what is taken from what: natural growth is the birth rate less the death rate. Both are
** found by their names alone, in the same paragraph, so that such a difference can be wrong; it may be less than nothing.
*/

enum { BACK = 8, AHEAD = 4, NAME_GAP = 9 };     /* mentions; bytes between the name and its value */

/* Does one of the words stand before its value, and nowhere earlier in its clause? */
static bool tells(const scene *s, uint32_t which, const view *words, uint32_t count)
{
    const mention *m = &s->mentions[which];
    view label = reduced_text(&s->text, m->clause, m->place);
    for (uint32_t i = 0; i < count; i++) {
        size_t reach = words[i].length + NAME_GAP, skipped = label.length > reach ? label.length - reach : 0;
        size_t at = skipped;
        while (at < label.length && !view_starts((view){ label.start + at, label.length - at }, words[i]))
            at++;
        if (at < label.length && view_find(label, words[i]) == (ptrdiff_t)at)
            return true;
    }
    return false;
}

/* The one value nearby that goes by one of the words, or of several the one that is no part; NONE where there are more of
** them, or none. */
static uint32_t only_named(const scene *s, uint32_t difference, const quotient_words *q, const view *words, uint32_t count)
{
    uint32_t only = NONE, whole = NONE, named = 0, wholes = 0, first = difference > BACK ? difference - BACK : 0;
    for (uint32_t i = first; i < s->mention_count && i <= difference + AHEAD; i++) {
        const mention *m = &s->mentions[i];
        if (i == difference || m->block != s->mentions[difference].block || !scene_comparable(s, i, difference) || m->use == USE_BASE
            || m->use == USE_CHANGE || m->use == USE_DIFFERENCE || !tells(s, i, words, count) || tells(s, i, &q->rate, 1))
            continue;
        only = i;
        named++;
        if (m->parent != NONE || (m->flags & MENTION_PART) != 0)
            continue;
        whole = i;
        wholes++;
    }
    return named == 1 ? only : wholes == 1 ? whole : NONE;
}

/* What is taken from what, as the words tell it; false where they do not find both. */
static bool find_both(const scene *s, uint32_t difference, const quotient_words *q, uint32_t *to, uint32_t *from)
{
    *to = only_named(s, difference, q, q->parts, q->part_count);
    *from = only_named(s, difference, q, q->wholes, q->whole_count);
    return *to != NONE && *from != NONE && *to != *from
        && ((s->mentions[*to].flags ^ s->mentions[*from].flags) & (MENTION_PLAN | MENTION_TARGET | MENTION_PART)) == 0;
}

static void read_difference(scene *s, uint32_t difference)
{
    uint32_t to = NONE, from = NONE;
    for (uint32_t k = 0; k < s->words->difference_count; k++) {
        const quotient_words *q = &s->words->differences[k];
        uint32_t a, b;
        if (!tells(s, difference, &q->rate, 1) || !find_both(s, difference, q, &a, &b) || (to != NONE && !feasible_at_most(s, b, a)))
            continue;
        to = a;         /* a name that stands there twice takes the lesser from the greater */
        from = b;
    }
    if (to == NONE)
        return;
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("change/named-difference"));
    d.what.direction = DIRECTION_UP;
    draft_claim_add(&d, s, ROLE_FROM, from);
    draft_claim_add(&d, s, ROLE_TO, to);
    draft_claim_add(&d, s, ROLE_DIFFERENCE, difference);
    draft_claim_emit(&d, s);
}

static bool may_be_difference(const scene *s, const mention *m)
{
    const view label = reduced_text(&s->text, m->clause, m->place);
    uint32_t length;
    return wordset_find(s->words->difference_names, label, 0, (uint32_t)label.length, &length, NULL) < label.length;
}

void claim_named_differences(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if ((m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && m->sentence != NONE && may_be_difference(s, m))
            read_difference(s, i);
    }
}
