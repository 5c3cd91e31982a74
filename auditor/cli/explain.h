/*
** explain.h -- "auditor facts --explain LINE:COLUMN": what was read at one place, and why.
*/
#ifndef AUDITOR_CLI_EXPLAIN_H
#define AUDITOR_CLI_EXPLAIN_H

#include "base/buffer.h"
#include "facts/document.h"

/* Appends the facts that touch the place, with their keys, readings and claims; between facts, the claims around it.
** False: there are none. */
bool explain_place(buffer *out, const document *doc, uint32_t line, uint32_t column);

#endif
