/*
** column_steps.h -- columns of a table that the text says rise or fall from row to row.
*/
#ifndef AUDITOR_EXTRACT_COLUMN_STEPS_H
#define AUDITOR_EXTRACT_COLUMN_STEPS_H

#include "extract/tables/rows.h"

/* "and ridership climbed year after year": the only column of that name, or all that the clause names in full, over rows
** that are times one after another. 'rows' is room to work in. */
void claim_column_steps(scene *s, const row_index *index, const frame *f, value_rows *rows);

#endif
