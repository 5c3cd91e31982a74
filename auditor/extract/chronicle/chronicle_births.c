#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/people/people.h"
#include "extract/place.h"

/* Whose birth an age may be counted from, where its own sentence tells none and the draft tells several, or the years of a life in brackets. */

enum {
    LOOK_BACK = 64, /* moments */
    REACH = 3000,   /* bytes before a birth in which its person may be named */
    NAME = 6,  /* bytes of a name that are compared */
    BLOCKS = 3 /* between a birth and an age of the same name */
};

/* Does a sentence name whoever is named at 'at': three characters, or two and no third one? */
static bool names(const chronicle *c, const sentence *in, uint32_t at)
{
    const view text = c->x->clean->text, said = chronicle_between(c, in->start, in->end);
    if (view_find(said, (view){ text.start + at, NAME + NAME / 2 }) >= 0)
        return true;
    const ptrdiff_t found = view_find(said, (view){ text.start + at, NAME });
    const uint32_t behind = in->start + (uint32_t)found + NAME;
    return found >= 0 && (!place_leads_han(text, behind) || wordset_at(c->words->of, text, behind, NULL) > 0
                          || wordset_at(c->words->born, text, behind, NULL) > 0);
}

const moment *chronicle_only_birth(const chronicle *c)
{
    for (uint32_t i = 1; i < c->birth_count; i++)
        if (date_compare(c->births[i]->when.from, c->births[0]->when.from) != 0 || date_compare(c->births[i]->when.to, c->births[0]->when.to) != 0)
            return NULL;
    return c->birth_count > 0 ? c->births[0] : NULL;
}

/* "26岁的骆一川夺冠。…1998年5月出生的骆一川": who stands right behind an age, where a birth is told of the same. */
const moment *chronicle_birth_of_name(const chronicle *c, const token *age)
{
    const view text = c->x->clean->text;
    const uint32_t of = wordset_at(c->words->of, text, age->end, NULL), at = age->end + of;
    const moment *found = NULL;
    if (of == 0 || !place_leads_han(text, at) || !place_leads_han(text, at + NAME / 2)
        || at + NAME + NAME / 2 > text.length || wordset_at(c->words->kin, text, at, NULL) > 0)
        return NULL;
    for (uint32_t i = 0; i < c->birth_count; i++) {
        const moment *m = c->births[i];
        if (m->block + BLOCKS < age->block || m->block > age->block + BLOCKS || !names(c, m->in, at))
            continue;
        if (found != NULL)
            return NULL;
        found = m;
    }
    return found;
}

/* The last birth told before an age in its paragraph, or in the one before. */
const moment *chronicle_birth_near(const chronicle *c, const token *age, const sentence *in)
{
    const moment *found = NULL;
    for (uint32_t i = 0; i < c->birth_count && c->births[i]->in < in; i++)
        if (c->births[i]->block + 1 >= age->block)
            found = c->births[i];
    return found;
}

/* "他1951年3月生。他1967年拜师，那年十六": does the sentence of an age, right behind that of a birth, speak of the same,
** and of nobody else? */
bool chronicle_goes_on(const chronicle *c, const moment *birth, const token *age, const sentence *in)
{
    if (birth == NULL || birth->in + 1 != in || birth->block != age->block
        || chronicle_holds(c, c->words->kin, birth->in->start, age->start))
        return false;
    uint32_t at = in->start;
    const uint32_t i = chronicle_first(c, at);
    if (i < c->count && chronicle_token(c, &c->moments[i])->start == at)
        at = chronicle_skip_sign(c, chronicle_token(c, &c->moments[i])->end, in->end);
    return wordset_at(c->words->pronouns, c->x->clean->text, at, NULL) > 0;
}

bool chronicle_year_guessed(const chronicle *c, const moment *m)
{
    if (m->base != NULL)
        return chronicle_year_guessed(c, m->base);
    if (m->precision > PRECISION_MONTH || m->relative || builder_date(c->x->builder, m->fact)->year_from != YEAR_INHERITED)
        return false;
    for (const moment *before = m; before-- > c->moments && before->block == m->block && m - before <= LOOK_BACK;)
        if (builder_date(c->x->builder, before->fact)->year_from != YEAR_INHERITED)
            return false;
    return true;
}

