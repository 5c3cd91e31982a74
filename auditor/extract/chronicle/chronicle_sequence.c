#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Dates whose words say in which order they come: "2018年竣工，两年前的2016年打下第一根桩" lies just so far apart, what happened
** 此前 lies before the date told last, and what happened 随后 behind it.
*/

enum {
    OF = 3,             /* bytes of 的 between a length and its date */
    EARLY_MONTHS = 3,   /* in these the year before may be meant by "now" */
    NEAR_DAYS = 60      /* by which dates without a year are surely the wrong way round */
};

/* "五年前的2021年": the year right behind a length and 前 or 后. */
static const moment *year_behind(const chronicle *c, const token *t, const sentence *in, uint32_t *how)
{
    view text = c->x->clean->text;
    uint32_t n = wordset_at(c->words->shifted, text, t->end, how), at = t->end + n;
    at += n > 0 ? wordset_at(c->words->of, text, at, NULL) : 0;
    uint32_t i = n > 0 ? chronicle_first(c, at) : c->count;
    const moment *m = i < c->count && c->moments[i].in == in ? &c->moments[i] : NULL;
    return m != NULL && chronicle_token(c, m)->start == at && !m->relative && m->precision == PRECISION_YEAR ? m : NULL;
}

/* Is some other year of the paragraph, or that of publication, so far from it? */
static bool is_so_far(const chronicle *c, const moment *own, uint32_t number)
{
    const period *now = &c->x->published;
    int apart = now->from.year - own->when.from.year;
    if (now->from.year != 0 && (apart == (int)number || -apart == (int)number || (apart == (int)number + 1 && now->from.month <= EARLY_MONTHS)))
        return true;
    for (uint32_t i = chronicle_first(c, c->x->clean->blocks[own->block].start); i < c->count && c->moments[i].block == own->block; i++) {
        int other = c->moments[i].when.from.year - own->when.from.year, until = c->moments[i].when.to.year - own->when.from.year;
        if (other == (int)number || -other == (int)number || until == (int)number || -until == (int)number)
            return true;
    }
    return false;
}

/* Without 'later' the span runs to the day of publication. */
static void claim_shift(chronicle *c, const moment *earlier, const moment *later, const token *t)
{
    chronicle_claim_span(c, earlier->fact, later != NULL ? later->fact : FACT_NONE, t->fact, "chronicle/shift", 80);
}

/* "三年后的2014年", "五年前的2022年": told of the date before it in its sentence, or of the day of publication. */
static void read_shift(chronicle *c, const token *t)
{
    const sentence *in = t->kind == TOKEN_DURATION ? place_sentence(c->x, t->start) : NULL;
    uint32_t number, how = 0;
    view unit_name;
    if (in == NULL || !chronicle_number(c, t, &number, &unit_name) || !view_equal(unit_name, VIEW("year")))
        return;
    const moment *own = year_behind(c, t, in, &how);
    if (own == NULL || is_so_far(c, own, number))
        return;
    const moment *before = own > c->moments && own[-1].in == in && !own[-1].relative && own[-1].precision <= PRECISION_YEAR ? own - 1 : NULL;
    if (before != NULL)
        claim_shift(c, how == SHIFT_EARLIER ? own : before, how == SHIFT_EARLIER ? before : own, t);
    else if (how == SHIFT_EARLIER && c->x->published.from.year != 0 && (own == c->moments || own[-1].block != own->block || own[-1].in != in))
        claim_shift(c, own, NULL, t);
}

/* Are two dates told alike, so that their order is sure? */
static bool comparable(const chronicle *c, const moment *a, const moment *b)
{
    const dated *p = builder_date(c->x->builder, a->fact), *q = builder_date(c->x->builder, b->fact);
    int32_t back = date_number(a->when.from) - date_number(b->when.from);
    if (a->relative || b->relative || (a->precision != b->precision && (a->precision > PRECISION_MONTH || b->precision > PRECISION_MONTH))
        || a->precision > PRECISION_YEAR || a->birth != b->birth)
        return false;
    return p->year_from == q->year_from ? p->year_from == YEAR_TEXT || (back <= NEAR_DAYS && back >= -NEAR_DAYS)
                                        : q->year_from == YEAR_INHERITED && back <= NEAR_DAYS && back >= -NEAR_DAYS;
}

/* Is the second date told, by words right before it, as one that comes before the first, or behind it? */
static uint32_t order_told(const chronicle *c, const moment *b)
{
    uint32_t at = chronicle_token(c, b)->start, begin = chronicle_clause_begin(c, at, b->in->start), n, value = 0;
    for (; at > begin; at -= n)
        if (chronicle_word_before(c, c->words->order_words, begin, at, &value) > 0)
            return value;
        else if ((n = chronicle_word_before(c, c->words->order_fill, begin, at, NULL)) == 0)
            break;
    return wordset_at(c->words->only_then, c->x->clean->text, chronicle_token(c, b)->end, NULL) > 0 ? ORDER_LATER : 0;
}

/* "1961年有完整记录以来": does its clause say that something goes on since then? */
static bool is_since(const chronicle *c, const moment *m)
{
    const view text = c->x->clean->text;
    const uint32_t end = chronicle_token(c, m)->end, stop = chronicle_clause_end(c, end, m->in->end);
    uint32_t length;
    return wordset_find(c->words->since, (view){ text.start, stop }, end, stop, &length, NULL) < stop;
}

static void read_order(chronicle *c, const moment *a, const moment *b)
{
    const uint32_t end = chronicle_token(c, a)->end, start = chronicle_token(c, b)->start;
    if (a->in != b->in || chronicle_clause_begin(c, start, end) == end || !comparable(c, a, b))
        return;
    if (chronicle_holds(c, c->words->planned, a->in->start, start))
        return;     /* 计划2024年底通车，实际2022年6月才动工 */
    uint32_t value = order_told(c, b);
    if (value == ORDER_EARLIER && !is_since(c, a))     /* 为1961年有记录以来最高，超过此前的2023年: what is told began then, it is not of then */
        chronicle_claim_span(c, b->fact, a->fact, FACT_NONE, "chronicle/order", 80);
    else if (value == ORDER_LATER)
        chronicle_claim_span(c, a->fact, b->fact, FACT_NONE, "chronicle/order", 80);
}

void chronicle_sequence(chronicle *c)
{
    for (uint32_t i = 0; i < c->x->token_count; i++)
        read_shift(c, &c->x->tokens[i]);
    for (uint32_t i = 0; i + 1 < c->count; i++)
        read_order(c, &c->moments[i], &c->moments[i + 1]);
}
