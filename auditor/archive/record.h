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

/* The records of a comparable document (rules/comparable.h); NULL has none. In 'memory'. STATUS_MEMORY. */
status record_list(const archive_record **out, uint32_t *count, const document *comparable, arena *memory, error *err);

void record_print(buffer *out, const archive_record *r);    /* with its line break */
bool record_split(archive_record *out, view line);          /* borrows; false where there is no tab */

#endif
