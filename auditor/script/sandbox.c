#define _POSIX_C_SOURCE 200809L
#include "script/sandbox.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <stdio.h>
#include <time.h>

#include "base/slabs.h"
#include "base/memory.h"
#include "script/library.h"

enum { HOOK_STEP = 1000, LARGE_BLOCK = 4096, BYTES_PER_INSTRUCTION = 64 };

static const budget defaults = { .memory = 64u << 20, .instructions = 50000000, .milliseconds = 3000 };

const char *const sandbox_cause_names[CAUSES + 1] = { "none", "error", "memory", "instructions", "time", NULL };

struct sandbox {
    lua_State *L;
    budget limits;
    size_t used;                /* bytes that Lua holds */
    slabs slabs;                /* which they are in */
    uint64_t left, granted;     /* instructions: to go; of them, beside the limit */
    bool watched;               /* the clocks below are set */
    struct timespec wall, cpu;  /* at the first hook of this call */
    sandbox_cause cause;
    bool heap_failed;           /* not the cap: the system has no memory */
    void *host;
    void (*work)(lua_State *L, void *context);
    void *context;
    void (*seen)(void *context, lua_State *L, lua_Debug *where);
    void *seen_context;
};

static sandbox *sandbox_of(lua_State *L)
{
    return *(sandbox **)lua_getextraspace(L);
}

static double milliseconds_since(clockid_t clock, const struct timespec *then)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)(now.tv_sec - then->tv_sec) * 1e3 + (double)(now.tv_nsec - then->tv_nsec) / 1e6;
}

/* The wall clock is cheap to read and never behind the thread's own: ask that one only when it could matter. */
static bool overdue(sandbox *s)
{
    if (!s->watched) {
        clock_gettime(CLOCK_MONOTONIC, &s->wall);
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &s->cpu);
        s->watched = true;
        return false;
    }
    const double most = s->limits.milliseconds * (1 + (double)s->granted / (double)s->limits.instructions);
    return milliseconds_since(CLOCK_MONOTONIC, &s->wall) > most && milliseconds_since(CLOCK_THREAD_CPUTIME_ID, &s->cpu) > most;
}

static bool spend(sandbox *s, uint64_t instructions)
{
    s->left = s->left > instructions ? s->left - instructions : 0;
    if (s->left == 0)
        s->cause = CAUSE_INSTRUCTIONS;
    else if (overdue(s))
        s->cause = CAUSE_TIME;
    else
        return true;
    return false;
}

static int raise_limit(lua_State *L)
{
    return luaL_error(L, "limit exceeded: %s", sandbox_cause_names[sandbox_of(L)->cause]);
}

static void on_step(lua_State *L, lua_Debug *where)
{
    sandbox *s = sandbox_of(L);
    if (where->event != LUA_HOOKCOUNT)
        s->seen(s->seen_context, L, where);
    else if (!spend(s, HOOK_STEP))
        raise_limit(L);
}

void sandbox_trace(sandbox *s, void (*seen)(void *context, lua_State *L, lua_Debug *where), void *context)
{
    s->seen = seen;
    s->seen_context = context;
}

void sandbox_charge(lua_State *L, uint64_t instructions)
{
    sandbox *s = sandbox_of(L);
    if (instructions < HOOK_STEP && s->left > instructions)
        s->left -= instructions;
    else if (!spend(s, instructions))
        raise_limit(L);
}

void sandbox_grant(lua_State *L, uint64_t instructions)
{
    sandbox_of(L)->left += instructions;
    sandbox_of(L)->granted += instructions;
}

/* Large blocks are charged: one concatenation may copy megabytes within a single instruction. Lua 5.4 bears it where a block
** cannot shrink. */
static void *allocate(void *context, void *block, size_t old_size, size_t size)
{
    sandbox *s = context;
    size_t old = block != NULL ? old_size : 0;
    if (size > old) {
        if (size - old > s->limits.memory - s->used)
            return NULL;
        if (size >= LARGE_BLOCK && !spend(s, size / BYTES_PER_INSTRUCTION))
            return NULL;
    }
    void *moved = slabs_resize(&s->slabs, block, old, size);
    if (moved == NULL && size > 0) {
        s->heap_failed = true;
        return NULL;
    }
    s->used = s->used - old + size;
    return moved;
}

static int trampoline(lua_State *L)
{
    sandbox *s = lua_touserdata(L, 1);
    lua_settop(L, 0);
    s->work(L, s->context);
    return 0;
}

