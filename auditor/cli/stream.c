#define _GNU_SOURCE /* memrchr */
#include "cli/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

status stream_open(stream *r, const char *path, error *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return error_set(err, STATUS_IO, "%s: %s", path, strerror(errno));
    *r = (stream){ .fd = fd, .path = path, .line = 1 };
    return STATUS_OK;
}

static status read_more(stream *r, error *err)
{
    char block[1 << 16];
    ssize_t got;
    do
        got = read(r->fd, block, sizeof block);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return error_set(err, STATUS_IO, "%s: %s", r->path, strerror(errno));
    r->ended = got == 0;
    buffer_append(&r->rest, (view){ block, (size_t)got });
    return r->rest.failed ? error_set(err, STATUS_MEMORY, "%s: no memory to read it", r->path) : STATUS_OK;
}

/* The last line break of 'text', or NULL. */
static const char *last_break(view text)
{
    return text.length > 0 ? memrchr(text.start, '\n', text.length) : NULL;
}

status stream_next(stream *r, buffer *out, uint32_t *first, size_t size, size_t longest, error *err)
{
    const char *end = last_break(buffer_view(&r->rest));
    size_t length = end != NULL ? (size_t)(end - r->rest.bytes) + 1 : 0; /* of the whole lines at hand */
    while (!r->ended && (r->rest.length < size || length == 0)) {
        size_t before = r->rest.length;
        status result = read_more(r, err);
        if (result != STATUS_OK)
            return result;
        end = last_break((view){ r->rest.bytes + before, r->rest.length - before });
        if (end != NULL)
            length = (size_t)(end - r->rest.bytes) + 1;
        else if (length == 0 && r->rest.length > longest)
            return error_set(err, STATUS_LIMIT, "%s:%u: a line of more than %zu bytes", r->path, r->line, longest);
    }
    if (r->ended)
        length = r->rest.length;
    *first = r->line;
    buffer_append(out, (view){ r->rest.bytes, length });
    if (out->failed)
        return error_set(err, STATUS_MEMORY, "%s: no memory to read it", r->path);
    const char *at = r->rest.bytes, *stop = at + length;
    while (at < stop && (at = memchr(at, '\n', (size_t)(stop - at))) != NULL) {
        r->line++;
        at++;
    }
    memmove(r->rest.bytes, r->rest.bytes + length, r->rest.length - length);
    r->rest.length -= length;
    return STATUS_OK;
}

void stream_close(stream *r)
{
    close(r->fd);
    buffer_free(&r->rest);
}
