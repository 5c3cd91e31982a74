#include "extract/claims/feasible.h"

#include <limits.h>

#include "extract/claims/estimate.h"
#include "extract/claims/figure_reading.h"

bool feasible_share(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    if (part == NONE || whole == NONE || share == NONE)
        return false;
    if (estimate_other_quotient(estimate_of(s, part), estimate_of(s, whole), estimate_of(s, share)))
        return false;
    const uint32_t all[] = { part, whole };
    interval p, w, x;
    return reading_among(s, part, all, 2, &p) && reading_among(s, whole, all, 2, &w) && reading_among(s, share, NULL, 0, &x)
        && interval_divide(&p, &p, &w) == STATUS_OK && !interval_disjoint(&p, &x);
}

bool feasible_share_otherwise(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    const uint32_t all[] = { part, whole };
    interval p, w, x, both, of_both, rest, one = interval_point(exact_integer(1));
    if (!reading_among(s, part, all, 2, &p) || !reading_among(s, whole, all, 2, &w) || !reading_among(s, share, NULL, 0, &x)
        || interval_add(&both, &p, &w) != STATUS_OK || interval_divide(&of_both, &p, &both) != STATUS_OK
        || interval_divide(&p, &p, &w) != STATUS_OK)
        return true;
    if (!interval_disjoint(&of_both, &x))
        return true;
    return interval_subtract(&rest, &one, &p) == STATUS_OK && !interval_disjoint(&rest, &x);
}

/* The printed value in its unit's base. */
static bool stated(const scene *s, uint32_t which, exact *out)
{
    const figure *f = scene_figure(s, which);
    *out = printed_value(&f->print);
    return !f->given && f->per == 0 && (f->unit == 0 || exact_multiply(out, *out, s->doc->units[f->unit].factor) == STATUS_OK);
}

bool feasible_share_exact(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    exact p, w, x;
    return stated(s, part, &p) && stated(s, whole, &w) && stated(s, share, &x) && exact_multiply(&x, x, w) == STATUS_OK
        && exact_compare(p, x) == 0;
}

static bool add_up(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count, interval *sum, interval *whole)
{
    uint32_t all[FEASIBLE_PARTS + 1];
    int fine[FEASIBLE_PARTS + 1];
    if (total == NONE || count == 0 || count > FEASIBLE_PARTS)
        return false;
    memcpy(all, parts, sizeof *parts * count);
    all[count] = total;
    reading_finest(s, all, count + 1, fine);
    *sum = interval_point(exact_integer(0));
    for (uint32_t i = 0; i < count; i++) {
        interval one;
        if (!reading_beside(s, parts[i], fine[i], &one) || interval_add(sum, sum, &one) != STATUS_OK)
            return false;
    }
    return reading_beside(s, total, fine[count], whole);
}

/* Do the parts certainly miss the total by more than 'percent' of it? */
static bool surely_misses(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count, unsigned percent)
{
    if (total == NONE)
        return true;
    const estimate sum = estimate_sum(s, parts, count), whole = estimate_of(s, total);
    const double least = percent < 100 ? 1 - percent / 100.0 : 0, most = 1 + percent / 100.0;
    return whole.value > 0
           && (estimate_below(sum, (estimate){ whole.value * least, whole.slack * least })
               || estimate_below((estimate){ whole.value * most, whole.slack * most }, sum));
}

bool feasible_share_of_all(const scene *s, const uint32_t *parts, uint32_t count, uint32_t whole, uint32_t share)
{
    interval sum, all, told;
    return share != NONE && add_up(s, whole, parts, count, &sum, &all) && reading_among(s, share, NULL, 0, &told)
        && interval_divide(&sum, &sum, &all) == STATUS_OK && !interval_disjoint(&sum, &told);
}

