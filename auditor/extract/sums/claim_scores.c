#include "extract/claims/claims.h"

#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Scores of the parts of a game, and the final one: "two to one at half-time, two to nil behind it, in the end four to one". Where
** the parts are halves, quarters or legs each side adds up; where they are sets the final score counts them.
*/

enum {
    LONGEST = 9, LARGEST = 999,
    FIRM = 90,              /* percent */
    QUARTERS = 4, SET_LEAST = 5, SETS_MOST = 7, SIDES = 2,
    BEHIND = 8,             /* symbols */
    NUMERAL_BYTES = 6
};

/* What words say of a score. */
enum { SAYS_FINAL = 1, SAYS_FIRST, SAYS_SECOND, SAYS_QUARTERS, SAYS_FIRST_LEG, SAYS_SECOND_LEG, SAYS_WON, SAYS_SETS };

typedef struct {
    uint32_t second[LONGEST];       /* the mention of the second number of each; the first one stands before it */
    uint32_t count, final;          /* final: an index */
} scores;

bool claim_is_score_side(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const printed *p = &scene_figure(s, which)->print;
    return m->kind == TOKEN_AMOUNT && (m->flags & MENTION_CELL) == 0 && (m->unit == 0 || scene_unit(s, which)->count) && p->modifier == MODIFIER_EXACT
        && p->decimals == 0 && p->scale == 0 && p->denominator == 1 && p->digits >= 0 && p->digits <= LARGEST;
}

bool claim_ends_score(const scene *s, uint32_t which)
{
    if (which == 0 || !claim_is_score_side(s, which) || s->mentions[which].sentence != s->mentions[which - 1].sentence || !claim_is_score_side(s, which - 1))
        return false;
    const uint32_t at = s->x->tokens[s->mentions[which].token].start, n = wordset_before(s->words->sets[WORDS_ODDS], s->text.text, at, NULL);
    return n > 0 && s->x->tokens[s->mentions[which - 1].token].end + n == at && s->mentions[which].place > s->mentions[which - 1].place;
}

static int64_t points(const scene *s, uint32_t which)
{
    return scene_figure(s, which)->print.digits;
}

/* The words before a score, behind the one before it in its sentence. */
static view words_before(const scene *s, const scores *g, uint32_t n)
{
    const uint32_t first = g->second[n] - 1;
    uint32_t from = s->text.sentences[s->mentions[first].sentence].from;
    if (n > 0 && s->mentions[g->second[n - 1]].place >= from)
        from = s->mentions[g->second[n - 1]].place + 1;
    return reduced_text(&s->text, from, s->mentions[first].place);
}

/* Does a verb right behind a score tell that it was won, or lost, by it? */
static bool is_won(const scene *s, const scores *g, uint32_t n)
{
    const uint32_t at = s->mentions[g->second[n]].place + 1, end = scene_clause_end(s, at);
    return scene_tells_class(s, WORDS_SCORES, reduced_text(&s->text, at, end < at + BEHIND ? end : at + BEHIND), SAYS_WON);
}

/* "in two sets to one ..., the three sets were 18 to 21 ...": the first score, by which the game was won, before those of all its sets. */
static bool leads_sets(const scene *s, const scores *g)
{
    return g->count > SIDES && is_won(s, g, 0) && scene_tells_class(s, WORDS_SCORES, words_before(s, g, 1), SAYS_SETS);
}

/* "2 to 0 (21 to 15, 21 to 10)": right behind the first, a bracket holds all the others. */
static bool holds_sets(const scene *s, const scores *g)
{
    const uint32_t from = s->mentions[g->second[0]].place + 1, last = s->mentions[g->second[g->count - 1]].place + 1;
    uint32_t brackets = 0;
    for (uint32_t at = from; at < last; at++)
        brackets += s->text.symbols[at].mark == MARK_BRACKET;
    return g->count > SIDES && brackets == 1 && s->text.symbols[from].mark == MARK_BRACKET && last < s->text.count
           && s->text.symbols[last].mark == MARK_BRACKET;
}

