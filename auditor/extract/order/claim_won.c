#include "extract/claims/claims.h"

/*
** "75 to 80, they lost to", "83 to 76 they beat": whose score is told first has the greater number where it won, and the lesser one where
** it lost. "In seven sets, 4 to 3": a match has as many sets as both have won.
*/

enum { WON = 1, LOST, BETWEEN, OPEN };      /* classes of WORDS_WON */
enum { WORDS = 4, LIKELY = 80 /* percent */, LEAST_SETS = 2, MOST_WON = 4, BESIDE = 6 /* symbols */ };

static int64_t points(const scene *s, uint32_t which)
{
    return scene_figure(s, which)->print.digits;
}

/* What the verb right behind a score tells: WON, LOST; 0 where there is none. */
static uint32_t verb_behind(const scene *s, uint32_t second)
{
    uint32_t at = s->x->tokens[s->mentions[second].token].end;
    for (int n = 0; n < WORDS; n++) {
        uint32_t value = 0;
        const uint32_t length = wordset_at(s->words->sets[WORDS_WON], s->text.text, at, &value);
        if (length == 0 || value == OPEN)
            return 0;
        if (value != BETWEEN)
            return value;
        at += length;
    }
    return 0;
}

/* Do words in its clause leave open whose score is told first: beaten by, at their place? */
static bool is_open(const scene *s, uint32_t first)
{
    const view words = reduced_text(&s->text, s->mentions[first].clause, s->mentions[first].place);
    uint32_t length = 1, value = 0;
    for (uint32_t at = 0; at < words.length; at += length) {
        at = wordset_find(s->words->sets[WORDS_WON], words, at, (uint32_t)words.length, &length, &value);
        if (at < words.length && value == OPEN)
            return true;
    }
    return false;
}

static void read_way(scene *s, uint32_t second, uint32_t way)
{
    if (points(s, second) == points(s, second - 1) || is_open(s, second - 1))
        return;
    draft_claim d = draft_claim_begin(CLAIM_ORDER, VIEW("order/won"));
    d.what.confidence = LIKELY;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_GREATER, way == WON ? second - 1 : second);
    draft_claim_add(&d, s, ROLE_SMALLER, way == WON ? second : second - 1);
    draft_claim_emit(&d, s);
}

/* Is it so many sets, told to be all of a match? */
static bool are_sets(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const printed *p = &scene_figure(s, which)->print;
    if (m->kind != TOKEN_AMOUNT || !wordset_has(s->words->sets[WORDS_SET_UNITS], scene_unit(s, which)->name) || p->modifier != MODIFIER_EXACT
        || p->decimals != 0 || p->digits < LEAST_SETS || (m->flags & MENTION_CELL) != 0)
        return false;
    const uint32_t from = m->place > m->clause + BESIDE ? m->place - BESIDE : m->clause, end = scene_clause_end(s, m->place + 1);
    const uint32_t to = end < m->place + BESIDE ? end : m->place + BESIDE;
    return relation_words_in(s->words, WORDS_FOUGHT, reduced_text(&s->text, from, m->place))
        || (m->place + 1 < to && relation_words_in(s->words, WORDS_FOUGHT, reduced_text(&s->text, m->place + 1, to)));
}

static void read_sets(scene *s, uint32_t sets, uint32_t second)
{
    const int64_t a = points(s, second - 1), b = points(s, second);
    if (a == b || a > MOST_WON || b > MOST_WON || (a < LEAST_SETS && b < LEAST_SETS))
        return;
    draft_claim d = draft_claim_begin(CLAIM_SUM, VIEW("sum/sets-fought"));
    d.what.confidence = LIKELY;
    d.what.complete = 2;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_TOTAL, sets);
    draft_claim_add(&d, s, ROLE_PARTS, second - 1);
    draft_claim_add(&d, s, ROLE_PARTS, second);
    draft_claim_emit(&d, s);
}

void claim_won(scene *s)
{
    uint32_t sets = NONE;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const uint32_t sentence = s->mentions[i].sentence;
        if (sentence == NONE)
            continue;
        if (sets != NONE && s->mentions[sets].sentence != sentence)
            sets = NONE;
        if (are_sets(s, i))
            sets = i;
        const uint32_t way = claim_ends_score(s, i) ? verb_behind(s, i) : 0;
        if (way == 0)
            continue;
        read_way(s, i, way);
        if (sets != NONE)
            read_sets(s, sets, i);
        sets = NONE;
    }
}
