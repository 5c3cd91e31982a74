#include "extract/figures/number_items.h"

#include <limits.h>

enum { SECTIONS = 8, MOST_PLACES = 18 };

static bool is_unit(glyph g)
{
    return g.kind == GLYPH_SMALL || g.kind == GLYPH_BIG;
}

static number_item *add_item(number_reader *r, item_kind kind, uint32_t start)
{
    if (r->count == NUMBER_ITEMS) {
        r->out->huge = true;
        r->count--;
    }
    number_item *i = &r->items[r->count++];
    *i = (number_item){ .kind = (uint8_t)kind, .start = start };
    return i;
}

/* 1,234,567 (1 234 567): the comma (or blank) at 'at' and three digits, no fourth. */
static bool separator_at(const number_reader *r, uint32_t at)
{
    uint32_t size = 0, point = at < r->end ? glyph_at(r->text, at, r->end, &size) : 0;
    if (r->blanks ? point != ' ' && point != 0xA0 : point != ',' && point != 0xFF0C)
        return false;
    at += size;
    for (int i = 0; i < 3; i++, at += size)
        if (number_peek(r, at, &size).kind != GLYPH_ARABIC)
            return false;
    return number_peek(r, at, &size).kind != GLYPH_ARABIC;
}

static void add_digit(number_reader *r, number_item *i, uint8_t digit)
{
    if (i->places == UINT8_MAX || (i->places >= MOST_PLACES && i->value > INT64_MAX / 100))
        r->out->huge = true;
    else
        i->value = i->value * 10 + digit;
    if (i->places < UINT8_MAX)
        i->places++;
}

