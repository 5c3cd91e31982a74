#include "extract/chronicle/chronicle_parts.h"

#include "extract/people/people.h"
#include "extract/place.h"

/* "1978年，21岁的宋长林进厂。如今，58岁的宋长林…": two ages of one person lie as far apart as the dates they are told of. */

enum {
    AGE_DATE_GAP = 60,      /* bytes between a date and an age told of it */
    NAME_LENGTH = 9,        /* bytes of a name behind 岁的 */
    MOST_AGES = 8,          /* ages that are compared with the next one */
    FAR_TOKENS = 200,       /* figures and dates of a sentence that is looked at */
    SHORT_CLAUSE = 12,      /* bytes of a verb before years: 已织了 */
    LEAST_SURE = 10,        /* fewer years may be a part of those between two ages: 跟人学了2年 */
    OBJECT = 12,            /* bytes of what was done so long: 撑了七十年船 */
    MOST_TIMES = 3          /* years that differ more from those between two ages are others */
};

typedef struct {
    life_age of;
    view who;
} dated_age;

/* Whose age it is: "21岁的宋长林", "35岁的她", "她22岁"; empty where that is not told. */
static view whose(const chronicle *c, const token *age, const sentence *in)
{
    view text = c->x->clean->text;
    uint32_t of = wordset_at(c->words->of, text, age->end, NULL), at = age->end + of, n;
    if (of == 0) {
        if (chronicle_word_before(c, c->words->aged, in->start, age->start, NULL) > 0)
            return (view){ text.start + in->start, 3 };     /* 参军时时年18岁；病故，终年63岁: of the sentence's own person */
        n = chronicle_word_before(c, c->words->pronouns, in->start, age->start, NULL);
        return (view){ text.start + age->start - n, n };
    }
    if ((n = wordset_at(c->words->pronouns, text, at, NULL)) > 0)
        return (view){ text.start + at, n };
    for (n = 0; n < NAME_LENGTH; n += 3)
        if (at + n + 3 > in->end || !place_leads_han(text, at + n))
            return (view){ text.start, 0 };
    return (view){ text.start + at, NAME_LENGTH };
}

/* The age at token 'index' with its date; false where either is not sure. */
static bool read_dated(const chronicle *c, uint32_t index, dated_age *out)
{
    const token *t = &c->x->tokens[index];
    const sentence *in = t->kind == TOKEN_AGE && t->fact != FACT_NONE ? place_sentence(c->x, t->start) : NULL;
    view unit_name, text = c->x->clean->text;
    uint32_t length;
    if (in == NULL || !chronicle_number(c, t, &out->of.number, &unit_name))
        return false;
    out->of.at = t;
    out->who = whose(c, t, in);
    out->of.on = chronicle_date_of_age(c, t->start, in);
    if (out->who.length == 0)
        return false;
    if (out->of.on != NULL) {
        out->of.when = out->of.on->when;
        return out->of.on->precision <= PRECISION_YEAR && t->start - chronicle_token(c, out->of.on)->end <= AGE_DATE_GAP;
    }
    out->of.when = c->x->published;
    return out->of.when.from.year != 0 && wordset_find(c->words->now, (view){ text.start, t->start }, in->start, t->start, &length, NULL) < t->start;
}

/* "born in 1881, died in 1944 at 63; the son, born in 1909, ran it in 1946 at 37": is somebody else named, or born, between two ages? */
static bool of_two(const chronicle *c, const dated_age *young, const dated_age *old)
{
    const sentence *in = place_sentence(c->x, young->of.at->start);
    for (uint32_t i = 0; i < c->birth_count; i++) {
        const token *born = chronicle_token(c, c->births[i]);
        if (born->start >= young->of.at->end && born->end <= old->of.at->start)
            return true;
    }
    return chronicle_semicolon(c, young->of.at->end, old->of.at->start)
           && people_names_stranger(c->x, young->of.at->end, old->of.at->start, in->start, young->of.at->start);
}

