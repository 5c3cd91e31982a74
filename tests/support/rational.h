/*
** rational.h -- the same numbers as GMP rationals: the oracle beside quantity/.
*/
#ifndef TESTS_SUPPORT_RATIONAL_H
#define TESTS_SUPPORT_RATIONAL_H

#include <gmp.h>

#include "quantity/big.h"

/* 'out' is initialised by the caller. */
void rational_from_exact(mpq_t out, exact value);
void rational_from_big(mpq_t out, const big *value);
void rational_floor(mpq_t out, const mpq_t value);

typedef enum {
    ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_FLOOR, ROUND_CEILING, ROUND_TRUNCATE, ROUND_TWICE, ROUND_MIXED, ROUNDINGS
} rounding;

extern const char *const rounding_names[ROUNDINGS + 1];

/* The integer that 'value' becomes in one of the first five ways; halves go away from zero, or to the even one. */
void rational_round(mpz_t out, const mpq_t value, rounding how);

void rational_shift(mpq_t value, int power);    /* value *= 10^power */
int rational_magnitude(const mpq_t value);      /* the power of ten of its first digit; 0 below 1 */
int64_t power_of_ten(int power);                /* up to 18 */

#endif