/* Digits 0-9 with separators and a point; *at moves behind them. */
static void read_arabic(number_reader *r, number_item *i, uint32_t *at)
{
    uint32_t size;
    glyph g;
    bool grouped = false;
    for (;;) {
        for (; *at < r->end && r->text.start[*at] >= '0' && r->text.start[*at] <= '9'; ++*at)
            add_digit(r, i, (uint8_t)(r->text.start[*at] - '0'));
        for (; (g = number_peek(r, *at, &size)).kind == GLYPH_ARABIC; *at += size)
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
    if ((point == '.' || point == 0xFF0E) && number_peek(r, *at + size, &(uint32_t){ 0 }).kind == GLYPH_ARABIC)
        for (*at += size; (g = number_peek(r, *at, &size)).kind == GLYPH_ARABIC; *at += size) {
            add_digit(r, i, g.value);
            if (i->decimals < CHAR_BIT * 4)
                i->decimals++;
        }
    i->high = i->value;
}

/* 1.5e8 and 15k: a power of ten right behind the digits. */
static void read_exponent(number_reader *r)
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
        if (number_peek(r, at, &size).kind != GLYPH_ARABIC)
            return;
        for (; (g = number_peek(r, at, &size)).kind == GLYPH_ARABIC && power < 1000; at += size)
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

void number_read_digits(number_reader *r)
{
    r->out->arabic = true;
    read_arabic(r, add_item(r, ITEM_ARABIC, r->at), &r->at);
    r->out->glyphs = r->items[0].places;
    read_exponent(r);
}

static const number_item *last_item(const number_reader *r)
{
    return r->count > 0 ? &r->items[r->count - 1] : NULL;
}

/* 两 is two at the start and before a scale word; elsewhere it is a weight. */
static bool weighs(const number_reader *r, uint32_t at, bool first)
{
    uint32_t size, point = glyph_at(r->text, at, r->end, &size), behind;
    if (point != 0x4E24 && point != 0x5169)
        return false;
    behind = glyph_skip_blanks(r->text, at + size, r->end);
    return !first && !is_unit(number_peek(r, behind, &size));
}

/* Chinese digits in a row: one digit, 三五 before a scale word, a string like 二〇一八, zeros that hold a place. */
static bool read_han(number_reader *r)
{
    uint32_t size, at = r->at, start = at;
    glyph g;
    const number_item *last = last_item(r);
    bool inside = last != NULL && last->kind == ITEM_UNIT;
    if (last != NULL && !inside)
        return false;
    g = number_peek(r, at, &size);
    if (inside && r->out->arabic && g.kind == GLYPH_HAN && g.value != 0 && !is_unit(number_peek(r, at + size, &(uint32_t){ 0 })))
        return false;       /* 570.2万一路增长 is no 570.2万一; 3万五千 is one number, and so is 1千零1 */
    number_item run = { .start = at };
    for (; (g = number_peek(r, at, &size)).kind == GLYPH_HAN; at += size) {
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
    g = number_peek(r, behind, &size);
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
    *add_item(r, r->count == 0 && run.places > 1 && !r->out->range ? ITEM_ARABIC : ITEM_DIGITS, start) = (number_item){
        .kind = run.places > 1 && !r->out->range ? ITEM_ARABIC : ITEM_DIGITS,
        .value = run.value, .high = run.high, .start = start, .places = run.places };
    r->at = at;
    return true;
}

/* A scale word may stand behind digits, behind a higher scale word, or at the start. */
static bool read_unit(number_reader *r, glyph g, uint32_t at, uint32_t size)
{
    const number_item *last = last_item(r);
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
static bool read_some(number_reader *r, uint32_t at, uint32_t size)
{
    uint32_t unit;
    const number_item *last = last_item(r);
    bool before_unit = is_unit(number_peek(r, glyph_skip_blanks(r->text, at + size, r->end), &unit));
    if (last == NULL) {
        if (!before_unit)
            return false;
        number_item *i = add_item(r, ITEM_DIGITS, at);
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
static bool read_arabic_after(number_reader *r)
{
    const number_item *last = last_item(r);
    number_item more = { .kind = ITEM_ARABIC, .start = r->at };
    uint32_t at = r->at, size;
    bool grouped = r->out->grouped;
    int above = last->power;
    if (last->kind == ITEM_ZERO)
        above = r->count > 1 ? r->items[r->count - 2].power : 0;
    read_arabic(r, &more, &at);
    glyph g = number_peek(r, glyph_skip_blanks(r->text, at, r->end), &size);
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

static bool decimal_follows(const number_reader *r, uint32_t at)
{
    uint32_t size;
    glyph g = number_peek(r, at, &size);
    if (g.kind != GLYPH_HAN || glyph_at(r->text, at, r->end, &size) == 0x4E24 || glyph_at(r->text, at, r->end, &size) == 0x5169)
        return false;
    while ((g = number_peek(r, at, &size)).kind == GLYPH_HAN)
        at += size;
    return g.kind != GLYPH_PART;
}

number_value number_power(int power)
{
    number_value value = 1;
    while (power-- > 0)
        value *= 10;
    return value;
}

bool number_evaluate(const number_reader *r, bool high, number_value *out)
{
    struct { number_value value; int power; } sections[SECTIONS];
    int depth = 0, last = -1;
    number_value small = 0, pending = -1;
    bool zero = false, implied = false;
    for (uint32_t n = 0; n < r->count; n++) {
        const number_item *i = &r->items[n];
        if (i->kind == ITEM_ZERO) {
            zero = true;
        } else if (i->kind != ITEM_UNIT) {
            pending = high ? i->high : i->value;
            implied = i->kind == ITEM_DIGITS;
        } else if (i->power < 4) {
            small += (pending > 0 ? pending : 1) * number_power(i->power);
        } else {
            number_value sum = small + (pending >= 0 ? pending : 0);
            bool adjacent = sum == 0;
            while (depth > 0 && (sections[depth - 1].power < i->power || (adjacent && sections[depth - 1].power == i->power)))
                sum += sections[--depth].value;
            if (depth == SECTIONS || sum > number_power(24))
                return false;
            if (sum == 0)
                sum = 1;
            sections[depth].value = sum * number_power(i->power);
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
        small += implied && last >= 2 && !zero ? pending * number_power(last - 1) : pending;
    while (depth > 0)
        small += sections[--depth].value;
    *out = small;
    return true;
}

/* 四十 of 八点四十: tens behind 点 are minutes, no decimals. */
static bool are_tens(const number_reader *r, uint32_t at)
{
    uint32_t size;
    glyph g;
    while ((g = number_peek(r, at, &size)).kind == GLYPH_HAN)
        at += size;
    return g.kind == GLYPH_SMALL && g.value == 1;
}

/* 点 and the digits behind it turn what was read so far into one item with decimals. */
static bool read_point(number_reader *r, uint32_t at)
{
    uint32_t size;
    number_value whole;
    glyph g;
    if (r->decimal || r->out->range || r->out->more || are_tens(r, at) || !number_evaluate(r, false, &whole) || whole > INT64_MAX / 10)
        return false;
    number_item all = { .kind = ITEM_ARABIC, .start = r->items[0].start, .value = (int64_t)whole };
    for (; (g = number_peek(r, at, &size)).kind == GLYPH_HAN; at += size) {
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

bool number_read_item(number_reader *r)
{
    uint32_t size, at = r->at;
    glyph g = number_peek(r, at, &size);
    const number_item *last = last_item(r);
    if (g.kind == GLYPH_OTHER && last != NULL) {
        at = glyph_skip_blanks(r->text, at, r->end);
        if (at == r->at)
            return false;
        g = number_peek(r, at, &size);
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
        if (number_peek(r, unit, &unit_size).kind != GLYPH_BIG)
            return false;
        r->out->more = true;
        r->out->glyphs++;
        r->at = unit;
        return true;
    }
    return false;
}
