#include "extract/order/column_steps.h"

#include "extract/figures/numeral.h"

/* The number that a name begins with: 2024年, 6月, 三季度; what stands behind it in *rest. 0: none. */
static uint32_t number_of(view name, view *rest)
{
    uint32_t value = 0, length = numeral_at(name, 0, NUMERAL_DIGITS, &value);
    if (length == 0)
        length = numeral_at(name, 0, NUMERAL_HAN, &value);
    *rest = (view){ name.start + length, name.length - length };
    return length > 0 ? value : 0;
}

/* Rows that are years, quarters or months, one after another. */
static bool is_series(const value_row *row)
{
    view first = { "", 0 }, rest;
    uint32_t last = 0;
    for (uint32_t i = 0; i < row->count; i++) {
        const uint32_t value = number_of(row->entries[i].name, &rest);
        first = i == 0 ? rest : first;
        if (value <= last || !view_equal(rest, first))
            return false;
        last = value;
    }
    return row->count >= 3;
}

/* Does the column hold rates of which the clause does not speak, or the other way round? The share of the beginners is not
** how many they are. */
static bool is_other_kind(const scene *s, const value_row *row, view subject)
{
    return relation_words_in(s->words, WORDS_NO_SUM, subject) && !relation_words_in(s->words, WORDS_NO_SUM, row->context);
}

void claim_column_steps(scene *s, const row_index *index, const frame *f, value_rows *rows)
{
    const view subject = reduced_text(&s->text, scene_clause_start(s, f->start), f->start);
    uint32_t named = 0;
    rows_columns(s, index, (symbol_span){ f->start, f->end }, rows);
    for (uint32_t i = 0; i < rows->count; i++)
        named += rows->at[i].named && is_series(&rows->at[i]);
    for (uint32_t i = 0; i < rows->count; i++) {
        const value_row *row = &rows->at[i];
        if (!row->named || !is_series(row) || is_other_kind(s, row, subject) || (named > 1 && view_find(subject, row_core(s, row)) < 0))
            continue;
        for (uint32_t k = 1; k < row->count; k++) {
            const uint32_t before = row->entries[k - 1].which, after = row->entries[k].which;
            claim_emit_order(s, claim_phrase(s, f)->id, f->direction == DIRECTION_UP ? after : before, f->direction == DIRECTION_UP ? before : after);
        }
    }
}
