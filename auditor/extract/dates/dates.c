#include "extract/dates/dates.h"

#include "extract/dates/date_reader.h"
#include "extract/figures/figures.h"
#include "extract/figures/shape.h"

static bool read_shape(date_reader *r, uint32_t at)
{
    int parts[3];
    uint32_t end;
    shape_kind kind = shape_read(r->s->text, at, r->s->end, &end, parts);
    int y = parts[0], m = parts[1], d = parts[2];
    if (kind == SHAPE_MDY) {
        m = parts[0];
        d = parts[1];
        y = parts[2];
    } else if (kind == SHAPE_SHORT_YMD) {
        y += y < 50 ? 2000 : 1900;
    } else if (kind != SHAPE_YMD) {
        return false;
    }
    if (!date_exists(y, m, d))
        return false;
    r->d.from = (moment){ (int16_t)y, (int8_t)m, (int8_t)d };
    r->d.rule = YEAR_SAID;
    r->d.precision = PRECISION_DAY;
    r->end = end;
    date_weekday_beside(r, end);
    return true;
}

/* One moment at 'at'; 'n' is the number there, or NULL. */
static bool read_moment(date_reader *r, uint32_t at, const number *n)
{
    uint32_t size, behind;
    glyph g = { GLYPH_OTHER, 0, false };
    if (n == NULL)
        return date_from_word(r, at);
    if (n->arabic && read_shape(r, at))
        return true;
    if (date_from_word(r, at))
        return true;
    r->why = WHY_DATE;
    behind = date_skip(r, n->end);
    g = date_glyph(r, behind, &size);
    behind += size;
    if (g.kind == GLYPH_YEAR) {
        if (date_decade(r, at, 0))
            return true;
        int year = date_year(r, n, behind);
        if (year < 0)
            return false;
        r->d.from.year = (int16_t)year;
        r->d.rule = YEAR_SAID;
        r->d.precision = PRECISION_YEAR;
        r->end = behind;
        date_within(r, behind, true);
        return true;
    }
    r->d.rule = YEAR_OPEN;
    if (g.kind == GLYPH_MONTH)
        return date_within(r, at, false);
    if (g.kind == GLYPH_DAY) {
        uint32_t end, day = glyph_at(r->s->text, behind - size, r->s->end, &size);
        if (date_whole(n, 1, 31) < 0 || day != 0x65E5 || date_word(r, r->w->duration_after, behind, &end)
            || date_word_before(r, r->w->duration_before, n->start))
            return false;
        r->d.from.day = (int8_t)n->digits;
        r->d.precision = PRECISION_DAY;
        r->end = behind;
        date_weekday_beside(r, behind);
        return true;
    }
    if (g.kind == GLYPH_CENTURY)
        return date_century(r, n);
    return date_numbers(r, n);
}

/* The other end behind a connector: 11月3日至5日, 2016年至2020年. */
static bool read_other_end(date_reader *r)
{
    uint32_t to;
    number n;
    date_reader other = *r;
    if (r->d.rule == YEAR_NEVER || r->d.to.year != 0 || r->d.to.month != 0 || r->d.to.day != 0 || r->d.shape != SHAPE_MOMENT
        || !date_connector(r, r->end, &to))
        return false;
    other.d = (date_reading){ .rule = YEAR_OPEN };
    bool number_there = number_read(&n, r->s->text, to, r->s->end);
    if (!read_moment(&other, to, number_there ? &n : NULL) || other.d.rule == YEAR_NEVER || other.d.shape != SHAPE_MOMENT
        || other.d.to.year != 0 || other.d.to.month != 0 || (other.d.rule != YEAR_OPEN && other.d.rule != YEAR_SAID))
        return false;
    if ((r->d.from.day != 0) != (other.d.from.day != 0) || (other.d.from.month == 0 && other.d.from.year == 0 && other.d.from.day == 0))
        return false;
    if (r->d.rule != YEAR_SAID && other.d.rule == YEAR_SAID)
        return false;
    r->d.to = other.d.from;
    if (r->d.to.month == 0)
        r->d.to.month = r->d.from.month;
    if (r->d.to.year == 0)
        r->d.to.year = r->d.from.year;
    r->d.precision = PRECISION_PERIOD;
    r->end = other.end;
    return true;
}

/* Does "35分" stand at 'at'? Then 7点 before it is an hour. */
static bool minutes_at(const date_reader *r, uint32_t at)
{
    number n;
    uint32_t end;
    return number_read(&n, r->s->text, date_skip(r, at), r->s->end) && date_whole(&n, 0, 59) >= 0 && date_word(r, r->w->minutes, date_skip(r, n.end), &end);
}

/* Minutes that are written in tens and have no unit: 四十 of 八点四十. */
static bool are_tens(const number *n)
{
    enum { LEAST = 10, MOST = 59 };
    return !n->arabic && n->glyphs >= 2 && date_whole(n, LEAST, MOST) >= 0;
}

static bool tens_at(const date_reader *r, uint32_t at)
{
    number n;
    return number_read(&n, r->s->text, at, r->s->end) && are_tens(&n);
}

