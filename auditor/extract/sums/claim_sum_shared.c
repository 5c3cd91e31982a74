#include "extract/claims/claims.h"

#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** "46800 gave blood last year ... In the street 25740, 55 %, in teams 16720, at home 2340": the share of one proves which total, told some
** sentences before, the sentence divides; then all that it tells of that unit are the parts.
*/

enum { LEAST = 3, NEAR = 10 /* percent */, TELLING = 3, BACK = 32 };

static bool is_part(const scene *s, uint32_t which, uint32_t like)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && m->unit == s->mentions[like].unit && sum_is_exact(s, which);
}

/* All figures of a part's unit in its sentence, in order; 0 where one of them is told of something else, or as a total. */
static uint32_t gather(const scene *s, uint32_t part, uint32_t *parts)
{
    enum { NONE_OF_THEM = MENTION_CELL | MENTION_EACH | MENTION_AVERAGE | MENTION_PLAN | MENTION_TARGET | MENTION_TOTAL | MENTION_SUMMED | MENTION_ADDED };
    const uint32_t sentence = s->mentions[part].sentence;
    uint32_t first = part, count = 0;
    while (first > 0 && s->mentions[first - 1].sentence == sentence)
        first--;
    for (uint32_t i = first; i < s->mention_count && s->mentions[i].sentence == sentence; i++) {
        if (s->mentions[i].kind != TOKEN_AMOUNT || !scene_comparable(s, i, part))
            continue;
        if (!is_part(s, i, part) || count == FEASIBLE_PARTS || (s->mentions[i].flags & NONE_OF_THEM) != 0 || s->mentions[i].parent != NONE)
            return 0;
        parts[count++] = i;
    }
    return count;
}

/* The only total, told in a sentence before, that the part has that share of, to the last digit; NONE. */
static uint32_t total_of(const scene *s, uint32_t part, uint32_t share)
{
    uint32_t found = NONE;
    for (uint32_t back = 1; back <= BACK && back <= part; back++) {
        const uint32_t at = part - back;
        if (!is_part(s, at, part) || s->mentions[at].sentence == s->mentions[part].sentence || feasible_digits_printed(s, at) < TELLING
            || !feasible_share_exact(s, part, at, share))
            continue;
        if (found != NONE && !feasible_equal(s, found, at))
            return NONE;
        found = found == NONE ? at : found;
    }
    return found;
}

void claim_sums_shared(scene *s)
{
    uint32_t done = NONE;
    for (uint32_t i = 1; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (m->kind != TOKEN_PERCENT || m->use != USE_SHARE || m->sentence == NONE || m->sentence == done || s->mentions[i - 1].sentence != m->sentence
            || !is_part(s, i - 1, i - 1) || (m->flags & (MENTION_CELL | MENTION_HEDGED)) != 0)
            continue;
        addition a = { .pattern = VIEW("sum/shared"), .total = NONE };
        a.total = total_of(s, i - 1, i);    /* before the sentence is gathered: it asks of a few figures only */
        a.count = a.total != NONE ? gather(s, i - 1, a.parts) : 0;
        if (a.count < LEAST)
            continue;
        done = m->sentence;
        const bool slipped = feasible_slip(s, a.total, a.parts, a.count) > 0 && feasible_near(s, a.total, a.parts, a.count, NEAR, false);
        if ((feasible_sum(s, a.total, a.parts, a.count) || slipped) && !sum_is_excused(s, &a) && !sum_is_loose(s, &a))
            sum_emit(s, &a, true);
    }
}
