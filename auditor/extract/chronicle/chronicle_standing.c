#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** How old a thing is now, told without the word for an anniversary: "学校1984年办学，今年四十年", "林场1967年建场，到今年已是57岁".
** The clause holds nothing but a time around publication, fillers and the years; the founding stands before it in its
** sentence, with no other date between them.
*/

enum { SIGN = 3 };

/* Behind the words of the set that follow each other from 'at' on, up to 'end'. */
static uint32_t skip_words(const chronicle *c, const wordset *const *sets, size_t count, uint32_t at, uint32_t end)
{
    for (bool again = true; again && at < end;) {
        again = false;
        for (size_t i = 0; i < count && !again; i++) {
            uint32_t n = wordset_at(sets[i], c->x->clean->text, at, NULL);
            if (n > 0 && at + n <= end) {
                at += n;
                again = true;
            }
        }
    }
    return at;
}

/* Do nothing but fillers stand between a date and the years? */
static bool leads_to(const chronicle *c, const moment *m, const token *t)
{
    const wordset *const fill[] = { c->words->up_to_now, c->words->anniversary_lead, c->words->full, c->words->founded, c->words->before };
    const uint32_t behind = chronicle_skip_sign(c, chronicle_token(c, m)->end, t->start);
    return skip_words(c, fill, sizeof fill / sizeof *fill, behind, t->start) == t->start;
}

/* The date at 'begin', where nothing but fillers stands between it and the years. *until: it is told as an end. */
static const moment *date_at(const chronicle *c, const token *t, uint32_t begin, bool *until)
{
    const wordset *const before[] = { c->words->between, c->words->since_before };
    uint32_t at = skip_words(c, before, 2, begin, t->start), i = chronicle_first(c, at);
    if (i == c->count || chronicle_token(c, &c->moments[i])->start != at)
        return NULL;
    *until = at > begin || wordset_at(c->words->as_of, c->x->clean->text, at, NULL) > 0;
    return leads_to(c, &c->moments[i], t) ? &c->moments[i] : NULL;
}

/* "创刊于1956年的刊物今年迎来七十岁生日": the time of the years, behind the founding in its own clause. */
static const moment *behind_founding(const chronicle *c, const token *t, const sentence *in)
{
    const uint32_t i = chronicle_first(c, t->start);
    const moment *m = i >= 2 ? &c->moments[i - 1] : NULL;
    if (m == NULL || m->in != in || !m->relative || m[-1].in != in || !leads_to(c, m, t))
        return NULL;
    return chronicle_clause_begin(c, chronicle_token(c, m)->start, in->start) <= chronicle_token(c, m - 1)->start ? m : NULL;
}

/* The date that the clause of the years begins with, or the one before it is: 到今天，正好十年. */
static const moment *told_at(const chronicle *c, const token *t, const sentence *in, bool *until)
{
    uint32_t begin = chronicle_clause_begin(c, t->start, in->start);
    const moment *own = date_at(c, t, begin, until);
    if (own == NULL && (own = behind_founding(c, t, in)) != NULL)
        return own;
    return own != NULL || begin <= in->start + SIGN ? own : date_at(c, t, chronicle_clause_begin(c, begin - SIGN, in->start), until);
}

/* "2021年3月开诊，截至2023年3月整整运行了两年": from the only other date of the sentence. */
static void claim_until(chronicle *c, const token *t, const sentence *in, const moment *to, uint32_t number, view unit_name)
{
    if (to == c->moments || to[-1].in != in || (to - 1 > c->moments && to[-2].in == in))
        return;
    const moment *from = to - 1;
    precision least = from->precision > to->precision ? from->precision : to->precision;
    if (chronicle_counts_from_age(c, t, chronicle_token(c, from)->end) || !chronicle_measures(c, from) || from->birth || from->relative
        || date_compare(from->when.from, to->when.from) >= 0 || chronicle_runs_on(c, from)
        || chronicle_semicolon(c, chronicle_token(c, from)->end, t->start)
        || chronicle_lasts(&from->when, &to->when, least, number, unit_name) < 0
        || !chronicle_near(&from->when, &to->when, number, unit_name, TIMES_NEAR))
        return;
    chronicle_claim_span(c, from->fact, to->fact, t->fact, chronicle_length_pattern(c, t, in, &from->when, &to->when), 80);
}

/* The founding before 'to' in its sentence, no other date between. */
static const moment *founded_before(const chronicle *c, const moment *to)
{
    if (to == c->moments || to[-1].in != to->in)
        return NULL;
    const moment *from = to - 1;
    bool other = from > c->moments && from[-1].in == from->in && chronicle_measures(c, from - 1) && !from[-1].relative;
    uint32_t length;
    view gap = chronicle_between(c, chronicle_token(c, from)->end, chronicle_token(c, to)->start);
    bool kin = wordset_find(c->words->kin, gap, 0, (uint32_t)gap.length, &length, NULL) < gap.length;
    return from->founding != 0 && !from->birth && !from->relative && !other && !kin && from->precision <= PRECISION_YEAR ? from : NULL;
}

void chronicle_standing(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = t->kind == TOKEN_DURATION || t->kind == TOKEN_AGE ? place_sentence(x, t->start) : NULL;
        uint32_t number;
        view unit_name;
        bool until = false;
        if (in == NULL || !chronicle_number(c, t, &number, &unit_name) || number < 2
            || wordset_at(c->words->shifted, x->clean->text, t->end, NULL) > 0)
            continue;
        bool ends = !place_leads_han(x->clean->text, t->end) || wordset_at(c->words->age_ends, x->clean->text, t->end, NULL) > 0
                    || wordset_at(c->words->birthday, x->clean->text, t->end, NULL) > 0;
        bool years = t->kind == TOKEN_AGE || view_equal(unit_name, VIEW("year"));
        const moment *to = ends ? told_at(c, t, in, &until) : NULL, *from = to != NULL && to->relative && years ? founded_before(c, to) : NULL;
        if (from == NULL && to != NULL && until && t->kind == TOKEN_DURATION)
            claim_until(c, t, in, to, number, unit_name);
        if (from == NULL || date_compare(from->when.from, to->when.from) >= 0
            || chronicle_is_somebodys(t, to->when.from.year - from->when.from.year, number))
            continue;
        chronicle_claim_span(c, from->fact, to->fact, t->fact, "chronicle/anniversary", 80);
    }
}
