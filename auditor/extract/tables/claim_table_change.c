#include "extract/tables/sheet.h"

#include "extract/changes/two_values.h"
#include "extract/scene/identity.h"
#include "extract/tables/rows.h"

/*
** How a row of a table changed, as the text around it tells: "Qingping holds 3.6 million more, 5.0 % up" beside columns of now
** and of then. The row goes by its name; the columns are told apart by the times in their heads, or the value of then
** stands in the text and that of now in the table: "first form took 44,870 last year, 8.0 % fewer this year".
*/

enum {
    WINDOW = 80 /* figures before and behind the table */,
    COLUMNS = 12 /* read of a table */,
    HEAD_TOKENS = 48 /* before its first figure */,
    SURE = 90,
    TELLING = 2 /* digits */,
    MANY = 3
};

/* When the values of a column are of: a year, or words that tell of then. */
typedef struct {
    int year;           /* 0: none is told */
    bool earlier;
} head_time;

typedef struct {
    head_time at[COLUMNS];
} heads;

/* A value of now and one of then. */
typedef struct {
    uint32_t to, from;
    bool named;         /* the words around the figure name its column */
    bool nameless;      /* the head tells nothing but the time */
} step;

typedef struct {
    step at[COLUMNS];
    uint32_t count;
} steps;

/* Which head cell a fact stands in; NONE. */
static uint32_t head_of(const scene *s, const sheet *t, const fact *f)
{
    for (uint32_t i = 0; i < t->what->head_rows * t->columns; i++) {
        const cell *c = &s->doc->cells[t->what->first_cell + i];
        if (f->start >= c->start && f->end <= c->end)
            return i % t->columns;
    }
    return NONE;
}

/* The times that the heads of a table tell. */
static heads heads_of(const scene *s, const sheet *t)
{
    heads out = { .at = { { .year = 0 } } };
    for (uint32_t i = 0; i < t->what->head_rows * t->columns; i++) {
        const view text = sheet_text(s, t, i / t->columns, i % t->columns);
        if (i % t->columns < COLUMNS && wordset_at(s->words->sets[WORDS_THAN], text, 0, NULL) == 0      /* 比上年 heads what it gained */
            && (relation_words_in(s->words, WORDS_EARLIER, text) || relation_words_in(s->words, WORDS_BASIS, text)))
            out.at[i % t->columns].earlier = true;
    }
    const uint32_t first = s->mentions[t->first].token;
    for (uint32_t at = first; at-- > 0 && first - at < HEAD_TOKENS;) {
        const uint32_t told = s->x->tokens[at].fact;
        const dated *d = told != FACT_NONE ? fact_date(s->doc, told) : NULL;
        const uint32_t column = d != NULL && d->from.year > 0 ? head_of(s, t, &s->doc->facts[told]) : NONE;
        if (column < COLUMNS)
            out.at[column].year = d->from.year;
    }
    return out;
}

/* What a head says but for the unit and the time: 2024年收入（万元） is 收入. */
static view head_core(const scene *s, const sheet *t, uint32_t column)
{
    view name = row_head_core(s, sheet_text(s, t, t->what->head_rows > 0 ? t->what->head_rows - 1u : 0, column));
    while (name.length > 0 && name.start[0] >= '0' && name.start[0] <= '9')
        name = (view){ name.start + 1, name.length - 1 };
    return name.length > TWO_CHARACTER || name.length == 0 ? name : VIEW("");
}

/* How well two columns go together as now and then: not (0), by their times, side by side (2), by one name (3). */
static unsigned pair_rank(const scene *s, const sheet *t, const heads *times, uint32_t to, uint32_t from)
{
    const head_time now = times->at[to], then = times->at[from];
    const bool years = now.year > 0 && then.year > 0 && now.year == then.year + 1,
               words = then.earlier && !now.earlier && (now.year == 0 || now.year != then.year);
    if (!years && !words)
        return 0;
    const view name = head_core(s, t, to), before = head_core(s, t, from);
    if (name.length >= 2 * TWO_CHARACTER && view_find(before, name) >= 0)
        return 3;
    return to + 1 == from || from + 1 == to ? 2 : 1;
}

static bool is_value(const scene *s, uint32_t cell, uint32_t said)
{
    if (cell == NONE)
        return false;
    const mention *m = &s->mentions[cell], *d = &s->mentions[said];
    if (d->kind == TOKEN_POINTS)
        return m->kind == TOKEN_PERCENT;
    return m->kind == TOKEN_AMOUNT && (d->kind == TOKEN_PERCENT || sheet_counts_alike(s, said, cell));
}

