#include "extract/figures/figure_words.h"

#include "extract/words/word_list.h"
#include "extract/words/wordset.h"

/* What is being compiled: arrays are sized by counting every text first. */
typedef struct {
    figure_words *words;
    arena *memory;
    unit_table *table;
    const data *measure;
    wordset *named;         /* the units; value: their index */
    wordset *one, *strict;  /* of measure.lua */
    view dimensions[DIMENSIONS];
    uint16_t likeness;
    error *err;
} compiler;

static uint32_t count_texts(const data *d)
{
    uint32_t n = d != NULL && d->kind == DATA_TEXT;
    if (d == NULL || d->kind != DATA_TABLE)
        return n;
    for (uint32_t i = 0; i < d->count; i++)
        n += count_texts(&d->items[i]);
    for (uint32_t i = 0; i < d->named; i++)
        n += count_texts(data_under(d, i));
    return n;
}

static bool listed(const data *list, view word)
{
    for (uint32_t i = 0; list != NULL && i < list->count; i++)
        if (view_equal(data_text(&list->items[i], VIEW("")), word))
            return true;
    return false;
}

static status add_unit(compiler *c, const unit *u, uint16_t *index)
{
    figure_words *w = c->words;
    uint32_t known;
    if (u->name.length > 0 && wordset_at(c->named, u->name, 0, &known) == u->name.length) {
        *index = (uint16_t)known;
        return STATUS_OK;
    }
    status result = unit_table_add(c->table, u, c->err);
    if (result == STATUS_OK && wordset_add(c->named, u->name, w->unit_count) != STATUS_OK)
        result = error_set(c->err, STATUS_MEMORY, "no memory for units");
    if (result == STATUS_OK) {
        *index = (uint16_t)w->unit_count;
        w->units[w->unit_count++] = *u;
    }
    return result;
}

/* The first file that lists a word decides what it means. */
static status add_word(compiler *c, view word, unit_word as)
{
    figure_words *w = c->words;
    bool added;
    as.word = word;
    as.one = as.sort != SORT_COUNT || wordset_has(c->one, word);
    as.strict = wordset_has(c->strict, word);
    status result = lexicon_add(w->behind, word, w->unit_word_count + 1, &added, c->err);
    if (result == STATUS_OK && added)
        w->unit_words[w->unit_word_count++] = as;
    return result;
}

/* Words that only add to a higher unit: 1小时30分. */
static status add_lower_words(compiler *c, const data *list, unit_word as)
{
    figure_words *w = c->words;
    status result = STATUS_OK;
    for (uint32_t i = 0; list != NULL && i < list->count && result == STATUS_OK; i++) {
        as.word = data_text(&list->items[i], VIEW(""));
        result = lexicon_add(as.sort == SORT_MONEY ? w->lower_money : w->lower_time, as.word, w->unit_word_count + 1, NULL, c->err);
        w->unit_words[w->unit_word_count++] = as;
    }
    return result;
}

static status add_words(compiler *c, const data *list, uint32_t first, unit_word as)
{
    status result = STATUS_OK;
    for (uint32_t i = first; list != NULL && i < list->count && result == STATUS_OK; i++)
        if (list->items[i].kind == DATA_TEXT)
            result = add_word(c, list->items[i].text, as);
    return result;
}

static status add_before(compiler *c, const data *list, before_word as)
{
    figure_words *w = c->words;
    status result = STATUS_OK;
    for (uint32_t i = 0; list != NULL && i < list->count && result == STATUS_OK; i++) {
        bool added;
        as.word = data_text(&list->items[i], VIEW(""));
        result = lexicon_add(w->before, as.word, w->before_count + 1, &added, c->err);
        if (result == STATUS_OK && added)
            w->before_words[w->before_count++] = as;
    }
    return result;
}

