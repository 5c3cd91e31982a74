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

/* The words of a gap's clause up to the one that compares: 又比亚军, 两人; without those that say nothing. */
static view words_of_gap(const scene *s, const two_values *t)
{
    uint32_t from = s->mentions[t->said].clause, to = t->word;
    for (uint32_t n = 1; n > 0 && from < to;) {
        const view words = reduced_text(&s->text, from, to);
        n = wordset_at(s->words->sets[WORDS_TAIL], words, 0, NULL);
        from = reduced_find(&s->text, s->text.symbols[from].at + n);
    }
    return from < to ? reduced_text(&s->text, from, to) : VIEW("");
}

/* "the third 2:44:15, 1:17 behind the second": the only time of the sentence that goes by a name which the gap's clause tells. NONE: none, or several. */
static uint32_t named_base(const scene *s, view words, const uint32_t *times, uint32_t count, uint32_t own)
{
    uint32_t base = NONE;
    for (uint32_t i = 0; i < count; i++) {
        const mention *m = &s->mentions[times[i]];
        if (times[i] == own || !two_values_meets(words, reduced_text(&s->text, m->clause, m->place)))
            continue;
        if (base != NONE)
            return NONE;
        base = times[i];
    }
    return base;
}

static uint32_t least_of(const scene *s, const uint32_t *times, uint32_t count)
{
    uint32_t least = NONE;
    for (uint32_t i = 0; i < count; i++)
        if (least == NONE || exact_compare(printed_value(&scene_figure(s, times[i])->print), printed_value(&scene_figure(s, least)->print)) < 0)
            least = times[i];
    return least;
}

/* None of several times of a sentence is so far from another: the one right before the gap is meant, against the one that words name, else, of two told
** together or of one that lags, against the other or the fastest. */
static void relate_several(scene *s, const two_values *t, const uint32_t *times, uint32_t count)
{
    const mention *m = &s->mentions[t->said];
    const view words = words_of_gap(s, t);
    uint32_t kept = 0;
    while (kept < count && times[kept] < t->said && s->mentions[times[kept]].sentence == m->sentence)
        kept++;
    if (kept < TWO_SIDES || t->beside || scene_dates(s, m->clause, m->place) > 0)
        return;
    uint32_t base = named_base(s, words, times, kept, times[0]);
    if (base == NONE && (words.length == 0 || wordset_has(s->words->sets[WORDS_PRONOUN], words)))
        base = t->way == WAY_APART && words.length > 0 ? times[1] : least_of(s, times, kept);
    if (base != NONE && base != times[0])
        emit(s, (uint32_t[]){ base, times[0] }, t->said);
}

bool change_times_of_others(const scene *s, uint32_t gap, uint32_t a, uint32_t b)
{
    two_values t = { .said = gap };
    return is_measured(s, gap) && two_values_way(s, &t) && !is_of(s, &t, (uint32_t[]){ a, b });
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
    else if (count > 0)
        relate_several(s, t, times, count);
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
