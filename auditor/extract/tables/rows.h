/*
** rows.h -- values that differ in whose they are: a column of a table, the parallel figures of a sentence.
**
** What a text says about places, superlatives and comparisons of named things is judged against such a row. A row's
** context is what tells which quantity its values are: the head of the column, or the sentence.
*/
#ifndef AUDITOR_EXTRACT_ROWS_H
#define AUDITOR_EXTRACT_ROWS_H

#include "extract/claims/claims.h"

enum { ROW_ENTRIES = 48, MOST_ROWS = 12 };

typedef struct {
    view name;
    uint32_t which;         /* the mention of its value */
    bool dated;             /* a date: it is this or another, never a part of one */
} row_entry;

typedef struct {
    row_entry entries[ROW_ENTRIES];
    uint32_t count;
    view context;
    view kind, caption;     /* of a table: what its names are called (水库), what it is about */
    bool table;
    bool scattered;         /* told here and there: a greater one may be missing */
    bool whole;             /* nobody is left out: the table has a total */
    bool named;             /* the words around the frame name its context */
    bool exact;             /* ... with the very words of a column's head, or one for what it measures */
    bool minor;             /* percentages beside amounts: not what a place is about unless named */
} value_row;

typedef struct {
    value_row at[MOST_ROWS];
    uint32_t count;
} value_rows;

/* One table, as a range of mentions. */
typedef struct {
    uint32_t fact, first, end;
} row_table;

typedef struct {
    row_table *tables;
    uint32_t count;
} row_index;

/* The tables of a draft, by their place; in scratch memory. s->failed where there is none. */
row_index rows_index(scene *s);

/* The rows that words in [from, to) of a sentence may speak of, nearest first, each with an entry that answers to 'subject'. */
void rows_around(const scene *s, const row_index *index, const frame *f, view subject, value_rows *out);

/* What a head calls its column: without the unit in brackets, and the words that any name may have. */
view row_head_core(const scene *s, view head);

/* What a row's context calls its values, without the unit in brackets and words that any name may have. */
view row_core(const scene *s, const value_row *row);

/* The class of the first word in a text for what is measured (最短, 里程: one of them), or 0; is it that of a column's head? */
uint32_t row_measure_in(const scene *s, view text);
bool row_measures(const scene *s, const value_row *row, view text);

/* Do words name something else, that only begins as the head of a column does: 人口密度, not 人口? */
bool row_goes_on(const scene *s, const value_row *row, view words);

/* Bytes at the start of a text that only say what the names of a column are: 水库 behind 龙口. */
size_t row_kind_at(const value_row *row, view text);

/* Do some symbols name what a row tells, by words of its context that are none of its names? */
bool row_names_measure(const scene *s, const value_row *row, symbol_span at);

/* Does the clause of some symbols, up to their end, say nothing but whose place it is in a column, what that is called, and words that
** say nothing; nor a short clause before it? "Of those who work elsewhere ..." says nothing of a column of people. */
bool row_told_of(const scene *s, const value_row *row, symbol_span at);

/* Marks those rows from the first on that the clauses of some symbols, or else what their sentence says before, name: by the words
** of a head that stand there, or by a word for what it measures (最短: 长度). Answers whether some are. */
bool rows_mark_named(const scene *s, value_rows *rows, uint32_t first, symbol_span at);

/* Bytes of the longest start of 'name' that stands in 'words', at least two characters; 0 where there is none. */
size_t row_start_in(view name, view words);

/* How much of a name and the words for it agree, in bytes: all of one, or the start of the name; dates agree as a whole. */
size_t row_agreement(view name, view words, bool dated);

/* The words that say whose a value of the text is: its label, what stands before its bracket, or the clause without a figure
** before its own. */
view row_name_of(const scene *s, uint32_t which);

/* Two characters at least, or a date (5月); does it start like one? */
bool row_is_name(view name);
bool row_name_is_date(view name);

/* The columns of the tables around some symbols, whatever their rows are called; those are named that the words around these
** name. */
void rows_columns(const scene *s, const row_index *index, symbol_span at, value_rows *out);

/* The only entry whose name and 'words' contain each other, the longest name first; NONE where there is none, or several. */
uint32_t row_entry_of(const value_row *row, view words);

/* Where the name of an entry, or a start of it that no other entry has, stands in a text; -1 where it does not. */
ptrdiff_t row_entry_in(const value_row *row, uint32_t entry, view text);

#endif
