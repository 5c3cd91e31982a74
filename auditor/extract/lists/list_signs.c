#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"
#include "extract/words/starts.h"

/*
** Where lists may stand: the signs, brackets and clauses around them, and the words that say that they go on.
*/

enum { LONGEST_BRACKET = 300 };     /* bytes: what is not closed by then is no bracket */

/* Does the character at 'at' end a clause? */
uint32_t list_clause_sign(view text, uint32_t at)
{
    switch (wordset_character(text, at)) {
    case 0xEFBC8C: case 0xEFBC9B: case 0xEFBC9A: return 3;      /* ，；： */
    case ',': case ';': case ':': return 1;
    default: return 0;
    }
}

/* Closing bracket or quotation mark of the opening one at 'at', or an empty text. */
static view closing(view text, uint32_t at)
{
    switch (wordset_character(text, at)) {
    case 0xE2809C: return VIEW("\xE2\x80\x9D");     /* “” */
    case 0xE28098: return VIEW("\xE2\x80\x99");     /* ‘’ */
    case 0xE3808A: return VIEW("\xE3\x80\x8B");     /* 《》 */
    case 0xEFBC88: return VIEW("\xEF\xBC\x89");     /* （） */
    case 0xE38090: return VIEW("\xE3\x80\x91");     /* 【】 */
    case 0xE3808C: return VIEW("\xE3\x80\x8D");     /* 「」 */
    case '(': return VIEW(")");
    default: return VIEW("");
    }
}

/* The end of the bracketed piece that starts at 'at', or 'at' where none starts or it is not closed. */
uint32_t list_skip_bracket(view text, uint32_t at)
{
    view rest = { text.start + at, text.length - at };
    const view close = closing(text, at);
    if (close.length == 0)
        return at;
    if (rest.length > LONGEST_BRACKET)
        rest.length = LONGEST_BRACKET;
    ptrdiff_t found = view_find(rest, close);
    return found < 0 ? at : at + (uint32_t)found + (uint32_t)close.length;
}

bool list_starts_quote(view text, uint32_t at)
{
    view rest = { text.start + at, text.length - at };
    return view_starts(rest, VIEW("\xE2\x80\x9C")) || view_starts(rest, VIEW("\xE3\x80\x8A"));
}

/* Where a character starts first behind 'most' bytes from 'start' on, at or behind 'at'. */
static uint32_t behind_most(view text, uint32_t start, uint32_t most, uint32_t at)
{
    if (at - start <= most)
        for (at = start + most + 1; at < text.length && ((unsigned char)text.start[at] & 0xC0) == 0x80;)
            at++;
    return at < text.length ? at : (uint32_t)text.length;
}

/* Where the list that starts at 'at' ends: at its first clause sign outside brackets, or the sentence's end. */
uint32_t list_end(const extraction *x, const list_words *w, view text, uint32_t at, uint32_t most, bool *has_separator)
{
    const uint32_t start = at, end = (uint32_t)text.length;
    *has_separator = false;
    for (;;) {
        const uint32_t next = starts_next(x->starts, at, end, START_SIGN | START_BRACKET | START_SEPARATOR);
        if (next - start > most) {
            at = behind_most(text, start, most, at);
            *has_separator = *has_separator && (at == end || place_ends_sentence(text, at));
            return at;
        }
        at = next;
        if (at == end || place_ends_sentence(text, at))
            return at;
        uint32_t skipped = list_skip_bracket(text, at);
        if (skipped > at) {
            at = skipped;
            if (at < end && list_starts_quote(text, at))
                *has_separator = true;
            continue;
        }
        if (list_clause_sign(text, at) > 0 || view_starts((view){ text.start + at, end - at }, VIEW(LIST_DASHES)))
            return at;      /* ，；： and —— */
        if (wordset_at(w->separators, text, at, NULL) > 0)
            *has_separator = true;
        at += utf8_step(text, at);
    }
}

uint32_t list_nearest(view text, uint32_t from, uint32_t end)
{
    enum { BACK = 900 };
    if (end - from <= BACK)
        return from;
    for (from = end - BACK; ((unsigned char)text.start[from] & 0xC0) == 0x80;)
        from++;
    return from;
}