bool feasible_share_of_parts(const scene *s, uint32_t part, const uint32_t *parts, uint32_t count, uint32_t share)
{
    interval sum, some, told;
    return add_up(s, part, parts, count, &sum, &some) && exact_sign(sum.low) > 0 && reading_among(s, share, NULL, 0, &told)
        && interval_divide(&some, &some, &sum) == STATUS_OK && !interval_disjoint(&some, &told);
}

bool feasible_sum(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count)
{
    interval sum, whole;
    return !surely_misses(s, total, parts, count, 0) && add_up(s, total, parts, count, &sum, &whole) && !interval_disjoint(&sum, &whole);
}

/* The digits of a difference that one wrong digit makes (d), or two swapped ones (9 d), without its power of ten; else 0. */
static int128 slip_digits(exact left)
{
    left = exact_reduced(left);
    const int128 digits = left.numerator < 0 ? -left.numerator : left.numerator;
    return left.denominator == 1 && (digits < 10 || (digits % 9 == 0 && digits / 9 < 10)) ? digits : 0;
}

bool feasible_balance(const scene *s, uint32_t total, const uint32_t *plus, uint32_t plus_count, const uint32_t *minus, uint32_t minus_count)
{
    uint32_t all[FEASIBLE_PARTS + 1];
    const uint32_t count = plus_count + minus_count;
    int fine[FEASIBLE_PARTS + 1];
    interval left = interval_point(exact_integer(0)), one;
    if (count > FEASIBLE_PARTS)
        return false;
    memcpy(all, plus, sizeof *plus * plus_count);
    if (minus_count > 0)
        memcpy(all + plus_count, minus, sizeof *minus * minus_count);
    all[count] = total;
    reading_finest(s, all, count + 1, fine);
    for (uint32_t i = 0; i < count; i++)
        if (!reading_beside(s, all[i], fine[i], &one)
            || (i < plus_count ? interval_add(&left, &left, &one) : interval_subtract(&left, &left, &one)) != STATUS_OK)
            return false;
    return reading_beside(s, total, fine[count], &one) && !interval_disjoint(&left, &one);
}

/* What it makes, and the greatest of them, as printed; false where one is no plain number. */
static bool balance_of(const scene *s, const uint32_t *plus, uint32_t plus_count, const uint32_t *minus, uint32_t minus_count, exact *left, exact *most)
{
    *left = *most = exact_integer(0);
    for (uint32_t i = 0; i < plus_count + minus_count; i++) {
        exact one;
        const uint32_t which = i < plus_count ? plus[i] : minus[i - plus_count];
        if (!stated(s, which, &one) || (i < plus_count ? exact_add(left, *left, one) : exact_subtract(left, *left, one)) != STATUS_OK)
            return false;
        *most = exact_compare(one, *most) > 0 ? one : *most;
    }
    return true;
}

bool feasible_balance_slip(const scene *s, uint32_t total, const uint32_t *plus, uint32_t plus_count, const uint32_t *minus, uint32_t minus_count)
{
    exact left, most, whole;
    return balance_of(s, plus, plus_count, minus, minus_count, &left, &most) && stated(s, total, &whole) && exact_subtract(&left, left, whole) == STATUS_OK
        && slip_digits(left) > 0;
}

bool feasible_balance_near(const scene *s, uint32_t total, const uint32_t *plus, uint32_t plus_count, const uint32_t *minus, uint32_t minus_count,
                           unsigned percent)
{
    exact left, most, whole;
    if (!balance_of(s, plus, plus_count, minus, minus_count, &left, &most) || !stated(s, total, &whole) || exact_sign(left) <= 0
        || exact_subtract(&left, left, whole) != STATUS_OK || exact_multiply(&left, left, exact_integer(100)) != STATUS_OK)
        return false;
    most = exact_compare(whole, most) > 0 ? whole : most;
    left = exact_sign(left) < 0 ? exact_negate(left) : left;
    return exact_multiply(&most, most, exact_integer((int64_t)percent)) == STATUS_OK && exact_compare(left, most) <= 0;
}

