#include "text/spacing.h"

#include "base/utf8.h"
#include "text/shape.h"

/* Fewest characters of a stretch: in running text; alone on its line; among words that are not spaced. */
enum { STRETCH_IN_PROSE = 3, STRETCH_ALONE = 5, STRETCH_AMONG_WORDS = 6 };

/* No word of a letter-spaced stretch is longer: "6-8%", "1997". */
enum { LONGEST_ATOM = 24 };

typedef enum { CLASS_CJK, CLASS_SIGN, CLASS_QUOTE, CLASS_DIGIT, CLASS_LATIN, CLASS_ASCII_SIGN } point_class;

static point_class classify(uint32_t p)
{
    if (p >= '0' && p <= '9')
        return CLASS_DIGIT;
    if (p < 0x80)
        return (p | 0x20) >= 'a' && (p | 0x20) <= 'z' ? CLASS_LATIN : CLASS_ASCII_SIGN;
    if (p >= 0x2010 && p <= 0x2027)
        return CLASS_QUOTE;
    if (shape_point_punctuation(p))
        return CLASS_SIGN;
    return shape_point_cjk(p) ? CLASS_CJK : CLASS_LATIN;
}

static bool is_opening(uint32_t p)
{
    return p == 0x201C || p == 0x2018;
}

static bool is_closing(uint32_t p)
{
    return p == 0x201D || p == 0x2019;
}

static bool joins_figures(gap kind, uint32_t sign)
{
    return sign == '-' || sign == '~' || (kind == GAP_BREAK && (sign == '.' || sign == ','));
}

/* A figure cut by a space before its sign or behind it: "50 %", "6- 8", "8.⏎19". */
static bool belongs_to_figure(gap kind, uint32_t earlier, uint32_t before, uint32_t after)
{
    if (classify(before) == CLASS_DIGIT)
        return after == '%' || joins_figures(kind, after);
    return classify(earlier) == CLASS_DIGIT && joins_figures(kind, before) && classify(after) == CLASS_DIGIT;
}

bool spacing_keeps(gap kind, uint32_t earlier, uint32_t before, uint32_t after)
{
    point_class a = classify(before), b = classify(after);
    if (a == CLASS_SIGN || b == CLASS_SIGN || is_opening(before) || is_closing(after))
        return false;
    if (a == CLASS_QUOTE || b == CLASS_QUOTE)
        return a == CLASS_LATIN || b == CLASS_LATIN;
    if (kind != GAP_WIDE && belongs_to_figure(kind, earlier, before, after))
        return false;
    if (a == CLASS_CJK && b == CLASS_CJK)
        return kind != GAP_BREAK;
    if (a == CLASS_CJK || b == CLASS_CJK)
        return kind == GAP_WIDE;
    return true;
}

bool spacing_is_prose(view piece)
{
    const char *at = piece.start, *end = at + piece.length;
    while (at < end) {
        unsigned length;
        uint32_t p = utf8_decode(at, end, &length);
        if (p > 0x20 && p != 0x3000 && classify(p) != CLASS_CJK && classify(p) != CLASS_LATIN)
            return true;
        at += length;
    }
    return false;
}

static bool is_blank(uint32_t p)
{
    return p == ' ' || p == 0xA0 || p == 0x3000;
}

/* Back over the word before 'at', to a space, punctuation, or further than a lone character needs. */
static const char *atom_start(view piece, const char *at)
{
    const char *from = at;
    while (from > piece.start && at - from < LONGEST_ATOM) {
        const char *previous = utf8_back(piece.start, from);
        unsigned length;
        uint32_t p = utf8_decode(previous, at, &length);
        if (is_blank(p) || classify(p) == CLASS_SIGN || classify(p) == CLASS_QUOTE)
            break;
        from = previous;
    }
    return from;
}

const char *spacing_stretch(view piece, const char *at, bool prose, bool *spaced)
{
    const char *end = piece.start + piece.length, *start = atom_start(piece, at), *atom = start, *here = start;
    uint32_t lone = 0, in_atom = 0;
    while (here < end) {
        unsigned length;
        uint32_t p = utf8_decode(here, end, &length);
        point_class class = classify(p);
        if (is_blank(p) || class == CLASS_SIGN || class == CLASS_QUOTE) {
            lone += in_atom;
            in_atom = 0;
            atom = here + length;
        } else {
            in_atom += class == CLASS_CJK;
            if (in_atom > 1 || here - atom > LONGEST_ATOM || p < 0x20)
                break;
        }
        here += length;
    }
    bool whole = here == end;
    lone += whole ? in_atom : 0;
    bool alone = whole && start == piece.start;
    *spaced = lone >= (prose ? STRETCH_IN_PROSE : alone ? STRETCH_ALONE : STRETCH_AMONG_WORDS);
    return whole ? end : atom > at ? atom : at;
}
