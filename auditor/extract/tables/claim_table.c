#include "extract/tables/sheet.h"

enum { TEXT_BACK = 16, MOST_GROWTH_COLUMNS = 12 };

/* Does some head of the column hold a word of the set? */
bool sheet_head_has(const scene *s, const sheet *t, uint32_t column, words_kind kind)
{
    uint32_t heads = t->what->head_rows > 0 ? t->what->head_rows : 1;
    for (uint32_t row = 0; row < heads && row < t->rows; row++)
        if (relation_words_in(s->words, kind, sheet_text(s, t, row, column)))
            return true;
    return false;
}

bool sheet_is_item(const scene *s, const sheet *t, uint32_t row)
{
    return row >= t->what->head_rows && row < t->rows && row != t->total_row
           && wordset_at(s->words->sets[WORDS_PART], sheet_text(s, t, row, 0), 0, NULL) == 0;
}

static void emit_sum(scene *s, uint32_t total, const uint32_t *parts, uint32_t count)
{
    draft_claim d = draft_claim_begin(CLAIM_SUM, VIEW("table/row"));
    d.what.complete = d.what.disjoint = 2;
    draft_claim_add(&d, s, ROLE_TOTAL, total);
    for (uint32_t i = 0; i < count; i++)
        draft_claim_add(&d, s, ROLE_PARTS, parts[i]);
    draft_claim_emit(&d, s);
}

static uint32_t row_parts(const scene *s, const sheet *t, uint32_t row, uint32_t *parts)
{
    uint32_t count = 0, total = sheet_at(t, row, t->total_column);
    for (uint32_t column = 0; total != NONE && column < t->columns; column++) {
        uint32_t which = sheet_at(t, row, column);
        if (column == t->total_column || which == NONE || sheet_head_has(s, t, column, WORDS_NO_SUM))
            continue;
        if (count == FEASIBLE_PARTS || !scene_comparable(s, which, total))
            return 0;
        parts[count++] = which;
    }
    return count;
}

/* A total column is believed where at least half of its rows add up. */
static void read_rows(scene *s, const sheet *t)
{
    uint32_t parts[FEASIBLE_PARTS], good = 0, rows = 0;
    for (int pass = 0; t->total_column != NONE && pass < 2; pass++)
        for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
            uint32_t count = row_parts(s, t, row, parts);
            if (count < 2)
                continue;
            uint32_t total = sheet_at(t, row, t->total_column);
            if (pass == 0) {
                rows++;
                good += feasible_sum(s, total, parts, count);
            } else if (2 * good >= rows && good > 0) {
                emit_sum(s, total, parts, count);
            }
        }
}

/* Of the rows with a value and a share, how many does a whole fit? */
static uint32_t count_shares(const scene *s, const sheet *t, uint32_t shares, uint32_t values, uint32_t whole, uint32_t *rows)
{
    uint32_t good = 0;
    *rows = 0;
    for (uint32_t row = 0; row < t->rows; row++) {
        uint32_t part = sheet_at(t, row, values), share = sheet_at(t, row, shares);
        if (!sheet_is_item(s, t, row) || part == NONE || share == NONE || part == whole)
            continue;
        ++*rows;
        good += scene_comparable(s, part, whole) && feasible_share(s, part, whole, share);
    }
    return good;
}

/* What the shares of a column are of: a column of values, and a whole for it. */
typedef struct {
    uint32_t column, whole, good;
} share_base;

static void try_base(const scene *s, const sheet *t, uint32_t shares, uint32_t column, uint32_t whole, bool told, share_base *best)
{
    uint32_t rows;
    if (whole == NONE || s->mentions[whole].kind != TOKEN_AMOUNT)
        return;
    uint32_t good = count_shares(s, t, shares, column, whole, &rows);
    bool wider = good == best->good && best->whole != NONE && feasible_at_most(s, best->whole, whole);
    if ((good > best->good || wider) && good >= 2 && (told ? good + 1 >= rows : 2 * good >= rows))
        *best = (share_base){ column, whole, good };
}

