#include "facts/index.h"

#include "base/memory.h"

/* Turns counts into lists with room for as many, cut from one block. */
static uint32_t *cut_lists(index_list *lists, uint32_t count, uint32_t *room)
{
    for (uint32_t i = 0; i < count; i++) {
        lists[i].items = room;
        room += lists[i].count;
        lists[i].count = 0;
    }
    return room;
}

static void put(index_list *list, uint32_t item)
{
    ((uint32_t *)list->items)[list->count++] = item;    /* the room is ours until the caller sees it */
}

/* Every list once over: the first pass counts, the second fills. */
static void walk(fact_index *x, const document *doc, bool fill)
{
    for (uint32_t i = 0; i < doc->fact_count; i++) {
        const fact *f = &doc->facts[i];
        index_list *kind = &x->facts[f->kind];
        index_list *with_unit = f->kind == FACT_FIGURE || f->kind == FACT_DURATION ? &x->units[doc->figures[f->detail].unit] : NULL;
        if (fill)
            put(kind, i);
        else
            kind->count++;
        if (with_unit != NULL && fill)
            put(with_unit, i);
        else if (with_unit != NULL)
            with_unit->count++;
    }
    for (uint32_t i = 0; i < doc->claim_count; i++)
        if (fill)
            put(&x->claims[doc->claims[i].kind], i);
        else
            x->claims[doc->claims[i].kind].count++;
}

status index_document(fact_index *out, const document *doc, arena *memory, error *err)
{
    fact_index x = { .units = arena_zero(memory, doc->unit_count, sizeof *x.units) };
    uint32_t *room = arena_zero(memory, (size_t)doc->fact_count * 2 + doc->claim_count, sizeof *room);
    if (x.units == NULL || room == NULL)
        return error_set(err, STATUS_MEMORY, "out of memory");
    walk(&x, doc, false);
    room = cut_lists(x.facts, FACT_KINDS, room);
    room = cut_lists(x.claims, CLAIM_KINDS, room);
    cut_lists(x.units, doc->unit_count, room);
    walk(&x, doc, true);
    *out = x;
    return STATUS_OK;
}

enum { GROUP_FIELDS = 9 };

/* The fields asked for; false where all of them are silent. */
static bool signature(uint32_t out[GROUP_FIELDS], const document *doc, const figure *g, uint32_t by)
{
    const key *k = &doc->keys[g->key];
    const uint32_t all[GROUP_FIELDS] = {
        k->metric, k->verb, k->qualifiers, k->subject, k->scope, k->period, k->status, k->basis, g->unit
    };
    bool said = false;
    for (int i = 0; i < GROUP_FIELDS; i++) {
        out[i] = (by >> i & 1) != 0 ? all[i] : 0;
        said = said || out[i] != 0;
    }
    return said;
}

/* group_of[fact] = its group, numbered in order of first appearance, or FACT_NONE. */
static status number_groups(uint32_t *group_of, uint32_t *count, const document *doc, uint32_t by)
{
    intern *signatures = intern_new();
    status s = signatures != NULL ? STATUS_OK : STATUS_MEMORY;
    for (uint32_t i = 0; i < doc->fact_count && s == STATUS_OK; i++) {
        uint32_t fields[GROUP_FIELDS];
        group_of[i] = FACT_NONE;
        if (doc->facts[i].kind != FACT_FIGURE || !signature(fields, doc, fact_figure(doc, i), by))
            continue;
        uint32_t id = intern_put(signatures, (view){ (const char *)fields, sizeof fields });
        if (id == INTERN_NONE)
            s = STATUS_MEMORY;
        else
            group_of[i] = id - 1;
    }
    *count = signatures != NULL ? intern_count(signatures) - 1 : 0;
    intern_free(signatures);
    return s;
}

status index_groups(index_list **out, uint32_t *count, const document *doc, uint32_t by, arena *memory, error *err)
{
    uint32_t groups = 0;
    index_list *lists = NULL;
    uint32_t *group_of = memory_zero(doc->fact_count, sizeof *group_of), *room = arena_zero(memory, doc->fact_count, sizeof *room);
    status s = group_of != NULL && room != NULL ? number_groups(group_of, &groups, doc, by) : STATUS_MEMORY;
    if (s == STATUS_OK && (lists = arena_zero(memory, groups, sizeof *lists)) == NULL)
        s = STATUS_MEMORY;
    if (s == STATUS_OK) {
        for (uint32_t i = 0; i < doc->fact_count; i++)
            if (group_of[i] != FACT_NONE)
                lists[group_of[i]].count++;
        cut_lists(lists, groups, room);
        for (uint32_t i = 0; i < doc->fact_count; i++)
            if (group_of[i] != FACT_NONE)
                put(&lists[group_of[i]], i);
        *out = lists;
        *count = groups;
    }
    memory_free(group_of);
    return s == STATUS_OK ? s : error_set(err, s, "out of memory");
}
