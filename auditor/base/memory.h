/*
** memory.h -- the one door to the heap, so that a test can make any allocation fail.
**
** All functions answer NULL when there is no memory; nothing aborts.
*/
#ifndef AUDITOR_BASE_MEMORY_H
#define AUDITOR_BASE_MEMORY_H

#include <stddef.h>
#include <stdint.h>

enum { LARGE_PAGE = 1 << 21 };

void *memory_new(size_t size);                                  /* uninitialised; size 0 gives a valid block */
void *memory_zero(size_t count, size_t size);                   /* zeroed; NULL on overflow of count * size */
void *memory_resize(void *block, size_t count, size_t size);    /* like reallocarray; 'block' stays valid on NULL */
void *memory_pages(size_t count);                               /* uninitialised, 'count' times LARGE_PAGE bytes: cheap for who touches most of them */
void memory_free(void *block);                                  /* takes NULL */

/* Resizes an array that is full: *room doubles, or becomes 'least' where there was none; on NULL it is as it was. */
void *memory_widen(void *block, uint32_t *room, uint32_t least, size_t size);

/* For tests: the n-th allocation from now (0 = the next) and all after it fail; a negative n ends that. */
void memory_fail_after(long n);

/* For tests: allocations made since the last memory_fail_after call. */
long memory_count(void);

#endif
