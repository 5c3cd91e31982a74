#include <CUnit/CUnit.h>
#include <iconv.h>
#include <string.h>

#include "support/text.h"

static const char sentence[] = "全市新增“小巨人”企业12家，产值3.6亿元。A区占45%，𠮷村8户。\n";

/* 'text' in another encoding; the caller frees it. */
static buffer encoded(const char *text, const char *encoding)
{
    buffer out = { .bytes = NULL };
    char room[512], *from = (char *)text, *to = room;
    size_t left = strlen(text), free_room = sizeof room;
    iconv_t converter = iconv_open(encoding, "UTF-8");
    CU_ASSERT_NOT_EQUAL(iconv(converter, &from, &left, &to, &free_room), (size_t)-1);
    iconv_close(converter);
    buffer_append(&out, (view){ room, (size_t)(to - room) });
    return out;
}

/* The figure's place in the file's own bytes. */
static void check(const char *encoding, const char *name, const char *given)
{
    buffer bytes = encoded(sentence, encoding), figure = encoded("3.6亿元", encoding);
    text_options options = { .encoding = given };
    cleaned c = text_make(buffer_view(&bytes), "a.txt", &options);
    CU_ASSERT_TRUE(text_shows(&c, "P 全市新增“小巨人”企业12家，产值3.6亿元。A区占45%，𠮷村8户。\n"));
    CU_ASSERT_STRING_EQUAL(c.result == STATUS_OK ? c.clean.encoding : "", name);
    CU_ASSERT_TRUE(view_equal(text_origin(&c, "3.6亿元"), buffer_view(&figure)));
    buffer rare = encoded("𠮷村", encoding);
    CU_ASSERT_TRUE(view_equal(text_origin(&c, "𠮷村"), buffer_view(&rare)));
    text_end(&c);
    buffer_free(&rare);
    buffer_free(&figure);
    buffer_free(&bytes);
}

static void every_encoding_is_recognised_and_leads_back(void)
{
    check("UTF-8", "utf-8", NULL);
    check("GB18030", "gb18030", NULL);
    check("UTF-16LE", "utf-16le", NULL);
    check("UTF-16BE", "utf-16be", NULL);
}

static void a_given_encoding_is_taken(void)
{
    check("UTF-8", "utf-8", "UTF-8");
    check("GB18030", "gb18030", "gbk");
    check("UTF-16LE", "utf-16le", "utf-16le");
    check("UTF-16BE", "utf-16be", "UTF-16BE");
}

static void byte_order_marks_are_no_text(void)
{
    cleaned utf8 = text_make(VIEW("\xEF\xBB\xBF产值12亿元。"), "a.txt", NULL);
    CU_ASSERT_TRUE(text_shows(&utf8, "P 产值12亿元。\n"));
    CU_ASSERT_EQUAL(text_source_start(&utf8.clean, 0), 3);
    text_end(&utf8);
    cleaned wide = text_make((view){ "\xFE\xFF\x4E\xA7\x50\x3C\x00\x38\x4E\xBF\x51\x43\x30\x02", 14 }, "a.txt", NULL);
    CU_ASSERT_TRUE(text_shows(&wide, "P 产值8亿元。\n"));
    CU_ASSERT_EQUAL(text_source_start(&wide.clean, 0), 2);
    CU_ASSERT_STRING_EQUAL(wide.clean.encoding, "utf-16be");
    text_end(&wide);
}

static void refused(view bytes, const char *encoding, status expected, const char *part)
{
    text_options options = { .encoding = encoding };
    cleaned c = text_make(bytes, "draft.txt", &options);
    CU_ASSERT_EQUAL(c.result, expected);
    if (strstr(c.why.message, part) == NULL || strstr(c.why.message, "draft.txt: ") == NULL)
        CU_FAIL(c.why.message);
    text_end(&c);
}

