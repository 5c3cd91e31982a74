#include "extract/chronicle/chronicle_parts.h"

#include "extract/people/people.h"
#include "extract/place.h"

/*
** Ages that no other reader has claimed, in the paragraph that tells one birth, or else one age of today: "阮继周1961年4月生，上岛时24岁", "1985年9月，他接过
** 师傅的邮包，那年他19岁". That they are one person's is a guess: nobody else is told of between, and where they do not fit, one digit must be wrong.
*/

enum {
    LEAST = 4, MOST = 105,  /* years of a life */
    REACH = 900,            /* bytes between the two */
    EVENT = 6, LETTER = 3,
    CONFIDENCE = 75
};

/* Is a relative told of in [from, to), but for one with whom, or for whom, something was done: 接过师傅的邮包, 跟父亲学戏? */
static bool tells_kin(const chronicle *c, uint32_t from, uint32_t to)
{
    uint32_t length;
    for (uint32_t at = from; (at = wordset_find(c->words->kin, (view){ c->x->clean->text.start, to }, at, to, &length, NULL)) < to; at += length)
        if (chronicle_word_before(c, c->words->beside, from, at, NULL) == 0)
            return true;
    return false;
}

/* Is anybody else told of in the sentences from 'from' to 'to': a relative, a pair, a name that the paragraph did not tell before 'said'? */
static bool tells_others(const chronicle *c, uint32_t from, uint32_t to, uint32_t said)
{
    const sentence *first = place_sentence(c->x, from), *last = place_sentence(c->x, to);
    if (first == NULL || last == NULL)
        return true;
    const uint32_t begin = first->start, end = chronicle_clause_end(c, to, last->end);
    return tells_kin(c, begin, end) || chronicle_holds(c, c->words->pair, begin, end)
           || chronicle_holds(c, c->words->others, begin, end)
           || people_names_stranger(c->x, said, end, c->x->clean->blocks[first->block].start, said);
}

/* Where the words that lead to an age begin: 才, 正好, 他今年. */
static uint32_t lead_of(const chronicle *c, const token *t, uint32_t floor)
{
    const wordset *const fill[] = { c->words->bare_age_fill, c->words->full,   c->words->pronouns, c->words->now,
                                    c->words->aged,          c->words->in_all, c->words->that_day };
    uint32_t at = t->start;
    for (bool more = true; more;) {
        more = false;
        for (size_t i = 0; i < sizeof fill / sizeof *fill && !more; i++) {
            const uint32_t n = chronicle_word_before(c, fill[i], floor, at, NULL);
            at -= n;
            more = n > 0;
        }
    }
    return at;
}

/* Does [from, to) name nobody, or whom the sentence of the anchor names, too: where that is its own, before it, or in the clause of the anchor? */
static bool is_same(const chronicle *c, uint32_t from, uint32_t to, const sentence *anchor, uint32_t at)
{
    to -= chronicle_word_before(c, c->words->looking_back, from, to, NULL);      /* 当年1963年 */
    if (from >= to || wordset_at(c->words->pronouns, c->x->clean->text, from, NULL) > 0)
        return true;
    const bool inside = from >= anchor->start && to <= anchor->end;
    if (inside && at > to)
        return chronicle_names_same(c, from, to, chronicle_clause_begin(c, at, to), chronicle_clause_end(c, at, anchor->end));
    return chronicle_names_same(c, from, to, anchor->start, inside ? from : anchor->end);
}

