#include "script/library.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

#include "script/ordered.h"
#include "script/sandbox.h"

enum { LARGEST_RESULT = 1 << 20, MOST_VALUES = 250, BYTES_PER_INSTRUCTION = 4 };
static const double costliest_pattern = 1e7;

/* -- proxies -- */

static char seal_key;   /* metatable[&seal_key]: the table behind */

static int refuse_write(lua_State *L)
{
    if (lua_type(L, 2) == LUA_TSTRING)
        return luaL_error(L, "'%s' cannot be set: this table is read-only; declare names of your own with 'local'",
                          lua_tostring(L, 2));
    return luaL_error(L, "this table is read-only");
}

static int refuse_name(lua_State *L)
{
    return luaL_error(L, "unknown name '%s'", luaL_tolstring(L, 2, NULL));
}

static int proxy_length(lua_State *L)
{
    library_unseal(L, 1);
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
    return 1;
}

void library_seal(lua_State *L, bool strict)
{
    luaL_checkstack(L, 6, NULL);
    if (strict) {
        lua_createtable(L, 0, 1);
        lua_pushcfunction(L, refuse_name);
        lua_setfield(L, -2, "__index");
        lua_setmetatable(L, -2);
    }
    lua_createtable(L, 0, 0);
    lua_createtable(L, 0, 5);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushvalue(L, -3);
    lua_rawsetp(L, -2, &seal_key);
    lua_pushcfunction(L, refuse_write);
    lua_setfield(L, -2, "__newindex");
    lua_pushcfunction(L, proxy_length);
    lua_setfield(L, -2, "__len");
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_remove(L, -2);
}

/* Pushes the table behind a proxy; otherwise pushes nothing. */
static bool behind(lua_State *L, int index)
{
    if (!lua_istable(L, index) || !lua_getmetatable(L, index))
        return false;
    lua_rawgetp(L, -1, &seal_key);
    lua_remove(L, -2);
    if (lua_istable(L, -1))
        return true;
    lua_pop(L, 1);
    return false;
}

bool library_sealed(lua_State *L, int index)
{
    if (!behind(L, index))
        return false;
    lua_pop(L, 1);
    return true;
}

void library_unseal(lua_State *L, int index)
{
    index = lua_absindex(L, index);
    if (!behind(L, index))
        lua_pushvalue(L, index);
}

/* -- guards: each runs in front of one of Lua's own functions, which is upvalue 1 -- */

static int call_original(lua_State *L)
{
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    for (int i = 1; i <= lua_gettop(L) && i <= 2; i++)
        if (lua_type(L, i) == LUA_TSTRING && lua_rawlen(L, i) > LARGEST_RESULT)
            return luaL_error(L, "a text of more than 1 MiB");
    return lua_gettop(L);
}

static int by_length(lua_State *L)
{
    uint64_t bytes = 0;
    for (int i = 1; i <= lua_gettop(L); i++)
        if (lua_type(L, i) == LUA_TSTRING)
            bytes += lua_rawlen(L, i);
    sandbox_charge(L, bytes / BYTES_PER_INSTRUCTION + 1);
    return call_original(L);
}

/* The end of a [set], from the byte after '['. */
static const char *set_end(const char *p, const char *end)
{
    if (p < end && *p == '^')
        p++;
    for (bool first = true; p < end && (first || *p != ']'); first = false)
        p += *p == '%' ? 2 : 1;
    return p < end ? p + 1 : end;
}

static double pattern_cost(size_t length, const char *p, const char *end, bool anchored)
{
    double n = (double)length + 1, cost = anchored ? 1 : n;
    while (p < end && cost <= costliest_pattern) {
        char c = *p++;
        if (c == '[')
            p = set_end(p, end);
        else if (c == '*' || c == '+' || c == '-')
            cost *= n;
        else if (c == '?')
            cost *= 2;
        else if (c == '%' && p < end) {
            if (*p == 'b' || (*p >= '0' && *p <= '9'))
                cost *= n;
            p += *p == 'b' ? 3 : 1;
        }
    }
    return cost;
}

