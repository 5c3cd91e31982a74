/*
** fold.h -- the narrow fold: full-width digits and the signs of numbers, radicals for characters. Nothing else:
** full NFKC would turn 12① into 121 and ½ into 1⁄2.
*/
#ifndef AUDITOR_TEXT_FOLD_H
#define AUDITOR_TEXT_FOLD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

/* The character that a Kangxi radical stands for; other points are themselves. */
uint32_t fold_radical(uint32_t point);

/* A full-width digit as ASCII; ％．：，（） likewise where they belong to a number. 'before' is the clean text so far,
** [at, end) the source behind the point. */
uint32_t fold_sign(uint32_t point, view before, const char *at, const char *end);

#endif
