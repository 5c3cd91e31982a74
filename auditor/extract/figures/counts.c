#include "extract/figures/counts.h"

#include "extract/figures/scan_text.h"

enum { LONGEST_CODE = 200 };    /* bytes */

/* +0.14, 增长率为+0.73‰: the sign of a number, with nothing before it to join, or of a rate. */
static bool plus_sign(const scan *s, const number *n)
{
    const uint32_t joined = scan_before(s, n->start) == '+' ? scan_before(s, n->start - 1) : '+', next = scan_point(s, n->end);
    if (glyph_ideograph(joined) && (next == '%' || next == 0xFF05 || next == 0x2030))
        return true;
    return joined == 0 || joined == '\n' || glyph_blank(joined) || joined == '(' || joined == 0xFF08;
}

/* A+B, A-B-C, letters around: codes, versions, labels. Answers where the code ends, or 0. */
uint32_t counts_code_end(const scan *s, const number *n, const measured *m)
{
    uint32_t before = scan_before(s, n->start), next = scan_point(s, n->end), size;
    bool joined =
        glyph_latin(before) || before == '_' || before == '#'
        || (before == '.' && n->arabic && (glyph_digit(scan_before(s, n->start - 1)) || glyph_latin(scan_before(s, n->start - 1))));
    bool joining = n->arabic && m->unit == NULL && (glyph_latin(next) || next == '_');
    if (n->arabic && m->unit == NULL && (next == ':' || next == '-') && glyph_digit(scan_point(s, n->end + 1)))
        joining = true;
    if (n->arabic && (before == ':' || before == '-') && glyph_digit(scan_before(s, n->start - 1)))
        joined = true;
    if (next == '+') {
        uint32_t behind = scan_point(s, n->end + 1);
        joining = glyph_digit(behind) || glyph_latin(behind) || glyph_of(behind).kind == GLYPH_HAN;
    }
    if (n->arabic && next == '.' && glyph_digit(scan_point(s, n->end + 1)))
        joining = true;
    if ((before == '+' && !plus_sign(s, n)) || joining || joined) {
        uint32_t at = n->end;
        for (uint32_t p; at < s->end && at - n->end < LONGEST_CODE; at += size) {
            p = glyph_at(s->text, at, s->end, &size);
            if (!glyph_digit(p) && !glyph_latin(p) && p != '+' && p != '_' && !(p == '.' && glyph_digit(scan_point(s, at + 1)))
                && !((p == '-' || p == ':') && glyph_digit(scan_point(s, at + 1))) && !((before == '+' || next == '+') && glyph_of(p).kind == GLYPH_HAN))
                break;
        }
        return at;
    }
    return 0;
}

/* Telephone numbers, serial numbers: long digits or a leading zero, and nothing measured. */
bool counts_serial(const scan *s, const measured *m)
{
    const number *n = &m->n;
    if (!n->arabic || n->places == 0 || n->grouped)
        return false;
    bool zero = n->places > 1 && scan_point(s, n->start) == '0';
    if (zero && !(m->unit != NULL && m->unit->sort == SORT_DURATION))
        return true;
    return m->unit == NULL && n->places >= 7 && (n->places >= 11 || scan_point(s, n->end) == '-');
}

/* 〔2022〕3号, [2022], (2022)3号. */
bool counts_document_year(const scan *s, const number *n)
{
    uint32_t before = scan_before(s, n->start), next = scan_point(s, n->end);
    bool bracket = (before == 0x3014 && next == 0x3015) || (before == '[' && next == ']') || (before == 0x3010 && next == 0x3011);
    return bracket && number_year(n) > 0;
}

