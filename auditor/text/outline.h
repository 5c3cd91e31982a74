/*
** outline.h -- what a finished block is: title, heading, byline, caption or paragraph, by its shape and its neighbours;
** the level of headings by the nesting of their series; the pieces of a file.
*/
#ifndef AUDITOR_TEXT_OUTLINE_H
#define AUDITOR_TEXT_OUTLINE_H

#include "text/clean.h"

enum { OUTLINE_DEPTH = 8 };

typedef struct {
    const cues *words;                  /* may be NULL */
    uint16_t stack[OUTLINE_DEPTH];      /* the series that are open, outermost first */
    uint32_t depth;
    uint32_t base;                      /* level of the last heading without a series */
    uint32_t blocks, paragraphs;        /* of this segment so far */
    uint32_t segment;
    uint8_t last;                       /* kind of the block before */
    bool titled;                        /* this segment has its title */
    bool marked;                        /* titles are marked up: no other line is one */
    bool closed;                        /* a closing byline was seen: a title opens another piece */
} outline;

/* Settles kind, level and segment of a block whose text is complete; the blocks before it stand before it in memory, as
** their texts do. What markup said stands. */
void outline_settle(outline *o, block *b, view text);

/* Markup says that another piece begins. */
void outline_restart(outline *o);

/* Could this line, alone, be a heading? 'width' in columns. */
bool outline_is_heading(view line, uint32_t width);

/* Does the line name authors, or caption a picture, by its words? */
bool outline_is_byline(const cues *words, view line, uint32_t width);

#endif
