#include "report/cells.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/utf8.h"
#include "report/invisible.h"
#include "report/width_table.h"

enum { TAB = 4, JOINER = 0x200D, EMOJI_FORM = 0xFE0F };

static bool within(const point_range *ranges, size_t count, uint32_t point)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (point > ranges[middle].last)
            low = middle + 1;
        else if (point < ranges[middle].first)
            high = middle;
        else
            return true;
    }
    return false;
}

static bool combines(uint32_t point)
{
    return point >= 0x300 && within(no_cell, sizeof no_cell / sizeof *no_cell, point);
}

static bool is_wide(uint32_t point)
{
    return point >= 0x1100 && within(two_cells, sizeof two_cells / sizeof *two_cells, point);
}

static bool is_flag_half(uint32_t point)
{
    return point >= 0x1F1E6 && point <= 0x1F1FF;
}

static bool is_skin_tone(uint32_t point)
{
    return point >= 0x1F3FB && point <= 0x1F3FF;
}

static unsigned show_control(buffer *out, uint32_t point)
{
    char shown[16];
    if (point == '\t') {
        if (out != NULL)
            cells_fill(out, ' ', TAB);
        return TAB;
    }
    if (point < 0x20 || point == 0x7F) {
        unsigned length = utf8_encode(point == 0x7F ? 0x2421 : 0x2400 + point, shown);
        if (out != NULL)
            buffer_append(out, (view){ shown, length });
        return 1;
    }
    int length = snprintf(shown, sizeof shown, "<U+%04" PRIX32 ">", point);
    if (out != NULL)
        buffer_append(out, (view){ shown, (size_t)length });
    return (unsigned)length;
}

/* Bytes behind 'at' that belong to the character before: marks, joiners with what they join, skin tones, a flag's half. */
static size_t followers(const char *at, const char *end, uint32_t base, unsigned *cells)
{
    const char *start = at;
    bool half = is_flag_half(base);
    while (at < end) {
        unsigned length;
        uint32_t point = utf8_decode(at, end, &length);
        if (point == JOINER && at + length < end && is_wide(base)) {
            unsigned joined;
            uint32_t next = utf8_decode(at + length, end, &joined);
            if (next != UTF8_BAD && !point_is_invisible(next))
                length += joined;
        } else if (half && is_flag_half(point)) {
            half = false;
            *cells = 2;
        } else if (point == EMOJI_FORM) {
            *cells = 2;
        } else if (point == UTF8_BAD || point_is_invisible(point) || !(combines(point) || is_skin_tone(point))) {
            break;
        }
        at += length;
    }
    return (size_t)(at - start);
}

/* A Han character from U+5000 on before another one, or before ASCII: most of what is shown, and nothing combines with it. */
static bool is_plain_han(view text)
{
    const unsigned char *s = (const unsigned char *)text.start;
    return text.length > 3 && s[0] >= 0xE5 && s[0] <= 0xE9 && (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80
        && ((s[3] >= 0xE5 && s[3] <= 0xE9) || (s[3] >= 0x20 && s[3] < 0x7F));
}

unsigned cells_take(buffer *out, view text, size_t *length)
{
    if (is_plain_han(text)) {
        *length = 3;
        if (out != NULL)
            buffer_append(out, (view){ text.start, 3 });
        return 2;
    }
    const char *end = text.start + text.length;
    unsigned own;
    uint32_t point = utf8_decode(text.start, end, &own);
    *length = own;
    if (point == UTF8_BAD) {
        if (out != NULL)
            buffer_append(out, VIEW("\xEF\xBF\xBD"));
        return 1;
    }
    if (point_is_invisible(point))
        return show_control(out, point);
    unsigned cells = is_wide(point) ? 2 : combines(point) ? 0 : 1;
    *length += followers(text.start + own, end, point, &cells);
    if (out != NULL)
        buffer_append(out, (view){ text.start, *length });
    return cells;
}

size_t cells_up_to(view text, size_t most)
{
    size_t width = 0;
    for (size_t at = 0, length; at < text.length && width <= most; at += length)
        width += cells_take(NULL, (view){ text.start + at, text.length - at }, &length);
    return width;
}

size_t cells_width(view text)
{
    return cells_up_to(text, SIZE_MAX);
}

void cells_print(buffer *out, view text)
{
    for (size_t at = 0, length; at < text.length; at += length)
        cells_take(out, (view){ text.start + at, text.length - at }, &length);
}

void cells_fill(buffer *out, char with, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buffer_byte(out, with);
}
