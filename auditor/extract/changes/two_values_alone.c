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