static void what_does_not_decode_is_refused_with_its_byte(void)
{
    refused(VIEW("产值12亿元，增长\xFF"), "utf-8", STATUS_SYNTAX, "byte 23 is no UTF-8");
    refused(VIEW("\xB2\xFA\xD6\xB5\xFF\xFF"), "gb18030", STATUS_SYNTAX, "byte 4 is no GB18030");
    refused(VIEW("\xB2\xFA\xD6"), "gb18030", STATUS_SYNTAX, "half a character");
    refused((view){ "\x00\xD8\x41\x00", 4 }, "utf-16le", STATUS_SYNTAX, "byte 0 is no UTF-16");
    refused((view){ "A\x00B", 3 }, "utf-16le", STATUS_SYNTAX, "half a unit");
    refused(VIEW("产值"), "latin-9", STATUS_USAGE, "unknown encoding 'latin-9'");
}

static void mixed_encodings_are_refused(void)
{
    refused(VIEW("全市新增企业12家，产值3.6亿元。\xB2\xFA\xD6\xB5\xD4\xF6\xB3\xA4。全区增长良好。"), NULL, STATUS_SYNTAX, "encodings mixed");
    refused(VIEW("全市新增企业12家，产值3.6亿\xE5\x85"), NULL, STATUS_SYNTAX, "cut short");
}

static void binary_files_are_refused(void)
{
    refused((view){ "\x7F" "ELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3E\x00", 20 }, NULL, STATUS_SYNTAX, "binary");
    refused((view){ "\x89PNG\r\n\x1A\n\x00\x00\x00\rIHDR\x00\x00\x01\x00", 20 }, NULL, STATUS_SYNTAX, "binary");
}

static void empty_files_are_refused(void)
{
    refused(VIEW(""), NULL, STATUS_SYNTAX, "empty");
    refused(VIEW(" \n\n　\n"), NULL, STATUS_SYNTAX, "empty");
}

static void the_limit_is_named(void)
{
    text_options options = { .limit = 10 };
    cleaned c = text_make(VIEW("产值12亿元。"), "a.txt", &options);
    CU_ASSERT_EQUAL(c.result, STATUS_LIMIT);
    CU_ASSERT_PTR_NOT_NULL(strstr(c.why.message, "limit of 10"));
    text_end(&c);
}

static void full_width_figures_are_folded_and_nothing_else(void)
{
    CU_ASSERT_TRUE(text_is("产值１２３．５亿元，占比４５．６％，比为３：２，共１，２３４家。①１2㎡与½不变，Ａ级。", "a.txt",
                           "P 产值123.5亿元，占比45.6%，比为3:2，共1,234家。①12㎡与½不变，Ａ级。\n"));
    CU_ASSERT_TRUE(text_is("分别为１００，２０家和2000，300户，如下：（１）甲；（二）乙。", "a.txt",
                           "P 分别为100，20家和2000，300户，如下：(1)甲；（二）乙。\n"));
    CU_ASSERT_TRUE(text_is("⼈均⾼于⻓沙。", "a.txt", "P 人均高于长沙。\n"));
    CU_ASSERT_TRUE(text_is("产\xE2\x80\x8B值12\xC2\xAD亿元\xEF\xBB\xBF。", "a.txt", "P 产值12亿元。\n"));
}

CU_TestInfo decode_tests[] = {
    { "every encoding is recognised and leads back", every_encoding_is_recognised_and_leads_back },
    { "a given encoding is taken", a_given_encoding_is_taken },
    { "byte order marks are no text", byte_order_marks_are_no_text },
    { "what does not decode is refused with its byte", what_does_not_decode_is_refused_with_its_byte },
    { "mixed encodings are refused", mixed_encodings_are_refused },
    { "binary files are refused", binary_files_are_refused },
    { "empty files are refused", empty_files_are_refused },
    { "the limit is named", the_limit_is_named },
    { "full-width figures are folded and nothing else", full_width_figures_are_folded_and_nothing_else },
    CU_TEST_INFO_NULL
};
