/*
** exact.c -- any bytes as numbers and prints: nothing overflows silently, exact and GMP agree, readings stay nested.
*/
#include <stdlib.h>
#include <string.h>

#include "quantity/printed.h"
#include "support/rational.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool fact)
{
    if (!fact)
        abort();
}

/* What is read prints to something that reads back as the same number. */
static void text_round_trip(view text)
{
    exact value, again;
    if (exact_parse(&value, text, NULL) != STATUS_OK)
        return;
    buffer out = { 0 };
    exact_print(&out, value);
    if (exact_parse(&again, buffer_view(&out), NULL) == STATUS_OK)
        demand(exact_compare(value, again) == 0);
    buffer_free(&out);
}

static void same(status s, exact value, const mpq_t right, mpq_t scratch)
{
    if (s != STATUS_OK)
        return;
    rational_from_exact(scratch, value);
    demand(mpq_equal(scratch, right) != 0);
}

static void arithmetic(exact x, exact y)
{
    mpq_t a, b, right, scratch;
    exact out = { 0, 1, 0 };
    mpq_inits(a, b, right, scratch, NULL);
    rational_from_exact(a, x);
    rational_from_exact(b, y);
    int order = mpq_cmp(a, b);
    demand(exact_compare(x, y) == (order > 0) - (order < 0));
    mpq_add(right, a, b);
    same(exact_add(&out, x, y), out, right, scratch);
    mpq_mul(right, a, b);
    same(exact_multiply(&out, x, y), out, right, scratch);
    rational_floor(right, a);
    same(exact_floor(&out, x), out, right, scratch);
    if (mpq_sgn(b) != 0) {
        mpq_div(right, a, b);
        same(exact_divide(&out, x, y), out, right, scratch);
    }
    mpq_clears(a, b, right, scratch, NULL);
}

static exact number_from(const uint8_t *data)
{
    exact e;
    int64_t high, low, denominator;
    memcpy(&high, data, sizeof high);
    memcpy(&low, data + 8, sizeof low);
    memcpy(&denominator, data + 16, sizeof denominator);
    e.numerator = (int128)(high / 2) * ((int128)1 << data[25] % 64) + low;
    e.denominator = denominator != 0 ? (uint64_t)denominator : 1;
    e.exponent = (int8_t)data[24];
    return e;
}

static void readings(const uint8_t *data)
{
    interval four[READINGS];
    printed p = { .denominator = data[16] % 16u + 1,
                  .decimals = (int8_t)(data[17] % 20),
                  .scale = (int8_t)(data[18] % 24),
                  .modifier = data[19] % MODIFIERS,
                  .nature = data[20] % 3,
                  .hedged_too = data[21] % 2 != 0 };
    memcpy(&p.digits, data, sizeof p.digits);
    memcpy(&p.digits_high, data + 8, sizeof p.digits_high);
    p.digits >>= data[22] % 64;
    p.digits_high >>= data[22] % 64;
    if (p.digits == INT64_MIN || printed_readings(&p, (int8_t)data[23], four) != STATUS_OK)
        return;
    for (int r = READING_NARROW; r < READINGS; r++) {
        demand(interval_below(&four[r], &four[r]));
        demand(r == READING_WIDE || interval_within(&four[r], &four[r + 1]));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    text_round_trip((view){ (const char *)data, size });
    if (size >= 52)
        arithmetic(number_from(data), number_from(data + 26));
    if (size >= 24)
        readings(data);
    return 0;
}
