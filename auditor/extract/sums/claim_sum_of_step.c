#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Parts of what is no level: of a change ("130 saved, of which 45 on water, 95 on wages"), or of a value for each ("1300 a household, of
** which the county gives 450, the town 950"). Parts that miss it are all of it where they come to more, where it names each of them, or says
** how many they are; and only where a slip makes the difference.
*/

enum { GAP = 40 /* symbols */ };

/* Is it such a value, spelled out? */
static bool is_step(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const bool each = (m->flags & (MENTION_EACH | MENTION_AVERAGE)) != 0 || scene_figure(s, which)->per != 0 || m->use == USE_RATIO;
    return m->kind == TOKEN_AMOUNT && (m->use == USE_DIFFERENCE || each) && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PART)) == 0
           && sum_is_exact(s, which);
}

static bool is_part(const scene *s, uint32_t which, uint32_t total)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->unit == s->mentions[total].unit && m->use != USE_BASE && m->use != USE_CHANGE
           && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && sum_is_exact(s, which);
}

/* The parts behind "of which" to the end of the sentence, or to a semicolon; false where anything else is told among them. */
static bool find_parts(const scene *s, uint32_t total, addition *a)
{
    *a = (addition){ .total = total, .of_which = true, .pattern = VIEW("sum/of-step") };
    const mention *whole = &s->mentions[total];
    for (uint32_t at = total + 1; at < s->mention_count && s->mentions[at].sentence == whole->sentence; at++) {
        const mention *before = &s->mentions[at - 1], *m = &s->mentions[at];
        const uint32_t mark = sum_mark_between(s, before, m);
        if (a->count >= 2 && mark >= MARK_SEMICOLON)
            break;
        if (!is_part(s, at, total) || m->place - before->place > GAP || mark >= MARK_SEMICOLON || mark < MARK_PAUSE || a->count == FEASIBLE_PARTS
            || (a->count > 0) == ((m->flags & MENTION_PART) != 0) || sum_bracketed(s, before->place, m->place))
            return false;
        a->parts[a->count++] = at;
    }
    return a->count >= 2;
}

/* Does the total's own part of the sentence name every part? */
static bool names_all(const scene *s, const addition *a)
{
    const uint32_t place = s->mentions[a->total].place;
    const view before = reduced_text(&s->text, claim_sentence_start(s, place), place);
    for (uint32_t i = 0; i < a->count; i++) {
        const view label = scene_label(s, &s->mentions[a->parts[i]]);
        if (label.length == 0 || view_find(before, label) < 0)
            return false;
    }
    return true;
}

static bool is_meant(const scene *s, const addition *a)
{
    if (feasible_slip(s, a->total, a->parts, a->count) == 0 || sum_overlaps(s, a) || sum_goes_on(s, a->parts[a->count - 1]) || sum_is_excused(s, a))
        return false;
    return feasible_near(s, a->total, a->parts, a->count, SUM_FAR, true) || names_all(s, a) || sum_parts_said(s, a->total) == a->count;
}

/* Are the parts told per nothing? Then they are per what their total is for one of. */
static bool are_per_nothing(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (scene_figure(s, a->parts[i])->per != 0)
            return false;
    return true;
}

static void carry_per(const scene *s, const addition *a, uint16_t per)
{
    for (uint32_t i = 0; i < a->count; i++) {
        figure *f = builder_figure(s->x->builder, s->mentions[a->parts[i]].fact);
        if (f != NULL)
            f->per = per;
    }
}

void claim_sums_of_steps(scene *s)
{
    addition a;
    for (uint32_t i = 0; i + 2 < s->mention_count; i++) {
        if ((s->mentions[i + 1].flags & MENTION_PART) == 0 || s->mentions[i].sentence != s->mentions[i + 1].sentence || !is_step(s, i)
            || !find_parts(s, i, &a))
            continue;
        const bool bare = are_per_nothing(s, &a);
        if (bare)
            carry_per(s, &a, scene_figure(s, i)->per);
        if (feasible_sum(s, a.total, a.parts, a.count) || is_meant(s, &a))
            sum_emit(s, &a, true);
        else if (bare)
            carry_per(s, &a, 0);
    }
}
