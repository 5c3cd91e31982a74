#include <CUnit/CUnit.h>

#include "cli/arguments.h"

enum { FORMAT = 1, JOBS, QUIET, VERBOSE };

static const option table[] = {
    { FORMAT, 'f', "format", "NAME", "" },
    { JOBS, 'j', "jobs", "N", "" },
    { QUIET, 'q', "quiet", NULL, "" },
    { VERBOSE, 'v', "verbose", NULL, "" },
    { 0, 0, NULL, NULL, NULL },
};
static const option *const tables[] = { table, NULL };

static void expect(arguments *a, int id, const char *value)
{
    argument got;
    CU_ASSERT_EQUAL_FATAL(arguments_next(a, &got, NULL), STATUS_OK);
    CU_ASSERT_EQUAL(got.id, id);
    if (value == NULL)
        CU_ASSERT_PTR_NULL(got.value);
    if (value != NULL)
        CU_ASSERT_STRING_EQUAL(got.value, value);
}

static void values_are_joined_or_follow(void)
{
    char *words[] = { (char *)"--format=json", (char *)"--jobs", (char *)"4", (char *)"-fjson", (char *)"-j", (char *)"2", NULL };
    arguments a = { .rest = words, .tables = tables };
    expect(&a, FORMAT, "json");
    expect(&a, JOBS, "4");
    expect(&a, FORMAT, "json");
    expect(&a, JOBS, "2");
    expect(&a, ARGUMENT_END, NULL);
}

static void short_options_combine(void)
{
    char *words[] = { (char *)"-qvfjson", (char *)"-vq", NULL };
    arguments a = { .rest = words, .tables = tables };
    expect(&a, QUIET, NULL);
    expect(&a, VERBOSE, NULL);
    expect(&a, FORMAT, "json");
    expect(&a, VERBOSE, NULL);
    expect(&a, QUIET, NULL);
    expect(&a, ARGUMENT_END, NULL);
}

static void two_dashes_end_options(void)
{
    char *words[] = { (char *)"a", (char *)"-", (char *)"--", (char *)"-q", (char *)"--", NULL };
    arguments a = { .rest = words, .tables = tables };
    expect(&a, ARGUMENT_OPERAND, "a");
    expect(&a, ARGUMENT_OPERAND, "-");
    expect(&a, ARGUMENT_OPERAND, "-q");
    expect(&a, ARGUMENT_OPERAND, "--");
    expect(&a, ARGUMENT_END, NULL);
}

static void refuse(const char *word, const char *message)
{
    char *words[] = { (char *)word, NULL };
    arguments a = { .rest = words, .tables = tables };
    argument got;
    error err = { 0 };
    CU_ASSERT_EQUAL(arguments_next(&a, &got, &err), STATUS_USAGE);
    CU_ASSERT_PTR_NOT_NULL(strstr(err.message, message));
}

static void an_unknown_option_says_what_was_meant(void)
{
    refuse("--fromat=json", "did you mean --format?");
    refuse("--zzzzzz", "--help");
    refuse("-x", "-x");
    refuse("--quiet=yes", "takes no value");
    refuse("--jobs", "needs a value");
    refuse("-j", "needs a value");
}

static void numbers_have_limits(void)
{
    unsigned n = 7;
    argument a = { JOBS, "jobs", "12" };
    CU_ASSERT_EQUAL(arguments_number(&n, &a, 1, 64, NULL), STATUS_OK);
    CU_ASSERT_EQUAL(n, 12);
    const char *const wrong[] = { "", "0", "65", "-1", "4x", "99999999999999999999999", "1.5" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        a.value = wrong[i];
        CU_ASSERT_EQUAL(arguments_number(&n, &a, 1, 64, NULL), STATUS_USAGE);
    }
    CU_ASSERT_EQUAL(n, 12);
}

CU_TestInfo arguments_tests[] = {
    { "values are joined to their option or follow it", values_are_joined_or_follow },
    { "short options combine", short_options_combine },
    { "two dashes end options, one is an operand", two_dashes_end_options },
    { "an unknown option says what was probably meant", an_unknown_option_says_what_was_meant },
    { "numbers have limits", numbers_have_limits },
    CU_TEST_INFO_NULL
};
