#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

enum {
    NTH_GAP = 150,          /* bytes between a year and the N-th one since */
    PLAN_GAP = 30,          /* bytes between a plan and the N-th of its years */
    BRACKET_GAP = 15        /* bytes between 第N and a year in brackets behind it */
};

/* "第十二个年头（2016年12月挂牌）": a date right behind; not 第46年，团庆却从1956年算. */
static bool is_right_behind(const chronicle *c, const token *t, const sentence *in, const moment *m)
{
    const uint32_t start = chronicle_token(c, m)->start, begin = chronicle_clause_begin(c, start, t->end);
    return m->in == in && !m->relative && start <= t->end + BRACKET_GAP && (begin == t->end || begin == start) && chronicle_measures(c, m);
}

/* The year that the N-th one is counted from: the only one before it in its sentence, else in the sentence before. With
** two, *to is the later one: "2012年上任，2024年是第13个年头". */
static const moment *counted_from(const chronicle *c, const token *t, const sentence *in, const moment **to)
{
    uint32_t i = chronicle_first(c, t->start), count = 0, next = chronicle_first(c, t->end);
    if (next < c->count && is_right_behind(c, t, in, &c->moments[next])) {
        *to = NULL;
        return &c->moments[next];
    }
    const moment *found[2] = { NULL, NULL };
    for (const sentence *at = in; count == 0 && at + 1 >= in && at >= c->x->sentences && at->block == in->block; at--)
        for (; i > 0 && c->moments[i - 1].in == at; i--)
            if (chronicle_measures(c, &c->moments[i - 1]) && !c->moments[i - 1].birth
                && !(at == in && count > 0 && chronicle_semicolon(c, chronicle_token(c, &c->moments[i - 1])->end, t->start)) && count++ < 2)
                found[count - 1] = &c->moments[i - 1];
    for (uint32_t k = chronicle_first(c, t->end); count == 0 && k < c->count && c->moments[k].in == in; k++)
        if (c->moments[k].first && chronicle_measures(c, &c->moments[k]))
            return &c->moments[k];      /* 连续第六年…，第一次是2020年 */
    if (count == 2 && found[0]->in == in && chronicle_runs_on(c, found[0]))
        count = 1;      /* …从2018年起每周三来，已是第八个年头 */
    *to = count == 2 && found[0]->in == in && found[1]->in == in ? found[0] : NULL;
    const moment *from = *to != NULL ? found[1] : count == 1 ? found[0] : NULL;
    return from != NULL && t->start - chronicle_token(c, from)->end <= NTH_GAP ? from : NULL;
}

/* Is the N-th one surely counted from a date? "今年是第N个年头", "今年是他入党的第N个年头", "第N个年头（2016年挂牌）". */
static bool says_nth(const chronicle *c, const token *t, const sentence *in, const moment *from)
{
    uint32_t begin = chronicle_clause_begin(c, t->start, in->start), length;
    if (chronicle_word_before(c, c->words->nth_before, in->start, t->start, NULL) > 0)
        return true;
    if (from->in != in || chronicle_word_before(c, c->words->of, in->start, t->start, NULL) == 0)
        return false;
    return wordset_find(c->words->nth_before, (view){ c->x->clean->text.start, t->start }, begin, t->start, &length, NULL) < t->start;
}

/* "2010年上岛，今年是通电后的第6年": is it counted from something that the clause of the date does not tell? */
static bool counts_from_other(const chronicle *c, const token *t, const sentence *in, const moment *from)
{
    enum { EVENT = 6 };
    uint32_t value = 0, at = t->start - chronicle_word_before(c, c->words->of, in->start, t->start, NULL);
    const uint32_t after = chronicle_word_before(c, c->words->shifted, in->start, at, &value), date = chronicle_token(c, from)->start;
    at -= after;
    if (after == 0 || value != SHIFT_LATER || at < in->start + EVENT || !place_leads_han(c->x->clean->text, at - EVENT))
        return false;
    const view clause = chronicle_between(c, chronicle_clause_begin(c, date, from->in->start), chronicle_clause_end(c, date, from->in->end));
    return view_find(clause, chronicle_between(c, at - EVENT, at)) < 0;
}

/* "2012年当上护林员，今年是第13个年头", "自2017年以来连续第八年". */
void chronicle_nth(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = t->kind == TOKEN_ORDINAL && t->fact != FACT_NONE ? place_sentence(x, t->start) : NULL;
        uint32_t number;
        view unit_name;
        if (in == NULL || wordset_at(c->words->nth, x->clean->text, t->number_end, NULL) == 0 || !chronicle_number(c, t, &number, &unit_name))
            continue;
        uint32_t before = chronicle_first(c, t->start);
        const moment *last = before > 0 ? &c->moments[before - 1] : NULL;
        if (last != NULL && last->in == in && last->precision == PRECISION_PERIOD && !chronicle_runs_on(c, last)
            && t->start - chronicle_token(c, last)->end <= PLAN_GAP)
            continue;       /* “十四五”规划的第三年 */
        const moment *to = NULL, *from = counted_from(c, t, in, &to);
        uint32_t length;
        if (to != NULL
            && wordset_find(c->words->now, (view){ x->clean->text.start, t->start }, chronicle_token(c, to)->end, t->start, &length, NULL)
                   < t->start) {
            const int since = x->published.to.year - chronicle_opening(c, to).from.year;
            from = (int)number == since || (int)number == since + 1 ? to : from;     /* 2006年入院，2011年转岗，到今年是第14个年头 */
            to = NULL;      /* 2019年创办，2023年恢复，今年是第7个年头 */
        }
        if (from == NULL || (to == NULL && x->published.from.year == 0))
            continue;
        period first = chronicle_opening(c, from), now = to != NULL ? to->when : x->published;
        int apart = now.to.year - first.from.year;
        bool fits = (int)number == apart || (int)number == apart + 1;
        bool told = says_nth(c, t, in, from);
        if (apart <= 0 || (!fits && (!told || counts_from_other(c, t, in, from) || (int)number > 3 * apart || 3 * (int)number < apart)))
            continue;
        chronicle_claim_span(c, chronicle_opening_fact(c, from), to != NULL ? to->fact : FACT_NONE, t->fact, "chronicle/nth", fits ? 85 : 75);
    }
}
