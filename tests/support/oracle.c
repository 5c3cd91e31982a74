#include "support/oracle.h"

#include <limits.h>
#include <stdlib.h>

typedef struct {
    mpq_t low, high;
    bool low_open, high_open;
} span;

static void span_begin(span *s)
{
    mpq_inits(s->low, s->high, NULL);
    s->low_open = s->high_open = false;
}

static void span_end(span *s)
{
    mpq_clears(s->low, s->high, NULL);
}

/* out = digits * 10^power / 2 */
static void half_decimal(mpq_t out, int64_t digits, int power)
{
    mpz_t ten;
    mpz_init(ten);
    mpz_ui_pow_ui(ten, 10, (unsigned long)abs(power));
    mpq_set_si(out, digits, 2);
    if (power < 0)
        mpz_mul(mpq_denref(out), mpq_denref(out), ten);
    else
        mpz_mul(mpq_numref(out), mpq_numref(out), ten);
    mpq_canonicalize(out);
    mpz_clear(ten);
}

static int digit_count(int64_t digits)
{
    int count = 1;
    while (digits >= 10) {
        digits /= 10;
        count++;
    }
    return count;
}

static int zeros_of(int64_t digits)
{
    int zeros = 0;
    for (; digits != 0 && digits % 10 == 0; digits /= 10)
        zeros++;
    return zeros;
}

/* The zeros of a round figure that may stand for other digits: those behind the last digit of every other figure in the same written unit
** (same kind, same scale word). */
static int idle_zeros(const honest_document *d, int index)
{
    const printed *p = &d->figures[index].print;
    int zeros = p->decimals > 0 ? 0 : zeros_of(p->digits);
    for (int i = 0; i < d->count; i++) {
        const printed *q = &d->figures[i].print;
        const int behind = zeros_of(q->digits) - q->decimals;
        if (i != index && d->figures[i].unit == d->figures[index].unit && q->scale == p->scale && behind < zeros)
            zeros = behind > 0 ? behind : 0;
    }
    return zeros;
}

/* Half units of the last written place around the value. */
static void around(span *s, const honest_figure *f, int64_t low, int64_t high, bool low_open, bool high_open)
{
    int power = f->print.scale - f->print.decimals - (f->unit == HONEST_PERCENT ? 2 : 0);
    half_decimal(s->low, 2 * f->print.digits + low, power);
    half_decimal(s->high, 2 * f->print.digits + high, power);
    s->low_open = low_open;
    s->high_open = high_open;
}

static void round_inward(span *s)
{
    mpz_t low, high;
    mpz_inits(low, high, NULL);
    mpz_cdiv_q(low, mpq_numref(s->low), mpq_denref(s->low));
    if (s->low_open && mpz_cmp_ui(mpq_denref(s->low), 1) == 0)
        mpz_add_ui(low, low, 1);
    mpz_fdiv_q(high, mpq_numref(s->high), mpq_denref(s->high));
    if (s->high_open && mpz_cmp_ui(mpq_denref(s->high), 1) == 0)
        mpz_sub_ui(high, high, 1);
    mpq_set_z(s->low, low);
    mpq_set_z(s->high, high);
    s->low_open = s->high_open = false;
    mpz_clears(low, high, NULL);
}

static void read_figure(span *s, const honest_document *d, int index, reading r)
{
    const honest_figure *f = &d->figures[index];
    const printed *p = &f->print;
    bool count = f->unit == HONEST_COUNT, full = p->scale == 0;
    int zeros = idle_zeros(d, index);
    if (count && full && (zeros_of(p->digits) == 0 || p->digits < 100)) {
        around(s, f, 0, 0, false, false);
        return;
    }
    if (r == READING_NARROW) {
        around(s, f, -1, 1, false, p->digits % 2 != 0);
    } else {
        int second = digit_count(p->digits) - 2;
        if (second < 0)
            second = 0;
        int step = r == READING_ANY ? 0 : r == READING_WIDE || second > zeros ? zeros : second;
        around(s, f, -2 * power_of_ten(step), 2 * power_of_ten(step), true, true);
    }
    if (count)
        round_inward(s);
}

static bool meet(const span *a, const span *b)
{
    int low = mpq_cmp(a->low, b->high), high = mpq_cmp(b->low, a->high);
    return (low < 0 || (low == 0 && !a->low_open && !b->high_open))
           && (high < 0 || (high == 0 && !b->low_open && !a->high_open));
}

static void add(span *s, const span *x)
{
    mpq_add(s->low, s->low, x->low);
    mpq_add(s->high, s->high, x->high);
    s->low_open = s->low_open || x->low_open;
    s->high_open = s->high_open || x->high_open;
}

