#include "network/conflict.h"

#include <stdlib.h>

#include "network/evidence.h"
#include "network/explained.h"
#include "network/joint.h"
#include "network/misread.h"
#include "network/suspect.h"
#include "network/trouble.h"

enum { SHORT_EVIDENCE = 6 };       /* a finding with more causes or witnesses than that helps nobody */
/* Suspicion from which a figure is taken to explain further conflicts, and with which it has to lead these. */
static const double CLEAR_CULPRIT = 0.8, LEADING_CULPRIT = 0.6;

typedef struct {
    network *n;
    trouble *of;
    uint32_t count;
    incidence by_fact;          /* all relations */
    uint32_t *first, *at;       /* troubles by fact */
    trouble *joints;            /* pairs of relations that cannot hold together */
    uint32_t joint_count;
} settling;

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory to settle what contradicts");
}

static status index_relations(network *n, incidence *out, error *err)
{
    uint32_t *first = arena_zero(n->memory, n->slot_count + 2, sizeof *first), *of;
    size_t total = 0;
    if (first == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < n->stated_count; i++)
        if (n->stated[i].relation != NULL && !n->stated[i].gated)
            for (uint32_t k = 0; k < n->stated[i].fact_count; k++, total++)
                first[n->stated[i].facts[k] + 2]++;
    for (uint32_t s = 2; s < n->slot_count + 2; s++)
        first[s] += first[s - 1];
    if (total > UINT32_MAX || (of = arena_zero(n->memory, total + 1, sizeof *of)) == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < n->stated_count; i++)
        if (n->stated[i].relation != NULL && !n->stated[i].gated)
            for (uint32_t k = 0; k < n->stated[i].fact_count; k++)
                of[first[n->stated[i].facts[k] + 1]++] = i;
    *out = (incidence){ first, of, n->slot_count };
    return STATUS_OK;
}

