#include "extract/claims/claims.h"

/*
** What there was, what came, what went, what there is: the last follows from the others. Each figure tells by the words
** of its own clause which of them it is.
*/

enum { NO_FLOW, HAD, CAME, WENT, HAS, MOST_FLOWS = 8, TIME_CLAUSE = 6, REACH = 90, FAR_MISS = 12 };  /* symbols; percent */

typedef struct {
    uint32_t had, has;
    uint32_t came[MOST_FLOWS], went[MOST_FLOWS];
    uint32_t came_count, went_count;
} flows;

/* The class of the last word of a flow between the figure before and this one. */
static uint32_t flow_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t from = m->clause;
    if (from > 0 && s->text.symbols[from - 1].mark == MARK_COMMA && from - scene_clause_start(s, from - 1) <= TIME_CLAUSE)
        from = scene_clause_start(s, from - 1);     /* "last year's end, there were 206" */
    if (which > 0 && s->mentions[which - 1].place >= from)
        from = s->mentions[which - 1].place + 1;
    view words = reduced_text(&s->text, from, m->place);
    uint32_t found = NO_FLOW, value, length;
    for (uint32_t at = 0; at < words.length; at += length) {
        at = wordset_find(s->words->sets[WORDS_FLOWS], words, at, (uint32_t)words.length, &length, &value);
        if (at >= words.length)
            break;
        found = found == HAD || found == HAS ? found : value;   /* 年末退休: of the end */
    }
    return found;
}

static bool is_flow(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->sentence != NONE && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0
        && m->use != USE_RATIO && m->use != USE_ASIDE;
}

/* Gathers from 'first' on until all four are there; answers whether they are. */
static bool gather(const scene *s, uint32_t first, flows *out)
{
    *out = (flows){ .had = NONE, .has = NONE };
    for (uint32_t i = first; i < s->mention_count && s->mentions[i].place - s->mentions[first].place <= REACH; i++) {
        const mention *m = &s->mentions[i];
        if (m->block != s->mentions[first].block)
            break;
        if (!is_flow(s, i) || !scene_comparable(s, i, first))
            continue;
        switch (flow_of(s, i)) {
        case HAD:
            if (out->had != NONE)
                return false;
            out->had = i;
            break;
        case HAS:
            if (out->has != NONE)
                return false;
            out->has = i;
            break;
        case CAME:
            if (out->came_count == MOST_FLOWS)
                return false;
            out->came[out->came_count++] = i;
            break;
        case WENT:
            if (out->went_count == MOST_FLOWS)
                return false;
            out->went[out->went_count++] = i;
            break;
        default:
            return false;   /* something else of the kind: no account */
        }
        if (out->had != NONE && out->has != NONE && out->came_count > 0 && out->went_count > 0)
            return true;
    }
    return false;
}

/* had + came = has + went, or missing it by what one wrong digit makes, or two swapped ones. */
static bool balances(const scene *s, const flows *f)
{
    exact left = exact_integer(0), right = left;
    uint32_t sides[2 * MOST_FLOWS + 2], count = 0;
    sides[count++] = f->had;
    for (uint32_t i = 0; i < f->came_count; i++)
        sides[count++] = f->came[i];
    uint32_t middle = count;
    sides[count++] = f->has;
    for (uint32_t i = 0; i < f->went_count; i++)
        sides[count++] = f->went[i];
    for (uint32_t i = 0; i < count; i++) {
        const figure *g = scene_figure(s, sides[i]);
        exact value = printed_value(&g->print), *side = i < middle ? &left : &right;
        if (g->given || g->print.modifier != MODIFIER_EXACT || exact_multiply(&value, value, scene_unit(s, sides[i])->factor) != STATUS_OK
            || exact_add(side, *side, value) != STATUS_OK)
            return false;
    }
    exact apart, most;
    if (exact_subtract(&apart, left, right) != STATUS_OK || exact_multiply(&apart, apart, exact_integer(100)) != STATUS_OK)
        return false;
    apart = exact_reduced(exact_sign(apart) < 0 ? exact_negate(apart) : apart);
    bool slip = apart.denominator == 1 && (apart.numerator < 10 || (apart.numerator % 9 == 0 && apart.numerator / 9 < 10));
    return slip && exact_multiply(&most, left, exact_integer(FAR_MISS)) == STATUS_OK && exact_compare(apart, most) <= 0;
}

static void emit(scene *s, const flows *f)
{
    draft_claim d = draft_claim_begin(CLAIM_BALANCE, VIEW("balance/flows"));
    draft_claim_add(&d, s, ROLE_TOTAL, f->has);
    draft_claim_add(&d, s, ROLE_PARTS, f->had);
    for (uint32_t i = 0; i < f->came_count; i++)
        draft_claim_add(&d, s, ROLE_PARTS, f->came[i]);
    for (uint32_t i = 0; i < f->went_count; i++)
        draft_claim_add(&d, s, ROLE_LESS, f->went[i]);
    draft_claim_emit(&d, s);
}

void claim_balances(scene *s)
{
    flows f;
    for (uint32_t i = 0; i < s->mention_count; i++)
        if (is_flow(s, i) && flow_of(s, i) != NO_FLOW && gather(s, i, &f) && balances(s, &f)) {
            emit(s, &f);
            i = f.has > i ? f.has : i;
        }
}
