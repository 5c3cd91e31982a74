/*
** exact.c -- what one check of part / whole = share costs, by cross-multiplication and as intervals.
** Reference on the machine of LIBRARIES: 10-15 ns for the first.
*/
#define _POSIX_C_SOURCE 200809L
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "quantity/big.h"
#include "quantity/printed.h"
#include "support/random.h"

enum { TRIPLES = 4096, ROUNDS = 300 };

typedef struct {
    printed part, whole, share;
    interval narrow[3];
} triple;

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void draw(triple *t, random_source *r)
{
    int64_t whole = random_between(r, 1000, 9999999), part = random_between(r, 1, whole);
    t->whole = (printed){ .digits = whole, .denominator = 1, .decimals = 1, .scale = 8 };
    t->part = (printed){ .digits = part, .denominator = 1, .decimals = 1, .scale = 8 };
    t->share = (printed){ .digits = part * 1000 / whole, .denominator = 1, .decimals = 1, .scale = -2 };
    const printed *prints[3] = { &t->part, &t->whole, &t->share };
    for (int i = 0; i < 3; i++) {
        interval four[READINGS] = { 0 };
        printed_readings(prints[i], INT_MAX, four);
        t->narrow[i] = four[READING_NARROW];
    }
}

/* P/W = p is feasible when P.low <= p.high * W.high and P.high >= p.low * W.low. */
static unsigned by_cross_multiplication(const triple *t)
{
    const interval *part = &t->narrow[0], *whole = &t->narrow[1], *share = &t->narrow[2];
    exact most, least;
    return exact_multiply(&most, share->high, whole->high) == STATUS_OK
           && exact_multiply(&least, share->low, whole->low) == STATUS_OK && exact_compare(part->low, most) <= 0
           && exact_compare(part->high, least) >= 0;
}

static unsigned by_intervals(const triple *t)
{
    interval product;
    return interval_multiply(&product, &t->narrow[2], &t->narrow[1]) == STATUS_OK
           && !interval_disjoint(&product, &t->narrow[0]);
}

static unsigned by_big_intervals(const triple *t)
{
    big_interval share, whole, part;
    big_interval_from(&share, &t->narrow[2]);
    big_interval_from(&whole, &t->narrow[1]);
    big_interval_from(&part, &t->narrow[0]);
    return big_interval_multiply(&share, &share, &whole) == STATUS_OK && !big_interval_disjoint(&share, &part);
}

static unsigned by_reading(const triple *t)
{
    interval four[READINGS];
    return printed_readings(&t->whole, INT_MAX, four) == STATUS_OK && four[READING_NARROW].low_open;
}

/* The best of several rounds: what the machine does besides cannot make it faster. */
static void measure(const char *what, unsigned check(const triple *), const triple *triples, int rounds)
{
    unsigned found = 0;
    double best = 1e9;
    for (int round = 0; round < rounds; round++) {
        double start = seconds();
        found = 0;
        for (int i = 0; i < TRIPLES; i++)
            found += check(&triples[i]);
        double each = (seconds() - start) / TRIPLES * 1e9;
        best = each < best ? each : best;
    }
    printf("%s\t%.1f\tns\n", what, best);
    if (found > TRIPLES)
        exit(1);
}

int main(void)
{
    static triple triples[TRIPLES];
    random_source r = random_from(7);
    for (int i = 0; i < TRIPLES; i++)
        draw(&triples[i], &r);
    measure("a share by cross-multiplication", by_cross_multiplication, triples, ROUNDS);
    measure("a share as intervals", by_intervals, triples, ROUNDS);
    measure("a share as big intervals", by_big_intervals, triples, ROUNDS / 10);
    measure("the four readings of a figure", by_reading, triples, ROUNDS);
    return 0;
}
