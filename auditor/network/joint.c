#include "network/joint.h"

#include <limits.h>

#include "base/memory.h"
#include "network/solve.h"

enum { JOINT_WORK = 200000 };   /* for one document, in leaves read */

/* What relations ask of one figure, wherever the text repeats it. */
typedef struct {
    interval least, most;       /* the demand that ends first, the one that begins last */
    const stated *asks_least, *asks_most;
} demands_on;

typedef struct {
    network *n;
    const bool *troubled;
    uint32_t *same;             /* a forest over slots: what is stated again */
    demands_on *on;             /* by root */
    uint32_t work;
} joining;

static uint32_t root_of(const joining *j, uint32_t slot)
{
    while (j->same[slot] != slot)
        slot = j->same[slot] = j->same[j->same[slot]];
    return slot;
}

static bool takes_part(const joining *j, const stated *s)
{
    if (s->relation == NULL || s->verdict != VERDICT_HOLDS || !stated_is_sure(s))
        return false;
    for (uint32_t i = 0; i < s->fact_count; i++)
        if (j->troubled[s->facts[i]])
            return false;
    return true;
}

static bool is_bound(uint8_t modifier)
{
    return modifier == MODIFIER_AT_LEAST || modifier == MODIFIER_AT_MOST || modifier == MODIFIER_UNDER;
}

/* Only a hedged figure agrees with two values that are not one: 约 and the like, with both ends. A bound is no value. */
static bool has_room(const network *n, uint32_t slot)
{
    const figure *g = slot_figure(n, slot);
    interval any;
    return g != NULL && !g->huge && !g->given && g->print.modifier != MODIFIER_EXACT && !is_bound(g->print.modifier)
        && printed_reading(&g->print, INT_MAX, READING_ANY, &any) == STATUS_OK && !any.low_infinite && !any.high_infinite;
}

static void unite(joining *j, const stated *s)
{
    for (uint32_t i = 1; i < s->fact_count; i++)
        j->same[root_of(j, s->facts[i])] = root_of(j, s->facts[0]);
}

static void ask_of(joining *j, const stated *s, uint32_t slot)
{
    demands_on *d = &j->on[root_of(j, slot)];
    interval x;
    j->work += s->fact_count;
    if (!has_room(j->n, slot) || !solve_for(j->n, s->chosen, slot, READING_ANY, false, &x))
        return;
    if (!x.high_infinite && (d->asks_least == NULL || exact_compare(x.high, d->least.high) < 0)) {
        d->least = x;
        d->asks_least = s;
    }
    if (!x.low_infinite && (d->asks_most == NULL || exact_compare(x.low, d->most.low) > 0)) {
        d->most = x;
        d->asks_most = s;
    }
}

static bool disagree(const demands_on *d)
{
    return d->asks_least != NULL && d->asks_most != NULL && d->asks_least != d->asks_most
        && interval_disjoint(&d->least, &d->most);
}

static status keep_all(const joining *j, const joint **out, uint32_t *count, error *err)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < j->n->slot_count; i++)
        kept += disagree(&j->on[i]);
    joint *found = arena_zero(j->n->memory, kept + 1, sizeof *found);
    if (found == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for what cannot hold together");
    for (uint32_t i = 0, k = 0; i < j->n->slot_count; i++)
        if (disagree(&j->on[i]))
            found[k++] = (joint){ j->on[i].asks_least, j->on[i].asks_most };
    *out = found;
    *count = kept;
    return STATUS_OK;
}

static void ask_all(joining *j)
{
    const network *n = j->n;
    for (uint32_t i = 0; i < n->slot_count; i++)
        j->same[i] = i;
    for (uint32_t i = 0; i < n->stated_count; i++)
        if (takes_part(j, &n->stated[i]) && n->stated[i].chosen->kind == RELATION_SAME)
            unite(j, &n->stated[i]);
    for (uint32_t i = 0; i < n->stated_count && j->work < JOINT_WORK; i++)
        if (takes_part(j, &n->stated[i]) && n->stated[i].chosen->kind != RELATION_SAME)
            for (uint32_t k = 0; k < n->stated[i].fact_count; k++)
                ask_of(j, &n->stated[i], n->stated[i].facts[k]);
}

status joint_find(network *n, const bool *troubled, const joint **out, uint32_t *count, error *err)
{
    joining j = { .n = n, .troubled = troubled };
    j.same = memory_zero(n->slot_count + 1u, sizeof *j.same);
    j.on = memory_zero(n->slot_count + 1u, sizeof *j.on);
    status result;
    if (j.same != NULL && j.on != NULL) {
        ask_all(&j);
        result = keep_all(&j, out, count, err);
    } else {
        result = error_set(err, STATUS_MEMORY, "no memory for what cannot hold together");
    }
    memory_free(j.same);
    memory_free(j.on);
    return result;
}
