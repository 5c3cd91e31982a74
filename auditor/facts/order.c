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

/* A merge sort, because qsort may ask the heap. */
static void sort_places(placed *places, placed *scratch, uint32_t count)
{
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
    for (uint32_t i = 0; i < doc->claim_count; i++)
        places[i] = (placed){ doc->claims[i].start, doc->claims[i].end, i };
    sort_places(places, scratch, doc->claim_count);
    for (uint32_t i = 0; i < doc->claim_count; i++)
        sorted[i] = doc->claims[places[i].index];
    doc->claims = sorted;
}

static bool follows(uint32_t start, uint32_t end, uint32_t last_start, uint32_t last_end)
{
    return start > last_start || (start == last_start && end <= last_end);
}

/* Writers keep the order: then nothing moves and nobody needs a new number. */
static status move_facts(document *doc, fact *sorted)
{
    uint32_t n = 1;
    while (n < doc->fact_count && follows(doc->facts[n].start, doc->facts[n].end, doc->facts[n - 1].start, doc->facts[n - 1].end))
        n++;
    if (n >= doc->fact_count) {
        if (doc->fact_count > 0)
            memcpy(sorted, doc->facts, doc->fact_count * sizeof *sorted);
        doc->facts = sorted;
        return STATUS_OK;
    }
    placed *places = memory_zero(doc->fact_count, 2 * sizeof *places);
    uint32_t *moved = memory_zero(doc->fact_count, sizeof *moved);
    bool room = places != NULL && moved != NULL;
    if (room)
        sort_facts(doc, places, places + doc->fact_count, moved, sorted);
    memory_free(places);
    memory_free(moved);
    return room ? STATUS_OK : STATUS_MEMORY;
}

static status move_claims(document *doc, claim *sorted)
{
    const claim *c = doc->claims;
    uint32_t n = 1;
    for (uint32_t i = 0; i < doc->claim_count; i++)
        span_of_operands(doc, &doc->claims[i]);
    while (n < doc->claim_count && follows(c[n].start, c[n].end, c[n - 1].start, c[n - 1].end))
        n++;
    if (n >= doc->claim_count) {
        if (doc->claim_count > 0)
            memcpy(sorted, doc->claims, doc->claim_count * sizeof *sorted);
        doc->claims = sorted;
        return STATUS_OK;
    }
    placed *places = memory_zero(doc->claim_count, 2 * sizeof *places);
    if (places == NULL)
        return STATUS_MEMORY;
    sort_claims(doc, places, places + doc->claim_count, sorted);
    memory_free(places);
    return STATUS_OK;
}

status order_document(document *doc)
{
    fact *facts = arena_take(doc->memory, doc->fact_count * sizeof *facts);
    claim *claims = arena_take(doc->memory, doc->claim_count * sizeof *claims);
    if (facts == NULL || claims == NULL)
        return STATUS_MEMORY;
    status s = move_facts(doc, facts);
    return s == STATUS_OK ? move_claims(doc, claims) : s;
}
