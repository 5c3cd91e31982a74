#include <CUnit/CUnit.h>
#include <string.h>

#include "support/text.h"

static void markdown_blocks_are_read(void)
{
    CU_ASSERT_TRUE(text_is("# 八月简报\n\n## 一、用电\n\n8月用电量**96.8亿千瓦时**，同比\n增长7%。\n\n- **火电：** 41亿千瓦时；\n- 水电，其中：\n  - 抽蓄3亿千瓦时\n\n"
                           "3. 做好检修；\n4. 完善响应。\n5. 5月20日收工。\n\n> 引用一句。\n",
                           "a.md",
                           "T 八月简报\nH2 一、用电\nP 8月用电量96.8亿千瓦时，同比增长7%。\nI1 火电：41亿千瓦时；\nI1 水电，其中：\nI2 抽蓄3亿千瓦时\n"
                           "I1 3.做好检修；\nI1 4.完善响应。\nI1 5. 5月20日收工。\nP 引用一句。\n"));
}

static void markdown_tables_have_rows_and_columns(void)
{
    CU_ASSERT_TRUE(text_is("| 分类 | 用电量 |\n|---|---|\n| 一产 | 1.86 |\n| **合计** | **96.80** |\n", "a.md",
                           "C0.0! 分类\nC0.1! 用电量\nC1.0 一产\nC1.1 1.86\nC2.0 合计\nC2.1 96.80\n"));
}

static void markdown_keeps_the_placeholder_and_loses_stray_bold(void)
{
    CU_ASSERT_TRUE(text_is("园区进入***候批程序。**同比：**增长5~8个百分点，另有3~4家。\n", "a.md",
                           "P 园区进入***候批程序。同比：增长5~8个百分点，另有3~4家。\n"));
}

static void markdown_entities_and_html_are_read(void)
{
    CU_ASSERT_TRUE(text_is("产值&nbsp;12&#20159;元，占&lt;5%。\n\n<table><tr><td>甲</td><td>3</td></tr></table>\n", "a.md",
                           "P 产值12亿元，占<5%。\nC0.0 甲\nC0.1 3\n"));
}

static void numbered_lines_that_markdown_would_join_stay_items(void)
{
    CU_ASSERT_TRUE(text_is("主要任务：\n1、建设项目12个；\n2、引进企业8家。\n", "a.md", "P 主要任务：\nI1 1、建设项目12个；\nI1 2、引进企业8家。\n"));
}

static void hard_line_ends_and_pictures_in_markdown(void)
{
    CU_ASSERT_TRUE(text_is("# 简报\n\n党政办  \n2024年3月5日\n\n产值12亿元。![走势](a.png)\n", "a.md", "T 简报\nT 党政办\nP 2024年3月5日\nP 产值12亿元。\n"));
}

static void what_stands_above_a_marked_title_is_none(void)
{
    CU_ASSERT_TRUE(text_is("<div>首页 新闻</div><h1>产业园区</h1><p>产值12亿元。</p><p>（完）</p>", "a.html",
                           "H1 首页 新闻\nT 产业园区\nP 产值12亿元。\nP （完）\n"));
}

static void html_blocks_are_read(void)
{
    cleaned c = text_make(VIEW("<!DOCTYPE html><html><head><meta name=\"PubDate\" content='2025-04-16'><title>产业&amp;园区</title><style>p{a:1}</style>"
                               "<script>if (a<b) document.write('<p>假</p>')</script></head><body><!-- 旧稿 <p> --><h1>产业园区</h1>"
                               "<p class=\"byline\">来源：新闻网　　记者：石颂</p>\n<p>园区产值<b>21</b>6.6\n亿元，占&nbsp;45&#65285;，面积3km<sup>2</sup>。</p>"
                               "<h2>下一步</h2><ul><li>建设；<ul><li>道路2条</li></ul></li></ul>"
                               "<figure><img src=\"a>b.jpg\"><figcaption>图为中心。</figcaption></figure></body></html>"),
                          "a.html", NULL);
    CU_ASSERT_TRUE(text_shows(&c, "T 产业园区\nB 来源：新闻网 记者：石颂\nP 园区产值216.6亿元，占45%，面积3km²。\nH2 下一步\nI1 建设；\nI2 道路2条\nF 图为中心。\n"));
    CU_ASSERT_TRUE(text_leads_back(&c));
    CU_ASSERT_TRUE(view_equal(c.clean.title, VIEW("产业&园区")));
    CU_ASSERT_TRUE(view_equal(c.clean.published, VIEW("2025-04-16")));
    text_end(&c);
}

static void html_tables_know_heads_and_spans(void)
{
    CU_ASSERT_TRUE(text_is("<table><caption>表1 情况</caption><tr><th rowspan=2>片区</th><th colspan=\"2\">产值</th></tr>"
                           "<tr><th>2023年</th><th>2024年</th></tr><tr><td>东<br>片区</td><td>68</td><td><p>72</p></td></tr><tr><td>西</td><td></td><td>9"
                           "</table>",
                           "a.html",
                           "F 表1情况\nC0.0+2x1! 片区\nC0.1+1x2! 产值\nC1.1! 2023年\nC1.2! 2024年\nC2.0 东片区\nC2.1 68\nC2.2 72\nC3.0 西\nC3.1\nC3.2 9\n"));
}

