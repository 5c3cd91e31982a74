#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** A day on which something takes place, and the same on a notice, a ticket or a poster of the draft's own: "classes begin on 2 September
** ... the notice at the gate says: classes begin on 1 September". What a notice tells without a subject is of what the draft tells of.
*/

enum {
    LOOK_BACK = 48,         /* dates that are compared with one */
    BRACKET = 24,           /* bytes of a bracket behind a date: （星期一） */
    NOTICE_REACH = 120,     /* bytes between a notice and its date */
    NEAR_DAYS = 15,         /* of one event: another year's, or stage's, is further away */
    OWN_NAME = 6,           /* bytes before what a school is called that tell which one it is */
    SHORT_REST = 18         /* bytes behind an event that stand with the other one, too: 截止报名 */
};

static uint32_t clock_at(const chronicle *c, uint32_t at)
{
    for (uint32_t i = place_token(c->x, at); i < c->x->token_count && c->x->tokens[i].start <= at; i++)
        if (c->x->tokens[i].start == at && c->x->tokens[i].kind == TOKEN_CLOCK)
            return c->x->tokens[i].end - at;
    return 0;
}

/* Behind what may stand between a day and its event: the weekday in brackets, the time of day, 正式. */
static uint32_t skip_fill(const chronicle *c, uint32_t at, uint32_t end)
{
    const view text = { c->x->clean->text.start, end };
    const view rest = { text.start + at, end - at };
    ptrdiff_t close;
    if (view_starts(rest, VIEW("\xEF\xBC\x88")) && (close = view_find(rest, VIEW("\xEF\xBC\x89"))) > 0 && close <= BRACKET)      /* （） */
        at += (uint32_t)close + 3;
    for (uint32_t n = 1; n > 0 && at < end; at += n) {
        n = clock_at(c, at);
        n = n > 0 ? n : wordset_at(c->words->time_of_day, text, at, NULL);
        n = n > 0 ? n : wordset_at(c->words->straight, text, at, NULL);
    }
    return at;
}

/* What takes place on a day, told right behind it, or before it: "9月1日上课", "上课时间为9月1日". Empty: nothing. */
static view event_of(const chronicle *c, const moment *m, uint32_t *begin, uint32_t *end)
{
    const token *t = chronicle_token(c, m);
    const view text = { c->x->clean->text.start, m->in->end };
    const uint32_t at = t->end < m->in->end ? skip_fill(c, t->end, m->in->end) : m->in->end;
    uint32_t n = at < m->in->end ? wordset_at(c->words->appointed, text, at, NULL) : 0;
    *begin = t->start;
    *end = at + n;
    if (n > 0)
        return (view){ text.start + at, n };
    uint32_t before = t->start;
    before -= chronicle_word_before(c, c->words->set_for, m->in->start, before, NULL);
    before -= chronicle_word_before(c, c->words->date_of, m->in->start, before, NULL);
    n = before < t->start ? chronicle_word_before(c, c->words->appointed, m->in->start, before, NULL) : 0;
    *begin = before - n;
    *end = t->end;
    return (view){ text.start + before - n, n };
}

/* A day of the calendar, told by its month. */
static bool is_day(const chronicle *c, const moment *m)
{
    const token *t = chronicle_token(c, m);
    return m->precision == PRECISION_DAY && !m->birth && view_find(chronicle_between(c, t->start, t->end), VIEW("\xE6\x9C\x88")) >= 0;     /* 月 */
}

/* Does a notice tell the event that begins at 'begin', and name nothing else that it is of? */
static bool is_noticed(const chronicle *c, const moment *m, uint32_t begin)
{
    const view text = { c->x->clean->text.start, begin };
    uint32_t length, last = begin, from = begin - m->in->start > NOTICE_REACH ? begin - NOTICE_REACH : m->in->start;
    while (from < begin && ((unsigned char)text.start[from] & 0xC0) == 0x80)
        from++;
    if (wordset_find(c->words->notices, text, from, begin, &length, NULL) >= begin || chronicle_holds(c, c->words->other_notice, m->in->start, m->in->end))
        return false;
    for (uint32_t n = 1; n > 0 && last > from; last -= n)
        n = chronicle_word_before(c, c->words->set_for, from, last, NULL);
    if (last == from || !place_leads_han(text, last - 3))
        return last > from;     /* ： or “ right before it */
    return chronicle_word_before(c, c->words->reads, from, begin, NULL) > 0;
}

/* Does what follows both events say the same, or nothing? "9月1日截止报名" beside "报名8月31日截止". */
static bool ends_alike(const chronicle *c, const moment *a, const moment *b, uint32_t end)
{
    const view rest = chronicle_between(c, end, chronicle_clause_end(c, end, b->in->end));
    uint32_t at = 0;
    while (at < rest.length && !place_leads_han(rest, at))
        at += utf8_step(rest, at);      /* ” */
    return at >= rest.length || (rest.length <= SHORT_REST && view_find(chronicle_between(c, a->in->start, a->in->end), rest) >= 0);
}

/* Does the notice's sentence name a school, a hall, pupils that the other one does not? */
static bool names_stranger(const chronicle *c, const moment *a, const moment *b, uint32_t begin)
{
    const view text = { c->x->clean->text.start, begin }, said = chronicle_between(c, a->in->start, a->in->end);
    uint32_t length;
    for (uint32_t at = b->in->start; (at = wordset_find(c->words->institutions, text, at, begin, &length, NULL)) < begin; at += length) {
        uint32_t from = at;
        while (from > b->in->start && at - from < OWN_NAME && place_leads_han(text, from - 3))
            from -= 3;
        if (view_find(said, chronicle_between(c, from, at + length)) < 0)
            return true;
    }
    return false;
}

static int32_t days_apart(const moment *a, const moment *b)
{
    const int32_t days = date_number(a->when.from) - date_number(b->when.from);
    return days < 0 ? -days : days;
}

/* The only other day on which the draft says that it takes place; NULL: none, several, or the same one. */
static const moment *told_elsewhere(const chronicle *c, uint32_t which, view event, uint32_t end)
{
    const moment *b = &c->moments[which], *found = NULL;
    uint32_t from, to;
    for (uint32_t i = which > LOOK_BACK ? which - LOOK_BACK : 0; i < c->count && i < which + LOOK_BACK; i++) {
        const moment *a = &c->moments[i];
        if (i == which || a->precision != PRECISION_DAY || !view_equal(event_of(c, a, &from, &to), event))
            continue;
        if (days_apart(a, b) == 0 || days_apart(a, b) > NEAR_DAYS || (found != NULL && days_apart(a, found) != 0))
            return NULL;
        if (found == NULL && is_day(c, a) && i < which && ends_alike(c, a, b, end))
            found = a;
        else if (found == NULL)
            return NULL;
    }
    return found;
}

void chronicle_noticed(chronicle *c)
{
    for (uint32_t i = 1; i < c->count; i++) {
        const moment *b = &c->moments[i];
        uint32_t begin, end;
        if (!is_day(c, b))
            continue;
        const view event = event_of(c, b, &begin, &end);
        const moment *a = event.length > 0 && is_noticed(c, b, begin) ? told_elsewhere(c, i, event, end) : NULL;
        if (a == NULL || a->in == b->in || names_stranger(c, a, b, begin))
            continue;
        operand operands[] = { { a->fact, ROLE_FACTS }, { b->fact, ROLE_FACTS } };
        claim made = { .kind = CLAIM_REPEAT, .confidence = 80, .pattern = builder_word(c->x->builder, VIEW("chronicle/event")) };
        builder_claim(c->x->builder, &made, operands, 2);
    }
}
