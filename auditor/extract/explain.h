/*
** explain.h -- what the scanner read at one place of a draft, and why: also where it decided that a number counts nothing.
**
** The draft is scanned again, so reading drafts costs nothing more for it.
*/
#ifndef AUDITOR_EXTRACT_EXPLAIN_H
#define AUDITOR_EXTRACT_EXPLAIN_H

#include "base/buffer.h"
#include "extract/language.h"
#include "text/clean.h"

/* Appends a paragraph for everything that touches the place; *found says whether anything did. STATUS_MEMORY. */
status explain_reading(buffer *out, bool *found, const clean_text *clean, const language *l, uint32_t line, uint32_t column,
                       error *err);

#endif
