#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** The year that a value is held against: what is told with 同比 is held against the year before. "上年（2023年）…", "比2024年同期多出412万吨，同比增长
** 4.7%", "同比增长7.2%（2023年为17亿元）", "同比下跌1.4%，也就是低于2019年12月的水平". A year two or more back may be meant beside the one before (比2019年
** 同期增长3%，同比增长12%), so that it is accused only where nothing else is held against anything.
*/

enum {
    YEAR_GAP = 90,      /* bytes between 同比 and the bracket that tells its base */
    AHEAD_DAYS = 5,     /* days that a new year may be nearer or further than is told */
    AHEAD_GAP = 18      /* bytes between a length and the year that it is till then */
};

/* How a year is told to be one that values are held against. */
typedef enum { NO_BASE, BASE_SAME_TIME, BASE_COMPARED, BASE_BOTH, BASE_BRACKET, BASE_NAMED } base_sign;

static bool is_told_year(const chronicle *c, const moment *m)
{
    return !m->relative && !m->birth && m->when.from.year > 0 && m->when.from.year == m->when.to.year
           && builder_date(c->x->builder, m->fact)->year_from == YEAR_TEXT;
}

/* 上年, and 上年同期, of which no calendar tells the year. */
static bool is_year_before(const chronicle *c, const token *t)
{
    const dated *d = t->fact != FACT_NONE ? builder_date(c->x->builder, t->fact) : NULL;
    return d != NULL && d->relative != 0 && d->from.year == 0
           && (wordset_before(c->words->same_time, chronicle_between(c, t->start, t->end), t->end - t->start, NULL) > 0
               || wordset_at(c->words->year_before, c->x->clean->text, t->start, NULL) == t->end - t->start);
}

/* Adds the claim; 'third', where it is no FACT_NONE, is what tells that the second is held against the first. */
static void claim_base(chronicle *c, const moment *base, const moment *now, uint32_t third)
{
    const bool alike = base->when.from.year + 1 == now->when.from.year;
    operand operands[] = { { base->fact, ROLE_FACTS }, { now->fact, ROLE_FACTS }, { third, ROLE_FACTS } };
    claim made = { .kind = CLAIM_REPEAT,
                   .confidence = 80,
                   .pattern = builder_word(c->x->builder, alike ? VIEW("chronicle/same-period") : VIEW("chronicle/other-period")) };
    builder_claim(c->x->builder, &made, operands, third != FACT_NONE && !alike ? 3 : 2);
}

/* "2025年四季度…，上年同期（2023年四季度）", "2023年：净利润3.1亿元 / 上年（2022年）：2.7亿元": its year is told right behind it; the year before
** that stands in its sentence, or in the one before. */
static void read_year_before(chronicle *c, const token *t)
{
    const uint32_t i = is_year_before(c, t) ? chronicle_first(c, t->end) : 0,
                   at = i > 0 && i < c->count ? chronicle_behind_joint(c, t->end, (uint32_t)c->x->clean->text.length) : 0;
    if (at == 0)
        return;
    const moment *told = &c->moments[i], *now = told - 1;
    if (chronicle_token(c, told)->start != at || told->in - now->in > 1 || !is_told_year(c, told) || !is_told_year(c, now))
        return;
    claim_base(c, told, now, t->fact);
}

/* Is what stands before 'at' a bracket that follows a rate with 同比 in its sentence? */
static bool in_bracket_of_change(const chronicle *c, const moment *m, uint32_t at)
{
    const view before = chronicle_between(c, m->in->start, at);
    const uint32_t bracket = view_ends(before, VIEW("\xEF\xBC\x88")) ? 3 : view_ends(before, VIEW("(")) ? 1 : 0, end = at - bracket;
    const uint32_t k = place_token(c->x, end);
    uint32_t from = end > m->in->start + YEAR_GAP ? end - YEAR_GAP : m->in->start;
    from = chronicle_clause_begin(c, end, from);
    return bracket > 0 && k > 0 && c->x->tokens[k - 1].kind == TOKEN_PERCENT && c->x->tokens[k - 1].end == end
           && chronicle_holds(c, c->words->measured, from, end);
}

static base_sign sign_of(const chronicle *c, const moment *m)
{
    const token *t = chronicle_token(c, m);
    const uint32_t next = m->token + 1;
    const bool same = next < c->x->token_count && c->x->tokens[next].start == t->end && wordset_at(c->words->same_time, c->x->clean->text, t->end, NULL) > 0;
    const bool compared = wordset_at(c->words->compared_to, c->x->clean->text, t->end, NULL) > 0
                          || chronicle_word_before(c, c->words->compared_with, m->in->start, t->start, NULL) > 0;
    if (in_bracket_of_change(c, m, t->start))
        return BASE_BRACKET;
    if (same || compared)
        return same && compared ? BASE_BOTH : same ? BASE_SAME_TIME : BASE_COMPARED;
    const uint32_t clause = chronicle_clause_begin(c, t->start, m->in->start);
    const bool named = clause > m->in->start && wordset_at(c->words->that_is, c->x->clean->text, clause, NULL) > 0;
    return named && chronicle_holds(c, c->words->measured, chronicle_clause_begin(c, clause - 3, m->in->start), clause) ? BASE_NAMED : NO_BASE;
}

