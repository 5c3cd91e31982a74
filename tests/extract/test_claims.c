#include <CUnit/CUnit.h>

#include "base/buffer.h"
#include "support/draft.h"

/* Every claim of a text as one line: "share part=18个 whole=40个 share=45%; ..." operands in the order they were found. */
static void describe(buffer *out, const document *doc)
{
    for (uint32_t i = 0; i < doc->claim_count; i++) {
        const claim *c = &doc->claims[i];
        if (c->kind == CLAIM_PART || c->kind == CLAIM_ENUMERATION || c->kind == CLAIM_SPAN)
            continue;
        view gate = document_word(doc, c->gate), years = document_word(doc, c->years);
        buffer_format(out, "%s", claim_kind_names[c->kind]);
        if (c->kind == CLAIM_SUM)
            buffer_format(out, "%s", c->complete == 2 ? "!" : "?");
        if (years.length > 0)
            buffer_format(out, " years=%.*s", VIEW_PRINT(years));
        if (gate.length > 0)
            buffer_format(out, " gate=%.*s", VIEW_PRINT(gate));
        for (uint32_t k = 0; k < c->operands; k++) {
            const operand *o = &doc->operands[c->operand + k];
            buffer_format(out, " %s=%.*s", role_names[o->role], VIEW_PRINT(fact_text(doc, o->fact)));
        }
        buffer_format(out, "; ");
    }
}

static void reads_as(const char *text, const char *expected)
{
    document *doc = draft_read_whole(text, "2024");
    buffer got = { .bytes = NULL };
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
    describe(&got, doc);
    CU_ASSERT_TRUE(draft_line_is(text, &got, expected));
    document_free(doc);
}

static void a_share_finds_the_whole_that_words_name(void)
{
    reads_as("全县有茶园46万亩，有机茶园12万亩，占茶园总面积的28%。", "share part=12万亩 whole=46万亩 share=28%; ");
    reads_as("全市540所幼儿园中，民办园312所，占48%。", "share part=312所 whole=540所 share=48%; ");
    reads_as("涉农贷款占比六成以上，各项贷款余额498.6亿元。", "");
}

static void what_is_said_again_is_confirmed(void)
{
    reads_as("县里培育三大特色果业基地。一年后，三大特色果业基地挂果。", "repeat facts=三大 facts=三大; ");
    reads_as("县里培育三大特色果业基地。一年后，两大特色果业基地挂果。", "");
    reads_as("渡槽工程总投资3285.3万元。验收组核定，总投资3285.3万元。", "repeat facts=3285.3万元 facts=3285.3万元; ");
    reads_as("渡槽工程总投资3285.3万元。公路欠款3285.3万元。", "");
}

static void a_share_of_something_unnamed_is_left_open(void)
{
    reads_as("全县60岁及以上人口9.8万人，占21.6%，其中65岁及以上人口7.2万人，占15.9%。", "");
}

static void rates_take_their_part_by_their_own_words(void)
{
    reads_as("会议应到代表210名，实到196名，出席率90.1%。", "share part=196名 whole=210名 share=90.1%; order greater=210名 smaller=196名; ");
    reads_as("检查锅炉房146处，查出隐患58个，已整改52个，整改率89.7%，剩下6个限期整改。",
             "sum! total=58个 parts=52个 parts=6个; change from=58个 to=52个 difference=6个; share part=52个 whole=58个 share=89.7%; ");
}

static void sums_need_a_proof_that_the_parts_are_all(void)
{
    reads_as("全镇有村卫生室86所，其中标准化卫生室41所、示范卫生室12所。", "");
    reads_as("参赛者186人，其中男选手102人、女选手94人。", "sum! total=186人 parts=102人 parts=94人; ");
    reads_as("上午到馆1.7万人次，下午到馆2.6万人次，合计4.9万人次。", "sum! total=4.9万人次 parts=1.7万人次 parts=2.6万人次; ");
}

static void a_change_is_put_together_from_its_clauses(void)
{
    reads_as("招生3860人，比上年的3420人增加440人，增长12.9%。",
             "change from=3420人 to=3860人 rate=12.9%; change from=3420人 to=3860人 difference=440人; ");
    reads_as("报名4210件，增长8.6%，上年同期为3890件。", "change from=3890件 to=4210件 rate=8.6%; ");
    reads_as("茶园收入由2018年的42.6万元增加到2023年的61.3万元，年均增长7.6%。", "change years=5 from=42.6万元 to=61.3万元 rate=7.6%; ");
}

static void growth_at_constant_prices_is_gated(void)
{
    reads_as("全市生产总值3126.4亿元，比上年的2988.1亿元增长5.2%。", "change gate=constant-prices from=2988.1亿元 to=3126.4亿元 rate=5.2%; ");
}

static void averages_name_their_denominator(void)
{
    reads_as("讲座64场，听众9600人次，场均150人次。", "ratio numerator=9600人次 denominator=64场 ratio=150人次; ");
    reads_as("全省现有灯塔312个，守塔人468名，平均每个灯塔2.5名。", "ratio numerator=468名 denominator=312个 ratio=2.5名; ");
}

static void a_rate_leans_on_the_part_right_before_it(void)
{
    reads_as("技师班毕业96人，普通班毕业214人，3月底310人中287人落实岗位，其中普通班198人，落实率92.5%。",
             "sum! total=310人 parts=96人 parts=214人; share part=198人 whole=214人 share=92.5%; ");
    reads_as("得票最多的姚长河得492票，有效票823张，占59.8%。", "share part=492票 whole=823张 share=59.8%; ");
}

static void a_multiple_may_name_a_time_as_its_base(void)
{
    reads_as("产量十年前只有1.8亿支，今年5.4亿支，相当于十年前的5倍。", "ratio numerator=5.4亿支 denominator=1.8亿支 ratio=5倍; ");
    reads_as("全年收入5.1亿元，利润1.2亿元，是去年的2.6倍。", "");
}

static void what_no_phrase_reads_is_read_where_it_agrees(void)
{
    reads_as("全校教师328人，硕士以上学历246人，七成半的教师读过研究生。", "share part=246人 whole=328人 share=七成半; ");
    reads_as("今年售出2,580套，前年只卖了430套，一下子6倍。", "ratio numerator=2,580套 denominator=430套 ratio=6倍; ");
    reads_as("水厂320天供水96万立方米，每天3000立方米。", "ratio numerator=96万立方米 denominator=320天 ratio=3000立方米; ");
    reads_as("全校教师328人，硕士以上学历246人，六成的教师读过研究生。", "");
}

CU_TestInfo claims_tests[] = {
    { "a rate leans on the part right before it", a_rate_leans_on_the_part_right_before_it },
    { "a multiple may name a time as its base", a_multiple_may_name_a_time_as_its_base },
    { "what no phrase reads is read where it agrees", what_no_phrase_reads_is_read_where_it_agrees },
    { "a share finds the whole that words name", a_share_finds_the_whole_that_words_name },
    { "what is said again is confirmed", what_is_said_again_is_confirmed },
    { "a share of something unnamed is left open", a_share_of_something_unnamed_is_left_open },
    { "rates take their part by their own words", rates_take_their_part_by_their_own_words },
    { "sums need a proof that the parts are all", sums_need_a_proof_that_the_parts_are_all },
    { "a change is put together from its clauses", a_change_is_put_together_from_its_clauses },
    { "growth at constant prices is gated", growth_at_constant_prices_is_gated },
    { "averages name their denominator", averages_name_their_denominator },
    CU_TEST_INFO_NULL
};
