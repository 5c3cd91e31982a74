/*
** shape.h -- what digits and signs make together: 2018-10-07, 10/7/2018, 20:30, 1.2.3, 0731-88888888.
*/
#ifndef AUDITOR_EXTRACT_SHAPE_H
#define AUDITOR_EXTRACT_SHAPE_H

#include <stdint.h>

#include "base/view.h"

typedef enum { SHAPE_NONE, SHAPE_YMD, SHAPE_SHORT_YMD, SHAPE_MDY, SHAPE_TIME, SHAPE_CODE } shape_kind;

/* The longest shape that starts with the digit at text[at]; *end is behind it and numbers[] holds its parts in order. */
shape_kind shape_read(view text, uint32_t at, uint32_t end, uint32_t *shape_end, int numbers[3]);

#endif
