#include <CUnit/CUnit.h>
#include <lauxlib.h>

#include "base/memory.h"
#include "script/sandbox.h"

static void run_true(lua_State *L, void *context)
{
    sandbox_run(L, view_of(context), "chunk", 0);
    if (!lua_toboolean(L, -1))
        luaL_error(L, "not true");
}

static bool holds(const char *chunk)
{
    sandbox *s = sandbox_new(NULL, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    error err = { 0 };
    status result = sandbox_call(s, run_true, (void *)chunk, &err);
    if (result != STATUS_OK)
        fprintf(stderr, "%s\n  %s\n", chunk, err.message);
    sandbox_free(s);
    return result == STATUS_OK;
}

static void the_curated_library_works(void)
{
    CU_ASSERT_TRUE(holds("return ('%d %s %5.1f'):format(3, 'x', 2.25) == '3 x   2.2'"));
    CU_ASSERT_TRUE(holds("return ('a=1, b=2'):gsub('(%w)=(%w)', '%2=%1') == '1=a, 2=b'"));
    CU_ASSERT_TRUE(holds("return ('x'):rep(3, '-') == 'x-x-x' and ('abc'):byte(-1) == 99"));
    CU_ASSERT_TRUE(holds("local t = { 3, 1, 2 } table.sort(t) return table.concat(t, ' ') == '1 2 3'"));
    CU_ASSERT_TRUE(holds("local n = 0 for _, c in utf8.codes('万亿') do n = n + 1 end return n == 2 and utf8.len('万亿') == 2"));
    CU_ASSERT_TRUE(holds("return tostring(12) == '12' and tostring({}) == 'table' and ('%s'):format({}) == 'table'"));
}

static void pairs_has_one_order(void)
{
    CU_ASSERT_TRUE(holds("local s = '' for k, v in pairs({ b = 1, a = 2, [10] = 3, 9 }) do s = s .. k .. v end return s == '19103a2b1'"));
}

static void freeze_then_run(lua_State *L, void *context)
{
    lua_newtable(L);
    sandbox_run(L, VIEW("return { 'x', 'y', inner = { z = 1 } }"), "data", 0);
    sandbox_freeze(L);
    lua_setfield(L, -2, "frozen");
    sandbox_environment(L);
    sandbox_run(L, view_of(context), "chunk", -1);
    if (!lua_toboolean(L, -1))
        luaL_error(L, "not true");
}

static void a_frozen_table_reads_like_a_table(void)
{
    sandbox *s = sandbox_new(NULL, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    const char *good[] = {
        "return #frozen == 2 and frozen[2] == 'y' and frozen.inner.z == 1 and frozen.none == nil",
        "local s = '' for i, v in ipairs(frozen) do s = s .. i .. v end return s == '1x2y'",
        "local s = '' for k in pairs(frozen) do s = s .. k end return s == '12inner'",
        "return table.concat(frozen, ',') == 'x,y' and select('#', table.unpack(frozen)) == 2",
    };
    const char *bad[] = { "frozen[1] = 'z'", "frozen.inner.z = 2", "table.insert(frozen, 'z')", "table.sort(frozen)",
                          "frozen = nil", "table.remove(frozen)", "frozen.new = 1" };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        CU_ASSERT_EQUAL(sandbox_call(s, freeze_then_run, (void *)good[i], NULL), STATUS_OK);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CU_ASSERT_EQUAL(sandbox_call(s, freeze_then_run, (void *)bad[i], NULL), STATUS_SCRIPT);
    sandbox_free(s);
}

static void budgets_can_be_set(void)
{
    budget small = { .memory = 1 << 20, .instructions = 20000, .milliseconds = 100 };
    sandbox *s = sandbox_new(&small, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    CU_ASSERT_EQUAL(sandbox_call(s, run_true, (void *)"for i = 1, 1000 do end return true", NULL), STATUS_OK);
    CU_ASSERT_EQUAL(sandbox_call(s, run_true, (void *)"for i = 1, 100000 do end return true", NULL), STATUS_SCRIPT);
    CU_ASSERT_EQUAL(sandbox_why(s), CAUSE_INSTRUCTIONS);
    CU_ASSERT_EQUAL(sandbox_call(s, run_true, (void *)"local t, s = {}, ('x'):rep(1000) for i = 1, 2000 do t[i] = s .. i end", NULL), STATUS_SCRIPT);
    CU_ASSERT_EQUAL(sandbox_why(s), CAUSE_MEMORY);
    sandbox_free(s);
    budget quick = { .instructions = UINT64_MAX, .milliseconds = 50 };
    s = sandbox_new(&quick, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    CU_ASSERT_EQUAL(sandbox_call(s, run_true, (void *)"while true do end", NULL), STATUS_SCRIPT);
    CU_ASSERT_EQUAL(sandbox_why(s), CAUSE_TIME);
    sandbox_free(s);
}

static void every_allocation_may_fail(void)
{
    status result = STATUS_MEMORY;
    for (long n = 0; result != STATUS_OK && n < 5000; n++) {
        error err = { 0 };
        memory_fail_after(n);
        sandbox *s = sandbox_new(NULL, &err);
        result = s == NULL ? STATUS_MEMORY
                           : sandbox_call(s, run_true, (void *)"local t = {} for i = 1, 40 do t[i] = { tostring(i) } end return true", &err);
        memory_fail_after(-1);
        sandbox_free(s);
        CU_ASSERT_TRUE(result == STATUS_OK || result == STATUS_MEMORY);
        CU_ASSERT_EQUAL(err.code, result);
    }
    CU_ASSERT_EQUAL(result, STATUS_OK);
}

CU_TestInfo sandbox_tests[] = {
    { "the curated library works", the_curated_library_works },
    { "pairs visits keys in one order", pairs_has_one_order },
    { "a frozen table reads like a table and refuses writes", a_frozen_table_reads_like_a_table },
    { "budgets can be set and are reported with their cause", budgets_can_be_set },
    { "every allocation may fail", every_allocation_may_fail },
    CU_TEST_INFO_NULL
};