/* Turns whatever was raised into a message. Runs outside any protection: it must not allocate in Lua. */
static status explain(sandbox *s, int result, error *err)
{
    static const char *const limits[CAUSES] = {
        [CAUSE_MEMORY] = "it needs more memory than its limit",
        [CAUSE_INSTRUCTIONS] = "it runs more instructions than its limit",
        [CAUSE_TIME] = "it runs longer than its limit",
    };
    lua_State *L = s->L;
    if (s->cause == CAUSE_NONE && result == LUA_ERRMEM) {
        if (s->heap_failed)
            return error_set(err, STATUS_MEMORY, "no memory for a script");
        s->cause = CAUSE_MEMORY;
    }
    if (s->cause != CAUSE_NONE)
        return error_set(err, STATUS_SCRIPT, "%s", limits[s->cause]);
    s->cause = CAUSE_ERROR;
    switch (lua_type(L, -1)) {
    case LUA_TSTRING:
        return error_set(err, STATUS_SCRIPT, "%s", lua_tostring(L, -1));
    case LUA_TNUMBER:
        return error_set(err, STATUS_SCRIPT, "raised the number %.14g", lua_tonumber(L, -1));
    default:
        return error_set(err, STATUS_SCRIPT, "raised a %s instead of a message", luaL_typename(L, -1));
    }
}

status sandbox_call(sandbox *s, void (*work)(lua_State *L, void *context), void *context, error *err)
{
    lua_State *L = s->L;
    s->work = work;
    s->context = context;
    s->left = s->limits.instructions;
    s->granted = 0;
    s->watched = s->heap_failed = false;
    s->cause = CAUSE_NONE;
    lua_sethook(L, on_step, LUA_MASKCOUNT | (s->seen != NULL ? LUA_MASKLINE | LUA_MASKCALL : 0), HOOK_STEP);
    lua_pushcfunction(L, trampoline);
    lua_pushlightuserdata(L, s);
    int result = lua_pcall(L, 1, 0, 0);
    lua_sethook(L, NULL, 0, 0);
    if (result == LUA_OK)
        return STATUS_OK;
    status why = explain(s, result, err);
    lua_settop(L, 0);
    if (s->used > s->limits.memory / 2)
        lua_gc(L, LUA_GCCOLLECT);   /* the next call starts with room; no finalizer exists that could raise */
    return why;
}

static char base_key;   /* registry: the curated library */

static void set_up(lua_State *L, void *context)
{
    (void)context;
    library_open(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &base_key);
    /* Without this the global table could be reached by chunks loaded in C without an environment. */
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

sandbox *sandbox_new(const budget *limits, error *err)
{
    sandbox *s = memory_zero(1, sizeof *s);
    if (s == NULL)
        goto fail;
    s->limits = defaults;
    if (limits != NULL && limits->memory > 0)
        s->limits.memory = limits->memory;
    if (limits != NULL && limits->instructions > 0)
        s->limits.instructions = limits->instructions;
    if (limits != NULL && limits->milliseconds > 0)
        s->limits.milliseconds = limits->milliseconds;
    s->left = s->limits.instructions;
    s->L = lua_newstate(allocate, s);
    if (s->L == NULL)
        goto fail;
    *(sandbox **)lua_getextraspace(s->L) = s;
    if (sandbox_call(s, set_up, NULL, err) != STATUS_OK)
        goto fail;
    return s;
fail:
    error_set(err, STATUS_MEMORY, "no memory for a script's state");
    sandbox_free(s);
    return NULL;
}

void sandbox_free(sandbox *s)
{
    if (s == NULL)
        return;
    if (s->L != NULL)
        lua_close(s->L);
    slabs_free(&s->slabs);
    memory_free(s);
}

sandbox_cause sandbox_why(const sandbox *s)
{
    return s->cause;
}

void sandbox_set_host(sandbox *s, void *host)
{
    s->host = host;
}

void *sandbox_host(lua_State *L)
{
    return sandbox_of(L)->host;
}

void sandbox_environment(lua_State *L)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &base_key);
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -2);
        lua_rawset(L, -6);
    }
    lua_pop(L, 1);
    library_seal(L, true);
}

void sandbox_run(lua_State *L, view chunk, const char *name, int globals)
{
    if (globals != 0)
        globals = lua_absindex(L, globals);
    /* Interpreters before 5.4.5 generate wrong code for a constant _ENV; nobody needs to name it. */
    if (view_find(chunk, VIEW("_ENV")) >= 0)
        luaL_error(L, "%s: _ENV may not be named", name);
    if (luaL_loadbufferx(L, chunk.start, chunk.length, lua_pushfstring(L, "@%s", name), "t") != LUA_OK)
        lua_error(L);
    lua_remove(L, -2);
    if (globals != 0) {
        lua_pushvalue(L, globals);
    } else {
        lua_newtable(L);
        sandbox_environment(L);
    }
    lua_setupvalue(L, -2, 1);
    lua_call(L, 0, 1);
}

static void freeze(lua_State *L, int depth)
{
    enum { DEEPEST = 64 };
    if (depth > DEEPEST)
        luaL_error(L, "a table that is nested too deep, or holds itself");
    luaL_checkstack(L, 8, NULL);
    for (lua_pushnil(L); lua_next(L, -2);) {
        if (lua_type(L, -1) == LUA_TTABLE && !library_sealed(L, -1)) {
            freeze(L, depth + 1);
            lua_pushvalue(L, -2);
            lua_insert(L, -2);
            lua_rawset(L, -4);
        } else {
            lua_pop(L, 1);
        }
    }
    library_seal(L, false);
}

void sandbox_freeze(lua_State *L)
{
    if (!library_sealed(L, -1))
        freeze(L, 0);
}
