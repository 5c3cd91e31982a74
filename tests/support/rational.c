#include "support/rational.h"

#include <stdlib.h>

static void scale(mpq_t value, int32_t exponent)
{
    mpz_t power;
    mpz_init(power);
    mpz_ui_pow_ui(power, 10, (unsigned long)labs((long)exponent));
    mpz_mul(exponent < 0 ? mpq_denref(value) : mpq_numref(value), exponent < 0 ? mpq_denref(value) : mpq_numref(value), power);
    mpq_canonicalize(value);
    mpz_clear(power);
}

void rational_from_exact(mpq_t out, exact value)
{
    uint64_t limbs[2];
    int128 n = value.numerator < 0 ? -value.numerator : value.numerator;
    limbs[0] = (uint64_t)n;
    limbs[1] = (uint64_t)(n >> 64);
    mpz_import(mpq_numref(out), 2, -1, sizeof *limbs, 0, 0, limbs);
    if (value.numerator < 0)
        mpz_neg(mpq_numref(out), mpq_numref(out));
    mpz_import(mpq_denref(out), 1, -1, sizeof value.denominator, 0, 0, &value.denominator);
    scale(out, value.exponent);
}

void rational_from_big(mpq_t out, const big *value)
{
    mpz_import(mpq_numref(out), (size_t)value->numerator.count, -1, sizeof(uint64_t), 0, 0, value->numerator.limbs);
    mpz_import(mpq_denref(out), (size_t)value->denominator.count, -1, sizeof(uint64_t), 0, 0, value->denominator.limbs);
    if (value->negative)
        mpz_neg(mpq_numref(out), mpq_numref(out));
    scale(out, value->exponent);
}

void rational_floor(mpq_t out, const mpq_t value)
{
    mpz_fdiv_q(mpq_numref(out), mpq_numref(value), mpq_denref(value));
    mpz_set_ui(mpq_denref(out), 1);
}
