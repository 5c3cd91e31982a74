#include "quantity/exact.h"

#include <math.h>

#include <gmp.h>

__extension__ typedef unsigned __int128 uint128;

enum { TENS64 = 19, TENS128 = 38 };  /* the largest powers of ten in 64 and 127 bits */

static const int128 INT128_LARGEST = (int128)(~(uint128)0 >> 1);

static const uint64_t tens[TENS64 + 1] = {
    1u, 10u, 100u, 1000u, 10000u, 100000u, 1000000u, 10000000u, 100000000u, 1000000000u, 10000000000u, 100000000000u,
    1000000000000u, 10000000000000u, 100000000000000u, 1000000000000000u, 10000000000000000u, 100000000000000000u,
    1000000000000000000u, 10000000000000000000u
};

static inline int128 ten_to(unsigned power)
{
    return power <= TENS64 ? (int128)tens[power] : (int128)tens[TENS64] * tens[power - TENS64];
}

static uint128 magnitude(int128 n)
{
    return n < 0 ? -(uint128)n : (uint128)n;
}

/* The one negative number without a positive counts as overflow, so that negation never fails. */
static inline bool product(int128 *out, int128 a, int128 b)
{
    int128 p;
    if (a == (int64_t)a && b == (int64_t)b)
        p = (int128)(int64_t)a * (int64_t)b;
    else if (__builtin_mul_overflow(a, b, &p) || p < -INT128_LARGEST)
        return false;
    *out = p;
    return true;
}

static inline bool scale_up(int128 *n, uint32_t power)
{
    return power == 0 || (power <= TENS128 && product(n, *n, ten_to(power)));
}

static uint64_t common_factor(uint128 a, uint64_t b)
{
    uint64_t rest = (uint64_t)(a % b);
    while (rest != 0) {
        uint64_t next = b % rest;
        b = rest;
        rest = next;
    }
    return b;
}

exact exact_reduced(exact a)
{
    if (a.numerator == 0)
        return exact_integer(0);
    if (a.denominator > 1) {
        uint64_t shared = common_factor(magnitude(a.numerator), a.denominator);
        a.numerator /= (int128)shared;
        a.denominator /= shared;
    }
    while (a.numerator % 10 == 0 && a.exponent < INT32_MAX) {
        a.numerator /= 10;
        a.exponent++;
    }
    while (a.denominator % 10 == 0 && a.exponent > INT32_MIN) {
        a.denominator /= 10;
        a.exponent--;
    }
    return a;
}

static bool add_as_they_are(exact *out, exact a, exact b)
{
    if (a.exponent < b.exponent) {
        exact other = a;
        a = b;
        b = other;
    }
    exact sum = b;
    if (!scale_up(&a.numerator, (uint32_t)a.exponent - (uint32_t)b.exponent))
        return false;
    if (a.denominator != b.denominator
        && (!product(&a.numerator, a.numerator, b.denominator) || !product(&b.numerator, b.numerator, a.denominator)
            || __builtin_mul_overflow(a.denominator, b.denominator, &sum.denominator)))
        return false;
    if (__builtin_add_overflow(a.numerator, b.numerator, &sum.numerator) || sum.numerator < -INT128_LARGEST)
        return false;
    *out = sum;
    return true;
}

status exact_add(exact *out, exact a, exact b)
{
    if (a.numerator == 0 || b.numerator == 0) {
        *out = a.numerator == 0 ? b : a;
        return STATUS_OK;
    }
    bool fits = add_as_they_are(out, a, b) || add_as_they_are(out, exact_reduced(a), exact_reduced(b));
    return fits ? STATUS_OK : STATUS_RANGE;
}

status exact_subtract(exact *out, exact a, exact b)
{
    return exact_add(out, a, exact_negate(b));
}

static bool multiply_as_they_are(exact *out, exact a, exact b)
{
    exact p;
    if (!product(&p.numerator, a.numerator, b.numerator)
        || __builtin_mul_overflow(a.denominator, b.denominator, &p.denominator)
        || __builtin_add_overflow(a.exponent, b.exponent, &p.exponent))
        return false;
    *out = p;
    return true;
}

status exact_multiply(exact *out, exact a, exact b)
{
    if (multiply_as_they_are(out, a, b))
        return STATUS_OK;
    a = exact_reduced(a);
    b = exact_reduced(b);
    exact x = exact_reduced((exact){ a.numerator, b.denominator, a.exponent });
    exact y = exact_reduced((exact){ b.numerator, a.denominator, b.exponent });
    return multiply_as_they_are(out, x, y) ? STATUS_OK : STATUS_RANGE;
}

