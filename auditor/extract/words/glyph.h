/*
** glyph.h -- the code points that numerals and dates are written with. No words.
**
** Text handed to extraction is valid UTF-8; what is not decodes to U+FFFD, one byte at a time.
*/
#ifndef AUDITOR_EXTRACT_GLYPH_H
#define AUDITOR_EXTRACT_GLYPH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/utf8.h"
#include "base/view.h"

typedef enum {
    GLYPH_OTHER,
    GLYPH_ARABIC,   /* 0-9, full-width too; value 0-9 */
    GLYPH_HAN,      /* 〇 零 一 ... 九, 两, formal ones; value 0-9 */
    GLYPH_SMALL,    /* 十 百 千: value is the power of ten */
    GLYPH_BIG,      /* 万 亿 兆 */
    GLYPH_POINT,    /* 点 */
    GLYPH_SOME,     /* 几: a digit nobody says */
    GLYPH_MORE,     /* 多 余: and more */
    GLYPH_HALF,     /* 半 */
    GLYPH_MINUS,    /* 负 */
    GLYPH_PART,     /* 分 */
    GLYPH_OF,       /* 之 */
    GLYPH_YEAR, GLYPH_MONTH, GLYPH_DAY, GLYPH_HOUR, GLYPH_CENTURY
} glyph_kind;

typedef struct {
    uint8_t kind;
    uint8_t value;
    bool formal;    /* 壹 贰 ...: ordinary characters unless they stand together */
} glyph;

typedef struct {
    uint16_t point;
    glyph glyph;
} glyph_entry;

/* A perfect hash: no two glyphs share a slot. */
#define GLYPH_SLOT(point) ((uint32_t)(point) * UINT32_C(0x17894BD9) >> 24)
extern const glyph_entry glyph_table[256];

static inline glyph glyph_of(uint32_t point)
{
    if (point - '0' <= 9)
        return (glyph){ GLYPH_ARABIC, (uint8_t)(point - '0'), false };
    if (point - 0xFF10 <= 9)
        return (glyph){ GLYPH_ARABIC, (uint8_t)(point - 0xFF10), false };
    const glyph_entry *e = &glyph_table[GLYPH_SLOT(point)];
    return e->point == point ? e->glyph : (glyph){ GLYPH_OTHER, 0, false };
}

/* The code point at text[at] (at < end) and its size in bytes. */
static inline uint32_t glyph_at(view text, uint32_t at, uint32_t end, uint32_t *size)
{
    const unsigned char *s = (const unsigned char *)text.start + at;
    if (s[0] < 0x80) {
        *size = 1;
        return s[0];
    }
    if (s[0] >= 0xE0 && s[0] < 0xF0 && end - at >= 3) {
        *size = 3;
        return (uint32_t)(s[0] & 0x0F) << 12 | (uint32_t)(s[1] & 0x3F) << 6 | (s[2] & 0x3F);
    }
    unsigned length;
    uint32_t point = utf8_decode(text.start + at, text.start + end, &length);
    *size = length;
    return point == UTF8_BAD ? 0xFFFD : point;
}

/* The code point that ends at 'at' (start < at) and its size. */
static inline uint32_t glyph_before(view text, uint32_t start, uint32_t at, uint32_t *size)
{
    const char *back = utf8_back(text.start + start, text.start + at);
    uint32_t from = (uint32_t)(back - text.start), ignored;
    *size = at - from;
    return glyph_at(text, from, at, &ignored);
}

static inline bool glyph_digit(uint32_t point)
{
    return glyph_of(point).kind == GLYPH_ARABIC;
}

static inline bool glyph_blank(uint32_t point)
{
    return point == ' ' || point == '\t' || point == 0xA0 || point == 0x3000;
}

static inline bool glyph_latin(uint32_t point)
{
    return (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z');
}

/* - and the forms of it that are printed as a minus sign: – − －. */
static inline bool glyph_minus_sign(uint32_t point)
{
    return point == '-' || point == 0x2013 || point == 0x2212 || point == 0xFF0D;
}

/* Chinese characters, which words are made of. */
static inline bool glyph_ideograph(uint32_t point)
{
    return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF) || point == 0x3007;
}

/* The first place at or after 'at' that is no blank; at most 'end'. */
uint32_t glyph_pass_blanks(view text, uint32_t at, uint32_t end);

static inline uint32_t glyph_skip_blanks(view text, uint32_t at, uint32_t end)
{
    unsigned char c = at < end ? (unsigned char)text.start[at] : 'x';
    bool blank = c == ' ' || c == '\t' || c == 0xC2 || c == 0xE3;     /* the first bytes of all blanks */
    return blank ? glyph_pass_blanks(text, at, end) : at;
}

#endif
