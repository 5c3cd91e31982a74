/*
** lexicon.h -- words and their values, found at a place in the text: the longest one that starts there, or ends there.
**
** A trie over code points. Blanks inside a word are passed over ("百分 点"), because drafts are letter-spaced now and
** then. Built once from language data, then read-only and shared.
*/
#ifndef AUDITOR_EXTRACT_LEXICON_H
#define AUDITOR_EXTRACT_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/view.h"

typedef struct lexicon lexicon;

typedef enum { LEXICON_STARTS, LEXICON_ENDS } lexicon_side;

lexicon *lexicon_new(arena *memory, lexicon_side side);     /* NULL when there is no memory */

/* 'value' must not be 0. A word that is there keeps its first value, and false comes back in *added (may be NULL).
** STATUS_MEMORY, STATUS_SYNTAX for an empty word. */
status lexicon_add(lexicon *l, view word, uint32_t value, bool *added, error *err);

/* The value of the longest word in text[at, end) that starts at 'at', and where it ends; 0 where there is none. */
uint32_t lexicon_start(const lexicon *l, view text, uint32_t at, uint32_t end, uint32_t *word_end);

/* The value of the longest word in text[start, at) that ends at 'at', and where it starts; 0 where there is none. */
uint32_t lexicon_end(const lexicon *l, view text, uint32_t start, uint32_t at, uint32_t *word_start);

/* Calls visit(context, point) for every code point that a word starts with (LEXICON_STARTS). */
void lexicon_first_points(const lexicon *l, void (*visit)(void *context, uint32_t point), void *context);

#endif
