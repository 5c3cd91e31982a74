#include "extract/figures/numeral.h"

#include "base/utf8.h"

/* 0-9, 10 for 十, or -1. */
static int han_value(uint32_t point)
{
    switch (point) {
    case 0x4E00: return 1;
    case 0x4E8C: case 0x4E24: return 2;
    case 0x4E09: return 3;
    case 0x56DB: return 4;
    case 0x4E94: return 5;
    case 0x516D: return 6;
    case 0x4E03: return 7;
    case 0x516B: return 8;
    case 0x4E5D: return 9;
    case 0x5341: return 10;
    default: return -1;
    }
}

static uint32_t point_at(view text, uint32_t at, unsigned *length)
{
    *length = 0;
    return at < text.length ? utf8_decode(text.start + at, text.start + text.length, length) : 0;
}

static uint32_t read_digits(view text, uint32_t at, uint32_t *value)
{
    uint32_t end = at, sum = 0;
    while (end < text.length && text.start[end] >= '0' && text.start[end] <= '9' && end - at < 5)
        sum = sum * 10 + (uint32_t)(text.start[end++] - '0');
    if (end == at || end - at > 4)
        return 0;
    *value = sum;
    return end - at;
}

/* 三, 十, 十二, 二十, 二十五. */
static uint32_t read_han(view text, uint32_t at, uint32_t *value)
{
    unsigned length, next_length, last_length;
    int first = han_value(point_at(text, at, &length));
    if (first < 0)
        return 0;
    int next = han_value(point_at(text, at + length, &next_length));
    if (first == 10) {
        *value = next > 0 && next < 10 ? 10u + (uint32_t)next : 10u;
        return next > 0 && next < 10 ? length + next_length : length;
    }
    if (next != 10) {
        *value = (uint32_t)first;
        return next < 0 ? length : 0;   /* 三五 is no small whole number */
    }
    int last = han_value(point_at(text, at + length + next_length, &last_length));
    *value = (uint32_t)first * 10 + (last > 0 && last < 10 ? (uint32_t)last : 0);
    return length + next_length + (last > 0 && last < 10 ? last_length : 0);
}

uint32_t numeral_here(view text, uint32_t at, unsigned forms, uint32_t *value)
{
    uint32_t used = 0;
    if (forms & NUMERAL_DIGITS)
        used = read_digits(text, at, value);
    if (used == 0 && forms & NUMERAL_HAN)
        used = read_han(text, at, value);
    if (used == 0 && forms & NUMERAL_CIRCLED) {
        unsigned length;
        uint32_t point = point_at(text, at, &length);
        if (point >= 0x2460 && point <= 0x2473) {
            *value = point - 0x2460 + 1;
            used = length;
        }
    }
    return used;
}

bool numeral_before(view text, uint32_t at)
{
    if (at == 0)
        return false;
    const char *back = utf8_back(text.start, text.start + at);
    unsigned length;
    uint32_t point = utf8_decode(back, text.start + at, &length);
    static const uint32_t scales[] = { 0x767E, 0x5343, 0x4E07, 0x4EBF, 0x96F6, 0x3007 };    /* 百千万亿零〇 */
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        if (point == scales[i])
            return true;
    return (point >= '0' && point <= '9') || point == '.' || point == ',' || point == '+' || point == '-' || han_value(point) >= 0;
}

bool numeral_starts_date(view text, uint32_t at)
{
    enum { YEAR_DIGITS = 4, FIRST_YEAR = 1900, LAST_YEAR = 2099, MONTHS = 12, DAYS = 31 };
    static const char year[] = "\xE5\xB9\xB4", month[] = "\xE6\x9C\x88", day[] = "\xE6\x97\xA5";     /* 年 月 日 */
    uint32_t value, used = numeral_at(text, at, NUMERAL_DIGITS, &value);
    const view behind = { text.start + at + used, text.length - at - used };
    if (used == YEAR_DIGITS)
        return value >= FIRST_YEAR && value <= LAST_YEAR && view_starts(behind, view_of(year));
    if (used == 0 || value == 0 || value > MONTHS || !view_starts(behind, view_of(month)))
        return false;
    at += used + 3;
    used = numeral_at(text, at, NUMERAL_DIGITS, &value);
    return used > 0 && value >= 1 && value <= DAYS && view_starts((view){ text.start + at + used, text.length - at - used }, view_of(day));
}
