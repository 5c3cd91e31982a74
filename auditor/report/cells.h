/*
** cells.h -- text as a terminal shows it: cells, and nothing that acts.
**
** Wide characters take two cells, combining ones none, a joined emoji two. What is
** of ambiguous width takes one, as in terminals that are not told otherwise. A tab
** becomes four spaces; a control is shown as its picture or as <U+202E>.
*/
#ifndef AUDITOR_REPORT_CELLS_H
#define AUDITOR_REPORT_CELLS_H

#include "base/buffer.h"

/* The first visible unit of 'text' (not empty): a character with what combines with it. Appends its safe form to 'out'
** (or only measures, where that is NULL). *length: its bytes in 'text'; returns its cells. */
unsigned cells_take(buffer *out, view text, size_t *length);

size_t cells_width(view text);

/* The same where it is at most 'most'; of a wider text no more is looked at than shows that it is. */
size_t cells_up_to(view text, size_t most);

/* Appends the safe form of a whole text. */
void cells_print(buffer *out, view text);

void cells_fill(buffer *out, char with, size_t count);

#endif
