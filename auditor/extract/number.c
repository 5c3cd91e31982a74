#include "extract/number.h"

#include <limits.h>

#include "extract/glyph.h"

__extension__ typedef __int128 wide;

enum { ITEMS = 24, SECTIONS = 8, MOST_PLACES = 18 };

typedef enum { ITEM_DIGITS, ITEM_ARABIC, ITEM_ZERO, ITEM_UNIT } item_kind;

typedef struct {
    int64_t value, high;    /* digits; units have a power */
    uint32_t start;
    uint8_t kind;
    uint8_t power;          /* of ten: 1-3 within a section, 4, 8, 12 end one */
    uint8_t places;
    int8_t decimals;
} numeral_item;

typedef struct {
    view text;
    uint32_t at, end;       /* 'at' is behind the last item */
    numeral_item items[ITEMS];
    uint32_t count;
    number *out;
    bool decimal;           /* a point was read: only scale words may follow */
} reader;

static glyph peek(const reader *r, uint32_t at, uint32_t *size)
{
    *size = 0;
    return at < r->end ? glyph_of(glyph_at(r->text, at, r->end, size)) : (glyph){ GLYPH_OTHER, 0, false };
}

static bool is_unit(glyph g)
{
    return g.kind == GLYPH_SMALL || g.kind == GLYPH_BIG;
}

static numeral_item *add_item(reader *r, item_kind kind, uint32_t start)
{
    if (r->count == ITEMS) {
        r->out->huge = true;
        r->count--;
    }
    numeral_item *i = &r->items[r->count++];
    *i = (numeral_item){ .kind = (uint8_t)kind, .start = start };
    return i;
}

/* 1,234,567: the comma at 'at' and three digits, no fourth. */
static bool separator_at(const reader *r, uint32_t at)
{
    uint32_t size, point = at < r->end ? glyph_at(r->text, at, r->end, &size) : 0;
    if (point != ',' && point != 0xFF0C)
        return false;
    at += size;
    for (int i = 0; i < 3; i++, at += size)
        if (peek(r, at, &size).kind != GLYPH_ARABIC)
            return false;
    return peek(r, at, &size).kind != GLYPH_ARABIC;
}

static void add_digit(reader *r, numeral_item *i, uint8_t digit)
{
    if (i->places == UINT8_MAX || (i->places >= MOST_PLACES && i->value > INT64_MAX / 100))
        r->out->huge = true;
    else
        i->value = i->value * 10 + digit;
    if (i->places < UINT8_MAX)
        i->places++;
}

/* Digits 0-9 with separators and a point; *at moves behind them. */
static void read_arabic(reader *r, numeral_item *i, uint32_t *at)
{
    uint32_t size;
    glyph g;
    bool grouped = false;
    for (;;) {
        for (; (g = peek(r, *at, &size)).kind == GLYPH_ARABIC; *at += size)
            add_digit(r, i, g.value);
        if (!(grouped || (i->places >= 1 && i->places <= 3)) || !separator_at(r, *at))
            break;
        grouped = true;
        uint32_t comma;
        glyph_at(r->text, *at, r->end, &comma);
        *at += comma;
    }
    r->out->grouped |= grouped;
    uint32_t point = *at < r->end ? glyph_at(r->text, *at, r->end, &size) : 0;
    if ((point == '.' || point == 0xFF0E) && peek(r, *at + size, &(uint32_t){ 0 }).kind == GLYPH_ARABIC)
        for (*at += size; (g = peek(r, *at, &size)).kind == GLYPH_ARABIC; *at += size) {
            add_digit(r, i, g.value);
            if (i->decimals < CHAR_BIT * 4)
                i->decimals++;
        }
    i->high = i->value;
}

/* 1.5e8 and 15k: a power of ten right behind the digits. */
static void read_exponent(reader *r)
{
    uint32_t size, at = r->at;
    uint32_t letter = at < r->end ? glyph_at(r->text, at, r->end, &size) : 0;
    if (letter == 'k') {
        uint32_t next = at + 1 < r->end ? glyph_at(r->text, at + 1, r->end, &size) : 0;
        if (glyph_latin(next) || next == '/')
            return;
        add_item(r, ITEM_UNIT, at)->power = 3;
        r->at = at + 1;
    } else if (letter == 'e' || letter == 'E') {
        bool minus = false;
        int power = 0;
        glyph g;
        at++;
        if (at < r->end && (r->text.start[at] == '+' || r->text.start[at] == '-'))
            minus = r->text.start[at++] == '-';
        if (peek(r, at, &size).kind != GLYPH_ARABIC)
            return;
        for (; (g = peek(r, at, &size)).kind == GLYPH_ARABIC && power < 1000; at += size)
            power = power * 10 + g.value;
        if (power > 18)
            r->out->huge = true;
        else if (minus)
            r->items[0].decimals = (int8_t)(r->items[0].decimals + power);
        else
            add_item(r, ITEM_UNIT, r->at)->power = (uint8_t)power;
        r->at = at;
    }
}

