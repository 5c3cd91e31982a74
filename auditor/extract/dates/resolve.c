#include "extract/dates/resolve.h"

enum { FUTURE_PENALTY = 60, EARLY_PENALTY = 300 };    /* days; a first quarter told of in autumn is this year's */

enum { FRESH_DAYS = 3 };

void resolve_sentence(resolver *r)
{
    r->sentence_year = 0;
    r->sentence_month = 0;
    r->class_year = 0;
}

void resolve_ordinal(resolver *r, const printed *number)
{
    enum { FIRST = 1900, LAST = 2099 };
    if (number->decimals == 0 && number->scale == 0 && number->digits >= FIRST && number->digits <= LAST)
        r->class_year = (int)number->digits;
}

static date first_day(int year, int month, int day)
{
    return (date){ (int16_t)year, (int8_t)(month > 0 ? month : 1), (int8_t)(day > 0 ? day : 1) };
}

static date last_day(int year, int month, int day)
{
    int last = month_days(year, month > 0 ? month : 12);
    return (date){ (int16_t)year, (int8_t)(month > 0 ? month : 12), (int8_t)(day > 0 && day < last ? day : last) };
}

/* Both ends with the year filled in; months beyond December belong to the next year. */
static period place_in_year(const date_reading *d, int year, bool *exists)
{
    moment from = d->from, to = d->to;
    int to_year = to.year != 0 ? to.year : year;
    bool single = to.year == 0 && to.month == 0 && to.day == 0;
    if (single) {
        to = from;
        to_year = year;
    }
    if (to.month > 12) {
        to.month = (int8_t)(to.month - 12);
        to_year++;
    }
    if (!single && to.year == 0 && to.month != 0 && to.month < from.month && to_year == year && d->to.month <= 12)
        to_year++;
    period p = { first_day(year, from.month, from.day), last_day(to_year, to.month, to.day) };
    int length = month_days(p.from.year, p.from.month);
    *exists = from.day <= length || from.day == 31;
    if (p.from.day > length)
        p.from.day = (int8_t)length;
    if (single && d->precision == PRECISION_DAY)
        p.to = p.from;
    return p;
}

/* The year that brings an open date nearest to publication. */
static int nearest_year(const resolver *r, const date_reading *d)
{
    int best = 0, best_distance = 0;
    int32_t published = date_number(r->published.to);
    for (int year = r->published.to.year - 1; year <= r->published.to.year + 1; year++) {
        bool exists;
        if (year < 1 || year > 9998)
            continue;
        period p = place_in_year(d, year, &exists);
        int32_t ahead = date_number(p.from) - published, behind = date_number(r->published.from) - date_number(p.to);
        bool early = (d->precision == PRECISION_QUARTER || d->precision == PRECISION_HALF || d->precision == PRECISION_PERIOD) && p.from.month <= 6;
        int distance = ahead > 0 ? ahead + (early ? EARLY_PENALTY : FUTURE_PENALTY) : behind > 0 ? behind : 0;
        if (best == 0 || distance < best_distance) {
            best = year;
            best_distance = distance;
        }
    }
    return best;
}

static bool resolve_shape(const resolver *r, const date_reading *d, period *out)
{
    bool day = date_compare(r->published.from, r->published.to) == 0;
    if (r->published.from.year == 0 || (d->shape == SHAPE_MONTHS ? r->published.from.month != r->published.to.month : !day))
        return false;
    if (d->shape == SHAPE_DAYS) {
        out->from = date_from_number(date_number(r->today.from) + d->offset);
        out->to = date_from_number(date_number(r->today.to) + d->offset);
        return true;
    }
    if (d->shape == SHAPE_WEEKS) {
        int32_t monday = date_number(r->today.to) - date_weekday(r->today.to) + 1 + 7 * d->offset;
        out->from = date_from_number(monday + (d->weekday > 0 ? d->weekday - 1 : 0));
        out->to = d->weekday > 0 ? out->from : date_from_number(monday + 6);
        return true;
    }
    int months = r->published.from.year * 12 + r->published.from.month - 1 + d->offset;
    date_reading moved = *d;
    bool exists;
    moved.from.month = (int8_t)(months % 12 + 1);
    if (moved.to.day != 0)
        moved.to.month = moved.from.month;
    *out = place_in_year(&moved, months / 12, &exists);
    return exists;
}

static int open_year(const resolver *r, const date_reading *d, uint8_t *source)
{
    *source = YEAR_INHERITED;
    if (r->sentence_year != 0)
        return r->sentence_year;
    if (r->published.from.year != 0) {
        *source = YEAR_PUBLISHED;
        return nearest_year(r, d);
    }
    if (r->title_year != 0) {
        *source = YEAR_HEADING;
        return r->title_year;
    }
    if (r->last_year == 0)
        *source = YEAR_UNKNOWN;
    return r->last_year;
}

