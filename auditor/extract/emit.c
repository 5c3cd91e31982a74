#include "extract/emit.h"

#include "extract/place.h"
#include "extract/publication.h"

status emit_tokens(extraction *x, const found_list *list, error *err)
{
    x->tokens = arena_take(x->scratch, (list->count + 1) * sizeof *x->tokens);
    if (x->tokens == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for tokens");
    for (uint32_t i = 0; i < list->count; i++)
        x->tokens[i] = list->items[i].token;
    x->token_count = list->count;
    x->token_starts = rising_over(&x->tokens->start, sizeof *x->tokens, x->token_count, (uint32_t)x->clean->text.length, x->scratch);
    return x->token_starts.before != NULL ? STATUS_OK : error_set(err, STATUS_MEMORY, "no memory for tokens");
}

/* Goes through the draft beside the tokens: source places, clauses and units are found once. */
typedef struct {
    extraction *x;
    const figure_words *words;
    resolver resolver;
    text_cursor cursor;
    uint32_t clause, sentence;
    uint16_t *units;        /* index into the document's units, by the words' own; 0: not there yet */
} emitter;

static uint16_t document_unit(emitter *e, uint16_t index)
{
    if (index != 0 && e->units[index] == 0)
        e->units[index] = builder_unit(e->x->builder, &e->words->units[index]);
    return index != 0 ? e->units[index] : 0;
}

static word clean_word(emitter *e, uint32_t start, uint32_t end)
{
    view text = { e->x->clean->text.start + start, end - start };
    return end > start ? builder_word(e->x->builder, text) : 0;
}

static uint32_t emit_fact(emitter *e, const found *f, const void *detail)
{
    builder *b = e->x->builder;
    const document *doc = builder_document(b);
    view text = { e->x->written.start + f->token.core_start, f->token.core_end - f->token.core_start };
    fact new = {
        .start = text_cursor_start(&e->cursor, f->token.core_start),
        .end = text_cursor_end(&e->cursor, f->token.core_end),
        .text_start = builder_pool(b, text),
        .text_length = (uint32_t)text.length,
        .kind = f->fact_kind,
        .confidence = 100,
    };
    while (e->clause + 1 < doc->clause_count && doc->clauses[e->clause + 1].start <= new.start)
        e->clause++;
    new.clause = e->clause;
    return builder_fact(b, &new, detail);
}

static uint32_t emit_figure(emitter *e, const found *f)
{
    figure detail = {
        .print = f->print,
        .number_start = text_cursor_start(&e->cursor, f->token.number_start),
        .number_end = text_cursor_end(&e->cursor, f->token.number_end),
        .table = FACT_NONE,
        .unit = document_unit(e, f->fact_kind == FACT_ORDINAL ? 0 : f->unit),
        .per = document_unit(e, f->per),
        .written_unit = clean_word(e, f->written_start, f->written_end),
        .rank = f->rank,
    };
    return emit_fact(e, f, &detail);
}

static uint32_t emit_date(emitter *e, const found *f)
{
    dated detail = resolve_date(&e->resolver, &f->date);
    detail.relative = clean_word(e, f->date.word_start, f->date.word_end);
    if (detail.from.year == 0 && detail.relative == 0)
        detail.relative = clean_word(e, f->token.start, f->token.end);  /* 一日: of a month that is not told */
    uint32_t date_fact = emit_fact(e, f, &detail);
    if (f->date.weekday_end > f->date.weekday_start) {
        dated beside = { .precision = PRECISION_PERIOD, .year_from = YEAR_UNKNOWN, .weekday = detail.weekday,
                         .relative = clean_word(e, f->date.weekday_start, f->date.weekday_end) };
        place_fact(e->x, FACT_DATE, f->date.weekday_start, f->date.weekday_end, &beside);
    }
    return date_fact;
}

/* A budget's, or recruitment's, year (2026年度) begins, and is told of, before that of the calendar. */
static bool is_accounting_year(const extraction *x, const token *t)
{
    const view said = { x->clean->text.start + t->core_start, t->core_end - t->core_start };
    return !view_ends(said, VIEW("\xE5\xB9\xB4")) && view_find(said, VIEW("\xE6\x9C\x88")) < 0;      /* 年, 月 */
}

/* The year that the title names, if it names one. */
static int title_year(const extraction *x, const found_list *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        uint8_t kind = x->clean->blocks[list->items[i].token.block].kind;
        if (list->items[i].fact_kind == FACT_DATE && kind == BLOCK_TITLE && list->items[i].date.rule == YEAR_SAID
            && (list->items[i].date.precision != PRECISION_YEAR || !is_accounting_year(x, &list->items[i].token)))
            return list->items[i].date.from.year;
    }
    return 0;
}

status emit_facts(extraction *x, const found_list *list, const scan_words *words, error *err)
{
    emitter e = { .x = x, .words = words->figures, .cursor = { x->clean, 0 } };
    e.units = arena_zero(x->scratch, words->figures->unit_count, sizeof *e.units);
    if (e.units == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for units");
    e.resolver = (resolver){ .published = x->published, .today = publication_today(x, list), .title_year = title_year(x, list) };
    for (uint32_t i = 0; i < list->count; i++) {
        const found *f = &list->items[i];
        for (; e.sentence < x->sentence_count && x->sentences[e.sentence].end <= f->token.start; e.sentence++)
            resolve_sentence(&e.resolver);
        if (f->fact_kind == FACT_KINDS)
            continue;
        if (f->fact_kind == FACT_ORDINAL && f->token.core_start == f->token.number_start)
            resolve_ordinal(&e.resolver, &f->print);
        x->tokens[i].fact = f->fact_kind == FACT_DATE ? emit_date(&e, f) : emit_figure(&e, f);
    }
    return STATUS_OK;
}
