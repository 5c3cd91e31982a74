#include "quantity/printed.h"

const char *const modifier_names[MODIFIERS + 1] = {
    "exact", "about", "nearly", "over", "under", "at-least", "at-most", "more", "range", "fraction", "just", NULL
};

enum { LARGEST_DECIMALS = 17 };     /* of a word fraction: its steps fit 64 bits */

/* Places that an end may lie away from the value. */
typedef enum {
    NOWHERE,
    HALF_WRITTEN,   /* half a unit of the last written digit */
    WRITTEN,        /* the last written digit: u */
    SECOND,         /* the second digit, within u and w: h */
    LAST            /* the last digit that is not zero: w */
} step;

enum {
    CLOSED = 0,
    OPEN = 1,
    EVEN = 2,       /* closed after an even digit only: half-to-even rounds the tie of an odd one away */
    FURTHER = 4,    /* percent or step, whichever leads further out */
    INFINITE = 8
};

/* An end is 'percent' of the value, and 'step' further out. */
typedef struct {
    int16_t percent;
    uint8_t step, how;
} end_rule;

typedef struct {
    end_rule low, high;
} reading_rule;

#define EVERYTHING { { 0, NOWHERE, INFINITE }, { 0, NOWHERE, INFINITE } }
#define BETWEEN(low, high, how) { { low, NOWHERE, how }, { high, NOWHERE, how } }
#define AT_LEAST_A_UNIT(low, high) { { low, WRITTEN, FURTHER }, { high, WRITTEN, FURTHER } }
#define AROUND(step, how) { { 100, step, how }, { 100, step, how } }
#define ABOVE(step, how) { { 100, step, how }, { 0, NOWHERE, INFINITE } }
#define FROM_VALUE { { 100, NOWHERE, OPEN }, { 100, LAST, OPEN } }
#define FROM_ZERO(low_how, step, high_how) { { 0, NOWHERE, low_how }, { 100, step, high_how } }

#define BOTH(rule) rule, rule

/* NUMERICS section 1, row by row, for a value that is not negative. */
static const reading_rule rules[MODIFIERS][READINGS] = {
    [MODIFIER_EXACT] = { { { 100, HALF_WRITTEN, CLOSED }, { 100, HALF_WRITTEN, EVEN } }, AROUND(WRITTEN, OPEN),
                         AROUND(SECOND, OPEN), AROUND(LAST, OPEN) },
    [MODIFIER_ABOUT] = { BETWEEN(90, 110, CLOSED), BOTH(AT_LEAST_A_UNIT(80, 120)), EVERYTHING },
    [MODIFIER_NEARLY] = { BETWEEN(90, 100, OPEN), BETWEEN(80, 100, OPEN), { { 50, NOWHERE, OPEN }, { 100, WRITTEN, OPEN } },
                          FROM_ZERO(OPEN, WRITTEN, OPEN) },
    [MODIFIER_OVER] = { BOTH(ABOVE(NOWHERE, OPEN)), BOTH(ABOVE(WRITTEN, OPEN)) },
    [MODIFIER_AT_LEAST] = { BOTH(ABOVE(NOWHERE, CLOSED)), BOTH(ABOVE(WRITTEN, OPEN)) },
    [MODIFIER_UNDER] = { BOTH(FROM_ZERO(OPEN, NOWHERE, OPEN)), BOTH(FROM_ZERO(CLOSED, WRITTEN, OPEN)) },
    [MODIFIER_AT_MOST] = { BOTH(FROM_ZERO(CLOSED, NOWHERE, CLOSED)), BOTH(FROM_ZERO(CLOSED, WRITTEN, OPEN)) },
    [MODIFIER_MORE] = { BOTH(FROM_VALUE), BOTH(FROM_VALUE) },
    [MODIFIER_RANGE] = { BOTH(AROUND(NOWHERE, CLOSED)), BOTH(AROUND(WRITTEN, CLOSED)) },
    [MODIFIER_FRACTION] = { BETWEEN(95, 105, CLOSED), BETWEEN(90, 110, CLOSED), BETWEEN(85, 115, CLOSED), EVERYTHING },
    [MODIFIER_JUST] = { BETWEEN(99, 101, CLOSED), BETWEEN(98, 102, CLOSED), BETWEEN(97, 103, CLOSED), EVERYTHING },
};

