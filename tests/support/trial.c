#include "support/trial.h"

#include <stdio.h>

#include "support/honest_network.h"
#include "support/oracle.h"

enum { SHOWN = 5 };     /* faults shown of each kind */

static bool ask(trial *t, const honest_document *d, uint64_t of[VERDICTS], verdict *said)
{
    error err = { 0 };
    if (honest_judge(said, d, &err) != STATUS_OK) {
        t->failed++;
        return false;
    }
    of[*said]++;
    return true;
}

static void show(const honest_document *d, verdict said, const char *right)
{
    fprintf(stderr, "%s (%s)%s%s: %s, not %s; years %u, spoiled %d:", honest_kind_names[d->kind],
            rounding_names[d->how], d->spoiled >= 0 ? " spoiled" : "", d->down ? " down" : "", verdict_names[said],
            right, d->years, d->spoiled);
    for (int i = 0; i < d->count; i++) {
        const printed *p = &d->figures[i].print;
        fprintf(stderr, " %s %lldE%d/%u", modifier_names[p->modifier], (long long)p->digits, p->scale - p->decimals,
                p->denominator);
    }
    fprintf(stderr, "\n");
}

static void compare(trial *t, const honest_document *d, uint64_t of[VERDICTS])
{
    static const verdict first_feasible[READINGS + 1] = {
        VERDICT_HOLDS, VERDICT_ROUNDING, VERDICT_UNKNOWN, VERDICT_DOUBTFUL, VERDICT_CONTRADICTS
    };
    verdict said, right = first_feasible[oracle_reading(d)];
    if (!ask(t, d, of, &said) || said == right)
        return;
    if (said == VERDICT_UNKNOWN)
        t->unsure++;
    else if (++t->differ <= SHOWN)
        show(d, said, verdict_names[right]);
}

static void hedge(trial *t, honest_document *d, random_source *r)
{
    verdict said;
    honest_hedge(d, r);
    if (ask(t, d, t->hedged, &said) && said > VERDICT_UNKNOWN
        && t->hedged[VERDICT_DOUBTFUL] + t->hedged[VERDICT_CONTRADICTS] <= SHOWN)
        show(d, said, "possible");
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
        compare(t, &d, t->honest);
        honest_spoil(&d, &r);
        compare(t, &d, t->spoiled);
        d.figures[d.spoiled].print = d.right;
        d.spoiled = -1;
        hedge(t, &d, &r);
    }
    honest_end(&d);
}

double trial_caught(const trial *t)
{
    return (double)(t->spoiled[VERDICT_DOUBTFUL] + t->spoiled[VERDICT_CONTRADICTS]) * 100 / (double)t->documents;
}

bool trial_promise_kept(const trial *t, honest_kind kind)
{
    static const double least[HONEST_KINDS] = {
        [HONEST_SUM] = 90, [HONEST_SHARE] = 95, [HONEST_CHANGE] = 95, [HONEST_REPEAT] = 99
    };
    return t->honest[VERDICT_DOUBTFUL] == 0 && t->honest[VERDICT_CONTRADICTS] == 0 && t->hedged[VERDICT_DOUBTFUL] == 0
        && t->hedged[VERDICT_CONTRADICTS] == 0 && t->dishonest == 0 && t->differ == 0 && t->unsure == 0
        && t->failed == 0 && trial_caught(t) >= least[kind];
}