bool feasible_for_many(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio, exact many)
{
    const uint32_t all[] = { numerator, denominator, ratio };
    interval n, d, r, of = interval_point(many);
    return reading_among(s, numerator, all, 3, &n) && reading_among(s, denominator, all, 3, &d) && reading_among(s, ratio, all, 3, &r)
        && interval_divide(&n, &n, &d) == STATUS_OK && interval_multiply(&n, &n, &of) == STATUS_OK && !interval_disjoint(&n, &r);
}

bool feasible_odds(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t fact_index, int64_t number)
{
    const uint32_t all[] = { numerator, denominator };
    interval n, d, r, of = interval_point(exact_integer(number));
    return reading_among(s, numerator, all, 2, &n) && reading_among(s, denominator, all, 2, &d)
        && reading_as(s, fact_figure(s->doc, fact_index), INT_MAX, READING_NARROW, &r)     /* one digit, read loosely, is any other */
        && interval_divide(&n, &n, &d) == STATUS_OK && interval_multiply(&n, &n, &of) == STATUS_OK && !interval_disjoint(&n, &r);
}

bool feasible_mean(const scene *s, uint32_t mean, const uint32_t *values, uint32_t count)
{
    interval sum, one, number = interval_point(exact_integer((int64_t)count));
    return add_up(s, mean, values, count, &sum, &one) && interval_multiply(&one, &one, &number) == STATUS_OK && !interval_disjoint(&sum, &one);
}

bool feasible_near(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count, unsigned percent, bool above)
{
    interval sum, whole, slack = { .low = exact_decimal(percent < 100 ? 100 - (int64_t)percent : 0, -2), .high = exact_decimal(100 + (int64_t)percent, -2) };
    if (surely_misses(s, total, parts, count, percent) || (above && estimate_below(estimate_sum(s, parts, count), estimate_of(s, total)))
        || !add_up(s, total, parts, count, &sum, &whole) || interval_multiply(&slack, &slack, &whole) != STATUS_OK)
        return false;
    return above ? !interval_below(&sum, &whole) && interval_below(&sum, &slack) : !interval_disjoint(&sum, &slack);
}

unsigned feasible_slip(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count)
{
    exact left = printed_value(&scene_figure(s, total)->print);
    bool plain = scene_figure(s, total)->print.modifier == MODIFIER_EXACT && !scene_figure(s, total)->given;
    for (uint32_t i = 0; i < count && plain; i++) {
        const figure *f = scene_figure(s, parts[i]);
        plain = f->print.modifier == MODIFIER_EXACT && !f->given
            && (f->unit == scene_figure(s, total)->unit || ((scene_unit(s, parts[i])->count || f->unit == 0) && scene_unit(s, total)->count))
            && exact_subtract(&left, left, printed_value(&f->print)) == STATUS_OK;
    }
    const int128 digits = plain ? slip_digits(left) : 0;
    return digits == 0 ? 0 : digits == 1 ? 2 : 1;
}

bool feasible_at_most(const scene *s, uint32_t small, uint32_t great)
{
    const uint32_t all[] = { small, great };
    interval a, b;
    return small != NONE && great != NONE && !estimate_below(estimate_of(s, great), estimate_of(s, small))
           && reading_among(s, small, all, 2, &a) && reading_among(s, great, all, 2, &b) && interval_below(&a, &b);
}

/* Are two figures printed the same, in one unit? Then they are read the same. */
static bool same_print(const figure *a, const figure *b)
{
    return a->unit == b->unit && a->per == b->per && a->written_unit == b->written_unit && !a->given && !b->given
        && memcmp(&a->print, &b->print, sizeof a->print) == 0;
}

