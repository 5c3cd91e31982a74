/* evaluate.c -- arithmetic over 128-bit intervals: the common case. */
#include "network/judge.h"

typedef interval bounds;
#define INTERVAL(operation) interval_##operation
#define DECIDE              judge_decide

static inline void take(interval *out, const interval *x)
{
    *out = *x;
}

#include "network/arithmetic.h"

status judge_evaluate(const judgement *j, const expression *e, uint32_t first, reading how, interval *out)
{
    return evaluate(j, e, first, how, out);
}
