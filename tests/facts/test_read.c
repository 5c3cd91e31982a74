#include <CUnit/CUnit.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "facts/read.h"

#define HEAD "{\"format\": \"auditor-facts/1\", \"document\": {\"id\": \"d\"}"
#define AT ", \"text\": \"x\", \"start\": 4, \"end\": 9"
#define FIGURE(id, rest) "{\"id\": \"" id "\", \"kind\": \"figure\"" AT ", " rest "}"
#define FACT(kind, rest) "{\"id\": \"f1\", \"kind\": \"" kind "\"" AT rest "}"

static document *read_text(const char *text, error *err)
{
    document *doc = NULL;
    *err = (error){ .code = STATUS_OK };
    facts_reader *r = facts_reader_new(view_of(text), "t.json", NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(r);
    status s = facts_reader_next(r, &doc, err);
    CU_ASSERT_TRUE(s == err->code && (s == STATUS_OK) == (doc != NULL));
    facts_reader_free(r);
    return doc;
}

static document *read_facts(const char *facts, const char *claims)
{
    buffer text = { NULL, 0, 0, false };
    error err;
    buffer_format(&text, HEAD ", \"facts\": [%s], \"claims\": [%s]}", facts, claims);
    buffer_byte(&text, '\0');
    document *doc = read_text(text.bytes, &err);
    if (doc == NULL)
        fprintf(stderr, "refused: %s\n", err.message);
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
    buffer_free(&text);
    return doc;
}

static void refused(const char *text, const char *message)
{
    error err;
    document *doc = read_text(text, &err);
    if (doc != NULL || strcmp(err.message, message) != 0)
        fprintf(stderr, "expected \"%s\"\n   found \"%s\"\n", message, doc != NULL ? "a document" : err.message);
    CU_ASSERT_TRUE(doc == NULL && strcmp(err.message, message) == 0);
    document_free(doc);
}

static void refused_fact(const char *facts, const char *message)
{
    buffer text = { NULL, 0, 0, false };
    buffer_format(&text, HEAD ", \"facts\": [%s]}", facts);
    buffer_byte(&text, '\0');
    refused(text.bytes, message);
    buffer_free(&text);
}

static void refused_claim(const char *claim, const char *message)
{
    buffer text = { NULL, 0, 0, false };
    buffer_format(&text, HEAD ", \"facts\": [" FIGURE("f1", "\"value\": \"5\"") ", " FIGURE("f2", "\"value\": \"7\"")
                  ", {\"id\": \"n\", \"kind\": \"name\"" AT ", \"name\": \"x\", \"role\": \"person\"}], \"claims\": [%s]}", claim);
    buffer_byte(&text, '\0');
    refused(text.bytes, message);
    buffer_free(&text);
}

static void broken_json_names_line_path_and_what_was_expected(void)
{
    refused("", "t.json: $ (line 1): expected a value, found the end of the text");
    refused("{\"format\": \"auditor-facts/1\",\n \"facts\": [{\"id\": \"f1\", \"va", "t.json: $.facts[0].va (line 2): expected the string's closing quote (control characters are written \\u00XX), found the end of the text");
    refused("{\"a\": [1, 2,]}", "t.json: $.a[2] (line 1): expected a value, found \"]\"");
    refused("{\"a\": {\"b\": 01}}", "t.json: $.a.b (line 1): expected \",\" or \"}\", found \"1\"");
    refused("{\"a\": 1.}", "t.json: $.a (line 1): expected a digit, found \"}\"");
    refused("{\"a\": -}", "t.json: $.a (line 1): expected a digit, found \"}\"");
    refused("{\"a\": .5}", "t.json: $.a (line 1): expected a value, found \".\"");
    refused("{\"a\": nul}", "t.json: $.a (line 1): expected a value, found \"n\"");
    refused("{\"a\" 1}", "t.json: $.a (line 1): expected \":\" after the key, found \"1\"");
    refused("{a: 1}", "t.json: $ (line 1): expected a key in double quotes, found \"a\"");
    refused("{\"a\": \"x\ny\"}", "t.json: $.a (line 1): expected the string's closing quote (control characters are written \\u00XX), found the byte 0x0A");
    refused("{\"a\": \"\\x\"}", "t.json: $.a (line 1): expected an escape such as \\n or \\u4E07, found \"x\"");
    refused("{\"a\": \"\\u0000\"}", "t.json: $.a (line 1): expected text without \\u0000, found \"\"\"");
    refused("{\"a\": \"\\uD800x\"}", "t.json: $.a (line 1): expected a surrogate pair, found \"x\"");
    refused("{\"a\": \"\\uDC00\"}", "t.json: $.a (line 1): expected a surrogate pair, found \"\"\"");
    refused("{\"a\": [\"万\", \"\xE4\xB8\"]}", "t.json: $.a[1] (line 1): expected UTF-8, found the byte 0xE4");
    refused("{} {}", "t.json: $ (line 1): expected nothing after the document, found \"{\"");
    refused("[1]", "t.json: $: expected an object, found a list");
}

static void a_key_must_be_known_and_stand_once(void)
{
    refused("{\"format\": \"auditor-facts/1\", \"document\": {\"id\": \"d\", \"titel\": \"t\"}, \"facts\": []}",
            "t.json: $.document.titel: unknown key; did you mean \"title\"?");
    refused("{\"format\": \"auditor-facts/1\", \"document\": {\"id\": \"d\"}, \"facts\": [], \"whatever\": 1}", "t.json: $.whatever: unknown key");
    refused("{\"format\": \"auditor-facts/1\", \"Document\": {\"id\": \"d\"}, \"facts\": []}", "t.json: $.Document: unknown key; did you mean \"document\"?");
    refused("{\"format\": \"auditor-facts/1\", \"document\": {\"id\": \"d\", \"id\": \"e\"}, \"facts\": []}",
            "t.json: $.document.id: expected this key once, found it twice");
    refused("{\"format\": \"auditor-facts/1\", \"document\": {}, \"facts\": []}", "t.json: $.document: expected the key \"id\"");
    refused("{\"format\": \"auditor-facts/2\", \"facts\": {}}", "t.json: $.format: expected \"auditor-facts/1\", found \"auditor-facts/2\"");
    refused_fact(FACT("mark", ", \"mark\": \"placeholder\", \"unit\": \"%\""), "t.json: $.facts[0].unit: unknown key");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"modifer\": \"exact\""), "t.json: $.facts[0].modifer: unknown key; did you mean \"modifier\"?");
}

