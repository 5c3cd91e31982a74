#include "rules/series.h"

#include <stdlib.h>

#include "base/memory.h"

bool series_key(buffer *out, const document *doc, uint32_t index)
{
    const figure *g = fact_figure(doc, index);
    if (g == NULL || doc->facts[index].kind != FACT_FIGURE)
        return false;
    const key *k = &doc->keys[g->key];
    if (k->metric == 0 || k->period == 0)
        return false;
    const word words[] = { k->metric, k->verb, k->subject, k->scope, k->period, k->basis, k->qualifiers };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        buffer_append(out, document_word(doc, words[i]));
        buffer_byte(out, '\0');
    }
    buffer_byte(out, (char)('0' + k->status));
    buffer_append(out, doc->units[g->unit].name);
    buffer_byte(out, '/');
    buffer_append(out, doc->units[g->per].name);
    return true;
}

typedef struct {
    series_member member;
    uint32_t group;         /* in order of first appearance */
    uint32_t place;         /* in order of the documents */
    date published;
} placed;

static int compare_placed(const void *left, const void *right)
{
    const placed *a = left, *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    int order = date_compare(a->published, b->published);
    return order != 0 ? order : (a->place > b->place) - (a->place < b->place);
}

/* Every figure with a key, with the number of its group. */
static status place_figures(placed **out, uint32_t *count, const document *const *docs, uint32_t doc_count, arena *memory,
                            intern *groups)
{
    uint32_t room = 0, n = 0;
    for (uint32_t d = 0; d < doc_count; d++)
        room += docs[d]->fact_count;
    placed *all = arena_zero(memory, room, sizeof *all);
    buffer name = { 0 };
    bool failed = all == NULL;
    for (uint32_t d = 0; d < doc_count && !failed; d++)
        for (uint32_t i = 0; i < docs[d]->fact_count && !failed; i++) {
            buffer_clear(&name);
            if (!series_key(&name, docs[d], i))
                continue;
            uint32_t group = intern_put(groups, buffer_view(&name));
            failed = name.failed || group == INTERN_NONE;
            all[n] = (placed){ { { docs[d], i }, d, false }, group, n, docs[d]->published.to };
            n++;
        }
    buffer_free(&name);
    *out = all;
    *count = n;
    return failed ? STATUS_MEMORY : STATUS_OK;
}

status series_gather(const series **out, uint32_t *count, const document *const *docs, uint32_t doc_count, arena *memory,
                     error *err)
{
    placed *all;
    uint32_t n, found = 0;
    intern *groups = intern_new();
    status result = groups != NULL ? place_figures(&all, &n, docs, doc_count, memory, groups) : STATUS_MEMORY;
    intern_free(groups);
    series *list = result == STATUS_OK ? arena_zero(memory, n, sizeof *list) : NULL;
    series_member *members = list != NULL ? arena_zero(memory, n, sizeof *members) : NULL;
    if (members == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for series");
    if (n > 0)
        qsort(all, n, sizeof *all, compare_placed);
    for (uint32_t first = 0, end; first < n; first = end) {
        for (end = first; end < n && all[end].group == all[first].group; end++)
            members[end] = all[end].member;
        if (end - first > 1)
            list[found++] = (series){ members + first, end - first };
    }
    *out = list;
    *count = found;
    return STATUS_OK;
}
