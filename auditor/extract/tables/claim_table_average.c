#include "extract/tables/sheet.h"

#include "extract/claims/slip.h"
#include "extract/ratios/per_what.h"

/*
** What one of them comes to, told beside a table of its total and their number: "primary schools average 42 to a class, middle schools 45".
** Two columns that fit one such value are those of the others in its sentence. One alone is charged where its words name the column
** of the number, only one other measures what it does, and a slip parts them.
*/

enum { WINDOW = 40, SURE = 6 /* digits */, MOST = 24, HAN = 3 /* bytes */, COUNTS = 4 };

typedef struct {
    uint32_t which, row, above, below;      /* columns; 0: none fit */
    bool sole;                              /* the only value before it that names its row stands in its clause */
} told;

typedef struct {
    told at[MOST];
    uint32_t count;
} tellings;

static bool is_average(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->use == USE_RATIO || scene_figure(s, which)->per != 0 || scene_tells(s, WORDS_AVERAGE, reduced_text(&s->text, m->clause, m->place));
}

/* May a cell be the total, and another the number, of such values? */
static bool may_be(const scene *s, uint32_t total, uint32_t count, uint32_t value)
{
    return total != NONE && count != NONE && total != count && s->mentions[total].kind == TOKEN_AMOUNT && s->mentions[count].kind == TOKEN_AMOUNT
        && unit_comparable(scene_unit(s, total), scene_unit(s, value)) && !scene_comparable(s, total, count);
}

/* The two columns of its row that a value is the quotient of. */
static void find_fitting(const scene *s, const sheet *t, told *v)
{
    for (uint32_t above = 1; v->above == 0 && above < t->columns; above++)
        for (uint32_t below = 1; v->above == 0 && below < t->columns; below++) {
            const uint32_t total = sheet_at(t, v->row, above), count = sheet_at(t, v->row, below);
            if (!may_be(s, total, count, v->which) || feasible_digits(s, total) + feasible_digits(s, count) + feasible_digits(s, v->which) < SURE
                || !feasible_ratio(s, total, count, v->which))
                continue;
            v->above = above;
            v->below = below;
        }
}

/* Does a word for one in the clause of a value name what a column counts, by its head: 每证 of 有效读者证, 班均 of 班级? */
static bool names_count(const scene *s, const sheet *t, uint32_t column, uint32_t which, const wordset *names)
{
    const mention *m = &s->mentions[which];
    const uint32_t cell = sheet_at(t, t->what->head_rows, column);
    const view head = sheet_text(s, t, t->what->head_rows > 0 ? t->what->head_rows - 1 : 0, column), words = reduced_text(&s->text, m->clause, m->place);
    const view text = s->text.text;
    if (cell != NONE && names != NULL && scene_unit(s, cell)->count && wordset_has(names, scene_unit(s, cell)->name))
        return true;
    for (const word_place *each = scene_find(s, WORDS_EACH_ONE, words); each != NULL; each = scene_next(s, WORDS_EACH_ONE, words, each)) {
        const view behind = { text.start + each->at + each->length, HAN };
        if (each->at + each->length + HAN <= text.length && view_find(head, behind) >= 0)
            return true;
    }
    return false;
}

/* The only two columns that such a value can be of, by its words and its measure. */
static bool find_named(const scene *s, const sheet *t, const told *v, const wordset *names, uint32_t *total, uint32_t *count)
{
    uint32_t counts = 0, totals = 0, below = 0;
    for (uint32_t column = 1; column < t->columns; column++)
        if (names_count(s, t, column, v->which, names)) {
            below = column;
            counts++;
        }
    *count = below > 0 ? sheet_at(t, v->row, below) : NONE;
    for (uint32_t column = 1; counts == 1 && column < t->columns; column++) {
        const uint32_t cell = sheet_at(t, v->row, column);
        if (column == below || !may_be(s, cell, *count, v->which) || sheet_head_has(s, t, column, WORDS_AVERAGE))
            continue;
        if (slip_ratio(s, cell, *count, v->which)) {
            *total = cell;
            totals++;
        }
    }
    return counts == 1 && totals == 1;
}

