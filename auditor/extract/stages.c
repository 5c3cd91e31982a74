#include "extract/stages.h"

#include "extract/claims/claims.h"

status stage_words_new(stage_words *out, arena *memory, const language *l, unit_table *units, error *err)
{
    stage_words w = { .series = NULL };
    status result = scan_words_new(&w.scan, memory, l, units, err);
    if (result == STATUS_OK && (w.starts = start_table_new(memory)) == NULL)
        result = error_set(err, STATUS_MEMORY, "no memory for words");
    if (result == STATUS_OK)
        result = traditional_new(&w.traditional, memory, language_data(l, "traditional"), err);
    if (result == STATUS_OK)
        result = series_words_new(&w.series, memory, l, w.starts, err);
    if (result == STATUS_OK)
        result = topic_words_new(&w.topics, memory, l, err);
    if (result == STATUS_OK)
        result = list_words_new(&w.lists, memory, l, w.starts, err);
    if (result == STATUS_OK)
        result = table_words_new(&w.tables, memory, l, err);
    if (result == STATUS_OK)
        result = people_words_new(&w.people, memory, l, w.starts, err);
    if (result == STATUS_OK)
        result = programme_words_new(&w.programmes, memory, l, w.starts, err);
    if (result == STATUS_OK)
        result = chronicle_words_new(&w.chronicle, memory, l, err);
    if (result == STATUS_OK)
        result = mark_words_new(&w.marks, memory, l, w.starts, err);
    if (result == STATUS_OK)
        result = relation_words_new(&w.relations, memory, l, w.starts, err);
    if (result == STATUS_OK)
        *out = w;
    return result;
}

status stages_run(extraction *x, error *err)
{
    const stage_words *w = language_stages(x->language);
    const member *members = NULL;
    uint32_t member_count = 0;
    status result = STATUS_OK;
    if (w->tables != NULL)
        result = tables_read(x, w->tables, err);
    if (result == STATUS_OK && w->series != NULL)
        result = headings_read(x, w->series, &members, &member_count, err);
    if (result == STATUS_OK)
        topic_years_read(x, w->topics, members, member_count);
    if (result == STATUS_OK && w->lists != NULL)
        result = lists_read(x, w->lists, members, member_count, err);
    if (result == STATUS_OK && w->people != NULL)
        result = people_read(x, w->people, err);
    if (result == STATUS_OK && w->programmes != NULL)
        result = programmes_read(x, w->programmes, err);
    if (result == STATUS_OK && w->relations != NULL)
        result = claims_read(x, w->relations, err);
    if (result == STATUS_OK && w->chronicle != NULL)
        result = chronicle_read(x, w->chronicle, err);
    if (result == STATUS_OK && w->relations != NULL)
        result = claims_doubt_corrected(x, w->relations, err);
    if (result == STATUS_OK && w->marks != NULL)
        result = marks_read(x, w->marks, err);
    return result;
}
