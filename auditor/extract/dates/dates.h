/*
** dates.h -- the shapes of dates, periods and clocks.
*/
#ifndef AUDITOR_EXTRACT_DATES_H
#define AUDITOR_EXTRACT_DATES_H

#include "extract/figures/number.h"
#include "extract/figures/scan.h"

/* The date, period, weekday or clock that starts at text[at]. 'n' is the number there, or NULL. */
bool date_read(const scan *s, uint32_t at, const number *n, found *out);

#endif
