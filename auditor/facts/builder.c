#include "facts/builder.h"

#include <assert.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "facts/order.h"
#include "facts/place.h"

typedef enum {
    STORE_FACTS, STORE_FIGURES, STORE_DATES, STORE_OFFICES, STORE_NAMES, STORE_LISTS, STORE_ITEMS, STORE_QUOTATIONS,
    STORE_HEADINGS, STORE_TABLES, STORE_CELLS, STORE_MARKS, STORE_KEYS, STORE_UNITS, STORE_CLAUSES, STORE_CLAIMS,
    STORE_OPERANDS, STORE_BOUNDS, STORES
} store_name;

#define STORE(array, count) { offsetof(document, array), offsetof(document, count), sizeof *((document *)0)->array }

static const struct {
    size_t array, count, size;
} stores[STORES] = {
    [STORE_FACTS] = STORE(facts, fact_count),
    [STORE_FIGURES] = STORE(figures, figure_count),
    [STORE_DATES] = STORE(dates, date_count),
    [STORE_OFFICES] = STORE(offices, office_count),
    [STORE_NAMES] = STORE(names, name_count),
    [STORE_LISTS] = STORE(lists, list_count),
    [STORE_ITEMS] = STORE(items, item_count),
    [STORE_QUOTATIONS] = STORE(quotations, quotation_count),
    [STORE_HEADINGS] = STORE(headings, heading_count),
    [STORE_TABLES] = STORE(tables, table_count),
    [STORE_CELLS] = STORE(cells, cell_count),
    [STORE_MARKS] = STORE(marks, mark_count),
    [STORE_KEYS] = STORE(keys, key_count),
    [STORE_UNITS] = STORE(units, unit_count),
    [STORE_CLAUSES] = STORE(clauses, clause_count),
    [STORE_CLAIMS] = STORE(claims, claim_count),
    [STORE_OPERANDS] = STORE(operands, operand_count),
    [STORE_BOUNDS] = STORE(bounds, bound_count),
};

static const store_name detail_stores[FACT_KINDS] = {
    [FACT_FIGURE] = STORE_FIGURES,   [FACT_ORDINAL] = STORE_FIGURES, [FACT_DURATION] = STORE_FIGURES,
    [FACT_DATE] = STORE_DATES,       [FACT_OFFICE] = STORE_OFFICES,  [FACT_NAME] = STORE_NAMES,
    [FACT_LIST] = STORE_LISTS,       [FACT_QUOTATION] = STORE_QUOTATIONS,
    [FACT_HEADING] = STORE_HEADINGS, [FACT_TABLE] = STORE_TABLES,    [FACT_MARK] = STORE_MARKS,
};

struct builder {
    document *doc;          /* its arrays mirror 'grown' until builder_finish copies them into its arena */
    struct {
        char *items;
        uint32_t count, room;
    } grown[STORES];
    buffer pool;
    intern *unit_names;     /* the id of a name is its unit's index */
    uint32_t *key_slots;    /* index into keys[] + 1, or 0; a power of two of them */
    uint32_t key_slot_count;
    status failed;          /* the first failure */
};

static uint32_t fail(builder *b, status why)
{
    if (b->failed == STATUS_OK)
        b->failed = why;
    return FACT_NONE;
}

/* Shows a store's items in the document. Through memcpy, because the fields point to different types. */
static void mirror(document *doc, store_name s, void *items, uint32_t count)
{
    memcpy((char *)doc + stores[s].array, &items, sizeof items);
    memcpy((char *)doc + stores[s].count, &count, sizeof count);
}

/* Room for 'count' more items; NULL when there is no memory. */
static char *store_reserve(builder *b, store_name s, uint32_t count)
{
    uint32_t used = b->grown[s].count;
    if (count >= FACT_NONE - used) {
        fail(b, STATUS_LIMIT);
        return NULL;
    }
    if (b->grown[s].room - used < count) {
        uint64_t room = b->grown[s].room > 0 ? (uint64_t)b->grown[s].room * 2 : 16;
        while (room < (uint64_t)used + count)
            room *= 2;
        if (room > FACT_NONE)
            room = FACT_NONE;
        char *items = memory_resize(b->grown[s].items, room, stores[s].size);
        if (items == NULL) {
            fail(b, STATUS_MEMORY);
            return NULL;
        }
        b->grown[s].items = items;
        b->grown[s].room = (uint32_t)room;
    }
    return b->grown[s].items + (size_t)used * stores[s].size;
}

/* Appends 'count' items and returns the index of the first. */
static uint32_t store_append(builder *b, store_name s, const void *items, uint32_t count)
{
    char *place = store_reserve(b, s, count);
    if (place == NULL)
        return FACT_NONE;
    if (count > 0)
        memcpy(place, items, count * stores[s].size);
    uint32_t first = b->grown[s].count;
    b->grown[s].count += count;
    mirror(b->doc, s, b->grown[s].items, b->grown[s].count);
    return first;
}

