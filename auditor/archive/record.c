#include "archive/record.h"

#include "facts/write.h"
#include "rules/series.h"

status record_list(const archive_record **out, uint32_t *count, const document *comparable, arena *memory, error *err)
{
    uint32_t facts = comparable != NULL ? comparable->fact_count : 0;
    archive_record *all = arena_zero(memory, facts, sizeof *all);
    buffer text = { 0 };
    bool failed = all == NULL;
    for (uint32_t i = 0; i < facts && !failed; i++) {
        buffer_clear(&text);
        series_key(&text, comparable, i);
        all[i].key = arena_copy(memory, buffer_view(&text));
        buffer_clear(&text);
        facts_write_one(&text, comparable, i);
        all[i].json = arena_copy(memory, buffer_view(&text));
        failed = text.failed || all[i].key.start == NULL || all[i].json.start == NULL;
    }
    buffer_free(&text);
    if (failed)
        return error_set(err, STATUS_MEMORY, "no memory to compare documents");
    *out = all;
    *count = facts;
    return STATUS_OK;
}

void record_print(buffer *out, const archive_record *r)
{
    buffer_append(out, r->key);
    buffer_byte(out, '\t');
    buffer_append(out, r->json);
    buffer_byte(out, '\n');
}

bool record_split(archive_record *out, view line)
{
    const char *tab = line.length > 0 ? memchr(line.start, '\t', line.length) : NULL;
    if (tab == NULL)
        return false;
    size_t length = (size_t)(tab - line.start);
    *out = (archive_record){ { line.start, length }, { tab + 1, line.length - length - 1 } };
    return true;
}
