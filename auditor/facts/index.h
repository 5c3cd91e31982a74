/*
** index.h -- the lists that rules ask a document for: facts by kind, claims by kind, figures by unit, groups by key.
**
** Built once per document into an arena; lists are in document order. Borrows the document.
*/
#ifndef AUDITOR_FACTS_INDEX_H
#define AUDITOR_FACTS_INDEX_H

#include "facts/document.h"

typedef struct {
    const uint32_t *items;          /* indexes of facts or claims */
    uint32_t count;
} index_list;

typedef struct {
    index_list facts[FACT_KINDS];   /* figures, ordinals ... */
    index_list claims[CLAIM_KINDS];
    index_list *units;              /* one per doc->units[]: the figures and durations with that unit */
} fact_index;

/* STATUS_MEMORY. */
status index_document(fact_index *out, const document *doc, arena *memory, error *err);

/* What figures must share to stand in one group: a set of these. */
enum {
    GROUP_METRIC = 1, GROUP_VERB = 2, GROUP_QUALIFIERS = 4, GROUP_SUBJECT = 8, GROUP_SCOPE = 16, GROUP_PERIOD = 32, GROUP_STATUS = 64,
    GROUP_BASIS = 128, GROUP_UNIT = 256
};

/* Groups of figures whose keys agree in 'by', in order of first appearance; silence agrees with silence, but figures
** that say nothing of the kind stand in no group. STATUS_MEMORY. */
status index_groups(index_list **out, uint32_t *count, const document *doc, uint32_t by, arena *memory, error *err);

#endif
