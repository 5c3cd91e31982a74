#include <CUnit/CUnit.h>

#include "support/draft.h"

/* The facts of a kind, as draft_facts_are writes them. */
static void reads_as(fact_kind kind, const char *text, const char *expected)
{
    CU_ASSERT_TRUE(draft_facts_are(text, draft_read_whole(text, "2024-06-10"), kind, expected));
}

static void an_office_has_an_organisation_and_a_holder(void)
{
    reads_as(FACT_OFFICE, "青石镇镇长周敏说，路通了。", "青石镇镇长周敏=青石镇/镇长!/周敏");
    reads_as(FACT_OFFICE, "原镇长周敏回村种树。", "原镇长周敏=/镇长!/周敏 former");
    reads_as(FACT_OFFICE, "副镇长罗启文补充。", "副镇长罗启文=/副镇长/罗启文");
}

static void two_offices_may_be_one_person(void)
{
    reads_as(FACT_OFFICE, "镇党委书记、镇长周敏到场。", "镇党委书记=/镇党委书记!/周敏; 镇长周敏=/镇长!/周敏");
}

static void a_holder_needs_no_boundary_behind_the_name(void)
{
    reads_as(FACT_OFFICE, "站长尹大川攀上塔顶。", "站长尹大川=/站长!/尹大川");
    reads_as(FACT_OFFICE, "局长于昨日到任。", "");
    reads_as(FACT_OFFICE, "书记罗启文守在堤上。", "书记罗启文=/书记!/罗启文");
}

static void a_title_behind_a_surname_is_no_name(void)
{
    reads_as(FACT_NAME, "李主任说，周校长也来了。", "");
}

static void names_after_a_by_line_word_are_reporters(void)
{
    reads_as(FACT_NAME, "记者 林一凡 通讯员 何小妹", "林一凡=person; 林一凡=byline; 何小妹=person; 何小妹=byline");
}

static void a_quotation_has_the_speaker_who_introduces_or_follows_it(void)
{
    reads_as(FACT_QUOTATION, "何大山说：“海上的事情急不得啊。”", "“海上的事情急不得啊。”=何大山");
    reads_as(FACT_QUOTATION, "“海上的事情急不得啊。”何大山说。", "“海上的事情急不得啊。”=何大山");
    reads_as(FACT_QUOTATION, "他说过“急不得”。", "");
}

static void a_slip_of_a_known_name_is_told_with_both_places(void)
{
    reads_as(FACT_NAME, "站长何小妹说，灯亮了。夜里，何晓妹又上了塔。", "何小妹=person; 何小妹=person; 何晓妹=person");
    reads_as(FACT_NAME, "记者费启文说，船来了。费文启记者又说，人齐了。", "费启文=person; 费启文=person; 费文启=person");
    reads_as(FACT_NAME, "站长尹大川说，灯亮了。他的弟弟尹大山上了塔。", "尹大川=person");
}

CU_TestInfo people_tests[] = {
    { "an office has an organisation and a holder", an_office_has_an_organisation_and_a_holder },
    { "two offices may be one person", two_offices_may_be_one_person },
    { "a holder needs no boundary behind the name", a_holder_needs_no_boundary_behind_the_name },
    { "a title behind a surname is no name", a_title_behind_a_surname_is_no_name },
    { "names after a by-line word are reporters", names_after_a_by_line_word_are_reporters },
    { "a quotation has the speaker who introduces or follows it", a_quotation_has_the_speaker_who_introduces_or_follows_it },
    { "a slip of a known name is told with both places", a_slip_of_a_known_name_is_told_with_both_places },
    CU_TEST_INFO_NULL
};
