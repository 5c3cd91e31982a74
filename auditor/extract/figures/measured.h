/*
** measured.h -- a number with its unit: 多 between them, 半 behind, lower units that add to it, the other end of a range.
*/
#ifndef AUDITOR_EXTRACT_MEASURED_H
#define AUDITOR_EXTRACT_MEASURED_H

#include "extract/figures/number.h"
#include "extract/figures/scan.h"

typedef struct {
    number n;
    const unit_word *unit;      /* NULL: none */
    uint32_t unit_start, end;
    bool more;                  /* 多 between number and unit */
    bool half;                  /* 半 behind the unit */
    uint8_t tenths;             /* 三成五: the digit behind a fraction's unit, or 0 */
    uint8_t behind;             /* bytes of digits behind the unit: 12秒19 */
} measured;

/* The unit word at 'at', or NULL. Latin ones end where the word ends. */
const unit_word *measured_unit(const scan *s, uint32_t at, uint32_t *end);

/* The number with the unit behind it. */
void measured_read(const scan *s, const number *n, measured *m);

/* 123元1角, 8天又20小时: adds what lower units follow. */
void measured_join(const scan *s, measured *m);

/* 3至5个: takes the other end in; true where there is one. 七八个 is settled here, too. */
bool measured_range(const scan *s, measured *m);

/* Brings both ends to the same decimals and scale; false where they are no range. */
bool measured_align(number *low, number *high);

#endif
