/*
** share_reading.h -- one share phrase while its part and whole are looked for. Private to claim_share.c and share_*.c.
*/
#ifndef AUDITOR_EXTRACT_SHARE_READING_H
#define AUDITOR_EXTRACT_SHARE_READING_H

#include "extract/claims/claims.h"

typedef struct {
    const frame *f;
    const uint32_t *totals;     /* by mention: the total of the sum that it is a part of, or NONE */
    const bool *answered;       /* by fact: a rate that is read by its name */
    uint32_t share, part, whole;
    wanted name;        /* of the whole */
    bool named;         /* the phrase holds a name, even a bare one */
    uint32_t told;      /* the whole that words or structure tell, rather than nearness; or NONE */
    bool fits;
} share_reading;

/* "The park has 216 firms, high-tech firms 87": does the part go by the whole's noun, with a word of its own before it, and the whole by nothing
** but its noun? */
bool share_is_kind_of(const scene *s, uint32_t whole, uint32_t part);

/* "The total grain output is 58.4, autumn crops 37.1": is the one told to be a total, and the other not? */
bool share_is_total_beside(const scene *s, uint32_t whole, uint32_t part);

/* Shares of one sentence that go beyond the whole, or make it up exactly. */
void share_hundred(scene *s, const share_reading *list, uint32_t count);

/* "the three together 13,632, over six in ten": is a level told to be a share of something itself, by another percentage right
** behind it? */
bool share_has_own(const scene *s, uint32_t which, uint32_t share);

/* "4—3—7/14": is a bare number joined by a dash to the next one? */
bool share_is_dashed(const scene *s, uint32_t which);

/* "16,000 mu of oranges, of which about seven tenths are picked": what stands right before such words is all of it, and no part. */
bool share_is_divided(const scene *s, uint32_t share);

/* "of the blind 203, 57.8 % of those at work": does the clause before the part, or a pointing word before the whole's name, speak
** of just some, of which the whole that was found is not told? */
bool share_is_of_some(const scene *s, const share_reading *r);

/* Does the name of a whole end in the same words as a measured mention's own? What is made is none of what makes it: the power
** generated, the power installed. A thing has many measures, but one count. */
bool share_ends_alike(const scene *s, view name, uint32_t which);

/* "276 were taken, graduates making up 72 %": has the clause of a phrase a subject of its own, that goes by no word of the part before it? */
bool share_is_of_untold(const scene *s, const frame *f, uint32_t part);

/* The greatest mark in symbols [from, to), and how many end a clause. */
uint8_t share_marks_between(const scene *s, uint32_t from, uint32_t to, uint32_t *commas);

#endif
