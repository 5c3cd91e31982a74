/*
** granularity.h -- what whole numbers allow: percentages of counts, means of counts, one base of several percentages.
** Private to network/. Every admissible whole number is tried, not only the nearest; where there are too many of them
** the answer is "unsure".
*/
#ifndef AUDITOR_NETWORK_GRANULARITY_H
#define AUDITOR_NETWORK_GRANULARITY_H

#include "network/judge.h"

/* Tried bases of a percentage; the largest base that several percentages may have in common. */
enum { BASES_TRIED = 1000, COMMON_BASE = 200, COMMON_RATES = 32 };

/* Integers k and n exist with n in 'of' and k / n in 'rate'. */
answer granularity_fraction(const interval *rate, const interval *of);

/* The least n up to COMMON_BASE such that every rate holds some k / n; 0 where there is none, or where a base that
** large would fit anything. */
uint32_t granularity_base(const interval *rates, uint32_t count);

#endif
