/*
** placing.h -- places among the values of a row: which entry is beyond which, and what a place says of those around it.
*/
#ifndef AUDITOR_EXTRACT_PLACING_H
#define AUDITOR_EXTRACT_PLACING_H

#include "extract/tables/rows.h"

enum { PLACING_SUM = 3, PLACING_ABOUT = 25 };   /* percent */

/* Is mention a certainly beyond b, in the direction that counts? */
bool placing_beyond(const scene *s, uint32_t a, uint32_t b, bool down);

/* The entry that comes n-th (from 1) among the others than 'self'; NONE where there are fewer. */
uint32_t placing_nth(const scene *s, const value_row *row, uint32_t self, int64_t n, bool down);

/* Does the place hold, counted from this end? Not more may come before it; where it must be exact, not fewer either. */
bool placing_holds(const scene *s, const value_row *row, uint32_t self, int64_t place, bool down, bool exact);

/* Does an entry not far away come before the first: are they of one kind? Of a later place: is the one that holds it near? */
bool placing_near(const scene *s, const value_row *row, uint32_t self, int64_t place, bool down);

/* Is the row told from the least to the most? Places that count from the least are then possible. */
bool placing_rises(const scene *s, const value_row *row);

/* Claims what a place says about the entries around it. */
void placing_claim(scene *s, view pattern, const value_row *row, uint32_t self, int64_t place, bool down);

/* Is an entry about the sum of the others, to so many percent? It is what they are parts of; mostly it is told first. */
bool placing_is_sum(const scene *s, const value_row *row, uint32_t which, unsigned percent);

/* Says that one mention is at least as great as another. */
void placing_emit(scene *s, view pattern, uint32_t greater, uint32_t smaller);

#endif
