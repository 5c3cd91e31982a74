#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** "全书共四章，第一章写水…第五章写路": the counted things are told by their numbers, each at the head of its clause. There are not
** more of them than are counted; and where there are as many, none has another one's number.
*/

enum { REACH = 1200 };      /* bytes behind the count */

typedef struct {
    list_piece place;       /* 第二章 */
    uint32_t value;
} numbered;

/* Those behind the count, in its block: how many. */
static uint32_t find_numbered(const list_count *c, view text, numbered *out)
{
    const view measure = { text.start + c->number_end, c->end - c->number_end }, mark = VIEW("\xE7\xAC\xAC");    /* 第 */
    uint32_t count = 0, stop = c->end + REACH < text.length ? c->end + REACH : (uint32_t)text.length;
    for (uint32_t at = c->end; at < stop && count < LIST_ITEMS;) {
        ptrdiff_t found = view_find((view){ text.start + at, stop - at }, mark);
        if (found < 0)
            break;
        uint32_t start = at + (uint32_t)found, value, before = (uint32_t)(utf8_back(text.start, text.start + start) - text.start);
        uint32_t used = numeral_at(text, start + 3, NUMERAL_DIGITS | NUMERAL_HAN, &value), end = start + 3 + used;
        bool heads = list_clause_sign(text, before) > 0 || place_ends_sentence(text, before);
        if (heads && used > 0 && view_starts((view){ text.start + end, stop - end }, measure))
            out[count++] = (numbered){ { start, end + (uint32_t)measure.length }, value };
        at = end > start ? end : start + 3;
    }
    return count;
}

/* Does the count say how many there are: 共四章, 分三部分? */
static bool is_total(const list_reader *r, const list_count *c, uint32_t from)
{
    view before = { r->x->clean->text.start + from, c->start - from };
    return wordset_before(r->words->made_of, before, c->start - from, NULL) > 0;
}

static void mark_same(list_reader *r, const numbered *all, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        if (all[i].value == all[i - 1].value) {
            place_mark(r->x, "repeated-item", all[i - 1].place.start, all[i - 1].place.end);
            place_mark(r->x, "repeated-item", all[i].place.start, all[i].place.end);
        }
}

bool list_read_ordinals(list_reader *r, const list_count *c, uint32_t from, uint32_t to)
{
    view text = { r->x->clean->text.start, to };
    numbered all[LIST_ITEMS];
    if (!is_total(r, c, from))
        return false;
    uint32_t count = find_numbered(c, text, all), same = 0, steps = 0;
    for (uint32_t i = 1; i < count; i++) {
        same += all[i].value == all[i - 1].value;
        steps += all[i].value == all[i - 1].value + 1;
    }
    if (count < 2 || all[0].value != 1)
        return false;
    if (count == c->value && same == 1 && (steps + 2 == count || steps + 1 == count)) {
        mark_same(r, all, count);
        return true;
    }
    if (steps + 1 != count || (count != c->value && count != c->value + 1))
        return false;
    list_cuts l = { .least = count, .most = count };
    for (; l.count < count; l.count++)
        l.items[l.count] = all[l.count].place;
    list_claim(r, c, &l, "list/ordinals", LIST_LIKELY);
    return true;
}
