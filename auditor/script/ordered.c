#include "script/ordered.h"

#include <lauxlib.h>
#include <stdlib.h>

#include "script/library.h"
#include "script/sandbox.h"

typedef struct {
    bool is_text;
    lua_Number number;
    const char *text;       /* kept alive by the list of keys */
    size_t length;
} sort_key;

static int compare_keys(const void *left, const void *right)
{
    const sort_key *a = left, *b = right;
    if (a->is_text != b->is_text)
        return a->is_text ? 1 : -1;
    if (!a->is_text)
        return (a->number > b->number) - (a->number < b->number);
    return view_compare((view){ a->text, a->length }, (view){ b->text, b->length });
}

static int next_pair(lua_State *L)
{
    lua_Integer n = lua_tointeger(L, lua_upvalueindex(3));
    for (;;) {
        if (lua_rawgeti(L, lua_upvalueindex(2), ++n) == LUA_TNIL)
            return 1;
        lua_pushvalue(L, -1);
        if (lua_gettable(L, lua_upvalueindex(1)) != LUA_TNIL)
            break;
        lua_pop(L, 2);
    }
    lua_pushinteger(L, n);
    lua_replace(L, lua_upvalueindex(3));
    return 2;
}

static sort_key read_key(lua_State *L, int index)
{
    sort_key key = { .is_text = lua_type(L, index) == LUA_TSTRING };
    if (key.is_text)
        key.text = lua_tolstring(L, index, &key.length);
    else if (lua_type(L, index) == LUA_TNUMBER)
        key.number = lua_tonumber(L, index);
    else
        luaL_error(L, "pairs: a key that is a %s has no place in an order", luaL_typename(L, index));
    return key;
}

int ordered_pairs(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    library_unseal(L, 1);
    size_t count = 0;
    for (lua_pushnil(L); lua_next(L, 2); lua_pop(L, 1))
        count++;
    sandbox_charge(L, count * 8 + 1);
    sort_key *keys = lua_newuserdatauv(L, (count + 1) * sizeof *keys, 0);
    size_t n = 0;
    for (lua_pushnil(L); lua_next(L, 2); lua_pop(L, 1))
        keys[n++] = read_key(L, -2);
    qsort(keys, count, sizeof *keys, compare_keys);
    lua_pushvalue(L, 1);
    lua_createtable(L, (int)count, 0);
    for (n = 0; n < count; n++) {
        if (keys[n].is_text)
            lua_pushlstring(L, keys[n].text, keys[n].length);
        else if (keys[n].number == (lua_Number)(lua_Integer)keys[n].number)
            lua_pushinteger(L, (lua_Integer)keys[n].number);
        else
            lua_pushnumber(L, keys[n].number);
        lua_rawseti(L, -2, (lua_Integer)n + 1);
    }
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_pair, 3);
    return 1;
}
