/*
** data.h -- a Lua file that returns a table, read into plain C values.
**
** Language data, configuration, pack metadata. A table of literals is read as it stands (literal.h),
** anything else is evaluated in a sandbox of its own; functions in it are an error. Keys keep their written order where the table is a list, and are
** sorted by bytes otherwise.
*/
#ifndef AUDITOR_SCRIPT_DATA_H
#define AUDITOR_SCRIPT_DATA_H

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/view.h"

typedef enum { DATA_NIL, DATA_BOOLEAN, DATA_INTEGER, DATA_NUMBER, DATA_TEXT, DATA_TABLE } data_kind;

typedef struct data data;
struct data {
    uint8_t kind;           /* data_kind */
    bool boolean;
    uint16_t named;         /* DATA_TABLE: entries of the keyed part, of the list part; otherwise 0 */
    uint32_t count;
    union {
        struct {
            int64_t integer;
            double number;
        };
        view text;          /* DATA_TEXT */
        struct {
            data *items;    /* DATA_TABLE: the list part, 1..n; behind it the values of the keyed part */
            view *names;    /* of the keyed part, sorted */
        };
    };
};

/* Evaluates 'chunk'; *out lives in 'memory'. STATUS_SCRIPT with "name:line: ...", STATUS_SYNTAX (no table), STATUS_MEMORY. */
status data_read(const data **out, arena *memory, view chunk, const char *name, error *err);

/* Inside sandbox_call: the table at a stack index as a value in 'memory'. Raises with 'name' and the place in the table;
** *no_memory tells whether it was 'memory' that failed. */
void data_take(lua_State *L, int index, data *out, arena *memory, const char *name, bool *no_memory);

/* Inside sandbox_call: pushes a value; of a table, a new one. */
void data_push(lua_State *L, const data *d);

/* The value under a name, or NULL; NULL also when 'd' is NULL or no table. */
const data *data_get(const data *d, const char *name);

/* The value under the n-th name (n < named). */
static inline const data *data_under(const data *d, uint32_t n)
{
    return &d->items[d->count + n];
}

view data_text(const data *d, view otherwise);          /* otherwise where it is no text */
int64_t data_integer(const data *d, int64_t otherwise);
bool data_boolean(const data *d, bool otherwise);

#endif
