/*
** big.h -- exact numbers of up to 4096 bits, and intervals between them, for what does not fit exact.h.
**
** numerator / denominator * 10^exponent, like 'exact', over GMP's limb functions (mpn). These work in place: GMP's
** own number types ask the heap and abort where there is no memory, so they are not used. A plain value of about a
** kilobyte: pass it by address, copy it, forget it.
** STATUS_RANGE: more than 4096 bits, division by zero, an exponent beyond 2^30. The caller then answers "unknown".
*/
#ifndef AUDITOR_QUANTITY_BIG_H
#define AUDITOR_QUANTITY_BIG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"
#include "quantity/exact.h"
#include "quantity/interval.h"

enum { BIG_LIMBS = 64 };

/* A whole number: limbs[0 .. count), the least first, none of them zero at the top. */
typedef struct {
    uint64_t limbs[BIG_LIMBS];
    int32_t count;
} big_whole;

typedef struct {
    big_whole numerator, denominator;
    int32_t exponent;
    bool negative;          /* never for zero */
} big;

void big_from_exact(big *out, exact value);

/* 'out' may be an operand. */
status big_add(big *out, const big *a, const big *b);
status big_multiply(big *out, const big *a, const big *b);
status big_invert(big *out, const big *a);
status big_floor(big *out, const big *a);

void big_negate(big *a);
int big_sign(const big *a);                     /* -1, 0, 1 */
int big_compare(const big *a, const big *b);    /* -1, 0, 1; never fails */

/* As 'interval', and its operations as there (interval.h). */
typedef struct {
    big low, high;
    bool low_open, high_open;
    bool low_infinite, high_infinite;
} big_interval;

void big_interval_from(big_interval *out, const interval *x);

status big_interval_add(big_interval *out, const big_interval *a, const big_interval *b);
status big_interval_subtract(big_interval *out, const big_interval *a, const big_interval *b);
status big_interval_multiply(big_interval *out, const big_interval *a, const big_interval *b);
status big_interval_divide(big_interval *out, const big_interval *a, const big_interval *b);
status big_interval_power(big_interval *out, const big_interval *a, unsigned k);

bool big_interval_meet(big_interval *out, const big_interval *a, const big_interval *b);
bool big_interval_disjoint(const big_interval *a, const big_interval *b);
bool big_interval_within(const big_interval *a, const big_interval *b);
bool big_interval_below(const big_interval *a, const big_interval *b);
bool big_interval_integers(big_interval *out, const big_interval *a);

#endif
