#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** A date that is told behind something: "opened in March 2021 ... once it was open, tolls were taken in September 2020". When that was
** is told once in the draft, by the word for the event, or by all the words before "once".
*/

enum {
    NAME = 4, MOST_NAME = 24,   /* bytes of what came first, where it is no event: C轮 */
    GAP = 24,                   /* bytes between its clause and the date */
    LOOK_BACK = 64              /* dates before it that are looked at */
};

typedef struct {
    uint32_t begin, end;        /* what came first: [begin, end), the word for "behind" apart */
    uint32_t event;             /* where the event's word in it begins; end: it tells none */
} antecedent;

/* "通车后，": the clause before that of a date ends so, and no other date stands between. */
static bool find_antecedent(const chronicle *c, const moment *m, antecedent *a)
{
    const view text = c->x->clean->text;
    const uint32_t date = chronicle_token(c, m)->start, own = chronicle_clause_begin(c, date, m->in->start);
    if (own <= m->in->start)
        return false;
    uint32_t way = 0;
    const uint32_t end = (uint32_t)(utf8_back(text.start + m->in->start, text.start + own) - text.start),
                   length = chronicle_word_before(c, c->words->shifted, m->in->start, end, &way);
    if (length == 0 || way != SHIFT_LATER || date - own > GAP)
        return false;
    a->end = end - length;
    a->begin = chronicle_clause_begin(c, a->end, m->in->start);
    const uint32_t n = chronicle_word_before(c, c->words->events, a->begin, a->end, NULL);
    a->event = a->end - n;
    for (uint32_t i = chronicle_first(c, a->begin); i < c->count && &c->moments[i] < m; i++)
        if (chronicle_token(c, &c->moments[i])->start < date)
            return false;       /* 2021年通车后，2023年 */
    return a->end > a->begin;
}

/* The only date shortly before it whose clause tells all of [begin, end); NULL where none does, or two. */
static const moment *told_with(const chronicle *c, const antecedent *a)
{
    const view name = chronicle_between(c, a->begin, a->end);
    const moment *found = NULL;
    if (name.length < NAME || name.length > MOST_NAME)
        return NULL;
    const uint32_t stop = chronicle_first(c, a->begin);
    for (uint32_t i = stop > LOOK_BACK ? stop - LOOK_BACK : 0; i < stop; i++) {
        const moment *m = &c->moments[i];
        const uint32_t date = chronicle_token(c, m)->start;
        const view clause = chronicle_between(c, chronicle_clause_begin(c, date, m->in->start), chronicle_clause_end(c, chronicle_token(c, m)->end, m->in->end));
        if (view_find(clause, name) < 0)
            continue;
        if (found != NULL)
            return NULL;
        found = m;
    }
    return found;
}

static const moment *date_of(const chronicle *c, const antecedent *a)
{
    if (a->event == a->end)
        return told_with(c, a);
    const moment *base = chronicle_date_of_event(c, chronicle_between(c, a->event, a->end), a->event);
    const bool same = base != NULL && (a->event <= a->begin || chronicle_names_same(c, a->begin, a->event, base->in->start, base->in->end));
    return same ? base : NULL;
}

/* Does the clause of a date look back, or tell of something by it: 2020年9月开工的二期? */
static bool is_aside(const chronicle *c, const moment *m)
{
    const uint32_t date = chronicle_token(c, m)->end, begin = chronicle_clause_begin(c, chronicle_token(c, m)->start, m->in->start),
                   end = chronicle_clause_end(c, date, m->in->end);
    return chronicle_holds(c, c->words->looking_back, begin, end) || chronicle_holds(c, c->words->of, date, end);
}

static bool is_plain(const chronicle *c, const moment *m)
{
    return !m->relative && !m->birth && m->precision <= PRECISION_YEAR && builder_date(c->x->builder, m->fact)->year_from == YEAR_TEXT;
}

void chronicle_after(chronicle *c)
{
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *m = &c->moments[i];
        antecedent a;
        if (!is_plain(c, m) || is_aside(c, m) || !find_antecedent(c, m, &a))
            continue;
        const moment *base = date_of(c, &a);
        if (base != NULL && base != m && is_plain(c, base) && date_compare(base->when.from, m->when.to) > 0)
            chronicle_claim_span(c, base->fact, m->fact, FACT_NONE, "chronicle/order", 80);
    }
}
