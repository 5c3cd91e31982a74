#include <CUnit/CUnit.h>
#include <glob.h>

#include "base/file.h"
#include "base/memory.h"
#include "script/data.h"
#include "script/literal.h"
#include "support/same_data.h"

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

/* A chunk that begins with a statement is run; without it, it is read as a literal where it is one. */
static void a_literal_is_what_running_it_gives(void)
{
    static const char *const chunks[] = {
        "{}", "{ }", "{ 1, 2; 3, }", "{ 'a', \"b\" , 'c\\n\\t\\\\\\'\\\"' }", "{ -- left\n 1, --[ also\n 2 }", "{ x = 1, ['y z'] = 2, [\"万\"] = { } }",
        "{ b = true, a = false, 1, c = { { { 'deep' } } }, 2 }", "{ 0.5, -0.25, -7, 123456789012345678, 12345678901234567890, 1e3, 0x10, .5, 5. }",
        "{ 1 + 1, 'a' .. 'b', #'abc', [[long\nbracket]], '\\65\\x41' }", "{ truely = 1, true, falsehood = 2 }", "{ x = 1, x = 2 }", "{ [1] = 'a', [2] = 'b' }",
        "{ --[[ long\n comment ]] 1 }", "{ (1), not true }", "{ 1 };", "{ 'x', nil }", "{ 3 --[==[ ]==] }", "{ a = - 5, b = 2^3, c = 7 // 2 }", "{\r\n'z'\r\n}", "{ --left\r1, 2 }", "{ {}, {} }",
        "{ 1, 'a\\\nb' }",
    };
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        char read[256], run[256];
        snprintf(read, sizeof read, "return %s", chunks[i]);
        snprintf(run, sizeof run, "local none return %s", chunks[i]);
        arena *memory = arena_new();
        const data *a = NULL, *b = NULL;
        CU_ASSERT_EQUAL_FATAL(read_text(run, memory, &b, NULL), STATUS_OK);
        CU_ASSERT_EQUAL_FATAL(read_text(read, memory, &a, NULL), STATUS_OK);
        if (!same_data(a, b)) {
            fprintf(stderr, "%s\n", chunks[i]);
            CU_FAIL("another value");
        }
        arena_free(memory);
    }
}

/* What is run instead costs a start ten times as much. */
static void the_languages_are_literals(void)
{
    static const char *const patterns[] = { "rules/lang/*/*.lua", "rules/lang/*/*/*.lua" };
    glob_t found = { 0 };
    for (int i = 0; i < 2; i++)
        CU_ASSERT_EQUAL_FATAL(glob(patterns[i], i > 0 ? GLOB_APPEND : 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        arena *memory = arena_new();
        buffer chunk = { 0 };
        data d;
        CU_ASSERT_EQUAL_FATAL(file_read(&chunk, found.gl_pathv[i], 1 << 24, NULL), STATUS_OK);
        if (memory == NULL || !literal_read(&d, memory, buffer_view(&chunk)))
            CU_FAIL(found.gl_pathv[i]);
        buffer_free(&chunk);
        arena_free(memory);
    }
    globfree(&found);
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
        { "return { a = { 1, 'x } }", STATUS_SCRIPT, "words.lua:1: unfinished string" },
        { "return { end = 1 }", STATUS_SCRIPT, "words.lua:1:" },
        { "return { 1 } 2", STATUS_SCRIPT, "words.lua:1:" },
        { "return { [1.5] = 1 }", STATUS_SCRIPT, "a key must be" },
        { "return { 1, nil, 3 }", STATUS_SCRIPT, "" },
        { "local t = {} t.t = t return t", STATUS_SCRIPT, "nested too deep" },
        { "local t = {} for i = 1, 65536 do t['k' .. i] = i end return t", STATUS_SCRIPT, "too many keys" },
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
    { "a literal is what running it gives", a_literal_is_what_running_it_gives },
    { "the languages' data are literals", the_languages_are_literals },
    { "an error names file, line and place", an_error_names_the_place },
    { "every allocation may fail", every_allocation_may_fail },
    CU_TEST_INFO_NULL
};
