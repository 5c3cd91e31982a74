/*
** trouble.h -- what is reported as one finding, before it is one. Private to network/.
*/
#ifndef AUDITOR_NETWORK_TROUBLE_H
#define AUDITOR_NETWORK_TROUBLE_H

#include "network/blame.h"

typedef struct trouble {
    const stated *told;
    uint32_t *sorted;           /* its slots, ascending */
    struct trouble *into;       /* the trouble that it is reported with, or NULL */
    const stated *with;         /* the relation that 'told' cannot hold together with, or NULL */
    blame blame;
    uint32_t *pieces;           /* slots shown as evidence */
    const stated **tellers;     /* what names each piece's role */
    uint32_t piece_count;
    bool seconded;              /* another phrase says the same of the same facts */
} trouble;

/* Words it as a finding: evidence, derivation, blame. In the network's arena. STATUS_MEMORY. */
status trouble_write(network *n, const trouble *t, finding *out, error *err);

/* Do two figures of one digit, other than small counts, take part, or a hedged one? Rounded any way they agree with almost
** everything. */
bool trouble_is_coarse(const network *n, const stated *s);

#endif