static void a_page_laid_out_as_a_table_is_text(void)
{
    CU_ASSERT_TRUE(text_is("<table><tr><td><p>今年全区产值12亿元。新增企业8家。</p><p>税收2亿元。增长5%。</p></td></tr></table>", "a.html",
                           "P 今年全区产值12亿元。新增企业8家。\nP 税收2亿元。增长5%。\n"));
}

static void line_breaks_end_a_paragraph_where_a_sentence_ends(void)
{
    CU_ASSERT_TRUE(text_is("<div>产值12亿<br>元，增长5%。<br>税收2亿元。<br><br>企业8家</div>", "a.html",
                           "P 产值12亿元，增长5%。\nP 税收2亿元。\nH1 企业8家\n"));
}

static void raised_footnotes_do_not_lengthen_figures(void)
{
    CU_ASSERT_TRUE(text_is("<p>占比35%<sup>1</sup>，共12<sup>[2]</sup>家，约10<sup>4</sup>人。</p>", "a.html", "P 占比35%^1，共12^[2]家，约10^4人。\n"));
}

static void two_articles_are_two_segments(void)
{
    cleaned c = text_make(VIEW("<article><h1>甲</h1><p>产值12亿元，增长5%。</p></article><article><h1>乙</h1><p>产值9亿元。</p></article>"), "a.html", NULL);
    CU_ASSERT_EQUAL(c.clean.block_count, 4);
    CU_ASSERT_EQUAL(c.clean.blocks[1].segment, 0);
    CU_ASSERT_EQUAL(c.clean.blocks[2].segment, 1);
    text_end(&c);
}

static void refused(const char *html, const char *part)
{
    cleaned c = text_make(view_of(html), "a.html", NULL);
    CU_ASSERT_EQUAL(c.result, STATUS_SYNTAX);
    CU_ASSERT_PTR_NOT_NULL(strstr(c.why.message, part));
    text_end(&c);
}

static void what_is_never_closed_is_refused_with_its_byte(void)
{
    refused("<p>产值12亿元。<p class=\"byline", "byte 20");
    refused("<p>产值12亿元。<!-- 删去", "byte 20");
    refused("<p>产值12亿元。<script>var a = 1;", "byte 20");
    refused("<p>产值12亿元。<div align", "byte 20");
}

static void deep_nesting_and_long_tags_cost_little(void)
{
    buffer deep = { .bytes = NULL };
    for (int i = 0; i < 100000; i++)
        buffer_append(&deep, VIEW("<div><table><tr><td><ul><li>"));
    buffer_append(&deep, VIEW("产值12亿元。"));
    cleaned c = text_make(buffer_view(&deep), "a.html", NULL);
    CU_ASSERT_EQUAL(c.result, STATUS_OK);
    CU_ASSERT_TRUE(view_ends(c.clean.text, VIEW("产值12亿元。")));
    text_end(&c);
    buffer_clear(&deep);
    buffer_append(&deep, VIEW("<p>产值12亿元。<a "));
    for (int i = 0; i < 150000; i++)
        buffer_append(&deep, VIEW("a='"));
    c = text_make(buffer_view(&deep), "a.html", NULL);
    CU_ASSERT_EQUAL(c.result, STATUS_SYNTAX);
    text_end(&c);
    buffer_free(&deep);
}

CU_TestInfo markup_tests[] = {
    { "Markdown blocks are read", markdown_blocks_are_read },
    { "Markdown tables have rows and columns", markdown_tables_have_rows_and_columns },
    { "Markdown keeps the placeholder and loses stray bold", markdown_keeps_the_placeholder_and_loses_stray_bold },
    { "Markdown entities and HTML are read", markdown_entities_and_html_are_read },
    { "numbered lines that Markdown would join stay items", numbered_lines_that_markdown_would_join_stay_items },
    { "hard line ends and pictures in Markdown", hard_line_ends_and_pictures_in_markdown },
    { "what stands above a marked title is none", what_stands_above_a_marked_title_is_none },
    { "HTML blocks are read", html_blocks_are_read },
    { "HTML tables know heads and spans", html_tables_know_heads_and_spans },
    { "a page laid out as a table is text", a_page_laid_out_as_a_table_is_text },
    { "line breaks end a paragraph where a sentence ends", line_breaks_end_a_paragraph_where_a_sentence_ends },
    { "raised footnotes do not lengthen figures", raised_footnotes_do_not_lengthen_figures },
    { "two articles are two segments", two_articles_are_two_segments },
    { "what is never closed is refused with its byte", what_is_never_closed_is_refused_with_its_byte },
    { "deep nesting and long tags cost little", deep_nesting_and_long_tags_cost_little },
    CU_TEST_INFO_NULL
};
