#include "extract/dates/programmes.h"

#include "extract/place.h"
#include "extract/words/wordset.h"

struct programme_words {
    wordset *stems;
};

status programme_words_new(programme_words **out, arena *memory, const language *l, start_table *starts, error *err)
{
    const data *list = language_data(l, "programmes");
    *out = NULL;
    if (list == NULL)
        return STATUS_OK;
    programme_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL || (w->stems = wordset_new(memory)) == NULL)
        return error_set(err, STATUS_MEMORY, "programmes.lua: no memory");
    for (uint32_t i = 0; i < list->named; i++)
        if (wordset_add(w->stems, list->names[i], 1) != STATUS_OK)
            return error_set(err, STATUS_MEMORY, "programmes.lua: no memory");
    start_table_add(starts, w->stems, START_PROGRAMME);
    *out = w;
    return STATUS_OK;
}

/* Exactly four digits at 'at', and no 年 behind them: that would be a date. */
static bool year_at(view text, uint32_t at)
{
    uint32_t end = at;
    while (end < text.length && text.start[end] >= '0' && text.start[end] <= '9')
        end++;
    return end - at == 4 && !view_starts((view){ text.start + end, text.length - end }, VIEW("\xE5\xB9\xB4"));
}

status programmes_read(extraction *x, const programme_words *words, error *err)
{
    (void)err;
    view text = x->clean->text;
    uint32_t to = (uint32_t)text.length, length;
    for (uint32_t at = words != NULL ? 0 : to; (at = starts_find(x->starts, START_PROGRAMME, words->stems, text, at, to, &length, NULL)) < to; at += length) {
        if (!year_at(text, at + length))
            continue;
        name detail = { .name = builder_word(x->builder, (view){ text.start + at, length + 4 }), .role = NAME_ORGANISATION };
        place_fact(x, FACT_NAME, at, at + length + 4, &detail);
    }
    return STATUS_OK;
}
