#include "extract/changes/two_values.h"

/*
** Two values that are just as far apart as a figure says, but the other way: "312 days last year, 298 this year, 14 more". That the three
** belong together is plain then; what remains is whether the word that tells the way is told of them.
*/

enum { TELLING = 2 };   /* digits */

/* Does a value tell its date in its own clause, or does the one before it tell nothing else: "6月当月，进出口231.5亿元"? */
static bool is_dated(const scene *s, const mention *m)
{
    uint32_t at;
    if (claim_date_before(s, m->place, m->clause, &at) != NULL)
        return true;
    const uint32_t end = m->clause > 1 ? m->clause - 1 : 0, from = end > 0 ? scene_clause_start(s, end) : 0;
    return from + 1 == end && s->text.symbols[end].mark == MARK_COMMA && claim_date_before(s, end, from, &at) != NULL && at == from;
}

/* Does each of the two tell its time in its own clause, or the second, which has no other words, that it is of then? */
static bool are_timed(const scene *s, const two_values *t, telling how)
{
    enum { VERB = 3 };      /* characters */
    const mention *a = &s->mentions[t->first], *b = &s->mentions[t->last];
    if (how == TOLD_TURN || how == TOLD_STEP)
        return true;
    uint32_t at;
    const bool first = is_dated(s, a) || two_values_side(s, t, t->first) == SIDE_LATER,
               last = claim_date_before(s, b->place, b->clause, &at) != NULL, then = two_values_side(s, t, t->last) == SIDE_EARLIER;
    return (first && last) || (then && last && two_values_bare(s, t->last, VERB));
}

/* Has the change a name of its own that neither value goes by? */
bool two_values_renamed(const scene *s, const two_values *t)
{
    const view own = reduced_text(&s->text, t->own, t->own_end);
    return own.length >= 2 * TWO_CHARACTER && !scene_tells(s, WORDS_BASIS, own) && !scene_tells(s, WORDS_FORMER, own)
        && !wordset_has(s->words->sets[WORDS_QUANTITY], own) && !two_values_meets(own, scene_label(s, &s->mentions[t->first]))
        && !two_values_meets(own, scene_label(s, &s->mentions[t->last]));
}

/* Is the change told of the values themselves: by no other name, the one as of then, the other as of now? */
bool two_values_timed(const scene *s, const two_values *t, telling how)
{
    const view sentence = reduced_text(&s->text, claim_sentence_start(s, s->mentions[t->first].place), s->mentions[t->said].place + 1);
    const view clause = reduced_text(&s->text, s->mentions[t->said].clause, s->mentions[t->said].place);
    const bool timed = (how == TOLD_TIME || how == TOLD_DATE || how == TOLD_YEAR || how == TOLD_TURN || how == TOLD_STEP) && are_timed(s, t, how);
    const bool placed = two_values_behind(s, t) || (t->said == t->first + 1 && t->last == t->said + 1 && two_values_side(s, t, t->last) == SIDE_EARLIER);
    return timed && !t->crowded && placed && !scene_tells(s, WORDS_FORMER, clause) && !scene_tells(s, WORDS_EXCHANGE, sentence)
        && !two_values_renamed(s, t);
}

/* Are the values as far apart as the figure says to its last digit of two or more, but the other way? */
bool two_values_reversed(const scene *s, const two_values *t, uint32_t to, uint32_t from)
{
    const bool fell = two_values_falls(t);
    if (t->way > WAY_FELL || t->way == WAY_APART || t->way == 0 || feasible_digits(s, t->said) < TELLING
        || feasible_at_most(s, fell ? to : from, fell ? from : to))
        return false;
    return s->mentions[t->said].kind == TOKEN_PERCENT ? feasible_growth(s, to, from, t->said, !fell) : feasible_difference(s, to, from, t->said);
}

bool two_values_named_reversed(const scene *s, const two_values *t, uint32_t *own, uint32_t *other)
{
    uint32_t from = s->mentions[t->said].clause, to = t->word;
    const view clause = reduced_text(&s->text, from, to);
    if (t->object < t->object_end || t->beside || (t->way != WAY_MORE && t->way != WAY_LESS) || scene_dates(s, from, to) > 0 || t->said < t->last
        || scene_tells(s, WORDS_THAN, clause) || scene_tells(s, WORDS_EACH, clause) || scene_tells(s, WORDS_EACH_ONE, clause)
        || scene_tells(s, WORDS_LATER, clause) || scene_tells(s, WORDS_EARLIER, clause)
        || s->mentions[t->first].clause == s->mentions[t->last].clause || s->mentions[t->last].clause == s->mentions[t->said].clause)
        return false;
    scene_strip(s, &from, &to);
    const view subject = reduced_text(&s->text, from, to);
    bool named[TWO_SIDES];
    for (int i = 0; i < TWO_SIDES; i++) {
        const mention *m = &s->mentions[i == 0 ? t->first : t->last];
        if (scene_dates(s, m->clause, m->place) > 0)
            return false;       /* of one thing, then and now */
        named[i] = subject.length >= 2 * TWO_CHARACTER && two_values_meets(subject, reduced_text(&s->text, m->clause, m->place));
    }
    *own = named[0] ? t->first : t->last;
    *other = named[0] ? t->last : t->first;
    return named[0] != named[1] && feasible_digits(s, t->said) > 1 && feasible_difference(s, *own, *other, t->said)
           && !feasible_at_most(s, t->way == WAY_MORE ? *other : *own, t->way == WAY_MORE ? *own : *other);
}
