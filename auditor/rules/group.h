/*
** group.h -- facts that agree on some fields: what set:groups and series:groups build on the Lua stack.
*/
#ifndef AUDITOR_RULES_GROUP_H
#define AUDITOR_RULES_GROUP_H

#include <lua.h>

#include "facts/document.h"

enum { GROUP_FIELDS = 8 };

/* The fields named from stack index 2 on, of facts of one kind; answers how many. A Lua error names what is no field. */
int group_fields(lua_State *L, int fields[GROUP_FIELDS], fact_kind kind);

/* Leaves stack index 1 and begins; then one call for each fact, in order; a fact without any of the fields is in no group. */
void group_begin(lua_State *L);
void group_add(lua_State *L, const document *doc, uint32_t index, const int *fields, int count);

/* Pushes the iterator over the groups, each a list of facts, in order of first appearance; answers 1. */
int group_end(lua_State *L);

#endif
