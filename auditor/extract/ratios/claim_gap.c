#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/place.h"
#include "extract/ratios/per_what.h"

/*
** "28.5 km long, with 20 stations, 1.5 km from one to the next on average": between so many there is one gap fewer; on a ring as many.
** Figures that fit are meant. Others are claimed where just one length and one number stand in the sentence, and a slip shows.
*/

enum { BACK = 12, AHEAD = 4, FEW = 3 /* stations */ };

static bool is_plain(const scene *s, uint32_t which)
{
    enum { NOT_PLAIN = MENTION_CELL | MENTION_HEDGED | MENTION_OTHER | MENTION_REST };
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && (m->flags & NOT_PLAIN) == 0 && scene_figure(s, which)->per == 0
           && scene_figure(s, which)->print.modifier == MODIFIER_EXACT;
}

static bool may_be_count(const scene *s, uint32_t which, const wordset *names)
{
    const printed *p = &scene_figure(s, which)->print;
    return is_plain(s, which) && wordset_has(names, scene_unit(s, which)->name) && p->decimals == 0 && p->scale == 0 && p->digits > FEW;
}

static bool may_be_length(const scene *s, uint32_t which, uint32_t gap)
{
    return is_plain(s, which) && scene_comparable(s, which, gap) && feasible_at_most(s, gap, which) && !feasible_equal(s, gap, which);
}

/* The number of gaps, on the words that count what they lie between. */
static uint32_t gaps_fact(const scene *s, uint32_t count)
{
    const token *t = &s->x->tokens[s->mentions[count].token];
    figure f = *scene_figure(s, count);
    f.print.digits--;
    f.print.nature = NATURE_POINT;
    return place_fact(s->x, FACT_FIGURE, t->core_start, t->core_end, &f);
}

/* Asks as if there were one fewer. */
static bool asked(const scene *s, uint32_t length, uint32_t count, uint32_t gap, bool (*ask)(const scene *, uint32_t, uint32_t, uint32_t))
{
    figure *f = builder_figure(s->x->builder, s->mentions[count].fact);
    if (f == NULL)
        return false;
    f->print.digits--;
    const bool yes = ask(s, length, count, gap);
    f->print.digits++;
    return yes;
}

static void emit(scene *s, view pattern, uint32_t length, uint32_t count, uint32_t gap, bool ring)
{
    const uint32_t gaps = ring ? s->mentions[count].fact : gaps_fact(s, count);
    if (gaps == FACT_NONE)
        return;
    draft_claim d = draft_claim_begin(CLAIM_RATIO, pattern);
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_NUMERATOR, length);
    d.operands[d.count++] = (operand){ gaps, ROLE_DENOMINATOR };
    draft_claim_add(&d, s, ROLE_RATIO, gap);
    draft_claim_emit(&d, s);
}

void claim_gap(scene *s, const frame *f, uint32_t gap)
{
    const phrase *p = claim_phrase(s, f);
    const uint32_t from = gap > BACK ? gap - BACK : 0, end = gap + AHEAD < s->mention_count ? gap + AHEAD : s->mention_count;
    uint32_t length = NONE, count = NONE, lengths = 0, counts = 0;
    for (uint32_t at = from; at < end; at++) {
        if (at == gap || s->mentions[at].block != s->mentions[gap].block || !may_be_length(s, at, gap))
            continue;
        for (uint32_t of = from; of < end; of++) {
            if (s->mentions[of].block != s->mentions[gap].block || !may_be_count(s, of, p->of))
                continue;
            const bool open = asked(s, at, of, gap, feasible_ratio);
            if (open || feasible_ratio(s, at, of, gap)) {
                emit(s, p->id, at, of, gap, !open);
                return;
            }
        }
    }
    for (uint32_t at = from; at < end; at++) {
        if (at == gap || !per_same_sentence(s, at, gap))
            continue;
        if (may_be_length(s, at, gap)) {
            length = at;
            lengths++;
        } else if (may_be_count(s, at, p->of)) {
            count = at;
            counts++;
        }
    }
    if (lengths == 1 && counts == 1 && (s->mentions[gap].flags & MENTION_HEDGED) == 0 && asked(s, length, count, gap, slip_ratio))
        emit(s, p->id, length, count, gap, false);
}
