#include "extract/tables/sheet.h"

#include <stdio.h>

#include "base/utf8.h"
#include "extract/claims/slip.h"
#include "extract/scene/identity.h"
#include "extract/tables/rows.h"

/*
** A figure of the text that tells a cell again: its clause names the row, and the column by its head. "The Longtan works
** supplied 208,000 tons a day" beside a row of that name and a column of that supply.
*/

enum { WINDOW = 80, TOLD_ROWS = 80 /* of a table that the text is held against */, NAME_BYTES = 6, DIGITS = 2, STRAY = 3, PART_ABOVE = 30 /* percent */ };

static bool may_tell(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT) && m->use != USE_DIFFERENCE && m->sentence != NONE
        && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_EACH | MENTION_PLAN | MENTION_TARGET)) == 0 && !identity_supposed(s, which)
        && scene_figure(s, which)->print.denominator == 1 && scene_figure(s, which)->print.digits_high == 0;
}

/* The words before a figure that may say whose it is: back to the last one that it could be compared with. */
static view words_before(const scene *s, uint32_t which)
{
    uint32_t start = claim_sentence_start(s, s->mentions[which].place);
    for (uint32_t i = which; i-- > 0 && s->mentions[i].place >= start;)
        if (scene_comparable(s, i, which)) {
            start = s->mentions[i].place + 1;
            break;
        }
    return reduced_text(&s->text, start, s->mentions[which].place);
}

/* A row of a year has only its number for a name: 2018. */
static bool is_year(view name)
{
    enum { YEAR = 4 };
    bool digits = name.length == YEAR;
    for (size_t i = 0; i < name.length && digits; i++)
        digits = name.start[i] >= '0' && name.start[i] <= '9';
    return digits;
}

/* 新能源汽车 of 其中：新能源汽车. */
static view row_name(const scene *s, const sheet *t, uint32_t row)
{
    const view text = sheet_text(s, t, row, 0), colons[] = { VIEW("\xEF\xBC\x9A"), VIEW(":") };
    size_t from = wordset_at(s->words->sets[WORDS_PART], text, 0, NULL);
    for (size_t i = 0; from > 0 && i < sizeof colons / sizeof *colons; i++)
        from += view_starts((view){ text.start + from, text.length - from }, colons[i]) ? colons[i].length : 0;
    return (view){ text.start + from, text.length - from };
}

uint32_t sheet_row_named(const scene *s, const sheet *t, view words)
{
    uint32_t found = NONE;
    for (uint32_t row = t->what->head_rows; row < t->rows && row < TOLD_ROWS; row++) {
        view name = row_name(s, t, row);
        if ((name.length < NAME_BYTES && !is_year(name)) || view_find(words, name) < 0)
            continue;
        view other = found != NONE ? row_name(s, t, found) : (view){ "", 0 };
        if (found != NONE && view_find(other, name) >= 0)
            continue;
        if (found != NONE && view_find(name, other) < 0)
            return NONE;
        found = row;
    }
    return found;
}

static bool of_one_kind(const scene *s, uint32_t which, uint32_t cell)
{
    if (s->mentions[which].kind == TOKEN_PERCENT || s->mentions[cell].kind == TOKEN_PERCENT)
        return s->mentions[which].kind == s->mentions[cell].kind;
    return sheet_counts_alike(s, which, cell);
}

/* Is a figure told of no time, or of one that the head names, too? */
static bool in_time(const scene *s, view head, uint32_t which)
{
    uint32_t place = NONE;
    identity_period(s, which, &place);
    return place == NONE || view_find(head, reduced_text(&s->text, place, place + 1)) >= 0;
}

/* Does the name of a row lead straight to the figure, with nothing but words of the column's head between: 东渠2024年输水28万吨? */
static bool leads_to(const scene *s, const sheet *t, uint32_t row, uint32_t column, uint32_t which)
{
    view clause = reduced_text(&s->text, s->mentions[which].clause, s->mentions[which].place), name = sheet_text(s, t, row, 0);
    view head = row_head_core(s, sheet_text(s, t, t->what->head_rows - 1u, column));
    ptrdiff_t at = view_find(clause, name);
    uint32_t known = 0, stray = 0;
    for (size_t i = at < 0 ? clause.length : (size_t)at + name.length; i < clause.length;) {
        unsigned length = wordset_at(s->words->sets[WORDS_PARTICLE], clause, (uint32_t)i, NULL);
        if (length == 0) {
            utf8_decode(clause.start + i, clause.start + clause.length, &length);
            bool in_head = view_find(head, (view){ clause.start + i, length }) >= 0;
            known += in_head;
            stray += !in_head;
        }
        i += length;
    }
    return at >= 0 && known >= 2 && stray < STRAY && in_time(s, head, which);
}