/* "比2019年同期高5.9个百分点，与2019年的458元相差不大": does a year behind a base tell it once more? */
static bool is_base_again(const chronicle *c, const moment *base, const moment *m)
{
    return m > base && m->when.from.year == base->when.from.year
           && chronicle_word_before(c, c->words->held_with, m->in->start, chronicle_token(c, m)->start, NULL) > 0;
}

/* The only other year that the sentence tells, against which nothing is held itself; NULL where there is none, or two. */
static const moment *other_year(const chronicle *c, const moment *base)
{
    const moment *found = NULL;
    for (uint32_t i = chronicle_first(c, base->in->start); i < c->count && c->moments[i].in == base->in; i++) {
        const moment *m = &c->moments[i];
        if (m == base || !is_told_year(c, m) || is_base_again(c, base, m))
            continue;
        if (sign_of(c, m) != NO_BASE || (found != NULL && found->when.from.year != m->when.from.year))
            return NULL;
        found = found != NULL ? found : m;
    }
    return found;
}

/* "比2022年同期多出412万吨，同比增长4.7%": an amount and one rate are told of one and the same base. */
static bool one_base(const chronicle *c, const moment *base)
{
    uint32_t rates = 0;
    const uint32_t start = chronicle_token(c, base)->end;
    uint32_t first = UINT32_MAX;
    for (uint32_t i = base->in->first_token; i < base->in->first_token + base->in->token_count; i++) {
        const token *t = &c->x->tokens[i];
        if (t->start < start || (t->kind != TOKEN_PERCENT && t->kind != TOKEN_AMOUNT))
            continue;
        first = first == UINT32_MAX ? (uint32_t)t->kind : first;
        rates += t->kind == TOKEN_PERCENT;
    }
    return first == TOKEN_AMOUNT && rates == 1;
}

static void read_base(chronicle *c, const moment *base)
{
    const base_sign sign = is_told_year(c, base) ? sign_of(c, base) : NO_BASE;
    const moment *now = sign != NO_BASE ? other_year(c, base) : NULL;
    if (now == NULL
        || (!chronicle_holds(c, c->words->measured, base->in->start, base->in->end)
            && !chronicle_holds(c, c->words->year_before, base->in->start, base->in->end)))
        return;
    const int back = now->when.from.year - base->when.from.year;
    const bool month = base->precision == PRECISION_MONTH && now->precision == PRECISION_MONTH && base->when.from.month == now->when.from.month;
    if (sign == BASE_NAMED && !month)
        return;
    const bool never = back < 0 ? sign != BASE_SAME_TIME : back == 0;
    if (back == 1 || never || (back > 1 && (sign == BASE_NAMED || (sign == BASE_BOTH && one_base(c, base)))))
        claim_base(c, base, now, FACT_NONE);
}

/* "还有两天就是2026年了", printed on 30 December: the new year that so long leads to. */
static void read_new_year(chronicle *c, const moment *m)
{
    const period now = c->x->published;
    const uint32_t before = m->token;
    const token *t = before > 0 ? &c->x->tokens[before - 1] : NULL;
    const token *own = chronicle_token(c, m);
    uint32_t number;
    view unit_name;
    if (now.from.day == 0 || m->relative || m->precision != PRECISION_YEAR || t == NULL || t->kind != TOKEN_DURATION
        || t->start < m->in->start || own->start - t->end > AHEAD_GAP || !chronicle_number(c, t, &number, &unit_name) || number > 99
        || chronicle_word_before(c, c->words->still, m->in->start, t->start, NULL) == 0
        || wordset_at(c->words->then_is, c->x->clean->text, t->end, NULL) != own->start - t->end)
        return;
    const int each = view_equal(unit_name, VIEW("day")) ? 1 : view_equal(unit_name, VIEW("month")) ? 30 : view_equal(unit_name, VIEW("week")) ? 7 : 0;
    const int32_t days = (int32_t)number * each, off = days > 30 ? 30 : days + AHEAD_DAYS;
    const int32_t begins = date_number((date){ now.from.year + 1, 1, 1 }) - date_number(now.from);
    if (each == 0 || days > begins + off || days + off < begins || m->when.from.year == now.from.year + 1)
        return;
    place_mark(c->x, "other-new-year", own->start, own->end);
}

void chronicle_bases(chronicle *c)
{
    for (uint32_t i = 0; i < c->x->token_count; i++)
        if (c->x->tokens[i].kind == TOKEN_DATE)
            read_year_before(c, &c->x->tokens[i]);
    for (uint32_t i = 0; i < c->count; i++) {
        read_base(c, &c->moments[i]);
        read_new_year(c, &c->moments[i]);
    }
}
