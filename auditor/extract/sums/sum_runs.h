/*
** sum_runs.h -- what the readers of sums share, and sums that stand in one sentence without words that announce them.
** Private to claim_sum*.c and the readers of runs.
*/
#ifndef AUDITOR_EXTRACT_SUM_RUNS_H
#define AUDITOR_EXTRACT_SUM_RUNS_H

#include "extract/sums/sum_proof.h"

enum { SUM_WHOLE_BACK = 8 };     /* mentions before a total or its parts, among which another total of theirs is looked for */

/* Says that the parts, none of which is in another, add up to the total (complete), or are no more than it. */
void sum_emit(scene *s, const addition *a, bool complete);

/* 总比分5∶3: is it half a score, and so no total of what stands around it? */
bool sum_is_of_score(const scene *s, uint32_t which);

/* Sums verify freely; they contradict only with a proof that the parts are all, or no more than all. Answers whether a
** claim was made. */
bool sum_consider(scene *s, const addition *a);

/* Only the last 'count' parts. */
addition sum_tail(const addition *all, uint32_t count);

/* Does a mark at least this strong stand between two mentions? */
bool sum_parted(const scene *s, uint32_t a, uint32_t b, uint32_t mark);

/* Counted with one word, or with one that counts what others count, too: 11个人, 7个. */
bool sum_one_unit(const scene *s, uint32_t a, uint32_t b);

/* The same, or both are people, whatever they are counted with. */
bool sum_counts_alike(const scene *s, uint32_t a, uint32_t b);

/* "the other 16 stations 58.6": a count in the label of a figure that is like another; 二期, 三季 are in labels anyway. */
bool sum_stands_in_label(const scene *s, uint32_t which, uint32_t like);

/* claim_sum_of_which.c: parts that follow "of which". */
void sum_of_which(scene *s);

/* Totals with all their parts in the brackets behind them. */
void sum_inside(scene *s);

/* Totals of what is counted with several words, and of shares. */
void sum_mixed(scene *s);

/* Runs of figures in one sentence that no total governs. */
void sum_runs(scene *s);

#endif
