/*
** rules.h -- rule packs: loading them, and running them over documents.
**
** A ruleset is loaded once and immutable; each worker (one thread) owns a sandbox with its own copy of every rule.
*/
#ifndef AUDITOR_RULES_RULES_H
#define AUDITOR_RULES_RULES_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/status.h"
#include "facts/document.h"
#include "network/finding.h"
#include "network/network.h"
#include "script/data.h"
#include "script/sandbox.h"

typedef struct ruleset ruleset;
typedef struct worker worker;

typedef struct {
    const char *const *folders;     /* packs, the default one first */
    uint32_t folder_count;
    const data *configuration;      /* .auditor.lua, or NULL */
    const char *only;               /* one rule's id, or NULL: all that are switched on */
    budget limits;
    view language;                  /* of messages: "zh", "en"; empty: the document's */
} rules_options;

/* Loads and checks every rule. The message names file, line and key. STATUS_SCRIPT, STATUS_SYNTAX, STATUS_IO, STATUS_MEMORY. */
status ruleset_load(ruleset **out, const rules_options *options, error *err);
void ruleset_free(ruleset *r);                          /* takes NULL */
view ruleset_hash(const ruleset *r);                    /* "sha256:..." over ids, sources, options, language data */
uint32_t ruleset_count(const ruleset *r);

/* One rule's description, in order of id. */
typedef struct {
    const char *id;
    severity severity;
    bool archive;                   /* scope = "archive" */
    view summary_zh, summary_en;
    view path, source;
    const view *flags;      uint32_t flag_count;        /* examples, with marks; facts examples as JSON text */
    const view *accepts;    uint32_t accept_count;
    const view *todo;       uint32_t todo_count;
} rule_info;
const rule_info *ruleset_rule(const ruleset *r, uint32_t index);
const rule_info *ruleset_find(const ruleset *r, view id);   /* NULL where there is none */

/* What one rule did in one document, or added up over a run. */
typedef struct {
    uint64_t candidates;            /* relations stated */
    uint64_t findings;
    double milliseconds;
} rule_work;

typedef struct {
    const char *rule;               /* NULL: the whole document */
    view why;
} failure;

/* All that came out of one document. Lives in the arena given to worker_check. */
typedef struct {
    const finding *findings;        uint32_t finding_count;     /* in total order, worded, with fingerprints */
    const check *checks;            uint32_t check_count;
    relation_counts_by_verdict counts;
    const rule_work *work;          /* one per rule of the set, by index */
    const failure *failures;        uint32_t failure_count;     /* rules that failed or exceeded a budget */
} outcome;

/* STATUS_SCRIPT, STATUS_MEMORY. */
status worker_new(worker **out, const ruleset *rules, error *err);
void worker_free(worker *w);                            /* takes NULL */

/* Runs every document rule. A rule that fails is in out->failures; the others still run. STATUS_MEMORY. */
status worker_check(worker *w, const document *doc, arena *memory, outcome *out, error *err);

#endif
