#include "extract/sheet.h"

enum { MOST_GROWTH_COLUMNS = 12 };

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
    view head = sheet_text(s, t, row, 0);
    return row >= t->what->head_rows && row != t->total_row && wordset_at(s->words->sets[WORDS_PART], head, 0, NULL) == 0;
}

static void emit_sum(scene *s, uint32_t total, const uint32_t *parts, uint32_t count, const char *pattern)
{
    draft_claim d = draft_claim_begin(CLAIM_SUM, view_of(pattern));
    d.what.complete = d.what.disjoint = 2;
    draft_claim_add(&d, s, ROLE_TOTAL, total);
    for (uint32_t i = 0; i < count; i++)
        draft_claim_add(&d, s, ROLE_PARTS, parts[i]);
    draft_claim_emit(&d, s);
}

/* The figures of a column that its total adds up; 0 where one of them is missing or of another unit. */
static uint32_t column_parts(const scene *s, const sheet *t, uint32_t column, uint32_t *parts)
{
    uint32_t count = 0, total = sheet_at(t, t->total_row, column);
    for (uint32_t row = 0; row < t->rows; row++) {
        if (!sheet_is_item(s, t, row))
            continue;
        uint32_t which = sheet_at(t, row, column);
        if (which == NONE || count == FEASIBLE_PARTS || !scene_comparable(s, which, total))
            return 0;
        parts[count++] = which;
    }
    return count;
}

static void read_columns(scene *s, const sheet *t)
{
    uint32_t parts[FEASIBLE_PARTS];
    for (uint32_t column = 0; t->total_row != NONE && column < t->columns; column++) {
        uint32_t total = sheet_at(t, t->total_row, column);
        if (total == NONE || s->mentions[total].kind != TOKEN_AMOUNT || sheet_head_has(s, t, column, WORDS_NO_SUM))
            continue;
        uint32_t count = column_parts(s, t, column, parts);
        if (count >= 2)
            emit_sum(s, total, parts, count, "table/column");
    }
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
                emit_sum(s, total, parts, count, "table/row");
            }
        }
}

static uint32_t count_shares(const scene *s, const sheet *t, uint32_t shares, uint32_t values, uint32_t *rows)
{
    uint32_t good = 0;
    *rows = 0;
    for (uint32_t row = 0; row < t->rows; row++) {
        uint32_t part = sheet_at(t, row, values), share = sheet_at(t, row, shares);
        if (!sheet_is_item(s, t, row) || part == NONE || share == NONE)
            continue;
        ++*rows;
        good += feasible_share(s, part, sheet_at(t, t->total_row, values), share);
    }
    return good;
}

/* A share column belongs to the value column that at least half of its rows fit. */
static bool read_shares(scene *s, const sheet *t, uint32_t shares)
{
    uint32_t best = NONE, most = 0, rows;
    for (uint32_t column = 1; t->total_row != NONE && column < t->columns; column++) {
        uint32_t whole = sheet_at(t, t->total_row, column);
        if (column == shares || whole == NONE || s->mentions[whole].kind != TOKEN_AMOUNT)
            continue;
        uint32_t good = count_shares(s, t, shares, column, &rows);
        if (good > most && good >= 2 && 2 * good >= rows) {
            best = column;
            most = good;
        }
    }
    for (uint32_t row = 0; best != NONE && row < t->rows; row++) {
        if (!sheet_is_item(s, t, row) || sheet_at(t, row, best) == NONE || sheet_at(t, row, shares) == NONE)
            continue;
        draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("table/share"));
        draft_claim_add(&d, s, ROLE_PART, sheet_at(t, row, best));
        draft_claim_add(&d, s, ROLE_WHOLE, sheet_at(t, t->total_row, best));
        draft_claim_add(&d, s, ROLE_SHARE, sheet_at(t, row, shares));
        draft_claim_emit(&d, s);
    }
    return best != NONE;
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
                    if (a == NONE || b == NONE || rate == NONE || a == b || s->mentions[a].kind != TOKEN_AMOUNT
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

/* What a column says of two others in its row. */
typedef enum { LAW_SUM, LAW_SHARE, LAW_GROWTH } law;

static bool law_operands(const scene *s, uint32_t a, uint32_t b, uint32_t c, law l)
{
    return a != NONE && b != NONE && c != NONE && scene_comparable(s, a, b) && s->mentions[a].unit == s->mentions[b].unit
        && s->mentions[a].kind == TOKEN_AMOUNT && (l == LAW_SUM ? s->mentions[c].unit == s->mentions[a].unit : s->mentions[c].kind == TOKEN_PERCENT)
        && scene_figure(s, b)->print.digits != 0 && scene_figure(s, c)->print.digits != 0;
}

static bool law_fits(const scene *s, uint32_t a, uint32_t b, uint32_t c, law l)
{
    const uint32_t parts[] = { a, b };
    return l == LAW_SUM ? feasible_sum(s, c, parts, 2) : l == LAW_SHARE ? feasible_share(s, a, b, c) : feasible_growth(s, a, b, c, false);
}

static void law_emit(scene *s, uint32_t a, uint32_t b, uint32_t c, law l)
{
    const uint32_t parts[] = { a, b };
    if (l == LAW_SUM) {
        emit_sum(s, c, parts, 2, "table/law-sum");
        return;
    }
    draft_claim d = draft_claim_begin(l == LAW_SHARE ? CLAIM_SHARE : CLAIM_CHANGE, l == LAW_SHARE ? VIEW("table/law-share") : VIEW("table/law-growth"));
    if (l == LAW_GROWTH)
        d.what.direction = DIRECTION_UP;
    draft_claim_add(&d, s, l == LAW_SHARE ? ROLE_PART : ROLE_TO, a);
    draft_claim_add(&d, s, l == LAW_SHARE ? ROLE_WHOLE : ROLE_FROM, b);
    draft_claim_add(&d, s, l == LAW_SHARE ? ROLE_SHARE : ROLE_RATE, c);
    draft_claim_emit(&d, s);
}

/* Does the law hold in at least two rows, and in all but one, or a quarter, of those that have the figures? Few rows, and
** small sums, prove it only by figures of three digits and more, which do not agree by chance. */
static bool law_holds(const scene *s, const sheet *t, uint32_t a, uint32_t b, uint32_t c, law l)
{
    uint32_t good = 0, strong = 0, rows = 0;
    for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
        if (!law_operands(s, sheet_at(t, row, a), sheet_at(t, row, b), sheet_at(t, row, c), l))
            continue;
        rows++;
        if (law_fits(s, sheet_at(t, row, a), sheet_at(t, row, b), sheet_at(t, row, c), l)) {
            good++;
            strong += feasible_digits(s, sheet_at(t, row, c)) >= 3;
        }
        if (rows - good > 1 && rows - good > t->rows / 4)
            return false;
    }
    return good >= 2 && (strong >= 2 || good >= 4 || (l != LAW_SUM && (good >= 3 || good == rows)));
}

