/*
** relation.h -- what a relation is made of. Private to network/.
*/
#ifndef AUDITOR_NETWORK_RELATION_H
#define AUDITOR_NETWORK_RELATION_H

#include "network/expression.h"

enum { RELATION_CHOICES = 64, RELATION_NESTING = 8 };

typedef enum {
    RELATION_EQUAL, RELATION_AT_MOST, RELATION_SAME, RELATION_WHOLE, RELATION_FRACTION, RELATION_COMMON_DENOMINATOR,
    RELATION_BEFORE, RELATION_WEEKDAY, RELATION_COUNTS, RELATION_ANY
} relation_kind;

struct relation {
    uint8_t kind;
    bool foreign;                           /* two currencies meet */
    uint8_t nesting;
    const expression *const *operands;      /* as judged: divisions cleared */
    const expression *const *shown;         /* as the rule wrote them: the same facts */
    uint32_t operand_count;
    uint32_t first, second;                 /* slots: before, weekday ('first'), counts (the list is 'first') */
    const relation *const *choices;         /* any */
    uint32_t choice_count;
};

/* The slots that take part, each once, in the order of the relation as written; of a choice, those of its first.
** STATUS_MEMORY. */
status relation_slots(network *n, const relation *r, const uint32_t **out, uint32_t *count, error *err);

#endif
