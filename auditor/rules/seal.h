/*
** seal.h -- a rule has no memory: nothing that one document leaves behind may be seen at the next. Private to rules/.
**
** What a rule's functions reach through upvalues is found once, after loading: tables become read-only, iterators are
** refused, and the other values are noted, to be compared after each run.
*/
#ifndef AUDITOR_RULES_SEAL_H
#define AUDITOR_RULES_SEAL_H

#include <lua.h>

/* Replaces the function on top by a table for seal_check. Raises where it reaches what cannot be sealed. */
void seal_function(lua_State *L);

/* Compares with the table on top, and pops it: raises where an upvalue was changed, after restoring it. */
void seal_check(lua_State *L);

#endif
