#include "text/shape.h"

#include "base/utf8.h"

enum {
    SERIES_COMMA = 1,
    SERIES_BRACKET,
    SERIES_DOT,
    SERIES_DIGIT_COMMA,
    SERIES_DIGIT_BRACKET,
    SERIES_CIRCLE,
    SERIES_DASH,
    SERIES_BULLET,
    SERIES_CUE
};

enum { LONGEST_NUMERAL = 4 };

bool shape_point_punctuation(uint32_t p)
{
    return (p >= 0x3001 && p <= 0x3003) || (p >= 0x3008 && p <= 0x3011) || (p >= 0x3014 && p <= 0x301F)
        || (p >= 0xFF01 && p <= 0xFF0F) || (p >= 0xFF1A && p <= 0xFF20) || (p >= 0xFF3B && p <= 0xFF40)
        || (p >= 0xFF5B && p <= 0xFF65) || (p >= 0x2010 && p <= 0x2027) || p == 0xB7;
}

bool shape_point_cjk(uint32_t p)
{
    return (p >= 0x2E80 && p < 0xFB00 && !(p >= 0x3000 && p <= 0x3004) && !(p >= 0x3008 && p <= 0x3020))
           || p >= 0x1F000;
}

static bool is_space(uint32_t p)
{
    return p <= 0x20 || p == 0xA0 || p == 0x3000;
}

view shape_trim(view line)
{
    const char *at = line.start, *end = line.start + line.length;
    unsigned length;
    while (at < end && is_space(utf8_decode(at, end, &length)))
        at += length;
    while (at < end) {
        const char *last = utf8_back(at, end);
        if (!is_space(utf8_decode(last, end, &length)))
            break;
        end = last;
    }
    return (view){ at, (size_t)(end - at) };
}

static bool closes(uint32_t p)
{
    return p == 0x201D || p == 0x2019 || p == 0x300B || p == 0x300D || p == 0x300F || p == 0xFF09 || p == ')'
           || p == '"' || p == 0x3011 || p == '*';
}

line_end shape_end(view line)
{
    const char *end = line.start + line.length;
    while (end > line.start) {
        const char *last = utf8_back(line.start, end);
        unsigned length;
        uint32_t p = utf8_decode(last, end, &length);
        if (closes(p)) {
            end = last;
            continue;
        }
        switch (p) {
        case 0x3002: case 0xFF01: case 0xFF1F: case '!': case '?': case 0x2026:
            return END_STOP;
        case '.':       /* "..." and the end of an English sentence, but not "3." */
            return last > line.start && last[-1] >= '0' && last[-1] <= '9' ? END_OPEN : END_STOP;
        case 0xFF1A: case 0xFF1B: case ':': case ';': case 0x2014:
            return END_PAUSE;
        case 0xFF0C: case 0x3001: case ',':
            return END_SOFT;
        default:
            return END_OPEN;
        }
    }
    return END_OPEN;
}

uint32_t shape_width(view line, uint32_t most)
{
    if (line.length / 2 >= most)    /* no character takes more than two bytes a column */
        return most;
    uint32_t width = 0;
    const unsigned char *at = (const unsigned char *)line.start, *end = at + line.length;
    for (; at < end && width < most; at++)
        width += *at >= 0xE0 ? 2 : (*at & 0xC0) != 0x80;
    return width;
}

inside shape_inside(view line)
{
    inside most = INSIDE_NONE;
    const char *at = line.start, *end = line.start + line.length;
    while (end - at >= 3) {
        unsigned char lead = (unsigned char)*at, second = (unsigned char)at[1], third = (unsigned char)at[2];
        if ((lead == 0xE3 && second == 0x80 && third == 0x82) || (lead == 0xEF && second == 0xBC && third == 0x9B))
            return INSIDE_STOP;
        if (lead == 0xEF && second == 0xBC && third == 0x8C)
            most = INSIDE_COMMA;
        at += lead < 0xE0 ? 1 : 3;
    }
    return most;
}

static bool han_numeral(uint32_t p)
{
    static const uint16_t numerals[] = { 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341,
                                         0x3007, 0x96F6, 0x767E, 0x5EFF };
    for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++)
        if (p == numerals[i])
            return true;
    return false;
}

