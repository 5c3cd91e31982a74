/*
** known.h -- findings that are no news: waived in the ledger, or of the baseline that new ones are told apart from.
*/
#ifndef AUDITOR_CLI_KNOWN_H
#define AUDITOR_CLI_KNOWN_H

#include "archive/waivers.h"
#include "base/intern.h"
#include "rules/rules.h"

#define BASELINE_FILE "auditor-baseline.json"

typedef struct {
    waiver_list waivers;
    intern *baseline;           /* fingerprints; owned. NULL: none */
    view today;                 /* "2026-01-31" */
} known;

/* A ledger that a command line names must be there. STATUS_USAGE. */
status known_ledger(const char **out, const char *path, error *err);

/* STATUS_SYNTAX, STATUS_LIMIT, STATUS_IO, STATUS_MEMORY. A file that is not there waives nothing. */
status known_read_waivers(known *k, const char *path, arena *memory, error *err);
status known_read_baseline(known *k, const char *path, error *err);
void known_free(known *k);

/* Why a finding is no news; an empty kind: it is. Thread-safe. */
suppression known_of(const known *k, view fingerprint);

/* The outcome with its findings marked, in 'memory'. STATUS_MEMORY. */
status known_mark(const known *k, outcome *o, arena *memory, error *err);

/* The file that known_read_baseline reads. */
void known_print_baseline(buffer *out, const view *fingerprints, size_t count);

#endif
