/*
** shape.h -- what a line or block looks like, by punctuation, numerals and width alone.
*/
#ifndef AUDITOR_TEXT_SHAPE_H
#define AUDITOR_TEXT_SHAPE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"
#include "text/cues.h"

typedef enum {
    END_OPEN,       /* a word, a figure, a bracket: may go on */
    END_SOFT,       /* a comma: goes on */
    END_PAUSE,      /* a colon, a semicolon, a dash */
    END_STOP        /* a full stop and its like, quotes and brackets after it included */
} line_end;

line_end shape_end(view line);

/* Columns on a terminal, up to 'most': Chinese takes two. */
uint32_t shape_width(view line, uint32_t most);

/* The kind of numbered series that 'line' belongs to, or 0; *length is that of its marker ("（一）", "1.", "一是"). */
uint16_t shape_series(view line, const cues *words, uint32_t *length);

/* Where a series stands among the others: see series_cue. */
uint8_t shape_series_rank(uint16_t series, const cues *words);

bool shape_series_is_bullet(uint16_t series);

/* The series that newspapers set as headings of sections, 一、 and （一）, rather than before sentences. */
bool shape_series_heads(uint16_t series);

bool shape_point_cjk(uint32_t point);           /* an ideograph, kana or the like: a word by itself */
bool shape_point_punctuation(uint32_t point);   /* full-width punctuation, quotes, dashes */

/* The strongest full-width punctuation inside. */
typedef enum { INSIDE_NONE, INSIDE_COMMA, INSIDE_STOP } inside;

inside shape_inside(view line);

/* As many digits as characters: a date, a telephone number, a row; no heading. */
bool shape_is_figures(view line);

/* How a line of nothing but ideographs is made of words set apart by spaces: bylines (鲁 明 王小二), double headings.
** Where anything else stands in it, 'plain' is false and the counts end there. */
typedef struct {
    uint32_t words;
    uint32_t longest;       /* characters */
    bool plain;             /* nothing but ideographs and spaces */
} word_shape;

word_shape shape_words(view line);

/* Does the text begin, or end, with one of these? Brackets around it do not count. */
bool shape_starts(view line, cue_list words);
bool shape_starts_numbered(view line, cue_list words);  /* ... with a numeral behind */
bool shape_ends(view line, cue_list words);

view shape_trim(view line);                     /* without white space at both ends, U+3000 included */

#endif
