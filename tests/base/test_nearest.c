#include <CUnit/CUnit.h>
#include <limits.h>

#include "base/nearest.h"

static void keystrokes_are_counted(void)
{
    CU_ASSERT_EQUAL(nearest_distance(VIEW("format"), VIEW("format")), 0);
    CU_ASSERT_EQUAL(nearest_distance(VIEW("formta"), VIEW("format")), 1);
    CU_ASSERT_EQUAL(nearest_distance(VIEW("forma"), VIEW("format")), 1);
    CU_ASSERT_EQUAL(nearest_distance(VIEW(""), VIEW("json")), 4);
    CU_ASSERT_EQUAL(nearest_distance(VIEW("sarif"), VIEW("serif")), 1);
}

static void the_nearest_name_wins(void)
{
    unsigned best = UINT_MAX;
    CU_ASSERT_TRUE(nearest_offer(VIEW("severty"), VIEW("severity"), &best));
    CU_ASSERT_FALSE(nearest_offer(VIEW("severty"), VIEW("relations"), &best));
    CU_ASSERT_EQUAL(best, 1);
}

static void a_name_that_is_far_is_not_offered(void)
{
    unsigned best = UINT_MAX;
    CU_ASSERT_FALSE(nearest_offer(VIEW("xml"), VIEW("json"), &best));
    CU_ASSERT_FALSE(nearest_offer(VIEW("completely-different"), VIEW("format"), &best));
}

CU_TestInfo nearest_tests[] = {
    { "keystrokes are counted, a swap as one", keystrokes_are_counted },
    { "the nearest name wins", the_nearest_name_wins },
    { "a name that is far is not offered", a_name_that_is_far_is_not_offered },
    CU_TEST_INFO_NULL
};
