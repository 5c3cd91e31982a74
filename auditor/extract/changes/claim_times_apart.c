#include "extract/changes/two_values.h"

/*
** "... in 1:05:42. The record stood at 1:06:20, he has rewritten it by 28 seconds": two times measured to the second, and a much
** shorter one that words say lies between them, told around them in one sentence or two. Whoever improves a time makes it shorter, so
** that words tell no direction. Two of the times that are so far apart are meant; where none are, and there are only two, those are.
*/

enum { TIMES = 6, SENTENCES = 1, SHORTER = 3, BEGINNING = 2 };      /* times; sentences; times; characters */

/* A time in which seconds are written out, all of them: not 6分11秒4. */
static bool is_measured(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const bool cut = m->token + 1 < s->x->token_count && s->x->tokens[m->token + 1].start == s->x->tokens[m->token].end;
    return !cut && m->kind == TOKEN_DURATION && m->sentence != NONE && (m->flags & (MENTION_CELL | MENTION_PLAN | MENTION_TARGET | MENTION_HEDGED)) == 0
        && scene_figure(s, which)->print.modifier == MODIFIER_EXACT && view_equal(scene_unit(s, which)->name, VIEW("second"));
}

/* Is the one so much shorter that it can be no time of the same run? */
static bool is_gap(const scene *s, uint32_t gap, uint32_t time)
{
    exact most;
    return is_measured(s, time) && exact_multiply(&most, printed_value(&scene_figure(s, gap)->print), exact_integer(SHORTER)) == STATUS_OK
        && exact_compare(printed_value(&scene_figure(s, time)->print), most) > 0;
}

/* The times around a gap: those of its paragraph before it, the nearest first, and one right behind it in its sentence. '*alone':
** nothing else is told to the second between them and the gap, and they stand in its sentence or the one before. */
static uint32_t times_around(const scene *s, uint32_t gap, uint32_t *out, bool *alone)
{
    const mention *m = &s->mentions[gap];
    uint32_t count = 0;
    *alone = true;
    for (uint32_t at = gap; at-- > 0 && count < TIMES && s->mentions[at].block == m->block;) {
        const bool time = is_gap(s, gap, at);
        *alone = *alone && (time ? s->mentions[at].sentence + SENTENCES >= m->sentence : !is_measured(s, at) || count == TWO_SIDES);
        if (time)
            out[count++] = at;
    }
    if (gap + 1 < s->mention_count && count < TIMES && s->mentions[gap + 1].sentence == m->sentence && is_gap(s, gap, gap + 1))
        out[count++] = gap + 1;
    return count;
}

static void emit(scene *s, const uint32_t *pair, uint32_t gap)
{
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("change/times-apart"));
    d.what.confidence = CLAIM_FOUND;
    draft_claim_add(&d, s, ROLE_FROM, pair[0]);
    draft_claim_add(&d, s, ROLE_TO, pair[1]);
    draft_claim_add(&d, s, ROLE_DIFFERENCE, gap);
    draft_claim_emit(&d, s);
}

/* "..., 38 seconds faster than his best": is what it is compared with one of the two, or untold? */
static bool is_of(const scene *s, const two_values *t, const uint32_t *pair)
{
    const uint32_t end = t->object + BEGINNING < t->object_end ? t->object + BEGINNING : t->object_end;
    const view name = reduced_text(&s->text, t->object, end);
    bool found = t->object >= t->object_end;
    for (uint32_t i = 0; i < TWO_SIDES && !found; i++) {
        const mention *m = &s->mentions[pair[i]];
        found = (m->place >= t->object && m->place < t->object_end) || view_find(reduced_text(&s->text, m->clause, m->place), name) >= 0;
    }
    return found;
}

static void relate(scene *s, const two_values *t)
{
    const uint32_t gap = t->said;
    uint32_t times[TIMES];
    bool alone;
    const uint32_t count = times_around(s, gap, times, &alone);
    for (uint32_t j = 1; j < count; j++)
        for (uint32_t i = 0; i < j; i++)
            if (feasible_difference(s, times[i], times[j], gap)) {
                emit(s, (uint32_t[]){ times[i], times[j] }, gap);
                return;
            }
    if (count == TWO_SIDES && alone && is_of(s, t, times) && !feasible_equal(s, times[0], times[1]))
        emit(s, times, gap);
}

void claim_times_apart(scene *s)
{
    const bool *read = claim_answered(s);
    s->failed = s->failed || read == NULL;
    for (uint32_t i = 0; read != NULL && i < s->mention_count; i++) {
        two_values t = { .said = i };
        if (is_measured(s, i) && !read[s->mentions[i].fact] && two_values_way(s, &t))
            relate(s, &t);
    }
}
