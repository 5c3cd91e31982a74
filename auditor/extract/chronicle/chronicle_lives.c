#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Two ages of one person in a sentence that no other reader has claimed, each at a date of its own or now: "2004年夺冠时17岁，
** 二十年后的2024年，37岁的他…", "七十八岁的老周1998年52岁那年…", "老周78岁，60岁那年是2006年". Nothing says for sure that they are one's, so
** that where they do not fit, one digit of an age must be wrong.
*/

enum {
    HAN_BYTES = 3,
    MOST_AGES = 2,
    DATE_GAP = 45, /* bytes between a date and an age of its clause */
    TENTHS = 10
};

bool chronicle_is_one_digit(uint32_t told, uint32_t true_one)
{
    if (chronicle_years_apart(told, true_one) < 2 || told > 99 || true_one > 99)
        return false;
    if (told < TENTHS || true_one < TENTHS) /* 6 for 16, 16 for 6 */
        return chronicle_years_apart(told, true_one) % TENTHS == 0 || (told < TENTHS) == (true_one < TENTHS)
               || told / TENTHS == true_one || true_one / TENTHS == told;
    return told / TENTHS == true_one / TENTHS || told % TENTHS == true_one % TENTHS
           || (told / TENTHS == true_one % TENTHS && told % TENTHS == true_one / TENTHS);
}

bool chronicle_is_age_slip(uint32_t told, uint32_t apart)
{
    return chronicle_is_one_digit(told, apart) || chronicle_is_one_digit(told, apart - 1);
}

/* The date right behind an age: 60岁那年是2006年. */
static const moment *date_behind(const chronicle *c, const token *age, const sentence *in)
{
    const uint32_t that = wordset_at(c->words->that_year, c->x->clean->text, age->end, NULL),
                   i = chronicle_first(c, age->end);
    if (i == c->count || c->moments[i].in != in || c->moments[i].relative || c->moments[i].precision > PRECISION_YEAR)
        return NULL;
    uint32_t at = chronicle_skip_sign(c, that > 0 ? age->end + that : chronicle_clause_end(c, age->end, in->end),
                                      in->end),
             is = wordset_at(c->words->that_is, c->x->clean->text, at, NULL);
    is = is > 0 || that == 0 ? is : wordset_at(c->words->is_weekday, c->x->clean->text, at, NULL);
    return (that > 0 || is > 0) && chronicle_token(c, &c->moments[i])->start == at + is ? &c->moments[i] : NULL;
}

/* The date of an age's own clause, before it, or of the clause before where the age leads its own. */
static const moment *date_of(const chronicle *c, const token *age, const sentence *in)
{
    const moment *m = chronicle_date_of_age(c, age->start, in);
    if (m == NULL || m->precision > PRECISION_YEAR || (m->relative && m->told == m->fact && m->moved != MOVED_SO)
        || age->start - chronicle_token(c, m)->end > DATE_GAP)
        return NULL;
    const uint32_t begin = chronicle_clause_begin(c, age->start, in->start), end = chronicle_token(c, m)->end;
    return begin <= chronicle_token(c, m)->start
                   || (begin == age->start && chronicle_skip_sign(c, end, in->end) == begin)
               ? m
               : NULL;
}

/* Told of today: right behind words for now, or before any date of its sentence, with no word for another time. */
static bool is_now(const chronicle *c, const token *age, const sentence *in)
{
    const uint32_t i = chronicle_first(c, in->start);
    if (c->x->published.from.year == 0 || wordset_at(c->words->that_year, c->x->clean->text, age->end, NULL) > 0)
        return false;
    if (chronicle_word_before(c, c->words->now, in->start, age->start, NULL) > 0)
        return true;
    const bool of = wordset_at(c->words->of, c->x->clean->text, age->end, NULL) > 0,
               ends = chronicle_skip_sign(c, age->end, in->end) > age->end;
    return (of || ends)
           && (i == c->count || c->moments[i].in != in || chronicle_token(c, &c->moments[i])->start > age->start)
           && chronicle_word_before(c, c->words->then, in->start, age->start, NULL) == 0;
}

bool chronicle_life_age(const chronicle *c, const token *t, const sentence *in, life_age *out)
{
    view unit_name;
    *out = (life_age){ .at = t };
    if (!chronicle_number(c, t, &out->number, &unit_name))
        return false;
    out->on = date_behind(c, t, in);
    out->on = out->on != NULL ? out->on : date_of(c, t, in);
    out->when = out->on != NULL ? out->on->when : c->x->published;
    return out->on != NULL ? out->when.from.year != 0 : is_now(c, t, in);
}