/* "the three sets were": does a numeral right before the word for them say that all are told? */
static bool tells_all(const scene *s, const scores *g, uint32_t count)
{
    const view words = words_before(s, g, 1);
    for (const word_place *w = scene_find(s, WORDS_SCORES, words); w != NULL; w = scene_next(s, WORDS_SCORES, words, w)) {
        uint32_t said = 0, at = w->at;
        while (w->value == SAYS_SETS && at > 0 && w->at - at < NUMERAL_BYTES && said != count) {
            at--;
            if (numeral_at(s->text.text, at, NUMERAL_HAN | NUMERAL_DIGITS, &said) != w->at - at)
                said = 0;
        }
        if (said == count)      /* but not the first three */
            return wordset_before(s->words->sets[WORDS_LEADING], s->text.text, at, NULL) == 0;
    }
    return holds_sets(s, g);
}

/* Is a score more than every other one, on both sides? Overtime (加时10比6) is not. */
static bool is_most(const scene *s, const scores *g, uint32_t n)
{
    for (uint32_t i = 0; i < g->count; i++)
        for (uint32_t side = 0; i != n && side < SIDES; side++)
            if (points(s, g->second[n] - side) <= points(s, g->second[i] - side))
                return false;
    return true;
}

/* "86 to 83 won the game, the four quarters were 21 to 18 ...": the first score, or the last, by which the game was won, beside those of all
** quarters, or of all sets before it; LONGEST: neither. */
static uint32_t beside_parts(const scene *s, const scores *g)
{
    const uint32_t last = g->count - 1;
    if (last == QUARTERS && is_won(s, g, 0) && is_most(s, g, 0) && scene_tells_class(s, WORDS_SCORES, words_before(s, g, 1), SAYS_QUARTERS))
        return 0;
    const view first = words_before(s, g, 0);
    const bool parts = (last == QUARTERS && is_most(s, g, last) && scene_tells_class(s, WORDS_SCORES, first, SAYS_QUARTERS)) || scene_tells_class(s, WORDS_SCORES, first, SAYS_SETS);
    return parts && last >= SIDES && is_won(s, g, last) ? last : LONGEST;
}

/* The last score that words call final. */
static bool find_final(const scene *s, scores *g)
{
    g->final = LONGEST;
    for (uint32_t n = 0; n < g->count; n++)
        if (scene_tells_class(s, WORDS_SCORES, words_before(s, g, n), SAYS_FINAL))
            g->final = n;
    if (g->final == LONGEST && (leads_sets(s, g) || holds_sets(s, g)))
        g->final = 0;
    if (g->final == LONGEST && g->count > SIDES)
        g->final = beside_parts(s, g);
    return g->final < LONGEST && g->count > SIDES;
}

/* Without the one that is told as the total of those before it: "25 to 19, ..., 110 to 106 points in all". */
static uint32_t find_parts(const scene *s, const scores *g, uint32_t out[LONGEST])
{
    uint32_t count = 0;
    for (uint32_t n = 0; n < g->count; n++)
        if (n != g->final && !(count > 1 && scene_tells(s, WORDS_TOTAL, words_before(s, g, n))))
            out[count++] = n;
    return count;
}

/* "2 to 1 at half-time, then 4 to 1, in the end 4 to 2": no score is less than the one before it on either side. */
static bool is_running(const scene *s, const scores *g, const uint32_t *parts, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t now = g->second[parts[i]], then = g->second[i + 1 < count ? parts[i + 1] : g->final];
        if (points(s, now - 1) > points(s, then - 1) || points(s, now) > points(s, then))
            return false;
    }
    return true;
}

static bool are_said(const scene *s, const scores *g, const uint32_t *parts, uint32_t first, uint32_t second)
{
    return scene_tells_class(s, WORDS_SCORES, words_before(s, g, parts[0]), first) && scene_tells_class(s, WORDS_SCORES, words_before(s, g, parts[1]), second);
}

