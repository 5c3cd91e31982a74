/*
** sheet.h -- one table as mentions in rows and columns. Private to claim_table*.c.
*/
#ifndef AUDITOR_EXTRACT_SHEET_H
#define AUDITOR_EXTRACT_SHEET_H

#include "extract/claims/claims.h"
#include "extract/shares/share_tellings.h"

typedef struct {
    const table *what;
    uint32_t *at;           /* rows * columns; NONE where no figure stands */
    uint32_t rows, columns;
    uint32_t total_row;     /* NONE: none, or several */
    bool *is_total;         /* by row */
    uint32_t total_column;
    uint32_t first, last;   /* mentions [first, last) stand in it */
    const share_telling *told;  /* by mention of the whole draft */
} sheet;

static inline uint32_t sheet_at(const sheet *t, uint32_t row, uint32_t column)
{
    return t->at[row * t->columns + column];
}

static inline view sheet_text(const scene *s, const sheet *t, uint32_t row, uint32_t column)
{
    return document_word(s->doc, s->doc->cells[t->what->first_cell + row * t->columns + column].text);
}

/* Does some head of the column hold a word of the set? */
bool sheet_head_has(const scene *s, const sheet *t, uint32_t column, words_kind kind);

/* Is it a percentage, by its own sign or by its column's? */
bool sheet_percent(const scene *s, uint32_t which);

/* A row of its own, of those there are: no head, no total, no part of the row before. */
bool sheet_is_item(const scene *s, const sheet *t, uint32_t row);

/* What the rows of totals add up, column by column. */
void claim_table_sums(scene *s, const sheet *t);

/* What a column of percentages, or another one, says of others in its row. */
void claim_table_shares(scene *s, const sheet *t, uint32_t column);
void claim_table_laws(scene *s, const sheet *t, uint32_t column);

/* How far each row is behind the first, or the one before it, as a column says. */
void claim_table_gaps(scene *s, const sheet *t, uint32_t column);

/* What there is in each row, of what there was, came and went. */
void claim_table_books(scene *s, const sheet *t);

/* What a column of places ranks: values in their order. */
void claim_table_places(scene *s, const sheet *t, uint32_t places);

/* May a cell be compared with a figure: in its unit, or in a column without one where the figure counts? */
bool sheet_counts_alike(const scene *s, uint32_t which, uint32_t cell);

/* Do the words before and behind a figure of the text name a column by its head? */
bool sheet_names_column(const scene *s, const sheet *t, uint32_t column, uint32_t which);

/* Shares, and what one of them comes to, that the text around a table tells of one of its rows. */
void claim_table_rows(scene *s, const sheet *t);
void claim_table_averages(scene *s, const sheet *t);

/* Figures of the text around a table that tell one of its cells again. */
void claim_table_told(scene *s, const sheet *t);

/* claim_table_growth.c: growths of the text that tell a cell again. */
void claim_table_growth(scene *s, const sheet *t);

/* Figures of the text around a table that tell how far two of its rows are apart. */
void claim_table_apart(scene *s, const sheet *t);

/* Figures of the text around a table that tell how much one of its rows changed. */
void claim_table_change(scene *s, const sheet *t);

/* The only row that words name; of a name inside of another the longer one; NONE. */
uint32_t sheet_row_named(const scene *s, const sheet *t, view words);

/* The row that the words of its sentence before a figure name last: that of the total where they speak of all; or NONE. *behind: the
** symbol behind the name. */
uint32_t sheet_row_told(const scene *s, const sheet *t, uint32_t which, uint32_t *behind);

/* The rows that 'words' name in a list, by all of their names or by what tells them apart ("一、二号库", "石桥、柳河两镇"); how many: at
** least two, at most FEASIBLE_PARTS, or 0. */
uint32_t sheet_rows_listed(const scene *s, const sheet *t, view words, uint32_t *rows);

/* The figures of a column's own rows: at most FEASIBLE_PARTS; 0 where one is missing, or not of one kind. */
uint32_t sheet_column_items(const scene *s, const sheet *t, uint32_t column, uint32_t *items);

/* Figures of the text around a table that add up its rows; means of all of them, or of a row. */
void claim_table_text(scene *s, const sheet *t);
void claim_table_means(scene *s, const sheet *t);

#endif
