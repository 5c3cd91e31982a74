/*
** bindings.h -- the environment that rules are written in. Private to rules/.
*/
#ifndef AUDITOR_RULES_BINDINGS_H
#define AUDITOR_RULES_BINDINGS_H

#include "rules/handle.h"

/* Inside sandbox_call, once per state: makes the metatables of handles, pushes the sealed environment. The host is set. */
void bindings_open(lua_State *L);

#endif
