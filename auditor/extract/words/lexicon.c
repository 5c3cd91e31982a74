#include "extract/words/lexicon.h"

#include "extract/words/glyph.h"

enum { FIRST_ROOM = 64, ROOT_WORDS = 32, PAIR_WORDS = 64 };

/* An edge from a node over a code point: one slot of an open-addressing table. */
typedef struct {
    uint64_t step;      /* from node << 21 | code point; 0: free (no word starts with U+0000) */
    uint32_t to;
} edge;

struct lexicon {
    arena *memory;
    edge *edges;
    uint32_t *values;   /* by node; node 0 is the root */
    uint64_t roots[ROOT_WORDS]; /* filters: which code points may start a word, which are one, and which two may stand first */
    uint64_t alone[ROOT_WORDS], pairs[PAIR_WORDS];
    uint32_t edge_count, edge_room, node_room;  /* edge_room is a power of two */
    lexicon_side side;
};

lexicon *lexicon_new(arena *memory, lexicon_side side)
{
    lexicon *l = arena_zero(memory, 1, sizeof *l);
    if (l == NULL)
        return NULL;
    l->memory = memory;
    l->side = side;
    l->edges = arena_zero(memory, FIRST_ROOM, sizeof *l->edges);
    l->values = arena_zero(memory, FIRST_ROOM, sizeof *l->values);
    l->edge_room = l->node_room = FIRST_ROOM;
    return l->edges != NULL && l->values != NULL ? l : NULL;
}

static edge *slot(edge *edges, uint32_t room, uint64_t step)
{
    uint32_t place = (uint32_t)(step * UINT64_C(0x9E3779B97F4A7C15) >> 40) & (room - 1);
    while (edges[place].step != 0 && edges[place].step != step)
        place = (place + 1) & (room - 1);
    return &edges[place];
}

static uint64_t step_of(uint32_t node, uint32_t point)
{
    return (uint64_t)node << 21 | point;
}

static bool grow(lexicon *l)
{
    uint32_t edge_room = l->edge_room * 2, node_room = l->node_room * 2;
    edge *edges = arena_take_given(l->memory, edge_room * sizeof *edges);
    uint32_t *values = arena_take_given(l->memory, node_room * sizeof *values);
    if (edges == NULL || values == NULL)
        return false;
    memset(edges, 0, edge_room * sizeof *edges);
    memset(values, 0, node_room * sizeof *values);
    for (uint32_t i = 0; i < l->edge_room; i++)
        if (l->edges[i].step != 0)
            *slot(edges, edge_room, l->edges[i].step) = l->edges[i];
    memcpy(values, l->values, l->node_room * sizeof *values);
    arena_give(l->memory, l->edges, l->edge_room * sizeof *edges);
    arena_give(l->memory, l->values, l->node_room * sizeof *values);
    l->edges = edges;
    l->values = values;
    l->edge_room = edge_room;
    l->node_room = node_room;
    return true;
}

static uint32_t root_bit(uint32_t point)
{
    return (point * UINT32_C(0x9E3779B1)) >> 21;
}

static bool may_start(const lexicon *l, uint32_t point)
{
    return (l->roots[root_bit(point) / 64] >> root_bit(point) % 64 & 1) != 0;
}

static uint32_t pair_bit(uint32_t first, uint32_t second)
{
    return (first * UINT32_C(0x9E3779B1) ^ second * UINT32_C(0x85EBCA77)) >> 20;
}

/* May a word of two code points and more start so, or one that is the first of them? Words may hold blanks. */
static bool may_go_on(const lexicon *l, uint32_t first, uint32_t second)
{
    return (l->pairs[pair_bit(first, second) / 64] >> pair_bit(first, second) % 64 & 1) != 0
        || (l->alone[root_bit(first) / 64] >> root_bit(first) % 64 & 1) != 0 || glyph_blank(second);
}

