#include "network/blame.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "network/render.h"

static const double LEAST_SHOWN = 0.02;    /* a repair less probable is not worth a line */
static const double LEADS = 0.6;            /* below that no figure leads */
static const double REASON_COUNTS = 0.05;   /* of a repair's weight */

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory to find what is wrong");
}

static bool same_print(const printed *a, const printed *b)
{
    return a->digits == b->digits && a->decimals == b->decimals && a->scale == b->scale;
}

static bool same_repair(const candidate *a, const candidate *b)
{
    const substitution *x = &a->swaps[0], *y = &b->swaps[0];
    return a->fact == b->fact && a->swap_count == b->swap_count && a->swap_count > 0 && x->what == y->what
        && x->what == SUBSTITUTE_PRINT && same_print(&x->print, &y->print);
}

/* The same repair for a further reason; what hardly adds to its weight is no reason. */
static void add_up(candidate *kept, const candidate *c)
{
    if (c->weight >= REASON_COUNTS * kept->weight)
        kept->reasons = kept->weight >= REASON_COUNTS * c->weight ? kept->reasons | c->reasons : c->reasons;
    kept->weight += c->weight;
}

static bool touches(const stated *told, uint32_t slot)
{
    for (uint32_t i = 0; i < told->fact_count; i++)
        if (told->facts[i] == slot)
            return true;
    return false;
}

static bool violated(verdict v)
{
    return v >= VERDICT_DOUBTFUL;
}

/* Relations that the repair mends and breaks, counted over all that touch what it changes. */
static void count_effects(search *s, candidate *c)
{
    const incidence *in = s->by_fact;
    for (uint32_t w = 0; w < c->swap_count; w++) {
        const uint32_t slot = c->swaps[w].slot;
        uint32_t asked = 0;
        if (slot >= s->indexed)
            continue;
        for (uint32_t k = in->first[slot]; k < in->first[slot + 1]; k++) {
            const stated *told = &s->n->stated[in->of[k]];
            if (w == 1 && touches(told, c->swaps[0].slot))
                continue;
            if (asked++ == SEARCH_RELATIONS || s->work > s->allowed) {
                s->stopped = true;
                break;
            }
            s->work += told->fact_count;
            bool before = violated((verdict)told->verdict);
            bool after = violated(judge_relation(s->n, told->relation, c->swaps, c->swap_count, NULL));
            c->mends += before && !after;
            c->breaks += after && !before;
        }
    }
}

/* How many times likelier it is that a number of this length was meant than that it meets the demand by chance. */
static double beyond_chance(const search *s, const candidate *c)
{
    const printed *p = &c->swaps[0].print;
    const interval *asked = &s->asked[c->fact].loosely;
    double fitting = 1;
    exact width;
    if (s->asked[c->fact].known && !asked->low_infinite && !asked->high_infinite && exact_subtract(&width, asked->high, asked->low) == STATUS_OK) {
        width.exponent += p->decimals - p->scale;
        fitting += (double)width.numerator / (double)width.denominator * pow(10, width.exponent);
    }
    double count = 10;
    for (int64_t rest = p->digits / 10; rest != 0; rest /= 10)
        count *= 10;
    return c->weight * count / fitting;
}

/* What slips it takes is known of numbers that are spelled out; what else may be wrong is evidence enough. */
static double evidence_of(const search *s, const candidate *c)
{
    if (c->swap_count == 0 || c->swaps[0].what != SUBSTITUTE_PRINT)
        return LEAST_EVIDENCE;
    return beyond_chance(s, c);
}

/* The same of single keystrokes; one digit alone may become anything, and what is not asked for meets anything. */
static double keystroke_of(const search *s, const candidate *c)
{
    const uint32_t keystrokes = 1u << REASON_ONE_DIGIT | 1u << REASON_TRANSPOSED | 1u << REASON_DROPPED | 1u << REASON_ADDED;
    const figure *g = slot_figure(s->n, s->conflict->facts[c->fact]);
    bool typed = g != NULL && g->print.digits >= 10 && s->asked[c->fact].known && c->swap_count == 1 && c->swaps[0].what == SUBSTITUTE_PRINT
                 && (c->reasons & keystrokes) != 0;
    return typed ? beyond_chance(s, c) : 0;
}

static void keep(search *s, candidate c)
{
    s->evidence += evidence_of(s, &c);
    s->keystroke += keystroke_of(s, &c);
    for (uint32_t left = s->violated + c.breaks; left > c.mends; left--)
        c.weight *= VIOLATION_LEFT;
    for (uint32_t i = 0; i < s->count; i++)
        if (same_repair(&s->of[i], &c)) {
            add_up(&s->of[i], &c);
            return;
        }
    if (s->count == s->room) {
        candidate *grown = memory_widen(s->of, &s->room, 32, sizeof *grown);
        if (grown == NULL) {
            s->failed = true;
            return;
        }
        s->of = grown;
    }
    c.number = s->count;
    s->of[s->count++] = c;
}

void search_try(search *s, candidate c)
{
    if (s->stopped || s->failed)
        return;
    s->work += s->conflict->fact_count;
    verdict v = judge_relation(s->n, s->conflict->relation, c.swaps, c.swap_count, NULL);
    if (violated(v))
        return;
    c.weight *= v == VERDICT_HOLDS ? 1 : v == VERDICT_ROUNDING ? FIT_ROUNDING : FIT_SLACK;
    c.loose = v != VERDICT_HOLDS;
    count_effects(s, &c);
    keep(s, c);
}

