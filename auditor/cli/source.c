#include "cli/source.h"

#include <inttypes.h>

#include "base/file.h"
#include "base/memory.h"
#include "extract/extract.h"
#include "facts/read.h"

struct source {
    const settings *settings;
    view path;
    buffer bytes;               /* of the file, where it was read whole */
    view part;                  /* what is to be read */
    facts_reader *facts;        /* NULL: a draft */
    bool read;                  /* the draft was given out */
    arena *memory;              /* the clean text, and the name of what is given out */
    clean_text clean;
    document *doc;
};

source *source_new(const settings *s)
{
    source *new = memory_zero(1, sizeof *new);
    if (new != NULL)
        new->settings = s;
    return new;
}

static void release_document(source *s)
{
    document_free(s->doc);
    s->doc = NULL;
    arena_free(s->memory);
    s->memory = NULL;
}

static void release(source *s)
{
    release_document(s);
    facts_reader_free(s->facts);
    s->facts = NULL;
    buffer_free(&s->bytes);
}

void source_free(source *s)
{
    if (s == NULL)
        return;
    release(s);
    memory_free(s);
}

static bool is_facts(view path, view bytes)
{
    return view_ends(path, VIEW(".json")) || view_ends(path, VIEW(".ndjson")) || view_ends(path, VIEW(".jsonl")) || facts_recognise(bytes);
}

static status no_memory(const source *s, error *err)
{
    return error_set(err, STATUS_MEMORY, "%.*s: no memory to read it", VIEW_PRINT(s->path));
}

static status begin(source *s, view path, view bytes, uint32_t line, error *err)
{
    s->path = path;
    s->part = bytes;
    s->read = false;
    if (is_facts(path, bytes)) {
        s->facts = facts_reader_new(bytes, path.start, language_units(s->settings->language));
        if (s->facts == NULL)
            return no_memory(s, err);
        if (line > 1)
            facts_reader_continue(s->facts, line);
    }
    return STATUS_OK;
}

status source_open(source *s, view path, error *err)
{
    release(s);
    status result = file_read(&s->bytes, path.start, TEXT_LIMIT, err);
    return result == STATUS_OK ? begin(s, path, buffer_view(&s->bytes), 1, err) : result;
}

status source_open_part(source *s, view path, view bytes, uint32_t line, error *err)
{
    release(s);
    return begin(s, path, bytes, line, err);
}

static status next_facts(source *s, source_item *out, error *err)
{
    status result = facts_reader_next(s->facts, &s->doc, err);
    uint32_t line = facts_reader_line(s->facts);
    out->doc = s->doc;
    if (line == 0)
        return result;
    buffer name = { 0 };
    buffer_format(&name, "%.*s:%" PRIu32, VIEW_PRINT(s->path), line);
    view copy = name.failed ? (view){ NULL, 0 } : arena_copy(s->memory, buffer_view(&name));
    buffer_free(&name);
    if (copy.start == NULL)
        return no_memory(s, err);
    out->path = copy;
    return result;
}

static status clean(source *s, error *err)
{
    text_options options = { .encoding = s->settings->encoding, .cues = &s->settings->cues };
    return text_clean(&s->clean, s->memory, s->part, s->path.start, &options, err);
}

static status next_draft(source *s, source_item *out, error *err)
{
    if (s->read)
        return STATUS_OK;
    s->read = true;
    status result = clean(s, err);
    if (result != STATUS_OK)
        return result;
    extract_options options = {
        .language = s->settings->language,
        .name = s->path,
        .published = view_of(s->settings->published),
    };
    result = extract_document(&s->doc, &s->clean, &options, err);
    if (result == STATUS_OK) {
        out->doc = s->doc;
        out->clean = &s->clean;
    }
    return result;
}

status source_next(source *s, source_item *out, error *err)
{
    release_document(s);
    *out = (source_item){ .path = s->path };
    s->memory = arena_new();
    if (s->memory == NULL)
        return no_memory(s, err);
    return s->facts != NULL ? next_facts(s, out, err) : next_draft(s, out, err);
}

status source_text(source *s, const clean_text **out, view path, error *err)
{
    release(s);
    s->path = path;
    status result = file_read(&s->bytes, path.start, TEXT_LIMIT, err);
    if (result != STATUS_OK)
        return result;
    s->part = buffer_view(&s->bytes);
    s->memory = arena_new();
    if (s->memory == NULL)
        return no_memory(s, err);
    result = clean(s, err);
    if (result == STATUS_OK)
        *out = &s->clean;
    return result;
}
