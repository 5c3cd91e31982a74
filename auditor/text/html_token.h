/*
** html_token.h -- HTML cut into tokens, each with its place. No tree is built, so nesting costs nothing; every byte is
** passed over a bounded number of times, whatever is left unclosed.
*/
#ifndef AUDITOR_TEXT_HTML_TOKEN_H
#define AUDITOR_TEXT_HTML_TOKEN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

typedef enum {
    HTML_END,
    HTML_TEXT,          /* 'text' */
    HTML_ENTITY,        /* 'text' stands for 'point' */
    HTML_OPEN,          /* <'name': its attributes and an HTML_TAG_END follow */
    HTML_CLOSE,         /* </'name', likewise */
    HTML_ATTRIBUTE,     /* 'name' and 'value', quotes removed */
    HTML_TAG_END,
    HTML_UNCLOSED       /* the text ends within the tag or comment that began at 'opened' */
} html_kind;

typedef struct {
    const char *at, *end;
    bool in_tag;
    view text, name, value;
    uint32_t point;
    const char *opened; /* where the tag at hand began; NULL before the first */
} html_scanner;

html_kind html_next(html_scanner *s);

/* Passes over everything up to "</name", as in <script>. False where it is never closed. */
bool html_skip_to_close(html_scanner *s, view name);

#endif
