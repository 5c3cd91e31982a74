#include "script/data.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>

#include "script/literal.h"
#include "script/sandbox.h"

enum { DEEPEST = 32 };

typedef struct {
    arena *memory;
    const char *name;
    const char *path[DEEPEST];  /* keys that lead to the value being read; NULL: a place in a list */
    uint32_t places[DEEPEST];
    int depth;
    bool *no_memory;
} reading;

/* Raises with the way to the value: "units.lua: [3].factor: ...". */
static void refuse(lua_State *L, const reading *r, const char *what)
{
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    for (int i = 0; i < r->depth; i++) {
        char place[16];
        snprintf(place, sizeof place, "[%u]", (unsigned)r->places[i]);
        if (i > 0 && r->path[i] != NULL)
            luaL_addchar(&b, '.');
        luaL_addstring(&b, r->path[i] != NULL ? r->path[i] : place);
    }
    luaL_pushresult(&b);
    luaL_error(L, "%s: %s%s%s", r->name, lua_tostring(L, -1), r->depth > 0 ? ": " : "", what);
}

static void *take(lua_State *L, reading *r, size_t count, size_t size)
{
    void *block = arena_zero(r->memory, count > 0 ? count : 1, size);
    if (block == NULL) {
        *r->no_memory = true;
        luaL_error(L, "no memory");
    }
    return block;
}

static view keep(lua_State *L, reading *r, int index)
{
    view text;
    text.start = lua_tolstring(L, index, &text.length);
    text = arena_copy(r->memory, text);
    if (text.start == NULL) {
        *r->no_memory = true;
        luaL_error(L, "no memory");
    }
    return text;
}

static void read_value(lua_State *L, reading *r, data *out);

static void enter(lua_State *L, reading *r, const char *key, uint32_t place)
{
    if (r->depth == DEEPEST)
        refuse(L, r, "nested too deep");
    r->places[r->depth] = place;
    r->path[r->depth++] = key;
}

static void read_items(lua_State *L, reading *r, data *out)
{
    out->items = take(L, r, (size_t)out->count + out->named, sizeof *out->items);
    for (uint32_t i = 0; i < out->count; i++) {
        enter(L, r, NULL, i + 1);
        lua_rawgeti(L, -1, (lua_Integer)i + 1);
        read_value(L, r, &out->items[i]);
        lua_pop(L, 1);
        r->depth--;
    }
}

static int compare_names(const void *a, const void *b)
{
    return view_compare(*(const view *)a, *(const view *)b);
}

static void read_named(lua_State *L, reading *r, data *out)
{
    out->names = take(L, r, out->named, sizeof *out->names);
    uint32_t n = 0;
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
        if (lua_type(L, -2) == LUA_TSTRING)
            out->names[n++] = keep(L, r, -2);
    qsort(out->names, out->named, sizeof *out->names, compare_names);
    for (n = 0; n < out->named; n++) {
        enter(L, r, out->names[n].start, 0);
        lua_pushlstring(L, out->names[n].start, out->names[n].length);
        lua_rawget(L, -2);
        read_value(L, r, &out->items[out->count + n]);
        lua_pop(L, 1);
        r->depth--;
    }
}

static void read_table(lua_State *L, reading *r, data *out)
{
    size_t named = 0;
    luaL_checkstack(L, 8, NULL);
    out->kind = DATA_TABLE;
    out->count = (uint32_t)lua_rawlen(L, -1);
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
        if (lua_type(L, -2) == LUA_TSTRING)
            named++;
        else if (!lua_isinteger(L, -2) || lua_tointeger(L, -2) < 1 || lua_tointeger(L, -2) > out->count)
            refuse(L, r, "a key must be a text, or a place in a list without gaps");
    }
    if (named > UINT16_MAX)
        refuse(L, r, "too many keys");
    out->named = (uint16_t)named;
    read_items(L, r, out);
    read_named(L, r, out);
}

static void read_value(lua_State *L, reading *r, data *out)
{
    switch (lua_type(L, -1)) {
    case LUA_TNIL:
        refuse(L, r, "a list without gaps was expected");
        break;
    case LUA_TBOOLEAN:
        out->kind = DATA_BOOLEAN;
        out->boolean = lua_toboolean(L, -1);
        break;
    case LUA_TNUMBER:
        out->kind = lua_isinteger(L, -1) ? DATA_INTEGER : DATA_NUMBER;
        out->integer = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : 0;
        out->number = lua_tonumber(L, -1);
        break;
    case LUA_TSTRING:
        out->kind = DATA_TEXT;
        out->text = keep(L, r, -1);
        break;
    case LUA_TTABLE:
        read_table(L, r, out);
        break;
    default:
        refuse(L, r, lua_pushfstring(L, "a %s is no data", luaL_typename(L, -1)));
    }
}

