#include <CUnit/CUnit.h>

#include "calendar/date.h"

static void every_day_has_its_number(void)
{
    int32_t number = 0;
    unsigned wrong = 0;
    for (int year = 1; year <= 9999; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= month_days(year, month); day++, number++) {
                date d = { (int16_t)year, (int8_t)month, (int8_t)day }, back = date_from_number(number);
                wrong += date_number(d) != number || date_compare(d, back) != 0 || !date_exists(year, month, day);
            }
    CU_ASSERT_EQUAL(wrong, 0);
    CU_ASSERT_EQUAL(number, 3652059);
}

static void weekdays_are_those_of_the_calendar(void)
{
    CU_ASSERT_EQUAL(date_weekday((date){ 1, 1, 1 }), 1);
    CU_ASSERT_EQUAL(date_weekday((date){ 1970, 1, 1 }), 4);
    CU_ASSERT_EQUAL(date_weekday((date){ 2000, 2, 29 }), 2);
    CU_ASSERT_EQUAL(date_weekday((date){ 2022, 11, 3 }), 4);
    CU_ASSERT_EQUAL(date_weekday((date){ 2017, 2, 20 }), 1);
}

static void days_that_do_not_exist_are_refused(void)
{
    CU_ASSERT_TRUE(date_exists(2000, 2, 29));
    CU_ASSERT_FALSE(date_exists(1900, 2, 29));
    CU_ASSERT_FALSE(date_exists(2023, 2, 29));
    CU_ASSERT_FALSE(date_exists(2023, 13, 1));
    CU_ASSERT_FALSE(date_exists(2023, 4, 31));
    CU_ASSERT_FALSE(date_exists(0, 1, 1));
    CU_ASSERT_FALSE(date_exists(10000, 1, 1));
}

static void check_period(const char *text, const char *from, const char *to, precision expected)
{
    period p;
    precision how;
    char printed[11];
    CU_ASSERT_EQUAL_FATAL(period_parse(&p, &how, view_of(text), NULL), STATUS_OK);
    CU_ASSERT_EQUAL(how, expected);
    date_print(p.from, printed);
    CU_ASSERT_STRING_EQUAL(printed, from);
    date_print(p.to, printed);
    CU_ASSERT_STRING_EQUAL(printed, to);
}

static void years_months_and_days_are_periods(void)
{
    check_period("2016", "2016-01-01", "2016-12-31", PRECISION_YEAR);
    check_period("2016-02", "2016-02-01", "2016-02-29", PRECISION_MONTH);
    check_period("0987-06-05", "0987-06-05", "0987-06-05", PRECISION_DAY);
}

static void other_texts_are_no_dates(void)
{
    const char *const texts[] = { "",           "16",        "2016-",      "2016-2",      "2016-00",
                                  "2016-02-30", "2016-02-2", "2016/02/20", "2016-02-20 ", "20160220",
                                  "0000",       "201a",      "2016-1-01",  "-016-01" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        period p;
        precision how;
        error err = { 0 };
        CU_ASSERT_EQUAL(period_parse(&p, &how, view_of(texts[i]), &err), STATUS_SYNTAX);
        CU_ASSERT_EQUAL(err.code, STATUS_SYNTAX);
    }
}

CU_TestInfo date_tests[] = {
    { "every day has its number", every_day_has_its_number },
    { "weekdays are those of the calendar", weekdays_are_those_of_the_calendar },
    { "days that do not exist are refused", days_that_do_not_exist_are_refused },
    { "years, months and days are periods", years_months_and_days_are_periods },
    { "other texts are no dates", other_texts_are_no_dates },
    CU_TEST_INFO_NULL
};
