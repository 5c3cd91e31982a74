#define _POSIX_C_SOURCE 200809L
#include "cli/ignore.h"

#include <unistd.h>

#include "base/file.h"
#include "base/utf8.h"

typedef struct {
    view glob;
    bool keep;          /* began with "!" */
    bool folders_only;  /* ended with "/" */
    bool anchored;      /* holds a "/": matched against the path below its folder, else against the name alone */
} pattern;

struct ignore {
    const ignore *above;
    view folder;
    pattern *patterns;
    size_t count;
};

enum { LARGEST_FILE = 1 << 20 };

static const char *const file_names[] = { ".gitignore", ".auditorignore" };

/* '[...]' at 'at': does it hold 'point'? *end is the place behind it; NULL where it is not closed. */
static bool class_holds(const char *at, const char *stop, uint32_t point, const char **end)
{
    bool inverted = false, found = false;
    unsigned length;
    *end = NULL;
    if (++at < stop && (*at == '!' || *at == '^')) {
        inverted = true;
        at++;
    }
    for (bool first = true; at < stop; first = false) {
        if (*at == ']' && !first) {
            *end = at + 1;
            return found != inverted;
        }
        if (*at == '\\' && at + 1 < stop)
            at++;
        uint32_t low = utf8_decode(at, stop, &length), high = low;
        at += length;
        if (at + 1 < stop && *at == '-' && at[1] != ']') {
            high = utf8_decode(at + 1, stop, &length);
            at += 1 + length;
        }
        found = found || (low <= point && point <= high);
    }
    return false;
}

/* Matches what is no star at the head of the pattern; how far both go on, or false. */
static bool match_one(const char **glob, const char *glob_end, const char **path, const char *path_end)
{
    unsigned length, wanted;
    uint32_t point = utf8_decode(*path, path_end, &length);
    if (**glob == '[' && point != '/') {
        const char *end;
        bool holds = class_holds(*glob, glob_end, point, &end);
        if (end != NULL) {
            *glob = end;
            *path += length;
            return holds;
        }
    }
    if (**glob == '?') {
        *glob += 1;
        *path += length;
        return point != '/';
    }
    if (**glob == '\\' && *glob + 1 < glob_end)
        *glob += 1;
    bool same = utf8_decode(*glob, glob_end, &wanted) == point;
    *glob += wanted;
    *path += length;
    return same;
}

static bool double_star(const char *start, const char *at, const char *end)
{
    return at + 1 < end && at[0] == '*' && at[1] == '*' && (at == start || at[-1] == '/')
        && (at + 2 == end || at[2] == '/');
}

/* Two places to come back to suffice: the last "*", and the last "**", which may swallow what the "*" could not. */
bool ignore_glob(view globbed, view path)
{
    const char *glob = globbed.start, *glob_end = glob + globbed.length;
    const char *at = path.start, *end = at + path.length;
    const char *star = NULL, *star_at = NULL, *deep = NULL, *deep_at = NULL;
    for (;;) {
        if (glob == glob_end && at == end)
            return true;
        if (glob < glob_end && double_star(globbed.start, glob, glob_end)) {
            if (glob + 2 == glob_end)
                return at < end;
            deep = glob += 3;
            deep_at = at;
            star = NULL;
            continue;
        }
        if (glob < glob_end && *glob == '*') {
            star = ++glob;
            star_at = at;
            continue;
        }
        if (glob < glob_end && at < end && match_one(&glob, glob_end, &at, end))
            continue;
        if (star != NULL && star_at < end && *star_at != '/') {
            glob = star;
            at = ++star_at;
        } else if (deep != NULL) {
            const char *slash = memchr(deep_at, '/', (size_t)(end - deep_at));
            if (slash == NULL)
                return false;
            glob = deep;
            at = deep_at = slash + 1;
            star = NULL;
        } else {
            return false;
        }
    }
}

static view trimmed(view line)
{
    if (line.length > 0 && line.start[line.length - 1] == '\r')
        line.length--;
    while (line.length > 0 && line.start[line.length - 1] == ' ' && !view_ends(line, VIEW("\\ ")))
        line.length--;
    return line;
}

