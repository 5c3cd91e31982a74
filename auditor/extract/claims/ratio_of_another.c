#include "extract/claims/claims.h"
#include "extract/claims/estimate.h"
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

/* "19.87 in town, 14.66 in the country. By 4.126 million people that is 837 a head": is it what two neighbours before it make together? */
static bool is_of_two(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    enum { NEAR = 8, PAIR = 2, TELLING = 3 };
    if (feasible_digits(s, ratio) < TELLING)
        return false;
    for (uint32_t at = ratio > NEAR ? ratio - NEAR : 0; at + 1 < ratio; at++) {
        const mention *m = &s->mentions[at];
        if (!of_another_level(s, at) || !of_another_level(s, at + 1) || m->sentence != m[1].sentence || m->block != s->mentions[ratio].block
            || !scene_comparable(s, at, numerator) || !scene_comparable(s, at + 1, numerator))
            continue;
        if (!estimate_other_quotient(estimate_sum(s, (uint32_t[]){ at, at + 1 }, PAIR), estimate_of(s, denominator), estimate_of(s, ratio)))
            return true;
    }
    return false;
}

/* Where the part of a sentence, between semicolons, begins that a mention stands in. */
static uint32_t segment_start(const scene *s, uint32_t which)
{
    const uint32_t start = claim_sentence_start(s, s->mentions[which].place);
    uint32_t at = s->mentions[which].place;
    while (at > start && s->text.symbols[at - 1].mark < MARK_SEMICOLON)
        at--;
    return at;
}

/* "the east store has 1200 m2 ...; the west store sells most, 4200 per m2": do two such parts begin with names that end alike and are not
** the same, each with words of its own behind it? */
static bool begin_with_two_names(const scene *s, uint32_t a, uint32_t b)
{
    enum { LONGEST = 5, REST = 2 };
    const symbol *x = &s->text.symbols[a], *y = &s->text.symbols[b];
    uint32_t ends[] = { 0, 0 };
    for (unsigned side = 0; side < 2; side++) {
        const symbol *at = side == 0 ? x : y;
        while (ends[side] < LONGEST + REST && at[ends[side]].token == NO_TOKEN && at[ends[side]].mark < MARK_COMMA)
            ends[side]++;
        if (ends[side] < 2 + REST)
            return false;
    }
    for (uint32_t i = 1; i + REST < ends[0]; i++)
        for (uint32_t k = 1; k + REST < ends[1]; k++)
            if ((i > k ? i - k : k - i) <= 1 && view_equal(reduced_text(&s->text, a + i, a + i + 1), reduced_text(&s->text, b + k, b + k + 1)))
                return !view_equal(reduced_text(&s->text, a, a + i + 1), reduced_text(&s->text, b, b + k + 1));     /* 油菜面积, 油菜单产 */
    return false;
}

/* Are the two told of one, and the value for one of another, or the two of two? */
static bool is_of_other_name(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    const uint32_t a = segment_start(s, numerator), b = segment_start(s, denominator), c = segment_start(s, ratio);
    return (a != c && begin_with_two_names(s, a, c)) || (b != c && begin_with_two_names(s, b, c));
}

bool ratio_is_of_other_figures(const draft_claim *d, const scene *s)
{
    uint32_t numerator, denominator, ratio;
    if (!draft_claim_ratio(d, s, &numerator, &denominator, &ratio)
        || ((s->mentions[numerator].flags | s->mentions[denominator].flags) & MENTION_CELL) != 0 || feasible_ratio(s, numerator, denominator, ratio))
        return false;
    return two_are_told(s, numerator, denominator, ratio) || two_are_told_for_ten(s, numerator, denominator, ratio)
           || is_of_two(s, numerator, denominator, ratio) || is_of_other_name(s, numerator, denominator, ratio);
}
