#include "extract/language.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "extract/figures/number.h"
#include "extract/stages.h"

enum { MOST_FILES = 64, NAME_SIZE = 64, MOST_BYTES = 1 << 24 };

typedef struct {
    char name[NAME_SIZE];   /* "units", "phrases/share": without .lua */
    const data *content;
} data_file;

struct language {
    arena *memory;
    unit_table *units;
    data_file files[MOST_FILES];
    uint32_t file_count;
    stage_words words;
    view code;
};

static int by_name(const void *a, const void *b)
{
    return strcmp(((const data_file *)a)->name, ((const data_file *)b)->name);
}

static status list_files(language *l, const char *folder, const char *inside, error *err);

/* A file of 'inside' becomes a name; a folder is looked into, one level deep. */
static status list_entry(language *l, const char *folder, const char *inside, view entry, error *err)
{
    char name[NAME_SIZE];
    bool file = view_ends(entry, VIEW(".lua"));
    size_t length = entry.length - (file ? 4 : 0);
    if (entry.start[0] == '.' || (!file && (inside[0] != '\0' || view_find(entry, VIEW(".")) >= 0)))
        return STATUS_OK;
    if ((size_t)snprintf(name, sizeof name, "%s%.*s", inside, (int)length, entry.start) + 1 >= sizeof name || l->file_count == MOST_FILES)
        return error_set(err, STATUS_LIMIT, "more than %d files, or a name too long: %s", MOST_FILES, entry.start);
    if (file) {
        memcpy(l->files[l->file_count++].name, name, sizeof name);
        return STATUS_OK;
    }
    memcpy(name + strlen(name), "/", 2);
    return list_files(l, folder, name, err);
}

static status list_files(language *l, const char *folder, const char *inside, error *err)
{
    buffer path = { .bytes = NULL };
    buffer_format(&path, "%s/%s", folder, inside);
    buffer_byte(&path, '\0');
    DIR *open = path.failed ? NULL : opendir(path.bytes);
    buffer_free(&path);
    if (open == NULL)
        return error_set(err, STATUS_IO, "%s", strerror(errno));
    status result = STATUS_OK;
    for (struct dirent *e = readdir(open); e != NULL && result == STATUS_OK; e = readdir(open))
        result = list_entry(l, folder, inside, view_of(e->d_name), err);
    closedir(open);
    return result;
}

static status read_file(language *l, data_file *file, const char *folder, error *err)
{
    buffer path = { .bytes = NULL }, chunk = { .bytes = NULL };
    buffer_format(&path, "%s/%s.lua", folder, file->name);
    buffer_byte(&path, '\0');
    status result = path.failed ? error_set(err, STATUS_MEMORY, "no memory for %s", folder)
                                : file_read(&chunk, path.bytes, MOST_BYTES, err);
    if (result == STATUS_OK)
        result = data_read(&file->content, l->memory, buffer_view(&chunk), path.bytes, err);
    buffer_free(&path);
    buffer_free(&chunk);
    return result;
}

status language_load(language **out, const char *folder, error *err)
{
    error own = { .code = STATUS_OK };
    language *l = memory_zero(1, sizeof *l);
    if (l == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for a language");
    status result = STATUS_OK;
    l->memory = arena_new_large();
    l->units = unit_table_new();
    if (l->memory == NULL || l->units == NULL)
        result = error_set(&own, STATUS_MEMORY, "no memory for a language");
    if (result == STATUS_OK) {
        const char *slash = strrchr(folder, '/');
        l->code = arena_copy(l->memory, view_of(slash != NULL ? slash + 1 : folder));
        result = l->code.start != NULL ? STATUS_OK : error_set(&own, STATUS_MEMORY, "no memory for a language");
    }
    if (result == STATUS_OK)
        result = list_files(l, folder, "", &own);
    qsort(l->files, l->file_count, sizeof *l->files, by_name);
    for (uint32_t i = 0; i < l->file_count && result == STATUS_OK; i++)
        result = read_file(l, &l->files[i], folder, &own);
    if (result == STATUS_OK)
        result = stage_words_new(&l->words, l->memory, l, l->units, &own);
    if (result != STATUS_OK) {
        language_free(l);
        return error_set(err, result, "%s: %s", folder, own.message);
    }
    *out = l;
    return STATUS_OK;
}

void language_free(language *l)
{
    if (l == NULL)
        return;
    unit_table_free(l->units);
    arena_free(l->memory);
    memory_free(l);
}

const unit_table *language_units(const language *l)
{
    return l->units;
}

/* The unit that all of a text behind a power of ten is; NULL where it is none. */
static const unit *unit_behind(const figure_words *w, view written, uint32_t scale_end, int8_t *scale)
{
    int8_t power = 0;
    uint32_t end, word = lexicon_start(w->behind, written, scale_end, (uint32_t)written.length, &end);
    number n;
    if (word == 0 || end != written.length || w->unit_words[word - 1].sort == SORT_LABEL)
        return NULL;
    if (scale_end > 0) {
        if (!number_read(&n, written, 0, scale_end) || !n.bare || n.huge || n.end != scale_end)
            return NULL;
        power = n.scale;
        for (int64_t digits = n.digits; digits >= 10; digits /= 10)
            power++;
    }
    *scale = (int8_t)(power + w->unit_words[word - 1].scale);
    return &w->units[w->unit_words[word - 1].unit];
}

/* Of 亿千瓦时 the shortest power of ten before a unit: 千 is the unit's. */
const unit *language_unit(const language *l, view written, int8_t *scale)
{
    number n;
    uint32_t most = number_read(&n, written, 0, (uint32_t)written.length) && n.bare && !n.huge ? n.end : 0;
    const unit *found = NULL;
    for (uint32_t at = 0; at <= most && found == NULL; at++)
        if (at == 0 || at == most || ((unsigned char)written.start[at] & 0xC0) != 0x80)
            found = unit_behind(l->words.scan.figures, written, at, scale);
    return found;
}

const scan_words *language_scan_words(const language *l)
{
    return &l->words.scan;
}

const stage_words *language_stages(const language *l)
{
    return &l->words;
}

view language_code(const language *l)
{
    return l->code;
}

const data *language_data(const language *l, const char *name)
{
    for (uint32_t i = 0; i < l->file_count; i++)
        if (strcmp(l->files[i].name, name) == 0)
            return l->files[i].content;
    return NULL;
}
