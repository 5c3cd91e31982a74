#include "extract/claims.h"

/*
** Differences whose name says what is taken from what: natural growth is the birth rate less the death rate. Both are
** found by their names alone, in the same paragraph, so that such a difference can be wrong; it may be less than nothing.
*/

enum { BACK = 8, AHEAD = 4, NAME_GAP = 9 };     /* mentions; bytes between the name and its value */

static bool tells(const scene *s, uint32_t which, const view *words, uint32_t count)
{
    const mention *m = &s->mentions[which];
    view label = reduced_text(&s->text, m->clause, m->place);
    for (uint32_t i = 0; i < count; i++) {
        ptrdiff_t at = view_find(label, words[i]);
        if (at >= 0 && label.length - (size_t)at - words[i].length <= NAME_GAP)
            return true;
    }
    return false;
}

/* The difference that the words right before a figure name; NULL where they name none. */
static const quotient_words *difference_of(const scene *s, uint32_t which)
{
    for (uint32_t i = 0; i < s->words->difference_count; i++)
        if (tells(s, which, &s->words->differences[i].rate, 1))
            return &s->words->differences[i];
    return NULL;
}

/* The one value nearby that goes by one of the words; NONE where there are more of them, or none. */
static uint32_t only_named(const scene *s, uint32_t difference, const quotient_words *q, const view *words, uint32_t count)
{
    uint32_t only = NONE, first = difference > BACK ? difference - BACK : 0;
    for (uint32_t i = first; i < s->mention_count && i <= difference + AHEAD; i++) {
        const mention *m = &s->mentions[i];
        if (i == difference || m->block != s->mentions[difference].block || !scene_comparable(s, i, difference) || m->use == USE_BASE
            || !tells(s, i, words, count) || tells(s, i, &q->rate, 1))
            continue;
        if (only != NONE)
            return NONE;
        only = i;
    }
    return only;
}

void claim_named_differences(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        const quotient_words *q = (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && m->sentence != NONE ? difference_of(s, i) : NULL;
        if (q == NULL)
            continue;
        uint32_t to = only_named(s, i, q, q->parts, q->part_count), from = only_named(s, i, q, q->wholes, q->whole_count);
        if (to == NONE || from == NONE || to == from || ((s->mentions[to].flags ^ s->mentions[from].flags) & (MENTION_PLAN | MENTION_TARGET | MENTION_PART)) != 0)
            continue;
        draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("change/named-difference"));
        d.what.direction = DIRECTION_UP;
        draft_claim_add(&d, s, ROLE_FROM, from);
        draft_claim_add(&d, s, ROLE_TO, to);
        draft_claim_add(&d, s, ROLE_DIFFERENCE, i);
        draft_claim_emit(&d, s);
    }
}
