#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** Things told one by one behind their count, each with its measure word: "两位副会长，一位是秦岳，另一位是穆青山",
** "演过两出戏，一出是《铡美案》，一出是《四郎探母》". As many clauses of the sentence begin so as are counted.
*/

enum { REACH = 360, MOST = 9, LETTER = 3 };      /* bytes behind a count; things */

/* Bytes of 一位是, 另一位是, 还有一位叫 at 'at'; 0: none. */
static uint32_t one_at(const list_reader *r, const list_count *c, view text, uint32_t at)
{
    const view measure = { text.start + c->number_end, c->end - c->number_end };
    const uint32_t start = at;
    at += wordset_at(r->words->one_more, text, at, NULL);
    if (!view_starts((view){ text.start + at, text.length - at }, VIEW("\xE4\xB8\x80")))     /* 一 */
        return 0;
    at += LETTER;
    const bool same = view_starts((view){ text.start + at, text.length - at }, measure);
    const uint32_t person = wordset_at(r->words->one_person, text, c->number_end, NULL) > 0 ? wordset_at(r->words->one_person, text, at, NULL) : 0;
    if (!same && person == 0)
        return 0;
    at += same ? (uint32_t)measure.length : person;
    const uint32_t is = wordset_at(r->words->one_is, text, at, NULL);
    return is > 0 ? at + is - start : 0;
}

/* Does 一 stand behind the count, with a measure word? Only for speed. */
static bool begins_one(const list_reader *r, const list_count *c, view text, uint32_t to)
{
    for (uint32_t at = c->end; (at = starts_next(r->x->starts, at, to, START_NUMERAL)) < to; at++)
        if (one_at(r, c, text, at) > 0)
            return true;
    return false;
}

bool list_read_ones(list_reader *r, const list_count *c, uint32_t to)
{
    const view text = { r->x->clean->text.start, to };
    const uint32_t stop = c->end + REACH < to ? list_furthest(text, c->end, to) : to;
    list_cuts l = { 0 };
    if (c->value < 2 || c->value > MOST || c->end == c->number_end)
        return false;
    bool ended = false;
    if (!begins_one(r, c, text, stop))
        return false;
    for (uint32_t at = c->end; (at = starts_next(r->x->starts, at, stop, START_SIGN)) < stop && l.count < MOST; at++) {
        const uint32_t sign = utf8_step(text, at), n = one_at(r, c, text, at + sign);
        if (n == 0 && place_ends_sentence(text, at)) {
            if (l.count > 0 || ended)
                break;
            ended = true;
        }
        if (n == 0)
            continue;
        list_piece p = { at + sign + n, at + sign + n };
        while (p.end < to && list_clause_sign(text, p.end) == 0 && !place_ends_sentence(text, p.end))
            p.end += utf8_step(text, p.end);
        l.items[l.count++] = p;
    }
    l.least = l.most = l.count;
    if (l.count < c->value || l.count > c->value + 1)
        return false;       /* 三位专家，一位是…，一位是…: a third may go by another word */
    list_claim(r, c, &l, "list/ones", LIST_LIKELY);
    if (l.count == c->value)
        list_mark_twice(r, &l);
    return true;
}