static void compare(chronicle *c, const dated_age *young, const dated_age *old)
{
    uint32_t length;
    view gap = chronicle_between(c, young->of.at->end, old->of.at->start);
    int apart = old->of.when.from.year - young->of.when.from.year, told = (int)old->of.number - (int)young->of.number;
    if (young->of.at->block != old->of.at->block || !view_equal(young->who, old->who) || young->of.on == NULL || apart <= 0
        || wordset_find(c->words->kin, gap, 0, (uint32_t)gap.length, &length, NULL) < gap.length)
        return;
    const bool fits = chronicle_within_a_year(told, apart);
    if (!fits && (chronicle_repeats_loosely(c, young->of.on) || chronicle_moves_explain(&young->of, &old->of, told, apart) || of_two(c, young, old)))
        return;
    chronicle_claim_two_ages(c, &young->of, &old->of, fits ? 85 : 75);
}

/* "2016年收的网，那年他44岁，今年53岁": the age right behind words for now, in the sentence of one that is told at a year; no other year and nobody
** else stands between. */
static bool read_now(const chronicle *c, const token *t, const dated_age *young, dated_age *out)
{
    const sentence *in = place_sentence(c->x, t->start);
    view unit_name;
    uint32_t at = t->start - chronicle_word_before(c, c->words->pronouns, young->of.at->end, t->start, NULL);
    const uint32_t now = chronicle_word_before(c, c->words->now, young->of.at->end, at, NULL), begin = chronicle_clause_begin(c, t->start, young->of.at->end);
    const moment *on = chronicle_date_before(c, t->start, in);
    if (now == 0 || chronicle_skip_sign(c, at - now - 3, at - now) != at - now || !chronicle_number(c, t, &out->of.number, &unit_name)
        || out->of.number <= young->of.number || (on != young->of.on && !(on != NULL && on->relative && chronicle_token(c, on)->start >= at - now))
        || wordset_at(c->words->of, c->x->clean->text, t->end, NULL) > 0 || chronicle_semicolon(c, young->of.at->end, t->start)
        || chronicle_names_other(c, begin, t->start, in->start, begin))
        return false;
    *out = (dated_age){ .of = { .at = t, .when = c->x->published, .number = out->of.number }, .who = young->who };
    return true;
}

/* Is a year told only as that of a birth: 1974年出生，那年28岁? Then the age is of another time, told before. */
static bool is_of_birth(const chronicle *c, const moment *on)
{
    bool birth = on->birth;
    for (uint32_t i = 0; i < c->birth_count && !birth; i++)
        birth = c->births[i]->fact == on->told;
    return birth;
}

/* The first of two ages: that of its clause's own person at the date told before it, in its clause or the one before. */
static bool read_then(const chronicle *c, const token *t, const sentence *in, dated_age *out)
{
    view unit_name;
    const moment *on = chronicle_date_of_age(c, t->start, in);
    if (on == NULL || is_of_birth(c, on) || (on->relative && on->told == on->fact && on->moved != MOVED_SO)
        || (on->precision > PRECISION_YEAR && !chronicle_runs_on(c, on))
        || wordset_at(c->words->of, c->x->clean->text, t->end, NULL) > 0
        || chronicle_word_before(c, c->words->age_apart, in->start, t->start, NULL) > 0
        || !chronicle_number(c, t, &out->of.number, &unit_name))
        return false;
    out->of.at = t;
    out->of.on = on;
    out->of.when = chronicle_opening(c, on);
    return out->of.when.from.year != 0 && t->start - chronicle_token(c, on)->end <= AGE_DATE_GAP
        && (chronicle_token(c, on)->end == t->start || chronicle_word_before(c, c->words->then, in->start, t->start, NULL) > 0
            || chronicle_clause_begin(c, t->start, in->start) <= chronicle_token(c, on)->start);
}