static status add_money(compiler *c, const data *money)
{
    status result = STATUS_OK;
    for (uint32_t i = 0; money != NULL && i < money->count && result == STATUS_OK; i++) {
        const data *m = &money->items[i], *parts = data_get(m, "parts");
        unit u = { .name = data_text(word_list_item(m, 0), VIEW("")), .factor = exact_integer(1), .money = (uint16_t)(i + 1) };
        u.dimension[0] = 1;
        unit_word as = { .sort = SORT_MONEY };
        result = add_unit(c, &u, &as.unit);
        if (result == STATUS_OK)
            result = add_words(c, m, 1, as);
        for (uint32_t p = 0; parts != NULL && p < parts->count && result == STATUS_OK; p++) {
            as.scale = (int8_t)data_integer(word_list_item(&parts->items[p], 1), 0);
            result = add_word(c, data_text(word_list_item(&parts->items[p], 0), VIEW("")), as);
            if (result == STATUS_OK)
                result = add_lower_words(c, data_get(&parts->items[p], "lower"), as);
        }
        if (result == STATUS_OK)
            result = add_before(c, data_get(m, "before"), (before_word){ .sort = BEFORE_CURRENCY, .unit = as.unit });
    }
    return result;
}

/* percent, points and times: all words of a list share one unit. */
static status add_shared(compiler *c, const data *list, unit_sort sort, const unit *u, uint16_t *index)
{
    status result = STATUS_OK;
    for (uint32_t i = 0; list != NULL && i < list->count && result == STATUS_OK; i++) {
        const data *entry = &list->items[i];
        unit_word as = { .sort = (uint8_t)sort, .scale = (int8_t)data_integer(data_get(entry, "power"), 0),
                         .fraction = data_boolean(data_get(entry, "fraction"), false),
                         .digits = data_boolean(data_get(entry, "digits"), false) };
        unit own = *u;
        if (own.name.length == 0)
            own.name = data_text(word_list_item(entry, 0), VIEW(""));
        result = add_unit(c, &own, &as.unit);
        *index = as.unit;
        if (result == STATUS_OK)
            result = add_words(c, entry, 0, as);
    }
    return result;
}

static status read_dimension(compiler *c, const data *group, int8_t dimension[DIMENSIONS])
{
    for (uint32_t i = 0; i < group->named; i++) {
        if (data_under(group, i)->kind != DATA_INTEGER)
            continue;
        int found = 0;
        for (int d = 1; d < DIMENSIONS; d++)
            if (view_equal(c->dimensions[d], group->names[i]))
                found = d;
        if (found == 0)
            return error_set(c->err, STATUS_SYNTAX, "\"%.*s\" is not in dimensions", VIEW_PRINT(group->names[i]));
        dimension[found] = (int8_t)data_under(group, i)->integer;
    }
    return STATUS_OK;
}

static status add_group(compiler *c, const data *group)
{
    unit u = { .likeness = 0 };
    status result = read_dimension(c, group, u.dimension);
    bool duration = data_boolean(data_get(group, "duration"), false);
    if (data_boolean(data_get(group, "own"), false))
        u.likeness = ++c->likeness;
    for (uint32_t i = 0; i < group->count && result == STATUS_OK; i++) {
        const data *entry = &group->items[i];
        unit_word as = { .sort = duration ? SORT_DURATION : SORT_MEASURE };
        u.name = data_text(word_list_item(entry, 0), VIEW(""));
        result = exact_parse(&u.factor, data_text(word_list_item(entry, 1), VIEW("")), c->err);
        if (result == STATUS_OK)
            result = add_unit(c, &u, &as.unit);
        if (result == STATUS_OK && !duration)
            result = add_word(c, u.name, as);
        if (result == STATUS_OK)
            result = add_words(c, entry, 2, as);
        if (result == STATUS_OK)
            result = add_lower_words(c, data_get(entry, "lower"), as);
    }
    return result;
}

static status add_count(compiler *c, view word, unit_sort sort, uint16_t likeness, uint16_t also)
{
    unit u = { .name = word, .factor = exact_integer(1), .likeness = likeness, .also = also, .count = true };
    unit_word as = { .sort = (uint8_t)sort };
    uint32_t end;
    if (lexicon_start(c->words->behind, word, 0, (uint32_t)word.length, &end) != 0 && end == word.length)
        return STATUS_OK;
    status result = add_unit(c, &u, &as.unit);
    return result == STATUS_OK ? add_word(c, word, as) : result;
}

