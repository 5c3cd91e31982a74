/*
** expression.h -- what an expression is made of. Private to network/.
**
** A tree over facts and numbers. Its leaves are counted, so that the n-th leaf
** of a relation has one place in the judge's row of readings; subtrees may be
** shared. Depth and leaves are bounded (STATUS_LIMIT): rules cannot make the
** judge recurse or run without end.
*/
#ifndef AUDITOR_NETWORK_EXPRESSION_H
#define AUDITOR_NETWORK_EXPRESSION_H

#include "network/network.h"

enum { EXPRESSION_DEPTH = 200, EXPRESSION_LEAVES = 1 << 16, POWER_LARGEST = 1000 };

typedef enum {
    OPERATOR_FACT, OPERATOR_ELAPSED,    /* the leaves */
    OPERATOR_NUMBER, OPERATOR_SUM, OPERATOR_SUBTRACT, OPERATOR_MULTIPLY, OPERATOR_DIVIDE, OPERATOR_POWER
} operator;

typedef struct {
    int8_t power[DIMENSIONS];
    uint16_t money;             /* which currency, where power[0] is not 0 */
    uint16_t against;           /* of a rate of exchange: the other currency; power[0] is 0 then */
} dimension;

/* 32 bytes: a large draft has millions of them. */
struct expression {
    uint8_t operator;
    char unit;                  /* elapsed: the letter of what is counted */
    bool clears : 1;            /* a product that replaced a division: 'right' was the divisor */
    bool foreign : 1;           /* two currencies meet in it: nothing can be said */
    bool loose : 1;             /* a count of days, months or years: takes the dimension of what it meets */
    uint8_t depth;
    uint16_t dimension;         /* index into the network's dimensions; 0 is none */
    uint32_t leaves;
    union {
        struct {
            uint32_t slot, to;          /* 'to': the later date of an elapsed time */
        } leaf;
        const exact *number;
        struct {
            const expression *left, *right;
        } pair;
        struct {
            const expression *const *parts;
            uint32_t count;
        } sum;
        struct {
            const expression *base;
            unsigned exponent;
        } power;
    } as;
};

/* From the figure's printed unit, scale words aside, to its base unit. STATUS_RANGE. */
status expression_factor(const document *doc, const figure *f, exact *out);

/* The same sum, difference and product without looking at units; NULL only when there is no memory or a bound is
** exceeded. */
expression *expression_pair(network *n, operator op, const expression *left, const expression *right, error *err);

/* Both may be replaced: a loose count takes the other's dimension. False, with 'err' set, where they cannot be
** compared. */
bool expression_align(network *n, const expression **a, const expression **b, bool *foreign, error *err);

bool expression_is_fact(const expression *e, uint32_t slot);

#endif