/* The values of now and then that a row has. */
static steps steps_of(const scene *s, const sheet *t, const heads *times, uint32_t row, uint32_t said)
{
    steps out = { .count = 0 };
    for (uint32_t from = 1; from < t->columns && from < COLUMNS; from++) {
        uint32_t best = NONE;
        unsigned rank = 0;
        for (uint32_t to = 1; to < t->columns && to < COLUMNS && is_value(s, sheet_at(t, row, from), said); to++) {
            const uint32_t cell = sheet_at(t, row, to);
            const unsigned here = to != from && is_value(s, cell, said) && scene_comparable(s, cell, sheet_at(t, row, from))
                                      ? pair_rank(s, t, times, to, from)
                                      : 0;
            best = here > rank ? to : best;
            rank = here > rank ? here : rank;
        }
        if (best != NONE)
            out.at[out.count++] = (step){ sheet_at(t, row, best), sheet_at(t, row, from), sheet_names_column(s, t, best, said),
                                          head_core(s, t, best).length == 0 };
    }
    return out;
}

static void emit(scene *s, const two_values *told, const step *p, uint8_t confidence)
{
    const bool rate = s->mentions[told->said].kind == TOKEN_PERCENT;
    draft_claim c = draft_claim_begin(CLAIM_CHANGE, VIEW("table/change"));
    c.what.confidence = confidence;
    c.what.direction = two_values_falls(told) ? DIRECTION_DOWN : DIRECTION_UP;
    draft_claim_add(&c, s, ROLE_FROM, p->from);
    draft_claim_add(&c, s, ROLE_TO, p->to);
    draft_claim_add(&c, s, rate ? ROLE_RATE : ROLE_DIFFERENCE, told->said);
    draft_claim_trust(&c, s);
    draft_claim_emit(&c, s);
}

/* Does the figure compare with anything that is told in the text: another row, a value, a time? */
static bool compares_with_other(const scene *s, const sheet *t, const two_values *told)
{
    if (told->object >= told->object_end)
        return false;
    const view object = reduced_text(&s->text, told->object, told->object_end);
    for (uint32_t at = told->object; at < told->object_end; at++)
        if (s->text.symbols[at].mark >= MARK_FIGURE)
            return true;
    return sheet_row_named(s, t, object) != NONE || !(scene_tells(s, WORDS_EARLIER, object) || scene_tells(s, WORDS_BASIS, object));
}

/* Does the text tell of another time than the head, or of what is comparable only, or a value of its own behind the row's name? */
static bool is_of_other(const scene *s, const two_values *told, uint32_t behind, const step *p)
{
    const mention *d = &s->mentions[told->said];
    uint32_t period = NONE;
    identity_period(s, told->said, &period);
    const bool then = period != NONE && scene_tells(s, WORDS_EARLIER, reduced_text(&s->text, period, period + 1));
    const bool timed = period != NONE && !then && (period < told->object || period >= told->object_end);
    if (timed || feasible_equal(s, told->said, p->to) || scene_tells(s, WORDS_RESERVED, reduced_text(&s->text, claim_sentence_start(s, d->place), d->place)))
        return true;
    for (uint32_t at = told->said; at-- > 0 && s->mentions[at].place >= behind && s->mentions[at].sentence == d->sentence;)
        if (s->mentions[at].kind == TOKEN_AMOUNT && s->mentions[at].use == USE_LEVEL && scene_comparable(s, at, p->to)
            && !feasible_difference(s, p->to, p->from, at))
            return true;
    return false;
}

/* How sure is a figure to tell of a column, whose row is named up to 'behind': its clause names that, or nothing; a rate of something
** else is none of it (0). */
static uint8_t surety(const scene *s, const two_values *told, uint32_t behind, const step *p)
{
    const uint32_t clause = s->mentions[told->said].clause;
    uint32_t from = behind > clause ? behind : clause, to = told->object < told->object_end ? told->object : told->word;
    scene_strip(s, &from, &to);
    if (scene_tells(s, WORDS_JOINTLY, reduced_text(&s->text, clause, told->word)))
        return 0;
    if (p->named || from + 1 >= to)
        return SURE;
    if (from < to && relation_words_in(s->words, WORDS_AVERAGE, reduced_text(&s->text, from, to)))
        return 0;       /* 只是均价掉了9.9% */
    return s->mentions[told->said].kind == TOKEN_AMOUNT || p->nameless ? CLAIM_FOUND : 0;
}

