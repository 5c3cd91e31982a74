#include "base/slabs.h"

#include <stdbool.h>
#include <string.h>

#include "base/memory.h"

enum { SLAB = 1 << 14 };

static size_t place_of(size_t size)
{
    return (size - 1) / CELL_SIZE;
}

static void *take(slabs *s, size_t size)
{
    const size_t place = place_of(size), rounded = (place + 1) * CELL_SIZE;
    char *cell = s->spare[place];
    if (cell != NULL) {
        memcpy(&s->spare[place], cell, sizeof s->spare[place]);
        return cell;
    }
    if (s->left < rounded) {
        char *slab = memory_new(SLAB);
        if (slab == NULL)
            return NULL;
        memcpy(slab, &s->last, sizeof s->last);
        s->last = slab;
        s->next = slab + CELL_SIZE;
        s->left = SLAB - CELL_SIZE;
    }
    cell = s->next;
    s->next += rounded;
    s->left -= rounded;
    return cell;
}

static void give_back(slabs *s, void *block, size_t size)
{
    if (size > LARGEST_CELL) {
        memory_free(block);
        return;
    }
    void **spare = &s->spare[place_of(size)];
    memcpy(block, spare, sizeof *spare);
    *spare = block;
}

void *slabs_resize(slabs *s, void *block, size_t old, size_t size)
{
    if (block == NULL)
        return size == 0 ? NULL : size <= LARGEST_CELL ? take(s, size) : memory_new(size);
    if (size == 0) {
        give_back(s, block, old);
        return NULL;
    }
    const bool cell = old <= LARGEST_CELL, to_cell = size <= LARGEST_CELL;
    if (cell && to_cell && place_of(old) == place_of(size))
        return block;
    void *moved = to_cell ? take(s, size) : cell ? memory_new(size) : memory_resize(block, size, 1);
    if (moved == NULL)
        return size <= old && cell == to_cell ? block : NULL;
    if (cell || to_cell) {
        memcpy(moved, block, old < size ? old : size);
        give_back(s, block, old);
    }
    return moved;
}

void slabs_free(slabs *s)
{
    while (s->last != NULL) {
        void *slab = s->last;
        memcpy(&s->last, slab, sizeof s->last);
        memory_free(slab);
    }
    *s = (slabs){ .last = NULL };
}
