#include "base/buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include "base/memory.h"

bool buffer_widen(buffer *b, size_t more)
{
    if (b->failed || more > SIZE_MAX / 2 - b->length) {
        b->failed = true;
        return false;
    }
    if (b->room - b->length >= more)
        return true;
    size_t room = b->room > 0 ? b->room : 256;
    while (room - b->length < more)
        room *= 2;
    char *bytes = memory_resize(b->bytes, room, 1);
    if (bytes == NULL) {
        b->failed = true;
        return false;
    }
    b->bytes = bytes;
    b->room = room;
    return true;
}

void buffer_format(buffer *b, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0 || !buffer_has_room(b, (size_t)length + 1)) {
        b->failed = true;
        return;
    }
    va_start(arguments, format);
    vsnprintf(b->bytes + b->length, (size_t)length + 1, format, arguments);
    va_end(arguments);
    b->length += (size_t)length;
}

void buffer_clear(buffer *b)
{
    b->length = 0;
    b->failed = false;
}

void buffer_free(buffer *b)
{
    if (b == NULL)
        return;
    memory_free(b->bytes);
    *b = (buffer){ NULL, 0, 0, false };
}
