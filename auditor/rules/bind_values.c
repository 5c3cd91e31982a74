/* Expressions and relations: arithmetic that remembers its figures. */
#include "rules/handle.h"

enum { EXPRESSION_COST = 16, MOST_OPERANDS = 100000, LARGEST_POWER = 1000 };

static int push_expression(lua_State *L, expression *e)
{
    if (e == NULL)
        return handle_fail(L);
    handle_push(L, HANDLE_EXPRESSION)->of.expression = e;
    return 1;
}

static int push_relation(lua_State *L, relation *r)
{
    if (r == NULL)
        return handle_fail(L);
    handle_push(L, HANDLE_RELATION)->of.relation = r;
    return 1;
}

/* A figure, an expression or a plain number. NULL only after it has raised. */
static expression *expression_at(lua_State *L, host *h, int index)
{
    sandbox_charge(L, EXPRESSION_COST);
    expression *e = NULL;
    handle *value = handle_test(L, index);
    if (value != NULL && value->kind == HANDLE_EXPRESSION)
        return value->of.expression;
    if (value != NULL && value->kind == HANDLE_FACT) {
        e = expression_fact(h->network, (fact_ref){ value->doc, value->of.index }, &h->err);
    } else if (lua_type(L, index) == LUA_TNUMBER) {
        exact number;
        lua_pushvalue(L, index);
        view text = { NULL, 0 };
        text.start = lua_tolstring(L, -1, &text.length);
        if (exact_parse(&number, text, NULL) != STATUS_OK)
            luaL_error(L, "the number %s cannot be used exactly", text.start);
        lua_pop(L, 1);
        e = expression_number(h->network, number, &h->err);
    } else if (lua_isnil(L, index)) {
        luaL_error(L, "a figure was expected, not nil: does the claim have it?");
    } else {
        luaL_error(L, "a figure, an expression or a number was expected, not a %s", luaL_typename(L, index));
    }
    if (e == NULL)
        handle_fail(L);
    return e;
}

typedef expression *combine(network *n, expression *a, expression *b, error *err);

static int pair(lua_State *L, combine *how)
{
    host *h = handle_running(L);
    expression *a = expression_at(L, h, 1), *b = expression_at(L, h, 2);
    return push_expression(L, how(h->network, a, b, &h->err));
}

static int value_add(lua_State *L)
{
    return pair(L, expression_add);
}

static int value_subtract(lua_State *L)
{
    return pair(L, expression_subtract);
}

static int value_multiply(lua_State *L)
{
    return pair(L, expression_multiply);
}

static int value_divide(lua_State *L)
{
    return pair(L, expression_divide);
}

static int value_negate(lua_State *L)
{
    host *h = handle_running(L);
    expression *zero = expression_number(h->network, exact_integer(0), &h->err), *a = expression_at(L, h, 1);
    return push_expression(L, zero != NULL ? expression_subtract(h->network, zero, a, &h->err) : NULL);
}

static int refuse_order(lua_State *L)
{
    return luaL_error(L, "intervals have no order: state at_most(a, b), or ask certain(at_most(a, b))");
}

/* Two handles of one fact are equal; whether two figures are equal is a relation. */
static int value_same(lua_State *L)
{
    handle *a = handle_test(L, 1), *b = handle_test(L, 2);
    if (a == NULL || b == NULL || a->kind != b->kind || a->kind >= HANDLE_EXPRESSION)
        return luaL_error(L, "== does not compare intervals: state equal(a, b), or ask possible(equal(a, b))");
    lua_pushboolean(L, a->doc == b->doc && a->of.index == b->of.index);
    return 1;
}

static int value_power(lua_State *L)
{
    host *h = handle_running(L);
    lua_Integer k = luaL_checkinteger(L, 2);
    luaL_argcheck(L, k >= 0 && k <= LARGEST_POWER, 2, "a power is a whole number from 0 to 1000");
    return push_expression(L, expression_power(h->network, expression_at(L, h, 1), (unsigned)k, &h->err));
}

/* sum, same ... take their operands one by one or as one list. */
static uint32_t operand_count(lua_State *L)
{
    lua_Integer n = lua_istable(L, 1) ? luaL_len(L, 1) : lua_gettop(L);
    if (n > MOST_OPERANDS)
        luaL_error(L, "more than %d operands", MOST_OPERANDS);
    return (uint32_t)n;
}

static int push_operand(lua_State *L, uint32_t i)
{
    if (lua_istable(L, 1))
        lua_geti(L, 1, (lua_Integer)i + 1);
    else
        lua_pushvalue(L, (int)i + 1);
    return lua_gettop(L);
}

/* The arrays are userdata left on the stack. */
static expression **gather_expressions(lua_State *L, host *h, uint32_t *count)
{
    *count = operand_count(L);
    expression **all = lua_newuserdatauv(L, (*count + (size_t)1) * sizeof *all, 0);
    for (uint32_t i = 0; i < *count; i++) {
        all[i] = expression_at(L, h, push_operand(L, i));
        lua_pop(L, 1);
    }
    return all;
}

static relation **gather_relations(lua_State *L, uint32_t *count)
{
    *count = operand_count(L);
    relation **all = lua_newuserdatauv(L, (*count + (size_t)1) * sizeof *all, 0);
    for (uint32_t i = 0; i < *count; i++) {
        all[i] = handle_check(L, push_operand(L, i), HANDLE_RELATION)->of.relation;
        lua_pop(L, 1);
    }
    return all;
}

static int value_sum(lua_State *L)
{
    uint32_t count;
    host *h = handle_running(L);
    expression **parts = gather_expressions(L, h, &count);
    return push_expression(L, expression_sum(h->network, parts, count, &h->err));
}

