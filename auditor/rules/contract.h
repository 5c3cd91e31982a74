/*
** contract.h -- what a rule's table must hold. Private to rules/.
*/
#ifndef AUDITOR_RULES_CONTRACT_H
#define AUDITOR_RULES_CONTRACT_H

#include "rules/rules.h"

/* Fills a rule_info (path, source and pack are there already) from the table that its file returned, without 'check'.
** 'id' is what the file's path says. STATUS_SYNTAX: the message names file, line and key. STATUS_MEMORY. */
status contract_read(rule_info *out, const data *table, const char *id, arena *memory, error *err);

/* Sets the options' values from what the configuration says about the rule; 'settings' is a boolean (a switch) or a table
** of option values with 'enabled'. STATUS_SYNTAX names the option. */
status contract_configure(rule_info *rule, const data *settings, error *err);

#endif
