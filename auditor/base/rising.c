#include "base/rising.h"

rising rising_over(const uint32_t *first, size_t size, uint32_t count, uint32_t end, arena *memory)
{
    rising r = { .first = first, .stride = (uint32_t)(size / sizeof *first), .count = count };
    uint32_t *before = arena_take(memory, sizeof *before * (end / RISING_STEP + 1u));
    for (uint32_t step = 0, i = 0; before != NULL && step <= end / RISING_STEP; step++) {
        while (i < count && first[(size_t)i * r.stride] < step * RISING_STEP)
            i++;
        before[step] = i;
    }
    r.before = before;
    return r;
}