status exact_divide(exact *out, exact a, exact b)
{
    if (b.numerator == 0)
        return STATUS_RANGE;
    if (magnitude(b.numerator) > UINT64_MAX)
        b = exact_reduced(b);
    if (magnitude(b.numerator) > UINT64_MAX || b.exponent == INT32_MIN)
        return STATUS_RANGE;
    int128 upper = b.numerator < 0 ? -(int128)b.denominator : (int128)b.denominator;
    return exact_multiply(out, a, (exact){ upper, (uint64_t)magnitude(b.numerator), -b.exponent });
}

/* A magnitude below 2^448: what two exact numbers become once they are cross-multiplied. */
typedef struct {
    mp_limb_t limbs[7];
} wide;

_Static_assert(GMP_NUMB_BITS == 64, "limbs of 64 bits");

static wide wide_product(int128 numerator, uint64_t denominator, uint32_t power)
{
    uint128 m = magnitude(numerator);
    wide w = { { (mp_limb_t)m, (mp_limb_t)(m >> 64) } };
    mpn_mul_1(w.limbs, w.limbs, 7, denominator);
    for (; power > TENS64; power -= TENS64)
        mpn_mul_1(w.limbs, w.limbs, 7, tens[TENS64]);
    mpn_mul_1(w.limbs, w.limbs, 7, tens[power]);
    return w;
}

/* Both of one sign, not zero. With 10^58 > 2^191 the higher exponent alone decides from a distance of 58 on. */
static int compare_wide(exact a, exact b)
{
    enum { DECIDED = 58 };
    int64_t distance = (int64_t)a.exponent - b.exponent;
    int order;
    if (distance >= DECIDED || distance <= -DECIDED) {
        order = distance > 0 ? 1 : -1;
    } else {
        wide x = wide_product(a.numerator, b.denominator, distance > 0 ? (uint32_t)distance : 0);
        wide y = wide_product(b.numerator, a.denominator, distance < 0 ? (uint32_t)-distance : 0);
        order = mpn_cmp(x.limbs, y.limbs, 7);
        order = (order > 0) - (order < 0);
    }
    return a.numerator > 0 ? order : -order;
}

int exact_compare(exact a, exact b)
{
    int128 x = a.numerator, y = b.numerator;
    int sign = exact_sign(a), other = exact_sign(b);
    if (sign != other || sign == 0)
        return (sign > other) - (sign < other);
    if (a.exponent == b.exponent && a.denominator == b.denominator)
        return (x > y) - (x < y);
    bool fits = a.exponent >= b.exponent ? scale_up(&x, (uint32_t)a.exponent - (uint32_t)b.exponent)
                                         : scale_up(&y, (uint32_t)b.exponent - (uint32_t)a.exponent);
    if (fits && a.denominator != b.denominator)
        fits = product(&x, x, b.denominator) && product(&y, y, a.denominator);
    return fits ? (x > y) - (x < y) : compare_wide(a, b);
}

/* floor(n / d) for d > 0; what fits in 64 bits is divided there, in a fraction of the time */
static int128 floor_quotient(int128 n, int128 d)
{
    if (n == (int64_t)n && d == (int64_t)d) {
        int64_t q = (int64_t)n / (int64_t)d;
        return (int64_t)n % (int64_t)d < 0 ? (int128)q - 1 : q;
    }
    int128 q = n / d;
    return n % d < 0 ? q - 1 : q;
}

status exact_floor(exact *out, exact a)
{
    if (a.exponent > 0 && a.denominator > 1) {
        a = exact_reduced(a);
        if (!scale_up(&a.numerator, a.exponent > 0 ? (uint32_t)a.exponent : 0))
            return STATUS_RANGE;
        a.exponent = a.exponent > 0 ? 0 : a.exponent;
    }
    if (a.exponent < 0 || a.denominator > 1) {
        a.numerator = floor_quotient(a.numerator, a.denominator);
        for (int64_t power = -(int64_t)a.exponent; power > 0 && a.numerator != 0 && a.numerator != -1; power -= TENS128)
            a.numerator = floor_quotient(a.numerator, ten_to(power < TENS128 ? (unsigned)power : TENS128));
        a.denominator = 1;
        a.exponent = 0;
    }
    *out = a;
    return STATUS_OK;
}

double exact_ten_to(int exponent)
{
    static const double tens[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18 };
    const int size = exponent < 0 ? -exponent : exponent;
    return size >= (int)(sizeof tens / sizeof *tens) ? pow(10, exponent) : exponent < 0 ? 1 / tens[size] : tens[size];
}

double exact_about(exact a)
{
    return (double)a.numerator / (double)a.denominator * exact_ten_to(a.exponent);
}