static void a_value_must_have_its_type(void)
{
    refused_fact(FIGURE("f1", "\"value\": 5"), "t.json: $.facts[0].value: expected a number written as a string, such as \"79.5\", found a number");
    refused_fact("{\"id\": \"f1\", \"kind\": \"mark\", \"mark\": \"m\", \"text\": \"x\", \"start\": \"4\", \"end\": 9}",
                 "t.json: $.facts[0].start: expected a whole number from 0 to 4294967295, found a string");
    refused_fact("{\"id\": \"f1\", \"kind\": \"mark\", \"mark\": \"m\", \"text\": \"x\", \"start\": 1.5, \"end\": 9}",
                 "t.json: $.facts[0].start: expected a whole number from 0 to 4294967295, found another number");
    refused_fact("{\"id\": \"f1\", \"kind\": \"mark\", \"mark\": \"m\", \"text\": \"x\", \"start\": 9, \"end\": 4}",
                 "t.json: $.facts[0]: expected an end that is not before its start 9, found 4");
    refused_fact("{\"id\": \"f1\", \"kind\": \"mark\", \"mark\": null, \"text\": \"x\", \"start\": 4, \"end\": 9}",
                 "t.json: $.facts[0].mark: expected a string, found null");
    refused_fact(FACT("office", ", \"office\": \"x\", \"exclusive\": 1"), "t.json: $.facts[0].exclusive: expected true or false, found a number");
    refused_fact(FACT("list", ", \"items\": {}"), "t.json: $.facts[0].items: expected a list, found an object");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"key\": []"), "t.json: $.facts[0].key: expected an object, found a list");
    refused_fact("7", "t.json: $.facts[0]: expected an object, found a number");
    refused("{\"format\": \"auditor-facts/1\", \"document\": {\"id\": \"d\", \"published\": \"2016-13\"}, \"facts\": []}",
            "t.json: $.document.published: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found \"2016-13\"");
}

