/*
** columns.h -- tables that plain text draws with tabs, bars or aligned spaces.
*/
#ifndef AUDITOR_TEXT_COLUMNS_H
#define AUDITOR_TEXT_COLUMNS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

enum { COLUMNS_MOST = 64 };

typedef struct {
    view cells[COLUMNS_MOST];
    uint32_t count;
    bool ruled;             /* tabs or bars, not spaces, set the cells apart */
    bool rule;              /* nothing but dashes: a line between rows */
} columns;

/* Cuts a trimmed line into cells; count 1 where it is one piece of text. */
void columns_split(columns *out, view line);

/* A table is being looked at row by row. */
typedef struct {
    uint32_t rows, width;   /* so far: rows, rules left out; cells in the widest */
    uint32_t figures, cells;/* cells beyond the first column: with a figure, in all */
    bool ruled;
    bool head;              /* the first row names the columns */
} table_shape;

/* Takes one more line into the shape, if it can be a row of the same table. */
bool columns_take(table_shape *t, const columns *row);

/* Is what was taken evidently a table? */
bool columns_are_table(const table_shape *t);

#endif
