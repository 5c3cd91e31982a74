#include <CUnit/CUnit.h>

#include "cli/ignore.h"

static bool glob(const char *pattern, const char *path)
{
    return ignore_glob(view_of(pattern), view_of(path));
}

static void a_star_stops_at_a_slash(void)
{
    CU_ASSERT_TRUE(glob("*.txt", "a.txt"));
    CU_ASSERT_FALSE(glob("*.txt", "a/b.txt"));
    CU_ASSERT_TRUE(glob("a*c*e", "abcde"));
    CU_ASSERT_FALSE(glob("a?c", "a/c"));
    CU_ASSERT_TRUE(glob("草?.md", "草稿.md"));
}

static void two_stars_cross_folders(void)
{
    CU_ASSERT_TRUE(glob("**/x", "x"));
    CU_ASSERT_TRUE(glob("**/x", "a/b/x"));
    CU_ASSERT_TRUE(glob("a/**/x", "a/x"));
    CU_ASSERT_TRUE(glob("a/**/x", "a/b/c/x"));
    CU_ASSERT_TRUE(glob("a/**", "a/b/c"));
    CU_ASSERT_FALSE(glob("a/**", "a"));
    CU_ASSERT_FALSE(glob("**/x", "a/xy"));
    CU_ASSERT_TRUE(glob("**/a*/x", "b/c/ab/x"));
    CU_ASSERT_TRUE(glob("a**b", "axxb"));
}

static void classes_hold_ranges(void)
{
    CU_ASSERT_TRUE(glob("[a-c]x", "bx"));
    CU_ASSERT_FALSE(glob("[!a-c]x", "bx"));
    CU_ASSERT_TRUE(glob("[]]", "]"));
    CU_ASSERT_TRUE(glob("[一二]稿", "二稿"));
    CU_ASSERT_TRUE(glob("\\*", "*"));
    CU_ASSERT_FALSE(glob("\\*", "a"));
    CU_ASSERT_TRUE(glob("[a", "[a"));
}

static void many_stars_stay_quick(void)
{
    char path[401], pattern[202];
    memset(path, 'a', 400);
    path[400] = '\0';
    for (int i = 0; i < 200; i += 2)
        memcpy(pattern + i, "*a", 2);
    memcpy(pattern + 200, "b", 2);
    CU_ASSERT_FALSE(glob(pattern, path));
}

CU_TestInfo ignore_tests[] = {
    { "a star stops at a slash", a_star_stops_at_a_slash },
    { "two stars cross folders", two_stars_cross_folders },
    { "classes hold ranges and characters of any script", classes_hold_ranges },
    { "many stars stay quick", many_stars_stay_quick },
    CU_TEST_INFO_NULL
};
