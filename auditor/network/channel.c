#include "network/channel.h"

#include <stddef.h>
#include <string.h>

const char *const reason_names[REASONS_KNOWN + 1] = { "one-digit",
                                                      "transposed",
                                                      "dropped-digit",
                                                      "added-digit",
                                                      "two-digits",
                                                      "decimal-shift",
                                                      "thousand-fold",
                                                      "unit-slip",
                                                      "neighbour-copied",
                                                      "neighbours-exchanged",
                                                      "direction-word",
                                                      "year-overwrite",
                                                      "weekday",
                                                      "other",
                                                      NULL };

/* Digits as they stand, the point before the last 'decimals' of them. */
typedef struct {
    uint8_t digit[CHANNEL_DIGITS + 1];
    int count, decimals;
} spelling;

typedef struct {
    const printed *typed;
    variant *out;
    uint32_t count;
} channel;

static spelling spell(const printed *p)
{
    spelling s = { .decimals = p->decimals };
    uint64_t rest = p->digits < 0 ? -(uint64_t)p->digits : (uint64_t)p->digits;
    uint8_t reversed[20];
    int count = 0;
    do {
        reversed[count++] = (uint8_t)(rest % 10);
        rest /= 10;
    } while (rest != 0);
    while (count <= p->decimals && count < CHANNEL_DIGITS)
        reversed[count++] = 0;
    s.count = count <= CHANNEL_DIGITS ? count : CHANNEL_DIGITS;
    for (int i = 0; i < s.count; i++)
        s.digit[i] = reversed[count - 1 - i];
    return s;
}

static void propose(channel *c, printed p, double weight, reason why)
{
    if (c->count < CHANNEL_VARIANTS)
        c->out[c->count++] = (variant){ p, weight, why };
}

/* A number is not written with zeros in front. */
static void propose_spelling(channel *c, const spelling *s, double weight, reason why)
{
    if (s->count == 0 || s->count > CHANNEL_DIGITS || s->decimals < 0 || s->decimals >= s->count
        || (s->count - s->decimals > 1 && s->digit[0] == 0))
        return;
    printed p = *c->typed;
    int64_t value = 0;
    for (int i = 0; i < s->count; i++)
        value = value * 10 + s->digit[i];
    if (value == 0)     /* hardly ever meant */
        return;
    p.digits = c->typed->digits < 0 ? -value : value;
    p.decimals = (int8_t)s->decimals;
    propose(c, p, weight, why);
}

static void replace(channel *c, const spelling *typed)
{
    const double weight = PRIOR_REPLACED / (9 * typed->count);
    for (int i = 0; i < typed->count; i++)
        for (uint8_t d = 0; d < 10; d++) {
            spelling meant = *typed;
            meant.digit[i] = d;
            if (d != typed->digit[i])
                propose_spelling(c, &meant, weight, REASON_ONE_DIGIT);
        }
}

static void transpose(channel *c, const spelling *typed)
{
    for (int i = 0; i + 1 < typed->count; i++) {
        spelling meant = *typed;
        meant.digit[i] = typed->digit[i + 1];
        meant.digit[i + 1] = typed->digit[i];
        if (typed->digit[i] != typed->digit[i + 1])
            propose_spelling(c, &meant, PRIOR_TRANSPOSED / (typed->count - 1), REASON_TRANSPOSED);
    }
}

static void restore_at(channel *c, const spelling *typed, int i, bool behind_point)
{
    for (uint8_t d = 0; d < 10; d++) {
        spelling meant = *typed;
        memmove(meant.digit + i + 1, typed->digit + i, (size_t)(typed->count - i));
        meant.digit[i] = d;
        meant.count++;
        meant.decimals += behind_point;
        if (i == 0 || d != typed->digit[i - 1])     /* a doubled digit is the same on either side */
            propose_spelling(c, &meant, PRIOR_DROPPED / (typed->count + 1) * LONGER_MEANT, REASON_DROPPED);
    }
}

/* The writer dropped a digit: put one back, before the point or behind it. */
static void restore(channel *c, const spelling *typed)
{
    const int point = typed->count - typed->decimals;
    for (int i = 0; i <= typed->count && typed->count < CHANNEL_DIGITS; i++) {
        if (i <= point)
            restore_at(c, typed, i, false);
        if (i > point || (i == point && typed->decimals > 0))
            restore_at(c, typed, i, true);
    }
}

/* The writer added a digit: take one out. */
static void take_out(channel *c, const spelling *typed)
{
    for (int i = 0; i < typed->count; i++) {
        spelling meant = *typed;
        memmove(meant.digit + i, typed->digit + i + 1, (size_t)(typed->count - i - 1));
        meant.count--;
        meant.decimals -= i >= typed->count - typed->decimals;
        if (meant.decimals == 0 && typed->decimals > 0)     /* the point would have been added as well */
            continue;
        if (i == 0 || typed->digit[i] != typed->digit[i - 1])
            propose_spelling(c, &meant, PRIOR_ADDED / (10 * typed->count) / LONGER_MEANT, REASON_ADDED);
    }
}

static void shift_point(channel *c, int places, reason why)
{
    printed p = *c->typed;
    for (int i = 0; i < places; i++) {
        if (p.decimals > 0)
            p.decimals--;
        else if (p.digits > INT64_MAX / 10 || p.digits < -INT64_MAX / 10)
            return;
        else
            p.digits *= 10;
    }
    for (int i = 0; i > places; i--) {
        if (p.decimals == 0 && p.digits % 10 == 0)
            p.digits /= 10;
        else if (p.decimals < CHANNEL_DIGITS)
            p.decimals++;
    }
    if (p.digits != 0)
        propose(c, p, PRIOR_SHIFT, why);
}

/* 万 for 亿, or 亿 for 万. */
static void change_scale(channel *c)
{
    printed p = *c->typed;
    p.scale = (int8_t)(12 - p.scale);
    if (p.scale == 4 || p.scale == 8)
        propose(c, p, PRIOR_SHIFT, REASON_UNIT_SLIP);
}

uint32_t channel_variants(const printed *typed, variant out[CHANNEL_VARIANTS])
{
    channel c = { .typed = typed, .out = out };
    const spelling s = spell(typed);
    if (typed->decimals > CHANNEL_DIGITS)
        return 0;
    replace(&c, &s);
    transpose(&c, &s);
    restore(&c, &s);
    take_out(&c, &s);
    for (int places = 1; places <= 2; places++) {
        shift_point(&c, places, REASON_DECIMAL_SHIFT);
        shift_point(&c, -places, REASON_DECIMAL_SHIFT);
    }
    shift_point(&c, 3, REASON_THOUSANDFOLD);
    shift_point(&c, -3, REASON_THOUSANDFOLD);
    change_scale(&c);
    return c.count;
}

double channel_two_digits(const printed *typed, const printed *meant)
{
    const spelling a = spell(typed), b = spell(meant);
    int different = 0;
    if (a.count != b.count || a.decimals != b.decimals || typed->scale != meant->scale)
        return 0;
    for (int i = 0; i < a.count; i++)
        different += a.digit[i] != b.digit[i];
    const double one = PRIOR_REPLACED / (9 * a.count);
    return different == 2 ? PRIOR_TWO_DIGITS * one * one : 0;
}
