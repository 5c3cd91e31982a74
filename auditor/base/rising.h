/*
** rising.h -- places in rising order, and where among them a place lies: a few steps, however many they are.
**
** How many stand before each 64th place is counted once. Built in an arena, then read-only.
*/
#ifndef AUDITOR_BASE_RISING_H
#define AUDITOR_BASE_RISING_H

#include <stdint.h>

#include "base/arena.h"

enum { RISING_STEP = 64 };

typedef struct {
    const uint32_t *first;      /* the first item's place, borrowed; the next one's is 'stride' numbers behind it */
    uint32_t stride, count;
    const uint32_t *before;     /* how many stand before each RISING_STEP-th place */
} rising;

/* Over 'count' items of 'size' bytes, a multiple of four, with places in [0, end]: of 'first' on, in rising order. Its 'before' is
** NULL when there is no memory. */
rising rising_over(const uint32_t *first, size_t size, uint32_t count, uint32_t end, arena *memory);

/* How many stand before 'place' (at most the end): the number of the first one at or behind it. */
static inline uint32_t rising_before(const rising *r, uint32_t place)
{
    uint32_t i = r->before[place / RISING_STEP];
    while (i < r->count && r->first[(size_t)i * r->stride] < place)
        i++;
    return i;
}

#endif
