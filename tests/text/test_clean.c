#include <CUnit/CUnit.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "support/text.h"

static void the_format_follows_from_name_or_content(void)
{
    static const struct {
        const char *name, *draft;
        input_format format;
    } cases[] = {
        { "a.txt", "# 甲\n", FORMAT_TEXT }, { "a.MD", "甲\n", FORMAT_MARKDOWN }, { "a.htm", "甲", FORMAT_HTML },
        { "-", "<!doctype html><p>甲", FORMAT_HTML }, { "-", "# 甲\n\n乙", FORMAT_MARKDOWN }, { NULL, "甲", FORMAT_TEXT },
        { "draft", "\xEF\xBB\xBF <html><p>甲", FORMAT_HTML },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        cleaned c = text_make(view_of(cases[i].draft), cases[i].name, NULL);
        CU_ASSERT_EQUAL(c.result, STATUS_OK);
        CU_ASSERT_EQUAL(c.clean.format, cases[i].format);
        text_end(&c);
    }
    text_options options = { .format = FORMAT_HTML };
    cleaned c = text_make(VIEW("<p>甲"), "a.txt", &options);
    CU_ASSERT_TRUE(text_shows(&c, "T 甲\n"));
    text_end(&c);
}

static void messages_name_the_draft(void)
{
    cleaned c = text_make(VIEW(""), "-", NULL);
    CU_ASSERT_PTR_NOT_NULL(strstr(c.why.message, "standard input: empty"));
    text_end(&c);
}

static void plain_text_needs_one_run(void)
{
    cleaned c = text_make(VIEW("今年全区产值12亿元，增长5%。\n新增企业8家，“小巨人”3家。\n税收2亿元。\n"), "a.txt", NULL);
    CU_ASSERT_EQUAL(c.clean.run_count, 1);
    text_end(&c);
}

static void spans_lead_back_over_what_was_removed(void)
{
    cleaned c = text_make(VIEW("今年引进项目 5 8 个，产 值 达 到 ４０ 亿\n元，占<b>１２</b>％。"), "a.txt", NULL);
    CU_ASSERT_TRUE(text_leads_back(&c));
    CU_ASSERT_TRUE(view_equal(text_origin(&c, "40亿元"), VIEW("４０ 亿\n元")));
    text_end(&c);
    c = text_make(VIEW("<p>占<b>１２</b>&#65285;。</p>"), "a.html", NULL);
    CU_ASSERT_TRUE(view_equal(text_origin(&c, "12%"), VIEW("１２</b>&#65285;")));
    text_end(&c);
}

/* Pieces of every kind of trouble, in random order: whatever comes out must lead back. */
static void random_drafts_lead_back(void)
{
    static const char *const pieces[] = {
        "全年产值", "12", ".5", " 亿", "\n", "元", "，", "。", "\n\n", "　", " ", "企 业 产 值 分 别", "８", "％", "**", "***", "——", "一、", "（一）",
        "1.", "|", "\t", "  ", "&nbsp;", "<b>", "</b>", "<p>", "<td>", "- ", "# ", "GDP", "\r\n", "“", "”", "⼈", "\xE2\x80\x8B", "\xC2\xA0", "𠮷",
        "```\n", "<table>", "<tr>", "![a](b)", "\\*", "---\n", "&#x31;", "<br>", "</table>",
    };
    static const char *const names[] = { "a.txt", "a.md", "a.html" };
    unsigned seed = 7;
    for (int round = 0; round < 3000; round++) {
        buffer draft = { .bytes = NULL };
        for (int i = 0; i < 40; i++) {
            seed = seed * 1103515245u + 12345u;
            buffer_append(&draft, view_of(pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]));
        }
        cleaned c = text_make(buffer_view(&draft), names[round % 3], NULL);
        bool sound = c.result == STATUS_OK ? text_leads_back(&c) : c.result == STATUS_SYNTAX;
        CU_ASSERT_TRUE(sound);
        if (!sound)
            fprintf(stderr, "%s: %s\n%.*s\n", names[round % 3], c.why.message, VIEW_PRINT(buffer_view(&draft)));
        text_end(&c);
        buffer_free(&draft);
        if (!sound)
            return;
    }
}

/* Every n-th allocation fails in turn: an error, and nothing leaks. */
static void sweep(view bytes, const char *name)
{
    status result = STATUS_MEMORY;
    for (long n = 0; result == STATUS_MEMORY && n < 2000; n++) {
        arena *memory = arena_new();
        clean_text clean;
        error why = { 0 };
        text_options options = { .cues = text_words() };
        memory_fail_after(n);
        result = text_clean(&clean, memory, bytes, name, &options, &why);
        memory_fail_after(-1);
        CU_ASSERT_EQUAL(result, why.code);
        arena_free(memory);
    }
    CU_ASSERT_EQUAL(result, STATUS_OK);
}

static void any_allocation_may_fail(void)
{
    sweep(VIEW("---\ntitle: 简报\n---\n全年产值 １２ 亿\n元，增长5%。\n\n一、工业\n\n新增 8 家。\n"), "a.txt");
    sweep(VIEW("# 简报\n\n全年**产值** １２ 亿元。\n\n|a|b|\n|-|-|\n|1|2|\n"), "a.md");
    sweep(VIEW("<title>简报</title><h1>简报</h1><p>全年&nbsp;产值 １２ 亿元。<table><tr><td>1<td>2</table>"), "a.html");
    sweep(VIEW("\xC8\xAB\xC4\xEA\xB2\xFA\xD6\xB5\xA3\xB1\xA3\xB2\xD2\xDA\xD4\xAA\xA1\xA3"), "a.txt");
}

static void the_words_of_chinese_pages_load(void)
{
    buffer lua = { .bytes = NULL };
    error why = { 0 };
    arena *memory = arena_new();
    const data *table;
    cues words = { .series_count = 0 };
    CU_ASSERT_EQUAL_FATAL(file_read(&lua, "rules/lang/zh/layout.lua", 1 << 20, &why), STATUS_OK);
    CU_ASSERT_EQUAL(data_read(&table, memory, buffer_view(&lua), "layout.lua", &why), STATUS_OK);
    CU_ASSERT_EQUAL(cues_read(&words, memory, table, &why), STATUS_OK);
    CU_ASSERT_TRUE(words.byline_starts.count > 0 && words.series_count > 0);
    CU_ASSERT_EQUAL(cues_read(&words, memory, NULL, &why), STATUS_OK);
    CU_ASSERT_EQUAL(words.byline_starts.count, 0);
    CU_ASSERT_EQUAL(data_read(&table, memory, VIEW("return { byline_starts = { '', 3 } }"), "x.lua", &why), STATUS_OK);
    CU_ASSERT_EQUAL(cues_read(&words, memory, table, &why), STATUS_SYNTAX);
    CU_ASSERT_PTR_NOT_NULL(strstr(why.message, "byline_starts[1]"));
    buffer_free(&lua);
    arena_free(memory);
}

CU_TestInfo clean_tests[] = {
    { "the format follows from name or content", the_format_follows_from_name_or_content },
    { "messages name the draft", messages_name_the_draft },
    { "plain text needs one run", plain_text_needs_one_run },
    { "spans lead back over what was removed", spans_lead_back_over_what_was_removed },
    { "random drafts lead back", random_drafts_lead_back },
    { "any allocation may fail", any_allocation_may_fail },
    { "the words of Chinese pages load", the_words_of_chinese_pages_load },
    CU_TEST_INFO_NULL
};
