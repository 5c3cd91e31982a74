#include "extract/tables/sheet.h"

#include "extract/changes/two_values.h"
#include "extract/tables/rows.h"

/*
** How far two rows of a table are apart, as the text around it tells: "the east hall serves 1800 more than the west". The
** rows go by their names; the column is the one whose cells are so far apart, or else the only one that the words, or the
** unit, can mean.
*/

enum { WINDOW = 80, SURE = 90, NEARLY = 30 /* percent */, TELLING = 2 };

/* The two rows that a comparison is told of; false where it names no two. */
static bool find_rows(const scene *s, const sheet *t, const two_values *told, uint32_t *row, uint32_t *other)
{
    const uint32_t start = claim_sentence_start(s, s->mentions[told->said].place);
    const bool than = told->object < told->object_end;
    if (!than)
        return false;
    *other = sheet_row_named(s, t, reduced_text(&s->text, told->object, told->object_end));
    *row = sheet_row_named(s, t, reduced_text(&s->text, scene_clause_start(s, told->object), told->object));
    if (*row == NONE)
        *row = sheet_row_named(s, t, reduced_text(&s->text, start, told->object));
    return *row != NONE && *other != NONE && *row != *other && *row != t->total_row && *other != t->total_row;
}

/* May a cell be one of what is compared: of the figure's unit, or of none beside one that counts? */
static bool may_compare(const scene *s, uint32_t said, uint32_t cell)
{
    if (cell == NONE)
        return false;
    if (s->mentions[said].kind == TOKEN_PERCENT)
        return s->mentions[cell].kind == TOKEN_AMOUNT;
    if (s->mentions[said].kind == TOKEN_POINTS || s->mentions[cell].kind != TOKEN_AMOUNT)
        return s->mentions[said].kind == TOKEN_POINTS && s->mentions[cell].kind == TOKEN_PERCENT;
    return scene_comparable(s, said, cell) || (s->mentions[cell].unit == 0 && scene_unit(s, said)->count && scene_figure(s, cell)->print.decimals == 0);
}

static bool falls(const two_values *told)
{
    return told->way == WAY_LESS || told->way == WAY_FELL;
}

static void emit_apart(scene *s, const two_values *told, uint32_t from, uint32_t to)
{
    const bool rate = s->mentions[told->said].kind == TOKEN_PERCENT;
    draft_claim c = draft_claim_begin(CLAIM_CHANGE, VIEW("table/apart"));
    c.what.confidence = SURE;
    if (rate)
        c.what.direction = falls(told) ? DIRECTION_DOWN : DIRECTION_UP;
    draft_claim_add(&c, s, ROLE_FROM, from);
    draft_claim_add(&c, s, ROLE_TO, to);
    draft_claim_add(&c, s, rate ? ROLE_RATE : ROLE_DIFFERENCE, told->said);
    draft_claim_trust(&c, s);
    draft_claim_emit(&c, s);
}

/* Could the two be about so far apart? */
static bool is_near(scene *s, uint32_t said, uint32_t a, uint32_t b)
{
    if (s->mentions[said].kind == TOKEN_PERCENT)
        return scene_comparable(s, a, b);
    figure *f = builder_figure(s->x->builder, s->mentions[said].fact);
    const uint16_t unit = f->unit;
    const uint32_t below[] = { b, said }, above[] = { a, said };
    f->unit = s->mentions[a].unit != 0 ? unit : 0;      /* 枚 of a column that has no unit */
    const bool near = feasible_near(s, a, below, 2, NEARLY, false) || feasible_near(s, b, above, 2, NEARLY, false);
    f->unit = unit;
    return near;
}

/* Do the words name a column: those of the figure's clause (金 heads the column of 金牌数, too), or, with its whole head, of its sentence? */
static bool names_column(const scene *s, const sheet *t, uint32_t column, uint32_t said, bool in_clause)
{
    const mention *m = &s->mentions[said];
    view head = row_head_core(s, sheet_text(s, t, t->what->head_rows > 0 ? t->what->head_rows - 1u : 0, column));
    if (in_clause)
        return sheet_names_column(s, t, column, said) || (head.length == TWO_CHARACTER && view_find(reduced_text(&s->text, m->clause, m->place), head) >= 0);
    return head.length >= 2 * TWO_CHARACTER && view_find(reduced_text(&s->text, claim_sentence_start(s, m->place), m->place), head) >= 0;
}

