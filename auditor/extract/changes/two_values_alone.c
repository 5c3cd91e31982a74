#include "extract/changes/two_values.h"

#include "extract/claims/alone.h"

/*
** A rate and two values that stand alone: "a fall of 12 %: 110 now, 125 before the works". Where their sentences tell nothing else that
** is counted or measured, the rate can be of nothing else, whatever the order of the three and the words between them.
*/

enum { LONG = 160, VERB = 3 };     /* symbols; characters */

/* The three in one sentence or two that follow each other, with no other figure in them. */
static bool stand_alone(const scene *s, const two_values *t)
{
    const uint32_t first = t->first < t->said ? t->first : t->said, last = t->last > t->said ? t->last : t->said;
    const mention *m = &s->mentions[first], *n = &s->mentions[last];
    if (m->block != n->block || n->sentence > m->sentence + 1 || n->place - m->place > LONG)
        return false;
    return alone(s, (const uint32_t[]){ t->said, t->first, t->last }, TWO_SIDES + 1);
}

/* "58.6 in December, 6.4 % more than a year before; in August 14.2": a year or a month before is told, and the two are not so far apart. */
static bool of_other_time(const scene *s, const two_values *t)
{
    const mention *d = &s->mentions[t->said];
    const word_place *basis = scene_find(s, WORDS_BASIS, reduced_text(&s->text, d->clause, d->place));
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    if (basis == NULL || p == NULL || q == NULL || p->precision != q->precision || p->precision == PRECISION_YEAR || p->from.year == 0 || q->from.year == 0)
        return false;
    return (basis->value == LAST_YEAR) != (p->from.month == q->from.month);
}

/* "Then 4; now 5.2": a semicolon stands between two values only where both are told of their times. */
static bool in_one_breath(const scene *s, const two_values *t)
{
    const uint32_t first = t->first < t->said ? t->first : t->said, last = t->last > t->said ? t->last : t->said;
    const mention *a = &s->mentions[t->first], *b = &s->mentions[t->last];
    uint32_t at;
    return claim_same_segment(s, first, last) || two_values_of_two_times(s, t)
        || (claim_date_before(s, a->place, a->clause, &at) != NULL && claim_date_before(s, b->place, b->clause, &at) != NULL);
}

/* The words of the rate's clause before it, or, where it has none, of what stands before it in the sentence. */
static view subject_of(const scene *s, const two_values *t)
{
    const mention *d = &s->mentions[t->said];
    uint32_t from = d->clause, to = t->word;
    const word_place *than = scene_find(s, WORDS_THAN, reduced_text(&s->text, from, to));
    to = than != NULL ? reduced_find(&s->text, than->at) : to;
    scene_strip(s, &from, &to);
    return reduced_text(&s->text, from, to);
}

/* Years that are not neighbours: a rate between them may be that of each year. */
static bool years_apart(const scene *s, const two_values *t)
{
    const dated *p = claim_period(s, t->first), *q = claim_period(s, t->last);
    return p != NULL && q != NULL && p->from.year > 0 && q->from.year > 0 && (p->from.year > q->from.year + 1 || q->from.year > p->from.year + 1);
}

bool two_values_alone(const scene *s, const two_values *t, bool *named)
{
    const mention *a = &s->mentions[t->first], *b = &s->mentions[t->last];
    if (!stand_alone(s, t) || of_other_time(s, t) || !in_one_breath(s, t)
        || ((a->flags | b->flags) & (MENTION_PART | MENTION_OTHER | MENTION_REST)) != 0 || a->parent == t->last || b->parent == t->first)
        return false;
    const view own = subject_of(s, t);
    const uint32_t from = claim_sentence_start(s, a->place), to = b->place, clause = s->mentions[t->said].clause, behind = s->mentions[t->said].place + 1;
    *named = own.length < 2 * TWO_CHARACTER || (two_values_bare(s, t->first, VERB) && two_values_bare(s, t->last, VERB))
             || (from < clause && two_values_meets(own, reduced_text(&s->text, from, clause < to ? clause : to)))
             || (behind < to && two_values_meets(own, reduced_text(&s->text, behind, to)));
    *named = *named && (s->mentions[t->said].kind != TOKEN_PERCENT || !years_apart(s, t));
    return true;
}

/* "The total fell by 6.6 %, while a day's fell from 2850 to 2367, by 17.0 %": does another rate right beside lead from the one to the other? */
static bool is_of_rival(const scene *s, const two_values *t, uint32_t to, uint32_t from)
{
    enum { BESIDE = 2 };
    const mention *d = &s->mentions[t->said];
    for (uint32_t at = t->last + 1; at <= t->last + BESIDE && at < s->mention_count && s->mentions[at].sentence == d->sentence; at++)
        if (at != t->said && s->mentions[at].kind == d->kind && d->kind == TOKEN_PERCENT
            && (feasible_growth(s, to, from, at, true) || feasible_growth(s, to, from, at, false)))
            return true;
    return false;
}

bool two_values_told_of_then(const scene *s, const two_values *t)
{
    return t->said == t->first + 1 && t->last == t->said + 1 && !t->crowded && t->object >= t->object_end
        && s->mentions[t->last].clause <= claim_sentence_start(s, s->mentions[t->last].place) && two_values_bare(s, t->last, 0)
        && s->text.symbols[s->mentions[t->last].place + 1].mark >= MARK_COMMA && two_values_side(s, t, t->last) == SIDE_EARLIER;
}

/* "The record is 2:08:50, he missed it by 51 seconds. The first of our own came in at 2:14:06": does a value stand only in a later sentence
** than the figure, though there is one in front of it? */
static bool is_later(const scene *s, const two_values *t)
{
    return t->first < t->said && t->said < t->last && s->mentions[t->last].sentence > s->mentions[t->said].sentence && !two_values_told_of_then(s, t);
}

/* "Prices fell by 2.6 %. Those of purchases fell by 2.9 %, 0.8 points more than those of produce": is it compared with what neither is told of? */
static bool is_of_unnamed(const scene *s, const two_values *t, telling how)
{
    enum { NAMED = 4 * TWO_CHARACTER };
    const view object = reduced_text(&s->text, t->object, t->object_end);
    return how != TOLD_NORM && how != TOLD_TIME && t->object < t->object_end && object.length >= NAMED
           && s->mentions[t->first].sentence != s->mentions[t->last].sentence
           && view_find(two_values_words(s, t, t->first), (view){ object.start, 2 * TWO_CHARACTER }) < 0
           && view_find(two_values_words(s, t, t->last), (view){ object.start, 2 * TWO_CHARACTER }) < 0;
}

bool two_values_of_others(const scene *s, const two_values *t, telling how, uint32_t to, uint32_t from)
{
    return !two_values_agree(s, t, to, from) && (is_of_rival(s, t, to, from) || is_later(s, t) || is_of_unnamed(s, t, how));
}
