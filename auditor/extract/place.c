#include "extract/place.h"

/* The running number of the clause that holds clean[at]. */
static uint32_t clause_at(const extraction *x, uint32_t at)
{
    const document *doc = builder_document(x->builder);
    uint32_t source = text_source_start(x->clean, at), low = 0, high = doc->clause_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->clauses[middle].start <= source)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? low - 1 : 0;
}

const sentence *place_sentence(const extraction *x, uint32_t at)
{
    const uint32_t n = rising_before(&x->sentence_starts, at + 1);
    return n > 0 ? &x->sentences[n - 1] : NULL;
}

uint32_t place_token(const extraction *x, uint32_t at)
{
    return rising_before(&x->token_starts, at);
}

uint32_t place_fact(const extraction *x, fact_kind kind, uint32_t start, uint32_t end, const void *detail)
{
    view text = { x->written.start + start, end - start };
    fact f = {
        .start = text_source_start(x->clean, start),
        .end = text_source_end(x->clean, end),
        .text_start = builder_pool(x->builder, text),
        .text_length = (uint32_t)text.length,
        .clause = clause_at(x, start),
        .kind = (uint8_t)kind,
        .confidence = 100,
    };
    return builder_fact(x->builder, &f, detail);
}

void place_mark(const extraction *x, const char *kind, uint32_t start, uint32_t end)
{
    mark detail = { .mark = builder_word(x->builder, view_of(kind)) };
    place_fact(x, FACT_MARK, start, end, &detail);
}

bool place_ends_sentence(view text, uint32_t at)
{
    switch (wordset_character(text, at)) {
    case 0xE38082: case 0xEFBC81: case 0xEFBC9F: case '\n': case '!': case '?': return true;   /* 。！？ */
    default: return false;
    }
}
