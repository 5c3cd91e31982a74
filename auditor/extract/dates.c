#include "extract/dates.h"

#include "extract/figures.h"
#include "extract/glyph.h"
#include "extract/shape.h"

/* A date that is being read: what is known, and how far. */
typedef struct {
    const scan *s;
    const time_words *w;
    date_reading d;
    uint32_t end;
    uint32_t aside;         /* end of a weekday in brackets; not part of the date's own text */
    uint8_t why;
} reader;

static uint32_t skip(const reader *r, uint32_t at)
{
    return glyph_skip_blanks(r->s->text, at, r->s->end);
}

static glyph glyph_here(const reader *r, uint32_t at, uint32_t *size)
{
    *size = 0;
    return at < r->s->end ? glyph_of(glyph_at(r->s->text, at, r->s->end, size)) : (glyph){ GLYPH_OTHER, 0, false };
}

static bool word_at(const reader *r, const lexicon *l, uint32_t at, uint32_t *end)
{
    return lexicon_start(l, r->s->text, at, r->s->end, end) != 0;
}

static bool word_before(const reader *r, const lexicon *l, uint32_t at)
{
    uint32_t size, start;
    while (at > r->s->start && glyph_blank(glyph_before(r->s->text, r->s->start, at, &size)))
        at -= size;
    return lexicon_end(l, r->s->text, r->s->start, at, &start) != 0;
}

/* A plain whole number from 'least' to 'most'; -1 where it is anything else. */
static int whole(const number *n, int least, int most)
{
    bool plain = n->decimals == 0 && n->scale == 0 && n->denominator == 1 && !n->range && !n->more && !n->grouped && !n->huge
        && !n->signed_ && !n->bare;
    return plain && n->digits >= least && n->digits <= most ? (int)n->digits : -1;
}

/* The number at 'at' and the glyph behind it. */
static bool counted(const reader *r, uint32_t at, number *n, glyph *behind, uint32_t *end)
{
    uint32_t size;
    if (!number_read(n, r->s->text, at, r->s->end))
        return false;
    uint32_t place = skip(r, n->end);
    *behind = glyph_here(r, place, &size);
    *end = place + size;
    return true;
}

static bool month_follows(const reader *r, uint32_t at)
{
    number n;
    glyph g;
    uint32_t end;
    return counted(r, skip(r, at), &n, &g, &end) && g.kind == GLYPH_MONTH && whole(&n, 1, 12) > 0;
}

/* The year that 'n' and 年 at 'behind' mean, or -1 where they are a length of time. */
static int year_of(const reader *r, const number *n, uint32_t behind)
{
    uint32_t end;
    int year = number_year(n);
    bool month = month_follows(r, behind);
    if (year < 0)
        return whole(n, 1000, 2999) > 0 && month ? (int)n->digits : -1;
    if (n->places == 4)
        return year >= 1000 && (month || !word_at(r, r->w->not_year, behind, &end) || (year >= 1900 && year < 2100 && end - behind <= 3 && year % 100 != 0))
            ? year : -1;
    if (n->places == 3)
        return month || word_before(r, r->w->year_before, n->start) ? year : -1;
    bool zero = n->places == 2 && year < 10, digits = n->places == 2 && !n->arabic && !n->neighbours;
    if (n->places == 2 && (zero || digits || month))
        return year < 50 ? 2000 + year : 1900 + year;
    return -1;
}

static void set_word(reader *r, uint32_t start, uint32_t end)
{
    r->d.word_start = start;
    r->d.word_end = end;
}

/* ---- behind a month: a day, or a part of it ---- */

static bool read_weekday(reader *r, uint32_t at)
{
    uint32_t place = skip(r, at), size, end;
    uint32_t point = place < r->s->end ? glyph_at(r->s->text, place, r->s->end, &size) : 0;
    bool bracket = point == '(' || point == 0xFF08, comma = point == ',' || point == 0xFF0C;
    if (bracket || comma)
        place = skip(r, place + size);
    uint32_t value = lexicon_start(r->w->starts, r->s->text, place, r->s->end, &end);
    if (value == 0 || r->w->words[value - 1].kind != TIME_WEEKDAY)
        return false;
    r->d.weekday = (uint8_t)r->w->words[value - 1].first;
    if (!bracket) {
        r->end = end;
        return true;
    }
    place = skip(r, end);
    point = place < r->s->end ? glyph_at(r->s->text, place, r->s->end, &size) : 0;
    r->aside = point == ')' || point == 0xFF09 ? place + size : end;
    return true;
}