/* "九点一刻": the hour in front of quarters of it, which looks like a decimal; *end behind them. */
static bool quarters_at(const date_reader *r, uint32_t at, uint32_t to, uint32_t *end)
{
    const ptrdiff_t point = view_find((view){ r->s->text.start + at, to - at }, VIEW("\xE7\x82\xB9"));     /* 点 */
    number hour, some;
    return point > 0 && number_read(&hour, r->s->text, at, at + (uint32_t)point) && hour.end == at + (uint32_t)point
           && date_whole(&hour, 0, 24) >= 0 && number_read(&some, r->s->text, at + (uint32_t)point + 3, r->s->end)
           && date_whole(&some, 1, 3) >= 0 && date_word(r, r->w->quarter_units, some.end, end);
}

/* "从六点上到下午两点": does another hour stand shortly behind 到? Then the one before it is one, too. */
static bool till_hour(const date_reader *r, uint32_t at)
{
    enum { GAP = 18 };
    const uint32_t far = at + GAP < r->s->end ? at + GAP : r->s->end;
    for (uint32_t size, to; at < far && glyph_ideograph(glyph_at(r->s->text, at, r->s->end, &size)); at += size) {
        number n;
        if (!date_word(r, r->w->to, at, &to))
            continue;
        uint32_t start;
        for (start = to; start < r->s->end && date_word(r, r->w->clock_lead, start, &start);)
            ;
        return number_read(&n, r->s->text, start, r->s->end) && date_whole(&n, 0, 24) >= 0
            && (glyph_at(r->s->text, n.end, r->s->end, &size) == 0x70B9 || date_glyph(r, n.end, &size).kind == GLYPH_HOUR);
    }
    return false;
}

/* 8时30分, 下午3点, 20:30, 九点一刻. */
static bool read_clock(const scan *s, uint32_t at, const number *n, found *out)
{
    date_reader r = { .s = s, .w = s->words->time };
    int parts[3];
    uint32_t end, size;
    if (n->arabic && shape_read(s->text, at, s->end, &end, parts) == SHAPE_TIME && parts[0] <= 24) {
        *out = figure_bare(TOKEN_CLOCK, WHY_CLOCK, at, end);
        return true;
    }
    if (!n->arabic && quarters_at(&r, at, n->end, &end)) {
        *out = figure_bare(TOKEN_CLOCK, WHY_CLOCK, at, end);
        return true;
    }
    if (date_whole(n, 0, 24) < 0)
        return false;
    uint32_t behind = date_skip(&r, n->end);
    glyph g = date_glyph(&r, behind, &size);
    bool hour = g.kind == GLYPH_HOUR || (g.kind == GLYPH_POINT && (minutes_at(&r, behind + size) || tens_at(&r, behind + size)));
    if (!hour && g.kind != GLYPH_POINT)
        return false;
    const bool told = hour || date_word_before(&r, r.w->clock_before, at) || date_word(&r, r.w->clock_behind, behind + size, &end)
                      || till_hour(&r, behind + size);
    if (!date_word(&r, r.w->clock_units, behind, &end))
        end = behind + size;
    if (!told && end == behind + size)
        return false;
    for (int i = 0; i < 2; i++) {
        number lower;
        uint32_t unit;
        if (!number_read(&lower, s->text, date_skip(&r, end), s->end) || date_whole(&lower, 0, 59) < 0)
            break;
        if (i == 0 && lower.glyphs >= 2 && (are_tens(&lower) || lower.end == s->end || !glyph_ideograph(glyph_at(s->text, lower.end, s->end, &size)))) {
            end = lower.end;        /* 九点四十， */
            break;
        }
        if (!date_word(&r, i == 0 ? r.w->minutes : r.w->seconds, date_skip(&r, lower.end), &unit))
            break;
        end = unit;
    }
    *out = figure_bare(TOKEN_CLOCK, WHY_CLOCK, at, end);
    return true;
}

bool date_read(const scan *s, uint32_t at, const number *n, found *out)
{
    date_reader r = { .s = s, .w = s->words->time, .d = { .rule = YEAR_OPEN }, .end = at, .why = WHY_DATE };
    uint32_t end, size, start = at, core = at;
    if (n != NULL && (n->signed_ || n->start != at))
        return false;
    if (!read_moment(&r, at, n))
        return n != NULL && read_clock(s, at, n, out);
    bool ranged = read_other_end(&r) || r.d.precision == PRECISION_PERIOD;
    uint32_t core_end = r.end;
    if (r.aside > r.end)
        r.end = r.aside;
    uint32_t behind = date_skip(&r, r.end), came;
    /* 今年来 is since then, 1992年来到 and 5月8日来的 are not: a day needs a longer word. */
    if (!date_word(&r, r.w->not_since, behind, &came) && date_word(&r, r.w->since, behind, &end) && r.d.rule != YEAR_NEVER
        && (r.d.from.day == 0 || end - behind > 3)) {
        r.d.since = r.d.to.year == 0 && r.d.to.month == 0;
        r.end = end;
    }
    uint32_t before = at, word;
    while (before > s->floor && glyph_blank(glyph_before(s->text, s->floor, before, &size)))
        before -= size;
    if (lexicon_end(r.w->till, s->text, s->floor, before, &word) != 0) {
        r.d.till = true;
        start = word;
    } else if (ranged && r.d.from.day != 0 && lexicon_end(r.w->from, s->text, s->floor, before, &word) != 0) {
        start = core = word;
    }
    *out = figure_bare(r.why == WHY_WEEKDAY ? TOKEN_WEEKDAY : TOKEN_DATE, r.why, start, r.end);
    out->token.core_start = core;
    out->token.core_end = core_end;
    out->token.number_start = at;
    out->token.number_end = core_end;
    out->fact_kind = FACT_DATE;
    out->date = r.d;
    return true;
}
