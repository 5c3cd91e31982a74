/*
** number_items.h -- the parts a written number is made of: digits, zeros that hold a place, scale words.
*/
#ifndef AUDITOR_EXTRACT_NUMBER_ITEMS_H
#define AUDITOR_EXTRACT_NUMBER_ITEMS_H

#include "extract/words/glyph.h"
#include "extract/figures/number.h"

__extension__ typedef __int128 number_value;

enum { NUMBER_ITEMS = 24 };

typedef enum { ITEM_DIGITS, ITEM_ARABIC, ITEM_ZERO, ITEM_UNIT } item_kind;

typedef struct {
    int64_t value, high;    /* digits; units have a power */
    uint32_t start;
    uint8_t kind;
    uint8_t power;          /* of ten: 1-3 within a section, 4, 8, 12 end one */
    uint8_t places;
    int8_t decimals;
} number_item;

typedef struct {
    view text;
    uint32_t at, end;       /* 'at' is behind the last item */
    number_item items[NUMBER_ITEMS];
    uint32_t count;
    number *out;
    bool decimal;           /* a point was read: only scale words may follow */
    bool blanks;            /* thousands are set apart by a blank, not by a comma */
} number_reader;

/* Reads digits 0-9 with separators, a point and an exponent as the first item. */
void number_read_digits(number_reader *r);

/* One more item; false where the number ends. */
bool number_read_item(number_reader *r);

/* What all items make together; 'high': of a range like 三五百 its upper end. False: too large. */
bool number_evaluate(const number_reader *r, bool high, number_value *out);

number_value number_power(int power);

static inline glyph number_peek(const number_reader *r, uint32_t at, uint32_t *size)
{
    *size = 0;
    return at < r->end ? glyph_of(glyph_at(r->text, at, r->end, size)) : (glyph){ GLYPH_OTHER, 0, false };
}

#endif
