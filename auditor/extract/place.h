/*
** place.h -- where things stand: from spans of clean text to facts with source places.
*/
#ifndef AUDITOR_EXTRACT_PLACE_H
#define AUDITOR_EXTRACT_PLACE_H

#include "extract/extraction.h"

/* Adds a fact for clean text [start, end): its source span, text and clause are filled in. Returns its index, FACT_NONE
** when there is no memory (the builder remembers). */
uint32_t place_fact(const extraction *x, fact_kind kind, uint32_t start, uint32_t end, const void *detail);

/* As place_fact, for a mark of this kind. */
void place_mark(const extraction *x, const char *kind, uint32_t start, uint32_t end);

/* The sentence that holds clean[at], or the last one before it; NULL where there is none. */
const sentence *place_sentence(const extraction *x, uint32_t at);

/* Index of the first token that starts at or after clean[at]; token_count where there is none. */
uint32_t place_token(const extraction *x, uint32_t at);

/* Han letters lead with E4 to E9 and signs never do: one byte tells most places from signs. */
static inline bool place_leads_han(view text, uint32_t at)
{
    return at < text.length && (unsigned char)((unsigned char)text.start[at] - 0xE4) <= 5;
}

/* Does a sentence end with the character at clean[at]? 。！？ and their ASCII forms, and a block's end. */
bool place_ends_sentence(view text, uint32_t at);

#endif
