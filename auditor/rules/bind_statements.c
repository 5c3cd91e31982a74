/* expect and suspect: what a rule says about its document. */
#include <stdlib.h>

#include "rules/handle.h"

enum { STATEMENT_COST = 100, MOST_ROLES = 10000 };

typedef struct {
    role_name *list;        /* a userdata on the stack */
    uint32_t count;
} roles;

static int compare_roles(const void *left, const void *right)
{
    const role_name *a = left, *b = right;
    if (a->fact.index != b->fact.index)
        return a->fact.index < b->fact.index ? -1 : 1;
    return view_compare(a->role, b->role);
}

static void add_role(lua_State *L, roles *r, view name, int index)
{
    handle *value = handle_check(L, index, HANDLE_FACT);
    if (name.length == 0)
        name = view_of(fact_kind_names[value->doc->facts[value->of.index].kind]);
    r->list[r->count++] = (role_name){ name, { value->doc, value->of.index } };
}

static uint32_t facts_in(lua_State *L, int index)
{
    lua_Integer n = lua_istable(L, index) ? luaL_len(L, index) : 1;
    if (n > MOST_ROLES)
        luaL_error(L, "more than %d facts", MOST_ROLES);
    return (uint32_t)n;
}

static void add_roles(lua_State *L, roles *r, view name, int index)
{
    if (!lua_istable(L, index)) {
        add_role(L, r, name, index);
        return;
    }
    uint32_t count = facts_in(L, index);
    for (uint32_t i = 1; i <= count; i++) {
        lua_geti(L, index, i);
        add_role(L, r, name, lua_gettop(L));
        lua_pop(L, 1);
    }
}

/* { total = figure, parts = { figure, ... } }, in document order so that nothing depends on a table's order. A fact
** without a name is named by its kind. */
static roles read_roles(lua_State *L, int index)
{
    uint32_t count = 0;
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING && !lua_isinteger(L, -2))
            luaL_error(L, "roles are named by texts");
        count += facts_in(L, lua_gettop(L));
    }
    roles r = { .list = lua_newuserdatauv(L, (count + (size_t)1) * sizeof *r.list, 0) };
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
        view name = { "", 0 };
        if (lua_type(L, -2) == LUA_TSTRING)
            name.start = lua_tolstring(L, -2, &name.length);
        add_roles(L, &r, name, lua_gettop(L));
    }
    qsort(r.list, r.count, sizeof *r.list, compare_roles);
    return r;
}

static view read_unless(lua_State *L)
{
    view reason = { "", 0 };
    if (lua_type(L, -1) == LUA_TSTRING)
        reason.start = lua_tolstring(L, -1, &reason.length);
    else if (lua_toboolean(L, -1))
        luaL_error(L, "unless: a reason was expected, as a text");
    return reason;
}

/* One pass over what is said; what 'e' points into is kept by the table, the roles by the stack. */
static void read_statement(lua_State *L, int index, expectation *e)
{
    static const char *const names[] = { "from", "as", "unless", "note", NULL };
    bool has_roles = false;
    luaL_checktype(L, index, LUA_TTABLE);
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
        const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : luaL_typename(L, -2);
        if (strcmp(name, "from") == 0) {
            handle *from = handle_check(L, -1, HANDLE_CLAIM);
            e->from = &from->doc->claims[from->of.index];
        } else if (strcmp(name, "as") == 0) {
            luaL_checktype(L, -1, LUA_TTABLE);
            has_roles = true;
        } else if (strcmp(name, "unless") == 0) {
            e->unless = read_unless(L);
        } else if (strcmp(name, "note") == 0) {
            handle_texts(L, lua_gettop(L), &e->note_zh, &e->note_en);
        } else {
            handle_no_field(L, "statement", name, names);
        }
    }
    if (has_roles) {
        lua_getfield(L, index, "as");
        roles r = read_roles(L, lua_gettop(L));
        e->roles = r.list;
        e->role_count = r.count;
    }
}

/* expect(relation, { from = , as = , unless = , note = }) -> verdict */
static int state_expect(lua_State *L)
{
    host *h = handle_running(L);
    lua_settop(L, 2);
    handle *r = handle_check(L, 1, HANDLE_RELATION);
    expectation e = { .rule = h->rule->id, .cap = h->rule->severity, .unless = VIEW("") };
    if (!lua_isnil(L, 2))
        read_statement(L, 2, &e);
    sandbox_charge(L, STATEMENT_COST);
    verdict v;
    if (network_expect(h->network, r->of.relation, &e, &v, &h->err) != STATUS_OK)
        return handle_fail(L);
    h->work->candidates++;
    lua_pushstring(L, verdict_names[v]);
    return 1;
}

/* suspect({ fact, ... }, { zh = , en = }); facts may be named by their roles */
static int state_suspect(lua_State *L)
{
    host *h = handle_running(L);
    lua_settop(L, 2);
    if (!lua_istable(L, 1)) {
        handle_check(L, 1, HANDLE_FACT);
        lua_createtable(L, 1, 0);
        lua_pushvalue(L, 1);
        lua_rawseti(L, -2, 1);
        lua_replace(L, 1);
    }
    expectation e = { .rule = h->rule->id, .cap = h->rule->severity, .unless = VIEW("") };
    if (e.cap > SEVERITY_WARNING)
        e.cap = SEVERITY_WARNING;
    handle_texts(L, 2, &e.note_zh, &e.note_en);
    roles r = read_roles(L, 1);
    luaL_argcheck(L, r.count > 0, 1, "nothing to suspect");
    e.roles = r.list;
    e.role_count = r.count;
    fact_ref *facts = lua_newuserdatauv(L, r.count * sizeof *facts, 0);
    for (uint32_t i = 0; i < r.count; i++)
        facts[i] = r.list[i].fact;
    sandbox_charge(L, STATEMENT_COST);
    if (network_suspect(h->network, facts, r.count, &e, &h->err) != STATUS_OK)
        return handle_fail(L);
    h->work->candidates++;
    return 0;
}

void bind_statements(lua_State *L)
{
    static const luaL_Reg names[] = { { "expect", state_expect }, { "suspect", state_suspect }, { NULL, NULL } };
    luaL_setfuncs(L, names, 0);
}
