/*
** random.h -- the same drawn numbers on every machine: xorshift64* (Vigna 2016), seeded through splitmix64.
*/
#ifndef TESTS_SUPPORT_RANDOM_H
#define TESTS_SUPPORT_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
    uint64_t state;
} random_source;

static inline random_source random_from(uint64_t seed)
{
    uint64_t z = seed + 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    z ^= z >> 31;
    return (random_source){ z != 0 ? z : 1 };
}

static inline uint64_t random_bits(random_source *r)
{
    r->state ^= r->state >> 12;
    r->state ^= r->state << 25;
    r->state ^= r->state >> 27;
    return r->state * 0x2545F4914F6CDD1Du;
}

/* 0 .. n - 1 */
static inline uint64_t random_below(random_source *r, uint64_t n)
{
    return random_bits(r) % n;
}

/* low .. high, both included */
static inline int64_t random_between(random_source *r, int64_t low, int64_t high)
{
    return low + (int64_t)random_below(r, (uint64_t)(high - low) + 1);
}

static inline bool random_one_in(random_source *r, uint64_t n)
{
    return random_below(r, n) == 0;
}

#endif