void search_doubt(search *s, uint32_t i, double prior)
{
    const incidence *in = s->by_fact;
    const uint32_t slot = s->conflict->facts[i];
    candidate c = { .fact = i, .weight = prior, .reasons = 1u << REASON_OTHER };
    uint32_t asked = 0;
    for (uint32_t k = in->first[slot]; k < in->first[slot + 1] && asked < SEARCH_RELATIONS; k++, asked++)
        c.mends += violated((verdict)s->n->stated[in->of[k]].verdict);
    if (!s->failed)
        keep(s, c);
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* How many relations around the conflict are violated now. */
static bool count_violations(search *s)
{
    const incidence *in = s->by_fact;
    const stated *c = s->conflict;
    uint32_t *around = memory_zero((size_t)c->fact_count * SEARCH_RELATIONS + 1, sizeof *around), count = 0;
    if (around == NULL)
        return false;
    for (uint32_t i = 0; i < c->fact_count; i++)
        for (uint32_t k = in->first[c->facts[i]], asked = 0; k < in->first[c->facts[i] + 1] && asked < SEARCH_RELATIONS;
             k++, asked++)
            around[count++] = in->of[k];
    qsort(around, count, sizeof *around, by_number);
    for (uint32_t i = 0; i < count; i++)
        if (i == 0 || around[i] != around[i - 1])
            s->violated += violated((verdict)s->n->stated[around[i]].verdict);
    memory_free(around);
    return true;
}

static void ask_everyone(search *s)
{
    for (uint32_t i = 0; i < s->conflict->fact_count && !s->failed; i++) {
        const uint32_t slot = s->conflict->facts[i];
        if (i == SEARCH_FACTS || s->work > s->allowed) {
            s->stopped = true;
            return;
        }
        if (slot_figure(s->n, slot) != NULL)
            suspect_figure(s, i);
        else if (slot_date(s->n, slot) != NULL)
            suspect_date(s, i);
        else if (slot_list(s->n, slot) != NULL)
            search_doubt(s, i, PRIOR_ITEM);
    }
}

static int by_weight(const void *a, const void *b)
{
    const candidate *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    return (x->number > y->number) - (x->number < y->number);
}

/* An order is mended by many numbers: how many of them are one slip away from a figure says nothing against it. */
static void level_candidates(search *s)
{
    const uint8_t kind = s->conflict->chosen->kind;
    for (uint32_t i = 0; i < s->conflict->fact_count && (kind == RELATION_AT_MOST || kind == RELATION_BEFORE); i++) {
        uint32_t own = 0;
        for (uint32_t k = 0; k < s->count; k++)
            own += s->of[k].fact == i;
        for (uint32_t k = 0; k < s->count; k++)
            if (s->of[k].fact == i)
                s->of[k].weight /= own;
    }
}

/* Shares of the whole: each candidate's is its probability, each fact's the sum of its candidates'. */
static status normalise(search *s, blame *out, error *err)
{
    const uint32_t facts = s->conflict->fact_count;
    double *suspicion = arena_zero(s->n->memory, facts + 1, sizeof *suspicion), total = 0;
    if (suspicion == NULL)
        return no_memory(err);
    level_candidates(s);
    for (uint32_t i = 0; i < s->count; i++)
        total += s->of[i].weight;
    for (uint32_t i = 0; i < s->count; i++) {
        s->of[i].weight /= total;
        suspicion[s->of[i].fact] += s->of[i].weight;
    }
    out->suspicion = suspicion;
    out->leader = 0;
    for (uint32_t i = 1; i < facts; i++)
        if (suspicion[i] > suspicion[out->leader])
            out->leader = i;
    out->undecidable = facts > 1 && suspicion[out->leader] < LEADS;
    out->stopped = s->stopped;
    return STATUS_OK;
}

static status show_repairs(search *s, blame *out, error *err)
{
    repair best[REPAIRS_SHOWN] = { 0 };
    status result = STATUS_OK;
    uint32_t shown = 0;
    qsort(s->of, s->count, sizeof *s->of, by_weight);
    for (uint32_t i = 0; i < s->count && shown < REPAIRS_SHOWN && result == STATUS_OK; i++) {
        if (s->of[i].weight < LEAST_SHOWN)
            break;
        if (s->of[i].swap_count > 0 && render_shows(s, &s->of[i]))
            result = render_repair(s, &s->of[i], &best[shown++], err);
    }
    repair *repairs = arena_take(s->n->memory, shown * sizeof *repairs);
    if (result == STATUS_OK && repairs == NULL)
        result = no_memory(err);
    if (result != STATUS_OK)
        return result;
    memcpy(repairs, best, shown * sizeof *repairs);
    out->repairs = repairs;
    out->repair_count = shown;
    return STATUS_OK;
}

status blame_find(network *n, const stated *conflict, const incidence *by_fact, uint64_t *work, blame *out, error *err)
{
    blame found = { .undecidable = true };
    search s = { .n = n, .conflict = conflict, .by_fact = by_fact, .indexed = by_fact->slot_count };
    s.allowed = *work < SEARCH_WORK ? *work : SEARCH_WORK;
    s.asked = arena_zero(n->memory, conflict->fact_count + 1, sizeof *s.asked);
    status result = s.asked != NULL && count_violations(&s) ? STATUS_OK : no_memory(err);
    if (result == STATUS_OK)
        ask_everyone(&s);
    if (result == STATUS_OK && s.failed)
        result = no_memory(err);
    if (result == STATUS_OK && s.count > 0)
        result = normalise(&s, &found, err);
    if (result == STATUS_OK && s.count > 0)
        result = show_repairs(&s, &found, err);
    found.stopped = s.stopped;
    found.evidence = s.evidence;
    found.keystroke = s.keystroke;
    *work -= s.work < *work ? s.work : *work;
    memory_free(s.of);
    if (result == STATUS_OK)
        *out = found;
    return result;
}
