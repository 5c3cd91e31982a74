/*
** map.h -- offsets from one text into another, as runs (clean.h says what a run means).
**
** Runs are appended in order; a run that only continues the one before costs nothing, so that plain text needs one.
*/
#ifndef AUDITOR_TEXT_MAP_H
#define AUDITOR_TEXT_MAP_H

#include <stdbool.h>
#include <stdint.h>

#include "text/clean.h"

typedef struct {
    map_run *runs;      /* owned */
    uint32_t count, room;
    bool failed;        /* an allocation failed; later appends do nothing */
} offset_map;

void map_append(offset_map *m, map_run run);
void map_free(offset_map *m);           /* leaves an empty map */

/* Does it lead every byte to itself? */
bool map_is_identity(const offset_map *m);

/* Index of the run that holds 'at'; 'near' is where to look first. count > 0. */
uint32_t map_find(const map_run *runs, uint32_t count, uint32_t near, uint32_t at);

/* First byte of what stands for 'at', and the byte after it, where run 'r' holds 'at'. */
static inline uint32_t map_start(const map_run *r, uint32_t at)
{
    return at < r->clean ? r->source : r->source + (at - r->clean) / r->step * r->source_step;
}

static inline uint32_t map_end(const map_run *r, uint32_t at)
{
    return map_start(r, at) + r->source_step;
}

/* out = first 'outer', then 'inner': outer leads 'length' bytes of clean text to decoded text, inner leads that to the
** source. STATUS_MEMORY. */
status map_compose(offset_map *out, const offset_map *outer, uint32_t length, const offset_map *inner, error *err);

#endif
