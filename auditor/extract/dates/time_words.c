#include "extract/dates/time_words.h"

#include "calendar/date.h"
#include "extract/words/word_list.h"

static status add_word(time_words *w, view word, time_word as, error *err)
{
    bool added;
    as.word = word;
    status result = lexicon_add(as.after_year ? w->after_year : w->starts, word, w->count + 1, &added, err);
    if (result == STATUS_OK && added)
        w->words[w->count++] = as;
    return result;
}

/* Lists { offset, word, word, ... }, or { first, last, word, ... } where 'numbers' is 2. */
static status add_table(time_words *w, const data *table, time_kind kind, uint32_t numbers, error *err)
{
    status result = STATUS_OK;
    for (uint32_t i = 0; table != NULL && i < table->count && result == STATUS_OK; i++) {
        const data *entry = &table->items[i];
        time_word as = { .kind = (uint8_t)kind, .after_year = data_boolean(data_get(entry, "after_year"), false) };
        as.offset = as.first = (int16_t)data_integer(word_list_item(entry, 0), 0);
        if (numbers > 1)
            as.last = (int16_t)data_integer(word_list_item(entry, 1), 0);
        for (uint32_t n = numbers; n < entry->count && result == STATUS_OK; n++)
            result = add_word(w, data_text(&entry->items[n], VIEW("")), as, err);
    }
    return result;
}

static status add_parts(time_words *w, const data *parts, error *err)
{
    status result = STATUS_OK;
    for (uint32_t i = 0; parts != NULL && i < parts->count && result == STATUS_OK; i++) {
        const data *entry = &parts->items[i];
        time_word as = { .kind = TIME_PART, .precision = PRECISION_PERIOD,
                         .after_year = data_boolean(data_get(entry, "after_year"), false) };
        as.first = (int16_t)data_integer(word_list_item(entry, 0), 1);
        as.last = (int16_t)data_integer(word_list_item(entry, 1), 12);
        for (int p = 0; p < PRECISIONS; p++)
            if (view_equal(data_text(word_list_item(entry, 2), VIEW("")), view_of(precision_names[p])))
                as.precision = (uint8_t)p;
        for (uint32_t n = 3; n < entry->count && result == STATUS_OK; n++)
            result = add_word(w, data_text(&entry->items[n], VIEW("")), as, err);
    }
    return result;
}

static status add_list(time_words *w, const data *list, time_kind kind, error *err)
{
    status result = STATUS_OK;
    for (uint32_t n = 0; list != NULL && n < list->count && result == STATUS_OK; n++)
        result = add_word(w, data_text(&list->items[n], VIEW("")), (time_word){ .kind = (uint8_t)kind }, err);
    return result;
}

static status add_plans(time_words *w, const data *plans, error *err)
{
    status result = STATUS_OK;
    for (uint32_t i = 0; plans != NULL && i < plans->count && result == STATUS_OK; i++) {
        const data *entry = &plans->items[i];
        time_word as = { .kind = TIME_PLAN, .first = (int16_t)data_integer(word_list_item(entry, 1), 0),
                         .last = (int16_t)data_integer(word_list_item(entry, 2), 0) };
        if (as.first < 1 || as.last < as.first || as.last > 9999)
            return error_set(err, STATUS_SYNTAX, "plan %u: its years are no period", i + 1);
        result = add_word(w, data_text(word_list_item(entry, 0), VIEW("")), as, err);
    }
    return result;
}

static status add_month_parts(time_words *w, const data *parts, error *err)
{
    status result = STATUS_OK;
    for (uint32_t i = 0; parts != NULL && i < parts->count && result == STATUS_OK; i++) {
        const data *entry = &parts->items[i];
        uint32_t first = (uint32_t)data_integer(word_list_item(entry, 0), 1), last = (uint32_t)data_integer(word_list_item(entry, 1), 31);
        result = word_list_add(w->month_parts, entry, 2, first == 0 ? NO_MONTH_PART : (first & 0xFF) << 8 | (last & 0xFF), err);
    }
    return result;
}

