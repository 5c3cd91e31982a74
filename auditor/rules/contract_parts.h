/*
** contract_parts.h -- what the parts of the contract's reading share. Private to rules/.
*/
#ifndef AUDITOR_RULES_CONTRACT_PARTS_H
#define AUDITOR_RULES_CONTRACT_PARTS_H

#include "rules/contract.h"

typedef struct {
    rule_info *rule;
    arena *memory;
    error *err;
} contract;

/* "path:line: key: what". STATUS_SYNTAX. */
status contract_refuse(const contract *c, view key, const char *what);

/* A table with these keys and no list part. STATUS_SYNTAX. */
status contract_check_keys(const contract *c, const data *table, view name, const char *const *known);

/* A text that is not empty, or nothing. STATUS_SYNTAX. */
status contract_read_text(const contract *c, const data *value, const char *key, view *out);

/* examples = { flags = , accepts = , todo = }. STATUS_SYNTAX, STATUS_MEMORY. */
status contract_read_examples(const contract *c, const data *value);

#endif
