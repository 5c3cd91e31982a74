#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/people/people.h"
#include "extract/place.h"

/*
** Lives told by a name and its years in brackets, "罗启文（1921-1945）", or by the only birth of a draft: the age at death,
** and the day of it, that the draft tells of the same further on. Nothing says for sure that it is the same, so that where
** they do not fit, one digit must be wrong.
*/

enum {
    NAME = 9,           /* bytes of a name of three characters */
    SIGN = 3,           /* at most, of a bracket */
    YEAR_DIGITS = 4,
    MOST_LIVES = 32,
    BLOCKS = 8,         /* behind the brackets */
    DYING = 150,        /* bytes between a date and words for a death */
    LONGEST_LIFE = 110
};

typedef struct {
    uint32_t name, start, end;      /* clean text: where the name starts, where the years do, and end */
    uint32_t birth, death;          /* years */
    uint32_t block;
} life;

/* The number of four digits at 'at', or 0. */
static uint32_t year_at(view text, uint32_t at)
{
    uint32_t year = 0;
    for (uint32_t i = 0; i < YEAR_DIGITS; i++) {
        if (at + i >= text.length || text.start[at + i] < '0' || text.start[at + i] > '9')
            return 0;
        year = year * 10 + (uint32_t)(text.start[at + i] - '0');
    }
    return year;
}

static bool is_year(uint32_t year)
{
    return year >= 1000 && year < 2100;
}

/* Is a token two years in brackets right behind three characters, or two that begin what they stand in? */
static bool read_life(const chronicle *c, const token *t, life *out)
{
    enum { BRACKETS = 2 };
    static const char *const brackets[BRACKETS] = { "\xEF\xBC\x88", "(" };   /* （ */
    const view text = c->x->clean->text;
    const block *b = &c->x->clean->blocks[t->block];
    uint32_t open = t->start, last = t->end;
    for (int i = 0; i < BRACKETS && open == t->start; i++)
        if (view_ends((view){ text.start + b->start, t->start - b->start }, view_of(brackets[i])))
            open -= (uint32_t)strlen(brackets[i]);
    while (last > t->start && (text.start[last - 1] < '0' || text.start[last - 1] > '9'))
        last--;
    const view behind = { text.start + t->end, text.length - t->end };
    if (open == t->start || open < b->start + NAME || last < t->start + 2 * YEAR_DIGITS
        || !(view_starts(behind, VIEW("\xEF\xBC\x89")) || view_starts(behind, VIEW(")"))))
        return false;
    for (uint32_t at = open - NAME; at < open; at += 3)
        if (!place_leads_han(text, at))
            return false;
    *out = (life){ .name = open - NAME, .start = t->start, .end = last, .block = t->block };
    out->birth = year_at(text, t->start);
    out->death = year_at(text, last - YEAR_DIGITS);
    return is_year(out->birth) && is_year(out->death) && out->birth < out->death && out->death - out->birth < LONGEST_LIFE;
}

/* The fact of one of the years of a life. */
static uint32_t year_fact(const chronicle *c, uint32_t at, uint32_t year)
{
    const dated detail = { .from = { .year = (int32_t)year, .month = 1, .day = 1 }, .to = { .year = (int32_t)year, .month = 12, .day = 31 },
                           .precision = PRECISION_YEAR, .year_from = YEAR_TEXT };
    return place_fact(c->x, FACT_DATE, at, at + YEAR_DIGITS, &detail);
}

/* Does clean text [from, to) tell of somebody's relatives, or others that one has? */
static bool tells_of_others(const chronicle *c, uint32_t from, uint32_t to)
{
    return chronicle_holds(c, c->words->kin, from, to) || chronicle_holds(c, c->words->acquaintances, from, to);
}

/* Does clean text [from, to) name whom a life is told of, and of nothing of theirs (罗启文的老师)? */
static bool names(const chronicle *c, const life *l, uint32_t from, uint32_t to)
{
    const ptrdiff_t at = view_find(chronicle_between(c, from, to), chronicle_between(c, l->name, l->name + NAME));
    return at >= 0 && !tells_of_others(c, from, to) && wordset_at(c->words->of, c->x->clean->text, from + (uint32_t)at + NAME, NULL) == 0;
}

