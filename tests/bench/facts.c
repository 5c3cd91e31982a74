/*
** facts.c -- facts files out and in, beside cJSON_Parse alone on the same bytes: articles of a few hundred facts,
** and the smallest documents there are (a part, a whole, a share), one a line.
*/
#define _POSIX_C_SOURCE 200809L
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "facts/read.h"
#include "facts/write.h"
#include "support/documents.h"

enum { ARTICLES = 64, FACTS = 500, TRIPLES = 20000, ROUNDS = 7 };

typedef struct {
    document *articles[ARTICLES];
    buffer text;        /* NDJSON */
} bench;

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void demand(bool fact)
{
    if (!fact)
        exit(1);
}

static void write_articles(bench *b)
{
    buffer_clear(&b->text);
    for (int i = 0; i < ARTICLES; i++)
        facts_write(&b->text, b->articles[i], true, NULL);
    demand(!b->text.failed);
}

static void read_all(bench *b)
{
    facts_reader *r = facts_reader_new(buffer_view(&b->text), "bench.ndjson", NULL);
    demand(r != NULL);
    for (document *doc;;) {
        demand(facts_reader_next(r, &doc, NULL) == STATUS_OK);
        if (doc == NULL)
            break;
        document_free(doc);
    }
    facts_reader_free(r);
}

static void parse_all(bench *b)
{
    for (const char *at = b->text.bytes, *end = at + b->text.length; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        cJSON *tree = cJSON_ParseWithLength(at, (size_t)(stop - at));
        demand(tree != NULL);
        cJSON_Delete(tree);
        at = stop + 1;
    }
}

/* MB/s, the best of several rounds: what the machine does besides cannot make it faster. */
static double measure(const char *what, void work(bench *), bench *b)
{
    double best = 1e9;
    for (int round = 0; round < ROUNDS; round++) {
        double start = seconds();
        work(b);
        double spent = seconds() - start;
        best = spent < best ? spent : best;
    }
    double speed = (double)b->text.length / best / 1e6;
    printf("%s\t%.0f\tMB/s\n", what, speed);
    return speed;
}

static void write_triples(buffer *out)
{
    for (unsigned i = 0; i < TRIPLES; i++) {
        unsigned part = 1000 + i * 7919 % 5000, whole = 9000 + i % 777;
        buffer_format(out, "{\"format\": \"auditor-facts/1\", \"document\": {\"id\": \"t%u\"}, \"facts\": ["
                      "{\"id\": \"f1\", \"kind\": \"figure\", \"text\": \"%u家\", \"start\": 0, \"end\": 7, \"line\": 1, \"column\": 1, \"value\": \"%u\", \"unit\": \"家\"}, "
                      "{\"id\": \"f2\", \"kind\": \"figure\", \"text\": \"%u家\", \"start\": 20, \"end\": 27, \"line\": 1, \"column\": 9, \"value\": \"%u\", \"unit\": \"家\"}, "
                      "{\"id\": \"f3\", \"kind\": \"figure\", \"text\": \"%u.%u%%\", \"start\": 40, \"end\": 45, \"line\": 1, \"column\": 17, \"value\": \"%u.%u\", \"unit\": \"%%\"}], "
                      "\"claims\": [{\"id\": \"c1\", \"kind\": \"share\", \"part\": \"f2\", \"whole\": \"f1\", \"share\": \"f3\"}]}\n",
                      i, whole, whole, part, part, part * 100 / whole, i % 10, part * 100 / whole, i % 10);
    }
}

int main(void)
{
    bench articles = { .text = { NULL, 0, 0, false } }, triples = articles;
    for (uint32_t i = 0; i < ARTICLES; i++) {
        articles.articles[i] = documents_random(i + 1, FACTS);
        demand(articles.articles[i] != NULL);
    }
    write_articles(&articles);
    write_triples(&triples.text);
    demand(!articles.text.failed && !triples.text.failed);
    /* cJSON first: the reader gives it hooks of its own. */
    double article_limit = measure("articles, cJSON_Parse alone", parse_all, &articles);
    double triple_limit = measure("triples, cJSON_Parse alone", parse_all, &triples);
    measure("articles written", write_articles, &articles);
    printf("articles read against cJSON_Parse alone\t%.2f\tx\n", measure("articles read", read_all, &articles) / article_limit);
    printf("triples read against cJSON_Parse alone\t%.2f\tx\n", measure("triples read", read_all, &triples) / triple_limit);
    for (int i = 0; i < ARTICLES; i++)
        document_free(articles.articles[i]);
    buffer_free(&articles.text);
    buffer_free(&triples.text);
    return 0;
}
