/*
** stream.h -- a file of any size, in parts that end with a line.
*/
#ifndef AUDITOR_CLI_STREAM_H
#define AUDITOR_CLI_STREAM_H

#include <stdint.h>

#include "base/buffer.h"
#include "base/status.h"

typedef struct {
    int fd;
    const char *path;
    buffer rest;        /* read, but behind the last line that was given out */
    uint32_t line;      /* that the next part begins with */
    bool ended;
} stream;

status stream_open(stream *r, const char *path, error *err);    /* STATUS_IO */

/* Appends whole lines to 'out', about 'size' bytes of them, nothing at the end of the file; *first is the first one's
** number. STATUS_IO, STATUS_LIMIT (a line longer than 'longest'), STATUS_MEMORY. */
status stream_next(stream *r, buffer *out, uint32_t *first, size_t size, size_t longest, error *err);

void stream_close(stream *r);

#endif