static bool read_day(reader *r, uint32_t at)
{
    number n;
    glyph g;
    uint32_t end, first = skip(r, at), value, lunar;
    if (word_at(r, r->w->lunar_days, first, &lunar) && number_read(&n, r->s->text, lunar, r->s->end) && whole(&n, 1, 10) > 0) {
        r->d.from.day = (int8_t)n.digits;
        r->end = n.end;
        r->d.precision = PRECISION_DAY;
        return true;
    }
    if (counted(r, first, &n, &g, &end) && whole(&n, 1, 31) > 0) {
        bool bare = !n.arabic && g.kind == GLYPH_OTHER && n.places <= 1 && n.glyphs >= 2
            && lexicon_start(r->s->words->figures->behind, r->s->text, skip(r, n.end), r->s->end, &value) == 0;
        if (g.kind == GLYPH_DAY || bare) {
            r->d.from.day = (int8_t)n.digits;
            r->d.precision = PRECISION_DAY;
            r->end = g.kind == GLYPH_DAY ? end : n.end;
            read_weekday(r, r->end);
            return true;
        }
    }
    value = lexicon_start(r->w->month_parts, r->s->text, first, r->s->end, &end);
    if (value == 0)
        return false;
    uint32_t from = value >> 8, to = value & 0xFF;
    r->end = end;
    if (from == 1 && to == 31)
        return read_day(r, end) || true;
    r->d.to = r->d.from;
    r->d.from.day = (int8_t)from;
    r->d.to.day = (int8_t)to;
    r->d.precision = from == to ? PRECISION_DAY : PRECISION_PERIOD;
    return true;
}

/* ---- within a year: months, quarters, halves ---- */

static void use_part(reader *r, const time_word *word)
{
    r->d.to = r->d.from;
    r->d.from.month = (int8_t)word->first;
    r->d.to.month = (int8_t)word->last;
    r->d.precision = word->precision;
}

static void use_year_end(reader *r)
{
    r->d.from.month = 12;
    r->d.from.day = 31;
    r->d.precision = PRECISION_DAY;
}

/* A word that says which part of a year: 上半年, 年底, 元旦. 'year' says that a year stands before it. */
static bool read_part_word(reader *r, uint32_t at, bool year)
{
    uint32_t end;
    uint32_t value = lexicon_start(r->w->starts, r->s->text, at, r->s->end, &end);
    const time_word *word = value != 0 ? &r->w->words[value - 1] : NULL;
    if (word != NULL && word->kind == TIME_PART) {
        uint32_t behind;
        use_part(r, word);
        r->end = end;
        if (word_at(r, r->w->ends, end, &behind)) {
            r->d.from = r->d.to;
            r->d.to = (moment){ 0 };
            r->d.from.day = 31;
            r->d.precision = PRECISION_DAY;
            r->end = behind;
        }
        return true;
    }
    if (word != NULL && word->kind == TIME_YEAR_END) {
        use_year_end(r);
        r->end = end;
        return true;
    }
    if (word != NULL && word->kind == TIME_HOLIDAY && word->first > 0) {
        r->d.from.month = (int8_t)word->first;
        r->d.from.day = (int8_t)word->last;
        r->d.precision = PRECISION_DAY;
        r->end = end;
        return true;
    }
    if (!year)
        return false;
    value = lexicon_start(r->w->after_year, r->s->text, at, r->s->end, &end);
    if (value == 0)
        return false;
    word = &r->w->words[value - 1];
    if (word->first == 12)
        use_year_end(r);
    else
        use_part(r, word);
    r->end = end;
    return true;
}

static bool connector(const reader *r, uint32_t at, uint32_t *end)
{
    if (!word_at(r, r->w->to, skip(r, at), end))
        return false;
    *end = skip(r, *end);
    return true;
}