bool feasible_equal(const scene *s, uint32_t a, uint32_t b)
{
    const uint32_t all[] = { a, b };
    interval x, y;
    if (a == NONE || b == NONE)
        return false;
    if (same_print(scene_figure(s, a), scene_figure(s, b)))
        return reading_among(s, a, all, 2, &x);
    const estimate p = estimate_of(s, a), q = estimate_of(s, b);
    return !estimate_below(p, q) && !estimate_below(q, p) && reading_among(s, a, all, 2, &x) && reading_among(s, b, all, 2, &y) && !interval_disjoint(&x, &y);
}

/* What one value is per: "42 a pound, 38 last month" are both per pound. */
static uint16_t shared_per(const scene *s, const uint32_t *all, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (scene_figure(s, all[i])->per != 0)
            return scene_figure(s, all[i])->per;
    return 0;
}

static bool reads_per(const scene *s, uint32_t which, const uint32_t *all, uint32_t count, interval *out)
{
    uint16_t per = scene_figure(s, which)->per == 0 ? shared_per(s, all, count) : 0;
    interval factor = interval_point(s->doc->units[per].factor);
    return reading_among(s, which, all, count, out) && (per == 0 || interval_divide(out, out, &factor) == STATUS_OK);
}

bool feasible_difference(const scene *s, uint32_t a, uint32_t b, uint32_t difference)
{
    if (a == NONE || b == NONE || difference == NONE)
        return false;
    const uint32_t all[] = { a, b, difference };
    interval x, y, d, up, down;
    return reads_per(s, a, all, 3, &x) && reads_per(s, b, all, 3, &y) && reads_per(s, difference, all, 3, &d)
        && interval_subtract(&up, &x, &y) == STATUS_OK && interval_subtract(&down, &y, &x) == STATUS_OK
        && (!interval_disjoint(&up, &d) || !interval_disjoint(&down, &d));
}

bool feasible_growth_over(const scene *s, uint32_t to, uint32_t from, uint32_t rate, bool down, unsigned years)
{
    if (to == NONE || from == NONE || rate == NONE)
        return false;
    const uint32_t all[] = { to, from };
    interval n, o, r, one = interval_point(exact_integer(1));
    return reading_among(s, to, all, 2, &n) && reading_among(s, from, all, 2, &o) && reading_among(s, rate, NULL, 0, &r)
        && interval_divide(&n, &n, &o) == STATUS_OK
        && (down ? interval_subtract(&r, &one, &r) : interval_add(&r, &one, &r)) == STATUS_OK
        && (years == 1 || interval_power(&r, &r, years) == STATUS_OK) && !interval_disjoint(&n, &r);
}

bool feasible_gain(const scene *s, uint32_t to, uint32_t difference, uint32_t rate, bool down)
{
    if (to == NONE || difference == NONE || rate == NONE)
        return false;
    const uint32_t all[] = { to, difference };
    interval n, d, r, from, one = interval_point(exact_integer(1));
    return reading_among(s, to, all, 2, &n) && reading_among(s, difference, all, 2, &d) && reading_among(s, rate, NULL, 0, &r)
        && interval_divide(&from, &one, &r) == STATUS_OK
        && (down ? interval_subtract(&from, &from, &one) : interval_add(&from, &from, &one)) == STATUS_OK
        && interval_multiply(&from, &from, &d) == STATUS_OK && !interval_disjoint(&n, &from);
}

bool feasible_ratio(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    if (numerator == NONE || denominator == NONE || ratio == NONE)
        return false;
    if (estimate_other_quotient(estimate_of(s, numerator), estimate_of(s, denominator), estimate_of(s, ratio)))
        return false;
    const uint32_t all[] = { numerator, denominator, ratio };
    interval n, d, r;
    return reading_among(s, numerator, all, 3, &n) && reading_among(s, denominator, all, 3, &d) && reading_among(s, ratio, all, 3, &r)
        && interval_divide(&n, &n, &d) == STATUS_OK && !interval_disjoint(&n, &r);
}