static void a_figures_number_must_make_sense(void)
{
    static const char *const bad[] = { "", "x", "1,000", "05", "+5", "5.", ".5", "1e8", "-0", "1/0", "1/1", "1/", "1.5/2", " 5", "5 " };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char fact_text[200], message[200];
        snprintf(fact_text, sizeof fact_text, FIGURE("f1", "\"value\": \"%s\""), bad[i]);
        snprintf(message, sizeof message, "t.json: $.facts[0].value: expected a number such as \"79.50\" or \"1/3\", found \"%s\"", bad[i]);
        refused_fact(fact_text, message);
    }
    refused_fact(FIGURE("f1", "\"unit\": \"%\""), "t.json: $.facts[0]: expected the key \"value\", or \"low\" and \"high\"");
    refused_fact(FIGURE("f1", "\"amount\": \"5\", \"low\": \"4\""), "t.json: $.facts[0].amount: expected \"value\" beside it");
    refused_fact(FIGURE("f1", "\"value\": \"2598\", \"scale\": \"1e8\", \"amount\": \"2598\""),
                 "t.json: $.facts[0].amount: expected \"value\" times \"scale\", found \"2598\"");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"scale\": \"2e8\""), "t.json: $.facts[0].scale: expected a power of ten from \"1e-40\" to \"1e40\", found \"2e8\"");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"modifier\": \"range\""), "t.json: $.facts[0]: expected the key \"value_high\", because \"modifier\" is \"range\"");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"value_high\": \"6\""), "t.json: $.facts[0].value_high: expected \"modifier\": \"range\" beside it");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"value_high\": \"4\", \"modifier\": \"range\""), "t.json: $.facts[0].value_high: expected at least \"value\", found \"4\"");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"modifier\": \"abuot\""),
                 "t.json: $.facts[0].modifier: expected one of exact, about, nearly, over, under, at-least, at-most, more, range, fraction, just; found \"abuot\"");
    refused_fact(FIGURE("f1", "\"low\": \"5\", \"high\": \"4\""), "t.json: $.facts[0].high: expected at least \"low\", found \"4\"");
    refused_fact(FIGURE("f1", "\"low\": \"5\", \"scale\": \"1e4\""), "t.json: $.facts[0]: expected the key \"value\" beside a scale or a range");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"number_start\": 3"), "t.json: $.facts[0]: expected a number inside its fact, 4 to 9");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"row\": 1"), "t.json: $.facts[0]: expected \"table\", \"row\" and \"col\" together");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"table\": \"f1\", \"row\": 1, \"col\": 2"), "t.json: $.facts[0]: expected \"table\" to name a table that has row 1 and col 2");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"key\": {\"qualifiers\": [\"\"]}"),
                 "t.json: $.facts[0].key.qualifiers[0]: expected a string that is not empty, without control characters");
    refused_fact(FIGURE("f1", "\"value\": \"5\", \"confidence\": \"1.5\""), "t.json: $.facts[0].confidence: expected a decimal from \"0\" to \"1\", found \"1.5\"");
}

static void other_facts_must_make_sense_too(void)
{
    refused_fact("{\"kind\": \"mark\"}", "t.json: $.facts[0]: expected the key \"id\" with a string that is not empty");
    refused_fact("{\"id\": \"f1\"}", "t.json: $.facts[0]: expected the key \"kind\" with a string");
    refused_fact("{\"id\": \"f1\", \"kind\": \"mark\", \"start\": 1, \"end\": 2, \"mark\": \"m\"}", "t.json: $.facts[0]: expected the key \"text\"");
    refused_fact(FACT("sum", ""), "t.json: $.facts[0].kind: expected one of figure, ordinal, duration, date, office, name, list, quotation, heading, table, mark; found \"sum\"");
    refused_fact(FACT("date", ", \"precision\": \"day\""), "t.json: $.facts[0]: expected the keys \"from\" and \"to\", or \"relative\"");
    refused_fact(FACT("date", ", \"precision\": \"day\", \"from\": \"2016-02-30\", \"to\": \"2016-03-01\""),
                 "t.json: $.facts[0].from: expected a day as YYYY-MM-DD, or --MM-DD without a year; found \"2016-02-30\"");
    refused_fact(FACT("date", ", \"precision\": \"day\", \"relative\": \"x\", \"weekday\": \"8\""),
                 "t.json: $.facts[0].weekday: expected one of 一, 二, 三, 四, 五, 六, 日; found \"8\"");
    refused_fact(FACT("quotation", ", \"length\": 3"), "t.json: $.facts[0]: expected the key \"text\", or \"length\" and \"digest\"");
    refused_fact(FACT("quotation", ", \"length\": 3, \"digest\": \"abc\""), "t.json: $.facts[0].digest: expected 64 lower-case hexadecimal digits, found \"abc\"");
    refused_fact(FACT("list", ", \"items\": [{\"text\": \"a\", \"figure\": \"f1\"}]"), "t.json: $.facts[0].items[0].figure: unknown key");
    refused_fact(FACT("list", ", \"items\": [{\"text\": \"a\"}], \"most\": 0"), "t.json: $.facts[0]: expected at most 0 as \"least\", found 1");
    refused_fact(FACT("table", ", \"heads\": [[{\"text\": \"a\"}, {\"text\": \"b\"}]], \"rows\": [[{\"text\": \"c\"}]]"),
                 "t.json: $.facts[0].rows[0]: expected 2 cells, as in the first row; found 1");
    refused_fact(FACT("heading", ", \"level\": 0"), "t.json: $.facts[0].level: expected a level from 1 to 255, found 0");
}

