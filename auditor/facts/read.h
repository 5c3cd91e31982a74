/*
** read.h -- facts files: auditor-facts/1 as JSON, or NDJSON with one document a line.
**
** Everything is checked and nothing is guessed (facts/README.md lists the rules). A document that is refused does not
** stop the reader: the next line of an NDJSON file is read as if nothing had happened.
*/
#ifndef AUDITOR_FACTS_READ_H
#define AUDITOR_FACTS_READ_H

#include "facts/document.h"

#define FACTS_FORMAT "auditor-facts/1"

enum { FACTS_FILE_LIMIT = 256 << 20 };  /* bytes of a file, for file_read; json.h limits each document */

typedef struct facts_reader facts_reader;

/* Borrows all three as long as the reader lives; 'name' is for messages and may end in .ndjson or .jsonl, 'units' may be
** NULL: every unit is then one of its own. NULL when there is no memory. */
facts_reader *facts_reader_new(view bytes, const char *name, const unit_table *units);
void facts_reader_free(facts_reader *r);    /* takes NULL */

/* The bytes are lines of an NDJSON file, and the first of them is its line 'line'. */
void facts_reader_continue(facts_reader *r, uint32_t line);

/* The next document, or *out = NULL after the last. On failure the message names file, line or JSON path and what was
** expected, and the next call goes on behind it. STATUS_SYNTAX, STATUS_LIMIT, STATUS_MEMORY. */
status facts_reader_next(facts_reader *r, document **out, error *err);

/* The line of the document that facts_reader_next read last; 0 where the file is one document. */
uint32_t facts_reader_line(const facts_reader *r);

/* Do these bytes say that they are a facts file, of whatever version? Looks at the beginning only. */
bool facts_recognise(view bytes);

#endif
