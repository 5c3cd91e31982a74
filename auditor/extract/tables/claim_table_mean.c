#include "extract/claims/slip.h"
#include "extract/sums/mean_told.h"
#include "extract/tables/sheet.h"

/*
** "The four quarters came to 9800 on average": a mean told beside a table, of all rows of a column, or of all columns of a row, as many as
** its clause says they are.
*/

enum { WINDOW = 40, MANY = 3, MEAN = 3, SIMPLE = 5 };

static bool is_mean(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    if ((m->kind != TOKEN_AMOUNT && m->kind != TOKEN_DURATION) || m->sentence == NONE || m->use == USE_CHANGE || m->use == USE_DIFFERENCE || m->use == USE_BASE
        || (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN)) != 0)
        return false;
    const word_place *found = scene_last(s, WORDS_EXTREME, reduced_text(&s->text, m->clause, m->place));
    return found != NULL && (found->value == MEAN || found->value == SIMPLE);
}

/* The figures of a row, but for the column of totals; 0 where one is missing, or not of one kind. */
static uint32_t row_items(const scene *s, const sheet *t, uint32_t row, uint32_t *items)
{
    uint32_t count = 0;
    for (uint32_t column = 0; column < t->columns; column++) {
        const uint32_t which = sheet_at(t, row, column);
        if (column == t->total_column || (column == 0 && which == NONE))
            continue;
        if (which == NONE || count == FEASIBLE_PARTS || s->mentions[which].kind != TOKEN_AMOUNT || (count > 0 && !scene_comparable(s, which, items[0])))
            return 0;
        items[count++] = which;
    }
    return count;
}

static void emit(scene *s, uint32_t mean, const uint32_t *items, uint32_t count)
{
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("table/mean"));
    d.what.confidence = CLAIM_FOUND;
    for (uint32_t i = 0; i < count; i++)
        draft_claim_add(&d, s, ROLE_PARTS, items[i]);
    draft_claim_add(&d, s, ROLE_RATIO, mean);
    claim_average(s, mean);
    draft_claim_emit(&d, s);
}

/* The line of the table that a mean is held against: one that fits, or else the only one there can be, by its name or its unit. */
typedef struct {
    uint32_t items[FEASIBLE_PARTS], count, lines;
    bool fits, named;
} line;

static void add_line(const scene *s, uint32_t mean, const uint32_t *items, uint32_t count, bool named, line *l)
{
    if (count > MANY && feasible_sum(s, items[count - 1], items, count - 1))
        count--;        /* 全年 */
    if (l->fits || count < MANY || !(named ? sheet_counts_alike(s, mean, items[0]) : scene_comparable(s, items[0], mean))
        || !mean_says_number(s, s->mentions[mean].clause, s->mentions[mean].place, count))
        return;
    if (l->named && !named && !feasible_mean(s, mean, items, count))
        return;
    l->lines = named && !l->named ? 1 : l->lines + 1;
    l->named = named;
    l->fits = feasible_mean(s, mean, items, count);
    l->count = count;
    memcpy(l->items, items, count * sizeof *items);
}

static void read_mean(scene *s, const sheet *t, uint32_t mean)
{
    uint32_t items[FEASIBLE_PARTS];
    line l = { .count = 0 };
    for (uint32_t column = 1; column < t->columns; column++) {
        const bool means = sheet_head_has(s, t, column, WORDS_NO_SUM) || sheet_head_has(s, t, column, WORDS_AVERAGE);
        add_line(s, mean, items, means ? 0 : sheet_column_items(s, t, column, items), sheet_names_column(s, t, column, mean), &l);
    }
    for (uint32_t row = t->what->head_rows; row < t->rows && t->columns > MANY; row++)
        add_line(s, mean, items, row_items(s, t, row, items), false, &l);
    if (l.fits || (l.lines == 1 && slip_mean(s, mean, l.items, l.count)))
        emit(s, mean, l.items, l.count);
}

void claim_table_means(scene *s, const sheet *t)
{
    for (uint32_t i = t->first > WINDOW ? t->first - WINDOW : 0; i < t->last + WINDOW && i < s->mention_count; i++)
        if ((i < t->first || i >= t->last) && is_mean(s, i))
            read_mean(s, t, i);
}
