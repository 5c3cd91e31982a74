#include <CUnit/CUnit.h>
#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "support/text.h"

#define W "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define BODY(inside) "<?xml version='1.0'?><w:document " W "><w:body>" inside "</w:body></w:document>"
#define P(inside) "<w:p>" inside "</w:p>"
#define T(text) "<w:r><w:t>" text "</w:t></w:r>"
#define STYLED(style, text) P("<w:pPr><w:pStyle w:val='" style "'/></w:pPr>" T(text))
#define CELL(properties, text) "<w:tc><w:tcPr>" properties "</w:tcPr>" P(T(text)) "</w:tc>"

static const char styles[] =
    "<w:styles " W "><w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='a3'><w:name w:val='Title'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='my'><w:name w:val='mine'/><w:basedOn w:val='deep'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='deep'><w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style></w:styles>";

enum { ROOM = 1 << 20 };

static void add(struct archive *zip, const char *name, view text)
{
    struct archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, (la_int64_t)text.length);
    archive_write_header(zip, entry);
    archive_write_data(zip, text.start, text.length);
    archive_entry_free(entry);
}

/* A document of these parts in 'room'; NULL leaves a part out. */
static view pack(char *room, const char *name, view document, const char *sheet)
{
    size_t used = 0;
    struct archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_open_memory(zip, room, ROOM, &used);
    add(zip, name, document);
    if (sheet != NULL)
        add(zip, "word/styles.xml", view_of(sheet));
    archive_write_close(zip);
    archive_write_free(zip);
    return (view){ room, used };
}

static cleaned read_document(char *room, const char *document)
{
    return text_make(pack(room, "word/document.xml", view_of(document), styles), "a.docx", NULL);
}

static void check(const char *document, const char *expected)
{
    char *room = memory_new(ROOM);
    cleaned c = read_document(room, document);
    CU_ASSERT_TRUE(text_shows(&c, expected));
    CU_ASSERT_TRUE(c.result != STATUS_OK || text_leads_back(&c));
    text_end(&c);
    memory_free(room);
}

static void refuse(const char *document, status expected, const char *part)
{
    char *room = memory_new(ROOM);
    cleaned c = read_document(room, document);
    CU_ASSERT_EQUAL(c.result, expected);
    if (strstr(c.why.message, part) == NULL)
        CU_FAIL(c.why.message);
    text_end(&c);
    memory_free(room);
}

static void paragraphs_and_styled_headings_are_read(void)
{
    check(BODY(STYLED("a3", "新区简报") STYLED("1", "一、工业") P(T("产值") T("12.6") T("亿元，增长5%。")) STYLED("my", "企业") P(
              "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr></w:pPr>" T("新增 8 家。"))),
          "T 新区简报\nH1 一、工业\nP 产值12.6亿元，增长5%。\nH3 企业\nI2 新增8家。\n");
}

static void the_text_of_tracked_changes_is_the_new_one(void)
{
    check(BODY(P(T("产值") "<w:del><w:r><w:delText>11</w:delText></w:r></w:del><w:ins>" T("12") "</w:ins>" T("亿元。")
                   "<w:moveFrom>" T("税收2亿元。") "</w:moveFrom>") P("<w:moveTo>" T("税收2亿元。") "</w:moveTo>")),
          "P 产值12亿元。\nP 税收2亿元。\n");
}

static void line_breaks_and_tabs_are_spaces_or_paragraphs(void)
{
    check(BODY(P("<w:r><w:t>产值12亿</w:t><w:br/><w:t>元。</w:t><w:br/><w:t>税收2亿元。</w:t></w:r>") P(
              "<w:r><w:t>来源：新闻网</w:t><w:tab/><w:t>石颂</w:t></w:r>")),
          "P 产值12亿元。\nP 税收2亿元。\nB 来源：新闻网 石颂\n");
}

static void fallbacks_and_text_boxes_are_read_once(void)
{
    check(BODY(P(T("正文12家。") "<mc:AlternateContent xmlns:mc='urn:mc'><mc:Choice><w:txbxContent>" P(T("框中8家。"))
                   "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" P(T("框中8家。"))
                   "</w:txbxContent></mc:Fallback></mc:AlternateContent>")),
          "P 正文12家。\nP 框中8家。\n");
}

static void tables_have_heads_and_merged_cells(void)
{
    check(BODY("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" CELL("<w:vMerge w:val='restart'/>", "片区")
                   CELL("<w:gridSpan w:val='2'/>", "产值") "</w:tr><w:tr>" CELL("<w:vMerge/>", "") CELL("", "2023年") CELL("", "2024年")
                       "</w:tr><w:tr>" CELL("", "东") CELL("", "68") "<w:tc>" P(T("7")) P(T("2")) "</w:tc></w:tr></w:tbl>" P(T("见上表。"))),
          "C0.0+2x1! 片区\nC0.1+1x2! 产值\nC1.1 2023年\nC1.2 2024年\nC2.0 东\nC2.1 68\nC2.2 7 2\nP 见上表。\n");
}

