/*
** trial.h -- honest documents of one kind, judged by network/ beside the oracle, then spoiled and judged again;
** and printed with hedges and round numbers and judged once more.
*/
#ifndef TESTS_SUPPORT_TRIAL_H
#define TESTS_SUPPORT_TRIAL_H

#include "network/verdict.h"
#include "support/honest.h"

typedef struct {
    uint64_t documents;
    uint64_t honest[VERDICTS], spoiled[VERDICTS], hedged[VERDICTS];
    uint64_t dishonest;         /* the generator itself strayed from a truth: must be 0 */
    uint64_t differ;            /* network/ and oracle disagree on one without hedges */
    uint64_t unsure;            /* network/ answers unknown where the oracle decides */
    uint64_t failed;            /* no memory */
} trial;

/* Ways of rounding take turns. */
void trial_run(trial *t, honest_kind kind, uint64_t documents, uint64_t seed);

double trial_caught(const trial *t);    /* percent of the spoiled that are doubtful or contradict */
bool trial_promise_kept(const trial *t, honest_kind kind);  /* no false alarm, no disagreement, enough caught */

#endif
