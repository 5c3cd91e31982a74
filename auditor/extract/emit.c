#include "extract/emit.h"

#include "extract/place.h"

status emit_tokens(extraction *x, const found_list *list, error *err)
{
    x->tokens = arena_take(x->scratch, (list->count + 1) * sizeof *x->tokens);
    if (x->tokens == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for tokens");
    for (uint32_t i = 0; i < list->count; i++)
        x->tokens[i] = list->items[i].token;
    x->token_count = list->count;
    return STATUS_OK;
}

/* Units are shared by name in the document; each is looked up once. */
static uint16_t document_unit(extraction *x, uint16_t *known, const figure_words *words, uint16_t index)
{
    if (index == 0)
        return 0;
    if (known[index] == 0)
        known[index] = builder_unit(x->builder, &words->units[index]);
    return known[index];
}

static uint32_t emit_figure(extraction *x, const found *f, const figure_words *words, uint16_t *known)
{
    view text = x->clean->text;
    figure detail = {
        .print = f->print,
        .number_start = text_source_start(x->clean, f->token.number_start),
        .number_end = text_source_end(x->clean, f->token.number_end),
        .table = FACT_NONE,
        .unit = document_unit(x, known, words, f->fact_kind == FACT_ORDINAL ? 0 : f->unit),
        .per = document_unit(x, known, words, f->per),
        .rank = f->rank,
    };
    if (f->written_end > f->written_start)
        detail.written_unit = builder_word(x->builder, (view){ text.start + f->written_start, f->written_end - f->written_start });
    return place_fact(x, f->fact_kind, f->token.core_start, f->token.core_end, &detail);
}

static uint32_t emit_date(extraction *x, const found *f, resolver *r)
{
    view text = x->clean->text;
    dated detail = resolve_date(r, &f->date);
    if (f->date.word_end > f->date.word_start)
        detail.relative = builder_word(x->builder, (view){ text.start + f->date.word_start, f->date.word_end - f->date.word_start });
    return place_fact(x, FACT_DATE, f->token.core_start, f->token.core_end, &detail);
}

/* The year that the title names, if it names one. */
static int title_year(const extraction *x, const found_list *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        uint8_t kind = x->clean->blocks[list->items[i].token.block].kind;
        if (list->items[i].fact_kind == FACT_DATE && kind == BLOCK_TITLE && list->items[i].date.rule == YEAR_SAID)
            return list->items[i].date.from.year;
    }
    return 0;
}

status emit_facts(extraction *x, const found_list *list, const scan_words *words, error *err)
{
    uint16_t *known = arena_zero(x->scratch, words->figures->unit_count, sizeof *known);
    if (known == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for units");
    resolver r = { .published = x->published, .title_year = title_year(x, list) };
    uint32_t sentence = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        const found *f = &list->items[i];
        for (; sentence < x->sentence_count && x->sentences[sentence].end <= f->token.start; sentence++)
            resolve_sentence(&r);
        if (f->fact_kind == FACT_KINDS)
            continue;
        uint32_t fact = f->fact_kind == FACT_DATE ? emit_date(x, f, &r) : emit_figure(x, f, words->figures, known);
        if (f->token.kind != TOKEN_WEEKDAY)
            x->tokens[i].fact = fact;
    }
    return STATUS_OK;
}
