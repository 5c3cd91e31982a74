#include "base/clock.h"
#include "base/memory.h"
#include "rules/bindings.h"
#include "rules/contract.h"
#include "rules/ruleset.h"
#include "rules/seal.h"
#include "rules/wording.h"
#include "rules/worker.h"

/* -- loading -- */

static void open_environment(lua_State *L, void *context)
{
    worker *w = context;
    bindings_open(L);
    lua_getfield(L, -1, "expect");
    w->expect = luaL_ref(L, LUA_REGISTRYINDEX);
    w->environment = luaL_ref(L, LUA_REGISTRYINDEX);
    w->document_handle = handle_push(L, HANDLE_DOCUMENT);
    w->document = luaL_ref(L, LUA_REGISTRYINDEX);
    w->series_handle = handle_push(L, HANDLE_SERIES);
    w->series = luaL_ref(L, LUA_REGISTRYINDEX);
}

/* Pushes the table that a rule's file returns, and its 'check'. */
static void run_file(lua_State *L, const worker *w, const rule_info *rule)
{
    const char *path = rule->path.start;
    lua_rawgeti(L, LUA_REGISTRYINDEX, w->environment);
    sandbox_run(L, rule->source, path, -1);
    if (!lua_istable(L, -1))
        luaL_error(L, "%s: it must return rule { ... }", path);
    lua_pushliteral(L, "check");
    if (lua_rawget(L, -2) != LUA_TFUNCTION)
        luaL_error(L, "%s: check: a function was expected: check = function (doc, expect) ... end", path);
}

static void describe(lua_State *L, void *context)
{
    job *j = context;
    run_file(L, j->w, j->rule);
    j->w->slots[j->index].check = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_pushnil(L);
    lua_setfield(L, -2, "check");
    data_take(L, -1, j->table, j->memory, j->rule->path.start, &j->no_memory);
}

/* The message of a failed file: it starts with the path, unless a limit was exceeded. */
static status explain(const worker *w, const rule_info *rule, status result, const error *seen, error *err)
{
    if (sandbox_why(w->box) == CAUSE_ERROR)
        return error_set(err, result, "%s", seen->message);
    return error_set(err, result, "%.*s: %s", VIEW_PRINT(rule->path), seen->message);
}

status worker_describe(worker *w, uint32_t index, rule_info *rule, const char *id, arena *memory, error *err)
{
    data table = { 0 };
    error seen = { 0 };
    job j = { .w = w, .index = index, .rule = rule, .memory = memory, .table = &table };
    status result = sandbox_call(w->box, describe, &j, &seen);
    if (j.no_memory)
        return error_set(err, STATUS_MEMORY, "no memory for the rules");
    if (result != STATUS_OK)
        return explain(w, rule, result, &seen, err);
    return contract_read(rule, &table, id, memory, err);
}

static void load(lua_State *L, void *context)
{
    const job *j = context;
    const rule_info *rule = &j->w->rules->rules[j->index];
    slot *s = &j->w->slots[j->index];
    if (s->check == 0) {
        run_file(L, j->w, rule);
        s->check = luaL_ref(L, LUA_REGISTRYINDEX);
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, s->check);
    seal_function(L);
    s->seals = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_newtable(L);
    for (uint32_t i = 0; i < rule->option_count; i++) {
        data_push(L, &rule->options[i].value);
        lua_setfield(L, -2, rule->options[i].name);
    }
    sandbox_freeze(L);
    s->options = luaL_ref(L, LUA_REGISTRYINDEX);
    s->loaded = true;
}

status worker_load(worker *w, uint32_t index, error *err)
{
    error seen = { 0 };
    job j = { .w = w, .index = index };
    status result = sandbox_call(w->box, load, &j, &seen);
    return result == STATUS_OK ? result : explain(w, &w->rules->rules[index], result, &seen, err);
}

