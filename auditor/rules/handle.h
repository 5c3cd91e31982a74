/*
** handle.h -- the values that rules hold. Private to rules/.
**
** A handle is a small userdata that is the value itself: an index or a pointer, and the number of the run that made
** it. It owns nothing, so nothing is collected but its own bytes; one that outlived its document raises.
** All userdata that a rule can reach begins like a handle.
*/
#ifndef AUDITOR_RULES_HANDLE_H
#define AUDITOR_RULES_HANDLE_H

#include <lauxlib.h>

#include "network/network.h"
#include "rules/rules.h"
#include "script/sandbox.h"

typedef enum {
    HANDLE_DOCUMENT, HANDLE_FACT, HANDLE_CLAIM, HANDLE_KEY, HANDLE_SET, HANDLE_SERIES, HANDLE_EXPRESSION, HANDLE_RELATION,
    HANDLES
} handle_kind;

typedef struct {
    uint32_t kind;              /* handle_kind */
    uint32_t run;
    const document *doc;        /* facts, claims, keys */
    union {
        uint32_t index;
        expression *expression;
        relation *relation;
    } of;
} handle;

/* What a rule has asked its document for. */
typedef struct {
    uint32_t facts, claims;     /* bits by kind */
    bool other;
} appetite;

/* Where bindings find the run: the sandbox's host. */
typedef struct {
    int metatables[HANDLES];    /* registry references */
    uint32_t run;               /* number of the current one */
    const document *doc;        /* NULL outside of a run */
    network *network;
    const rule_info *rule;
    rule_work *work;            /* of the current rule */
    const char *const *folders;     /* packs, for data files */
    uint32_t folder_count;
    int data;                   /* registry reference: data files already read */
    buffer file;                /* the data file being read, and what it says, in 'memory'; owned */
    arena *memory;
    const series_member *series;
    uint32_t series_count;
    appetite asked;
    bool no_memory;             /* C, not the rule, lacks memory */
    error err;                  /* of the last call into the network */
} host;

static inline host *host_of(lua_State *L)
{
    return sandbox_host(L);
}

/* Pushes a new handle of the current run. */
handle *handle_push(lua_State *L, handle_kind kind);
void handle_push_fact(lua_State *L, const document *doc, uint32_t index);   /* nil for FACT_NONE */

/* The handle at a stack index; raises where there is another kind or none. */
handle *handle_check(lua_State *L, int index, handle_kind kind);
handle *handle_test(lua_State *L, int index);   /* any kind; NULL where there is none. Raises on a stale one. */

/* Raises what the network said: C without memory, or an error of the rule. */
int handle_fail(lua_State *L);

/* The host within a run; raises outside of one. */
host *handle_running(lua_State *L);

/* Raises "X has no field 'name'", with the nearest of a NULL-terminated list. */
int handle_no_field(lua_State *L, const char *what, const char *name, const char *const *known);

/* Reads {zh = , en = } at 'index' (nil: empty views); the texts live as long as the value. Raises on anything else. */
void handle_texts(lua_State *L, int index, view *zh, view *en);

/* Each file fills the metatable on top, and the table of names below it. */
void bind_values(lua_State *L);
void bind_facts(lua_State *L);
void bind_documents(lua_State *L);
void bind_statements(lua_State *L);

#endif
