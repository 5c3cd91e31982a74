#include <CUnit/CUnit.h>

#include "support/draft.h"

/* The facts of a kind, as draft_facts_are writes them. */
static void reads_as(fact_kind kind, const char *text, const char *expected)
{
    CU_ASSERT_TRUE(draft_facts_are(text, draft_read_whole(text, "2024-06-10"), kind, expected));
}

static void a_placeholder_was_to_be_filled_in(void)
{
    reads_as(FACT_MARK, "项目投资XX亿元。", "XX=placeholder");
    reads_as(FACT_MARK, "进入***程序。", "***=placeholder");
    reads_as(FACT_MARK, "型号为MAXX的水泵。", "");
}

static void quotation_marks_and_brackets_come_in_pairs(void)
{
    reads_as(FACT_MARK, "他说：“路通了。", "“=unclosed-quote");
    reads_as(FACT_MARK, "他说：“路‘通’了。”", "");
    reads_as(FACT_MARK, "路（三期通了。", "（=unclosed-quote");
}

static void text_is_doubled_by_mistake(void)
{
    reads_as(FACT_MARK, "渡口改造工程开工仪式渡口改造工程开工仪式举行。", "渡口改造工程开工仪式渡口改造工程开工仪式=doubled-text");
    reads_as(FACT_MARK, "好好好，人人有份。", "");
}

static void an_exchange_of_words_breaks_others(void)
{
    reads_as(FACT_MARK, "他在图书主任期坐班。", "图书主任期=replaced");
    reads_as(FACT_MARK, "他在图书馆长期坐班，任医主任期间从不请假。", "");
    reads_as(FACT_MARK, "夜县开到凌晨，超县也不打烊。", "夜县=replaced; 超县=replaced");
    reads_as(FACT_MARK, "昨夜县里下了雨，夜县城无人。", "");
}

static void a_day_that_no_calendar_has(void)
{
    reads_as(FACT_MARK, "2024年6月31日，渡口停航。", "6月31日=impossible-date");
    reads_as(FACT_MARK, "2024年2月29日，渡口停航。", "");
}

static void a_date_to_come_is_told_as_past(void)
{
    reads_as(FACT_MARK, "6月20日，登记手续已经办理完毕。", "6月20日，登记手续已经办理完毕=foretold");
    reads_as(FACT_MARK, "6月20日将办理登记手续。", "");
}

CU_TestInfo marks_tests[] = {
    { "a placeholder was to be filled in", a_placeholder_was_to_be_filled_in },
    { "quotation marks and brackets come in pairs", quotation_marks_and_brackets_come_in_pairs },
    { "text is doubled by mistake", text_is_doubled_by_mistake },
    { "an exchange of words breaks others", an_exchange_of_words_breaks_others },
    { "a day that no calendar has", a_day_that_no_calendar_has },
    { "a date to come is told as past", a_date_to_come_is_told_as_past },
    CU_TEST_INFO_NULL
};
