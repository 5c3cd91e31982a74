#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/* "1978年，21岁的宋长林进厂。如今，58岁的宋长林…": two ages of one person lie as far apart as the dates they are told of. */

enum {
    AGE_DATE_GAP = 60,      /* bytes between a date and an age told of it */
    NAME_LENGTH = 9,        /* bytes of a name behind 岁的 */
    MOST_AGES = 8,          /* ages that are compared with the next one */
    FAR_TOKENS = 200,       /* figures and dates of a sentence that is looked at */
    MOST_TIMES = 3          /* years that differ more from those between two ages are others */
};

typedef struct {
    const token *at;
    const moment *on;       /* NULL: the day of publication */
    period when;
    uint32_t number;
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
    if (in == NULL || !chronicle_number(c, t, &out->number, &unit_name))
        return false;
    out->at = t;
    out->who = whose(c, t, in);
    out->on = chronicle_date_before(c, t->start, in);
    if (out->who.length == 0)
        return false;
    if (out->on != NULL) {
        out->when = out->on->when;
        return out->on->precision <= PRECISION_YEAR && t->start - chronicle_token(c, out->on)->end <= AGE_DATE_GAP;
    }
    out->when = c->x->published;
    return out->when.from.year != 0 && wordset_find(c->words->now, (view){ text.start, t->start }, in->start, t->start, &length, NULL) < t->start;
}

static void compare(chronicle *c, const dated_age *young, const dated_age *old)
{
    uint32_t length;
    view gap = chronicle_between(c, young->at->end, old->at->start);
    int apart = old->when.from.year - young->when.from.year, told = (int)old->number - (int)young->number;
    if (young->at->block != old->at->block || !view_equal(young->who, old->who) || young->on == NULL || apart <= 0
        || wordset_find(c->words->kin, gap, 0, (uint32_t)gap.length, &length, NULL) < gap.length)
        return;
    const operand all[] = { { young->on->told, ROLE_FROM }, { young->at->fact, ROLE_SMALLER }, { old->at->fact, ROLE_GREATER },
                            { old->on != NULL ? old->on->fact : FACT_NONE, ROLE_TO } };
    bool fits = told >= apart - 1 && told <= apart + 1;
    claim made = { .kind = CLAIM_SPAN, .confidence = fits ? 85 : 75, .pattern = builder_word(c->x->builder, VIEW("chronicle/two-ages")) };
    builder_claim(c->x->builder, &made, all, old->on != NULL ? 4 : 3);
}

void chronicle_two_ages(chronicle *c)
{
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

void chronicle_years_of_life(chronicle *c, uint32_t index, const sentence *in)
{
    extraction *x = c->x;
    const token *u = &x->tokens[index], *ages[2] = { NULL, NULL };
    uint32_t count = 0, years, first, second;
    bool others = other_years(c, u, in);
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
    const token *young = first < second ? ages[0] : ages[1], *old = first < second ? ages[1] : ages[0];
    uint32_t low = first < second ? first : second, apart = first < second ? second - first : first - second;
    bool told = !others && (chronicle_word_before(c, c->words->up_to_now, in->start, u->start, NULL) > 0 || chronicle_word_before(c, c->words->took, in->start, u->start, NULL) > 0);
    if (apart == years || (told && ages[1]->start < u->start && !dates_apart(c, in, (int)years) && years <= apart * MOST_TIMES && apart <= years * MOST_TIMES))
        chronicle_claim_ages(c, young, low, old, low + apart, u->fact);
}
