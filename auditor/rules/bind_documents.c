/* Documents and series: iterators, filters, groups. */
#include "rules/bindings.h"
#include "rules/data_file.h"
#include "rules/field.h"
#include "rules/group.h"

enum { FILTERS = 7, ANY_CLAIM = CLAIM_KINDS };

typedef struct {
    int field;
    int type;               /* of Lua: a text, a number, a flag, a fact */
    view text;              /* kept alive by the set's user value */
    int64_t number;
} filter;

/* Facts of one kind, or claims; itself the iterator, so that 'for f in doc:figures()' needs no closure. */
typedef struct {
    handle head;            /* head.of.index: the next one to look at */
    bool claims;
    uint8_t kind;           /* fact_kind, claim_kind or ANY_CLAIM */
    uint32_t filter_count;
    filter filters[];
} fact_set;

static bool matches(const host *h, const document *doc, uint32_t index, const filter *f)
{
    field_value v;
    if (!field_read(h, doc, index, f->field, &v))
        return false;
    switch (f->type) {
    case LUA_TBOOLEAN:
        return (v.type == VALUE_FLAG ? v.number != 0 : v.type != VALUE_NONE) == (f->number != 0);
    case LUA_TNUMBER:
        return v.type == VALUE_NUMBER && (int32_t)v.number == f->number;
    case LUA_TUSERDATA:
        return v.type == VALUE_FACT && v.number == f->number;
    default:
        return v.type == VALUE_TEXT && view_equal(v.text, f->text);
    }
}

static bool wanted(const host *h, const fact_set *s, uint32_t index)
{
    const document *doc = s->head.doc;
    if (s->claims)
        return s->kind == ANY_CLAIM || doc->claims[index].kind == s->kind;
    if (doc->facts[index].kind != s->kind)
        return false;
    for (uint32_t i = 0; i < s->filter_count; i++)
        if (!matches(h, doc, index, &s->filters[i]))
            return false;
    return true;
}

/* The next member from *at on; *at is moved behind it. FACT_NONE after the last. */
static uint32_t next_member(const host *h, const fact_set *s, uint32_t *at)
{
    uint32_t count = s->claims ? s->head.doc->claim_count : s->head.doc->fact_count;
    while (*at < count) {
        uint32_t index = (*at)++;
        if (wanted(h, s, index))
            return index;
    }
    return FACT_NONE;
}

static fact_set *check_set(lua_State *L)
{
    return (fact_set *)(void *)handle_check(L, 1, HANDLE_SET);
}

static int set_next(lua_State *L)
{
    fact_set *s = check_set(L);
    uint32_t before = s->head.of.index, index = next_member(host_of(L), s, &s->head.of.index);
    sandbox_charge(L, (s->head.of.index - before) / 8 + 1);
    if (index == FACT_NONE)
        return 0;
    handle *value = handle_push(L, s->claims ? HANDLE_CLAIM : HANDLE_FACT);
    value->doc = s->head.doc;
    value->of.index = index;
    return 1;
}

/* set:groups(field, ...): lists of facts that agree on all fields, in order of first appearance. */
static int set_groups(lua_State *L)
{
    fact_set *s = check_set(L);
    int fields[GROUP_FIELDS];
    luaL_argcheck(L, !s->claims, 1, "claims have no groups");
    int count = group_fields(L, fields, (fact_kind)s->kind);
    group_begin(L);
    uint32_t at = 0;
    for (uint32_t index; (index = next_member(host_of(L), s, &at)) != FACT_NONE;)
        group_add(L, s->head.doc, index, fields, count);
    return group_end(L);
}

static int set_index(lua_State *L)
{
    static const char *const names[] = { "groups", NULL };
    const char *name = luaL_checkstring(L, 2);
    if (strcmp(name, "groups") != 0)
        return handle_no_field(L, "set of facts", name, names);
    lua_pushcfunction(L, set_groups);
    return 1;
}

/* -- the document -- */

