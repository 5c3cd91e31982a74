#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** A list told in lines, each behind a label of its own: "入选名单（8人）" above "男子组：阿迪力、祁连、卢川" and "女子组：白露、温可、尚清". The count
** ends its line, or its bracket does; each line below is a label and a list, and nothing else.
*/

enum { LONGEST_LABEL = 36, MOST_ROWS = 12, HEAD = 90, NOUN = 5 };      /* bytes; lines; bytes of a line that is a head; letters */

/* Where the list of such a line begins: behind its colon, or behind the blank that ends a label without any sign. 0: none. */
static uint32_t behind_label(view text, uint32_t from)
{
    for (uint32_t at = from; at < text.length && at <= from + LONGEST_LABEL; at += utf8_step(text, at)) {
        const view rest = { text.start + at, text.length - at };
        if (view_starts(rest, VIEW("\xEF\xBC\x9A")))      /* ： */
            return at + 3;
        if (at > from && (rest.start[0] == ':' || rest.start[0] == ' '))
            return at + 1;
        if (list_clause_sign(text, at) > 0 || view_starts(rest, VIEW("\xE3\x80\x81")))
            return 0;
    }
    return 0;
}

/* Cuts the list of a line, all of what stands behind its label; false where it is none. */
static bool cut_row(const list_reader *r, const block *b, list_cuts *out)
{
    const view text = { r->x->clean->text.start, b->end };
    uint32_t at = behind_label(text, b->start);
    bool separated;
    while (at > 0 && at < b->end && text.start[at] == ' ')
        at++;
    if (at == 0 || at >= b->end)
        return false;
    const uint32_t end = list_end(r->x, r->words, text, at, LONGEST_LIST, &separated), sign = end < b->end ? list_clause_sign(text, end) : 0;
    if (!separated || (end + sign != b->end && !(end < b->end && place_ends_sentence(text, end) && end + utf8_step(text, end) >= b->end)))
        return false;
    uint32_t stop = end;
    if (list_strip_open(r->words, text, at, &stop))
        return false;
    list_cut(r->x, r->words, text, at, end, out);
    list_measure(r->words, text, out);
    return out->count > 1 && !out->too_long && !out->open;
}

/* Does the count end its line, but for a short noun and what closes a bracket: （8人）, 八强：? */
static bool ends_line(const list_count *c, view text)
{
    uint32_t letters = 0;
    for (uint32_t at = c->end; at < text.length; at += utf8_step(text, at), letters++)
        if (place_ends_sentence(text, at) || view_starts((view){ text.start + at, text.length - at }, VIEW("\xEF\xBC\x8C")))
            return false;
    return letters <= NOUN;
}

bool list_read_rows(list_reader *r, const list_count *c, uint32_t index)
{
    const clean_text *clean = r->x->clean;
    const block *b = &clean->blocks[index];
    list_cuts l = { 0 };
    uint32_t rows = 0;
    if (b->end - b->start > HEAD || c->value < 2 || !ends_line(c, (view){ clean->text.start, b->end }))
        return false;
    for (uint32_t i = index + 1; i < clean->block_count && rows < MOST_ROWS; i++, rows++) {
        list_cuts own = { 0 };
        if (!cut_row(r, &clean->blocks[i], &own) || l.count + own.count > LIST_ITEMS)
            break;
        for (uint32_t k = 0; k < own.count; k++)
            l.items[l.count++] = own.items[k];
        l.least += own.least;
        l.most += own.most;
    }
    if (rows < 2 || list_distance(&l, c->value) > 2)
        return false;
    list_claim(r, c, &l, "list/rows", LIST_LIKELY);
    if (list_fits(&l, c->value))
        list_mark_twice(r, &l);
    return true;
}
