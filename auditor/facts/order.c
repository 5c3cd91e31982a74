#include "facts/order.h"

#include <stdbool.h>
#include <string.h>

static bool before(const placed *a, const placed *b)
{
    if (a->start != b->start)
        return a->start < b->start;
    if (a->end != b->end)
        return a->end > b->end;
    return a->index < b->index;
}

static void merge(placed *out, const placed *from, uint32_t middle, uint32_t end)
{
    uint32_t a = 0, b = middle;
    for (uint32_t i = 0; i < end; i++)
        out[i] = from[a < middle && (b == end || before(&from[a], &from[b])) ? a++ : b++];
}

/* A merge sort: the places are runs in order already, and qsort may ask the heap. */
void order_places(placed *places, placed *scratch, uint32_t count)
{
    uint32_t sorted = 1;
    while (sorted < count && before(&places[sorted - 1], &places[sorted]))
        sorted++;
    if (sorted >= count)
        return;
    for (uint64_t width = 1; width < count; width *= 2) {
        for (uint64_t i = 0; i < count; i += 2 * width) {
            uint32_t size = (uint32_t)(count - i < 2 * width ? count - i : 2 * width);
            merge(scratch + i, places + i, (uint32_t)(width < size ? width : size), size);
        }
        memcpy(places, scratch, count * sizeof *places);
    }
}
