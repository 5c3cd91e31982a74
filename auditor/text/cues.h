/*
** cues.h -- the words by which a language's newspapers mark bylines, captions and numbered series.
**
** C knows shapes and punctuation; these words are data (rules/lang/<code>/layout.lua).
** Plain views into the data they were read from; immutable, shared by all workers.
*/
#ifndef AUDITOR_TEXT_CUES_H
#define AUDITOR_TEXT_CUES_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/view.h"
#include "script/data.h"

typedef struct {
    const view *items;
    uint32_t count;
} cue_list;

/* A numbered series: the numeral stands between two words, of which one may be empty. 'rank' places it among the others:
** 1 chapters, 2 sections, 3 as 一、, 4 as （一）, 5 as 1., 6 as (1), 7 as ①, 8 inside any of them. */
typedef struct {
    view before, after;
    uint8_t rank;
} series_cue;

enum { SERIES_INNERMOST = 8 };

typedef struct {
    cue_list byline_starts, byline_ends;    /* a short line that begins or ends so names its authors */
    cue_list closing_starts;                /* ... and stands below the piece, so that another may follow */
    cue_list caption_starts, caption_ends;
    cue_list caption_numbered;              /* 表, 图: before a number, or "2-1" */
    const series_cue *series;
    uint32_t series_count;
} cues;

/* Reads the table that layout.lua returns; 'd' NULL gives empty cues. *out points into 'd' and 'memory'.
** STATUS_SYNTAX (the message names the key), STATUS_MEMORY. */
status cues_read(cues *out, arena *memory, const data *d, error *err);

#endif
