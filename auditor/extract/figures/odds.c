#include "extract/figures/odds.h"

#include "extract/dates/dates.h"

enum { LEAST = 2, MOST = 5, DIGITS = 6, SCORE = 3, LONGEST = 48 /* bytes */, HOURS = 24, MINUTES = 60, HUNDRED = 100 };

typedef struct {
    uint32_t start, end;
    unsigned members, sum;
    bool clock;             /* 8:30, 1:15:30 */
} chain;

static bool is_colon(uint32_t point)
{
    return point == ':' || point == 0xFF1A || point == 0x2236;     /* : ： ∶ */
}

static uint32_t chain_start(const scan *s, uint32_t at)
{
    const uint32_t least = at > s->start + LONGEST ? at - LONGEST : s->start;
    uint32_t size = 0;
    for (uint32_t start = at; start > least; start -= size) {
        const uint32_t point = glyph_before(s->text, s->start, start, &size);
        if (glyph_digit(point) || point == '.')
            at = start - size;
        else if (!is_colon(point) || !glyph_digit(scan_before(s, start - size)))
            break;
    }
    return at;
}

/* Reads the member at *at: digits, perhaps a decimal point. False: none, too long, or with a zero before it. */
static bool read_member(const scan *s, uint32_t *at, unsigned *places, unsigned *value, bool *decimal)
{
    uint32_t start = *at;
    *places = *value = 0;
    *decimal = false;
    for (uint32_t point; glyph_digit(point = scan_point(s, *at)) || (point == '.' && !*decimal && glyph_digit(scan_point(s, *at + 1))); (*at)++) {
        if (point > '9')
            return false;
        *decimal = *decimal || point == '.';
        if (point != '.' && !*decimal) {
            *value = *value * 10 + (point - '0');
            (*places)++;
        }
        if (*at - start > DIGITS)
            return false;
    }
    return *places > 0 && !(*places > 1 && s->text.start[start] == '0');
}

static bool read_chain(const scan *s, uint32_t at, chain *out)
{
    *out = (chain){ .start = chain_start(s, at), .clock = true };
    for (uint32_t place = out->start;; out->members++) {
        unsigned places, value;
        bool decimal;
        if (!read_member(s, &place, &places, &value, &decimal))
            return false;
        out->sum += value;
        out->clock = out->clock && !decimal && (out->members == 0 ? value <= HOURS : places == 2 && value < MINUTES);
        out->end = place;
        uint32_t size, point = place < s->end ? glyph_at(s->text, place, s->end, &size) : 0;
        if (!is_colon(point) || !glyph_digit(scan_point(s, place + size)))
            break;
        place += size;
    }
    out->members++;
    return out->members >= LEAST && out->members <= MOST;
}

/* 5:3:2 in digits; what looks like a time of day needs words. */
static bool colons_join(const scan *s, const number *n)
{
    const figure_words *w = s->words->figures;
    chain c;
    uint32_t at;
    if (!(is_colon(scan_point(s, n->end)) || is_colon(scan_before(s, n->start))) || !read_chain(s, n->start, &c)
        || glyph_latin(scan_before(s, c.start)) || glyph_latin(scan_point(s, c.end)))
        return false;
    return !c.clock || (c.members > 2 && c.sum + 1 >= HUNDRED && c.sum <= HUNDRED + 1)
           || lexicon_end(w->odds_before, s->text, s->start, c.start, &at) != 0 || scan_word(s, w->odds_behind, c.end, &at);
}

/* Does nothing that a word could go on with stand behind a numeral? */
static bool ends_there(const scan *s, uint32_t end)
{
    const figure_words *w = s->words->figures;
    const uint32_t next = scan_point(s, end);
    uint32_t at;
    return (!glyph_ideograph(next) && !glyph_latin(next)) || scan_word(s, w->alone_behind, end, &at) || scan_word(s, w->odds_behind, end, &at)
        || scan_word(s, w->odds_join, end, &at);
}

/* 三比一: between two numerals, the second of which ends there. */
static bool words_join(const scan *s, const number *n)
{
    const figure_words *w = s->words->figures;
    uint32_t at;
    number other;
    if (scan_word(s, w->odds_join, n->end, &at))
        return number_read(&other, s->text, at, s->end) && !other.signed_ && ends_there(s, other.end);
    return s->floor > s->start && scan_word(s, w->odds_join, s->floor, &at) && at == n->start
        && glyph_of(scan_before(s, s->floor)).kind != GLYPH_OTHER && ends_there(s, n->end);
}

static bool is_score(const number *n)
{
    return n->arabic && n->places <= SCORE && n->decimals == 0 && n->scale == 0 && n->denominator == 1 && !n->percent && !n->more && !n->range && !n->signed_;
}

/* 92比85战胜: digits on both sides of the word, and behind them no time. */
static bool digits_join(const scan *s, const number *n)
{
    const figure_words *w = s->words->figures;
    uint32_t at;
    number other;
    found date;
    if (!is_score(n))
        return false;
    if (scan_word(s, w->odds_join, n->end, &at))
        return number_read(&other, s->text, at, s->end) && other.start == at && is_score(&other) && !date_read(s, at, &other, &date);
    return s->floor > s->start && scan_word(s, w->odds_join, s->floor, &at) && at == n->start && glyph_digit(scan_before(s, s->floor))
        && !date_read(s, n->start, n, &date);
}

bool odds_member(const scan *s, const number *n)
{
    if (n->denominator != 1 || n->grouped || n->range || n->huge || n->signed_)
        return false;
    return n->arabic ? n->scale == 0 && (colons_join(s, n) || digits_join(s, n)) : words_join(s, n);
}
