/*
** main.c -- runs every suite. CUnit's own success codes cannot be trusted (a failed suite counts
** as no failure), so success is: nothing failed, every suite started, everything registered was run.
** usage: unit-tests [SUITE-PREFIX...]
*/
#include <CUnit/Basic.h>
#include <CUnit/TestRun.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern CU_SuiteInfo suites[];

static void show_failures(const CU_pTest test, const CU_pSuite suite, const CU_pFailureRecord failure)
{
    for (CU_pFailureRecord f = failure; f != NULL; f = f->pNext)
        fprintf(stderr, "FAILED %s: %s\n  %s:%u: %s\n", suite->pName, test != NULL ? test->pName : "(set-up)",
                f->strFileName != NULL ? f->strFileName : "?", f->uiLineNumber,
                f->strCondition != NULL ? f->strCondition : "?");
}

static int wanted(const char *suite, int count, char **prefixes)
{
    for (int i = 0; i < count; i++)
        if (strncmp(suite, prefixes[i], strlen(prefixes[i])) == 0)
            return 1;
    return count == 0;
}

int main(int argc, char **argv)
{
    if (CU_initialize_registry() != CUE_SUCCESS)
        return 2;
    unsigned registered = 0;
    for (CU_SuiteInfo *s = suites; s->pName != NULL; s++) {
        if (!wanted(s->pName, argc - 1, argv + 1))
            continue;
        CU_SuiteInfo one[] = { *s, CU_SUITE_INFO_NULL };
        if (CU_register_suites(one) != CUE_SUCCESS) {
            fprintf(stderr, "unit-tests: cannot register %s: %s\n", s->pName, CU_get_error_msg());
            return 2;
        }
        for (CU_TestInfo *t = s->pTests; t->pName != NULL; t++)
            registered++;
    }
    CU_set_test_complete_handler(show_failures);
    CU_run_all_tests();
    unsigned run = CU_get_number_of_tests_run(), failed = CU_get_number_of_tests_failed();
    unsigned suites_failed = CU_get_number_of_suites_failed();
    CU_cleanup_registry();
    printf("unit tests: %u passed, %u failed\n", run - failed, failed);
    if (suites_failed != 0 || run != registered || registered == 0) {
        fprintf(stderr, "unit-tests: %u of %u tests run, %u suites failed\n", run, registered, suites_failed);
        return 1;
    }
    return failed == 0 ? 0 : 1;
}
