#include <CUnit/CUnit.h>

#include "report/json_text.h"

static void becomes(view text, const char *json)
{
    buffer out = { 0 };
    json_string(&out, text);
    buffer_byte(&out, '\0');
    CU_ASSERT_STRING_EQUAL(out.bytes, json);
    buffer_free(&out);
}

static void what_acts_is_escaped(void)
{
    becomes(VIEW("2024亿元"), "\"2024亿元\"");
    becomes(VIEW("a\"b\\c\n\t"), "\"a\\\"b\\\\c\\n\\t\"");
    becomes(VIEW("\x1b[31m\0"), "\"\\u001b[31m\\u0000\"");
    becomes(VIEW("\xe2\x80\xae\xe2\x81\xa6\xe2\x80\xa8\xc2\x9b"), "\"\\u202e\\u2066\\u2028\\u009b\"");
    becomes(VIEW("\xf3\xa0\x81\x81"), "\"\\udb40\\udc41\"");
    becomes(VIEW("\xff\xe4\xb8"), "\"\\ufffd\\ufffd\\ufffd\"");
    becomes(VIEW("👩‍👩"), "\"👩‍👩\"");
}

static void shares(double share, const char *json)
{
    buffer out = { 0 };
    json_share(&out, share);
    buffer_byte(&out, '\0');
    CU_ASSERT_STRING_EQUAL(out.bytes, json);
    buffer_free(&out);
}

static void shares_have_no_idle_zeros(void)
{
    shares(0, "0");
    shares(1, "1");
    shares(0.5, "0.5");
    shares(0.12344, "0.1234");
    shares(0.00004, "0");
    shares(-1, "0");
}

CU_TestInfo json_text_tests[] = {
    { "what acts instead of being seen is escaped", what_acts_is_escaped },
    { "shares have no idle zeros", shares_have_no_idle_zeros },
    CU_TEST_INFO_NULL
};
