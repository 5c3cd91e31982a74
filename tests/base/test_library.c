#include <CUnit/CUnit.h>
#include <math.h>
#include <string.h>

#include "base/library.h"

#define USED(f) f(cos) f(sin)

static struct {
    USED(LIBRARY_MEMBER)
} maths;

static const char *const names[] = { USED(LIBRARY_NAME) NULL };
static const char *const others[] = { "cos", "no_such_function", NULL };

static void functions_are_there_once_loaded(void)
{
    library l = { "libm.so.6", names, &maths, NULL };
    CU_ASSERT_EQUAL_FATAL(library_load(&l, NULL), STATUS_OK);
    CU_ASSERT_TRUE(maths.cos(0.0) == 1.0 && maths.sin(0.0) == 0.0);
    void *handle = l.handle;
    CU_ASSERT_TRUE(library_load(&l, NULL) == STATUS_OK && l.handle == handle);
}

static void what_is_not_there_is_named(void)
{
    error err = { 0 };
    library none = { "libnowhere.so.1", names, &maths, NULL };
    CU_ASSERT_EQUAL(library_load(&none, &err), STATUS_IO);
    CU_ASSERT_PTR_NOT_NULL(strstr(err.message, "libnowhere.so.1"));
    error_clear(&err);
    library other = { "libm.so.6", others, &maths, NULL };
    CU_ASSERT_EQUAL(library_load(&other, &err), STATUS_IO);
    CU_ASSERT_PTR_NOT_NULL(strstr(err.message, "no_such_function"));
    CU_ASSERT_PTR_NULL(other.handle);
}

CU_TestInfo library_tests[] = {
    { "functions are there once a library is loaded", functions_are_there_once_loaded },
    { "a library and a function that are not there are named", what_is_not_there_is_named },
    CU_TEST_INFO_NULL
};