static int ascending(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static bool in_trouble(const stated *s)
{
    return s->relation == NULL || s->verdict == VERDICT_ROUNDING || s->verdict == VERDICT_DOUBTFUL
        || s->verdict == VERDICT_CONTRADICTS;
}

/* Something to blame: a proof or a doubt about an amount. */
static bool conflicts(const trouble *t)
{
    return t->told->relation != NULL && t->told->verdict >= VERDICT_DOUBTFUL;
}

/* Does a figure come out of others, by a relation that holds, and would not hold of what the figure is told by instead? */
static bool comes_out(const settling *s, uint32_t slot, uint32_t instead)
{
    const figure *own = slot_figure(s->n, slot), *its = slot_figure(s->n, instead);
    substitution swap = { .slot = slot, .what = SUBSTITUTE_PRINT };
    const bool swappable = own != NULL && its != NULL && !own->huge && !its->huge && !its->given && own->unit == its->unit;
    if (swappable)
        swap.print = its->print;
    for (uint32_t i = s->by_fact.first[slot]; i < s->by_fact.first[slot + 1]; i++) {
        const stated *other = &s->n->stated[s->by_fact.of[i]];
        if (other->verdict == VERDICT_HOLDS && other->fact_count > 2 && other->chosen->kind == RELATION_EQUAL
            && !(swappable && judge_relation(s->n, other->relation, &swap, 1, NULL) == VERDICT_HOLDS))
            return true;
    }
    return false;
}

/* Did a phrase read it, one of those that are numbered, and no mechanism that goes by a name? */
static bool is_phrase(const document *d, const claim *c)
{
    const view id = document_word(d, c->pattern);
    return id.length > 0 && id.start[id.length - 1] >= '0' && id.start[id.length - 1] <= '9';
}

/* "4,140 of them women, 34.5 %; ... 480 families, 1,440 people, 3 each": one figure told twice, as it seems, of which each comes out of others. */
static bool is_borne_out(const settling *s, const stated *told)
{
    if (told->from == NULL || told->from->kind != CLAIM_REPEAT || told->fact_count != 2 || is_phrase(s->n->doc, told->from))
        return false;
    return comes_out(s, told->facts[0], told->facts[1]) && comes_out(s, told->facts[1], told->facts[0]);
}

static bool has_fact(const stated *told, uint32_t slot)
{
    for (uint32_t i = 0; i < told->fact_count; i++)
        if (told->facts[i] == slot)
            return true;
    return false;
}

/* "The last arrow a 10; 671 rings in all, 13 short of the 684 of last year": are two of the figures of an account, which perhaps
** were never meant for each other, told with a third by a relation that is surer, and holds? */
static bool is_outdone(const settling *s, const stated *told)
{
    if (told->from == NULL || told->from->kind != CLAIM_BALANCE || told->from->confidence == 0 || told->from->confidence >= STATED_DOUBTFUL)
        return false;
    for (uint32_t f = 0; f < told->fact_count; f++)
        for (uint32_t i = s->by_fact.first[told->facts[f]]; i < s->by_fact.first[told->facts[f] + 1]; i++) {
            const stated *other = &s->n->stated[s->by_fact.of[i]];
            uint32_t shared = 0;
            if (other == told || other->verdict != VERDICT_HOLDS || other->chosen->kind != RELATION_EQUAL
                || (other->from != NULL && other->from->confidence > 0 && other->from->confidence <= told->from->confidence))
                continue;
            for (uint32_t k = 0; k < other->fact_count; k++)
                shared += has_fact(told, other->facts[k]);
            if (shared > 1 && shared < other->fact_count)
                return true;
        }
    return false;
}

static void leave_unexplained(settling *s)
{
    for (uint32_t i = 0; i < s->count; i++) {
        trouble *t = &s->of[i];
        bool rounded = t->told->verdict == VERDICT_ROUNDING && (!stated_is_sure(t->told) || trouble_is_coarse(s->n, t->told));   /* a note on nothing */
        if (t->into != NULL || !(rounded || (conflicts(t) && (!slip_explains(s->n, t) || is_borne_out(s, t->told) || is_outdone(s, t->told)))))
            continue;
        t->into = t;    /* told with nothing else, so not at all */
        misread_drop(s->n, &s->n->stated[t->told - s->n->stated]);
    }
}

static status gather(settling *s, error *err)
{
    network *n = s->n;
    for (uint32_t i = 0; i < n->stated_count; i++)
        s->count += in_trouble(&n->stated[i]);
    s->of = arena_zero(n->memory, s->count + 1, sizeof *s->of);
    if (s->of == NULL)
        return no_memory(err);
    trouble *t = s->of;
    for (uint32_t i = 0; i < n->stated_count; i++) {
        const stated *told = &n->stated[i];
        if (!in_trouble(told))
            continue;
        t->told = told;
        t->sorted = arena_zero(n->memory, told->fact_count + 1, sizeof *t->sorted);
        if (t->sorted == NULL)
            return no_memory(err);
        memcpy(t->sorted, told->facts, told->fact_count * sizeof *t->sorted);
        qsort(t->sorted, told->fact_count, sizeof *t->sorted, ascending);
        t++;
    }
    return STATUS_OK;
}

/* The troubles of each fact. */
static status index_troubles(settling *s, error *err)
{
    size_t total = 0;
    s->first = arena_zero(s->n->memory, s->n->slot_count + 2, sizeof *s->first);
    if (s->first == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < s->count; i++)
        for (uint32_t k = 0; k < s->of[i].told->fact_count; k++, total++)
            s->first[s->of[i].told->facts[k] + 2]++;
    for (uint32_t f = 2; f < s->n->slot_count + 2; f++)
        s->first[f] += s->first[f - 1];
    if ((s->at = arena_zero(s->n->memory, total + 1, sizeof *s->at)) == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < s->count; i++)
        for (uint32_t k = 0; k < s->of[i].told->fact_count; k++)
            s->at[s->first[s->of[i].told->facts[k] + 1]++] = i;
    return STATUS_OK;
}

/* Is a's set of facts inside b's? Both are sorted. */
static bool inside(const trouble *a, const trouble *b)
{
    uint32_t k = 0;
    for (uint32_t i = 0; i < a->told->fact_count; i++) {
        while (k < b->told->fact_count && b->sorted[k] < a->sorted[i])
            k++;
        if (k == b->told->fact_count || b->sorted[k] != a->sorted[i])
            return false;
    }
    return true;
}

/* What a reading may accuse upon: always, where a slip explains the print, where one keystroke does. */
static int surety(const stated *s)
{
    return stated_is_sure(s) ? 2 : s->from->confidence >= STATED_DOUBTFUL;
}

/* Does 'a' speak for 'b', whose facts include a's? The worse verdict leads, then the smaller set, then the surer, then the
** first; but what is less sure, and so perhaps never told, for nothing. */
static bool leads(const trouble *a, const trouble *b)
{
    bool same = a->told->fact_count == b->told->fact_count;
    if (a->told->relation == NULL || b->told->relation == NULL)     /* what is no arithmetic has its own meaning */
        return same && a < b && a->told->relation == b->told->relation && a->told->told->rule == b->told->told->rule;
    if (surety(a->told) < surety(b->told))
        return false;
    if (a->told->verdict != b->told->verdict && same)
        return a->told->verdict > b->told->verdict;
    if (!same)
        return a->told->fact_count < b->told->fact_count && a->told->verdict >= b->told->verdict;
    return surety(a->told) > surety(b->told) || a < b;
}

/* The fact of 't' with the fewest troubles: whatever includes t's facts is among them. */
static uint32_t rarest(const settling *s, const trouble *t)
{
    uint32_t best = t->told->facts[0];
    for (uint32_t i = 1; i < t->told->fact_count; i++) {
        uint32_t f = t->told->facts[i];
        if (s->first[f + 1] - s->first[f] < s->first[best + 1] - s->first[best])
            best = f;
    }
    return best;
}

/* Do two phrases say the same of the same facts? */
static bool is_second(const stated *a, const stated *b)
{
    if (a->relation == NULL || b->relation == NULL || a->from == NULL || b->from == NULL)
        return false;
    return a->fact_count == b->fact_count && a->from->kind == b->from->kind && a->from->pattern != b->from->pattern && a->chosen->kind == b->chosen->kind;
}

static void drop_repetitions(settling *s)
{
    for (uint32_t i = 0; i < s->count; i++) {
        trouble *a = &s->of[i];
        if (a->told->fact_count == 0 || a->into != NULL)
            continue;
        uint32_t f = rarest(s, a);
        for (uint32_t k = s->first[f]; k < s->first[f + 1]; k++) {
            trouble *b = &s->of[s->at[k]];
            if (b == a || b->into != NULL || !inside(a, b) || !leads(a, b))
                continue;
            b->into = a;
            a->seconded = a->seconded || is_second(a->told, b->told);
        }
    }
}

static bool shows(const trouble *t, uint32_t slot)
{
    for (uint32_t i = 0; i < t->piece_count; i++)
        if (t->pieces[i] == slot)
            return true;
    return false;
}

static status show_own(settling *s, trouble *t, error *err)
{
    uint32_t room = t->told->fact_count > SHORT_EVIDENCE ? t->told->fact_count : SHORT_EVIDENCE;
    const uint32_t *order = evidence_order(s->n, t->told);
    uint32_t *pieces = arena_zero(s->n->memory, room, sizeof *pieces);
    t->tellers = arena_zero(s->n->memory, room, sizeof *t->tellers);
    if (order == NULL || pieces == NULL || t->tellers == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < t->told->fact_count; i++) {
        pieces[i] = order[i];
        t->tellers[i] = t->told;
    }
    t->pieces = pieces;
    t->piece_count = t->told->fact_count;
    return STATUS_OK;
}

/* Adds the places of 'other' as witnesses, while the evidence stays short. False where not one of them fits. */
static bool show_witness(trouble *t, const stated *other)
{
    const uint32_t before = t->piece_count;
    for (uint32_t i = 0; i < other->fact_count && t->piece_count < SHORT_EVIDENCE; i++)
        if (!shows(t, other->facts[i])) {
            t->pieces[t->piece_count] = other->facts[i];
            t->tellers[t->piece_count++] = other;
        }
    return t->piece_count > before;
}

static bool blames(const trouble *t, uint32_t slot, double least)
{
    return conflicts(t) && t->blame.suspicion != NULL && t->told->facts[t->blame.leader] == slot
        && t->blame.suspicion[t->blame.leader] >= least;
}

/* The worse verdict leads, then what needs fewer figures and so leaves room for witnesses, then what comes first. */
static bool comes_after(const trouble *b, const trouble *a)
{
    if (a->told->verdict != b->told->verdict)
        return b->told->verdict < a->told->verdict;
    return b->told->fact_count != a->told->fact_count ? b->told->fact_count > a->told->fact_count : b > a;
}

static void join_with(settling *s, trouble *a, uint32_t culprit)
{
    for (uint32_t k = s->first[culprit]; k < s->first[culprit + 1]; k++) {
        trouble *b = &s->of[s->at[k]];
        if (comes_after(b, a) && b->into == NULL && blames(b, culprit, LEADING_CULPRIT) && show_witness(a, b->told))
            b->into = a;
    }
}

/* One wrong figure that explains several conflicts is one finding; a proof leads it. */
static void join_causes(settling *s)
{
    for (int v = VERDICT_CONTRADICTS; v >= VERDICT_DOUBTFUL; v--)
        for (uint32_t i = 0; i < s->count; i++) {
            trouble *a = &s->of[i];
            if (a->into != NULL || !conflicts(a) || (int)a->told->verdict != v || a->blame.suspicion == NULL)
                continue;
            uint32_t culprit = a->told->facts[a->blame.leader];
            if (blames(a, culprit, CLEAR_CULPRIT))
                join_with(s, a, culprit);
        }
}

/* The facts of what is reported as doubtful or worse. NULL when there is no memory. */
static const bool *troubled(const settling *s)
{
    bool *of = arena_zero(s->n->memory, s->n->slot_count + 1, sizeof *of);
    for (uint32_t i = 0; of != NULL && i < s->count; i++)
        for (uint32_t k = 0; conflicts(&s->of[i]) && k < s->of[i].told->fact_count; k++)
            of[s->of[i].told->facts[k]] = true;
    return of;
}

static status gather_joints(settling *s, error *err)
{
    const joint *found;
    const bool *known = troubled(s);
    status result = known == NULL ? no_memory(err) : joint_find(s->n, known, &found, &s->joint_count, err);
    if (result != STATUS_OK)
        return result;
    if ((s->joints = arena_zero(s->n->memory, s->joint_count + 1, sizeof *s->joints)) == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < s->joint_count && result == STATUS_OK; i++) {
        trouble *t = &s->joints[i];
        t->told = found[i].first;
        t->with = found[i].second;
        result = show_own(s, t, err);
        if (result == STATUS_OK)
            show_witness(t, t->with);
    }
    return result;
}

static status write_findings(settling *s, const finding **out, uint32_t *count, error *err)
{
    finding *findings = arena_zero(s->n->memory, (size_t)s->count + s->joint_count + 1, sizeof *findings);
    uint32_t written = 0;
    if (findings == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < s->count + s->joint_count; i++) {
        trouble *t = i < s->count ? &s->of[i] : &s->joints[i - s->count];
        status result = t->into == NULL ? trouble_write(s->n, t, &findings[written], err) : STATUS_OK;
        if (result != STATUS_OK)
            return result;
        written += t->into == NULL;
    }
    *out = findings;
    *count = written;
    return STATUS_OK;
}

/* Blames under the choice that a slip explains best: "1284 and 962, 222 apart" misses both ways, but is far from one of them. */
static status blame_best(settling *s, trouble *t, uint64_t *work, error *err)
{
    stated *told = &s->n->stated[t->told - s->n->stated];
    const relation *all = told->relation;
    status result = blame_find(s->n, told, &s->by_fact, work, &t->blame, err);
    for (uint32_t i = 0; result == STATUS_OK && all->kind == RELATION_ANY && i < all->choice_count; i++) {
        const relation *was = told->chosen;
        blame other = { 0 };
        if (all->choices[i] == was || was->kind != RELATION_EQUAL || all->choices[i]->kind != RELATION_EQUAL || all->choices[i]->foreign)
            continue;
        told->chosen = all->choices[i];
        result = blame_find(s->n, told, &s->by_fact, work, &other, err);
        if (result == STATUS_OK && !other.stopped && other.evidence > t->blame.evidence)
            t->blame = other;
        else
            told->chosen = was;
    }
    return result;
}

static status find_blame(settling *s, error *err)
{
    uint64_t work = SEARCH_WORK_TOGETHER;
    status result = STATUS_OK;
    drop_repetitions(s);
    for (uint32_t i = 0; i < s->count && result == STATUS_OK; i++) {
        trouble *t = &s->of[i];
        if (t->into == NULL)
            result = show_own(s, t, err);
        if (result == STATUS_OK && t->into == NULL && conflicts(t))
            result = blame_best(s, t, &work, err);
    }
    if (result == STATUS_OK) {
        leave_unexplained(s);
        join_causes(s);
    }
    return result;
}

status network_settle(network *n, const finding **out, uint32_t *count, error *err)
{
    settling s = { .n = n };
    status result = misread_leave(n, err);
    if (result == STATUS_OK)
        result = gather(&s, err);
    if (result == STATUS_OK && s.count > 0)
        result = index_relations(n, &s.by_fact, err);
    if (result == STATUS_OK && s.count > 0)
        result = index_troubles(&s, err);
    if (result == STATUS_OK && s.count > 0)
        result = find_blame(&s, err);
    if (result == STATUS_OK)
        result = gather_joints(&s, err);
    return result == STATUS_OK ? write_findings(&s, out, count, err) : result;
}