static void references_and_ids_must_be_sound(void)
{
    refused_fact(FIGURE("f1", "\"value\": \"5\"") ", " FIGURE("f1", "\"value\": \"6\""), "t.json: $.facts[1].id: expected an id of its own, found \"f1\" again");
    refused_claim("{\"id\": \"f2\", \"kind\": \"repeat\", \"facts\": [\"f1\"]}", "t.json: $.claims[0].id: expected an id of its own, found \"f2\" again");
    refused_claim("{\"id\": \"c\", \"kind\": \"part\", \"part\": \"f1\", \"whole\": \"f9\"}", "t.json: $.claims[0].whole: expected the id of a fact, found \"f9\"");
    refused_claim("{\"id\": \"c\", \"kind\": \"part\", \"part\": \"f1\", \"whole\": \"c\"}", "t.json: $.claims[0].whole: expected the id of a fact, found the claim \"c\"");
    refused_claim("{\"id\": \"c\", \"kind\": \"sum\", \"total\": \"f1\", \"parts\": [\"f2\", \"\"]}", "t.json: $.claims[0].parts[1]: expected the id of a fact, found \"\"");
    refused_claim("{\"id\": \"c\", \"kind\": \"sum\", \"total\": \"f1\", \"parts\": []}", "t.json: $.claims[0].parts: expected at least one id, found an empty list");
    refused_claim("{\"id\": \"c\", \"kind\": \"sum\", \"total\": \"f1\", \"parts\": [3]}", "t.json: $.claims[0].parts[0]: expected the id of a fact, found a number");
    refused_claim("{\"id\": \"c\", \"kind\": \"change\", \"years\": \"2\"}", "t.json: $.claims[0]: expected one more of the keys that say what changed, or when it ended");
    refused_claim("{\"id\": \"c\", \"kind\": \"part\", \"part\": \"f1\"}", "t.json: $.claims[0]: expected the key \"whole\"");
    refused_claim("{\"id\": \"c\", \"kind\": \"share\", \"part\": \"f1\", \"share\": \"f2\"}",
                  "t.json: $.claims[0]: expected the key \"whole\", or \"part\" and all \"parts\" of it");
    refused_claim("{\"id\": \"c\", \"kind\": \"share\", \"parts\": [\"f1\"], \"share\": \"f2\"}",
                  "t.json: $.claims[0]: expected the key \"whole\", or \"part\" and all \"parts\" of it");
    refused_claim("{\"id\": \"c\", \"kind\": \"order\", \"greater\": \"n\", \"smaller\": \"f1\"}",
                  "t.json: $.claims[0].greater: expected a figure, an ordinal or a duration for \"greater\", found the name \"n\"");
    refused_claim("{\"id\": \"c\", \"kind\": \"span\", \"from\": \"f1\", \"to\": \"f1\", \"duration\": \"f1\"}",
                  "t.json: $.claims[0].from: expected a date for \"from\", found the figure \"f1\"");
    refused_claim("{\"id\": \"c\", \"kind\": \"part\", \"part\": \"f1\", \"whole\": \"f2\", \"years\": \"1\"}", "t.json: $.claims[0].years: expected this key in a change or a span only");
    refused_claim("{\"id\": \"c\", \"kind\": \"change\", \"from\": \"f1\", \"to\": \"f2\", \"years\": \"0\"}",
                  "t.json: $.claims[0].years: expected a number of years from \"1\" to \"999\", found \"0\"");
    refused_claim("{\"id\": \"c\", \"kind\": \"part\", \"part\": \"f1\", \"whole\": \"f2\", \"total\": \"f1\"}", "t.json: $.claims[0].total: unknown key");
}

