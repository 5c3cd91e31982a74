/*
** rules.c -- the shipped rules over honest documents: facts and a claim in, not one warning or error out.
** The relations counted show which kinds of document the rules have something to say about.
*/
#include <inttypes.h>
#include <stdio.h>

#include "rules/rules.h"
#include "support/honest_network.h"

enum { DOCUMENTS = 21000, SEED = 3 };

typedef struct {
    uint64_t relations, honest, hedged, changed;    /* documents with a warning or an error, but for relations */
    uint64_t incomplete;
} tally;

/* Whether the document is accused of anything; 'honest' ones should not be: the first accusation of a kind is shown. */
static bool accused(worker *w, const honest_document *d, tally *t, bool honest)
{
    document *doc = NULL;
    outcome out;
    error err = { 0 };
    bool found = false;
    arena *memory = arena_new();
    if (memory == NULL || honest_build(&doc, d, &err) != STATUS_OK
        || worker_check(w, doc, memory, &out, &err) != STATUS_OK || out.failure_count > 0) {
        t->incomplete++;
    } else {
        for (uint32_t i = 0; i < out.finding_count; i++) {
            if (honest && !found && out.findings[i].severity > SEVERITY_NOTE && t->honest + t->hedged == 0)
                printf("accused: [%s] %.*s\n", out.findings[i].rule, VIEW_PRINT(out.findings[i].message));
            found = found || out.findings[i].severity > SEVERITY_NOTE;
        }
        for (int v = 0; v < VERDICTS; v++)
            t->relations += out.counts.of[v];
    }
    arena_free(memory);
    document_free(doc);
    return found;
}

static tally run(worker *w, honest_kind kind)
{
    random_source r = random_from(SEED * HONEST_KINDS + kind);
    honest_document d;
    tally t = { 0 };
    honest_begin(&d);
    for (int i = 0; i < DOCUMENTS; i++) {
        honest_draw(&d, kind, (rounding)(i % ROUNDINGS), &r);
        t.honest += accused(w, &d, &t, true);
        honest_spoil(&d, &r);
        t.changed += accused(w, &d, &t, false);
        d.figures[d.spoiled].print = d.right;
        d.spoiled = -1;
        honest_hedge(&d, &r);
        t.hedged += accused(w, &d, &t, true);
    }
    honest_end(&d);
    return t;
}

int main(void)
{
    const char *const folders[] = { "rules" };
    const rules_options options = { .folders = folders, .folder_count = 1 };
    error err = { 0 };
    ruleset *rules = NULL;
    worker *w = NULL;
    bool kept = true;
    if (ruleset_load(&rules, &options, &err) != STATUS_OK || worker_new(&w, rules, &err) != STATUS_OK) {
        fprintf(stderr, "rules: %s\n", err.message);
        ruleset_free(rules);
        return 2;
    }
    printf("Documents with a warning or an error, of %d each, from all %" PRIu32 " rules\n\n", DOCUMENTS,
           ruleset_count(rules));
    printf("%-12s%12s%12s%12s%12s\n", "claim", "relations", "honest", "hedged", "changed");
    for (int kind = 0; kind < HONEST_KINDS; kind++) {
        tally t = run(w, (honest_kind)kind);
        printf("%-12s%12" PRIu64 "%12" PRIu64 "%12" PRIu64 "%12" PRIu64 "\n", honest_kind_names[kind], t.relations, t.honest,
               t.hedged, t.changed);
        kept = kept && t.honest == 0 && t.hedged == 0 && t.incomplete == 0;
    }
    printf("\n%s\n", kept ? "No honest document is accused." : "AN HONEST DOCUMENT IS ACCUSED");
    worker_free(w);
    ruleset_free(rules);
    return kept ? 0 : 1;
}
