#include "extract/tables/sheet.h"
#include "extract/changes/two_values.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Columns that follow from others of their row: where nearly all rows obey a law, all should.
*/

enum { MOST_COLUMNS = 12, STRONG = 3, FEW_ROWS = 3, FEW = 60 /* percent: only a keystroke accuses */, SURE = 100 };

static void emit_sum(scene *s, uint32_t total, const uint32_t *parts, uint32_t count, uint8_t confidence)
{
    addition a = { .total = total, .count = count, .pattern = VIEW("table/law-sum"), .confidence = confidence };
    memcpy(a.parts, parts, count * sizeof *parts);
    if (!sum_is_excused(s, &a))
        sum_emit(s, &a, true);
}

/* What a column says of two others in its row. */
typedef enum { LAW_SUM, LAW_SHARE, LAW_GROWTH, LAW_MARGIN } law;

static bool law_operands(const scene *s, uint32_t a, uint32_t b, uint32_t c, law l)
{
    return a != NONE && b != NONE && c != NONE && scene_comparable(s, a, b) && s->mentions[a].unit == s->mentions[b].unit
        && s->mentions[a].kind == TOKEN_AMOUNT && (l == LAW_SUM ? s->mentions[c].unit == s->mentions[a].unit : sheet_percent(s, c) && !sheet_percent(s, a))
        && scene_figure(s, b)->print.digits != 0 && scene_figure(s, c)->print.digits != 0;
}

/* "下降5.3%": does the cell say in words that its figure is a fall? */
static bool tells_fall(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const view words = reduced_text(&s->text, m->clause, m->place);
    uint32_t way = 0;
    return wordset_before(s->words->sets[WORDS_COMPARED], words, (uint32_t)words.length, &way) > 0 && (way == WAY_FELL || way == WAY_LESS);
}

static bool law_fits(const scene *s, uint32_t a, uint32_t b, uint32_t c, law l)
{
    const uint32_t parts[] = { a, b };
    switch (l) {
    case LAW_SUM: return feasible_sum(s, c, parts, 2);
    case LAW_SHARE: return feasible_share(s, a, b, c);
    case LAW_MARGIN: return feasible_growth(s, b, a, c, true);
    case LAW_GROWTH: break;
    }
    return feasible_growth(s, a, b, c, tells_fall(s, c));
}

/* What is left of a whole, of the whole: the margin of a price over its cost. */
static void margin_emit(scene *s, uint32_t whole, uint32_t less, uint32_t share, uint8_t confidence)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("table/law-margin"));
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_LESS, less);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    d.what.confidence = confidence;
    draft_claim_emit(&d, s);
}

static void law_emit(scene *s, uint32_t a, uint32_t b, uint32_t c, law l, uint8_t confidence)
{
    const uint32_t parts[] = { a, b };
    if (l == LAW_SUM) {
        emit_sum(s, c, parts, 2, confidence);
        return;
    }
    if (l == LAW_MARGIN) {
        margin_emit(s, a, b, c, confidence);
        return;
    }
    draft_claim d = draft_claim_begin(l == LAW_SHARE ? CLAIM_SHARE : CLAIM_CHANGE, l == LAW_SHARE ? VIEW("table/law-share") : VIEW("table/law-growth"));
    if (l == LAW_GROWTH)
        d.what.direction = tells_fall(s, c) ? DIRECTION_DOWN : DIRECTION_UP;
    draft_claim_add(&d, s, l == LAW_SHARE ? ROLE_PART : ROLE_TO, a);
    draft_claim_add(&d, s, l == LAW_SHARE ? ROLE_WHOLE : ROLE_FROM, b);
    draft_claim_add(&d, s, l == LAW_SHARE ? ROLE_SHARE : ROLE_RATE, c);
    d.what.confidence = confidence;
    draft_claim_emit(&d, s);
}

/* Does a head say that the column tells how much was added or lost? */
static bool tells_change(const scene *s, const sheet *t, uint32_t a, uint32_t b)
{
    return sheet_head_has(s, t, a, WORDS_GROWTH_HEAD) != sheet_head_has(s, t, b, WORDS_GROWTH_HEAD);
}

/* Does the law hold in at least two rows, and in all but one, or a quarter, of those that have the figures? Few rows, and
** small sums, prove it only by figures of three digits and more, which do not agree by chance, or where a head says so. One row of two
** or three that is a sum of such figures tells that a slip parts the other. 0: it does not hold. */
static uint8_t law_holds(const scene *s, const sheet *t, uint32_t a, uint32_t b, uint32_t c, law l)
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
            return 0;
    }
    if (good >= 2
        && (strong >= 2 || good >= 4 || (l == LAW_SUM && good > rows - good && tells_change(s, t, a, b))
            || (l != LAW_SUM && (good >= 3 || good == rows))))
        return SURE;
    return rows <= FEW_ROWS && (l == LAW_SUM ? rows >= 2 && strong > 0 : good >= 2 && good + 1 == rows) ? FEW : 0;
}

