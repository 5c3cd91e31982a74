/*
** wordset.h -- a fixed set of words, each with a small value, matched at a place.
**
** For the few words of one stage (separators, titles, speech verbs): the longest
** word that starts, or ends, at a place of valid UTF-8. Built once from language
** data, then read-only and shared.
*/
#ifndef AUDITOR_EXTRACT_WORDSET_H
#define AUDITOR_EXTRACT_WORDSET_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/view.h"
#include "script/data.h"

typedef struct wordset wordset;

/* An empty set in 'memory'; NULL when there is no memory. */
wordset *wordset_new(arena *memory);

/* Adds a word (borrowed); the same word again keeps the first value. STATUS_MEMORY; empty words are ignored. */
status wordset_add(wordset *set, view word, uint32_t value);

/* Makes room at once for so many words more. STATUS_MEMORY. */
status wordset_expect(wordset *set, uint32_t more);

/* Adds every text of a list with one value. NULL adds nothing; anything but a list of texts is STATUS_SYNTAX. */
status wordset_add_list(wordset *set, const data *list, uint32_t value, const char *what, error *err);

/* What characters words start with: no word starts with one whose bit is not set. Every set begins with its own. */
typedef struct {
    const uint64_t *bits;
    uint32_t mask;
} wordset_filter;

/* The bytes of the character at 'at' as one number, three at most; 0 where none starts, or its end is cut off. */
static inline uint32_t wordset_character(view text, uint32_t at)
{
    if (at >= text.length)
        return 0;
    const unsigned char *s = (const unsigned char *)text.start + at;
    const size_t left = text.length - at;
    if (s[0] >= 0xE0)
        return left >= 3 ? (uint32_t)s[0] << 16 | (uint32_t)s[1] << 8 | s[2] : 0;
    return s[0] < 0x80 ? s[0] : s[0] >= 0xC0 && left >= 2 ? (uint32_t)s[0] << 8 | s[1] : 0;
}

static inline uint32_t wordset_mixed(uint64_t start)
{
    return (uint32_t)(start * UINT64_C(0x9E3779B97F4A7C15) >> 32);
}

static inline bool wordset_passes(const wordset_filter *filter, uint32_t character)
{
    const uint32_t bit = wordset_mixed(character) & filter->mask;
    return (filter->bits[bit / 64] >> bit % 64 & 1) != 0;
}

/* wordset_at where its character, or 0, passes the filter. */
uint32_t wordset_longest(const wordset *set, uint32_t character, view text, uint32_t at, uint32_t *value);

/* Bytes of the longest word that starts at 'at', or 0; *value where one does and 'value' is not NULL. Most places are told from
** words by one bit, without a call. */
static inline uint32_t wordset_at(const wordset *set, view text, uint32_t at, uint32_t *value)
{
    const uint32_t character = wordset_character(text, at);
    return wordset_passes((const wordset_filter *)set, character) ? wordset_longest(set, character, text, at, value) : 0;
}

/* Bytes of the longest word that 'text' starts with and that is shorter than 'length' (at most the text's), or 0. */
uint32_t wordset_shorter(const wordset *set, view text, uint32_t length, uint32_t *value);

/* Bytes of the longest word that ends at 'end', or 0. */
uint32_t wordset_before(const wordset *set, view text, uint32_t end, uint32_t *value);

/* How many words; and the n-th of them (n < count), in the order in which they were added. */
uint32_t wordset_count(const wordset *set);
view wordset_word(const wordset *set, uint32_t n, uint32_t *value);

/* Is 'text' as a whole a word of the set? */
bool wordset_has(const wordset *set, view text);

/* Offset of the first word in text[from, to), or 'to'; *length and *value of the word found. */
uint32_t wordset_find(const wordset *set, view text, uint32_t from, uint32_t to, uint32_t *length, uint32_t *value);

#endif
