/*
** sum_proof.h -- does a text itself say that some parts are all of a total?
**
** A sum verifies freely, but contradicts only with such a proof: nothing else tells parts that are wrong from figures
** that are no parts.
*/
#ifndef AUDITOR_EXTRACT_SUM_PROOF_H
#define AUDITOR_EXTRACT_SUM_PROOF_H

#include "extract/claims/claims.h"

typedef struct {
    uint32_t total;
    uint32_t parts[FEASIBLE_PARTS];
    uint32_t count;
    bool proved;        /* the words before them say that the parts are all */
    bool of_which;      /* they follow "of which" */
    bool neighbours;    /* nothing else of their unit stands between them and their total */
    bool announced;     /* the total's own words say that it is one */
    bool meant;         /* by their shape alone, however far off they are */
    uint8_t confidence; /* percent, where it is less than sure; 0: it is */
    view pattern;
} addition;

bool sum_has_periods(const scene *s, const addition *a);    /* the parts' times follow each other and fill that of the total */
bool sum_has_bands(const scene *s, const addition *a);      /* upper and lower ones, or a row that touch */
bool sum_is_described(const scene *s, const addition *a);   /* "78 farms, own ones 31, shared ones 57": nothing but kinds, to the end */
bool sum_is_partition(const scene *s, const addition *a);

/* Is one name another's with a word before it that says it is none of it? */
bool sum_denies(const scene *s, uint32_t part, uint32_t other);
bool sum_excludes(const scene *s, const addition *a);   /* each part is of another one of some kinds that exclude each other */
bool sum_is_counted(const scene *s, const addition *a); /* "three counties: A, B, C" */

/* "346 works are planned, of which 158 ditches, 97 ponds, 64 pumps": are the parts listed plainly behind what is planned, none told to be
** done, begun or wanting? Then they are planned, too. */
bool sum_lists_plan(const scene *s, const addition *a);

/* "the three together": how many parts the clause of a total says there are; 0 where it says nothing. */
uint32_t sum_parts_said(const scene *s, uint32_t total);

/* "The first three together", "the last two": of how many of a row, or 0; '*last': of its end. */
uint32_t sum_some_said(const scene *s, uint32_t total, bool *last);
bool sum_is_paired(const scene *s, const addition *a);  /* "A, B and C were 1.2, 1.4 and 1.9 respectively" */

/* "48 libraries of all kinds, 12 public libraries, 21 school libraries ...": parts whose labels end like that of all. */
bool sum_shares_head(const scene *s, const addition *a);

/* Do the words of a figure say that it stands for all there is? */
bool sum_is_announced(const scene *s, uint32_t which);

/* Does every part's label end alike: East district, West district? */
bool sum_is_parallel(const scene *s, const addition *a);

/* "312 women, 290 students, 97 retired": are these told apart in more than one way, so that one may be another, too?
** 'parts' are 'count' amounts or shares in their order. */
bool sum_mixes(const scene *s, const uint32_t *parts, uint32_t count);

/* "schools 132, primary schools 40": is the name of a part the end of another's? Never where the text
** says that they are all, nor for bands of size. */
bool sum_nests(const scene *s, const addition *a);

/* Does the sentence say that some count twice? */
bool sum_overlaps(const scene *s, const addition *a);

/* "3 guards, 2 engineers, and besides a cook": something is added behind the last part of which no figure tells. */
bool sum_goes_on(const scene *s, uint32_t last);

/* Do words behind a figure say that more could be told: and so on? */
bool sum_is_open(const scene *s, uint32_t last);

/* "32 left, then 16, then 8": what is left stands before others, so these are no parts. */
bool sum_dwindles(const scene *s, const addition *a);

/* "186 in all: 2 grand prizes (people), 41 science prizes, ...": does something of another unit stand among the parts, named
** like them? Then these are not all. */
bool sum_has_strangers(const scene *s, const addition *a);

/* Does a bracket open, or close, between two symbols? What stands inside is no item beside what stands outside. */
bool sum_bracketed(const scene *s, uint32_t from, uint32_t to);

/* A total of another paragraph must go by a word of what the parts are told of: "75 took part in one leg", but "women: 16,
** 19, 21 and 18". 'named': must it? */
bool sum_is_of_these(const scene *s, const addition *a, bool named);

bool sum_is_complete(const scene *s, const addition *a);

#endif
