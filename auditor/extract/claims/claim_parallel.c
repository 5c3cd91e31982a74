#include "extract/claims/claims.h"

#include "extract/claims/slip.h"

/*
** What holds of the values before holds of those after: "schools from 287 down to 214, pupils from 58000 to 54500, a school from 202 up to
** 254". Of a quotient or share whose three figures all have a value at the other time, those three are one too; where they are not, and the
** first three have digits enough that chance does not make them fit, a slip tells that they are meant to be.
*/

enum { SURE = 95 /* percent */, TELLING = 3 /* digits */, ALL_TELLING = 8, OPERANDS = 3 };

#define SEVERAL (NONE - 1)

typedef struct {
    uint32_t *mention;              /* by fact; NONE */
    uint32_t *later, *earlier;      /* by fact: the fact of the same thing at the other time; NONE, or SEVERAL */
} times;

static void pair_up(uint32_t *map, uint32_t fact, uint32_t other)
{
    map[fact] = map[fact] == NONE || map[fact] == other ? other : SEVERAL;
}

static uint32_t operand_in(const scene *s, const claim *c, role r)
{
    for (uint32_t k = 0; k < c->operands; k++)
        if (s->doc->operands[c->operand + k].role == r)
            return s->doc->operands[c->operand + k].fact;
    return NONE;
}

static bool open_times(const scene *s, times *t)
{
    const uint32_t count = s->doc->fact_count + 1u;
    uint32_t **const maps[] = { &t->mention, &t->later, &t->earlier };
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++) {
        *maps[i] = arena_zero(s->x->scratch, count, sizeof **maps[i]);
        if (*maps[i] == NULL)
            return false;
        for (uint32_t at = 0; at < count; at++)
            (*maps[i])[at] = NONE;
    }
    for (uint32_t i = 0; i < s->mention_count; i++)
        t->mention[s->mentions[i].fact] = i;
    for (uint32_t i = 0; i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        const uint32_t from = c->kind == CLAIM_CHANGE ? operand_in(s, c, ROLE_FROM) : NONE, to = operand_in(s, c, ROLE_TO);
        if (from == NONE || to == NONE || t->mention[from] == NONE || t->mention[to] == NONE)
            continue;
        pair_up(t->later, from, to);
        pair_up(t->earlier, to, from);
    }
    return true;
}

/* The mention of the same thing at the other time; NONE. */
static uint32_t at_other_time(const times *t, const uint32_t *map, uint32_t fact)
{
    return map[fact] == NONE || map[fact] == SEVERAL ? NONE : t->mention[map[fact]];
}

static bool is_true(const scene *s, bool share, const uint32_t *which)
{
    return share ? feasible_share(s, which[0], which[1], which[2]) : feasible_ratio(s, which[0], which[1], which[2]);
}

/* Are they just as true, or would they be but for a slip, where the first ones are no chance? */
static bool is_meant(const scene *s, bool share, const uint32_t *known, const uint32_t *which)
{
    if (is_true(s, share, which))
        return true;
    const unsigned told = feasible_digits(s, known[2]), all = told + feasible_digits(s, known[0]) + feasible_digits(s, known[1]);
    if (told < TELLING || all < ALL_TELLING)
        return false;
    return share ? slip_share(s, which[0], which[1], which[2]) : slip_ratio(s, which[0], which[1], which[2]);
}

static void read_parallel(scene *s, const times *t, const uint32_t *map, const claim *c)
{
    static const role of_share[OPERANDS] = { ROLE_PART, ROLE_WHOLE, ROLE_SHARE }, of_ratio[OPERANDS] = { ROLE_NUMERATOR, ROLE_DENOMINATOR, ROLE_RATIO };
    const bool share = c->kind == CLAIM_SHARE;
    const role *roles = share ? of_share : of_ratio;
    uint32_t known[OPERANDS], which[OPERANDS];
    for (int i = 0; i < OPERANDS; i++) {
        const uint32_t fact = operand_in(s, c, roles[i]);
        known[i] = fact != NONE ? t->mention[fact] : NONE;
        which[i] = known[i] != NONE ? at_other_time(t, map, fact) : NONE;
        if (which[i] == NONE || !scene_comparable(s, known[i], which[i]) || (s->mentions[which[i]].flags & MENTION_CELL) != 0)
            return;
    }
    const bool *answered = claim_answered(s);
    if (answered == NULL || answered[s->mentions[which[2]].fact] || !is_true(s, share, known) || !is_meant(s, share, known, which))
        return;
    draft_claim d = draft_claim_begin(share ? CLAIM_SHARE : CLAIM_RATIO, share ? VIEW("share/parallel") : VIEW("ratio/parallel"));
    d.what.confidence = SURE;
    d.named = d.told = true;
    for (int i = 0; i < OPERANDS; i++)
        draft_claim_add(&d, s, roles[i], which[i]);
    draft_claim_emit(&d, s);
}

void claim_parallels(scene *s)
{
    times t;
    if (!open_times(s, &t)) {
        s->failed = true;
        return;
    }
    const uint32_t count = s->doc->claim_count;
    for (uint32_t i = 0; i < count; i++) {
        const claim c = s->doc->claims[i];      /* the builder may move them */
        if ((c.kind != CLAIM_SHARE && c.kind != CLAIM_RATIO) || c.operands != OPERANDS || c.gate != 0)
            continue;
        read_parallel(s, &t, t.later, &c);
        read_parallel(s, &t, t.earlier, &c);
    }
}