static filter read_filter(lua_State *L, fact_kind kind)
{
    filter f;
    view name = { NULL, 0 };
    if (lua_type(L, -2) != LUA_TSTRING)
        luaL_error(L, "a filter is a table { field = value, ... }");
    name.start = lua_tolstring(L, -2, &name.length);
    f = (filter){ .field = field_find(name), .type = lua_type(L, -1) };
    if (f.field == NO_FIELD)
        field_unknown(L, kind, name.start);
    switch (f.type) {
    case LUA_TSTRING: f.text.start = lua_tolstring(L, -1, &f.text.length); break;
    case LUA_TNUMBER: f.number = luaL_checkinteger(L, -1); break;
    case LUA_TBOOLEAN: f.number = lua_toboolean(L, -1); break;
    case LUA_TUSERDATA: f.number = handle_check(L, -1, HANDLE_FACT)->of.index; break;
    default: luaL_error(L, "the filter '%s' cannot be a %s", name.start, luaL_typename(L, -1));
    }
    return f;
}

static fact_set *push_set(lua_State *L, const filter *filters, uint32_t count)
{
    host *h = host_of(L);
    fact_set *s = lua_newuserdatauv(L, sizeof *s + count * sizeof *filters, 1);
    *s = (fact_set){ .head = { .kind = HANDLE_SET, .run = h->run, .doc = h->doc }, .filter_count = count };
    if (count > 0)
        memcpy(s->filters, filters, count * sizeof *filters);
    lua_rawgeti(L, LUA_REGISTRYINDEX, h->metatables[HANDLE_SET]);
    lua_setmetatable(L, -2);
    sandbox_charge(L, 8);
    return s;
}

/* doc:figures{ unit = "%" } and its kin; upvalue 1 is the fact kind. */
static int document_facts(lua_State *L)
{
    handle_check(L, 1, HANDLE_DOCUMENT);
    fact_kind kind = (fact_kind)lua_tointeger(L, lua_upvalueindex(1));
    filter filters[FILTERS];
    uint32_t count = 0;
    lua_settop(L, 2);
    host_of(L)->asked.facts |= 1u << kind;
    if (!lua_isnil(L, 2)) {
        luaL_checktype(L, 2, LUA_TTABLE);
        for (lua_pushnil(L); lua_next(L, 2); lua_pop(L, 1)) {
            if (count == FILTERS)
                luaL_error(L, "more than %d filters", FILTERS);
            filters[count++] = read_filter(L, kind);
        }
    }
    push_set(L, filters, count)->kind = (uint8_t)kind;
    if (count > 0) {
        lua_pushvalue(L, 2);    /* keeps the filters' texts alive */
        lua_setiuservalue(L, 3, 1);
    }
    return 1;
}

static int document_claims(lua_State *L)
{
    handle_check(L, 1, HANDLE_DOCUMENT);
    uint8_t kind = ANY_CLAIM;
    if (!lua_isnoneornil(L, 2))
        kind = (uint8_t)luaL_checkoption(L, 2, NULL, claim_kind_names);
    fact_set *s = push_set(L, NULL, 0);
    s->claims = true;
    s->kind = kind;
    host_of(L)->asked.claims |= kind == ANY_CLAIM ? (1u << CLAIM_KINDS) - 1 : 1u << kind;
    return 1;
}

static int document_data(lua_State *L)
{
    handle *doc = handle_check(L, 1, HANDLE_DOCUMENT);
    host_of(L)->asked.other = true;
    data_file_push(L, doc->doc->language, luaL_checkstring(L, 2));
    return 1;
}

static void push_published(lua_State *L, const document *doc)
{
    char day[11];
    if (doc->published.from.year == 0) {
        lua_pushnil(L);
        return;
    }
    lua_createtable(L, 0, 4);
    date_print(doc->published.from, day);
    lua_pushstring(L, day);
    lua_setfield(L, -2, "from");
    date_print(doc->published.to, day);
    lua_pushstring(L, day);
    lua_setfield(L, -2, "to");
    lua_pushinteger(L, doc->published.from.year);
    lua_setfield(L, -2, "year");
    lua_pushstring(L, precision_names[doc->published_precision]);
    lua_setfield(L, -2, "precision");
}

void bindings_push_text(lua_State *L, view text)
{
    if (text.length > 0)
        lua_pushlstring(L, text.start, text.length);
    else
        lua_pushnil(L);
}

const char *const document_names[] = { "id", "title", "language", "published", "claims", "data", "figures", "ordinals",
                                              "durations", "dates", "offices", "names", "lists", "quotations", "headings",
                                              "tables", "marks", NULL };

