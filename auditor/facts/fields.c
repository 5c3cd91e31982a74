#include "facts/fields.h"

#include <stdio.h>

enum { NAME_LENGTH = 32 };

static const char *const expected[] = {
    [FIELD_TEXT] = "a string",
    [FIELD_NUMBER] = "a number written as a string, such as \"79.5\"",
    [FIELD_INTEGER] = "a whole number from 0 to 4294967295",
    [FIELD_BOOLEAN] = "true or false",
    [FIELD_LIST] = "a list",
    [FIELD_OBJECT] = "an object",
};

const char *field_found(const cJSON *value)
{
    switch (value->type & 0xFF) {
    case cJSON_String:
        return "a string";
    case cJSON_Number:
        return "a number";
    case cJSON_Array:
        return "a list";
    case cJSON_Object:
        return "an object";
    case cJSON_NULL:
        return "null";
    default:
        return "true or false";
    }
}

static bool fits(const cJSON *value, field_type type)
{
    static const int types[] = { [FIELD_TEXT] = cJSON_String, [FIELD_NUMBER] = cJSON_String, [FIELD_INTEGER] = cJSON_Number,
                                 [FIELD_BOOLEAN] = cJSON_True | cJSON_False, [FIELD_LIST] = cJSON_Array, [FIELD_OBJECT] = cJSON_Object };
    if ((value->type & types[type]) == 0)
        return false;
    return type != FIELD_INTEGER || (value->valuedouble >= 0 && value->valuedouble <= UINT32_MAX
                                     && value->valuedouble == (double)(uint32_t)value->valuedouble);
}

/* Edits between two names (insert, drop, replace), or NAME_LENGTH where one is too long to be meant. */
static unsigned edits(const char *a, const char *b)
{
    size_t n = strlen(a), m = strlen(b);
    unsigned row[NAME_LENGTH + 1];
    if (n > NAME_LENGTH || m > NAME_LENGTH)
        return NAME_LENGTH;
    for (unsigned j = 0; j <= m; j++)
        row[j] = j;
    for (unsigned i = 1; i <= n; i++) {
        unsigned diagonal = row[0];
        row[0] = i;
        for (unsigned j = 1; j <= m; j++) {
            unsigned least = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            least = row[j] + 1 < least ? row[j] + 1 : least;
            row[j] = row[j - 1] + 1 < least ? row[j - 1] + 1 : least;
        }
    }
    return row[m];
}

static status fail_unknown(const char *name, const field *fields, uint32_t count, const json_path *path,
                           const json_origin *origin, error *err)
{
    const char *meant = NULL;
    unsigned best = 3;
    for (uint32_t i = 0; i < count; i++) {
        unsigned distance = edits(name, fields[i].name);
        if (distance < best) {
            best = distance;
            meant = fields[i].name;
        }
    }
    json_path here = { path, view_of(name), 0 };
    if (meant != NULL)
        return json_fail(origin, &here, STATUS_SYNTAX, err, "unknown key; did you mean \"%s\"?", meant);
    return json_fail(origin, &here, STATUS_SYNTAX, err, "unknown key");
}

static status fail_known(const cJSON *value, const field *f, bool again, const json_path *path, const json_origin *origin, error *err)
{
    json_path here = { path, view_of(value->string), 0 };
    if (again)
        return json_fail(origin, &here, STATUS_SYNTAX, err, "expected this key once, found it twice");
    return json_fail(origin, &here, STATUS_SYNTAX, err, "expected %s, found %s", expected[f->type],
                     cJSON_IsNumber(value) && f->type == FIELD_INTEGER ? "another number" : field_found(value));
}

/* The field of that name; 'guess' is looked at first. */
static uint32_t find(const char *name, const field *fields, uint32_t count, uint32_t guess)
{
    if (guess < count && strcmp(fields[guess].name, name) == 0)
        return guess;
    uint32_t i = 0;
    while (i < count && (fields[i].name[0] != name[0] || strcmp(fields[i].name, name) != 0))
        i++;
    return i;
}

static uint64_t required_of(const field *fields, uint32_t count)
{
    uint64_t required = 0;
    for (uint32_t i = 0; i < count; i++)
        required |= (uint64_t)fields[i].required << i;
    return required;
}

status fields_match(const cJSON **at, const cJSON *object, const field *fields, uint32_t count, field_order *order,
                    const json_path *path, const json_origin *origin, error *err)
{
    memset(at, 0, count * sizeof *at);
    if (order->required == 0)
        order->required = required_of(fields, count);
    uint64_t missing = order->required;
    uint32_t next = 0;
    for (const cJSON *value = object->child; value != NULL; value = value->next) {
        uint32_t i = find(value->string, fields, count, order->behind[next]);
        if (i == count)
            return fail_unknown(value->string, fields, count, path, origin, err);
        if (at[i] != NULL || !fits(value, fields[i].type))
            return fail_known(value, &fields[i], at[i] != NULL, path, origin, err);
        at[i] = value;
        missing &= ~(UINT64_C(1) << i);
        order->behind[next] = (uint8_t)i;
        next = i + 1;
    }
    if (missing != 0)
        return json_fail(origin, path, STATUS_SYNTAX, err, "expected the key \"%s\"", fields[__builtin_ctzll(missing)].name);
    return STATUS_OK;
}

status fields_choose(uint8_t *out, const cJSON *value, const char *const *names, const json_path *path,
                     const json_origin *origin, error *err)
{
    for (uint8_t i = 0; names[i] != NULL; i++)
        if (strcmp(names[i], value->valuestring) == 0) {
            *out = i;
            return STATUS_OK;
        }
    char list[256] = "";
    for (size_t i = 0, used = 0; names[i] != NULL && used < sizeof list; i++)
        used += (size_t)snprintf(list + used, sizeof list - used, "%s%s", i > 0 ? ", " : "", names[i]);
    json_path here = { path, view_of(value->string), 0 };
    return json_fail(origin, &here, STATUS_SYNTAX, err, "expected one of %s; found \"%.60s\"", list, value->valuestring);
}
