#include "extract/claims/claims.h"

/*
** What was aimed at, and what came of it, which the text says was enough, or was not: "8 billion is the aim. By November there were 8.6, a month
** before time"; "60 are needed to pass, he got 72 and passed". Nothing else of its kind stands between the two and the verdict. Of what is
** better less of (排放), or is bound from above, less is enough.
*/

enum { SENTENCES = 2, AHEAD = 12 /* mentions */, REACH = 48 /* symbols */, AROUND = 10, TAIL = 4, FIRM = 90, NEAR = 50 /* percent */ };

/* What a verdict says. */
typedef enum { MET = 1, MISSED, UNSURE } verdict_word;

static bool is_value(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT || m->kind == TOKEN_DURATION) && m->sentence != NONE
           && (m->flags & (MENTION_CELL | MENTION_EACH)) == 0 && m->use != USE_DIFFERENCE && m->use != USE_RATIO
           && scene_figure(s, which)->print.digits_high == 0;
}

/* The words beside a figure, in its clause and right behind it. */
static view words_beside(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const uint32_t end = scene_clause_end(s, m->place + 1);
    return reduced_text(&s->text, m->clause, end < m->place + AROUND ? end : m->place + AROUND);
}

static bool is_norm(const scene *s, uint32_t which)
{
    return (s->mentions[which].flags & (MENTION_TARGET | MENTION_PLAN)) != 0 || scene_tells(s, WORDS_NORM, words_beside(s, which));
}

/* 1 bound from below, -1 from above, 0: it cannot be told. */
static int bound_of(const scene *s, uint32_t norm, view words)
{
    const uint8_t hedge = scene_figure(s, norm)->print.modifier;
    const bool lasts = s->mentions[norm].kind == TOKEN_DURATION;
    if (hedge == MODIFIER_AT_LEAST || hedge == MODIFIER_OVER)
        return lasts ? 0 : 1;       /* 迈过3小时30分以内 */
    if (hedge == MODIFIER_AT_MOST || hedge == MODIFIER_UNDER)
        return -1;
    if (hedge != MODIFIER_EXACT || lasts)
        return 0;
    return scene_tells(s, WORDS_LESS_BETTER, words) ? -1 : 1;
}

/* The only value like the norm behind it, in another clause, or NONE; *next: where one more like it stands. */
static uint32_t outcome_of(const scene *s, uint32_t norm, uint32_t *next)
{
    const mention *n = &s->mentions[norm];
    uint32_t found = NONE;
    *next = s->text.count;
    for (uint32_t at = norm + 1; at < s->mention_count && at <= norm + AHEAD && s->mentions[at].block == n->block; at++) {
        const mention *m = &s->mentions[at];
        if (m->sentence == NONE || m->sentence > n->sentence + SENTENCES)
            break;
        if (!is_value(s, at) || m->kind != n->kind || !scene_comparable(s, at, norm))
            continue;
        if (found != NONE) {
            *next = m->place;
            break;
        }
        found = at;
    }
    const mention *m = found != NONE ? &s->mentions[found] : NULL;
    return m != NULL && m->clause > n->place && (m->flags & MENTION_HEDGED) == 0 && m->unit == n->unit && (m->flags & MENTION_TARGET) == 0
                   && !scene_tells(s, WORDS_NORM, reduced_text(&s->text, m->clause, m->place))
               ? found
               : NONE;
}

static bool has_figure(const scene *s, uint32_t from, uint32_t to)
{
    while (from < to && s->text.symbols[from].mark != MARK_FIGURE)
        from++;
    return from < to;
}

/* What the words behind an outcome say of it, up to the end of its sentence; where that is said, in *at. */
static verdict_word verdict_of(const scene *s, uint32_t outcome, uint32_t next, uint32_t *at)
{
    const mention *m = &s->mentions[outcome];
    uint32_t end = m->place + 1;
    while (end < next && end < s->text.count && end - m->place < REACH && s->text.symbols[end].mark < MARK_STOP)
        end++;
    const view words = reduced_text(&s->text, m->place + 1, end);
    const word_place *said = scene_find(s, WORDS_MET, words);
    if (said == NULL)
        return UNSURE;
    *at = reduced_find(&s->text, said->at);
    if (has_figure(s, m->place + 1, *at))
        return UNSURE;      /* 平均402分，有120人上线 */
    const uint32_t behind = reduced_find(&s->text, said->at + said->length), stop = scene_clause_end(s, behind);
    if (stop > behind + TAIL || relation_words_in(s->words, WORDS_SUCH, reduced_text(&s->text, behind, stop)) || has_figure(s, behind, stop))
        return UNSURE;      /* 完成任务的85% */
    const view before = reduced_text(&s->text, scene_clause_start(s, *at) > m->place ? scene_clause_start(s, *at) : m->place + 1, *at);
    if (scene_tells(s, WORDS_PLAN, before) || wordset_before(s->words->sets[WORDS_NOT], before, (uint32_t)before.length, NULL) > 0
        || scene_next(s, WORDS_MET, words, said) != NULL)
        return UNSURE;
    return (verdict_word)said->value;
}

static void emit(scene *s, uint32_t greater, uint32_t smaller)
{
    draft_claim d = draft_claim_begin(CLAIM_ORDER, VIEW("order/met"));
    d.what.confidence = FIRM;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_GREATER, greater);
    draft_claim_add(&d, s, ROLE_SMALLER, smaller);
    draft_claim_emit(&d, s);
}

static void read_norm(scene *s, uint32_t norm)
{
    uint32_t next, said = 0;
    const uint32_t outcome = outcome_of(s, norm, &next);
    const verdict_word verdict = outcome != NONE ? verdict_of(s, outcome, next, &said) : UNSURE;
    if (verdict != MET && verdict != MISSED)
        return;
    const int bound = bound_of(s, norm, reduced_text(&s->text, claim_sentence_start(s, s->mentions[norm].place), said));
    if (bound == 0 || !feasible_near(s, norm, &outcome, 1, NEAR, false))
        return;
    figure *told = builder_figure(s->x->builder, s->mentions[outcome].fact);
    if (told != NULL && told->per == 0)
        told->per = scene_figure(s, norm)->per;     /* 每立方米不超过0.08毫克，测得0.05毫克 */
    const bool above = (bound > 0) == (verdict == MET);
    emit(s, above ? outcome : norm, above ? norm : outcome);
}

void claim_met(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++)
        if (is_value(s, i) && is_norm(s, i))
            read_norm(s, i);
}
