#include "extract/figures/spaced.h"

#include "extract/figures/measured.h"

/*
** "2 189人" is one number; "表2 189人", "2. 189人", "6 2009年" and the cells of a row are two. So a word must stand right before the digits,
** and what is counted right behind them: a blank on either side may part cells.
*/

static bool is_group(const scan *s, uint32_t at)
{
    for (int i = 0; i < 3; i++)
        if (!glyph_digit(scan_point(s, at + (uint32_t)i)) || s->text.start[at + (uint32_t)i] > '9')
            return false;
    return !glyph_digit(scan_point(s, at + 3));
}

/* One to three digits, a blank and three digits: cheap, and so asked first. */
static bool looks_spaced(const scan *s, const number *n)
{
    const uint32_t blank = scan_point(s, n->end);
    return n->arabic && n->places >= 1 && n->places <= 3 && n->end - n->start == n->places && n->digits > 0 && s->text.start[n->start] != '0'
        && (blank == ' ' || blank == 0xA0) && is_group(s, n->end + (blank == ' ' ? 1 : 2));
}

/* Does a number of groups end there: 3 456、7 890人? */
static bool ends_spaced(const scan *s, uint32_t at)
{
    uint32_t digits = 0;
    for (; digits < 3 && at > s->start && glyph_digit((unsigned char)s->text.start[at - 1]); at--)
        digits++;
    return digits == 3 && scan_before(s, at) == ' ' && glyph_digit(scan_before(s, at - 1));
}

/* A word, with or without a blank, or a mark behind which nothing is numbered; no reference (表2) and no ordinal (第2). */
static bool is_led(const scan *s, const number *n)
{
    const uint32_t at = scan_back(s, n->start), before = scan_before(s, at);
    uint32_t start;
    if (before == 0x3001 && ends_spaced(s, at - 3))
        return true;
    if (before == 0x3001 || before == 0xFF0C || before == 0xFF08 || before == 0xFF1A)
        return n->places > 1;
    if (!glyph_ideograph(before))
        return at == n->start && (before == 0x2014 || before == '~' || before == 0xFF5E);
    const uint32_t value = lexicon_end(s->words->figures->before, s->text, s->start, at, &start);
    const uint8_t sort = value > 0 ? s->words->figures->before_words[value - 1].sort : BEFORE_NOTHING;
    return sort != BEFORE_ORDINAL && sort != BEFORE_RANK && sort != BEFORE_LABEL;
}

/* Does a word join it to another such number: 3 500至4 800元, 3 456、7 890人? */
static bool is_joined(const scan *s, uint32_t at)
{
    const figure_words *w = s->words->figures;
    uint32_t next = scan_point(s, at) == 0x3001 ? at + 3 : at;
    if (next == at && !scan_word(s, w->to, at, &next) && !scan_word(s, w->pair, at, &next))
        return false;
    number other;
    return number_read(&other, s->text, next, s->end) && looks_spaced(s, &other);
}

/* Is something that it counts or measures right behind it (behind a blank where one stands before it: 共 2 189 人), or such a word? */
static bool is_followed(const scan *s, const number *n)
{
    uint32_t end, at = scan_back(s, n->start) < n->start ? scan_skip(s, n->end) : n->end;
    if (scan_word(s, s->words->figures->more, at, &end))
        at = end;
    const unit_word *unit = measured_unit(s, at, &end);
    return unit != NULL ? unit->sort == SORT_COUNT || unit->sort == SORT_MONEY || unit->sort == SORT_MEASURE
                        : n->scale > 0 || is_joined(s, n->end);
}

void spaced_read(const scan *s, number *n)
{
    number whole;
    if (looks_spaced(s, n) && is_led(s, n) && number_read_spaced(&whole, s->text, n->start, s->end) && is_followed(s, &whole))
        *n = whole;
}
