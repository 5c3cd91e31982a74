#include "extract/tables/sheet.h"

/*
** What a row of totals adds up: the rows above it, or, where it stands first, those below. Where there are several such rows, or
** others on both sides, or rows of other units, it adds up those right above it, and one behind other totals adds up these;
** then only figures tell: half of its columns must add up.
*/

enum { LEAST_MEANS = 3, CLOSE_MEANS = 3 /* percent */, LIKELY = 80 /* percent */ };

typedef struct {
    uint32_t row;           /* of the total */
    uint32_t first, end;    /* rows [first, end) may be its parts */
    bool totals;            /* its parts are the rows of totals among them */
    bool guessed;           /* only figures tell that it adds them up */
} addends;

typedef struct {
    uint32_t list[FEASIBLE_PARTS];
    uint32_t count;
    bool gaps;              /* a cell of it holds no figure */
} column_parts;

/* Nothing, or a dash. */
static bool is_blank(view text)
{
    static const char *const dashes[] = { "\xE2\x80\x94", "\xE2\x80\x93", "\xE2\x88\x92", "\xEF\xBC\x8D", "\xE2\x80\x95", "-", "/", " " };
    while (text.length > 0) {
        size_t size = 0;
        for (size_t i = 0; i < sizeof dashes / sizeof *dashes && size == 0; i++)
            size = view_starts(text, view_of(dashes[i])) ? strlen(dashes[i]) : 0;
        if (size == 0)
            return false;
        text = (view){ text.start + size, text.length - size };
    }
    return true;
}

/* From the total upwards, or, where it stands first, downwards. No parts where one of them is missing or, unless it is guessed,
** of another unit. */
static column_parts parts_of(const scene *s, const sheet *t, const addends *a, uint32_t column)
{
    column_parts out = { .count = 0 };
    const uint32_t total = sheet_at(t, a->row, column);
    for (uint32_t n = a->first; n < a->end; n++) {
        const uint32_t row = a->end <= a->row ? a->end - 1 - (n - a->first) : n, which = sheet_at(t, row, column);
        if (row == a->row || (a->totals ? !t->is_total[row] : !sheet_is_item(s, t, row)))
            continue;
        if (which == NONE && is_blank(sheet_text(s, t, row, column))) {
            out.gaps = true;
            continue;
        }
        if (which != NONE && !scene_comparable(s, which, total) && a->guessed && out.count > 0)
            break;
        if (which == NONE || out.count == FEASIBLE_PARTS || !scene_comparable(s, which, total))
            return (column_parts){ .count = 0 };
        out.list[out.count++] = which;
    }
    for (uint32_t i = 0; a->end <= a->row && 2 * i + 1 < out.count; i++) {
        const uint32_t swapped = out.list[i];
        out.list[i] = out.list[out.count - 1 - i];
        out.list[out.count - 1 - i] = swapped;
    }
    return out;
}

/* Lies the total between its parts, as a mean does: more than two are never added up to less than one of them. */
static bool looks_like_mean(const scene *s, uint32_t total, const column_parts *parts)
{
    bool above = false, below = false;
    for (uint32_t i = 0; i < parts->count; i++) {
        above = above || feasible_at_most(s, total, parts->list[i]);
        below = below || feasible_at_most(s, parts->list[i], total);
    }
    return parts->count > 2 && above && below;
}

/* Reads what the total of a column adds up; none where it is no sum. Means over time add up, and so does a column with gaps, but
** only figures, or a slip, tell it: one of the rows may have had fewer days, or a value that is not told. */
static column_parts summed(const scene *s, const sheet *t, const addends *a, uint32_t column)
{
    static const column_parts none = { .count = 0 };
    const uint32_t total = sheet_at(t, a->row, column);
    const bool no_sum = sheet_head_has(s, t, column, WORDS_NO_SUM);
    if (total == NONE || s->mentions[total].kind != TOKEN_AMOUNT || (no_sum && !sheet_head_has(s, t, column, WORDS_MEAN_TIME)))
        return none;
    const column_parts parts = parts_of(s, t, a, column);
    const bool fits = feasible_sum(s, total, parts.list, parts.count), slipped = feasible_slip(s, total, parts.list, parts.count) > 0;
    if (no_sum && (parts.count < LEAST_MEANS || (!fits && !(slipped && !feasible_near(s, total, parts.list, parts.count, CLOSE_MEANS, false)))))
        return none;
    if (parts.gaps && !fits && !slipped)
        return none;
    return looks_like_mean(s, total, &parts) ? none : parts;
}

