#include "extract/scene/replaced.h"

#include "extract/place.h"
#include "extract/words/wordset.h"

enum { WHOLE = 1, SURE, TELLING /* and above: one value for each broken word that tells only beside another */ };

struct replaced_words {
    wordset *broken, *not_before;
};

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "replaced.lua: no memory");
}

static const data *list_at(const data *group, const char *name)
{
    static const data none = { .kind = DATA_TABLE };
    const data *list = data_get(group, name);
    return list == NULL ? &none : list;
}

/* Where one of the words 'of' stands in 'whole', or -1; *found is that word. */
static ptrdiff_t find_of(const data *of, view whole, view *found)
{
    for (uint32_t i = 0; i < of->count; i++) {
        *found = data_text(&of->items[i], (view){ 0 });
        ptrdiff_t at = found->length > 0 ? view_find(whole, *found) : -1;
        if (at >= 0)
            return at;
    }
    return -1;
}

/* 'whole' with another word for the one in it, in 'memory'; empty when there is no memory. */
static view exchange(arena *memory, view whole, size_t at, size_t length, view by)
{
    view out = { 0 };
    char *text = arena_take(memory, whole.length - length + by.length);
    if (text == NULL)
        return out;
    memcpy(text, whole.start, at);
    memcpy(text + at, by.start, by.length);
    memcpy(text + at + by.length, whole.start + at + length, whole.length - at - length);
    out = (view){ text, whole.length - length + by.length };
    return out;
}

/* Every word of a list with every word that may stand there instead. */
static status add_broken(replaced_words *w, arena *memory, const data *group, const data *wholes, uint32_t *value, error *err)
{
    const data *of = list_at(group, "of"), *by = list_at(group, "by");
    if (by->count == 0)
        return error_set(err, STATUS_SYNTAX, "replaced.lua: \"by\": a list of texts was expected");
    for (uint32_t i = 0; i < wholes->count; i++) {
        view found, whole = data_text(&wholes->items[i], (view){ 0 });
        ptrdiff_t at = find_of(of, whole, &found);
        if (at < 0)
            return error_set(err, STATUS_SYNTAX, "replaced.lua: '%.*s' holds none of its words \"of\"", (int)whole.length, whole.start);
        for (uint32_t k = 0; k < by->count; k++) {
            if (by->items[k].kind != DATA_TEXT)
                return error_set(err, STATUS_SYNTAX, "replaced.lua: \"by\": entry %u: a text was expected", k + 1);
            view broken = exchange(memory, whole, (size_t)at, found.length, data_text(&by->items[k], (view){ 0 }));
            if (broken.start == NULL || wordset_add(w->broken, broken, *value) != STATUS_OK)
                return no_memory(err);
        }
        *value += *value >= TELLING;
    }
    return STATUS_OK;
}

status replaced_words_new(replaced_words **out, arena *memory, const language *l, start_table *starts, error *err)
{
    const data *groups = language_data(l, "replaced");
    *out = NULL;
    if (groups == NULL)
        return STATUS_OK;
    replaced_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL || (w->broken = wordset_new(memory)) == NULL || (w->not_before = wordset_new(memory)) == NULL)
        return no_memory(err);
    status done = wordset_add_list(w->not_before, data_get(groups, "not_before"), 1, "replaced.lua: not_before", err);
    uint32_t sure = SURE, telling = TELLING;
    for (uint32_t i = 0; done == STATUS_OK && i < groups->count; i++) {     /* a whole word is never broken, whoever else makes it */
        done = wordset_add_list(w->broken, data_get(&groups->items[i], "sure"), WHOLE, "replaced.lua: sure", err);
        if (done == STATUS_OK)
            done = wordset_add_list(w->broken, data_get(&groups->items[i], "telling"), WHOLE, "replaced.lua: telling", err);
        if (done == STATUS_OK)
            done = wordset_add_list(w->broken, data_get(&groups->items[i], "rightly"), WHOLE, "replaced.lua: rightly", err);
    }
    for (uint32_t i = 0; done == STATUS_OK && i < groups->count; i++) {
        const data *group = &groups->items[i];
        done = add_broken(w, memory, group, list_at(group, "sure"), &sure, err);
        if (done == STATUS_OK)
            done = add_broken(w, memory, group, list_at(group, "telling"), &telling, err);
    }
    start_table_add(starts, w->broken, START_REPLACED);
    if (done == STATUS_OK)
        *out = w;
    return done;
}

/* Marks the sure ones, or those that tell beside another; answers whether two different ones of those stand in the text. */
static bool read_words(const extraction *x, const replaced_words *w, bool all)
{
    view text = x->clean->text;
    uint32_t end = (uint32_t)text.length, length, value = 0, first = 0;
    bool two = false;
    for (uint32_t at = 0; (at = starts_find(x->starts, START_REPLACED, w->broken, text, at, end, &length, &value)) < end; at += length) {
        if (value == WHOLE || wordset_at(w->not_before, text, at + length, NULL) > 0)
            continue;
        if (all ? value >= TELLING : value == SURE)
            place_mark(x, "replaced", at, at + length);
        if (value >= TELLING) {
            two = two || (first > 0 && first != value);
            first = value;
        }
    }
    return two;
}

void replaced_read(const extraction *x, const replaced_words *w)
{
    if (read_words(x, w, false))
        read_words(x, w, true);
}
