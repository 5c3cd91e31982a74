#include "rules/coverage.h"

#include <string.h>

#include "rules/ruleset.h"
#include "rules/worker.h"

/* The table on top has the lines that hold code as keys: pops it. */
static void mark_code(coverage *c, lua_State *L)
{
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
        lua_Integer line = lua_tointeger(L, -2);
        if (line > 0 && line < (lua_Integer)c->count && c->lines[line] == COVERAGE_NONE)
            c->lines[line] = COVERAGE_CODE;
    }
    lua_pop(L, 1);
}

static bool is_of_rule(const worker *w, const lua_Debug *where)
{
    return where->source[0] == '@' && strcmp(where->source + 1, w->covered->path.start) == 0;
}

static void see(void *context, lua_State *L, lua_Debug *where)
{
    const worker *w = context;
    bool call = where->event != LUA_HOOKLINE;
    if (!lua_getinfo(L, call ? "SL" : "Sl", where))
        return;
    if (is_of_rule(w, where) && !call && where->currentline < (int)w->lines->count)
        w->lines->lines[where->currentline] = COVERAGE_RUN;
    if (call && lua_istable(L, -1) && is_of_rule(w, where))
        mark_code(w->lines, L);
    else if (call)
        lua_pop(L, 1);
}

/* The functions that 'check' reaches hold code, called or not. */
static void mark_reachable(lua_State *L, void *context)
{
    const worker *w = context;
    const slot *s = &w->slots[w->covered - w->rules->rules];
    lua_Debug where;
    lua_rawgeti(L, LUA_REGISTRYINDEX, s->seals);
    lua_rawgeti(L, LUA_REGISTRYINDEX, s->check);
    lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
    for (lua_Integer i = 1; lua_rawgeti(L, -1, i) != LUA_TNIL; i++) {
        if (!lua_isfunction(L, -1) || lua_iscfunction(L, -1)) {
            lua_pop(L, 1);
            continue;
        }
        lua_getinfo(L, ">L", &where);
        mark_code(w->lines, L);
    }
    lua_pop(L, 1);
    lua_pushnil(L);
    lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2));
}

status coverage_begin(coverage *out, worker *w, const rule_info *rule, arena *memory, error *err)
{
    uint32_t lines = 2;
    for (size_t i = 0; i < rule->source.length; i++)
        lines += rule->source.start[i] == '\n';
    status result = worker_require(w, rule, err);
    if (result != STATUS_OK)
        return result;
    *out = (coverage){ arena_zero(memory, lines, 1), lines };
    if (out->lines == NULL)
        return error_set(err, STATUS_MEMORY, "no memory to follow a rule");
    w->lines = out;
    w->covered = rule;
    result = sandbox_call(w->box, mark_reachable, w, err);
    if (result == STATUS_OK)
        sandbox_trace(w->box, see, w);
    return result;
}

void coverage_end(worker *w)
{
    sandbox_trace(w->box, NULL, NULL);
    w->lines = NULL;
    w->covered = NULL;
}