static bool parse_line(pattern *out, view line)
{
    line = trimmed(line);
    if (line.length == 0 || line.start[0] == '#')
        return false;
    *out = (pattern){ .glob = line };
    if (out->glob.start[0] == '!') {
        out->keep = true;
        out->glob = (view){ line.start + 1, line.length - 1 };
    }
    if (view_ends(out->glob, VIEW("/"))) {
        out->folders_only = true;
        out->glob.length--;
    }
    out->anchored = memchr(out->glob.start, '/', out->glob.length) != NULL;
    if (view_starts(out->glob, VIEW("/")))
        out->glob = (view){ out->glob.start + 1, out->glob.length - 1 };
    return out->glob.length > 0;
}

static status read_patterns(ignore *level, arena *memory, const buffer *text, error *err)
{
    size_t lines = 1;
    for (size_t i = 0; i < text->length; i++)
        lines += text->bytes[i] == '\n';
    view copy = arena_copy(memory, buffer_view(text));
    level->patterns = arena_zero(memory, lines, sizeof *level->patterns);
    if (copy.start == NULL || level->patterns == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for ignore patterns");
    const char *at = copy.start, *end = at + copy.length;
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        if (stop == NULL)
            stop = end;
        level->count += parse_line(&level->patterns[level->count], (view){ at, (size_t)(stop - at) });
        at = stop + 1;
    }
    return STATUS_OK;
}

static status join(buffer *out, view folder, const char *name, error *err)
{
    buffer_clear(out);
    buffer_append(out, folder);
    if (!view_ends(folder, VIEW("/")))
        buffer_byte(out, '/');
    buffer_append(out, (view){ name, strlen(name) + 1 });
    return out->failed ? error_set(err, STATUS_MEMORY, "no memory for a path") : STATUS_OK;
}

status ignore_read(const ignore **out, arena *memory, view folder, const ignore *above, error *err)
{
    buffer path = { 0 }, text = { 0 };
    status result = STATUS_OK;
    for (size_t i = 0; result == STATUS_OK && i < sizeof file_names / sizeof *file_names; i++) {
        result = join(&path, folder, file_names[i], err);
        if (result == STATUS_OK && access(path.bytes, F_OK) == 0) {
            result = file_read(&text, path.bytes, LARGEST_FILE, err);
            buffer_byte(&text, '\n');
        }
    }
    if (result == STATUS_OK && text.length > 0) {
        ignore *level = arena_zero(memory, 1, sizeof *level);
        view copy = arena_copy(memory, folder);
        if (level == NULL || copy.start == NULL)
            result = error_set(err, STATUS_MEMORY, "no memory for ignore patterns");
        else
            result = read_patterns(level, memory, &text, err);
        if (result == STATUS_OK) {
            level->above = above;
            level->folder = copy;
            above = level;
        }
    }
    if (result == STATUS_OK)
        *out = above;
    buffer_free(&path);
    buffer_free(&text);
    return result;
}

status ignore_read_above(const ignore **out, arena *memory, view folder, error *err)
{
    buffer path = { 0 };
    size_t top = folder.length;
    status result = STATUS_OK;
    for (size_t length = folder.length; length > 0; length--) {
        if (length < folder.length && folder.start[length] != '/')
            continue;
        result = join(&path, (view){ folder.start, length }, ".git", err);
        if (result != STATUS_OK)
            break;
        if (access(path.bytes, F_OK) == 0) {
            top = length;
            break;
        }
    }
    buffer_free(&path);
    const ignore *chain = NULL;
    for (size_t length = top; result == STATUS_OK && length <= folder.length; length++)
        if (length == folder.length || folder.start[length] == '/')
            result = ignore_read(&chain, memory, (view){ folder.start, length }, chain, err);
    if (result == STATUS_OK)
        *out = chain;
    return result;
}

bool ignore_matches(const ignore *rules, view path, bool is_folder)
{
    view name = path;
    for (size_t i = path.length; i > 0; i--)
        if (path.start[i - 1] == '/') {
            name = (view){ path.start + i, path.length - i };
            break;
        }
    for (; rules != NULL; rules = rules->above) {
        size_t skip = rules->folder.length + !view_ends(rules->folder, VIEW("/"));
        view below = { path.start + skip, path.length - skip };
        for (size_t i = rules->count; i > 0; i--) {
            const pattern *p = &rules->patterns[i - 1];
            if ((is_folder || !p->folders_only) && ignore_glob(p->glob, p->anchored ? below : name))
                return !p->keep;
        }
    }
    return false;
}
