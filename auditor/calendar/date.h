/*
** date.h -- days and periods of the proleptic Gregorian calendar.
**
** Plain values. A period runs from its first to its last day, both included.
*/
#ifndef AUDITOR_CALENDAR_DATE_H
#define AUDITOR_CALENDAR_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"
#include "base/view.h"

typedef struct {
    int16_t year;       /* 0: unknown (a relative date) */
    int8_t month, day;  /* 1-12, 1-31 */
} date;

typedef enum { PRECISION_DAY, PRECISION_MONTH, PRECISION_QUARTER, PRECISION_HALF, PRECISION_YEAR, PRECISION_PERIOD, PRECISIONS } precision;

extern const char *const precision_names[PRECISIONS + 1];  /* "day" ... "period" */

typedef struct {
    date from, to;
} period;

bool date_exists(int year, int month, int day);     /* 1 <= year <= 9999 */
int month_days(int year, int month);
int32_t date_number(date d);                        /* days since 0001-01-01 */
date date_from_number(int32_t number);
int date_weekday(date d);                           /* 1 = Monday ... 7 = Sunday */
int date_compare(date a, date b);                   /* -1, 0, 1 */

/* Reads "2016", "2016-02", "2016-02-20" into the period it names. STATUS_SYNTAX. */
status period_parse(period *out, precision *how, view text, error *err);

/* "2016-02-20" into out[11]. */
void date_print(date d, char out[11]);

#endif
