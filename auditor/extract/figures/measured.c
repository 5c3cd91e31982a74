#include "extract/figures/measured.h"

#include "extract/figures/scan_text.h"
#include "extract/figures/spaced.h"
#include "extract/dates/time_words.h"

enum { WEEK_BYTES = 6 };    /* of 星期 */

static bool has_unit_glyphs(const number *n)
{
    return n->places == 0 && !n->arabic;
}

const unit_word *measured_unit(const scan *s, uint32_t at, uint32_t *end)
{
    const figure_words *w = s->words->figures;
    uint32_t value = lexicon_start(w->behind, s->text, at, s->end, end);
    uint32_t size, behind;
    if (value == 0 || (scan_word(s, w->none, at, &behind) && behind > *end))
        return NULL;
    glyph_before(s->text, at, *end, &size);
    if (*end - size > at && scan_word(s, w->split, *end - size, &behind) && behind > *end)
        value = lexicon_start(w->behind, s->text, at, *end - size, end);
    if (value == 0)
        return NULL;
    uint32_t last = scan_before(s, *end), next = scan_point(s, *end);
    if (glyph_latin(last) && (glyph_latin(next) || glyph_digit(next)))
        return NULL;
    return &w->unit_words[value - 1];
}

/* 12千米, 六千字节: where the scale word begins a longer unit, the unit keeps it. */
static void give_back_scale(const scan *s, measured *m)
{
    uint32_t size, at = m->n.end - 3, end;
    if (m->n.end < m->n.start + 4 || m->n.denominator != 1 || m->n.more || m->n.range)
        return;
    glyph g = glyph_of(glyph_at(s->text, at, s->end, &size));
    number rest;
    if (size != 3 || (g.kind != GLYPH_SMALL && g.kind != GLYPH_BIG))
        return;
    const unit_word *unit = measured_unit(s, at, &end);
    if (unit == NULL || end < m->end || end <= m->n.end || !number_read(&rest, s->text, m->n.start, at)
        || scan_skip(s, rest.end) != at || (!rest.arabic && rest.places != 1))
        return;
    *m = (measured){ .n = rest, .unit = unit, .unit_start = at, .end = end };
}

/* 七成多, 三成五: behind a unit of tenths; 两倍多: behind a multiple. */
static void read_behind_fraction(const scan *s, measured *m)
{
    const number *n = &m->n;
    const bool multiple = m->unit != NULL && m->unit->sort == SORT_TIMES;
    if (m->unit == NULL || (!m->unit->fraction && !multiple) || m->more || n->denominator != 1 || n->decimals != 0 || n->scale != 0 || n->range)
        return;
    uint32_t at = scan_skip(s, m->end), end;
    glyph here = glyph_of(scan_point(s, at)), next = glyph_of(scan_point(s, at + 3));
    if (scan_word(s, s->words->figures->more, at, &end)) {
        m->more = true;
        m->end = end;
    } else if (!multiple && here.kind == GLYPH_HAN && here.value > 0 && next.kind == GLYPH_OTHER && measured_unit(s, at + 3, &end) == NULL) {
        m->tenths = here.value;
        m->end = at + 3;
    }
}

/* 一个星期六 is a Saturday, no week. */
static bool part_of_weekday(const scan *s, const measured *m)
{
    uint32_t end, at = m->end - m->unit_start >= WEEK_BYTES ? m->end - WEEK_BYTES : m->unit_start;
    uint32_t value = lexicon_start(s->words->time->starts, s->text, at, s->end, &end);
    return value != 0 && s->words->time->words[value - 1].kind == TIME_WEEKDAY && end > m->end;
}

void measured_read(const scan *s, const number *n, measured *m)
{
    uint32_t at = scan_skip(s, n->end), end;
    *m = (measured){ .n = *n, .unit_start = n->end, .end = n->end };
    if (!n->percent) {
        uint32_t more_end = at;
        bool round = n->digits % 10 == 0 || n->scale > 0;
        if (round && !n->more && scan_word(s, s->words->figures->more, at, &more_end)) {
            uint32_t unit_start = scan_skip(s, more_end);
            const unit_word *unit = measured_unit(s, unit_start, &end);
            if (unit != NULL || !glyph_ideograph(scan_point(s, more_end)) || has_unit_glyphs(n) || n->arabic) {
                m->more = true;
                m->end = unit != NULL ? end : more_end;
                m->unit = unit;
                m->unit_start = unit != NULL ? unit_start : more_end;
            }
        }
        if (!m->more && (m->unit = measured_unit(s, at, &end)) != NULL) {
            m->unit_start = at;
            m->end = end;
        }
        give_back_scale(s, m);
    }
    read_behind_fraction(s, m);
    if (m->unit != NULL && m->unit->sort == SORT_DURATION && part_of_weekday(s, m)) {
        m->unit = NULL;
        m->end = n->end;
        return;
    }
    uint32_t half = scan_skip(s, m->end);
    bool halved = m->unit != NULL && glyph_of(scan_point(s, half)).kind == GLYPH_HALF && m->unit->sort != SORT_LABEL
        && n->denominator == 1 && n->decimals == 0 && n->scale == 0 && !n->range;
    if (!halved)
        return;
    const unit_word *behind = measured_unit(s, scan_skip(s, half + 3), &end);
    bool counted = m->unit->sort == SORT_COUNT;
    if (counted ? behind == NULL || behind->sort != SORT_DURATION : behind != NULL)
        return;
    m->half = true;
    m->unit = counted ? behind : m->unit;
    m->end = counted ? end : half + 3;
}

