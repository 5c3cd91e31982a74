/*
** numeral.h -- small whole numbers as they stand in counts and numbering: digits, Han numerals below 100, ①-⑳.
*/
#ifndef AUDITOR_EXTRACT_NUMERAL_H
#define AUDITOR_EXTRACT_NUMERAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

typedef enum { NUMERAL_DIGITS = 1, NUMERAL_HAN = 2, NUMERAL_CIRCLED = 4 } numeral_form;

/* Bytes of the numeral of one of the 'forms' that starts at 'at', or 0; its value in *value. Digits: at most four. */
uint32_t numeral_at(view text, uint32_t at, unsigned forms, uint32_t *value);

/* Does a numeral of any kind (or a point or comma inside one) end right before 'at'? */
bool numeral_before(view text, uint32_t at);

#endif