static const numeral_item *last_item(const reader *r)
{
    return r->count > 0 ? &r->items[r->count - 1] : NULL;
}

/* 两 is two at the start and before a scale word; elsewhere it is a weight. */
static bool weighs(const reader *r, uint32_t at, bool first)
{
    uint32_t size, point = glyph_at(r->text, at, r->end, &size), behind;
    if (point != 0x4E24 && point != 0x5169)
        return false;
    behind = glyph_skip_blanks(r->text, at + size, r->end);
    return !first && !is_unit(peek(r, behind, &size));
}

/* Chinese digits in a row: one digit, 三五 before a scale word, a string like 二〇一八, zeros that hold a place. */
static bool read_han(reader *r)
{
    uint32_t size, at = r->at, start = at;
    glyph g;
    const numeral_item *last = last_item(r);
    bool inside = last != NULL && last->kind == ITEM_UNIT;
    if (last != NULL && !inside)
        return false;
    numeral_item run = { .start = at };
    for (; (g = peek(r, at, &size)).kind == GLYPH_HAN; at += size) {
        if (weighs(r, at, at == start && r->count == 0))
            break;
        if (inside && run.places == 0 && g.value == 0) {
            add_item(r, ITEM_ZERO, start);
            inside = false;
        } else {
            add_digit(r, &run, g.value);
        }
        r->out->formal |= g.formal;
        r->out->glyphs++;
    }
    if (run.places == 0) {
        bool moved = at > r->at;
        r->at = at;
        return moved;
    }
    uint32_t behind = glyph_skip_blanks(r->text, at, r->end);
    g = peek(r, behind, &size);
    run.high = run.value;
    int tens = (int)(run.value / 10), ones = (int)(run.value % 10);
    bool rising = run.places == 2 && tens > 0 && ones > tens;
    bool after_ten = last != NULL && last->kind == ITEM_UNIT && last->power == 1;
    if (rising && (is_unit(g) || (after_ten && ones == tens + 1))) {
        run.value = tens;
        run.high = ones;
        r->out->range = true;
    } else if (run.places > 1 && r->count > 0) {
        return false;
    } else if (rising && ones == tens + 1) {
        r->out->neighbours = true;
    }
    *add_item(r, r->count == 0 && run.places > 1 && !r->out->range ? ITEM_ARABIC : ITEM_DIGITS, start) = (numeral_item){
        .kind = run.places > 1 && !r->out->range ? ITEM_ARABIC : ITEM_DIGITS,
        .value = run.value, .high = run.high, .start = start, .places = run.places };
    r->at = at;
    return true;
}

/* A scale word may stand behind digits, behind a higher scale word, or at the start. */
static bool read_unit(reader *r, glyph g, uint32_t at, uint32_t size)
{
    const numeral_item *last = last_item(r);
    if (g.kind == GLYPH_SMALL && last != NULL && last->kind == ITEM_UNIT && last->power <= g.value)
        return false;
    if (g.kind == GLYPH_SMALL && last != NULL && last->kind == ITEM_ARABIC && g.value == 1)
        return false;
    if (r->decimal && g.kind == GLYPH_SMALL && !r->out->arabic)
        return false;
    add_item(r, ITEM_UNIT, at)->power = g.value;
    r->out->formal |= g.formal;
    r->out->glyphs++;
    r->at = at + size;
    return true;
}

/* 几 is a digit nobody says: 十几, 几十, 一百零几万. */
static bool read_some(reader *r, uint32_t at, uint32_t size)
{
    uint32_t unit;
    const numeral_item *last = last_item(r);
    bool before_unit = is_unit(peek(r, glyph_skip_blanks(r->text, at + size, r->end), &unit));
    if (last == NULL) {
        if (!before_unit)
            return false;
        numeral_item *i = add_item(r, ITEM_DIGITS, at);
        i->value = 1;
        i->high = 10;
        r->out->range = r->out->vague = true;
    } else {
        if (last->kind != ITEM_ZERO && !(last->kind == ITEM_UNIT && last->power < 4))
            return false;
        r->out->more = true;
    }
    r->out->glyphs++;
    r->at = at + size;
    return true;
}

