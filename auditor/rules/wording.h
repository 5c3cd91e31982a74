/*
** wording.h -- from what the network found to what people read. Private to rules/.
**
** Copies findings out of the network, words their messages, gives them fingerprints and their total order: by place,
** then rule.
*/
#ifndef AUDITOR_RULES_WORDING_H
#define AUDITOR_RULES_WORDING_H

#include "rules/ruleset.h"

/* Settles the host's network and fills findings, checks and counts of 'out' from it. STATUS_MEMORY. */
status wording_take(outcome *out, const host *h, const ruleset *rules, arena *memory, error *err);

#endif
