#include "quantity/exact.h"

#include <gmp.h>

__extension__ typedef unsigned __int128 uint128;

enum { TENS64 = 19, TENS128 = 38, LARGEST_EXPONENT = 1000 };

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

/* Lowest terms, no trailing zeros: the form in which most room is left. */
static exact reduced(exact a)
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

exact exact_integer(int64_t value)
{
    return (exact){ value, 1, 0 };
}

exact exact_decimal(int64_t digits, int32_t exponent)
{
    return (exact){ digits, 1, exponent };
}

exact exact_negate(exact a)
{
    a.numerator = -a.numerator;
    return a;
}

int exact_sign(exact a)
{
    return (a.numerator > 0) - (a.numerator < 0);
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
    return add_as_they_are(out, a, b) || add_as_they_are(out, reduced(a), reduced(b)) ? STATUS_OK : STATUS_RANGE;
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
    a = reduced(a);
    b = reduced(b);
    exact x = reduced((exact){ a.numerator, b.denominator, a.exponent });
    exact y = reduced((exact){ b.numerator, a.denominator, b.exponent });
    return multiply_as_they_are(out, x, y) ? STATUS_OK : STATUS_RANGE;
}

status exact_divide(exact *out, exact a, exact b)
{
    if (b.numerator == 0)
        return STATUS_RANGE;
    if (magnitude(b.numerator) > UINT64_MAX)
        b = reduced(b);
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

/* floor(n / d) for d > 0 */
static int128 floor_quotient(int128 n, int128 d)
{
    int128 q = n / d;
    return n % d < 0 ? q - 1 : q;
}

status exact_floor(exact *out, exact a)
{
    if (a.exponent > 0 && a.denominator > 1) {
        a = reduced(a);
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

static bool take_digits(view text, size_t *at, int128 *digits, int32_t *count)
{
    size_t start = *at;
    for (; *at < text.length && text.start[*at] >= '0' && text.start[*at] <= '9'; ++*at)
        if (!product(digits, *digits, 10) || __builtin_add_overflow(*digits, (int128)(text.start[*at] - '0'), digits))
            return false;
    *count = (int32_t)(*at - start);
    return true;
}

static bool take(view text, size_t *at, char byte)
{
    if (*at >= text.length || text.start[*at] != byte)
        return false;
    ++*at;
    return true;
}

static status read_exponent(exact *out, view text, size_t *at)
{
    bool minus = take(text, at, '-');
    if (!minus)
        take(text, at, '+');
    int128 power = 0;
    int32_t count;
    if (!take_digits(text, at, &power, &count) || power > LARGEST_EXPONENT)
        return STATUS_RANGE;
    out->exponent += minus ? -(int32_t)power : (int32_t)power;
    return count > 0 ? STATUS_OK : STATUS_SYNTAX;
}

static status read_denominator(exact *out, view text, size_t *at)
{
    int128 denominator = 0;
    int32_t count;
    if (!take_digits(text, at, &denominator, &count))
        return STATUS_RANGE;
    if (count == 0 || denominator == 0)
        return STATUS_SYNTAX;
    for (; denominator > UINT64_MAX && denominator % 10 == 0; out->exponent--)
        denominator /= 10;
    if (denominator > UINT64_MAX)
        return STATUS_RANGE;
    out->denominator = (uint64_t)denominator;
    return STATUS_OK;
}

static status read_number(exact *out, view text)
{
    size_t at = 0;
    int32_t before = 0, after = 0;
    bool minus = take(text, &at, '-');
    if (!take_digits(text, &at, &out->numerator, &before))
        return STATUS_RANGE;
    if (take(text, &at, '.')) {
        if (!take_digits(text, &at, &out->numerator, &after))
            return STATUS_RANGE;
        if (after == 0)
            return STATUS_SYNTAX;
    }
    if (before == 0)
        return STATUS_SYNTAX;
    if (after > LARGEST_EXPONENT)
        return STATUS_RANGE;
    out->exponent = -after;
    if (minus)
        out->numerator = -out->numerator;
    status result = take(text, &at, 'e') ? read_exponent(out, text, &at) : STATUS_OK;
    if (result == STATUS_OK && take(text, &at, '/'))
        result = read_denominator(out, text, &at);
    return result == STATUS_OK && at < text.length ? STATUS_SYNTAX : result;
}

status exact_parse(exact *out, view text, error *err)
{
    exact read = { 0, 1, 0 };
    status result = read_number(&read, text);
    int shown = text.length < 60 ? (int)text.length : 60;
    if (result == STATUS_RANGE)
        return error_set(err, result, "the number \"%.*s\" is too long", shown, text.start);
    if (result != STATUS_OK)
        return error_set(err, result, "\"%.*s\" is no number", shown, text.start);
    *out = read;
    return STATUS_OK;
}

static unsigned write_digits(char out[40], uint128 n)
{
    char reversed[40];
    unsigned length = 0;
    do
        reversed[length++] = (char)('0' + (int)(n % 10));
    while ((n /= 10) != 0);
    for (unsigned i = 0; i < length; i++)
        out[i] = reversed[length - 1 - i];
    return length;
}

static void append_zeros(buffer *out, int64_t count)
{
    for (; count > 0; count--)
        buffer_byte(out, '0');
}

static void print_decimal(buffer *out, exact value)
{
    char digits[40];
    int32_t length = (int32_t)write_digits(digits, magnitude(value.numerator));
    if (value.exponent >= 0) {
        buffer_append(out, (view){ digits, (size_t)length });
        append_zeros(out, value.exponent);
        return;
    }
    int32_t before = length + value.exponent;   /* digits in front of the point; not positive: zeros behind it */
    buffer_append(out, before > 0 ? (view){ digits, (size_t)before } : VIEW("0"));
    buffer_byte(out, '.');
    append_zeros(out, -(int64_t)before);
    int32_t from = before > 0 ? before : 0;
    buffer_append(out, (view){ digits + from, (size_t)(length - from) });
}

/* Moves a denominator's twos and fives into the exponent; what is left of it is no decimal. */
static exact decimal_form(exact a)
{
    while (a.denominator % 2 == 0 && product(&a.numerator, a.numerator, 5)) {
        a.denominator /= 2;
        a.exponent--;
    }
    while (a.denominator % 5 == 0 && product(&a.numerator, a.numerator, 2)) {
        a.denominator /= 5;
        a.exponent--;
    }
    return a;
}

/* Moves a negative exponent into the denominator, in lowest terms as long as it fits. */
static exact fraction_form(exact a)
{
    for (; a.exponent < 0 && a.denominator <= UINT64_MAX / 10; a.exponent++) {
        for (int prime = 2; prime <= 5; prime += 3) {
            if (a.numerator % prime == 0)
                a.numerator /= prime;
            else
                a.denominator *= (uint64_t)prime;
        }
    }
    return a;
}

void exact_print(buffer *out, exact value)
{
    value = reduced(value);
    if (value.numerator < 0)
        buffer_byte(out, '-');
    exact decimal = decimal_form(value);
    if (decimal.denominator == 1) {
        print_decimal(out, reduced(decimal));
        return;
    }
    value = fraction_form(decimal);
    print_decimal(out, (exact){ value.numerator, 1, value.exponent > 0 ? value.exponent : 0 });
    buffer_byte(out, '/');
    char digits[40];
    unsigned length = write_digits(digits, value.denominator);
    buffer_append(out, (view){ digits, length });
    append_zeros(out, -(int64_t)value.exponent);
}
