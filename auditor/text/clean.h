/*
** clean.h -- the clean text of a draft, and the way back to its bytes.
**
** Any input (txt, md, html, docx, pdf) becomes UTF-8 text in blocks. In 'text'
** hard-wrapped lines are joined, letter-spacing is closed up, full-width digits
** and signs are folded, markup and entities are gone; blocks are separated by
** one '\n' and hold none themselves. 'map' leads every byte back to the source.
*/
#ifndef AUDITOR_TEXT_CLEAN_H
#define AUDITOR_TEXT_CLEAN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/view.h"
#include "text/cues.h"

typedef enum {
    BLOCK_PARAGRAPH, BLOCK_TITLE, BLOCK_HEADING, BLOCK_ITEM, BLOCK_CELL, BLOCK_CAPTION, BLOCK_BYLINE, BLOCK_KINDS
} block_kind;

typedef struct {
    uint32_t start, end;    /* in clean text, without the '\n' */
    uint8_t kind;
    uint8_t level;          /* headings: 1 highest (from markup, or from the series); items: nesting; otherwise 0 */
    bool head;              /* cells: a head cell by its markup */
    uint32_t segment;       /* several pieces in one file: running number from 0 */
    uint32_t table;         /* cells: running number of the table from 0 */
    uint16_t row, column;   /* cells; a merged cell stands at its first place ... */
    uint16_t row_span, column_span; /* ... and says how far it goes; 1 otherwise */
} block;

/* From 'clean' on, up to the next run, every 'step' bytes of clean text stand for 'source_step' bytes of the source from
** 'source' on: 1:1 where bytes are kept, 1:3 for folded full-width digits, 3:2 for Chinese in GB18030, 1:5 for "&amp;".
** Source bytes that no run reaches were removed: markup, letter-spacing, line ends. */
typedef struct {
    uint32_t clean, source;
    uint16_t step, source_step;
} map_run;

typedef enum { FORMAT_GUESS, FORMAT_TEXT, FORMAT_MARKDOWN, FORMAT_HTML, FORMAT_DOCX, FORMAT_PDF } input_format;

typedef struct {
    view source;            /* the bytes that offsets count in: the file's own (its own encoding); for containers 'text' itself */
    view text;              /* clean UTF-8 */
    block *blocks;          uint32_t block_count;
    map_run *runs;          uint32_t run_count;
    view title;             /* front matter or <title>; may be empty */
    view published;         /* front matter "date"/"published": as written; may be empty */
    const char *encoding;   /* "utf-8", "gb18030", "utf-16le" ... */
    input_format format;
} clean_text;

typedef struct {
    const char *encoding;   /* NULL: detect */
    input_format format;    /* FORMAT_GUESS: by name, then by content */
    size_t limit;           /* bytes of input; 0: TEXT_LIMIT */
    const cues *cues;       /* words that mark bylines, captions, series; NULL: shapes and punctuation only */
} text_options;

enum { TEXT_LIMIT = 256 << 20 };    /* offsets are 32 bit, and a draft is not a database dump */

/* Cleans 'bytes' (borrowed as long as *out lives). 'name' is the file's name, for its ending and for messages.
** Everything in *out lives in 'memory'. STATUS_SYNTAX (not that format, nothing in it, undecodable bytes: the message says
** where), STATUS_LIMIT, STATUS_USAGE (unknown encoding), STATUS_IO (pdftotext), STATUS_MEMORY. */
status text_clean(clean_text *out, arena *memory, view bytes, const char *name, const text_options *options, error *err);

/* The source place of clean[at]: its first byte; and of a span's end: the byte after the last one. */
uint32_t text_source_start(const clean_text *c, uint32_t at);
uint32_t text_source_end(const clean_text *c, uint32_t end);

/* The same for many places in about increasing order: begin with { clean, 0 }. */
typedef struct {
    const clean_text *clean;
    uint32_t run;
} text_cursor;

uint32_t text_cursor_start(text_cursor *c, uint32_t at);
uint32_t text_cursor_end(text_cursor *c, uint32_t end);

#endif
