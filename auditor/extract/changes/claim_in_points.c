#include "extract/changes/two_values.h"

/*
** "Forests cover 63.5 %, ten years ago 58.2 %, up 5.3 %": a change that its sentence tells of the only two shares in it, one of which goes
** by the name of a share, and that is just what lies between them, so that it is told in points. Behind all other changes: the rate is
** nobody else's.
*/

enum { TWO = 2 };

/* Has the change no subject of its own, but for what it is compared with? */
static bool is_unnamed(const scene *s, const two_values *t)
{
    uint32_t from = scene_clause_start(s, t->word), to = t->word;
    const word_place *than = scene_find(s, WORDS_THAN, reduced_text(&s->text, from, to));
    to = than != NULL ? reduced_find(&s->text, than->at) : to;
    scene_strip(s, &from, &to);
    const view own = reduced_text(&s->text, from, to);
    return own.length == 0 || wordset_at(s->words->sets[WORDS_BASIS], own, 0, NULL) == own.length;
}

/* The only two other percentages of its sentence; false where there are more, or fewer. */
static bool find_shares(const scene *s, two_values *t)
{
    const uint32_t sentence = s->mentions[t->said].sentence;
    uint32_t row[TWO] = { NONE, NONE }, count = 0, first = t->said;
    while (first > 0 && s->mentions[first - 1].sentence == sentence)
        first--;
    for (uint32_t i = first; i < s->mention_count && s->mentions[i].sentence == sentence; i++) {
        if (i == t->said || (s->mentions[i].kind != TOKEN_PERCENT && s->mentions[i].kind != TOKEN_POINTS))
            continue;
        if (count == TWO || s->mentions[i].kind == TOKEN_POINTS || (s->mentions[i].flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PART)) != 0)
            return false;
        row[count++] = i;
    }
    if (count != TWO || row[0] > t->said)
        return false;
    t->first = row[0];
    t->last = row[1];
    return change_names_share(s, t->first) || change_names_share(s, t->last);
}

void claim_in_points(scene *s)
{
    enum { DIGITS = 2 };
    const bool *read = claim_answered(s);
    s->failed = s->failed || read == NULL;
    for (uint32_t i = 0; read != NULL && i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        two_values t = { .said = i };
        if (read[m->fact] || m->kind != TOKEN_PERCENT || m->sentence == NONE || (m->flags & (MENTION_CELL | MENTION_HEDGED)) != 0
            || feasible_digits_printed(s, i) < DIGITS || !two_values_way(s, &t) || (t.way != WAY_ROSE && t.way != WAY_FELL) || !is_unnamed(s, &t)
            || !find_shares(s, &t))
            continue;
        const bool down = two_values_falls(&t), first = change_in_points(s, t.last, t.first, i, down);
        if (!first && !change_in_points(s, t.first, t.last, i, down))
            continue;
        draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("change/in-points"));
        d.what.direction = down ? DIRECTION_DOWN : DIRECTION_UP;
        draft_claim_add(&d, s, ROLE_FROM, first ? t.first : t.last);
        draft_claim_add(&d, s, ROLE_TO, first ? t.last : t.first);
        draft_claim_add(&d, s, ROLE_RATE, i);
        draft_claim_emit(&d, s);
    }
}
