/* evaluate.c -- the exact range of an expression, and its inversion. */
#include "network/judge.h"
#include "network/state.h"

status judge_evaluate(const judgement *j, const expression *e, uint32_t first, reading how, interval *out)
{
    interval a, b;
    status result = STATUS_OK;
    switch ((operator)e->operator) {
    case OPERATOR_FACT:
    case OPERATOR_ELAPSED:
        *out = j->leaves[first].four[how];
        return STATUS_OK;
    case OPERATOR_NUMBER:
        *out = interval_point(e->as.number);
        return STATUS_OK;
    case OPERATOR_SUM:
        a = interval_point(exact_integer(0));
        for (uint32_t i = 0; i < e->as.sum.count && result == STATUS_OK; i++) {
            const expression *part = e->as.sum.parts[i];
            result = judge_evaluate(j, part, first, how, &b);
            if (result == STATUS_OK)
                result = interval_add(&a, &a, &b);
            first += part->leaves;
        }
        if (result == STATUS_OK)
            *out = a;
        return result;
    case OPERATOR_POWER:
        result = judge_evaluate(j, e->as.power.base, first, how, &a);
        return result == STATUS_OK ? interval_power(out, &a, e->as.power.exponent) : result;
    case OPERATOR_SUBTRACT:
    case OPERATOR_MULTIPLY:
    case OPERATOR_DIVIDE:
        break;
    }
    result = judge_evaluate(j, e->as.pair.left, first, how, &a);
    if (result == STATUS_OK)
        result = judge_evaluate(j, e->as.pair.right, first + e->as.pair.left->leaves, how, &b);
    if (result != STATUS_OK)
        return result;
    if (e->operator == OPERATOR_SUBTRACT)
        return interval_subtract(out, &a, &b);
    if (e->operator == OPERATOR_DIVIDE)
        return interval_divide(out, &a, &b);
    const interval zero = interval_point(exact_integer(0));
    if (e->clears && interval_within(&b, &zero))
        return STATUS_RANGE;
    return interval_multiply(out, &a, &b);
}
