#include "support/same_data.h"

bool same_data(const data *a, const data *b)
{
    if (a->kind != b->kind || a->count != b->count || a->named != b->named)
        return false;
    if (a->kind == DATA_TEXT)
        return view_equal(a->text, b->text) && a->text.start[a->text.length] == '\0' && b->text.start[b->text.length] == '\0';
    if (a->kind == DATA_INTEGER || a->kind == DATA_NUMBER)
        return a->integer == b->integer && a->number == b->number;
    bool all = a->kind != DATA_BOOLEAN || a->boolean == b->boolean;
    for (uint32_t i = 0; i < a->count && all; i++)
        all = same_data(&a->items[i], &b->items[i]);
    for (uint32_t i = 0; i < a->named && all; i++)
        all = view_equal(a->names[i], b->names[i]) && a->names[i].start[a->names[i].length] == '\0' && same_data(data_under(a, i), data_under(b, i));
    return all;
}
