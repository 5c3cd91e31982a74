#include "extract/claims/claims.h"

#include "extract/claims/feasible.h"
#include "extract/scene/identity.h"

/*
** "548 kilograms a field, 36 above the county's mean": a value against the mean of a place, which the draft tells elsewhere
** under the same measure. The mean is found by its scope, so that the difference can be wrong.
*/

enum { MEASURE = 6 };     /* bytes of two characters */

/* The words of a phrase that name the other side, where they tell a scope and a mean; false where they do not. */
static bool names_mean(const scene *s, const frame *f, wanted *out)
{
    for (uint32_t i = 0; i < f->names; i++) {
        *out = search_wanted(s, f->name[i].from, f->name[i].to);
        view words = reduced_text(&s->text, f->name[i].from, f->name[i].to);
        if ((f->name[i].role == ROLE_SMALLER || f->name[i].role == ROLE_WHOLE) && out->scope != 0 && relation_words_in(s->words, WORDS_AVERAGE, words))
            return true;
    }
    return false;
}

/* Is it a mean of that scope, under the measure that ends the value's label? */
static bool is_mean(const scene *s, uint32_t at, uint32_t value, uint8_t scope)
{
    const mention *m = &s->mentions[at];
    view label = scene_label(s, &s->mentions[value]), own = scene_label(s, m);
    view measure = { label.start + label.length - MEASURE, MEASURE };
    return label.length >= MEASURE && (m->use == USE_LEVEL || m->use == USE_RATIO || m->use == USE_ASIDE) && m->scope == scope
           && scene_comparable(s, at, value) && !identity_apart(s, at, value)
           && (m->flags & (MENTION_PLAN | MENTION_HEDGED | MENTION_CELL)) == 0 && view_find(own, measure) >= 0
           && relation_words_in(s->words, WORDS_AVERAGE, own);
}

/* The only mean that a value can be above; of several the one whose whole name is the value's. NONE where that leaves a doubt. */
static uint32_t mean_of(const scene *s, uint32_t value, uint8_t scope)
{
    wanted name = search_label(s, value);
    uint32_t only = NONE, alike = NONE, means = 0, named = 0;
    for (uint32_t n = 1; n <= SEARCH_WINDOW && n <= value; n++) {
        uint32_t at = value - n;
        if (!is_mean(s, at, value, scope))
            continue;
        means += only == NONE || !feasible_equal(s, only, at);
        only = at;
        if (search_fit(s, &name, at) == 0)
            continue;
        named += alike == NONE || !feasible_equal(s, alike, at);
        alike = at;
    }
    return means == 1 ? only : named == 1 ? alike : NONE;
}

void claim_above_means(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        uint32_t difference = scene_slot(s, f, ROLE_DIFFERENCE), value = scene_before(s, f->start);
        wanted mean = { .length = 0 };
        if (difference == NONE || f->direction == DIRECTION_NONE || value == NONE || value + 1 != difference
            || s->mentions[value].sentence != s->mentions[difference].sentence || s->mentions[value].unit != s->mentions[difference].unit
            || !names_mean(s, f, &mean))
            continue;
        uint32_t from = mean_of(s, value, mean.scope);
        if (from == NONE)
            continue;
        builder_figure(s->x->builder, s->mentions[difference].fact)->per = scene_figure(s, value)->per;
        draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("change/above-mean"));
        d.what.direction = f->direction;
        d.what.confidence = 80;
        draft_claim_add(&d, s, ROLE_FROM, from);
        draft_claim_add(&d, s, ROLE_TO, value);
        draft_claim_add(&d, s, ROLE_DIFFERENCE, difference);
        draft_claim_emit(&d, s);
    }
}
