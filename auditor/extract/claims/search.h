/*
** search.h -- finding the figure that a name in the text means.
*/
#ifndef AUDITOR_EXTRACT_SEARCH_H
#define AUDITOR_EXTRACT_SEARCH_H

#include "extract/scene/scene.h"

enum { WANTED_LENGTH = 40, SEARCH_WINDOW = 96, FIT = 75 };

/* A name without the words that any name may have: "全市规上工业总产值的" is 规上工业 of the whole city. */
typedef struct {
    uint32_t points[WANTED_LENGTH];
    uint32_t length;        /* 0: it names no thing of its own */
    uint64_t letters;
    uint8_t scope;          /* class of its scope word, or 0 */
} wanted;

wanted search_wanted(const scene *s, uint32_t from, uint32_t to);

/* The same from the label of a mention. */
wanted search_label(const scene *s, uint32_t which);

/* How well a mention answers to the name, in percent; 0 below FIT and where the scopes differ. */
unsigned search_fit(const scene *s, const wanted *name, uint32_t which);

/* Is it a level that could be a whole, a part, a value before: no base, no cell, no hedge that swallows any value? */
bool search_level(const scene *s, uint32_t which);

/* Do two texts have two characters in a row in common? */
bool search_meets(view a, view b);

typedef bool (*search_accepts)(const scene *s, uint32_t candidate, const void *context);

typedef struct {
    uint32_t best;          /* the mention that fits best, nearest first; or NONE */
    unsigned fit;
    bool rivalled;          /* another mention fits as well */
    uint32_t accepted;      /* the best of those that 'accepts' says yes to, or NONE */
} search_result;

/* Levels comparable with 'like' (NONE: all amounts) around 'near', SEARCH_WINDOW mentions back and a few ahead; 'except' is left out.
** 'accepts' may be NULL. */
search_result search_named(const scene *s, const wanted *name, uint32_t like, uint32_t near, uint32_t except, search_accepts accepts,
                           const void *context);

#endif
