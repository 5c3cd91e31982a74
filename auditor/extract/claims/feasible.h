/*
** feasible.h -- could this reading be true? Asked while operands are looked for: a candidate that fits is the one meant.
**
** The answers use the reading "rounded or truncated any way" (NUMERICS section 1); the verdict itself is the network's.
*/
#ifndef AUDITOR_EXTRACT_FEASIBLE_H
#define AUDITOR_EXTRACT_FEASIBLE_H

#include "extract/scene/scene.h"

enum { FEASIBLE_PARTS = 24 };

/* Arguments are mentions; NONE, or an overflow, answers false. */
bool feasible_share(const scene *s, uint32_t part, uint32_t whole, uint32_t share);
bool feasible_share_of_all(const scene *s, const uint32_t *parts, uint32_t count, uint32_t whole, uint32_t share);    /* of parts together */
bool feasible_share_of_parts(const scene *s, uint32_t part, const uint32_t *parts, uint32_t count, uint32_t share);   /* ... of all parts, it among them */
/* Is it the share of what is left of the whole, or of the part in both together? True where it cannot be told. */
bool feasible_share_otherwise(const scene *s, uint32_t part, uint32_t whole, uint32_t share);
bool feasible_share_exact(const scene *s, uint32_t part, uint32_t whole, uint32_t share);   /* to the last digit */
/* Is it about 'above' of 'below' parts: within a twentieth? */
bool feasible_fraction(const scene *s, uint32_t part, uint32_t whole, int64_t above, int64_t below);
bool feasible_times(const scene *s, uint32_t above, uint32_t below, int64_t times);    /* is the one so many times the other? */
bool feasible_sum(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count);
/* Is the total what 'plus' make, less 'minus'? */
bool feasible_balance(const scene *s, uint32_t total, const uint32_t *plus, uint32_t plus_count, const uint32_t *minus, uint32_t minus_count);
/* Does it miss that, as printed, by what one wrong digit, or two swapped ones, make? */
bool feasible_balance_slip(const scene *s, uint32_t total, const uint32_t *plus, uint32_t plus_count, const uint32_t *minus, uint32_t minus_count);
/* Is what it makes above zero, and no farther from it than 'percent' of the greatest of them? */
bool feasible_balance_near(const scene *s, uint32_t total, const uint32_t *plus, uint32_t plus_count, const uint32_t *minus, uint32_t minus_count,
                           unsigned percent);
bool feasible_at_most(const scene *s, uint32_t small, uint32_t great);
bool feasible_equal(const scene *s, uint32_t a, uint32_t b);
bool feasible_difference(const scene *s, uint32_t a, uint32_t b, uint32_t difference);    /* |a - b| */
/* Year after year at one rate, over so many years; in one. */
bool feasible_growth_over(const scene *s, uint32_t to, uint32_t from, uint32_t rate, bool down, unsigned years);
static inline bool feasible_growth(const scene *s, uint32_t to, uint32_t from, uint32_t rate, bool down)
{
    return feasible_growth_over(s, to, from, rate, down, 1);
}

/* Is 'difference' what 'to' has gained, or lost, at 'rate', its base being unsaid? */
bool feasible_gain(const scene *s, uint32_t to, uint32_t difference, uint32_t rate, bool down);
bool feasible_ratio(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio);

/* Is the ratio for so many what the numerator is for all of the denominator? */
bool feasible_for_many(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio, exact many);

/* Is the numerator to the denominator what a figure (a fact) is to a number? */
bool feasible_odds(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t fact_index, int64_t number);

/* Is 'mean' the sum of the values over their number? */
bool feasible_mean(const scene *s, uint32_t mean, const uint32_t *values, uint32_t count);

/* Is a total so many, so many times, each of so much? The times are counted, whatever their unit. */
bool feasible_thrice(const scene *s, uint32_t total, uint32_t count, uint32_t times, uint32_t each);

/* Could 'ratio' be the total over so many of what it is per: 365 days? */
bool feasible_over(const scene *s, uint32_t total, int64_t least, int64_t most, uint32_t ratio);

/* Do the parts miss the total by less than 'percent' of it (and is the sum above it, when 'above')? */
bool feasible_near(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count, unsigned percent, bool above);

/* Is the difference between the total and the sum as printed what one wrong digit, or two swapped ones, make? 2 where that
** digit is the next one. 0 where one of the figures is hedged or has another unit. */
unsigned feasible_slip(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count);

/* Shares that make up the whole, or go beyond it however they were rounded: what less than the whole means is open. */
bool feasible_hundred(const scene *s, const uint32_t *shares, uint32_t count);

bool feasible_exactly_hundred(const scene *s, const uint32_t *shares, uint32_t count);

/* Is it only a bound, which nearly anything fits? */
bool feasible_unbounded(const scene *s, uint32_t which);

/* Digits printed, trailing zeros too. */
unsigned feasible_digits_printed(const scene *s, uint32_t which);

/* The same, but 1 for anything hedged: how little a share could fit by chance. */
unsigned feasible_digits(const scene *s, uint32_t which);

#endif
