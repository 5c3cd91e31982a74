/*
** sum_charge.h -- how much the text says for it that some figures are all parts of another one.
**
** Sums that hold need little: figures that add up to the last digit seldom do so by chance. A sum that does not hold is
** charged only where several signs agree: words, kinds, names alike, the sentence's shape, and a miss that one slip makes.
*/
#ifndef AUDITOR_EXTRACT_SUM_CHARGE_H
#define AUDITOR_EXTRACT_SUM_CHARGE_H

#include "extract/sums/sum_proof.h"

/* The strongest mark between two mentions, the first of which comes first. */
uint32_t sum_mark_between(const scene *s, const mention *a, const mention *b);

/* Does some word of a set stand between two symbols? */
bool sum_says(const scene *s, uint32_t from, uint32_t to, words_kind kind);

/* "west 61, south 38, north 29": is the total one of a row with its parts? */
bool sum_is_sibling(const scene *s, const addition *a);

/* Is the symbol of a figure inside words that close a list: "not one left out"? */
bool sum_in_closing(const scene *s, uint32_t place);

/* Points for a sum that holds; 0: nothing but the figures. */
unsigned sum_licence(const scene *s, const addition *a);

/* Points for a sum that does not; 0: never to be charged. */
unsigned sum_charge(const scene *s, const addition *a);

#endif
