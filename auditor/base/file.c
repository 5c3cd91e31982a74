#define _POSIX_C_SOURCE 200809L
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

/* To the end, which is expected behind so many bytes, or 0: anywhere. One byte more of room lets the end be seen: a read that
** leaves it free where the end was expected. */
static status read_all(buffer *out, int fd, const char *path, size_t expected, size_t limit, error *err)
{
    enum { STEP = 1 << 16 };
    size_t taken = 0, room = expected > 0 ? expected + 1 : STEP;
    for (;;) {
        if (!buffer_has_room(out, room))
            return error_set(err, STATUS_MEMORY, "%s: no memory to read it", path);
        ssize_t got = read(fd, out->bytes + out->length, out->room - out->length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return error_set(err, STATUS_IO, "%s: %s", path, strerror(errno));
        if (got == 0)
            return STATUS_OK;
        taken += (size_t)got;
        if (taken > limit)
            return error_set(err, STATUS_LIMIT, "%s: larger than the limit of %zu bytes", path, limit);
        out->length += (size_t)got;
        if (taken == expected && out->length < out->room)
            return STATUS_OK;
        room = out->length < out->room ? 1 : STEP;
    }
}

status file_read(buffer *out, const char *path, size_t limit, error *err)
{
    if (strcmp(path, "-") == 0)
        return read_all(out, STDIN_FILENO, "standard input", 0, limit, err);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return error_set(err, STATUS_IO, "%s: %s", path, strerror(errno));
    struct stat about;
    const bool known = fstat(fd, &about) == 0;
    const unsigned long long expected = known && S_ISREG(about.st_mode) && about.st_size > 0 ? (unsigned long long)about.st_size : 0;
    status result;
    if (known && S_ISDIR(about.st_mode))
        result = error_set(err, STATUS_IO, "%s: is a directory, a file was expected", path);
    else if (expected > limit)
        result = error_set(err, STATUS_LIMIT, "%s: larger than the limit of %zu bytes", path, limit);
    else
        result = read_all(out, fd, path, (size_t)expected, limit, err);
    close(fd);
    return result;
}

static status write_all(int fd, view bytes, const char *path, error *err)
{
    while (bytes.length > 0) {
        ssize_t put = write(fd, bytes.start, bytes.length);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return error_set(err, STATUS_IO, "%s: %s", path, strerror(errno));
        bytes.start += put;
        bytes.length -= (size_t)put;
    }
    return STATUS_OK;
}

static status replace(const char *path, view bytes, bool wait, error *err)
{
    size_t length = strlen(path);
    char *temporary = memory_new(length + 8);
    if (temporary == NULL)
        return error_set(err, STATUS_MEMORY, "%s: no memory to write it", path);
    memcpy(temporary, path, length);
    memcpy(temporary + length, ".XXXXXX", 8);
    int fd = mkstemp(temporary);
    if (fd < 0) {
        memory_free(temporary);
        return error_set(err, STATUS_IO, "%s: %s", path, strerror(errno));
    }
    mode_t mask = umask(0);
    umask(mask);
    status result = write_all(fd, bytes, path, err);
    if (result == STATUS_OK && (fchmod(fd, 0666 & ~mask) != 0 || (wait && fsync(fd) != 0)))
        result = error_set(err, STATUS_IO, "%s: %s", path, strerror(errno));
    if (close(fd) != 0 && result == STATUS_OK)
        result = error_set(err, STATUS_IO, "%s: %s", path, strerror(errno));
    if (result == STATUS_OK && rename(temporary, path) != 0)
        result = error_set(err, STATUS_IO, "%s: %s", path, strerror(errno));
    if (result != STATUS_OK)
        unlink(temporary);
    memory_free(temporary);
    return result;
}

status file_write(const char *path, view bytes, error *err)
{
    return replace(path, bytes, true, err);
}

status file_write_soon(const char *path, view bytes, error *err)
{
    return replace(path, bytes, false, err);
}
