/*
** grid.h -- one table while its facts are read. Private to tables.c and table_units.c.
*/
#ifndef AUDITOR_EXTRACT_GRID_H
#define AUDITOR_EXTRACT_GRID_H

#include "extract/tables/tables.h"
#include "extract/words/wordset.h"

struct table_words {
    wordset *unit_label, *total, *whole, *aside, *gap;
};

/* Blocks [first, last). */
typedef struct {
    extraction *x;
    const table_words *words;
    uint32_t first, last;
    uint32_t rows, columns, head_rows;
    uint32_t *block_of;         /* rows * columns; UINT32_MAX: no cell starts there */
    bool *total_column;
} grid;

static inline view grid_block(const grid *g, uint32_t block_index)
{
    const block *b = &g->x->clean->blocks[block_index];
    return (view){ g->x->clean->text.start + b->start, b->end - b->start };
}

static inline view grid_cell(const grid *g, uint32_t row, uint32_t column)
{
    uint32_t at = g->block_of[row * g->columns + column];
    return at != UINT32_MAX ? grid_block(g, at) : (view){ "", 0 };
}

/* The text in the first bracket of a head, 产值（亿元）; empty where there is none. */
view grid_bracketed(view head);

/* 单位：万元 in the block before the table, or in its first cell. */
const unit *grid_unit_of_table(const grid *g, int8_t *scale);

/* Heads of a cell's column, or row, from the nearest outwards: the first that names a unit. */
const unit *grid_unit_of_cell(const grid *g, uint32_t row, uint32_t column, int8_t *scale, const unit **per);

#endif
