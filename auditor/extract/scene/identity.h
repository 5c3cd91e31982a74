/*
** identity.h -- are two figures of a draft one thing stated twice? What their words, times and qualifiers say.
**
** Words in common make it likely, words that only one of them has make it doubtful where the other has its own there:
** "phase one", "phase two". Nothing here compares values.
*/
#ifndef AUDITOR_EXTRACT_IDENTITY_H
#define AUDITOR_EXTRACT_IDENTITY_H

#include "extract/scene/scene.h"

typedef struct {
    unsigned run, shared;       /* the longest run of characters in both names; how many of one stand in the other */
    unsigned shorter;           /* characters of the shorter name */
} kinship;

/* The mention whose label names it: a value that another one became goes by the name of that one, 收入从3.35万元提高到4.62万元. */
uint32_t identity_named_by(const scene *s, uint32_t which);

/* Names are label, noun and what stands right behind the figure. */
kinship identity_kinship(const scene *s, uint32_t a, uint32_t b);

/* Of the labels alone, in order: characters in common, and those that only the one or the other has. */
typedef struct {
    unsigned common, only_a, only_b;
} overlap;

overlap identity_labels(const scene *s, uint32_t a, uint32_t b);

/* Do both labels, without scope words, begin with one character, or has one none? "Urban income" is not "income". */
bool identity_starts_alike(const scene *s, uint32_t a, uint32_t b);

/* The last date before a mention in its sentence, or NULL; *place is its symbol where there is one, even if not resolved. */
const dated *identity_period(const scene *s, uint32_t which, uint32_t *place);

/* Are they said of different times? Where no calendar tells it, other words are another time. */
bool identity_apart(const scene *s, uint32_t a, uint32_t b);

/* Are both told of one time that a comparison is held against: 上年同期, 去年同期? */
bool identity_same_basis(const scene *s, uint32_t a, uint32_t b);

/* Does a clause like "if it rises by 20 %" hold it, or lead to it? */
bool identity_supposed(const scene *s, uint32_t which);

/* May they be one thing: in two sentences, said of no two times or scopes, not one planned and one done, neither hedged? */
bool identity_possible(const scene *s, uint32_t a, uint32_t b);
bool identity_about(const scene *s, uint32_t a, uint32_t b);     /* the same, hedged or not */

/* Does it stand in a title or heading? */
bool identity_heads(const scene *s, uint32_t which);

/* Does it stand where a draft repeats itself: in a title, a heading, or under a picture? */
bool identity_echoes(const scene *s, uint32_t which);

#endif