typedef enum { NUMERAL_NONE, NUMERAL_HAN, NUMERAL_DIGITS } numeral_kind;

static numeral_kind numeral_at(const char **at, const char *end)
{
    numeral_kind kind = NUMERAL_NONE;
    for (int i = 0; *at < end && i < LONGEST_NUMERAL; i++) {
        unsigned length;
        uint32_t p = utf8_decode(*at, end, &length);
        bool digit = (p >= '0' && p <= '9') || (p >= 0xFF10 && p <= 0xFF19);
        if ((!digit && !han_numeral(p)) || kind == (digit ? NUMERAL_HAN : NUMERAL_DIGITS))
            break;
        kind = digit ? NUMERAL_DIGITS : NUMERAL_HAN;
        *at += length;
    }
    return kind;
}

static uint32_t point_at(const char *at, const char *end, unsigned *length)
{
    *length = 0;
    return at < end ? utf8_decode(at, end, length) : 0;
}

/* 一、 and 1、 are no markers in "一、二等奖" and "1、2号线", nor is 1. in "1.5万". */
static bool numeral_follows(const char *at, const char *end)
{
    return numeral_at(&at, end) != NUMERAL_NONE;
}

/* Behind so many digits, which make at most that, and the sign behind them; NULL where they do not stand at 'at'. */
static const char *behind_number(const char *at, const char *end, ptrdiff_t digits, uint32_t most, view sign)
{
    uint32_t value = 0;
    const char *from = at;
    for (; at < end && *at >= '0' && *at <= '9' && at - from < digits; at++)
        value = value * 10 + (uint32_t)(*at - '0');
    return value > 0 && value <= most && view_starts((view){ at, (size_t)(end - at) }, sign) ? at + sign.length : NULL;
}

/* The point of an item's number before a date that its text begins with is no decimal one: 2.5月3日, 1.2019年. */
static bool date_follows(const char *at, const char *end)
{
    enum { TWO = 2, FOUR = 4, MONTHS = 12, DAYS = 31, YEARS = 2099, YEAR_BYTES = 7 };
    const char *month = behind_number(at, end, TWO, MONTHS, VIEW("月")), *year = behind_number(at, end, FOUR, YEARS, VIEW("年"));
    return (month != NULL && behind_number(month, end, TWO, DAYS, VIEW("日")) != NULL) || (year != NULL && year - at == YEAR_BYTES);
}

/* ——, •, ● and their like before an item; "- " and "* " only with a space behind. */
static uint16_t bullet_series(view line, uint32_t *length)
{
    static const uint16_t bullets[] = { 0xB7, 0x2022, 0x25CF, 0x25A0, 0x25C6, 0x25B2, 0x2605, 0x25C7, 0x25CB, 0x27A2, 0xF0B7 };
    const char *end = line.start + line.length;
    unsigned step, next;
    uint32_t p = point_at(line.start, end, &step), q = point_at(line.start + step, end, &next);
    if (p == 0x2014 && q == 0x2014) {
        *length = step + next;
        return SERIES_DASH;
    }
    bool bullet = (p == '-' || p == '*' || p == '+') && q == ' ';
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets && !bullet; i++)
        bullet = p == bullets[i];
    *length = step;
    return bullet && step < line.length ? SERIES_BULLET : 0;
}

static uint16_t punctuated_series(view line, uint32_t *length)
{
    const char *at = line.start, *end = line.start + line.length;
    unsigned step;
    uint32_t p = point_at(at, end, &step);
    if (p >= 0x2460 && p <= 0x2473) {
        *length = step;
        return SERIES_CIRCLE;
    }
    bool bracket = p == 0xFF08 || p == '(';
    if (bracket)
        at += step;
    numeral_kind kind = numeral_at(&at, end);
    if (kind == NUMERAL_NONE)
        return 0;
    p = point_at(at, end, &step);
    at += step;
    *length = (uint32_t)(at - line.start);
    if (p == 0xFF09 || p == ')')
        return bracket ? kind == NUMERAL_HAN ? SERIES_BRACKET : SERIES_DIGIT_BRACKET
                       : kind == NUMERAL_DIGITS ? SERIES_DIGIT_BRACKET : 0;
    if (bracket || (numeral_follows(at, end) && !(p == '.' && kind == NUMERAL_DIGITS && date_follows(at, end))))
        return 0;
    if (p == 0x3001)
        return kind == NUMERAL_HAN ? SERIES_COMMA : SERIES_DIGIT_COMMA;
    return kind == NUMERAL_DIGITS && (p == '.' || p == 0xFF0E) ? SERIES_DOT : 0;
}

