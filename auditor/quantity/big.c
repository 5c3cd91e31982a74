#include "quantity/big.h"

#include <gmp.h>
#include <string.h>

_Static_assert(GMP_NUMB_BITS == 64 && sizeof(mp_limb_t) == sizeof(uint64_t), "limbs of 64 bits");

enum {
    TENS = 19,                      /* 10^19 is the largest power of ten in a limb */
    LARGEST_EXPONENT = 1 << 30,
    WIDE_LIMBS = 4 * BIG_LIMBS + 4, /* a cross-product, scaled to the other's exponent */
    DECIDED = 39 * BIG_LIMBS        /* 10^this > 2^(128 BIG_LIMBS): the higher exponent alone decides */
};

/* Room for what a comparison, and nothing else, needs. */
typedef struct {
    mp_limb_t limbs[WIDE_LIMBS];
    mp_size_t count;
} wide;

static mp_limb_t ten_to(uint32_t power)
{
    mp_limb_t ten = 1;
    while (power-- > 0)
        ten *= 10;
    return ten;
}

static mp_size_t significant(const mp_limb_t *limbs, mp_size_t count)
{
    while (count > 0 && limbs[count - 1] == 0)
        count--;
    return count;
}

static status keep(big_whole *out, const mp_limb_t *limbs, mp_size_t count)
{
    count = significant(limbs, count);
    if (count > BIG_LIMBS)
        return STATUS_RANGE;
    if (count > 0)
        mpn_copyi(out->limbs, limbs, count);
    out->count = (int32_t)count;
    return STATUS_OK;
}

static void whole_from(big_whole *out, uint64_t low, uint64_t high)
{
    out->limbs[0] = low;
    out->limbs[1] = high;
    out->count = high != 0 ? 2 : low != 0;
}

static bool is_one(const big_whole *a)
{
    return a->count == 1 && a->limbs[0] == 1;
}

static int whole_order(const big_whole *a, const big_whole *b)
{
    if (a->count != b->count)
        return a->count > b->count ? 1 : -1;
    return mpn_cmp(a->limbs, b->limbs, a->count);
}

/* 'limbs' has room for the counts of both together. Returns how many are significant. */
static mp_size_t product(mp_limb_t *limbs, const big_whole *a, const big_whole *b)
{
    const big_whole *longer = a->count >= b->count ? a : b, *shorter = a->count >= b->count ? b : a;
    if (shorter->count == 0)
        return 0;
    mpn_mul(limbs, longer->limbs, longer->count, shorter->limbs, shorter->count);
    return significant(limbs, a->count + b->count);
}

static status whole_multiply(big_whole *out, const big_whole *a, const big_whole *b)
{
    if (a != out && is_one(b)) {
        *out = *a;
        return STATUS_OK;
    }
    mp_limb_t limbs[2 * BIG_LIMBS];
    return keep(out, limbs, product(limbs, a, b));
}

static status scale_up(big_whole *a, uint32_t power)
{
    for (; power > 0 && a->count > 0; power -= power < TENS ? power : TENS) {
        mp_limb_t carry = mpn_mul_1(a->limbs, a->limbs, a->count, ten_to(power < TENS ? power : TENS));
        if (carry != 0 && a->count == BIG_LIMBS)
            return STATUS_RANGE;
        if (carry != 0)
            a->limbs[a->count++] = carry;
    }
    return STATUS_OK;
}

void big_from_exact(big *out, exact value)
{
    __extension__ unsigned __int128 magnitude = (unsigned __int128)value.numerator;
    out->negative = value.numerator < 0;
    if (out->negative)
        magnitude = -magnitude;
    whole_from(&out->numerator, (uint64_t)magnitude, (uint64_t)(magnitude >> 64));
    whole_from(&out->denominator, value.denominator, 0);
    out->exponent = value.exponent;
}

void big_negate(big *a)
{
    a->negative = !a->negative && a->numerator.count > 0;
}

int big_sign(const big *a)
{
    return a->numerator.count == 0 ? 0 : a->negative ? -1 : 1;
}

/* a + b for signed magnitudes. */
static status signed_sum(big *out, const big_whole *a, bool a_negative, const big_whole *b, bool b_negative)
{
    int order = whole_order(a, b);
    const big_whole *more = order >= 0 ? a : b, *less = order >= 0 ? b : a;
    mp_limb_t limbs[BIG_LIMBS + 1];
    limbs[more->count] = 0;
    if (less->count == 0)
        mpn_copyi(limbs, more->limbs, more->count);
    else if (a_negative == b_negative)
        limbs[more->count] = mpn_add(limbs, more->limbs, more->count, less->limbs, less->count);
    else
        mpn_sub(limbs, more->limbs, more->count, less->limbs, less->count);
    out->negative = order >= 0 ? a_negative : b_negative;
    status result = keep(&out->numerator, limbs, more->count + 1);
    out->negative = out->negative && out->numerator.count > 0;
    return result;
}

