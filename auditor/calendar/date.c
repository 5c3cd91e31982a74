#include "calendar/date.h"

const char *const precision_names[PRECISIONS + 1] = { "day", "month", "quarter", "half", "year", "period", NULL };

enum { LAST_YEAR = 9999, DAYS_OF_400_YEARS = 146097, DAYS_OF_100_YEARS = 36524, DAYS_OF_4_YEARS = 1461 };

static bool leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int month_days(int year, int month)
{
    static const int8_t days[12] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return month == 2 && leap(year) ? 29 : days[month - 1];
}

bool date_exists(int year, int month, int day)
{
    return year >= 1 && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= month_days(year, month);
}

/* Years that begin in March end with their leap day: month m (0 = March) then begins on day (153 m + 2) / 5. */
int32_t date_number(date d)
{
    int32_t month = (d.month + 9) % 12, year = d.year - month / 10;
    return year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + d.day - 307;
}

date date_from_number(int32_t number)
{
    int32_t days = number + 306;    /* since 0000-03-01 */
    int32_t year = days / DAYS_OF_400_YEARS * 400;
    days %= DAYS_OF_400_YEARS;
    int32_t centuries = days / DAYS_OF_100_YEARS < 3 ? days / DAYS_OF_100_YEARS : 3;
    days -= centuries * DAYS_OF_100_YEARS;
    year += centuries * 100 + days / DAYS_OF_4_YEARS * 4;
    days %= DAYS_OF_4_YEARS;
    int32_t years = days / 365 < 3 ? days / 365 : 3;
    days -= years * 365;
    year += years;
    int32_t month = (5 * days + 2) / 153;
    int32_t day = days - (153 * month + 2) / 5 + 1;
    return (date){ (int16_t)(month < 10 ? year : year + 1), (int8_t)(month < 10 ? month + 3 : month - 9), (int8_t)day };
}

int date_weekday(date d)
{
    return date_number(d) % 7 + 1;
}

int date_compare(date a, date b)
{
    int32_t x = (a.year * 16 + a.month) * 32 + a.day, y = (b.year * 16 + b.month) * 32 + b.day;
    return (x > y) - (x < y);
}

/* 'count' digits at 'at', or -1. */
static int number_at(view text, size_t at, size_t count)
{
    int value = 0;
    if (text.length < at + count)
        return -1;
    for (size_t i = at; i < at + count; i++) {
        if (text.start[i] < '0' || text.start[i] > '9')
            return -1;
        value = value * 10 + (text.start[i] - '0');
    }
    return value;
}

status period_parse(period *out, precision *how, view text, error *err)
{
    int year = number_at(text, 0, 4);
    int month = text.length >= 7 && text.start[4] == '-' ? number_at(text, 5, 2) : -1;
    int day = text.length == 10 && text.start[7] == '-' ? number_at(text, 8, 2) : -1;
    precision found = text.length == 10 ? PRECISION_DAY : text.length == 7 ? PRECISION_MONTH : PRECISION_YEAR;
    bool known = text.length == 4 || text.length == 7 || text.length == 10;
    if (found == PRECISION_YEAR)
        month = day = 1;
    if (found == PRECISION_MONTH)
        day = 1;
    if (!known || !date_exists(year, month, day))
        return error_set(err, STATUS_SYNTAX, "\"%.*s\" is no date: YYYY, YYYY-MM or YYYY-MM-DD is expected",
                         text.length < 40 ? (int)text.length : 40, text.start);
    out->from = (date){ (int16_t)year, (int8_t)month, (int8_t)day };
    out->to = out->from;
    if (found == PRECISION_YEAR)
        out->to = (date){ (int16_t)year, 12, 31 };
    if (found == PRECISION_MONTH)
        out->to.day = (int8_t)month_days(year, month);
    *how = found;
    return STATUS_OK;
}

void date_print(date d, char out[11])
{
    const int parts[3] = { d.year, d.month, d.day }, ends[3] = { 4, 7, 10 };
    for (int i = 0; i < 3; i++) {
        int n = parts[i];
        for (int at = ends[i] - 1; at >= (i > 0 ? ends[i - 1] + 1 : 0); at--, n /= 10)
            out[at] = (char)('0' + n % 10);
        out[ends[i]] = i < 2 ? '-' : '\0';
    }
}
