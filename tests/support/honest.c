#include "support/honest.h"

#include <stdlib.h>

const char *const honest_kind_names[HONEST_KINDS + 1] = {
    "sum", "difference", "share", "change", "yearly", "ratio", "shares", "repeat", NULL
};

void honest_begin(honest_document *d)
{
    *d = (honest_document){ .spoiled = -1 };
    mpq_init(d->scratch);
    for (int i = 0; i < HONEST_FIGURES; i++)
        mpq_init(d->figures[i].truth);
}

void honest_end(honest_document *d)
{
    mpq_clear(d->scratch);
    for (int i = 0; i < HONEST_FIGURES; i++)
        mpq_clear(d->figures[i].truth);
}

/* Twelve digits, the first of them at the place 'power'. */
static void draw_value(mpq_t out, int power, random_source *r)
{
    mpq_set_si(out, random_between(r, 100000000000, 999999999999), 1);
    rational_shift(out, power - 11);
}

/* A factor between low / 1000 and high / 1000, with six digits more. */
static void draw_factor(mpq_t out, int low, int high, random_source *r)
{
    mpq_set_si(out, random_between(r, (int64_t)low * 1000000, (int64_t)high * 1000000), 1000000000);
    mpq_canonicalize(out);
}

static rounding one_way(rounding how, random_source *r)
{
    return how == ROUND_MIXED ? (rounding)random_below(r, ROUND_MIXED) : how;
}

/* Prints the figure's truth at a scale with some decimals. */
static void print_at(honest_document *d, honest_figure *f, int scale, int decimals, random_source *r)
{
    rounding how = one_way(d->how, r);
    mpz_t digits;
    mpz_init(digits);
    mpq_set(d->scratch, f->truth);
    rational_shift(d->scratch, decimals - scale + (f->unit == HONEST_PERCENT ? 2 : 0));
    if (how == ROUND_TWICE) {
        int finer = (int)random_between(r, 1, 2);
        rational_shift(d->scratch, finer);
        rational_round(digits, d->scratch, ROUND_HALF_UP);
        mpq_set_z(d->scratch, digits);
        rational_shift(d->scratch, -finer);
    }
    rational_round(digits, d->scratch, how);
    f->print = (printed){ .digits = labs(mpz_get_si(digits)),
                          .denominator = 1,
                          .decimals = (int8_t)decimals,
                          .scale = (int8_t)scale,
                          .nature = f->unit == HONEST_COUNT ? NATURE_COUNT : NATURE_MEASURE };
    mpz_clear(digits);
}

typedef struct {
    int scale, decimals;
} style;

/* A scale word that fits the size, and three to six digits. A count is written in full, or in 万. */
static style style_for(const honest_figure *f, random_source *r)
{
    int size = rational_magnitude(f->truth), digits = (int)random_between(r, 3, 6);
    style s = { 0, 0 };
    if (f->unit == HONEST_PERCENT)
        return (style){ 0, random_one_in(r, 8) ? 0 : (int)random_between(r, 1, 2) };
    if (size >= 8 && (size >= 11 || !random_one_in(r, 3)))
        s.scale = 8;
    else if (size >= 5 && (f->unit != HONEST_COUNT || random_one_in(r, 3)))
        s.scale = 4;
    s.decimals = digits - 1 - (size - s.scale);
    if (s.decimals < 0 || (f->unit == HONEST_COUNT && s.scale == 0))
        s.decimals = 0;
    if (s.decimals > 4)
        s.decimals = 4;
    return s;
}

/* Most figures of one document are written alike. */
static void print_all(honest_document *d, int first, int count, random_source *r)
{
    style common = style_for(&d->figures[first], r);
    for (int i = first; i < first + count; i++) {
        style s = random_one_in(r, 5) ? style_for(&d->figures[i], r) : common;
        print_at(d, &d->figures[i], s.scale, s.decimals, r);
    }
}

static void print_one(honest_document *d, int index, random_source *r)
{
    print_all(d, index, 1, r);
}

static honest_unit money_or_count(random_source *r)
{
    return random_one_in(r, 3) ? HONEST_COUNT : HONEST_MONEY;
}

/* Things are whole. */
static void make_whole(honest_figure *f)
{
    if (f->unit != HONEST_COUNT)
        return;
    mpz_tdiv_q(mpq_numref(f->truth), mpq_numref(f->truth), mpq_denref(f->truth));
    mpz_set_ui(mpq_denref(f->truth), 1);
}

static int draw_size(honest_unit unit, random_source *r)
{
    return (int)(unit == HONEST_COUNT ? random_between(r, 2, 6) : random_between(r, 5, 12));
}

static void draw_sum(honest_document *d, random_source *r)
{
    honest_unit unit = money_or_count(r);
    int parts = random_one_in(r, 20) ? HONEST_FIGURES - 1 : (int)random_between(r, 2, 8), size = draw_size(unit, r);
    d->count = parts + 1;
    d->figures[0].unit = unit;
    mpq_set_ui(d->figures[0].truth, 0, 1);
    for (int i = 1; i <= parts; i++) {
        d->figures[i].unit = unit;
        draw_value(d->figures[i].truth, random_one_in(r, 4) ? size - 1 : size, r);
        make_whole(&d->figures[i]);
        mpq_add(d->figures[0].truth, d->figures[0].truth, d->figures[i].truth);
    }
    print_all(d, 0, d->count, r);
}

/* Two amounts of one kind, the second 'low' to 'high' thousandths of the first. */
static void draw_pair(honest_document *d, int low, int high, random_source *r)
{
    honest_figure *a = &d->figures[0], *b = &d->figures[1];
    a->unit = b->unit = money_or_count(r);
    draw_value(a->truth, draw_size(a->unit, r), r);
    draw_factor(b->truth, low, high, r);
    mpq_mul(b->truth, b->truth, a->truth);
    make_whole(a);
    make_whole(b);
    d->count = 3;
}

