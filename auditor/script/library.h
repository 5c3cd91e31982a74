/*
** library.h -- the curated library of a sandbox. Private to script/.
**
** What it offers is an allow-list; whatever could run long in C without a hook, or show an address or an order that
** differs between runs, is bounded, charged to the budget, or left out:
** base      assert error ipairs pairs select tonumber tostring type; pairs visits numbers, then texts, in order
** string    byte char find format gmatch gsub len lower match rep reverse sub upper
** table     concat insert pack remove sort unpack
** math      abs ceil floor fmod huge max maxinteger min mininteger tointeger type ult
** utf8      char charpattern codepoint codes len offset
** No result exceeds 1 MiB. A pattern with r repetitions on n bytes costs (n + 1)^(r + 1), without the last factor
** where it is anchored; above 10^7 it is refused.
*/
#ifndef AUDITOR_SCRIPT_LIBRARY_H
#define AUDITOR_SCRIPT_LIBRARY_H

#include <lua.h>
#include <stdbool.h>

/* Pushes the table of all names; seals the strings' metatable. Inside sandbox_call, once per state. */
void library_open(lua_State *L);

/* Replaces the table on top by a read-only proxy. Unknown names give nil, or raise where 'strict'. */
void library_seal(lua_State *L, bool strict);

/* Is that a proxy? */
bool library_sealed(lua_State *L, int index);

/* Pushes the table behind a proxy, or the table itself. */
void library_unseal(lua_State *L, int index);

#endif
