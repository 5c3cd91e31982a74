#include "extract/claims/claims.h"

#include "extract/claims/feasible.h"

/*
** "Of 23 roads 19 are open again, another 4 still cut": a whole, what is done of it and what is left, three figures in a row
** of which the last is told by a word for what is left.
*/

enum { SURE = 90, REACH = 6 /* mentions */ };

/* May a figure be one of the three? */
static bool is_plain(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_EACH | MENTION_AVERAGE)) == 0 && m->use != USE_CHANGE
        && m->unit != 0 && !feasible_unbounded(s, which);
}

/* The nearest figure of the same unit before one in its sentence; NONE. */
static uint32_t before(const scene *s, uint32_t which)
{
    for (uint32_t at = which; at-- > 0 && at + REACH > which && s->mentions[at].sentence == s->mentions[which].sentence;)
        if (scene_comparable(s, at, which))
            return at;
    return NONE;
}

/* Does a word right before a figure tell that it is left? */
static bool is_left(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    view text = reduced_text(&s->text, m->clause, m->place);
    for (uint32_t n = 1; n > 0 && text.length > 0; text.length -= n) {
        if (wordset_before(s->words->sets[WORDS_LEFT], text, (uint32_t)text.length, NULL) > 0)
            return true;
        n = wordset_before(s->words->sets[WORDS_TAIL], text, (uint32_t)text.length, NULL);
    }
    return false;
}

/* Do the words behind the whole, in the clause of what is told next, say that it is done, and those before the whole not? */
static bool is_done(const scene *s, uint32_t whole, uint32_t done)
{
    const mention *w = &s->mentions[whole], *d = &s->mentions[done];
    const uint32_t from = w->place >= d->clause ? w->place + 1 : d->clause;
    return relation_words_in(s->words, WORDS_ALREADY, reduced_text(&s->text, from, scene_clause_end(s, d->place)))
        && !relation_words_in(s->words, WORDS_ALREADY, reduced_text(&s->text, w->clause, w->place));
}

/* Is a third figure of the unit told before the two, or one more behind what is left? */
static bool is_crowded(const scene *s, uint32_t whole, uint32_t left)
{
    if (before(s, whole) != NONE)
        return true;
    for (uint32_t at = left + 1; at < s->mention_count && s->mentions[at].sentence == s->mentions[left].sentence; at++)
        if (scene_comparable(s, at, left))
            return true;
    return false;
}

/* "28 wagons, 19 of them with coal, the remaining 9": is it what some of the whole leave? */
static bool is_rest_of(const scene *s, uint32_t whole, uint32_t done, uint32_t left)
{
    return s->mentions[done].parent == whole && (s->mentions[left].flags & MENTION_OTHER) != 0;
}

/* "64 rooms, 42 fitted out, another 12 are fitted, too", "58 have not signed": do the words behind a figure tell something else of it than
** what was told to be done, or its opposite? */
static bool is_unlike(const scene *s, uint32_t whole, uint32_t left)
{
    enum { VERB = 6 /* bytes of two characters */ };
    const mention *m = &s->mentions[left];
    const view behind = reduced_text(&s->text, m->place + 1, scene_clause_end(s, m->place + 1));
    const view before = reduced_text(&s->text, s->mentions[whole].clause, m->clause);
    for (const word_place *w = scene_find(s, WORDS_UNLEFT, behind); w != NULL; w = scene_next(s, WORDS_UNLEFT, behind, w)) {
        const view verb = { s->text.text.start + w->at + w->length, VERB };
        if (w->value == 1 || (w->value == 2 && verb.start + VERB <= behind.start + behind.length && view_find(before, verb) < 0))
            return true;
    }
    return false;
}

void claim_lefts(scene *s)
{
    const bool *read = claim_answered(s);
    s->failed = s->failed || read == NULL;
    for (uint32_t i = 0; read != NULL && i < s->mention_count; i++) {
        const bool left = s->mentions[i].sentence != NONE && is_plain(s, i) && !read[s->mentions[i].fact] && is_left(s, i);
        const uint32_t done = left ? before(s, i) : NONE, whole = done != NONE ? before(s, done) : NONE;
        if (whole == NONE || !is_plain(s, done) || !is_plain(s, whole) || !(is_done(s, whole, done) || is_rest_of(s, whole, done, i))
            || is_crowded(s, whole, i) || is_unlike(s, whole, i) || !feasible_at_most(s, done, whole) || !feasible_at_most(s, i, whole))
            continue;
        draft_claim c = draft_claim_begin(CLAIM_CHANGE, VIEW("change/left"));
        c.what.confidence = SURE;
        draft_claim_add(&c, s, ROLE_FROM, whole);
        draft_claim_add(&c, s, ROLE_TO, done);
        draft_claim_add(&c, s, ROLE_DIFFERENCE, i);
        draft_claim_trust(&c, s);
        draft_claim_emit(&c, s);
    }
}