static void guard_pattern(lua_State *L, bool may_anchor)
{
    size_t length, size;
    luaL_checklstring(L, 1, &length);
    const char *pattern = luaL_checklstring(L, 2, &size);
    bool anchored = may_anchor && size > 0 && pattern[0] == '^';
    double cost = pattern_cost(length, pattern + anchored, pattern + size, anchored);
    if (cost > costliest_pattern)
        luaL_error(L, "the pattern '%s' is too costly for a text of %d bytes", pattern, (int)length);
    sandbox_charge(L, (uint64_t)(cost / 16) + 1);
}

static int with_pattern(lua_State *L)
{
    guard_pattern(L, true);
    return call_original(L);
}

static int guarded_find(lua_State *L)
{
    return lua_toboolean(L, 4) ? by_length(L) : with_pattern(L);
}

static int guarded_gmatch(lua_State *L)
{
    guard_pattern(L, false);
    return call_original(L);
}

static int guarded_rep(lua_State *L)
{
    size_t length, separator = 0;
    luaL_checklstring(L, 1, &length);
    lua_Integer n = luaL_checkinteger(L, 2);
    luaL_optlstring(L, 3, "", &separator);
    if (n > 0 && (n > LARGEST_RESULT || (length + separator) > LARGEST_RESULT / (size_t)n))
        return luaL_error(L, "a text of more than 1 MiB");
    sandbox_charge(L, (uint64_t)(n > 0 ? n : 0) / 4 + 1);
    return call_original(L);
}

/* Tables and functions as texts would show addresses. */
static void plain_text(lua_State *L, int index)
{
    int type = lua_type(L, index);
    bool named = type == LUA_TUSERDATA && luaL_getmetafield(L, index, "__tostring") != LUA_TNIL;
    if (named)
        lua_pop(L, 1);
    if (named || type <= LUA_TSTRING) {
        luaL_tolstring(L, index, NULL);
    } else {
        lua_pushstring(L, lua_typename(L, type));
    }
}

static int guarded_tostring(lua_State *L)
{
    luaL_checkany(L, 1);
    plain_text(L, 1);
    return 1;
}

static int guarded_format(lua_State *L)
{
    const char *format = luaL_checkstring(L, 1);
    for (const char *p = strchr(format, '%'); p != NULL; p = strchr(p, '%')) {
        p += 1 + strspn(p + 1, "-+ #0123456789.");
        if (*p == 'p')
            return luaL_error(L, "string.format: %%p shows an address, which differs between runs");
        p += *p != '\0';
    }
    for (int i = 2; i <= lua_gettop(L); i++)
        if (lua_type(L, i) > LUA_TSTRING || lua_type(L, i) == LUA_TLIGHTUSERDATA) {
            plain_text(L, i);
            lua_replace(L, i);
        }
    return by_length(L);
}

/* At most MOST_VALUES from one call: more would let one later instruction copy megabytes. */
static void guard_range(lua_State *L, lua_Integer length, lua_Integer last)
{
    lua_Integer i = luaL_optinteger(L, 2, 1), j = luaL_optinteger(L, 3, last < 0 ? i : last);
    if (i < 0)
        i += length + 1;
    if (j < 0)
        j += length + 1;
    if (j >= i && (lua_Unsigned)j - (lua_Unsigned)i >= MOST_VALUES)
        luaL_error(L, "more than %d values at once", MOST_VALUES);
}

static int guarded_codes(lua_State *L)
{
    guard_range(L, (lua_Integer)strlen(luaL_checkstring(L, 1)), -1);
    return by_length(L);
}

static int guarded_bytes(lua_State *L)
{
    size_t length;
    luaL_checklstring(L, 1, &length);
    guard_range(L, (lua_Integer)length, -1);
    return call_original(L);
}

static lua_Integer checked_length(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    return luaL_len(L, 1);
}

static int guarded_unpack(lua_State *L)
{
    lua_Integer n = checked_length(L), i = luaL_optinteger(L, 2, 1), j = luaL_optinteger(L, 3, n);
    if (j >= i && (lua_Unsigned)j - (lua_Unsigned)i >= MOST_VALUES)
        return luaL_error(L, "more than %d values at once", MOST_VALUES);
    return call_original(L);
}

