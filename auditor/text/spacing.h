/*
** spacing.h -- what the white space between two characters is worth.
*/
#ifndef AUDITOR_TEXT_SPACING_H
#define AUDITOR_TEXT_SPACING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

typedef enum {
    GAP_NONE,
    GAP_BREAK,      /* a line end, with whatever white space is around it */
    GAP_NARROW,     /* one space */
    GAP_WIDE        /* more: it sets things apart */
} gap;

/* Is one space left of a gap between two characters? 'earlier' is the one before 'before', or 0. */
bool spacing_keeps(gap kind, uint32_t earlier, uint32_t before, uint32_t after);

/* A letter-spaced stretch, one character a word, begins around the white space at 'at' in 'piece': returns where it ends.
** *spaced says whether it is long enough to be typesetting; names set apart (柏 润 罗 勇) are not. Linear in what it
** passes over. */
const char *spacing_stretch(view piece, const char *at, bool prose, bool *spaced);

/* Has the piece punctuation or figures, as running text has? */
bool spacing_is_prose(view piece);

#endif
