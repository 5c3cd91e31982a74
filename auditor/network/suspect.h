/*
** suspect.h -- candidates: what each fact of a conflict may have meant. Private to network/.
*/
#ifndef AUDITOR_NETWORK_SUSPECT_H
#define AUDITOR_NETWORK_SUSPECT_H

#include "network/blame.h"
#include "network/channel.h"
#include "network/judge.h"

/* One conflict's search is bounded by the facts it asks, the relations of one fact, and the leaves it reads; the last
** also for all conflicts of a document together. */
enum { SEARCH_FACTS = 64, SEARCH_RELATIONS = 64, SEARCH_WORK = 50000, SEARCH_WORK_TOGETHER = 5000000 };

typedef struct {
    uint32_t fact;              /* index into the conflict's facts */
    substitution swaps[2];
    uint32_t swap_count;        /* 0: the fact may be wrong, but nothing can be proposed */
    uint32_t number;            /* in order of proposal */
    double weight;
    uint32_t reasons;           /* bits by 'reason' */
    uint32_t mends, breaks;     /* relations */
    bool loose;                 /* mends only if some figure is truncated */
} candidate;

/* What the conflict asks of one fact: amounts in its own printed unit, scale words aside. */
typedef struct {
    bool known;
    interval exactly, loosely;  /* the others correctly rounded; rounded any way */
    double least, most;         /* about the latter's ends */
} demands;

typedef struct {
    network *n;
    const stated *conflict;
    const incidence *by_fact;
    uint32_t indexed;           /* facts that by_fact knows; later ones are in no relation */
    uint32_t violated;          /* relations that share a fact with the conflict and are violated */
    candidate *of;              /* owned; grows */
    uint32_t count, room;
    demands *asked;             /* one per fact of the conflict */
    double evidence, keystroke; /* of blame.h, as far as they are found */
    uint64_t work, allowed;
    bool stopped, failed;       /* the bound was reached; no memory */
} search;

/* Weighs a candidate and keeps it if it mends the conflict. Equal repairs of one fact are added up. */
void search_try(search *s, candidate c);

/* The i-th fact may be wrong in a way that cannot be spelled out: it shares the suspicion. */
void search_doubt(search *s, uint32_t i, double prior);

/* Proposes what the i-th fact of the conflict may have meant. */
void suspect_figure(search *s, uint32_t i);
void suspect_date(search *s, uint32_t i);

#endif
