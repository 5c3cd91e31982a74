#include "extract/changes/two_values.h"

/*
** "66 to 72, eight points behind": a score, and how far its sides are apart, told with it in one sentence.
*/

enum { CLAUSES = 2, SURE = 90 };

/* Do words lead from the one to the other, and none to another score, or to a table of them? */
static bool leads_over(const scene *s, uint32_t from, uint32_t to)
{
    uint32_t commas = 0;
    for (uint32_t at = s->mentions[from].place; at < s->mentions[to].place; at++) {
        commas += s->text.symbols[at].mark == MARK_COMMA;
        if (s->text.symbols[at].mark >= MARK_COLON || s->text.symbols[at].mark == MARK_TIME)
            return false;
    }
    return commas <= CLAUSES && !scene_tells(s, WORDS_OTHER_SCORE, reduced_text(&s->text, s->mentions[from].place, s->mentions[to].place));
}

/* "25–18, 25–20, 25–16, 21 points more in all": is it one of several? */
static bool is_last_of_row(const scene *s, uint32_t score)
{
    return score > 2 && claim_ends_score(s, score - 2) && s->text.symbols[s->mentions[score - 2].place + 1].mark == MARK_PAUSE;
}

/* The score before a figure in its sentence, the nearest one, or else the one behind it; NONE. */
static uint32_t score_of(const scene *s, uint32_t said)
{
    const uint32_t sentence = s->mentions[said].sentence;
    for (uint32_t at = said; at-- > 0 && s->mentions[at].sentence == sentence;)
        if (claim_ends_score(s, at))
            return leads_over(s, at, said) && !is_last_of_row(s, at) ? at : NONE;
    for (uint32_t at = said + 1; at < s->mention_count && s->mentions[at].sentence == sentence && at <= said + TWO_SIDES; at++)
        if (claim_ends_score(s, at) && at > said + 1)
            return leads_over(s, said, at - 1) ? at : NONE;
    return NONE;
}

/* Is it told of all that has been played: the words before it, in its clause? */
static bool is_overall(const scene *s, uint32_t said)
{
    const mention *m = &s->mentions[said];
    return scene_tells(s, WORDS_OTHER_SCORE, reduced_text(&s->text, m->clause, m->place));
}

/* "单节以31:10领先，带着27分的优势": a score of a part only, which the lead in all need not be that of. */
static bool is_of_part(const scene *s, uint32_t score, uint32_t said)
{
    const mention *m = &s->mentions[score - 1];
    return scene_tells(s, WORDS_PART_SCORE, reduced_text(&s->text, m->clause, m->place)) && !feasible_difference(s, score - 1, score, said)
           && !feasible_difference(s, score, score - 1, said);
}

void claim_leads(scene *s)
{
    const bool *read = claim_answered(s);
    s->failed = s->failed || read == NULL;
    for (uint32_t i = 0; read != NULL && i < s->mention_count; i++) {
        two_values t = { .said = i };
        if (s->mentions[i].sentence == NONE || !wordset_has(s->words->sets[WORDS_SCORE_UNITS], scene_unit(s, i)->name) || !claim_is_score_side(s, i)
            || read[s->mentions[i].fact] || !two_values_way(s, &t) || is_overall(s, i))
            continue;
        const uint32_t score = score_of(s, i);
        if (score == NONE || is_of_part(s, score, i))
            continue;
        for (uint32_t at = score - 1; at <= score; at++)
            builder_figure(s->x->builder, s->mentions[at].fact)->unit = scene_figure(s, i)->unit;
        draft_claim c = draft_claim_begin(CLAIM_CHANGE, VIEW("change/lead"));
        c.what.confidence = SURE;
        draft_claim_add(&c, s, ROLE_FROM, score - 1);
        draft_claim_add(&c, s, ROLE_TO, score);
        draft_claim_add(&c, s, ROLE_DIFFERENCE, i);
        draft_claim_trust(&c, s);
        draft_claim_emit(&c, s);
    }
}
