#include <CUnit/CUnit.h>

#include "base/memory.h"
#include "script/data.h"

static status read_text(const char *chunk, arena *memory, const data **out, error *err)
{
    return data_read(out, memory, view_of(chunk), "words.lua", err);
}

static void tables_become_values(void)
{
    arena *memory = arena_new();
    const data *d = NULL;
    CU_ASSERT_EQUAL_FATAL(read_text("return { '万', '亿', b = 2, a = { deep = true, share = 0.5 } }", memory, &d, NULL), STATUS_OK);
    CU_ASSERT_EQUAL(d->count, 2);
    CU_ASSERT_TRUE(view_equal(d->items[1].text, VIEW("亿")));
    CU_ASSERT_EQUAL(d->named, 2);
    CU_ASSERT_TRUE(view_equal(d->names[0], VIEW("a")));
    CU_ASSERT_EQUAL(data_integer(data_get(d, "b"), 0), 2);
    CU_ASSERT_TRUE(data_boolean(data_get(data_get(d, "a"), "deep"), false));
    CU_ASSERT_EQUAL(data_get(data_get(d, "a"), "share")->number, 0.5);
    CU_ASSERT_PTR_NULL(data_get(d, "c"));
    CU_ASSERT_PTR_NULL(data_get(NULL, "c"));
    CU_ASSERT_TRUE(view_equal(data_text(data_get(d, "b"), VIEW("none")), VIEW("none")));
    arena_free(memory);
}

static void an_error_names_the_place(void)
{
    const struct {
        const char *chunk;
        status code;
        const char *message;
    } cases[] = {
        { "return 1", STATUS_SYNTAX, "words.lua: it must return a table" },
        { "return {\n x = }", STATUS_SCRIPT, "words.lua:2:" },
        { "return { a = { 1, { f = print } } }", STATUS_SCRIPT, "words.lua:1: unknown name 'print'" },
        { "return { a = { 1, { f = function () end } } }", STATUS_SCRIPT, "words.lua: a[2].f: a function is no data" },
        { "return { [1.5] = 1 }", STATUS_SCRIPT, "a key must be" },
        { "return { 1, nil, 3 }", STATUS_SCRIPT, "" },
        { "local t = {} t.t = t return t", STATUS_SCRIPT, "nested too deep" },
        { "while true do end", STATUS_SCRIPT, "words.lua: it runs more instructions" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arena *memory = arena_new();
        error err = { 0 };
        const data *d = NULL;
        CU_ASSERT_EQUAL(read_text(cases[i].chunk, memory, &d, &err), cases[i].code);
        CU_ASSERT_PTR_NULL(d);
        if (view_find(view_of(err.message), view_of(cases[i].message)) < 0) {
            fprintf(stderr, "%s\n  %s\n", cases[i].chunk, err.message);
            CU_FAIL("another message");
        }
        arena_free(memory);
    }
}

static void every_allocation_may_fail(void)
{
    status result = STATUS_MEMORY;
    for (long n = 0; result != STATUS_OK && n < 5000; n++) {
        error err = { 0 };
        memory_fail_after(n);
        arena *memory = arena_new();
        const data *d = NULL;
        result = memory == NULL ? STATUS_MEMORY : read_text("return { 1, a = { 'x', 'y' } }", memory, &d, &err);
        memory_fail_after(-1);
        arena_free(memory);
        CU_ASSERT_TRUE(result == STATUS_OK || result == STATUS_MEMORY);
    }
    CU_ASSERT_EQUAL(result, STATUS_OK);
}

CU_TestInfo data_tests[] = {
    { "tables become values", tables_become_values },
    { "an error names file, line and place", an_error_names_the_place },
    { "every allocation may fail", every_allocation_may_fail },
    CU_TEST_INFO_NULL
};
