/*
** honest.c -- more than a million honest documents, none of them accused; and the same with one figure changed.
*/
#include <inttypes.h>
#include <stdio.h>

#include "support/trial.h"

enum { DOCUMENTS = 140000, SEED = 2 };

static void show(const char *title, const trial trials[HONEST_KINDS], const uint64_t *(*counts)(const trial *),
                 bool caught)
{
    printf("%s\n\n%-12s", title, "relation");
    for (int v = 0; v < VERDICTS; v++)
        printf("%12s", verdict_names[v]);
    printf("%s\n", caught ? "      caught" : "");
    for (int kind = 0; kind < HONEST_KINDS; kind++) {
        printf("%-12s", honest_kind_names[kind]);
        for (int v = 0; v < VERDICTS; v++)
            printf("%12" PRIu64, counts(&trials[kind])[v]);
        if (caught)
            printf("%10.2f %%", trial_caught(&trials[kind]));
        printf("\n");
    }
    printf("\n");
}

static const uint64_t *honest(const trial *t)
{
    return t->honest;
}

static const uint64_t *hedged(const trial *t)
{
    return t->hedged;
}

static const uint64_t *spoiled(const trial *t)
{
    return t->spoiled;
}

int main(void)
{
    trial trials[HONEST_KINDS];
    uint64_t documents = 0, differ = 0, unsure = 0;
    bool kept = true;
    for (int kind = 0; kind < HONEST_KINDS; kind++) {
        trial_run(&trials[kind], (honest_kind)kind, DOCUMENTS, SEED);
        documents += trials[kind].documents;
        differ += trials[kind].differ;
        unsure += trials[kind].unsure;
        kept = trial_promise_kept(&trials[kind], (honest_kind)kind) && kept;
    }
    show("Honest: printed half-up, half-even, floor, ceiling, truncated, rounded twice, and mixed, in turn", trials,
         honest, false);
    show("Hedged: the same with hedges, round numbers, ranges and tenths", trials, hedged, false);
    show("Changed: the honest ones with one figure changed by a tenth or more", trials, spoiled, true);
    printf("%" PRIu64 " documents each. Verdicts that differ from the oracle's: %" PRIu64
           "; left unknown where it decides: %" PRIu64 "\n",
           documents, differ, unsure);
    printf("%s\n", kept ? "No honest document is doubted or contradicted; enough of the changed ones are caught."
                        : "THE PROMISE IS BROKEN");
    return kept ? 0 : 1;
}
