#include "quantity/printed.h"

const char *const modifier_names[MODIFIERS + 1] = {
    "exact", "about", "nearly", "over", "under", "at-least", "at-most", "more", "range", "fraction", NULL
};

/* Places that an end may lie away from the value. */
typedef enum {
    NOWHERE,
    HALF_WRITTEN,   /* half a unit of the last written digit */
    WRITTEN,        /* the last written digit: u */
    SECOND,         /* the second digit, within u and w: h */
    LAST,           /* the last digit that is not zero: w */
    STEPS
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
    return p->denominator > 1 || p->hedged_too || p->modifier == MODIFIER_FRACTION;
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

/* How far each step goes for this figure. A word fraction has half a 成 as its last place. */
static void measure_steps(exact steps[STEPS], const printed *p, int fine)
{
    int written = written_place(p), last = printed_place(p), second = first_place(p) - 1;
    if (p->decimals > 0 || fine <= written)
        last = p->modifier == MODIFIER_MORE ? last : written;
    second = second > last ? last : second < written ? written : second;
    steps[NOWHERE] = exact_integer(0);
    steps[HALF_WRITTEN] = exact_decimal(5, written - 1);
    steps[WRITTEN] = exact_decimal(1, written);
    steps[SECOND] = exact_decimal(1, second);
    steps[LAST] = exact_decimal(1, last);
    if (word_fraction(p)) {
        steps[WRITTEN] = exact_decimal(5, p->scale - 2);
        steps[LAST] = exact_decimal(1, p->scale - 1);
    }
}

/* 'side' is -1 for a low end, 1 for a high one. */
static status apply(exact *out, bool *open, bool *infinite, const end_rule *rule, exact value, bool even,
                    const exact steps[STEPS], int side)
{
    exact far = steps[rule->step], near = value;
    status result = STATUS_OK;
    *infinite = (rule->how & INFINITE) != 0;
    *open = *infinite || (rule->how & OPEN) != 0 || ((rule->how & EVEN) != 0 && !even);
    if (rule->percent != 100)
        result = exact_multiply(&near, value, exact_decimal(rule->percent, -2));
    if (result == STATUS_OK)
        result = exact_add(&far, (rule->how & FURTHER) != 0 ? value : near, side < 0 ? exact_negate(far) : far);
    if (result == STATUS_OK)
        *out = (rule->how & FURTHER) != 0 && exact_compare(near, far) * side > 0 ? near : far;
    return result;
}

static status read_by(interval *out, const reading_rule *rule, exact low, exact high, bool even,
                      const exact steps[STEPS])
{
    status result = apply(&out->low, &out->low_open, &out->low_infinite, &rule->low, low, even, steps, -1);
    if (result == STATUS_OK)
        result = apply(&out->high, &out->high_open, &out->high_infinite, &rule->high, high, even, steps, 1);
    return result;
}

static void mirror(interval *x)
{
    *x = (interval){ .low = exact_negate(x->high), .high = exact_negate(x->low), .low_open = x->high_open,
                     .high_open = x->low_open, .low_infinite = x->high_infinite, .high_infinite = x->low_infinite };
}

/* Integers inside, from the widest reading inward; a reading without any takes the next wider one. */
static void round_inward(interval out[READINGS])
{
    for (int r = READING_WIDE; r >= READING_NARROW; r--)
        if (!interval_integers(&out[r], &out[r]) && r < READING_WIDE)
            out[r] = out[r + 1];
}

static bool one_sided(int m)
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

status printed_readings(const printed *p, int fine, interval out[READINGS])
{
    interval read[READINGS];
    exact steps[STEPS], low = printed_value(p), high = low;
    int m = p->modifier;
    bool integer = p->nature != NATURE_MEASURE && !word_fraction(p) && written_place(p) >= 0;
    bool negative = p->digits < 0 && m != MODIFIER_RANGE && !one_sided(m);
    bool line = one_sided(m) && (p->digits < 0 || (p->digits == 0 && m == MODIFIER_UNDER));

    if (means_itself(p, integer)) {
        for (int r = 0; r < READINGS; r++)
            out[r] = interval_point(low);
        return STATUS_OK;
    }
    if (m == MODIFIER_EXACT && word_fraction(p))
        m = MODIFIER_FRACTION;
    if (m == MODIFIER_NEARLY && p->digits == 0)
        m = MODIFIER_ABOUT;
    if (m == MODIFIER_RANGE) {
        high.numerator = p->digits_high;
        if (exact_compare(high, low) < 0) {
            exact other = low;
            low = high;
            high = other;
        }
    }
    if (negative)
        low = high = exact_negate(low);
    measure_steps(steps, p, fine);
    for (int r = 0; r < READINGS; r++) {
        const reading_rule *rule = !line ? &rules[m][r] : r <= READING_ANY ? &on_the_line[m] : &everything;
        status result = read_by(&read[r], rule, low, high, p->digits % 2 == 0, steps);
        if (result != STATUS_OK)
            return result;
        if (negative)
            mirror(&read[r]);
    }
    if (integer)
        round_inward(read);
    for (int r = 0; r < READINGS; r++)
        out[r] = read[r];
    return STATUS_OK;
}