/* The age at death of a life: told in its own sentence, or a later one, that names nobody else, in a paragraph that names the same. */
static void read_age_of(chronicle *c, const life *l, const token *t, const sentence *in, uint32_t number)
{
    const uint32_t apart = l->death - l->birth;
    const bool fits = number <= apart + 2 && number + 1 >= apart;
    const block *b = &c->x->clean->blocks[in->block];
    const bool here = in->start <= l->name;     /* 罗启文（1921-1945），享年24岁: in the same breath */
    if ((!here && !names(c, l, b->start < l->end ? l->end : b->start, t->start)) || tells_of_others(c, here ? l->end : in->start, t->start)
        || people_names_stranger(c->x, here ? l->end : in->start, t->start, l->name, l->start)
        || (!here && !fits && !chronicle_is_age_slip(number, apart)))
        return;
    const uint32_t birth = year_fact(c, l->start, l->birth), death = year_fact(c, l->end - YEAR_DIGITS, l->death);
    chronicle_claim_span(c, birth, death, t->fact, "chronicle/lifetime", fits ? 85 : 75);
}

/* "1932年2月7日晚，罗启文英勇就义": a day before words for a death, where the clauses from it to them name the same. */
static void read_day_of(chronicle *c, const life *l, const moment *m)
{
    const uint32_t end = chronicle_token(c, m)->end, reach = end + DYING < m->in->end ? end + DYING : m->in->end;
    uint32_t length;
    const uint32_t at = wordset_find(c->words->dying, (view){ c->x->clean->text.start, reach }, end, reach, &length, NULL);
    const bool next = m + 1 < c->moments + c->count && m[1].in == m->in && chronicle_token(c, &m[1])->start < at;
    const uint32_t year = (uint32_t)m->when.from.year;
    if (at >= reach || next || m->relative || m->precision > PRECISION_YEAR || builder_date(c->x->builder, m->fact)->year_from != YEAR_TEXT
        || !names(c, l, end, at) || wordset_at(c->words->of, c->x->clean->text, at + length, NULL) > 0
        || (year / 10 != l->death / 10 && !chronicle_is_slip(year, l->death)))
        return;
    const operand both[] = { { m->fact, ROLE_FACTS }, { year_fact(c, l->end - YEAR_DIGITS, l->death), ROLE_FACTS } };
    claim made = { .kind = CLAIM_REPEAT, .confidence = 75, .pattern = builder_word(c->x->builder, VIEW("chronicle/event")) };
    builder_claim(c->x->builder, &made, both, 2);
}

static bool is_lifetime(const chronicle *c, const token *t, const sentence *in)
{
    if (chronicle_word_before(c, c->words->died, in->start, t->start, NULL) > 0)
        return true;
    return chronicle_word_before(c, c->words->aged, in->start, t->start, NULL) > 0
           && chronicle_holds(c, c->words->dying, chronicle_clause_begin(c, t->start, in->start), t->start);     /* 牺牲时年仅24岁 */
}

/* What a draft tells of a life behind its years in brackets, up to the next one's. */
static void read_behind(chronicle *c, const life *l, const life *next)
{
    const uint32_t stop = next != NULL ? next->name : (uint32_t)c->x->clean->text.length;
    for (uint32_t i = place_token(c->x, l->end); i < c->x->token_count; i++) {
        const token *t = &c->x->tokens[i];
        const sentence *in = t->kind == TOKEN_AGE ? place_sentence(c->x, t->start) : NULL;
        uint32_t number;
        view unit_name;
        if (t->start >= stop || t->block > l->block + BLOCKS)
            break;
        if (in != NULL && t->fact != FACT_NONE && is_lifetime(c, t, in) && chronicle_number(c, t, &number, &unit_name)
            && !chronicle_is_told(c, t->fact))
            read_age_of(c, l, t, in, number);
    }
    for (uint32_t i = chronicle_first(c, l->end); i < c->count && c->moments[i].block <= l->block + BLOCKS; i++)
        if (chronicle_token(c, &c->moments[i])->start < stop && c->moments[i].in != NULL)
            read_day_of(c, l, &c->moments[i]);
}

/* Does a date stand with words for a death: 卒于1971年, 1971年病逝? */
static bool is_death(const chronicle *c, const moment *m)
{
    const uint32_t start = chronicle_token(c, m)->start, end = chronicle_token(c, m)->end, clause = chronicle_clause_end(c, end, m->in->end);
    const bool next = m + 1 < c->moments + c->count && chronicle_token(c, &m[1])->start < clause;
    return !m->birth && !m->relative && m->precision <= PRECISION_YEAR
           && (chronicle_word_before(c, c->words->died_in, m->in->start, start, NULL) > 0 || (!next && chronicle_holds(c, c->words->dying, end, clause)));
}