/* 1—9月, 1月至9月, 3日至5日, 1月19到20日: the other end of what was read. 'n' is the number before the connector. */
static bool read_numbers_range(reader *r, const number *n)
{
    number high;
    glyph g;
    uint32_t to, end;
    if (!connector(r, n->end, &to) || !counted(r, to, &high, &g, &end) || high.start != to)
        return false;
    int low_year = number_year(n), high_year = number_year(&high);
    if (g.kind == GLYPH_MONTH && r->d.from.month == 0 && whole(n, 1, 12) > 0 && whole(&high, 1, 12) > 0) {
        r->d.to = r->d.from;
        r->d.from.month = (int8_t)n->digits;
        r->d.to.month = (int8_t)high.digits;
        r->d.precision = PRECISION_PERIOD;
    } else if (g.kind == GLYPH_DAY && whole(n, 1, 31) > 0 && whole(&high, 1, 31) > 0) {
        r->d.to = r->d.from;
        r->d.from.day = (int8_t)n->digits;
        r->d.to.day = (int8_t)high.digits;
        r->d.precision = PRECISION_PERIOD;
    } else if (g.kind == GLYPH_YEAR && r->d.from.month == 0 && low_year >= 1000 && n->places == 4
               && (high_year > low_year || (high.places == 2 && low_year / 100 * 100 + high_year > low_year))) {
        r->d.to = r->d.from;
        r->d.from.year = (int16_t)low_year;
        r->d.to.year = (int16_t)(high.places == 2 ? low_year / 100 * 100 + high_year : high_year);
        r->d.precision = PRECISION_PERIOD;
        r->d.rule = YEAR_SAID;
    } else {
        return false;
    }
    r->end = end;
    return true;
}

/* Behind a year, or at the start: 4月(19日), 1—9月, 上半年. */
static bool read_within(reader *r, uint32_t at, bool year)
{
    number n;
    glyph g;
    uint32_t end, first = skip(r, at);
    if (first >= r->s->end)
        return false;
    if (read_part_word(r, first, year && first == at))
        return true;
    if (!counted(r, first, &n, &g, &end))
        return false;
    if (g.kind == GLYPH_MONTH && whole(&n, 1, 12) > 0) {
        r->d.from.month = (int8_t)n.digits;
        r->d.precision = PRECISION_MONTH;
        r->end = end;
        number day;
        if (!read_day(r, end) && number_read(&day, r->s->text, skip(r, end), r->s->end))
            read_numbers_range(r, &day);
        return true;
    }
    return read_numbers_range(r, &n);
}

/* ---- a whole moment ---- */

static bool read_year_word(reader *r, uint32_t at, const time_word *word, uint32_t end)
{
    r->d.rule = word->kind == TIME_YEAR ? YEAR_RELATIVE : YEAR_AFTER_TEXT;
    r->d.offset = word->offset;
    r->d.precision = PRECISION_YEAR;
    set_word(r, at, end);
    r->end = end;
    read_within(r, end, true);
    return true;
}

static bool read_month_word(reader *r, uint32_t at, const time_word *word, uint32_t end)
{
    r->d.rule = YEAR_RELATIVE;
    r->d.shape = SHAPE_MONTHS;
    r->d.offset = word->offset;
    r->d.precision = PRECISION_MONTH;
    set_word(r, at, end);
    r->end = end;
    read_day(r, end);
    return true;
}

static bool read_week_word(reader *r, uint32_t at, const time_word *word, uint32_t end)
{
    uint32_t day_end;
    r->d.rule = YEAR_RELATIVE;
    r->d.shape = SHAPE_WEEKS;
    r->d.offset = word->offset;
    r->d.precision = PRECISION_PERIOD;
    r->end = end;
    for (uint32_t back = end - 3; back <= end; back += 3) {
        uint32_t value = lexicon_start(r->w->starts, r->s->text, back, r->s->end, &day_end);
        if (value != 0 && r->w->words[value - 1].kind == TIME_WEEKDAY) {
            r->d.weekday = (uint8_t)r->w->words[value - 1].first;
            r->d.precision = PRECISION_DAY;
            r->end = day_end;
            break;
        }
    }
    set_word(r, at, r->end);
    return true;
}

static bool unresolved(reader *r, uint32_t at, uint32_t end, uint8_t because)
{
    r->d.rule = YEAR_NEVER;
    r->d.precision = PRECISION_PERIOD;
    r->why = because;
    set_word(r, at, end);
    r->end = end;
    return true;
}

/* 90年代, 十九世纪七十年代. 'century' is the first year of the century, 0 where it is open (the twentieth). */
static bool read_decade(reader *r, uint32_t at, int century)
{
    number n;
    uint32_t end;
    if (!number_read(&n, r->s->text, skip(r, at), r->s->end) || n.digits % 10 != 0 || whole(&n, 0, 2990) < 0
        || !word_at(r, r->w->decade, skip(r, n.end), &end))
        return false;
    int first = n.digits >= 1000 ? (int)n.digits : n.digits > 90 ? -1 : (century != 0 ? century : 1900) + (int)n.digits;
    if (first < 0)
        return false;
    r->d.rule = YEAR_SAID;
    r->d.from = (moment){ .year = (int16_t)first };
    r->d.to = (moment){ .year = (int16_t)(first + 9) };
    r->d.precision = PRECISION_PERIOD;
    r->end = end;
    return true;
}

