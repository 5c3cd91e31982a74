/* honest_hedge.c -- honest figures in round numbers and under modifiers. */
#include "support/honest.h"

/* One to three digits, as many zeros as it takes behind them. The digits are exactly the truth where 'even' says so. */
static void print_round(honest_document *d, honest_figure *f, rounding how, bool *even, random_source *r)
{
    mpz_t digits;
    mpz_init(digits);
    mpq_set(d->scratch, f->truth);
    rational_shift(d->scratch, f->unit == HONEST_PERCENT ? 2 : 0);
    int place = rational_magnitude(d->scratch) - (int)random_between(r, 0, 2), scale = f->print.scale;
    if (f->unit == HONEST_COUNT && place < 0)
        place = 0;
    int decimals = place < scale ? scale - place : 0;
    rational_shift(d->scratch, -place);
    *even = mpz_cmp_ui(mpq_denref(d->scratch), 1) == 0;
    rational_round(digits, d->scratch, how);
    f->print.digits = mpz_get_si(digits) * power_of_ten(place - scale + decimals);
    f->print.decimals = (int8_t)decimals;
    mpz_clear(digits);
}

/* The truth in thousandths of what is printed; 0 where nothing is. */
static long thousandths(honest_document *d, const honest_figure *f)
{
    mpq_t print;
    if (f->print.digits == 0)
        return 0;
    mpq_init(print);
    mpq_set_si(print, f->print.digits, f->print.denominator * 1000uL);
    mpq_canonicalize(print);
    rational_shift(print, f->print.scale - f->print.decimals - (f->unit == HONEST_PERCENT ? 2 : 0));
    mpq_div(print, f->truth, print);
    mpz_tdiv_q(mpq_numref(d->scratch), mpq_numref(print), mpq_denref(print));
    mpz_set_ui(mpq_denref(d->scratch), 1);
    mpq_clear(print);
    return mpz_get_si(mpq_numref(d->scratch));
}

/* No author hedges further off than this. */
static bool fair(modifier m, long truth)
{
    switch (m) {
    case MODIFIER_FRACTION:
        return truth >= 900 && truth < 1100;
    case MODIFIER_ABOUT:
        return truth >= 800 && truth < 1200;
    default:
        return truth > 500;
    }
}

/* 80 % as 八成, 近九成, 七成以上. */
static void print_tenths(honest_document *d, honest_figure *f, random_source *r)
{
    static const rounding ways[3] = { ROUND_HALF_UP, ROUND_CEILING, ROUND_FLOOR };
    static const modifier words[3] = { MODIFIER_FRACTION, MODIFIER_NEARLY, MODIFIER_AT_LEAST };
    const printed kept = f->print;
    size_t way = random_below(r, 3);
    mpz_t digits;
    mpz_init(digits);
    mpq_set(d->scratch, f->truth);
    rational_shift(d->scratch, 1);
    rational_round(digits, d->scratch, ways[way]);
    f->unit = HONEST_TENTHS;
    f->print = (printed){
        .digits = mpz_get_si(digits), .denominator = 10, .modifier = (uint8_t)words[way], .hedged_too = way > 0
    };
    mpz_clear(digits);
    if (f->print.digits > 9 || !fair(words[way], thousandths(d, f))) {
        f->unit = HONEST_PERCENT;
        f->print = kept;
    }
}

static void hedge(honest_document *d, honest_figure *f, random_source *r)
{
    static const struct {
        modifier word, at_the_number;   /* the second where the digits happen to be exact */
        rounding how;
    } ways[] = {
        { MODIFIER_OVER, MODIFIER_AT_LEAST, ROUND_FLOOR }, { MODIFIER_AT_LEAST, MODIFIER_AT_LEAST, ROUND_FLOOR },
        { MODIFIER_MORE, MODIFIER_AT_LEAST, ROUND_FLOOR }, { MODIFIER_UNDER, MODIFIER_AT_MOST, ROUND_CEILING },
        { MODIFIER_AT_MOST, MODIFIER_AT_MOST, ROUND_CEILING }, { MODIFIER_NEARLY, MODIFIER_ABOUT, ROUND_CEILING },
        { MODIFIER_ABOUT, MODIFIER_ABOUT, ROUND_HALF_UP }, { MODIFIER_RANGE, MODIFIER_RANGE, ROUND_FLOOR }
    };
    const printed kept = f->print;
    const size_t way = random_below(r, sizeof ways / sizeof *ways);
    bool even;
    print_round(d, f, ways[way].how, &even, r);
    modifier m = even ? ways[way].at_the_number : ways[way].word;
    f->print.modifier = (uint8_t)m;
    if (m == MODIFIER_RANGE)
        f->print.digits_high = f->print.digits * random_between(r, 2, 3);
    if (!fair(m, thousandths(d, f)))
        f->print = kept;
}

void honest_hedge(honest_document *d, random_source *r)
{
    for (int i = 0; i < d->count; i++) {
        honest_figure *f = &d->figures[i];
        if (mpq_sgn(f->truth) <= 0 || random_one_in(r, 2))
            continue;
        if (f->unit == HONEST_PERCENT && random_one_in(r, 3))
            print_tenths(d, f, r);
        else
            hedge(d, f, r);
    }
}
