/*
** waivers.h -- the ledger of findings that somebody has answered for: auditor-waivers.json, which people edit and review.
**
** A waiver names a finding by its fingerprint, which is made of the rule, the key and the quoted values: where a value
** changes, the waiver fits nothing any more.
*/
#ifndef AUDITOR_ARCHIVE_WAIVERS_H
#define AUDITOR_ARCHIVE_WAIVERS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/status.h"
#include "network/finding.h"

#define WAIVERS_FILE "auditor-waivers.json"

typedef enum { WAIVER_INTENDED, WAIVER_SOURCE_QUOTED, WAIVER_RULE_BUG, WAIVER_KINDS } waiver_kind;
extern const char *const waiver_kind_names[WAIVER_KINDS + 1];   /* "intended", "source-quoted", "rule-bug" */

typedef struct {
    view fingerprint, rule, reason, by;
    view on, until;             /* days; until is empty: for good */
    view evidence;              /* what is quoted, as JSON: for people */
    waiver_kind kind;
    bool matched;               /* for whoever looks findings up */
} waiver;

typedef struct {
    waiver *items;
    uint32_t count;
} waiver_list;

/* All entries of a ledger; none where there is no file. The message names file, JSON path and what was expected.
** STATUS_SYNTAX, STATUS_LIMIT, STATUS_IO, STATUS_MEMORY. */
status waivers_read(waiver_list *out, const char *path, arena *memory, error *err);

/* The entry for a fingerprint, or NULL; the last one where there are several. */
waiver *waivers_find(const waiver_list *list, view fingerprint);

/* Is it past its day? 'today': "2026-01-31". */
bool waiver_expired(const waiver *w, view today);

/* The entry for a finding as reports print it: rule, fingerprint, evidence. STATUS_SYNTAX, STATUS_MEMORY. */
status waivers_entry(waiver *out, view finding, arena *memory, error *err);

void waivers_print(buffer *out, const waiver_list *list);

/* What it says of the finding that it answers for. */
suppression waiver_suppression(const waiver *w);

#endif
