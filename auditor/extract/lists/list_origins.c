#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** "Athletes of six countries ran, they come from Kenya, Ethiopia, Morocco, Japan and France": what is listed as where somebody comes
** from was counted at the head of the sentence, as theirs. "Six athletes ran, they come from three provinces' teams: ..." counts who
** comes, not where from: behind the things that are counted, a word must say that somebody is of them.
*/

enum { NOUN = 18, REACH = 120 };    /* bytes: of a noun and what makes another one its own; between count and list */

/* "6个国家的选手": does something belong to the things that are counted? */
static bool owns(const list_reader *r, view text, const list_count *c)
{
    const uint32_t stop = c->end + NOUN < text.length ? c->end + NOUN : (uint32_t)text.length;
    for (uint32_t at = c->end; at < stop; at += utf8_step(text, at)) {
        if (list_clause_sign(text, at) > 0 || place_ends_sentence(text, at))
            return false;
        if (at > c->end && wordset_at(r->words->owned, text, at, NULL) > 0)
            return true;
    }
    return false;
}

/* Do words that name nobody else lead from the start of a clause to 'at'? */
static bool goes_on(const list_reader *r, view text, uint32_t from, uint32_t at)
{
    for (uint32_t n; from < at; from += n)
        if ((n = wordset_at(r->words->of_those, text, from, NULL)) == 0)
            return false;
    return from == at;
}

/* Where the list of a later clause of the sentence starts, behind a word for where somebody comes from; 0: nowhere. */
static uint32_t origins_start(const list_reader *r, view text, uint32_t at)
{
    const uint32_t stop = at + REACH < text.length ? at + REACH : (uint32_t)text.length;
    uint32_t clause = 0, n;
    const uint32_t from = at;
    for (; at < stop && !place_ends_sentence(text, at); at += utf8_step(text, at)) {
        n = list_clause_sign(text, at);
        if (n > 0)
            clause = at + n;
        else if (clause > 0 && (n = wordset_at(r->words->origins, text, at, NULL)) > 0)
            return goes_on(r, text, clause, at) && !list_has_rival(r, from, at) ? at + n : 0;
    }
    return 0;
}

bool list_read_origins(list_reader *r, const list_count *c, uint32_t to)
{
    const view text = { r->x->clean->text.start, list_furthest(r->x->clean->text, c->end, to) };
    const uint32_t start = owns(r, text, c) ? origins_start(r, text, c->end) : 0;
    list_cuts l = { 0 };
    bool separated;
    if (start == 0)
        return false;
    uint32_t end = list_end(r->x, r->words, text, start, LONGEST_LIST, &separated);
    l.open = list_strip_open(r->words, text, start, &end);
    const bool open = l.open;
    list_cut(r->x, r->words, text, start, end, &l);
    list_measure(r->words, text, &l);
    l.open = open;
    if (!separated || l.count < 2 || l.too_long || list_distance(&l, c->value) > 1 || (!list_fits(&l, c->value) && !l.plain))
        return false;
    list_claim(r, c, &l, "list/origins", LIST_LIKELY);
    return true;
}