/* The only age at death of a draft; where it is told again, the last one. NULL: none, or there are two. */
static const token *only_lifetime(const chronicle *c, const sentence **in, uint32_t *number)
{
    const token *found = NULL;
    for (uint32_t i = 0; i < c->x->token_count; i++) {
        const token *t = &c->x->tokens[i];
        const sentence *here = t->kind == TOKEN_AGE ? place_sentence(c->x, t->start) : NULL;
        uint32_t age = 0;
        view unit_name;
        if (here == NULL || !is_lifetime(c, t, here) || !chronicle_number(c, t, &age, &unit_name))
            continue;
        if (found != NULL && age != *number)
            return NULL;
        found = t;
        *in = here;
        *number = age;
    }
    return found;
}

/* The only death that a draft dates by its year; NULL: none, or there are two. */
static const moment *only_death(const chronicle *c)
{
    const moment *found = NULL;
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *m = &c->moments[i];
        if (m->in == NULL || !is_death(c, m) || builder_date(c->x->builder, m->fact)->year_from != YEAR_TEXT)
            continue;
        if (found != NULL && found->when.from.year != m->when.from.year)
            return NULL;
        found = m;
    }
    return found;
}

/* "…因病于2021年4月2日逝世，享年69岁。…1962年生": the only birth of the draft, and its only age at death, which may stand in the title alone. */
static void read_only_life(chronicle *c)
{
    const sentence *of = NULL;
    uint32_t number = 0;
    const moment *birth = chronicle_only_birth(c);
    const token *found = birth != NULL ? only_lifetime(c, &of, &number) : NULL;
    const moment *death = found != NULL ? chronicle_date_before(c, found->start, of) : NULL;
    if (found != NULL && death == NULL)
        death = only_death(c);
    if (death == NULL || birth->in == of || death->relative || death->precision > PRECISION_YEAR || birth->precision > PRECISION_YEAR
        || builder_date(c->x->builder, death->fact)->year_from != YEAR_TEXT || found->fact == FACT_NONE || chronicle_is_told(c, found->fact)
        || !chronicle_holds(c, c->words->dying, of->start, of->end) || tells_of_others(c, of->start, of->end)
        || tells_of_others(c, birth->in->start, birth->in->end)
        || people_names_stranger(c->x, birth->in->start, chronicle_token(c, birth)->start, of->start, of->end))
        return;
    const int apart = death->when.from.year - birth->when.from.year;
    const bool fits = elapsed_admits(elapsed_age_nominal(birth->when, death->when), number);
    if (apart > 1 && apart < LONGEST_LIFE && (fits || chronicle_is_age_slip(number, (uint32_t)apart)))
        chronicle_claim_span(c, birth->fact, death->fact, found->fact, "chronicle/lifetime", fits ? 85 : 75);
}

/* The year that anniversaries of somebody's birth, or death, count from: told of one whom [from, to) names. */
typedef struct {
    uint32_t from, to;      /* clean text: where the one is named */
    uint32_t fact, place, year;
} memorable;

/* Where the one is named that a birth, or a death, is told of: in the date's sentence, or, where its clause tells of a relative, in that. */
static memorable told_of(const chronicle *c, const moment *m)
{
    const uint32_t date = chronicle_token(c, m)->start, end = chronicle_clause_end(c, chronicle_token(c, m)->end, m->in->end),
                   clause = chronicle_clause_begin(c, date, m->in->start);
    const bool others = tells_of_others(c, clause, end);
    return (memorable){ others ? clause : m->in->start, others ? end : date, m->fact, 0, (uint32_t)m->when.from.year };
}

/* Is a memorial day, whose word starts at 'word', of the one whom such a year is told of: named alike right before the word, or by a pronoun? */
static bool is_memorable(const chronicle *c, const memorable *m, const sentence *in, uint32_t word)
{
    enum { TWO = 6 };
    for (uint32_t n; (n = chronicle_word_before(c, c->words->memorial_fill, in->start, word, NULL)) > 0;)
        word -= n;
    if (chronicle_word_before(c, c->words->pronouns, in->start, word, NULL) > 0)
        return true;
    if (word < in->start + TWO || !place_leads_han(c->x->clean->text, word - TWO) || !place_leads_han(c->x->clean->text, word - TWO / 2))
        return false;
    return view_find(chronicle_between(c, m->from, m->to), chronicle_between(c, word - TWO, word)) >= 0;
}

