/*
** numeral.h -- small whole numbers as they stand in counts and numbering: digits, Han numerals below 100, ①-⑳.
*/
#ifndef AUDITOR_EXTRACT_NUMERAL_H
#define AUDITOR_EXTRACT_NUMERAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

typedef enum { NUMERAL_DIGITS = 1, NUMERAL_HAN = 2, NUMERAL_CIRCLED = 4 } numeral_form;

/* Can a numeral start with these two bytes? Says yes too often, and never no where one does. */
static inline bool numeral_may_start(unsigned char first, unsigned char second)
{
    switch (first) {
    case 0xE4: return second == 0xB8 || second == 0xB9 || second == 0xBA;                      /* 一七三两九二五 */
    case 0xE5: return second == 0x85 || second == 0x8D || second == 0x9B;                      /* 八六十四 */
    case 0xE2: return second == 0x91;                                                           /* circled */
    default: return first >= '0' && first <= '9';
    }
}

/* numeral_at where one may start. */
uint32_t numeral_here(view text, uint32_t at, unsigned forms, uint32_t *value);

/* Bytes of the numeral of one of the 'forms' that starts at 'at', or 0; its value in *value. Digits: at most four. */
static inline uint32_t numeral_at(view text, uint32_t at, unsigned forms, uint32_t *value)
{
    const bool may = at < text.length && numeral_may_start((unsigned char)text.start[at], at + 1 < text.length ? (unsigned char)text.start[at + 1] : 0);
    return may ? numeral_here(text, at, forms, value) : 0;
}

/* Does a numeral of any kind (or a point or comma inside one) end right before 'at'? */
bool numeral_before(view text, uint32_t at);

/* Does a date start at 'at', its numbers in digits: 2月5日, 2019年? Right behind an item's number and its point (2.2月5日) no decimals do. */
bool numeral_starts_date(view text, uint32_t at);

#endif
