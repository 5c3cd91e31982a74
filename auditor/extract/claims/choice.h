/*
** choice.h -- the best of the mentions that may be meant: that with the highest score, of equal ones the last that was added.
*/
#ifndef AUDITOR_EXTRACT_CHOICE_H
#define AUDITOR_EXTRACT_CHOICE_H

#include "extract/claims/feasible.h"

typedef struct {
    uint32_t which;     /* NONE: nothing has been added */
    unsigned score;
    bool rivals;        /* others of another value have the same score */
} choice;

static inline choice choice_none(void)
{
    return (choice){ .which = NONE };
}

void choice_add(const scene *s, choice *c, uint32_t which, unsigned score);

#endif