/* Is an age told of nobody but the one of the anchor's sentence? Its clause holds no other subject, nor does the sentence begin with one. */
static bool is_own(const chronicle *c, const life_age *own, const sentence *anchor, uint32_t at)
{
    const sentence *in = place_sentence(c->x, own->at->start);
    const uint32_t begin = chronicle_clause_begin(c, own->at->start, in->start), lead = lead_of(c, own->at, begin);
    if (chronicle_age_of_named(c, own->at, in, anchor->start, anchor->end))
        return false;
    const uint32_t then = chronicle_word_before(c, c->words->that_year, begin, lead, NULL);
    const token *date = own->on != NULL ? chronicle_token(c, own->on) : NULL;
    const bool dated = date != NULL && date->start >= begin && date->end <= lead;
    if (dated ? (date->end < lead && then == 0) || !is_same(c, begin, date->start, anchor, at) : then == 0 && !is_same(c, begin, lead, anchor, at))
        return false;
    const uint32_t stop = chronicle_clause_end(c, in->start, in->end), i = chronicle_first(c, in->start);
    return in == anchor || (i < c->count && chronicle_token(c, &c->moments[i])->start == in->start) || is_same(c, in->start, stop, anchor, at);
}

/* "上岛时24岁": the date that the event right before 时 is told of. */
static const moment *date_of_event(const chronicle *c, const token *t, const sentence *in)
{
    const uint32_t then = chronicle_word_before(c, c->words->then, in->start, t->start, NULL), at = t->start - then;
    if (then == 0 || at < in->start + EVENT || chronicle_clause_begin(c, at, in->start) + EVENT != at || !place_leads_han(c->x->clean->text, at - EVENT)
        || !place_leads_han(c->x->clean->text, at - LETTER))
        return NULL;
    return chronicle_date_of_event(c, chronicle_between(c, at - EVENT, at), at - EVENT);
}

/* "1993年入行那年，他22岁": the only date of the clause before, where the age's own clause holds nobody but 他. */
static const moment *date_of_clause(const chronicle *c, const token *t, const sentence *in)
{
    const uint32_t begin = chronicle_clause_begin(c, t->start, in->start), i = chronicle_first(c, begin);
    uint32_t at = begin + wordset_at(c->words->pronouns, c->x->clean->text, begin, NULL);
    at += wordset_at(c->words->bare_age_fill, c->x->clean->text, at, NULL);
    const moment *m = i > 0 ? &c->moments[i - 1] : NULL;
    if (at != t->start || m == NULL || m->in != in || (m->relative && m->told == m->fact) || m->birth || m->precision > PRECISION_YEAR
        || chronicle_skip_sign(c, chronicle_clause_end(c, chronicle_token(c, m)->end, in->end), in->end) != begin)
        return NULL;
    if (chronicle_moves(c, chronicle_token(c, m)->end, t->start).any)
        return NULL;
    return i < 2 || m->relative || m[-1].in != in || chronicle_clause_end(c, chronicle_token(c, m - 1)->end, in->end) < chronicle_token(c, m)->start ? m : NULL;
}

/* The age, and when somebody was so old: today only by a word for it. */
static bool read_one(const chronicle *c, const token *t, const sentence *in, life_age *out)
{
    view unit_name;
    if (t->fact == FACT_NONE || chronicle_is_age_gap(c, t, in))
        return false;
    if (!chronicle_life_age(c, t, in, out)) {
        *out = (life_age){ .at = t };
        if (!chronicle_number(c, t, &out->number, &unit_name))
            return false;
    }
    if (out->on == NULL && chronicle_word_before(c, c->words->now, in->start, t->start, NULL) == 0) {
        const moment *m = date_of_event(c, t, in);
        m = m != NULL ? m : date_of_clause(c, t, in);
        if (m == NULL)
            return false;
        out->on = m;
    }
    out->when = out->on != NULL ? out->on->when : c->x->published;
    return out->when.from.year != 0 && (out->on == NULL || !(chronicle_repeats_loosely(c, out->on) || chronicle_year_guessed(c, out->on)));
}

