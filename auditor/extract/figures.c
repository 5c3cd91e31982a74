#include "extract/figures.h"

#include "extract/glyph.h"
#include "extract/shape.h"

/* A number, its unit, and where that stands. */
typedef struct {
    number n;
    const unit_word *unit;      /* NULL: none */
    uint32_t unit_start, end;
    bool more;                  /* 多 between number and unit */
    bool half;                  /* 半 behind the unit */
} measured;

static uint32_t skip(const scan *s, uint32_t at)
{
    return glyph_skip_blanks(s->text, at, s->end);
}

static uint32_t point_at(const scan *s, uint32_t at)
{
    uint32_t size;
    return at < s->end ? glyph_at(s->text, at, s->end, &size) : 0;
}

static uint32_t point_before(const scan *s, uint32_t at)
{
    uint32_t size;
    return at > s->start ? glyph_before(s->text, s->start, at, &size) : 0;
}

static bool digit_point(uint32_t point)
{
    return glyph_of(point).kind == GLYPH_ARABIC;
}

static bool word_at(const scan *s, const lexicon *l, uint32_t at, uint32_t *end)
{
    return lexicon_start(l, s->text, at, s->end, end) != 0;
}

static bool has_unit_glyphs(const number *n)
{
    return n->places == 0 && !n->arabic;
}

found figure_bare(token_kind kind, why because, uint32_t start, uint32_t end)
{
    token t = { .start = start, .end = end, .core_start = start, .core_end = end, .number_start = start, .number_end = end,
                .fact = FACT_NONE, .kind = (uint8_t)kind };
    return (found){ .token = t, .fact_kind = FACT_KINDS, .why = (uint8_t)because, .written_start = end, .written_end = end };
}

/* The unit word at 'at'. Latin ones end where the word ends. */
static const unit_word *unit_at(const scan *s, uint32_t at, uint32_t *end)
{
    const figure_words *w = s->words->figures;
    uint32_t value = lexicon_start(w->behind, s->text, at, s->end, end);
    if (value == 0)
        return NULL;
    uint32_t last = point_before(s, *end), next = point_at(s, *end);
    if (glyph_latin(last) && (glyph_latin(next) || digit_point(next)))
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
    const unit_word *unit = unit_at(s, at, &end);
    if (unit == NULL || end < m->end || end <= m->n.end || !number_read(&rest, s->text, m->n.start, at)
        || skip(s, rest.end) != at || (!rest.arabic && rest.places != 1))
        return;
    *m = (measured){ .n = rest, .unit = unit, .unit_start = at, .end = end };
}

