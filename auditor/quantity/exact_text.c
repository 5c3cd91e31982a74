/* exact_text.c -- exact numbers as text. */
#include "quantity/exact.h"

__extension__ typedef unsigned __int128 uint128;

enum { LARGEST_EXPONENT = 1000 };

/* False, and nothing changed, where the product does not fit. */
static bool times(int128 *n, int factor)
{
    int128 product;
    if (__builtin_mul_overflow(*n, (int128)factor, &product))
        return false;
    *n = product;
    return true;
}

static bool take_digits(view text, size_t *at, int128 *digits, int32_t *count)
{
    size_t start = *at;
    for (; *at < text.length && text.start[*at] >= '0' && text.start[*at] <= '9'; ++*at)
        if (!times(digits, 10) || __builtin_add_overflow(*digits, (int128)(text.start[*at] - '0'), digits))
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
    int32_t length =
        (int32_t)write_digits(digits, value.numerator < 0 ? -(uint128)value.numerator : (uint128)value.numerator);
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
    while (a.denominator % 2 == 0 && times(&a.numerator, 5)) {
        a.denominator /= 2;
        a.exponent--;
    }
    while (a.denominator % 5 == 0 && times(&a.numerator, 2)) {
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
    value = exact_reduced(value);
    if (value.numerator < 0)
        buffer_byte(out, '-');
    exact decimal = decimal_form(value);
    if (decimal.denominator == 1) {
        print_decimal(out, exact_reduced(decimal));
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