static document *document_new(void)
{
    arena *memory = arena_new();
    document *doc = memory != NULL ? arena_zero(memory, 1, sizeof *doc) : NULL;
    if (doc == NULL) {
        arena_free(memory);
        return NULL;
    }
    doc->memory = memory;
    return doc;
}

builder *builder_new(void)
{
    builder *b = memory_zero(1, sizeof *b);
    if (b == NULL)
        return NULL;
    b->unit_names = intern_new();
    if (b->unit_names != NULL && builder_begin(b))
        return b;
    builder_free(b);
    return NULL;
}

static void forget(builder *b)
{
    enum { SLOTS_KEPT = 1024 };     /* clearing costs what is kept, however little was used */
    document_free(b->doc);
    b->doc = NULL;
    b->failed = STATUS_OK;
    for (int s = 0; s < STORES; s++)
        b->grown[s].count = 0;
    buffer_clear(&b->pool);
    if (b->key_slot_count > SLOTS_KEPT) {
        memory_free(b->key_slots);
        b->key_slots = NULL;
        b->key_slot_count = 0;
    }
    if (b->key_slot_count > 0)
        memset(b->key_slots, 0, b->key_slot_count * sizeof *b->key_slots);
}

bool builder_begin(builder *b)
{
    const unit none = { .name = VIEW(""), .factor = { 1, 1, 0 } };
    forget(b);
    b->doc = document_new();
    if (b->doc == NULL || (b->doc->strings = intern_new()) == NULL || !intern_clear(b->unit_names))
        return false;
    builder_key(b, &(key){ .metric = 0 });
    store_append(b, STORE_UNITS, &none, 1);
    return b->failed == STATUS_OK;
}

void builder_free(builder *b)
{
    if (b == NULL)
        return;
    document_free(b->doc);
    for (int s = 0; s < STORES; s++)
        memory_free(b->grown[s].items);
    buffer_free(&b->pool);
    intern_free(b->unit_names);
    memory_free(b->key_slots);
    memory_free(b);
}

document *builder_document(builder *b)
{
    return b->doc;
}

word builder_word(builder *b, view text)
{
    word w = intern_put(b->doc->strings, text);
    if (w != INTERN_NONE)
        return w;
    fail(b, STATUS_MEMORY);
    return 0;
}

view builder_copy(builder *b, view text)
{
    view copy = arena_copy(b->doc->memory, text);
    if (copy.start != NULL)
        return copy;
    fail(b, STATUS_MEMORY);
    return VIEW("");
}

uint32_t builder_pool(builder *b, view text)
{
    size_t offset = b->pool.length;
    if (text.length > FACT_NONE - offset)
        return fail(b, STATUS_LIMIT);
    buffer_append(&b->pool, text);
    if (b->pool.failed)
        return fail(b, STATUS_MEMORY);
    b->doc->pool = buffer_view(&b->pool);
    return (uint32_t)offset;
}

uint16_t builder_unit(builder *b, const unit *u)
{
    if (u->name.length == 0)
        return 0;
    uint32_t index = intern_put(b->unit_names, u->name);
    if (index == INTERN_NONE || index > UINT16_MAX) {
        fail(b, index == INTERN_NONE ? STATUS_MEMORY : STATUS_LIMIT);
        return 0;
    }
    if (index == b->doc->unit_count) {
        unit own = *u;
        own.name = builder_copy(b, u->name);
        store_append(b, STORE_UNITS, &own, 1);
    }
    return index < b->doc->unit_count ? (uint16_t)index : 0;
}

static uint32_t key_hash(const key *k)
{
    const uint32_t parts[] = { k->metric, k->verb, k->subject, k->scope, k->period, k->basis, k->qualifiers, k->status };
    uint64_t h = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        h = (h ^ parts[i]) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(h >> 32);
}

static bool key_equal(const key *a, const key *b)
{
    return a->metric == b->metric && a->verb == b->verb && a->subject == b->subject && a->scope == b->scope
        && a->period == b->period && a->basis == b->basis && a->qualifiers == b->qualifiers && a->status == b->status;
}

static uint32_t *key_slot(const builder *b, const key *k)
{
    uint32_t mask = b->key_slot_count - 1, place = key_hash(k) & mask;
    while (b->key_slots[place] != 0 && !key_equal(&b->doc->keys[b->key_slots[place] - 1], k))
        place = (place + 1) & mask;
    return &b->key_slots[place];
}

static bool grow_key_slots(builder *b)
{
    uint32_t count = b->key_slot_count > 0 ? b->key_slot_count * 2 : 64;
    uint32_t *slots = memory_zero(count, sizeof *slots);
    if (slots == NULL)
        return false;
    memory_free(b->key_slots);
    b->key_slots = slots;
    b->key_slot_count = count;
    for (uint32_t i = 0; i < b->doc->key_count; i++)
        *key_slot(b, &b->doc->keys[i]) = i + 1;
    return true;
}

