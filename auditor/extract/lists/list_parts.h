/*
** list_parts.h -- what the readers of lists share. Private to list*.c.
*/
#ifndef AUDITOR_EXTRACT_LIST_PARTS_H
#define AUDITOR_EXTRACT_LIST_PARTS_H

#include "extract/lists/list_cut.h"

/* How a word announces a list: of all that is counted, of some of it, maybe, or of its own. */
enum { ANNOUNCE_ALL = 1, ANNOUNCE_SOME = 2, ANNOUNCE_WEAK = 3, ANNOUNCE_OWN = 4 };

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

enum {
    LIST_CERTAIN = 90, LIST_LIKELY = 75,    /* percent */
    LIST_ANNOUNCE_GAP = 78                  /* bytes between a count and what announces its list */
};

/* Does a word stand at 'at'? */
static inline bool list_says(view text, uint32_t at, view word)
{
    return at < text.length && view_starts((view){ text.start + at, text.length - at }, word);
}

/* The place of the colon that ends right before 'end', or 0. */
uint32_t list_colon_before(view text, uint32_t from, uint32_t end);

/* Adds the list and the claim that it has so many items. */
/* The fact of a count, which is placed where no figure was read; FACT_NONE: no memory. */
uint32_t list_count_fact(list_reader *r, const list_count *c);

void list_claim(list_reader *r, const list_count *c, const list_cuts *l, const char *pattern, uint8_t confidence);

/* Marks the first two items of more than one character that are the same. */
void list_mark_twice(const list_reader *r, const list_cuts *l);

/* Is the count an honest one of the items? How far is it from the nearest honest one? */
bool list_fits(const list_cuts *l, uint32_t count);
uint32_t list_distance(const list_cuts *l, uint32_t count);

/* Does another count of things, but an article (一个), stand in [from, to)? Then the list may be its own. */
bool list_has_rival(const list_reader *r, uint32_t from, uint32_t to);

/* list_origins.c: the same of what somebody is told to come from, counted as theirs (三个省的队伍…，他们来自甲、乙和丙). */
bool list_read_origins(list_reader *r, const list_count *c, uint32_t to);

/* Does 第 stand before the numeral at 'at'? */
bool list_is_ordinal(view text, uint32_t at);

/* Bytes of the numeral at 'at' that may count a list, and is no end of another one; or 0. */
uint32_t list_numeral_at(view text, uint32_t at, uint32_t *value);

/* "企业代表4人，人大代表、政协委员3人": does the clause before a place end with a count of the same measure word? Then the one
** behind it has its own. */
bool list_is_counted_row(const list_reader *r, const list_count *c, uint32_t at);

/* list_named.c. Each adds a claim and answers true where it finds a list: of what a label counts (“三不”：…, the numeral at 'at'),
** of clauses behind a colon, in brackets or in the next clause, in the clause before. 'from' and 'to' are the ends of the
** count's block. */
bool list_read_label(list_reader *r, uint32_t at, uint32_t to);
bool list_read_clauses(list_reader *r, const list_count *c, uint32_t to);
bool list_read_beside(list_reader *r, const list_count *c, uint32_t to);
bool list_read_above(list_reader *r, const list_count *c, uint32_t from);

/* list_points.c: the same of bullets below a count, of a series behind it ('next': the first member that may be its), of
** numbered points above. */
/* The member of a series that starts at clean[at]; NULL: none. */
const member *list_member_at(const list_reader *r, uint32_t at);

/* Does a point of a series (一是…) start there? Those are list_read_series' items, and their numbers tell how many there are. */
bool list_starts_point(const list_reader *r, uint32_t at);
bool list_read_bullets(list_reader *r, const list_count *c, uint32_t block_index);
bool list_read_series(list_reader *r, const list_count *c, uint32_t *next);
bool list_read_points(list_reader *r, const list_count *c, uint32_t from, uint32_t block);

/* list_heads.c: the same of the heads of paragraphs below a count. */
bool list_read_heads(list_reader *r, const list_count *c, uint32_t index);

/* list_rows.c: the same of lists in the lines below a count that ends its own, each behind a label (男子组：甲、乙). */
bool list_read_rows(list_reader *r, const list_count *c, uint32_t index);

/* list_ones.c: the same of things told one by one (两位副会长，一位是…，另一位是…); marks one that is told twice. */
bool list_read_ones(list_reader *r, const list_count *c, uint32_t to);

/* list_ordinals.c: the same of things told by their numbers behind a count (共四章，第一章…; 三级：一级…), or by letters (甲线…，乙线…). 'from' and
** 'to' as above. */
bool list_read_ordinals(list_reader *r, const list_count *c, uint32_t from, uint32_t to);

/* list_ranges.c: the same of what is told by its first and last number behind the count (编号Y1至Y5); and claims for those of a block that
** are counted behind them (第17页到第20页，共4页). */
bool list_read_labelled(list_reader *r, const list_count *c, uint32_t to);
void list_read_ranges(list_reader *r, const block *b);

/* list_characters.c: the same of the characters of a quotation beside the numeral at 'at' (“渡口人家”四个字); *end is where the count ends. */
bool list_read_characters(list_reader *r, uint32_t at, uint32_t from, uint32_t to, uint32_t *end);

/* list_far.c: the same of measures in clauses, of things that semicolons part, of a list whose last item stands behind a comma, of one of
** which nothing is left out, of titles. */
bool list_read_measures(list_reader *r, const list_count *c, uint32_t to);
bool list_read_parted(list_reader *r, const list_count *c, uint32_t to);
bool list_read_one_more(list_reader *r, const list_count *c, uint32_t to);
bool list_read_complete(list_reader *r, const list_count *c, uint32_t to);
bool list_read_titles(list_reader *r, const list_count *c, uint32_t to);

/* list_far.c: is a piece one quotation, or one title, and nothing else? */
bool list_is_title(view text, list_piece p);

/* Is the last of so many things told by its number shortly behind clean[at]: 第六件是…? */
bool list_told_behind(view text, uint32_t at, uint32_t count);

/* list_occasions.c: claims for the dates of times that are counted (前三次分别是…), or that an ordinal comes behind (继…之后第四次: the
** pattern is "list/earlier", and one time less is listed). */
void list_read_occasions(list_reader *r);

/* list_twice.c: marks an item that stands twice in a list of its block. */
void list_read_twice(list_reader *r, const block *b);

/* list_following.c: the same of a number that must be the next one, or the last of all (紧接着的第九条, 第五节即最后一节). */
void list_read_following(list_reader *r, const block *b);

/* list_numbered.c: marks the one of a block's things told by their numbers (第一天…，第二天…) whose number is wrong, and the one before it. */
void list_read_numbered(list_reader *r, const block *b);

/* list_attachments.c: the same of a text that sends its reader to an attachment behind the last of their list. */
void list_read_attachments(list_reader *r);

/* list_members.c: the same of persons behind a colon, whom commas part, too. Are items all short and of one length, give or take a letter?
** Is each of them somebody of something (二队的郑好、三队的林小满)? Such may hold words for clauses. */
bool list_read_members(list_reader *r, const list_count *c, uint32_t to);
bool list_is_alike(view text, const list_cuts *l);
bool list_is_named(const list_words *w, view text, const list_cuts *l);

/* Is there a count at 'at': a small numeral and a measure word that names things? */
bool list_counted_at(const list_words *w, view text, uint32_t at, list_count *out);

/* list_rolls.c: the same of a list that those of the segments beside it, told in the same words, prove to be all that is counted. */
bool list_read_roll(list_reader *r, const list_count *c, uint32_t from, uint32_t to);

#endif
