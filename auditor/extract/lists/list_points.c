#include "extract/lists/list_parts.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "extract/place.h"

/* Lists whose items stand apart from each other: bullets, numbered points, 一是…；二是…. */

enum {
    SERIES_GAP = 360,           /* bytes between a count and the first member of its series */
    ROW_NOUN = 30, LONGEST_ROW = 240,   /* bytes between a count and the end of its block; of a block that is one point */
    POINT_NOUN = 12,            /* bytes of a noun that a comma follows: 重点工作 */
    INSIDE_LEVEL = 6            /* 第一，… and 一是…: series inside running text */
};

static int by_start(const void *at, const void *of)
{
    const uint32_t wanted = *(const uint32_t *)at, start = ((const member *)of)->start;
    return (wanted > start) - (wanted < start);
}

const member *list_member_at(const list_reader *r, uint32_t at)
{
    return r->member_count > 0 ? bsearch(&at, r->members, r->member_count, sizeof *r->members, by_start) : NULL;
}

bool list_starts_point(const list_reader *r, uint32_t at)
{
    return list_member_at(r, at) != NULL;
}

/* A bullet's first clause, at most. */
static uint32_t title_end_of(view text, list_piece p)
{
    uint32_t at = p.start;
    while (at < p.end && at - p.start < LIST_LONGEST_ITEM && !place_ends_sentence(text, at) && list_clause_sign(text, at) == 0)
        at += utf8_step(text, at);
    return at > p.start ? at : p.end;
}

/* "四大展区：" at the end of a block, and bullets below it: every bullet is an item. */
bool list_read_bullets(list_reader *r, const list_count *c, uint32_t block_index)
{
    const clean_text *clean = r->x->clean;
    const block *b = &clean->blocks[block_index];
    view text = { clean->text.start, b->end };
    uint32_t last = list_colon_before(text, b->start, b->end);
    if (b->end - c->end > LIST_ANNOUNCE_GAP || last == 0 || last < c->end)
        return false;
    for (uint32_t at = c->end; at < last; at += utf8_step(text, at))
        if (place_ends_sentence(text, at) || list_clause_sign(text, at) > 0)
            return false;
    list_cuts l = { 0 };
    uint32_t next = block_index + 1;
    for (; next < clean->block_count && clean->blocks[next].kind == BLOCK_ITEM && clean->blocks[next].level == clean->blocks[block_index + 1].level
           && l.count < LIST_ITEMS; next++)
        l.items[l.count++] = (list_piece){ clean->blocks[next].start, clean->blocks[next].end };
    for (uint32_t i = 0; i < l.count; i++)     /* evidence is a short phrase */
        l.items[i].end = title_end_of(clean->text, l.items[i]);
    l.least = l.most = l.count;
    if (l.count < 2 || list_distance(&l, c->value) > 2)
        return false;
    list_claim(r, c, &l, "list/bullets", LIST_LIKELY);
    return true;
}

/* Does a sentence of the block behind a list tell, at its head, of one more: 最后, 此外? */
static bool goes_on_below(const list_reader *r, const sentence *last)
{
    const view text = r->x->clean->text;
    for (const sentence *next = last + 1; next < r->x->sentences + r->x->sentence_count && next->block == last->block; next++)
        if (list_adds(r->words, text, next->start) || list_starts_point(r, next->start))
            return true;
    return false;
}

/* "讲了三点意见。第一，…。第二，…。": does the series start the sentence behind the count's own? Where it has fewer members than that,
** nothing may follow its last one in the block, or they share a sentence and none behind tells of one more. */
static bool told_next(const list_reader *r, const list_count *c, const member *first, const list_cuts *l)
{
    const block *b = &r->x->clean->blocks[first->block];
    const sentence *counted = place_sentence(r->x, c->start), *of = place_sentence(r->x, first->start), *last = NULL;
    if (counted == NULL || of != counted + 1 || of->start != first->start || c->start < b->start || l->count == 0)
        return false;
    last = place_sentence(r->x, l->items[l->count - 1].start);
    return l->count > c->value || (last != NULL && (last->end >= b->end || (last == of && l->count > 2 && !goes_on_below(r, last))));
}

/* "一是看海，二是看雪，最后一个她不肯说": does a later clause of the last member's sentence tell of one more? */
static bool one_more_told(const list_reader *r, const list_cuts *l)
{
    view text = r->x->clean->text;
    const sentence *in = place_sentence(r->x, l->items[l->count - 1].start);
    for (uint32_t at = l->items[l->count - 1].start; in != NULL && at < in->end; at += utf8_step(text, at))
        if (list_goes_on(r->words, (view){ text.start, in->end }, at))
            return true;
    return false;
}

/* "三、明年的六项工作", "标的共3家：", and a point in each of the next blocks, or all of them in the next one: the count's noun ends its block,
** and what follows the last point is none. Only the count itself may be of the points' kind. */
static bool told_in_rows(const list_reader *r, const list_count *c, uint32_t next, const list_cuts *l)
{
    const clean_text *clean = r->x->clean;
    const member *first = &r->members[next];
    uint32_t counted = first->block > 0 ? first->block - 1 : 0, last = first->block, at = c->end, found = 0;
    const block *b = &clean->blocks[counted];
    view text = { clean->text.start, b->end };
    if (first->block == 0 || c->start < b->start || c->end > b->end || first->start != clean->blocks[first->block].start || b->end - c->end > ROW_NOUN)
        return false;
    while (at < b->end && place_leads_han(text, at))
        at += utf8_step(text, at);
    const bool closes = at < b->end && place_ends_sentence(text, at) && at + utf8_step(text, at) == b->end;     /* 盯住四件事。 */
    if (at < b->end && !closes && list_colon_before(text, at, at + list_clause_sign(text, at)) == 0)
        return false;
    for (uint32_t i = next; i < r->member_count && found < l->count; i++) {
        const member *m = &r->members[i];
        if (m->series != first->series)
            return false;       /* points of points */
        if (m->block > last + 1 || (m->block != last && m->start != clean->blocks[m->block].start))
            return false;
        last = m->block;
        found++;
    }
    return clean->blocks[last].end - clean->blocks[last].start <= LONGEST_ROW || last == first->block;
}

