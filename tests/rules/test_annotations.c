/* rules/meta/auditor.d.lua and .luacheckrc name what the program binds, and nothing else. */
#include <CUnit/CUnit.h>

#include "base/file.h"
#include "rules/bindings.h"
#include "rules/field.h"
#include "script/library.h"

static buffer read_text(const char *path)
{
    buffer text = { 0 };
    CU_ASSERT_EQUAL_FATAL(file_read(&text, path, 1 << 20, NULL), STATUS_OK);
    return text;
}

static bool says(view text, const char *before, const char *name, const char *after)
{
    char wanted[128];
    snprintf(wanted, sizeof wanted, "%s%s%s", before, name, after);
    return view_find(text, view_of(wanted)) >= 0;
}

/* The part of the annotations that describes one class. */
static view class_of(view text, const char *name)
{
    char start[64];
    snprintf(start, sizeof start, "---@class auditor.%s\n", name);
    ptrdiff_t at = view_find(text, view_of(start));
    if (at < 0) {
        snprintf(start, sizeof start, "---@class auditor.%s:", name);
        at = view_find(text, view_of(start));
    }
    CU_ASSERT_TRUE_FATAL(at >= 0);
    view rest = { text.start + at, text.length - (size_t)at };
    ptrdiff_t end = view_find(rest, VIEW("\n\n"));
    return (view){ rest.start, end >= 0 ? (size_t)end : rest.length };
}

static uint32_t field_lines(view class)
{
    uint32_t count = 0;
    const view start = VIEW("---@field ");
    for (size_t i = 0; i + start.length < class.length; i++)
        count += view_starts((view){ class.start + i, class.length - i }, start);
    return count;
}

static void expect_field(view class, const char *name)
{
    if (says(class, "---@field ", name, " ") || says(class, "---@field ", name, "? "))
        return;
    fprintf(stderr, "rules/meta/auditor.d.lua: no field %s\n", name);
    CU_FAIL("a field is not annotated");
}

static void fields_are_annotated(void)
{
    buffer text = read_text("rules/meta/auditor.d.lua");
    view fact = class_of(buffer_view(&text), "Fact"), claim = class_of(buffer_view(&text), "Claim");
    view key = class_of(buffer_view(&text), "Key"), doc = class_of(buffer_view(&text), "Document");
    uint32_t count = 0;
    for (; field_name((int)count) != NULL; count++)
        expect_field(fact, field_name((int)count));
    CU_ASSERT_EQUAL(field_lines(fact), count);
    for (count = 0; key_names[count] != NULL; count++)
        expect_field(key, key_names[count]);
    CU_ASSERT_EQUAL(field_lines(key), count);
    for (count = 0; document_names[count] != NULL; count++)
        expect_field(doc, document_names[count]);
    CU_ASSERT_EQUAL(field_lines(doc), count);
    for (count = 0; claim_names[count] != NULL; count++)
        expect_field(claim, claim_names[count]);
    for (uint32_t i = 0; i < ROLES; i++, count++)
        expect_field(claim, role_names[i]);
    CU_ASSERT_EQUAL(field_lines(claim), count);
    buffer_free(&text);
}

typedef struct {
    view annotations, luacheck;
    uint32_t functions;
} naming;

static void compare_names(lua_State *L, void *context)
{
    static const char *const curated[] = { "assert", "error", "ipairs", "pairs", "select", "tonumber", "tostring", "type", "string",
                                           "table", "math", "utf8", NULL };
    naming *n = context;
    bindings_open(L);
    library_unseal(L, -1);
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
        const char *name = lua_tostring(L, -2);
        bool own = true;
        for (size_t i = 0; curated[i] != NULL; i++)
            own = own && strcmp(curated[i], name) != 0;
        n->functions += own;
        if (own && !says(n->annotations, "\nfunction ", name, "(")) {
            fprintf(stderr, "rules/meta/auditor.d.lua: no function %s\n", name);
            CU_FAIL("a function is not annotated");
        }
        if (!says(n->luacheck, "\"", name, "\"") && !says(n->luacheck, " ", name, " = {")) {
            fprintf(stderr, ".luacheckrc: no %s\n", name);
            CU_FAIL("luacheck does not know a name");
        }
    }
}

static void functions_are_annotated(void)
{
    buffer annotations = read_text("rules/meta/auditor.d.lua"), luacheck = read_text(".luacheckrc");
    naming n = { buffer_view(&annotations), buffer_view(&luacheck), 0 };
    host h = { 0 };
    sandbox *s = sandbox_new(NULL, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    sandbox_set_host(s, &h);
    CU_ASSERT_EQUAL(sandbox_call(s, compare_names, &n, NULL), STATUS_OK);
    uint32_t annotated = 0;
    for (size_t i = 0; i + 10 < annotations.length; i++)
        annotated += view_starts((view){ annotations.bytes + i, annotations.length - i }, VIEW("\nfunction "));
    CU_ASSERT_EQUAL(annotated, n.functions);
    sandbox_free(s);
    buffer_free(&annotations);
    buffer_free(&luacheck);
}

CU_TestInfo annotations_tests[] = {
    { "every field is annotated, and no other", fields_are_annotated },
    { "every function is annotated and known to luacheck, and no other", functions_are_annotated },
    CU_TEST_INFO_NULL
};