/* The words between number and unit, the unit, and a half behind it. */
static void measure(const scan *s, const number *n, measured *m)
{
    uint32_t at = skip(s, n->end), end;
    *m = (measured){ .n = *n, .unit_start = n->end, .end = n->end };
    if (!n->percent) {
        uint32_t more_end = at;
        bool round = n->digits % 10 == 0 || n->scale > 0;
        if (round && !n->more && word_at(s, s->words->figures->more, at, &more_end)) {
            uint32_t unit_start = skip(s, more_end);
            const unit_word *unit = unit_at(s, unit_start, &end);
            if (unit != NULL || !glyph_ideograph(point_at(s, more_end)) || has_unit_glyphs(n) || n->arabic) {
                m->more = true;
                m->end = unit != NULL ? end : more_end;
                m->unit = unit;
                m->unit_start = unit != NULL ? unit_start : more_end;
            }
        }
        if (!m->more && (m->unit = unit_at(s, at, &end)) != NULL) {
            m->unit_start = at;
            m->end = end;
        }
        give_back_scale(s, m);
    }
    uint32_t half = skip(s, m->end);
    bool halved = m->unit != NULL && glyph_of(point_at(s, half)).kind == GLYPH_HALF && m->unit->sort != SORT_LABEL
        && n->denominator == 1 && n->decimals == 0 && n->scale == 0 && !n->range;
    if (!halved)
        return;
    const unit_word *behind = unit_at(s, skip(s, half + 3), &end);
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
    uint32_t end, at = skip(s, m->end);
    if (m->unit == NULL || m->more || m->half || m->n.range || m->n.denominator != 1 || m->n.scale != 0 || m->n.huge)
        return false;
    if (m->unit->sort == SORT_DURATION && word_at(s, w->join, at, &end))
        at = skip(s, end);
    if (!number_read(&n, s->text, at, s->end) || n.start != at || n.signed_ || n.range || n.more || n.denominator != 1 || n.scale != 0
        || n.decimals != 0 || n.huge)
        return false;
    measure(s, &n, lower);
    const lexicon *words = m->unit->sort == SORT_MONEY ? w->lower_money : w->lower_time;
    uint32_t value = lexicon_start(words, s->text, skip(s, n.end), s->end, &end);
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

static void join_units(const scan *s, measured *m)
{
    measured lower;
    for (int i = 0; i < 2 && lower_part(s, m, &lower); i++)
        if (!(m->unit->sort == SORT_MONEY ? add_money(m, &lower) : m->unit->sort == SORT_DURATION && add_duration(s, m, &lower)))
            break;
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
    n->digits_high = n->digits % 10;
    n->digits /= 10;
    n->range = true;
}

/* ---- what is no figure ---- */

/* A+B, A-B-C, letters around: codes, versions, labels. Answers where the code ends, or 0. */
static uint32_t code_end(const scan *s, const number *n, const measured *m)
{
    uint32_t before = point_before(s, n->start), next = point_at(s, n->end), size;
    bool joined = glyph_latin(before) || before == '_' || before == '#' || (before == '.' && n->arabic && (digit_point(point_before(s, n->start - 1)) || glyph_latin(point_before(s, n->start - 1))));
    bool joining = n->arabic && m->unit == NULL && (glyph_latin(next) || next == '_');
    if (next == '+') {
        uint32_t behind = point_at(s, n->end + 1);
        joining = digit_point(behind) || glyph_latin(behind) || glyph_of(behind).kind == GLYPH_HAN;
    }
    if (n->arabic && next == '.' && digit_point(point_at(s, n->end + 1)))
        joining = true;
    if (before == '+' || joining || joined) {
        uint32_t at = n->end;
        for (uint32_t p; at < s->end; at += size) {
            p = glyph_at(s->text, at, s->end, &size);
            if (!digit_point(p) && !glyph_latin(p) && p != '+' && p != '_' && !(p == '.' && digit_point(point_at(s, at + 1)))
                && !(p == '-' && joined) && !((before == '+' || next == '+') && glyph_of(p).kind == GLYPH_HAN))
                break;
        }
        return at;
    }
    return 0;
}

/* Telephone numbers, serial numbers: long digits or a leading zero, and nothing measured. */
static bool serial(const scan *s, const measured *m)
{
    const number *n = &m->n;
    if (!n->arabic || n->places == 0 || n->grouped)
        return false;
    bool zero = n->places > 1 && point_at(s, n->start) == '0';
    if (zero && !(m->unit != NULL && m->unit->sort == SORT_DURATION))
        return true;
    return m->unit == NULL && n->places >= 7 && (n->places >= 11 || point_at(s, n->end) == '-');
}

/* 〔2022〕3号, [2022], (2022)3号. */
static bool document_year(const scan *s, const number *n)
{
    uint32_t before = point_before(s, n->start), next = point_at(s, n->end);
    bool bracket = (before == 0x3014 && next == 0x3015) || (before == '[' && next == ']') || (before == 0x3010 && next == 0x3011);
    return bracket && number_year(n) > 0;
}

/* 1、 一、 1. （一） at the start of a block; 1、 behind a full stop. */
static uint32_t marker_end(const scan *s, const number *n)
{
    if (n->scale != 0 || n->decimals != 0 || n->denominator != 1 || n->digits < 0 || n->digits > 99 || n->range)
        return 0;
    uint32_t first = skip(s, s->start), before = point_before(s, n->start), next = point_at(s, n->end);
    bool opened = before == '(' || before == 0xFF08;
    if (opened && (next == ')' || next == 0xFF09)) {
        uint32_t size, open = n->start;
        glyph_before(s->text, s->start, n->start, &size);
        open -= size;
        uint32_t outside = point_before(s, open);
        if (open == first || outside == 0x3002 || outside == 0xFF1B || outside == ';' || outside == 0xFF1A || outside == ':')
            return n->end;
        return 0;
    }
    bool leads = n->start == first || before == 0x3002 || before == 0xFF1B || before == ';' || before == 0xFF1A || before == ':';
    if (!leads)
        return 0;
    uint32_t behind = next == 0x3001 ? n->end + 3 : n->end + 1;
    bool separate = next == 0x3001 || ((next == '.' || next == 0xFF0E) && n->start == first && !digit_point(point_at(s, behind)));
    return separate && !digit_point(point_at(s, behind)) && point_at(s, behind) != 0
            && (n->start == first || glyph_of(point_at(s, behind)).kind == GLYPH_OTHER) ? n->end : 0;
}

/* A lone Chinese digit without a unit counts only where its neighbours say so: 是五, 前三的. */
static bool stands_alone(const scan *s, const number *n)
{
    const figure_words *w = s->words->figures;
    uint32_t before = point_before(s, n->start), next = point_at(s, n->end), at;
    bool left = !glyph_ideograph(before) || lexicon_end(w->alone_before, s->text, s->start, n->start, &at) != 0;
    bool right = (!glyph_ideograph(next) && !glyph_latin(next) && next != 0x3001) || word_at(s, w->alone_behind, n->end, &at);
    return left && right;
}

/* Is a number without any unit a figure? Digits are; Chinese numerals only when they are long enough to mean it. */
static bool plain_counts(const scan *s, const number *n)
{
    if (n->bare)
        return false;
    if (n->arabic || n->denominator > 1)
        return true;
    if (n->places > 1)
        return false;
    uint32_t next = point_at(s, n->end);
    if (n->glyphs >= 2 && !n->formal)
        return n->glyphs > 2 || !glyph_ideograph(next) || n->scale > 0 || n->digits > 10;
    if (n->formal)
        return n->glyphs >= 3 || (n->glyphs == 2 && !glyph_ideograph(next) && !glyph_ideograph(point_before(s, n->start)));
    return stands_alone(s, n);
}

static uint8_t unit_nature(const unit_word *u)
{
    if (u == NULL)
        return NATURE_COUNT;
    switch (u->sort) {
    case SORT_COUNT:
        return NATURE_COUNT;
    case SORT_AGE:
    case SORT_ORDINAL:
        return NATURE_POINT;
    case SORT_DURATION:
        return NATURE_COUNT;
    default:
        return NATURE_MEASURE;
    }
}

static void print_number(const measured *m, printed *p)
{
    const number *n = &m->n;
    int shift = m->unit != NULL ? m->unit->scale : 0;
    *p = (printed){ .digits = n->digits, .digits_high = n->range ? n->digits_high : 0, .denominator = n->denominator,
                    .decimals = n->decimals, .scale = (int8_t)(n->scale + shift), .modifier = MODIFIER_EXACT };
    p->nature = unit_nature(m->unit) & 0x7F;
    if (p->nature == NATURE_COUNT && (n->decimals > n->scale || n->denominator > 1) )
        p->nature = NATURE_MEASURE;
    if (m->half && p->digits < INT64_MAX / 10) {
        p->digits = p->digits * 10 + 5;
        p->decimals++;
        p->nature = NATURE_MEASURE;
    }
    if (n->range)
        p->modifier = MODIFIER_RANGE;
    else if (n->more || m->more)
        p->modifier = MODIFIER_MORE;
    else if (n->denominator > 1 || (m->unit != NULL && m->unit->fraction))
        p->modifier = MODIFIER_FRACTION;
}

/* 十亿多 goes as far as the scale word: 10 to 11. */
static void widen_more(const measured *m, printed *p)
{
    if (m->more && m->n.scale > 0 && p->digits % 10 == 0 && p->digits > 0 && !m->n.arabic) {
        p->modifier = MODIFIER_RANGE;
        p->digits_high = p->digits + 1;
    }
}

static token_kind kind_of(const unit_word *u)
{
    switch (u != NULL ? u->sort : SORT_NONE) {
    case SORT_PERCENT:
        return TOKEN_PERCENT;
    case SORT_POINTS:
        return TOKEN_POINTS;
    case SORT_TIMES:
        return TOKEN_TIMES;
    case SORT_DURATION:
        return TOKEN_DURATION;
    case SORT_AGE:
        return TOKEN_AGE;
    case SORT_ORDINAL:
        return TOKEN_ORDINAL;
    default:
        return TOKEN_AMOUNT;
    }
}

/* ---- ranges ---- */

static bool wider(int64_t a, int a_decimals, int64_t b, int b_decimals)
{
    for (; a_decimals < b_decimals && a < INT64_MAX / 10; a_decimals++)
        a *= 10;
    for (; b_decimals < a_decimals && b < INT64_MAX / 10; b_decimals++)
        b *= 10;
    return a < b;
}

/* Brings both ends of a range to the same decimals and scale. */
static bool align_ends(number *low, number *high)
{
    int place = low->scale - low->decimals, other = high->scale - high->decimals;
    number *coarse = place > other ? low : high;
    for (int i = place > other ? place - other : other - place; i > 0; i--) {
        if (coarse->digits > INT64_MAX / 100)
            return false;
        coarse->digits *= 10;
    }
    int written = place > other ? other : place;
    low->scale = high->scale = (int8_t)(low->scale > high->scale ? high->scale : low->scale);
    low->decimals = high->decimals = (int8_t)(low->scale - written);
    return low->digits < high->digits;
}

/* The second number of a range whose first is 'm'. */
static bool range_end(const scan *s, measured *m)
{
    const figure_words *w = s->words->figures;
    number high;
    measured other;
    uint32_t to, end, at = skip(s, m->end);
    if (m->n.range || m->n.denominator != 1 || m->more || m->half)
        return false;
    bool between = false;
    if (!word_at(s, w->to, at, &to)) {
        if (!word_at(s, w->pair, at, &to))
            return false;
        between = true;
    }
    to = skip(s, to);
    if (!number_read(&high, s->text, to, s->end) || high.range || high.denominator != 1 || high.huge || (high.signed_ && !m->n.signed_ && !high.percent))
        return false;
    if (high.places > 0 && !high.arabic && high.places > 1)
        return false;
    measure(s, &high, &other);
    if (between && word_at(s, w->between, skip(s, high.end), &end)) {
        other.unit = NULL;
        other.unit_start = other.end = high.end;
    } else if (between && !word_at(s, w->between, skip(s, other.end), &end)) {
        return false;
    }
    bool same = m->unit == NULL || (other.unit != NULL && other.unit->unit == m->unit->unit && other.unit->scale == m->unit->scale);
    if (m->n.percent)
        same = high.percent || other.unit == NULL;
    if (!same || (other.unit == NULL && !high.arabic && !has_unit_glyphs(&high) && !m->n.percent) || (other.unit != NULL && other.unit->sort == SORT_LABEL))
        return false;
    number low = m->n;
    if (m->unit == NULL && low.scale == 0 && high.scale > 0 && wider(low.digits, low.decimals, high.digits, high.decimals))
        low.scale = high.scale;
    else if (m->unit == NULL && !low.arabic && low.places == 1 && high.places == 0 && high.scale == 0 && high.glyphs == 2
             && high.digits >= 20 && low.digits * 10 < high.digits && high.digits % 10 == 0)
        low.digits *= high.digits >= 1000 ? 1000 : high.digits >= 100 ? 100 : 10;
    else if (m->unit == NULL && !low.arabic && low.scale == 0 && high.scale > 0)
        low.scale = high.scale;
    if (!align_ends(&low, &high))
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

/* ---- hedges ---- */

static void apply_modifier(printed *p, int modifier)
{
    if (p->modifier == MODIFIER_FRACTION)
        p->hedged_too = 1;
    if (p->modifier == MODIFIER_EXACT || p->modifier == MODIFIER_FRACTION)
        p->modifier = (uint8_t)modifier;
}

/* Words before the figure: a currency, hedges. Moves 'start' and 'core_start'. */
static const before_word *read_before(const scan *s, uint32_t *at)
{
    const figure_words *w = s->words->figures;
    uint32_t end = *at, size, start;
    while (end > s->floor && glyph_blank(glyph_before(s->text, s->floor, end, &size)))
        end -= size;
    uint32_t value = lexicon_end(w->before, s->text, s->start, end, &start);
    if (value == 0 || start < s->floor || w->before_words[value - 1].sort == BEFORE_NOTHING)
        return NULL;
    *at = start;
    return &w->before_words[value - 1];
}

static void read_hedges(const scan *s, found *f, const unit_word *unit)
{
    const figure_words *w = s->words->figures;
    uint32_t at = f->token.core_start, end;
    bool hedged = false;
    for (int i = 0; i < 3; i++) {
        const before_word *b = read_before(s, &at);
        if (b == NULL || b->sort == BEFORE_ORDINAL || b->sort == BEFORE_RANK || (b->sort == BEFORE_MODIFIER && hedged))
            break;
        if (b->sort == BEFORE_CURRENCY) {
            if (hedged || (unit != NULL && unit->sort != SORT_MONEY) || (unit != NULL && w->units[unit->unit].money > 1 && unit->unit != b->unit))
                break;
            f->unit = b->unit;
            f->print.nature = NATURE_MEASURE;
            f->token.core_start = at;
        } else if (b->sort == BEFORE_MINUS) {
            f->print.digits = -f->print.digits;
        } else {
            apply_modifier(&f->print, b->modifier);
            hedged = true;
        }
        f->token.start = at;
    }
    at = skip(s, f->token.end);
    uint32_t modifier = lexicon_start(w->after, s->text, at, s->end, &end);
    if (modifier == 0 && f->fact_kind == FACT_DURATION && word_at(s, w->within, at, &end))
        modifier = MODIFIER_AT_MOST + 1;
    if (modifier != 0) {
        apply_modifier(&f->print, (int)modifier - 1);
        f->token.end = end;
    }
}

/* 近三年, 过去5年 at the start of a phrase: a stretch of time up to now, not nearly three years. */
static bool recent(const scan *s, found *f)
{
    uint32_t at = f->token.core_start, size, start;
    if (f->fact_kind != FACT_DURATION || f->print.modifier != MODIFIER_EXACT || f->print.decimals > 0)
        return false;
    while (at > s->floor && glyph_blank(glyph_before(s->text, s->floor, at, &size)))
        at -= size;
    if (lexicon_end(s->words->time->recent, s->text, s->floor, at, &start) == 0 || glyph_ideograph(point_before(s, start)))
        return false;
    f->token.start = f->token.core_start = start;
    return true;
}

/* 元/亩, 元每平方米: behind the unit; 每亩…元: before the number. */
static void read_per(const scan *s, found *f)
{
    const figure_words *w = s->words->figures;
    uint32_t each, end, at = f->token.end;
    if (word_at(s, w->each, skip(s, at), &each)) {
        const unit_word *u = unit_at(s, skip(s, each), &end);
        if (u != NULL && u->sort != SORT_LABEL && u->unit != f->unit) {
            f->per = u->unit;
            f->token.end = f->token.core_end = f->written_end = end;
            return;
        }
    }
    uint32_t size;
    at = f->token.core_start;
    for (int i = 0; i < 8 && at > s->floor; i++) {
        uint32_t point = glyph_before(s->text, s->floor, at, &size);
        at -= size;
        if (!glyph_ideograph(point) && !glyph_blank(point))
            return;
        if (word_at(s, w->each, at, &each) && each < f->token.start) {
            const unit_word *u = unit_at(s, each, &end);
            if (u != NULL && u->sort != SORT_LABEL && end <= f->token.start && u->unit != f->unit && u->sort != SORT_DURATION)
                f->per = u->unit;
            return;
        }
    }
}

/* 大于10小于20: the bound behind turns it into a range. */
static void read_upper_bound(const scan *s, found *f)
{
    const figure_words *w = s->words->figures;
    number n;
    uint32_t end, at = skip(s, f->token.end);
    printed *p = &f->print;
    if ((p->modifier != MODIFIER_OVER && p->modifier != MODIFIER_AT_LEAST) || f->token.core_end != f->token.end || p->denominator != 1)
        return;
    if (word_at(s, w->also, at, &end))
        at = skip(s, end);
    if (!word_at(s, w->upper, at, &end) || !number_read(&n, s->text, skip(s, end), s->end) || n.range || n.denominator != 1 || n.huge)
        return;
    measured high;
    measure(s, &n, &high);
    number low = { .digits = p->digits, .decimals = p->decimals, .scale = p->scale };
    if ((high.unit != NULL ? high.unit->unit : 0) != f->unit || !align_ends(&low, &n))
        return;
    p->digits = low.digits;
    p->digits_high = n.digits;
    p->decimals = n.decimals;
    p->scale = n.scale;
    p->modifier = MODIFIER_RANGE;
    f->token.end = f->token.core_end = high.end;
}

/* ---- ordinals ---- */

static bool read_ordinal(const scan *s, const number *n, found *out)
{
    const figure_words *w = s->words->figures;
    uint32_t at = n->start, end, rank_end;
    const before_word *b = read_before(s, &at);
    if (b == NULL || (b->sort != BEFORE_ORDINAL && b->sort != BEFORE_RANK) || n->decimals > 0 || n->denominator != 1 || n->range || n->more
        || n->huge || n->digits < 0)
        return false;
    bool front = b->sort == BEFORE_RANK;
    measured m = { .n = *n };
    const unit_word *unit = unit_at(s, n->end, &end);
    bool ranked = word_at(s, w->rank, n->end, &rank_end);
    uint32_t next = point_at(s, n->end), ignored;
    if (front && !ranked && !(stands_alone(s, n) && !n->arabic && n->glyphs < 3))
        return false;
    if (!front && unit == NULL && n->glyphs == 1 && glyph_ideograph(next) && !word_at(s, w->alone_behind, n->end, &ignored)) {
        *out = figure_bare(TOKEN_LABEL, WHY_LABEL_WORD, at, n->end);
        return true;
    }
    *out = figure_bare(TOKEN_ORDINAL, front || ranked ? WHY_RANK : WHY_ORDINAL, at, n->end);
    out->fact_kind = FACT_ORDINAL;
    out->token.number_start = n->start;
    print_number(&m, &out->print);
    out->print.nature = NATURE_POINT;
    out->rank = front || ranked || unit == NULL;
    if (ranked || (unit != NULL && unit->sort == SORT_LABEL))
        unit = ranked ? unit : NULL;
    if (unit != NULL || ranked) {
        out->written_start = n->end;
        out->token.end = out->token.core_end = out->written_end = unit != NULL && (!ranked || end > rank_end) ? end : rank_end;
        if (unit != NULL && unit->sort == SORT_DURATION)
            out->rank = false;
        if (!ranked)
            out->rank = false;
    }
    return true;
}

/* ---- the whole ---- */

/* The end of a block, or a mark that ends a phrase: 项目一个。 */
static bool closes(uint32_t point)
{
    return point == 0 || point == 0xFF0C || point == 0x3002 || point == 0xFF1B || point == 0x3001 || point == 0xFF09 || point == ','
        || point == ';' || point == ')';
}

/* Whether a Chinese numeral with this unit is a count at all: 一批 is an article, 三分 a word. */
static bool counts_with_unit(const scan *s, const measured *m)
{
    const number *n = &m->n;
    const unit_word *u = m->unit;
    if (n->bare)
        return false;
    if (n->arabic || n->denominator != 1)
        return true;
    if (n->places > 1 && !n->neighbours && !u->digits)
        return false;
    bool small = n->glyphs == 1;
    if (small && (u->strict || n->digits == 0 || (n->digits == 1 && u->sort == SORT_ORDINAL)))
        return false;
    if (small && n->formal && u->sort != SORT_MONEY)
        return false;
    if (small && n->digits == 1 && !u->one)
        return closes(point_at(s, m->end)) && glyph_ideograph(point_before(s, n->start));
    if (small && n->digits == 1 && u->sort == SORT_COUNT && point_at(s, m->end) == point_at(s, m->unit_start))
        return false;
    return true;
}

/* A scale word alone and what it bounds: 亿元以上, 千亿级, 百亿产业. */
static bool read_class(const scan *s, const measured *m, found *out)
{
    const figure_words *w = s->words->figures;
    uint32_t end;
    if (!m->n.bare)
        return false;
    bool measured_unit = m->unit != NULL && (m->unit->sort == SORT_MONEY || m->unit->sort == SORT_MEASURE);
    if (!measured_unit && !(m->n.scale >= 4 && word_at(s, w->classes, m->n.end, &end)))
        return false;
    *out = figure_bare(TOKEN_THRESHOLD, WHY_CLASS, m->n.start, measured_unit ? m->end : m->n.end);
    uint32_t after = out->token.end;
    if (lexicon_start(w->after, s->text, skip(s, after), s->end, &end) != 0)
        out->token.end = end;
    return true;
}

bool figure_read(const scan *s, const number *number_here, found *out)
{
    const figure_words *w = s->words->figures;
    const number *n = number_here;
    measured m;
    if (read_ordinal(s, n, out))
        return true;
    measure(s, n, &m);
    int parts[3];
    uint32_t end = code_end(s, n, &m), shape_end;
    if (n->arabic && shape_read(s->text, n->start, s->end, &shape_end, parts) == SHAPE_CODE)
        end = shape_end;
    if (end != 0 || n->huge || serial(s, &m) || document_year(s, n)) {
        *out = figure_bare(TOKEN_LABEL, WHY_LABEL_CODE, n->start, end != 0 ? end : n->end);
        return true;
    }
    if ((end = marker_end(s, n)) != 0) {
        *out = figure_bare(TOKEN_LABEL, WHY_LABEL_MARKER, n->start, end);
        return true;
    }
    if (n->half && (m.unit == NULL || m.unit->sort != SORT_DURATION))
        return false;
    if (m.unit != NULL && m.unit->sort == SORT_LABEL && !m.more) {
        *out = figure_bare(TOKEN_LABEL, WHY_LABEL_UNIT, n->start, m.end);
        return true;
    }
    if (m.unit != NULL && m.unit->sort == SORT_LABEL)
        m.unit = NULL;
    if (read_class(s, &m, out))
        return true;
    join_units(s, &m);
    bool range = range_end(s, &m);
    settle_neighbours(&m);
    if (m.unit != NULL && !range && !counts_with_unit(s, &m))
        return false;
    if (m.unit == NULL && !range && !m.n.percent && !m.more && !plain_counts(s, n))
        return false;
    *out = figure_bare(m.n.percent ? TOKEN_PERCENT : kind_of(m.unit), m.unit != NULL ? WHY_UNIT : WHY_NUMBER, m.n.start, m.end);
    out->token.number_start = m.n.value_start;
    out->token.number_end = m.n.end;
    out->fact_kind = m.unit != NULL && m.unit->sort == SORT_DURATION ? FACT_DURATION
        : m.unit != NULL && m.unit->sort == SORT_ORDINAL             ? FACT_ORDINAL
                                                                     : FACT_FIGURE;
    out->unit = m.n.percent ? w->percent : m.unit != NULL ? m.unit->unit : 0;
    out->written_start = m.n.scale_start < m.n.end ? m.n.scale_start : m.unit != NULL ? m.unit_start : m.end;
    out->written_end = m.end;
    print_number(&m, &out->print);
    if (m.n.percent)
        out->print.nature = NATURE_MEASURE;
    widen_more(&m, &out->print);
    if (!recent(s, out))
        read_hedges(s, out, m.unit);
    read_upper_bound(s, out);
    if (out->unit == 0 && out->print.modifier != MODIFIER_EXACT)
        out->print.nature = NATURE_MEASURE;
    if (out->fact_kind == FACT_FIGURE && (m.unit != NULL || out->unit != 0) && out->token.kind == TOKEN_AMOUNT)
        read_per(s, out);
    return true;
}

bool figure_read_word(const scan *s, uint32_t at, found *out)
{
    const figure_words *w = s->words->figures;
    uint32_t end, value = lexicon_start(w->fractions, s->text, at, s->end, &end);
    if (value == 0)
        return false;
    const fraction_word *f = &w->fraction_words[value - 1];
    if (f->denominator < 1)
        return false;
    bool times = f->sort == SORT_TIMES, hundredths = f->denominator == 100;
    *out = figure_bare(times ? TOKEN_TIMES : TOKEN_PERCENT, WHY_WORD_FRACTION, at, end);
    out->fact_kind = FACT_FIGURE;
    out->unit = times ? f->unit : hundredths ? w->percent : 0;
    out->print = (printed){ .digits = f->digits, .denominator = times || hundredths ? 1 : (uint32_t)f->denominator,
                            .modifier = times ? MODIFIER_EXACT : f->modifier, .nature = NATURE_MEASURE };
    out->print.hedged_too = !times && f->modifier != MODIFIER_FRACTION;
    read_hedges(s, out, NULL);
    return true;
}
