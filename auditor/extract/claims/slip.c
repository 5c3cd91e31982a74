#include "extract/claims/slip.h"

enum { LEAST = 10, LEAST_OPERAND = 100 };    /* numbers below differ in one digit by chance */

/* Do two numbers of equally many digits differ in one digit, or by two neighbours that changed places? */
static bool one_digit(int64_t a, int64_t b)
{
    int64_t above = 0, below = 0;   /* the wrong digits so far: of 'a', of 'b' */
    unsigned wrong = 0, last = 0;
    for (unsigned place = 0; a > 0 && b > 0; a /= 10, b /= 10, place++) {
        int64_t x = a % 10, y = b % 10;
        if (x == y)
            continue;
        if (wrong > 1 || (wrong == 1 && (place != last + 1 || x != below || y != above)))
            return false;
        above = x;
        below = y;
        last = place;
        wrong++;
    }
    return a == 0 && b == 0 && wrong > 0;
}

/* The same digits at another power of ten: 240 for 24. */
static bool power_of_ten(int64_t a, int64_t b)
{
    while (a > 0 && a % 10 == 0)
        a /= 10;
    while (b > 0 && b % 10 == 0)
        b /= 10;
    return a == b && a >= LEAST;
}

bool slip_value(const scene *s, uint32_t which, exact *out)
{
    const figure *f = scene_figure(s, which);
    if (f->given || f->huge || f->print.modifier != MODIFIER_EXACT || f->print.denominator != 1 || f->print.digits <= 0)
        return false;
    *out = printed_value(&f->print);
    return (f->unit == 0 || exact_multiply(out, *out, s->doc->units[f->unit].factor) == STATUS_OK)
        && (f->per == 0 || exact_divide(out, *out, s->doc->units[f->per].factor) == STATUS_OK);
}

/* The digits of 'value', in base units, at the place of those that are printed, and, where it lies between two such numbers, the
** next ones. */
static bool digits_due(const scene *s, uint32_t which, exact value, int64_t *due, int64_t *next)
{
    const figure *f = scene_figure(s, which);
    if ((f->unit != 0 && exact_divide(&value, value, s->doc->units[f->unit].factor) != STATUS_OK)
        || (f->per != 0 && exact_multiply(&value, value, s->doc->units[f->per].factor) != STATUS_OK))
        return false;
    value.exponent += f->print.decimals - f->print.scale;
    exact down;
    if (exact_floor(&down, value) != STATUS_OK || exact_sign(down) <= 0)
        return false;
    const bool between = exact_compare(down, value) != 0;
    down = exact_reduced(down);
    int128 digits = down.numerator;
    for (int32_t i = 0; i < down.exponent && digits < INT64_MAX / 10; i++)
        digits *= 10;
    *due = (int64_t)digits;
    *next = *due + between;
    return digits < INT64_MAX - 1;
}

/* Is the figure's print what a slip makes of 'value', which is in base units? Digits below 'least' tell nothing. */
static bool slips(const scene *s, uint32_t which, exact value, int64_t least)
{
    const int64_t printed_digits = scene_figure(s, which)->print.digits;
    int64_t n, next;
    if (!digits_due(s, which, value, &n, &next) || n < least || printed_digits < least)
        return false;
    return one_digit(n, printed_digits) || one_digit(next, printed_digits) || power_of_ten(n, printed_digits)
        || power_of_ten(next, printed_digits);
}

static int64_t significant(int64_t digits)
{
    while (digits > 0 && digits % 10 == 0)
        digits /= 10;
    return digits;
}

/* Have two neighbours changed places, all else being the same? */
bool slip_transposed(int64_t a, int64_t b)
{
    if (a == b || (a - b) % 9 != 0)
        return false;       /* the sum of their digits is the same */
    while (a > 0 && a % 10 == b % 10) {
        a /= 10;
        b /= 10;
    }
    return a > 0 && a / 100 == b / 100 && a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10;
}

/* The same of a number that says much: three digits, zeros at the end apart, two that changed places, or two at another power
** of ten. */
static bool slips_surely(const scene *s, uint32_t which, exact value)
{
    const int64_t printed_digits = scene_figure(s, which)->print.digits;
    int64_t n, next;
    if (!digits_due(s, which, value, &n, &next))
        return false;
    for (int64_t due = n; due <= next; due++) {
        const bool telling = significant(due) >= LEAST_OPERAND && significant(printed_digits) >= LEAST_OPERAND;
        if ((telling && one_digit(due, printed_digits)) || (due >= LEAST && slip_transposed(due, printed_digits)) || power_of_ten(due, printed_digits))
            return true;
    }
    return false;
}

bool slip_surely(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    exact n, d, r, x;
    if (!slip_value(s, numerator, &n) || !slip_value(s, denominator, &d) || !slip_value(s, ratio, &r))
        return false;
    return (exact_divide(&x, n, d) == STATUS_OK && slips_surely(s, ratio, x)) || (exact_multiply(&x, r, d) == STATUS_OK && slips_surely(s, numerator, x))
        || (exact_divide(&x, n, r) == STATUS_OK && slips_surely(s, denominator, x));
}