/* The lower unit's number and unit behind 'm': 1角 behind 123元, 二十个小时 behind 8天又. */
static bool lower_part(const scan *s, const measured *m, measured *lower)
{
    const figure_words *w = s->words->figures;
    number n;
    uint32_t end, at = scan_skip(s, m->end);
    if (m->unit == NULL || m->more || m->half || m->n.range || m->n.denominator != 1 || m->n.scale != 0 || m->n.huge)
        return false;
    if (m->unit->sort == SORT_DURATION && scan_word(s, w->join, at, &end))
        at = scan_skip(s, end);
    if (!number_read(&n, s->text, at, s->end) || n.start != at || n.signed_ || n.range || n.more || n.denominator != 1 || n.scale != 0
        || n.decimals != 0 || n.huge)
        return false;
    if (m->unit->sort == SORT_DURATION && !m->n.arabic && n.arabic && m->n.digits == 1)
        return false;       /* 一天12小时, 一周5天: so much in each */
    measured_read(s, &n, lower);
    const lexicon *words = m->unit->sort == SORT_MONEY ? w->lower_money : w->lower_time;
    uint32_t value = lexicon_start(words, s->text, scan_skip(s, n.end), s->end, &end);
    if (value != 0 && (lower->unit == NULL || end >= lower->end)) {
        lower->unit = &w->unit_words[value - 1];
        lower->end = end;
    }
    return lower->unit != NULL && lower->unit->sort == m->unit->sort && !lower->more && !lower->half
        && unit_convertible(&w->units[lower->unit->unit], &w->units[m->unit->unit]);
}

/* Money keeps its first unit: 123元1角 is 123.1. */
static bool add_money(measured *m, const measured *lower)
{
    int places = m->unit->scale - lower->unit->scale;
    if (places <= m->n.decimals)
        return false;
    for (; m->n.decimals < places; m->n.decimals++) {
        if (m->n.digits > INT64_MAX / 100)
            return false;
        m->n.digits *= 10;
    }
    m->n.digits += lower->n.digits;
    m->end = lower->end;
    return true;
}

/* A length of time goes to the lower unit: 8天又20小时 is 212 hours. */
static bool add_duration(const scan *s, measured *m, const measured *lower)
{
    const unit *units = s->words->figures->units;
    exact ratio;
    if (m->n.decimals != 0 || exact_divide(&ratio, units[m->unit->unit].factor, units[lower->unit->unit].factor) != STATUS_OK
        || ratio.numerator % (int128)ratio.denominator != 0 || ratio.exponent > 6)
        return false;
    ratio.numerator /= (int128)ratio.denominator;
    for (; ratio.exponent < 0 && ratio.numerator % 10 == 0; ratio.exponent++)
        ratio.numerator /= 10;
    for (; ratio.exponent > 0; ratio.exponent--)
        ratio.numerator *= 10;
    int64_t times = ratio.exponent == 0 ? (int64_t)ratio.numerator : 0;
    if (times <= 1 || times > INT32_MAX || m->n.digits > INT32_MAX || lower->n.digits >= times)
        return false;
    m->n.digits = m->n.digits * times + lower->n.digits;
    m->unit = lower->unit;
    m->unit_start = lower->unit_start;
    m->end = lower->end;
    return true;
}

/* 9分40秒: what else counts points is a unit of time before its lower one. */
static void take_for_time(const scan *s, measured *m)
{
    const figure_words *w = s->words->figures;
    measured as_time = *m, lower;
    uint32_t end, value = m->unit != NULL && m->unit->sort == SORT_COUNT ? lexicon_start(w->lower_time, s->text, m->unit_start, m->end, &end) : 0;
    if (value == 0 || end != m->end)
        return;
    as_time.unit = &w->unit_words[value - 1];
    if (lower_part(s, &as_time, &lower) && lower.n.start == as_time.end && add_duration(s, &as_time, &lower))
        *m = as_time;
}

