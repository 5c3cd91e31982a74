/*
** marked.h -- an example's text with <role>...</role> marks. Private to rules/.
*/
#ifndef AUDITOR_RULES_MARKED_H
#define AUDITOR_RULES_MARKED_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"

typedef struct {
    view role;
    uint32_t start, end;    /* in the text without marks */
} text_mark;

typedef struct {
    view text;
    text_mark *marks;
    uint32_t count;
} marked_text;

/* Marks do not nest. STATUS_SYNTAX, STATUS_MEMORY. */
status marked_read(marked_text *out, view text, arena *memory, error *err);

#endif
