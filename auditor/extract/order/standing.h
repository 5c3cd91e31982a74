/*
** standing.h -- words that tell a place among others: what they say, and whose place in what they may tell.
*/
#ifndef AUDITOR_EXTRACT_STANDING_H
#define AUDITOR_EXTRACT_STANDING_H

#include "extract/order/series.h"

typedef enum { GREATEST = 1, LEAST, FASTEST, SECOND, NEXT_TO, FIRST, LAST, PLACED } standing_word;

typedef struct {
    uint32_t at, end;           /* the word, in symbols */
    uint32_t clause, clause_end;
    uint32_t about;             /* where the words begin that may name what is compared */
    uint32_t floor;             /* where the words begin that may name whose place it is */
    uint32_t said;              /* standing_word */
    int64_t place;              /* from the top, or from the bottom where 'least' */
    bool least;
    bool of;                    /* "the greatest of them is ..." : the name follows */
    uint8_t kind;               /* series_kind, of what it is said */
    uint8_t moved;              /* direction: how things rose, or fell, is compared */
    bool far;                   /* held against what another paragraph tells */
    bool dealt;                 /* told by a number alone, which no phrase reads */
} standing;

/* What a word for a place says; false where it says nothing that can be read. */
bool standing_told(const scene *s, const word_place *word, standing *t);

/* A place that a number tells: 排在三项业务中的第二位, 倒数第三. */
bool standing_numbered(const scene *s, uint32_t which, standing *t);

/* The number of things told in the clause of a place, or the one before it: 五家企业中. 0: of none, or of too few. */
uint32_t standing_several(const scene *s, const standing *t);

#endif
