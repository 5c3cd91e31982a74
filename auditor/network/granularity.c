#include "network/granularity.h"

static answer fits(const interval *rate, exact base)
{
    interval times = interval_point(base), product;
    if (interval_multiply(&product, rate, &times) != STATUS_OK)
        return ANSWER_UNSURE;
    return interval_integers(&product, &product) ? ANSWER_YES : ANSWER_NO;
}

/* An interval at least 1 / n wide, ends aside, holds a multiple of 1 / n: so does every wider n. */
static bool fits_anything(const interval *rate, exact base)
{
    exact width;
    if (rate->low_infinite || rate->high_infinite)
        return true;
    return exact_subtract(&width, rate->high, rate->low) == STATUS_OK
        && exact_multiply(&width, width, base) == STATUS_OK && exact_compare(width, exact_integer(1)) > 0;
}

answer granularity_fraction(const interval *rate, const interval *of)
{
    interval bases;
    const exact one = exact_integer(1);
    if (!interval_integers(&bases, of) || bases.low_infinite)
        return ANSWER_UNSURE;
    if (bases.high_infinite || fits_anything(rate, bases.high))
        return ANSWER_YES;
    if (exact_sign(bases.low) <= 0)
        bases.low = one;
    for (int tried = 0; exact_compare(bases.low, bases.high) <= 0; tried++) {
        answer a = tried < BASES_TRIED ? fits(rate, bases.low) : ANSWER_UNSURE;
        if (a != ANSWER_NO)
            return a;
        if (exact_add(&bases.low, bases.low, one) != STATUS_OK)
            return ANSWER_UNSURE;
    }
    return exact_sign(bases.high) <= 0 ? ANSWER_UNSURE : ANSWER_NO;
}

uint32_t granularity_base(const interval *rates, uint32_t count)
{
    for (uint32_t n = 1; n <= COMMON_BASE; n++) {
        const exact base = exact_integer(n);
        bool all = true;
        for (uint32_t i = 0; i < count && all; i++) {
            if (fits_anything(&rates[i], base))
                return 0;
            all = fits(&rates[i], base) == ANSWER_YES;
        }
        if (all)
            return n;
    }
    return 0;
}
