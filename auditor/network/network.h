/*
** network.h -- expressions over a document's figures, relations between them, and what follows.
**
** A rule builds expressions and relations and hands them over with
** network_expect; each is judged at once (one verdict per relation) and kept.
** network_settle then looks at all of them together: duplicates merged, one
** cause reported once, blame and repairs (NUMERICS section 5).
** Everything lives in the network's arena; the document is borrowed.
** Overflow, division by zero and empty intervals end as VERDICT_UNKNOWN.
** A figure that occurs once in a relation makes the verdict exact; where it
** occurs twice the ranges are outer bounds, so that less is contradicted, never
** more ((x - y) / y is rewritten, so that growth may be stated that way).
*/
#ifndef AUDITOR_NETWORK_NETWORK_H
#define AUDITOR_NETWORK_NETWORK_H

#include "base/arena.h"
#include "base/status.h"
#include "facts/document.h"
#include "network/finding.h"
#include "network/verdict.h"

typedef struct network network;
typedef struct expression expression;   /* owned by the network */
typedef struct relation relation;       /* owned by the network */

network *network_new(const document *doc);  /* NULL when there is no memory */
void network_free(network *n);              /* takes NULL */

/* Archive rules relate figures of several documents: a fact is then (document, index). 'doc' outlives the network. */
typedef struct {
    const document *doc;
    uint32_t index;
} fact_ref;

/* Expressions. NULL when there is no memory. Where dimensions or currencies do not fit nothing can be said: a relation
** over them is unknown. (A rule cannot know what a text, or a facts file, sets side by side.) */
expression *expression_fact(network *n, fact_ref fact, error *err);         /* an amount; a list is its length, a heading its number */
expression *expression_number(network *n, exact value, error *err);         /* a pure number */
expression *expression_add(network *n, expression *a, expression *b, error *err);
expression *expression_subtract(network *n, expression *a, expression *b, error *err);
expression *expression_multiply(network *n, expression *a, expression *b, error *err);
expression *expression_divide(network *n, expression *a, expression *b, error *err);
expression *expression_sum(network *n, expression *const *parts, uint32_t count, error *err);
expression *expression_power(network *n, expression *a, unsigned k, error *err);
/* Time between two dates, with every admitted count of NUMERICS "Calendar words" (calendar/elapsed.h). unit: 'd' days,
** 'm' months, 'y' years; more narrowly 'a' an anniversary, 'r' years in a row, 'b' an age by birthday, 'n' a nominal
** age. 'to' with the index FACT_NONE is the day of publication. */
expression *expression_elapsed(network *n, fact_ref from, fact_ref to, char unit, error *err);

/* Relations. NULL likewise. */
relation *relation_equal(network *n, expression *a, expression *b, error *err);
relation *relation_at_most(network *n, expression *a, expression *b, error *err);
relation *relation_same(network *n, expression *const *list, uint32_t count, error *err);
relation *relation_whole(network *n, expression *a, error *err);                        /* some integer lies in it */
relation *relation_fraction(network *n, expression *rate, expression *of, error *err);  /* k / of = rate */
relation *relation_common_denominator(network *n, expression *const *rates, uint32_t count, error *err);
relation *relation_before(network *n, fact_ref earlier, fact_ref later, error *err);    /* not after */
/* The weekday written beside the date is the date's; 'written': the weekday's own fact, evidence too, or FACT_NONE. */
relation *relation_weekday(network *n, fact_ref dated, fact_ref written, error *err);
relation *relation_counts(network *n, fact_ref list, expression *count, error *err);
relation *relation_any(network *n, relation *const *choices, uint32_t count, error *err);   /* the best decides */

typedef struct {
    view role;
    fact_ref fact;
} role_name;

typedef struct {
    const char *rule;           /* id; borrowed, outlives the network */
    severity cap;               /* the rule's own severity */
    const claim *from;          /* the claim that states it, or NULL: names roles, gates, confidence */
    const role_name *roles;     /* names for further facts */
    uint32_t role_count;
    view unless;                /* a reason that makes it unknown; empty: none */
    view note_zh, note_en;      /* said beside the derivation; may be empty */
} expectation;

/* Judges without stating: counted nowhere. */
verdict network_test(network *n, const relation *r);

/* The document that evidence.document numbers: 0 is the network's own. NULL where there is none. */
const document *network_document(const network *n, uint32_t number);

/* States a relation. *out is its verdict. STATUS_MEMORY, STATUS_LIMIT (too many relations). */
status network_expect(network *n, const relation *r, const expectation *e, verdict *out, error *err);

/* What is no arithmetic: a warning at most. */
status network_suspect(network *n, const fact_ref *facts, uint32_t count, const expectation *e, error *err);

typedef struct {
    uint32_t of[VERDICTS];              /* relations by verdict */
    uint32_t figures, figures_checked;  /* of the document; in a relation that holds, rounds or contradicts */
} relation_counts_by_verdict;

/* One per relation stated, in order: what --relations prints. */
typedef struct {
    const char *rule;
    verdict verdict;
    const evidence *evidence;
    uint32_t evidence_count;
} check;

/* Smallest conflicts, blame, repairs. Findings are in the network's arena, not yet sorted or worded in 'message'. */
status network_settle(network *n, const finding **out, uint32_t *count, error *err);
const check *network_checks(const network *n, uint32_t *count);
relation_counts_by_verdict network_counts(const network *n);

#endif
