/*
** write.h -- a document as a facts file. Reading what is written gives the same document.
*/
#ifndef AUDITOR_FACTS_WRITE_H
#define AUDITOR_FACTS_WRITE_H

#include "base/buffer.h"
#include "facts/document.h"

/* Appends the document as JSON, one fact a line, or for NDJSON all of it on one line; a line break ends it.
** out->failed says that memory was short. */
void facts_write(buffer *out, const document *doc, bool one_line);

/* One fact alone under its document's head, on one line without the break, for records that stand by themselves. */
void facts_write_one(buffer *out, const document *doc, uint32_t fact);

#endif