/* Digits 0-9 behind a scale word: 1亿2000万, 1千零1, 3万5000. */
static bool read_arabic_after(reader *r)
{
    const numeral_item *last = last_item(r);
    numeral_item more = { .kind = ITEM_ARABIC, .start = r->at };
    uint32_t at = r->at, size;
    bool grouped = r->out->grouped;
    int above = last->power;
    if (last->kind == ITEM_ZERO)
        above = r->count > 1 ? r->items[r->count - 2].power : 0;
    read_arabic(r, &more, &at);
    glyph g = peek(r, glyph_skip_blanks(r->text, at, r->end), &size);
    bool lower = is_unit(g) && g.value < above && more.places + g.value <= above;
    bool fills = more.decimals == 0 && (more.places == above || (last->kind == ITEM_ZERO && more.places < above));
    if (r->out->grouped != grouped || more.decimals > 0 || !(lower || fills)) {
        r->out->grouped = grouped;
        return false;
    }
    *add_item(r, ITEM_ARABIC, r->at) = more;
    r->at = at;
    return true;
}

static bool decimal_follows(const reader *r, uint32_t at)
{
    uint32_t size;
    glyph g = peek(r, at, &size);
    if (g.kind != GLYPH_HAN || glyph_at(r->text, at, r->end, &size) == 0x4E24 || glyph_at(r->text, at, r->end, &size) == 0x5169)
        return false;
    while ((g = peek(r, at, &size)).kind == GLYPH_HAN)
        at += size;
    return g.kind != GLYPH_PART;
}

static wide power_of_ten(int power)
{
    wide value = 1;
    while (power-- > 0)
        value *= 10;
    return value;
}

static bool evaluate(const reader *r, bool high, wide *out)
{
    struct { wide value; int power; } sections[SECTIONS];
    int depth = 0, last = -1;
    wide small = 0, pending = -1;
    bool zero = false, implied = false;
    for (uint32_t n = 0; n < r->count; n++) {
        const numeral_item *i = &r->items[n];
        if (i->kind == ITEM_ZERO) {
            zero = true;
        } else if (i->kind != ITEM_UNIT) {
            pending = high ? i->high : i->value;
            implied = i->kind == ITEM_DIGITS;
        } else if (i->power < 4) {
            small += (pending > 0 ? pending : 1) * power_of_ten(i->power);
        } else {
            wide sum = small + (pending >= 0 ? pending : 0);
            bool adjacent = sum == 0;
            while (depth > 0 && (sections[depth - 1].power < i->power || (adjacent && sections[depth - 1].power == i->power)))
                sum += sections[--depth].value;
            if (depth == SECTIONS || sum > power_of_ten(24))
                return false;
            if (sum == 0)
                sum = 1;
            sections[depth].value = sum * power_of_ten(i->power);
            sections[depth++].power = i->power;
            small = 0;
        }
        if (i->kind == ITEM_UNIT) {
            pending = -1;
            last = i->power;
            zero = false;
        }
    }
    if (pending >= 0)
        small += implied && last >= 2 && !zero ? pending * power_of_ten(last - 1) : pending;
    while (depth > 0)
        small += sections[--depth].value;
    *out = small;
    return true;
}

/* 点 and the digits behind it turn what was read so far into one item with decimals. */
static bool read_point(reader *r, uint32_t at)
{
    uint32_t size;
    wide whole;
    glyph g;
    if (r->decimal || r->out->range || r->out->more || !evaluate(r, false, &whole) || whole > INT64_MAX / 10)
        return false;
    numeral_item all = { .kind = ITEM_ARABIC, .start = r->items[0].start, .value = (int64_t)whole };
    for (; (g = peek(r, at, &size)).kind == GLYPH_HAN; at += size) {
        if (all.value > INT64_MAX / 100)
            r->out->huge = true;
        else
            all.value = all.value * 10 + g.value;
        all.decimals = (int8_t)(all.decimals < CHAR_BIT * 4 ? all.decimals + 1 : all.decimals);
        r->out->glyphs++;
    }
    all.high = all.value;
    r->count = 0;
    *add_item(r, ITEM_ARABIC, all.start) = all;
    r->decimal = true;
    r->at = at;
    return true;
}