/* A word of several lists counts what the words of any of them do; of the later ones the first is kept. */
static uint16_t also_like(const data *alike, uint32_t first, view word, uint16_t likeness)
{
    for (uint32_t i = first + 1; alike != NULL && i < alike->count; i++)
        if (listed(&alike->items[i], word))
            return (uint16_t)(likeness + i - first);
    return 0;
}

static status add_alike(compiler *c, const data *alike, uint32_t which)
{
    const data *list = &alike->items[which];
    const uint16_t likeness = ++c->likeness;
    status result = STATUS_OK;
    for (uint32_t i = 0; i < list->count && result == STATUS_OK; i++)
        result = add_count(c, data_text(&list->items[i], VIEW("")), SORT_COUNT, likeness,
                           also_like(alike, which, data_text(&list->items[i], VIEW("")), likeness));
    return result;
}

static status add_counts(compiler *c, const data *list, unit_sort sort, uint16_t likeness)
{
    status result = STATUS_OK;
    for (uint32_t i = 0; list != NULL && i < list->count && result == STATUS_OK; i++)
        result = add_count(c, data_text(&list->items[i], VIEW("")), sort, likeness, 0);
    return result;
}

static status add_units(compiler *c, const data *units, const data *measure, const data *labels)
{
    const data *groups = data_get(units, "groups"), *alike = data_get(measure, "alike"), *names = data_get(units, "dimensions");
    figure_words *w = c->words;
    uint16_t ignored;
    for (uint32_t i = 0; names != NULL && i < names->count && i + 1 < DIMENSIONS; i++)
        c->dimensions[i + 1] = data_text(&names->items[i], VIEW(""));
    const unit percent = { .name = VIEW("%"), .factor = exact_decimal(1, -2) };
    const unit points = { .name = VIEW("pp"), .factor = exact_decimal(1, -2) };
    const unit plain = { .factor = exact_integer(1) };
    status result = add_money(c, data_get(units, "money"));
    if (result == STATUS_OK)
        result = add_shared(c, data_get(units, "percent"), SORT_PERCENT, &percent, &w->percent);
    if (result == STATUS_OK)
        result = add_shared(c, data_get(units, "points"), SORT_POINTS, &points, &w->points);
    if (result == STATUS_OK)
        result = add_shared(c, data_get(units, "times"), SORT_TIMES, &plain, &ignored);
    if (result == STATUS_OK)
        result = add_counts(c, data_get(measure, "age"), SORT_AGE, ++c->likeness);
    if (result == STATUS_OK)
        result = add_counts(c, data_get(measure, "ordinal"), SORT_ORDINAL, 0);
    for (uint32_t i = 0; groups != NULL && i < groups->count && result == STATUS_OK; i++)
        result = add_group(c, &groups->items[i]);
    for (uint32_t i = 0; alike != NULL && i < alike->count && result == STATUS_OK; i++)
        result = add_alike(c, alike, i);
    if (result == STATUS_OK)
        result = add_counts(c, data_get(measure, "words"), SORT_COUNT, 0);
    return result == STATUS_OK ? add_words(c, data_get(labels, "after"), 0, (unit_word){ .sort = SORT_LABEL }) : result;
}

static status add_modifiers(compiler *c, const data *modifiers, const data *labels)
{
    const data *before = data_get(modifiers, "before"), *after = data_get(modifiers, "after");
    status result = add_before(c, data_get(modifiers, "none"), (before_word){ .sort = BEFORE_NOTHING });
    for (int m = 0; m < MODIFIERS && result == STATUS_OK; m++) {
        char name[16];
        view written = view_of(modifier_names[m]);
        for (size_t i = 0; i <= written.length; i++)
            name[i] = (char)(written.start[i] == '-' ? '_' : written.start[i]);
        result = add_before(c, data_get(before, name), (before_word){ .sort = BEFORE_MODIFIER, .modifier = (uint8_t)m });
        if (result == STATUS_OK)
            result = word_list_add(c->words->after, data_get(after, name), 0, (uint32_t)m + 1, c->err);
    }
    if (result == STATUS_OK)
        result = add_before(c, data_get(before, "at_least_round"), (before_word){ .sort = BEFORE_MODIFIER, .modifier = MODIFIER_AT_LEAST, .round = true });
    if (result == STATUS_OK)
        result = add_before(c, data_get(modifiers, "minus"), (before_word){ .sort = BEFORE_MINUS });
    if (result == STATUS_OK)
        result = add_before(c, data_get(modifiers, "some"), (before_word){ .sort = BEFORE_SOME });
    if (result == STATUS_OK)
        result = add_before(c, data_get(labels, "before"), (before_word){ .sort = BEFORE_LABEL });
    if (result == STATUS_OK)
        result = add_before(c, data_get(labels, "ordinal_before"), (before_word){ .sort = BEFORE_ORDINAL });
    return result == STATUS_OK ? add_before(c, data_get(labels, "rank_before"), (before_word){ .sort = BEFORE_RANK }) : result;
}

