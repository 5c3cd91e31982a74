/*
** finding.h -- one contradiction, doubt or note, with all its places. Plain values; texts are owned by whoever made it.
*/
#ifndef AUDITOR_NETWORK_FINDING_H
#define AUDITOR_NETWORK_FINDING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"
#include "network/verdict.h"

typedef enum { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR, SEVERITIES } severity;
extern const char *const severity_names[SEVERITIES + 1];

typedef struct {
    view role;                  /* "part", "whole", ... */
    view text;                  /* as printed, clean */
    uint32_t start, end;        /* in the source */
    uint32_t line, column;
    uint32_t fact;              /* its index in the document */
    uint32_t document;          /* cross-document findings: which one; otherwise 0 */
    double suspicion;           /* 0..1; those of a finding sum to 1, or are all 0 where nothing is blamed */
} evidence;

/* Who answers for a finding, and why: a waiver, or the baseline. 'kind' is empty: nobody. */
typedef struct {
    view kind, reason, by, until;
} suppression;

enum { REASONS = 4 };

typedef struct {
    uint32_t evidence;          /* index into the finding's evidence */
    view text;                  /* what it should read: "2065亿元" */
    view low, high;             /* the values that mend it, in the figure's own written unit; may be empty */
    double probability;
    uint32_t mends, breaks;     /* relations: violated before and not after, and the other way round */
    view why[REASONS];          /* "one-digit", "year-overwrite", "unit-slip" ...; empty views after the last */
} repair;

typedef struct {
    const char *rule;
    severity severity;
    verdict verdict;
    double confidence;          /* 0..1: how sure the reading of the text is */
    view message;               /* filled by rules/, in the report's language */
    view derivation;            /* "2024 / 2598 = 77.9 % != 79.5 %" */
    bool together;              /* two relations that hold each for itself, not both: two derivations, "...; ..." */
    view note_zh, note_en;
    uint32_t key;               /* document->keys[] of the figure that leads; 0 none */
    const evidence *evidence;
    uint32_t evidence_count;
    const repair *repairs;      /* most probable first */
    uint32_t repair_count;
    bool undecidable;           /* no figure leads */
    bool search_stopped;        /* the repair search reached its bound */
    char fingerprint[17];       /* filled by rules/ */
    suppression suppressed;     /* filled by whoever knows the waivers */
} finding;

#endif
