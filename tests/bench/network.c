/*
** network.c -- what judging costs: a network of 10,000 figures and 20,000 relations (to reach: 100 ms), the same at
** other sizes, a million shares, and a draft in which every tenth relation is broken and blamed.
*/
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "facts/builder.h"
#include "network/network.h"
#include "support/random.h"

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void add(builder *b, uint32_t at, int64_t digits, int decimals, const unit *u)
{
    fact f = { .start = at * 10, .end = at * 10 + 5, .clause = 0, .kind = FACT_FIGURE, .confidence = 100 };
    f.text_start = builder_pool(b, VIEW("12345"));
    f.text_length = 5;
    figure g = { .table = FACT_NONE, .print = { .digits = digits, .denominator = 1, .decimals = (int8_t)decimals } };
    g.unit = builder_unit(b, u);
    g.written_unit = builder_word(b, u->name);
    builder_fact(b, &f, &g);
}

/* Triples of part, whole and share; 'broken' of a thousand parts have a wrong digit. */
static document *triples(uint32_t count, unsigned broken)
{
    const unit tons = { .name = VIEW("t"), .factor = { 1, 1, 0 }, .dimension = { 0, 1 } };
    const unit percent = { .name = VIEW("%"), .factor = { 1, 1, -2 } };
    random_source r = random_from(7);
    builder *b = builder_new();
    document *doc = NULL;
    if (b == NULL)
        return NULL;
    builder_clause(b, &(clause){ 0, count * 30, 0, 0, 0 });
    for (uint32_t i = 0; i < count; i++) {
        int64_t whole = random_between(&r, 1000, 99999), part = random_between(&r, 100, whole);
        int64_t share = (part * 1000 * 2 / whole + 1) / 2;
        if (random_below(&r, 1000) < broken)
            part += part > 3000 ? -2000 : 2000;
        add(b, 3 * i, part, 1, &tons);
        add(b, 3 * i + 1, whole, 1, &tons);
        add(b, 3 * i + 2, share, 1, &percent);
    }
    if (builder_finish(b, &doc, NULL) != STATUS_OK)
        doc = NULL;
    builder_free(b);
    return doc;
}

static expression *of(network *n, const document *doc, uint32_t index)
{
    return expression_fact(n, (fact_ref){ doc, index }, NULL);
}

/* A share and, where asked, its part at most its whole. */
static bool relate(network *n, const document *doc, uint32_t triple, bool order)
{
    const expectation e = { .rule = "bench/share", .cap = SEVERITY_ERROR };
    verdict v;
    expression *part = of(n, doc, 3 * triple), *whole = of(n, doc, 3 * triple + 1), *share = of(n, doc, 3 * triple + 2);
    relation *equal = relation_equal(n, share, expression_divide(n, part, whole, NULL), NULL);
    if (equal == NULL || network_expect(n, equal, &e, &v, NULL) != STATUS_OK)
        return false;
    return !order || network_expect(n, relation_at_most(n, part, whole, NULL), &e, &v, NULL) == STATUS_OK;
}

static int measure(uint32_t count, unsigned broken, bool order, const char *what)
{
    document *doc = triples(count, broken);
    network *n = doc != NULL ? network_new(doc) : NULL;
    if (n == NULL)
        return 1;
    double start = seconds();
    for (uint32_t i = 0; i < count; i++)
        if (!relate(n, doc, i, order))
            return 1;
    double judged = seconds() - start;
    const finding *findings;
    uint32_t found;
    start = seconds();
    if (network_settle(n, &findings, &found, NULL) != STATUS_OK)
        return 1;
    double settled = seconds() - start;
    uint32_t relations = order ? 2 * count : count;
    printf("%s: %u relations judged\t%.1f\tms\n", what, relations, judged * 1e3);
    printf("%s: per relation\t%.0f\tns\n", what, judged * 1e9 / relations);
    if (broken > 0)
        printf("%s: %u findings settled\t%.1f\tms\n", what, found, settled * 1e3);
    network_free(n);
    document_free(doc);
    return 0;
}

/* A million drafts with one share each: what a network of its own costs. */
static int measure_small(uint32_t count)
{
    document *doc = triples(1, 0);
    const finding *findings;
    uint32_t found;
    double start = seconds();
    for (uint32_t i = 0; i < count && doc != NULL; i++) {
        network *n = network_new(doc);
        if (n == NULL || !relate(n, doc, 0, false) || network_settle(n, &findings, &found, NULL) != STATUS_OK)
            return 1;
        network_free(n);
    }
    printf("%u networks of one share\t%.0f\tns each\n", count, (seconds() - start) * 1e9 / count);
    document_free(doc);
    return doc == NULL;
}

/* One wrong whole under thousands of parts: the searches share one bound. */
static int measure_hub(uint32_t count)
{
    const expectation e = { .rule = "bench/part", .cap = SEVERITY_ERROR };
    document *doc = triples(count, 0);
    network *n = doc != NULL ? network_new(doc) : NULL;
    const finding *findings;
    uint32_t found;
    verdict v;
    if (n == NULL)
        return 1;
    for (uint32_t i = 1; i < count; i++) {
        expression *quotient = expression_divide(n, of(n, doc, 3 * i), of(n, doc, 1), NULL);
        if (network_expect(n, relation_equal(n, of(n, doc, 3 * i + 2), quotient, NULL), &e, &v, NULL) != STATUS_OK)
            return 1;
    }
    double start = seconds();
    if (network_settle(n, &findings, &found, NULL) != STATUS_OK)
        return 1;
    printf("%u conflicts around one figure settled\t%.1f\tms\n", found, (seconds() - start) * 1e3);
    network_free(n);
    document_free(doc);
    return 0;
}

int main(void)
{
    return measure(10000, 0, true, "20,000 relations") || measure(5000, 0, true, "half as many")
        || measure(20000, 0, true, "twice as many") || measure(1000000, 0, false, "a million shares")
        || measure_small(200000) || measure_hub(5000) || measure(10000, 100, true, "a tenth broken");
}
