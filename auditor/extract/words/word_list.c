#include "extract/words/word_list.h"

const data *word_list_item(const data *list, uint32_t n)
{
    return list != NULL && n < list->count ? &list->items[n] : NULL;
}

status word_list_add(lexicon *l, const data *list, uint32_t first, uint32_t value, error *err)
{
    status result = STATUS_OK;
    for (uint32_t i = first; list != NULL && i < list->count && result == STATUS_OK; i++) {
        if (list->items[i].kind != DATA_TEXT)
            return error_set(err, STATUS_SYNTAX, "item %u of a list of words is no text", i + 1);
        result = lexicon_add(l, list->items[i].text, value, NULL, err);
    }
    return result;
}

status word_list_new(lexicon **out, arena *memory, lexicon_side side, const data *list, error *err)
{
    lexicon *l = lexicon_new(memory, side);
    if (l == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for words");
    status result = word_list_add(l, list, 0, 1, err);
    if (result == STATUS_OK)
        *out = l;
    return result;
}
