/*
** sandbox.h -- one sealed Lua 5.4 state.
**
** Everything that touches Lua runs inside sandbox_call: one protected call that
** owns the hook, the budgets and the cause of a failure. Chunks are text only and
** see a sealed environment: curated, bounded string, table, math, utf8; no way to
** files, processes, time, other chunks' state or the registry.
** One sandbox, one thread.
*/
#ifndef AUDITOR_SCRIPT_SANDBOX_H
#define AUDITOR_SCRIPT_SANDBOX_H

#include <lua.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "base/view.h"

typedef struct {
    size_t memory;              /* bytes; 0: the default, 64 MiB */
    uint64_t instructions;      /* per sandbox_call; 0: the default, 50 million. Deterministic. */
    unsigned milliseconds;      /* CPU time per sandbox_call, the last resort; 0: the default, 3000; more where instructions are granted */
} budget;

typedef enum { CAUSE_NONE, CAUSE_ERROR, CAUSE_MEMORY, CAUSE_INSTRUCTIONS, CAUSE_TIME, CAUSES } sandbox_cause;
extern const char *const sandbox_cause_names[CAUSES + 1];

typedef struct sandbox sandbox;

sandbox *sandbox_new(const budget *limits, error *err);     /* NULL: STATUS_MEMORY. 'limits' may be NULL */
void sandbox_free(sandbox *s);                              /* takes NULL */

/* Runs work(L, context) protected and within the budgets; the Lua stack is empty before and after.
** STATUS_SCRIPT (message: what was raised, or which limit was exceeded), STATUS_MEMORY. */
status sandbox_call(sandbox *s, void (*work)(lua_State *L, void *context), void *context, error *err);

/* Why the last sandbox_call failed. */
sandbox_cause sandbox_why(const sandbox *s);

/* Inside 'work': pushes the chunk's first result. 'globals' is the stack index of the environment table it sees, or 0
** for the plain sealed one. Raises on a syntax error. 'name' stands in messages. */
void sandbox_run(lua_State *L, view chunk, const char *name, int globals);

/* Inside 'work': pops a table of names, pushes a sealed environment that shows them beside the curated library:
** unknown names raise, writes to globals raise. */
void sandbox_environment(lua_State *L);

/* Inside 'work': replaces the table on top by a read-only view of it, tables within it likewise. Reading, #, ipairs and
** pairs work through it; a cycle is an error. */
void sandbox_freeze(lua_State *L);

/* Inside 'work': takes 'instructions' from the budget, for work that no hook sees. Raises when it is spent. */
void sandbox_charge(lua_State *L, uint64_t instructions);

/* Inside 'work': adds to the instructions of this call, and to its time in proportion, because there is more to look at. */
void sandbox_grant(lua_State *L, uint64_t instructions);

/* Calls seen(context, L, where) at each line and each call of what runs, for coverage; NULL ends that. 'where' is as in a
** Lua hook; it may not raise. */
void sandbox_trace(sandbox *s, void (*seen)(void *context, lua_State *L, lua_Debug *where), void *context);

/* A host pointer that bindings reach from any lua_State of this sandbox. */
void sandbox_set_host(sandbox *s, void *host);
void *sandbox_host(lua_State *L);

#endif
