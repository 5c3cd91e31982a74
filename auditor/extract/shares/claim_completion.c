#include "extract/claims/claims.h"

#include "extract/claims/of_another.h"
#include "extract/claims/slip.h"

/* How much of a target was reached; the target is printed elsewhere, if at all. */

enum { NEAR = 24, AHEAD = 4, REACH = 24, LOOK_BACK = 16, SAID_BEFORE = 2, SAID_BEHIND = 3 };     /* mentions, claims; characters */

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
    const bool named = target > rate && is_target(s, target, done) && !is_target(s, done, target);    /* "108 % of the budget (a budget of 14)" */
    if (!named && !feasible_share(s, done, target, rate) && feasible_share(s, target, done, rate)) {     /* "came to 86.5, the budget being 84: 103 % of it" */
        uint32_t first = done;
        done = target;
        target = first;
    }
    draft_claim d = draft_claim_begin(CLAIM_COMPLETION, claim_phrase(s, f)->id);
    draft_claim_add(&d, s, ROLE_DONE, done);
    draft_claim_add(&d, s, ROLE_TARGET, target);
    draft_claim_add(&d, s, ROLE_RATE, rate);
    draft_claim_emit(&d, s);
}

/* "24 km in all, 15.6 built": where no target is named, all there is is the target: the one such level of the sentence. */
static uint32_t whole_length(const scene *s, uint32_t done, uint32_t rate)
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
    return only != NONE && share_is_of_plan(s, rate) && !feasible_share(s, done, only, rate) ? NONE : only;
}

/* Are the two all of their kind that the segment of a rate tells before it? */
static bool is_pair(const scene *s, uint32_t done, uint32_t target, uint32_t rate)
{
    for (uint32_t at = rate; at-- > 0 && s->mentions[at].sentence == s->mentions[rate].sentence && claim_same_segment(s, at, rate);)
        if (at != done && at != target && scene_comparable(s, at, done))
            return false;
    return !feasible_unbounded(s, target) && claim_same_segment(s, done, rate);
}

/* Has a degree of completion that is true of them been told of these two? Then another one is of another target. */
static bool is_told(const scene *s, uint32_t done, uint32_t target)
{
    const document *doc = s->doc;
    uint32_t least = doc->claim_count > LOOK_BACK ? doc->claim_count - LOOK_BACK : 0;
    for (uint32_t i = doc->claim_count; i-- > least;) {
        const operand *of = doc->operands + doc->claims[i].operand;
        if (doc->claims[i].kind == CLAIM_COMPLETION && doc->claims[i].operands == 3 && of[0].fact == s->mentions[done].fact
            && of[1].fact == s->mentions[target].fact)
            return true;
    }
    return false;
}

/* The year that the text tells of a mention; 0 where it says no more than "the whole year". */
static int told_year(const scene *s, uint32_t which)
{
    const dated *d = claim_period(s, which);
    if (d == NULL || (d->relative != 0 && wordset_has(s->words->sets[WORDS_VAGUE], document_word(s->doc, d->relative))))
        return 0;
    return d->from.year;
}

static bool other_year(const scene *s, uint32_t a, uint32_t b)
{
    int first = told_year(s, a), second = told_year(s, b);
    return first != 0 && second != 0 && first != second;
}

/* Does a target share words with what is said to be reached? One told later has to share more. */
static bool is_named(const scene *s, const frame *f, uint32_t target, uint32_t rate)
{
    wanted said = search_wanted(s, f->start, s->mentions[rate].place);
    return claim_shared_run(s, &said, target) >= (target < rate ? SAID_BEFORE : SAID_BEHIND);
}

/* The targets around a rate: one that it fits, all there are nearby, those that go by its words. */
typedef struct {
    uint32_t fit, beside, near, named;                  /* NONE: none; the one beside it stands in its segment */
    bool beside_rivals, near_rivals, named_rivals;      /* others of another value */
    bool apart;                         /* some nearby one stands in another paragraph */
} targets;

static void take_target(const scene *s, uint32_t *to, bool *rivals, uint32_t which)
{
    *rivals = *rivals || (*to != NONE && !feasible_equal(s, *to, which));
    *to = *to == NONE ? which : *to;
}

