#include "extract/claims/claims.h"

#include "extract/scene/identity.h"
#include "extract/sums/flow_role.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Stages, each of which takes some of the one before: 2846 applied, 2311 were admitted to the test, 1978 sat it, 120 were taken;
** 74 came, 58 were left after the first look, 31 after the second. At least three of one unit, told in their order; or two, where the
** later one goes by a name of the earlier one's, or that is the only count it can be of, and which is more by a slip at most.
*/

enum { LEAST = 3, MOST = 8, GAP = 60, SENTENCES = 1, FAR = 25, KIN = 2, BACK = 8 };      /* figures; symbols; percent; characters; figures */

typedef struct {
    uint32_t of[MOST];
    uint32_t count, stage;      /* the stage of the last */
} funnel;

/* The stage that the words about a figure tell, 0: none. What is left comes after whatever was told before it. */
static uint32_t stage_of(const scene *s, uint32_t which, uint32_t last)
{
    const mention *m = &s->mentions[which];
    uint32_t from = m->clause, end = m->place + 1;
    if (last != NONE && s->mentions[last].place >= from)
        from = s->mentions[last].place + 1;
    if (from == m->place && from > 1 && s->text.symbols[from - 1].mark == MARK_COMMA)
        from = scene_clause_start(s, from - 1);     /* 再做病理，612人 */
    if (last != NONE && s->mentions[last].place >= from)
        from = s->mentions[last].place + 1;
    while (end < s->text.count && s->text.symbols[end].mark < MARK_FIGURE)
        end++;
    const word_place *found = scene_last(s, WORDS_STAGES, reduced_text(&s->text, from, m->place));
    if (found == NULL)
        found = scene_find(s, WORDS_STAGES, reduced_text(&s->text, m->place + 1, end));
    return found != NULL ? found->value : 0;
}

static bool is_step(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && m->sentence != NONE && sum_is_exact(s, which) && scene_unit(s, which)->count
        && (m->flags & (MENTION_CELL | MENTION_EACH | MENTION_AVERAGE | MENTION_PLAN | MENTION_OTHER)) == 0;
}

static bool goes_on(const scene *s, uint32_t last, uint32_t next)
{
    const mention *a = &s->mentions[last], *b = &s->mentions[next];
    return a->block == b->block && b->sentence - a->sentence <= SENTENCES && b->place - a->place <= GAP && sum_one_unit(s, last, next)
        && !sum_bracketed(s, a->place, b->place);
}

/* Each step is some of the one before; one pair that is not is a slip where all the others are. */
static void emit(scene *s, const funnel *f)
{
    uint32_t wrong = 0;
    for (uint32_t i = 0; i + 1 < f->count; i++)
        wrong += !feasible_at_most(s, f->of[i + 1], f->of[i]);
    if (f->count < LEAST || wrong > 1)
        return;
    for (uint32_t i = 0; i + 1 < f->count; i++) {
        if (s->mentions[f->of[i + 1]].parent == f->of[i])
            continue;       /* read as "of which" */
        claim_emit_part(s, VIEW("part/stage"), f->of[i], f->of[i + 1]);
    }
}

/* Is a figure in reach of a later one, before it? */
static bool in_reach(const scene *s, uint32_t at, uint32_t which)
{
    return s->mentions[at].block == s->mentions[which].block && s->mentions[at].sentence + SENTENCES >= s->mentions[which].sentence;
}

/* The stage of a figure, or that of the total which it is a part of: "11436 set out: 7632 for the half". */
static uint32_t stage_or_total(const scene *s, uint32_t at)
{
    uint32_t stage = is_step(s, at) ? stage_of(s, at, NONE) : 0;
    for (uint32_t i = at; stage == 0 && (s->mentions[at].flags & MENTION_ADDED) != 0 && i-- > 0 && at - i <= BACK
                          && s->mentions[i].sentence == s->mentions[at].sentence;)
        if ((s->mentions[i].flags & MENTION_SUMMED) != 0 && scene_comparable(s, i, at))
            return stage_of(s, i, NONE);
    return stage;
}

/* The step that a later one is of: by its name, or the only count of its unit there is in reach; NONE. */
static uint32_t earlier_step(const scene *s, uint32_t which, uint32_t stage)
{
    const mention *m = &s->mentions[which];
    uint32_t only = NONE, counts = 0;
    for (uint32_t back = 1; back <= BACK && back <= which && in_reach(s, which - back, which); back++) {
        const uint32_t at = which - back;
        if (s->mentions[at].kind != TOKEN_AMOUNT || !scene_comparable(s, at, which))
            continue;
        counts++;
        const uint32_t earlier = stage_or_total(s, at);
        if (earlier == 0 || earlier >= stage || identity_apart(s, at, which))
            continue;
        if (m->label < m->label_end && identity_kinship(s, at, which).run >= KIN && identity_starts_alike(s, at, which))
            return at;
        only = at;
    }
    return counts == 1 ? only : NONE;
}

static void read_pair(scene *s, uint32_t which, uint32_t stage)
{
    if (stage <= 1 || !in_reach(s, which - 1, which) || s->mentions[which].parent != NONE
        || wordset_has(s->words->sets[WORDS_SCORE_UNITS], scene_unit(s, which)->name))
        return;
    const uint32_t whole = earlier_step(s, which, stage);
    if (whole != NONE && (feasible_at_most(s, which, whole) || feasible_near(s, whole, &which, 1, FAR, true)) && !identity_supposed(s, which))
        claim_emit_part(s, VIEW("part/stage"), whole, which);
}

void claim_funnels(scene *s)
{
    funnel f = { .count = 0 };
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (!is_step(s, i))
            continue;
        const uint32_t last = f.count > 0 ? f.of[f.count - 1] : NONE;
        const bool on = last != NONE && goes_on(s, last, i) && f.count < MOST;
        bool sure;
        uint32_t stage = stage_of(s, i, on ? last : NONE);
        if (i > 0)
            read_pair(s, i, stage);
        if (stage <= f.stage && on && flow_role(s, i, &sure) == LEFT)
            stage = f.stage + 1;
        if (!on || stage <= f.stage) {
            if (on || stage > 0 || last == NONE || !sum_one_unit(s, last, i)) {
                emit(s, &f);
                f = (funnel){ .count = 0 };
            }
            if (stage == 0)
                continue;
        }
        f.of[f.count++] = i;
        f.stage = stage;
    }
    emit(s, &f);
}
