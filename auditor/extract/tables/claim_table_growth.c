#include "extract/tables/sheet.h"

#include "extract/claims/slip.h"
#include "extract/tables/rows.h"

/*
** A growth of the text that tells a cell again: "Xiling brought in 378 tons, 9.5 % more" beside a row of Xiling with 378 tons and a
** column of growth. The value before it stands in the row, or the name of the row leads to the growth alone.
*/

enum { WINDOW = 80, NAME = 6 /* bytes */, DIGITS = 2 };

/* A growth in percent, told in words and hedged by none. */
static bool may_tell(const scene *s, uint32_t which)
{
    enum { NOT_TOLD = MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_TARGET };
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_PERCENT && m->use == USE_CHANGE && m->sentence != NONE && (m->flags & NOT_TOLD) == 0 && !feasible_unbounded(s, which)
        && scene_figure(s, which)->print.denominator == 1 && scene_figure(s, which)->print.digits_high == 0;
}

/* The only column of growth: that by the time which the words tell (同比, 环比), where there are more. */
static uint32_t growth_column(const scene *s, const sheet *t, uint32_t row, view words)
{
    const word_place *basis = scene_find(s, WORDS_BASIS, words);
    uint32_t only = NONE, by_basis = NONE, count = 0, fitting = 0;
    for (uint32_t column = 1; column < t->columns; column++) {
        const uint32_t cell = sheet_at(t, row, column);
        if (cell == NONE || s->mentions[cell].kind != TOKEN_PERCENT || !sheet_head_has(s, t, column, WORDS_GROWTH_HEAD))
            continue;
        only = column;
        count++;
        const view head = sheet_text(s, t, t->what->head_rows > 0 ? t->what->head_rows - 1u : 0, column);
        const word_place *of = scene_find(s, WORDS_BASIS, head);
        if (basis != NULL && of != NULL && of->value == basis->value) {
            by_basis = column;
            fitting++;
        }
    }
    return count == 1 ? only : fitting == 1 ? by_basis : NONE;
}

/* Is the level right before the growth, in its sentence, told again from the row: with digits that tell? */
static bool tells_row_before(const scene *s, const sheet *t, uint32_t row, uint32_t which)
{
    const uint32_t level = which > 0 ? which - 1 : NONE;
    if (level == NONE || s->mentions[level].sentence != s->mentions[which].sentence || s->mentions[level].use != USE_LEVEL
        || feasible_digits_printed(s, level) <= DIGITS || !claim_same_segment(s, level, which))
        return false;
    for (uint32_t column = 1; column < t->columns; column++) {
        const uint32_t cell = sheet_at(t, row, column);
        if (cell != NONE && s->mentions[cell].kind == s->mentions[level].kind && sheet_counts_alike(s, level, cell) && feasible_equal(s, level, cell))
            return true;
    }
    return false;
}

/* Does a head of the table hold the time? */
static bool is_headed(const scene *s, const sheet *t, view time)
{
    for (uint32_t row = 0; row < t->what->head_rows; row++)
        for (uint32_t column = 1; column < t->columns; column++)
            if (view_find(sheet_text(s, t, row, column), time) >= 0)
                return true;
    return false;
}

/* Is no other figure told before the growth in its sentence, and no time or place that the table does not name, so that the name of the
** row leads to it? */
static bool is_led_to(const scene *s, const sheet *t, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const uint32_t start = claim_sentence_start(s, m->place);
    if ((which > 0 && s->mentions[which - 1].place >= start) || m->scope != 0)
        return false;
    for (uint32_t at = start; at < m->place; at++)
        if (s->text.symbols[at].kind == TOKEN_DATE && !is_headed(s, t, reduced_text(&s->text, at, at + 1)))
            return false;
    return true;
}

static void read_growth(scene *s, const sheet *t, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const view words = reduced_text(&s->text, claim_sentence_start(s, m->place), m->place), clause = reduced_text(&s->text, m->clause, m->place);
    const uint32_t row = may_tell(s, which) ? sheet_row_named(s, t, words) : NONE;
    const uint32_t column = row != NONE ? growth_column(s, t, row, clause) : NONE, cell = column != NONE ? sheet_at(t, row, column) : NONE;
    if (cell == NONE)
        return;
    if (feasible_equal(s, which, cell) || tells_row_before(s, t, row, which) || (is_led_to(s, t, which) && slip_between(s, cell, which)))
        claim_emit_repeat(s, VIEW("table/growth"), cell, which);
}

void claim_table_growth(scene *s, const sheet *t)
{
    for (uint32_t i = t->first > WINDOW ? t->first - WINDOW : 0; i < t->last + WINDOW && i < s->mention_count; i++)
        if (i < t->first || i >= t->last)
            read_growth(s, t, i);
}
