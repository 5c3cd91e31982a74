#include "extract/lists/list_parts.h"

#include <string.h>

#include "base/utf8.h"
#include "extract/place.h"

/*
** Characters of a quotation, counted right behind it or right before it: "横幅上写着“热烈欢迎劳模回家”八个字", "门上四个大字：“渡口人家”".
** Marks do not count; of quotations side by side all may be meant, or the nearest one.
*/

enum { LETTER = 3, MOST = LIST_ITEMS, MOST_OFF = 3, CLOSE_QUOTE = 3 };

static bool is_open(view text, uint32_t at)
{
    return view_starts((view){ text.start + at, text.length - at }, VIEW("\xE2\x80\x9C"));      /* “ */
}

/* Adds the letters and digits of [from, to); false where something else than marks stands there, too, or they are too many. */
static bool add_characters(view text, uint32_t from, uint32_t to, list_cuts *l)
{
    for (uint32_t at = from, n; at < to; at += n) {
        n = utf8_step(text, at);
        const char c = text.start[at];
        const bool letter = place_leads_han(text, at), digit = c >= '0' && c <= '9';
        if (!letter && !digit && (unsigned char)c < 0x80 && ((c | 32) >= 'a' && (c | 32) <= 'z'))
            return false;
        if (!letter && !digit)
            continue;
        if (l->count == MOST)
            return false;
        l->items[l->count++] = (list_piece){ at, at + n };
    }
    return true;
}

/* Where the quotation opens whose mark closes right before 'end'; 'end' where none does. */
static uint32_t open_before(view text, uint32_t from, uint32_t end)
{
    if (end < from + 2 * LETTER || memcmp(text.start + end - LETTER, "\xE2\x80\x9D", LETTER) != 0)     /* ” */
        return end;
    for (uint32_t at = end - LETTER; at > from && end - at < LONGEST_LIST; at--)
        if (is_open(text, at - 1))
            return at - 1;
    return end;
}

static void claim_characters(list_reader *r, const list_count *c, list_cuts *near, list_cuts *all)
{
    list_cuts *l = all->count == c->value ? all : near;
    const uint32_t off = l->count > c->value ? l->count - c->value : c->value - l->count;
    if (l->count == 0 || off > MOST_OFF || (off > 0 && all->count != near->count))
        return;
    l->least = l->most = l->count;
    l->done = true;
    list_claim(r, c, l, "list/characters", LIST_CERTAIN);
}

/* Where the quotation opens that stands right before the one at 'open', or before 、; else 'open'. */
static uint32_t beside(view text, uint32_t from, uint32_t open)
{
    const uint32_t own = open_before(text, from, open);
    if (own < open || open < from + LETTER || memcmp(text.start + open - LETTER, "\xE3\x80\x81", LETTER) != 0)
        return own;
    const uint32_t other = open_before(text, from, open - LETTER);
    return other < open - LETTER ? other : open;
}

/* The quotations right before the count, but for words between (这八个字). */
static bool read_before(list_reader *r, const list_count *c, uint32_t from)
{
    const view text = r->x->clean->text;
    const view left = { text.start + from, c->start - from };
    const uint32_t end = c->start - wordset_before(r->words->characters_fill, left, (uint32_t)left.length, NULL), open = open_before(text, from, end);
    list_cuts near = { 0 }, all = { 0 };
    if (open == end || !add_characters(text, open + LETTER, end - CLOSE_QUOTE, &near))
        return false;
    uint32_t first = open;
    for (uint32_t stop = first; (stop = beside(text, from, first)) < first;)
        first = stop;
    if (!add_characters(text, first, end, &all))
        return false;
    claim_characters(r, c, &near, &all);
    return true;
}

/* The quotation right behind it, but for words between (：, 写着). */
static bool read_behind(list_reader *r, const list_count *c, uint32_t to)
{
    const view text = { r->x->clean->text.start, to };
    const uint32_t open = c->end + wordset_at(r->words->characters_told, text, c->end, NULL);
    list_cuts near = { 0 };
    if (open >= to || !is_open(text, open))
        return false;
    const uint32_t close = list_skip_bracket(text, open);
    if (close == open || is_open(text, close) || !add_characters(text, open + LETTER, close - CLOSE_QUOTE, &near))
        return false;
    claim_characters(r, c, &near, &near);
    return true;
}

bool list_read_characters(list_reader *r, uint32_t at, uint32_t from, uint32_t to, uint32_t *end)
{
    const view text = { r->x->clean->text.start, to };
    uint32_t value = 0;
    const uint32_t used = list_numeral_at(text, at, &value), word = used > 0 ? wordset_at(r->words->characters, text, at + used, NULL) : 0;
    const list_count c = { at, at + used, at + used + word, value };
    if (word == 0 || value < 2 || value > MOST || !(read_before(r, &c, from) || read_behind(r, &c, to)))
        return false;
    *end = c.end;
    return true;
}
