#include "extract/claims/claims.h"
#include "extract/place.h"

/*
** Peaks of values that are told in a row for the parts of a period: 1至7月依次为……，5月最高; 逐季分别是……，二季度最高. Which
** value is meant follows from its place in the row, where the period has just as many parts as the row has values.
*/

enum { ROW = 31, LEAST = 3, GAP = 3, NAME_END = 6 /* two characters */, MONTHS = 12, QUARTER = 3 };

typedef struct {
    uint32_t values[ROW], count;
    const dated *of;            /* the period of them all; NULL where none is told */
    uint32_t start;             /* the symbol where its sentence starts */
} told_row;

/* Is it the next value of a row: with nothing but a mark between items, or "and", before it? */
static bool goes_on(const scene *s, uint32_t last, uint32_t which)
{
    const mention *a = &s->mentions[last], *b = &s->mentions[which];
    if (a->sentence != b->sentence || !scene_comparable(s, last, which) || b->place - a->place > GAP)
        return false;
    for (uint32_t at = a->place + 1; at < b->place; at++)
        if (s->text.symbols[at].mark > MARK_PAUSE)
            return false;
    return true;
}

/* The first row of values in a sentence; count 0 where there is none. */
static told_row row_in(const scene *s, const sentence *at)
{
    told_row row = { .start = reduced_find(&s->text, at->start) };
    uint32_t end = reduced_find(&s->text, at->end), before = scene_before(s, row.start);
    for (uint32_t i = before == NONE ? 0 : before + 1; i < s->mention_count && s->mentions[i].place < end; i++) {
        const mention *m = &s->mentions[i];
        bool value = (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT || m->kind == TOKEN_DURATION) && (m->flags & (MENTION_CELL | MENTION_PLAN)) == 0;
        bool next = value && row.count > 0 && row.count < ROW && goes_on(s, row.values[row.count - 1], i);
        if (!next && row.count >= LEAST)
            break;
        if (!next)
            row.count = 0;
        if (value)
            row.values[row.count++] = i;
    }
    row.count = row.count >= LEAST ? row.count : 0;
    row.of = row.count > 0 ? claim_period(s, row.values[0]) : NULL;
    return row;
}

static int months(date d)
{
    return d.year * MONTHS + d.month;
}

/* Into how many parts of a precision a period falls, as the row must; 0: not told. */
static int64_t parts_of(const dated *of, uint8_t precision)
{
    if (of == NULL)
        return 0;
    switch (precision) {
    case PRECISION_DAY: return date_number(of->to) - date_number(of->from) + 1;
    case PRECISION_MONTH: return months(of->to) - months(of->from) + 1;
    case PRECISION_QUARTER: return (months(of->to) - months(of->from) + 1) / QUARTER;
    case PRECISION_YEAR: return of->to.year - of->from.year + 1;
    default: return 0;
    }
}

/* Which value of a row a date means, from 0; -1 where that is not certain. */
static int64_t place_of(const told_row *row, const dated *d)
{
    bool quarters = d->precision == PRECISION_QUARTER && row->of == NULL && row->count <= MONTHS / QUARTER;
    int64_t at = -1;
    if (quarters)
        return d->from.month / QUARTER < (int)row->count ? d->from.month / QUARTER : -1;
    if (parts_of(row->of, d->precision) != row->count)
        return -1;
    switch (d->precision) {
    case PRECISION_DAY: at = date_number(d->from) - date_number(row->of->from); break;
    case PRECISION_MONTH: at = months(d->from) - months(row->of->from); break;
    case PRECISION_QUARTER: at = (months(d->from) - months(row->of->from)) / QUARTER; break;
    default: at = d->from.year - row->of->from.year; break;
    }
    if (d->year_from != YEAR_TEXT && parts_of(row->of, PRECISION_MONTH) == MONTHS && row->of->from.month == 1)
        at = d->precision == PRECISION_MONTH ? d->from.month - 1 : d->precision == PRECISION_QUARTER ? d->from.month / QUARTER : at;    /* 去年逐季……，三季度 */
    return at >= 0 && at < row->count ? at : -1;
}

/* Does the text before the row count just as many, in the unit of the ordinal: 下潜四次……第四次? */
static bool is_counted(const scene *s, const told_row *row, uint32_t ordinal)
{
    const view unit = document_word(s->doc, scene_figure(s, ordinal)->written_unit);
    for (uint32_t i = row->values[0]; unit.length > 0 && i-- > 0 && s->mentions[i].sentence != NONE
                                      && s->mentions[i].sentence + 1 >= s->mentions[row->values[0]].sentence;) {
        const figure *f = scene_figure(s, i);
        if (s->mentions[i].kind == TOKEN_AMOUNT && f->print.digits == (int64_t)row->count && f->print.decimals == 0 && f->print.scale == 0
            && view_equal(document_word(s->doc, f->written_unit), unit))
            return true;
    }
    return false;
}

