#include "extract/lists/list_parts.h"

#include <string.h>

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Things told by the first and the last of their numbers: "第17页到第20页，共4页", "窑炉五座，编号Y1至Y5". There are as many as the numbers, both ends
** counted.
*/

enum { MARK = 3, PREFIX = 6, GAP = 6 };     /* bytes: 第; letters before a number (Y1); of a sign and a blank */

/* The numbers of both ends. */
typedef struct {
    list_piece first, last;
    uint32_t from, to;
} range;

static uint32_t mark_at(view text, uint32_t at)
{
    return list_says(text, at, VIEW("\xE7\xAC\xAC")) ? MARK : 0;     /* 第 */
}

/* Claims that so many things are counted as the range has numbers. */
static void claim_range(list_reader *r, const list_count *c, const range *of)
{
    const uint32_t count = of->to - of->from + 1;
    list_cuts l = { .items = { of->first, of->last }, .count = 2, .least = count, .most = count, .done = true, .numbered = true };
    list_claim(r, c, &l, "list/range", LIST_LIKELY);
}

/* "第17页到第20页，共4页": the number at 'at' has 第 before it. */
static void read_marked(list_reader *r, view text, uint32_t at)
{
    const list_words *w = r->words;
    range of;
    uint32_t used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &of.from), n, value;
    if (used == 0)
        return;
    of.first = (list_piece){ at - MARK, at + used };
    uint32_t next = at + used;
    uint32_t name = place_leads_han(text, next) && wordset_at(w->range_joints, text, next, NULL) == 0 ? utf8_step(text, next) : 0;
    const view measure = { text.start + next, name };
    if ((n = wordset_at(w->range_joints, text, next + name, NULL)) == 0)
        return;
    next += name + n;
    const uint32_t start = next;
    next += mark_at(text, next);
    if ((used = numeral_at(text, next, NUMERAL_DIGITS | NUMERAL_HAN, &of.to)) == 0 || of.to <= of.from)
        return;
    of.last = (list_piece){ start, next + used };
    next += used;
    const view own = name > 0 ? measure : (view){ text.start + next, place_leads_han(text, next) ? utf8_step(text, next) : 0 };
    if (own.length == 0 || !list_says(text, next, own))
        return;
    next += (uint32_t)own.length;
    next += list_clause_sign(text, next);
    const uint32_t lead = wordset_at(w->demonstrative, text, next, NULL);
    if (lead == 0 || (used = numeral_at(text, next + lead, NUMERAL_DIGITS | NUMERAL_HAN, &value)) == 0 || !list_says(text, next + lead + used, own))
        return;
    const uint32_t number = next + lead;
    const list_count c = { number, number + used, number + used + (uint32_t)own.length, value };
    if (wordset_at(w->after, text, c.end, NULL) == 0)
        claim_range(r, &c, &of);
}

/* Letters and a number: Y1, 07. Bytes, or 0. */
static uint32_t labelled_at(view text, uint32_t at, view *prefix, uint32_t *value)
{
    uint32_t end = at;
    while (end < text.length && end - at < PREFIX && ((text.start[end] >= 'A' && text.start[end] <= 'Z') || (text.start[end] >= 'a' && text.start[end] <= 'z')))
        end++;
    *prefix = (view){ text.start + at, end - at };
    const uint32_t used = numeral_at(text, end, NUMERAL_DIGITS, value);
    return used > 0 ? end + used - at : 0;
}

bool list_read_labelled(list_reader *r, const list_count *c, uint32_t to)
{
    const view text = { r->x->clean->text.start, to };
    const list_words *w = r->words;
    uint32_t at = c->end, n;
    range of;
    view prefix, other;
    while (at < to && at - c->end <= GAP * 2 && place_leads_han(text, at) && wordset_at(w->labels_of, text, at, NULL) == 0)
        at += utf8_step(text, at);
    at += at < to ? list_clause_sign(text, at) : 0;
    if ((n = wordset_at(w->labels_of, text, at, NULL)) == 0)
        return false;
    at += n;
    if ((n = labelled_at(text, at, &prefix, &of.from)) == 0)
        return false;
    of.first = (list_piece){ at, at + n };
    at += n;
    at += wordset_at(w->lines, text, at, NULL);
    if ((n = wordset_at(w->range_joints, text, at, NULL)) == 0)
        return false;
    at += n;
    if ((n = labelled_at(text, at, &other, &of.to)) == 0 || !(view_equal(prefix, other) || other.length == 0) || of.to <= of.from)
        return false;
    of.last = (list_piece){ at, at + n };
    claim_range(r, c, &of);
    return true;
}

void list_read_ranges(list_reader *r, const block *b)
{
    const view text = { r->x->clean->text.start, b->end };
    for (uint32_t at = b->start; (at = starts_next(r->x->starts, at, b->end, START_NUMERAL)) < b->end; at += utf8_step(text, at))
        if (list_is_ordinal(text, at))
            read_marked(r, text, at);
}
