#include "extract/chronicle_parts.h"

#include <stdio.h>

#include "extract/place.h"

/* The founding that a yearly event counts from: in the sentence that says "yearly", or the one before it. */
static const moment *first_edition(const chronicle *c, const sentence *in)
{
    const moment *found = NULL;
    for (uint32_t i = 0; i < c->count && c->moments[i].in <= in; i++)
        if (c->moments[i].in + 1 >= in && c->moments[i].founding != 0 && !c->moments[i].relative)
            found = &c->moments[i];
    return found;
}

/* 第N届 of the draft's own event: the first one told that is neither the first edition nor a former or coming one. */
static const token *own_edition(const chronicle *c)
{
    const extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        uint32_t number;
        view unit_name;
        if (t->kind == TOKEN_ORDINAL && t->fact != FACT_NONE && chronicle_number(c, t, &number, &unit_name) && number > 1
            && wordset_at(c->words->edition, x->clean->text, t->number_end, NULL) > 0)
            return t;
    }
    return NULL;
}

/* "2006年创办，每年一届": this year's edition follows; years in which it paused are taken off. */
void chronicle_editions(chronicle *c)
{
    extraction *x = c->x;
    const token *edition = c->x->published.from.year != 0 ? own_edition(c) : NULL;
    for (uint32_t i = 0; edition != NULL && i < x->sentence_count; i++) {
        const sentence *in = &x->sentences[i];
        uint32_t length, paused = 0;
        view text = { x->clean->text.start, in->end };
        if (wordset_find(c->words->yearly, text, in->start, in->end, &length, NULL) >= in->end)
            continue;
        const moment *from = first_edition(c, in);
        if (from == NULL)
            continue;
        if (wordset_find(c->words->paused, text, in->start, in->end, &length, NULL) < in->end)
            for (uint32_t k = 0; k < c->count; k++)
                paused += c->moments[k].in == in && &c->moments[k] != from && c->moments[k].precision == PRECISION_YEAR;
        char steps[12];
        int size = snprintf(steps, sizeof steps, "%u", paused);
        operand operands[] = { { from->fact, ROLE_FROM }, { edition->fact, ROLE_DURATION } };
        claim made = { .kind = CLAIM_SPAN, .confidence = 80, .pattern = builder_word(x->builder, VIEW("chronicle/edition")),
                       .years = paused > 0 ? builder_word(x->builder, (view){ steps, (size_t)size }) : 0 };
        builder_claim(x->builder, &made, operands, 2);
        return;
    }
}

/* 第十四届 that comes next year, or 第十届 that was the last one, beside the draft's own edition. */
void chronicle_next_editions(chronicle *c)
{
    extraction *x = c->x;
    const token *own = own_edition(c);
    for (uint32_t i = 0; own != NULL && i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = place_sentence(x, t->start);
        uint32_t number, value = 0;
        view unit_name;
        if (t <= own || t->kind != TOKEN_ORDINAL || in == NULL || !chronicle_number(c, t, &number, &unit_name)
            || wordset_at(c->words->edition, x->clean->text, t->number_end, NULL) == 0)
            continue;
        uint32_t begin = chronicle_clause_begin(c, t->start, in->start), length;
        uint32_t at = wordset_find(c->words->neighbour, (view){ x->clean->text.start, t->start }, begin, t->start, &length, &value);
        if (at >= t->start)
            continue;
        bool next = value == NEXT_ONE;
        operand operands[] = { { next ? t->fact : own->fact, ROLE_GREATER }, { next ? own->fact : t->fact, ROLE_SMALLER } };
        claim made = { .kind = CLAIM_ORDER, .confidence = 80, .pattern = builder_word(x->builder, VIEW("chronicle/next-edition")) };
        builder_claim(x->builder, &made, operands, 2);
    }
}
