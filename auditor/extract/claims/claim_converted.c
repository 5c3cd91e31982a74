#include "extract/claims/claims.h"

#include "extract/claims/slip.h"

/*
** One thing in two units: "2.5 million tons a month, no train late, which is 2500 million kilos". The nearest figure of the
** same kind before it in the sentence is what a word for the same again speaks of, whatever stands between. The claim accuses
** only where a slip explains the print.
*/

enum { BACK = 4, LIKELY = 80, SURELY = 90 /* percent */, HUNDRED = 100 };

static bool is_measured(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const figure *f = scene_figure(s, which);
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->unit != 0 && !scene_unit(s, which)->count && scene_unit(s, which)->money == 0
        && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && f->per == 0 && f->print.modifier == MODIFIER_EXACT && f->print.digits > 0
        && m->use != USE_DIFFERENCE && m->use != USE_CHANGE;
}

/* Right before it, or but for a word or two, words for the same again; 2: such as say so only right behind the other figure. */
static bool is_restated(const scene *s, uint32_t which)
{
    enum { ALWAYS = 1, BESIDE, LETTERS = 6 };
    const mention *m = &s->mentions[which];
    const bool beside = s->mentions[which - 1].place >= m->clause;
    const uint32_t from = beside ? s->mentions[which - 1].place + 1 : m->clause;
    view words = reduced_text(&s->text, from, m->place);
    const uint32_t end = (uint32_t)(words.start + words.length - s->text.text.start);
    if (scene_tells(s, WORDS_THAN, words) || scene_tells(s, WORDS_MOVED, words) || scene_tells(s, WORDS_EACH, words))
        return false;       /* "as if 1.2 km higher" */
    for (const word_place *at = scene_find(s, WORDS_RESTATES, words); at != NULL; at = scene_next(s, WORDS_RESTATES, words, at))
        if (at->value == ALWAYS ? end - at->at - at->length <= LETTERS : beside && at->length == words.length)
            return true;
    return false;
}

static uint32_t told_before(const scene *s, uint32_t which)
{
    for (uint32_t n = 1; n <= BACK && n <= which; n++) {
        const uint32_t at = which - n;
        if (s->mentions[at].sentence != s->mentions[which].sentence || s->mentions[at].block != s->mentions[which].block)
            break;
        if (is_measured(s, at) && unit_comparable(scene_unit(s, at), scene_unit(s, which)))
            return s->mentions[at].unit != s->mentions[which].unit ? at : NONE;
    }
    return NONE;
}

/* Further apart than rounding makes them? */
static bool far_apart(const scene *s, uint32_t a, uint32_t b)
{
    exact x, y, apart;
    return slip_value(s, a, &x) && slip_value(s, b, &y) && exact_subtract(&apart, x, y) == STATUS_OK
        && exact_multiply(&apart, exact_sign(apart) < 0 ? exact_negate(apart) : apart, exact_integer(HUNDRED)) == STATUS_OK && exact_compare(apart, x) > 0;
}

void claim_converted(scene *s)
{
    for (uint32_t i = 1; i < s->mention_count; i++) {
        if (s->mentions[i].sentence == NONE || !is_measured(s, i) || !is_restated(s, i))
            continue;
        const uint32_t before = told_before(s, i);
        if (before == NONE || (!feasible_equal(s, before, i) && !(far_apart(s, before, i) && (slip_between(s, before, i) || slip_between(s, i, before) || slip_shifted(s, before, i)))))
            continue;
        draft_claim d = draft_claim_begin(CLAIM_REPEAT, VIEW("repeat/converted"));
        d.what.confidence = slip_shifted(s, before, i) ? SURELY : LIKELY;
        draft_claim_add(&d, s, ROLE_FACTS, before);
        draft_claim_add(&d, s, ROLE_FACTS, i);
        draft_claim_emit(&d, s);
    }
}