static fact_ref date_at(lua_State *L, int index)
{
    handle *value = handle_check(L, index, HANDLE_FACT);
    if (value->doc->facts[value->of.index].kind != FACT_DATE)
        luaL_error(L, "a date was expected, not a %s", fact_kind_names[value->doc->facts[value->of.index].kind]);
    return (fact_ref){ value->doc, value->of.index };
}

static int elapsed(lua_State *L, char unit)
{
    host *h = handle_running(L);
    sandbox_charge(L, EXPRESSION_COST);
    fact_ref from = date_at(L, 1), to = { from.doc, FACT_NONE };
    if (!lua_isnoneornil(L, 2))
        to = date_at(L, 2);
    return push_expression(L, expression_elapsed(h->network, from, to, unit, &h->err));
}

static int value_days(lua_State *L)
{
    return elapsed(L, 'd');
}

static int value_months(lua_State *L)
{
    return elapsed(L, 'm');
}

static int value_years(lua_State *L)
{
    static const char *const counts[] = { "elapsed", "anniversary", "running", "age", "nominal-age", NULL };
    static const char units[] = { 'y', 'a', 'r', 'b', 'n' };
    return elapsed(L, units[luaL_checkoption(L, 3, "elapsed", counts)]);
}

typedef relation *compare(network *n, expression *a, expression *b, error *err);

static int comparison(lua_State *L, compare *how)
{
    host *h = handle_running(L);
    expression *a = expression_at(L, h, 1), *b = expression_at(L, h, 2);
    return push_relation(L, how(h->network, a, b, &h->err));
}

static int value_equal(lua_State *L)
{
    return comparison(L, relation_equal);
}

static int value_at_most(lua_State *L)
{
    return comparison(L, relation_at_most);
}

static int value_fraction(lua_State *L)
{
    return comparison(L, relation_fraction);
}

static int value_whole(lua_State *L)
{
    host *h = handle_running(L);
    return push_relation(L, relation_whole(h->network, expression_at(L, h, 1), &h->err));
}

static int value_alike(lua_State *L)
{
    uint32_t count;
    host *h = handle_running(L);
    expression **all = gather_expressions(L, h, &count);
    return push_relation(L, relation_same(h->network, all, count, &h->err));
}

static int value_common_denominator(lua_State *L)
{
    uint32_t count;
    host *h = handle_running(L);
    expression **all = gather_expressions(L, h, &count);
    return push_relation(L, relation_common_denominator(h->network, all, count, &h->err));
}

static int value_any(lua_State *L)
{
    uint32_t count;
    host *h = handle_running(L);
    relation **all = gather_relations(L, &count);
    return push_relation(L, relation_any(h->network, all, count, &h->err));
}

static int value_before(lua_State *L)
{
    host *h = handle_running(L);
    return push_relation(L, relation_before(h->network, date_at(L, 1), date_at(L, 2), &h->err));
}

static int value_weekday(lua_State *L)
{
    host *h = handle_running(L);
    fact_ref dated = date_at(L, 1), written = { dated.doc, FACT_NONE };
    if (!lua_isnoneornil(L, 2))
        written = date_at(L, 2);
    return push_relation(L, relation_weekday(h->network, dated, written, &h->err));
}

static int value_counts(lua_State *L)
{
    host *h = handle_running(L);
    handle *value = handle_check(L, 1, HANDLE_FACT);
    if (value->doc->facts[value->of.index].kind != FACT_LIST)
        return luaL_error(L, "counts: a list was expected, not a %s",
                          fact_kind_names[value->doc->facts[value->of.index].kind]);
    return push_relation(L, relation_counts(h->network, (fact_ref){ value->doc, value->of.index }, expression_at(L, h, 2), &h->err));
}

static verdict asked(lua_State *L)
{
    host *h = handle_running(L);
    sandbox_charge(L, EXPRESSION_COST);
    return network_test(h->network, handle_check(L, 1, HANDLE_RELATION)->of.relation);
}

static int value_certain(lua_State *L)
{
    lua_pushboolean(L, asked(L) == VERDICT_HOLDS);
    return 1;
}

static int value_possible(lua_State *L)
{
    lua_pushboolean(L, asked(L) <= VERDICT_UNKNOWN);
    return 1;
}

static const luaL_Reg operators[] = {
    { "__add", value_add }, { "__sub", value_subtract }, { "__mul", value_multiply }, { "__div", value_divide },
    { "__unm", value_negate }, { "__pow", value_power }, { "__lt", refuse_order }, { "__le", refuse_order },
    { "__eq", value_same }, { NULL, NULL }
};

static const luaL_Reg names[] = {
    { "sum", value_sum }, { "pow", value_power }, { "days", value_days }, { "months", value_months },
    { "years", value_years }, { "equal", value_equal }, { "at_most", value_at_most }, { "same", value_alike },
    { "whole", value_whole }, { "fraction", value_fraction }, { "common_denominator", value_common_denominator },
    { "before", value_before }, { "weekday", value_weekday }, { "counts", value_counts }, { "any", value_any },
    { "certain", value_certain }, { "possible", value_possible }, { NULL, NULL }
};

void bind_values(lua_State *L)
{
    static const handle_kind kinds[] = { HANDLE_FACT, HANDLE_EXPRESSION, HANDLE_RELATION };
    luaL_setfuncs(L, names, 0);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, host_of(L)->metatables[kinds[i]]);
        luaL_setfuncs(L, operators, 0);
        lua_pop(L, 1);
    }
}