/* 1、 一、 1. （一） at the start of a block, or behind a full stop. */
uint32_t counts_marker_end(const scan *s, const number *n)
{
    enum { MOST = 99, MOST_AT_START = 999 };
    const uint32_t first = scan_skip(s, s->start);
    if (n->scale != 0 || n->decimals != 0 || n->denominator != 1 || n->digits < 0 || n->digits > (n->start == first ? MOST_AT_START : MOST) || n->range)
        return 0;
    uint32_t before = scan_before(s, n->start), next = scan_point(s, n->end);
    bool opened = before == '(' || before == 0xFF08;
    if (opened && (next == ')' || next == 0xFF09)) {
        uint32_t size, open = n->start;
        glyph_before(s->text, s->start, n->start, &size);
        open -= size;
        uint32_t outside = scan_before(s, open);
        if (open == first || outside == 0x3002 || outside == 0xFF1B || outside == ';' || outside == 0xFF1A || outside == ':')
            return n->end;
        return 0;
    }
    bool leads = n->start == first || before == 0x3002 || before == 0xFF1B || before == ';' || before == 0xFF1A || before == ':';
    if (!leads)
        return 0;
    uint32_t behind = next == 0x3001 ? n->end + 3 : n->end + 1;
    const bool separate = next == 0x3001 || next == '.' || next == 0xFF0E;
    return separate && !glyph_digit(scan_point(s, behind)) && scan_point(s, behind) != 0
            && (n->start == first || glyph_of(scan_point(s, behind)).kind == GLYPH_OTHER) ? n->end : 0;
}

/* A lone Chinese digit without a unit counts only where its neighbours say so: 是五, 前三的. */
bool counts_alone(const scan *s, const number *n)
{
    const figure_words *w = s->words->figures;
    uint32_t before = scan_before(s, n->start), next = scan_point(s, n->end), at;
    bool left = !glyph_ideograph(before) || lexicon_end(w->alone_before, s->text, s->start, n->start, &at) != 0;
    bool right = (!glyph_ideograph(next) && !glyph_latin(next) && next != 0x3001) || scan_word(s, w->alone_behind, n->end, &at);
    return left && right;
}

/* Is a number without any unit a figure? Digits are; Chinese numerals only when they are long enough to mean it. */
bool counts_plain(const scan *s, const number *n)
{
    if (n->bare)
        return false;
    if (n->arabic || n->denominator > 1)
        return true;
    if (n->places > 1)
        return false;
    uint32_t next = scan_point(s, n->end);
    if (n->glyphs >= 2 && !n->formal)
        return n->glyphs > 2 || !glyph_ideograph(next) || n->scale != 0 || n->digits > 10;    /* below 0: 十分之一 */
    if (n->formal)
        return n->glyphs >= 3 || (n->glyphs == 2 && !glyph_ideograph(next) && !glyph_ideograph(scan_before(s, n->start)));
    return counts_alone(s, n);
}

/* The end of a block, or a mark that ends a phrase: 项目一个。 */
static bool closes(uint32_t point)
{
    return point == 0 || point == 0xFF0C || point == 0x3002 || point == 0xFF1B || point == 0x3001 || point == 0xFF09 || point == ','
        || point == ';' || point == ')';
}

/* Whether a Chinese numeral with this unit is a count at all: 一批 is an article, 三分 a word. */
bool counts_with_unit(const scan *s, const measured *m)
{
    const number *n = &m->n;
    const unit_word *u = m->unit;
    if (n->bare)
        return false;
    if (n->arabic || n->denominator != 1)
        return true;
    if (n->places > 1 && !n->neighbours && !u->digits)
        return false;
    bool small = n->glyphs == 1;
    uint32_t at;
    bool strict = u->strict && (n->digits == 1 || lexicon_end(s->words->figures->counted_before, s->text, s->start, n->start, &at) == 0);
    if (small && (strict || n->digits == 0 || (n->digits == 1 && u->sort == SORT_ORDINAL)))
        return false;
    if (small && n->formal && u->sort != SORT_MONEY)
        return false;
    if (small && n->digits == 1 && !u->one)
        return closes(scan_point(s, m->end)) && glyph_ideograph(scan_before(s, n->start));
    if (small && n->digits == 1 && u->sort == SORT_COUNT && scan_point(s, m->end) == scan_point(s, m->unit_start))
        return false;
    return true;
}
