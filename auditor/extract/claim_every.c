#include "extract/claims.h"

#include "extract/place.h"
#include "extract/slip.h"

/* "Of every thousand people 3 doctors", "2.5 for every ten shares": a quotient, times the number that it is for. */

enum { BACK = 24, AHEAD = 6 };

typedef struct {
    scene *s;
    const frame *f;
    uint32_t ratio;
    int power;          /* of ten, that the value is for */
    uint32_t numerator, denominator, pairs;
} every;

static int power_of(view sort)
{
    static const char *const names[] = { "one", "ten", "hundred", "thousand", "ten-thousand" };
    for (int i = 1; i < (int)(sizeof names / sizeof *names); i++)
        if (view_equal(sort, view_of(names[i])))
            return i;
    return 0;
}

static bool is_level(const scene *s, uint32_t which, uint32_t ratio)
{
    const mention *m = &s->mentions[which];
    return which != ratio && m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && (m->flags & MENTION_CELL) == 0 && m->block == s->mentions[ratio].block;
}

/* Asks with the numerator so many times as large. */
static bool asked(const every *e, uint32_t numerator, uint32_t denominator, bool (*ask)(const scene *, uint32_t, uint32_t, uint32_t))
{
    figure *n = builder_figure(e->s->x->builder, e->s->mentions[numerator].fact), *r = builder_figure(e->s->x->builder, e->s->mentions[e->ratio].fact);
    if (n == NULL || r == NULL)
        return false;
    const uint16_t per = r->per;
    const int8_t scale = n->print.scale;
    r->per = 0;
    n->print.scale = (int8_t)(scale + e->power);
    bool yes = ask(e->s, numerator, denominator, e->ratio);
    n->print.scale = scale;
    r->per = per;
    return yes;
}

static void look(every *e, bool (*ask)(const scene *, uint32_t, uint32_t, uint32_t))
{
    const scene *s = e->s;
    uint32_t first = e->ratio > BACK ? e->ratio - BACK : 0, end = e->ratio + AHEAD < s->mention_count ? e->ratio + AHEAD : s->mention_count;
    e->pairs = 0;
    for (uint32_t n = end; n-- > first;)
        for (uint32_t d = end; is_level(s, n, e->ratio) && unit_comparable(scene_unit(s, n), scene_unit(s, e->ratio)) && d-- > first;)
            if (d != n && is_level(s, d, e->ratio) && wordset_has(claim_phrase(s, e->f)->of, scene_unit(s, d)->name) && asked(e, n, d, ask)
                && e->pairs++ == 0) {
                e->numerator = n;
                e->denominator = d;
            }
}

/* The numerator as a fact that is so many times as large, in the same place. */
static void emit(const every *e)
{
    scene *s = e->s;
    const token *t = &s->x->tokens[s->mentions[e->numerator].token];
    figure f = *scene_figure(s, e->numerator), *r = builder_figure(s->x->builder, s->mentions[e->ratio].fact);
    f.print.scale = (int8_t)(f.print.scale + e->power);
    uint32_t times = place_fact(s->x, FACT_FIGURE, t->core_start, t->core_end, &f);
    if (times == FACT_NONE || r == NULL)
        return;
    r->per = 0;
    draft_claim d = draft_claim_begin(CLAIM_RATIO, claim_phrase(s, e->f)->id);
    d.operands[d.count++] = (operand){ times, ROLE_NUMERATOR };
    draft_claim_add(&d, s, ROLE_DENOMINATOR, e->denominator);
    draft_claim_add(&d, s, ROLE_RATIO, e->ratio);
    claim_average(s, e->ratio);
    draft_claim_emit(&d, s);
}

bool claim_every(scene *s, const frame *f, uint32_t ratio)
{
    every e = { .s = s, .f = f, .ratio = ratio, .power = power_of(claim_phrase(s, f)->sort) };
    if (e.power == 0 || claim_phrase(s, f)->of == NULL)
        return false;
    look(&e, feasible_ratio);
    if (e.pairs == 0) {
        look(&e, slip_ratio);
        if (e.pairs != 1)
            return true;
    }
    emit(&e);
    return true;
}