/* One more item; false where the number ends. */
static bool read_item(reader *r)
{
    uint32_t size, at = r->at;
    glyph g = peek(r, at, &size);
    const numeral_item *last = last_item(r);
    if (g.kind == GLYPH_OTHER && last != NULL) {
        at = glyph_skip_blanks(r->text, at, r->end);
        if (at == r->at)
            return false;
        g = peek(r, at, &size);
        bool split = is_unit(g) || (g.kind == GLYPH_HAN && last->kind == ITEM_UNIT && !r->out->arabic)
            || g.kind == GLYPH_SOME || g.kind == GLYPH_POINT || g.kind == GLYPH_MORE;
        if (!split)
            return false;
    }
    if (is_unit(g))
        return read_unit(r, g, at, size);
    if (g.kind == GLYPH_HAN && !r->decimal) {
        uint32_t before = r->at;
        r->at = at;
        if (read_han(r))
            return true;
        r->at = before;
        return false;
    }
    if (g.kind == GLYPH_SOME && !r->decimal)
        return read_some(r, at, size);
    if (last == NULL)
        return false;
    if (g.kind == GLYPH_ARABIC && !r->decimal && (last->kind == ITEM_UNIT || last->kind == ITEM_ZERO) && at == r->at)
        return read_arabic_after(r);
    if (g.kind == GLYPH_POINT && !r->out->arabic) {
        uint32_t digits = glyph_skip_blanks(r->text, at + size, r->end);
        return decimal_follows(r, digits) && read_point(r, digits);
    }
    if (g.kind == GLYPH_MORE && !r->out->more) {
        uint32_t unit = glyph_skip_blanks(r->text, at + size, r->end), unit_size;
        if (peek(r, unit, &unit_size).kind != GLYPH_BIG)
            return false;
        r->out->more = true;
        r->out->glyphs++;
        r->at = unit;
        return true;
    }
    return false;
}

/* The value of all items. Digits with scale words behind them keep the digits as written: 2.3万 is 23, one decimal, 万. */
static bool settle(reader *r)
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
    wide low, high;
    const numeral_item *last = last_item(r);
    if (!evaluate(r, false, &low) || !evaluate(r, true, &high)) {
        n->huge = true;
        return true;
    }
    if (n->range && !n->vague && last->kind == ITEM_UNIT && last->power == 1)
        high += 9;
    if (last->kind == ITEM_UNIT && last->power >= 4) {
        n->scale = (int8_t)last->power;
        low /= power_of_ten(last->power);
        high /= power_of_ten(last->power);
    }
    n->huge = low > INT64_MAX || high > INT64_MAX;
    n->digits = (int64_t)low;
    n->digits_high = n->range ? (int64_t)high : 0;
    return true;
}

static bool read_plain(number *out, view text, uint32_t at, uint32_t end)
{
    reader r = { .text = text, .at = at, .end = end, .out = out };
    *out = (number){ .start = at, .value_start = at, .denominator = 1 };
    uint32_t size;
    glyph g = peek(&r, at, &size);
    if (g.kind == GLYPH_ARABIC) {
        out->arabic = true;
        read_arabic(&r, add_item(&r, ITEM_ARABIC, at), &r.at);
        out->glyphs = r.items[0].places;
        read_exponent(&r);
    } else if (g.kind == GLYPH_HALF) {
        uint32_t hundred;
        glyph next = peek(&r, at + size, &hundred);
        bool fifty = next.kind == GLYPH_SMALL && next.value == 2;
        out->end = out->scale_start = at + size + (fifty ? hundred : 0);
        out->digits = fifty ? 50 : 1;
        out->denominator = fifty ? 1 : 2;
        out->glyphs = fifty ? 2 : 1;
        out->half = !fifty;
        return true;
    }
    while (read_item(&r))
        ;
    return r.count > 0 && !(r.count == 1 && r.items[0].kind == ITEM_ZERO) && settle(&r);
}

/* A sign, blanks, and the number. */
static bool read_signed(number *out, view text, uint32_t at, uint32_t end)
{
    uint32_t size = 0, start = at, point = at < end ? glyph_at(text, at, end, &size) : 0;
    bool minus = false;
    if (point == '-' || point == 0x2212 || point == 0xFF0D) {
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

bool number_read(number *out, view text, uint32_t at, uint32_t end)
{
    number n;
    if (!read_signed(&n, text, at, end))
        return false;
    if (!read_parts(&n, text, end) && n.arabic)
        read_slash(&n, text, end);
    *out = n;
    return true;
}

int number_year(const number *n)
{
    bool digits = n->places > 0 && n->places <= 4 && !n->signed_ && !n->grouped && n->denominator == 1 && !n->range;
    return digits ? (int)n->digits : -1;
}