/* Upvalue 1: the methods. */
static int document_index(lua_State *L)
{
    handle *value = handle_check(L, 1, HANDLE_DOCUMENT);
    const char *name = luaL_checkstring(L, 2);
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) == LUA_TFUNCTION)
        return 1;
    host_of(L)->asked.other = true;
    if (strcmp(name, "published") == 0)
        push_published(L, value->doc);
    else if (strcmp(name, "language") == 0)
        bindings_push_text(L, value->doc->language);
    else if (strcmp(name, "title") == 0)
        bindings_push_text(L, value->doc->title);
    else if (strcmp(name, "id") == 0)
        bindings_push_text(L, value->doc->id);
    else
        return handle_no_field(L, "document", name, document_names);
    return 1;
}

/* -- series: figures of one key over all documents, in order of publication -- */

static fact_kind series_kind(const host *h)
{
    const series_member *first = h->series;
    return first != NULL ? (fact_kind)first->fact.doc->facts[first->fact.index].kind : FACT_FIGURE;
}

static int series_groups(lua_State *L)
{
    host *h = host_of(L);
    int fields[GROUP_FIELDS];
    handle_check(L, 1, HANDLE_SERIES);
    int count = group_fields(L, fields, series_kind(h));
    group_begin(L);
    for (uint32_t i = 0; i < h->series_count; i++)
        group_add(L, h->series[i].fact.doc, h->series[i].fact.index, fields, count);
    return group_end(L);
}

static int series_index(lua_State *L)
{
    host *h = host_of(L);
    handle_check(L, 1, HANDLE_SERIES);
    if (lua_isinteger(L, 2)) {
        lua_Integer n = lua_tointeger(L, 2);
        if (n < 1 || n > (lua_Integer)h->series_count)
            lua_pushnil(L);
        else
            handle_push_fact(L, h->series[n - 1].fact.doc, h->series[n - 1].fact.index);
        return 1;
    }
    static const char *const names[] = { "kind", "groups", NULL };
    const char *name = luaL_checkstring(L, 2);
    if (strcmp(name, "groups") == 0)
        lua_pushcfunction(L, series_groups);
    else if (strcmp(name, "kind") == 0)
        lua_pushstring(L, fact_kind_names[series_kind(h)]);
    else
        return handle_no_field(L, "series", name, names);
    return 1;
}

static int series_length(lua_State *L)
{
    handle_check(L, 1, HANDLE_SERIES);
    lua_pushinteger(L, host_of(L)->series_count);
    return 1;
}

static void bind_document(lua_State *L)
{
    static const char *const methods[FACT_KINDS] = {
        [FACT_FIGURE] = "figures", [FACT_ORDINAL] = "ordinals", [FACT_DURATION] = "durations", [FACT_DATE] = "dates",
        [FACT_OFFICE] = "offices", [FACT_NAME] = "names", [FACT_LIST] = "lists", [FACT_QUOTATION] = "quotations",
        [FACT_HEADING] = "headings", [FACT_TABLE] = "tables", [FACT_MARK] = "marks",
    };
    lua_rawgeti(L, LUA_REGISTRYINDEX, host_of(L)->metatables[HANDLE_DOCUMENT]);
    lua_newtable(L);
    for (int kind = 0; kind < FACT_KINDS; kind++) {
        lua_pushinteger(L, kind);
        lua_pushcclosure(L, document_facts, 1);
        lua_setfield(L, -2, methods[kind]);
    }
    lua_pushcfunction(L, document_claims);
    lua_setfield(L, -2, "claims");
    lua_pushcfunction(L, document_data);
    lua_setfield(L, -2, "data");
    lua_pushcclosure(L, document_index, 1);
    lua_setfield(L, -2, "__index");
    lua_pop(L, 1);
}

void bind_documents(lua_State *L)
{
    static const luaL_Reg set[] = { { "__call", set_next }, { "__index", set_index }, { NULL, NULL } };
    static const luaL_Reg series[] = { { "__index", series_index }, { "__len", series_length }, { NULL, NULL } };
    bind_document(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, host_of(L)->metatables[HANDLE_SET]);
    luaL_setfuncs(L, set, 0);
    lua_rawgeti(L, LUA_REGISTRYINDEX, host_of(L)->metatables[HANDLE_SERIES]);
    luaL_setfuncs(L, series, 0);
    lua_pop(L, 2);
}
