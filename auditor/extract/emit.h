/*
** emit.h -- from found things to facts and tokens.
*/
#ifndef AUDITOR_EXTRACT_EMIT_H
#define AUDITOR_EXTRACT_EMIT_H

#include "extract/dates/resolve.h"
#include "extract/figures/scan.h"

/* Makes x->tokens of what was found. STATUS_MEMORY. */
status emit_tokens(extraction *x, const found_list *list, error *err);

/* Adds the fact of every token; needs sentences. STATUS_MEMORY. */
status emit_facts(extraction *x, const found_list *list, const scan_words *words, error *err);

#endif