static status add_fractions(compiler *c, const data *list, unit_sort sort, uint32_t *count)
{
    figure_words *w = c->words;
    status result = STATUS_OK;
    for (uint32_t i = 0; list != NULL && i < list->count && result == STATUS_OK; i++) {
        const data *entry = &list->items[i];
        fraction_word f = { .word = data_text(word_list_item(entry, 0), VIEW("")), .sort = (uint8_t)sort, .denominator = 1,
                            .digits = (int32_t)data_integer(word_list_item(entry, 1), 0), .modifier = MODIFIER_FRACTION };
        view third = data_text(word_list_item(entry, 2), VIEW("")), hedge = data_text(word_list_item(entry, 3), VIEW(""));
        uint32_t end, word = lexicon_start(w->behind, third, 0, (uint32_t)third.length, &end);
        if (sort == SORT_TIMES && word != 0)
            f.unit = w->unit_words[word - 1].unit;
        f.denominator = (int32_t)data_integer(word_list_item(entry, 2), 1);
        for (int m = 0; m < MODIFIERS; m++)
            if (view_equal(hedge, view_of(modifier_names[m])))
                f.modifier = (uint8_t)m;
        result = lexicon_add(w->fractions, f.word, *count + 1, NULL, c->err);
        w->fraction_words[(*count)++] = f;
    }
    return result;
}

static status make_room(compiler *c, uint32_t texts)
{
    figure_words *w = c->words;
    w->units = arena_zero(c->memory, texts + 1, sizeof *w->units);
    w->unit_words = arena_zero(c->memory, texts + 1, sizeof *w->unit_words);
    w->before_words = arena_zero(c->memory, texts + 1, sizeof *w->before_words);
    w->fraction_words = arena_zero(c->memory, texts + 1, sizeof *w->fraction_words);
    w->behind = lexicon_new(c->memory, LEXICON_STARTS);
    w->before = lexicon_new(c->memory, LEXICON_ENDS);
    w->after = lexicon_new(c->memory, LEXICON_STARTS);
    w->lower_money = lexicon_new(c->memory, LEXICON_STARTS);
    w->lower_time = lexicon_new(c->memory, LEXICON_STARTS);
    w->fractions = lexicon_new(c->memory, LEXICON_STARTS);
    bool made = w->units != NULL && w->unit_words != NULL && w->before_words != NULL && w->fraction_words != NULL
        && w->behind != NULL && w->before != NULL && w->after != NULL && w->lower_money != NULL && w->lower_time != NULL
        && w->fractions != NULL;
    if (!made)
        return error_set(c->err, STATUS_MEMORY, "no memory for words");
    c->named = wordset_new(c->memory);
    c->one = wordset_new(c->memory);
    c->strict = wordset_new(c->memory);
    if (c->named == NULL || c->one == NULL || c->strict == NULL)
        return error_set(c->err, STATUS_MEMORY, "no memory for words");
    w->units[0] = (unit){ .name = VIEW(""), .factor = exact_integer(1) };
    w->unit_count = 1;
    status result = wordset_add_list(c->one, data_get(c->measure, "one"), 1, "one", c->err);
    return result == STATUS_OK ? wordset_add_list(c->strict, data_get(c->measure, "strict"), 1, "strict", c->err) : result;
}

