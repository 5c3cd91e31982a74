/*
** frame.h -- lines of a text with marks under them, for terminals.
**
** A line wider than the frame is shown through a window around its marks, or
** through several. Marks stand under the cells that the marked text takes.
*/
#ifndef AUDITOR_REPORT_FRAME_H
#define AUDITOR_REPORT_FRAME_H

#include <stdint.h>

#include "base/buffer.h"

typedef struct {
    uint32_t number;        /* of the line, as shown */
    view line;              /* without its break */
    size_t start, end;      /* of the marked text, in 'line' */
    char glyph;
    view label;             /* empty: none */
    view colour;            /* "31;1"; empty: none */
} frame_mark;

typedef struct {
    unsigned width;         /* cells of a whole row */
    unsigned gutter;        /* cells of the line numbers */
    bool colour;
} frame_style;

/* All marks of one line, sorted by start. */
void frame_line(buffer *out, const frame_mark *marks, size_t count, const frame_style *style);

/* A line without marks: its end, or its beginning, as far as it fits. */
void frame_context(buffer *out, uint32_t number, view line, bool its_end, const frame_style *style);

/* The gutter alone; 'sign' is '|' or '='. */
void frame_gutter(buffer *out, char sign, const frame_style *style);

/* The gutter that line numbers up to 'largest' need. */
unsigned frame_gutter_for(uint32_t largest);

void frame_colour(buffer *out, view colour, bool on);   /* begins a colour; an empty one ends it */

#endif