/* A cell that differs by a row's change between the columns of now and then. */
static bool read_columns(scene *s, const sheet *t, const heads *times, const two_values *told, uint32_t row, uint32_t behind)
{
    const steps found = steps_of(s, t, times, row, told->said);
    uint32_t named = 0, meant = 0;
    for (uint32_t i = 0; i < found.count; i++) {
        if (two_values_agree(s, told, found.at[i].to, found.at[i].from)
            && (found.count == 1 || found.at[i].named || feasible_digits(s, told->said) >= TELLING)) {
            emit(s, told, &found.at[i], SURE);
            return true;
        }
        named += found.at[i].named;
        meant = found.at[i].named ? i : meant;
    }
    const bool hedged = (s->mentions[told->said].flags & MENTION_HEDGED) != 0;      /* 两成: verified, but accused of nothing */
    const uint8_t sure = !hedged && (found.count == 1 || named == 1) ? surety(s, told, behind, &found.at[meant]) : 0;
    if (sure > 0 && !is_of_other(s, told, behind, &found.at[meant]))
        emit(s, told, &found.at[meant], sure);
    return found.count > 0;
}

/* The value of then that the text tells right before the figure; NONE. */
static uint32_t told_before(const scene *s, const two_values *told)
{
    const mention *d = &s->mentions[told->said];
    for (uint32_t at = told->said; at-- > 0 && s->mentions[at].sentence == d->sentence && told->said - at <= MANY;) {
        const mention *m = &s->mentions[at];
        if (m->kind != TOKEN_AMOUNT || m->use == USE_DIFFERENCE || m->use == USE_CHANGE)
            continue;
        const two_values alone = { .said = told->said, .first = at, .last = at };
        const bool than = m->place >= told->object && m->place < told->object_end;
        return (than || two_values_side(s, &alone, at) == SIDE_EARLIER) && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_EACH)) == 0
                       && is_value(s, at, told->said)
                   ? at
                   : NONE;
    }
    return NONE;
}

/* The cell of now of a row beside a value of then that the text tells: the one that agrees, or the only one that words name. */
static void read_value(scene *s, const sheet *t, const two_values *told, uint32_t row, bool row_named)
{
    const uint32_t from = told_before(s, told);
    step meant = { .to = NONE, .from = from };
    uint32_t heads = 0;
    for (uint32_t column = 1; from != NONE && column < t->columns; column++) {
        const uint32_t to = sheet_at(t, row, column);
        if (to == NONE || !is_value(s, to, told->said) || !sheet_counts_alike(s, from, to))
            continue;
        const step here = { to, from, sheet_names_column(s, t, column, from), false };
        if (two_values_agree(s, told, to, from) && (here.named || row_named || feasible_digits(s, told->said) >= TELLING)) {
            emit(s, told, &here, SURE);
            return;
        }
        heads += here.named;
        meant = here.named ? here : meant;
    }
    if (heads == 1 && (s->mentions[told->said].flags & MENTION_HEDGED) == 0 && s->mentions[told->said].use != USE_LEVEL
        && !scene_tells(s, WORDS_RESERVED, reduced_text(&s->text, s->mentions[from].clause, s->mentions[told->said].place)))
        emit(s, told, &meant, SURE);
}

void claim_table_change(scene *s, const sheet *t)
{
    const bool *read = claim_answered(s);
    s->failed = s->failed || read == NULL;
    const heads times = heads_of(s, t);
    const uint32_t end = t->last + WINDOW < s->mention_count ? t->last + WINDOW : s->mention_count;
    for (uint32_t i = t->first > WINDOW ? t->first - WINDOW : 0; read != NULL && i < end; i++) {
        const mention *m = &s->mentions[i];
        two_values told = { .said = i };
        if ((m->kind != TOKEN_AMOUNT && m->kind != TOKEN_POINTS && m->kind != TOKEN_PERCENT) || (m->flags & (MENTION_CELL | MENTION_PLAN | MENTION_TARGET)) != 0
            || m->sentence == NONE || read[m->fact] || !two_values_way(s, &told) || told.way == WAY_APART)
            continue;
        uint32_t behind = 0;
        const uint32_t row = sheet_row_told(s, t, i, &behind);
        if (row != NONE && !compares_with_other(s, t, &told) && read_columns(s, t, &times, &told, row, behind))
            continue;
        if (row != NONE || t->total_row != NONE)
            read_value(s, t, &told, row != NONE ? row : t->total_row, row != NONE);
    }
}