static int year_of(const resolver *r, const date_reading *d, uint8_t *source)
{
    int base = 0;
    switch (d->rule) {
    case YEAR_SAID:
        *source = YEAR_TEXT;
        return d->from.year;
    case YEAR_RELATIVE:
        *source = YEAR_PUBLISHED;
        base = r->published.from.year == r->published.to.year ? r->published.from.year : 0;
        break;
    case YEAR_AFTER_TEXT:
        *source = YEAR_INHERITED;
        /* 2016年7月至2017年12月在外，回来那年 */
        base = r->class_year != 0 ? r->class_year : r->several_years ? 0 : r->sentence_year != 0 ? r->sentence_year : r->last_year;
        break;
    case YEAR_OPEN:
        return open_year(r, d, source);
    default:
        break;
    }
    if (base == 0)
        *source = YEAR_UNKNOWN;
    return base != 0 ? base + d->offset : 0;
}

static void remember(resolver *r, const date_reading *d, const dated *out)
{
    bool compared = d->rule == YEAR_RELATIVE && d->offset != 0 && d->precision == PRECISION_YEAR;
    if (out->from.year == 0)
        return;
    r->several_years = out->from.year != out->to.year && !d->since;
    if (r->several_years)
        return;
    if (compared) {
        r->sentence_year = d->offset > 0 ? out->from.year : r->sentence_year;      /* 明年定在10月21日: nothing is compared with what is to come */
        return;
    }
    r->last_year = r->sentence_year = out->from.year;
    r->class_year = 0;
    if (d->from.month != 0 || d->shape != SHAPE_MOMENT)
        r->last_month = r->sentence_month = out->to.month;
}

/* Month and day without a year, as in a leap year. */
static void yearless(const date_reading *d, dated *out)
{
    bool exists;
    period p = place_in_year(d, 2000, &exists);
    if (p.to.year != 2000)
        return;
    out->from = p.from;
    out->to = p.to;
    out->from.year = out->to.year = 0;
}

/* "15日发布" in a draft of the 15th, or of the days after it, is this month's, unless the sentence names a month. */
static bool fresh(const resolver *r, int day)
{
    const date published = r->published.from;
    return r->sentence_month == 0 && published.year != 0 && date_compare(published, r->published.to) == 0
        && day <= published.day && day + FRESH_DAYS >= published.day;
}

dated resolve_date(resolver *r, const date_reading *d)
{
    dated out = { .precision = d->precision, .year_from = YEAR_UNKNOWN, .weekday = d->weekday };
    date_reading own = *d;
    period p = { { 0, 0, 0 }, { 0, 0, 0 } };
    bool known = false;
    if (own.rule == YEAR_OPEN && own.from.month == 0 && own.from.day != 0) {
        own.from.month = (int8_t)(fresh(r, own.from.day) ? r->published.from.month : r->last_month);
        if (own.to.month != 0 && (own.to.day < own.from.day || own.from.month == 0))
            own.from.month = (int8_t)(own.to.day >= own.from.day ? own.to.month : own.to.month > 1 ? own.to.month - 1 : 12);      /* 30日至8月1日 */
        else if (own.to.day != 0 && own.to.month == 0)
            own.to.month = own.from.month;
    }
    if (own.shape != SHAPE_MOMENT) {
        known = resolve_shape(r, &own, &p);
        out.year_from = known ? YEAR_PUBLISHED : YEAR_UNKNOWN;
    } else if (own.rule != YEAR_NEVER && !(own.from.day != 0 && own.from.month == 0)) {
        int year = year_of(r, &own, &out.year_from);
        if (year > 0 && year < 9999)
            p = place_in_year(&own, year, &known);
    }
    if (!known) {
        out.nowhere = own.rule == YEAR_RELATIVE && own.shape == SHAPE_MOMENT && out.year_from == YEAR_PUBLISHED;
        out.year_from = YEAR_UNKNOWN;
        if (own.from.month != 0 && own.rule != YEAR_NEVER)
            yearless(&own, &out);
        if (own.rule == YEAR_RELATIVE && own.offset == 0 && own.precision == PRECISION_YEAR)
            r->last_year = r->sentence_year = 0;    /* 2024年卖出……，今年1—11月……: of a year that nobody knows, but not of that one */
        return out;
    }
    if (own.since) {
        out.precision = PRECISION_PERIOD;
        if (r->published.from.year != 0 && date_compare(r->published.to, p.from) >= 0)
            p.to = r->published.to;
    }
    out.from = p.from;
    out.to = p.to;
    remember(r, &own, &out);
    return out;
}