/* A column that follows from two others in nearly all rows should do so in all. */
static void read_law(scene *s, const sheet *t, uint32_t c, law l)
{
    uint32_t columns = t->columns < MOST_GROWTH_COLUMNS ? t->columns : MOST_GROWTH_COLUMNS;
    for (uint32_t a = 1; a < columns; a++)
        for (uint32_t b = l == LAW_SUM ? a + 1 : 1; b < columns; b++) {
            if (a == b || a == c || b == c || !law_holds(s, t, a, b, c, l))
                continue;
            for (uint32_t row = t->what->head_rows; row < t->rows; row++)
                if (law_operands(s, sheet_at(t, row, a), sheet_at(t, row, b), sheet_at(t, row, c), l))
                    law_emit(s, sheet_at(t, row, a), sheet_at(t, row, b), sheet_at(t, row, c), l);
            return;
        }
}

static bool is_percent(const scene *s, const sheet *t, uint32_t column)
{
    uint32_t row = t->what->head_rows;
    while (row < t->rows && sheet_at(t, row, column) == NONE)
        row++;
    return row < t->rows && s->mentions[sheet_at(t, row, column)].kind == TOKEN_PERCENT;
}

static void read_sheet(scene *s, const sheet *t)
{
    claim_table_text(s, t);
    read_columns(s, t);
    read_rows(s, t);
    for (uint32_t column = 1; column < t->columns; column++) {
        bool percent = is_percent(s, t, column);
        if ((percent || sheet_head_has(s, t, column, WORDS_SHARE_HEAD)) && read_shares(s, t, column))
            continue;
        if (sheet_head_has(s, t, column, WORDS_GROWTH_HEAD))
            read_growth(s, t, column);
        else if (percent)
            read_law(s, t, column, LAW_SHARE);
        if (percent && !sheet_head_has(s, t, column, WORDS_GROWTH_HEAD))
            read_law(s, t, column, LAW_GROWTH);
        if (!percent && column != t->total_column)
            read_law(s, t, column, LAW_SUM);
    }
}

/* Mentions [first, last) stand in one table. */
static void make_sheet(scene *s, uint32_t table_fact, uint32_t first, uint32_t last)
{
    const table *what = &s->doc->tables[s->doc->facts[table_fact].detail];
    sheet t = { .what = what, .rows = what->rows, .columns = what->columns, .total_row = NONE, .total_column = NONE,
                .first = first, .last = last };
    t.at = arena_take(s->x->scratch, sizeof *t.at * ((size_t)t.rows * t.columns + 1));
    if (t.at == NULL) {
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
    for (uint32_t i = 0; i < s->mention_count;) {
        uint32_t which = scene_figure(s, i)->table, end = i + 1;
        while (which != FACT_NONE && end < s->mention_count && scene_figure(s, end)->table == which)
            end++;
        if (which != FACT_NONE)
            make_sheet(s, which, i, end);
        i = end;
    }
}
