#include "extract/claims/claims.h"

/*
** "from 78 all the way down to 75, 71, 66 and 60": steps that are told as a list behind the word that they rise, or fall, to. Just one of
** them may run the other way: more are told of several things.
*/

enum { LEAST = 3, MOST = 12, NEAR = 6 /* symbols between the word and the first, and from step to step */ };

static bool is_value(const scene *s, uint32_t which, uint32_t like)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT) && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN)) == 0
           && (like == NONE || scene_comparable(s, which, like));
}

/* Does a step follow another behind a pause, or behind the word that joins the last? Times may stand before it. */
static bool follows(const scene *s, uint32_t before, uint32_t which)
{
    const uint32_t from = s->mentions[before].place + 1, to = s->mentions[which].place;
    if (to > from + NEAR || from >= to)
        return false;
    const view joins = reduced_text(&s->text, from, to);
    return s->text.symbols[from].mark == MARK_PAUSE || wordset_at(s->words->sets[WORDS_JOINS], joins, 0, NULL) > 0;
}

/* The list that begins behind a phrase. */
static uint32_t gather(const scene *s, const frame *f, uint32_t *row)
{
    const uint32_t before = scene_before(s, f->end);
    uint32_t count = 0;
    for (uint32_t at = before == NONE ? 0 : before + 1; at < s->mention_count && count < MOST; at++) {
        if (count == 0 ? s->mentions[at].place > f->end + NEAR : !follows(s, row[count - 1], at))
            break;
        if (!is_value(s, at, count > 0 ? row[0] : NONE))
            return 0;
        row[count++] = at;
    }
    return count;
}

/* "In A, B and C it rose to ...": is it told of several things at once? */
static bool of_several(const scene *s, const frame *f)
{
    const uint32_t start = claim_sentence_start(s, f->start);
    for (uint32_t at = start; at < f->start; at++)
        if (s->text.symbols[at].mark == MARK_PAUSE)
            return true;
    return relation_words_in(s->words, WORDS_JOINS, reduced_text(&s->text, scene_clause_start(s, f->start), f->start));
}

static void read_steps(scene *s, const frame *f)
{
    uint32_t row[MOST], turned = 0;
    const uint32_t count = gather(s, f, row);
    const bool up = f->direction == DIRECTION_UP;
    if (count < LEAST || of_several(s, f) || relation_words_in(s->words, WORDS_OVERALL, reduced_text(&s->text, scene_clause_start(s, f->start), f->end)))
        return;
    for (uint32_t i = 1; i < count; i++)
        turned += !feasible_at_most(s, row[up ? i - 1 : i], row[up ? i : i - 1]);
    for (uint32_t i = 1; turned <= 1 && i < count; i++)
        claim_emit_order(s, claim_phrase(s, f)->id, row[up ? i : i - 1], row[up ? i - 1 : i]);
}

void claim_steps_to(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++)
        if (claim_phrase(s, &s->frames[i])->claim == CLAIM_ORDER && view_equal(claim_phrase(s, &s->frames[i])->sort, VIEW("steps-to")))
            read_steps(s, &s->frames[i]);
}
