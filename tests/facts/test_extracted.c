#include <CUnit/CUnit.h>

#include "extract/extract.h"
#include "facts/read.h"
#include "facts/write.h"
#include "support/documents.h"

/* Figures of every make, lists, people, a table, a claim of most kinds. */
static const char draft[] =
    "# 滨河新区一季度工作简报\n\n"
    "本报记者 沈知远\n\n"
    "2021年3月5日（星期五），新区召开例会。去年，全区完成工业总产值2598.50亿元，其中园区完成2064亿元，占79.4%，比上年增长6.6%。"
    "新建项目40个，其中亿元以上18个，占45%。近九成企业满负荷生产，约三分之一的企业扩大了规模，用工6至8万人，每亩产值35.2万元。\n\n"
    "新区有江北、江南、河西三个组团，新引进甲、乙和丙等企业12家。排名由第8位升至第4位，水稻播种2.4万亩，折合1600公顷。"
    "一期工程自2月1日至2月10日施工，历时10天，总长12345678901234567890米。\n\n"
    "新区党工委书记丁海明说：“发展为先，实干为要，久久为功，绝不松劲。”\n\n"
    "| 产业 | 产值（亿元） | 占比 |\n|---|---|---|\n| 化工 | 12.5 | 50% |\n| 食品 | 12.5 | 50% |\n| 合计 | 25.0 | 100% |\n";

static document *extract(const language *l, arena *memory)
{
    clean_text clean;
    document *doc = NULL;
    const text_options text = { .format = FORMAT_MARKDOWN };
    const extract_options options = { .language = l, .name = VIEW("brief.md"), .published = VIEW("2021-04") };
    CU_ASSERT_EQUAL_FATAL(text_clean(&clean, memory, VIEW(draft), "brief.md", &text, NULL), STATUS_OK);
    CU_ASSERT_EQUAL_FATAL(extract_document(&doc, &clean, &options, NULL), STATUS_OK);
    return doc;
}

static bool units_agree(const document *a, const document *b)
{
    for (uint32_t i = 0; i < a->fact_count; i++) {
        const figure *x = fact_figure(a, i), *y = fact_figure(b, i);
        if (x != NULL && !unit_comparable(&a->units[x->unit], &b->units[y->unit]))
            return false;
    }
    return true;
}

static void what_was_extracted_comes_back_from_its_facts_file(void)
{
    language *l = NULL;
    arena *memory = arena_new();
    CU_ASSERT_EQUAL_FATAL(language_load(&l, "rules/lang/zh", NULL), STATUS_OK);
    document *doc = extract(l, memory), *again = NULL;
    buffer text = { NULL, 0, 0, false }, first = text, second = text;
    facts_write(&text, doc, false, NULL);
    facts_reader *r = facts_reader_new(buffer_view(&text), "brief.json", language_units(l));
    CU_ASSERT_EQUAL_FATAL(facts_reader_next(r, &again, NULL), STATUS_OK);
    documents_describe(&first, doc);
    documents_describe(&second, again);
    CU_ASSERT_TRUE(doc->figure_count > 20 && doc->claim_count > 5 && doc->table_count == 1 && doc->list_count > 0);
    CU_ASSERT_TRUE(view_equal(buffer_view(&first), buffer_view(&second)));
    CU_ASSERT_TRUE(units_agree(doc, again));
    buffer_free(&text);
    buffer_free(&first);
    buffer_free(&second);
    facts_reader_free(r);
    document_free(doc);
    document_free(again);
    arena_free(memory);
    language_free(l);
}

CU_TestInfo extracted_tests[] = {
    { "what was extracted comes back from its facts file", what_was_extracted_comes_back_from_its_facts_file },
    CU_TEST_INFO_NULL
};
