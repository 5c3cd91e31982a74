#include "extract/claims/claims.h"
#include "extract/claims/of_another.h"

/*
** Values for one that do not fit the two figures they were held against: do these belong to another value for one?
*/

static bool is_rate(const scene *s, uint32_t at)
{
    return s->mentions[at].use == USE_RATIO || scene_figure(s, at)->per != 0 || (s->mentions[at].flags & (MENTION_EACH | MENTION_AVERAGE)) != 0;
}

/* "a yield of 685, 274 in all, 400 from each. ... On the test field 712.6": has the quotient of the two been told of themselves, or has the
** denominator a value for one that makes another total? */
static bool two_are_told(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    enum { BACK = 40, AHEAD = 8, NEAR = 4, TELLING = 3 };
    if (feasible_digits(s, denominator) < TELLING - 1)
        return false;
    const uint32_t first = ratio > BACK ? ratio - BACK : 0, end = ratio + AHEAD < s->mention_count ? ratio + AHEAD : s->mention_count;
    for (uint32_t at = first; at < end; at++) {
        if (at == ratio || at == numerator || at == denominator || !is_rate(s, at) || !scene_comparable(s, at, ratio)
            || feasible_digits(s, at) < TELLING - 1 || feasible_equal(s, at, ratio))
            continue;
        if (feasible_ratio(s, numerator, denominator, at))
            return true;
        const uint32_t from = at > NEAR ? at - NEAR : 0, to = at + NEAR < s->mention_count ? at + NEAR : s->mention_count;
        for (uint32_t other = from; other < to; other++)
            if (other != numerator && other != denominator && of_another_level(s, other) && scene_comparable(s, other, numerator)
                && !feasible_equal(s, other, numerator) && feasible_digits(s, at) >= TELLING && feasible_digits(s, denominator) >= TELLING
                && feasible_digits(s, other) >= TELLING && feasible_ratio(s, other, denominator, at))
                return true;
    }
    return false;
}

/* "85 million is paid, 2 for ten shares ... 0.68 earned for each": is the quotient of the two told for ten of them? */
static bool two_are_told_for_ten(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    enum { AROUND = 12, TEN = 10 };
    const uint32_t first = numerator > AROUND ? numerator - AROUND : 0, end = numerator + 2 < s->mention_count ? numerator + 2 : s->mention_count;
    for (uint32_t at = first; at < end; at++)
        if (at > 0 && at != ratio && at != numerator && scene_figure(s, at - 1)->print.digits == TEN && scene_comparable(s, at - 1, denominator)
            && s->mentions[at].block == s->mentions[numerator].block
            && s->mentions[at].unit == s->mentions[ratio].unit && feasible_for_many(s, numerator, denominator, at, exact_integer(TEN)))
            return true;
    return false;
}

bool ratio_is_of_other_figures(const draft_claim *d, const scene *s)
{
    uint32_t numerator, denominator, ratio;
    if (!draft_claim_ratio(d, s, &numerator, &denominator, &ratio)
        || ((s->mentions[numerator].flags | s->mentions[denominator].flags) & MENTION_CELL) != 0 || feasible_ratio(s, numerator, denominator, ratio))
        return false;
    return two_are_told(s, numerator, denominator, ratio) || two_are_told_for_ten(s, numerator, denominator, ratio);
}
