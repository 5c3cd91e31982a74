/*
** honest.c -- more than a million honest documents, none of them accused; and the same with one figure changed.
*/
#include <stdio.h>

#include "support/trial.h"

enum { DOCUMENTS = 140000, SEED = 2 };

int main(void)
{
    uint64_t all = 0;
    bool kept = true;
    printf("Honest documents, each printed seven ways in turn; then the same with one figure changed by a tenth or more.\n\n"
           "%-11s %9s %9s %9s %9s %9s %11s | %9s %9s %8s | %7s %7s\n", "relation", "documents", "holds", "rounding", "unknown",
           "doubtful", "contradicts", "doubtful", "contra.", "caught", "differ", "unsure");
    for (int kind = 0; kind < HONEST_KINDS; kind++) {
        trial t;
        trial_run(&t, (honest_kind)kind, DOCUMENTS, SEED);
        all += t.documents;
        kept = trial_promise_kept(&t, (honest_kind)kind) && kept;
        printf("%-11s %9llu %9llu %9llu %9llu %9llu %11llu | %9llu %9llu %7.2f%% | %7llu %7llu\n", honest_kind_names[kind],
               (unsigned long long)t.documents, (unsigned long long)t.honest[VERDICT_HOLDS],
               (unsigned long long)t.honest[VERDICT_ROUNDING], (unsigned long long)t.honest[VERDICT_UNKNOWN],
               (unsigned long long)t.honest[VERDICT_DOUBTFUL], (unsigned long long)t.honest[VERDICT_CONTRADICTS],
               (unsigned long long)t.spoiled[VERDICT_DOUBTFUL], (unsigned long long)t.spoiled[VERDICT_CONTRADICTS], trial_caught(&t),
               (unsigned long long)t.differ, (unsigned long long)t.unsure);
        fflush(stdout);
    }
    printf("\n%llu honest documents: %s\n", (unsigned long long)all,
           kept ? "no contradiction, no doubt, and the oracle agrees; enough of the changed ones are caught" : "THE PROMISE IS BROKEN");
    return kept ? 0 : 1;
}
