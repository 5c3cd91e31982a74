#include "base/utf8.h"

uint32_t utf8_decode_any(const char *at, const char *end, unsigned *length)
{
    const unsigned char *p = (const unsigned char *)at;
    size_t left = (size_t)(end - at);
    *length = 1;
    if (p[0] < 0x80)
        return p[0];
    if (p[0] < 0xC2 || p[0] > 0xF4)
        return UTF8_BAD;
    unsigned need = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
    if (left < need)
        return UTF8_BAD;
    uint32_t point = p[0] & (0xFFu >> (need + 1));
    for (unsigned i = 1; i < need; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return UTF8_BAD;
        point = point << 6 | (p[i] & 0x3Fu);
    }
    static const uint32_t least[5] = { 0, 0, 0x80, 0x800, 0x10000 };
    if (point < least[need] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return UTF8_BAD;
    *length = need;
    return point;
}

unsigned utf8_encode(uint32_t point, char *out)
{
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    unsigned length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    static const unsigned char lead[5] = { 0, 0, 0xC0, 0xE0, 0xF0 };
    for (unsigned i = length - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (point & 0x3F));
        point >>= 6;
    }
    out[0] = (char)(lead[length] | point);
    return length;
}

size_t utf8_valid(view text)
{
    const char *at = text.start, *end = text.start + text.length;
    while (at < end) {
        /* ASCII in eights: most markup, and every digit. */
        while (end - at >= 8) {
            uint64_t word;
            memcpy(&word, at, sizeof word);
            if (word & UINT64_C(0x8080808080808080))
                break;
            at += 8;
        }
        /* Chinese, two characters at a time; the leads E4 to E9 are all of it but signs. */
        while (end - at >= 6) {
            const unsigned char *p = (const unsigned char *)at;
            const uint32_t marks = (uint32_t)p[1] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[4] << 8 | p[5];
            if ((unsigned char)(p[0] - 0xE4) > 5 || (unsigned char)(p[3] - 0xE4) > 5 || (marks & 0xC0C0C0C0u) != 0x80808080u)
                break;
            at += 6;
        }
        if (at == end)
            break;
        unsigned length;
        if (utf8_decode(at, end, &length) == UTF8_BAD)
            return (size_t)(at - text.start);
        at += length;
    }
    return text.length;
}

size_t utf8_count(view text)
{
    size_t count = 0;
    const char *at = text.start, *end = text.start + text.length;
    while (at < end) {
        unsigned length;
        utf8_decode(at, end, &length);
        at += length;
        count++;
    }
    return count;
}

size_t utf8_leads(view text)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    size_t count = 0, i = 0;
    for (uint64_t eight; i + sizeof eight <= text.length; i += sizeof eight) {
        memcpy(&eight, text.start + i, sizeof eight);
        count += (((~eight >> 7 | eight >> 6) & ones) * ones) >> 56;     /* not 10xxxxxx */
    }
    for (; i < text.length; i++)
        count += ((unsigned char)text.start[i] & 0xC0) != 0x80;
    return count;
}
