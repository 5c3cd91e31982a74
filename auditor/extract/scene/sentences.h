/*
** sentences.h -- sentences and clauses.
**
** A sentence ends at 。！？ with the quotes and brackets that close behind it, or with its block; a clause also at ，；：.
** A mark inside a token (9,999) ends nothing.
*/
#ifndef AUDITOR_EXTRACT_SENTENCES_H
#define AUDITOR_EXTRACT_SENTENCES_H

#include "extract/extraction.h"

/* Fills x->sentences from x->tokens and adds the clauses to the builder. STATUS_MEMORY. */
status sentences_read(extraction *x, error *err);

#endif
