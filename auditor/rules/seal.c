#include "rules/seal.h"

#include <lauxlib.h>
#include <string.h>

#include "script/sandbox.h"

/* Stack: 1 the notes { function, upvalue number, value, ... }, 2 what has been visited. */
typedef struct {
    lua_State *L;
    int notes, visited;
    lua_Integer noted;
} walk;

enum { DEEPEST = 100 };

static void visit(walk *w, int depth);

static void note(walk *w, int upvalue)
{
    lua_State *L = w->L;    /* ... function value */
    lua_pushvalue(L, -2);
    lua_rawseti(L, w->notes, ++w->noted);
    lua_pushinteger(L, upvalue);
    lua_rawseti(L, w->notes, ++w->noted);
    lua_pushvalue(L, -1);
    lua_rawseti(L, w->notes, ++w->noted);
}

/* A C function may hold other functions, never a table or a userdata: those are iterators in mid-air. */
static void visit_c_function(lua_State *L)
{
    for (int i = 1; lua_getupvalue(L, -1, i) != NULL; i++) {
        if (lua_istable(L, -1) || lua_isuserdata(L, -1))
            luaL_error(L, "an iterator cannot be kept outside of 'check'");
        lua_pop(L, 1);
    }
}

static void visit_lua_function(walk *w, int depth)
{
    lua_State *L = w->L;
    const char *name;
    for (int i = 1; (name = lua_getupvalue(L, -1, i)) != NULL; i++) {
        if (strcmp(name, "_ENV") != 0) {
            visit(w, depth + 1);
            if (lua_istable(L, -1)) {
                sandbox_freeze(L);
                lua_pushvalue(L, -1);
                lua_setupvalue(L, -3, i);
            }
            note(w, i);
        }
        lua_pop(L, 1);
    }
}

static void visit(walk *w, int depth)
{
    lua_State *L = w->L;
    int type = lua_type(L, -1);
    if (type != LUA_TFUNCTION && type != LUA_TTABLE)
        return;
    luaL_checkstack(L, 8, NULL);
    if (depth > DEEPEST)
        luaL_error(L, "functions and tables that reach each other too deep");
    lua_pushvalue(L, -1);
    if (lua_rawget(L, w->visited) != LUA_TNIL) {
        lua_pop(L, 1);
        return;
    }
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_pushboolean(L, true);
    lua_rawset(L, w->visited);
    if (type == LUA_TTABLE) {
        for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
            visit(w, depth + 1);
    } else if (lua_iscfunction(L, -1)) {
        visit_c_function(L);
    } else {
        visit_lua_function(w, depth);
    }
}

void seal_function(lua_State *L)
{
    walk w = { .L = L };
    lua_newtable(L);
    w.notes = lua_gettop(L);
    lua_newtable(L);
    w.visited = lua_gettop(L);
    lua_pushvalue(L, w.notes - 1);
    visit(&w, 0);
    lua_settop(L, w.notes);
    lua_remove(L, w.notes - 1);
}

void seal_check(lua_State *L)
{
    const char *changed = NULL;
    int notes = lua_gettop(L);
    for (lua_Integer n = 1; lua_rawgeti(L, notes, n) == LUA_TFUNCTION; n += 3) {
        lua_rawgeti(L, notes, n + 1);
        int upvalue = (int)lua_tointeger(L, -1);
        lua_pop(L, 1);
        lua_rawgeti(L, notes, n + 2);
        const char *name = lua_getupvalue(L, -2, upvalue);
        if (!lua_rawequal(L, -1, -2)) {
            changed = name;
            lua_pushvalue(L, -2);
            lua_setupvalue(L, -4, upvalue);
        }
        lua_settop(L, notes);
    }
    lua_settop(L, notes - 1);
    if (changed != NULL)
        luaL_error(L, "'%s' was changed: a rule keeps nothing between documents", changed);
}
