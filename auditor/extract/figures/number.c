#include "extract/figures/number.h"

#include "extract/figures/number_items.h"

/* The value of all items. Digits with scale words behind them keep the digits as written: 2.3万 is 23, one decimal, 万. */
static bool settle(number_reader *r)
{
    number *n = r->out;
    n->end = r->at;
    n->denominator = 1;
    n->scale_start = n->end;
    bool plain = r->items[0].kind == ITEM_ARABIC;
    int scale = 0;
    for (uint32_t i = 1; i < r->count; i++) {
        plain = plain && r->items[i].kind == ITEM_UNIT;
        scale += r->items[i].power;
    }
    n->bare = true;
    for (uint32_t i = 0; i < r->count; i++)
        n->bare = n->bare && r->items[i].kind == ITEM_UNIT;
    n->bare = n->bare && r->items[0].power != 1;
    n->places = r->count == 1 && r->items[0].kind != ITEM_UNIT && r->items[0].decimals == 0 ? r->items[0].places : 0;
    for (uint32_t i = r->count; i-- > 0 && r->items[i].kind == ITEM_UNIT && (plain || r->items[i].power >= 4);)
        n->scale_start = r->items[i].start;
    if (n->huge)
        return true;
    if (plain) {
        n->digits = r->items[0].value;
        n->decimals = r->items[0].decimals;
        n->scale = (int8_t)scale;
        n->huge = scale > 30;
        return true;
    }
    number_value low, high;
    const number_item *last = &r->items[r->count - 1];
    if (!number_evaluate(r, false, &low) || !number_evaluate(r, true, &high)) {
        n->huge = true;
        return true;
    }
    if (n->range && !n->vague && last->kind == ITEM_UNIT && last->power == 1)
        high += 9;
    if (last->kind == ITEM_UNIT && last->power >= 4) {
        n->scale = (int8_t)last->power;
        low /= number_power(last->power);
        high /= number_power(last->power);
    }
    n->huge = low > INT64_MAX || high > INT64_MAX;
    n->digits = (int64_t)low;
    n->digits_high = n->range ? (int64_t)high : 0;
    return true;
}

static bool read_items(number *out, view text, uint32_t at, uint32_t end, bool blanks)
{
    number_reader r = { .text = text, .at = at, .end = end, .out = out, .blanks = blanks };
    *out = (number){ .start = at, .value_start = at, .denominator = 1 };
    uint32_t size;
    glyph g = number_peek(&r, at, &size);
    if (g.kind == GLYPH_ARABIC) {
        number_read_digits(&r);
    } else if (g.kind == GLYPH_HALF) {
        uint32_t hundred;
        glyph next = number_peek(&r, at + size, &hundred);
        bool fifty = next.kind == GLYPH_SMALL && next.value == 2;
        out->end = out->scale_start = at + size + (fifty ? hundred : 0);
        out->digits = fifty ? 50 : 1;
        out->denominator = fifty ? 1 : 2;
        out->glyphs = fifty ? 2 : 1;
        out->half = !fifty;
        return true;
    }
    while (number_read_item(&r))
        ;
    return r.count > 0 && !(r.count == 1 && r.items[0].kind == ITEM_ZERO) && settle(&r);
}

static bool read_plain(number *out, view text, uint32_t at, uint32_t end)
{
    return read_items(out, text, at, end, false);
}

bool number_read_spaced(number *out, view text, uint32_t at, uint32_t end)
{
    return read_items(out, text, at, end, true) && out->arabic && out->grouped;
}

/* A sign, blanks, and the number. */
static bool read_signed(number *out, view text, uint32_t at, uint32_t end)
{
    uint32_t size = 0, start = at, point = at < end ? glyph_at(text, at, end, &size) : 0;
    bool minus = false;
    if (glyph_minus_sign(point)) {
        if (at + size >= end || glyph_of(glyph_at(text, at + size, end, &(uint32_t){ 0 })).kind != GLYPH_ARABIC)
            return false;
        minus = true;
    } else if (glyph_of(point).kind == GLYPH_MINUS) {
        minus = true;
    }
    if (!read_plain(out, text, minus ? at + size : at, end))
        return false;
    if (minus) {
        out->start = out->value_start = start;
        out->digits = -out->digits;
        out->digits_high = -out->digits_high;
        out->signed_ = true;
    }
    return true;
}

/* Behind 'at': 分之, blanks anywhere. */
static bool parted(view text, uint32_t *at, uint32_t end)
{
    static const uint8_t wanted[] = { GLYPH_PART, GLYPH_OF };
    uint32_t place = *at, size;
    for (int i = 0; i < 2; i++, place += size) {
        place = glyph_skip_blanks(text, place, end);
        if (place >= end || glyph_of(glyph_at(text, place, end, &size)).kind != wanted[i])
            return false;
    }
    *at = glyph_skip_blanks(text, place, end);
    return true;
}

