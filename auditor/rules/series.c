#include "rules/series.h"

#include <stdlib.h>

#include "base/memory.h"

/* A word and what ends it; what would break a line, or end a word early, becomes a blank. */
static void append_word(buffer *out, view word)
{
    for (size_t i = 0; i < word.length; i++) {
        char c = word.start[i];
        buffer_byte(out, (unsigned char)c < ' ' || c == '|' ? ' ' : c);
    }
    buffer_byte(out, '|');
}

void series_key(buffer *out, const document *doc, uint32_t index)
{
    const fact *f = &doc->facts[index];
    append_word(out, view_of(fact_kind_names[f->kind]));
    if (f->kind == FACT_OFFICE) {
        const office *o = &doc->offices[f->detail];
        append_word(out, document_word(doc, o->organisation));
        append_word(out, document_word(doc, o->office));
        return;
    }
    const figure *g = &doc->figures[f->detail];
    const key *k = &doc->keys[g->key];
    const word words[] = { k->subject, k->scope, k->metric, k->qualifiers, k->basis };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        append_word(out, document_word(doc, words[i]));
    append_word(out, f->kind == FACT_ORDINAL ? document_word(doc, g->written_unit) : doc->units[g->unit].name);
    append_word(out, doc->units[g->per].name);
}

static int compare_members(const void *left, const void *right)
{
    const series_member *a = left, *b = right;
    const document *x = a->fact.doc, *y = b->fact.doc;
    int order = date_compare(x->published.to, y->published.to);
    if (order == 0)
        order = view_compare(x->id, y->id);
    if (order == 0)
        order = view_compare(x->source_name, y->source_name);
    if (order == 0)
        order = (x->facts[a->fact.index].start > y->facts[b->fact.index].start)
            - (x->facts[a->fact.index].start < y->facts[b->fact.index].start);
    return order != 0 ? order : (a->document > b->document) - (a->document < b->document);
}

void series_sort(series_member *members, uint32_t count)
{
    if (count > 1)
        qsort(members, count, sizeof *members, compare_members);
}

typedef struct {
    series_member member;
    uint32_t group;         /* in order of first appearance */
} placed;

static int compare_placed(const void *left, const void *right)
{
    const placed *a = left, *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    return compare_members(&a->member, &b->member);
}

/* Every fact, with the number of its group. */
static status place_facts(placed **out, uint32_t *count, const document *const *docs, uint32_t doc_count, arena *memory,
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
            series_key(&name, docs[d], i);
            uint32_t group = intern_put(groups, buffer_view(&name));
            failed = name.failed || group == INTERN_NONE;
            all[n++] = (placed){ { { docs[d], i }, d, false }, group };
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
    status result = groups != NULL ? place_facts(&all, &n, docs, doc_count, memory, groups) : STATUS_MEMORY;
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
