/*
** file.h -- reading and writing files whole.
*/
#ifndef AUDITOR_BASE_FILE_H
#define AUDITOR_BASE_FILE_H

#include <stddef.h>
#include <stdio.h>

#include "base/buffer.h"
#include "base/status.h"

/* Appends a file's bytes to 'out'; "-" is standard input. At most 'limit' bytes.
** STATUS_IO, STATUS_LIMIT, STATUS_MEMORY; the message names the path. */
status file_read(buffer *out, const char *path, size_t limit, error *err);

/* Writes 'bytes' to a temporary file beside 'path' and renames it: readers see the old file or the new one.
** STATUS_IO; the old file is untouched then and the temporary one removed. */
status file_write(const char *path, view bytes, error *err);

/* Likewise, for one of many files that are made anew if the machine goes down: does not wait for the disk. */
status file_write_soon(const char *path, view bytes, error *err);

#endif
