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
    bool relations;                 /* keep every relation in outcome.checks */
    bool without_examples;          /* those of the rules are not asked for, and may be left unread */
} rules_options;

/* Loads and checks every rule. The message names file, line and key. STATUS_SCRIPT, STATUS_SYNTAX, STATUS_IO, STATUS_MEMORY. */
status ruleset_load(ruleset **out, const rules_options *options, error *err);
void ruleset_free(ruleset *r);                          /* takes NULL */

/* Keep every relation in outcome.checks? Asked before a worker runs, as rules_options.relations otherwise says. */
void ruleset_keep_relations(ruleset *r, bool keep);

/* "sha256:..." over ids, sources, options, language data; made when it is first asked for, by the set's owner: only then are
** the files read for it. *out lives as long as the set. STATUS_IO, STATUS_LIMIT, STATUS_MEMORY. */
status ruleset_hash(view *out, ruleset *r, error *err);
uint32_t ruleset_count(const ruleset *r);

/* An option that a rule declares, and its value in this set. */
typedef struct {
    const char *name;
    data fallback;                  /* default: a boolean, a whole number, a text or a list of texts */
    data value;                     /* from the configuration, otherwise the default */
    view summary_zh, summary_en;
} rule_option;

/* An example: a text with <role>...</role> marks, or a document as facts. */
typedef struct {
    view text;                      /* the draft with its marks; empty: facts */
    view facts;                     /* JSON of one document; empty: text */
    bool several;                   /* 'facts' is one document a line: what an archive rule sees */
    view published;                 /* of a text, or empty */
    view repair;                    /* a repair that must be offered, or empty */
    const view *evidence;           /* facts: ids that must be evidence */
    uint32_t evidence_count;
} example;

typedef enum { EXAMPLE_FLAGS, EXAMPLE_ACCEPTS, EXAMPLE_TODO, EXAMPLE_SORTS } example_sort;
extern const char *const example_sort_names[EXAMPLE_SORTS + 1];

/* One rule's description, in order of id. */
typedef struct {
    const char *id;
    severity severity;
    bool archive;                   /* scope = "archive" */
    bool enabled;
    view summary_zh, summary_en, description_zh, description_en;
    view path, source;              /* the source perhaps without its examples, at the same lines */
    const char *pack;               /* name of its pack */
    rule_option *options;           uint32_t option_count;
    const example *examples[EXAMPLE_SORTS];
    uint32_t example_count[EXAMPLE_SORTS];
} rule_info;
const rule_info *ruleset_rule(const ruleset *r, uint32_t index);
const rule_info *ruleset_find(const ruleset *r, view id);   /* NULL where there is none */

/* The line of the rule's file where an example stands; 0 unknown. */
uint32_t example_line(const rule_info *rule, const example *e);

/* One pack, as its pack.lua describes it; the folder's name where it has none. */
typedef struct {
    const char *folder;
    view name, version, licence;
} pack_info;

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

/* A figure of a series: figures of one key over all documents, in order of publication. */
typedef struct {
    fact_ref fact;
    uint32_t document;              /* the caller's number of fact.doc */
    bool revised;                   /* a later text replaces it, and says so */
} series_member;

/* Runs every archive rule over one series of one member or more. Evidence is numbered by series_member.document.
** STATUS_MEMORY. */
status worker_series(worker *w, const series_member *members, uint32_t count, arena *memory, outcome *out, error *err);

/* Likewise with one rule alone, even one that is switched off. STATUS_SCRIPT where that does not load. */
status worker_check_one(worker *w, const rule_info *only, const document *doc, arena *memory, outcome *out, error *err);
status worker_series_one(worker *w, const rule_info *only, const series_member *members, uint32_t count, arena *memory,
                         outcome *out, error *err);

#endif
