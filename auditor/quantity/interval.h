/*
** interval.h -- exact intervals: the numbers a draft really states.
**
** An interval is the set of numbers between two exact ends, each in or out of
** the set; an end may be infinite. None is empty. Arithmetic is exact over whole
** intervals, or STATUS_RANGE (then big.h). A plain value: copy it, compare it,
** forget it. The arithmetic itself stands in interval_logic.h.
** Source of the end rules: NUMERICS section 2 (an end of a product is closed if
** any attaining pair is closed; a product with a closed zero is a closed zero).
*/
#ifndef AUDITOR_QUANTITY_INTERVAL_H
#define AUDITOR_QUANTITY_INTERVAL_H

#include <stdbool.h>

#include "base/status.h"
#include "quantity/exact.h"

typedef struct {
    exact low, high;            /* low <= high; ignored where infinite */
    bool low_open, high_open;   /* is that end left out? */
    bool low_infinite, high_infinite;
} interval;

interval interval_point(exact value);

/* 'out' may be an operand, and is untouched on failure. STATUS_RANGE also for a division by an interval that holds zero.
** An infinite or open zero end divides to its limit: 1 / (0, 2] is [1/2, inf). The power 0 is 1. */
status interval_add(interval *out, const interval *a, const interval *b);
status interval_subtract(interval *out, const interval *a, const interval *b);
status interval_multiply(interval *out, const interval *a, const interval *b);
status interval_divide(interval *out, const interval *a, const interval *b);
status interval_power(interval *out, const interval *a, unsigned k);

/* The shared part; false and *out untouched where there is none. On a tie an end is closed only if both are. */
bool interval_meet(interval *out, const interval *a, const interval *b);

/* Questions never fail. */
bool interval_disjoint(const interval *a, const interval *b);
bool interval_within(const interval *a, const interval *b);     /* a inside b */
bool interval_below(const interval *a, const interval *b);      /* some x in a, y in b with x <= y exists */
bool interval_holds(const interval *a, exact value);

/* From the least to the greatest integer in 'a' (ends closed); false where there is none. An infinite end stays, and so
** does a fraction above 10^38. */
bool interval_integers(interval *out, const interval *a);

#endif