/* A column that follows from two others in nearly all rows should do so in all. */
static bool read_law(scene *s, const sheet *t, uint32_t c, law l, uint8_t least)
{
    uint32_t columns = t->columns < MOST_COLUMNS ? t->columns : MOST_COLUMNS;
    for (uint32_t a = 1; a < columns; a++)
        for (uint32_t b = l == LAW_SUM ? a + 1 : 1; b < columns; b++) {
            const uint8_t sure = a != b && a != c && b != c ? law_holds(s, t, a, b, c, l) : 0;
            if (sure < least)
                continue;
            for (uint32_t row = t->what->head_rows; row < t->rows; row++)
                if (law_operands(s, sheet_at(t, row, a), sheet_at(t, row, b), sheet_at(t, row, c), l))
                    law_emit(s, sheet_at(t, row, a), sheet_at(t, row, b), sheet_at(t, row, c), l, sure);
            return true;
        }
    return false;
}

/* The figures of columns [from, to) in a row; 0 where one is missing or not of the total's kind. */
static uint32_t gather(const scene *s, const sheet *t, uint32_t row, uint32_t total, uint32_t from, uint32_t to, uint32_t *parts)
{
    uint32_t count = 0;
    for (uint32_t column = from; column < to && total != NONE; column++) {
        uint32_t which = sheet_at(t, row, column);
        if (which == NONE || count == FEASIBLE_PARTS || s->mentions[which].kind != TOKEN_AMOUNT || !sheet_counts_alike(s, total, which))
            return 0;
        parts[count++] = which;
    }
    return count;
}

/* Is the column the sum of the columns [from, to) in nearly all rows? Says so of all, if it is. */
static bool read_block(scene *s, const sheet *t, uint32_t c, uint32_t from, uint32_t to)
{
    uint32_t parts[FEASIBLE_PARTS], good = 0, strong = 0, rows = 0;
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
            uint32_t total = sheet_at(t, row, c), count = gather(s, t, row, total, from, to, parts);
            if (count == 0)
                continue;
            if (pass == 1) {
                emit_sum(s, total, parts, count, SURE);
                continue;
            }
            bool fits = feasible_sum(s, total, parts, count);
            rows++;
            good += fits;
            strong += fits && feasible_digits(s, total) >= STRONG;
        }
        if (good < 2 || (strong < 2 && good < 4) || (rows - good > 1 && rows - good > t->rows / 4))
            return false;
    }
    return true;
}

static void read_blocks(scene *s, const sheet *t, uint32_t c, uint32_t columns)
{
    for (uint32_t from = 1; from + 2 < c; from++)
        if (read_block(s, t, c, from, c))
            return;
    for (uint32_t to = columns; to > c + 3; to--)
        if (read_block(s, t, c, c + 1, to))
            return;
}

/* Gives every value of a column what it is per, so that it can be multiplied; takes it back where 'on' is false. Answers whether it did. */
static bool set_per(scene *s, const sheet *t, uint32_t column, uint16_t per, bool on)
{
    bool some = false;
    for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
        uint32_t which = sheet_at(t, row, column);
        figure *f = which != NONE ? builder_figure(s->x->builder, s->mentions[which].fact) : NULL;
        if (f != NULL && f->per == (on ? 0 : per)) {
            f->per = on ? per : 0;
            some = true;
        }
    }
    return some;
}

/* Do the units of two columns make that of a third: power and hours, energy? */
static bool units_make(const scene *s, uint32_t x, uint32_t y, uint32_t z)
{
    const unit *a = scene_unit(s, x), *b = scene_unit(s, y), *c = scene_unit(s, z);
    bool some = false, same = a->money == 0 && b->money == 0 && c->money == 0;
    for (int i = 0; i < DIMENSIONS && same; i++) {
        same = c->dimension[i] == a->dimension[i] + b->dimension[i];
        some = some || (a->dimension[i] != 0 && b->dimension[i] != 0) || (a->dimension[i] != 0) != (c->dimension[i] != 0);
    }
    return same && some && !a->count && !b->count;
}

