/*
** phrase_book.h -- the compiled form of phrases. Private to phrase_compile.c and phrase_match.c.
*/
#ifndef AUDITOR_EXTRACT_PHRASE_BOOK_H
#define AUDITOR_EXTRACT_PHRASE_BOOK_H

#include "extract/phrases/phrase.h"
#include "extract/words/wordset.h"

typedef enum {
    ELEMENT_WORDS,      /* one of some words */
    ELEMENT_SLOT,       /* a figure of some kinds */
    ELEMENT_GAP,        /* up to 'most' symbols that are no mark above 'crosses' */
    ELEMENT_NAME,       /* a gap whose text is kept */
    ELEMENT_NOT_AFTER,  /* what follows does not start with one of some words */
    ELEMENT_NOT_BEFORE, /* what precedes does not end with one */
    ELEMENT_EDGE        /* a mark or a figure stands here */
} element_kind;

typedef struct {
    const wordset *words;   /* value: direction */
    const view *list;       /* the same words */
    uint16_t listed;
    uint32_t kinds;         /* slots: kind_bit */
    uint16_t least, most;
    uint8_t kind, role, crosses;
    bool optional, stops;   /* one of the words holds what ends a sentence */
} element;

/* What the figures of a stretch must be for a pattern to match in it. */
typedef struct {
    uint32_t first, second;     /* kinds, as in an element: a figure of each set; KIND_NONE where no such is asked for */
    uint32_t figures;           /* so many at least */
} demand;

typedef struct {
    phrase what;
    const element *elements;
    demand asks;
    uint16_t count, trigger;
} pattern;

/* A pattern that a trigger leads to, and what the pattern's own group of words makes of the trigger: its longest word that
** the trigger starts with. */
typedef struct {
    demand asks;            /* of the pattern */
    uint16_t pattern;
    uint8_t length;         /* of the word; 0 where the pattern asks for it in a figure */
    uint8_t direction;
} lead;

typedef struct {
    const lead *leads;
    uint32_t count;
} trigger_list;

struct phrasebook {
    pattern *patterns;
    uint32_t count;
    const wordset *triggers;    /* value: index into lists */
    trigger_list *lists;
};

static inline uint32_t kind_bit(unsigned kind)
{
    return UINT32_C(1) << (kind & 31);
}

#define KIND_NONE (UINT32_C(1) << 31)   /* no figure's kind; every stretch has it */

#endif
