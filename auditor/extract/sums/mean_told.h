/*
** mean_told.h -- is a mean told of just the values before it, each of which counts once?
*/
#ifndef AUDITOR_EXTRACT_MEAN_TOLD_H
#define AUDITOR_EXTRACT_MEAN_TOLD_H

#include "extract/claims/claims.h"

/* "three judges gave 88, 91 and 95, on average 93": their number is told, nothing else is between them and the mean, and they
** are no rates, so that nothing weighs in it. 'list': the values, the nearest first; 'word': what makes it a mean. */
bool mean_is_told(const scene *s, uint32_t mean, const uint32_t *list, uint32_t count, const word_place *word);

/* "去掉一个最高分、去掉一个最低分，平均9.1分": takes the greatest and the least out of a list, told from its last to its first, where words
** between it and the mean do; false where none do. */
bool mean_trim(const scene *s, uint32_t mean, uint32_t *list, uint32_t *count);

/* Does a numeral, or a count, in symbols [from, to) say how many: 四位评委? */
bool mean_says_number(const scene *s, uint32_t from, uint32_t to, uint32_t count);

/* Is a figure just the number 'many', exactly? */
bool mean_is_number(const scene *s, uint32_t which, uint32_t many);

/* The symbol where the clause of a mean starts: its own, or the one before where that has the word and its own only says what it is
** for one of: "on average over the four years, each year 125". */
uint32_t mean_clause(const scene *s, uint32_t which);

/* Printed to the same place of the same unit, and exactly: then their digits tell which is greater. */
bool mean_prints_alike(const scene *s, uint32_t a, uint32_t b);

/* Of values that print alike: the one with at most half of the others below it and at most half above; NONE. */
uint32_t mean_middle(const scene *s, const uint32_t *list, uint32_t count);

#endif
