#define _XOPEN_SOURCE 700 /* realpath */
#include "cli/inputs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/intern.h"
#include "base/nearest.h"
#include "cli/ignore.h"
#include "facts/read.h"

enum { DEEPEST = 64, BEGINNING = 1 << 17 };

typedef struct {
    arena *memory;
    buffer items;       /* of input */
    intern *seen;       /* the identities of the files taken */
    error *err;
} collection;

typedef struct {
    dev_t device;
    ino_t node;
} identity;

static const file_stamp nothing;
static const char *const endings[] = { ".txt", ".md", ".html", ".htm", ".docx", ".pdf", ".json", ".ndjson" };

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory for the list of inputs");
}

static view copy(collection *c, view text)
{
    return arena_copy(c->memory, text);
}

static status add(collection *c, view path, view why, file_stamp stamp)
{
    input item = { copy(c, path), copy(c, why), stamp };
    if (item.path.start == NULL || item.why.start == NULL)
        return no_memory(c->err);
    buffer_append(&c->items, (view){ (const char *)&item, sizeof item });
    return c->items.failed ? no_memory(c->err) : STATUS_OK;
}

/* Adds a file unless it was taken before, under this name or another. */
static status add_file(collection *c, view path, const struct stat *about)
{
    identity self;
    memset(&self, 0, sizeof self);
    self.device = about->st_dev;
    self.node = about->st_ino;
    uint32_t known = intern_count(c->seen);
    uint32_t id = intern_put(c->seen, (view){ (const char *)&self, sizeof self });
    if (id == INTERN_NONE)
        return no_memory(c->err);
    return id < known ? STATUS_OK : add(c, path, VIEW(""), stamp_from(about));
}

