#include <CUnit/CUnit.h>

#include "support/draft.h"

/* The facts of a kind, as draft_facts_are writes them. */
static void reads_as(fact_kind kind, const char *text, const char *expected)
{
    CU_ASSERT_TRUE(draft_facts_are(text, draft_read_markdown(text), kind, expected));
}

static void a_table_has_rows_and_columns(void)
{
    reads_as(FACT_TABLE, "| 镇 | 亩 |\n|---|---|\n| 青石 | 120 |\n| 合计 | 120 |\n", "镇\n亩\n青石\n120\n合计\n120=3 x 2");
}

static void a_cell_takes_the_unit_of_its_column(void)
{
    reads_as(FACT_FIGURE, "| 镇 | 面积（亩） | 产值（万元） |\n|---|---|---|\n| 青石 | 120 | 36 |\n", "120=120 亩; 36=360000 CNY");
    reads_as(FACT_FIGURE, "| 年份 | 旅客 |\n|---|---|\n| 2023 | 5万人次 |\n", "2023=2023; 5万人次=50000 人次");
}

CU_TestInfo tables_tests[] = {
    { "a table has rows and columns", a_table_has_rows_and_columns },
    { "a cell takes the unit of its column", a_cell_takes_the_unit_of_its_column },
    CU_TEST_INFO_NULL
};
