/*
** slabs.h -- many small blocks that come and go, such as a script's values.
**
** Small sizes are rounded up to cells of sixteen bytes and cut from slabs; a cell that was given back serves the next block of
** its size, and the slabs live until slabs_free. Larger blocks come from the heap (base/memory.h). The owner of a block knows
** its size, so nothing stands beside it. Not thread-safe: one owner, one thread.
*/
#ifndef AUDITOR_BASE_SLABS_H
#define AUDITOR_BASE_SLABS_H

#include <stddef.h>

enum { CELL_SIZE = 16, CELL_SIZES = 16, LARGEST_CELL = CELL_SIZE * CELL_SIZES };

typedef struct {
    void *spare[CELL_SIZES];    /* by size: cells given back, each holding the address of the next */
    void *last;                 /* slab: each begins with the address of the one before */
    char *next;                 /* what is left of the last slab */
    size_t left;
} slabs;                        /* all zero: empty */

/* As realloc, for a block of 'old' bytes; 'size' 0 gives it back and answers NULL. 'block' NULL: a new one, whatever 'old' is.
** Answers NULL, and leaves the block as it is, when there is no memory; a block that shrinks needs some only where it becomes
** a cell. */
void *slabs_resize(slabs *s, void *block, size_t old, size_t size);

/* Frees the slabs: every cell is gone. Larger blocks were given back before. */
void slabs_free(slabs *s);

#endif
