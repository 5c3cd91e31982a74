/*
** order.h -- the order of facts and claims: by start, wider first, otherwise as they came.
*/
#ifndef AUDITOR_FACTS_ORDER_H
#define AUDITOR_FACTS_ORDER_H

#include <stdint.h>

typedef struct {
    uint32_t start, end;
    uint32_t index;     /* where it came */
} placed;

/* Sorts in place; 'scratch' has the same room. Linear where the order is right already. */
void order_places(placed *places, placed *scratch, uint32_t count);

#endif
