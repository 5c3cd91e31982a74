#include "extract/claims/claims.h"

#include "extract/claims/told_words.h"
#include "extract/scene/identity.h"

/*
** What became of a value is told twice: "27 stamps were asked for ... cut to 12" and further on "cut from 27 stamps to 15". Both begin
** with one value, end with another, and are told of what goes by one name.
*/

enum { LOOK = 6 /* mentions between a value and what it became */ };

/* Is a mention told as what another one became: right behind 减到? */
static bool is_outcome(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const uint32_t at = s->text.symbols[m->place].at;
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_TARGET)) == 0
           && wordset_before(s->words->sets[WORDS_WENT_TO], s->text.text, at, NULL) > 0;
}

/* The value of its sentence that it comes from: the nearest like it before it; NONE. */
static uint32_t origin_of(const scene *s, uint32_t outcome)
{
    for (uint32_t at = outcome; at-- > 0 && outcome - at <= LOOK && s->mentions[at].sentence == s->mentions[outcome].sentence;)
        if (s->mentions[at].kind == s->mentions[outcome].kind && scene_comparable(s, at, outcome))
            return (s->mentions[at].flags & MENTION_HEDGED) == 0 && !feasible_equal(s, at, outcome) ? at : NONE;
    return NONE;
}

/* "一车间由120人", "二车间由120人": is all that is told before two origins the same, but for a word or so? */
static bool heads_apart(const scene *s, uint32_t a, uint32_t b)
{
    enum { OWN = 6 /* bytes: two characters */ };
    view x = reduced_text(&s->text, claim_sentence_start(s, s->mentions[a].place), s->mentions[a].place),
         y = reduced_text(&s->text, claim_sentence_start(s, s->mentions[b].place), s->mentions[b].place);
    while (x.length > 0 && y.length > 0 && x.start[x.length - 1] == y.start[y.length - 1]) {
        x.length--;
        y.length--;
    }
    return x.length > 0 && y.length > 0 && x.length <= OWN && y.length <= OWN;
}

void claim_became(scene *s)
{
    enum { MOST = 64 };     /* outcomes of a draft that are compared */
    uint32_t outcome[MOST], origin[MOST], count = 0;
    for (uint32_t i = 0; i < s->mention_count && count < MOST; i++)
        if (s->mentions[i].sentence != NONE && is_outcome(s, i) && (origin[count] = origin_of(s, i)) != NONE)
            outcome[count++] = i;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = i + 1; k < count; k++) {
            const uint32_t a = outcome[i], b = outcome[k];
            if (s->mentions[a].block != s->mentions[b].block && s->mentions[a].unit == s->mentions[b].unit && feasible_digits_printed(s, origin[i]) > 1
                && feasible_equal(s, origin[i], origin[k]) && !feasible_equal(s, a, b) && !identity_apart(s, a, b)
                && !told_in_parallel(s, a, b) && !heads_apart(s, origin[i], origin[k]) && told_shares(s, a, b))
                claim_emit_repeat(s, VIEW("repeat/became"), a, b);
        }
}
