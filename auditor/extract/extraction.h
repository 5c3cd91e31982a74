/*
** extraction.h -- what the stages of extraction share while one document is read. Private to extract/.
**
** Order: scan (figures, ordinals, durations, ages, clocks), time (dates and periods), structure (sentences, clauses,
** headings, tables, lists), names (offices, persons, quotations), keys, phrases (claims). Each stage appends facts to
** 'builder' and may read what earlier ones left.
*/
#ifndef AUDITOR_EXTRACT_EXTRACTION_H
#define AUDITOR_EXTRACT_EXTRACTION_H

#include "base/arena.h"
#include "base/rising.h"
#include "extract/extract.h"
#include "extract/words/starts.h"
#include "facts/builder.h"

/* One symbol of the reduced text: phrases are matched over characters and these, which patterns name by a letter. */
typedef enum {
    TOKEN_AMOUNT = 'N' - '@',     /* an amount or a count, with its unit */
    TOKEN_PERCENT = 'P' - '@',    /* %, 百分之, 成, 分之, 一半 */
    TOKEN_POINTS = 'Q' - '@',     /* percentage points */
    TOKEN_TIMES = 'T' - '@',      /* 倍, 番 */
    TOKEN_DATE = 'D' - '@',       /* a date or a period, relative ones too */
    TOKEN_DURATION = 'U' - '@',
    TOKEN_CLOCK = 'C' - '@',
    TOKEN_AGE = 'G' - '@',
    TOKEN_WEEKDAY = 'W' - '@',
    TOKEN_ORDINAL = 'O' - '@',
    TOKEN_THRESHOLD = 'H' - '@',  /* 10亿元以上项目8个: a property of the noun; stays text, no fact */
    TOKEN_LABEL = 'X' - '@'       /* 6411, 500强, 1+20: stays text, no fact */
} token_kind;

typedef struct {
    uint32_t start, end;            /* in clean text: modifier, number, unit, trailing modifier */
    uint32_t core_start, core_end;  /* number and unit: the fact's text */
    uint32_t number_start, number_end;
    uint32_t fact;                  /* index in the builder; FACT_NONE for clocks, thresholds and labels */
    uint32_t block;                 /* index into clean->blocks */
    uint8_t kind;                   /* token_kind */
} token;

/* A sentence: ends at 。！？； is a clause end only. Offsets in clean text. */
typedef struct {
    uint32_t start, end;
    uint32_t block;
    uint32_t first_token, token_count;
    uint32_t first_clause, clause_count;    /* in the builder's clauses */
} sentence;

typedef struct {
    const clean_text *clean;        /* read: traditional characters as simplified ones */
    view written;                   /* its text as it was written: as long, for the texts of facts */
    const extract_options *options;
    const language *language;
    builder *builder;
    arena *scratch;                 /* freed after the document is built */
    period published;               /* from.year 0: unknown */
    token *tokens;      uint32_t token_count;       /* by start; they do not overlap */
    sentence *sentences; uint32_t sentence_count;
    rising token_starts, sentence_starts;
    const word_starts *starts;      /* of the clean text */
} extraction;

#endif