static void depth_is_bounded(void)
{
    char text[20010];
    memset(text, '[', 10000);
    text[10000] = '\0';
    error err;
    CU_ASSERT_PTR_NULL(read_text(text, &err));
    CU_ASSERT_EQUAL(err.code, STATUS_LIMIT);
    CU_ASSERT_PTR_NOT_NULL(strstr(err.message, "expected at most 64 nested objects and lists"));
    for (int depth = 64; depth <= 65; depth++) {
        memset(text, '[', (size_t)depth);
        memset(text + depth, ']', (size_t)depth);
        text[2 * depth] = '\0';
        CU_ASSERT_PTR_NULL(read_text(text, &err));
        CU_ASSERT_EQUAL(err.code, depth == 64 ? STATUS_SYNTAX : STATUS_LIMIT);
    }
}

static void a_sea_of_spaces_and_a_flood_of_values_are_bounded(void)
{
    enum { SIZE = (64 << 20) + 1 };
    char *text = memory_new(SIZE);
    CU_ASSERT_PTR_NOT_NULL_FATAL(text);
    memset(text, ' ', SIZE);
    for (size_t length = SIZE - 1; length <= SIZE; length++) {
        document *doc = NULL;
        error err = { .code = STATUS_OK };
        facts_reader *r = facts_reader_new((view){ text, length }, "t.json", NULL);
        CU_ASSERT_EQUAL(facts_reader_next(r, &doc, &err), length < SIZE ? STATUS_SYNTAX : STATUS_LIMIT);
        facts_reader_free(r);
    }
    for (size_t i = 0; i < SIZE; i++)
        text[i] = i % 2 == 0 ? '0' : ',';
    text[0] = '[';
    document *doc = NULL;
    error err = { .code = STATUS_OK };
    facts_reader *r = facts_reader_new((view){ text, SIZE - 1 }, "t.json", NULL);
    CU_ASSERT_EQUAL(facts_reader_next(r, &doc, &err), STATUS_SYNTAX);   /* "[,": the flood itself comes next */
    facts_reader_free(r);
    text[1] = '0';
    text[2] = ' ';
    error_clear(&err);
    r = facts_reader_new((view){ text, SIZE - 1 }, "t.json", NULL);
    CU_ASSERT_EQUAL(facts_reader_next(r, &doc, &err), STATUS_LIMIT);
    facts_reader_free(r);
    memory_free(text);
}

static void each_line_of_ndjson_is_a_document_of_its_own(void)
{
    static const char good[] = HEAD ", \"facts\": []}", bad[] = "{\"format\": \"auditor-facts/1\", \"docum";
    buffer text = { NULL, 0, 0, false };
    buffer_format(&text, "%s\n%s\n\n%s\r\n%s", good, bad, good, good);
    facts_reader *r = facts_reader_new(buffer_view(&text), "t", NULL);
    static const uint32_t lines[] = { 1, 2, 4, 5 };
    for (int i = 0; i < 4; i++) {
        document *doc = NULL;
        error err = { .code = STATUS_OK };
        status s = facts_reader_next(r, &doc, &err);
        CU_ASSERT_EQUAL(s, i == 1 ? STATUS_SYNTAX : STATUS_OK);
        CU_ASSERT_EQUAL(facts_reader_line(r), lines[i]);
        if (i == 1)
            CU_ASSERT_PTR_NOT_NULL(strstr(err.message, "t:2: $.docum: expected"));
        document_free(doc);
    }
    document *last = NULL;
    CU_ASSERT_EQUAL(facts_reader_next(r, &last, NULL), STATUS_OK);
    CU_ASSERT_PTR_NULL(last);
    facts_reader_free(r);
    r = facts_reader_new(view_of(bad), "t", NULL);
    facts_reader_continue(r, 90);
    error err = { .code = STATUS_OK };
    CU_ASSERT_EQUAL(facts_reader_next(r, &last, &err), STATUS_SYNTAX);
    CU_ASSERT_PTR_NOT_NULL(strstr(err.message, "t:90: $.docum: expected"));
    facts_reader_free(r);
    buffer_free(&text);
}

static void the_name_tells_ndjson_too_and_a_document_may_fill_many_lines(void)
{
    error err = { .code = STATUS_OK };
    document *doc = NULL;
    facts_reader *r = facts_reader_new(VIEW("{\"a\":\n1}"), "t.ndjson", NULL);
    CU_ASSERT_EQUAL(facts_reader_next(r, &doc, &err), STATUS_SYNTAX);
    CU_ASSERT_PTR_NOT_NULL(strstr(err.message, "t.ndjson:1: $.a"));
    facts_reader_free(r);
    doc = read_text("\xEF\xBB\xBF\n{\n\"format\": \"auditor-facts/1\", \"document\":\n{\"id\": \"d\"},\n\"facts\": []\n}\n", &err);
    CU_ASSERT_PTR_NOT_NULL(doc);
    document_free(doc);
}

