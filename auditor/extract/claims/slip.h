/*
** slip.h -- is a figure what a slip makes of the value that others give it: one wrong digit, two neighbours that changed
** places, a power of ten? Chance does that rarely, so that it may tell which figures belong together.
**
** Arguments are mentions. Hedged figures, ranges and word fractions answer false, and so does an overflow.
*/
#ifndef AUDITOR_EXTRACT_SLIP_H
#define AUDITOR_EXTRACT_SLIP_H

#include "extract/scene/scene.h"

/* The printed value in base units; false of what is hedged, a range, a fraction, nothing. */
bool slip_value(const scene *s, uint32_t which, exact *out);

/* Digits printed, without zeros at the end: those that a slip would have changed. */
unsigned slip_digits(const scene *s, uint32_t which);

/* Is the figure what a slip makes of 'value', in base units? */
bool slip_from(const scene *s, uint32_t which, exact value);

/* The same where the value can be told at the figure's own place. */
bool slip_exactly(const scene *s, uint32_t which, exact value);

/* The same of just two neighbours that changed places. */
bool slip_exchanged(const scene *s, uint32_t which, exact value);

/* The same of a power of ten alone, of a figure of two digits or more. */
bool slip_scaled(const scene *s, uint32_t which, exact value);

/* share against part / whole */
bool slip_share(const scene *s, uint32_t part, uint32_t whole, uint32_t share);

/* One of the three against the other two: ratio against numerator / denominator, numerator against their product ... */
bool slip_ratio(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio);

/* The same where the wrong figure has three digits, zeros at the end apart, or is right but for a power of ten. */
bool slip_surely(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio);

/* The rest against what the shares leave of a hundred percent. */
bool slip_rest(const scene *s, uint32_t rest, const uint32_t *shares, uint32_t count);

/* Do plain numbers make up a hundred, as printed, or would one of them but for a slip? */
bool slip_hundred(const scene *s, const uint32_t *members, uint32_t count);

/* Is the ratio what the other two give but for a power of ten, whatever its digits? */
bool slip_tenfold(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio);

/* Is a denominator of two digits a slip of just what the other two give, the numerator having three, or have its digits changed places? */
bool slip_count(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio);

/* Is one figure the other at another power of ten? */
bool slip_shifted(const scene *s, uint32_t a, uint32_t b);

/* Is the ratio a few times what the other two give, or a part of it, to half a percent: two halves, three shifts that nobody names? */
bool slip_factor(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio);
bool slip_multiple(exact great, exact small);   /* the same of two values: is the first so many times the second? */

/* Is the numerator less than so many times the ratio? */
bool slip_less(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio);

/* The same as slip_ratio where the ratio is for so many. */
bool slip_for_many(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio, exact many);

/* Is one of two values, but for a power of ten, as far from the other as the difference says: 12.4万 for 12.4亿? */
bool slip_scale(const scene *s, uint32_t to, uint32_t from, uint32_t difference);

/* Is one of two values, or their difference, what a slip makes of the other two, in three digits? */
bool slip_step(const scene *s, uint32_t great, uint32_t small, uint32_t difference);

/* The mean against the sum of its values over their number. */
bool slip_mean(const scene *s, uint32_t mean, const uint32_t *values, uint32_t count);

/* Of two numbers: are two neighbouring digits of the one in the other's order, and all else the same? */
bool slip_transposed(int64_t a, int64_t b);

/* Of two figures of one unit, or two counts: are two neighbouring digits of the one in the other's order, and all else the same? Has one
** of them a digit more, and is all else the same? */
bool slip_swapped(const scene *s, uint32_t a, uint32_t b);
bool slip_lengthened(const scene *s, uint32_t a, uint32_t b);

/* One figure against the other. */
bool slip_between(const scene *s, uint32_t a, uint32_t b);

#endif
