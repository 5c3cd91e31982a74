/*
** field.h -- the fields of a fact, by name, as rules read, filter and group by them. Private to rules/.
*/
#ifndef AUDITOR_RULES_FIELD_H
#define AUDITOR_RULES_FIELD_H

#include "rules/handle.h"

typedef enum {
    VALUE_NONE, VALUE_TEXT, VALUE_NUMBER, VALUE_FLAG, VALUE_FACT, VALUE_KEY, VALUE_DAY, VALUE_DECIMAL, VALUE_SCALED, VALUE_ITEMS
} value_type;

/* What one field holds. Days, decimals and items become Lua values only when pushed. */
typedef struct {
    value_type type;
    view text;
    uint32_t number;        /* number, flag, fact, key */
    date day;
    const printed *print;   /* decimal: as written; scaled: the amount */
} field_value;

enum { NO_FIELD = -1 };

/* NO_FIELD where no fact has a field of that name. */
int field_find(view name);

/* The n-th name of all fields, in order; NULL behind the last. */
const char *field_name(int n);

/* The value; VALUE_NONE where the text does not say it. False where that kind of fact has no such field. */
bool field_read(const host *h, const document *doc, uint32_t fact, int field, field_value *out);

/* Raises for a field that the kind does not have. */
int field_unknown(lua_State *L, fact_kind kind, const char *name);

void field_push(lua_State *L, const document *doc, const field_value *value);

#endif
