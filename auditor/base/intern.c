#include "base/intern.h"

#include "base/arena.h"
#include "base/hash.h"
#include "base/memory.h"

struct intern {
    arena *texts;
    view *entries;
    uint32_t count, room;
    uint32_t *slots;        /* id + 1, or 0; a power of two of them */
    uint32_t slot_count;
};

static uint32_t place_of(const intern *table, view text)
{
    uint32_t mask = table->slot_count - 1;
    uint32_t place = (uint32_t)hash_bytes(text) & mask;
    while (table->slots[place] != 0 && !view_equal(table->entries[table->slots[place] - 1], text))
        place = (place + 1) & mask;
    return place;
}

static bool grow_slots(intern *table)
{
    uint32_t count = table->slot_count > 0 ? table->slot_count * 2 : 64;
    uint32_t *slots = memory_zero(count, sizeof *slots);
    if (slots == NULL)
        return false;
    memory_free(table->slots);
    table->slots = slots;
    table->slot_count = count;
    for (uint32_t id = 0; id < table->count; id++)
        table->slots[place_of(table, table->entries[id])] = id + 1;
    return true;
}

intern *intern_new(void)
{
    intern *table = memory_zero(1, sizeof *table);
    if (table == NULL)
        return NULL;
    table->texts = arena_new();
    if (table->texts == NULL || !grow_slots(table) || intern_put(table, VIEW("")) == INTERN_NONE) {
        intern_free(table);
        return NULL;
    }
    return table;
}

void intern_free(intern *table)
{
    if (table == NULL)
        return;
    arena_free(table->texts);
    memory_free(table->entries);
    memory_free(table->slots);
    memory_free(table);
}

bool intern_clear(intern *table)
{
    enum { SLOTS_KEPT = 1024 };     /* clearing costs what is kept, however little was used */
    arena_clear(table->texts);
    table->count = 0;
    if (table->slot_count > SLOTS_KEPT) {
        table->slot_count = SLOTS_KEPT / 2;
        if (!grow_slots(table))
            return false;
    } else {
        memset(table->slots, 0, table->slot_count * sizeof *table->slots);
    }
    return intern_put(table, VIEW("")) != INTERN_NONE;
}

uint32_t intern_put(intern *table, view text)
{
    if (text.length == 0 && table->count > 0)
        return 0;       /* it was the first */
    uint32_t place = place_of(table, text);
    if (table->slots[place] != 0)
        return table->slots[place] - 1;
    if (table->count >= INTERN_NONE / 4)
        return INTERN_NONE;
    if (table->count == table->room) {
        view *entries = memory_widen(table->entries, &table->room, 32, sizeof *entries);
        if (entries == NULL)
            return INTERN_NONE;
        table->entries = entries;
    }
    if (table->count * 2 >= table->slot_count) {
        if (!grow_slots(table))
            return INTERN_NONE;
        place = place_of(table, text);
    }
    view copy = arena_copy(table->texts, text);
    if (copy.start == NULL)
        return INTERN_NONE;
    table->entries[table->count] = copy;
    table->slots[place] = ++table->count;
    return table->count - 1;
}

uint32_t intern_get(const intern *table, view text)
{
    uint32_t place = place_of(table, text);
    return table->slots[place] != 0 ? table->slots[place] - 1 : INTERN_NONE;
}

view intern_text(const intern *table, uint32_t id)
{
    return id < table->count ? table->entries[id] : (view){ "", 0 };
}

uint32_t intern_count(const intern *table)
{
    return table->count;
}
