#include "rules/handle.h"

#include <limits.h>

#include "base/nearest.h"

enum { HANDLE_COST = 4 };

static const char *const kind_names[HANDLES] = { "document", "fact", "claim", "key", "set of facts", "series", "expression",
                                                 "relation" };

handle *handle_push(lua_State *L, handle_kind kind)
{
    host *h = host_of(L);
    sandbox_charge(L, HANDLE_COST);
    handle *value = lua_newuserdatauv(L, sizeof *value, 0);
    value->kind = kind;
    value->run = h->run;
    value->doc = h->doc;
    lua_rawgeti(L, LUA_REGISTRYINDEX, h->metatables[kind]);
    lua_setmetatable(L, -2);
    return value;
}

void handle_push_fact(lua_State *L, const document *doc, uint32_t index)
{
    if (index == FACT_NONE) {
        lua_pushnil(L);
        return;
    }
    handle *value = handle_push(L, HANDLE_FACT);
    value->doc = doc;
    value->of.index = index;
}

handle *handle_test(lua_State *L, int index)
{
    handle *value = lua_type(L, index) == LUA_TUSERDATA ? lua_touserdata(L, index) : NULL;
    if (value != NULL && value->run != host_of(L)->run)
        luaL_error(L, "a %s of another document", kind_names[value->kind]);
    return value;
}

handle *handle_check(lua_State *L, int index, handle_kind kind)
{
    handle *value = handle_test(L, index);
    if (value == NULL || value->kind != kind)
        luaL_error(L, "a %s was expected, not a %s", kind_names[kind],
                   value != NULL ? kind_names[value->kind] : luaL_typename(L, index));
    return value;
}

int handle_fail(lua_State *L)
{
    host *h = host_of(L);
    if (h->err.code == STATUS_OK || h->err.code == STATUS_MEMORY)
        h->no_memory = true;
    lua_pushstring(L, h->err.message);
    error_clear(&h->err);
    return luaL_error(L, "%s", lua_tostring(L, -1));
}

host *handle_running(lua_State *L)
{
    host *h = host_of(L);
    if (h->network == NULL)
        luaL_error(L, "there are no figures here: only 'check' may relate them");
    return h;
}

int handle_no_field(lua_State *L, const char *what, const char *name, const char *const *known)
{
    const char *meant = NULL;
    unsigned best = UINT_MAX;
    for (; *known != NULL; known++)
        if (nearest_offer(view_of(name), view_of(*known), &best))
            meant = *known;
    if (meant != NULL)
        return luaL_error(L, "a %s has no field '%s'; did you mean '%s'?", what, name, meant);
    return luaL_error(L, "a %s has no field '%s'", what, name);
}

static view text_field(lua_State *L, int index, const char *name)
{
    view text = { "", 0 };
    if (lua_getfield(L, index, name) == LUA_TSTRING)
        text.start = lua_tolstring(L, -1, &text.length);
    else if (!lua_isnil(L, -1))
        luaL_error(L, "'%s' must be a text", name);
    lua_pop(L, 1);
    return text;
}

void handle_texts(lua_State *L, int index, view *zh, view *en)
{
    *zh = *en = VIEW("");
    if (lua_isnoneornil(L, index))
        return;
    if (!lua_istable(L, index))
        luaL_error(L, "texts are a table { zh = , en = }");
    *zh = text_field(L, index, "zh");
    *en = text_field(L, index, "en");
    if (zh->length == 0 || en->length == 0)
        luaL_error(L, "texts need both languages: { zh = , en = }");
}
