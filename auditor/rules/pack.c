#define _DEFAULT_SOURCE     /* d_type */
#include "rules/pack.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

enum { DEEPEST = 8, LARGEST_RULE = 1 << 20, MOST_RULES = 10000 };

typedef struct {
    pack_files *out;
    const char *folder;
    uint32_t pack;
    arena *memory;
    error *err;
} scan;

static char *join(arena *memory, const char *folder, const char *name)
{
    size_t a = strlen(folder), b = strlen(name);
    char *path = arena_take(memory, a + b + 2);
    if (path == NULL)
        return NULL;
    memcpy(path, folder, a);
    path[a] = '/';
    memcpy(path + a + 1, name, b + 1);
    return path;
}

static status out_of_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory for the rules");
}

status pack_read(buffer *bytes, view path, error *err)
{
    buffer_clear(bytes);
    status result = file_read(bytes, path.start, LARGEST_RULE, err);
    buffer_byte(bytes, '\0');
    return result == STATUS_OK && bytes->failed ? out_of_memory(err) : result;
}

static status add_file(const scan *s, const char *path, const char *id)
{
    pack_files *out = s->out;
    if (out->count == out->room) {
        uint32_t room = out->room > 0 ? out->room * 2 : 64;
        pack_file *files = room <= MOST_RULES * 2 ? arena_zero(s->memory, room, sizeof *files) : NULL;
        if (files == NULL)
            return out_of_memory(s->err);
        if (out->count > 0)
            memcpy(files, out->files, out->count * sizeof *files);
        out->files = files;
        out->room = room;
    }
    view name = arena_copy(s->memory, (view){ id, strlen(id) - strlen(".lua") });
    if (name.start == NULL)
        return out_of_memory(s->err);
    out->files[out->count++] = (pack_file){ .id = name.start, .path = view_of(path), .pack = s->pack };
    return STATUS_OK;
}

static bool is_rule_folder(const char *inside, const char *name)
{
    static const char *const others[] = { "lang", "lib", "meta" };
    for (size_t i = 0; inside == NULL && i < sizeof others / sizeof *others; i++)
        if (strcmp(others[i], name) == 0)
            return false;
    return true;
}

static status scan_folder(const scan *s, const char *inside, int depth);

/* Most file systems tell it with the entry's name; a link is followed. */
static status is_folder(bool *out, const struct dirent *entry, const char *path, error *err)
{
    struct stat about = { .st_mode = 0 };
    const bool told = entry->d_type == DT_REG || entry->d_type == DT_DIR;
    if (!told && stat(path, &about) != 0)
        return error_set(err, STATUS_IO, "%s: %s", path, strerror(errno));
    *out = told ? entry->d_type == DT_DIR : S_ISDIR(about.st_mode);
    return STATUS_OK;
}

/* 'inside' is the path below the pack's folder, NULL for the folder itself. */
static status scan_entry(const scan *s, const char *inside, const struct dirent *entry, int depth)
{
    const char *name = entry->d_name;
    const char *below = inside != NULL ? join(s->memory, inside, name) : arena_copy(s->memory, view_of(name)).start;
    char *path = below != NULL ? join(s->memory, s->folder, below) : NULL;
    bool folder = false;
    if (path == NULL)
        return out_of_memory(s->err);
    status result = is_folder(&folder, entry, path, s->err);
    if (result != STATUS_OK)
        return result;
    if (folder)
        return is_rule_folder(inside, name) ? scan_folder(s, below, depth + 1) : STATUS_OK;
    if (inside == NULL || !view_ends(view_of(name), VIEW(".lua")))
        return STATUS_OK;
    return add_file(s, path, below);
}

static status scan_folder(const scan *s, const char *inside, int depth)
{
    const char *path = inside != NULL ? join(s->memory, s->folder, inside) : s->folder;
    if (path == NULL)
        return out_of_memory(s->err);
    if (depth > DEEPEST)
        return error_set(s->err, STATUS_LIMIT, "%s: folders of rules nested deeper than %d", path, DEEPEST);
    DIR *folder = opendir(path);
    if (folder == NULL)
        return error_set(s->err, STATUS_IO, "%s: %s", path, strerror(errno));
    status result = STATUS_OK;
    for (struct dirent *e; result == STATUS_OK && (e = readdir(folder)) != NULL;)
        if (e->d_name[0] != '.')
            result = scan_entry(s, inside, e, depth);
    closedir(folder);
    return result;
}

status pack_scan(pack_files *out, const char *folder, uint32_t pack, arena *memory, error *err)
{
    const scan s = { .out = out, .folder = folder, .pack = pack, .memory = memory, .err = err };
    return scan_folder(&s, NULL, 0);
}

status pack_scan_languages(pack_files *out, const char *folder, uint32_t pack, arena *memory, error *err)
{
    const scan s = { .out = out, .folder = folder, .pack = pack, .memory = memory, .err = err };
    const char *path = join(memory, folder, "lang");
    if (path == NULL)
        return out_of_memory(err);
    return access(path, F_OK) == 0 ? scan_folder(&s, "lang", 0) : STATUS_OK;
}

static view last_name(const char *folder)
{
    size_t length = strlen(folder);
    while (length > 1 && folder[length - 1] == '/')
        length--;
    size_t start = length;
    while (start > 0 && folder[start - 1] != '/')
        start--;
    return (view){ folder + start, length - start };
}

status pack_describe(pack_info *out, const char *folder, arena *memory, error *err)
{
    static const char *const keys[] = { "name", "version", "licence" };
    char *path = join(memory, folder, "pack.lua");
    if (path == NULL)
        return out_of_memory(err);
    *out = (pack_info){ .folder = folder, .name = last_name(folder), .version = VIEW(""), .licence = VIEW("") };
    if (access(path, F_OK) != 0)
        return STATUS_OK;
    buffer source = { 0 };
    const data *d;
    status result = file_read(&source, path, LARGEST_RULE, err);
    if (result == STATUS_OK)
        result = data_read(&d, memory, buffer_view(&source), path, err);
    buffer_free(&source);
    if (result != STATUS_OK)
        return result;
    for (uint32_t i = 0; i < d->named; i++) {
        bool known = data_under(d, i)->kind == DATA_TEXT;
        for (size_t k = 0; k < 3 && known && !view_equal(d->names[i], view_of(keys[k])); k++)
            known = k < 2;
        if (!known)
            return error_set(err, STATUS_SYNTAX, "%s: %.*s: only the texts name, version and licence are known", path,
                             VIEW_PRINT(d->names[i]));
    }
    out->name = data_text(data_get(d, "name"), out->name);
    out->version = data_text(data_get(d, "version"), VIEW(""));
    out->licence = data_text(data_get(d, "licence"), VIEW(""));
    return STATUS_OK;
}
