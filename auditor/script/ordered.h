/*
** ordered.h -- 'pairs' with one order: numbers, then texts. Private to script/.
*/
#ifndef AUDITOR_SCRIPT_ORDERED_H
#define AUDITOR_SCRIPT_ORDERED_H

#include <lua.h>

/* As Lua's pairs, and through proxies. Keys of other types raise. */
int ordered_pairs(lua_State *L);

#endif