/* Another time, a part, what shall be: is the value of nothing that the table tells? */
static bool is_of_else(const scene *s, const told *v, uint32_t behind)
{
    const mention *m = &s->mentions[v->which];
    const uint32_t from = behind > 0 && behind < m->place ? behind : m->clause;
    const view words = reduced_text(&s->text, from, m->place);
    if (scene_dates(s, from, m->place) > 0 || wordset_at(s->words->sets[WORDS_PARTICLE], s->text.text, s->text.symbols[m->place + 1].at, NULL) > 0)
        return true;
    return (m->flags & (MENTION_HEDGED | MENTION_PLAN | MENTION_TARGET)) != 0 || scene_tells(s, WORDS_MOVED, words)
           || relation_words_in(s->words, WORDS_PART, words) || relation_words_in(s->words, WORDS_OTHER, words) || per_tells_end(s, words);
}

static void emit(scene *s, uint32_t total, uint32_t count, uint32_t value)
{
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("table/row-average"));
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_NUMERATOR, total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, count);
    draft_claim_add(&d, s, ROLE_RATIO, value);
    claim_average(s, value);
    draft_claim_emit(&d, s);
}

/* Of a value that fits no two columns: those of another one in its sentence, or those that its words name. */
static void charge(scene *s, const sheet *t, const tellings *all, const told *v, const wordset *names)
{
    uint32_t behind = 0, total = NONE, count = NONE;
    sheet_row_told(s, t, v->which, &behind);
    if (is_of_else(s, v, behind))
        return;
    for (uint32_t i = 0; i < all->count && total == NONE; i++) {
        const told *other = &all->at[i];
        if (other->above == 0 || other->row == v->row || s->mentions[other->which].sentence != s->mentions[v->which].sentence
            || s->mentions[other->which].unit != s->mentions[v->which].unit)
            continue;
        total = sheet_at(t, v->row, other->above);
        count = sheet_at(t, v->row, other->below);
        if (may_be(s, total, count, v->which) && slip_ratio(s, total, count, v->which)) {
            emit(s, total, count, v->which);
            return;
        }
    }
    const mention *m = &s->mentions[v->which];
    const view words = reduced_text(&s->text, m->clause, m->place);
    if (total == NONE && scene_tells(s, WORDS_AVERAGE, words) && !scene_tells(s, WORDS_NORM, words)
        && scene_dates(s, claim_sentence_start(s, m->place), m->place) == 0 && find_named(s, t, v, names, &total, &count))
        emit(s, total, count, v->which);
}

/* Values of the text around a table that name one of its rows, and say that they are for one, or follow one that does. */
static void gather(const scene *s, const sheet *t, const bool *read, tellings *out)
{
    const uint32_t end = t->last + WINDOW < s->mention_count ? t->last + WINDOW : s->mention_count;
    out->count = 0;
    for (uint32_t i = t->first > WINDOW ? t->first - WINDOW : 0; i < end && out->count < MOST; i++) {
        const mention *m = &s->mentions[i];
        const told *last = out->count > 0 ? &out->at[out->count - 1] : NULL;
        if (m->kind != TOKEN_AMOUNT || (m->flags & MENTION_CELL) != 0 || m->sentence == NONE || read[m->fact])
            continue;
        const bool goes_on = last != NULL && s->mentions[last->which].sentence == m->sentence && s->mentions[last->which].unit == m->unit
                             && m->use != USE_DIFFERENCE && m->use != USE_CHANGE;
        uint32_t behind = 0;
        const bool each = is_average(s, i) || scene_tells(s, WORDS_EACH_ONE, reduced_text(&s->text, m->clause, m->place));
        const uint32_t row = each || goes_on ? sheet_row_told(s, t, i, &behind) : NONE;
        if (row == NONE && !(is_average(s, i) && t->total_row != NONE))
            continue;
        told v = { .which = i, .row = row != NONE ? row : t->total_row, .sole = row != NONE };
        find_fitting(s, t, &v);
        out->at[out->count++] = v;
    }
}

void claim_table_averages(scene *s, const sheet *t)
{
    const bool *read = claim_answered(s);
    tellings all;
    s->failed = s->failed || read == NULL;
    if (read == NULL)
        return;
    gather(s, t, read, &all);
    if (all.count == 0)
        return;
    const per_phrase *phrases = per_phrases(s);
    for (uint32_t i = 0; i < all.count; i++) {
        const told *v = &all.at[i];
        if (v->above > 0)
            emit(s, sheet_at(t, v->row, v->above), sheet_at(t, v->row, v->below), v->which);
        else if (v->sole && phrases != NULL)
            charge(s, t, &all, v, phrases[v->which].names);
    }
}
