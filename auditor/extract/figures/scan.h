/*
** scan.h -- figures, dates, durations, ordinals and labels, found in one pass over a block of clean text.
**
** A table of code points says where something can start; everything else is skipped. What is found there is read by
** figure_read or date_read (figures.h, dates.h); the longer reading wins. Nothing here knows the document: years are
** resolved later (resolve.h).
*/
#ifndef AUDITOR_EXTRACT_SCAN_H
#define AUDITOR_EXTRACT_SCAN_H

#include "calendar/date.h"
#include "extract/extraction.h"
#include "extract/figures/figure_words.h"
#include "extract/dates/time_words.h"

enum { CLASS_POINTS = 65536 };
enum {
    CLASS_NUMERAL = 1,  /* a number may start */
    CLASS_TIME = 2,     /* a date word may start */
    CLASS_WORD = 4,     /* a label or a fraction may start */
    CLASS_STARTS = 7,
    CLASS_BEHIND = 8,   /* an ideograph that may follow a numeral that counts: a unit, a hedge, the rest of a date */
    CLASS_BEFORE = 16,  /* may end a word that stands before a number */
    CLASS_EACH = 32     /* may start "each" */
};

typedef struct {
    figure_words *figures;
    time_words *time;
    uint8_t *classes;       /* CLASS_POINTS */
} scan_words;

status scan_words_new(scan_words *out, arena *memory, const language *l, unit_table *table, error *err);
const scan_words *language_scan_words(const language *l);

/* What is known about one end of a date before years are resolved. */
typedef struct {
    int16_t year;           /* 0: not said */
    int8_t month, day;      /* 0: not said */
} moment;

typedef enum { YEAR_SAID, YEAR_RELATIVE, YEAR_AFTER_TEXT, YEAR_OPEN, YEAR_NEVER } year_rule;
typedef enum { SHAPE_MOMENT, SHAPE_MONTHS, SHAPE_DAYS, SHAPE_WEEKS } relative_shape;

/* A date as read. 'from' and 'to' are the same kind of moment; an open year is found later. */
typedef struct {
    moment from, to;
    int16_t offset;         /* YEAR_RELATIVE, YEAR_AFTER_TEXT: years; with SHAPE_MONTHS ...: months, days, weeks */
    uint8_t rule;           /* year_rule */
    uint8_t shape;          /* relative_shape */
    uint8_t precision;
    uint8_t weekday;
    bool end_only;          /* 10月末: the last day */
    bool since;             /* 以来: up to publication */
    bool till;              /* 截至 */
    uint32_t word_start, word_end;  /* what made it relative */
    uint32_t weekday_start, weekday_end;    /* a weekday beside it, a fact of its own; equal: none */
} date_reading;

/* Why something was read as it was: for --explain. */
typedef enum {
    WHY_UNIT, WHY_NUMBER, WHY_WORD_FRACTION, WHY_ORDINAL, WHY_RANK, WHY_LABEL_WORD, WHY_LABEL_UNIT, WHY_LABEL_CODE, WHY_LABEL_QUOTED,
    WHY_LABEL_MARKER, WHY_THRESHOLD, WHY_CLASS, WHY_DATE, WHY_RELATIVE_DATE, WHY_WEEKDAY, WHY_CLOCK, WHY_PLAN, WHY_VAGUE, WHYS
} why;

typedef struct {
    token token;
    uint8_t fact_kind;              /* FACT_KINDS: no fact */
    uint8_t why;
    bool rank, huge;
    uint16_t unit, per;             /* index into figure_words.units */
    uint32_t written_start, written_end;    /* 亿元 */
    union {
        printed print;
        date_reading date;
    };
} found;

/* One block being scanned. */
typedef struct {
    const scan_words *words;
    view text;
    uint32_t start, end;    /* the block */
    uint32_t floor;         /* end of what was found last: hedges are looked for behind it */
} scan;

/* A list of found things that grows. */
typedef struct {
    found *items;
    uint32_t count, room;
} found_list;

/* Everything in text[start, end), in order, without overlaps. 'every': look at every code point instead of skipping by
** class; the answer is the same. STATUS_MEMORY. */
status scan_block(found_list *out, const scan_words *words, view text, uint32_t start, uint32_t end, uint32_t block, bool every,
                  error *err);

#endif
