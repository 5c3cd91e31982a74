#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/* Durations by which something was early or late (提前, 推迟): what they are counted between. */

enum { AHEAD_GAP = 15 };        /* bytes between 提前 and its duration, 提前 too */

/* Does the clause of a date tell, before it, that it was planned? */
static bool was_planned(const chronicle *c, const moment *m)
{
    uint32_t start = chronicle_token(c, m)->start, length;
    view before = { c->x->clean->text.start, start };
    return wordset_find(c->words->planned, before, chronicle_clause_begin(c, start, m->in->start), start, &length, NULL) < start;
}

static view event_of(const chronicle *c, const moment *m)
{
    return chronicle_between(c, m->event_start, m->event_end);
}

/* Is it a day whose year is not written in figures? */
static bool bare_day(const chronicle *c, const moment *m)
{
    return m->precision == PRECISION_DAY && (m->relative || builder_date(c->x->builder, m->fact)->year_from != YEAR_TEXT);
}

comparison chronicle_compared(const chronicle *c, const moment *a, const moment *b, const token *at, const sentence *in)
{
    view first = event_of(c, a), second = event_of(c, b), text = { c->x->clean->text.start, at->start };
    bool alike = view_equal(first, second);
    uint32_t begin = chronicle_clause_begin(c, at->start, in->start), last = chronicle_token(c, b)->end, length;
    if (first.length > 0 && second.length > 0 && !alike)
        return NOT_COMPARED;
    if (was_planned(c, a) || (alike && first.length > 0 && was_planned(c, b)))
        return AS_PLANNED;
    if (wordset_find(c->words->planned, text, begin > last ? begin : last, at->start, &length, NULL) < at->start)
        return NOT_COMPARED;    /* 比计划提前 */
    return alike && a->when.from.year != b->when.from.year && bare_day(c, a) && bare_day(c, b) ? AS_YEARLY : NOT_COMPARED;
}

/* "比计划提前了整整4个月": by so much something was early or late; nothing lasted so long. */
bool chronicle_says_ahead(const chronicle *c, const token *at, const sentence *in)
{
    view text = { c->x->clean->text.start, at->start };
    uint32_t from = chronicle_clause_begin(c, at->start, in->start), length;
    if (at->start - from > AHEAD_GAP)
        from = at->start - AHEAD_GAP;
    while (from < at->start && ((unsigned char)text.start[from] & 0xC0) == 0x80)
        from++;
    return wordset_find(c->words->ahead, text, from, at->start, &length, NULL) < at->start;
}

/* "reopens on 29 February": a day to come, of a year that has none. */
void chronicle_leap_days(chronicle *c)
{
    const extraction *x = c->x;
    const date now = x->published.from;
    const int coming = now.month > 2 ? now.year + 1 : now.year;
    for (uint32_t i = 0; now.year != 0 && i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const dated *d = t->kind == TOKEN_DATE && t->fact != FACT_NONE ? builder_date(x->builder, t->fact) : NULL;
        const sentence *in =
            d != NULL && d->precision == PRECISION_DAY && d->from.year == 0 && d->from.month == 2 && d->from.day == 29 && !d->nowhere
                ? place_sentence(x, t->start)
                : NULL;
        if (in == NULL || date_exists(coming, 2, 29) || chronicle_word_before(c, c->words->shall_be, in->start, t->start, NULL) == 0)
            continue;
        mark detail = { .mark = builder_word(x->builder, VIEW("impossible-date")) };
        place_fact(x, FACT_MARK, t->start, t->end, &detail);
    }
}