static void draw_difference(honest_document *d, random_source *r)
{
    draw_pair(d, 500, 2000, r);
    d->figures[2].unit = d->figures[0].unit;
    mpq_sub(d->figures[2].truth, d->figures[1].truth, d->figures[0].truth);
    d->down = mpq_sgn(d->figures[2].truth) < 0;
    print_all(d, 0, 3, r);
}

static void draw_share(honest_document *d, random_source *r)
{
    draw_pair(d, 1050, 20000, r);
    d->figures[2].unit = HONEST_PERCENT;
    mpq_div(d->figures[2].truth, d->figures[0].truth, d->figures[1].truth);
    print_all(d, 0, 2, r);
    print_one(d, 2, r);
}

static void draw_change(honest_document *d, random_source *r)
{
    draw_pair(d, 500, 2000, r);
    d->figures[2].unit = HONEST_PERCENT;
    mpq_div(d->figures[2].truth, d->figures[1].truth, d->figures[0].truth);
    mpq_set_ui(d->scratch, 1, 1);
    mpq_sub(d->figures[2].truth, d->figures[2].truth, d->scratch);
    d->down = mpq_sgn(d->figures[2].truth) < 0;
    print_all(d, 0, 2, r);
    print_one(d, 2, r);
}

static void draw_yearly(honest_document *d, random_source *r)
{
    honest_figure *from = &d->figures[0], *to = &d->figures[1], *rate = &d->figures[2];
    d->count = 3;
    d->years = (unsigned)random_between(r, 2, 10);
    from->unit = to->unit = HONEST_MONEY;
    rate->unit = HONEST_PERCENT;
    draw_value(from->truth, draw_size(HONEST_MONEY, r), r);
    draw_factor(d->scratch, 850, 1350, r);
    mpq_set(to->truth, from->truth);
    for (unsigned i = 0; i < d->years; i++)
        mpq_mul(to->truth, to->truth, d->scratch);
    mpq_set_ui(rate->truth, 1, 1);
    mpq_sub(rate->truth, d->scratch, rate->truth);
    d->down = mpq_sgn(rate->truth) < 0;
    print_all(d, 0, 2, r);
    print_one(d, 2, r);
}

static void draw_ratio(honest_document *d, random_source *r)
{
    honest_figure *money = &d->figures[0], *things = &d->figures[1], *each = &d->figures[2];
    d->count = 3;
    money->unit = HONEST_MONEY;
    things->unit = HONEST_COUNT;
    each->unit = HONEST_MONEY_EACH;
    draw_value(money->truth, draw_size(HONEST_MONEY, r), r);
    draw_value(things->truth, draw_size(HONEST_COUNT, r), r);
    make_whole(things);
    mpq_div(each->truth, money->truth, things->truth);
    for (int i = 0; i < 3; i++)
        print_one(d, i, r);
}

static void draw_shares(honest_document *d, random_source *r)
{
    uint64_t total = 0, weights[8];
    d->count = (int)random_between(r, 2, 8);
    for (int i = 0; i < d->count; i++)
        total += weights[i] = random_below(r, 999999) + 1;
    for (int i = 0; i < d->count; i++) {
        d->figures[i].unit = HONEST_PERCENT;
        mpq_set_ui(d->figures[i].truth, weights[i], total);
        mpq_canonicalize(d->figures[i].truth);
    }
    print_all(d, 0, d->count, r);
}

static void draw_repeat(honest_document *d, random_source *r)
{
    d->count = (int)random_between(r, 2, 4);
    d->figures[0].unit = money_or_count(r);
    draw_value(d->figures[0].truth, draw_size(d->figures[0].unit, r), r);
    make_whole(&d->figures[0]);
    for (int i = 0; i < d->count; i++) {
        d->figures[i].unit = d->figures[0].unit;
        mpq_set(d->figures[i].truth, d->figures[0].truth);
        print_one(d, i, r);
    }
}

void honest_draw(honest_document *d, honest_kind kind, rounding how, random_source *r)
{
    static void (*const draw[HONEST_KINDS])(honest_document *, random_source *) = {
        draw_sum, draw_difference, draw_share, draw_change, draw_yearly, draw_ratio, draw_shares, draw_repeat
    };
    d->kind = kind;
    d->how = how;
    d->years = 1;
    d->down = false;
    d->spoiled = -1;
    draw[kind](d, r);
}

static int64_t slip(int64_t digits, random_source *r)
{
    int length = 1;
    while (digits / power_of_ten(length) > 0)
        length++;
    int64_t place = power_of_ten((int)random_below(r, (uint64_t)length)), digit = digits / place % 10,
            next = digits / place / 10 % 10;
    switch (random_below(r, 5)) {
    case 0:
    case 1:
        return digits + ((int64_t)random_below(r, 10) - digit) * place;
    case 2:
        return digits + (next - digit) * place + (digit - next) * place * 10;
    case 3:
        return random_one_in(r, 2) ? digits * 10 : digits / 10;
    default:
        return digits * random_between(r, 300, 3000) / 1000;
    }
}

void honest_spoil(honest_document *d, random_source *r)
{
    for (;;) {
        int index = (int)random_below(r, (uint64_t)d->count);
        printed *p = &d->figures[index].print;
        int64_t digits = slip(p->digits, r);
        if (digits <= 0 || labs(digits - p->digits) * 10 < p->digits || digits == p->digits)
            continue;
        d->spoiled = index;
        d->right = *p;
        p->digits = digits;
        return;
    }
}
