#include "quantity/unit.h"

#include "base/intern.h"
#include "base/memory.h"

struct unit_table {
    intern *names;      /* name id -> units[id]; id 0, the empty name, is never a unit */
    unit *units;
    uint32_t room;
};

unit_table *unit_table_new(void)
{
    unit_table *table = memory_zero(1, sizeof *table);
    if (table != NULL && (table->names = intern_new()) == NULL) {
        memory_free(table);
        return NULL;
    }
    return table;
}

void unit_table_free(unit_table *table)
{
    if (table == NULL)
        return;
    intern_free(table->names);
    memory_free(table->units);
    memory_free(table);
}

static bool same_dimension(const unit *a, const unit *b)
{
    return memcmp(a->dimension, b->dimension, sizeof a->dimension) == 0 && a->money == b->money;
}

static bool same_meaning(const unit *a, const unit *b)
{
    return same_dimension(a, b) && a->likeness == b->likeness && a->also == b->also && a->count == b->count
        && exact_compare(a->factor, b->factor) == 0;
}

status unit_table_add(unit_table *table, const unit *u, error *err)
{
    const unit *known = unit_table_find(table, u->name);
    if (known != NULL && same_meaning(known, u))
        return STATUS_OK;
    if (known != NULL || u->name.length == 0)
        return error_set(err, STATUS_SYNTAX, "the unit \"%.*s\" %s", VIEW_PRINT(u->name),
                         known != NULL ? "is given two meanings" : "has no name");
    if (exact_sign(u->factor) <= 0)
        return error_set(err, STATUS_SYNTAX, "the factor of unit \"%.*s\" is not above 0", VIEW_PRINT(u->name));
    if (table->units == NULL || intern_count(table->names) >= table->room) {
        unit *units = memory_widen(table->units, &table->room, 64, sizeof *units);
        if (units == NULL)
            return error_set(err, STATUS_MEMORY, "no memory for units");
        table->units = units;
    }
    uint32_t id = intern_put(table->names, u->name);
    if (id == INTERN_NONE)
        return error_set(err, STATUS_MEMORY, "no memory for units");
    table->units[id] = *u;
    table->units[id].name = intern_text(table->names, id);
    return STATUS_OK;
}

const unit *unit_table_find(const unit_table *table, view name)
{
    uint32_t id = name.length > 0 ? intern_get(table->names, name) : INTERN_NONE;
    return id != INTERN_NONE ? &table->units[id] : NULL;
}

bool unit_convertible(const unit *a, const unit *b)
{
    if (a->count || b->count)
        return a->count && b->count && view_equal(a->name, b->name);
    return same_dimension(a, b);
}

bool unit_comparable(const unit *a, const unit *b)
{
    return unit_convertible(a, b) || (a->likeness != 0 && (a->likeness == b->likeness || a->likeness == b->also)) || (a->also != 0 && a->also == b->likeness);
}
