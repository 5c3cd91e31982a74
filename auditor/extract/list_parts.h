/*
** list_parts.h -- what the readers of lists share. Private to list*.c.
*/
#ifndef AUDITOR_EXTRACT_LIST_PARTS_H
#define AUDITOR_EXTRACT_LIST_PARTS_H

#include "extract/list_cut.h"

/* A count of things: 三家, 5项, 四大. */
typedef struct {
    uint32_t start, number_end, end;    /* numeral, and measure word */
    uint32_t value;
} list_count;

typedef struct {
    extraction *x;
    const list_words *words;
    const member *members;
    uint32_t member_count;
} list_reader;

enum { LIST_CERTAIN = 90, LIST_LIKELY = 75 };   /* percent */

/* The place of the colon that ends right before 'end', or 0. */
uint32_t list_colon_before(view text, uint32_t from, uint32_t end);

/* Adds the list and the claim that it has so many items. */
void list_claim(list_reader *r, const list_count *c, const list_cuts *l, const char *pattern, uint8_t confidence);

/* Is the count an honest one of the items? How far is it from the nearest honest one? */
bool list_fits(const list_cuts *l, uint32_t count);
uint32_t list_distance(const list_cuts *l, uint32_t count);

/* list_named.c: "“三不”：不攀比、不铺张、不收礼", "三条：…，…，…", "三轮（天使轮、A轮、A+轮）", "…。这三个镇". True where one was read. */
bool list_read_named(list_reader *r, uint32_t at, uint32_t from, uint32_t to);
bool list_read_commas(list_reader *r, const list_count *c, uint32_t to);
bool list_read_bracket(list_reader *r, const list_count *c, uint32_t to);
bool list_read_above(list_reader *r, const list_count *c, uint32_t block);

#endif