/* 日均: where one of the two says what it is per, so does the other. */
static bool slipped(scene *s, uint32_t which, uint32_t cell)
{
    figure *a = builder_figure(s->x->builder, s->mentions[cell].fact), *b = builder_figure(s->x->builder, s->mentions[which].fact);
    const uint16_t was_a = a->per, was_b = b->per;
    a->per = b->per = was_a != 0 ? was_a : was_b;
    bool yes = slip_between(s, cell, which);
    if (!yes) {
        a->per = was_a;
        b->per = was_b;
    }
    return yes;
}

/* "Raw drugs brought 18.63 last year" beside 18.36 in their row and the column of that year: do two digits in each other's place part them,
** of so many that no other figure has them, told of the row's name and of no other time than the column's? */
static bool is_swapped(const scene *s, const sheet *t, uint32_t row, uint32_t column, uint32_t which)
{
    enum { TELLING = 4, YEAR = 8 /* bytes, with its end */ };
    const view clause = reduced_text(&s->text, s->mentions[which].clause, s->mentions[which].place), name = sheet_text(s, t, row, 0);
    const view head = sheet_text(s, t, t->what->head_rows - 1u, column);
    const dated *period = claim_period(s, which);
    char year[YEAR];
    if (period != NULL && period->from.year > 0) {
        const int length = snprintf(year, sizeof year, "%d", period->from.year);
        if (length != YEAR / 2 || view_find(head, (view){ year, (size_t)length }) < 0)
            return false;
    }
    return view_starts(clause, name) && feasible_digits_printed(s, which) >= TELLING && slip_swapped(s, sheet_at(t, row, column), which);
}

/* The cell that agrees is meant, or else the only one whose row and column lead to the figure, where a slip parts them. */
static void read_told(scene *s, const sheet *t, uint32_t which)
{
    uint32_t row = may_tell(s, which) ? sheet_row_named(s, t, words_before(s, which)) : NONE, meant = NONE, found = 0;
    for (uint32_t column = 1; row != NONE && column < t->columns; column++) {
        uint32_t cell = sheet_at(t, row, column);
        if (cell == NONE || !of_one_kind(s, which, cell))
            continue;
        if (feasible_equal(s, which, cell) && (sheet_names_column(s, t, column, which) || feasible_digits_printed(s, which) > DIGITS)) {
            claim_emit_repeat(s, VIEW("table/told"), cell, which);
            return;
        }
        bool scaled = s->mentions[cell].unit != 0 || scene_figure(s, which)->print.scale == 0;     /* a head may name no scale */
        if (t->what->head_rows > 0 && scaled && (leads_to(s, t, row, column, which) || is_swapped(s, t, row, column, which))) {
            meant = cell;
            found++;
        }
    }
    if (found == 1 && row != t->total_row && s->mentions[which].use != USE_CHANGE && slipped(s, which, meant))
        claim_emit_repeat(s, VIEW("table/told"), meant, which);
}

/* "Vehicles alone rose, 118 of them bicycles": what is told of the things that a row counts is no more than the row says. It
** fails only where no column of the row holds so many. */
static void read_part(scene *s, const sheet *t, uint32_t which)
{
    const mention *m = &s->mentions[which];
    if (m->kind != TOKEN_AMOUNT || (m->flags & MENTION_PART) == 0 || m->parent != NONE || !may_tell(s, which) || !scene_unit(s, which)->count)
        return;
    uint32_t row = sheet_row_named(s, t, words_before(s, which)), first = NONE;
    bool held = false, near = false;
    for (uint32_t column = 1; row != NONE && row != t->total_row && column < t->columns; column++) {
        uint32_t cell = sheet_at(t, row, column);
        if (cell == NONE || s->mentions[cell].unit != m->unit)
            continue;
        first = first == NONE ? cell : first;
        held = held || feasible_at_most(s, which, cell);
        near = near || feasible_near(s, cell, &which, 1, PART_ABOVE, true);
    }
    if (first == NONE || (held && !feasible_at_most(s, which, first)) || (!held && !near))
        return;
    draft_claim d = draft_claim_begin(CLAIM_PART, VIEW("table/part"));
    draft_claim_add(&d, s, ROLE_PART, which);
    draft_claim_add(&d, s, ROLE_WHOLE, first);
    draft_claim_emit(&d, s);
}

void claim_table_told(scene *s, const sheet *t)
{
    for (uint32_t i = t->first > WINDOW ? t->first - WINDOW : 0; i < t->last + WINDOW && i < s->mention_count; i++)
        if (i < t->first || i >= t->last) {
            read_told(s, t, i);
            read_part(s, t, i);
        }
}
