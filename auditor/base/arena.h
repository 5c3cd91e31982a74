/*
** arena.h -- memory that is freed all at once.
**
** A document, a report, a rule set each own one arena. Blocks are aligned for
** any type and live until arena_free. Not thread-safe: one arena, one thread.
*/
#ifndef AUDITOR_BASE_ARENA_H
#define AUDITOR_BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>

#include "base/view.h"

typedef struct arena arena;

arena *arena_new(void);                                 /* NULL when there is no memory */
arena *arena_new_large(void);                           /* likewise; for what takes megabytes: its chunks are large pages */
void arena_free(arena *a);                              /* takes NULL */
void arena_clear(arena *a);                             /* forgets every block; keeps the last chunk for the next */
void *arena_take(arena *a, size_t size);                /* uninitialised; NULL when there is no memory */
void *arena_zero(arena *a, size_t count, size_t size);  /* zeroed; NULL also on overflow */

/* For what outgrows its block: gives back a block of so many bytes that was taken from here and is used no more, and takes one
** that may have been given back. */
void arena_give(arena *a, void *block, size_t size);
void *arena_take_given(arena *a, size_t size);          /* as arena_take */

/* A wider copy of an array that is full: *room more than doubles, and what lies behind the 'count' items is zero. The old
** array is given back. NULL, with *room as it was, when there is no memory. */
void *arena_widen(arena *a, void *old, uint32_t count, uint32_t *room, size_t size);

/* A copy of 'text' followed by a NUL byte; .start is NULL when there is no memory. */
view arena_copy(arena *a, view text);

#endif
