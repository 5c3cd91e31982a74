/*
** ranking.h -- the places of one contest, each with its value. Private to claim_ranking.c and ranking.c.
*/
#ifndef AUDITOR_EXTRACT_RANKING_H
#define AUDITOR_EXTRACT_RANKING_H

#include "extract/order/placing.h"

/* A place, the phrase that tells it, and its value. */
typedef struct {
    const frame *f;
    uint32_t which;
    int64_t place;
} ranked;

/* Claims the order of a pair that goes the other way than most: it is wrong. 'counted': even two places are those of one contest. */
void ranking_judge(scene *s, const ranked *row, uint32_t count, bool counted);

#endif