bool chronicle_age_of_named(const chronicle *c, const token *age, const sentence *in, uint32_t from, uint32_t to)
{
    const view text = c->x->clean->text;
    const uint32_t of = wordset_at(c->words->of, text, age->end, NULL), name = age->end + of;
    if (of == 0)
        return chronicle_holds(c, c->words->of, name, chronicle_clause_end(c, name, in->end));      /* 仅次于2019年26岁获奖的周敏 */
    return wordset_at(c->words->pronouns, text, name, NULL) == 0
           && view_find(chronicle_between(c, from, to), chronicle_between(c, name, name + 2 * HAN_BYTES)) < 0;
}

/* Is the later told one of somebody else: a relative, another name behind 岁的? */
static bool of_other(const chronicle *c, const life_age *first, const life_age *second, const sentence *in)
{
    const view text = c->x->clean->text;
    if (chronicle_holds(c, c->words->kin, in->start, in->end)
        || chronicle_holds(c, c->words->pair, in->start, in->end)
        || chronicle_holds(c, c->words->born, in->start, in->end))
        return true;
    const uint32_t of = wordset_at(c->words->of, text, second->at->end, NULL), name = second->at->end + of;
    const bool him = of > 0 && wordset_at(c->words->pronouns, text, name, NULL) > 0;
    if ((!him && chronicle_semicolon(c, first->at->end, second->at->start)) || (of > 0 && !him && !place_leads_han(text, name + HAN_BYTES))
        || chronicle_age_of_named(c, second->at, in, in->start, second->at->start))
        return true;
    const uint32_t begin = chronicle_clause_begin(c, second->at->start, first->at->end),
                   date = second->on != NULL && chronicle_token(c, second->on)->start >= begin
                                  && chronicle_token(c, second->on)->start < second->at->start
                              ? chronicle_token(c, second->on)->start
                              : second->at->start;
    if (date < second->at->start
        && chronicle_names_other(c, chronicle_token(c, second->on)->end, second->at->start, in->start, first->at->start))
        return true;
    return begin > first->at->end && chronicle_begins_other(c, begin, date, in->start, begin);
}

void chronicle_claim_two_ages(chronicle *c, const life_age *young, const life_age *old, uint8_t confidence)
{
    const uint32_t until = old->on != NULL ? chronicle_date_fact(c, old->on) : FACT_NONE;
    const operand all[] = { { chronicle_date_fact(c, young->on), ROLE_FROM },
                            { young->at->fact, ROLE_SMALLER },
                            { old->at->fact, ROLE_GREATER },
                            { until, ROLE_TO } };
    claim made = { .kind = CLAIM_SPAN,
                   .confidence = confidence,
                   .pattern = builder_word(c->x->builder, VIEW("chronicle/two-ages")) };
    builder_claim(c->x->builder, &made, all, until != FACT_NONE ? 4 : 3);
}

static void compare(chronicle *c, const life_age *a, const life_age *b, const sentence *in)
{
    const bool turned = a->number > b->number;
    const life_age *young = turned ? b : a, *old = turned ? a : b;
    const int apart = old->when.from.year - young->when.from.year;
    if (young->on == NULL || young->on == old->on || apart <= 0 || a->number == b->number || of_other(c, a, b, in))
        return;
    const bool fits = chronicle_within_a_year((int)(old->number - young->number), apart);
    if (!fits && (chronicle_repeats_loosely(c, young->on) || chronicle_moves_explain(young, old, (int)(old->number - young->number), apart)))
        return;
    if (!fits && !(apart < (int)old->number && chronicle_is_one_digit(young->number, old->number - (uint32_t)apart))
        && !chronicle_is_one_digit(old->number, young->number + (uint32_t)apart))
        return;
    chronicle_claim_two_ages(c, young, old, fits ? 85 : 75);
}

/* The only two ages of a sentence that tells no birth. */
static void read_sentence(chronicle *c, const sentence *in)
{
    const token *found[MOST_AGES] = { NULL };
    uint32_t count = 0;
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count; i++) {
        const token *t = &c->x->tokens[i];
        if (t->kind != TOKEN_AGE)
            continue;
        if (count == MOST_AGES || chronicle_is_age_gap(c, t, in))
            return;
        found[count++] = t;
    }
    life_age first, second;
    if (count == MOST_AGES && !(chronicle_is_told(c, found[0]->fact) && chronicle_is_told(c, found[1]->fact))
        && chronicle_life_age(c, found[0], in, &first) && chronicle_life_age(c, found[1], in, &second))
        compare(c, &first, &second, in);
}

void chronicle_lives(chronicle *c)
{
    const extraction *x = c->x;
    for (uint32_t i = 0; c->count > 0 && i < x->token_count; i++) {
        const sentence *in = x->tokens[i].kind == TOKEN_AGE ? place_sentence(x, x->tokens[i].start) : NULL;
        if (in == NULL)
            continue;
        read_sentence(c, in);
        while (i + 1 < x->token_count && x->tokens[i + 1].start < in->end)
            i++;
    }
}
