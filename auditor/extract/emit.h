/*
** emit.h -- from found things to facts and tokens.
*/
#ifndef AUDITOR_EXTRACT_EMIT_H
#define AUDITOR_EXTRACT_EMIT_H

#include "extract/resolve.h"
#include "extract/scan.h"

/* Makes x->tokens of what was found. STATUS_MEMORY. */
status emit_tokens(extraction *x, const found_list *list, error *err);

/* Adds the fact of every token; needs sentences. STATUS_MEMORY. */
status emit_facts(extraction *x, const found_list *list, const scan_words *words, error *err);

#endif
