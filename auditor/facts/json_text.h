/*
** json_text.h -- JSON appended key by key. Private to facts/write*.c.
**
** Every key but an object's first is written with the ", " before it: json_text(out, ", \"unit\": ", text).
*/
#ifndef AUDITOR_FACTS_JSON_TEXT_H
#define AUDITOR_FACTS_JSON_TEXT_H

#include "base/buffer.h"
#include "facts/numeral.h"

static inline void json_raw(buffer *out, const char *text)
{
    buffer_append(out, view_of(text));
}

/* A string in quotes, escaped. */
void json_quote(buffer *out, view text);

static inline void json_text(buffer *out, const char *key, view text)
{
    json_raw(out, key);
    json_quote(out, text);
}

/* A name that needs no escapes. */
static inline void json_name(buffer *out, const char *key, const char *name)
{
    json_raw(out, key);
    buffer_byte(out, '"');
    json_raw(out, name);
    buffer_byte(out, '"');
}

/* Only where there is something to say. */
static inline void json_text_if(buffer *out, const char *key, view text)
{
    if (text.length > 0)
        json_text(out, key, text);
}

static inline void json_integer(buffer *out, const char *key, uint32_t number)
{
    json_raw(out, key);
    numeral_print_whole(out, number);
}

#endif
