#include "extract/scene/marks.h"

#include "calendar/date.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Dates and times that no calendar or clock has: 6月31日, 14月3日, 3点80分.
*/

enum { LEAP_YEAR = 2024 };      /* stands for a year that is not printed: February may have 29 days */

/* The year right before a month, 2023年2月; 0 where none is printed. */
static int year_before(view text, uint32_t from, uint32_t at)
{
    if (at < from + 7 || !view_ends((view){ text.start + from, at - from }, VIEW("\xE5\xB9\xB4")))     /* 年 */
        return 0;
    uint32_t value, start = at - 7;
    return numeral_at((view){ text.start, at - 3 }, start, NUMERAL_DIGITS, &value) == 4 ? (int)value : 0;
}

/* The numeral behind 至 and before 日 at 'at', with its end; 0 where there is none. */
static uint32_t last_day(view text, uint32_t at, uint32_t *start, uint32_t *end)
{
    static const view joints[] = { { "\xE8\x87\xB3", 3 }, { "\xE5\x88\xB0", 3 }, { "\xE2\x80\x94", 3 }, { "-", 1 }, { "~", 1 },
                                   { "\xEF\xBD\x9E", 3 } }; /* 至到—-~～ */
    uint32_t value = 0;
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        if (!view_starts((view){ text.start + at, text.length - at }, joints[i]))
            continue;
        *start = at + (uint32_t)joints[i].length;
        uint32_t used = numeral_at(text, *start, NUMERAL_DIGITS | NUMERAL_HAN, &value);
        *end = *start + used + 3;
        return used > 0 && view_starts((view){ text.start + *start + used, text.length - *start - used }, VIEW("\xE6\x97\xA5")) ? value : 0;
    }
    return 0;
}

/* 3点80分, 4日26时: no clock shows that. */
static void find_impossible_times(extraction *x, view text, uint32_t from, uint32_t at, uint32_t used, uint32_t hour)
{
    static const view hours[] = { { "\xE6\x97\xB6", 3 }, { "\xE7\x82\xB9", 3 } };     /* 时 点 */
    uint32_t end = at + used, minute;
    for (size_t i = 0; i < 2; i++) {
        if (!view_starts((view){ text.start + end, text.length - end }, hours[i]))
            continue;
        uint32_t more = numeral_at(text, end + 3, NUMERAL_DIGITS, &minute);
        bool minutes = more > 0 && view_starts((view){ text.start + end + 3 + more, text.length - end - 3 - more }, VIEW("\xE5\x88\x86"));     /* 分 */
        bool of_day = i == 0 && at >= from + 3 && view_ends((view){ text.start + from, at - from }, VIEW("\xE6\x97\xA5"));
        if (minutes && hour <= 24 && minute >= 60 && minute < 100)
            place_mark(x, "impossible-time", at, end + 3 + more + 3);
        else if (hour > 24 && hour < 100 && (of_day || (minutes && minute < 60 && i == 0)))
            place_mark(x, "impossible-time", at, minutes ? end + 3 + more + 3 : end + 3);
    }
}

void marks_impossible_dates(extraction *x, uint32_t from, uint32_t to)
{
    view text = { x->clean->text.start, to };
    static const char month_sign[] = "\xE6\x9C\x88", day_sign[] = "\xE6\x97\xA5";    /* 月 日 */
    for (uint32_t at = from; (at = starts_next(x->starts, at, to, START_NUMERAL)) < to; at++) {
        uint32_t month, day, more, used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &month);
        if (used == 0)
            continue;
        view rest = { text.start + at + used, to - at - used };
        bool is_month = view_starts(rest, view_of(month_sign));
        int year = is_month ? year_before(text, from, at) : 0;
        if (!is_month)
            find_impossible_times(x, text, from, at, used, month);
        if (!is_month || month > 99 || (more = numeral_at(text, at + used + 3, NUMERAL_DIGITS | NUMERAL_HAN, &day)) == 0) {
            if (is_month && year > 0 && (month < 1 || (month > 12 && month <= 99)))
                place_mark(x, "impossible-month", at, at + used + 3);
            at += used - 1;
            continue;
        }
        uint32_t end = at + used + 3 + more, last_start = end, last_end = end;
        bool is_day = view_starts((view){ text.start + end, to - end }, view_of(day_sign)), is_real = month >= 1 && month <= 12;
        uint32_t days = is_real ? (uint32_t)month_days(year > 0 ? year : LEAP_YEAR, (int)month) : 31;
        uint32_t last = is_day && is_real ? last_day(text, end + 3, &last_start, &last_end) : 0;
        if (is_day && (day < 1 || day > days))
            place_mark(x, "impossible-date", at, end + 3);
        else if (is_day && !is_real)
            place_mark(x, "impossible-month", at, end + 3);
        else if (last > days && last < 100)
            place_mark(x, "impossible-date", last_start, last_end);
        at = end - 1;
    }
}

void marks_leap_days(extraction *x)
{
    const document *doc = builder_document(x->builder);
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const dated *d = t->kind == TOKEN_DATE && t->fact != FACT_NONE ? fact_date(doc, t->fact) : NULL;
        view place = { x->clean->text.start + t->start, t->end - t->start };
        if (d != NULL && d->nowhere && d->precision == PRECISION_DAY && view_ends(place, VIEW("\xE6\x97\xA5")))
            place_mark(x, "impossible-date", t->start, t->end);
    }
}
