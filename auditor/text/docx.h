/*
** docx.h -- Word documents: the zip entries word/styles.xml and word/document.xml, streamed through an XML parser.
**
** A DTD is refused, and more than 64 MiB inflated, or a ratio that no document has. Deleted text of tracked changes is
** left out, inserted text is read.
*/
#ifndef AUDITOR_TEXT_DOCX_H
#define AUDITOR_TEXT_DOCX_H

#include "text/clean.h"

/* Fills text and blocks of *out. STATUS_SYNTAX, STATUS_LIMIT, STATUS_MEMORY. */
status docx_read(clean_text *out, arena *memory, view bytes, const cues *words, error *err);

#endif