static int by_items(lua_State *L)
{
    lua_Integer n = checked_length(L);
    sandbox_charge(L, (uint64_t)n / 2 + 1);
    return call_original(L);
}

static int guarded_insert(lua_State *L)
{
    return lua_gettop(L) > 2 ? by_items(L) : call_original(L);
}

static int guarded_remove(lua_State *L)
{
    return lua_gettop(L) > 1 ? by_items(L) : call_original(L);
}

static int guarded_sort(lua_State *L)
{
    uint64_t n = (uint64_t)checked_length(L), work = n;
    for (uint64_t rest = n; rest > 1; rest /= 2)
        work += n;
    sandbox_charge(L, work);
    return call_original(L);
}

/* -- the allow-list -- */

typedef struct {
    const char *name;
    lua_CFunction guard;    /* NULL: Lua's own, as it is */
} entry;

static const entry base_entries[] = {
    { "assert", NULL }, { "error", NULL }, { "ipairs", NULL }, { "pairs", ordered_pairs }, { "select", NULL },
    { "tonumber", by_length }, { "tostring", guarded_tostring }, { "type", NULL }, { NULL, NULL }
};
static const entry string_entries[] = {
    { "byte", guarded_bytes }, { "char", NULL }, { "find", guarded_find }, { "format", guarded_format },
    { "gmatch", guarded_gmatch }, { "gsub", with_pattern }, { "len", NULL }, { "lower", by_length },
    { "match", with_pattern }, { "rep", guarded_rep }, { "reverse", by_length }, { "sub", by_length },
    { "upper", by_length }, { NULL, NULL }
};
static const entry table_entries[] = {
    { "concat", by_items }, { "insert", guarded_insert }, { "pack", NULL }, { "remove", guarded_remove },
    { "sort", guarded_sort }, { "unpack", guarded_unpack }, { NULL, NULL }
};
static const entry math_entries[] = {
    { "abs", NULL }, { "ceil", NULL }, { "floor", NULL }, { "fmod", NULL }, { "huge", NULL }, { "max", NULL },
    { "maxinteger", NULL }, { "min", NULL }, { "mininteger", NULL }, { "tointeger", NULL }, { "type", NULL },
    { "ult", NULL }, { NULL, NULL }
};
static const entry utf8_entries[] = {
    { "char", NULL }, { "charpattern", NULL }, { "codepoint", guarded_codes }, { "codes", by_length },
    { "len", by_length }, { "offset", by_length }, { NULL, NULL }
};

/* Copies what is allowed from the library on top into the table below it, and drops the library. */
static void admit(lua_State *L, const entry *entries)
{
    for (; entries->name != NULL; entries++) {
        lua_getfield(L, -1, entries->name);
        if (entries->guard != NULL)
            lua_pushcclosure(L, entries->guard, 1);
        lua_setfield(L, -3, entries->name);
    }
    lua_pop(L, 1);
}

static void open_one(lua_State *L, const char *name, lua_CFunction open, const entry *entries)
{
    lua_newtable(L);
    luaL_requiref(L, name, open, false);
    admit(L, entries);
    library_seal(L, true);
    lua_setfield(L, -2, name);
}

void library_open(lua_State *L)
{
    lua_newtable(L);
    luaL_requiref(L, LUA_GNAME, luaopen_base, false);
    admit(L, base_entries);
    open_one(L, LUA_STRLIBNAME, luaopen_string, string_entries);
    open_one(L, LUA_TABLIBNAME, luaopen_table, table_entries);
    open_one(L, LUA_MATHLIBNAME, luaopen_math, math_entries);
    open_one(L, LUA_UTF8LIBNAME, luaopen_utf8, utf8_entries);

    lua_pushliteral(L, "");     /* all strings share one metatable; Lua's own would turn texts into numbers */
    lua_createtable(L, 0, 2);
    lua_getfield(L, -3, LUA_STRLIBNAME);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}
