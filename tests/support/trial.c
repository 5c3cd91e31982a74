#include "support/trial.h"

#include <stdio.h>

#include "support/honest_network.h"
#include "support/oracle.h"

static void judge(trial *t, const honest_document *d, uint64_t of[VERDICTS])
{
    static const verdict first_feasible[READINGS + 1] = {
        VERDICT_HOLDS, VERDICT_ROUNDING, VERDICT_UNKNOWN, VERDICT_DOUBTFUL, VERDICT_CONTRADICTS
    };
    verdict said, right = first_feasible[oracle_reading(d)];
    error err = { 0 };
    if (honest_judge(&said, d, &err) != STATUS_OK) {
        t->failed++;
        return;
    }
    of[said]++;
    if (said == VERDICT_UNKNOWN && right != said) {
        t->unsure++;
    } else if (said != right && ++t->differ <= 5) {
        fprintf(stderr, "%s (%s)%s: %s, but the oracle says %s:", honest_kind_names[d->kind], rounding_names[d->how],
                d->spoiled >= 0 ? " spoiled" : "", verdict_names[said], verdict_names[right]);
        for (int i = 0; i < d->count; i++)
            fprintf(stderr, " %lld.%de%d", (long long)d->figures[i].print.digits, d->figures[i].print.decimals, d->figures[i].print.scale);
        fprintf(stderr, "%s years %u\n", d->down ? " down" : "", d->years);
    }
}

void trial_run(trial *t, honest_kind kind, uint64_t documents, uint64_t seed)
{
    random_source r = random_from(seed * HONEST_KINDS + kind);
    honest_document d;
    *t = (trial){ .documents = documents };
    honest_begin(&d);
    for (uint64_t i = 0; i < documents; i++) {
        honest_draw(&d, kind, (rounding)(i % ROUNDINGS), &r);
        t->dishonest += !oracle_honest(&d);
        judge(t, &d, t->honest);
        honest_spoil(&d, &r);
        judge(t, &d, t->spoiled);
    }
    honest_end(&d);
}

double trial_caught(const trial *t)
{
    return (double)(t->spoiled[VERDICT_DOUBTFUL] + t->spoiled[VERDICT_CONTRADICTS]) * 100 / (double)t->documents;
}

bool trial_promise_kept(const trial *t, honest_kind kind)
{
    static const double least[HONEST_KINDS] = { [HONEST_SUM] = 90, [HONEST_SHARE] = 95, [HONEST_CHANGE] = 95, [HONEST_REPEAT] = 99 };
    return t->honest[VERDICT_DOUBTFUL] == 0 && t->honest[VERDICT_CONTRADICTS] == 0 && t->dishonest == 0 && t->differ == 0
        && t->failed == 0 && trial_caught(t) >= least[kind];
}
