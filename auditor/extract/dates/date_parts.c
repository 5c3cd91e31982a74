#include "extract/dates/date_reader.h"

enum { FAR_YEAR = 2200 };     /* 距今5300年 is a length of time */

bool date_word_before(const date_reader *r, const lexicon *l, uint32_t at)
{
    uint32_t size, start;
    while (at > r->s->start && glyph_blank(glyph_before(r->s->text, r->s->start, at, &size)))
        at -= size;
    return lexicon_end(l, r->s->text, r->s->start, at, &start) != 0;
}

int date_whole(const number *n, int least, int most)
{
    bool plain = n->decimals == 0 && n->scale == 0 && n->denominator == 1 && !n->range && !n->more && !n->grouped && !n->huge
        && !n->signed_ && !n->bare;
    return plain && n->digits >= least && n->digits <= most ? (int)n->digits : -1;
}

bool date_counted(const date_reader *r, uint32_t at, number *n, glyph *behind, uint32_t *end)
{
    uint32_t size;
    if (!number_read(n, r->s->text, at, r->s->end))
        return false;
    uint32_t place = date_skip(r, n->end);
    *behind = date_glyph(r, place, &size);
    *end = place + size;
    return true;
}

static bool month_follows(const date_reader *r, uint32_t at)
{
    number n;
    glyph g;
    uint32_t end;
    return date_counted(r, date_skip(r, at), &n, &g, &end) && g.kind == GLYPH_MONTH && date_whole(&n, 1, 12) > 0;
}

int date_year(const date_reader *r, const number *n, uint32_t behind)
{
    uint32_t end;
    int year = number_year(n);
    bool month = month_follows(r, behind);
    if (year < 0)
        return date_whole(n, 1000, 2999) > 0 && month ? (int)n->digits : -1;
    if (n->places == 4)
        return year >= 1000 && year < FAR_YEAR
                       && (month || !date_word(r, r->w->not_year, behind, &end)
                           || (year >= 1900 && year < 2100 && end - behind <= 3 && year % 100 != 0))
                   ? year
                   : -1;
    if (n->places == 3)
        return month || date_word_before(r, r->w->year_before, n->start) ? year : -1;
    bool zero = n->places == 2 && year < 10, digits = n->places == 2 && !n->arabic && !n->neighbours;
    if (n->places == 2 && (zero || digits || month))
        return year < 50 ? 2000 + year : 1900 + year;
    return -1;
}

bool date_weekday_beside(date_reader *r, uint32_t at)
{
    uint32_t place = date_skip(r, at), size, end;
    uint32_t point = place < r->s->end ? glyph_at(r->s->text, place, r->s->end, &size) : 0;
    bool bracket = point == '(' || point == 0xFF08, comma = point == ',' || point == 0xFF0C;
    if (bracket || comma)
        place = date_skip(r, place + size);
    uint32_t value = lexicon_start(r->w->starts, r->s->text, place, r->s->end, &end);
    if (value == 0 || r->w->words[value - 1].kind != TIME_WEEKDAY)
        return false;
    uint32_t behind = date_skip(r, end), step;
    if (bracket && behind < r->s->end && glyph_at(r->s->text, behind, r->s->end, &step) == 0x3001)
        return false;       /* 6月14日、15日（周六、周日）: one weekday for each */
    r->d.weekday = (uint8_t)r->w->words[value - 1].first;
    r->d.weekday_start = place;
    r->d.weekday_end = end;
    if (!bracket) {
        r->end = end;
        return true;
    }
    place = date_skip(r, end);
    point = place < r->s->end ? glyph_at(r->s->text, place, r->s->end, &size) : 0;
    r->aside = point == ')' || point == 0xFF09 ? place + size : end;
    return true;
}