static status add_lists(time_words *w, arena *memory, const data *time, error *err)
{
    const struct {
        lexicon **to;
        const char *name;
        lexicon_side side;
    } lists[] = {
        { &w->since, "since", LEXICON_STARTS },
        { &w->not_since, "not_since", LEXICON_STARTS },
        { &w->to, "to", LEXICON_STARTS },
        { &w->not_year, "not_year", LEXICON_STARTS },
        { &w->duration_after, "duration_after", LEXICON_STARTS },
        { &w->clock_units, "clock_units", LEXICON_STARTS },
        { &w->clock_behind, "clock_behind", LEXICON_STARTS },
        { &w->clock_lead, "clock_before", LEXICON_STARTS },
        { &w->quarter_units, "quarter_units", LEXICON_STARTS },
        { &w->minutes, "minutes", LEXICON_STARTS },
        { &w->of_year, "of_year", LEXICON_STARTS },
        { &w->seconds, "seconds", LEXICON_STARTS },
        { &w->century, "century", LEXICON_STARTS },
        { &w->decade, "decade", LEXICON_STARTS },
        { &w->ends, "ends", LEXICON_STARTS },
        { &w->from, "from", LEXICON_ENDS },
        { &w->till, "till", LEXICON_ENDS },
        { &w->no_weekday, "no_weekday", LEXICON_ENDS },
        { &w->no_month, "no_month", LEXICON_ENDS },
        { &w->no_part, "no_part", LEXICON_ENDS },
        { &w->no_vague, "no_vague", LEXICON_ENDS },
        { &w->duration_before, "duration_before", LEXICON_ENDS },
        { &w->clock_before, "clock_before", LEXICON_ENDS },
        { &w->year_before, "year_before", LEXICON_ENDS },
        { &w->recent, "recent", LEXICON_ENDS },
        { &w->dateline, "dateline", LEXICON_STARTS },
        { &w->lunar_days, "lunar_days", LEXICON_STARTS },
    };
    status result = STATUS_OK;
    for (size_t i = 0; i < sizeof lists / sizeof *lists && result == STATUS_OK; i++)
        result = word_list_new(lists[i].to, memory, lists[i].side, data_get(time, lists[i].name), err);
    return result;
}

static uint32_t count_words(const data *d)
{
    uint32_t n = d != NULL && d->kind == DATA_TEXT;
    if (d == NULL || d->kind != DATA_TABLE)
        return n;
    for (uint32_t i = 0; i < d->count; i++)
        n += count_words(&d->items[i]);
    for (uint32_t i = 0; i < d->named; i++)
        n += count_words(data_under(d, i));
    return n;
}

static status add_starts(time_words *w, const data *time, const data *plans, error *err)
{
    const struct {
        const char *name;
        uint8_t kind, numbers;
    } tables[] = {
        { "years", TIME_YEAR, 1 }, { "same_years", TIME_SAME_YEAR, 1 }, { "months", TIME_MONTH, 1 }, { "weeks", TIME_WEEK, 1 },
        { "days", TIME_DAY, 1 }, { "holidays", TIME_HOLIDAY, 2 }, { "weekdays", TIME_WEEKDAY, 1 },
        { "this_century", TIME_CENTURY, 1 },
    };
    status result = STATUS_OK;
    for (size_t i = 0; i < sizeof tables / sizeof *tables && result == STATUS_OK; i++)
        result = add_table(w, data_get(time, tables[i].name), tables[i].kind, tables[i].numbers, err);
    if (result == STATUS_OK)
        result = add_parts(w, data_get(time, "parts"), err);
    if (result == STATUS_OK)
        result = add_list(w, data_get(time, "year_ends"), TIME_YEAR_END, err);
    if (result == STATUS_OK)
        result = add_list(w, data_get(time, "vague"), TIME_VAGUE, err);
    if (result == STATUS_OK)
        result = add_list(w, data_get(time, "lunar"), TIME_LUNAR, err);
    if (result == STATUS_OK)
        result = add_list(w, data_get(time, "lunar_months"), TIME_LUNAR, err);
    if (result == STATUS_OK)
        result = add_list(w, data_get(time, "reigns"), TIME_REIGN, err);
    return result == STATUS_OK ? add_plans(w, plans, err) : result;
}

status time_words_new(time_words **out, arena *memory, const data *time, const data *plans, error *err)
{
    time_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for words");
    w->words = arena_zero(memory, count_words(time) + count_words(plans) + 1, sizeof *w->words);
    w->starts = lexicon_new(memory, LEXICON_STARTS);
    w->after_year = lexicon_new(memory, LEXICON_STARTS);
    w->month_parts = lexicon_new(memory, LEXICON_STARTS);
    if (w->words == NULL || w->starts == NULL || w->after_year == NULL || w->month_parts == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for words");
    status result = add_starts(w, time, plans, err);
    if (result == STATUS_OK)
        result = add_month_parts(w, data_get(time, "month_parts"), err);
    if (result == STATUS_OK)
        result = add_lists(w, memory, time, err);
    if (result == STATUS_OK)
        *out = w;
    return result;
}
