/*
** scan.c -- the scanner finds the same whether it skips to code points that can start something or looks at every one,
** and what it finds stands in order, inside the text.
*/
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "extract/figures/scan.h"
#include "support/draft.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static found_list scan_text(view text, bool every)
{
    found_list list = { .items = NULL };
    error err = { .code = STATUS_OK };
    if (scan_block(&list, language_scan_words(draft_language()), text, 0, (uint32_t)text.length, 0, every, &err) != STATUS_OK)
        abort();
    return list;
}

static void in_order(const found_list *list, size_t size)
{
    uint32_t behind = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        const token *t = &list->items[i].token;
        if (t->start < behind || t->core_start < t->start || t->number_start < t->core_start || t->number_end < t->number_start
            || t->core_end < t->number_end || t->end < t->core_end || t->end <= t->start || t->end > size)
            abort();
        behind = t->end;
    }
}

static bool same(const found *a, const found *b)
{
    const token *s = &a->token, *t = &b->token;
    return s->start == t->start && s->end == t->end && s->core_start == t->core_start && s->core_end == t->core_end
        && s->number_start == t->number_start && s->number_end == t->number_end && s->kind == t->kind
        && a->fact_kind == b->fact_kind && a->unit == b->unit && a->why == b->why;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (draft_language() == NULL)
        abort();
    if (size > 4096)
        return 0;
    view text = { (const char *)data, size };
    found_list skipped = scan_text(text, false), all = scan_text(text, true);
    in_order(&skipped, size);
    if (skipped.count != all.count)
        abort();
    for (uint32_t i = 0; i < all.count; i++)
        if (!same(&skipped.items[i], &all.items[i]))
            abort();
    memory_free(skipped.items);
    memory_free(all.items);
    return 0;
}
