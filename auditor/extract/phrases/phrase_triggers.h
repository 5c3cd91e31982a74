/*
** phrase_triggers.h -- which patterns a trigger leads to. Private to phrase_compile.c.
*/
#ifndef AUDITOR_EXTRACT_PHRASE_TRIGGERS_H
#define AUDITOR_EXTRACT_PHRASE_TRIGGERS_H

#include <stdbool.h>

#include "extract/phrases/phrase_book.h"

typedef struct phrase_triggers phrase_triggers;

/* None yet; everything lives in 'memory'. NULL when there is no memory. */
phrase_triggers *phrase_triggers_new(arena *memory);

/* The word (borrowed) leads to the pattern of that number. False when there is no memory. */
bool phrase_triggers_add(phrase_triggers *t, view word, uint16_t pattern);

/* Fills book->triggers and book->lists. A trigger that starts with another one leads to the other one's patterns too,
** because a scan reports the longest only. False when there is no memory. */
bool phrase_triggers_list(phrase_triggers *t, phrasebook *book);

#endif
