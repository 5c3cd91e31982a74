#define _POSIX_C_SOURCE 200809L
#include "cli/place.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#include "base/buffer.h"

static status make_folders(char *path, error *err)
{
    for (char *at = path + 1; *at != '\0'; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        bool made = mkdir(path, 0777) == 0 || errno == EEXIST;
        if (!made)
            error_set(err, STATUS_IO, "%s: %s", path, strerror(errno));
        *at = '/';
        if (!made)
            return STATUS_IO;
    }
    return STATUS_OK;
}

status place_archive(const char **out, const char *named, bool make, arena *memory, error *err)
{
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    buffer path = { 0 };
    if (named != NULL) {
        *out = named;
        return STATUS_OK;
    }
    if (state != NULL && state[0] == '/')
        buffer_format(&path, "%s/auditor/archive.sqlite", state);
    else if (home != NULL && home[0] == '/')
        buffer_format(&path, "%s/.local/state/auditor/archive.sqlite", home);
    else
        return error_set(err, STATUS_USAGE, "no home folder for an archive: name one with --archive");
    view copy = arena_copy(memory, buffer_view(&path));
    bool failed = path.failed || copy.start == NULL;
    buffer_free(&path);
    if (failed)
        return error_set(err, STATUS_MEMORY, "no memory for a path");
    *out = copy.start;
    return make ? make_folders((char *)(uintptr_t)copy.start, err) : STATUS_OK;
}

void place_now(char out[PLACE_TIME])
{
    const char *said = getenv("SOURCE_DATE_EPOCH");
    char *end = NULL;
    long long seconds = said != NULL ? strtoll(said, &end, 10) : 0;
    time_t now = said != NULL && *said != '\0' && *end == '\0' ? (time_t)seconds : time(NULL);
    struct tm parts;
    if (gmtime_r(&now, &parts) == NULL || strftime(out, PLACE_TIME, "%Y-%m-%dT%H:%M:%SZ", &parts) == 0)
        memcpy(out, "1970-01-01T00:00:00Z", PLACE_TIME);
}
