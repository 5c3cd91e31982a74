/*
** reading.h -- what the parts of the reader share while one document is read. Private to facts/read*.c.
*/
#ifndef AUDITOR_FACTS_READING_H
#define AUDITOR_FACTS_READING_H

#include "facts/builder.h"
#include "facts/fields.h"

typedef struct {
    json_origin origin;
    error *err;
    builder *builder;
    const unit_table *units;    /* or NULL */
    intern *ids;                /* id n + 1 names fact n of the file; claims follow */
    uint32_t fact_count;        /* of the file */
    uint32_t clause_count;      /* of the file's clauses; 0: facts say by their numbers which clause is whose */
    intern *places;             /* segment, paragraph, sentence and clause numbers already met, as bytes */
} reading;

/* One element of "facts" or "claims", into the builder. STATUS_SYNTAX; the builder remembers what memory lacks. */
status read_fact(reading *r, const cJSON *node, const json_path *path);
status read_claim(reading *r, const cJSON *node, const json_path *path);

/* The fact that 'value' (a string) names. */
status read_reference(reading *r, uint32_t *out, const cJSON *value, const json_path *path);

/* A percentage from a "confidence" such as "0.97"; 100 where it is not said. */
status read_confidence(reading *r, uint8_t *percent, const cJSON *value, const json_path *path);

#endif
