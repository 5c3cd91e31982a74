/*
** list_cut.h -- cutting running text into the items of a list (list_cut.c), and the signs, brackets and clauses around lists
** (list_signs.c). Private to list*.c.
**
** Offsets are into the clean text. What stands in brackets or quotation marks is never cut.
*/
#ifndef AUDITOR_EXTRACT_LIST_CUT_H
#define AUDITOR_EXTRACT_LIST_CUT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"
#include "extract/lists/lists.h"
#include "extract/words/wordset.h"

enum {
    LIST_ALTERNATIVE = 2,       /* value of such a word among the conjunctions */
    LIST_ITEMS = 40,
    LIST_LONGEST_ITEM = 66      /* bytes: 22 characters */
};

/* rules/lang/<code>/lists.lua; 'things' and 'after' are those of the counts beside lists, 'nouns' hold
** a word of 'clause'. */
struct list_words {
    wordset *separators, *conjunctions, *announce, *open, *demonstrative, *clause, *nouns, *lead, *things, *after;
    wordset *goes_on;   /* behind a comma: one more item */
    wordset *rest_of;   /* at the head of a clause: what is left of all (其余) */
    wordset *right_behind, *is_last;    /* before 第 and behind its name: it is the next one; it is the last */
    wordset *one_more, *one_is, *one_person;    /* around 一位: a further one (另), what it is (是); what people are counted by */
    wordset *several;   /* in an item: it is more than one (夫妻) */
    wordset *of_all;    /* right behind the comma after a list: the list is done (都装在山顶) */
    wordset *complete;  /* behind the comma after a list: nothing is left out (一个不落) */
    wordset *occasions, *occasions_told, *earlier_times;    /* measure words of times; before their dates; before a count of earlier ones */
    wordset *in_vain;                                       /* of times without success (未果) */
    wordset *follows, *afterwards;                          /* before and behind the dates of earlier times: 继…之后 */
    wordset *one_of_them;   /* before one of what was listed: 其中 */
    wordset *made_of;   /* before a count of all parts: 共四章 */
    wordset *each;      /* in the clause of a count: it is told of each of several */
    wordset *numbered_names, *row_letters;  /* behind a bare number: it is the name of one of so many (一级); letters that the first of such
                                               names begins with (甲线) */
    wordset *origins, *in_all, *of_those, *owned;    /* before a list of where those come from who were counted by it; between a clause's start
                                               and such a word; behind what is counted: it is somebody's own */
    wordset *number_names;  /* behind a numeral that is a name: 号 */
    wordset *range_joints, *labels_of;      /* between two numbers: from the one to the other; before the first (编号) */
    wordset *lines;     /* behind a numeral: it is the name of a line, and counts nothing (26路) */
    wordset *says_of;   /* behind the last item: what is said of the list */
    wordset *characters, *characters_fill,
        *characters_told; /* what counts those of a quotation: 个字; between it and its count (这); the other way round (：) */
    wordset *point_nouns, *sections_follow, *points_go_on;        /* what is told in points: 教训; before sections that tell them; at the start of the next sentence: there is one more */
    wordset *in_turn;   /* before a list: its items are told of others in turn, and may be told again */
    wordset *earlier_told;                  /* behind a count of earlier times: they follow (分别是) */
    wordset *attached, *sends_to;           /* what is attached to a text (附件); before that: see there (详见) */
    wordset *first_of_all, *told_again;     /* for the first of things told by their numbers (首); behind the name of one that is told of once more (结束后) */
    wordset *announce_beside;   /* announces a list behind one comma: 新增3个，为… */
    wordset *apart;     /* before a count that is not theirs together */
    wordset *named, *above, *behind;    /* behind a label that counts (“三不”); before a count of what stands above; measure words
                                           that may have their list right behind their noun */
};

typedef struct {
    uint32_t start, end;
} list_piece;

typedef struct {
    list_piece items[LIST_ITEMS];
    uint32_t count;
    uint32_t least, most;       /* honest counts of the items: a conjunction may join two or stand inside one */
    bool open, plain;           /* plain: every item but the first is short and without verbs */
    bool too_long;
    bool done;              /* what follows tells of no further one */
    bool numbered;          /* its items are the numbers of things */
    bool led;               /* a word right before the first item says that the list starts there (由甲、乙、丙) */
} list_cuts;

/* Bytes of the sign at 'at' that ends a clause, or 0. */
uint32_t list_clause_sign(view text, uint32_t at);

/* The end of the bracketed piece that starts at 'at', or 'at' where none starts or it is not closed. */
uint32_t list_skip_bracket(view text, uint32_t at);

/* Does a quotation, or a title (《), start at 'at'? */
bool list_starts_quote(view text, uint32_t at);

/* Does an opening bracket or quotation mark stand right before 'at'? */
bool list_opens_before(view text, uint32_t from, uint32_t at);

uint32_t list_letters(view text, list_piece p);     /* characters */

/* Nothing is looked for further away than a list may be: 'from' moved up to 'end', 'to' moved down to 'at', each to where
** a character starts. */
uint32_t list_nearest(view text, uint32_t from, uint32_t end);
uint32_t list_furthest(view text, uint32_t at, uint32_t to);

enum { LONGEST_LIST = 2000 };   /* bytes of a list that is counted */
#define LIST_DASHES "\xE2\x80\x94\xE2\x80\x94"     /* ——: a list ends there */

/* Where the list that starts at 'at' ends. Of one that is longer than 'most' bytes somewhere behind them, and no list. */
uint32_t list_end(const extraction *x, const list_words *w, view text, uint32_t at, uint32_t most, bool *has_separator);

/* Where the clause that ends at 'end' starts. */
uint32_t list_clause_start(const extraction *x, uint32_t from, uint32_t end);

/* Takes 等 off the end of [from, *to). */
bool list_strip_open(const list_words *w, view all, uint32_t from, uint32_t *to);

/* Cuts [from, to) at its separators; adjacent quotations are items of their own. */
void list_cut(const extraction *x, const list_words *w, view all, uint32_t from, uint32_t to, list_cuts *out);

/* Cuts the words before the first item away: behind the last lead word, else to the length of its siblings. */
void list_trim_first(const list_words *w, view text, list_cuts *l);

/* Fills the range of honest counts of a cut list. */
void list_measure(const list_words *w, view text, list_cuts *c);

enum { LEAD_SURE = 2 };     /* value of such a word among those that lists start behind */

/* Characters that the items between the first and the last have on average. */
uint32_t list_usual_length(view text, const list_cuts *c);

/* All items alike: the same last character, or lengths within one. Only then is the first item surely one. */
bool list_uniform(view text, const list_cuts *l);

/* "A、B，以及C": do a comma and a word for one more follow the end of a list? Then it goes on. */
bool list_goes_on(const list_words *w, view text, uint32_t end);

/* Do words for one more thing, or for what is left of all, begin at 'at', the head of a clause? Then the list is not done (此外, 其余). */
bool list_adds(const list_words *w, view text, uint32_t at);

/* "增加一章、删去三条": does some item end with a numeral and the word that it counts by, whatever that is (but for the name of a line)? */
bool list_ends_with_counts(const list_words *w, view text, const list_cuts *l);

#endif
