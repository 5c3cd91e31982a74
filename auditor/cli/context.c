#define _DEFAULT_SOURCE /* d_type */
#include "cli/context.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/memory.h"

enum { DEEPEST = 16, LARGEST = 1 << 28 };

static void add(sha256 *s, view text)
{
    char length[24];
    snprintf(length, sizeof length, "%zu:", text.length);
    sha256_add(s, view_of(length));
    sha256_add(s, text);
}

static status add_file(sha256 *s, const char *path, error *err)
{
    buffer bytes = { 0 };
    status result = file_read(&bytes, path, LARGEST, err);
    if (result == STATUS_OK)
        add(s, buffer_view(&bytes));
    buffer_free(&bytes);
    return result;
}

static int visible(const struct dirent *entry)
{
    view name = view_of(entry->d_name);
    return name.start[0] != '.' && (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN || view_ends(name, VIEW(".lua")));
}

/* Every Lua file below, in order of name. */
static status add_folder(sha256 *s, const char *folder, int depth, error *err)
{
    struct dirent **entries;
    int count = depth < DEEPEST ? scandir(folder, &entries, visible, alphasort) : -1;
    if (count < 0)
        return error_set(err, STATUS_IO, "%s: %s", folder, depth < DEEPEST ? strerror(errno) : "too deep");
    status result = STATUS_OK;
    for (int i = 0; i < count; i++) {
        buffer path = { 0 };
        buffer_format(&path, "%s/%s", folder, entries[i]->d_name);
        buffer_byte(&path, '\0');
        bool file = view_ends(view_of(entries[i]->d_name), VIEW(".lua"));
        add(s, view_of(entries[i]->d_name));
        if (path.failed)
            result = error_set(err, STATUS_MEMORY, "no memory to read the rules");
        else if (result == STATUS_OK)
            result = file ? add_file(s, path.bytes, err) : add_folder(s, path.bytes, depth + 1, err);
        buffer_free(&path);
        free(entries[i]);
    }
    free(entries);
    return result;
}

status context_digest(char out[CONTEXT_SIZE], const settings *s, error *err)
{
    const char *const options[] = { s->encoding, s->published, s->language_code };
    sha256 sum;
    char hex[65];
    view rules;
    status result = ruleset_hash(&rules, s->rules, err);
    if (result != STATUS_OK)
        return result;
    sha256_begin(&sum);
    add(&sum, rules);
    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        add(&sum, view_of(options[i]));
    result = add_file(&sum, "/proc/self/exe", err);
    for (uint32_t i = 0; result == STATUS_OK && i < s->pack_count; i++)
        result = add_folder(&sum, s->packs[i], 0, err);
    sha256_end(&sum, hex);
    snprintf(out, CONTEXT_SIZE, "sha256:%s", hex);
    return result;
}
