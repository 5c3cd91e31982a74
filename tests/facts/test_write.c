#include <CUnit/CUnit.h>
#include <stdio.h>

#include "base/file.h"
#include "facts/numeral.h"
#include "facts/read.h"
#include "facts/write.h"
#include "support/documents.h"

static document *read_back(view text)
{
    document *doc = NULL;
    error err = { .code = STATUS_OK };
    facts_reader *r = facts_reader_new(text, "written", NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(r);
    if (facts_reader_next(r, &doc, &err) != STATUS_OK)
        fprintf(stderr, "%s\n", err.message);
    facts_reader_free(r);
    return doc;
}

/* Writes, reads and compares; then writes again and compares the bytes. */
static bool comes_back(const document *doc, bool one_line)
{
    buffer text = { NULL, 0, 0, false }, again = text, first = text, second = text;
    facts_write(&text, doc, one_line, NULL);
    document *read = read_back(buffer_view(&text));
    bool same = read != NULL;
    if (same) {
        facts_write(&again, read, one_line, NULL);
        documents_describe(&first, doc);
        documents_describe(&second, read);
        same = view_equal(buffer_view(&first), buffer_view(&second)) && view_equal(buffer_view(&text), buffer_view(&again));
    }
    if (one_line)
        same = same && memchr(text.bytes, '\n', text.length - 1) == NULL;
    document_free(read);
    buffer_free(&text);
    buffer_free(&again);
    buffer_free(&first);
    buffer_free(&second);
    return same;
}

static void what_is_written_is_read_as_the_same_document(void)
{
    for (uint32_t seed = 1; seed <= 200; seed++) {
        document *doc = documents_random(seed, seed);
        CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
        CU_ASSERT_TRUE(comes_back(doc, seed % 2 == 0));
        document_free(doc);
    }
}

static void the_sample_files_come_back(void)
{
    static const char *const files[] = { "facts/000.json", "facts/001.json", "facts/002.json", "facts/003.json", "facts/004.json" };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        buffer text = { NULL, 0, 0, false };
        CU_ASSERT_EQUAL_FATAL(file_read(&text, files[i], FACTS_FILE_LIMIT, NULL), STATUS_OK);
        document *doc = read_back(buffer_view(&text));
        CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
        CU_ASSERT_TRUE(comes_back(doc, false));
        document_free(doc);
        buffer_free(&text);
    }
}

static void numbers_are_printed_in_plain_digits(void)
{
    static const struct {
        int64_t digits;
        int exponent;
        const char *text;
    } cases[] = {
        { 2598, 8, "259800000000" }, { 7950, -2, "79.50" }, { 5, -3, "0.005" }, { 0, -2, "0.00" }, { 0, 5, "0" },
        { -35, -1, "-3.5" }, { INT64_MAX, 0, "9223372036854775807" }, { INT64_MIN, 0, "-9223372036854775808" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        buffer out = { NULL, 0, 0, false };
        numeral_print(&out, cases[i].digits, cases[i].exponent);
        CU_ASSERT_TRUE(view_equal(buffer_view(&out), view_of(cases[i].text)));
        buffer_free(&out);
    }
}

static void an_amount_is_compared_by_value_not_by_digits(void)
{
    const printed p = { .digits = 2598, .denominator = 1, .scale = 8 }, third = { .digits = 1, .denominator = 3, .scale = 2 };
    CU_ASSERT_TRUE(numeral_equals(VIEW("259800000000"), &p) && numeral_equals(VIEW("259800000000.00"), &p));
    CU_ASSERT_FALSE(numeral_equals(VIEW("259800000001"), &p) || numeral_equals(VIEW("-259800000000"), &p));
    CU_ASSERT_FALSE(numeral_equals(VIEW("25980000000000000000000000000001"), &p));
    CU_ASSERT_TRUE(numeral_equals(VIEW("100/3"), &third) && !numeral_equals(VIEW("33.33"), &third));
    const printed small = { .digits = 50, .denominator = 1, .decimals = 3 };
    CU_ASSERT_TRUE(numeral_equals(VIEW("0.05"), &small) && numeral_equals(VIEW("0.050"), &small));
}

CU_TestInfo write_tests[] = {
    { "what is written is read as the same document", what_is_written_is_read_as_the_same_document },
    { "the sample files come back", the_sample_files_come_back },
    { "numbers are printed in plain digits", numbers_are_printed_in_plain_digits },
    { "an amount is compared by value, not by digits", an_amount_is_compared_by_value_not_by_digits },
    CU_TEST_INFO_NULL
};
