#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Lists whose items are the heads of paragraphs: "记者据此整理出七组数据。" and below it paragraphs that begin with 【企业】, 【风险】 …; a
** title "六问今冬供热" and below it "一问：…", "二问：…"; "列出四项行动，逐一说明如下。" and below it headings with their numbers.
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

/* The noun for points behind a count, from its measure word on. */
static view noun_of(const list_reader *r, const list_count *c, uint32_t to)
{
    const view text = r->x->clean->text;
    uint32_t at = c->end;
    while (at < to && place_leads_han(text, at) && at - c->end < LEAD)
        at += utf8_step(text, at);
    return (view){ text.start + c->number_end, at - c->number_end };
}

/* Is it a noun for points that is counted, and does its block end with words for what follows: 列出四项行动。逐一说明如下。? */
static bool leads_to_sections(const list_reader *r, const list_count *c, uint32_t index)
{
    const block *b = &r->x->clean->blocks[index];
    const view text = { r->x->clean->text.start, b->end };
    const view noun = noun_of(r, c, b->end);
    uint32_t from = b->end - b->start > LEAD ? b->end - LEAD : b->start, length;
    if (wordset_before(r->words->point_nouns, noun, (uint32_t)noun.length, NULL) == 0)
        return false;
    from = list_nearest(text, from, b->end);
    return wordset_find(r->words->sections_follow, text, from, b->end, &length, NULL) < b->end;
}

/* "四项行动" above three sections, and "三项行动" below them: are just so many of the same noun told there? Then one of the counts is
** left from another version. */
static bool told_as_many(list_reader *r, const list_count *c, uint32_t index, const list_cuts *l)
{
    enum { NOUN = 2 * LETTER };
    const clean_text *clean = r->x->clean;
    const uint32_t end = clean->blocks[clean->block_count - 1].end;
    const view text = { clean->text.start, end }, noun = noun_of(r, c, clean->blocks[index].end);
    uint32_t at = l->items[l->count - 1].end;
    for (uint32_t n; noun.length >= NOUN && at < end && (at = starts_next(r->x->starts, at, end, START_NUMERAL)) < end; at += n) {
        list_count other;
        n = utf8_step(text, at);
        if (!list_counted_at(r->words, text, at, &other) || other.value != l->count)
            continue;
        const view again = noun_of(r, &other, end);
        if (again.length < NOUN || !view_starts(again, (view){ noun.start, LETTER })
            || view_find(again, (view){ noun.start + noun.length - NOUN, NOUN }) < 0)
            continue;
        const operand operands[] = { { list_count_fact(r, c), ROLE_FACTS }, { list_count_fact(r, &other), ROLE_FACTS } };
        const claim made = { .kind = CLAIM_REPEAT, .confidence = LIST_LIKELY, .pattern = builder_word(r->x->builder, VIEW("list/sections")) };
        if (operands[0].fact != FACT_NONE && operands[1].fact != FACT_NONE)
            builder_claim(r->x->builder, &made, operands, 2);
        return true;
    }
    return false;
}

/* The same, and headings with their numbers (一、) below it, up to the end of the draft. */
static bool read_sections(list_reader *r, const list_count *c, uint32_t index)
{
    const clean_text *clean = r->x->clean;
    const member *first = index + 1 < clean->block_count && clean->blocks[index + 1].kind == BLOCK_HEADING ? list_member_at(r, clean->blocks[index + 1].start) : NULL, *last = first;
    list_cuts l = { .count = 0 };
    if (first == NULL || first->ordinal != 1 || clean->blocks[index].kind != BLOCK_PARAGRAPH || !leads_to_sections(r, c, index))
        return false;
    for (uint32_t i = index + 1; i < clean->block_count && l.count < LIST_ITEMS; i++) {
        const member *m = clean->blocks[i].kind == BLOCK_HEADING ? list_member_at(r, clean->blocks[i].start) : NULL;
        if (m != NULL && m->level < first->level)
            break;
        if (m == NULL || m->level != first->level)
            continue;
        l.items[l.count++] = (list_piece){ clean->blocks[i].start, clean->blocks[i].end };
        last = m;
    }
    l.least = l.most = l.count;
    if (l.count < LEAST || list_distance(&l, c->value) > 1 || (l.count != c->value && last->ordinal == c->value))
        return false;
    l.numbered = l.done = true;
    if (l.count == c->value || !told_as_many(r, c, index, &l))
        list_claim(r, c, &l, "list/heads", LIST_LIKELY);
    return true;
}

bool list_read_heads(list_reader *r, const list_count *c, uint32_t index)
{
    return read_brackets(r, c, index) || read_numbered(r, c, index) || read_sections(r, c, index);
}
