#include <CUnit/CUnit.h>

#include "cli/inputs.h"

static bool facts(const char *json)
{
    return inputs_facts_format(view_of(json));
}

static void the_outermost_format_tells(void)
{
    CU_ASSERT_TRUE(facts("{\"format\": \"auditor-facts/1\"}"));
    CU_ASSERT_TRUE(facts("{ \"facts\": [{\"format\": \"x\"}], \"format\" :\n \"auditor-facts/2\"}"));
    CU_ASSERT_FALSE(facts("{\"format\": \"auditor-report/1\"}"));
    CU_ASSERT_FALSE(facts("{\"x\": {\"format\": \"auditor-facts/1\"}}"));
    CU_ASSERT_FALSE(facts("{\"x\": \"format\", \"y\": \"auditor-facts/1\"}"));
    CU_ASSERT_FALSE(facts("[1, 2]"));
    CU_ASSERT_FALSE(facts(""));
    CU_ASSERT_FALSE(facts("{\"for"));
    CU_ASSERT_FALSE(facts("{\"a\\\"format\": \"auditor-facts/1\"}"));
}

CU_TestInfo inputs_tests[] = {
    { "the format of the outermost object tells a facts file", the_outermost_format_tells },
    CU_TEST_INFO_NULL
};