static void a_nested_table_stays_in_its_cell(void)
{
    check(BODY("<w:tbl><w:tr><w:tc>" P(T("甲")) "<w:tbl><w:tr>" CELL("", "乙") "</w:tr></w:tbl>" P(T("丙")) "</w:tc>" CELL("", "3")
                   "</w:tr></w:tbl>"),
          "C0.0 甲乙丙\nC0.1 3\n");
}

static void a_dtd_is_refused(void)
{
    refuse("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" BODY(P(T("&x;"))), STATUS_SYNTAX, "DTD");
    refuse("<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>" BODY(P(T("&b;"))), STATUS_SYNTAX, "DTD");
}

static void broken_documents_are_refused(void)
{
    refuse("<w:document " W "><w:body><w:p>", STATUS_SYNTAX, "XML is broken at line 1");
    refuse(BODY(""), STATUS_SYNTAX, "empty");
    char *room = memory_new(ROOM);
    cleaned c = text_make(pack(room, "xl/workbook.xml", VIEW("<x/>"), NULL), "a.docx", NULL);
    CU_ASSERT_PTR_NOT_NULL(strstr(c.why.message, "no word/document.xml"));
    text_end(&c);
    view whole = pack(room, "word/document.xml", view_of(BODY(P(T("产值12亿元。")))), NULL);
    for (size_t length = 0; length < whole.length; length += 7) {
        c = text_make((view){ whole.start, length }, "a.docx", NULL);
        CU_ASSERT_TRUE(c.result == STATUS_OK || c.result == STATUS_SYNTAX);
        text_end(&c);
    }
    memory_free(room);
    c = text_make(VIEW("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "a.docx", NULL);
    CU_ASSERT_PTR_NOT_NULL(strstr(c.why.message, "old Word"));
    text_end(&c);
}

static void a_zip_bomb_is_refused(void)
{
    enum { LARGE = 80 << 20 };
    char *room = memory_new(ROOM), *large = memory_new(LARGE);
    memset(large, ' ', LARGE);
    cleaned c = text_make(pack(room, "word/document.xml", (view){ large, LARGE }, NULL), "a.docx", NULL);
    CU_ASSERT_EQUAL(c.result, STATUS_LIMIT);
    text_end(&c);
    memory_free(large);
    memory_free(room);
}

static void deep_xml_is_refused(void)
{
    buffer deep = { .bytes = NULL };
    buffer_append(&deep, VIEW("<w:document " W ">"));
    for (int i = 0; i < 100000; i++)
        buffer_append(&deep, VIEW("<w:p>"));
    buffer_byte(&deep, '\0');
    refuse(deep.bytes, STATUS_LIMIT, "nested deeper");
    buffer_free(&deep);
}

static void any_allocation_may_fail(void)
{
    char *room = memory_new(ROOM);
    view bytes = pack(room, "word/document.xml", view_of(BODY(STYLED("1", "一、工业") P(T("产值12亿元。")) "<w:tbl><w:tr>" CELL("", "3") "</w:tr></w:tbl>")), styles);
    status result = STATUS_MEMORY;
    for (long n = 0; result == STATUS_MEMORY && n < 2000; n++) {
        arena *memory = arena_new();
        clean_text clean;
        error why = { 0 };
        memory_fail_after(n);
        result = text_clean(&clean, memory, bytes, "a.docx", NULL, &why);
        memory_fail_after(-1);
        CU_ASSERT_EQUAL(result, why.code);
        arena_free(memory);
    }
    CU_ASSERT_EQUAL(result, STATUS_OK);
    memory_free(room);
}

CU_TestInfo docx_tests[] = {
    { "paragraphs and styled headings are read", paragraphs_and_styled_headings_are_read },
    { "the text of tracked changes is the new one", the_text_of_tracked_changes_is_the_new_one },
    { "line breaks and tabs are spaces or paragraphs", line_breaks_and_tabs_are_spaces_or_paragraphs },
    { "fallbacks and text boxes are read once", fallbacks_and_text_boxes_are_read_once },
    { "tables have heads and merged cells", tables_have_heads_and_merged_cells },
    { "a nested table stays in its cell", a_nested_table_stays_in_its_cell },
    { "a DTD is refused", a_dtd_is_refused },
    { "broken documents are refused", broken_documents_are_refused },
    { "a zip bomb is refused", a_zip_bomb_is_refused },
    { "deep XML is refused", deep_xml_is_refused },
    { "any allocation may fail", any_allocation_may_fail },
    CU_TEST_INFO_NULL
};
