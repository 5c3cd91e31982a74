#include "archive/record.h"

#include "facts/write.h"
#include "rules/series.h"

static view take(buffer *text, arena *memory)
{
    view copy = text->failed ? (view){ NULL, 0 } : arena_copy(memory, buffer_view(text));
    buffer_clear(text);
    return copy;
}

status record_list(const archive_record **out, uint32_t *count, view *about, const document *comparable, arena *memory, error *err)
{
    uint32_t facts = comparable != NULL ? comparable->fact_count : 0;
    archive_record *all = arena_zero(memory, facts, sizeof *all);
    buffer text = { 0 };
    if (facts > 0)
        facts_write_head(&text, comparable);
    *about = take(&text, memory);
    bool failed = all == NULL || about->start == NULL;
    for (uint32_t i = 0; i < facts && !failed; i++) {
        series_key(&text, comparable, i);
        all[i].key = take(&text, memory);
        facts_write_fact(&text, comparable, i);
        all[i].fact = take(&text, memory);
        failed = all[i].key.start == NULL || all[i].fact.start == NULL;
    }
    buffer_free(&text);
    if (failed)
        return error_set(err, STATUS_MEMORY, "no memory to compare documents");
    *out = all;
    *count = facts;
    return STATUS_OK;
}

void record_print(buffer *out, const archive_record *r, view about)
{
    buffer_append(out, r->key);
    buffer_append(out, VIEW("\t" RECORD_BEGIN));
    buffer_append(out, about);
    buffer_append(out, VIEW(RECORD_MIDDLE));
    buffer_append(out, r->fact);
    buffer_append(out, VIEW(RECORD_END "\n"));
}

bool record_split(view *key, view *file, view line)
{
    const char *tab = line.length > 0 ? memchr(line.start, '\t', line.length) : NULL;
    if (tab == NULL)
        return false;
    *key = (view){ line.start, (size_t)(tab - line.start) };
    *file = (view){ tab + 1, line.length - key->length - 1 };
    return true;
}
