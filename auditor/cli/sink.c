#define _XOPEN_SOURCE 700 /* realpath */
#include "cli/sink.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/memory.h"

struct sink {
    int fd;
    bool closed;
    buffer path, temporary;     /* NUL-terminated; empty for standard output */
};

static status refused(const sink *s, error *err)
{
    return error_set(err, STATUS_IO, "%s: %s", s->path.length > 0 ? s->path.bytes : "standard output", strerror(errno));
}

/* A link stays a link: the file behind it is replaced. What is no file (/dev/null, a pipe) is written to directly. */
static void open_path(sink *s, const char *path)
{
    struct stat about;
    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode)) {
        buffer_append(&s->path, (view){ path, strlen(path) + 1 });
        s->fd = s->path.failed ? -1 : open(path, O_WRONLY | O_CLOEXEC);
        return;
    }
    char *real = realpath(path, NULL);
    view target = view_of(real != NULL ? real : path);
    buffer_append(&s->path, (view){ target.start, target.length + 1 });
    buffer_append(&s->temporary, target);
    buffer_append(&s->temporary, (view){ ".XXXXXX", 8 });
    s->fd = s->temporary.failed || s->path.failed ? -1 : mkstemp(s->temporary.bytes);
    free(real);
}

status sink_open(sink **out, const char *path, error *err)
{
    sink *s = memory_zero(1, sizeof *s);
    if (s == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for a report");
    s->fd = STDOUT_FILENO;
    if (path != NULL)
        open_path(s, path);
    if (s->fd < 0) {
        status result = error_set(err, STATUS_IO, "%s: %s", path, strerror(errno));
        buffer_clear(&s->temporary); /* it was never made */
        sink_free(s);
        return result;
    }
    *out = s;
    return STATUS_OK;
}

status sink_write(sink *s, view bytes, error *err)
{
    while (bytes.length > 0 && !s->closed) {
        ssize_t written = write(s->fd, bytes.start, bytes.length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno == EPIPE && s->path.length == 0) {
            s->closed = true;
            break;
        }
        if (written < 0)
            return refused(s, err);
        bytes.start += written;
        bytes.length -= (size_t)written;
    }
    return STATUS_OK;
}

status sink_commit(sink *s, error *err)
{
    if (s->path.length == 0)
        return STATUS_OK;
    bool replaces = s->temporary.length > 0;
    mode_t mask = umask(0);
    umask(mask);
    if (replaces && (fchmod(s->fd, 0666 & ~mask) != 0 || fsync(s->fd) != 0))
        return refused(s, err);
    int fd = s->fd;
    s->fd = -1;
    if (close(fd) != 0 || (replaces && rename(s->temporary.bytes, s->path.bytes) != 0))
        return refused(s, err);
    buffer_clear(&s->temporary);
    return STATUS_OK;
}

bool sink_closed(const sink *s)
{
    return s->closed;
}

void sink_free(sink *s)
{
    if (s == NULL)
        return;
    if (s->path.length > 0 && s->fd >= 0)
        close(s->fd);
    if (s->temporary.length > 0)
        unlink(s->temporary.bytes);
    buffer_free(&s->path);
    buffer_free(&s->temporary);
    memory_free(s);
}