static void facts_files_are_recognised_by_their_beginning(void)
{
    CU_ASSERT_TRUE(facts_recognise(VIEW(" {\"format\": \"auditor-facts/1\"")));
    CU_ASSERT_TRUE(facts_recognise(VIEW("\xEF\xBB\xBF{\"document\": {\"id\": \"format\"},\n\"format\" : \"auditor-facts/9\"")));
    CU_ASSERT_FALSE(facts_recognise(VIEW("{\"format\": \"auditor-report/1\"}")));
    CU_ASSERT_FALSE(facts_recognise(VIEW("[\"format\", \"auditor-facts/1\"]")));
    CU_ASSERT_FALSE(facts_recognise(VIEW("")));
}

static void a_printed_figure_keeps_every_digit(void)
{
    document *doc = read_facts(
        FIGURE("f1", "\"value\": \"79.50\", \"unit\": \"%\", \"amount\": \"79.5\"") ", "
        FIGURE("f2", "\"value\": \"2598\", \"scale\": \"100000000\", \"amount\": \"259800000000\", \"unit\": \"CNY\", \"written_unit\": \"亿元\"") ", "
        FIGURE("f3", "\"value\": \"1/3\", \"modifier\": \"fraction\", \"amount\": \"1/3\"") ", "
        FIGURE("f4", "\"value\": \"6\", \"value_high\": \"8.5\", \"modifier\": \"range\"") ", "
        FIGURE("f5", "\"value\": \"12345678901234567890\"") ", "
        FIGURE("f6", "\"value\": \"9\", \"scale\": \"1e1\", \"unit\": \"%\", \"modifier\": \"nearly\", \"fraction\": true, \"nature\": \"count\"") ", "
        FIGURE("f7", "\"low\": \"10\", \"high\": \"20\", \"high_open\": true") ", "
        "{\"id\": \"f8\", \"kind\": \"ordinal\"" AT ", \"amount\": \"4\", \"of\": \"位\", \"rank\": true}", "");
    CU_ASSERT_EQUAL_FATAL(doc->figure_count, 8);
    const figure *g = doc->figures;
    CU_ASSERT_TRUE(g[0].print.digits == 7950 && g[0].print.decimals == 2 && g[0].print.denominator == 1);
    CU_ASSERT_TRUE(g[1].print.digits == 2598 && g[1].print.scale == 8 && g[1].print.nature == NATURE_MEASURE);
    CU_ASSERT_TRUE(view_equal(doc->units[g[1].unit].name, VIEW("CNY")) && doc->units[g[1].unit].factor.denominator == 1);
    CU_ASSERT_TRUE(view_equal(document_word(doc, g[1].written_unit), VIEW("亿元")));
    CU_ASSERT_TRUE(g[2].print.digits == 1 && g[2].print.denominator == 3 && g[2].print.modifier == MODIFIER_FRACTION);
    CU_ASSERT_TRUE(g[3].print.digits == 60 && g[3].print.digits_high == 85 && g[3].print.decimals == 1);
    CU_ASSERT_TRUE(g[4].huge && view_equal(document_word(doc, (word)g[4].print.digits), VIEW("12345678901234567890")));
    CU_ASSERT_TRUE(g[5].print.hedged_too && g[5].print.scale == 1 && g[5].print.nature == NATURE_COUNT);
    const interval *b = &doc->bounds[g[6].print.digits];
    CU_ASSERT_TRUE(g[6].given && b[READING_WIDE].high_open && exact_compare(b[READING_NARROW].low, exact_integer(10)) == 0);
    CU_ASSERT_TRUE(g[7].print.digits == 4 && g[7].rank && g[7].print.nature == NATURE_POINT && g[7].unit == 0);
    document_free(doc);
}

