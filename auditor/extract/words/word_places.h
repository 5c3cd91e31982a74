/*
** word_places.h -- where the words of several sets stand in one text, found in one pass over it.
**
** Questions about a stretch of text ("is it a plan?") are asked for every figure again: over the places they cost a
** search in a sorted array, however long the stretch.
*/
#ifndef AUDITOR_EXTRACT_WORD_PLACES_H
#define AUDITOR_EXTRACT_WORD_PLACES_H

#include "extract/words/starts.h"

/* The words of all sets together: built once from language data, then read-only and shared. */
typedef struct word_search word_search;

/* The sets are numbered from 0; NULL adds nothing. Words are borrowed. NULL when there is no memory. */
word_search *word_search_new(arena *memory, const wordset *const *sets, uint32_t count);

/* One word of a set, at an offset of the text. */
typedef struct {
    uint32_t at;
    uint32_t value : 24, length : 8;
} word_place;

/* The words of one set: by 'at', longer ones first. */
typedef struct {
    const word_place *places;
    uint32_t count;
    uint32_t near;      /* where the last question was answered: the next one is seldom far from it */
} word_places;

/* Finds the words of all sets in a text; an array of word_places by set, in 'memory'. 'starts' marks the text for the kind
** that all words of the search are of; NULL: every character is looked at. NULL when there is no memory. */
word_places *word_places_find(const word_search *search, view text, const word_starts *starts, start_kind kind, arena *memory);

/* All words of the search: their kind is to be marked. */
const wordset *word_search_words(const word_search *search);

/* word_places_first where there are words. */
const word_place *word_places_search(word_places *p, uint32_t from, uint32_t to);

/* The first word inside [from, to), the longest one that starts there; NULL where there is none. Of most sets a short text has none. */
static inline const word_place *word_places_first(word_places *p, uint32_t from, uint32_t to)
{
    return p->count > 0 ? word_places_search(p, from, to) : NULL;
}

#endif