static void read_then_and_now(chronicle *c, uint32_t index)
{
    const token *t = &c->x->tokens[index];
    const sentence *in = t->fact != FACT_NONE ? place_sentence(c->x, t->start) : NULL;
    dated_age then = { 0 }, now;
    uint32_t next = index + 1;
    while (next < c->x->token_count && c->x->tokens[next].kind != TOKEN_AGE)
        next++;
    if (in == NULL || next == c->x->token_count || c->x->tokens[next].start >= in->end || c->x->tokens[next].fact == FACT_NONE
        || c->x->published.from.year == 0 || (chronicle_is_told(c, t->fact) && chronicle_is_told(c, c->x->tokens[next].fact))
        || !read_then(c, t, in, &then) || !read_now(c, &c->x->tokens[next], &then, &now))
        return;
    compare(c, &then, &now);
}

void chronicle_two_ages(chronicle *c)
{
    for (uint32_t i = 0; i < c->x->token_count; i++)
        if (c->x->tokens[i].kind == TOKEN_AGE)
            read_then_and_now(c, i);
    dated_age last[MOST_AGES];
    uint32_t count = 0;
    for (uint32_t i = 0; i < c->x->token_count; i++) {
        dated_age own;
        if (c->x->tokens[i].kind != TOKEN_AGE || !read_dated(c, i, &own))
            continue;
        for (uint32_t k = count; k > 0 && k + MOST_AGES > count; k--)
            if (view_equal(last[(k - 1) % MOST_AGES].who, own.who)) {
                compare(c, &last[(k - 1) % MOST_AGES], &own);
                break;
            }
        last[count++ % MOST_AGES] = own;
    }
}

/* Has the sentence other years than these? "18岁当兵，当了5年兵，转业后干了37年": each is a part. */
static bool other_years(const chronicle *c, const token *u, const sentence *in)
{
    for (uint32_t k = in->first_token; k < in->first_token + in->token_count; k++)
        if (c->x->tokens[k].kind == TOKEN_DURATION && &c->x->tokens[k] != u)
            return true;
    return false;
}

/* "12岁学笛，1954年进团，1996年60岁退休，在团整42年": are two dates of the sentence so far apart? */
static bool dates_apart(const chronicle *c, const sentence *in, int years)
{
    enum { DATES = 8 };
    int told[DATES];
    uint32_t count = 0;
    for (uint32_t k = in->first_token; k < in->first_token + in->token_count && count < DATES; k++) {
        const token *t = &c->x->tokens[k];
        const int year = t->kind == TOKEN_DATE && t->fact != FACT_NONE ? builder_date(c->x->builder, t->fact)->from.year : 0;
        for (uint32_t i = 0; i < count; i++)
            if (year != 0 && year - told[i] == years)
                return true;
        if (year != 0)
            told[count++] = year;
    }
    return false;
}

/* "68 now, joined at 18, took it over in 1992, 33 years so far": does a date stand nearer than the ages? */
static bool date_between(const token *age, const token *years)
{
    for (const token *t = age + 1; t < years; t++)
        if (t->kind == TOKEN_DATE && t->end != years->start)
            return true;
    return false;
}

/* Is the clause of a length about nobody else: 干了12年, 在渡口干了三十年, 一学八年? */
static bool is_bound(const chronicle *c, const sentence *in, const token *u, uint32_t last)
{
    const uint32_t begin = chronicle_clause_begin(c, u->start, in->start), did = chronicle_word_before(c, c->words->did, begin, u->start, NULL);
    const bool took = did > 0 || begin == u->start || chronicle_word_before(c, c->words->took, begin, u->start, NULL) > 0
                      || chronicle_word_before(c, c->words->up_to_now, begin, u->start, NULL) > 0;
    return took && begin >= last && !chronicle_names_other(c, begin, u->start, in->start, begin)
           && chronicle_clause_end(c, u->end, in->end) <= u->end + OBJECT
           && chronicle_word_before(c, c->words->ahead, in->start, u->start, NULL) == 0
           && chronicle_word_before(c, c->words->running, in->start, u->start, NULL) == 0;
}