/* The one birth near an age, in its paragraph or the one before, and of several the only one told before it; NULL where there are more. */
static const moment *birth_near(const chronicle *c, const token *age, bool *several)
{
    const moment *found = NULL, *before = NULL;
    uint32_t count = 0, count_before = 0;
    for (uint32_t i = 0; i < c->birth_count; i++) {
        const moment *m = c->births[i];
        if (m->block != age->block && m->block + 1 != age->block)
            continue;
        found = m;
        count++;
        if (chronicle_token(c, m)->start < age->start) {
            before = m;
            count_before++;
        }
    }
    *several = count > 1 && count_before != 1;
    return count_before == 1 ? before : count == 1 ? found : NULL;
}

static bool is_slip(uint32_t told, int expected)
{
    return expected >= LEAST && expected <= MOST && chronicle_is_age_slip(told, (uint32_t)expected);
}

static void read_birth(chronicle *c, const life_age *own, const moment *birth)
{
    const uint32_t told = chronicle_token(c, birth)->start, at = own->at->start, from = told < at ? told : at, to = told < at ? at : told;
    const int apart = own->when.from.year - birth->when.from.year;
    if (to - from > REACH || own->on == birth || apart <= 0)
        return;
    const bool fits = chronicle_within_a_year(own->number, apart);
    if (!fits && chronicle_slack(own->on) > 0 && chronicle_years_apart(own->number, (uint32_t)apart) <= 2)
        return;
    if ((!fits && !is_own(c, own, birth->in, told)) || (!fits && !is_slip(own->number, apart))
        || tells_others(c, from, to, told < at ? chronicle_token(c, birth)->end : own->at->end))
        return;
    chronicle_claim_span(c, birth->told, own->on != NULL ? chronicle_date_fact(c, own->on) : FACT_NONE, own->at->fact, "chronicle/age", CONFIDENCE);
}

/* The only age of today in the paragraph of another one. */
static bool age_of_today(const chronicle *c, const token *age, life_age *out)
{
    uint32_t count = 0;
    for (uint32_t i = place_token(c->x, c->x->clean->blocks[age->block].start); i < c->x->token_count && c->x->tokens[i].block == age->block; i++) {
        const token *t = &c->x->tokens[i];
        const sentence *in = t->kind == TOKEN_AGE && t != age ? place_sentence(c->x, t->start) : NULL;
        life_age other;
        if (in == NULL || chronicle_word_before(c, c->words->now, in->start, t->start, NULL) == 0 || !read_one(c, t, in, &other) || other.on != NULL)
            continue;
        *out = other;
        count++;
    }
    return count == 1;
}

static void read_two(chronicle *c, const life_age *then, const life_age *now)
{
    const uint32_t a = then->at->start, b = now->at->start, from = a < b ? a : b, to = a < b ? b : a;
    const int apart = now->when.from.year - then->when.from.year, expected = (int)now->number - apart;
    if (to - from > REACH || apart <= 0)
        return;
    const bool fits = chronicle_within_a_year(then->number, expected);
    if (!fits && chronicle_moves_explain(then, now, (int)now->number - (int)then->number, apart))
        return;
    if ((!fits && !is_own(c, then, place_sentence(c->x, now->at->start), now->at->start))
        || (!fits && !is_slip(then->number, expected) && !is_slip(now->number, (int)then->number + apart))
        || tells_others(c, from, to, a < b ? then->at->end : now->at->end))
        return;
    chronicle_claim_two_ages(c, then, now, fits ? CONFIDENCE + 10 : CONFIDENCE);
}

void chronicle_one_life(chronicle *c)
{
    const extraction *x = c->x;
    for (uint32_t i = 0; c->count > 0 && i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = t->kind == TOKEN_AGE && !chronicle_is_told(c, t->fact) ? place_sentence(x, t->start) : NULL;
        life_age own, now;
        bool several;
        if (in == NULL || !read_one(c, t, in, &own))
            continue;
        const moment *birth = birth_near(c, t, &several);
        if (birth != NULL)
            read_birth(c, &own, birth);
        else if (!several && own.on != NULL && age_of_today(c, t, &now))
            read_two(c, &own, &now);
    }
}
