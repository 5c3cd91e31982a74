/*
** buffer.h -- bytes that grow. A failed append is remembered, so that a writer
** checks once, at the end: 'failed' says that something is missing.
*/
#ifndef AUDITOR_BASE_BUFFER_H
#define AUDITOR_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/view.h"

typedef struct {
    char *bytes;        /* owned; not NUL-terminated */
    size_t length, room;
    bool failed;        /* an allocation failed; later appends do nothing */
} buffer;

void buffer_append(buffer *b, view text);
void buffer_byte(buffer *b, char byte);
void buffer_format(buffer *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buffer_clear(buffer *b);   /* keeps the room */
void buffer_free(buffer *b);    /* leaves an empty buffer; takes NULL */

static inline view buffer_view(const buffer *b)
{
    return (view){ b->bytes, b->length };
}

#endif
