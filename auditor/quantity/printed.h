/*
** printed.h -- a figure as it stands in the text, and the four sets of numbers it may mean.
**
** NUMERICS section 1: readings are nested, NARROW in ANY in HALO in WIDE.
**   NARROW  correctly rounded            ANY   rounded or truncated any way
**   HALO    what the print promises      WIDE  the widest reading of a hedge or a round number
** A reading of a count holds integers only: its ends are rounded inward and closed. Where no integer is left it is the
** next wider reading (nearly 5 of something: not (4.5, 5)). "More" goes as far as the last non-zero digit: 十多亿 is
** 10 with scale 8; 十亿多, which goes as far as the scale word, is printed as the range 10 to 11.
*/
#ifndef AUDITOR_QUANTITY_PRINTED_H
#define AUDITOR_QUANTITY_PRINTED_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"
#include "quantity/interval.h"

typedef enum {
    MODIFIER_EXACT, MODIFIER_ABOUT, MODIFIER_NEARLY, MODIFIER_OVER, MODIFIER_UNDER, MODIFIER_AT_LEAST,
    MODIFIER_AT_MOST, MODIFIER_MORE, MODIFIER_RANGE, MODIFIER_FRACTION, MODIFIER_JUST, MODIFIERS
} modifier;

/* "exact" ... "just", as in facts files; NULL-terminated table of MODIFIERS names. */
extern const char *const modifier_names[MODIFIERS + 1];

typedef enum {
    NATURE_MEASURE,     /* an amount of something continuous: money, tonnes, percent */
    NATURE_COUNT,       /* a count of things: an integer */
    NATURE_POINT        /* unless modified just what it says: cells that count, ordinals, ranks, list counts, ages */
} nature;

typedef struct {
    int64_t digits;         /* 7950 for "79.50"; for a range its low end */
    int64_t digits_high;    /* a range's high end, at the same decimals and scale; otherwise 0 */
    uint32_t denominator;   /* 1; 3 for "1/3", which prints digits / denominator */
    int8_t decimals;        /* written digits after the point */
    int8_t scale;           /* power of ten of the scale words: 4 for 万, 8 for 亿; 0 where there are none */
    uint8_t modifier;       /* enum modifier */
    unsigned nature : 7;    /* enum nature */
    unsigned hedged_too : 1;    /* a word fraction under a further modifier: 近九成, 六成以上; 'modifier' is that one */
} printed;

typedef enum { READING_NARROW, READING_ANY, READING_HALO, READING_WIDE, READINGS } reading;

/* digits / denominator * 10^(scale - decimals) */
exact printed_value(const printed *p);

/* Neither a hedge nor a bound, no range, and nothing more: a figure as it is, or a fraction in words. */
bool printed_plain(const printed *p);

/* The power of ten of the last non-zero printed digit ("1120亿" -> 9); for 0 the written place. */
int printed_place(const printed *p);

/* All four readings. 'fine': the smallest printed_place among the other operands of the relation that have the same
** written unit, or INT_MAX (NUMERICS reads a round figure beside a finer sibling at its written place; here its zeros count as far as the
** finest sibling's digits go: 4800 beside 1920 is 4800 to the tens).
** STATUS_RANGE: a word fraction with more than 17 decimals. */
status printed_readings(const printed *p, int fine, interval out[READINGS]);

/* One of them alone. */
status printed_reading(const printed *p, int fine, reading which, interval *out);

#endif