void data_take(lua_State *L, int index, data *out, arena *memory, const char *name, bool *no_memory)
{
    reading r = { .memory = memory, .name = name, .no_memory = no_memory };
    lua_pushvalue(L, index);
    *out = (data){ 0 };
    read_table(L, &r, out);
    lua_pop(L, 1);
}

typedef struct {
    data *out;
    arena *memory;
    view chunk;
    const char *name;
    bool no_memory, no_table;
} evaluation;

static void evaluate(lua_State *L, void *context)
{
    evaluation *e = context;
    lua_gc(L, LUA_GCSTOP);  /* all that is read is kept until the state is closed; at the cap Lua collects nevertheless */
    sandbox_run(L, e->chunk, e->name, 0);
    e->no_table = !lua_istable(L, -1);
    if (e->no_table)
        luaL_error(L, "%s: it must return a table", e->name);
    data_take(L, -1, e->out, e->memory, e->name, &e->no_memory);
}

status data_read(const data **out, arena *memory, view chunk, const char *name, error *err)
{
    error seen = { 0 };
    data *value = arena_zero(memory, 1, sizeof *value);
    if (value != NULL && literal_read(value, memory, chunk)) {
        *out = value;
        return STATUS_OK;
    }
    sandbox *s = value != NULL ? sandbox_new(NULL, err) : NULL;
    if (s == NULL)
        return error_set(err, STATUS_MEMORY, "%s: no memory to read it", name);
    evaluation e = { .out = value, .memory = memory, .chunk = chunk, .name = name };
    status result = sandbox_call(s, evaluate, &e, &seen);
    if (e.no_memory)
        result = error_set(err, STATUS_MEMORY, "%s: no memory to read it", name);
    else if (result != STATUS_OK && sandbox_why(s) != CAUSE_ERROR)
        result = error_set(err, result, "%s: %s", name, seen.message);
    else if (result != STATUS_OK)
        result = error_set(err, e.no_table ? STATUS_SYNTAX : result, "%s", seen.message);
    else
        *out = value;
    sandbox_free(s);
    return result;
}

void data_push(lua_State *L, const data *d)
{
    luaL_checkstack(L, 4, NULL);
    switch (d->kind) {
    case DATA_NIL: lua_pushnil(L); return;
    case DATA_BOOLEAN: lua_pushboolean(L, d->boolean); return;
    case DATA_INTEGER: lua_pushinteger(L, d->integer); return;
    case DATA_NUMBER: lua_pushnumber(L, d->number); return;
    case DATA_TEXT: lua_pushlstring(L, d->text.start, d->text.length); return;
    case DATA_TABLE: break;
    }
    lua_createtable(L, (int)d->count, (int)d->named);
    for (uint32_t i = 0; i < d->count; i++) {
        data_push(L, &d->items[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    for (uint32_t i = 0; i < d->named; i++) {
        lua_pushlstring(L, d->names[i].start, d->names[i].length);
        data_push(L, data_under(d, i));
        lua_rawset(L, -3);
    }
}

static int name_order(const void *wanted, const void *name)
{
    return view_compare(*(const view *)wanted, *(const view *)name);
}

const data *data_get(const data *d, const char *name)
{
    if (d == NULL || d->kind != DATA_TABLE || d->named == 0)
        return NULL;
    view wanted = view_of(name);
    const view *found = bsearch(&wanted, d->names, d->named, sizeof *d->names, name_order);
    return found != NULL ? data_under(d, found - d->names) : NULL;
}

view data_text(const data *d, view otherwise)
{
    return d != NULL && d->kind == DATA_TEXT ? d->text : otherwise;
}

int64_t data_integer(const data *d, int64_t otherwise)
{
    return d != NULL && d->kind == DATA_INTEGER ? d->integer : otherwise;
}

bool data_boolean(const data *d, bool otherwise)
{
    return d != NULL && d->kind == DATA_BOOLEAN ? d->boolean : otherwise;
}