static bool read_century(reader *r, const number *n)
{
    uint32_t end;
    if (whole(n, 1, 30) < 0 || !word_at(r, r->w->century, skip(r, n->end), &end))
        return false;
    int first = ((int)n->digits - 1) * 100;
    if (read_decade(r, end, first))
        return true;
    r->d.rule = YEAR_SAID;
    r->d.from = (moment){ .year = (int16_t)(first + 1) };
    r->d.to = (moment){ .year = (int16_t)(first + 100) };
    r->d.precision = PRECISION_PERIOD;
    r->end = end;
    return true;
}

/* “十四五” in quotes, or what no number could be: 十五个 is fifteen. */
static bool read_plan(reader *r, uint32_t at, const time_word *word, uint32_t end)
{
    uint32_t size, unit;
    uint32_t before = at > r->s->start ? glyph_before(r->s->text, r->s->start, at, &size) : 0;
    uint32_t next = end < r->s->end ? glyph_at(r->s->text, end, r->s->end, &size) : 0;
    bool quoted = (before == 0x201C || before == 0x2018 || before == '"') && (next == 0x201D || next == 0x2019 || next == '"');
    bool counts = lexicon_start(r->s->words->figures->behind, r->s->text, skip(r, end), r->s->end, &unit) != 0;
    if (!quoted && (word->last < 2006 || counts))
        return false;
    r->d.rule = YEAR_SAID;
    r->d.from.year = word->first;
    r->d.to.year = word->last;
    r->d.precision = PRECISION_PERIOD;
    r->why = WHY_PLAN;
    r->end = end;
    return true;
}

static bool read_word_moment(reader *r, uint32_t at)
{
    uint32_t end;
    uint32_t value = lexicon_start(r->w->starts, r->s->text, at, r->s->end, &end);
    if (value == 0)
        return false;
    const time_word *word = &r->w->words[value - 1];
    r->why = WHY_RELATIVE_DATE;
    switch (word->kind) {
    case TIME_YEAR:
    case TIME_SAME_YEAR:
        return read_year_word(r, at, word, end);
    case TIME_MONTH:
        return read_month_word(r, at, word, end);
    case TIME_WEEK:
        return read_week_word(r, at, word, end);
    case TIME_DAY:
        r->d.rule = YEAR_RELATIVE;
        r->d.shape = SHAPE_DAYS;
        r->d.offset = word->offset;
        r->d.precision = PRECISION_DAY;
        set_word(r, at, end);
        r->end = end;
        read_weekday(r, end);
        return true;
    case TIME_PART:
    case TIME_YEAR_END:
        if (word_before(r, r->w->no_part, at))
            return false;
        set_word(r, at, end);
        r->d.rule = YEAR_OPEN;
        return read_part_word(r, at, false);
    case TIME_HOLIDAY:
        r->d.rule = YEAR_OPEN;
        return read_part_word(r, at, false) || unresolved(r, at, end, WHY_VAGUE);
    case TIME_WEEKDAY:
        r->d.weekday = (uint8_t)word->first;
        if (word_before(r, r->w->no_weekday, at))
            return false;
        return unresolved(r, at, end, WHY_WEEKDAY);
    case TIME_VAGUE:
        if (word_before(r, r->w->no_vague, at))
            return false;
        return unresolved(r, at, end, WHY_VAGUE);
    case TIME_PLAN:
        return read_plan(r, at, word, end);
    case TIME_CENTURY:
        r->why = WHY_DATE;
        return read_decade(r, end, 2000 + 100 * word->offset) || unresolved(r, at, end, WHY_VAGUE);
    case TIME_LUNAR:
    case TIME_REIGN: {
        reader inner = *r;
        inner.d = (date_reading){ .rule = YEAR_OPEN };
        number n;
        glyph g;
        uint32_t after;
        if (counted(r, skip(r, end), &n, &g, &after) && g.kind == GLYPH_YEAR)
            read_within(&inner, after, true);
        else if (!read_within(&inner, end, false) && !read_day(&inner, end) && word->kind == TIME_LUNAR)
            return false;
        return unresolved(r, at, inner.end > end ? inner.end : end, WHY_VAGUE);
    }
    default:
        return false;
    }
}