/* A bound below a value that is not positive says which way the number line goes, and no more. */
static const reading_rule on_the_line[MODIFIERS] = {
    [MODIFIER_OVER] = ABOVE(NOWHERE, OPEN),
    [MODIFIER_AT_LEAST] = ABOVE(NOWHERE, CLOSED),
    [MODIFIER_UNDER] = { { 0, NOWHERE, INFINITE }, { 100, NOWHERE, OPEN } },
    [MODIFIER_AT_MOST] = { { 0, NOWHERE, INFINITE }, { 100, NOWHERE, CLOSED } },
};
static const reading_rule everything = EVERYTHING;

exact printed_value(const printed *p)
{
    exact value = exact_decimal(p->digits, p->scale - p->decimals);
    value.denominator = p->denominator;
    return value;
}

static bool word_fraction(const printed *p)
{
    return p->denominator > 1 || p->hedged_too || p->modifier == MODIFIER_FRACTION || p->modifier == MODIFIER_JUST;
}

bool printed_plain(const printed *p)
{
    return p->modifier == MODIFIER_EXACT || p->modifier == MODIFIER_FRACTION || p->modifier == MODIFIER_JUST;
}

static int64_t ten_to(int power)
{
    int64_t ten = 1;
    while (power-- > 0)
        ten *= 10;
    return ten;
}

static int written_place(const printed *p)
{
    return p->scale - p->decimals;
}

int printed_place(const printed *p)
{
    int place = written_place(p);
    for (int64_t digits = p->digits; digits != 0 && digits % 10 == 0; digits /= 10)
        place++;
    return place;
}

static int first_place(const printed *p)
{
    int place = written_place(p);
    for (int64_t digits = p->digits / 10; digits != 0; digits /= 10)
        place++;
    return place;
}

/* size * 10^(place - finer), 'place' being that of the last written digit */
typedef struct {
    int64_t size;
    int finer;
} step_size;

/* A figure as the rules apply to it: all ends are whole multiples of a hundredth of its last written place. */
typedef struct {
    int128 low, high;       /* digits; of a range its two ends */
    uint32_t denominator;
    int place;
    bool even;
    const printed *print;
    int fine;
} subject;

/* The last place that counts: beside a finer sibling a round figure's zeros count as far as the sibling's digits go. */
static int last_place(const subject *x)
{
    const printed *p = x->print;
    int round = printed_place(p);
    if (p->modifier == MODIFIER_MORE || (p->decimals == 0 && x->fine >= round))
        return round;
    return p->decimals > 0 || x->fine <= x->place ? x->place : x->fine;
}

/* A word fraction has half a 成 as its last place. */
static step_size step_of(const subject *x, step which)
{
    const printed *p = x->print;
    switch (which) {
    case HALF_WRITTEN: return (step_size){ 5, 1 };
    case WRITTEN: return word_fraction(p) ? (step_size){ 5 * ten_to(p->decimals), 2 } : (step_size){ 1, 0 };
    case SECOND: {
        int last = last_place(x), second = first_place(p) - 1;
        second = second > last ? last : second < x->place ? x->place : second;
        return (step_size){ ten_to(second - x->place), 0 };
    }
    case LAST: return word_fraction(p) ? (step_size){ ten_to(p->decimals), 1 } : (step_size){ ten_to(last_place(x) - x->place), 0 };
    default: return (step_size){ 0, 0 };
    }
}

static exact end_at(const subject *x, int128 digits, int percent, step_size step, int side)
{
    int finer = percent != 100 && step.finer < 2 ? 2 : step.finer;
    int128 value = digits * (percent != 100 ? percent : ten_to(finer));
    int128 away = (int128)step.size * ten_to(finer - step.finer) * x->denominator;
    return (exact){ side < 0 ? value - away : value + away, x->denominator, x->place - finer };
}

/* 'side' is -1 for a low end, 1 for a high one. */
static exact end_by(const subject *x, const end_rule *rule, int side)
{
    int128 digits = side < 0 ? x->low : x->high;
    if ((rule->how & FURTHER) == 0)
        return end_at(x, digits, rule->percent, step_of(x, rule->step), side);
    exact near = end_at(x, digits, rule->percent, step_of(x, NOWHERE), side);
    exact far = end_at(x, digits, 100, step_of(x, rule->step), side);
    return exact_compare(near, far) * side > 0 ? near : far;
}

static bool left_out(const subject *x, const end_rule *rule)
{
    return (rule->how & (OPEN | INFINITE)) != 0 || ((rule->how & EVEN) != 0 && !x->even);
}

