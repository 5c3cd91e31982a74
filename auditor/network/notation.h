/*
** notation.h -- figures, dates and expressions as they are written in one line. Private to network/.
*/
#ifndef AUDITOR_NETWORK_NOTATION_H
#define AUDITOR_NETWORK_NOTATION_H

#include "base/buffer.h"
#include "network/state.h"

/* One line, and how its numbers are written. */
typedef struct {
    network *n;
    buffer out;
    bool units;         /* figures have different units: each is written with its own */
    bool unmarked;      /* "over", "about" and their like are not written */
} notation;

/* What one step of a figure's shown number is in base units: 10^scale * factor; 六成 is written 60 %. 0 where it does not fit. */
exact notation_shown_unit(const network *n, uint32_t slot);

/* Digits with their point where it was written: (7950, 2) is "79.50". */
void notation_digits(buffer *out, int64_t digits, int decimals);

/* 'value', an amount in base units, in a printed unit, rounded half up to that many decimals. False where it does not
** fit. */
bool notation_number(buffer *out, exact value, exact printed_unit, int decimals);

bool notation_is_rate(const network *n, uint32_t slot);         /* percent or percentage points */
view notation_written_unit(const network *n, uint32_t slot);

/* 'around': how strongly the neighbours bind (0 nothing, 1 a sum, 2 a product); what is weaker is put in brackets. */
void notation_put(notation *l, const expression *e, int around);
void notation_put_unit(notation *l, uint32_t slot);
void notation_put_date(notation *l, uint32_t slot);
void notation_put_weekday(notation *l, const relation *r, int day);
void notation_put_items(notation *l, const list *items);

/* A day of the week (0 or 7 Sunday) as 'spelled' writes another one: 周三 gives 周五. */
void notation_weekday(buffer *out, view spelled, int day);

/* "later - earlier" or "earlier > later": two dates, or the two ends of one. */
void notation_put_dates(notation *l, uint32_t earlier, uint32_t later, bool elapsed_time);

/* Without the factor that turns counted days, months or years into a document's unit. */
const expression *notation_bare(const expression *e);

#endif
