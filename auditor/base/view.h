/*
** view.h -- a piece of text that somebody else owns. Not NUL-terminated. A plain value.
*/
#ifndef AUDITOR_BASE_VIEW_H
#define AUDITOR_BASE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef struct {
    const char *start;
    size_t length;      /* bytes */
} view;

#define VIEW(literal) ((view){ (literal), sizeof(literal) - 1 })
#define VIEW_PRINT(v) (int)(v).length, (v).start    /* for "%.*s" */

static inline view view_of(const char *text)
{
    return (view){ text, text != NULL ? strlen(text) : 0 };
}

static inline bool view_equal(view a, view b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.start, b.start, a.length) == 0);
}

/* Han characters and signs share their first bytes, so the last byte is looked at first. */
static inline bool view_starts(view text, view prefix)
{
    return text.length >= prefix.length
        && (prefix.length == 0
            || (text.start[prefix.length - 1] == prefix.start[prefix.length - 1] && memcmp(text.start, prefix.start, prefix.length) == 0));
}

/* view_equal for names that are held against many others. */
static inline bool view_same(view a, view b)
{
    return a.length == b.length && view_starts(a, b);
}

static inline bool view_ends(view text, view suffix)
{
    return text.length >= suffix.length
        && memcmp(text.start + text.length - suffix.length, suffix.start, suffix.length) == 0;
}

/* Offset of the first 'part' in 'text', or -1. */
ptrdiff_t view_find(view text, view part);

/* <0, 0, >0 by bytes. */
int view_compare(view a, view b);

#endif
