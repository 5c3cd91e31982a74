/*
** writer.h -- makes clean text: readers hand it pieces of the decoded text in order, it writes blocks.
**
** It decides, character by character, what a space is worth, closes up letter-spacing, folds full-width digits and
** their signs, drops invisible characters, and keeps the map. Text that needs none of that is copied whole.
** A failed allocation is remembered; later calls do nothing.
*/
#ifndef AUDITOR_TEXT_WRITER_H
#define AUDITOR_TEXT_WRITER_H

#include "text/map.h"
#include "text/outline.h"
#include "text/spacing.h"

typedef struct {
    view source;            /* the decoded text that pieces point into */
    arena *memory;
    char *text;             size_t length, room;        /* in 'memory' */
    block *blocks;          uint32_t block_count, block_room;   /* owned */
    offset_map map;         /* owned */
    outline outline;        /* titles, headings, bylines: what blocks are, by their shape */
    bool open, failed;
    gap gap;                /* white space not yet written ... */
    uint32_t gap_from, gap_to;  /* ... and where it is in the source */
    const char *closed_to;  /* letter-spacing is closed up to here, ... */
    const char *seen_to;    /* ... and need not be looked for up to here */
    block spare;            /* what writer_open hands out when memory failed */
    int prose;              /* has the piece at hand punctuation or figures? -1 not yet asked */
} writer;

/* The text is written into 'memory'. STATUS_MEMORY leaves nothing to free. 'words' may be NULL. */
status writer_begin(writer *w, arena *memory, view source, const cues *words, error *err);
void writer_free(writer *w);

/* Ends the block at hand and begins another; the block is the writer's until the next call, to fill in levels and cells.
** A block that stays empty is left out unless it is a cell. */
block *writer_open(writer *w, block_kind kind, unsigned level);
void writer_close(writer *w);

/* A piece of the source. Opens a paragraph where no block is open. */
void writer_text(writer *w, view piece);

/* Text from a container, where offsets count in the clean text itself: it is in no source and gets no map. */
void writer_foreign(writer *w, view text);

/* One character that stands for the source bytes [from, to): an entity. */
void writer_point(writer *w, uint32_t point, uint32_t from, uint32_t to);

/* A line end inside a block, at a place in the source. */
void writer_break(writer *w, uint32_t from, uint32_t to);

/* The block at hand so far; for readers that ask how it ends. */
view writer_written(const writer *w);

/* Gives text, blocks and runs of *out; frees the rest. 'decoding' NULL: offsets count in the clean text itself.
** STATUS_MEMORY. */
status writer_finish(writer *w, clean_text *out, const offset_map *decoding, error *err);

#endif
