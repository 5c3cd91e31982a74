/*
** ruleset.h -- what a loaded rule set holds. Private to rules/.
*/
#ifndef AUDITOR_RULES_RULESET_H
#define AUDITOR_RULES_RULESET_H

#include <stdatomic.h>

#include "rules/handle.h"
#include "rules/pack.h"

struct ruleset {
    arena *memory;
    rule_info *rules;           /* by id */
    appetite *wants;            /* what each one asks a document for */
    uint32_t count;
    pack_info *packs;
    const char **folders;
    uint32_t pack_count;
    budget limits;
    view language;
    bool relations;
    _Atomic(worker *) *first;   /* it loaded the rules already, and serves the first who asks for one; then NULL */
    char hash[sizeof "sha256:" + 64];   /* empty until it is asked for */
};

/* A worker with its environment and room for 'count' rules, none there yet; worker_load adds the rule of that index.
** STATUS_SCRIPT, STATUS_MEMORY. */
status worker_open(worker **out, const ruleset *rules, uint32_t count, error *err);
status worker_load(worker *w, uint32_t index, error *err);

/* Runs a rule's file once, for this and worker_load, and fills its rule_info by the contract. STATUS_SCRIPT, STATUS_SYNTAX, STATUS_MEMORY. */
status worker_describe(worker *w, uint32_t index, rule_info *rule, const char *id, arena *memory, error *err);

/* Loads a rule that is switched off, because it is asked for by name; NULL: nothing to do. STATUS_SCRIPT, STATUS_MEMORY. */
status worker_require(worker *w, const rule_info *rule, error *err);

/* What a rule asks an empty document for: with none of that in it, another document leaves the rule as silent. */
appetite worker_probe(worker *w, uint32_t index);

#endif
