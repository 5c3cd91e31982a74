/*
** numeral.h -- the number strings of facts files: "2598", "79.50", "1/3", and scales such as "1e8".
**
** They keep every digit that was printed: "79.50" is not "79.5". Leading zeros and "-0" are refused, because a
** printed figure could not give them back.
*/
#ifndef AUDITOR_FACTS_NUMERAL_H
#define AUDITOR_FACTS_NUMERAL_H

#include "base/buffer.h"
#include "quantity/printed.h"

typedef enum { NUMERAL_FITS, NUMERAL_HUGE, NUMERAL_BAD } numeral_kind;

/* digits / denominator * 10^-decimals. NUMERAL_HUGE: a decimal of more than 18 digits; nothing is set then. */
numeral_kind numeral_read(view text, int64_t *digits, int8_t *decimals, uint32_t *denominator);

/* "1e8", "10000": a power of ten from 1e-40 to 1e40. */
bool numeral_scale(view text, int8_t *scale);

/* Is this number the value of 'p'? */
bool numeral_equals(view amount, const printed *p);

/* Appends digits * 10^exponent in plain digits; a negative exponent gives that many decimals. */
void numeral_print(buffer *out, int64_t digits, int exponent);
void numeral_print_whole(buffer *out, uint32_t number);

#endif