uint32_t list_furthest(view text, uint32_t at, uint32_t to)
{
    enum { AHEAD = 1800 };
    if (to - at <= AHEAD)
        return to;
    for (to = at + AHEAD; ((unsigned char)text.start[to] & 0xC0) == 0x80;)
        to--;
    return to;
}

/* Where a paragraph begins behind its own number: "1、美国三大股指" lists no 1, but "1、2、3号楼" does. */
static uint32_t behind_number(view text, uint32_t at)
{
    uint32_t value, n = at == 0 || text.start[at - 1] == '\n' ? numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value) : 0, next = at + n + 3;
    bool numbered = n > 0 && next < text.length && view_starts((view){ text.start + at + n, 3 }, VIEW("\xE3\x80\x81"))   /* 、 */
        && numeral_at(text, next, NUMERAL_DIGITS | NUMERAL_HAN, &value) == 0;
    return numbered ? next : at;
}

/* Where the clause that ends at 'end' starts: after a clause sign or sentence end outside brackets. */
uint32_t list_clause_start(const extraction *x, uint32_t from, uint32_t end)
{
    view text = x->clean->text;
    uint32_t start = behind_number((view){ text.start, end }, from);
    for (uint32_t at = start; (at = starts_next(x->starts, at, end, START_SIGN | START_BRACKET)) < end;) {
        uint32_t skipped = starts_at(x->starts, at, START_BRACKET) ? list_skip_bracket((view){ text.start, end }, at) : at;
        if (skipped > at) {
            at = skipped;
            continue;
        }
        uint32_t sign = list_clause_sign(text, at), n = utf8_step(text, at);
        if (sign > 0 || place_ends_sentence(text, at))
            start = at + n;
        at += n;
    }
    return start;
}

/* Does an opening bracket or quotation mark stand right before 'at'? */
bool list_opens_before(view text, uint32_t from, uint32_t at)
{
    if (at <= from)
        return false;
    const char *back = utf8_back(text.start + from, text.start + at);
    return closing((view){ back, (size_t)(text.start + at - back) }, 0).length > 0;
}

bool list_goes_on(const list_words *w, view text, uint32_t end)
{
    uint32_t sign = end < text.length ? list_clause_sign(text, end) : 0;
    return sign > 0 && wordset_at(w->goes_on, text, end + sign, NULL) > 0;
}

bool list_adds(const list_words *w, view text, uint32_t at)
{
    return wordset_at(w->points_go_on, text, at, NULL) > 0 || wordset_at(w->goes_on, text, at, NULL) > 0 || wordset_at(w->rest_of, text, at, NULL) > 0;
}

/* The place of the colon that ends right before 'end', or 0. */
uint32_t list_colon_before(view text, uint32_t from, uint32_t end)
{
    if (end <= from)
        return 0;
    uint32_t at = (uint32_t)(utf8_back(text.start + from, text.start + end) - text.start);
    view sign = { text.start + at, end - at };
    return view_equal(sign, VIEW(":")) || view_equal(sign, VIEW("\xEF\xBC\x9A")) ? at : 0;
}

bool list_is_ordinal(view text, uint32_t at)
{
    enum { LETTER = 3, NUMERAL = 9, BEFORE = 4 };       /* bytes of 第 and 、, bytes of a numeral, numerals before this one */
    const unsigned char last = at >= LETTER ? (unsigned char)text.start[at - 1] : 0;
    if (last != 0xAC && last != 0x81)
        return false;       /* of 第 and 、 */
    for (uint32_t n = 0; at >= LETTER; n++) {
        if (memcmp(text.start + at - LETTER, "\xE7\xAC\xAC", LETTER) == 0)      /* 第 */
            return true;
        if (n == BEFORE || memcmp(text.start + at - LETTER, "\xE3\x80\x81", LETTER) != 0)     /* 第三、四名 */
            return false;
        const uint32_t end = at - LETTER;
        at = end;
        for (uint32_t from = end, value; from > 0 && end - from < NUMERAL;) {
            from = (uint32_t)(utf8_back(text.start, text.start + from) - text.start);
            if (from + numeral_at(text, from, NUMERAL_DIGITS | NUMERAL_HAN, &value) == end)
                at = from;
        }
        if (at == end)
            return false;
    }
    return false;
}
