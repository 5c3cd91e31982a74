/*
** odds.h -- numbers that stand to each other: 5:3:2, 1:15, 三比一 are odds, 8:30 is a time of day.
*/
#ifndef AUDITOR_EXTRACT_ODDS_H
#define AUDITOR_EXTRACT_ODDS_H

#include "extract/figures/number.h"
#include "extract/figures/scan_text.h"

/* Is a number of digits one of two to five that colons join, and no time of day? What looks like one is, unless words
** beside it tell of odds (labels.lua: odds_before, odds_behind). Or a numeral that a word joins to another (odds_join)? */
bool odds_member(const scan *s, const number *n);

#endif
