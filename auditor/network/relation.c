#include "network/relation.h"

#include "network/state.h"

static relation *make(network *n, relation_kind kind, error *err)
{
    relation *r = arena_zero(n->memory, 1, sizeof *r);
    if (r == NULL)
        error_set(err, STATUS_MEMORY, "no memory for a relation");
    else
        r->kind = (uint8_t)kind;
    return r;
}

static const expression **row(network *n, uint32_t count, error *err)
{
    const expression **operands = arena_zero(n->memory, count, sizeof *operands);
    if (operands == NULL)
        error_set(err, STATUS_MEMORY, "no memory for a relation");
    return operands;
}

/*
** Decided without division: x / y = b becomes x = b * y, and x / y - 1 = b becomes x = (b + 1) * y. Each figure still
** occurs as often as before, so nothing is lost; a divisor that can only be zero is noticed by the judge ('clears').
*/
static bool clear_side(network *n, const expression **a, const expression **b, error *err)
{
    while (*a != NULL && *b != NULL) {
        const expression *x = *a;
        if (x->operator == OPERATOR_DIVIDE) {
            expression *product = expression_pair(n, OPERATOR_MULTIPLY, *b, x->as.pair.right, err);
            if (product != NULL)
                product->clears = true;
            *a = x->as.pair.left;
            *b = product;
        } else if (x->operator == OPERATOR_SUBTRACT && x->as.pair.right->operator == OPERATOR_NUMBER) {
            const expression **parts = row(n, 2, err);
            expression *sum = parts != NULL ? expression_pair(n, OPERATOR_SUM, *b, x->as.pair.right, err) : NULL;
            if (sum != NULL) {
                parts[0] = *b;
                parts[1] = x->as.pair.right;
                sum->as.sum.parts = parts;
                sum->as.sum.count = 2;
            }
            *a = x->as.pair.left;
            *b = sum;
        } else {
            return true;
        }
    }
    return false;
}

static relation *compare(network *n, relation_kind kind, const expression *a, const expression *b, error *err)
{
    bool foreign = false;
    if (!expression_align(n, &a, &b, &foreign, err))
        return NULL;
    relation *r = make(n, kind, err);
    const expression **shown = r != NULL ? row(n, 2, err) : NULL, **judged = shown;
    if (shown == NULL)
        return NULL;
    shown[0] = a;
    shown[1] = b;
    if (kind == RELATION_EQUAL) {
        if (!clear_side(n, &a, &b, err) || !clear_side(n, &b, &a, err) || (judged = row(n, 2, err)) == NULL)
            return NULL;
        judged[0] = a;
        judged[1] = b;
    }
    r->foreign = foreign;
    r->operands = judged;
    r->shown = shown;
    r->operand_count = 2;
    return r;
}

relation *relation_equal(network *n, expression *a, expression *b, error *err)
{
    return compare(n, RELATION_EQUAL, a, b, err);
}

relation *relation_at_most(network *n, expression *a, expression *b, error *err)
{
    return compare(n, RELATION_AT_MOST, a, b, err);
}

static relation *over(network *n, relation_kind kind, expression *const *operands, uint32_t count, error *err)
{
    if (count == 0) {
        error_set(err, STATUS_SYNTAX, "a relation over nothing");
        return NULL;
    }
    relation *r = make(n, kind, err);
    const expression **copies = r != NULL ? row(n, count, err) : NULL;
    uint64_t leaves = 0;
    if (copies == NULL)
        return NULL;
    for (uint32_t i = 0; i < count; i++) {
        copies[i] = operands[i];
        r->foreign = r->foreign || operands[i]->foreign;
        leaves += operands[i]->leaves;
    }
    if (leaves > EXPRESSION_LEAVES) {
        error_set(err, STATUS_LIMIT, "a relation names more than %d facts", EXPRESSION_LEAVES);
        return NULL;
    }
    r->operands = r->shown = copies;
    r->operand_count = count;
    return r;
}

relation *relation_same(network *n, expression *const *operands, uint32_t count, error *err)
{
    relation *r = over(n, RELATION_SAME, operands, count, err);
    const expression **aligned = r != NULL ? row(n, count, err) : NULL;
    if (aligned == NULL)
        return NULL;
    for (uint32_t i = 0; i < count; i++) {
        bool foreign = false;
        aligned[i] = operands[i];
        if (!expression_align(n, &aligned[0], &aligned[i], &foreign, err))
            return NULL;
        r->foreign = r->foreign || foreign;
    }
    r->operands = r->shown = aligned;
    return r;
}

relation *relation_whole(network *n, expression *a, error *err)
{
    return over(n, RELATION_WHOLE, &a, 1, err);
}

relation *relation_fraction(network *n, expression *rate, expression *of, error *err)
{
    expression *const both[] = { rate, of };
    return over(n, RELATION_FRACTION, both, 2, err);
}

