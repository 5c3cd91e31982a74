/*
** source_lines.h -- the lines of a document's source as UTF-8, and where its offsets fall in them.
*/
#ifndef AUDITOR_REPORT_SOURCE_LINES_H
#define AUDITOR_REPORT_SOURCE_LINES_H

#include "report/report.h"
#include "text/decode.h"

typedef struct {
    decoded source;
    uint32_t *starts;       /* of each line, in source.text; owned */
    uint32_t count;         /* 0: the source is not at hand */
} source_lines;

/* Without a source count stays 0. STATUS_MEMORY. */
status source_lines_open(source_lines *s, const report_document *d);
void source_lines_close(source_lines *s);

/* A line without its break, by its index from 0. */
view source_line(const source_lines *s, uint32_t index);
uint32_t source_line_at(const source_lines *s, size_t place);   /* the index of the line that holds a place of the text */

/* The place in source.text of an offset into the document's own bytes. */
size_t source_place(const source_lines *s, uint32_t offset);

#endif
