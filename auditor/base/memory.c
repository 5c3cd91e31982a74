#include "base/memory.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>

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
