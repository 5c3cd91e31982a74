#include "extract/chronicle/chronicle_parts.h"

#include "extract/figures/numeral.h"

/*
** A story told by its dates: three and more days, or months, in one sentence, each at the head of a clause that tells no amount (3月7日住院，
** 3月9日做手术，3月16日出院). Clauses that hold amounts compare months, and come in any order, and so do the years of lives (2019年调来，2001年入职，
** 2022年当选); stories are told as they went, unless a clause looks back (早已).
*/

enum { SUBJECT = 12, LEAST = 3, MOST = 12 };      /* bytes before a date in its clause; dates */

static bool may_tell(const chronicle *c, const moment *m)
{
    const token *t = chronicle_token(c, m);
    const uint32_t begin = chronicle_clause_begin(c, t->start, m->in->start);
    uint32_t value;
    return !m->relative && !m->birth && m->precision <= PRECISION_MONTH && t->start - begin <= SUBJECT
        && numeral_at(c->x->clean->text, t->core_start, NUMERAL_DIGITS | NUMERAL_HAN, &value) > 0;     /* no holiday */
}

/* Does a clause hold an amount, or a word that makes it no next step of a story? */
static bool is_aside(const chronicle *c, const moment *m)
{
    const extraction *x = c->x;
    const token *t = chronicle_token(c, m);
    const uint32_t from = chronicle_clause_begin(c, t->start, m->in->start), to = chronicle_clause_end(c, t->end, m->in->end);
    uint32_t length;
    for (const token *at = t + 1; at < x->tokens + x->token_count && at->start < to; at++)
        if (at->kind == TOKEN_AMOUNT || at->kind == TOKEN_PERCENT || at->kind == TOKEN_POINTS || at->kind == TOKEN_TIMES)
            return true;
    return wordset_find(c->words->looking_back, (view){ x->clean->text.start, to }, from, to, &length, NULL) < to;
}

static int32_t day_of(const moment *m)
{
    return date_number(m->when.from);
}

/* The only date of a row that is out of order, the others rising; 0: none, or the first. */
static uint32_t odd_one(const moment *const *row, uint32_t count)
{
    for (uint32_t odd = 1; odd < count; odd++) {
        bool rising = true;
        int32_t last = day_of(row[0]);
        for (uint32_t i = 1; i < count; i++)
            if (i != odd) {
                rising = rising && day_of(row[i]) >= last;
                last = day_of(row[i]);
            }
        if (rising && (day_of(row[odd]) < day_of(row[odd - 1]) || (odd + 1 < count && day_of(row[odd]) > day_of(row[odd + 1]))))
            return odd;
    }
    return 0;
}

/* 4月26日起航，6月22日返航，5月4日完成首潜: does the later told, earlier day lie inside of what the one before it ended? */
static bool is_inside(const chronicle *c, const moment *const *row, const moment *from, const moment *to)
{
    const uint32_t end = chronicle_token(c, from)->end, stop = chronicle_clause_end(c, end, from->in->end);
    return day_of(to) >= day_of(row[0])
           && (chronicle_holds(c, c->words->ended_there, end, stop) || chronicle_holds(c, c->words->went, end, stop));
}

static void judge(chronicle *c, const moment *const *row, uint32_t count)
{
    const uint32_t odd = count >= LEAST ? odd_one(row, count) : 0;
    if (odd == 0 || (odd + 1 == count && row[odd]->precision != PRECISION_DAY))
        return;
    for (uint32_t i = 0; i < count; i++)
        if (is_aside(c, row[i]))
            return;
    const bool early = day_of(row[odd]) < day_of(row[odd - 1]);
    const moment *from = row[early ? odd - 1 : odd], *to = row[early ? odd : odd + 1];
    if (chronicle_surely_back(c, from, to) && !is_inside(c, row, from, to))
        chronicle_claim_span(c, from->fact, to->fact, FACT_NONE, "chronicle/order", 80);
}

void chronicle_rising(chronicle *c)
{
    const moment *row[MOST] = { NULL };
    uint32_t count = 0;
    for (uint32_t i = 0; i <= c->count; i++) {
        const moment *m = i < c->count ? &c->moments[i] : NULL, *last = count > 0 ? row[count - 1] : NULL;
        const bool goes_on = m != NULL && count < MOST && (last == NULL || (m->in == last->in && m->precision == last->precision
                             && !chronicle_semicolon(c, chronicle_token(c, last)->end, chronicle_token(c, m)->start)
                             && chronicle_clause_end(c, chronicle_token(c, last)->end, last->in->end) < chronicle_token(c, m)->start));
        if (m != NULL && goes_on && may_tell(c, m)) {
            row[count++] = m;
            continue;
        }
        judge(c, row, count);
        count = 0;
        if (m != NULL && may_tell(c, m))
            row[count++] = m;
    }
}
