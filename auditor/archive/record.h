/*
** record.h -- one comparable fact as a line of text: KEY, a tab, the fact under its document's head as a facts file.
**
** Lines that are sorted by bytes bring each series together: that is how other engines drive the comparison.
*/
#ifndef AUDITOR_ARCHIVE_RECORD_H
#define AUDITOR_ARCHIVE_RECORD_H

#include "archive/archive.h"
#include "base/buffer.h"
#include "facts/document.h"

/* The records of a comparable document (rules/comparable.h), and what they are about; NULL has none. In 'memory'.
** STATUS_MEMORY. */
status record_list(const archive_record **out, uint32_t *count, view *about, const document *comparable, arena *memory, error *err);

/* The facts file of one fact that a record stands for: BEGIN about MIDDLE fact END. */
#define RECORD_BEGIN "{\"format\": \"auditor-facts/1\", \"document\": "
#define RECORD_MIDDLE ", \"facts\": ["
#define RECORD_END "]}"

void record_print(buffer *out, const archive_record *r, view about);    /* the line, with its break */
bool record_split(view *key, view *file, view line);    /* borrows; false where there is no tab */

#endif
