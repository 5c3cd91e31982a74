#include "extract/claims/of_another.h"

#include "extract/claims/claims.h"

/*
** "369 were to come, 37 did not, 90 % came": a rate whose name tells what the part is told not to be, or not what it is told to be, is the
** share of all but the part.
*/

/* What the last word for "not" in some words denies: what stands behind it; empty where there is none. */
static view denied(const scene *s, view words)
{
    const uint32_t end = (uint32_t)words.length;
    view out = { words.start + words.length, 0 };
    uint32_t length = 0, value;
    for (uint32_t at = 0; (at = wordset_find(s->words->sets[WORDS_NOT], words, at, end, &length, &value)) < end; at += length)
        out = (view){ words.start + at + length, words.length - at - length };
    return out;
}

/* Does it stand in some words by its first character, which they do not deny? */
static bool is_affirmed(const scene *s, view what, view words)
{
    enum { CHARACTER = 3 };
    return what.length >= CHARACTER && denied(s, words).length == 0 && view_find(words, (view){ what.start, CHARACTER }) >= 0;
}

bool share_is_of_lacking(const draft_claim *d, const scene *s)
{
    enum { SIDES = 3 };
    const uint32_t part = draft_claim_mention(d, s, ROLE_PART), whole = draft_claim_mention(d, s, ROLE_WHOLE), share = draft_claim_mention(d, s, ROLE_SHARE);
    if (d->what.kind != CLAIM_SHARE || d->count != SIDES || part == NONE || whole == NONE || share == NONE || feasible_share(s, part, whole, share))
        return false;
    const mention *m = &s->mentions[part], *n = &s->mentions[share];
    const view before = reduced_text(&s->text, m->clause, m->place), behind = reduced_text(&s->text, m->place + 1, scene_clause_end(s, m->place)),
               name = scene_label(s, n);
    return is_affirmed(s, denied(s, before), name) || (m->clause != n->clause && is_affirmed(s, denied(s, behind), name))
           || is_affirmed(s, denied(s, name), before);
}
