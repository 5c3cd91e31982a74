#include "extract/claims.h"

/* How much of a target was reached; the target is printed elsewhere, if at all. */

enum { NEAR = 24, AHEAD = 4, LOOK_BACK = 16 };

static bool is_level(const scene *s, uint32_t which)
{
    return s->mentions[which].use == USE_LEVEL && (s->mentions[which].flags & (MENTION_CELL | MENTION_EACH)) == 0;
}

static bool is_target(const scene *s, uint32_t which, uint32_t done)
{
    const mention *m = &s->mentions[which];
    return which != done && m->use == USE_LEVEL && (m->flags & (MENTION_TARGET | MENTION_PLAN)) != 0
        && (done == NONE || scene_comparable(s, which, done));
}

static void emit_completion(scene *s, const frame *f, uint32_t done, uint32_t target, uint32_t rate)
{
    draft_claim d = draft_claim_begin(CLAIM_COMPLETION, claim_phrase(s, f)->id);
    draft_claim_add(&d, s, ROLE_DONE, done);
    draft_claim_add(&d, s, ROLE_TARGET, target);
    draft_claim_add(&d, s, ROLE_RATE, rate);
    draft_claim_emit(&d, s);
}

/* "24 km in all, 15.6 built": where no target is named, all there is is the target: the one such level of the sentence. */
static uint32_t whole_length(const scene *s, uint32_t done)
{
    uint32_t only = NONE;
    for (uint32_t at = done; at-- > 0 && s->mentions[at].sentence == s->mentions[done].sentence;) {
        const mention *m = &s->mentions[at];
        if (!is_level(s, at) || !scene_comparable(s, at, done) || !feasible_at_most(s, done, at))
            continue;
        if (only != NONE || !scene_tells(s, WORDS_ALL, reduced_text(&s->text, m->clause, m->place)))
            return NONE;
        only = at;
    }
    return only;
}

/* Has a degree of completion that is true of them been told of these two? Then another one is of another target. */
static bool is_told(const scene *s, uint32_t done, uint32_t target)
{
    const document *doc = s->doc;
    uint32_t least = doc->claim_count > LOOK_BACK ? doc->claim_count - LOOK_BACK : 0;
    for (uint32_t i = doc->claim_count; i-- > least;) {
        const operand *of = doc->operands + doc->claims[i].operand;
        if (doc->claims[i].kind == CLAIM_COMPLETION && doc->claims[i].operands == 3 && of[0].fact == s->mentions[done].fact && of[1].fact == s->mentions[target].fact)
            return true;
    }
    return false;
}

/* "500 so far, 1.25 times the 400 of last year and 42 % of the target of 1200": what fits is what was done, if not the nearest. */
static uint32_t fitting(const scene *s, uint32_t done, uint32_t target, uint32_t rate)
{
    for (uint32_t at = target; at-- > 0 && s->mentions[at].sentence == s->mentions[target].sentence;)
        if (is_level(s, at) && scene_comparable(s, at, target) && feasible_share(s, at, target, rate))
            return at;
    return done;
}

/* The target is printed elsewhere, if at all: named a target, a plan, or a budget. */
void claim_completion(scene *s, const frame *f, uint32_t rate)
{
    uint32_t done = scene_slot(s, f, ROLE_DONE), only = NONE, last = rate + AHEAD, from, to;
    bool leaning = scene_subject(s, f, &from, &to) == 0, rivals = false;
    if (done == NONE && leaning)
        done = claim_level_before(s, f->start, claim_sentence_start(s, f->start), NONE);
    uint32_t target = scene_slot(s, f, ROLE_TARGET);
    if (target != NONE && leaning)
        done = fitting(s, done, target, rate);
    if (target != NONE && done != NONE) {
        emit_completion(s, f, done, target, rate);
        return;
    }
    for (uint32_t i = last < s->mention_count ? last : s->mention_count - 1; i + NEAR * 2 > last; i--) {
        if (is_target(s, i, done)) {
            if (done != NONE && feasible_share(s, done, i, rate)) {
                emit_completion(s, f, done, i, rate);
                return;
            }
            rivals = rivals || only != NONE || s->mentions[i].block != s->mentions[rate].block;
            only = only == NONE ? i : only;
        }
        if (i == 0)
            break;
    }
    if (only == NONE && done != NONE)
        only = whole_length(s, done);
    if (only == NONE)
        return;
    if (done == NONE) {
        /* nothing leans: whatever fits the target is what was done */
        for (uint32_t i = rate; i-- > 0 && i + SEARCH_WINDOW > rate;)
            if (is_level(s, i) && scene_comparable(s, i, only) && i != only && feasible_share(s, i, only, rate)) {
                emit_completion(s, f, i, only, rate);
                return;
            }
    } else if (!rivals && !is_told(s, done, only)) {
        emit_completion(s, f, done, only, rate);
    }
}
