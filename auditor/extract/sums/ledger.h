/*
** ledger.h -- the figures of a draft that may be parts or totals, each with those of its unit that stand by it.
**
** Indices are of entries, unless they are called mentions. What follows an entry, or stands behind it, is found once.
*/
#ifndef AUDITOR_EXTRACT_LEDGER_H
#define AUDITOR_EXTRACT_LEDGER_H

#include "extract/sums/sum_shape.h"

enum { LEDGER_GAP = 160 /* symbols: the widest */, LEDGER_AHEAD = 12 /* entries */, LEDGER_PATIENCE = 4096 };

/* How a run goes on: with the next figure, or with the first one of the next sentence, semicolon or item. */
typedef enum { STEP_NEXT, STEP_HEAD, STEPS } step;

typedef struct {
    uint32_t which;
    uint32_t next[STEPS], behind;       /* what ledger_next and ledger_behind found, or UNASKED */
    double value, slack;    /* filters only: what passes is decided exactly */
    bool level;             /* else a value before: it may be a total that holds, nothing more */
    bool sure;              /* else a count that may be a difference: a part of sums that hold */
} entry;    /* of a ledger */

typedef struct {
    scene *s;
    entry *entries;
    uint32_t count;
    uint32_t patience;      /* so many sums more may be tried: a text of nothing but round figures takes no longer than others */
} ledger;

/* With full patience and entries of its own, for memory_free; false: no memory. */
bool ledger_open(scene *s, ledger *l);

static inline const mention *ledger_mention(const ledger *l, uint32_t at)
{
    return &l->s->mentions[l->entries[at].which];
}

static inline bool ledger_comparable(const ledger *l, uint32_t a, uint32_t b)
{
    return scene_comparable(l->s, l->entries[a].which, l->entries[b].which);
}

/* May b follow a in a run? */
bool ledger_linked(const ledger *l, uint32_t a, uint32_t b, step how);

/* May 'total' count what 'part' does: the same unit, or its noun names it (28个品种, 17种; 38个人, 11人)? */
bool ledger_counts_it(const ledger *l, uint32_t total, uint32_t part);

/* The entry that follows 'at' in a run, or NONE. */
uint32_t ledger_next(const ledger *l, uint32_t at, step how);

/* The next figure that may be a total of what ends at 'at', in its own paragraph or the next; or NONE. */
uint32_t ledger_behind(const ledger *l, uint32_t at);

/* The figure of its kind that stands right before 'at' in its sentence, with no more than a comma between; or NONE. */
uint32_t ledger_beside(const ledger *l, uint32_t at);

/* A run as a sum. */
addition ledger_addition(const ledger *l, uint32_t total, const uint32_t *run, uint32_t count);

/* What a run comes to, and how far off it may be. */
entry ledger_sum(const ledger *l, const uint32_t *run, uint32_t count);

#endif