bool feasible_fraction(const scene *s, uint32_t part, uint32_t whole, int64_t above, int64_t below)
{
    const uint32_t all[] = { part, whole };
    interval p, w, about = { .low = exact_decimal(95 * above, -2), .high = exact_decimal(105 * above, -2) };
    interval parts = interval_point(exact_integer(below));
    return reading_among(s, part, all, 2, &p) && reading_among(s, whole, all, 2, &w) && interval_divide(&p, &p, &w) == STATUS_OK
        && interval_divide(&about, &about, &parts) == STATUS_OK && !interval_disjoint(&p, &about);
}

bool feasible_times(const scene *s, uint32_t above, uint32_t below, int64_t times)
{
    const uint32_t all[] = { above, below };
    interval a, b, n = interval_point(exact_integer(times));
    return reading_among(s, above, all, 2, &a) && reading_among(s, below, all, 2, &b) && interval_multiply(&b, &b, &n) == STATUS_OK
           && !interval_disjoint(&a, &b);
}

bool feasible_over(const scene *s, uint32_t total, int64_t least, int64_t most, uint32_t ratio)
{
    const uint32_t all[] = { total, ratio };
    const figure *f = scene_figure(s, ratio);
    interval t, r, n = { .low = exact_integer(least), .high = exact_integer(most) };
    interval per = interval_point(f->per != 0 ? s->doc->units[f->per].factor : exact_integer(1));
    return reading_among(s, total, all, 2, &t) && reading_among(s, ratio, all, 2, &r) && interval_multiply(&n, &n, &per) == STATUS_OK
        && interval_divide(&t, &t, &n) == STATUS_OK && !interval_disjoint(&t, &r);
}

bool feasible_thrice(const scene *s, uint32_t total, uint32_t count, uint32_t times, uint32_t each)
{
    const uint32_t all[] = { total, count, each };
    interval t, c, e, n = interval_point(printed_value(&scene_figure(s, times)->print));
    return reading_among(s, total, all, 3, &t) && reading_among(s, count, all, 3, &c) && reading_among(s, each, all, 3, &e)
           && interval_divide(&t, &t, &c) == STATUS_OK && interval_divide(&t, &t, &n) == STATUS_OK && !interval_disjoint(&t, &e);
}

static bool all_shares(const scene *s, const uint32_t *shares, uint32_t count, interval *sum)
{
    *sum = interval_point(exact_integer(0));
    for (uint32_t i = 0; i < count; i++) {
        interval one;
        if (!reading_among(s, shares[i], NULL, 0, &one) || interval_add(sum, sum, &one) != STATUS_OK)
            return false;
    }
    return true;
}

bool feasible_hundred(const scene *s, const uint32_t *shares, uint32_t count)
{
    interval sum, whole = interval_point(exact_integer(1));
    return all_shares(s, shares, count, &sum) && (!interval_disjoint(&sum, &whole) || !interval_below(&sum, &whole));
}

bool feasible_exactly_hundred(const scene *s, const uint32_t *shares, uint32_t count)
{
    interval sum, whole = interval_point(exact_integer(1));
    return all_shares(s, shares, count, &sum) && !interval_disjoint(&sum, &whole);
}

bool feasible_unbounded(const scene *s, uint32_t which)
{
    uint8_t hedge = scene_figure(s, which)->print.modifier;
    return hedge == MODIFIER_OVER || hedge == MODIFIER_AT_LEAST || hedge == MODIFIER_UNDER || hedge == MODIFIER_AT_MOST;
}

unsigned feasible_digits_printed(const scene *s, uint32_t which)
{
    unsigned digits = 0;
    for (int64_t rest = scene_figure(s, which)->print.digits; rest > 0; rest /= 10)
        digits++;
    return digits;
}

unsigned feasible_digits(const scene *s, uint32_t which)
{
    return scene_figure(s, which)->print.modifier == MODIFIER_EXACT ? feasible_digits_printed(s, which) : 1;
}