/* The row that makes up all of it: its share is a hundred percent. */
static uint32_t full_row(const scene *s, const sheet *t, uint32_t shares)
{
    for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
        const uint32_t share = sheet_at(t, row, shares);
        const printed *p = share != NONE ? &scene_figure(s, share)->print : NULL;
        if (p != NULL && p->digits > 0 && exact_compare(printed_value(p), exact_integer(100)) == 0)
            return row;
    }
    return NONE;
}

/* A share column belongs to the value column that at least half of its rows fit. Where no row is the total, the whole may be told
** in the text before, and all rows but one fit it. */
static bool read_shares(scene *s, const sheet *t, uint32_t shares)
{
    const uint32_t total = t->total_row != NONE ? t->total_row : full_row(s, t, shares);
    share_base best = { .column = NONE, .whole = NONE };
    for (uint32_t column = 1; column < t->columns; column++) {
        if (column == shares)
            continue;
        if (total != NONE)
            try_base(s, t, shares, column, sheet_at(t, total, column), false, &best);
        for (uint32_t at = t->first, n = 0; total == NONE && at-- > 0 && n < TEXT_BACK; n++)
            if (search_level(s, at))
                try_base(s, t, shares, column, at, true, &best);
    }
    for (uint32_t row = 0; best.whole != NONE && row < t->rows; row++) {
        const uint32_t part = sheet_at(t, row, best.column), share = sheet_at(t, row, shares);
        if (!sheet_is_item(s, t, row) || part == NONE || share == NONE || part == best.whole)
            continue;
        draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("table/share"));
        draft_claim_add(&d, s, ROLE_PART, part);
        draft_claim_add(&d, s, ROLE_WHOLE, best.whole);
        draft_claim_add(&d, s, ROLE_SHARE, share);
        draft_claim_emit(&d, s);
    }
    return best.whole != NONE;
}

/* Is the change told in points: named so, or that of a percentage? */
static bool tells_points(const scene *s, uint32_t value, uint32_t rate)
{
    return view_equal(scene_unit(s, rate)->name, VIEW("pp")) || view_equal(scene_unit(s, value)->name, VIEW("%"));
}

/* A growth column belongs to the pair of value columns that at least half of its rows, and two of them, fit. */
static void read_growth(scene *s, const sheet *t, uint32_t rates)
{
    uint32_t columns = t->columns < MOST_GROWTH_COLUMNS ? t->columns : MOST_GROWTH_COLUMNS;
    for (uint32_t from = 1; from < columns; from++)
        for (uint32_t to = 1; to < columns; to++) {
            uint32_t good = 0, rows = 0;
            for (int pass = 0; pass < 2; pass++) {
                for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
                    uint32_t a = sheet_at(t, row, to), b = sheet_at(t, row, from), rate = sheet_at(t, row, rates);
                    if (a == NONE || b == NONE || rate == NONE || a == b || s->mentions[a].kind != TOKEN_AMOUNT || tells_points(s, a, rate)
                        || !scene_comparable(s, a, b))
                        continue;
                    if (pass == 0) {
                        rows++;
                        good += feasible_growth(s, a, b, rate, false);
                        continue;
                    }
                    draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("table/growth"));
                    d.what.direction = DIRECTION_UP;
                    draft_claim_add(&d, s, ROLE_FROM, b);
                    draft_claim_add(&d, s, ROLE_TO, a);
                    draft_claim_add(&d, s, ROLE_RATE, rate);
                    draft_claim_emit(&d, s);
                }
                if (good < 2 || 2 * good < rows)
                    break;
            }
        }
}

bool sheet_percent(const scene *s, uint32_t which)
{
    return s->mentions[which].kind == TOKEN_PERCENT || view_equal(scene_unit(s, which)->name, VIEW("%"));
}

/* The first figure of a column below its head; NONE: there is none. */
static uint32_t first_of(const sheet *t, uint32_t column)
{
    uint32_t row = t->what->head_rows;
    while (row < t->rows && sheet_at(t, row, column) == NONE)
        row++;
    return row < t->rows ? sheet_at(t, row, column) : NONE;
}

