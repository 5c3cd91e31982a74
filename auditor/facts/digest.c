#include "facts/digest.h"

#include "base/hash.h"
#include "base/utf8.h"

/* White space and punctuation: ASCII, Latin-1, general punctuation, CJK symbols, vertical and full-width forms. */
static bool is_silent(uint32_t c)
{
    if (c < 0x80)
        return !((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'));
    return c == UTF8_BAD || c <= 0xBF || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3004)
        || (c >= 0x3008 && c <= 0x3020) || c == 0x3030 || c == 0x30FB || (c >= 0xFE10 && c <= 0xFE1F)
        || (c >= 0xFE30 && c <= 0xFE6F) || c == 0xFEFF || (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20)
        || (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65);
}

uint32_t digest_length(view text)
{
    uint32_t length = 0;
    unsigned size;
    for (const char *at = text.start, *end = text.start + text.length; at < end; at += size)
        length += !is_silent(utf8_decode(at, end, &size));
    return length;
}

void digest_quotation(view text, char hex[65])
{
    sha256 s;
    sha256_begin(&s);
    const char *end = text.start + text.length, *run = text.start;     /* of characters that count */
    unsigned size;
    for (const char *at = text.start; at < end; at += size) {
        if (!is_silent(utf8_decode(at, end, &size)))
            continue;
        sha256_add(&s, (view){ run, (size_t)(at - run) });
        run = at + size;
    }
    sha256_add(&s, (view){ run, (size_t)(end - run) });
    sha256_end(&s, hex);
}
