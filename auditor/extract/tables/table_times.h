/*
** table_times.h -- times to the second in the cells of a table of results: 2:15:41. Private to tables*.c.
*/
#ifndef AUDITOR_EXTRACT_TABLE_TIMES_H
#define AUDITOR_EXTRACT_TABLE_TIMES_H

#include "extract/extraction.h"
#include "extract/words/wordset.h"

/* Where a head in the table's blocks [first, last) tells how far its rows are apart ('gap'), cells that look like the time of day are
** lengths of time: gives them their facts. */
void table_times(extraction *x, const wordset *gap, uint32_t first, uint32_t last);

#endif
