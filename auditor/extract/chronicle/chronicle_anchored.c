#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Dates that are told by how far they lie from an event: "通车前一天，10月17日", "开工前一年，也就是2018年", "投产四年后的2019年". The event's own date stands
** anywhere in the draft.
*/

enum { NEAR_TIMES = 12 };       /* a date that differs more is another event's */

typedef struct {
    const token *at;
    const sentence *in;
    uint32_t number;
    view unit_name, event;
    uint32_t event_start, end;      /* end: of the words that tell how far */
    uint32_t direction;             /* SHIFT_EARLIER or SHIFT_LATER */
} anchor;

/* Which way, and behind which event? "签约十日后", "通车前一天". */
static bool find_event(const chronicle *c, anchor *a)
{
    const token *t = a->at;
    uint32_t floor = chronicle_clause_begin(c, t->start, a->in->start), value = 0,
             before = chronicle_word_before(c, c->words->shifted, floor, t->start, &a->direction);
    const uint32_t behind = wordset_at(c->words->shifted, c->x->clean->text, t->end, &value), at = t->start - before;
    if ((before == 0) == (behind == 0))
        return false;
    a->direction = before > 0 ? a->direction : value;
    a->end = t->end + behind;
    uint32_t length = chronicle_word_before(c, c->words->events, floor, at, NULL);
    length = length > 0 ? length : chronicle_word_before(c, c->words->founded, floor, at, NULL);
    a->event_start = at - length;
    a->event = chronicle_between(c, a->event_start, at);
    return length > 0;
}

/* The date right behind: 的, a comma, 也就是 or a bracket may stand between. */
static const moment *date_behind(const chronicle *c, const anchor *a)
{
    view text = c->x->clean->text;
    uint32_t at = a->end + wordset_at(c->words->of, text, a->end, NULL), i = chronicle_first(c, a->end);
    const view rest = { text.start + at, text.length - at };
    if (i == c->count || c->moments[i].in != a->in)
        return NULL;
    const moment *m = &c->moments[i];
    if (view_starts(rest, VIEW("\xEF\xBC\x88")) || view_starts(rest, VIEW("(")))       /* （ */
        at += *rest.start == '(' ? 1 : 3;
    const uint32_t sign = chronicle_skip_sign(c, at, a->in->end), named = wordset_at(c->words->that_is, text, sign, NULL);
    if (sign > at && named == 0 && view_equal(a->unit_name, VIEW("year")))
        return NULL;        /* 上市两年后，2014年的那次重组: no date of its own */
    at = sign + named;
    return chronicle_token(c, m)->start == at && !m->birth && m->precision <= PRECISION_YEAR ? m : NULL;
}

/* Is the date told closely enough for the unit? */
static bool is_close(const anchor *a, const moment *m)
{
    if (view_equal(a->unit_name, VIEW("day")))
        return m->precision == PRECISION_DAY;
    if (view_equal(a->unit_name, VIEW("month")))
        return m->precision <= PRECISION_MONTH;
    return view_equal(a->unit_name, VIEW("year"));
}

static void claim_anchored(chronicle *c, const anchor *a, const moment *base, const moment *told)
{
    const moment *from = a->direction == SHIFT_LATER ? base : told, *to = a->direction == SHIFT_LATER ? told : base;
    const precision least = from->precision > to->precision ? from->precision : to->precision;
    if (date_compare(from->when.from, to->when.to) > 0) {
        if (chronicle_surely_back(c, from, to))
            chronicle_claim_span(c, from->fact, to->fact, FACT_NONE, "chronicle/order", 80);
        return;
    }
    if (!chronicle_near(&from->when, &to->when, a->number, a->unit_name, NEAR_TIMES)
        || chronicle_lasts(&from->when, &to->when, least, a->number, a->unit_name) < 0)
        return;
    const bool year = a->number == 1 && view_equal(a->unit_name, VIEW("year"));
    chronicle_claim_span(c, from->fact, to->fact, a->at->fact, year ? "chronicle/shift" : "chronicle/duration", 80);
}

void chronicle_anchored(chronicle *c)
{
    for (uint32_t i = 0; c->count > 1 && i < c->x->token_count; i++) {
        anchor a = { .at = &c->x->tokens[i], .in = c->x->tokens[i].kind == TOKEN_DURATION ? place_sentence(c->x, c->x->tokens[i].start) : NULL };
        if (a.in == NULL || !chronicle_number(c, a.at, &a.number, &a.unit_name) || a.number == 0 || !find_event(c, &a))
            continue;
        const moment *told = date_behind(c, &a), *base = told != NULL && is_close(&a, told) ? chronicle_date_of_event(c, a.event, a.event_start) : NULL;
        const uint32_t begin = chronicle_clause_begin(c, a.event_start, a.in->start);
        if (base == NULL || base == told || !is_close(&a, base) || chronicle_is_told(c, a.at->fact)
            || (a.event_start > begin && !chronicle_names_same(c, begin, a.event_start, base->in->start, base->in->end)))
            continue;       /* 一期2011年投产。二期投产三年后的2019年 */
        claim_anchored(c, &a, base, told);
    }
}
