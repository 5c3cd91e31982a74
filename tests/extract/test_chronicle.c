#include <CUnit/CUnit.h>

#include "support/draft.h"

/* The claims that a text published on 10 June 2024 makes. */
static void reads_as(const char *text, const char *expected)
{
    CU_ASSERT_TRUE(draft_claims_are(text, draft_read_whole(text, "2024-06-10"), "chronicle/", expected));
}

static void a_duration_is_measured_between_the_only_two_dates(void)
{
    reads_as("渡口2019年3月动工，2021年9月投用，历时30个月。", "duration 2019年3月 2021年9月 30个月; order 2019年3月 2021年9月");
    reads_as("老窑1958年点火，2008年熄火，五十年炉火不断。", "duration 1958年 2008年 五十年");
    reads_as("2019年动工，2020年封顶，2021年投用，历时八年。", "duration 2019年 2021年 八年; order 2019年 2020年; order 2020年 2021年");
    reads_as("2019年动工，2020年封顶，2021年投用，干了八年。", "order 2019年 2020年; order 2020年 2021年");
}

static void a_duration_up_to_now_starts_at_the_one_date_told(void)
{
    reads_as("2009年，他接手渡船，一干就是15年。", "since 2009年 15年");
    reads_as("2009年接手渡船时，他已干了25年农活。", "");
}

static void a_later_date_may_be_named_behind_the_duration(void)
{
    reads_as("2011年选址，三年后的2014年动工。", "since 2011年 2014年 三年");
    reads_as("十年前的2014年，这里没有路。", "since 2014年 十年");
}

static void a_weekday_belongs_to_the_date_it_is_told_of(void)
{
    reads_as("2024年5月18日那天是星期六。", "weekday 2024年5月18日 星期六");
    reads_as("周六（2024年5月18日），渡口开航。", "weekday 2024年5月18日 周六");
    reads_as("2024年5月18日出发，每周六返回。", "");
}

static void clock_times_and_ages_have_differences(void)
{
    reads_as("渡船8时30分离岸，9时15分靠岸，用时45分钟。", "clock 8时30分 9时15分 45分钟");
    reads_as("他20岁上船，今年60岁，干了40年。", "ages 20岁 60岁 40年");
}

static void an_age_is_told_of_its_own_date(void)
{
    reads_as("何大山1960年出生，1978年参军时18岁。", "age 1960年 1978年 18岁");
    reads_as("何大山1960年出生，儿子比他小22岁。", "");
    reads_as("何大山（1938—2019），享年82岁。", "lifetime 1938 2019 82岁");
}

static void an_edition_counts_from_the_first_one_without_pauses(void)
{
    reads_as("第十一届渔歌赛开赛。首届在2013年举办，其间停办过一届。", "edition 2013年 第十一届");
    reads_as("渔歌赛停办两届后恢复。", "");
}

static void an_N_th_year_counts_both_ends(void)
{
    reads_as("她2012年上岛，今年是第13个年头。", "nth 2012年 第13个年头");
}

CU_TestInfo chronicle_tests[] = {
    { "a duration is measured between the only two dates, or the first and the last", a_duration_is_measured_between_the_only_two_dates },
    { "a duration up to now starts at the one date told", a_duration_up_to_now_starts_at_the_one_date_told },
    { "a later date may be named behind the duration", a_later_date_may_be_named_behind_the_duration },
    { "a weekday belongs to the date it is told of", a_weekday_belongs_to_the_date_it_is_told_of },
    { "clock times and ages have differences", clock_times_and_ages_have_differences },
    { "an age is told of its own date", an_age_is_told_of_its_own_date },
    { "an edition counts from the first one, without pauses", an_edition_counts_from_the_first_one_without_pauses },
    { "an N-th year counts both ends", an_N_th_year_counts_both_ends },
    CU_TEST_INFO_NULL
};
