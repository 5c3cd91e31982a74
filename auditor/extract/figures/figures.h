/*
** figures.h -- from a number to a figure: its unit, its hedges, the other end of its range; or that it is none.
*/
#ifndef AUDITOR_EXTRACT_FIGURES_H
#define AUDITOR_EXTRACT_FIGURES_H

#include "extract/figures/number.h"
#include "extract/figures/scan.h"

/* The figure, ordinal, duration, or label that the number 'n' begins. False: it is nothing (一 in 一样). */
bool figure_read(const scan *s, const number *n, found *out);

/* A fraction or a multiple that is a word: 一半, 翻番. */
bool figure_read_word(const scan *s, uint32_t at, found *out);

/* A token whose parts are all [start, end), without a fact. */
found figure_bare(token_kind kind, why because, uint32_t start, uint32_t end);

/* One of several numbers that stand to each other: it has no unit, whatever stands behind it. */
found figure_of_odds(const scan *s, const number *n);

#endif