uint16_t shape_series(view line, const cues *words, uint32_t *length)
{
    uint16_t series = punctuated_series(line, length);
    if (series == 0)
        series = bullet_series(line, length);
    for (uint32_t i = 0; series == 0 && words != NULL && i < words->series_count; i++) {
        const series_cue *cue = &words->series[i];
        if (!view_starts(line, cue->before))
            continue;
        const char *at = line.start + cue->before.length, *end = line.start + line.length;
        if (numeral_at(&at, end) == NUMERAL_NONE || !view_starts((view){ at, (size_t)(end - at) }, cue->after))
            continue;
        *length = (uint32_t)(at - line.start + cue->after.length);
        series = (uint16_t)(SERIES_CUE + i);
    }
    return series;
}

uint8_t shape_series_rank(uint16_t series, const cues *words)
{
    static const uint8_t ranks[SERIES_CUE] = { [SERIES_COMMA] = 3, [SERIES_BRACKET] = 4, [SERIES_DOT] = 5, [SERIES_DIGIT_COMMA] = 5,
                                               [SERIES_DIGIT_BRACKET] = 6, [SERIES_CIRCLE] = 7, [SERIES_DASH] = SERIES_INNERMOST,
                                               [SERIES_BULLET] = SERIES_INNERMOST };
    return series < SERIES_CUE ? ranks[series] : words->series[series - SERIES_CUE].rank;
}

bool shape_series_is_bullet(uint16_t series)
{
    return series == SERIES_BULLET;
}

bool shape_series_heads(uint16_t series)
{
    return series == SERIES_COMMA || series == SERIES_BRACKET;
}

bool shape_is_figures(view line)
{
    uint32_t words = 0, digits = 0;
    for (size_t i = 0; i < line.length; i++) {
        unsigned char c = (unsigned char)line.start[i];
        digits += c >= '0' && c <= '9';
        words += c >= 0xC0 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }
    return digits >= words;
}

word_shape shape_words(view line)
{
    word_shape shape = { 0, 0, true };
    const char *at = line.start, *end = line.start + line.length;
    uint32_t word = 0;
    while (at < end && shape.plain) {
        unsigned length;
        uint32_t p = utf8_decode(at, end, &length);
        at += length;
        if (is_space(p)) {
            word = 0;
            continue;
        }
        shape.words += word == 0;
        if (++word > shape.longest)
            shape.longest = word;
        shape.plain = shape_point_cjk(p);
    }
    return shape;
}

static view behind_bracket(view line)
{
    unsigned length;
    uint32_t p = point_at(line.start, line.start + line.length, &length);
    bool bracket = p == '(' || p == '[' || p == 0xFF08 || p == 0x3010 || p == 0x3014;
    return bracket ? (view){ line.start + length, line.length - length } : line;
}

bool shape_starts(view line, cue_list words)
{
    line = behind_bracket(line);
    for (uint32_t i = 0; i < words.count; i++)
        if (view_starts(line, words.items[i]))
            return true;
    return false;
}

bool shape_starts_numbered(view line, cue_list words)
{
    line = behind_bracket(line);
    for (uint32_t i = 0; i < words.count; i++) {
        if (!view_starts(line, words.items[i]))
            continue;
        view rest = shape_trim((view){ line.start + words.items[i].length, line.length - words.items[i].length });
        if (numeral_follows(rest.start, rest.start + rest.length))
            return true;
    }
    return false;
}

bool shape_ends(view line, cue_list words)
{
    view inner = view_ends(line, VIEW("）")) ? (view){ line.start, line.length - 3 }
        : view_ends(line, VIEW(")"))         ? (view){ line.start, line.length - 1 }
                                             : line;
    for (uint32_t i = 0; i < words.count; i++)
        if (view_ends(line, words.items[i]) || view_ends(inner, words.items[i]))
            return true;
    return false;
}
