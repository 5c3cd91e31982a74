#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Ages without the word for years of life: "1951年出生，今年七十四", "1967年学艺，那年十六", "阿婆九十二了". They become ages
** where a birth, another age, a relative or a pronoun tells that somebody is spoken of, so that the readers of ages see them.
*/

enum { LEAST = 6, MOST = 115 };

/* A whole number without a unit that its clause ends with. */
static bool is_bare(const chronicle *c, const token *t)
{
    const figure *f = t->kind == TOKEN_AMOUNT && t->fact != FACT_NONE ? builder_figure(c->x->builder, t->fact) : NULL;
    view text = c->x->clean->text;
    if (f == NULL || f->unit != 0 || f->table != FACT_NONE || f->huge || f->given
        || f->print.modifier != MODIFIER_EXACT || f->print.denominator != 1 || f->print.scale != 0
        || f->print.decimals != 0 || f->print.digits < LEAST || f->print.digits > MOST || t->end != t->number_end)
        return false;
    const uint32_t behind = t->end + wordset_at(c->words->age_ends, text, t->end, NULL);
    return behind >= text.length || chronicle_skip_sign(c, behind, (uint32_t)text.length) > behind;
}

/* Is somebody's birth, or another age, told in its sentence? */
static bool tells_life(const chronicle *c, const token *t, const sentence *in)
{
    for (uint32_t i = 0; i < c->birth_count; i++)
        if (c->births[i]->block == t->block && (c->births[i]->in == in || c->births[i]->in + 1 == in))
            return true;
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count; i++)
        if (c->x->tokens[i].kind == TOKEN_AGE)
            return true;
    return false;
}

/* Is it told as an age: behind 今年 or 那年, or a relative's with 了 behind it? */
static bool is_told(const chronicle *c, const token *t, const sentence *in)
{
    const uint32_t fill = chronicle_word_before(c, c->words->bare_age_fill, in->start, t->start, NULL);
    const uint32_t lead = chronicle_word_before(c, c->words->bare_age_lead, in->start, t->start - fill, NULL),
                   at = t->start - fill - lead;
    const bool elder = chronicle_word_before(c, c->words->elders, in->start, at, NULL) > 0;
    const bool person = elder || chronicle_word_before(c, c->words->kin, in->start, at, NULL) > 0
                        || chronicle_word_before(c, c->words->pronouns, in->start, at, NULL) > 0;
    if (lead > 0)
        return person || tells_life(c, t, in);
    return person && (wordset_at(c->words->age_ends, c->x->clean->text, t->end, NULL) > 0 || tells_life(c, t, in));
}

void chronicle_bare_ages(chronicle *c)
{
    extraction *x = c->x;
    const unit *years = c->words->age_unit.length > 0 ? unit_table_find(language_units(x->language), c->words->age_unit) : NULL;
    for (uint32_t i = 0; years != NULL && i < x->token_count; i++) {
        token *t = &x->tokens[i];
        const sentence *in = is_bare(c, t) ? place_sentence(x, t->start) : NULL;
        if (in == NULL || !is_told(c, t, in))
            continue;
        t->kind = TOKEN_AGE;
        builder_figure(x->builder, t->fact)->unit = builder_unit(x->builder, years);
    }
}