/* 17/8, goals for and against: does a column hold two numbers in a cell, which no percent is? */
static bool is_pairs(const scene *s, const sheet *t, uint32_t column)
{
    const uint32_t first = first_of(t, column);
    return first != NONE && scene_figure(s, first)->print.modifier == MODIFIER_FRACTION;
}

static void read_sheet(scene *s, const sheet *t)
{
    claim_table_text(s, t);
    claim_table_means(s, t);
    claim_table_rows(s, t);
    claim_table_averages(s, t);
    claim_table_told(s, t);
    claim_table_growth(s, t);
    claim_table_apart(s, t);
    claim_table_change(s, t);
    claim_table_sums(s, t);
    claim_table_books(s, t);
    read_rows(s, t);
    for (uint32_t column = 0; column < t->columns; column++)
        claim_table_places(s, t, column);
    for (uint32_t column = 1; column < t->columns; column++)
        claim_table_gaps(s, t, column);
    for (uint32_t column = 1; column < t->columns; column++) {
        const uint32_t first = first_of(t, column);
        const bool percent = first != NONE && sheet_percent(s, first);
        if (is_pairs(s, t, column))
            continue;
        if ((percent || sheet_head_has(s, t, column, WORDS_SHARE_HEAD)) && read_shares(s, t, column))
            continue;
        if (sheet_head_has(s, t, column, WORDS_GROWTH_HEAD))
            read_growth(s, t, column);
        else if (percent)
            claim_table_shares(s, t, column);
        if (first == NONE || s->mentions[first].kind != TOKEN_PERCENT)
            claim_table_laws(s, t, column);
    }
}

/* Mentions [first, last) stand in one table. */
static void make_sheet(scene *s, const share_telling *told, uint32_t table_fact, uint32_t first, uint32_t last)
{
    const table *what = &s->doc->tables[s->doc->facts[table_fact].detail];
    sheet t = { .what = what, .rows = what->rows, .columns = what->columns, .total_row = NONE, .total_column = NONE,
                .first = first, .last = last, .told = told };
    t.at = arena_take(s->x->scratch, sizeof *t.at * ((size_t)t.rows * t.columns + 1));
    t.is_total = arena_zero(s->x->scratch, t.rows + 1u, sizeof *t.is_total);
    if (t.at == NULL || t.is_total == NULL) {
        s->failed = true;
        return;
    }
    memset(t.at, 0xFF, sizeof *t.at * (size_t)t.rows * t.columns);
    uint32_t several = NONE;
    for (uint32_t i = first; i < last; i++) {
        const figure *f = scene_figure(s, i);
        if (f->row >= t.rows || f->column >= t.columns)
            continue;
        t.at[(uint32_t)f->row * t.columns + f->column] = i;
        t.is_total[f->row] = t.is_total[f->row] || (f->total & 1) != 0;
        if ((f->total & 1) != 0 && t.total_row != f->row) {
            several = t.total_row != NONE ? 1 : several;
            t.total_row = f->row;
        }
        if ((f->total & 2) != 0 || wordset_has(s->words->sets[WORDS_TOTAL], document_word(s->doc, s->doc->keys[f->key].metric)))
            t.total_column = f->column;
    }
    if (several != NONE)
        t.total_row = NONE;
    read_sheet(s, &t);
}

void claim_tables(scene *s)
{
    const share_telling *told = NULL;
    for (uint32_t i = 0; i < s->mention_count;) {
        uint32_t which = scene_figure(s, i)->table, end = i + 1;
        while (which != FACT_NONE && end < s->mention_count && scene_figure(s, end)->table == which)
            end++;
        if (which != FACT_NONE && told == NULL && (told = share_tellings(s)) == NULL) {
            s->failed = true;
            return;
        }
        if (which != FACT_NONE)
            make_sheet(s, told, which, i, end);
        i = end;
    }
}
