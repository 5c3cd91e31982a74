/*
** replaced.h -- words that an exchange of one word for another in a whole text has broken.
**
** Words: rules/lang/<code>/replaced.lua. Only marks.c asks for it.
*/
#ifndef AUDITOR_EXTRACT_REPLACED_H
#define AUDITOR_EXTRACT_REPLACED_H

#include "extract/extraction.h"
#include "extract/language.h"
#include "extract/words/starts.h"

typedef struct replaced_words replaced_words;

/* *out is NULL where the language has none. STATUS_SYNTAX, STATUS_MEMORY. */
status replaced_words_new(replaced_words **out, arena *memory, const language *l, start_table *starts, error *err);

/* Appends a mark fact "replaced" for each broken word that is sure, and for the others where two different ones stand. */
void replaced_read(const extraction *x, const replaced_words *w);

#endif