/* The node behind an edge, made where there is none; 0 when there is no memory. */
static uint32_t follow(lexicon *l, uint32_t node, uint32_t point)
{
    if (l->edge_count + 2 > l->edge_room / 2 && !grow(l))
        return 0;
    edge *e = slot(l->edges, l->edge_room, step_of(node, point));
    if (node == 0)
        l->roots[root_bit(point) / 64] |= UINT64_C(1) << root_bit(point) % 64;
    if (e->step == 0)
        *e = (edge){ step_of(node, point), ++l->edge_count };
    return e->to;
}

status lexicon_add(lexicon *l, view word, uint32_t value, bool *added, error *err)
{
    uint32_t node = 0, length = (uint32_t)word.length, first = 0, count = 0;
    if (length == 0)
        return error_set(err, STATUS_SYNTAX, "a word is empty");
    for (uint32_t at = l->side == LEXICON_STARTS ? 0 : length; l->side == LEXICON_STARTS ? at < length : at > 0;) {
        uint32_t size, point;
        if (l->side == LEXICON_STARTS) {
            point = glyph_at(word, at, length, &size);
            at += size;
        } else {
            point = glyph_before(word, 0, at, &size);
            at -= size;
        }
        if ((node = follow(l, node, point)) == 0)
            return error_set(err, STATUS_MEMORY, "no memory for words");
        if (++count == 1)
            first = point;
        else if (count == 2)
            l->pairs[pair_bit(first, point) / 64] |= UINT64_C(1) << pair_bit(first, point) % 64;
    }
    if (count == 1)
        l->alone[root_bit(first) / 64] |= UINT64_C(1) << root_bit(first) % 64;
    if (added != NULL)
        *added = l->values[node] == 0;
    if (l->values[node] == 0)
        l->values[node] = value;
    return STATUS_OK;
}

static uint32_t step_over(const lexicon *l, uint32_t node, uint32_t point)
{
    return slot(l->edges, l->edge_room, step_of(node, point))->to;
}

uint32_t lexicon_start(const lexicon *l, view text, uint32_t at, uint32_t end, uint32_t *word_end)
{
    uint32_t node = 0, value = 0, size, first = at < end ? glyph_at(text, at, end, &size) : 0, next_size;
    if (at >= end || !may_start(l, first) || (at + size < end && !may_go_on(l, first, glyph_at(text, at + size, end, &next_size))))
        return 0;
    while (at < end) {
        uint32_t point = glyph_at(text, at, end, &size), next = step_over(l, node, point);
        if (next == 0 && !(node != 0 && glyph_blank(point)))
            break;
        at += size;
        if (next == 0)
            continue;
        node = next;
        if (l->values[node] != 0) {
            value = l->values[node];
            *word_end = at;
        }
    }
    return value;
}

uint32_t lexicon_end(const lexicon *l, view text, uint32_t start, uint32_t at, uint32_t *word_start)
{
    uint32_t node = 0, value = 0, size, first = at > start ? glyph_before(text, start, at, &size) : 0, next_size;
    if (at <= start || !may_start(l, first) || (at - size > start && !may_go_on(l, first, glyph_before(text, start, at - size, &next_size))))
        return 0;
    while (at > start) {
        uint32_t point = glyph_before(text, start, at, &size), next = step_over(l, node, point);
        if (next == 0 && !(node != 0 && glyph_blank(point)))
            break;
        at -= size;
        if (next == 0)
            continue;
        node = next;
        if (l->values[node] != 0) {
            value = l->values[node];
            *word_start = at;
        }
    }
    return value;
}

void lexicon_first_points(const lexicon *l, void (*visit)(void *context, uint32_t point), void *context)
{
    for (uint32_t i = 0; i < l->edge_room; i++)
        if (l->edges[i].step != 0 && l->edges[i].step >> 21 == 0)
            visit(context, (uint32_t)l->edges[i].step);
}
