#include "report/source_lines.h"

#include "base/memory.h"

/* The place behind the next line feed from 'from' on, or 0. */
static size_t next_line(view text, size_t from)
{
    const char *end = from < text.length ? memchr(text.start + from, '\n', text.length - from) : NULL;
    return end != NULL ? (size_t)(end - text.start) + 1 : 0;
}

status source_lines_open(source_lines *s, const report_document *d)
{
    *s = (source_lines){ .count = 0 };
    if (d->doc == NULL || d->doc->source.length == 0 || d->clean == NULL)
        return STATUS_OK;
    /* What a container holds was made UTF-8 when it was read. */
    bool container = d->clean->format == FORMAT_DOCX || d->clean->format == FORMAT_PDF;
    status result = decode(&s->source, d->doc->source, container ? "utf-8" : d->clean->encoding, NULL);
    if (result != STATUS_OK)
        return result == STATUS_MEMORY ? result : STATUS_OK;
    view text = s->source.text;
    uint32_t lines = 1;
    for (size_t at = next_line(text, 0); at > 0; at = next_line(text, at))
        lines++;
    s->starts = memory_zero(lines, sizeof *s->starts);
    if (s->starts == NULL)
        return STATUS_MEMORY;
    for (size_t at = next_line(text, 0); at > 0; at = next_line(text, at))
        s->starts[++s->count] = (uint32_t)at;
    s->count = lines;
    return STATUS_OK;
}

void source_lines_close(source_lines *s)
{
    decoded_free(&s->source);
    memory_free(s->starts);
}

view source_line(const source_lines *s, uint32_t index)
{
    size_t end = index + 1 < s->count ? s->starts[index + 1] - 1 : s->source.text.length;
    if (end > s->starts[index] && s->source.text.start[end - 1] == '\r')
        end--;
    return (view){ s->source.text.start + s->starts[index], end - s->starts[index] };
}

uint32_t source_line_at(const source_lines *s, size_t place)
{
    uint32_t low = 0, high = s->count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (s->starts[middle] <= place)
            low = middle;
        else
            high = middle;
    }
    return low;
}

size_t source_place(const source_lines *s, uint32_t offset)
{
    const offset_map *map = &s->source.map;
    uint32_t low = 0, high = map->count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (map->runs[middle].source <= offset)
            low = middle;
        else
            high = middle;
    }
    const map_run *run = map->count > 0 ? &map->runs[low] : NULL;
    size_t place = offset;
    if (run != NULL)
        place = offset < run->source ? run->clean : run->clean + (offset - run->source) / run->source_step * run->step;
    return place < s->source.text.length ? place : s->source.text.length;
}
