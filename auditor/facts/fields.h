/*
** fields.h -- one JSON object against the keys it may have.
**
** Every object of a facts file is matched against a table: an unknown key, a key given twice, a value of another type
** and a missing key are errors that say where and what was expected.
*/
#ifndef AUDITOR_FACTS_FIELDS_H
#define AUDITOR_FACTS_FIELDS_H

#include "facts/json.h"

typedef enum { FIELD_TEXT, FIELD_NUMBER, FIELD_INTEGER, FIELD_BOOLEAN, FIELD_LIST, FIELD_OBJECT } field_type;

typedef struct {
    const char *name;
    field_type type;        /* FIELD_NUMBER: a number written as a string */
    bool required;
} field;

enum { MOST_FIELDS = 48 };

/* What is known of the objects with the same fields that were matched so far. All zero to begin with. */
typedef struct {
    uint8_t behind[MOST_FIELDS + 1];    /* which key came behind which, for writers keep an order: by the index of a field + 1, and
                                        ** [0] of an object's first key */
    uint64_t required;                  /* a bit for each field that is */
} field_order;

/* at[i] = the value of fields[i], or NULL; at most MOST_FIELDS. STATUS_SYNTAX. */
status fields_match(const cJSON **at, const cJSON *object, const field *fields, uint32_t count, field_order *order,
                    const json_path *path, const json_origin *origin, error *err);

/* The index of a text in a NULL-terminated table; the message lists the table. STATUS_SYNTAX. */
status fields_choose(uint8_t *out, const cJSON *value, const char *const *names, const json_path *path,
                     const json_origin *origin, error *err);

static inline view field_text(const cJSON *value)
{
    return view_of(value != NULL ? value->valuestring : NULL);
}

static inline uint32_t field_integer(const cJSON *value, uint32_t otherwise)
{
    return value != NULL ? (uint32_t)value->valuedouble : otherwise;
}

static inline bool field_true(const cJSON *value)
{
    return cJSON_IsTrue(value);
}

/* "a text", "a list" ...: what a value is. */
const char *field_found(const cJSON *value);

#endif