bool slip_from(const scene *s, uint32_t which, exact value)
{
    exact x;
    return slip_value(s, which, &x) && slips(s, which, value, LEAST);
}

bool slip_exactly(const scene *s, uint32_t which, exact value)
{
    int64_t due, next;
    return slip_from(s, which, value) && digits_due(s, which, value, &due, &next) && due == next;
}

bool slip_exchanged(const scene *s, uint32_t which, exact value)
{
    exact x;
    int64_t due, next;
    return slip_value(s, which, &x) && digits_due(s, which, value, &due, &next) && due == next && due >= LEAST
           && scene_figure(s, which)->print.digits >= LEAST && slip_transposed(due, scene_figure(s, which)->print.digits);
}

bool slip_share(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    exact p, w, x;
    return slip_value(s, part, &p) && slip_value(s, whole, &w) && slip_value(s, share, &x) && exact_divide(&p, p, w) == STATUS_OK
        && slips(s, share, p, LEAST);
}

/* Is one value the other at another power of ten? */
static bool shifted(exact a, exact b)
{
    if (exact_sign(a) <= 0 || exact_sign(b) <= 0 || exact_divide(&a, a, b) != STATUS_OK)
        return false;
    a = exact_reduced(a);
    return a.numerator == 1 && a.denominator == 1 && a.exponent != 0;
}

bool slip_scaled(const scene *s, uint32_t which, exact value)
{
    exact x;
    return slip_value(s, which, &x) && significant(scene_figure(s, which)->print.digits) >= LEAST && shifted(x, value);
}

bool slip_for_many(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio, exact many)
{
    exact n, d, r, x;
    if (!slip_value(s, numerator, &n) || !slip_value(s, denominator, &d) || !slip_value(s, ratio, &r) || exact_divide(&r, r, many) != STATUS_OK)
        return false;
    return (exact_divide(&x, n, d) == STATUS_OK
            && ((exact_compare(many, exact_integer(1)) != 0 && shifted(x, r))
                || (exact_multiply(&x, x, many) == STATUS_OK && slips(s, ratio, x, LEAST))))
           || (exact_multiply(&x, r, d) == STATUS_OK && slips(s, numerator, x, LEAST_OPERAND))
           || (exact_divide(&x, n, r) == STATUS_OK && slips(s, denominator, x, LEAST_OPERAND));
}

bool slip_ratio(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    return slip_for_many(s, numerator, denominator, ratio, exact_integer(1));
}

bool slip_count(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    exact n, r;
    int64_t due, next;
    const int64_t printed_digits = scene_figure(s, denominator)->print.digits;
    const bool telling = significant(scene_figure(s, numerator)->print.digits) >= LEAST_OPERAND;
    return slip_value(s, numerator, &n) && slip_value(s, ratio, &r) && exact_divide(&n, n, r) == STATUS_OK && digits_due(s, denominator, n, &due, &next)
        && due == next && due >= LEAST && printed_digits >= LEAST && (telling ? one_digit(due, printed_digits) : slip_transposed(due, printed_digits));
}

bool slip_shifted(const scene *s, uint32_t a, uint32_t b)
{
    exact x, y;
    return slip_value(s, a, &x) && slip_value(s, b, &y) && shifted(x, y);
}

bool slip_tenfold(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    exact n, d, r;
    return slip_value(s, numerator, &n) && slip_value(s, denominator, &d) && slip_value(s, ratio, &r) && exact_divide(&n, n, d) == STATUS_OK && shifted(n, r);
}

bool slip_multiple(exact great, exact small)
{
    enum { MOST = 31, PARTS = 200 };    /* days of a month; half a percent */
    exact times, whole, apart;
    if (exact_compare(great, small) <= 0 || exact_divide(&times, great, small) != STATUS_OK || exact_add(&whole, times, exact_decimal(5, -1)) != STATUS_OK
        || exact_floor(&whole, whole) != STATUS_OK || exact_subtract(&apart, times, whole) != STATUS_OK
        || exact_multiply(&apart, exact_sign(apart) < 0 ? exact_negate(apart) : apart, exact_integer(PARTS)) != STATUS_OK)
        return false;
    return exact_compare(whole, exact_integer(2)) >= 0 && exact_compare(whole, exact_integer(MOST)) <= 0
        && exact_compare(whole, exact_integer(10)) != 0 && exact_compare(apart, whole) <= 0;
}

bool slip_factor(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    exact n, d, r;
    return slip_value(s, numerator, &n) && slip_value(s, denominator, &d) && slip_value(s, ratio, &r) && exact_divide(&n, n, d) == STATUS_OK
        && (slip_multiple(n, r) || slip_multiple(r, n));
}

bool slip_less(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    exact n, d, r;
    return slip_value(s, numerator, &n) && slip_value(s, denominator, &d) && slip_value(s, ratio, &r)
           && exact_multiply(&d, d, r) == STATUS_OK && exact_compare(n, d) < 0;
}

