/*
** state.h -- what a network holds. Private to network/.
*/
#ifndef AUDITOR_NETWORK_STATE_H
#define AUDITOR_NETWORK_STATE_H

#include "base/intern.h"
#include "network/expression.h"
#include "network/relation.h"

enum { STATED_DOUBTFUL = 70, STATED_SURE = 85 };      /* confidence of a claim, in percent: below it the figures may not have been meant for each other */

/* Each fact that takes part in anything has one slot, in order of first use. */
typedef struct {
    fact_ref ref;
    uint32_t document;          /* number of ref.doc: 0 is the network's own, others by first use */
    uint64_t seen;              /* network.seen when it was last gathered */
    bool checked;               /* in a relation that says something about it */
} slot;

typedef struct {
    const relation *relation;   /* NULL: a suspicion, over 'facts' */
    const relation *chosen;     /* the choice that decided, or 'relation' itself */
    const uint32_t *facts;      /* the slots that take part, each once */
    const expectation *told;    /* shared by what one rule states alike; its 'from' is not used */
    const claim *from;
    uint32_t fact_count;
    uint8_t verdict;
    bool gated;
} stated;

struct leaf;

/* A print as it was read lately. */
typedef struct {
    printed print;
    int fine;
    bool known;
    interval four[READINGS];
} read_print;

enum { READ_PRINTS = 64 };

struct network {
    arena *memory;
    const document *doc;
    intern *words;              /* what rules said: copied, once each */
    slot *slots;
    uint32_t slot_count, slot_room;
    uint32_t *index;            /* open addressing over slots; UINT32_MAX is free */
    uint32_t index_room;
    const document **documents;
    uint32_t document_count, document_room;
    stated *stated;
    uint32_t stated_count, stated_room;
    dimension *dimensions;      /* each that occurs, once; the first is none */
    uint32_t dimension_count, dimension_room;
    struct leaf *leaves;        /* the judge's scratch */
    uint32_t leaf_room;
    read_print *prints;         /* READ_PRINTS of them, by hash, or NULL: the search for slips reads the same ones again and again */
    uint64_t seen;
    uint32_t of[VERDICTS];
};

/* Is it certain that the figures of a relation were meant for each other? */
static inline bool stated_is_sure(const stated *s)
{
    return s->from == NULL || s->from->confidence == 0 || s->from->confidence >= STATED_SURE;
}

/* Makes room for one more in a row of 'count' elements. */
bool network_grow(void **row, uint32_t count, uint32_t *room, size_t size);

/* The slot of a fact; UINT32_MAX when there is no memory. */
uint32_t network_slot(network *n, fact_ref ref, error *err);

static inline const fact *slot_fact(const network *n, uint32_t s)
{
    return &n->slots[s].ref.doc->facts[n->slots[s].ref.index];
}

static inline const figure *slot_figure(const network *n, uint32_t s)
{
    return fact_figure(n->slots[s].ref.doc, n->slots[s].ref.index);
}

static inline const dated *slot_date(const network *n, uint32_t s)
{
    return fact_date(n->slots[s].ref.doc, n->slots[s].ref.index);
}

/* NULL for other kinds. */
const list *slot_list(const network *n, uint32_t s);
const heading *slot_heading(const network *n, uint32_t s);

#endif