status big_add(big *out, const big *a, const big *b)
{
    if (a->numerator.count == 0 || b->numerator.count == 0) {
        const big sum = a->numerator.count == 0 ? *b : *a;
        *out = sum;
        return STATUS_OK;
    }
    big sum = { .exponent = a->exponent < b->exponent ? a->exponent : b->exponent };
    big_whole x = a->numerator, y = b->numerator;
    status result = STATUS_OK;
    bool same = whole_order(&a->denominator, &b->denominator) == 0;
    if (same)
        sum.denominator = a->denominator;
    else if ((result = whole_multiply(&x, &a->numerator, &b->denominator)) == STATUS_OK
             && (result = whole_multiply(&y, &b->numerator, &a->denominator)) == STATUS_OK)
        result = whole_multiply(&sum.denominator, &a->denominator, &b->denominator);
    if (result == STATUS_OK)
        result = scale_up(&x, (uint32_t)a->exponent - (uint32_t)sum.exponent);
    if (result == STATUS_OK)
        result = scale_up(&y, (uint32_t)b->exponent - (uint32_t)sum.exponent);
    if (result == STATUS_OK)
        result = signed_sum(&sum, &x, a->negative, &y, b->negative);
    if (result == STATUS_OK)
        *out = sum;
    return result;
}

status big_multiply(big *out, const big *a, const big *b)
{
    big p = { .negative = a->negative != b->negative };
    int64_t exponent = (int64_t)a->exponent + b->exponent;
    status result = whole_multiply(&p.numerator, &a->numerator, &b->numerator);
    if (result == STATUS_OK)
        result = whole_multiply(&p.denominator, &a->denominator, &b->denominator);
    if (exponent > LARGEST_EXPONENT || exponent < -LARGEST_EXPONENT)
        result = STATUS_RANGE;
    if (result != STATUS_OK)
        return result;
    p.exponent = (int32_t)exponent;
    p.negative = p.negative && p.numerator.count > 0;
    *out = p;
    return STATUS_OK;
}

status big_invert(big *out, const big *a)
{
    if (a->numerator.count == 0 || a->exponent < -LARGEST_EXPONENT)
        return STATUS_RANGE;
    const big inverse = { a->denominator, a->numerator, -a->exponent, a->negative };
    *out = inverse;
    return STATUS_OK;
}

status big_floor(big *out, const big *a)
{
    if (a->numerator.count == 0 || (a->exponent >= 0 && is_one(&a->denominator))) {
        *out = *a;
        return STATUS_OK;
    }
    big whole = { .numerator = a->numerator, .negative = a->negative };
    big_whole divisor = a->denominator;
    uint32_t power = (uint32_t)(a->exponent < 0 ? -(int64_t)a->exponent : a->exponent);
    status result = scale_up(a->exponent < 0 ? &divisor : &whole.numerator, power);
    if (result != STATUS_OK)
        return result;
    whole_from(&whole.denominator, 1, 0);
    mp_limb_t quotient[BIG_LIMBS] = { 0 }, rest[BIG_LIMBS] = { 0 };
    bool exactly = false;
    if (whole.numerator.count >= divisor.count) {
        mpn_tdiv_qr(quotient, rest, 0, whole.numerator.limbs, whole.numerator.count, divisor.limbs, divisor.count);
        exactly = significant(rest, divisor.count) == 0;
    }
    keep(&whole.numerator, quotient, BIG_LIMBS);
    if (whole.negative && !exactly) {
        big_whole one, down = whole.numerator;
        whole_from(&one, 1, 0);
        result = signed_sum(&whole, &down, true, &one, true);
    }
    whole.negative = whole.negative && whole.numerator.count > 0;
    if (result == STATUS_OK)
        *out = whole;
    return result;
}

/* |a| * b.denominator * 10^power */
static void cross(wide *out, const big *a, const big *b, uint32_t power)
{
    out->count = product(out->limbs, &a->numerator, &b->denominator);
    for (; power > 0; power -= power < TENS ? power : TENS) {
        mp_limb_t carry = mpn_mul_1(out->limbs, out->limbs, out->count, ten_to(power < TENS ? power : TENS));
        if (carry != 0)
            out->limbs[out->count++] = carry;
    }
}

static int compare_magnitudes(const big *a, const big *b)
{
    int64_t distance = (int64_t)a->exponent - b->exponent;
    if (distance >= DECIDED || distance <= -DECIDED)
        return distance > 0 ? 1 : -1;
    wide x, y;
    cross(&x, a, b, distance > 0 ? (uint32_t)distance : 0);
    cross(&y, b, a, distance < 0 ? (uint32_t)-distance : 0);
    if (x.count != y.count)
        return x.count > y.count ? 1 : -1;
    int order = mpn_cmp(x.limbs, y.limbs, x.count);
    return (order > 0) - (order < 0);
}

int big_compare(const big *a, const big *b)
{
    int sign = big_sign(a), other = big_sign(b);
    if (sign != other || sign == 0)
        return (sign > other) - (sign < other);
    return compare_magnitudes(a, b) * sign;
}

typedef big number;
typedef big_interval bounds;
#define LOGIC(name) big_interval_##name

static const big number_zero = { .denominator = { { 1 }, 1 } };
static const big number_one = { .numerator = { { 1 }, 1 }, .denominator = { { 1 }, 1 } };

#define number_add      big_add
#define number_multiply big_multiply
#define number_invert   big_invert
#define number_floor    big_floor
#define number_negate   big_negate
#define number_sign     big_sign
#define number_compare  big_compare

#include "quantity/interval_logic.h"

void big_interval_from(big_interval *out, const interval *x)
{
    out->low = out->high = number_zero;
    if (!x->low_infinite)
        big_from_exact(&out->low, x->low);
    if (!x->high_infinite)
        big_from_exact(&out->high, x->high);
    out->low_open = x->low_open;
    out->high_open = x->high_open;
    out->low_infinite = x->low_infinite;
    out->high_infinite = x->high_infinite;
}