/* 12秒19, 56秒8: hundredths or tenths of a second behind their unit. */
static void take_fraction(const scan *s, measured *m)
{
    const figure_words *w = s->words->figures;
    number n;
    uint32_t end;
    if (m->unit == NULL || m->unit->sort != SORT_DURATION || !view_equal(w->units[m->unit->unit].name, VIEW("second")) || m->n.decimals != 0
        || m->n.range || m->n.digits > INT32_MAX || !number_read(&n, s->text, m->end, s->end) || n.start != m->end || !n.arabic
        || n.glyphs > 2 || n.places != n.glyphs || n.decimals != 0 || n.scale != 0 || n.range || measured_unit(s, n.end, &end) != NULL)
        return;
    m->n.digits = m->n.digits * (n.glyphs == 2 ? 100 : 10) + n.digits;
    m->n.decimals = n.glyphs;
    m->behind = (uint8_t)(n.end - m->end);
    m->end = n.end;
}

/* 四块二, 一米六八, 1米85: bare digits behind some units, which nothing follows, are the places below. */
static void take_places(const scan *s, measured *m)
{
    enum { COINS = 1, MOST = 3, PAIR = 2 };
    const figure_words *w = s->words->figures;
    number n;
    uint32_t end, at = m->end;
    if (m->unit == NULL || m->more || m->half || m->tenths > 0 || m->n.range || m->n.denominator != 1 || m->n.scale != 0 || m->n.huge
        || lexicon_end(w->odd, s->text, m->n.start, at, &end) == 0 || !number_read(&n, s->text, at, s->end) || n.start != at)
        return;
    const bool plain = n.places == n.glyphs && n.arabic == m->n.arabic && !n.range && !n.more && !n.signed_ && n.decimals == 0 && n.denominator == 1;
    const int most = m->unit->sort == SORT_MONEY ? COINS : n.arabic ? PAIR : MOST;
    if (!plain || n.glyphs > most || (n.arabic && n.glyphs < most) || n.digits == 0
        || (glyph_ideograph(scan_point(s, n.end)) && !scan_word(s, w->odd_behind, n.end, &end)))
        return;
    for (int i = 0; i < n.glyphs; i++)
        m->n.digits *= 10;
    m->n.digits += n.digits;
    m->n.decimals = (int8_t)(m->n.decimals + n.glyphs);
    m->behind = (uint8_t)(n.end - m->end);
    m->end = n.end;
}

void measured_join(const scan *s, measured *m)
{
    measured lower;
    take_for_time(s, m);
    for (int i = 0; i < 2 && lower_part(s, m, &lower); i++)
        if (!(m->unit->sort == SORT_MONEY ? add_money(m, &lower) : m->unit->sort == SORT_DURATION && add_duration(s, m, &lower)))
            break;
    take_fraction(s, m);
    take_places(s, m);
}

/* 七八 counts seven or eight where something is counted. */
static void settle_neighbours(measured *m)
{
    number *n = &m->n;
    if (m->unit != NULL && m->unit->digits && n->places == 2) {
        n->decimals = 1;
        n->neighbours = false;
    }
    if (!n->neighbours || m->unit == NULL)
        return;
    n->neighbours = false;
    n->places = 0;
    n->digits_high = n->digits % 10;
    n->digits /= 10;
    n->range = true;
}

static bool wider(int64_t a, int a_decimals, int64_t b, int b_decimals)
{
    for (; a_decimals < b_decimals && a < INT64_MAX / 10 && a > -INT64_MAX / 10; a_decimals++)
        a *= 10;
    for (; b_decimals < a_decimals && b < INT64_MAX / 10 && b > -INT64_MAX / 10; b_decimals++)
        b *= 10;
    return a < b;
}

bool measured_align(number *low, number *high)
{
    int place = low->scale - low->decimals, other = high->scale - high->decimals;
    number *coarse = place > other ? low : high;
    for (int i = place > other ? place - other : other - place; i > 0; i--) {
        if (coarse->digits > INT64_MAX / 100 || coarse->digits < -INT64_MAX / 100)
            return false;
        coarse->digits *= 10;
    }
    int written = place > other ? other : place;
    low->scale = high->scale = (int8_t)(low->scale > high->scale ? high->scale : low->scale);
    low->decimals = high->decimals = (int8_t)(low->scale - written);
    return low->digits < high->digits;
}

/* Does a word for where something begins stand right before a number, or before a few words that lead from it to the number? */
static bool stands_behind_from(const scan *s, uint32_t at)
{
    enum { LED_BY = 10 };   /* characters */
    const figure_words *w = s->words->figures;
    uint32_t size, word;
    at = scan_back(s, at);
    if (lexicon_end(w->from, s->text, s->floor, at, &word) != 0)
        return true;
    if (lexicon_end(w->from_of, s->text, s->floor, at, &word) == 0)
        return false;
    for (int i = 0; i < LED_BY && at > s->floor; i++) {
        const uint32_t point = glyph_before(s->text, s->floor, at, &size);
        if (!glyph_ideograph(point) && !glyph_blank(point))
            return false;
        at -= size;
        if (lexicon_end(w->from, s->text, s->floor, at, &word) != 0)
            return true;
    }
    return false;
}