/* 第三天: by its number, where the period has as many parts of some kind as the row has values, or so many were counted. */
static int64_t place_of_ordinal(const scene *s, const told_row *row, uint32_t ordinal)
{
    const int64_t number = scene_figure(s, ordinal)->print.digits;
    bool fits = is_counted(s, row, ordinal) || (row->of != NULL && row->of->from.year == 0);    /* 1日至5日, of no month that is known */
    for (uint8_t p = PRECISION_DAY; p <= PRECISION_YEAR; p++)
        fits = fits || (p != PRECISION_HALF && parts_of(row->of, p) == row->count);
    return fits && number >= 1 && number <= row->count ? number - 1 : -1;
}

/* Do most characters of some words, two by two, stand in what was told before? Words of one character or none do. */
static bool said_before(const scene *s, uint32_t from, uint32_t to, view before)
{
    enum { LETTER = 3 };
    scene_strip(s, &from, &to);
    view words = from < to ? reduced_text(&s->text, from, to) : (view){ "", 0 };
    uint32_t pairs = 0, found = 0;
    for (size_t at = 0; at + NAME_END <= words.length; at += LETTER) {
        pairs++;
        found += view_find(before, (view){ words.start + at, NAME_END }) >= 0;
    }
    return 2 * found >= pairs;
}

/* The place in a row of what symbols [from, to) name; *rest is the symbol behind its date. */
static int64_t named_place(const scene *s, const told_row *row, uint32_t from, uint32_t to, uint32_t *rest)
{
    for (uint32_t at = from; at < to; at++) {
        const symbol *here = &s->text.symbols[at];
        *rest = at + 1;
        if (here->token == NO_TOKEN)
            continue;
        uint32_t fact = s->x->tokens[here->token].fact, ordinal = s->mention_of[here->token];
        const dated *d = here->kind == TOKEN_DATE && fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
        if (d != NULL)
            return place_of(row, d);
        if (here->kind == TOKEN_ORDINAL && ordinal != NONE)
            return place_of_ordinal(s, row, ordinal);
    }
    return -1;
}

/* The value that goes farthest among the others. */
static uint32_t farthest(const scene *s, const told_row *row, int64_t self, bool down)
{
    uint32_t best = NONE;
    for (uint32_t i = 0; i < row->count; i++)
        if (i != self && (best == NONE || (down ? !feasible_at_most(s, best, row->values[i]) : !feasible_at_most(s, row->values[i], best))))
            best = row->values[i];
    return best;
}

/* Is what a phrase names as compared what the text before tells? */
static bool names_same(const scene *s, const frame *f, view before)
{
    bool same = true;
    for (uint32_t i = 0; i < f->names; i++)
        same = same && (f->name[i].role != ROLE_WHOLE || said_before(s, f->name[i].from, f->name[i].to, before));
    return same;
}

static bool judge_row(scene *s, const frame *f, const told_row *row, uint32_t from, uint32_t to)
{
    uint32_t rest, clause = scene_clause_start(s, f->start), start = claim_sentence_start(s, f->start);
    int64_t self = row->count > 0 ? named_place(s, row, from, to, &rest) : -1;
    if (self < 0)
        return false;
    view before = reduced_text(&s->text, row->start, start == row->start ? clause : start);
    bool down = f->direction == DIRECTION_DOWN, about = said_before(s, rest, to, before) && (start == row->start || said_before(s, start, clause, before));
    uint32_t mine = row->values[self], other = farthest(s, row, self, down);
    if (!about || !names_same(s, f, before) || !said_before(s, from, rest - 1, before))
        return false;       /* 净利润则是二季度最高, behind a row of income */
    draft_claim d = draft_claim_begin(CLAIM_ORDER, claim_phrase(s, f)->id);
    draft_claim_add(&d, s, ROLE_GREATER, down ? other : mine);
    draft_claim_add(&d, s, ROLE_SMALLER, down ? mine : other);
    draft_claim_emit(&d, s);
    return true;
}

uint32_t claim_told_at(const scene *s, uint32_t from, uint32_t to)
{
    const sentence *here = from < to ? place_sentence(s->x, s->text.symbols[from].at) : NULL;
    for (uint32_t back = 0; here != NULL && back < 2; back++, here--) {
        uint32_t rest;
        const told_row row = row_in(s, here);
        int64_t at = row.count > 0 && s->mentions[row.values[row.count - 1]].place < from ? named_place(s, &row, from, to, &rest) : -1;
        if (at >= 0)
            return row.values[at];
        if (here == s->x->sentences || here[-1].block != here->block)
            break;
    }
    return NONE;
}

void claim_peaks(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        const phrase *p = claim_phrase(s, f);
        const sentence *here = p->claim == CLAIM_ORDER && view_equal(p->sort, VIEW("most")) ? place_sentence(s->x, s->text.symbols[f->start].at) : NULL;
        for (uint32_t k = 0; here != NULL && k < f->names; k++) {
            if (f->name[k].role != ROLE_GREATER)
                continue;
            told_row row = row_in(s, here);
            if (!judge_row(s, f, &row, f->name[k].from, f->name[k].to) && here > s->x->sentences && here[-1].block == here->block) {
                row = row_in(s, here - 1);
                judge_row(s, f, &row, f->name[k].from, f->name[k].to);
            }
            break;
        }
    }
}