typedef struct {
    uint32_t columns, good;     /* that have parts; that add up */
} agreement;

static agreement agreement_of(const scene *s, const sheet *t, const addends *a)
{
    agreement out = { 0, 0 };
    for (uint32_t column = 0; column < t->columns; column++) {
        const column_parts parts = summed(s, t, a, column);
        out.columns += parts.count >= 2;
        out.good += parts.count >= 2 && feasible_sum(s, sheet_at(t, a->row, column), parts.list, parts.count);
    }
    return out;
}

static void emit(scene *s, uint32_t total, const column_parts *parts, bool sure)
{
    draft_claim d = draft_claim_begin(CLAIM_SUM, VIEW("table/column"));
    d.what.complete = d.what.disjoint = 2;
    d.named = sure;
    if (parts->gaps)
        d.what.confidence = LIKELY;
    draft_claim_add(&d, s, ROLE_TOTAL, total);
    for (uint32_t i = 0; i < parts->count; i++)
        draft_claim_add(&d, s, ROLE_PARTS, parts->list[i]);
    draft_claim_emit(&d, s);
}

/* Where all columns but one add up, that one does, too, whatever it reads. */
static void read_total(scene *s, const sheet *t, const addends *a)
{
    const agreement of = agreement_of(s, t, a);
    const bool believed = !a->guessed || (of.good > 0 && 2 * of.good >= of.columns), sure = believed && of.good > 0 && of.good + 1 >= of.columns;
    for (uint32_t column = 0; column < t->columns; column++) {
        const uint32_t total = sheet_at(t, a->row, column);
        const column_parts parts = believed ? summed(s, t, a, column) : (column_parts){ .count = 0 };
        figure *f = total != NONE ? builder_figure(s->x->builder, s->mentions[total].fact) : NULL;
        if (parts.count >= 2)
            emit(s, total, &parts, sure);
        else if (f != NULL)
            f->total &= (uint8_t)~1u;   /* stands in the row of totals, but is none */
    }
}

static bool has_items(const scene *s, const sheet *t, uint32_t first, uint32_t end)
{
    for (uint32_t row = first; row < end; row++)
        if (sheet_is_item(s, t, row) && !t->is_total[row])
            return true;
    return false;
}

/* Is some row "of which" of the one before it? */
static bool has_of_which(const scene *s, const sheet *t)
{
    for (uint32_t row = t->what->head_rows; row < t->rows; row++)
        if (wordset_at(s->words->sets[WORDS_PART], sheet_text(s, t, row, 0), 0, NULL) > 0)
            return true;
    return false;
}

/* Each total adds up the rows since the one before; one right behind others these. */
static void read_several(scene *s, const sheet *t)
{
    uint32_t first = t->what->head_rows, group = first;
    for (uint32_t row = first; row < t->rows; row++) {
        if (!t->is_total[row])
            continue;
        const bool items = has_items(s, t, first, row);
        if (items || group < row) {
            const addends a = { .row = row, .first = items ? first : group, .end = row, .totals = !items, .guessed = true };
            read_total(s, t, &a);
        }
        first = row + 1;
        group = items ? group : row + 1;
    }
}

void claim_table_sums(scene *s, const sheet *t)
{
    const uint32_t head = t->what->head_rows;
    if (t->total_row != NONE) {
        const bool above = has_items(s, t, head, t->total_row), below = has_items(s, t, t->total_row + 1, t->rows);
        const addends a = { .row = t->total_row, .first = above ? head : t->total_row + 1, .end = above ? t->total_row : t->rows,
                            .guessed = below || has_of_which(s, t) };
        read_total(s, t, &a);
    } else {
        read_several(s, t);
    }
}