/* "16岁下船，干了12年，28岁那年…", "他86岁，撑了七十年船，16岁上的船": a length between two ages of its sentence, one digit of which would mend it. */
static bool read_steps(chronicle *c, const sentence *in, const token *const *ages, const token *u, uint32_t first, uint32_t second, uint32_t years, bool others)
{
    const uint32_t apart = first < second ? second - first : first - second;
    if (others || ages[0]->end > u->start || ages[1]->start < u->end || apart == years || !chronicle_is_one_digit(years, apart)
        || (years < LEAST_SURE && years < apart) || chronicle_holds(c, c->words->kin, in->start, in->end)
        || chronicle_holds(c, c->words->pair, in->start, in->end) || dates_apart(c, in, (int)years) || date_between(ages[0], ages[1])
        || !is_bound(c, in, u, ages[0]->end) || wordset_at(c->words->of, c->x->clean->text, ages[1]->end, NULL) > 0)
        return false;
    const uint32_t next = chronicle_clause_begin(c, ages[1]->start, u->end);
    if (next == u->end || chronicle_names_other(c, next, ages[1]->start, in->start, next))
        return false;
    const token *young = first < second ? ages[0] : ages[1], *old = first < second ? ages[1] : ages[0];
    chronicle_claim_ages(c, young, first < second ? first : second, old, first < second ? second : first, u->fact);
    return true;
}

void chronicle_years_of_life(chronicle *c, uint32_t index, const sentence *in)
{
    extraction *x = c->x;
    const token *u = &x->tokens[index], *ages[2] = { NULL, NULL };
    uint32_t count = 0, years, first, second;
    bool others = false;
    view unit_name;
    if (in->token_count > FAR_TOKENS || !chronicle_number(c, u, &years, &unit_name) || !view_equal(unit_name, VIEW("year")))
        return;
    for (uint32_t k = in->first_token; k < in->first_token + in->token_count; k++) {
        if (x->tokens[k].kind != TOKEN_AGE)
            continue;
        if (chronicle_word_before(c, c->words->age_apart, in->start, x->tokens[k].start, NULL) > 0)
            others = true;      /* "five years older than she": of two persons */
        else if (count++ < 2)
            ages[count - 1] = &x->tokens[k];
    }
    if (count != 2 || !chronicle_number(c, ages[0], &first, &unit_name) || !chronicle_number(c, ages[1], &second, &unit_name) || first == second)
        return;
    others = others || other_years(c, u, in);
    if (read_steps(c, in, ages, u, first, second, years, others))
        return;
    const token *young = first < second ? ages[0] : ages[1], *old = first < second ? ages[1] : ages[0];
    uint32_t low = first < second ? first : second, apart = first < second ? second - first : first - second;
    bool told = !others
                && (chronicle_word_before(c, c->words->up_to_now, in->start, u->start, NULL) > 0
                    || chronicle_word_before(c, c->words->took, in->start, u->start, NULL) > 0);
    const uint32_t begin = chronicle_clause_begin(c, u->start, in->start);
    const bool short_clause = begin == u->start || (u->start - begin <= SHORT_CLAUSE && chronicle_word_before(c, c->words->did, begin, u->start, NULL) > 0
        && wordset_at(c->words->no_subject, c->x->clean->text, begin, NULL) == 0);     /* 66岁，8岁上机，已织了58年 */
    const bool slip = !others && short_clause && chronicle_word_before(c, c->words->ahead, in->start, u->start, NULL) == 0 && chronicle_is_slip(years, apart);
    told = told || slip;
    if (apart == years
        || (told && !chronicle_within_a_year(years, apart) && ages[1]->start < u->start && !date_between(ages[1], u) && !dates_apart(c, in, (int)years)
            && years <= apart * MOST_TIMES
            && apart <= years * MOST_TIMES))
        chronicle_claim_ages(c, young, low, old, low + apart, u->fact);
}