static void units_come_from_the_table_where_it_knows_them(void)
{
    unit_table *units = unit_table_new();
    CU_ASSERT_PTR_NOT_NULL_FATAL(units);
    CU_ASSERT_EQUAL(unit_table_add(units, &(unit){ .name = VIEW("家"), .factor = { 1, 1, 0 }, .count = true }, NULL), STATUS_OK);
    facts_reader *r = facts_reader_new(VIEW(HEAD ", \"facts\": [" FIGURE("a", "\"value\": \"5\", \"unit\": \"家\"") ", "
                                            FIGURE("b", "\"value\": \"5\", \"unit\": \"斗\"") ", "
                                            FIGURE("c", "\"value\": \"5\", \"unit\": \"湾\", \"nature\": \"count\"") "]}"), "t.json", units);
    document *doc = NULL;
    CU_ASSERT_EQUAL_FATAL(facts_reader_next(r, &doc, NULL), STATUS_OK);
    facts_reader_free(r);
    unit_table_free(units);     /* the document keeps what it needs */
    CU_ASSERT_TRUE(doc->units[doc->figures[0].unit].count && doc->figures[0].print.nature == NATURE_COUNT);
    CU_ASSERT_TRUE(!doc->units[doc->figures[1].unit].count && doc->figures[1].print.nature == NATURE_MEASURE);
    CU_ASSERT_TRUE(view_equal(doc->units[doc->figures[1].unit].name, VIEW("斗")));
    CU_ASSERT_TRUE(doc->units[doc->figures[2].unit].count && doc->figures[2].print.nature == NATURE_COUNT);
    document_free(doc);
}

static void qualifiers_are_a_set(void)
{
    document *doc = read_facts(FIGURE("f1", "\"value\": \"5\", \"key\": {\"metric\": \"m\", \"qualifiers\": [\"b\", \"a\", \"b\"], \"status\": \"plan\"}") ", "
                               FIGURE("f2", "\"value\": \"6\", \"key\": {\"qualifiers\": [\"a\", \"b\"], \"status\": \"plan\", \"basis\": \"unknown\", \"metric\": \"m\"}"), "");
    CU_ASSERT_EQUAL(doc->key_count, 2);
    CU_ASSERT_TRUE(view_equal(document_word(doc, doc->keys[1].qualifiers), VIEW("a\x1f" "b")));
    CU_ASSERT_EQUAL(doc->keys[1].status, KEY_PLAN);
    document_free(doc);
}

static void equal_numbers_are_one_clause_and_silence_is_a_clause_of_its_own(void)
{
#define PLACED(id, rest) "{\"id\": \"" id "\", \"kind\": \"mark\", \"mark\": \"m\"" AT rest "}"
    document *doc = read_facts(PLACED("a", ", \"segment\": 1, \"paragraph\": 7, \"sentence\": 3, \"clause\": 2") ", "
                               PLACED("b", ", \"segment\": 1, \"paragraph\": 7, \"sentence\": 3, \"clause\": 2") ", "
                               PLACED("c", ", \"segment\": 1, \"paragraph\": 8, \"sentence\": 3, \"clause\": 2") ", "
                               PLACED("d", "") ", " PLACED("e", ""), "");
    const fact *f = doc->facts;
    const clause *c = doc->clauses;
    CU_ASSERT_EQUAL(doc->clause_count, 4);
    CU_ASSERT_TRUE(f[0].clause == f[1].clause && f[1].clause != f[2].clause && f[3].clause != f[4].clause);
    CU_ASSERT_TRUE(c[f[0].clause].paragraph != c[f[2].clause].paragraph && c[f[0].clause].segment == c[f[2].clause].segment);
    CU_ASSERT_TRUE(c[f[3].clause].sentence != c[f[4].clause].sentence);
    document_free(doc);
    refused(HEAD ", \"clauses\": [{\"start\": 0, \"end\": 9, \"segment\": 1, \"paragraph\": 2, \"sentence\": 3}], \"facts\": ["
            PLACED("a", ", \"clause\": 1, \"sentence\": 4") "]}", "t.json: $.facts[0].sentence: expected 3, as clause 1 says");
    refused(HEAD ", \"clauses\": [], \"facts\": [" PLACED("a", ", \"clause\": 1") "]}",
            "t.json: $.facts[0].clause: expected one of the 0 clauses listed, found 1");
}

