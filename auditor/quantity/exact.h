/*
** exact.h -- a number without rounding: numerator / denominator * 10^exponent.
**
** A plain value; nothing to free. Decimals keep denominator 1, word fractions
** ("1/3") do not. Arithmetic is exact or answers STATUS_RANGE; it never rounds.
** The caller then answers "unknown" or repeats the work with GMP (big.h).
*/
#ifndef AUDITOR_QUANTITY_EXACT_H
#define AUDITOR_QUANTITY_EXACT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/status.h"
#include "base/view.h"

__extension__ typedef __int128 int128;

typedef struct {
    int128 numerator;
    uint64_t denominator;   /* >= 1 */
    int32_t exponent;       /* power of ten */
} exact;

static inline exact exact_integer(int64_t value)
{
    return (exact){ value, 1, 0 };
}

/* digits * 10^exponent */
static inline exact exact_decimal(int64_t digits, int32_t exponent)
{
    return (exact){ digits, 1, exponent };
}

/* Reads "-12.50", "1/3", "1e8"; the numerator of a fraction may be any decimal. STATUS_SYNTAX (trailing text included),
** STATUS_RANGE: more digits than fit, or an exponent beyond 1000. */
status exact_parse(exact *out, view text, error *err);

/* Appends the shortest plain form: "12.5", "1/3". */
void exact_print(buffer *out, exact value);

/* 'out' may be an operand. STATUS_RANGE on overflow; exact_divide also on division by zero. */
status exact_add(exact *out, exact a, exact b);
status exact_subtract(exact *out, exact a, exact b);
status exact_multiply(exact *out, exact a, exact b);
status exact_divide(exact *out, exact a, exact b);

/* The greatest integer not above 'a'. STATUS_RANGE: a fraction above 10^38. */
status exact_floor(exact *out, exact a);

/* The same number in lowest terms without trailing zeros: the form in which most room is left. */
exact exact_reduced(exact a);

static inline exact exact_negate(exact a)
{
    a.numerator = -a.numerator;
    return a;
}

static inline int exact_sign(exact a)    /* -1, 0, 1 */
{
    return (a.numerator > 0) - (a.numerator < 0);
}

/* -1, 0, 1. Never fails: it goes to wider integers by itself. */
int exact_compare(exact a, exact b);

/* About so much, for filters before exact arithmetic: fifteen digits are right. */
double exact_about(exact a);
double exact_ten_to(int exponent);

#endif
