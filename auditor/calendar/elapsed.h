/*
** elapsed.h -- how long it was, counted in every way that an honest writer may count (NUMERICS, "Calendar words").
**
** Each answer is the range of whole numbers 'least' to 'most' that are all admitted; a written number outside it is a
** contradiction. Dates are periods, because a text may name a month or a year only: the answer then covers every pair
** of days in them. Years must be known (not 0). A 'to' that lies before 'from' gives numbers below zero, or zero.
*/
#ifndef AUDITOR_CALENDAR_ELAPSED_H
#define AUDITOR_CALENDAR_ELAPSED_H

#include "calendar/date.h"

typedef struct {
    int32_t least, most;
} elapsed;

elapsed elapsed_days(period from, period to);       /* N days: with the first day counted, or not */
elapsed elapsed_months(period from, period to);     /* N months: whole ones, by both days or but the last, or one more when days remain */
elapsed elapsed_years(period from, period to);      /* N years: whole ones, or one more when days remain */
elapsed elapsed_since(period from, period to);      /* founded N years ago: the years' difference, or one less */
elapsed elapsed_anniversary(period from, period to);    /* the N-th anniversary: the years' difference */
elapsed elapsed_running(period from, period to);    /* N years in a row: both years counted */
elapsed elapsed_age(period born, period on);        /* N years old, by birthday or by calendar years; one more where only a year is known */
elapsed elapsed_age_nominal(period born, period on);    /* at an age of N in a life's span: also by the lunar years that it touches */

/* Is the number one of the admitted counts? */
static inline bool elapsed_admits(elapsed e, uint32_t number)
{
    return (int64_t)number >= e.least && (int64_t)number <= e.most;
}

#endif
