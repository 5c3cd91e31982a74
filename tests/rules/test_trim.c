#include <CUnit/CUnit.h>

#include "rules/trim.h"

static bool trims_to(const char *source, const char *expected)
{
    arena *memory = arena_new();
    bool same = view_equal(trim_examples(memory, view_of(source)), view_of(expected));
    arena_free(memory);
    return same;
}

static void examples_leave_their_lines(void)
{
    CU_ASSERT_TRUE(trims_to("return rule { id = 'a', examples = { f = {\n'x' } }, check = f }", "return rule { id = 'a', examples = {\n}, check = f }"));
}

static void brackets_in_texts_and_comments_are_none(void)
{
    CU_ASSERT_TRUE(trims_to("return rule { examples = { '}\\'', \"}\", [[}]], [=[ ]] } ]=], -- }\n --[[ } ]] x[1] }, a = { 1 } }",
                            "return rule { examples = {\n}, a = { 1 } }"));
}

static void what_is_no_table_of_a_rule_stays(void)
{
    static const char *const sources[] = { "local t = { examples = { 1 } } return rule { examples = t }", "-- rule { examples = { 1 } }", "rule { a = { examples = { 1 } } }",
                                           "return '\\", "rule { examples = { 1", "return rule { s = 'examples = { 1 }' }", "", "[==[" };
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
        CU_ASSERT_TRUE(trims_to(sources[i], sources[i]));
}

CU_TestInfo trim_tests[] = {
    { "examples leave their lines", examples_leave_their_lines },
    { "brackets in texts and comments are none", brackets_in_texts_and_comments_are_none },
    { "what is no table of a rule stays", what_is_no_table_of_a_rule_stays },
    CU_TEST_INFO_NULL
};
