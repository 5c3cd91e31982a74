/*
** verbs.h -- what the program can be told to do, and how it ends.
*/
#ifndef AUDITOR_CLI_VERBS_H
#define AUDITOR_CLI_VERBS_H

#include "cli/arguments.h"

#define AUDITOR_VERSION "0.1.0"

/* How the program ends. Where several apply: failed, incomplete, findings, clean. */
typedef enum {
    END_CLEAN = 0,          /* ran completely, nothing that fails */
    END_FINDINGS = 1,       /* findings at or above --fail-on */
    END_FAILED = 2,         /* could not run */
    END_INCOMPLETE = 3      /* ran, but something was not evaluated */
} ending;

typedef struct {
    const char *name;
    const char *operands;               /* as in "usage: auditor check [PATH...|-]" */
    const char *summary;
    const option *const *tables;        /* its options */
    /* 'a' reads the words behind the verb. On failure the message is in 'err', which the caller prints. */
    ending (*run)(arguments *a, error *err);
} verb;

extern const verb verb_check, verb_facts, verb_text, verb_report, verb_rules, verb_test, verb_new, verb_profile, verb_audit,
    verb_history, verb_series, verb_waive, verb_baseline;

#endif
