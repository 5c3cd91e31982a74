#include "network/solve.h"

#include <math.h>

#include "network/state.h"

static bool holds_slot(const judgement *j, const expression *e, uint32_t first, uint32_t slot)
{
    for (uint32_t i = first; i < first + e->leaves; i++)
        if (expression_is_fact(j->leaves[i].node, slot))
            return true;
    return false;
}

static double number_of(exact x)
{
    return (double)x.numerator / (double)x.denominator * pow(10, x.exponent);
}

/* The k-th root, a billionth wider. Roots only propose repairs: whether one mends is decided by powers. */
static bool root(interval *x, unsigned k)
{
    const double fine = 1e9, largest = 9e18;
    if (x->low_infinite || x->high_infinite || exact_sign(x->low) < 0)
        return false;
    double low = floor(pow(number_of(x->low), 1.0 / k) * fine), high = ceil(pow(number_of(x->high), 1.0 / k) * fine);
    if (!(low >= 0 && high < largest))
        return false;
    x->low = exact_decimal((int64_t)low, -9);
    x->high = exact_decimal((int64_t)high, -9);
    return true;
}

/* One step down: 'x' becomes what the operand with the fact has to be. */
static bool invert_pair(const judgement *j, const expression *e, uint32_t first, reading how, bool left, interval *x)
{
    const expression *other_one = left ? e->as.pair.right : e->as.pair.left;
    interval other;
    if (judge_evaluate(j, other_one, left ? first + e->as.pair.left->leaves : first, how, &other) != STATUS_OK)
        return false;
    switch ((operator)e->operator) {
    case OPERATOR_SUBTRACT:
        return (left ? interval_add(x, x, &other) : interval_subtract(x, &other, x)) == STATUS_OK;
    case OPERATOR_MULTIPLY:
        return interval_divide(x, x, &other) == STATUS_OK;
    default:
        return (left ? interval_multiply(x, x, &other) : interval_divide(x, &other, x)) == STATUS_OK;
    }
}

static const expression *invert_sum(const judgement *j, const expression *e, uint32_t *first, uint32_t slot,
                                    reading how, interval *x)
{
    const expression *found = NULL;
    uint32_t at = *first;
    interval other;
    for (uint32_t i = 0; i < e->as.sum.count; i++) {
        const expression *part = e->as.sum.parts[i];
        if (holds_slot(j, part, at, slot)) {
            found = part;
            *first = at;
        } else if (judge_evaluate(j, part, at, how, &other) != STATUS_OK
                   || interval_subtract(x, x, &other) != STATUS_OK) {
            return NULL;
        }
        at += part->leaves;
    }
    return found;
}

/* 'x' is what 'e' has to be; afterwards what the fact in it has to be. */
static bool invert(const judgement *j, const expression *e, uint32_t first, uint32_t slot, reading how, interval *x)
{
    while (e != NULL && e->operator != OPERATOR_FACT) {
        if (e->operator == OPERATOR_SUM) {
            e = invert_sum(j, e, &first, slot, how, x);
        } else if (e->operator == OPERATOR_POWER) {
            if (!root(x, e->as.power.exponent))
                return false;
            e = e->as.power.base;
        } else {
            bool left = holds_slot(j, e->as.pair.left, first, slot);
            if (!invert_pair(j, e, first, how, left, x))
                return false;
            first += left ? 0 : e->as.pair.left->leaves;
            e = left ? e->as.pair.left : e->as.pair.right;
        }
    }
    return e != NULL;
}

/* What the operand 'mine' has to be, given the other operands. */
static bool demand(const judgement *j, const relation *r, uint32_t mine, reading how, interval *out)
{
    uint32_t first = 0;
    bool any = false;
    interval x;
    for (uint32_t i = 0; i < r->operand_count; first += r->operands[i++]->leaves) {
        if (i == mine)
            continue;
        if (judge_evaluate(j, r->operands[i], first, how, &x) != STATUS_OK)
            return false;
        if (!any)
            *out = x;
        else
            interval_meet(out, out, &x);    /* those that disagree among themselves leave the first to rule */
        any = true;
    }
    if (r->kind == RELATION_COUNTS)
        *out = judge_items(j, r->first);
    if (r->kind == RELATION_AT_MOST && mine == 0)
        out->low_infinite = true;
    else if (r->kind == RELATION_AT_MOST)
        out->high_infinite = true;
    return any || r->kind == RELATION_COUNTS;
}

bool solve_for(network *n, const relation *r, uint32_t slot, reading how, bool near, interval *out)
{
    judgement j = { .n = n, .widest = how, .near = near };
    uint32_t found = 0, operand = 0, first = 0, start = 0;
    if (r->kind == RELATION_FRACTION || r->kind == RELATION_WHOLE || r->kind == RELATION_COMMON_DENOMINATOR
        || r->operand_count == 0 || r->foreign || !judge_read(&j, r))
        return false;
    for (uint32_t i = 0; i < j.leaf_count; i++)
        if (expression_is_fact(j.leaves[i].node, slot))
            found++;
    for (uint32_t i = 0; i < r->operand_count; first += r->operands[i++]->leaves)
        if (holds_slot(&j, r->operands[i], first, slot)) {
            operand = i;
            start = first;
        }
    interval x;
    if (found != 1 || !demand(&j, r, operand, how, &x) || !invert(&j, r->operands[operand], start, slot, how, &x))
        return false;
    *out = x;
    return true;
}
