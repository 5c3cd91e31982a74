#include "extract/figures/figures.h"

#include "extract/figures/counts.h"
#include "extract/figures/scan_text.h"
#include "extract/figures/shape.h"

enum { JUST_REACH = 12 };     /* symbols from the word that says so to the fraction */

found figure_bare(token_kind kind, why because, uint32_t start, uint32_t end)
{
    token t = { .start = start, .end = end, .core_start = start, .core_end = end, .number_start = start, .number_end = end,
                .fact = FACT_NONE, .kind = (uint8_t)kind };
    return (found){ .token = t, .fact_kind = FACT_KINDS, .why = (uint8_t)because, .written_start = end, .written_end = end };
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

/* A fraction in words, whose denominator a power of ten may be: 三分之一, 十分之一. */
static bool is_fraction(const number *n)
{
    return n->denominator > 1 || (n->scale < 0 && !n->arabic && !n->percent);
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
    if ((m->half || m->tenths > 0) && p->digits >= 0 && p->digits < INT64_MAX / 10) {
        p->digits = p->digits * 10 + (m->half ? 5 : m->tenths);
        p->decimals++;
        p->nature = NATURE_MEASURE;
    }
    if (n->range)
        p->modifier = MODIFIER_RANGE;
    else if (n->more || m->more)
        p->modifier = MODIFIER_MORE;
    else if (is_fraction(n) || (m->unit != NULL && m->unit->fraction && m->tenths == 0))     /* 七成二 is as exact as 72 % */
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
    uint32_t end = scan_back(s, *at), start;
    uint32_t value = lexicon_end(w->before, s->text, s->start, end, &start);
    if (value == 0 || start < s->floor || w->before_words[value - 1].sort == BEFORE_NOTHING)
        return NULL;
    *at = start;
    return &w->before_words[value - 1];
}

/* One and zeros: 100, 万. */
static bool is_round(const printed *p)
{
    int64_t digits = p->digits;
    while (digits >= 10 && digits % 10 == 0)
        digits /= 10;
    return digits == 1 && p->decimals == 0;
}

static void read_hedges(const scan *s, found *f, const unit_word *unit)
{
    const figure_words *w = s->words->figures;
    uint32_t at = f->token.core_start, end;
    bool hedged = false;
    for (int i = 0; i < 3; i++) {
        const before_word *b = read_before(s, &at);
        if (b == NULL || b->sort == BEFORE_ORDINAL || b->sort == BEFORE_RANK || b->sort >= BEFORE_SOME || (b->sort == BEFORE_MODIFIER && hedged)
            || (b->round && !is_round(&f->print)))
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
    at = scan_skip(s, f->token.end);
    uint32_t modifier = lexicon_start(w->after, s->text, at, s->end, &end);
    if (modifier == 0 && f->fact_kind == FACT_DURATION && scan_word(s, w->within, at, &end))
        modifier = MODIFIER_AT_MOST + 1;
    if (modifier == 0 && f->token.kind == TOKEN_TIMES && scan_word(s, w->beyond, at, &end))
        modifier = MODIFIER_OVER + 1;
    if (modifier != 0) {
        apply_modifier(&f->print, (int)modifier - 1);
        f->token.end = end;
    }
}

/* 正好三分之二, 恰占营收的一半: just so much, told in the clause of a fraction in words. */
static void read_just(const scan *s, found *f)
{
    const bool fraction = f->print.modifier == MODIFIER_FRACTION && f->token.kind == TOKEN_PERCENT;
    uint32_t size, start, at = f->token.start;
    for (int i = 0; fraction && i < JUST_REACH && at > s->floor; i++) {
        if (lexicon_end(s->words->figures->just, s->text, s->floor, at, &start) != 0) {
            f->print.modifier = MODIFIER_JUST;
            return;
        }
        const uint32_t point = glyph_before(s->text, s->floor, at, &size);
        if (!glyph_ideograph(point))
            return;
        at -= size;
    }
}

/* 近三年, 过去5年 at the start of a phrase: a stretch of time up to now, not nearly three years. */
static bool recent(const scan *s, found *f)
{
    uint32_t at = scan_back(s, f->token.core_start), start;
    if (f->fact_kind != FACT_DURATION || f->print.modifier != MODIFIER_EXACT || f->print.decimals > 0)
        return false;
    if (lexicon_end(s->words->time->recent, s->text, s->floor, at, &start) == 0 || glyph_ideograph(scan_before(s, start)))
        return false;
    f->token.start = f->token.core_start = start;
    return true;
}

/* 元/亩, 元每平方米: behind the unit; 每亩…元: before the number. */
static void read_per(const scan *s, found *f)
{
    const figure_words *w = s->words->figures;
    uint32_t each, end, at = f->token.end;
    if (scan_word(s, w->each, scan_skip(s, at), &each)) {
        const unit_word *u = measured_unit(s, scan_skip(s, each), &end);
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
        if (point < CLASS_POINTS && (s->words->classes[point] & CLASS_EACH) != 0 && scan_word(s, w->each, at, &each) && each < f->token.start) {
            const unit_word *u = measured_unit(s, each, &end);
            if (u != NULL && u->sort == SORT_DURATION)
                continue;
            if (u != NULL && u->sort != SORT_LABEL && end <= f->token.start && u->unit != f->unit)
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
    uint32_t end, at = scan_skip(s, f->token.end);
    printed *p = &f->print;
    if ((p->modifier != MODIFIER_OVER && p->modifier != MODIFIER_AT_LEAST) || f->token.core_end != f->token.end || p->denominator != 1)
        return;
    if (scan_word(s, w->also, at, &end))
        at = scan_skip(s, end);
    if (!scan_word(s, w->upper, at, &end) || !number_read(&n, s->text, scan_skip(s, end), s->end) || n.range || n.denominator != 1 || n.huge)
        return;
    measured high;
    measured_read(s, &n, &high);
    number low = { .digits = p->digits, .decimals = p->decimals, .scale = p->scale };
    if ((high.unit != NULL ? high.unit->unit : 0) != f->unit || !measured_align(&low, &n))
        return;
    p->digits = low.digits;
    p->digits_high = n.digits;
    p->decimals = n.decimals;
    p->scale = n.scale;
    p->modifier = MODIFIER_RANGE;
    f->token.end = f->token.core_end = high.end;
}

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
    const unit_word *unit = measured_unit(s, n->end, &end);
    bool ranked = scan_word(s, w->rank, n->end, &rank_end);
    uint32_t next = scan_point(s, n->end), ignored;
    if (front && !ranked && !(counts_alone(s, n) && !n->arabic && n->glyphs < 3))
        return false;
    if (!front && unit == NULL && n->glyphs == 1 && glyph_ideograph(next) && !scan_word(s, w->alone_behind, n->end, &ignored)) {
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

/* A scale word and what it bounds: 亿元以上, 千亿级, 30亿产业. */
static bool read_class(const scan *s, const measured *m, found *out)
{
    const figure_words *w = s->words->figures;
    uint32_t end;
    if (m->n.scale >= 8 && m->unit != NULL && m->unit->sort == SORT_COUNT && scan_word(s, w->threshold_nouns, m->unit_start, &end)) {
        *out = figure_bare(TOKEN_THRESHOLD, WHY_CLASS, m->n.start, m->n.end);
        return true;
    }
    if (!m->n.bare)
        return false;
    bool measured_unit = m->unit != NULL && (m->unit->sort == SORT_MONEY || m->unit->sort == SORT_MEASURE);
    if (!measured_unit && !(m->n.scale >= 4 && scan_word(s, w->classes, m->n.end, &end)))
        return false;
    *out = figure_bare(TOKEN_THRESHOLD, WHY_CLASS, m->n.start, measured_unit ? m->end : m->n.end);
    uint32_t after = out->token.end;
    if (lexicon_start(w->after, s->text, scan_skip(s, after), s->end, &end) != 0)
        out->token.end = end;
    return true;
}

/* 图1, 表2: a reference. */
static bool refers(const scan *s, const number *n)
{
    uint32_t at = n->start;
    const before_word *b = n->arabic && n->places > 0 ? read_before(s, &at) : NULL;
    return b != NULL && b->sort == BEFORE_LABEL && !glyph_ideograph(scan_before(s, at));
}

/* A scale word alone is a number where words bound it: 近百家, 百余家; 数十家 is a range. */
static void bind_scale(const scan *s, number *n)
{
    uint32_t at = n->start, end;
    glyph first = glyph_of(scan_point(s, at));
    bool scale = first.kind == GLYPH_SMALL || first.kind == GLYPH_BIG;
    const before_word *b = scale ? read_before(s, &at) : NULL;
    if (b != NULL && b->sort == BEFORE_SOME && n->digits < INT64_MAX / 10 && !n->range) {
        n->start = n->value_start = at;
        n->digits_high = n->digits * 10;
        n->range = n->vague = true;
        n->bare = false;
    }
    if (n->bare && ((b != NULL && b->sort == BEFORE_MODIFIER) || scan_word(s, s->words->figures->more, scan_skip(s, n->end), &end)))
        n->bare = false;
}

/* Codes, references, list markers and names: the number counts nothing. */
static bool read_label(const scan *s, const number *n, const measured *m, bool range, found *out)
{
    int parts[3];
    uint32_t end = range ? 0 : counts_code_end(s, n, m), marker = counts_marker_end(s, n), shape_end;
    bool named = m->unit != NULL && m->unit->sort == SORT_LABEL && !m->more;
    if (n->arabic && shape_read(s->text, n->start, s->end, &shape_end, parts) == SHAPE_CODE)
        end = shape_end;
    if (end != 0 || n->huge || counts_serial(s, m) || counts_document_year(s, n) || refers(s, n))
        *out = figure_bare(TOKEN_LABEL, WHY_LABEL_CODE, n->start, end != 0 ? end : n->end);
    else if (marker != 0)
        *out = figure_bare(TOKEN_LABEL, WHY_LABEL_MARKER, n->start, marker);
    else if (named && !n->half)
        *out = figure_bare(TOKEN_LABEL, WHY_LABEL_UNIT, n->start, m->end);
    else
        return false;
    return true;
}

/* 胜8场、负5场: so few that are counted are hardly below zero, so that 负 is a word of its own. */
static measured without_word(const scan *s, const measured *m)
{
    enum { MANY = 100 };
    measured own = *m;
    uint32_t size;
    const uint32_t point = glyph_at(s->text, m->n.start, s->end, &size);
    if (m->n.signed_ && glyph_of(point).kind == GLYPH_MINUS && m->unit != NULL && m->unit->sort == SORT_COUNT && m->n.digits > -MANY
        && m->n.decimals == 0 && m->n.scale == 0) {
        own.n.start = own.n.value_start = m->n.start + size;
        own.n.digits = -own.n.digits;
        own.n.digits_high = -own.n.digits_high;
        own.n.signed_ = false;
    }
    return own;
}

/* What is printed, its hedges and what it is counted per. */
static void describe(const scan *s, const measured *read, found *out)
{
    const measured own = without_word(s, read), *m = &own;
    const unit_word *u = m->unit;
    bool share = m->n.percent || (u == NULL && is_fraction(&m->n));
    *out = figure_bare(share ? TOKEN_PERCENT : kind_of(u), u != NULL ? WHY_UNIT : WHY_NUMBER, m->n.start, m->end);
    out->token.number_start = m->n.value_start;
    out->token.number_end = m->n.end;
    out->fact_kind = u != NULL && u->sort == SORT_DURATION ? FACT_DURATION
        : u != NULL && u->sort == SORT_ORDINAL             ? FACT_ORDINAL
                                                           : FACT_FIGURE;
    out->unit = m->n.percent ? s->words->figures->percent : u != NULL ? u->unit : 0;
    out->written_start = m->n.scale_start < m->n.end ? m->n.scale_start : u != NULL ? m->unit_start : m->end;
    out->written_end = m->end - m->behind;
    print_number(m, &out->print);
    if (m->n.percent)
        out->print.nature = NATURE_MEASURE;
    widen_more(m, &out->print);
    if (!recent(s, out))
        read_hedges(s, out, u);
    read_just(s, out);
    read_upper_bound(s, out);
    if (out->unit == 0 && out->print.modifier != MODIFIER_EXACT)
        out->print.nature = NATURE_MEASURE;
    if (out->fact_kind == FACT_FIGURE && out->unit != 0 && out->token.kind == TOKEN_AMOUNT)
        read_per(s, out);
}

bool figure_read(const scan *s, const number *n, found *out)
{
    number own = *n;
    measured m;
    if (read_ordinal(s, n, out))
        return true;
    bind_scale(s, &own);
    measured_read(s, &own, &m);
    bool range = measured_range(s, &m);
    if (read_label(s, &own, &m, range, out))
        return true;
    if (own.half && (m.unit == NULL || m.unit->sort != SORT_DURATION))
        return false;
    if (m.unit != NULL && m.unit->sort == SORT_LABEL)
        m.unit = NULL;
    if (read_class(s, &m, out))
        return true;
    if (!range) {
        measured_join(s, &m);
        range = measured_range(s, &m);
    }
    if (!range && (m.unit != NULL ? !counts_with_unit(s, &m) : !m.n.percent && !m.more && !counts_plain(s, &own)))
        return false;
    describe(s, &m, out);
    return true;
}

found figure_of_odds(const scan *s, const number *n)
{
    found f = figure_bare(TOKEN_AMOUNT, WHY_NUMBER, n->start, n->end);
    f.fact_kind = FACT_FIGURE;
    print_number(&(measured){ .n = *n }, &f.print);
    read_hedges(s, &f, NULL);
    return f;
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
    read_just(s, out);
    return true;
}
