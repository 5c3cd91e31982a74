#include <CUnit/CUnit.h>

#include "calendar/elapsed.h"

static period period_of(const char *text)
{
    period p = { { 0, 0, 0 }, { 0, 0, 0 } };
    precision how;
    CU_ASSERT_EQUAL_FATAL(period_parse(&p, &how, view_of(text), NULL), STATUS_OK);
    return p;
}

static bool admits(elapsed count(period, period), const char *from, const char *to, int32_t least, int32_t most)
{
    elapsed e = count(period_of(from), period_of(to));
    if (e.least != least || e.most != most)
        fprintf(stderr, "  %s to %s: %d to %d\n", from, to, e.least, e.most);
    return e.least == least && e.most == most;
}

static void days_count_the_first_one_or_not(void)
{
    CU_ASSERT_TRUE(admits(elapsed_days, "2022-11-03", "2022-11-05", 2, 3));
    CU_ASSERT_TRUE(admits(elapsed_days, "2020-02-28", "2020-03-01", 2, 3));
    CU_ASSERT_TRUE(admits(elapsed_days, "2022-11-05", "2022-11-03", -2, -1));
}

static void months_that_have_begun_may_count(void)
{
    CU_ASSERT_TRUE(admits(elapsed_months, "2022-01-15", "2022-04-15", 3, 3));
    CU_ASSERT_TRUE(admits(elapsed_months, "2022-01-15", "2022-04-16", 3, 4));
    CU_ASSERT_TRUE(admits(elapsed_months, "2022-01-15", "2022-04-14", 3, 3));
    CU_ASSERT_TRUE(admits(elapsed_months, "2022-01-15", "2022-04-13", 2, 3));
    CU_ASSERT_TRUE(admits(elapsed_months, "2022-01-31", "2022-02-28", 0, 1));
    CU_ASSERT_TRUE(admits(elapsed_months, "2022-01", "2022-12", 10, 12));
}

static void years_that_have_begun_may_count(void)
{
    CU_ASSERT_TRUE(admits(elapsed_years, "2016-03-01", "2019-03-01", 3, 3));
    CU_ASSERT_TRUE(admits(elapsed_years, "2016-03-01", "2019-02-28", 2, 3));
    CU_ASSERT_TRUE(admits(elapsed_years, "2016", "2019", 2, 4));
    CU_ASSERT_TRUE(admits(elapsed_years, "2019-03-01", "2016-03-02", -3, -2));
    CU_ASSERT_TRUE(admits(elapsed_years, "2019-03-01", "2016-05-01", -3, -2));
}

static void anniversaries_are_exact_and_foundings_are_not(void)
{
    CU_ASSERT_TRUE(admits(elapsed_anniversary, "1949-10-01", "2019", 70, 70));
    CU_ASSERT_TRUE(admits(elapsed_since, "1998", "2018-06-01", 19, 20));
    CU_ASSERT_TRUE(admits(elapsed_running, "2013", "2017", 5, 5));
}

static void ages_turn_on_the_birthday_or_with_the_year(void)
{
    CU_ASSERT_TRUE(admits(elapsed_age, "1950-06-15", "2020-06-14", 69, 70));
    CU_ASSERT_TRUE(admits(elapsed_age, "1950-06-15", "2020-06-15", 70, 70));
    CU_ASSERT_TRUE(admits(elapsed_age, "1952-02-29", "2021-02-28", 68, 69));
    CU_ASSERT_TRUE(admits(elapsed_age, "1950", "2020-06-14", 69, 71));
    CU_ASSERT_TRUE(admits(elapsed_age, "1950-06", "2020-06", 69, 70));
    CU_ASSERT_TRUE(admits(elapsed_age_nominal, "1950-06-15", "2020-06-14", 69, 71));
    CU_ASSERT_TRUE(admits(elapsed_age_nominal, "1950", "2020", 69, 72));
}

/* Against stepping through the calendar day by day. */
static void whole_months_agree_with_stepping(void)
{
    unsigned wrong = 0;
    for (int32_t first = 737000; first < 737000 + 800; first += 7) {
        date from = date_from_number(first);
        int32_t months = 0;
        for (int32_t last = first; last < first + 500; last++) {
            date to = date_from_number(last);
            bool month_full = to.day == from.day
                || (to.day == 1 && date_from_number(last - 1).day < from.day && from.day > 28);
            months += last > first && month_full;
            elapsed e = elapsed_months((period){ from, from }, (period){ to, to });
            const bool full_tomorrow = date_from_number(last + 1).day == from.day;      /* both days count */
            wrong += e.least != months + full_tomorrow || e.most < months || e.most > months + 1;
        }
    }
    CU_ASSERT_EQUAL(wrong, 0);
}

CU_TestInfo elapsed_tests[] = {
    { "days count the first one or not", days_count_the_first_one_or_not },
    { "months that have begun may count", months_that_have_begun_may_count },
    { "years that have begun may count", years_that_have_begun_may_count },
    { "anniversaries are exact and foundings are not", anniversaries_are_exact_and_foundings_are_not },
    { "ages turn on the birthday or with the year", ages_turn_on_the_birthday_or_with_the_year },
    { "whole months agree with stepping", whole_months_agree_with_stepping },
    CU_TEST_INFO_NULL
};
