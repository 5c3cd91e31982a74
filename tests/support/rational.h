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

#endif
