#include "report/region.h"

#include "base/utf8.h"

region region_of(const evidence *e, const source_lines *source)
{
    region r = { e->line, e->column, e->line, e->column + (uint32_t)utf8_count(e->text) };
    if (source->count == 0 || e->line == 0)
        return r;
    size_t end = source_place(source, e->end);
    uint32_t line = source_line_at(source, end);
    size_t start = source->starts[line];
    r.end_line = line + 1;
    r.end_column = (uint32_t)utf8_count((view){ source->source.text.start + start, end - start }) + 1;
    return r;
}
