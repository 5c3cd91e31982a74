#include "facts/order.h"

#include "base/memory.h"

typedef struct {
    uint32_t start, end;
    uint32_t index;     /* where it came */
} placed;

static bool before(const placed *a, const placed *b)
{
    if (a->start != b->start)
        return a->start < b->start;
    if (a->end != b->end)
        return a->end > b->end;
    return a->index < b->index;
}

static void merge(placed *out, const placed *from, uint32_t middle, uint32_t end)
{
    uint32_t a = 0, b = middle;
    for (uint32_t i = 0; i < end; i++)
        out[i] = from[a < middle && (b == end || before(&from[a], &from[b])) ? a++ : b++];
}

/* A merge sort, linear where the order is right already: the places are runs in order already, and qsort may ask the heap. */
static void sort_places(placed *places, placed *scratch, uint32_t count)
{
    uint32_t sorted = 1;
    while (sorted < count && before(&places[sorted - 1], &places[sorted]))
        sorted++;
    if (sorted >= count)
        return;
    for (uint64_t width = 1; width < count; width *= 2) {
        for (uint64_t i = 0; i < count; i += 2 * width) {
            uint32_t size = (uint32_t)(count - i < 2 * width ? count - i : 2 * width);
            merge(scratch + i, places + i, (uint32_t)(width < size ? width : size), size);
        }
        memcpy(places, scratch, count * sizeof *places);
    }
}

static void renumber(uint32_t *index, const uint32_t *moved)
{
    if (*index != FACT_NONE)
        *index = moved[*index];
}

/* 'places' and 'scratch' have room for all facts; 'moved' too. */
static void sort_facts(document *doc, placed *places, placed *scratch, uint32_t *moved, fact *sorted)
{
    for (uint32_t i = 0; i < doc->fact_count; i++)
        places[i] = (placed){ doc->facts[i].start, doc->facts[i].end, i };
    sort_places(places, scratch, doc->fact_count);
    for (uint32_t i = 0; i < doc->fact_count; i++) {
        sorted[i] = doc->facts[places[i].index];
        moved[places[i].index] = i;
    }
    doc->facts = sorted;
    for (uint32_t i = 0; i < doc->figure_count; i++)
        renumber(&doc->figures[i].table, moved);
    for (uint32_t i = 0; i < doc->cell_count; i++)
        renumber(&doc->cells[i].figure, moved);
    for (uint32_t i = 0; i < doc->operand_count; i++)
        renumber(&doc->operands[i].fact, moved);
}

static void span_of_operands(const document *doc, claim *c)
{
    if (c->end != 0 || c->operands == 0)
        return;
    c->start = FACT_NONE;
    for (uint32_t i = c->operand; i < c->operand + c->operands; i++) {
        const fact *f = &doc->facts[doc->operands[i].fact];
        if (f->start < c->start)
            c->start = f->start;
        if (f->end > c->end)
            c->end = f->end;
    }
}

static void sort_claims(document *doc, placed *places, placed *scratch, claim *sorted)
{
    for (uint32_t i = 0; i < doc->claim_count; i++) {
        span_of_operands(doc, &doc->claims[i]);
        places[i] = (placed){ doc->claims[i].start, doc->claims[i].end, i };
    }
    sort_places(places, scratch, doc->claim_count);
    for (uint32_t i = 0; i < doc->claim_count; i++)
        sorted[i] = doc->claims[places[i].index];
    doc->claims = sorted;
}

status order_document(document *doc)
{
    uint32_t most = doc->fact_count > doc->claim_count ? doc->fact_count : doc->claim_count;
    placed *places = memory_zero(most, 2 * sizeof *places);
    uint32_t *moved = memory_zero(doc->fact_count, sizeof *moved);
    fact *facts = arena_zero(doc->memory, doc->fact_count, sizeof *facts);
    claim *claims = arena_zero(doc->memory, doc->claim_count, sizeof *claims);
    bool room = places != NULL && moved != NULL && facts != NULL && claims != NULL;
    if (room) {
        sort_facts(doc, places, places + most, moved, facts);
        sort_claims(doc, places, places + most, claims);
    }
    memory_free(places);
    memory_free(moved);
    return room ? STATUS_OK : STATUS_MEMORY;
}
