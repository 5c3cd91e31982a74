/* evaluate_big.c -- the same arithmetic over intervals of big numbers, for what does not fit 128 bits. */
#include "network/judge.h"
#include "quantity/big.h"

typedef big_interval bounds;
#define INTERVAL(operation) big_interval_##operation
#define DECIDE              judge_decide_big

static inline void take(big_interval *out, const interval *x)
{
    big_interval_from(out, x);
}

#include "network/arithmetic.h"
