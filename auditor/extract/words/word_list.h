/*
** word_list.h -- lists of words in language data, put into lexicons.
*/
#ifndef AUDITOR_EXTRACT_WORD_LIST_H
#define AUDITOR_EXTRACT_WORD_LIST_H

#include "extract/words/lexicon.h"
#include "script/data.h"

/* Adds the texts of list->items[first ...] with one value. NULL adds nothing. STATUS_SYNTAX where an item is no text. */
status word_list_add(lexicon *l, const data *list, uint32_t first, uint32_t value, error *err);

/* A new lexicon with the words of one list, each with value 1. STATUS_MEMORY, STATUS_SYNTAX. */
status word_list_new(lexicon **out, arena *memory, lexicon_side side, const data *list, error *err);

/* The n-th item of a list, or NULL. */
const data *word_list_item(const data *list, uint32_t n);

#endif
