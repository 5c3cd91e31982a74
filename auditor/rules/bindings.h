/*
** bindings.h -- the environment that rules are written in. Private to rules/.
*/
#ifndef AUDITOR_RULES_BINDINGS_H
#define AUDITOR_RULES_BINDINGS_H

#include "rules/handle.h"

/* Inside sandbox_call, once per state: makes the metatables of handles, pushes the sealed environment. The host is set. */
void bindings_open(lua_State *L);

/* The text, or nil where it is empty. */
void bindings_push_text(lua_State *L, view text);

/* What documents, keys and claims (beside their roles) answer to; NULL-terminated. Of facts: field_name. */
extern const char *const document_names[], *const key_names[], *const claim_names[];

#endif
