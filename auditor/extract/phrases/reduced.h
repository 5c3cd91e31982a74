/*
** reduced.h -- the reduced text: a draft as phrases see it.
**
** Every figure (modifier, number, unit) is one symbol of its kind; every other character is one symbol too. Thresholds
** and label digits stay characters. Symbols know their place in the clean text, so that words are matched on bytes.
*/
#ifndef AUDITOR_EXTRACT_REDUCED_H
#define AUDITOR_EXTRACT_REDUCED_H

#include "base/rising.h"
#include "extract/extraction.h"

/* What a symbol is to a phrase. The order matters: a mark stops whatever crosses only smaller ones. */
typedef enum {
    MARK_WORD,          /* a character */
    MARK_TIME,          /* a date, period, clock, age, duration or ordinal: gaps pass it */
    MARK_QUOTE,         /* quotation marks: gaps pass them too */
    MARK_FIGURE,
    MARK_BRACKET,
    MARK_PAUSE,         /* 、 */
    MARK_COMMA,
    MARK_COLON,
    MARK_SEMICOLON,
    MARK_STOP           /* sentence ends, line ends */
} mark_kind;

/* Eight bytes: nothing that the reading of a draft holds is larger than its symbols. */
typedef struct {
    uint32_t at;            /* in clean text */
    uint32_t token : 23;    /* index of its token; NO_TOKEN for characters */
    uint32_t mark : 4;      /* mark_kind */
    uint32_t kind : 5;      /* token_kind of a token; 0 */
} symbol;

enum { NO_TOKEN = (1 << 23) - 1 };

/* The symbols [from, to) of a sentence. */
typedef struct {
    uint32_t from, to;
} symbol_span;

typedef struct {
    view text;
    const token *tokens;
    const word_starts *starts; /* of the text */
    symbol *symbols;        /* symbols[count].at is the end of the text, its mark a stop */
    uint32_t count;
    rising offsets;         /* the symbols, by their offsets */
    symbol_span *sentences; /* by the extraction's sentences */
    uint32_t *places;       /* places[t]: the symbol of token t, or of the first character where it stays text */
    rising placed;          /* the same */
    rising commas, stops;   /* the symbols whose marks are at least MARK_COMMA, MARK_STOP */
} reduced;

/* Everything lives in x->scratch. STATUS_MEMORY; STATUS_LIMIT: NO_TOKEN tokens and more. */
status reduced_make(reduced *out, const extraction *x, error *err);

/* Does a character of the text end sentences: is its mark a stop? */
bool reduced_stops(view text);

/* The index of the symbol at or after an offset of the clean text. */
uint32_t reduced_find(const reduced *r, uint32_t at);

/* Behind the last of some marks, 'commas' or 'stops', that stands before a symbol; the first one at or behind it. */
static inline uint32_t reduced_behind(const rising *marks, uint32_t place)
{
    const uint32_t n = rising_before(marks, place);
    return n > 0 ? marks->first[n - 1] + 1 : 0;
}

static inline uint32_t reduced_next(const reduced *r, const rising *marks, uint32_t place)
{
    const uint32_t n = place < r->count ? rising_before(marks, place) : marks->count;
    return n < marks->count ? marks->first[n] : place < r->count ? r->count : place;
}

/* The clean text between two symbols. */
static inline view reduced_text(const reduced *r, uint32_t from, uint32_t to)
{
    return (view){ r->text.start + r->symbols[from].at, from < to ? r->symbols[to].at - r->symbols[from].at : 0 };
}

#endif
