#include <CUnit/CUnit.h>

#include "support/draft.h"

/* The facts of a kind, as draft_facts_are writes them. */
static void reads_as(fact_kind kind, const char *text, const char *expected)
{
    CU_ASSERT_TRUE(draft_facts_are(text, draft_read_whole(text, ""), kind, expected));
}

static void numbering_at_the_start_of_a_block(void)
{
    reads_as(FACT_HEADING, "一、修堤\n修堤三公里。\n二、清河\n清河两条。", "一、修堤=2 一、 1; 二、清河=2 一、 2");
    reads_as(FACT_HEADING, "（一）修堤\n修堤三公里。", "（一）修堤=3 （一） 1");
    reads_as(FACT_HEADING, "1.5亿元投资到位。", "");
}

static void a_series_inside_running_text(void)
{
    reads_as(FACT_HEADING, "要做两件事：一是修堤，二是清河。", "一是修堤，二是清河=7 一是 1; 二是清河=7 一是 2");
    reads_as(FACT_HEADING, "下一步：（一）修堤；（二）清河。", "（一）修堤=7 （一） 1; （二）清河=7 （一） 2");
    reads_as(FACT_HEADING, "这是二是非题。", "");
}

CU_TestInfo headings_tests[] = {
    { "numbering at the start of a block", numbering_at_the_start_of_a_block },
    { "a series inside running text", a_series_inside_running_text },
    CU_TEST_INFO_NULL
};