uint32_t builder_key(builder *b, const key *k)
{
    if (b->doc->key_count >= b->key_slot_count / 2 && !grow_key_slots(b)) {
        fail(b, STATUS_MEMORY);
        return 0;
    }
    uint32_t *slot = key_slot(b, k);
    if (*slot == 0) {
        uint32_t index = store_append(b, STORE_KEYS, k, 1);
        if (index == FACT_NONE)
            return 0;
        *slot = index + 1;
    }
    return *slot - 1;
}

uint32_t builder_clause(builder *b, const clause *c)
{
    return store_append(b, STORE_CLAUSES, c, 1);
}

uint32_t builder_fact(builder *b, const fact *f, const void *detail)
{
    assert(f->kind < FACT_KINDS);
    if (store_reserve(b, STORE_FACTS, 1) == NULL)
        return FACT_NONE;
    fact own = *f;
    own.detail = store_append(b, detail_stores[f->kind], detail, 1);
    return own.detail != FACT_NONE ? store_append(b, STORE_FACTS, &own, 1) : FACT_NONE;
}

figure *builder_figure(builder *b, uint32_t index)
{
    document *doc = b->doc;
    if (index >= doc->fact_count || doc->facts[index].kind > FACT_DURATION)
        return NULL;
    return &doc->figures[doc->facts[index].detail];
}

dated *builder_date(builder *b, uint32_t index)
{
    document *doc = b->doc;
    if (index >= doc->fact_count || doc->facts[index].kind != FACT_DATE)
        return NULL;
    return &doc->dates[doc->facts[index].detail];
}

uint32_t builder_item(builder *b, const item *i)
{
    return store_append(b, STORE_ITEMS, i, 1);
}

uint32_t builder_cell(builder *b, const cell *c)
{
    return store_append(b, STORE_CELLS, c, 1);
}

uint32_t builder_bounds(builder *b, const interval four[READINGS])
{
    return store_append(b, STORE_BOUNDS, four, READINGS);
}

uint32_t builder_claim(builder *b, const claim *c, const operand *operands, uint32_t count)
{
    if (store_reserve(b, STORE_CLAIMS, 1) == NULL)
        return FACT_NONE;
    claim own = *c;
    own.operand = store_append(b, STORE_OPERANDS, operands, count);
    own.operands = count;
    return own.operand != FACT_NONE ? store_append(b, STORE_CLAIMS, &own, 1) : FACT_NONE;
}

static bool give_clauses(builder *b)
{
    document *doc = b->doc;
    uint32_t sentence = 0, paragraph = 0;
    for (uint32_t i = 0; i < doc->clause_count; i++) {
        if (doc->clauses[i].sentence >= sentence)
            sentence = doc->clauses[i].sentence + 1;
        if (doc->clauses[i].paragraph >= paragraph)
            paragraph = doc->clauses[i].paragraph + 1;
    }
    for (uint32_t i = 0; i < doc->fact_count; i++) {
        fact *f = &doc->facts[i];
        if (f->clause < doc->clause_count)
            continue;
        f->clause = builder_clause(b, &(clause){ f->start, f->end, sentence++, paragraph++, 0 });
        if (f->clause == FACT_NONE)
            return false;
    }
    return true;
}

/* Room that a usual document does not need is not kept for the next one. */
static void let_go(builder *b, store_name s)
{
    enum { KEPT = 1 << 18 };
    if (b->grown[s].room * stores[s].size <= KEPT)
        return;
    memory_free(b->grown[s].items);
    b->grown[s].items = NULL;
    b->grown[s].room = 0;
}

/* Moves what grew on the heap into the document's arena; facts and claims are there since they were sorted. */
static status settle(builder *b)
{
    document *doc = b->doc;
    for (store_name s = 0; s < STORES; s++) {
        if (s == STORE_FACTS || s == STORE_CLAIMS) {
            let_go(b, s);
            continue;
        }
        size_t size = b->grown[s].count * stores[s].size;
        void *own = arena_take(doc->memory, size);
        if (own == NULL)
            return STATUS_MEMORY;
        if (size > 0)
            memcpy(own, b->grown[s].items, size);
        mirror(doc, s, own, b->grown[s].count);
        let_go(b, s);
    }
    doc->pool = arena_copy(doc->memory, buffer_view(&b->pool));
    return doc->pool.start != NULL ? STATUS_OK : STATUS_MEMORY;
}

status builder_finish(builder *b, document **out, error *err)
{
    if (b->failed == STATUS_OK && give_clauses(b)) {
        status s = order_document(b->doc);
        if (s == STATUS_OK)
            s = settle(b);
        if (s != STATUS_OK)
            fail(b, s);
    }
    if (b->failed == STATUS_LIMIT)
        return error_set(err, STATUS_LIMIT, "a document holds at most 4 GiB of text and 65535 units");
    if (b->failed != STATUS_OK)
        return error_set(err, b->failed, "out of memory");
    place_lines(b->doc);
    *out = b->doc;
    b->doc = NULL;
    return STATUS_OK;
}
