#include "network/misread.h"

/* The slot of the fact in a role of what a relation was stated from; UINT32_MAX: there is none. */
static uint32_t slot_in(const network *n, const stated *s, role r)
{
    uint32_t about = FACT_NONE;
    for (uint32_t k = 0; s->from != NULL && k < s->from->operands && about == FACT_NONE; k++)
        if (n->doc->operands[s->from->operand + k].role == r)
            about = n->doc->operands[s->from->operand + k].fact;
    for (uint32_t i = 0; i < s->fact_count && about != FACT_NONE; i++)
        if (n->slots[s->facts[i]].document == 0 && n->slots[s->facts[i]].ref.index == about)
            return s->facts[i];
    return UINT32_MAX;
}

/* The slot of the fact that a claim states about its others: a share, a rate, a difference. UINT32_MAX: there is none. */
static uint32_t stated_slot(const network *n, const stated *s)
{
    static const role roles[] = { ROLE_SHARE, ROLE_RATE, ROLE_RATIO, ROLE_TIMES, ROLE_DIFFERENCE };
    uint32_t slot = UINT32_MAX;
    for (size_t r = 0; slot == UINT32_MAX && r < sizeof roles / sizeof *roles; r++)
        slot = slot_in(n, s, roles[r]);
    return slot;
}

void misread_drop(network *n, stated *s)
{
    n->of[s->verdict]--;
    s->verdict = VERDICT_UNKNOWN;
    n->of[VERDICT_UNKNOWN]++;
}

static uint32_t total_of(const network *n, const stated *s)
{
    return s->from != NULL && s->from->kind == CLAIM_SUM && s->relation != NULL && s->chosen->kind == RELATION_EQUAL ? slot_in(n, s, ROLE_TOTAL) : UINT32_MAX;
}

static bool shares_part(const stated *a, const stated *b, uint32_t total)
{
    for (uint32_t i = 0; i < a->fact_count; i++)
        for (uint32_t k = 0; k < b->fact_count; k++)
            if (a->facts[i] == b->facts[k] && a->facts[i] != total)
                return true;
    return false;
}

/* Are the facts of one relation some of those of another? */
static bool are_some(const stated *a, const stated *of)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < a->fact_count; i++)
        for (uint32_t k = 0; k < of->fact_count; k++)
            found += a->facts[i] == of->facts[k];
    return a->fact_count < of->fact_count && found == a->fact_count;
}

/* What the text says is true of other facts, by slot. */
typedef struct {
    bool *is_true;              /* a share, a rate, a difference */
    uint32_t *sum;              /* a total: the last sum that it is, + 1 */
} truths;

static void note_truth(const network *n, uint32_t at, truths *t)
{
    const stated *s = &n->stated[at];
    const uint32_t slot = s->verdict == VERDICT_HOLDS ? stated_slot(n, s) : UINT32_MAX;
    const uint32_t total = s->verdict == VERDICT_HOLDS ? total_of(n, s) : UINT32_MAX;
    if (slot != UINT32_MAX)
        t->is_true[slot] = true;
    if (total != UINT32_MAX)
        t->sum[total] = at + 1;
}

static bool is_misread(const network *n, const stated *s, const truths *t)
{
    if (s->relation == NULL || s->verdict < VERDICT_DOUBTFUL)
        return false;
    const uint32_t slot = stated_slot(n, s), total = total_of(n, s);
    if (slot != UINT32_MAX && t->is_true[slot])
        return true;
    return total != UINT32_MAX && t->sum[total] > 0 && (!stated_is_sure(s) || are_some(s, &n->stated[t->sum[total] - 1]))
           && shares_part(s, &n->stated[t->sum[total] - 1], total);
}

status misread_leave(network *n, error *err)
{
    truths t = { arena_zero(n->memory, n->slot_count + 1, sizeof *t.is_true), arena_zero(n->memory, n->slot_count + 1, sizeof *t.sum) };
    if (t.is_true == NULL || t.sum == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for what is true");
    for (uint32_t i = 0; i < n->stated_count; i++)
        note_truth(n, i, &t);
    for (uint32_t i = 0; i < n->stated_count; i++)
        if (is_misread(n, &n->stated[i], &t))
            misread_drop(n, &n->stated[i]);
    return STATUS_OK;
}