bool chronicle_life_of_another(const chronicle *c, const moment *birth, const token *age, const sentence *in)
{
    uint32_t from = in->start;
    for (uint32_t at = in->start, next; at < age->start; at = next) {
        next = at + utf8_step(c->x->clean->text, at);
        from = chronicle_semicolon(c, at, next) ? next : from;
    }
    const sentence *of = birth->in;
    if (chronicle_holds(c, c->words->kin, from, age->start))
        return true;
    const bool he = chronicle_holds(c, c->words->pronouns, from, age->start) || chronicle_holds(c, c->words->elders, from, age->start);
    if (of < in && of->block != in->block && !he
        && !chronicle_names_same(c, from, age->start, of->start, chronicle_token(c, birth)->start))
        return true;
    if (of < in)
        return people_names_stranger(c->x, from, age->start, of->start > REACH ? of->start - REACH : 0, of->end);
    const uint32_t own = wordset_at(c->words->pronouns, c->x->clean->text, of->start, NULL);
    return own == 0 && people_names_stranger(c->x, of->start, chronicle_token(c, birth)->start, from, age->start);
}

/* "22岁的他毕业。…女儿1988年出生", "最后一个是1998年生的": is a birth told elsewhere than in the sentence of an age that of a relative, or told
** behind it and not of whom the draft goes on about? */
bool chronicle_birth_of_another(const chronicle *c, const moment *birth, const token *age, const sentence *in)
{
    const uint32_t start = chronicle_token(c, birth)->start, begin = chronicle_clause_begin(c, start, birth->in->start),
                   lead = wordset_at(c->words->pronouns, c->x->clean->text, begin, NULL);
    const bool own = lead > 0 && wordset_at(c->words->of, c->x->clean->text, begin + lead, NULL) == 0
                     && wordset_at(c->words->kin, c->x->clean->text, begin + lead, NULL) == 0;      /* 他的儿子, 她女儿 */
    const bool named = begin + NAME <= start && view_find(chronicle_between(c, in->start, in->end), chronicle_between(c, begin, begin + NAME)) >= 0;
    if (birth->in == in || named)
        return false;       /* 罗启文去世，享年78岁。罗启文1939年出生 */
    return !own && (start > age->start || chronicle_holds(c, c->words->kin, birth->in->start, start));
}

/* "1958届毕业生，那年他18岁", "1974年出生，那年28岁": may 那年 be another year than the one it seems to repeat, for that is a birth's, this one or told
** in another paragraph? */
bool chronicle_repeats_loosely(const chronicle *c, const moment *m)
{
    if (m->moved == MOVED_SOMEHOW || m->base != NULL)
        return m->moved == MOVED_SOMEHOW || chronicle_repeats_loosely(c, m->base);
    if (!m->relative || builder_date(c->x->builder, m->fact)->year_from != YEAR_INHERITED)
        return false;
    const moment *said = m;
    while (said > c->moments && said[-1].block == m->block && m - said < LOOK_BACK && (said == m || said->relative))
        said--;
    const bool far = said == m && m > c->moments && m[-1].when.from.year == m->when.from.year;
    return m->when.from.year == c->x->published.from.year || far || said->birth;
}

/* "周大山（1938—2019），享年82岁": the years of a life in brackets. */
bool chronicle_read_life(chronicle *c, const token *t, const sentence *in)
{
    uint32_t i = chronicle_first(c, t->start);
    const moment *m = i > 0 ? &c->moments[i - 1] : NULL;
    if (m == NULL || m->in != in || m->precision != PRECISION_PERIOD || m->relative || chronicle_word_before(c, c->words->died, in->start, t->start, NULL) == 0)
        return false;
    chronicle_claim_span(c, m->fact, m->fact, t->fact, "chronicle/lifetime", 85);
    return true;
}
