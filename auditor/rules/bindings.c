#include "rules/bindings.h"

/* rule { ... } marks the file's result; what is in it is the contract's business. */
static int declare_rule(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    return 1;
}

static void make_metatables(lua_State *L, host *h)
{
    static const char *const type_names[HANDLES] = { "document", "fact", "claim", "key", "set", "series", "expression",
                                                     "relation" };
    for (int kind = 0; kind < HANDLES; kind++) {
        lua_createtable(L, 0, 16);
        lua_pushboolean(L, false);
        lua_setfield(L, -2, "__metatable");
        lua_pushstring(L, type_names[kind]);
        lua_setfield(L, -2, "__name");
        h->metatables[kind] = luaL_ref(L, LUA_REGISTRYINDEX);
    }
}

void bindings_open(lua_State *L)
{
    host *h = host_of(L);
    make_metatables(L, h);
    lua_newtable(L);
    h->data = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_createtable(L, 0, 32);
    bind_values(L);
    bind_statements(L);
    bind_facts(L);
    bind_documents(L);
    lua_pushcfunction(L, declare_rule);
    lua_setfield(L, -2, "rule");
    sandbox_environment(L);
}