static void ids_stay_and_references_may_point_ahead(void)
{
    document *doc = read_facts(FIGURE("late", "\"value\": \"5\", \"table\": \"t\", \"row\": 0, \"col\": 0, \"total\": \"column\"")
                               ", {\"id\": \"t\", \"kind\": \"table\", \"text\": \"\", \"start\": 0, \"end\": 90, \"rows\": [[{\"text\": \"5\", \"figure\": \"late\"}]]}",
                               "{\"id\": \"c1\", \"kind\": \"order\", \"greater\": \"late\", \"smaller\": \"late\", \"confidence\": \"0.9\"}");
    CU_ASSERT_EQUAL(doc->facts[0].kind, FACT_TABLE);
    CU_ASSERT_TRUE(view_equal(document_word(doc, doc->facts[1].id), VIEW("late")));
    CU_ASSERT_EQUAL(doc->claims[0].id, 0);      /* c1 is what it would be called anyway */
    CU_ASSERT_TRUE(doc->figures[0].table == 0 && doc->cells[0].figure == 1 && doc->figures[0].total == 1);
    CU_ASSERT_EQUAL(claim_fact(doc, &doc->claims[0], ROLE_GREATER, 0), 1);
    CU_ASSERT_EQUAL(doc->claims[0].confidence, 90);
    document_free(doc);
}

static void a_quotation_is_its_letters(void)
{
    document *doc = read_facts("{\"id\": \"a\", \"kind\": \"quotation\", \"text\": \"“先谋，后动。”\", \"start\": 0, \"end\": 4, \"speaker\": \"某甲\"}, "
                               "{\"id\": \"b\", \"kind\": \"quotation\", \"text\": \"“先谋后动”\", \"start\": 5, \"end\": 9}", "");
    CU_ASSERT_EQUAL(doc->quotations[0].length, 4);
    CU_ASSERT_EQUAL(doc->quotations[0].digest, doc->quotations[1].digest);
    document_free(doc);
}


static bool read_with_failures(view text, long after)
{
    document *doc = NULL;
    error err = { .code = STATUS_OK };
    memory_fail_after(after);
    facts_reader *r = facts_reader_new(text, "t.json", NULL);
    status s = r != NULL ? facts_reader_next(r, &doc, &err) : STATUS_MEMORY;
    CU_ASSERT_TRUE(s == STATUS_OK || s == STATUS_MEMORY);
    CU_ASSERT_TRUE((s == STATUS_OK) == (doc != NULL));
    facts_reader_free(r);
    document_free(doc);
    memory_fail_after(-1);
    return s == STATUS_OK;
}

static void any_allocation_may_fail(void)
{
    const view text = VIEW(HEAD ", \"facts\": [" FIGURE("f1", "\"value\": \"5\", \"unit\": \"CNY\", \"key\": {\"metric\": \"m\", \"qualifiers\": [\"q\"]}") ", "
                           FIGURE("g", "\"low\": \"5\"") ", {\"id\": \"l\", \"kind\": \"list\"" AT ", \"items\": [{\"text\": \"a\"}]}, "
                           "{\"id\": \"q\", \"kind\": \"quotation\"" AT "}], "
                           "\"claims\": [{\"id\": \"c\", \"kind\": \"part\", \"part\": \"f1\", \"whole\": \"g\"}]}");
    long n = 0;
    while (n < 10000 && !read_with_failures(text, n))
        n++;
    CU_ASSERT_TRUE(n > 20 && n < 10000);
}

CU_TestInfo read_tests[] = {
    { "broken JSON names line, path and what was expected", broken_json_names_line_path_and_what_was_expected },
    { "a key must be known and stand once", a_key_must_be_known_and_stand_once },
    { "a value must have its type", a_value_must_have_its_type },
    { "a figure's number must make sense", a_figures_number_must_make_sense },
    { "other facts must make sense too", other_facts_must_make_sense_too },
    { "references and ids must be sound", references_and_ids_must_be_sound },
    { "depth is bounded", depth_is_bounded },
    { "a sea of spaces and a flood of values are bounded", a_sea_of_spaces_and_a_flood_of_values_are_bounded },
    { "each line of NDJSON is a document of its own", each_line_of_ndjson_is_a_document_of_its_own },
    { "the name tells NDJSON too, and a document may fill many lines", the_name_tells_ndjson_too_and_a_document_may_fill_many_lines },
    { "facts files are recognised by their beginning", facts_files_are_recognised_by_their_beginning },
    { "a printed figure keeps every digit", a_printed_figure_keeps_every_digit },
    { "units come from the table where it knows them", units_come_from_the_table_where_it_knows_them },
    { "qualifiers are a set", qualifiers_are_a_set },
    { "equal numbers are one clause, and silence is a clause of its own", equal_numbers_are_one_clause_and_silence_is_a_clause_of_its_own },
    { "ids stay, and references may point ahead", ids_stay_and_references_may_point_ahead },
    { "a quotation is its letters", a_quotation_is_its_letters },
    { "any allocation may fail", any_allocation_may_fail },
    CU_TEST_INFO_NULL
};
