#include "extract/sums/flow_role.h"
#include "extract/tables/sheet.h"

/*
** Books told as a table: what there is in each row is what there was in the row before, or at its own start, and what came, less
** what went. Heads tell the columns apart, each role but once; rows may stand in either order of time.
*/

enum { SIDES = FLOWS + 1, TELLING = 3 /* digits */, SURE = 100, LIKELY = 80, FEW = 60 /* percent: only a keystroke accuses */, MOST_BROKEN = 2 };

typedef struct {
    uint32_t column[SIDES];     /* by role; NONE */
    bool doubled;               /* two columns have one role */
} books;

/* What the last word of a flow in a column's head makes of it. */
static uint32_t head_role(const scene *s, const sheet *t, uint32_t column)
{
    static const words_kind kinds[] = { WORDS_FLOWS, WORDS_FLOW_ENDS };
    const view head = sheet_text(s, t, t->what->head_rows - 1u, column);
    uint32_t role = NO_FLOW;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && role == NO_FLOW; i++)
        for (uint32_t at = 0, length = 0, value = 0; at < head.length; at += length) {
            at = wordset_find(s->words->sets[kinds[i]], head, at, (uint32_t)head.length, &length, &value);
            role = at < head.length ? value : role;
        }
    return role == LEFT ? HAS : role;
}

static books books_of(const scene *s, const sheet *t)
{
    books out = { .doubled = false };
    for (uint32_t role = 0; role < SIDES; role++)
        out.column[role] = NONE;
    for (uint32_t column = 1; column < t->columns; column++) {
        const uint32_t role = head_role(s, t, column);
        out.doubled = out.doubled || (role != NO_FLOW && out.column[role] != NONE);
        out.column[role] = column;
    }
    return out;
}

/* The cells of one step. */
typedef struct {
    uint32_t had, came, went, has;
} step;

static bool step_of(const scene *s, const sheet *t, const books *b, uint32_t row, uint32_t before, step *out)
{
    const bool own = b->column[HAD] != NONE;
    if (!sheet_is_item(s, t, row) || t->is_total[row] || (!own && (before < t->what->head_rows || before >= t->rows || t->is_total[before])))
        return false;
    *out = (step){ own ? sheet_at(t, row, b->column[HAD]) : sheet_at(t, before, b->column[HAS]), sheet_at(t, row, b->column[CAME]),
                   sheet_at(t, row, b->column[WENT]), sheet_at(t, row, b->column[HAS]) };
    return out->had != NONE && out->came != NONE && out->went != NONE && out->has != NONE && scene_comparable(s, out->had, out->has)
        && scene_comparable(s, out->came, out->has) && scene_comparable(s, out->went, out->has);
}

/* "5 May 320, 290, 110": does a step and the one behind it come out together, so that only what stands between them is wrong? */
static bool skips(const scene *s, const sheet *t, const books *b, uint32_t row, const step *one, int towards)
{
    step next;
    if (b->column[HAD] != NONE || !step_of(s, t, b, row - (uint32_t)towards, row, &next))
        return false;
    const uint32_t plus[] = { one->had, one->came, next.came }, minus[] = { one->went, next.went };
    return feasible_balance(s, next.has, plus, 3, minus, 2);
}

typedef struct {
    uint32_t steps, good, strong;
} tally;

/* 'towards': -1 where the row before stands above, 1 where below. */
static tally tally_of(const scene *s, const sheet *t, const books *b, int towards)
{
    tally out = { 0, 0, 0 };
    for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
        step one;
        if (!step_of(s, t, b, row, row + (uint32_t)towards, &one))
            continue;
        const uint32_t plus[] = { one.had, one.came };
        const bool fits = feasible_balance(s, one.has, plus, 2, &one.went, 1) || skips(s, t, b, row, &one, towards);
        out.steps++;
        out.good += fits;
        out.strong += fits && feasible_digits(s, one.has) >= TELLING;
    }
    return out;
}

static void emit(scene *s, const step *one, uint8_t confidence)
{
    draft_claim d = draft_claim_begin(CLAIM_BALANCE, VIEW("table/books"));
    d.what.confidence = confidence;
    draft_claim_add(&d, s, ROLE_TOTAL, one->has);
    draft_claim_add(&d, s, ROLE_PARTS, one->had);
    draft_claim_add(&d, s, ROLE_PARTS, one->came);
    draft_claim_add(&d, s, ROLE_LESS, one->went);
    draft_claim_emit(&d, s);
}

void claim_table_books(scene *s, const sheet *t)
{
    if (t->what->head_rows == 0 || t->columns < 4)
        return;
    const books b = books_of(s, t);
    if (b.doubled || b.column[CAME] == NONE || b.column[WENT] == NONE || b.column[HAS] == NONE)
        return;
    const tally down = tally_of(s, t, &b, -1), up = b.column[HAD] == NONE ? tally_of(s, t, &b, 1) : (tally){ 0, 0, 0 };
    const bool upwards = up.good > down.good;
    const tally of = upwards ? up : down;
    if (of.steps == 0 || of.steps - of.good > MOST_BROKEN || (of.good == 0 && of.steps > 1))
        return;
    const uint8_t sure = of.good >= 2 && of.strong >= 1 && 2 * of.good >= of.steps ? SURE : of.steps <= 2 ? LIKELY : FEW;
    for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
        step one;
        if (step_of(s, t, &b, row, row + (uint32_t)(upwards ? 1 : -1), &one))
            emit(s, &one, sure);
    }
}
