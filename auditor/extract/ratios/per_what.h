/*
** per_what.h -- what a value is for one of (a head, a box, a day), and which counts of the draft go with it.
** For the readers of this folder. Arguments are mentions.
*/
#ifndef AUDITOR_EXTRACT_PER_WHAT_H
#define AUDITOR_EXTRACT_PER_WHAT_H

#include "extract/scene/scene.h"

/* How well a count goes with what a value is per: not, by a measure word that counts anything, by name. */
typedef enum { FIT_NOT, FIT_LOOSE, FIT_NAMED } per_fit;

/* What a value is per, as the text says it. */
typedef struct {
    uint32_t which;             /* the value */
    uint16_t unit;              /* carried, or of a single thing before it; 0: none */
    const wordset *names;       /* units, by its phrase; or NULL */
    view words;                 /* its clause so far: "each village was granted" */
    bool price;                 /* for one of whatever is counted */
    bool says;                  /* its words say that it is for one, or an average */
} per_what;

typedef struct {
    uint32_t total, count;
    per_fit fit;
} factors;

/* The units that a phrase says a value is per, and the symbol where it starts; NULL where no phrase says any. */
typedef struct {
    const wordset *names;
    uint32_t start;
} per_phrase;

/* By mention, in x->scratch; NULL: no memory. */
const per_phrase *per_phrases(const scene *s);

/* 'names': the units that a phrase says it is per, or NULL. */
per_what per_find(const scene *s, uint32_t which, const wordset *names);

/* The length of time or measure that a word for one stands right before among the words before a value: a second of 每秒; 0
** where none does. */
uint16_t per_measured(const scene *s, uint32_t which, view words);

/* Do the words say that it is for one? */
bool per_is_told(const scene *s, const per_what *per);

/* Has each value that may be for one, that nothing has read yet and that has none of some MENTION_ flags, read in its order.
** s->failed: no memory. */
void per_each_unread(scene *s, uint32_t without, void (*read)(scene *s, const per_what *per));

per_fit per_fit_count(const scene *s, uint32_t count, const per_what *per);

/* Asks about total, count and value; one per measure or length of time is so from then on, where the answer is yes. A NULL
** question is answered yes. */
bool per_asked(const scene *s, const factors *of, uint32_t per, bool (*ask)(const scene *, uint32_t, uint32_t, uint32_t));

/* May a figure be a value for one, the total of such, a count? */
bool per_is_value(const scene *s, uint32_t which);
bool per_may_be_total(const scene *s, uint32_t which, uint32_t per);
bool per_is_count(const scene *s, uint32_t which);

/* "42 sessions, 2100 people; this year 62 each on average": do words around the value say that it is of others than the total
** and the count told before it, or for one of something else, too? */
bool per_of_others(const scene *s, uint32_t value, const factors *of);

/* "620,000 people, rural power 3.2, per rural head 800": is the value for one of a kind that excludes others, which the count is not told to
** be of? */
bool per_is_of_kind(const scene *s, uint32_t value, uint32_t count);

/* Do they name what nothing does from the sentence of the first of the two on? */
bool per_names_others(const scene *s, uint32_t value, uint32_t first);

/* How much of a text does not stand in another: bytes outside of runs of two characters that do. */
uint32_t per_untold(view text, view in);

/* Is it just one? */
bool per_is_single(const scene *s, uint32_t which);

/* 人 and 人次, 册 and 册次: counts whose names begin alike. */
bool per_counts_alike(const unit *x, const unit *y);

/* Do words tell the greatest or the least of several? */
bool per_tells_end(const scene *s, view words);

static inline bool per_same_sentence(const scene *s, uint32_t a, uint32_t b)
{
    return s->mentions[a].sentence != NONE && s->mentions[a].sentence == s->mentions[b].sentence;
}

static inline bool per_same_block(const scene *s, uint32_t a, uint32_t b)
{
    return s->mentions[a].block == s->mentions[b].block;
}

#endif