/* In the unit that both are written in, about. */
static double about(const number *n)
{
    double value = (double)n->digits;
    for (int i = n->scale - n->decimals; i != 0; i += i > 0 ? -1 : 1)
        value = i > 0 ? value * 10 : value / 10;
    return value;
}

/* 提高0.12元至0.58元: how much something rose by, and what it came to, far more than that. */
static bool is_led_to(const scan *s, const measured *m, const number *high)
{
    enum { FAR = 4 };
    uint32_t word;
    return lexicon_end(s->words->figures->moved_by, s->text, s->floor, m->n.start, &word) != 0 && about(high) >= FAR * about(&m->n);
}

/* 从3所到21所: from one value to another, each with its unit, and the clause ends there: a step, no range. */
static bool is_step(const scan *s, const measured *m, const number *high, const measured *other)
{
    const bool percent = m->n.percent && high->percent;
    const bool counted = m->unit != NULL && other->unit != NULL
        && (m->unit->sort == SORT_MONEY || m->unit->sort == SORT_MEASURE || m->unit->sort == SORT_COUNT || m->unit->sort == SORT_PERCENT);
    const uint32_t next = scan_point(s, scan_skip(s, other->end));
    return (percent || counted) && !glyph_ideograph(next) && (stands_behind_from(s, m->n.start) || is_led_to(s, m, high));
}

/* The second number of a range whose first is 'm'. */
static bool take_other_end(const scan *s, measured *m)
{
    const figure_words *w = s->words->figures;
    number high;
    measured other;
    uint32_t to, end, at = scan_skip(s, m->end);
    if (m->n.range || m->n.denominator != 1 || m->more || m->half)
        return false;
    bool between = false;
    if (!scan_word(s, w->to, at, &to)) {
        if (!scan_word(s, w->pair, at, &to))
            return false;
        between = true;
    }
    to = scan_skip(s, to);
    if (!number_read(&high, s->text, to, s->end))
        return false;
    spaced_read(s, &high);
    if (high.range || high.denominator != 1 || high.huge || (high.signed_ && !m->n.signed_ && !high.percent))
        return false;
    if (high.places > 0 && !high.arabic && high.places > 1)
        return false;
    if (m->unit != NULL && view_equal(w->units[m->unit->unit].name, VIEW("year")) && high.places == 4 && m->n.places < 4)
        return false;       /* 守了28年——1996年上岛 */
    measured_read(s, &high, &other);
    if (between && scan_word(s, w->between, scan_skip(s, high.end), &end)) {
        other.unit = NULL;
        other.unit_start = other.end = high.end;
    } else if (between && !scan_word(s, w->between, scan_skip(s, other.end), &end)) {
        return false;
    }
    bool same = m->unit == NULL || (other.unit != NULL && other.unit->unit == m->unit->unit && other.unit->scale == m->unit->scale);
    if (m->n.percent)
        same = high.percent || other.unit == NULL;
    if (!same || (other.unit == NULL && !high.arabic && !has_unit_glyphs(&high) && !m->n.percent) || (other.unit != NULL && other.unit->sort == SORT_LABEL)
        || (!between && is_step(s, m, &high, &other)))
        return false;
    number low = m->n;
    if (m->unit == NULL && low.scale == 0 && high.scale > 0 && wider(low.digits, low.decimals, high.digits, high.decimals))
        low.scale = high.scale;
    else if (m->unit == NULL && !low.arabic && low.places == 1 && high.places == 0 && high.scale == 0 && high.glyphs == 2
             && high.digits >= 20 && low.digits * 10 < high.digits && high.digits % 10 == 0)
        low.digits *= high.digits >= 1000 ? 1000 : high.digits >= 100 ? 100 : 10;
    else if (m->unit == NULL && !low.arabic && low.scale == 0 && high.scale > 0)
        low.scale = high.scale;
    if (!measured_align(&low, &high))
        return false;
    bool percent = m->n.percent;
    uint32_t start = m->n.start, value_start = m->n.value_start;
    *m = other;
    m->n.start = start;
    m->n.value_start = value_start;
    m->n.digits = low.digits;
    m->n.digits_high = high.digits;
    m->n.decimals = high.decimals;
    m->n.scale = high.scale;
    m->n.range = true;
    m->n.percent |= percent;
    m->n.more = m->more = false;
    if (between)
        m->end = end;
    return true;
}

bool measured_range(const scan *s, measured *m)
{
    bool range = take_other_end(s, m);
    settle_neighbours(m);
    return range;
}