static targets find_targets(const scene *s, const frame *f, uint32_t done, uint32_t rate)
{
    targets t = { .fit = NONE, .beside = NONE, .near = NONE, .named = NONE };
    const uint32_t last = rate + REACH < s->mention_count ? rate + REACH : s->mention_count - 1;
    for (uint32_t i = last; i + NEAR * 2 > rate + AHEAD; i--) {
        bool near = i <= rate + AHEAD, named = is_target(s, i, done) && is_named(s, f, i, rate);
        if (is_target(s, i, done) && (near || named) && t.fit == NONE && done != NONE && feasible_share(s, done, i, rate))
            t.fit = i;
        if (named)
            take_target(s, &t.named, &t.named_rivals, i);
        if (near && is_target(s, i, done)) {
            take_target(s, &t.near, &t.near_rivals, i);
            t.apart = t.apart || s->mentions[i].block != s->mentions[rate].block;
            if (s->mentions[i].sentence == s->mentions[rate].sentence && claim_same_segment(s, i, rate))
                take_target(s, &t.beside, &t.beside_rivals, i);
        }
        if (i == 0)
            break;
    }
    return t;
}

/* The target that can contradict: the only one nearby, in its segment or the paragraph; or the only one of those words, a slip away. */
static uint32_t firm_target(const scene *s, const targets *t, uint32_t done, uint32_t rate)
{
    if (t->beside != NONE && !t->beside_rivals && is_pair(s, done, t->beside, rate))
        return t->beside;
    const bool forecast = t->near != NONE && (s->mentions[t->near].flags & MENTION_TARGET) == 0 && feasible_unbounded(s, t->near);     /* 预计突破390亿元 */
    if (t->near != NONE && !t->near_rivals && !t->apart && !forecast)
        return t->near;
    bool meant = t->named != NONE && !t->named_rivals && !other_year(s, done, t->named) && slip_share(s, done, t->named, rate);
    return meant ? t->named : NONE;
}

/* "500 so far, 1.25 times the 400 of last year and 42 % of the target of 1200": what fits is what was done, if not the nearest. */
static uint32_t fitting(const scene *s, uint32_t done, uint32_t target, uint32_t rate)
{
    for (uint32_t at = target; at-- > 0 && s->mentions[at].sentence == s->mentions[target].sentence;)
        if (is_level(s, at) && scene_comparable(s, at, target) && feasible_share(s, at, target, rate))
            return at;
    return done;
}

/* "came to 86.5, the budget being 84, 103 % of it": a plan told last is the target, and what stands right before it in its segment was done. */
static uint32_t before_plan(const scene *s, uint32_t last, uint32_t rate, uint32_t *target)
{
    const uint32_t done = last > 0 && is_target(s, last, NONE) ? last - 1 : NONE;
    if (done == NONE || !is_level(s, done) || is_target(s, done, NONE) || !scene_comparable(s, done, last) || !is_pair(s, done, last, rate))
        return last;
    *target = last;
    return done;
}

/* The target is printed elsewhere, if at all: named a target, a plan, or a budget. */
void claim_completion(scene *s, const frame *f, uint32_t rate)
{
    uint32_t done = scene_slot(s, f, ROLE_DONE), target = scene_slot(s, f, ROLE_TARGET), from, to;
    bool leaning = scene_subject(s, f, &from, &to) == 0;
    if (done == NONE && leaning)
        done = claim_level_before(s, f->start, claim_sentence_start(s, f->start), NONE);
    if (target != NONE && leaning)
        done = fitting(s, done, target, rate);
    else if (leaning && done != NONE)
        done = before_plan(s, done, rate, &target);
    if (target != NONE && done != NONE) {
        emit_completion(s, f, done, target, rate);
        return;
    }
    targets t = find_targets(s, f, done, rate);
    if (t.near == NONE && t.named == NONE && done != NONE)
        t.near = whole_length(s, done, rate);
    if (done == NONE) {
        /* nothing leans: whatever fits the target is what was done */
        for (uint32_t i = rate; t.near != NONE && i-- > 0 && i + SEARCH_WINDOW > rate;)
            if (is_level(s, i) && scene_comparable(s, i, t.near) && i != t.near && feasible_share(s, i, t.near, rate)) {
                emit_completion(s, f, i, t.near, rate);
                return;
            }
        return;
    }
    uint32_t firm = t.fit != NONE ? t.fit : firm_target(s, &t, done, rate);
    if (firm != NONE && (firm == t.fit || !is_told(s, done, firm)))
        emit_completion(s, f, done, firm, rate);
}