/* Are the parts all there are: both legs, both halves, four quarters? Scores of halves and quarters may be those so far. */
static bool is_whole_game(const scene *s, const scores *g, const uint32_t *parts, uint32_t count)
{
    if (count == QUARTERS)
        return scene_tells_class(s, WORDS_SCORES, words_before(s, g, parts[0]), SAYS_QUARTERS) && !is_running(s, g, parts, count);
    return count == SIDES && (are_said(s, g, parts, SAYS_FIRST_LEG, SAYS_SECOND_LEG)
                              || (are_said(s, g, parts, SAYS_FIRST, SAYS_SECOND) && !is_running(s, g, parts, count)));
}

/* Do the parts make the final score, each told from either side? *as_told: from the final one's. */
static bool adds_up(const scene *s, const scores *g, const uint32_t *parts, uint32_t count, bool *as_told)
{
    const int64_t ours = points(s, g->second[g->final] - 1), theirs = points(s, g->second[g->final]);
    *as_told = false;
    for (uint32_t turned = 0; turned < 1u << count; turned++) {
        int64_t sum[SIDES] = { 0, 0 };
        for (uint32_t i = 0; i < count; i++) {
            const uint32_t second = g->second[parts[i]];
            sum[turned >> i & 1] += points(s, second - 1);
            sum[~turned >> i & 1] += points(s, second);
        }
        *as_told = *as_told || (turned == 0 && sum[0] == ours && sum[1] == theirs);
        if ((sum[0] == ours && sum[1] == theirs) || (sum[0] == theirs && sum[1] == ours))
            return true;
    }
    return false;
}

static void emit_side(scene *s, const scores *g, const uint32_t *parts, uint32_t count, uint32_t side)
{
    draft_claim d = draft_claim_begin(CLAIM_SUM, VIEW("sum/score"));
    d.what.confidence = FIRM;
    d.what.complete = 2;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_TOTAL, g->second[g->final] - 1 + side);
    for (uint32_t i = 0; i < count; i++)
        draft_claim_add(&d, s, ROLE_PARTS, g->second[parts[i]] - 1 + side);
    draft_claim_emit(&d, s);
}

/* A score is nothing that anything else adds up. */
static void set_aside(scene *s, const scores *g)
{
    for (uint32_t n = 0; n < g->count; n++)
        s->mentions[g->second[n] - 1].use = s->mentions[g->second[n]].use = USE_ASIDE;
}

static void read_points(scene *s, const scores *g, const uint32_t *parts, uint32_t count)
{
    bool as_told;
    if (!adds_up(s, g, parts, count, &as_told) ? is_whole_game(s, g, parts, count) : as_told)
        for (uint32_t side = 0; side < SIDES; side++)
            emit_side(s, g, parts, count, side);
    set_aside(s, g);
}

/* The sets that the first of the two won, as a figure over them; FACT_NONE. */
static uint32_t fact_of_sets(scene *s, const scores *g, const uint32_t *parts, uint32_t count, int64_t number)
{
    const uint32_t start = s->x->tokens[s->mentions[g->second[parts[0]] - 1].token].start,
                   end = s->x->tokens[s->mentions[g->second[parts[count - 1]]].token].end;
    figure f = { .print = { .digits = number, .denominator = 1, .modifier = MODIFIER_EXACT, .nature = NATURE_COUNT },
                 .number_start = text_source_start(s->x->clean, start), .number_end = text_source_end(s->x->clean, end), .table = FACT_NONE };
    return place_fact(s->x, FACT_FIGURE, start, end, &f);
}

