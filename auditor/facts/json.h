/*
** json.h -- JSON to the letter, as cJSON's trees.
**
** cJSON itself passes what RFC 8259 forbids (01, raw control characters, broken UTF-8, trailing text) and cuts strings at
** \u0000. Here a text is one well-formed value within the limits, or an error that says where it is not; its tree lives
** in an arena, and cJSON's functions that only look at trees take it.
*/
#ifndef AUDITOR_FACTS_JSON_H
#define AUDITOR_FACTS_JSON_H

#include <cjson/cJSON.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/view.h"

enum {
    JSON_DEPTH = 64,                /* nested objects and lists */
    JSON_VALUES = 4 << 20,          /* values in one text: each takes up to 150 bytes */
    JSON_BYTES = 64 << 20           /* of one text */
};

/* Where a text stands, for messages: "file" or, with a line, "file:line". */
typedef struct {
    const char *file;
    uint32_t line;                  /* 0: the text is the whole file */
    uint32_t within;                /* the line inside the text, where that is known */
} json_origin;

/* One step of a JSON path; NULL is "$". Lives on the stack of whoever descends. */
typedef struct json_path json_path;
struct json_path {
    const json_path *up;
    view key;                       /* .start NULL: an index */
    uint32_t index;
};

/* "file:line: $.facts[3].value (line 'within'): " and the rest. Returns 'code'. */
status json_fail(const json_origin *origin, const json_path *path, status code, error *err, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* *out lives in 'memory': never cJSON_Delete it. STATUS_SYNTAX, STATUS_LIMIT, STATUS_MEMORY. */
status json_parse(const cJSON **out, arena *memory, view text, const json_origin *origin, error *err);

/* The end of the JSON value that 'text' begins with, as far as brackets and quotes tell, or text.length. */
size_t json_extent(view text);

#endif