/* Does the first row that has all three columns show units that make up another's? */
static bool columns_make(const scene *s, const sheet *t, uint32_t a, uint32_t b, uint32_t c)
{
    for (uint32_t row = t->what->head_rows; row < t->rows; row++)
        if (sheet_at(t, row, a) != NONE && sheet_at(t, row, b) != NONE && sheet_at(t, row, c) != NONE)
            return units_make(s, sheet_at(t, row, a), sheet_at(t, row, b), sheet_at(t, row, c));
    return false;
}

/* Is a value told per what another is counted in, and in the unit of a third: 0.50元/度, 15度, 7.5元? */
static bool units_agree(const scene *s, uint32_t x, uint32_t y, uint32_t z)
{
    const uint16_t per = scene_figure(s, y)->per;
    return per != 0 && s->mentions[y].unit != 0 && unit_comparable(&s->doc->units[per], scene_unit(s, x)) && scene_comparable(s, y, z);
}

static void emit_product(scene *s, uint32_t total, uint32_t count, uint32_t each, bool few)
{
    if (!few || feasible_ratio(s, total, count, each)) {
        claim_emit_ratio(s, VIEW("table/product"), total, count, each);
        return;
    }
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("table/product"));
    d.what.confidence = FEW;
    draft_claim_add(&d, s, ROLE_NUMERATOR, total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, count);
    draft_claim_add(&d, s, ROLE_RATIO, each);
    draft_claim_emit(&d, s);
}

/* Is the column a times b, a value per unit, in nearly all rows? What units prove needs no long figures. */
static bool read_product(scene *s, const sheet *t, uint32_t c, uint32_t a, uint32_t b)
{
    uint32_t good = 0, strong = 0, rows = 0, agreed = 0, first = NONE;
    for (uint32_t row = t->what->head_rows; row < t->rows && first == NONE; row++)
        first = sheet_at(t, row, a);
    if (first == NONE)
        return false;
    const bool made = columns_make(s, t, a, b, c);      /* then nothing is per anything */
    uint16_t per = scene_unit(s, first)->count || made ? 0 : s->mentions[first].unit;
    bool few = false;       /* one of two or three rows, of three digits */
    const bool given = set_per(s, t, b, per, true);      /* else its head says it */
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
            uint32_t x = sheet_at(t, row, a), y = sheet_at(t, row, b), z = sheet_at(t, row, c);
            if (x == NONE || y == NONE || z == NONE || s->mentions[x].kind != TOKEN_AMOUNT || (!made && !scene_comparable(s, y, z))
                || scene_comparable(s, x, z))
                continue;
            rows += pass == 0;
            agreed += pass == 0 && units_agree(s, x, y, z);
            bool fits = pass == 0 && feasible_ratio(s, z, x, y);
            good += fits;
            strong += fits && feasible_digits(s, z) >= STRONG;
            if (pass != 0)
                emit_product(s, z, x, y, few);
        }
        if (pass == 0 && rows >= 2 && rows <= FEW_ROWS && strong > 0 && strong == good && rows - good == 1)
            few = true;
        else if (good < 2 || (strong < 2 && good < 4 && agreed < rows) || (rows - good > 1 && rows - good > t->rows / 4)) {
            if (given)
                set_per(s, t, b, per, false);
            return false;
        }
    }
    return true;
}

/* Do the figures of a column say what they are per? */
static bool is_per(const scene *s, const sheet *t, uint32_t column)
{
    for (uint32_t row = t->what->head_rows; row < t->rows; row++)
        if (sheet_at(t, row, column) != NONE)
            return scene_figure(s, sheet_at(t, row, column))->per != 0;
    return false;
}

void claim_table_shares(scene *s, const sheet *t, uint32_t column)
{
    static const law laws[] = { LAW_SHARE, LAW_GROWTH, LAW_MARGIN };
    for (size_t least = 0; least < 2; least++)
        for (size_t i = 0; i < sizeof laws / sizeof *laws; i++)
            if (read_law(s, t, column, laws[i], least == 0 ? SURE : FEW))
                return;
}

void claim_table_laws(scene *s, const sheet *t, uint32_t column)
{
    uint32_t columns = t->columns < MOST_COLUMNS ? t->columns : MOST_COLUMNS;
    if (column != t->total_column)
        (void)(read_law(s, t, column, LAW_SUM, SURE) || read_law(s, t, column, LAW_SUM, FEW));
    read_blocks(s, t, column, columns);
    for (uint32_t b = 1; b < columns; b++)
        for (uint32_t a = 1; a < columns && b != column; a++)
            if (a != b && a != column && (sheet_head_has(s, t, b, WORDS_NO_SUM) || is_per(s, t, b) || columns_make(s, t, a, b, column))
                && read_product(s, t, column, a, b))
                return;
}