/* "two to one: 18 to 21, 15 to 21, 21 to 17": as many sets were won as the final score says, told from either side where it leads. */
static void read_winners(scene *s, const scores *g, const uint32_t *parts, uint32_t count)
{
    const uint32_t final = g->second[g->final];
    int64_t ours = 0;
    for (uint32_t i = 0; i < count; i++)
        ours += points(s, g->second[parts[i]] - 1) > points(s, g->second[parts[i]]);
    const bool turned = ours == points(s, final) && !(g->final == 0 && leads_sets(s, g));
    if (turned || (g->final != 0 && ours != points(s, final - 1)))
        return;
    const uint32_t fact = fact_of_sets(s, g, parts, count, ours);
    draft_claim d = draft_claim_begin(CLAIM_REPEAT, VIEW("repeat/sets-won"));
    d.what.confidence = FIRM;
    d.named = d.told = true;
    d.operands[d.count++] = (operand){ fact, ROLE_FACTS };
    draft_claim_add(&d, s, ROLE_FACTS, final - 1);
    if (fact != FACT_NONE)
        draft_claim_emit(&d, s);
}

/* "21 to 19, 18 to 21, ...: three to one": more sets are told than the final score counts. */
static void read_sets(scene *s, const scores *g, const uint32_t *parts, uint32_t count)
{
    const uint32_t final = g->second[g->final];
    const int64_t played = points(s, final - 1) + points(s, final);
    set_aside(s, g);
    if (played > (int64_t)count && (g->final != 0 || !tells_all(s, g, count)))
        return;     /* just some of them */
    if (played == (int64_t)count)
        read_winners(s, g, parts, count);
    const uint32_t fact = fact_of_sets(s, g, parts, count, count);
    draft_claim d = draft_claim_begin(CLAIM_SUM, VIEW("sum/sets"));
    d.what.confidence = FIRM;
    d.what.complete = 2;
    d.named = d.told = true;
    d.operands[d.count++] = (operand){ fact, ROLE_TOTAL };
    draft_claim_add(&d, s, ROLE_PARTS, final - 1);
    draft_claim_add(&d, s, ROLE_PARTS, final);
    if (fact != FACT_NONE)
        draft_claim_emit(&d, s);
}

static bool are_sets(const scene *s, const scores *g, const uint32_t *parts, uint32_t count)
{
    const uint32_t final = g->second[g->final];
    if (points(s, final - 1) + points(s, final) > SETS_MOST || points(s, final - 1) == points(s, final))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const int64_t a = points(s, g->second[parts[i]] - 1), b = points(s, g->second[parts[i]]);
        if ((a > b ? a : b) < SET_LEAST || a == b)
            return false;
    }
    return true;
}

static void read_game(scene *s, scores *g)
{
    uint32_t parts[LONGEST];
    if (!find_final(s, g))
        return;
    const uint32_t count = find_parts(s, g, parts);
    (are_sets(s, g, parts, count) ? read_sets : read_points)(s, g, parts, count);
}

/* "... won by two to one. The three sets were 18 to 21, ...": the scores of the next sentence, where words say that they are those of all
** sets. */
static void take_sets(const scene *s, scores *g, uint32_t from)
{
    const uint32_t sentence = from < s->mention_count ? s->mentions[from].sentence : NONE;
    if (sentence == NONE || sentence != s->mentions[g->second[0]].sentence + 1 || s->mentions[from].block != s->mentions[g->second[0]].block)
        return;
    for (uint32_t i = from; i < s->mention_count && s->mentions[i].sentence == sentence && g->count < LONGEST; i++)
        if (claim_ends_score(s, i))
            g->second[g->count++] = i;
    if (g->count > 1 && !scene_tells_class(s, WORDS_SCORES, words_before(s, g, 1), SAYS_SETS))
        g->count = 1;
}

void claim_scores(scene *s)
{
    for (uint32_t i = 1; i < s->mention_count; i++) {
        scores g = { .count = 0 };
        const uint32_t sentence = s->mentions[i].sentence;
        for (; sentence != NONE && i < s->mention_count && s->mentions[i].sentence == sentence; i++)
            if (g.count < LONGEST && claim_ends_score(s, i))
                g.second[g.count++] = i;
        if (g.count == 1 && is_won(s, &g, 0))
            take_sets(s, &g, i);
        if (g.count > SIDES)
            read_game(s, &g);
    }
}
