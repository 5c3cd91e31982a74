/*
** number.h -- one written number: Arabic, Chinese or formal digits, scale words in any mixture, decimals, fractions.
**
** Only the number itself: units, hedges before and behind it, and what it counts are for others to read.
*/
#ifndef AUDITOR_EXTRACT_NUMBER_H
#define AUDITOR_EXTRACT_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

typedef struct {
    uint32_t start, end;        /* all of it: sign, 百分之, 多 before a scale word */
    uint32_t value_start;       /* without 百分之 */
    uint32_t scale_start;       /* where 万 and 亿 at its end start, or 'end' */
    int64_t digits, digits_high;    /* value: digits / denominator * 10^(scale - decimals) */
    uint32_t denominator;
    int8_t decimals, scale;
    uint8_t places;             /* digits written at its start, if they are all digits; 0 where scale words make it up */
    uint8_t glyphs;             /* characters that are numerals */
    bool arabic;                /* starts with 0-9 */
    bool more;                  /* 十几, 十多万: goes on */
    bool range;                 /* 三五百, 几十: from digits to digits_high */
    bool vague;                 /* a range that names no digit: 几十 */
    bool neighbours;            /* 七八: two digits in a row, a range where something is counted */
    bool bare;                  /* a scale word alone: 亿, 百万 */
    bool formal;                /* 叁, 佰 */
    bool percent;               /* 百分之, 千分之: in percent */
    bool signed_;               /* a sign is written */
    bool grouped;               /* thousands separators */
    bool slash;                 /* 3/4 */
    bool half;                  /* 半 */
    bool huge;                  /* does not fit 64 bits */
} number;

/* The number that starts at text[at]; false where none does. Nothing beyond 'end' is looked at. */
bool number_read(number *out, view text, uint32_t at, uint32_t end);

/* The same of digits whose thousands a blank sets apart: 2 189, 12 345.6万. Whether they are one number is for others to say. */
bool number_read_spaced(number *out, view text, uint32_t at, uint32_t end);

/* The number as plain digits: 二〇一八 and 2018 are 2018. -1 where it is no string of 1 to 4 digits. */
int number_year(const number *n);

#endif
