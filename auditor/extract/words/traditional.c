#include "extract/words/traditional.h"

#include <string.h>

#include "extract/words/glyph.h"

enum {
    FIRST = 0x3000, LAST = 0x9FFF,      /* code points of three bytes */
    LETTER = 3, SAMPLE = 6000 /* bytes */,
    LEAST = 3, ONE_IN = 12              /* so many characters, and one in so many, make a draft a traditional one */
};

struct traditional {
    uint16_t of[LAST - FIRST + 1];      /* the code point that one stands for; 0: itself */
};

static uint32_t point_at(view text, size_t at)
{
    uint32_t size;
    return glyph_at(text, (uint32_t)at, (uint32_t)text.length, &size);
}

static status read_pairs(traditional *t, view pairs, error *err)
{
    if (pairs.length == 0 || pairs.length % (2 * LETTER) != 0)
        return error_set(err, STATUS_SYNTAX, "traditional: pairs of characters of three bytes each were expected");
    for (size_t at = 0; at < pairs.length; at += 2 * LETTER) {
        const uint32_t from = point_at(pairs, at), to = point_at(pairs, at + LETTER);
        if (from < FIRST || from > LAST || to > UINT16_MAX)
            return error_set(err, STATUS_SYNTAX, "traditional: no pair: %.6s", pairs.start + at);
        t->of[from - FIRST] = (uint16_t)to;
    }
    return STATUS_OK;
}

status traditional_new(traditional **out, arena *memory, const data *pairs, error *err)
{
    *out = NULL;
    if (pairs == NULL)
        return STATUS_OK;
    traditional *made = arena_zero(memory, 1, sizeof *made);
    status result = made != NULL ? STATUS_OK : error_set(err, STATUS_MEMORY, "traditional: no memory");
    for (uint32_t i = 0; result == STATUS_OK && i < pairs->count; i++)
        result = read_pairs(made, data_text(&pairs->items[i], VIEW("")), err);
    *out = result == STATUS_OK ? made : NULL;
    return result;
}

static uint32_t stands_for(const traditional *t, uint32_t point)
{
    return point >= FIRST && point <= LAST ? t->of[point - FIRST] : 0;
}

/* Are enough of its first characters traditional? */
static bool is_traditional(const traditional *t, view text)
{
    uint32_t seen = 0, found = 0, size;
    for (uint32_t at = 0; at < text.length && at < SAMPLE; at += size) {
        const uint32_t point = glyph_at(text, at, (uint32_t)text.length, &size);
        seen += glyph_ideograph(point);
        found += glyph_ideograph(point) && stands_for(t, point) != 0;
    }
    return found >= LEAST && found * ONE_IN >= seen;
}

view traditional_fold(const traditional *t, view text, arena *memory)
{
    if (t == NULL || !is_traditional(t, text))
        return text;
    char *copy = arena_take(memory, text.length + 1);
    if (copy == NULL)
        return (view){ NULL, 0 };
    memcpy(copy, text.start, text.length);
    copy[text.length] = '\0';
    uint32_t size;
    for (uint32_t at = 0; at < text.length; at += size) {
        const uint32_t to = stands_for(t, glyph_at(text, at, (uint32_t)text.length, &size));
        if (to == 0)
            continue;
        copy[at] = (char)(0xE0 | to >> 12);
        copy[at + 1] = (char)(0x80 | (to >> 6 & 0x3F));
        copy[at + 2] = (char)(0x80 | (to & 0x3F));
    }
    return (view){ copy, text.length };
}
