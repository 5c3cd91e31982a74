/*
** arithmetic.h -- the range of an expression, and whether a relation over ranges can be true: written once for every
** type of interval. Private to network/.
**
** Included by evaluate.c and evaluate_big.c, each of which first defines
**   bounds                  the type of an interval
**   INTERVAL(operation)     its functions
**   DECIDE                  the public name of 'decide'
**   take                    void take(bounds *out, const interval *x)
*/

static status evaluate(const judgement *j, const expression *e, uint32_t first, reading how, bounds *out);

static status evaluate_sum(const judgement *j, const expression *e, uint32_t first, reading how, bounds *out)
{
    bounds sum, part;
    status result = evaluate(j, e->as.sum.parts[0], first, how, &sum);
    for (uint32_t i = 1; i < e->as.sum.count && result == STATUS_OK; i++) {
        first += e->as.sum.parts[i - 1]->leaves;
        result = evaluate(j, e->as.sum.parts[i], first, how, &part);
        if (result == STATUS_OK)
            result = INTERVAL(add)(&sum, &sum, &part);
    }
    if (result == STATUS_OK)
        *out = sum;
    return result;
}

static bool is_zero(const bounds *x)
{
    const interval point = interval_point(exact_integer(0));
    bounds zero;
    take(&zero, &point);
    return INTERVAL(within)(x, &zero);
}

static status evaluate_pair(const judgement *j, const expression *e, uint32_t first, reading how, bounds *out)
{
    bounds a, b;
    status result = evaluate(j, e->as.pair.left, first, how, &a);
    if (result == STATUS_OK)
        result = evaluate(j, e->as.pair.right, first + e->as.pair.left->leaves, how, &b);
    if (result != STATUS_OK)
        return result;
    if (e->operator == OPERATOR_SUBTRACT)
        return INTERVAL(subtract)(out, &a, &b);
    if (e->operator == OPERATOR_DIVIDE)
        return INTERVAL(divide)(out, &a, &b);
    if (e->clears && is_zero(&b))
        return STATUS_RANGE;
    return INTERVAL(multiply)(out, &a, &b);
}

static status evaluate(const judgement *j, const expression *e, uint32_t first, reading how, bounds *out)
{
    switch ((operator)e->operator) {
    case OPERATOR_FACT:
    case OPERATOR_ELAPSED:
        take(out, &j->leaves[first].four[how]);
        return STATUS_OK;
    case OPERATOR_NUMBER: {
        const interval point = interval_point(*e->as.number);
        take(out, &point);
        return STATUS_OK;
    }
    case OPERATOR_SUM:
        return evaluate_sum(j, e, first, how, out);
    case OPERATOR_POWER: {
        bounds base;
        status result = evaluate(j, e->as.power.base, first, how, &base);
        return result == STATUS_OK ? INTERVAL(power)(out, &base, e->as.power.exponent) : result;
    }
    default:
        return evaluate_pair(j, e, first, how, out);
    }
}

/* Is there one value that all operands can have? */
static status decide_same(answer *out, const judgement *j, const relation *r, reading how)
{
    bounds shared, x;
    uint32_t first = r->operands[0]->leaves;
    status result = evaluate(j, r->operands[0], 0, how, &shared);
    for (uint32_t i = 1; i < r->operand_count && result == STATUS_OK; i++) {
        result = evaluate(j, r->operands[i], first, how, &x);
        if (result == STATUS_OK && !INTERVAL(meet)(&shared, &shared, &x)) {
            *out = ANSWER_NO;
            return STATUS_OK;
        }
        first += r->operands[i]->leaves;
    }
    *out = ANSWER_YES;
    return result;
}

status DECIDE(answer *out, const judgement *j, const relation *r, reading how)
{
    bounds a, b;
    bool yes;
    if (r->kind == RELATION_SAME)
        return decide_same(out, j, r, how);
    status result = evaluate(j, r->operands[0], 0, how, &a);
    if (result == STATUS_OK && r->operand_count > 1)
        result = evaluate(j, r->operands[1], r->operands[0]->leaves, how, &b);
    if (result != STATUS_OK)
        return result;
    if (r->kind == RELATION_WHOLE)
        yes = INTERVAL(integers)(&a, &a);
    else if (r->kind == RELATION_AT_MOST)
        yes = INTERVAL(below)(&a, &b);
    else
        yes = !INTERVAL(disjoint)(&a, &b);
    *out = yes ? ANSWER_YES : ANSWER_NO;
    return STATUS_OK;
}