static bool read_shape(reader *r, uint32_t at)
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
    read_weekday(r, end);
    return true;
}

/* One moment at 'at'; 'n' is the number there, or NULL. */
static bool read_moment(reader *r, uint32_t at, const number *n)
{
    uint32_t size, behind;
    glyph g = { GLYPH_OTHER, 0, false };
    if (n == NULL)
        return read_word_moment(r, at);
    if (n->arabic && read_shape(r, at))
        return true;
    if (read_word_moment(r, at))
        return true;
    r->why = WHY_DATE;
    behind = skip(r, n->end);
    g = glyph_here(r, behind, &size);
    behind += size;
    if (g.kind == GLYPH_YEAR) {
        if (read_decade(r, at, 0))
            return true;
        int year = year_of(r, n, behind);
        if (year < 0)
            return false;
        r->d.from.year = (int16_t)year;
        r->d.rule = YEAR_SAID;
        r->d.precision = PRECISION_YEAR;
        r->end = behind;
        read_within(r, behind, true);
        return true;
    }
    r->d.rule = YEAR_OPEN;
    if (g.kind == GLYPH_MONTH)
        return read_within(r, at, false);
    if (g.kind == GLYPH_DAY) {
        uint32_t end, day = glyph_at(r->s->text, behind - size, r->s->end, &size);
        if (whole(n, 1, 31) < 0 || day != 0x65E5 || word_at(r, r->w->duration_after, behind, &end)
            || word_before(r, r->w->duration_before, n->start))
            return false;
        r->d.from.day = (int8_t)n->digits;
        r->d.precision = PRECISION_DAY;
        r->end = behind;
        read_weekday(r, behind);
        return true;
    }
    if (g.kind == GLYPH_CENTURY)
        return read_century(r, n);
    return read_numbers_range(r, n);
}

/* The other end behind a connector: 11月3日至5日, 2016年至2020年. */
static bool read_other_end(reader *r)
{
    uint32_t to;
    number n;
    reader other = *r;
    if (r->d.rule == YEAR_NEVER || r->d.to.year != 0 || r->d.to.month != 0 || r->d.to.day != 0 || r->d.shape != SHAPE_MOMENT
        || !connector(r, r->end, &to))
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

/* 8时30分, 下午3点, 20:30. */
static bool read_clock(const scan *s, uint32_t at, const number *n, found *out)
{
    reader r = { .s = s, .w = s->words->time };
    int parts[3];
    uint32_t end, size;
    if (n->arabic && shape_read(s->text, at, s->end, &end, parts) == SHAPE_TIME && parts[0] <= 24) {
        *out = figure_bare(TOKEN_CLOCK, WHY_CLOCK, at, end);
        return true;
    }
    if (whole(n, 0, 24) < 0)
        return false;
    uint32_t behind = skip(&r, n->end);
    glyph g = glyph_here(&r, behind, &size);
    bool hour = g.kind == GLYPH_HOUR;
    if (!hour && !(g.kind == GLYPH_POINT && (word_before(&r, r.w->clock_before, at) || word_at(&r, r.w->clock_units, behind, &end))))
        return false;
    if (!word_at(&r, r.w->clock_units, behind, &end))
        end = behind + size;
    if (!hour && end == behind + size && !word_before(&r, r.w->clock_before, at))
        return false;
    for (int i = 0; i < 2; i++) {
        number lower;
        uint32_t unit;
        if (!number_read(&lower, s->text, skip(&r, end), s->end) || whole(&lower, 0, 59) < 0
            || !word_at(&r, i == 0 ? r.w->minutes : r.w->seconds, skip(&r, lower.end), &unit))
            break;
        end = unit;
    }
    *out = figure_bare(TOKEN_CLOCK, WHY_CLOCK, at, end);
    return true;
}

bool date_read(const scan *s, uint32_t at, const number *n, found *out)
{
    reader r = { .s = s, .w = s->words->time, .d = { .rule = YEAR_OPEN }, .end = at, .why = WHY_DATE };
    uint32_t end, size, start = at, core = at;
    if (n != NULL && (n->signed_ || n->start != at))
        return false;
    if (!read_moment(&r, at, n))
        return n != NULL && read_clock(s, at, n, out);
    bool ranged = read_other_end(&r) || r.d.precision == PRECISION_PERIOD;
    uint32_t core_end = r.end;
    if (r.aside > r.end)
        r.end = r.aside;
    if (word_at(&r, r.w->since, skip(&r, r.end), &end) && r.d.rule != YEAR_NEVER) {
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
