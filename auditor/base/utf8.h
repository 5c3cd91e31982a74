/*
** utf8.h -- strict UTF-8: no surrogates, no overlong forms, nothing above U+10FFFF.
*/
#ifndef AUDITOR_BASE_UTF8_H
#define AUDITOR_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

#include "base/view.h"

#define UTF8_BAD UINT32_MAX

/* utf8_decode where it is neither ASCII nor a plain sequence of three. */
uint32_t utf8_decode_any(const char *at, const char *end, unsigned *length);

/* The code point at 'at' (at < end) and its length in bytes; UTF8_BAD and length 1 where the bytes are no UTF-8. */
static inline uint32_t utf8_decode(const char *at, const char *end, unsigned *length)
{
    const unsigned char *p = (const unsigned char *)at;
    if (p[0] < 0x80) {
        *length = 1;
        return p[0];
    }
    /* Chinese; the leads E0 and ED have narrower second bytes and go the long way. */
    if ((unsigned char)(p[0] - 0xE1) < 0x0F && p[0] != 0xED && end - at >= 3 && (((unsigned)p[1] << 8 | p[2]) & 0xC0C0) == 0x8080) {
        *length = 3;
        return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    }
    return utf8_decode_any(at, end, length);
}

/* Writes 'point' to 'out' (room for 4 bytes); returns the number of bytes. */
unsigned utf8_encode(uint32_t point, char *out);

/* Offset of the first byte that is no valid UTF-8, or text.length. */
size_t utf8_valid(view text);

/* Number of code points; every invalid byte counts as one. */
size_t utf8_count(view text);

/* Number of bytes that continue no character: in valid UTF-8, its characters. */
size_t utf8_leads(view text);

/* 0 to 9, of ASCII. */
static inline bool utf8_is_digit(uint32_t point)
{
    return point >= '0' && point <= '9';
}

/* Bytes of the code point at text[at] (at < text.length); a byte that starts none counts as one. */
static inline unsigned utf8_step(view text, size_t at)
{
    unsigned length;
    utf8_decode(text.start + at, text.start + text.length, &length);
    return length;
}

/* The start of the code point before 'at' (start < at), for walking backwards in valid UTF-8. */
static inline const char *utf8_back(const char *start, const char *at)
{
    do
        at--;
    while (at > start && ((unsigned char)*at & 0xC0) == 0x80);
    return at;
}

#endif
