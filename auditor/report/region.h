/*
** region.h -- a piece of evidence as lines and columns, 1-based, columns in code points; the end is the place behind it.
*/
#ifndef AUDITOR_REPORT_REGION_H
#define AUDITOR_REPORT_REGION_H

#include "report/source_lines.h"

typedef struct {
    uint32_t line, column, end_line, end_column;    /* line 0: not known */
} region;

/* From the source where it is at hand, otherwise from the evidence's own text. */
region region_of(const evidence *e, const source_lines *source);

#endif
