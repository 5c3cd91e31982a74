#include <CUnit/CUnit.h>

#include "support/trial.h"

enum { DOCUMENTS = 10000 };

static void check(honest_kind kind)
{
    trial t;
    trial_run(&t, kind, DOCUMENTS, 1);
    CU_ASSERT_EQUAL(t.honest[VERDICT_CONTRADICTS], 0);
    CU_ASSERT_EQUAL(t.honest[VERDICT_DOUBTFUL], 0);
    CU_ASSERT_TRUE(trial_promise_kept(&t, kind));
}

static void honest_sums_are_not_accused(void)
{
    check(HONEST_SUM);
}

static void honest_differences_are_not_accused(void)
{
    check(HONEST_DIFFERENCE);
}

static void honest_shares_are_not_accused(void)
{
    check(HONEST_SHARE);
}

static void honest_changes_are_not_accused(void)
{
    check(HONEST_CHANGE);
}

static void honest_yearly_changes_are_not_accused(void)
{
    check(HONEST_YEARLY);
}

static void honest_ratios_are_not_accused(void)
{
    check(HONEST_RATIO);
}

static void honest_shares_of_one_whole_are_not_accused(void)
{
    check(HONEST_SHARES);
}

static void honest_repeats_are_not_accused(void)
{
    check(HONEST_REPEAT);
}

CU_TestInfo honest_tests[] = {
    { "honest sums are not accused, changed ones are caught", honest_sums_are_not_accused },
    { "honest differences are not accused", honest_differences_are_not_accused },
    { "honest shares are not accused, changed ones are caught", honest_shares_are_not_accused },
    { "honest changes are not accused, changed ones are caught", honest_changes_are_not_accused },
    { "honest yearly changes are not accused", honest_yearly_changes_are_not_accused },
    { "honest ratios are not accused", honest_ratios_are_not_accused },
    { "honest shares of one whole are not accused", honest_shares_of_one_whole_are_not_accused },
    { "honest repeats are not accused, changed ones are caught", honest_repeats_are_not_accused },
    CU_TEST_INFO_NULL
};