static interval read_by(const subject *x, const reading_rule *rule)
{
    return (interval){ .low = end_by(x, &rule->low, -1), .high = end_by(x, &rule->high, 1),
                       .low_open = left_out(x, &rule->low), .high_open = left_out(x, &rule->high),
                       .low_infinite = (rule->low.how & INFINITE) != 0, .high_infinite = (rule->high.how & INFINITE) != 0 };
}

static void mirror(interval *x)
{
    *x = (interval){ .low = exact_negate(x->high), .high = exact_negate(x->low), .low_open = x->high_open,
                     .high_open = x->low_open, .low_infinite = x->high_infinite, .high_infinite = x->low_infinite };
}

static bool one_sided(modifier m)
{
    return m == MODIFIER_OVER || m == MODIFIER_AT_LEAST || m == MODIFIER_UNDER || m == MODIFIER_AT_MOST;
}

/* A full count that is written to the last thing counted, or below 100, and what is a point by nature. */
static bool means_itself(const printed *p, bool integer)
{
    if (p->modifier != MODIFIER_EXACT || word_fraction(p))
        return false;
    if (p->nature == NATURE_POINT)
        return true;
    int64_t digits = p->digits;
    return integer && p->scale == 0 && p->decimals == 0 && (digits % 10 != 0 || (digits < 100 && digits > -100));
}

/* How the table is entered: a zero is never nearly reached, and an exact word fraction is one. */
static modifier row_of(const printed *p)
{
    if (p->modifier == MODIFIER_EXACT && word_fraction(p))
        return MODIFIER_FRACTION;
    return p->modifier == MODIFIER_NEARLY && p->digits == 0 ? MODIFIER_ABOUT : (modifier)p->modifier;
}

static subject subject_of(const printed *p, modifier m, bool negative, int fine)
{
    subject x = { .low = negative ? -(int128)p->digits : p->digits, .denominator = p->denominator, .place = written_place(p),
                  .even = p->digits % 2 == 0, .print = p, .fine = fine };
    x.high = m == MODIFIER_RANGE ? p->digits_high : x.low;
    if (x.high < x.low) {
        x.low = x.high;
        x.high = p->digits;
    }
    return x;
}

/* How a print is read, as far as it is the same for all readings. */
typedef struct {
    subject x;
    modifier row;
    bool point, integer, negative, line;
} way_of_reading;

static status prepare(way_of_reading *w, const printed *p, int fine)
{
    w->row = row_of(p);
    if (word_fraction(p) && (p->decimals > LARGEST_DECIMALS || p->decimals < 0))
        return STATUS_RANGE;
    w->integer = p->nature != NATURE_MEASURE && !word_fraction(p) && written_place(p) >= 0;
    w->point = means_itself(p, w->integer);
    if (w->point)
        return STATUS_OK;
    w->negative = p->digits < 0 && w->row != MODIFIER_RANGE && !one_sided(w->row);
    w->line = one_sided(w->row) && (p->digits < 0 || (p->digits == 0 && w->row == MODIFIER_UNDER));
    w->x = subject_of(p, w->row, w->negative, fine);
    return STATUS_OK;
}

static interval read_as(const way_of_reading *w, reading r)
{
    interval out = read_by(&w->x, !w->line ? &rules[w->row][r] : r <= READING_ANY ? &on_the_line[w->row] : &everything);
    if (w->negative)
        mirror(&out);
    return out;
}

/* Of a count the integers inside; a reading without any takes the next wider one. */
static interval read_inward(const way_of_reading *w, reading r)
{
    interval out = read_as(w, r);
    while (w->integer && !interval_integers(&out, &out) && r < READING_WIDE)
        out = read_as(w, ++r);
    return out;
}

status printed_reading(const printed *p, int fine, reading which, interval *out)
{
    way_of_reading w;
    status result = prepare(&w, p, fine);
    if (result == STATUS_OK)
        *out = w.point ? interval_point(printed_value(p)) : read_inward(&w, which);
    return result;
}

status printed_readings(const printed *p, int fine, interval out[READINGS])
{
    way_of_reading w;
    status result = prepare(&w, p, fine);
    if (result != STATUS_OK)
        return result;
    for (int r = READING_WIDE; r >= READING_NARROW; r--) {
        out[r] = w.point ? interval_point(printed_value(p)) : read_as(&w, (reading)r);
        if (!w.point && w.integer && !interval_integers(&out[r], &out[r]) && r < READING_WIDE)
            out[r] = out[r + 1];
    }
    return STATUS_OK;
}
