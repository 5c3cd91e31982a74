#include <CUnit/CUnit.h>

#include "support/draft.h"

/* The claims that a text published on 10 June 2024 makes. */
static void reads_as(const char *text, const char *expected)
{
    CU_ASSERT_TRUE(draft_claims_are(text, draft_read_whole(text, "2024-06-10"), "list/", expected));
}

static void a_list_may_stand_on_either_side_of_its_count(void)
{
    reads_as("有三个镇受灾：青石、白水、南坪。", "after 三个 青石、白水、南坪");
    reads_as("青石、白水、南坪三个镇受灾。", "before 三个 青石、白水、南坪");
    reads_as("青石、白水等三个镇受灾。", "among 三个 青石、白水");
}

static void a_label_counts_the_items_that_hold_its_character(void)
{
    reads_as("船规讲“三不”：不超载、不抢滩、不夜航。", "label 三不 不超载、不抢滩、不夜航");
    reads_as("船规讲“三不”，人人都记得。", "");
}

static void clauses_behind_a_colon_are_items_when_they_are_alike(void)
{
    reads_as("船规只有三条：起雾不开，超员不开，酒后不开。", "clauses 三条 起雾不开，超员不开，酒后不开");
    reads_as("他说了三条：第一要快，群众等着用船，不能再拖了。", "");
}

static void brackets_and_the_next_clause_hold_a_list(void)
{
    reads_as("三个班组（甲班、乙班、丙班）轮流值守。", "bracket 三个 甲班、乙班、丙班");
    reads_as("剖面分四层，表土、黄土、灰土、生土，一层一个样。", "next-clause 四层 表土、黄土、灰土、生土");
}

static void a_count_may_look_back_at_the_sentence_before(void)
{
    reads_as("沿途有青石、白水、南坪。这三个镇都通了船。", "above 三个 青石、白水、南坪");
}

static void amounts_durations_and_subjects_are_no_lists(void)
{
    reads_as("分别为12个、15个、18个。", "");
    reads_as("三个半小时里，挖沙、填土、压实都做完了。", "");
    reads_as("三家船厂的产品涵盖渔船、渡船、拖船、趸船。", "");
    reads_as("一、二、三线船闸同时开放。", "");
}

CU_TestInfo lists_tests[] = {
    { "a list may stand on either side of its count", a_list_may_stand_on_either_side_of_its_count },
    { "a label counts the items that hold its character", a_label_counts_the_items_that_hold_its_character },
    { "clauses behind a colon are items when they are alike", clauses_behind_a_colon_are_items_when_they_are_alike },
    { "brackets and the next clause hold a list", brackets_and_the_next_clause_hold_a_list },
    { "a count may look back at the sentence before", a_count_may_look_back_at_the_sentence_before },
    { "amounts, durations and subjects are no lists", amounts_durations_and_subjects_are_no_lists },
    CU_TEST_INFO_NULL
};