/* The only column of those that may be compared which the words name; NONE; '*many': there are several. */
static uint32_t named_column(scene *s, const sheet *t, uint32_t said, const uint32_t *rows, bool in_clause, bool *many)
{
    uint32_t only = NONE;
    for (uint32_t column = 1; column < t->columns; column++) {
        const uint32_t a = sheet_at(t, rows[0], column), b = sheet_at(t, rows[1], column);
        if (!may_compare(s, said, a) || !may_compare(s, said, b) || !is_near(s, said, a, b) || !names_column(s, t, column, said, in_clause))
            continue;
        *many = *many || only != NONE;
        only = column;
    }
    return only;
}

/* The only column of those that may be compared whose cells have the figure's unit; NONE. */
static uint32_t like_column(scene *s, const sheet *t, uint32_t said, const uint32_t *rows)
{
    uint32_t only = NONE;
    for (uint32_t column = 1; column < t->columns; column++) {
        const uint32_t a = sheet_at(t, rows[0], column), b = sheet_at(t, rows[1], column);
        if (!may_compare(s, said, a) || !may_compare(s, said, b) || s->mentions[a].unit == 0 || !is_near(s, said, a, b))
            continue;
        if (only != NONE)
            return NONE;
        only = column;
    }
    return only;
}

static uint32_t meant_column(scene *s, const sheet *t, uint32_t said, const uint32_t *rows)
{
    bool many = false;
    uint32_t column = named_column(s, t, said, rows, true, &many);
    if (column == NONE)
        column = named_column(s, t, said, rows, false, &many);
    return many ? NONE : column != NONE || s->mentions[said].kind == TOKEN_PERCENT ? column : like_column(s, t, said, rows);
}

static bool apart_so(const scene *s, const two_values *told, uint32_t a, uint32_t b)
{
    if (s->mentions[told->said].kind != TOKEN_PERCENT)
        return feasible_difference(s, a, b, told->said);
    return scene_comparable(s, a, b) && feasible_digits(s, told->said) >= TELLING && feasible_growth(s, a, b, told->said, falls(told));
}

/* The last two cells that were compared, and by which figure. */
typedef struct {
    uint32_t said, from, to;
} compared;

static compared read_apart(scene *s, const sheet *t, const two_values *told)
{
    const compared none = { NONE, NONE, NONE };
    uint32_t rows[2];
    if (!find_rows(s, t, told, &rows[0], &rows[1]))
        return none;
    figure *said = builder_figure(s->x->builder, s->mentions[told->said].fact);
    const uint16_t unit = said->unit;
    for (uint32_t column = 1; column < t->columns; column++) {
        const uint32_t a = sheet_at(t, rows[0], column), b = sheet_at(t, rows[1], column);
        if (!may_compare(s, told->said, a) || !may_compare(s, told->said, b))
            continue;
        said->unit = s->mentions[a].unit != 0 ? unit : 0;      /* 枚 of a column that has no unit */
        if (apart_so(s, told, a, b)) {
            emit_apart(s, told, b, a);
            return (compared){ told->said, b, a };
        }
    }
    said->unit = unit;
    const uint32_t column = meant_column(s, t, told->said, rows), a = column != NONE ? sheet_at(t, rows[0], column) : NONE;
    if (column == NONE)
        return none;
    said->unit = s->mentions[a].unit != 0 ? unit : 0;
    emit_apart(s, told, sheet_at(t, rows[1], column), a);
    return (compared){ told->said, sheet_at(t, rows[1], column), a };
}

void claim_table_apart(scene *s, const sheet *t)
{
    compared last = { NONE, NONE, NONE };
    for (uint32_t i = t->first > WINDOW ? t->first - WINDOW : 0; i < t->last + WINDOW && i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        two_values told = { .said = i };
        if ((i >= t->first && i < t->last) || (m->kind != TOKEN_AMOUNT && m->kind != TOKEN_POINTS && m->kind != TOKEN_PERCENT)
            || (m->flags & (MENTION_CELL | MENTION_HEDGED)) != 0 || m->sentence == NONE || !two_values_way(s, &told))
            continue;
        const bool goes_on = m->kind == TOKEN_PERCENT && told.object >= told.object_end && last.said != NONE && last.said + 1 == i
            && s->mentions[last.said].sentence == m->sentence && s->mentions[last.said].kind == TOKEN_AMOUNT;
        if (goes_on)    /* "146 fewer, a fall of 28.5 %" */
            emit_apart(s, &told, last.from, last.to);
        else
            last = read_apart(s, t, &told);
    }
}
