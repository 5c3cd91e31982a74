/*
** write.h -- a document as a facts file. Reading what is written gives the same document.
*/
#ifndef AUDITOR_FACTS_WRITE_H
#define AUDITOR_FACTS_WRITE_H

#include "base/buffer.h"
#include "facts/document.h"

/* Where a long file goes while it is written: 'take' may empty the buffer. */
typedef struct {
    void (*take)(void *context, buffer *out);
    void *context;
} facts_drain;

/* Appends the document as JSON, one fact a line, or for NDJSON all of it on one line; a line break ends it.
** 'drain' (NULL: none) is called whenever much is there. out->failed says that memory was short. */
void facts_write(buffer *out, const document *doc, bool one_line, const facts_drain *drain);

/* The parts of a file of one fact, for records that stand by themselves: { "format": ..., "document": HEAD, "facts": [FACT] }.
** The fact is without its clause and without what the reader derives. */
void facts_write_head(buffer *out, const document *doc);
void facts_write_fact(buffer *out, const document *doc, uint32_t fact);

#endif
