/*
** loading.h -- what the parts of the reader share while one document is read. Private to facts/read*.c.
*/
#ifndef AUDITOR_FACTS_LOADING_H
#define AUDITOR_FACTS_LOADING_H

#include "facts/builder.h"
#include "facts/fields.h"

enum { PLACES = 4 };    /* segment, paragraph, sentence, clause */

/* Of the objects of all documents that one reader has met. */
typedef struct {
    field_order top, document, clauses, facts[FACT_KINDS], claims[CLAIM_KINDS], keys, items, cells;
} field_orders;

typedef struct {
    json_origin origin;
    error *err;
    arena *tree_memory;         /* of the JSON tree */
    builder *builder;
    const unit_table *units;    /* or NULL */
    intern *ids;                /* id n + 1 names fact n of the file; claims follow */
    uint32_t fact_count;        /* of the file */
    bool clauses_listed;        /* the file has "clauses" */
    operand *operands;          /* of the claim at hand, in tree_memory */
    uint32_t operand_count, operand_room;
    field_orders *orders;
    intern *places[PLACES];     /* otherwise: the segments, paragraphs ... met so far, by their numbers' bytes; or NULL */
} loading;

/* The keys that every fact may have; those of its kind follow. */
enum {
    FACT_FIELD_ID, FACT_FIELD_KIND, FACT_FIELD_TEXT, FACT_FIELD_START, FACT_FIELD_END, FACT_FIELD_LINE, FACT_FIELD_COLUMN,
    FACT_FIELD_SEGMENT, FACT_FIELD_PARAGRAPH, FACT_FIELD_SENTENCE, FACT_FIELD_CLAUSE, FACT_FIELD_CONFIDENCE, FACT_FIELDS
};

#define FACT_COMMON_FIELDS                                                                                        \
    { "id", FIELD_TEXT, true }, { "kind", FIELD_TEXT, true }, { "text", FIELD_TEXT, false },                      \
    { "start", FIELD_INTEGER, true }, { "end", FIELD_INTEGER, true }, { "line", FIELD_INTEGER, false },           \
    { "column", FIELD_INTEGER, false }, { "segment", FIELD_INTEGER, false }, { "paragraph", FIELD_INTEGER, false }, \
    { "sentence", FIELD_INTEGER, false }, { "clause", FIELD_INTEGER, false }, { "confidence", FIELD_NUMBER, false }

/* One element of "facts", "claims", "clauses" into the builder. STATUS_SYNTAX, STATUS_MEMORY; the builder remembers
** what memory lacks. */
status read_fact(loading *r, const cJSON *node, const json_path *path);
status read_claim(loading *r, const cJSON *node, const json_path *path);
status read_clause(loading *r, const cJSON *node, const json_path *path);

/* The detail of a figure, ordinal or duration; 'f' is the fact so far. */
status read_figure(loading *r, figure *out, const fact *f, const cJSON **at, const json_path *path);
extern const field figure_fields[], ordinal_fields[];
extern const uint32_t figure_field_count, ordinal_field_count;

/* The clause that a fact says it stands in, or FACT_NONE. */
status read_fact_clause(loading *r, uint32_t *out, const fact *f, const cJSON **at, const json_path *path);

/* The fact that 'value' (a string) names. */
status read_reference(loading *r, uint32_t *out, const cJSON *value, const json_path *path);

/* A percentage from a "confidence" such as "0.97"; 100 where it is not said. */
status read_confidence(loading *r, uint8_t *percent, const cJSON *value, const json_path *path);

/* The keys "start" and "end", where end defaults to start; start <= end. */
status read_span(loading *r, uint32_t *start, uint32_t *end, const cJSON *from, const cJSON *to, const json_path *path);

/* "PATH.key: ..." for a value of the object at 'path'. */
#define read_fail(r, path, value, ...)                                                                        \
    json_fail(&(r)->origin, &(json_path){ (path), view_of((value)->string), 0 }, STATUS_SYNTAX, (r)->err, __VA_ARGS__)

static inline word read_word(loading *r, const cJSON *value)
{
    return value != NULL ? builder_word(r->builder, field_text(value)) : 0;
}

#endif
