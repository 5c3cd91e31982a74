#include <CUnit/CUnit.h>

#include "facts/read.h"
#include "rules/comparable.h"
#include "rules/series.h"

/* The names of the series that a facts file's facts belong to, each ended by a line break. */
static void names(buffer *out, const char *facts)
{
    arena *memory = arena_new();
    const data *words = NULL;
    document *doc = NULL, *comparable = NULL;
    builder *b = builder_new();
    CU_ASSERT_EQUAL_FATAL(data_read(&words, memory, VIEW("return { names = { ['青禾'] = '青禾市' }, relative = { ['全市'] = '市' },"
                                                         " places = { '市', '县' }, unnamed = { '市', '县' } }"), "words", NULL), STATUS_OK);
    facts_reader *reader = facts_reader_new(view_of(facts), "facts.json", NULL);
    CU_ASSERT_EQUAL_FATAL(facts_reader_next(reader, &doc, NULL), STATUS_OK);
    CU_ASSERT_EQUAL_FATAL(comparable_document(&comparable, b, doc, VIEW("x.txt"), words, NULL), STATUS_OK);
    for (uint32_t i = 0; comparable != NULL && i < comparable->fact_count; i++) {
        series_key(out, comparable, i);
        buffer_byte(out, '\n');
    }
    buffer_byte(out, '\0');
    document_free(comparable);
    document_free(doc);
    facts_reader_free(reader);
    builder_free(b);
    arena_free(memory);
}

#define FILE_OF(title, modifier, key)                                                                                      \
    "{\"format\": \"auditor-facts/1\", \"document\": {\"id\": \"x\", \"title\": \"" title "\"}, \"facts\": [{\"id\": \"f\", "  \
    "\"kind\": \"figure\", \"text\": \"87个\", \"start\": 0, \"end\": 5, \"value\": \"87\", \"unit\": \"个\", "              \
    "\"modifier\": \"" modifier "\", \"key\": {" key "}}]}"

static void series_are(const char *facts, const char *expected)
{
    buffer out = { 0 };
    names(&out, facts);
    CU_ASSERT_STRING_EQUAL(out.bytes, expected);
    buffer_free(&out);
}

static void a_place_is_named_by_label_title_or_alias(void)
{
    const char *series = "figure|青禾市||新引进产业项目|||个||\n";
    series_are(FILE_OF("", "exact", "\"metric\": \"青禾市新引进产业项目\", \"period\": \"2021\", \"status\": \"actual\""), series);
    series_are(FILE_OF("青禾市开新局", "exact", "\"metric\": \"全市新引进产业项目\", \"period\": \"2021\", \"status\": \"actual\""), series);
    series_are(FILE_OF("", "exact", "\"metric\": \"新引进产业项目\", \"subject\": \"青禾\", \"period\": \"2021\", \"status\": \"actual\""), series);
}

static void what_does_not_stand_on_its_own_is_left_out(void)
{
    /* nobody named, no period, a short label, a hedge */
    series_are(FILE_OF("", "exact", "\"metric\": \"全市新引进产业项目\", \"period\": \"2021\", \"status\": \"actual\""), "");
    series_are(FILE_OF("", "exact", "\"metric\": \"青禾市新引进产业项目\", \"status\": \"actual\""), "");
    series_are(FILE_OF("", "exact", "\"metric\": \"青禾市项目\", \"period\": \"2021\", \"status\": \"actual\""), "");
    series_are(FILE_OF("", "about", "\"metric\": \"青禾市新引进产业项目\", \"period\": \"2021\", \"status\": \"actual\""), "");
}

static void a_period_reads_as_it_is_normalised(void)
{
    period p;
    CU_ASSERT_TRUE(comparable_period(&p, VIEW("2016-01-01/2016-06-30")));
    CU_ASSERT_EQUAL(p.to.month, 6);
    CU_ASSERT_FALSE(comparable_period(&p, VIEW("2016-01-01")));
    CU_ASSERT_FALSE(comparable_period(&p, VIEW("2016-01-01/2016-06-31")));
}

CU_TestInfo comparable_tests[] = {
    { "a place is named by label, title or alias", a_place_is_named_by_label_title_or_alias },
    { "what does not stand on its own is left out", what_does_not_stand_on_its_own_is_left_out },
    { "a period reads as it is normalised", a_period_reads_as_it_is_normalised },
    CU_TEST_INFO_NULL
};
