#include "rules/group.h"

#include "rules/bindings.h"
#include "rules/field.h"

/* Appends what a field holds to the group's name, so that different values give different names. */
static bool add_to_name(lua_State *L, luaL_Buffer *b, const field_value *v)
{
    switch (v->type) {
    case VALUE_NONE:
        luaL_addchar(b, '-');
        return false;
    case VALUE_TEXT:
        lua_pushfstring(L, "%d:", (int)v->text.length);
        luaL_addvalue(b);
        luaL_addlstring(b, v->text.start, v->text.length);
        return true;
    case VALUE_DAY:
        lua_pushfstring(L, "=%d,", (int)date_number(v->day));
        luaL_addvalue(b);
        return true;
    case VALUE_NUMBER:
    case VALUE_FLAG:
    case VALUE_FACT:
    case VALUE_KEY:
        lua_pushfstring(L, "=%d,", (int)v->number);
        luaL_addvalue(b);
        return true;
    default:
        return luaL_error(L, "groups: only texts, numbers, days and flags can group");
    }
}

/* Pushes the group's name; false and nothing pushed where the fact says none of the fields. */
static bool push_name(lua_State *L, const document *doc, uint32_t index, const int *fields, int count)
{
    luaL_Buffer b;
    bool said = false;
    luaL_buffinit(L, &b);
    for (int i = 0; i < count; i++) {
        field_value v = { 0 };
        field_read(host_of(L), doc, index, fields[i], &v);
        said |= add_to_name(L, &b, &v);
    }
    luaL_pushresult(&b);
    if (!said)
        lua_pop(L, 1);
    return said;
}

static int next_group(lua_State *L)
{
    lua_Integer n = lua_tointeger(L, lua_upvalueindex(2)) + 1;
    lua_pushinteger(L, n);
    lua_replace(L, lua_upvalueindex(2));
    lua_rawgeti(L, lua_upvalueindex(1), n);
    return 1;
}

int group_fields(lua_State *L, int fields[GROUP_FIELDS], fact_kind kind)
{
    int count = lua_gettop(L) - 1;
    luaL_argcheck(L, count >= 1 && count <= GROUP_FIELDS, 2, "one to eight fields");
    for (int i = 0; i < count; i++) {
        view name = { NULL, 0 };
        name.start = luaL_checklstring(L, i + 2, &name.length);
        fields[i] = field_find(name);
        if (fields[i] == NO_FIELD)
            field_unknown(L, kind, name.start);
    }
    return count;
}

/* Stack index 2: the groups in order; 3: the groups by name. */
void group_begin(lua_State *L)
{
    lua_settop(L, 1);
    lua_newtable(L);
    lua_newtable(L);
}

void group_add(lua_State *L, const document *doc, uint32_t index, const int *fields, int count)
{
    sandbox_charge(L, 16);
    if (!push_name(L, doc, index, fields, count))
        return;
    lua_pushvalue(L, -1);
    if (lua_rawget(L, 3) == LUA_TNIL) {
        lua_pop(L, 1);
        lua_newtable(L);
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -2);
        lua_rawset(L, 3);
        lua_pushvalue(L, -1);
        lua_rawseti(L, 2, (lua_Integer)lua_rawlen(L, 2) + 1);
    }
    handle_push_fact(L, doc, index);
    lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
    lua_pop(L, 2);
}

int group_end(lua_State *L)
{
    lua_settop(L, 2);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_group, 2);
    return 1;
}
