#include "text/cues.h"

static status read_list(cue_list *out, arena *memory, const data *d, const char *key, error *err)
{
    const data *list = data_get(d, key);
    if (list == NULL)
        return STATUS_OK;
    if (list->kind != DATA_TABLE || list->named > 0)
        return error_set(err, STATUS_SYNTAX, "%s: a list of words was expected", key);
    view *items = arena_zero(memory, list->count, sizeof *items);
    if (items == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the words of a language");
    for (uint32_t i = 0; i < list->count; i++) {
        items[i] = data_text(&list->items[i], (view){ NULL, 0 });
        if (items[i].length == 0)
            return error_set(err, STATUS_SYNTAX, "%s[%u]: a word was expected", key, i + 1);
    }
    *out = (cue_list){ items, list->count };
    return STATUS_OK;
}

static status read_series(cues *out, arena *memory, const data *list, error *err)
{
    if (list == NULL)
        return STATUS_OK;
    series_cue *series = list->kind == DATA_TABLE ? arena_zero(memory, list->count, sizeof *series) : NULL;
    if (series == NULL)
        return list->kind == DATA_TABLE ? error_set(err, STATUS_MEMORY, "no memory for the words of a language")
                                        : error_set(err, STATUS_SYNTAX, "series: a list was expected");
    for (uint32_t i = 0; i < list->count; i++) {
        const view none = { "", 0 };
        int64_t rank = data_integer(data_get(&list->items[i], "rank"), SERIES_INNERMOST);
        if (rank < 1 || rank > SERIES_INNERMOST)
            return error_set(err, STATUS_SYNTAX, "series[%u].rank: a number from 1 to %d was expected", i + 1,
                             SERIES_INNERMOST);
        series[i] = (series_cue){ data_text(data_get(&list->items[i], "before"), none),
                                  data_text(data_get(&list->items[i], "after"), none), (uint8_t)rank };
        if (series[i].before.length + series[i].after.length == 0)
            return error_set(err, STATUS_SYNTAX, "series[%u]: 'before' or 'after' was expected", i + 1);
    }
    out->series = series;
    out->series_count = list->count;
    return STATUS_OK;
}

status cues_read(cues *out, arena *memory, const data *d, error *err)
{
    cues c = { .series_count = 0 };
    const struct {
        cue_list *list;
        const char *key;
    } lists[] = {
        { &c.byline_starts, "byline_starts" },   { &c.byline_ends, "byline_ends" },
        { &c.closing_starts, "closing_starts" }, { &c.caption_starts, "caption_starts" },
        { &c.caption_ends, "caption_ends" },     { &c.caption_numbered, "caption_numbered" },
    };
    status result = STATUS_OK;
    for (size_t i = 0; i < sizeof lists / sizeof *lists && result == STATUS_OK; i++)
        result = read_list(lists[i].list, memory, d, lists[i].key, err);
    if (result == STATUS_OK)
        result = read_series(&c, memory, data_get(d, "series"), err);
    if (result == STATUS_OK)
        *out = c;
    return result;
}
