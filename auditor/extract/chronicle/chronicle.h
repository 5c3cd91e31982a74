/*
** chronicle.h -- relations of time: how long something was between two dates, how old somebody was, anniversaries, the
** same event with two dates, steps out of order.
**
** Durations become span claims whose pattern says how they count: "chronicle/duration", "chronicle/age",
** "chronicle/lifetime", "chronicle/anniversary", "chronicle/running", "chronicle/order" (no duration: from is not after
** to), and repeat claims "chronicle/event". Dates get their event and its object.
** Words: rules/lang/<code>/chronicle.lua.
*/
#ifndef AUDITOR_EXTRACT_CHRONICLE_H
#define AUDITOR_EXTRACT_CHRONICLE_H

#include "extract/extraction.h"

typedef struct chronicle_words chronicle_words;

/* *out is NULL where the language has none. STATUS_SYNTAX, STATUS_MEMORY. */
status chronicle_words_new(chronicle_words **out, arena *memory, const language *l, error *err);

/* Appends claims and completes dates. After the tokens are read. STATUS_MEMORY. */
status chronicle_read(extraction *x, const chronicle_words *words, error *err);

#endif