bool slip_scale(const scene *s, uint32_t to, uint32_t from, uint32_t difference)
{
    exact t, f, d, x;
    if (!slip_value(s, to, &t) || !slip_value(s, from, &f) || !slip_value(s, difference, &d) || scene_figure(s, to)->print.digits < LEAST
        || scene_figure(s, from)->print.digits < LEAST)
        return false;
    return (exact_add(&x, f, d) == STATUS_OK && shifted(x, t)) || (exact_subtract(&x, f, d) == STATUS_OK && shifted(x, t))
        || (exact_add(&x, t, d) == STATUS_OK && shifted(x, f)) || (exact_subtract(&x, t, d) == STATUS_OK && shifted(x, f));
}

bool slip_step(const scene *s, uint32_t great, uint32_t small, uint32_t difference)
{
    exact g, l, d, x;
    if (!slip_value(s, great, &g) || !slip_value(s, small, &l) || !slip_value(s, difference, &d))
        return false;
    return (exact_add(&x, l, d) == STATUS_OK && slips_surely(s, great, x)) || (exact_subtract(&x, g, d) == STATUS_OK && slips_surely(s, small, x))
        || (exact_subtract(&x, g, l) == STATUS_OK && slips_surely(s, difference, x));
}

bool slip_mean(const scene *s, uint32_t mean, const uint32_t *values, uint32_t count)
{
    exact sum = exact_integer(0), one;
    for (uint32_t i = 0; i < count; i++)
        if (!slip_value(s, values[i], &one) || exact_add(&sum, sum, one) != STATUS_OK)
            return false;
    return count > 0 && exact_divide(&sum, sum, exact_integer((int64_t)count)) == STATUS_OK && slip_value(s, mean, &one) && slips(s, mean, sum, LEAST);
}

bool slip_between(const scene *s, uint32_t a, uint32_t b)
{
    exact x, y;
    return slip_value(s, a, &x) && slip_value(s, b, &y) && slips(s, b, x, LEAST);
}

bool slip_swapped(const scene *s, uint32_t a, uint32_t b)
{
    exact x, y;
    const figure *p = scene_figure(s, a), *q = scene_figure(s, b);
    const bool counts = scene_unit(s, a)->count && scene_unit(s, b)->count;
    return slip_value(s, a, &x) && slip_value(s, b, &y) && (p->unit == q->unit || counts) && p->print.decimals == q->print.decimals
        && p->print.scale == q->print.scale && p->print.digits > 9 && q->print.digits > 9 && slip_transposed(p->print.digits, q->print.digits);
}

/* Is the longer one the other with a digit more? */
static bool one_more(int64_t longer, int64_t shorter)
{
    while (longer > 0 && longer % 10 == shorter % 10 && shorter > 0) {
        longer /= 10;
        shorter /= 10;
    }
    return longer / 10 == shorter;
}

bool slip_lengthened(const scene *s, uint32_t a, uint32_t b)
{
    exact x, y;
    const int64_t p = scene_figure(s, a)->print.digits, q = scene_figure(s, b)->print.digits;
    return slip_value(s, a, &x) && slip_value(s, b, &y) && scene_figure(s, a)->print.decimals == scene_figure(s, b)->print.decimals
        && scene_figure(s, a)->print.scale == scene_figure(s, b)->print.scale && p > 9 && q > 9 && (p > q ? one_more(p, q) : one_more(q, p));
}

bool slip_rest(const scene *s, uint32_t rest, const uint32_t *shares, uint32_t count)
{
    exact left = exact_integer(1), one;
    for (uint32_t i = 0; i < count; i++)
        if (!slip_value(s, shares[i], &one) || exact_subtract(&left, left, one) != STATUS_OK)
            return false;
    return slip_value(s, rest, &one) && slips(s, rest, left, LEAST);
}

bool slip_hundred(const scene *s, const uint32_t *members, uint32_t count)
{
    exact left = exact_integer(100), one, due;
    for (uint32_t i = 0; i < count; i++)
        if (!slip_value(s, members[i], &one) || exact_subtract(&left, left, one) != STATUS_OK)
            return false;
    exact near = exact_decimal(count, -scene_figure(s, members[0])->print.decimals);
    if (exact_compare(left, near) <= 0 && exact_compare(exact_negate(left), near) <= 0)
        return true;
    exact rest;         /* they may miss a hundred by half of their last digit each */
    for (int64_t units = -(int64_t)count / 2; units <= (int64_t)count / 2; units++)
        for (uint32_t i = 0; i < count; i++)
            if (exact_add(&rest, left, exact_decimal(units, -scene_figure(s, members[0])->print.decimals)) == STATUS_OK
                && slip_value(s, members[i], &one) && exact_add(&due, one, rest) == STATUS_OK && slips(s, members[i], due, LEAST))
                return true;
    return false;
}

unsigned slip_digits(const scene *s, uint32_t which)
{
    int64_t digits = scene_figure(s, which)->print.digits;
    unsigned count = 0;
    while (digits > 0 && digits % 10 == 0)
        digits /= 10;
    for (; digits > 0; digits /= 10)
        count++;
    return count;
}