/* The only year of a birth, or a death, that the draft tells of somebody before 'at'; false where it tells none, or two. */
static bool find_memorable(const chronicle *c, const life *lives, uint32_t count, bool birth, const token *own, memorable *out)
{
    bool found = false;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t year = birth ? lives[i].birth : lives[i].death;
        if (found && out->year != year)
            return false;
        found = true;
        *out = (memorable){ lives[i].name, lives[i].start, FACT_NONE, birth ? lives[i].start : lives[i].end - YEAR_DIGITS, year };
    }
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *m = &c->moments[i];
        const bool told = birth ? m->birth && !m->relative && m->precision <= PRECISION_YEAR : is_death(c, m);
        if (!told || chronicle_token(c, m)->end == own->start)
            continue;
        if (found && out->year != (uint32_t)m->when.from.year)
            return false;
        if (!found)
            *out = told_of(c, m);
        found = true;
    }
    return found;
}

/* "罗启文（1921—1945）…今年是他牺牲八十周年": years since a birth, or a death. One less or more may be counted otherwise. */
static void read_memorial(chronicle *c, const life *lives, uint32_t count, const token *t, const sentence *in)
{
    uint32_t number, kind = 0, what = 0;
    view unit_name;
    memorable from = { .fact = FACT_NONE };
    const uint32_t behind = wordset_at(c->words->anniversary, c->x->clean->text, t->number_end, &kind),
                   word = chronicle_word_before(c, c->words->memorials, in->start, t->start, &what);
    if (behind == 0 || kind == KEEPSAKE || word == 0 || !chronicle_number(c, t, &number, &unit_name) || chronicle_is_told(c, t->fact)
        || !find_memorable(c, lives, count, what == OF_BIRTH, t, &from) || !is_memorable(c, &from, in, t->start - word))
        return;
    const uint32_t next = chronicle_first(c, t->end);
    const moment *on = chronicle_date_before(c, t->start, in),
                 *same = next < c->count && chronicle_token(c, &c->moments[next])->end <= chronicle_clause_end(c, t->end, in->end) ? &c->moments[next] : NULL;
    on = on == NULL && same != NULL && same->precision <= PRECISION_YEAR ? same : on;      /* 诞辰120周年座谈会2026年召开 */
    if (on != NULL && (on->fact == from.fact || is_death(c, on) || on->birth))
        return;
    const bool later = on == NULL
                       && ((next < c->count && c->moments[next].in == in)
                           || wordset_at(c->words->that_year, c->x->clean->text, t->number_end + behind, NULL) > 0);     /* 诞辰百年时 */
    const int year = on != NULL ? on->when.from.year : c->x->published.from.year, apart = year - (int)from.year;
    if (year == 0 || apart <= 0 || (apart != (int)number && (later || chronicle_within_a_year(number, apart))))
        return;
    const uint32_t fact = from.fact != FACT_NONE ? from.fact : year_fact(c, from.place, from.year);
    chronicle_claim_span(c, fact, on != NULL ? on->fact : FACT_NONE, t->fact, "chronicle/anniversary", 80);
}

static void read_memorials(chronicle *c, const life *lives, uint32_t count)
{
    for (uint32_t i = 0; i < c->x->token_count; i++) {
        const token *t = &c->x->tokens[i];
        const bool may = t->fact != FACT_NONE && (t->kind == TOKEN_AMOUNT || t->kind == TOKEN_ORDINAL)
                         && wordset_at(c->words->anniversary, c->x->clean->text, t->number_end, NULL) > 0;
        const sentence *in = may ? place_sentence(c->x, t->start) : NULL;
        if (in != NULL)
            read_memorial(c, lives, count, t, in);
    }
}

void chronicle_obituaries(chronicle *c)
{
    life lives[MOST_LIVES];
    uint32_t count = 0;
    for (uint32_t i = 0; i < c->x->token_count && count < MOST_LIVES; i++)
        if (c->x->tokens[i].end - c->x->tokens[i].start > 2 * YEAR_DIGITS && is_year(year_at(c->x->clean->text, c->x->tokens[i].start)))
            count += read_life(c, &c->x->tokens[i], &lives[count]);
    for (uint32_t i = 0; i < count; i++)
        read_behind(c, &lives[i], i + 1 < count ? &lives[i + 1] : NULL);
    read_only_life(c);
    read_memorials(c, lives, count);
}
