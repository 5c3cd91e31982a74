/*
** scan_text.h -- looking around in the block that is being scanned.
*/
#ifndef AUDITOR_EXTRACT_SCAN_TEXT_H
#define AUDITOR_EXTRACT_SCAN_TEXT_H

#include "extract/words/glyph.h"
#include "extract/figures/scan.h"

/* The first place at or after 'at' that is no blank. */
static inline uint32_t scan_skip(const scan *s, uint32_t at)
{
    return glyph_skip_blanks(s->text, at, s->end);
}

/* The code point at a place, and the one that ends there; 0 outside the block. */
static inline uint32_t scan_point(const scan *s, uint32_t at)
{
    uint32_t size;
    return at < s->end ? glyph_at(s->text, at, s->end, &size) : 0;
}

static inline uint32_t scan_before(const scan *s, uint32_t at)
{
    uint32_t size;
    return at > s->start ? glyph_before(s->text, s->start, at, &size) : 0;
}

static inline bool scan_word(const scan *s, const lexicon *l, uint32_t at, uint32_t *end)
{
    return lexicon_start(l, s->text, at, s->end, end) != 0;
}

/* Where the blanks before 'at' start, but not before what was found last. */
static inline uint32_t scan_back(const scan *s, uint32_t at)
{
    uint32_t size;
    while (at > s->floor && glyph_blank(glyph_before(s->text, s->floor, at, &size)))
        at -= size;
    return at;
}

#endif
