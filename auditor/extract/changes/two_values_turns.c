#include "extract/changes/two_values.h"

#include "extract/ratios/per_what.h"

/*
** Two values that are told apart by nothing but their turn: before and after one event ("before the trial 46 minutes, after the
** trial 23"), the first and the second of a row ("the first batch ..., the second batch ...").
*/

enum { EVENT = 2, EVENT_LONG = 10 };   /* characters of an event's name */

/* Classes of WORDS_TURN. */
typedef enum { TURN_NONE, TURN_BEFORE, TURN_AFTER } turn;

/* Does a value's clause begin with a name and a word for before or after it? 'name': that name. */
static turn turn_of(const scene *s, uint32_t which, view *name)
{
    const mention *m = &s->mentions[which];
    const view clause = reduced_text(&s->text, m->clause, m->place);
    for (uint32_t n = EVENT; n <= EVENT_LONG && n * TWO_CHARACTER < clause.length; n++) {
        uint32_t value = 0;
        if (wordset_at(s->words->sets[WORDS_TURN], clause, n * TWO_CHARACTER, &value) > 0) {
            *name = (view){ clause.start, n * TWO_CHARACTER };
            return value == TURN_BEFORE ? TURN_BEFORE : TURN_AFTER;
        }
    }
    return TURN_NONE;
}

/* "Before the trial ..., after the trial ...". */
static bool of_one_event(const scene *s, const two_values *t, bool *first)
{
    view a = VIEW(""), b = VIEW("");
    const turn p = turn_of(s, t->first, &a), q = turn_of(s, t->last, &b);
    *first = p == TURN_BEFORE;
    return p != TURN_NONE && q != TURN_NONE && p != q && view_equal(a, b);
}

/* "The first batch ..., the second batch ...": what rose or fell did so from the one to the other. */
static bool of_one_row(const scene *s, const two_values *t, bool *first)
{
    word a = 0, b = 0;
    const int64_t p = claim_turn(s, t->first, &a), q = claim_turn(s, t->last, &b);
    *first = p < q;
    return (t->way == WAY_ROSE || t->way == WAY_FELL) && p > 0 && q > 0 && a == b && (p + 1 == q || q + 1 == p);
}

bool two_values_turns(const scene *s, const two_values *t, bool *first)
{
    return of_one_event(s, t, first) || of_one_row(s, t, first);
}

bool two_values_untold(const scene *s, const two_values *t)
{
    enum { NAMED = 15 /* bytes of five characters */ };
    const mention *m = &s->mentions[t->said];
    const uint32_t start = claim_sentence_start(s, s->mentions[t->first].place);
    if (t->way != WAY_APART)
        return false;
    const view own = t->last < t->said ? reduced_text(&s->text, m->clause, t->word) : VIEW("");
    return change_of_two_units(s, t->first, t->last)
        || per_untold(own, reduced_text(&s->text, start, s->mentions[t->last].noun_end)) >= NAMED;
}