/* log10 of a power of ten, or -1. */
static int exponent_of(int64_t value, int scale)
{
    int power = scale;
    for (; value > 1 && value % 10 == 0; value /= 10)
        power++;
    return value == 1 ? power : -1;
}

/* 百分之三十 is in percent; 一百分之三 is 0.03; 三分之一 keeps its denominator. */
static bool read_parts(number *n, view text, uint32_t end)
{
    uint32_t at = n->end;
    number part;
    int64_t parts_of = n->digits < 0 ? -n->digits : n->digits;
    if (n->huge || n->range || n->more || n->decimals > 0 || parts_of == 0 || !parted(text, &at, end)
        || !read_signed(&part, text, at, end) || part.huge || part.range)
        return false;
    int power = exponent_of(parts_of, n->scale);
    bool sign = n->signed_ != part.signed_;
    int64_t digits = part.digits < 0 ? -part.digits : part.digits;
    if (power < 0 && (parts_of > UINT32_MAX || n->scale > 0))
        return false;
    number whole = part;
    whole.start = n->start;
    whole.value_start = n->bare ? part.start : n->start;
    whole.percent = n->bare;
    whole.bare = whole.neighbours = false;
    whole.signed_ = n->signed_ || part.signed_;
    whole.digits = sign ? -digits : digits;
    whole.glyphs = (uint8_t)(n->glyphs + part.glyphs < UINT8_MAX ? n->glyphs + part.glyphs : UINT8_MAX);
    whole.places = 0;
    whole.arabic = false;
    if (power >= 0)
        whole.scale = (int8_t)(part.scale - power + (n->bare ? 2 : 0));
    else
        whole.denominator = (uint32_t)parts_of;
    *n = whole;
    return true;
}

/* 3/4, 1 3/4: not 3/4/2018, not 2018/3. */
static bool read_slash(number *n, view text, uint32_t end)
{
    number lower, whole = { .denominator = 0 };
    uint32_t at = n->end;
    if (at < end && text.start[at] == ' ' && n->places > 0 && read_plain(&lower, text, at + 1, end) && lower.arabic
        && lower.places > 0 && lower.end < end && text.start[lower.end] == '/') {
        whole = *n;
        *n = lower;
        at = n->end;
    }
    if (at + 1 >= end || text.start[at] != '/' || n->places == 0 || n->places > 3 || n->digits == 0
        || !read_plain(&lower, text, at + 1, end) || !lower.arabic || lower.places == 0 || lower.places > 3
        || lower.digits <= 0 || (lower.end < end && text.start[lower.end] == '/')) {
        if (whole.denominator != 0)
            *n = whole;
        return false;
    }
    n->denominator = (uint32_t)lower.digits;
    n->end = n->scale_start = lower.end;
    n->places = 0;
    n->slash = true;
    if (whole.denominator != 0) {
        n->digits += whole.digits * lower.digits;
        n->start = n->value_start = whole.start;
    }
    return true;
}

static bool raise(int64_t base, int power, int64_t most, int64_t *out)
{
    *out = 1;
    for (; power > 0; power--)
        if (__builtin_mul_overflow(*out, base, out) || *out > most || *out < -most)
            return false;
    return true;
}

/* 2.5^-1: a small whole power, where the result still fits. */
static void read_power(number *n, view text, uint32_t end)
{
    uint32_t at = n->end + 1;
    bool minus = at < end && text.start[at] == '-';
    int power = 0;
    int64_t digits, shift;
    if (n->end >= end || text.start[n->end] != '^' || n->scale != 0 || n->denominator != 1 || n->digits == 0)
        return;
    at += at < end && (minus || text.start[at] == '+');
    uint32_t first = at;
    for (; at < end && at < first + 2 && text.start[at] >= '0' && text.start[at] <= '9'; at++)
        power = power * 10 + (text.start[at] - '0');
    if (at == first || !raise(n->digits, power, minus ? UINT32_MAX : INT64_MAX, &digits)
        || !raise(10, power * n->decimals, INT64_MAX, &shift))
        return;
    if (minus) {
        int64_t below = digits < 0 ? -digits : digits, common = below;
        for (int64_t rest = shift; rest != 0;) {
            int64_t next = common % rest;
            common = rest;
            rest = next;
        }
        n->digits = (digits < 0 ? -shift : shift) / common;
        n->denominator = (uint32_t)(below / common);
        n->decimals = 0;
    } else {
        n->digits = digits;
        n->decimals = (int8_t)(n->decimals * power);
    }
    n->end = n->scale_start = at;
    n->places = 0;
}

bool number_read(number *out, view text, uint32_t at, uint32_t end)
{
    number n;
    if (!read_signed(&n, text, at, end))
        return false;
    if (!read_parts(&n, text, end) && n.arabic) {
        read_slash(&n, text, end);
        read_power(&n, text, end);
    }
    *out = n;
    return true;
}

int number_year(const number *n)
{
    bool digits = n->places > 0 && n->places <= 4 && !n->signed_ && !n->grouped && n->denominator == 1 && !n->range;
    return digits ? (int)n->digits : -1;
}
