/*
** series.h -- values of one measure that a text tells of several things: "the east sold 21, the centre 13, the south 9".
**
** Whose a value is follows from the words before it, from a list of names before a row of values, or from the value before
** it: "the south 9, up 6 %" is the south's growth, too. Superlatives and places are held against such a series.
*/
#ifndef AUDITOR_EXTRACT_SERIES_H
#define AUDITOR_EXTRACT_SERIES_H

#include "extract/order/placing.h"

typedef enum { SERIES_LEVEL, SERIES_CHANGE, SERIES_SHARE } series_kind;

typedef struct {
    value_row row;
    uint32_t parent;        /* what all are "of which" of, or NONE */
    uint8_t kind;           /* series_kind */
    uint8_t direction;      /* SERIES_CHANGE: of all of them */
    bool counted;           /* told without names, in their order: the n-th is the n-th */
    bool muddled;           /* one thing has two values */
    uint32_t others;        /* SERIES_CHANGE: how many went the other way */
    bool sure;              /* they are told together, as things of one kind */
} series;

enum { MOST_SERIES = 8 };

typedef struct {
    series at[MOST_SERIES];
    uint32_t count;
} series_set;

/* The series of mentions [first, end) of the text, in order of their first values. */
void series_of(const scene *s, uint32_t first, uint32_t end, series_set *out);

/* Those of a series that stand in one sentence with an entry, in *out; answers the entry's place among them. */
uint32_t series_sentence(const scene *s, const series *r, const series_set *all, uint32_t entry, series *out);

/* Where an entry's name, or a start of it, or an end, that no other entry has, stands in a text; its length in *length. -1. */
ptrdiff_t series_name_in(const value_row *row, uint32_t entry, view text, size_t *length);

/* The only entry that is named in a text, and where; NONE where none is, or several are. */
uint32_t series_holder_in(const value_row *row, view text, view *name);

/* Do the words in symbols [from, to) but for the name say nothing, or name what the series tells? */
bool series_is_about(const scene *s, const series *r, uint32_t from, uint32_t to, view name);

/* The mentions of a block around one: *first .. *end. */
void series_block(const scene *s, uint32_t block, uint32_t near, uint32_t *first, uint32_t *end);

#endif