/* s = x * y by all four corners. */
static void multiply(span *s, const span *x, const span *y)
{
    const mpq_t *xs[2] = { &x->low, &x->high }, *ys[2] = { &y->low, &y->high };
    const bool xo[2] = { x->low_open, x->high_open }, yo[2] = { y->low_open, y->high_open };
    span best;
    mpq_t corner;
    span_begin(&best);
    mpq_init(corner);
    for (int i = 0; i < 4; i++) {
        int a = i / 2, b = i % 2;
        bool open = xo[a] || yo[b];
        mpq_mul(corner, *xs[a], *ys[b]);
        if ((mpq_sgn(*xs[a]) == 0 && !xo[a]) || (mpq_sgn(*ys[b]) == 0 && !yo[b]))
            open = false;
        int low = i == 0 ? -1 : mpq_cmp(corner, best.low), high = i == 0 ? 1 : mpq_cmp(corner, best.high);
        if (low < 0)
            mpq_set(best.low, corner);
        if (high > 0)
            mpq_set(best.high, corner);
        best.low_open = low < 0 ? open : low == 0 ? best.low_open && open : best.low_open;
        best.high_open = high > 0 ? open : high == 0 ? best.high_open && open : best.high_open;
    }
    mpq_set(s->low, best.low);
    mpq_set(s->high, best.high);
    s->low_open = best.low_open;
    s->high_open = best.high_open;
    mpq_clear(corner);
    span_end(&best);
}

static void negate(span *s)
{
    bool open = s->low_open;
    mpq_swap(s->low, s->high);
    mpq_neg(s->low, s->low);
    mpq_neg(s->high, s->high);
    s->low_open = s->high_open;
    s->high_open = open;
}

static void set_point(span *s, long value)
{
    mpq_set_si(s->low, value, 1);
    mpq_set_si(s->high, value, 1);
    s->low_open = s->high_open = false;
}

/* The two sides of the relation, from the spans of its figures. */
static void sides(const honest_document *d, span *x, span *left, span *right)
{
    span one;
    span_begin(&one);
    set_point(left, 0);
    set_point(right, 1);
    set_point(&one, 1);
    switch (d->kind) {
    case HONEST_SUM:
    case HONEST_SHARES:
        for (int i = d->kind == HONEST_SUM; i < d->count; i++)
            add(left, &x[i]);
        if (d->kind == HONEST_SUM)
            multiply(right, &one, &x[0]);
        break;
    case HONEST_DIFFERENCE:     /* from + difference = to, or to + difference = from */
        add(left, &x[d->down ? 1 : 0]);
        add(left, &x[2]);
        multiply(right, &one, &x[d->down ? 0 : 1]);
        break;
    case HONEST_CHANGE:
    case HONEST_YEARLY:         /* from * (1 + rate)^years = to */
        if (d->down)
            negate(&x[2]);
        add(&x[2], &one);
        add(left, &x[0]);
        for (unsigned i = 0; i < d->years; i++)
            multiply(left, left, &x[2]);
        multiply(right, &one, &x[1]);
        break;
    default:                    /* share, ratio: x[0] = x[1] * x[2] */
        multiply(left, &x[1], &x[2]);
        multiply(right, &one, &x[0]);
    }
    span_end(&one);
}

static bool feasible(const honest_document *d, reading r)
{
    span x[HONEST_FIGURES], left, right;
    span_begin(&left);
    span_begin(&right);
    for (int i = 0; i < d->count; i++) {
        span_begin(&x[i]);
        read_figure(&x[i], d, i, r);
    }
    bool possible = true;
    if (d->kind == HONEST_REPEAT) {     /* on a line, what meets pairwise meets */
        for (int i = 0; i < d->count; i++)
            for (int j = 0; j < i; j++)
                possible = possible && meet(&x[i], &x[j]);
    } else {
        sides(d, x, &left, &right);
        possible = meet(&left, &right);
    }
    for (int i = 0; i < d->count; i++)
        span_end(&x[i]);
    span_end(&left);
    span_end(&right);
    return possible;
}

int oracle_reading(const honest_document *d)
{
    int r = READING_NARROW;
    while (r < READINGS && !feasible(d, (reading)r))
        r++;
    return r;
}

bool oracle_honest(const honest_document *d)
{
    span s;
    mpq_t truth;
    bool honest = true;
    span_begin(&s);
    mpq_init(truth);
    for (int i = 0; i < d->count; i++) {
        mpq_abs(truth, d->figures[i].truth);
        around(&s, &d->figures[i], -2, 2, true, true);
        honest = honest && (i == d->spoiled || (mpq_cmp(s.low, truth) < 0 && mpq_cmp(truth, s.high) < 0));
    }
    mpq_clear(truth);
    span_end(&s);
    return honest;
}