/* "…，每年多3个。" and below it "注：①…；②…": does the count's sentence end in a block before that of the series? */
static bool told_apart(const list_reader *r, const list_count *c, const member *first)
{
    const view text = r->x->clean->text;
    const uint32_t end = r->x->clean->blocks[first->block].start;
    for (uint32_t at = c->end; at < end; at += utf8_step(text, at))
        if (text.start[at] != '\n' && place_ends_sentence(text, at))
            return true;
    return false;
}

/* "记住了三条教训，一是…，二是…": does the series start behind a comma, right behind a noun for points, and end in the count's sentence? Where
** it has fewer members than that, the next sentence must not tell of one more. */
static bool told_behind_comma(const list_reader *r, const list_count *c, const member *first, const list_cuts *l)
{
    const view text = r->x->clean->text;
    const sentence *in = place_sentence(r->x, c->start);
    uint32_t at = c->end;
    while (at < first->start && at - c->end <= POINT_NOUN && place_leads_han(text, at))
        at += utf8_step(text, at);
    if (in == NULL || at - c->end > POINT_NOUN || l->count == 0 || at == c->end || at + list_clause_sign(text, at) != first->start || first->start == at
        || wordset_before(r->words->point_nouns, (view){ text.start + c->end, at - c->end }, at - c->end, NULL) == 0 || l->items[l->count - 1].start >= in->end)
        return false;
    const sentence *next = in + 1;
    const bool more = next < r->x->sentences + r->x->sentence_count && next->block == in->block
        && (wordset_at(r->words->points_go_on, text, next->start, NULL) > 0 || list_starts_point(r, next->start));
    return l->count > c->value || !more;
}

/* "五大任务：一是…；二是…": members that follow within reach, from the first one on. */
bool list_read_series(list_reader *r, const list_count *c, uint32_t *next)
{
    while (*next < r->member_count && r->members[*next].start < c->end)
        ++*next;
    if (*next == r->member_count)
        return false;
    const member *first = &r->members[*next];
    if (first->ordinal != 1 || first->start - c->end > SERIES_GAP)
        return false;
    list_cuts l = { 0 };
    bool misnumbered = false;
    for (uint32_t i = *next; i < r->member_count && l.count < LIST_ITEMS; i++) {
        const member *m = &r->members[i];
        if (m->series != first->series) {
            if (m->level < first->level)
                break;
            continue;
        }
        if (m->ordinal != l.count + 1) {
            misnumbered = m->ordinal > 1;       /* 一是…；二是…；二是…：that is told of the numbers */
            break;
        }
        l.items[l.count++] = (list_piece){ m->start, m->end };
    }
    l.least = l.most = l.count;
    /* A series may go on elsewhere: only one that a colon announces and that is told in a row proves the count wrong. */
    view gap = { r->x->clean->text.start + c->end, first->start - c->end };
    bool announced = gap.length <= LIST_ANNOUNCE_GAP
                     && ((list_colon_before(r->x->clean->text, c->end, first->start) > 0 && !told_apart(r, c, first))
                         || told_next(r, c, first, &l) || (l.done = told_behind_comma(r, c, first, &l)));
    if (l.count > 0 && l.count < c->value && one_more_told(r, &l))
        return false;
    const bool sure = (announced && first->level >= INSIDE_LEVEL) || told_in_rows(r, c, *next, &l);
    if (l.count < 2 || (l.count != c->value && (misnumbered || !sure || list_distance(&l, c->value) != 1)))
        return false;
    list_claim(r, c, &l, "list/series", LIST_LIKELY);
    return true;
}

/* "以上九个数": the points 1 to 10 right above. */
bool list_read_points(list_reader *r, const list_count *c, uint32_t from, uint32_t block)
{
    view text = r->x->clean->text;
    uint32_t last = 0;
    if (wordset_before(r->words->above, (view){ text.start + from, c->start - from }, c->start - from, NULL) == 0)
        return false;
    while (last < r->member_count && r->members[last].start < c->start)
        last++;
    if (last == 0 || r->members[last - 1].block + 1 < block)
        return false;
    const member *end = &r->members[last - 1];
    list_cuts l = { .count = 0 };
    for (uint32_t i = last; i-- > 0 && l.count < LIST_ITEMS && l.count < end->ordinal;) {
        const member *m = &r->members[i];
        if (m->series != end->series)
            continue;
        if (m->ordinal != end->ordinal - l.count)
            return false;
        l.items[LIST_ITEMS - ++l.count] = (list_piece){ m->start, m->end };
    }
    if (l.count < 3 || l.count != end->ordinal)
        return false;
    memmove(l.items, l.items + LIST_ITEMS - l.count, l.count * sizeof *l.items);
    l.least = l.most = l.count;
    if (list_distance(&l, c->value) > 1)
        return false;
    list_claim(r, c, &l, "list/points", LIST_LIKELY);
    return true;
}
