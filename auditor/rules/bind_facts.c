/* Facts, claims and keys: what their fields hold. Upvalue tables lead from the names of a fact's, or a claim's, fields to
** their numbers. */
#include "rules/bindings.h"
#include "rules/field.h"

static int fact_index(lua_State *L)
{
    handle *f = handle_check(L, 1, HANDLE_FACT);
    const char *name = luaL_checkstring(L, 2);
    field_value value;
    lua_pushvalue(L, 2);
    int field = lua_rawget(L, lua_upvalueindex(1)) == LUA_TNUMBER ? (int)lua_tointeger(L, -1) : NO_FIELD;
    if (field == NO_FIELD || !field_read(host_of(L), f->doc, f->of.index, field, &value))
        return field_unknown(L, f->doc->facts[f->of.index].kind, name);
    field_push(L, f->doc, &value);
    return 1;
}

static int fact_tostring(lua_State *L)
{
    handle *f = handle_check(L, 1, HANDLE_FACT);
    view text = fact_text(f->doc, f->of.index);
    lua_pushlstring(L, text.start, text.length);
    return 1;
}

/* -- keys -- */

const char *const key_names[] = { "metric", "verb", "subject", "scope", "period", "basis", "qualifiers", "status", NULL };

static int key_index(lua_State *L)
{
    static const char *const statuses[KEY_STATUSES] = { "", "actual", "plan", "target", "forecast" };
    handle *value = handle_check(L, 1, HANDLE_KEY);
    const char *name = luaL_checkstring(L, 2);
    const key *k = &value->doc->keys[value->of.index];
    const word words[] = { k->metric, k->verb, k->subject, k->scope, k->period, k->basis, k->qualifiers };
    for (size_t i = 0; key_names[i] != NULL; i++) {
        if (strcmp(key_names[i], name) != 0)
            continue;
        view text = i < sizeof words / sizeof *words ? document_word(value->doc, words[i]) : view_of(statuses[k->status]);
        if (text.length > 0)
            lua_pushlstring(L, text.start, text.length);
        else
            lua_pushnil(L);
        return 1;
    }
    return handle_no_field(L, "key", name, key_names);
}

/* -- claims: an upvalue table leads from a name to a role, or to one of these -- */

enum { CLAIM_COLUMN = ROLES, CLAIM_COMPLETE, CLAIM_CONFIDENCE, CLAIM_DIRECTION, CLAIM_DISJOINT, CLAIM_GATE, CLAIM_KIND,
       CLAIM_LINE, CLAIM_PATTERN, CLAIM_START, CLAIM_TEXT, CLAIM_YEARS, CLAIM_FIELDS };

const char *const claim_names[] = { "column", "complete", "confidence", "direction", "disjoint", "gate", "kind",
                                           "line", "pattern", "start", "text", "years", NULL };

static void push_said(lua_State *L, uint8_t flag)
{
    if (flag == 0)
        lua_pushnil(L);
    else
        lua_pushboolean(L, flag == 2);
}

static void push_role(lua_State *L, const document *doc, const claim *c, role r)
{
    if (r != ROLE_SHARES && r != ROLE_PARTS && r != ROLE_FACTS && r != ROLE_LESS && r != ROLE_FACTORS) {
        handle_push_fact(L, doc, claim_fact(doc, c, r, 0));
        return;
    }
    lua_createtable(L, (int)c->operands, 0);     /* seldom of several roles */
    lua_Integer n = 0;
    for (uint32_t i = 0; i < c->operands; i++) {
        const operand *o = &doc->operands[c->operand + i];
        if (o->role != r)
            continue;
        handle_push_fact(L, doc, o->fact);
        lua_rawseti(L, -2, ++n);
    }
}

static void push_years(lua_State *L, view years)
{
    lua_pushlstring(L, years.start, years.length);
    int whole;
    lua_Integer n = lua_tointegerx(L, -1, &whole);
    lua_pop(L, 1);
    if (whole)
        lua_pushinteger(L, n);
    else
        bindings_push_text(L, years);
}

static void push_claim_field(lua_State *L, const document *doc, const claim *c, int field)
{
    static const char *const directions[] = { "", "up", "down" };
    switch (field) {
    case CLAIM_COLUMN: lua_pushinteger(L, c->column); break;
    case CLAIM_COMPLETE: push_said(L, c->complete); break;
    case CLAIM_CONFIDENCE: lua_pushinteger(L, c->confidence); break;
    case CLAIM_DIRECTION: bindings_push_text(L, view_of(directions[c->direction])); break;
    case CLAIM_DISJOINT: push_said(L, c->disjoint); break;
    case CLAIM_GATE: bindings_push_text(L, document_word(doc, c->gate)); break;
    case CLAIM_KIND: lua_pushstring(L, claim_kind_names[c->kind]); break;
    case CLAIM_LINE: lua_pushinteger(L, c->line); break;
    case CLAIM_PATTERN: bindings_push_text(L, document_word(doc, c->pattern)); break;
    case CLAIM_START: lua_pushinteger(L, c->start); break;
    case CLAIM_TEXT: bindings_push_text(L, (view){ doc->pool.start + c->text_start, c->text_length }); break;
    case CLAIM_YEARS: push_years(L, document_word(doc, c->years)); break;
    default: push_role(L, doc, c, (role)field);
    }
}

static int claim_index(lua_State *L)
{
    handle *value = handle_check(L, 1, HANDLE_CLAIM);
    luaL_checkstring(L, 2);
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNUMBER) {
        const char *known[CLAIM_FIELDS + 1] = { NULL };
        for (int i = 0; i < CLAIM_FIELDS; i++)
            known[i] = i < ROLES ? role_names[i] : claim_names[i - ROLES];
        return handle_no_field(L, "claim", lua_tostring(L, 2), known);
    }
    push_claim_field(L, value->doc, &value->doc->claims[value->of.index], (int)lua_tointeger(L, -1));
    return 1;
}

static void set_method(lua_State *L, handle_kind kind, const char *name, lua_CFunction method)
{
    lua_rawgeti(L, LUA_REGISTRYINDEX, host_of(L)->metatables[kind]);
    lua_pushcfunction(L, method);
    lua_setfield(L, -2, name);
    lua_pop(L, 1);
}

void bind_facts(lua_State *L)
{
    lua_rawgeti(L, LUA_REGISTRYINDEX, host_of(L)->metatables[HANDLE_FACT]);
    lua_newtable(L);
    for (int i = 0; field_name(i) != NULL; i++) {
        lua_pushinteger(L, i);
        lua_setfield(L, -2, field_name(i));
    }
    lua_pushcclosure(L, fact_index, 1);
    lua_setfield(L, -2, "__index");
    lua_pop(L, 1);
    set_method(L, HANDLE_FACT, "__tostring", fact_tostring);
    set_method(L, HANDLE_KEY, "__index", key_index);
    lua_rawgeti(L, LUA_REGISTRYINDEX, host_of(L)->metatables[HANDLE_CLAIM]);
    lua_createtable(L, 0, CLAIM_FIELDS);
    for (int i = 0; i < CLAIM_FIELDS; i++) {
        lua_pushinteger(L, i);
        lua_setfield(L, -2, i < ROLES ? role_names[i] : claim_names[i - ROLES]);
    }
    lua_pushcclosure(L, claim_index, 1);
    lua_setfield(L, -2, "__index");
    lua_pop(L, 1);
}
