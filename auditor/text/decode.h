/*
** decode.h -- bytes in any encoding that a newsroom has, as UTF-8.
**
** Nothing is replaced silently: bytes that do not decode are an error that says where. Text that is UTF-8 already is
** not copied.
*/
#ifndef AUDITOR_TEXT_DECODE_H
#define AUDITOR_TEXT_DECODE_H

#include "text/map.h"

typedef struct {
    view text;              /* UTF-8, without a byte order mark; in the bytes given or in 'owned' */
    char *owned;
    offset_map map;         /* text -> bytes */
    const char *encoding;   /* "utf-8", "utf-16le", "utf-16be", "gb18030"; a literal */
} decoded;

/* 'encoding' NULL: a byte order mark tells, or strict UTF-8, UTF-16 by its shape, GB18030; in this order.
** STATUS_SYNTAX with the byte that does not decode, STATUS_USAGE (unknown encoding), STATUS_MEMORY. */
status decode(decoded *out, view bytes, const char *encoding, error *err);
void decoded_free(decoded *d);          /* leaves it empty */

#endif
