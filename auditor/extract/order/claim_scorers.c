#include "extract/claims/claims.h"

/*
** Who scored most in a game: "Zhao had a game high of 31 points; for the visitors Li had 37". What others scored is told behind a verb of
** scoring and a name; a team, a quarter or a season has more than anybody.
*/

enum { REACH = 40 /* mentions */, NAME_SYMBOLS = 10, FIRM = 90 };

/* Words around scores. */
typedef enum { SCORED = 1, OF_MORE, OF_GAME, OF_TEAM, OTHER_TEAM, SIDE } scorer_word;

static bool says(const scene *s, uint32_t from, uint32_t to, scorer_word class)
{
    return from < to && scene_tells_class(s, WORDS_SCORERS, reduced_text(&s->text, from, to), class);
}

static bool is_score(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->sentence != NONE && m->use == USE_LEVEL && wordset_has(s->words->sets[WORDS_SCORE_UNITS], scene_unit(s, which)->name)
        && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_EACH)) == 0;
}

/* The symbol behind the last mark or figure before a mention. */
static uint32_t own_start(const scene *s, uint32_t which)
{
    uint32_t from = s->mentions[which].place;
    while (from > s->mentions[which].clause && s->text.symbols[from - 1].mark < MARK_FIGURE)
        from--;
    return from;
}

/* A name, a verb of scoring, and how much. */
static bool is_scorer(const scene *s, uint32_t which)
{
    const uint32_t place = s->mentions[which].place, from = own_start(s, which);
    uint32_t value = 0;
    const uint32_t verb = wordset_before(s->words->sets[WORDS_SCORERS], s->text.text, s->text.symbols[place].at, &value);
    uint32_t side = 0;
    if (verb > 0 && wordset_before(s->words->sets[WORDS_SCORERS], s->text.text, s->text.symbols[place].at - verb, &side) > 0 && side == SIDE)
        return false;
    const uint32_t name_end = verb > 0 ? reduced_find(&s->text, s->text.symbols[place].at - verb) : from;
    return value == SCORED && name_end >= from + 2 && name_end <= from + NAME_SYMBOLS && !says(s, s->mentions[which].clause, place, OF_MORE)
        && !scene_tells(s, WORDS_EXTREME, reduced_text(&s->text, from, place));
}

/* "The most": of the whole game, of a team, of neither. */
static scorer_word top_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t before = m->clause > 0 && m->clause > claim_sentence_start(s, m->place) ? scene_clause_start(s, m->clause - 1) : m->clause;
    before = which > 0 && s->mentions[which - 1].place >= before ? m->clause : before;      /* the value of another */
    const uint32_t from = own_start(s, which) > m->clause ? own_start(s, which) : before;
    if (says(s, from, m->place, OF_MORE) || wordset_at(s->words->sets[WORDS_ONE_OF_SEVERAL], s->text.text, s->text.symbols[m->place + 1].at, NULL) > 0)
        return SCORED;
    const uint32_t end = scene_clause_end(s, m->place), next = scene_before(s, scene_clause_end(s, end + 1));
    if (s->text.symbols[end].mark == MARK_COMMA && end == m->place + 1 && next == which && says(s, end, scene_clause_end(s, end + 1), OF_GAME))
        return OF_GAME;     /* 得到34分，为全场最高 */
    return says(s, from, m->place, OF_GAME) ? OF_GAME : says(s, from, m->place, OF_TEAM) ? OF_TEAM : SCORED;
}

static void read_top(scene *s, uint32_t top, scorer_word of)
{
    const mention *m = &s->mentions[top];
    uint32_t best = NONE;
    for (uint32_t i = top + 1; i < s->mention_count && i < top + REACH && s->mentions[i].block == m->block; i++) {
        if (scene_dates(s, m->place, s->mentions[i].place) > 0)
            break;      /* perhaps another game */
        if (of == OF_TEAM && (says(s, m->place, s->mentions[i].place, OTHER_TEAM) || s->mentions[i].sentence > m->sentence + 1))
            break;
        if (is_score(s, i) && s->mentions[i].unit == m->unit && is_scorer(s, i) && (best == NONE || !feasible_at_most(s, i, best)))
            best = i;
    }
    if (best == NONE || !feasible_near(s, top, &best, 1, 50, false))
        return;
    draft_claim d = draft_claim_begin(CLAIM_ORDER, VIEW("order/scorers"));
    d.what.confidence = FIRM;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_GREATER, top);
    draft_claim_add(&d, s, ROLE_SMALLER, best);
    draft_claim_emit(&d, s);
}

void claim_scorers(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const scorer_word of = is_score(s, i) ? top_of(s, i) : SCORED;
        if (of == OF_GAME || of == OF_TEAM)
            read_top(s, i, of);
    }
}
