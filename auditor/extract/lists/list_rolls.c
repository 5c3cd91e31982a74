#include "extract/lists/list_parts.h"

#include <string.h>

#include "base/utf8.h"
#include "extract/place.h"

/*
** Lists told alike, segment by segment:
** "智能装备5个，投资48.3亿元，签约企业为甲、乙、丙、丁、戊；新材料3个，投资37.2亿元，签约企业为己、庚、辛". The words before the first item
** are the same in both, and what is counted goes by one measure word; that the list of the one has as many items as are counted there
** proves that the other's should.
*/

enum {
    SEGMENT = 360,          /* bytes of a segment */
    LETTER = 3,
    LEAST_MARK = 6          /* bytes of the words before the lists, where they are no word that announces one */
};

/* A segment: its count, and its last clause, a list from the first item on or with the words before it. */
typedef struct {
    uint32_t from, to;
    list_count c;
    uint32_t list;          /* where its clause begins */
} segment;

/* Does a segment end at 'at': a semicolon, or the end of a sentence? */
static bool ends_segment(view text, uint32_t at)
{
    const view rest = { text.start + at, text.length - at };
    return place_ends_sentence(text, at) || view_starts(rest, VIEW("\xEF\xBC\x9B")) || view_starts(rest, VIEW(";"));
}

/* Where the segment that holds 'at' ends, outside of brackets; where it begins. */
static uint32_t segment_end(const extraction *x, view text, uint32_t at)
{
    uint32_t stop = (uint32_t)text.length;
    if (at + SEGMENT < stop)
        for (stop = at + SEGMENT; stop < text.length && ((unsigned char)text.start[stop] & 0xC0) == 0x80;)
            stop++;
    while ((at = starts_next(x->starts, at, stop, START_SIGN | START_BRACKET)) < stop && !ends_segment(text, at)) {
        const uint32_t skipped = list_skip_bracket(text, at);
        at = skipped > at ? skipped : at + utf8_step(text, at);
    }
    return at;
}

static uint32_t segment_begin(view text, uint32_t from, uint32_t at)
{
    const uint32_t start = at;
    while (at > from && start - at < SEGMENT) {
        const uint32_t before = (uint32_t)(utf8_back(text.start + from, text.start + at) - text.start);
        if (ends_segment(text, before))
            return at;
        at = before;
    }
    return at;
}

/* The last clause of a segment, which a comma, or the count's own measure word, stands before; false where it has no separator, or ends
** with more than its list. */
static bool find_list(const list_reader *r, view text, segment *g)
{
    uint32_t clause = g->c.end, length;
    for (uint32_t at = g->c.end; (at = starts_next(r->x->starts, at, g->to, START_SIGN | START_BRACKET)) < g->to;) {
        const uint32_t skipped = list_skip_bracket(text, at), sign = skipped > at ? 0 : list_clause_sign(text, at);
        clause = sign > 0 && list_colon_before(text, g->c.end, at + sign) != at ? at + sign : clause;
        at = skipped > at ? skipped : at + (sign > 0 ? sign : utf8_step(text, at));
    }
    g->list = clause;
    return clause > g->c.end && wordset_find(r->words->separators, (view){ text.start, g->to }, clause, g->to, &length, NULL) < g->to;
}

/* The first count by a measure word in a segment. */
static bool find_count(const list_reader *r, view text, segment *g, view measure)
{
    for (uint32_t at = g->from; (at = starts_next(r->x->starts, at, g->to, START_NUMERAL)) < g->to; at += utf8_step(text, at))
        if (list_counted_at(r->words, text, at, &g->c) && view_equal((view){ text.start + g->c.number_end, g->c.end - g->c.number_end }, measure))
            return true;
    return false;
}

/* Bytes that two clauses begin with alike, up to where a character of both ends. */
static uint32_t alike(view text, const segment *a, const segment *b)
{
    uint32_t n = 0, step;
    while (a->list + n < a->to && b->list + n < b->to
           && (step = utf8_step(text, a->list + n)) == utf8_step(text, b->list + n) && memcmp(text.start + a->list + n, text.start + b->list + n, step) == 0)
        n += step;
    return n;
}

/* The items of a segment's list behind the words before it: false where it is open, or it is not sure how many there are. */
static bool items_of(const list_reader *r, view text, const segment *g, uint32_t mark, list_cuts *l)
{
    uint32_t end = g->to, length;
    if (list_strip_open(r->words, text, g->list, &end) || g->list + mark >= end)
        return false;
    *l = (list_cuts){ 0 };
    list_cut(r->x, r->words, text, g->list + mark, end, l);
    list_measure(r->words, text, l);
    l->done = true;
    for (uint32_t i = 0; i < l->count; i++)
        if (wordset_find(r->words->several, (view){ text.start, l->items[i].end }, l->items[i].start, l->items[i].end, &length, NULL) < l->items[i].end)
            return false;
    return l->count >= 2 && !l->too_long && l->least == l->most && l->plain;
}

/* Are the words before two lists enough to tell that both are of one kind? */
static bool is_mark(const list_reader *r, view text, const segment *g, uint32_t mark)
{
    return mark >= LEAST_MARK || (mark >= LETTER && wordset_at(r->words->announce, text, g->list, NULL) == mark);
}

/* The segment beside one, of the same measure word, whose list is just as long as is counted. */
static bool has_witness(const list_reader *r, view text, const segment *own, const segment *beside, uint32_t *mark)
{
    segment g = *beside;
    const view measure = { text.start + own->c.number_end, own->c.end - own->c.number_end };
    list_cuts l;
    if (!find_count(r, text, &g, measure) || !find_list(r, text, &g) || (*mark = alike(text, own, &g)) == 0 || !is_mark(r, text, own, *mark))
        return false;
    return items_of(r, text, &g, *mark, &l) && l.count == g.c.value;
}

bool list_read_roll(list_reader *r, const list_count *c, uint32_t from, uint32_t to)
{
    const view text = { r->x->clean->text.start, to };
    segment own = { .c = *c };
    own.from = segment_begin(text, from, c->start);
    own.to = segment_end(r->x, text, c->end);
    segment first = own;
    const view measure = { text.start + c->number_end, c->end - c->number_end };
    if (!find_list(r, text, &own) || !find_count(r, text, &first, measure) || first.c.start != c->start)
        return false;
    uint32_t mark = 0;
    bool proved = false;
    if (own.to < to) {
        segment next = { .from = own.to + utf8_step(text, own.to) };
        next.to = segment_end(r->x, text, next.from);
        proved = has_witness(r, text, &own, &next, &mark);
    }
    if (!proved && own.from > from) {
        segment last = { .to = (uint32_t)(utf8_back(text.start + from, text.start + own.from) - text.start) };
        last.from = segment_begin(text, from, last.to);
        proved = has_witness(r, text, &own, &last, &mark);
    }
    list_cuts l;
    if (!proved || !items_of(r, text, &own, mark, &l) || list_distance(&l, c->value) > 1)
        return false;
    list_claim(r, c, &l, "list/roll", LIST_LIKELY);
    return true;
}
