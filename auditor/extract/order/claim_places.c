#include "extract/claims/claims.h"

/*
** "from the 8th place to the 5th, 4 places up": how far something has moved in an order, and the two places, of which one is told to be the
** earlier one.
*/

enum { PAIR = 2, WINDOW = 24 /* mentions of a sentence that are looked at around a step */ };

/* Is it a number of places that something moved by: 前移4位, 上升了4个位次? */
static bool is_step(const scene *s, uint32_t which)
{
    enum { UP = 4, DOWN = 5, OF_PLACES = 1, MOVED = 2 };
    const mention *m = &s->mentions[which];
    uint32_t way = 0, word = 0, unit = 0;
    if (m->kind != TOKEN_AMOUNT || m->sentence == NONE || (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN)) != 0)
        return false;
    const uint32_t at = s->text.symbols[m->place].at, end = s->x->tokens[s->text.symbols[m->place].token].number_end;
    wordset_before(s->words->sets[WORDS_COMPARED], s->text.text, at, &way);
    wordset_before(s->words->sets[WORDS_PLACES], s->text.text, at, &word);
    wordset_at(s->words->sets[WORDS_PLACES], s->text.text, end, &unit);
    return (way == UP || way == DOWN || word == MOVED) && unit == OF_PLACES;
}

/* Do words of a time before stand in symbols [from, to)? */
static bool looks_back(const scene *s, uint32_t from, uint32_t to)
{
    return from < to && scene_tells(s, WORDS_EARLIER, reduced_text(&s->text, from, to));
}

/* Which of two places is the earlier one, 'a' told first; NONE where nothing says. */
static uint32_t earlier_of(const scene *s, uint32_t a, uint32_t b)
{
    const mention *x = &s->mentions[a], *y = &s->mentions[b];
    const uint32_t start = claim_sentence_start(s, x->place);
    if (wordset_before(s->words->sets[WORDS_WENT_TO], s->text.text, s->text.symbols[y->place].at, NULL) > 0)
        return a;
    const bool first = looks_back(s, start, x->place), second = looks_back(s, x->place + 1, y->place);
    return first == second ? NONE : first ? a : b;
}

static void read_step(scene *s, uint32_t which)
{
    const uint32_t sentence = s->mentions[which].sentence;
    uint32_t place[PAIR], count = 0, first = which;
    while (first > 0 && which - first < WINDOW && s->mentions[first - 1].sentence == sentence)
        first--;
    for (uint32_t i = first; i < s->mention_count && i < which + WINDOW && s->mentions[i].sentence == sentence; i++) {
        if (i != which && is_step(s, i))
            return;
        if (s->mentions[i].kind != TOKEN_ORDINAL)
            continue;
        if (count == PAIR)
            return;
        place[count++] = i;
    }
    const uint32_t before = count == PAIR ? earlier_of(s, place[0], place[1]) : NONE;
    if (before == NONE || feasible_equal(s, place[0], place[1]))
        return;
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("change/places"));
    draft_claim_add(&d, s, ROLE_FROM, before);
    draft_claim_add(&d, s, ROLE_TO, before == place[0] ? place[1] : place[0]);
    draft_claim_add(&d, s, ROLE_DIFFERENCE, which);
    draft_claim_emit(&d, s);
}

void claim_places_moved(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++)
        if (is_step(s, i))
            read_step(s, i);
}
