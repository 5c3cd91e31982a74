#include "extract/lists/list_parts.h"

#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Lists whose items are the heads of paragraphs: "记者据此整理出七组数据。" and below it paragraphs that begin with 【企业】, 【风险】 …; a
** title "六问今冬供热" and below it "一问：…", "二问：…".
*/

enum {
    LETTER = 3,             /* bytes */
    LEAD = 60,              /* bytes of a count before the end of its block */
    LEAST = 3,              /* heads */
    NEAR = 40, SECTION = 3  /* blocks between two heads, and of a section */
};

/* The end of a head in brackets (【企业】) that a block begins with; 0: none. */
static uint32_t bracket_head(const clean_text *clean, const block *b)
{
    const view text = { clean->text.start, b->end };
    const uint32_t end = b->end > b->start + LETTER && view_starts((view){ text.start + b->start, LETTER }, VIEW("\xE3\x80\x90")) /* 【 */
                             ? list_skip_bracket(text, b->start)
                             : b->start;
    return end > b->start ? end : 0;
}

/* "…七组数据。" at the end of a block, and blocks right below it that all begin with a head in brackets. */
static bool read_brackets(list_reader *r, const list_count *c, uint32_t index)
{
    const clean_text *clean = r->x->clean;
    list_cuts l = { .count = 0 };
    if (clean->blocks[index].end - c->end > LEAD)
        return false;
    for (uint32_t back = 0; back <= SECTION && back <= index; back++)
        if (bracket_head(clean, &clean->blocks[index - back]) > 0)
            return false;       /* it counts something in one of the sections */
    for (uint32_t i = index + 1; i < clean->block_count && l.count < LIST_ITEMS; i++) {
        const uint32_t end = bracket_head(clean, &clean->blocks[i]);
        if (end == 0)
            break;
        l.items[l.count++] = (list_piece){ clean->blocks[i].start, end };
    }
    l.least = l.most = l.count;
    if (l.count < LEAST || list_distance(&l, c->value) > 1 || list_has_rival(r, c->end, clean->blocks[index].end))
        return false;
    l.done = true;
    list_claim(r, c, &l, "list/heads", LIST_LIKELY);
    return true;
}

/* Bytes of the head "N问" of so many that a block begins with; 0: none. */
static uint32_t numbered_head(const clean_text *clean, const block *b, view letter, uint32_t number)
{
    const view text = { clean->text.start, b->end };
    uint32_t value;
    const uint32_t used = numeral_at(text, b->start, NUMERAL_HAN, &value), at = b->start + used;
    return used > 0 && value == number && view_starts((view){ text.start + at, b->end - at }, letter)
                   && list_clause_sign(text, at + LETTER) > 0
               ? used + LETTER
               : 0;
}

/* "六问今冬供热" at the head of the draft, and "一问：…", "二问：…" at the heads of blocks below it. */
static bool read_numbered(list_reader *r, const list_count *c, uint32_t index)
{
    const clean_text *clean = r->x->clean;
    const view letter = { clean->text.start + c->number_end, LETTER };
    list_cuts l = { .count = 0 };
    if (c->start != clean->blocks[index].start || !place_leads_han(clean->text, c->number_end))
        return false;
    for (uint32_t i = index + 1, last = index; i < clean->block_count && i <= last + NEAR && l.count < LIST_ITEMS; i++) {
        const uint32_t head = numbered_head(clean, &clean->blocks[i], letter, l.count + 1);
        if (head == 0)
            continue;
        l.items[l.count++] = (list_piece){ clean->blocks[i].start + head - LETTER, clean->blocks[i].start + head };     /* the number is no count of its own */
        last = i;
    }
    l.least = l.most = l.count;
    if (l.count < LEAST || list_distance(&l, c->value) > 1)
        return false;
    l.done = true;
    list_claim(r, c, &l, "list/heads", LIST_LIKELY);
    return true;
}

bool list_read_heads(list_reader *r, const list_count *c, uint32_t index)
{
    return read_brackets(r, c, index) || read_numbered(r, c, index);
}
