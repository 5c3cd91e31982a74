#include "facts/numeral.h"

#include "base/utf8.h"

enum { MOST_DIGITS = 18, MOST_SCALE = 40 };

/* Digits from 'at' on into *value, as far as 18 of them go; returns their number, leading zeros included. */
static size_t read_digits(view text, size_t at, uint64_t *value)
{
    size_t count = 0;
    for (; at + count < text.length && utf8_is_digit(text.start[at + count]); count++)
        if (count < MOST_DIGITS)
            *value = *value * 10 + (uint64_t)(text.start[at + count] - '0');
    return count;
}

static numeral_kind read_fraction(view text, size_t at, uint64_t value, int64_t *digits, uint32_t *denominator)
{
    uint64_t divisor = 0;
    size_t count = read_digits(text, at, &divisor);
    if (count == 0 || at + count != text.length || text.start[at] == '0')
        return NUMERAL_BAD;
    if (count > 10 || divisor > UINT32_MAX || divisor < 2)
        return NUMERAL_BAD;
    *digits = text.start[0] == '-' ? -(int64_t)value : (int64_t)value;
    *denominator = (uint32_t)divisor;
    return NUMERAL_FITS;
}

numeral_kind numeral_read(view text, int64_t *digits, int8_t *decimals, uint32_t *denominator)
{
    bool negative = text.length > 0 && text.start[0] == '-';
    uint64_t value = 0;
    size_t first = negative, whole = read_digits(text, first, &value), at = first + whole, after = 0;
    if (whole == 0 || (whole > 1 && text.start[first] == '0'))
        return NUMERAL_BAD;
    if (at < text.length && text.start[at] == '/' && whole <= MOST_DIGITS) {
        *decimals = 0;
        return read_fraction(text, at + 1, value, digits, denominator);
    }
    if (at < text.length && text.start[at] == '.') {
        uint64_t tail = 0;
        after = read_digits(text, at + 1, &tail);
        at += 1 + after;
        if (after == 0)
            return NUMERAL_BAD;
        for (size_t i = 0; i < after && whole + after <= MOST_DIGITS; i++)
            value *= 10;
        value += tail;
    }
    if (at != text.length)
        return NUMERAL_BAD;
    if (whole + after > MOST_DIGITS)
        return NUMERAL_HUGE;
    if (negative && value == 0)
        return NUMERAL_BAD;
    *digits = negative ? -(int64_t)value : (int64_t)value;
    *decimals = (int8_t)after;
    *denominator = 1;
    return NUMERAL_FITS;
}

bool numeral_scale(view text, int8_t *scale)
{
    if (text.length == 0 || text.start[0] != '1')
        return false;
    int power = 0;
    size_t at = 1;
    if (text.length > 1 && text.start[1] == 'e') {
        bool negative = text.length > 2 && text.start[2] == '-';
        uint64_t value = 0;
        size_t first = 2 + (size_t)negative, count = read_digits(text, first, &value);
        if (count == 0 || count > 2 || first + count != text.length || value > MOST_SCALE)
            return false;
        *scale = (int8_t)(negative ? -(int)value : (int)value);
        return true;
    }
    while (at < text.length && text.start[at] == '0' && power < MOST_SCALE)
        at++, power++;
    *scale = (int8_t)power;
    return at == text.length;
}

/* A decimal as sign, significant digits and a power of ten: one form for each number. */
typedef struct {
    int64_t digits;
    int exponent;
} normal;

static normal normalised(int64_t digits, int exponent)
{
    if (digits == 0)
        return (normal){ 0, 0 };
    while (digits % 10 == 0) {
        digits /= 10;
        exponent++;
    }
    return (normal){ digits, exponent };
}

/* False where the text has more significant digits than a value can have. */
static bool normal_of(view text, normal *out)
{
    size_t end = text.length, point = text.length, zeros = 0;
    for (size_t i = 0; i < text.length; i++)
        if (text.start[i] == '.')
            point = i;
    while (end > 1 && (text.start[end - 1] == '0' || text.start[end - 1] == '.')) {
        end--;
        zeros += text.start[end] == '0' && end < point;
    }
    int64_t digits = 0;
    int count = 0, decimals = 0;
    for (size_t i = text.start[0] == '-'; i < end; i++) {
        if (i == point)
            continue;
        count += digits != 0 || text.start[i] != '0';
        if (count > MOST_DIGITS)
            return false;
        digits = digits * 10 + (text.start[i] - '0');
        decimals += i > point;
    }
    *out = normalised(text.start[0] == '-' ? -digits : digits, (int)zeros - decimals);
    return true;
}

bool numeral_equals(view amount, const printed *p)
{
    if (p->denominator > 1 || (amount.length > 0 && memchr(amount.start, '/', amount.length) != NULL)) {
        exact said;
        return exact_parse(&said, amount, NULL) == STATUS_OK && exact_compare(said, printed_value(p)) == 0;
    }
    normal a, b = normalised(p->digits, p->scale - p->decimals);
    return normal_of(amount, &a) && a.digits == b.digits && a.exponent == b.exponent;
}

void numeral_print(buffer *out, int64_t digits, int exponent)
{
    char text[128], *end = text + sizeof text, *at = end;
    uint64_t left = digits < 0 ? 0 - (uint64_t)digits : (uint64_t)digits;
    int written = 0;
    for (int zeros = left != 0 ? exponent : 0; zeros > 0; zeros--)
        *--at = '0';
    while (left != 0 || written == 0 || written <= -exponent) {
        *--at = (char)('0' + left % 10);
        left /= 10;
        if (++written == -exponent)
            *--at = '.';
    }
    if (digits < 0)
        *--at = '-';
    buffer_append(out, (view){ at, (size_t)(end - at) });
}

void numeral_print_whole(buffer *out, uint32_t number)
{
    enum { MOST = 10, COPIED = 16 };    /* copied at once, whatever its length: that needs no call */
    static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051"
                                "525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";
    char text[MOST + COPIED], *const end = text + MOST, *at = end;
    for (; number >= 100; number /= 100)
        memcpy(at -= 2, pairs + number % 100 * 2, 2);
    memcpy(at -= 2, pairs + number * 2, 2);
    at += number < 10;
    if (buffer_has_room(out, COPIED)) {
        memcpy(out->bytes + out->length, at, COPIED);
        out->length += (size_t)(end - at);
    }
}
