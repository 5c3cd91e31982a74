#define _DEFAULT_SOURCE
#include "base/memory.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

static atomic_long allocations;
static atomic_long failing_from = -1;

static int refused(void)
{
    long n = atomic_fetch_add_explicit(&allocations, 1, memory_order_relaxed);
    long from = atomic_load_explicit(&failing_from, memory_order_relaxed);
    return from >= 0 && n >= from;
}

void *memory_new(size_t size)
{
    return refused() ? NULL : malloc(size > 0 ? size : 1);
}

void *memory_zero(size_t count, size_t size)
{
    return refused() ? NULL : calloc(count > 0 ? count : 1, size > 0 ? size : 1);
}

void *memory_resize(void *block, size_t count, size_t size)
{
    if (refused() || (size > 0 && count > SIZE_MAX / size))
        return NULL;
    size_t bytes = count * size;
    return realloc(block, bytes > 0 ? bytes : 1);
}

/* One large page costs about as much as sixty small ones, and stands for 512. A system without them gives small ones. */
void *memory_pages(size_t count)
{
    void *block = refused() || count > SIZE_MAX / LARGE_PAGE ? NULL : aligned_alloc(LARGE_PAGE, count * LARGE_PAGE);
#ifdef MADV_HUGEPAGE
    if (block != NULL)
        madvise(block, count * LARGE_PAGE, MADV_HUGEPAGE);
#endif
    return block;
}

void *memory_widen(void *block, uint32_t *room, uint32_t least, size_t size)
{
    const uint32_t wider = *room > 0 ? *room * 2 : least;
    void *moved = memory_resize(block, wider, size);
    if (moved != NULL)
        *room = wider;
    return moved;
}

void memory_free(void *block)
{
    free(block);
}

void memory_fail_after(long n)
{
    atomic_store(&allocations, 0);
    atomic_store(&failing_from, n);
}

long memory_count(void)
{
    return atomic_load(&allocations);
}