relation *relation_common_denominator(network *n, expression *const *rates, uint32_t count, error *err)
{
    return over(n, RELATION_COMMON_DENOMINATOR, rates, count, err);
}

static relation *over_dates(network *n, relation_kind kind, fact_ref first, fact_ref second, error *err)
{
    if (fact_date(first.doc, first.index) == NULL || fact_date(second.doc, second.index) == NULL) {
        error_set(err, STATUS_SYNTAX, "only dates have an order in time and a weekday");
        return NULL;
    }
    relation *r = make(n, kind, err);
    if (r == NULL || (r->first = network_slot(n, first, err)) == UINT32_MAX
        || (r->second = network_slot(n, second, err)) == UINT32_MAX)
        return NULL;
    return r;
}

relation *relation_before(network *n, fact_ref earlier, fact_ref later, error *err)
{
    return over_dates(n, RELATION_BEFORE, earlier, later, err);
}

relation *relation_weekday(network *n, fact_ref dated_fact, fact_ref written, error *err)
{
    return over_dates(n, RELATION_WEEKDAY, dated_fact, written.index != FACT_NONE ? written : dated_fact, err);
}

relation *relation_counts(network *n, fact_ref items, expression *count, error *err)
{
    if (items.doc->facts[items.index].kind != FACT_LIST) {
        error_set(err, STATUS_SYNTAX, "only the items of a list are counted");
        return NULL;
    }
    relation *r = over(n, RELATION_COUNTS, &count, 1, err);
    if (r == NULL || (r->first = network_slot(n, items, err)) == UINT32_MAX)
        return NULL;
    r->second = r->first;
    return r;
}

relation *relation_any(network *n, relation *const *choices, uint32_t count, error *err)
{
    if (count == 0 || count > RELATION_CHOICES) {
        error_set(err, STATUS_SYNTAX, "a choice is among 1 to %d relations", RELATION_CHOICES);
        return NULL;
    }
    relation *r = make(n, RELATION_ANY, err);
    const relation **copies = r != NULL ? arena_zero(n->memory, count, sizeof *copies) : NULL;
    if (copies == NULL) {
        error_set(err, STATUS_MEMORY, "no memory for a relation");
        return NULL;
    }
    for (uint32_t i = 0; i < count; i++) {
        copies[i] = choices[i];
        if (choices[i]->nesting >= r->nesting)
            r->nesting = (uint8_t)(choices[i]->nesting + 1);
    }
    if (r->nesting > RELATION_NESTING) {
        error_set(err, STATUS_LIMIT, "choices are nested more than %d deep", RELATION_NESTING);
        return NULL;
    }
    r->choices = copies;
    r->choice_count = count;
    return r;
}

typedef struct {
    network *n;
    uint32_t *out, count;
} gathering;

static void gather(gathering *g, uint32_t s)
{
    if (g->n->slots[s].seen == g->n->seen)
        return;
    g->n->slots[s].seen = g->n->seen;
    g->out[g->count++] = s;
}

static void gather_expression(gathering *g, const expression *e)
{
    switch ((operator)e->operator) {
    case OPERATOR_NUMBER:
        break;
    case OPERATOR_FACT:
        gather(g, e->as.leaf.slot);
        break;
    case OPERATOR_ELAPSED:
        gather(g, e->as.leaf.slot);
        if (e->as.leaf.to != UINT32_MAX)
            gather(g, e->as.leaf.to);
        break;
    case OPERATOR_SUM:
        for (uint32_t i = 0; i < e->as.sum.count; i++)
            gather_expression(g, e->as.sum.parts[i]);
        break;
    case OPERATOR_POWER:
        gather_expression(g, e->as.power.base);
        break;
    case OPERATOR_SUBTRACT:
    case OPERATOR_MULTIPLY:
    case OPERATOR_DIVIDE:
        gather_expression(g, e->as.pair.left);
        gather_expression(g, e->as.pair.right);
        break;
    }
}

status relation_slots(network *n, const relation *r, const uint32_t **out, uint32_t *count, error *err)
{
    while (r->kind == RELATION_ANY)
        r = r->choices[0];
    size_t most = 2;
    for (uint32_t i = 0; i < r->operand_count; i++)
        most += (size_t)r->shown[i]->leaves * 2;
    gathering g = { .n = n, .out = arena_take(n->memory, most * sizeof *g.out) };
    if (g.out == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for a relation");
    n->seen++;
    if (r->kind == RELATION_BEFORE || r->kind == RELATION_WEEKDAY || r->kind == RELATION_COUNTS) {
        gather(&g, r->first);
        gather(&g, r->second);
    }
    for (uint32_t i = 0; i < r->operand_count; i++)
        gather_expression(&g, r->shown[i]);
    *out = g.out;
    *count = g.count;
    return STATUS_OK;
}