bool date_day(date_reader *r, uint32_t at)
{
    number n;
    glyph g;
    uint32_t end, first = date_skip(r, at), value, lunar;
    if (date_word(r, r->w->lunar_days, first, &lunar) && number_read(&n, r->s->text, lunar, r->s->end) && date_whole(&n, 1, 10) > 0) {
        r->d.from.day = (int8_t)n.digits;
        r->end = n.end;
        r->d.precision = PRECISION_DAY;
        return true;
    }
    if (date_counted(r, first, &n, &g, &end) && date_whole(&n, 1, 31) > 0) {
        bool bare = !n.arabic && g.kind == GLYPH_OTHER && n.places <= 1 && n.glyphs >= 2
            && lexicon_start(r->s->words->figures->behind, r->s->text, date_skip(r, n.end), r->s->end, &value) == 0;
        if (g.kind == GLYPH_DAY || bare) {
            r->d.from.day = (int8_t)n.digits;
            r->d.precision = PRECISION_DAY;
            r->end = g.kind == GLYPH_DAY ? end : n.end;
            date_weekday_beside(r, r->end);
            return true;
        }
    }
    value = lexicon_start(r->w->month_parts, r->s->text, first, r->s->end, &end);
    if (value == 0 || value == NO_MONTH_PART)
        return false;
    uint32_t from = value >> 8, to = value & 0xFF;
    r->end = end;
    if (from == 1 && to == 31)
        return date_day(r, end) || true;
    r->d.to = r->d.from;
    r->d.from.day = (int8_t)from;
    r->d.to.day = (int8_t)to;
    r->d.precision = from == to ? PRECISION_DAY : PRECISION_PERIOD;
    return true;
}

static void use_part(date_reader *r, const time_word *word)
{
    r->d.to = r->d.from;
    r->d.from.month = (int8_t)word->first;
    r->d.to.month = (int8_t)word->last;
    r->d.precision = word->precision;
}

static void use_year_end(date_reader *r)
{
    r->d.from.month = 12;
    r->d.from.day = 31;
    r->d.precision = PRECISION_DAY;
}

bool date_part(date_reader *r, uint32_t at, bool year)
{
    uint32_t end;
    uint32_t value = lexicon_start(r->w->starts, r->s->text, at, r->s->end, &end);
    const time_word *word = value != 0 ? &r->w->words[value - 1] : NULL;
    if (word != NULL && word->kind == TIME_PART) {
        uint32_t behind;
        use_part(r, word);
        r->end = end;
        if (date_word(r, r->w->ends, end, &behind)) {
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
    if (word->first == 0)
        return false;       /* 1982年初版 */
    if (word->first == 12)
        use_year_end(r);
    else
        use_part(r, word);
    r->end = end;
    return true;
}

bool date_connector(const date_reader *r, uint32_t at, uint32_t *end)
{
    if (!date_word(r, r->w->to, date_skip(r, at), end))
        return false;
    *end = date_skip(r, *end);
    return true;
}

bool date_numbers(date_reader *r, const number *n)
{
    number high;
    glyph g;
    uint32_t to, end;
    if (!date_connector(r, n->end, &to) || !date_counted(r, to, &high, &g, &end) || high.start != to)
        return false;
    int low_year = number_year(n), high_year = number_year(&high);
    if (g.kind == GLYPH_MONTH && r->d.from.month == 0 && date_whole(n, 1, 12) > 0 && date_whole(&high, 1, 12) > 0) {
        r->d.to = r->d.from;
        r->d.from.month = (int8_t)n->digits;
        r->d.to.month = (int8_t)high.digits;
        r->d.precision = PRECISION_PERIOD;
    } else if (g.kind == GLYPH_DAY && date_whole(n, 1, 31) > 0 && date_whole(&high, 1, 31) > 0
               && (n->digits <= high.digits || r->d.from.month != 0)) {     /* 编到了9——4号还没有: no days */
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

bool date_within(date_reader *r, uint32_t at, bool year)
{
    number n;
    glyph g;
    uint32_t end, first = date_skip(r, at);
    if (first >= r->s->end)
        return false;
    if (date_part(r, first, year && first == at))
        return true;
    uint32_t behind;
    const bool linked = year && date_word(r, r->w->of_year, first, &behind);     /* 去年的12月28日 */
    if (!date_counted(r, linked ? behind : first, &n, &g, &end) || (linked && g.kind != GLYPH_MONTH))
        return false;
    if (g.kind == GLYPH_MONTH && date_whole(&n, 1, 12) > 0) {
        r->d.from.month = (int8_t)n.digits;
        r->d.precision = PRECISION_MONTH;
        r->end = end;
        number day;
        if (!date_day(r, end) && number_read(&day, r->s->text, date_skip(r, end), r->s->end))
            date_numbers(r, &day);
        return true;
    }
    return date_numbers(r, &n);
}
