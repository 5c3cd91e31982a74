#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** A story that moves on without a date: "1942年秋，11岁的她学戏，三年后首次登台，那年她14岁". What stands behind 三年后 is told of three years after the
** last date, where that leads its clause; behind words that only say that time went by (几年后, 学了四年, 毕业三年后) it is told of nobody knows when.
*/

/* "他说三年后回来", "三年后将建成": is it told of a time to come? */
static bool is_foretold(const chronicle *c, const token *t, uint32_t from)
{
    const sentence *in = place_sentence(c->x, t->start);
    const uint32_t end = in != NULL ? chronicle_clause_end(c, t->end, in->end) : t->end;
    return chronicle_holds(c, c->words->planned, from, end) || chronicle_holds(c, c->words->tells, from, t->start)
           || chronicle_holds(c, c->words->shall, t->end, end);
}

/* Adds how far a length moves a story on. One within a clause of its own (学了四年) may, or may not. */
static void add_length(const chronicle *c, const token *t, uint32_t from, moving *out)
{
    uint32_t value = 0, number = 0;
    view unit_name = { NULL, 0 };
    const uint32_t begin = chronicle_clause_begin(c, t->start, from), shift = wordset_at(c->words->shifted, c->x->clean->text, t->end, &value),
                   passed = chronicle_word_before(c, c->words->passed_by, begin, t->start, NULL);
    const bool counted = chronicle_number(c, t, &number, &unit_name), year = view_equal(unit_name, VIEW("year"));
    if ((shift == 0 && passed == 0 && begin == from) || (counted && (view_equal(unit_name, VIEW("day")) || view_equal(unit_name, VIEW("week")))))
        return;
    uint32_t lead = t->start - passed;
    lead -= chronicle_word_before(c, c->words->just_then, begin, lead, NULL);
    const bool sure = year && counted && shift > 0 && value == SHIFT_LATER && lead == begin && begin > from && !is_foretold(c, t, from);
    out->any = true;
    out->loose = out->loose || !sure;
    out->last = (uint32_t)(t - c->x->tokens);
    if (year && counted)
        out->years += shift > 0 && value == SHIFT_EARLIER ? -(int)number : (int)number;
}

moving chronicle_moves(const chronicle *c, uint32_t from, uint32_t to)
{
    moving out = { .last = UINT32_MAX };
    uint32_t length;
    for (uint32_t i = place_token(c->x, from); i < c->x->token_count && c->x->tokens[i].end <= to; i++)
        if (c->x->tokens[i].kind == TOKEN_DURATION && c->x->tokens[i].start >= from)
            add_length(c, &c->x->tokens[i], from, &out);
    const uint32_t next = chronicle_clause_end(c, from, to);
    if (wordset_find(c->words->some_time_on, (view){ c->x->clean->text.start, to }, next, to, &length, NULL) < to)
        out.any = out.loose = true;
    return out;
}

/* "1996年上大学，大四那年21岁": is 那年 that of something which its own clause names before it, and not of a person, or of what the date tells? */
static bool is_of_something(const chronicle *c, const moment *m, const moment *before)
{
    const token *own = chronicle_token(c, m);
    const uint32_t from = chronicle_token(c, before)->end, begin = chronicle_clause_begin(c, own->start, m->in->start);
    if (!m->relative || wordset_at(c->words->that_year, c->x->clean->text, own->start, NULL) == 0 || (begin <= from && before->in == m->in))
        return false;
    return chronicle_begins_other(c, begin, own->start, before->in->start, begin);
}

/* 那年 behind 三年后: its year, where it is sure. 'carried' is how far the story has come since the last year told. */
void chronicle_move(chronicle *c, moment *m, moving *carried)
{
    dated *d = builder_date(c->x->builder, m->fact);
    const moment *before = m > c->moments ? m - 1 : NULL;
    const token *own = chronicle_token(c, m);
    if (d->year_from != YEAR_INHERITED || before == NULL) {
        *carried = (moving){ .loose = d->relative != 0 };
        return;
    }
    const bool near = before->block == m->block;
    const moving moves = chronicle_moves(c, near ? chronicle_token(c, before)->end : c->x->clean->blocks[m->block].start, own->start);
    carried->any = carried->any || moves.any;
    carried->loose = carried->loose || moves.loose || (carried->any && !near);
    carried->years += moves.years;
    if (is_of_something(c, m, before))
        m->moved = MOVED_SOMEHOW;
    if (!m->relative || !carried->any || m->moved == MOVED_SOMEHOW)
        return;
    const int year = d->to.year + carried->years;
    m->moved = carried->loose || year > 9999 || (c->x->published.from.year != 0 && year > c->x->published.from.year) ? MOVED_SOMEHOW : MOVED_SO;
    if (m->moved == MOVED_SOMEHOW)
        return;
    d->from.year = (int16_t)(d->from.year + carried->years);
    d->to.year = (int16_t)year;
    m->when = (period){ d->from, d->to };
}

const moment *chronicle_date_of_age(const chronicle *c, uint32_t at, const sentence *in)
{
    const moment *on = chronicle_date_before(c, at, in);
    const uint32_t i = chronicle_first(c, at);
    const moment *base = on != NULL ? on : i > 0 && c->moments[i - 1].in == in ? &c->moments[i - 1] : NULL;
    if (base == NULL)
        return NULL;
    const moving moves = chronicle_moves(c, chronicle_token(c, base)->end, at);
    moment *made = moves.any ? arena_zero(c->x->scratch, 1, sizeof *made) : NULL;
    if (made == NULL)
        return on;
    const int year = base->when.to.year + moves.years;
    const bool sure = on != NULL && !moves.loose && base->moved != MOVED_SOMEHOW && base->precision <= PRECISION_YEAR;
    *made = (moment){ .token = moves.last != UINT32_MAX ? moves.last : base->token, .fact = FACT_NONE, .told = FACT_NONE, .precision = PRECISION_YEAR,
                      .when = { { (int16_t)year, 1, 1 }, { (int16_t)year, 12, 31 } }, .block = base->block, .in = in, .base = base,
                      .moved = sure ? MOVED_SO : MOVED_SOMEHOW };
    return made;
}

uint32_t chronicle_date_fact(const chronicle *c, const moment *m)
{
    if (m->base == NULL)
        return m->told;
    const token *t = chronicle_token(c, m);
    const uint32_t behind = t->kind == TOKEN_DURATION ? wordset_at(c->words->shifted, c->x->clean->text, t->end, NULL) : 0;
    dated detail = *builder_date(c->x->builder, m->base->fact);
    detail.from = m->when.from;
    detail.to = m->when.to;
    detail.precision = PRECISION_YEAR;
    detail.year_from = YEAR_INHERITED;
    detail.event = detail.event_object = detail.weekday = 0;
    return place_fact(c->x, FACT_DATE, t->start, t->end + behind, &detail);
}
