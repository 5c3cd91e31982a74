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

/* The age at death of a life: told in a later sentence that names nobody else, in a paragraph that names the same. */
static void read_age_of(chronicle *c, const life *l, const token *t, const sentence *in, uint32_t number)
{
    const uint32_t apart = l->death - l->birth;
    const bool fits = number <= apart + 2 && number + 1 >= apart;
    const block *b = &c->x->clean->blocks[in->block];
    if (!names(c, l, b->start < l->end ? l->end : b->start, t->start) || tells_of_others(c, in->start, t->start)
        || people_names_stranger(c->x, in->start, t->start, l->name, l->start)
        || (!fits && !chronicle_is_age_slip(number, apart)))
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

/* "…因病于2021年4月2日逝世，享年69岁。…1962年生": the only birth of the draft, and its only age at death. */
static void read_only_life(chronicle *c)
{
    const token *found = NULL;
    const sentence *of = NULL;
    uint32_t number = 0;
    for (uint32_t i = 0; c->birth_count == 1 && i < c->x->token_count; i++) {
        const token *t = &c->x->tokens[i];
        const sentence *in = t->kind == TOKEN_AGE ? place_sentence(c->x, t->start) : NULL;
        if (in == NULL || !is_lifetime(c, t, in))
            continue;
        if (found != NULL)
            return;
        found = t;
        of = in;
    }
    view unit_name;
    const moment *birth = c->birth_count == 1 ? c->births[0] : NULL,
                 *death = found != NULL ? chronicle_date_before(c, found->start, of) : NULL;
    if (death == NULL || birth->in == of || death->relative || death->precision > PRECISION_YEAR || birth->precision > PRECISION_YEAR
        || builder_date(c->x->builder, death->fact)->year_from != YEAR_TEXT || found->fact == FACT_NONE || chronicle_is_told(c, found->fact)
        || !chronicle_number(c, found, &number, &unit_name) || !chronicle_holds(c, c->words->dying, of->start, found->start)
        || tells_of_others(c, of->start, of->end) || tells_of_others(c, birth->in->start, birth->in->end)
        || people_names_stranger(c->x, birth->in->start, chronicle_token(c, birth)->start, of->start, of->end))
        return;
    const int apart = death->when.from.year - birth->when.from.year;
    const bool fits = elapsed_admits(elapsed_age_nominal(birth->when, death->when), number);
    if (apart > 1 && apart < LONGEST_LIFE && (fits || chronicle_is_age_slip(number, (uint32_t)apart)))
        chronicle_claim_span(c, birth->fact, death->fact, found->fact, "chronicle/lifetime", fits ? 85 : 75);
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
}