static status add_lists(compiler *c, const data *modifiers, const data *labels)
{
    figure_words *w = c->words;
    const struct {
        lexicon **to;
        const data *list;
        lexicon_side side;
    } lists[] = {
        { &w->join, data_get(modifiers, "join"), LEXICON_STARTS }, { &w->also, data_get(modifiers, "also"), LEXICON_STARTS },
        { &w->within, data_get(modifiers, "within"), LEXICON_STARTS }, { &w->beyond, data_get(modifiers, "beyond"), LEXICON_STARTS },
        { &w->odd, data_get(modifiers, "odd"), LEXICON_ENDS }, { &w->odd_behind, data_get(modifiers, "odd_behind"), LEXICON_STARTS },
        { &w->more, data_get(modifiers, "more"), LEXICON_STARTS }, { &w->just, data_get(modifiers, "just"), LEXICON_ENDS },
        { &w->to, data_get(modifiers, "to"), LEXICON_STARTS }, { &w->pair, data_get(modifiers, "pair"), LEXICON_STARTS },
        { &w->between, data_get(modifiers, "between"), LEXICON_STARTS }, { &w->each, data_get(modifiers, "each"), LEXICON_STARTS },
        { &w->from, data_get(modifiers, "from"), LEXICON_ENDS }, { &w->from_of, data_get(modifiers, "from_of"), LEXICON_ENDS },
        { &w->moved_by, data_get(modifiers, "moved_by"), LEXICON_ENDS },
        { &w->labels, data_get(labels, "words"), LEXICON_STARTS },
        { &w->alone_before, data_get(labels, "alone_before"), LEXICON_ENDS },
        { &w->alone_behind, data_get(labels, "alone_behind"), LEXICON_STARTS },
        { &w->odds_join, data_get(labels, "odds_join"), LEXICON_STARTS },
        { &w->odds_before, data_get(labels, "odds_before"), LEXICON_ENDS },
        { &w->odds_behind, data_get(labels, "odds_behind"), LEXICON_STARTS },
        { &w->threshold_nouns, data_get(labels, "threshold_nouns"), LEXICON_STARTS },
        { &w->classes, data_get(labels, "classes"), LEXICON_STARTS },
        { &w->rank, data_get(c->measure, "rank"), LEXICON_STARTS }, { &w->split, data_get(c->measure, "split"), LEXICON_STARTS },
        { &w->none, data_get(c->measure, "none"), LEXICON_STARTS },
        { &w->counted_before, data_get(c->measure, "counted_before"), LEXICON_ENDS },
    };
    status result = STATUS_OK;
    for (size_t i = 0; i < sizeof lists / sizeof *lists && result == STATUS_OK; i++)
        result = word_list_new(lists[i].to, c->memory, lists[i].side, lists[i].list, c->err);
    const data *before = data_get(modifiers, "before");
    if (result == STATUS_OK)
        result = word_list_new(&w->upper, c->memory, LEXICON_STARTS, data_get(before, "under"), c->err);
    return result == STATUS_OK ? word_list_add(w->upper, data_get(before, "at_most"), 0, 1, c->err) : result;
}

status figure_words_new(figure_words **out, arena *memory, const data *units, const data *measure, const data *modifiers,
                        const data *labels, unit_table *table, error *err)
{
    figure_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for words");
    compiler c = { .words = w, .memory = memory, .table = table, .measure = measure, .err = err };
    uint32_t texts = count_texts(units) + count_texts(measure) + count_texts(modifiers) + count_texts(labels), fractions = 0;
    status result = make_room(&c, texts);
    if (result == STATUS_OK)
        result = add_units(&c, units, measure, labels);
    if (result == STATUS_OK)
        result = add_modifiers(&c, modifiers, labels);
    if (result == STATUS_OK)
        result = add_fractions(&c, data_get(modifiers, "fractions"), SORT_PERCENT, &fractions);
    if (result == STATUS_OK)
        result = add_fractions(&c, data_get(modifiers, "multiples"), SORT_TIMES, &fractions);
    if (result == STATUS_OK)
        result = add_lists(&c, modifiers, labels);
    if (result == STATUS_OK)
        *out = w;
    return result;
}