status worker_open(worker **out, const ruleset *rules, uint32_t count, error *err)
{
    worker *w = memory_zero(1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for a worker");
    w->rules = rules;
    w->host.folders = rules->folders;
    w->host.folder_count = rules->pack_count;
    status result = STATUS_MEMORY;
    w->slots = memory_zero(count, sizeof *w->slots);
    w->host.memory = arena_new();
    w->box = w->slots != NULL && w->host.memory != NULL ? sandbox_new(&rules->limits, err) : NULL;
    if (w->box != NULL) {
        sandbox_set_host(w->box, &w->host);
        result = sandbox_call(w->box, open_environment, w, err);
    }
    if (result != STATUS_OK) {
        worker_free(w);
        return error_set(err, result, "no memory for a worker");
    }
    *out = w;
    return STATUS_OK;
}

status worker_new(worker **out, const ruleset *rules, error *err)
{
    worker *w = atomic_exchange(rules->first, NULL);
    status result = w == NULL ? worker_open(&w, rules, rules->count, err) : STATUS_OK;
    for (uint32_t i = 0; result == STATUS_OK && i < rules->count; i++)
        if (rules->rules[i].enabled && !w->slots[i].loaded)
            result = worker_load(w, i, err);
    if (result != STATUS_OK) {
        worker_free(w);
        return result;
    }
    *out = w;
    return STATUS_OK;
}

void worker_free(worker *w)
{
    if (w == NULL)
        return;
    sandbox_free(w->box);
    buffer_free(&w->host.file);
    arena_free(w->host.memory);
    memory_free(w->slots);
    memory_free(w);
}

/* -- running -- */

enum { GRANTED = 200 };     /* instructions more for each fact and claim: a long document is no loop */

static void run(lua_State *L, void *context)
{
    const job *j = context;
    const worker *w = j->w;
    const slot *s = &w->slots[j->index];
    bool archive = w->rules->rules[j->index].archive;
    sandbox_grant(L, (uint64_t)GRANTED * (w->host.doc->fact_count + w->host.doc->claim_count));
    lua_rawgeti(L, LUA_REGISTRYINDEX, s->check);
    lua_rawgeti(L, LUA_REGISTRYINDEX, archive ? w->series : w->document);
    lua_rawgeti(L, LUA_REGISTRYINDEX, w->expect);
    lua_rawgeti(L, LUA_REGISTRYINDEX, s->options);
    lua_call(L, 3, 0);
    lua_rawgeti(L, LUA_REGISTRYINDEX, s->seals);
    seal_check(L);
}

/* After a failure the rule has not come to its end: what it changed until then is restored. */
static void restore(lua_State *L, void *context)
{
    const job *j = context;
    lua_rawgeti(L, LUA_REGISTRYINDEX, j->w->slots[j->index].seals);
    seal_check(L);
}

static void begin(worker *w, const document *doc, network *n)
{
    host *h = &w->host;
    h->run++;
    h->doc = doc;
    h->network = n;
    h->no_memory = false;
    error_clear(&h->err);
    w->document_handle->run = w->series_handle->run = h->run;
    w->document_handle->doc = doc;
}

static void end(worker *w)
{
    w->host.doc = NULL;
    w->host.network = NULL;
    w->host.series = NULL;
    w->host.series_count = 0;
}

static bool wants(const appetite *a, const appetite *there)
{
    return a->other || (a->facts & there->facts) != 0 || (a->claims & there->claims) != 0;
}

static appetite what_is_there(const document *doc)
{
    appetite a = { 0 };
    for (uint32_t i = 0; i < doc->fact_count; i++)
        a.facts |= 1u << doc->facts[i].kind;
    for (uint32_t i = 0; i < doc->claim_count; i++)
        a.claims |= 1u << doc->claims[i].kind;
    return a;
}

appetite worker_probe(worker *w, uint32_t index)
{
    static const document nothing;
    const appetite everything = { .other = true };
    network *n = network_new(&nothing);
    rule_work work = { 0 };
    if (n == NULL || w->rules->rules[index].archive) {
        network_free(n);
        return everything;
    }
    begin(w, &nothing, n);
    w->host.asked = (appetite){ 0 };
    w->host.rule = &w->rules->rules[index];
    w->host.work = &work;
    job j = { .w = w, .index = index };
    bool ended = sandbox_call(w->box, run, &j, NULL) == STATUS_OK;
    end(w);
    network_free(n);
    return ended ? w->host.asked : everything;
}

static status add_failure(outcome *out, failure *failures, const rule_info *rule, const error *seen, arena *memory, error *err)
{
    view why = arena_copy(memory, view_of(seen->message));
    if (why.start == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for a failure");
    failures[out->failure_count++] = (failure){ rule->id, why };
    return STATUS_OK;
}

static status run_one(worker *w, uint32_t index, rule_work *work, error *seen, error *err)
{
    job j = { .w = w, .index = index };
    double before = clock_milliseconds();
    w->host.rule = &w->rules->rules[index];
    w->host.work = work;
    status result = sandbox_call(w->box, run, &j, seen);
    if (result != STATUS_OK)
        sandbox_call(w->box, restore, &j, NULL);
    work->milliseconds = clock_milliseconds() - before;
    if (w->host.no_memory)
        return error_set(err, STATUS_MEMORY, "no memory to run the rule %s", w->host.rule->id);
    return result;
}

/* Runs the rules of one scope, or one rule alone, over what 'begin' has set. */
static status run_rules(worker *w, const rule_info *only, const appetite *there, arena *memory, outcome *out, error *err)
{
    const ruleset *r = w->rules;
    rule_work *work = arena_zero(memory, r->count, sizeof *work);
    failure *failures = arena_zero(memory, r->count, sizeof *failures);
    if (work == NULL || failures == NULL)
        return error_set(err, STATUS_MEMORY, "no memory to run the rules");
    out->work = work;
    out->failures = failures;
    status result = STATUS_OK;
    for (uint32_t i = 0; result == STATUS_OK && i < r->count; i++) {
        const rule_info *rule = &r->rules[i];
        bool chosen = only != NULL ? rule == only : rule->enabled && rule->archive == (w->host.series != NULL);
        if (!chosen || !wants(&r->wants[i], there))
            continue;
        error seen = { 0 };
        result = run_one(w, i, &work[i], &seen, err);
        if (result == STATUS_SCRIPT)
            result = add_failure(out, failures, rule, &seen, memory, err);
        else if (result != STATUS_OK)
            error_set(err, result, "%s", seen.message);
    }
    if (result == STATUS_OK)
        result = wording_take(out, &w->host, r, memory, err);
    for (uint32_t i = 0; result == STATUS_OK && i < out->finding_count; i++) {
        const rule_info *rule = ruleset_find(r, view_of(out->findings[i].rule));
        if (rule != NULL)
            work[rule - r->rules].findings++;
    }
    return result;
}

status worker_require(worker *w, const rule_info *rule, error *err)
{
    uint32_t index = rule != NULL ? (uint32_t)(rule - w->rules->rules) : 0;
    return rule == NULL || w->slots[index].loaded ? STATUS_OK : worker_load(w, index, err);
}

status worker_check_one(worker *w, const rule_info *only, const document *doc, arena *memory, outcome *out, error *err)
{
    outcome made = { 0 };
    const appetite there = what_is_there(doc);
    status result = worker_require(w, only, err);
    if (result != STATUS_OK)
        return result;
    network *n = network_new(doc);
    if (n == NULL)
        return error_set(err, STATUS_MEMORY, "no memory to run the rules");
    begin(w, doc, n);
    result = run_rules(w, only, &there, memory, &made, err);
    end(w);
    network_free(n);
    if (result == STATUS_OK)
        *out = made;
    return result;
}

status worker_check(worker *w, const document *doc, arena *memory, outcome *out, error *err)
{
    return worker_check_one(w, NULL, doc, memory, out, err);
}

status worker_series_one(worker *w, const rule_info *only, const series_member *members, uint32_t count, arena *memory,
                         outcome *out, error *err)
{
    outcome made = { 0 };
    const appetite there = { .other = true };
    status result = worker_require(w, only, err);
    if (result != STATUS_OK)
        return result;
    network *n = network_new(members[0].fact.doc);
    if (n == NULL)
        return error_set(err, STATUS_MEMORY, "no memory to run the rules");
    begin(w, members[0].fact.doc, n);
    w->host.series = members;
    w->host.series_count = count;
    result = run_rules(w, only, &there, memory, &made, err);
    end(w);
    network_free(n);
    if (result == STATUS_OK)
        *out = made;
    return result;
}

status worker_series(worker *w, const series_member *members, uint32_t count, arena *memory, outcome *out, error *err)
{
    return worker_series_one(w, NULL, members, count, memory, out, err);
}
