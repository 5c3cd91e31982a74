#include "extract/tables/sheet.h"

/*
** How far each row is behind the first, or the one before it, in a column of its own: "2:12:36; 2:13:09, 0:33; 2:15:41, 3:05". Where
** all rows but one keep to a column of values, all should.
*/

enum { LEAST = 2, FEW_OFF = 1, SURE = 90, FOUND = 75 };

/* The rows of a table that have both, from the first one on that has a value. */
typedef struct {
    uint32_t values, gaps;      /* columns */
    bool beside;                /* against the row before, not the first */
} gap_law;

static bool is_value(const scene *s, const sheet *t, uint32_t row, uint32_t column)
{
    const uint32_t which = sheet_at(t, row, column);
    return which != NONE && row != t->total_row && !sheet_percent(s, which) && (s->mentions[which].flags & MENTION_HEDGED) == 0;
}

/* What a row is held against; NONE: it is the first. */
static uint32_t base_of(const scene *s, const sheet *t, const gap_law *l, uint32_t row)
{
    uint32_t found = NONE;
    for (uint32_t r = t->what->head_rows; r < row && (found == NONE || l->beside); r++)
        found = is_value(s, t, r, l->values) ? sheet_at(t, r, l->values) : found;
    return found;
}

/* How many rows keep to the law, of those that it speaks of. */
static uint32_t keep_to(const scene *s, const sheet *t, const gap_law *l, uint32_t *rows)
{
    uint32_t good = 0;
    *rows = 0;
    for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
        const uint32_t base = base_of(s, t, l, row);
        if (base == NONE || !is_value(s, t, row, l->values) || !is_value(s, t, row, l->gaps))
            continue;
        const uint32_t value = sheet_at(t, row, l->values), gap = sheet_at(t, row, l->gaps);
        if (!scene_comparable(s, value, base) || !scene_comparable(s, value, gap))
            return 0;
        ++*rows;
        good += feasible_difference(s, value, base, gap) || feasible_difference(s, base, value, gap);
    }
    return good;
}

static void emit(scene *s, const sheet *t, const gap_law *l, uint8_t confidence)
{
    for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
        const uint32_t base = base_of(s, t, l, row);
        if (base == NONE || !is_value(s, t, row, l->values) || !is_value(s, t, row, l->gaps))
            continue;
        const uint32_t value = sheet_at(t, row, l->values);
        const bool above = feasible_at_most(s, base, value);
        draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("table/gap"));
        d.what.confidence = confidence;
        draft_claim_add(&d, s, ROLE_FROM, above ? base : value);
        draft_claim_add(&d, s, ROLE_TO, above ? value : base);
        draft_claim_add(&d, s, ROLE_DIFFERENCE, sheet_at(t, row, l->gaps));
        draft_claim_trust(&d, s);
        draft_claim_emit(&d, s);
    }
}

void claim_table_gaps(scene *s, const sheet *t, uint32_t column)
{
    gap_law best = { .values = NONE };
    uint32_t most = 0, of = 0;
    for (uint32_t c = 1; c < t->columns && sheet_head_has(s, t, column, WORDS_GAP_HEAD); c++)
        for (int beside = 0; beside <= 1 && c != column; beside++) {
            const gap_law l = { c, column, beside != 0 };
            uint32_t rows;
            const uint32_t good = keep_to(s, t, &l, &rows);
            if (good > most && good >= LEAST && rows - good <= FEW_OFF) {
                best = l;
                most = good;
                of = rows;
            }
        }
    if (best.values != NONE)
        emit(s, t, &best, most > LEAST || most == of ? SURE : FOUND);
}
