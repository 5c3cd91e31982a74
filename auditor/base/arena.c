#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/memory.h"

enum { FIRST_CHUNK = 4096, LARGEST_CHUNK = 1 << 20, LARGE_BLOCK = 1 << 16, LARGER_BLOCK = 1 << 18, SIZES = 32 };

typedef struct chunk {
    struct chunk *previous;
    size_t used, size;
    alignas(max_align_t) char bytes[];
} chunk;

/* The start of a block that was given back. */
typedef struct spare {
    struct spare *next;
    size_t size;
} spare;

struct arena {
    chunk *current;
    size_t next_size;
    bool large;             /* chunks are large pages */
    spare *spares[SIZES];   /* [n]: those of 2^n bytes and more, but less than 2^(n+1) */
};

arena *arena_new(void)
{
    arena *a = memory_zero(1, sizeof *a);
    if (a != NULL)
        a->next_size = FIRST_CHUNK;
    return a;
}

arena *arena_new_large(void)
{
    arena *a = arena_new();
    if (a != NULL)
        a->large = true;
    return a;
}

static void free_chunks(chunk *c)
{
    while (c != NULL) {
        chunk *previous = c->previous;
        memory_free(c);
        c = previous;
    }
}

void arena_free(arena *a)
{
    if (a == NULL)
        return;
    free_chunks(a->current);
    memory_free(a);
}

void arena_clear(arena *a)
{
    memset(a->spares, 0, sizeof a->spares);
    if (a->current == NULL)
        return;
    free_chunks(a->current->previous);
    a->current->previous = NULL;
    a->current->used = 0;
}

/* A chunk in a block from the heap, or in none; of 'room' bytes. */
static chunk *begin_chunk(void *block, size_t room)
{
    chunk *c = block;
    if (c != NULL) {
        c->previous = NULL;
        c->used = 0;
        c->size = room;
    }
    return c;
}

static chunk *new_chunk(const arena *a, size_t size)
{
    if (size > SIZE_MAX - sizeof(chunk) - LARGE_PAGE)
        return NULL;
    if (a->large) {
        const size_t pages = (sizeof(chunk) + size + LARGE_PAGE - 1) / LARGE_PAGE;
        return begin_chunk(memory_pages(pages), pages * LARGE_PAGE - sizeof(chunk));
    }
    const size_t room = size > a->next_size ? size : a->next_size;
    return begin_chunk(memory_new(sizeof(chunk) + room), room);
}

static chunk *grow(arena *a, size_t size)
{
    chunk *c = new_chunk(a, size);
    if (c == NULL)
        return NULL;
    c->previous = a->current;
    a->current = c;
    if (a->next_size < LARGEST_CHUNK)
        a->next_size *= 2;
    return c;
}

/* A large block has a chunk to itself, behind the current one: fresh pages are zero, and those never used cost nothing. */
static void *zero_apart(arena *a, size_t size)
{
    chunk **place = a->current != NULL ? &a->current->previous : &a->current;
    chunk *c = size <= SIZE_MAX - sizeof *c ? begin_chunk(memory_zero(1, sizeof *c + size), size) : NULL;
    if (c == NULL)
        return NULL;
    c->used = size;
    c->previous = *place;
    *place = c;
    return c->bytes;
}

/* What a block of so many bytes takes up; SIZE_MAX at most. */
static size_t whole_units(size_t size)
{
    const size_t unit = alignof(max_align_t);
    return size > SIZE_MAX - unit ? SIZE_MAX : (size + unit - 1) / unit * unit;
}

void *arena_take(arena *a, size_t size)
{
    if ((size = whole_units(size)) == SIZE_MAX)
        return NULL;
    chunk *c = a->current;
    if ((c == NULL || c->size - c->used < size) && (c = grow(a, size)) == NULL)
        return NULL;
    void *block = c->bytes + c->used;
    c->used += size;
    return block;
}

void *arena_zero(arena *a, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        return NULL;
    if (count * size >= (a->large ? LARGER_BLOCK : LARGE_BLOCK))
        return zero_apart(a, count * size);
    void *block = arena_take(a, count * size);
    return block != NULL ? memset(block, 0, count * size) : NULL;
}

static unsigned order_of(size_t size)
{
    const unsigned order = 63 - (unsigned)__builtin_clzll(size);
    return order < SIZES ? order : SIZES - 1;
}

void arena_give(arena *a, void *block, size_t size)
{
    if (size == 0 || (size = whole_units(size)) < sizeof(spare))
        return;
    spare *given = block;
    *given = (spare){ a->spares[order_of(size)], size };
    a->spares[order_of(size)] = given;
}

void *arena_take_given(arena *a, size_t size)
{
    const size_t whole = whole_units(size);
    for (unsigned order = whole > 0 ? order_of(whole) : 0, last = order + 1; order <= last && order < SIZES; order++) {
        spare *first = a->spares[order];
        if (first == NULL || first->size < whole)
            continue;
        a->spares[order] = first->next;
        return first;
    }
    return arena_take(a, size);
}

void *arena_widen(arena *a, void *old, uint32_t count, uint32_t *room, size_t size)
{
    enum { LEAST = 64 };
    if (*room > (UINT32_MAX - LEAST) / 2)
        return NULL;
    uint32_t wider = *room * 2 + LEAST;
    char *block = arena_take_given(a, (size_t)wider * size);
    if (block == NULL)
        return NULL;
    if (count > 0)
        memcpy(block, old, count * size);
    memset(block + count * size, 0, (wider - count) * size);
    arena_give(a, old, *room * size);
    *room = wider;
    return block;
}

view arena_copy(arena *a, view text)
{
    char *copy = text.length < SIZE_MAX ? arena_take(a, text.length + 1) : NULL;
    if (copy == NULL)
        return (view){ NULL, 0 };
    if (text.length > 0)
        memcpy(copy, text.start, text.length);
    copy[text.length] = '\0';
    return (view){ copy, text.length };
}
