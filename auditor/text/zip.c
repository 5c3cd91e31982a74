#include "text/zip.h"

#include <archive.h>
#include <archive_entry.h>

#include "base/library.h"
#include "base/memory.h"
#include "loaded.h"

enum { STEP = 1 << 16, MOST_INFLATED = 64 << 20, MOST_RATIO = 200, RATIO_FROM = 1 << 20 };

#define USED(f) \
    f(archive_entry_is_data_encrypted) f(archive_entry_pathname) f(archive_error_string) f(archive_read_data) f(archive_read_free) \
    f(archive_read_new) f(archive_read_next_header) f(archive_read_open_memory) f(archive_read_support_format_zip)

static struct {
    USED(LIBRARY_MEMBER)
} la;

static library libarchive = { LOADED_libarchive, (const char *const[]){ USED(LIBRARY_NAME) NULL }, &la, NULL };

static status damaged(struct archive *zip, error *err)
{
    const char *why = la.archive_error_string(zip);
    return error_set(err, STATUS_SYNTAX, "the zip archive is damaged (%s)", why != NULL ? why : "unknown");
}

static status stream_entry(struct archive *zip, size_t archive_length, zip_sink sink, void *context, char *step,
                           error *err)
{
    size_t inflated = 0;
    for (;;) {
        la_ssize_t got = la.archive_read_data(zip, step, STEP);
        if (got < 0)
            return damaged(zip, err);
        if (got == 0)
            return STATUS_OK;
        inflated += (size_t)got;
        if (inflated > MOST_INFLATED || (inflated > RATIO_FROM && inflated / MOST_RATIO > archive_length))
            return error_set(err, STATUS_LIMIT, "it inflates beyond the limit of %d bytes or %d times its size",
                             MOST_INFLATED, MOST_RATIO);
        status result = sink(context, (view){ step, (size_t)got }, err);
        if (result != STATUS_OK)
            return result;
    }
}

static status find_entry(struct archive *zip, const char *name, error *err)
{
    struct archive_entry *entry;
    int answer;
    while ((answer = la.archive_read_next_header(zip, &entry)) == ARCHIVE_OK || answer == ARCHIVE_WARN) {
        const char *path = la.archive_entry_pathname(entry);
        if (path == NULL || strcmp(path, name) != 0)
            continue;
        if (la.archive_entry_is_data_encrypted(entry))
            return error_set(err, STATUS_SYNTAX, "it is encrypted: save it without a password");
        return STATUS_OK;
    }
    return answer == ARCHIVE_EOF ? STATUS_MISSING : damaged(zip, err);
}

status zip_stream(view archive, const char *entry, zip_sink sink, void *context, error *err)
{
    status result = library_load(&libarchive, err);
    if (result != STATUS_OK)
        return result;
    struct archive *zip = la.archive_read_new();
    char *step = memory_new(STEP);
    if (zip == NULL || step == NULL)
        result = error_set(err, STATUS_MEMORY, "no memory to unpack a document");
    else if (la.archive_read_support_format_zip(zip) != ARCHIVE_OK
             || la.archive_read_open_memory(zip, (void *)archive.start, archive.length) != ARCHIVE_OK)
        result = damaged(zip, err);
    if (result == STATUS_OK)
        result = find_entry(zip, entry, err);
    if (result == STATUS_OK)
        result = stream_entry(zip, archive.length, sink, context, step, err);
    if (zip != NULL)
        la.archive_read_free(zip);
    memory_free(step);
    return result;
}
