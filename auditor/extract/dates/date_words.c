#include "extract/dates/date_reader.h"

static bool read_year_word(date_reader *r, uint32_t at, const time_word *word, uint32_t end)
{
    r->d.rule = word->kind == TIME_YEAR ? YEAR_RELATIVE : YEAR_AFTER_TEXT;
    r->d.offset = word->offset;
    r->d.precision = PRECISION_YEAR;
    date_set_word(r, at, end);
    r->end = end;
    date_within(r, end, true);
    return true;
}

static bool read_month_word(date_reader *r, uint32_t at, const time_word *word, uint32_t end)
{
    r->d.rule = YEAR_RELATIVE;
    r->d.shape = SHAPE_MONTHS;
    r->d.offset = word->offset;
    r->d.precision = PRECISION_MONTH;
    date_set_word(r, at, end);
    r->end = end;
    date_day(r, end);
    return true;
}

static bool read_week_word(date_reader *r, uint32_t at, const time_word *word, uint32_t end)
{
    uint32_t day_end;
    r->d.rule = YEAR_RELATIVE;
    r->d.shape = SHAPE_WEEKS;
    r->d.offset = word->offset;
    r->d.precision = PRECISION_PERIOD;
    r->end = end;
    for (uint32_t back = end - at > 6 ? end - 6 : at; back <= end; back += 3) {
        uint32_t value = lexicon_start(r->w->starts, r->s->text, back, r->s->end, &day_end);
        if (value != 0 && r->w->words[value - 1].kind == TIME_WEEKDAY) {
            r->d.weekday = (uint8_t)r->w->words[value - 1].first;
            r->d.precision = PRECISION_DAY;
            r->end = day_end;
            break;
        }
    }
    date_set_word(r, at, r->end);
    return true;
}

static bool unresolved(date_reader *r, uint32_t at, uint32_t end, uint8_t because)
{
    r->d.rule = YEAR_NEVER;
    r->d.precision = PRECISION_PERIOD;
    r->why = because;
    date_set_word(r, at, end);
    r->end = end;
    return true;
}

bool date_decade(date_reader *r, uint32_t at, int century)
{
    number n;
    uint32_t end;
    if (!number_read(&n, r->s->text, date_skip(r, at), r->s->end) || n.digits % 10 != 0 || date_whole(&n, 0, 2990) < 0
        || !date_word(r, r->w->decade, date_skip(r, n.end), &end))
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

bool date_century(date_reader *r, const number *n)
{
    uint32_t end;
    if (date_whole(n, 1, 30) < 0 || !date_word(r, r->w->century, date_skip(r, n->end), &end))
        return false;
    int first = ((int)n->digits - 1) * 100;
    if (date_decade(r, end, first))
        return true;
    r->d.rule = YEAR_SAID;
    r->d.from = (moment){ .year = (int16_t)(first + 1) };
    r->d.to = (moment){ .year = (int16_t)(first + 100) };
    r->d.precision = PRECISION_PERIOD;
    r->end = end;
    return true;
}

/* “十四五” in quotes, or what no number could be: 十五个 is fifteen. */
static bool read_plan(date_reader *r, uint32_t at, const time_word *word, uint32_t end)
{
    uint32_t size, unit;
    uint32_t before = at > r->s->start ? glyph_before(r->s->text, r->s->start, at, &size) : 0;
    uint32_t next = end < r->s->end ? glyph_at(r->s->text, end, r->s->end, &size) : 0;
    bool quoted = (before == 0x201C || before == 0x2018 || before == '"') && (next == 0x201D || next == 0x2019 || next == '"');
    bool counts = lexicon_start(r->s->words->figures->behind, r->s->text, date_skip(r, end), r->s->end, &unit) != 0;
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

bool date_from_word(date_reader *r, uint32_t at)
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
        if (date_word_before(r, r->w->no_month, at))
            return false;
        return read_month_word(r, at, word, end);
    case TIME_WEEK:
        return read_week_word(r, at, word, end);
    case TIME_DAY:
        r->d.rule = YEAR_RELATIVE;
        r->d.shape = SHAPE_DAYS;
        r->d.offset = word->offset;
        r->d.precision = PRECISION_DAY;
        date_set_word(r, at, end);
        r->end = end;
        date_weekday_beside(r, end);
        return true;
    case TIME_PART:
    case TIME_YEAR_END:
        if (date_word_before(r, r->w->no_part, at))
            return false;
        date_set_word(r, at, end);
        r->d.rule = YEAR_OPEN;
        return date_part(r, at, false);
    case TIME_HOLIDAY:
        r->d.rule = YEAR_OPEN;
        return date_part(r, at, false) || unresolved(r, at, end, WHY_VAGUE);
    case TIME_WEEKDAY:
        r->d.weekday = (uint8_t)word->first;
        if (date_word_before(r, r->w->no_weekday, at))
            return false;
        return unresolved(r, at, end, WHY_WEEKDAY);
    case TIME_VAGUE:
        if (date_word_before(r, r->w->no_vague, at))
            return false;
        return unresolved(r, at, end, WHY_VAGUE);
    case TIME_PLAN:
        return read_plan(r, at, word, end);
    case TIME_CENTURY:
        r->why = WHY_DATE;
        return date_decade(r, end, 2000 + 100 * word->offset) || unresolved(r, at, end, WHY_VAGUE);
    case TIME_LUNAR:
    case TIME_REIGN: {
        date_reader inner = *r;
        inner.d = (date_reading){ .rule = YEAR_OPEN };
        number n;
        glyph g;
        uint32_t after;
        if (date_counted(r, date_skip(r, end), &n, &g, &after) && g.kind == GLYPH_YEAR)
            date_within(&inner, after, true);
        else if (!date_within(&inner, end, false) && !date_day(&inner, end) && word->kind == TIME_LUNAR)
            return false;
        return unresolved(r, at, inner.end > end ? inner.end : end, WHY_VAGUE);
    }
    default:
        return false;
    }
}
