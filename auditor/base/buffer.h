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

/* Makes room for so many bytes more behind 'length'; false, and 'failed', when there is no memory. */
bool buffer_widen(buffer *b, size_t more);

static inline bool buffer_has_room(buffer *b, size_t more)
{
    return (b->room - b->length >= more && !b->failed) || buffer_widen(b, more);
}

static inline void buffer_append(buffer *b, view text)
{
    if (text.length > 0 && buffer_has_room(b, text.length)) {
        memcpy(b->bytes + b->length, text.start, text.length);
        b->length += text.length;
    }
}

static inline void buffer_byte(buffer *b, char byte)
{
    if (buffer_has_room(b, 1))
        b->bytes[b->length++] = byte;
}

void buffer_format(buffer *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buffer_clear(buffer *b);   /* keeps the room */
void buffer_free(buffer *b);    /* leaves an empty buffer; takes NULL */

static inline view buffer_view(const buffer *b)
{
    return (view){ b->bytes, b->length };
}

#endif
