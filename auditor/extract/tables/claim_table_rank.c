#include "extract/tables/sheet.h"

/*
** Columns of places: what they rank is ordered as they say, from the greatest or from the least.
*/

enum { MOST = 48, LEAST = 4, MANY = 6, NAME_BYTES = 4 };

/* A column in the order of its places. */
typedef struct {
    uint32_t values[MOST], count;
} ranking;

/* The values of a column by the places of another, 1 to n without a gap; count 0 where they are no such places. */
static ranking ranked_by(const scene *s, const sheet *t, uint32_t places, uint32_t column)
{
    ranking out = { .count = 0 };
    uint32_t seen = 0;
    memset(out.values, 0xFF, sizeof out.values);
    for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
        uint32_t place = sheet_at(t, row, places), value = sheet_at(t, row, column);
        if (row == t->total_row || (place == NONE && value == NONE))
            continue;
        int64_t at = place == NONE ? 0 : scene_figure(s, place)->print.digits;
        bool plain = place != NONE && value != NONE && scene_figure(s, place)->print.decimals == 0 && at >= 1 && at <= MOST;
        if (!plain || out.values[at - 1] != NONE || (seen > 0 && !scene_comparable(s, value, out.values[0] != NONE ? out.values[0] : value)))
            return (ranking){ .count = 0 };
        out.values[at - 1] = value;
        seen++;
    }
    for (uint32_t i = 0; i < seen; i++)
        if (out.values[i] == NONE)
            return (ranking){ .count = 0 };
    out.count = seen;
    return out;
}

/* May b come right behind a? */
static bool may_follow(const scene *s, uint32_t a, uint32_t b, bool falling)
{
    return falling ? feasible_at_most(s, b, a) : feasible_at_most(s, a, b);
}

/* Is the column in order, leaving out one of its places (NONE: none)? */
static bool in_order(const scene *s, const ranking *r, uint32_t without, bool falling)
{
    uint32_t last = NONE;
    for (uint32_t i = 0; i < r->count; i++) {
        if (i == without)
            continue;
        if (last != NONE && !may_follow(s, r->values[last], r->values[i], falling))
            return false;
        last = i;
    }
    return true;
}

static bool nearly_in_order(const scene *s, const ranking *r, bool falling)
{
    for (uint32_t i = 0; i < r->count; i++)
        if (in_order(s, r, i, falling))
            return true;
    return false;
}

static void emit_neighbours(scene *s, const ranking *r, bool falling)
{
    for (uint32_t i = 0; i + 1 < r->count; i++) {
        draft_claim d = draft_claim_begin(CLAIM_ORDER, VIEW("table/places"));
        draft_claim_add(&d, s, ROLE_GREATER, r->values[falling ? i : i + 1]);
        draft_claim_add(&d, s, ROLE_SMALLER, r->values[falling ? i + 1 : i]);
        draft_claim_emit(&d, s);
    }
}

/* Does the head of the places name the column: PM2.5排名? */
static bool is_named(const scene *s, const sheet *t, uint32_t places, uint32_t column)
{
    uint32_t head = t->what->head_rows > 0 ? t->what->head_rows - 1u : 0;
    view name = sheet_text(s, t, head, column), of = sheet_text(s, t, head, places);
    static const char *const brackets[] = { "\xEF\xBC\x88", "(" };
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
        ptrdiff_t open = view_find(name, view_of(brackets[i]));
        if (open > 0)
            name.length = (size_t)open;
    }
    return name.length >= NAME_BYTES && view_find(of, name) >= 0;
}

/* Are all of a column's cells places: 第1名, 第2名? */
static bool are_places(const scene *s, const sheet *t, uint32_t column)
{
    for (uint32_t row = 0; row < t->rows; row++)
        if (sheet_at(t, row, column) == NONE || s->mentions[sheet_at(t, row, column)].kind != TOKEN_ORDINAL || !scene_figure(s, sheet_at(t, row, column))->rank)
            return false;
    return t->what->head_rows == 0 && t->rows > 0;
}

/* Does a column hold places? 名次, 浓度排名; not 排名变化. */
static bool holds_places(const scene *s, const sheet *t, uint32_t column)
{
    if (are_places(s, t, column))
        return true;
    view head = t->what->head_rows > 0 ? sheet_text(s, t, t->what->head_rows - 1u, column) : (view){ "", 0 };
    return wordset_before(s->words->sets[WORDS_RANK_HEAD], head, (uint32_t)head.length, NULL) > 0;
}

/* A column that the places may rank, in their order; count 0 for others. */
static ranking candidate(const scene *s, const sheet *t, uint32_t places, uint32_t column)
{
    ranking r = { .count = 0 };
    if (!holds_places(s, t, column))
        r = ranked_by(s, t, places, column);
    r.count = r.count < LEAST ? 0 : r.count;
    return r;
}

/* Times, or points with decimals: what a contest is decided by. */
static bool are_results(const scene *s, const ranking *r)
{
    for (uint32_t i = 0; i < r->count; i++)
        if (s->mentions[r->values[i]].kind != TOKEN_DURATION && scene_figure(s, r->values[i])->print.decimals == 0)
            return false;
    return r->count > 0;
}

/* The column that the head of the places names, or the only one of many rows; NONE where none can be told. */
static uint32_t meant_column(const scene *s, const sheet *t, uint32_t places)
{
    uint32_t only = NONE, named = NONE, candidates = 0;
    const bool contest = are_places(s, t, places);
    for (uint32_t column = 0; column < t->columns; column++) {
        ranking r = candidate(s, t, places, column);
        candidates += r.count > 0;
        only = r.count >= MANY ? column : only;
        named = r.count > 0 && (is_named(s, t, places, column) || (contest && are_results(s, &r))) ? column : named;
    }
    if (contest && candidates > 1)
        return NONE;    /* heats, and the final */
    return named == NONE && candidates == 1 ? only : named;
}

void claim_table_places(scene *s, const sheet *t, uint32_t places)
{
    uint32_t named = holds_places(s, t, places) ? meant_column(s, t, places) : NONE;
    for (uint32_t column = 0; column < t->columns && holds_places(s, t, places); column++) {
        ranking r = named == NONE || named == column ? candidate(s, t, places, column) : (ranking){ .count = 0 };
        if (r.count == 0)
            continue;
        bool falling = in_order(s, &r, NONE, true), rising = !falling && in_order(s, &r, NONE, false);
        if (!falling && !rising && named == column) {
            falling = nearly_in_order(s, &r, true);
            rising = nearly_in_order(s, &r, false);
        }
        if (falling != rising) {
            emit_neighbours(s, &r, falling);
            return;
        }
    }
}
