/*
** resolve.h -- from dates as read to days of the calendar.
**
** The year of a date that names none: the year of the sentence, else the one nearest to publication (a future date
** counts 60 days further away), else that of the title, else the last one named. Never the clock.
*/
#ifndef AUDITOR_EXTRACT_RESOLVE_H
#define AUDITOR_EXTRACT_RESOLVE_H

#include "extract/figures/scan.h"

typedef struct {
    period published;       /* from.year 0: unknown */
    period today;           /* of the date line, where it has one: what "today" and "this week" are told of */
    int last_year, last_month;      /* the last date resolved; 0: none */
    int sentence_year;      /* named in this sentence; 0: none */
    bool several_years;     /* the last date is a period over several: 那年 may be any of them */
    int sentence_month;
    int class_year;         /* of a class named in this sentence behind its last date: 1958届; 0: none */
    int title_year;
} resolver;

void resolve_sentence(resolver *r);     /* a new sentence begins */

/* A number stands before a word for one of a row: 1958届, of which 那年 may speak. */
void resolve_ordinal(resolver *r, const printed *number);

/* The days of 'd', as they stand in a fact; year 0 where nothing tells it. Remembers its year for later ones. */
dated resolve_date(resolver *r, const date_reading *d);

#endif
