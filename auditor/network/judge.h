/*
** judge.h -- the verdict on one relation, and what it asks of one of its figures. Private to network/.
*/
#ifndef AUDITOR_NETWORK_JUDGE_H
#define AUDITOR_NETWORK_JUDGE_H

#include "network/relation.h"

/* "What if this fact read otherwise?" */
typedef enum { SUBSTITUTE_PRINT, SUBSTITUTE_DATE, SUBSTITUTE_SIGN } substitute;

typedef struct {
    uint32_t slot;
    uint8_t what;           /* substitute */
    printed print;
    dated date;
} substitution;

/* One leaf of a relation with its readings in base units. */
typedef struct leaf {
    const expression *node;
    interval four[READINGS];    /* as far as the judgement asks */
    const document *doc;
    word unit;              /* as printed */
    int place;              /* of the last non-zero digit; INT_MAX where nothing was printed */
} leaf;

typedef struct {
    network *n;
    const substitution *swaps;
    uint32_t swap_count;
    leaf *leaves;
    uint32_t leaf_count;
    reading widest;         /* the last reading that is asked for */
    bool hedged;            /* a hedge or a word fraction takes part: at most doubtful */
    bool near;              /* 以上 and 不足 are read as 约: what an author means by them lies nearby. For repairs only */
} judgement;

typedef enum { ANSWER_NO, ANSWER_YES, ANSWER_UNSURE } answer;

/* *chosen, where not NULL, is the choice that decided. */
verdict judge_relation(network *n, const relation *r, const substitution *swaps, uint32_t swap_count,
                       const relation **chosen);

/* Fills j->leaves for 'r', from the narrowest reading to j->widest. False where some leaf has no reading, or there is no memory. */
bool judge_read(judgement *j, const relation *r);

/* Reads every figure as just the number that is printed: for derivations, never for verdicts. */
void judge_print(judgement *j);

/* A date as it stands or as it is substituted, and how many items a list may have. */
const dated *judge_date(const judgement *j, uint32_t slot);
interval judge_items(const judgement *j, uint32_t slot);

/* The values of an expression whose first leaf is j->leaves[first]. STATUS_RANGE. */
status judge_evaluate(const judgement *j, const expression *e, uint32_t first, reading how, interval *out);

/* Can 'r' (equal, at most, same, whole) be true in this reading? STATUS_RANGE: try bigger numbers, then unknown. */
status judge_decide(answer *out, const judgement *j, const relation *r, reading how);
status judge_decide_big(answer *out, const judgement *j, const relation *r, reading how);

#endif
