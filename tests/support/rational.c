#include "support/rational.h"

#include <stdlib.h>

const char *const rounding_names[ROUNDINGS + 1] = {
    "half-up", "half-even", "floor", "ceiling", "truncate", "twice", "mixed", NULL
};

void rational_shift(mpq_t value, int power)
{
    mpq_t ten;
    mpq_init(ten);
    mpq_set_ui(ten, 1, 1);
    mpz_ui_pow_ui(power < 0 ? mpq_denref(ten) : mpq_numref(ten), 10, (unsigned long)abs(power));
    mpq_mul(value, value, ten);
    mpq_clear(ten);
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
    mpq_canonicalize(out);
    rational_shift(out, value.exponent);
}

void rational_from_big(mpq_t out, const big *value)
{
    mpz_import(mpq_numref(out), (size_t)value->numerator.count, -1, sizeof(uint64_t), 0, 0, value->numerator.limbs);
    mpz_import(mpq_denref(out), (size_t)value->denominator.count, -1, sizeof(uint64_t), 0, 0, value->denominator.limbs);
    if (value->negative)
        mpz_neg(mpq_numref(out), mpq_numref(out));
    mpq_canonicalize(out);
    rational_shift(out, value->exponent);
}

void rational_floor(mpq_t out, const mpq_t value)
{
    mpz_fdiv_q(mpq_numref(out), mpq_numref(value), mpq_denref(value));
    mpz_set_ui(mpq_denref(out), 1);
}

int64_t power_of_ten(int power)
{
    int64_t ten = 1;
    while (power-- > 0)
        ten *= 10;
    return ten;
}

int rational_magnitude(const mpq_t value)
{
    mpz_t whole;
    mpz_init(whole);
    mpz_tdiv_q(whole, mpq_numref(value), mpq_denref(value));
    int digits = mpz_sgn(whole) == 0 ? 0 : (int)mpz_sizeinbase(whole, 10) - 1;
    mpz_abs(whole, whole);
    mpz_t ten;
    mpz_init(ten);
    mpz_ui_pow_ui(ten, 10, (unsigned long)digits);
    if (digits > 0 && mpz_cmp(whole, ten) < 0)  /* mpz_sizeinbase may be one too large */
        digits--;
    mpz_clears(whole, ten, NULL);
    return digits;
}

void rational_round(mpz_t out, const mpq_t value, rounding how)
{
    mpz_t twice, rest;
    mpz_inits(twice, rest, NULL);
    switch (how) {
    case ROUND_FLOOR:
        mpz_fdiv_q(out, mpq_numref(value), mpq_denref(value));
        break;
    case ROUND_CEILING:
        mpz_cdiv_q(out, mpq_numref(value), mpq_denref(value));
        break;
    case ROUND_TRUNCATE:
        mpz_tdiv_q(out, mpq_numref(value), mpq_denref(value));
        break;
    default:    /* the nearest; of a tie the one further from zero, or the even one */
        mpz_tdiv_qr(out, rest, mpq_numref(value), mpq_denref(value));
        mpz_mul_2exp(twice, rest, 1);
        int order = mpz_cmpabs(twice, mpq_denref(value));
        if (order > 0 || (order == 0 && (how != ROUND_HALF_EVEN || mpz_odd_p(out)))) {
            if (mpq_sgn(value) < 0)
                mpz_sub_ui(out, out, 1);
            else
                mpz_add_ui(out, out, 1);
        }
    }
    mpz_clears(twice, rest, NULL);
}
