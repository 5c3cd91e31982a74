#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Years behind the day of publication that are told as past: "2029年竣工，如今已挡住三次大水", "较2042年增加". Only where the sentence speaks of no
** plan: much that is yet to come goes by its year (2028年奥运会资格赛落幕).
*/

enum {
    EVENT_GAP = 12,     /* bytes between a year and its event: nothing that is named by the year stands between */
    NOW_GAP = 30        /* bytes between an event and a word that tells that it is over */
};

/* Is the year compared with: 较2042年增加, 比2028年同期多? */
static bool is_compared(const chronicle *c, const moment *m)
{
    return chronicle_word_before(c, c->words->compared_with, m->in->start, chronicle_token(c, m)->start, NULL) > 0;
}

/* Did something happen in it that lasts up to today? */
static bool is_lasting(const chronicle *c, const moment *m)
{
    const uint32_t end = chronicle_token(c, m)->end, far = m->event_end + NOW_GAP < m->in->end ? m->event_end + NOW_GAP : m->in->end;
    return m->event_end > m->event_start && m->event_start >= end && m->event_start - end <= EVENT_GAP
        && wordset_at(c->words->of, c->x->clean->text, m->event_end, NULL) == 0 && chronicle_holds(c, c->words->now_on, m->event_end, far);
}

/* Does its sentence hold a change that was measured: 同比增长6.1%? */
static bool is_measured(const chronicle *c, const moment *m)
{
    return chronicle_holds(c, c->words->measured, chronicle_token(c, m)->end, m->in->end);
}

/* "截至2025年末有公园312个，较2026年末增加14个": what is counted up to one time is held against a later one. */
static bool is_held_against_later(const chronicle *c, const moment *m)
{
    const moment *first = &c->moments[chronicle_first(c, m->in->start)];
    const uint32_t start = chronicle_token(c, first)->start;
    const bool counted = chronicle_word_before(c, c->words->as_of, m->in->start, start, NULL) > 0
                         || wordset_at(c->words->as_of, c->x->clean->text, start, NULL) > 0;
    return first < m && counted && !first->relative && first->precision <= PRECISION_YEAR && date_compare(first->when.to, m->when.from) < 0;
}

void chronicle_future_years(chronicle *c)
{
    const period *now = &c->x->published;
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *m = &c->moments[i];
        const token *t = chronicle_token(c, m);
        const bool held = is_compared(c, m) && is_held_against_later(c, m), future = now->from.year != 0 && m->when.from.year > now->from.year;
        if (m->relative || m->when.from.year != m->when.to.year || (!held && !future)
            || builder_date(c->x->builder, m->fact)->year_from != YEAR_TEXT
            || (!held && !is_compared(c, m) && !is_lasting(c, m) && !is_measured(c, m))
            || chronicle_holds(c, c->words->planned, m->in->start, m->in->end)
            || chronicle_holds(c, c->words->shall, m->in->start, m->in->end)
            || chronicle_holds(c, c->words->shall_be, m->in->start, m->in->end)
            || chronicle_word_before(c, c->words->between, m->in->start, t->start, NULL) > 0)
            continue;
        place_mark(c->x, "foretold", t->start, t->end);
    }
}
