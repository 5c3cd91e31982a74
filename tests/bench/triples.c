/* A million share triples as NDJSON facts, checked by the Lua rules, against cJSON_Parse alone on the same bytes. */
#define _POSIX_C_SOURCE 200809L
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "facts/read.h"
#include "rules/rules.h"

enum { DOCUMENTS = 10000, TRIPLES = 100 };

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void put_figure(buffer *out, char role, unsigned n, unsigned at, const char *value, const char *unit)
{
    buffer_format(out, "%s{\"id\":\"%c%u\",\"kind\":\"figure\",\"text\":\"%s%s\",\"start\":%u,\"end\":%u,\"value\":\"%s\",\"unit\":\"%s\",\"modifier\":\"exact\"}",
                  n == 0 && role == 'w' ? "" : ",", role, n, value, unit, at, at + 8, value, unit);
}

/* One document: every share is right to a tenth of a percent, save one in a thousand. */
static void put_document(buffer *out, unsigned number)
{
    char value[16];
    buffer_format(out, "{\"format\":\"auditor-facts/1\",\"document\":{\"id\":\"d%u\",\"language\":\"zh\"},\"facts\":[", number);
    for (unsigned n = 0; n < TRIPLES; n++) {
        unsigned whole = 1000 + (number * 7919 + n * 104729) % 9000, part = whole / 10 + (n * 7907 + number) % (whole * 8 / 10);
        unsigned share = (2000 * part + whole) / (2 * whole) + (n + number) % 1000 / 999 * 100;
        snprintf(value, sizeof value, "%u", whole);
        put_figure(out, 'w', n, n * 40, value, "个");
        snprintf(value, sizeof value, "%u", part);
        put_figure(out, 'p', n, n * 40 + 10, value, "个");
        snprintf(value, sizeof value, "%u.%u", share / 10, share % 10);
        put_figure(out, 's', n, n * 40 + 20, value, "%");
    }
    buffer_append(out, VIEW("],\"claims\":["));
    for (unsigned n = 0; n < TRIPLES; n++)
        buffer_format(out, "%s{\"id\":\"c%u\",\"kind\":\"share\",\"part\":\"p%u\",\"whole\":\"w%u\",\"share\":\"s%u\"}", n > 0 ? "," : "", n, n, n, n);
    buffer_append(out, VIEW("]}\n"));
}

static double parse_alone(const buffer *lines)
{
    double before = seconds();
    for (size_t at = 0; at < lines->length;) {
        const char *end = memchr(lines->bytes + at, '\n', lines->length - at);
        cJSON *tree = cJSON_ParseWithLength(lines->bytes + at, (size_t)(end - lines->bytes) - at);
        cJSON_Delete(tree);
        at = (size_t)(end - lines->bytes) + 1;
    }
    return seconds() - before;
}

static double read_all(const buffer *lines, const unit_table *units, worker *w, uint64_t *findings, bool run)
{
    double before = seconds();
    facts_reader *reader = facts_reader_new(buffer_view(lines), "triples.ndjson", units);
    document *doc = NULL;
    error err = { 0 };
    while (facts_reader_next(reader, &doc, &err) == STATUS_OK && doc != NULL) {
        arena *memory = arena_new();
        outcome out = { 0 };
        if (run && worker_check(w, doc, memory, &out, &err) == STATUS_OK)
            *findings += out.finding_count;
        arena_free(memory);
        document_free(doc);
        doc = NULL;
    }
    facts_reader_free(reader);
    if (err.code != STATUS_OK)
        fprintf(stderr, "%s\n", err.message);
    return seconds() - before;
}

int main(void)
{
    const char *folders[] = { "rules" };
    const rules_options options = { .folders = folders, .folder_count = 1, .limits = { .instructions = UINT64_MAX } };
    const unit percent = { .name = VIEW("%"), .factor = exact_decimal(1, -2) };
    const unit pieces = { .name = VIEW("个"), .factor = exact_integer(1), .count = true };
    unit_table *units = unit_table_new();
    buffer lines = { 0 };
    ruleset *rules = NULL;
    worker *w = NULL;
    error err = { 0 };
    uint64_t findings = 0;
    if (units == NULL || unit_table_add(units, &percent, &err) != STATUS_OK || unit_table_add(units, &pieces, &err) != STATUS_OK
        || ruleset_load(&rules, &options, &err) != STATUS_OK || worker_new(&w, rules, &err) != STATUS_OK) {
        fprintf(stderr, "%s\n", err.message);
        return 1;
    }
    for (unsigned d = 0; d < DOCUMENTS; d++)
        put_document(&lines, d);
    double alone = parse_alone(&lines), read = read_all(&lines, units, w, &findings, false);
    double all = read_all(&lines, units, w, &findings, true);
    printf("a million share triples, cJSON_Parse alone\t%.2f\ts\n", alone);
    printf("a million share triples, read as facts\t%.2f\tx cJSON_Parse\n", read / alone);
    printf("a million share triples, read and checked by the rules (%llu findings)\t%.2f\tx cJSON_Parse\n",
           (unsigned long long)findings, all / alone);
    worker_free(w);
    ruleset_free(rules);
    unit_table_free(units);
    buffer_free(&lines);
    return 0;
}
