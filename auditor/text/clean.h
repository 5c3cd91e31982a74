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
#include "base/buffer.h"
#include "base/status.h"
#include "base/view.h"

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

/* From 'clean' on, source offsets run on one byte a byte (stride 1), or the whole run stands for the source bytes
** [source, next run's source) (stride 0: a folded character, an entity, a removed space before it). */
typedef struct {
    uint32_t clean, source;
    uint8_t stride;
    uint32_t source_end;    /* stride 0: end of the source bytes it stands for */
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
    size_t limit;           /* bytes of input, 0: the default */
} text_options;

/* Cleans 'bytes' (borrowed as long as *out lives). 'name' is the file's name, for its ending and for messages.
** Everything in *out lives in 'memory'. STATUS_SYNTAX (not that format, undecodable bytes: message says where),
** STATUS_LIMIT, STATUS_IO (pdftotext), STATUS_MEMORY. */
status text_clean(clean_text *out, arena *memory, view bytes, const char *name, const text_options *options, error *err);

/* The source place of clean[at]: its first byte; and of a span's end: the byte after the last one. */
uint32_t text_source_start(const clean_text *c, uint32_t at);
uint32_t text_source_end(const clean_text *c, uint32_t end);

#endif