static bool wanted(view path)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (view_ends(path, view_of(endings[i]))) {
            if (!view_ends(path, VIEW("json")))
                return true;
            /* What cannot be read is taken, so that its error is reported and not swallowed. */
            buffer beginning = { 0 };
            status got = file_read(&beginning, path.start, BEGINNING, NULL);
            bool facts = (got != STATUS_OK && beginning.length == 0) || facts_recognise(buffer_view(&beginning));
            buffer_free(&beginning);
            return facts;
        }
    return false;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int not_hidden(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static status path_join(buffer *out, view folder, const char *name)
{
    buffer_clear(out);
    buffer_append(out, folder);
    if (folder.length > 0 && !view_ends(folder, VIEW("/")))
        buffer_byte(out, '/');
    buffer_append(out, (view){ name, strlen(name) + 1 });
    return out->failed ? STATUS_MEMORY : STATUS_OK;
}

/* A link to a folder is not followed: it may lead round in circles. False also for what vanished, or leads to nothing. */
static bool look_at(struct stat *about, int folder, const char *name)
{
    if (fstatat(folder, name, about, AT_SYMLINK_NOFOLLOW) != 0)
        return false;
    return !S_ISLNK(about->st_mode) || (fstatat(folder, name, about, 0) == 0 && !S_ISDIR(about->st_mode));
}

static status walk(collection *c, view folder, view absolute, const ignore *rules, int depth);

/* 'in' is the open folder: a name is found faster there than along its path. */
static status take_entry(collection *c, int in, view folder, view absolute, const char *name, const ignore *rules, int depth)
{
    buffer path = { 0 }, full = { 0 };
    status result = STATUS_OK;
    struct stat about;
    if (path_join(&path, folder, name) != STATUS_OK || path_join(&full, absolute, name) != STATUS_OK) {
        result = no_memory(c->err);
        goto done;
    }
    view shown = { path.bytes, path.length - 1 }, real = { full.bytes, full.length - 1 };
    if (!look_at(&about, in, name) || ignore_matches(rules, real, S_ISDIR(about.st_mode)))
        goto done;
    if (S_ISDIR(about.st_mode))
        result = walk(c, shown, real, rules, depth + 1);
    else if (S_ISREG(about.st_mode) && wanted(shown))
        result = add_file(c, shown, &about);
done:
    buffer_free(&path);
    buffer_free(&full);
    return result;
}

static status walk(collection *c, view folder, view absolute, const ignore *rules, int depth)
{
    if (depth > DEEPEST)
        return add(c, folder, VIEW("folders are nested too deeply"), nothing);
    struct dirent **entries = NULL;
    const char *name = folder.length > 0 ? folder.start : ".";
    int in = open(name, O_RDONLY | O_DIRECTORY), count = in >= 0 ? scandir(name, &entries, not_hidden, by_name) : -1;
    if (count < 0) {
        int why = errno;
        if (in >= 0)
            close(in);
        return add(c, view_of(name), view_of(strerror(why)), nothing);
    }
    status result = depth > 0 ? ignore_read(&rules, c->memory, absolute, rules, c->err) : STATUS_OK;
    for (int i = 0; i < count; i++) {
        if (result == STATUS_OK)
            result = take_entry(c, in, folder, absolute, entries[i]->d_name, rules, depth);
        free(entries[i]);
    }
    free(entries);
    close(in);
    return result;
}

/* The name in the same folder that was probably meant. */
static status missing(collection *c, const char *path)
{
    const char *slash = strrchr(path, '/');
    view folder = slash != NULL ? (view){ path, (size_t)(slash - path) + 1 } : VIEW("./");
    const char *name = slash != NULL ? slash + 1 : path;
    view parent = copy(c, folder);
    struct dirent **entries = NULL;
    int count = parent.start != NULL ? scandir(parent.start, &entries, not_hidden, by_name) : -1;
    char meant[NAME_MAX + 1] = "";
    unsigned best = UINT_MAX;
    for (int i = 0; i < count; i++) {
        if (nearest_offer(view_of(name), view_of(entries[i]->d_name), &best)) {
            size_t length = strlen(entries[i]->d_name);
            if (length < sizeof meant)
                memcpy(meant, entries[i]->d_name, length + 1);
        }
        free(entries[i]);
    }
    free(entries);
    if (meant[0] == '\0')
        return error_set(c->err, STATUS_USAGE, "%s: no such file or folder", path);
    return error_set(c->err, STATUS_USAGE, "%s: no such file or folder: did you mean %.*s%s?", path,
                     slash != NULL ? (int)folder.length : 0, folder.start, meant);
}

static status take_named(collection *c, const char *path)
{
    struct stat about;
    if (strcmp(path, "-") == 0)
        return add(c, VIEW("-"), VIEW(""), nothing);
    if (stat(path, &about) != 0)
        return errno == ENOENT || errno == ENOTDIR ? missing(c, path) : add(c, view_of(path), view_of(strerror(errno)), nothing);
    if (!S_ISDIR(about.st_mode))
        return add_file(c, view_of(path), &about);
    char *absolute = realpath(path, NULL);
    if (absolute == NULL)
        return add(c, view_of(path), view_of(strerror(errno)), nothing);
    const ignore *rules = NULL;
    status result = ignore_read_above(&rules, c->memory, view_of(absolute), c->err);
    if (result == STATUS_OK)
        result = walk(c, strcmp(path, ".") == 0 ? VIEW("") : view_of(path), view_of(absolute), rules, 0);
    free(absolute);
    return result;
}

status inputs_collect(input_list *out, arena *memory, char *const *paths, uint32_t count, error *err)
{
    collection c = { .memory = memory, .err = err, .seen = intern_new() };
    status result = c.seen != NULL ? STATUS_OK : no_memory(err);
    for (uint32_t i = 0; i < count && result == STATUS_OK; i++)
        result = take_named(&c, paths[i]);
    if (result == STATUS_OK) {
        view items = copy(&c, buffer_view(&c.items));
        if (items.start == NULL)
            result = no_memory(err);
        else
            *out = (input_list){ (const input *)(const void *)items.start, (uint32_t)(items.length / sizeof(input)) };
    }
    buffer_free(&c.items);
    intern_free(c.seen);
    return result;
}
