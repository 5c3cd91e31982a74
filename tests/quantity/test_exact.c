#include <CUnit/CUnit.h>

#include "quantity/exact.h"
#include "support/random.h"
#include "support/rational.h"
#include "support/sets.h"

static bool prints(exact value, const char *text)
{
    buffer out = { 0 };
    exact_print(&out, value);
    bool same = view_equal(buffer_view(&out), view_of(text));
    if (!same)
        fprintf(stderr, "  prints %.*s, not %s\n", VIEW_PRINT(buffer_view(&out)), text);
    buffer_free(&out);
    return same;
}

static void numbers_are_read_and_printed_without_loss(void)
{
    const char *const pairs[][2] = {
        { "0", "0" },
        { "-12.50", "-12.5" },
        { "1/3", "1/3" },
        { "1e8", "100000000" },
        { "0.000", "0" },
        { "-0", "0" },
        { "259850000000", "259850000000" },
        { "6/4", "1.5" },
        { "-7/8", "-0.875" },
        { "1/150", "1/150" },
        { "007", "7" },
        { "2.5e-3", "0.0025" },
        { "1e8/3", "100000000/3" },
        { "10/6", "5/3" },
        { "99999999999999999999999999999999999999", "99999999999999999999999999999999999999" },
        { "0.1/3", "1/30" },
        { "1/30000000000000000000000", "1/30000000000000000000000" },
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        CU_ASSERT_TRUE(prints(exact_of(pairs[i][0]), pairs[i][1]));
}

static void other_texts_are_refused(void)
{
    const char *const texts[] = { "",   "-",  ".5",   "5.",    "1,000", "1 ", " 1",    "+1", "1e",  "1e+", "1/0",
                                  "1/", "/3", "1/-3", "1.2.3", "0x1",   "１", "1/3/5", "e5", "nan", "--1" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        exact value;
        error err = { 0 };
        CU_ASSERT_EQUAL(exact_parse(&value, view_of(texts[i]), &err), STATUS_SYNTAX);
        CU_ASSERT_EQUAL(err.code, STATUS_SYNTAX);
    }
    const char *const long_ones[] = { "1e1001", "1e-99999999999999999999999999999999999999999999",
                                      "1/18446744073709551617", "999999999999999999999999999999999999999999" };
    for (size_t i = 0; i < sizeof long_ones / sizeof *long_ones; i++) {
        exact value;
        CU_ASSERT_EQUAL(exact_parse(&value, view_of(long_ones[i]), NULL), STATUS_RANGE);
    }
}

/* Small and huge, with the edges of 64 and 128 bits well represented. */
static exact random_exact(random_source *r)
{
    exact e = { (int128)random_bits(r), 1, (int32_t)random_between(r, -12, 12) };
    uint64_t form = random_below(r, 6);
    if (form == 0)
        e.numerator = e.numerator << random_below(r, 63);
    else if (form <= 3)
        e.numerator = e.numerator % 100000;
    else if (form == 4)
        e.numerator = ((int128)1 << random_between(r, 60, 126)) + random_between(r, -2, 2);
    if (random_one_in(r, 3))
        e.denominator = random_one_in(r, 4) ? random_bits(r) | 1 : random_below(r, 999) + 1;
    if (random_one_in(r, 10))
        e.exponent *= 40;
    if (random_one_in(r, 2))
        e.numerator = -e.numerator;
    return e;
}

static void printing_loses_nothing(void)
{
    random_source r = random_from(4);
    unsigned unread = 0, changed = 0;
    for (int i = 0; i < 20000; i++) {
        exact value = random_exact(&r), again;
        buffer out = { 0 };
        exact_print(&out, value);
        bool read = exact_parse(&again, buffer_view(&out), NULL) == STATUS_OK;
        unread += !read;
        changed += read && exact_compare(value, again) != 0;
        buffer_free(&out);
    }
    CU_ASSERT_EQUAL(changed, 0);
    CU_ASSERT_TRUE(unread < 20000 / 4);     /* more than 38 digits once written out */
}

/* What one operation answered against the oracle: 0 right, 1 gave up, 2 wrong. */
static int judge(status s, exact answer, const mpq_t right, mpq_t scratch)
{
    if (s != STATUS_OK)
        return s == STATUS_RANGE ? 1 : 2;
    rational_from_exact(scratch, answer);
    return mpq_equal(scratch, right) ? 0 : 2;
}

static void arithmetic_agrees_with_gmp_or_gives_up(void)
{
    random_source r = random_from(1);
    unsigned of[3] = { 0 }, misordered = 0;
    mpq_t a, b, right, scratch;
    mpq_inits(a, b, right, scratch, NULL);
    for (int i = 0; i < 40000; i++) {
        exact x = random_exact(&r), y = random_one_in(&r, 5) ? x : random_exact(&r), answer = { 0, 1, 0 };
        if (random_one_in(&r, 2))
            y.numerator += random_between(&r, -1, 1);
        rational_from_exact(a, x);
        rational_from_exact(b, y);
        int order = mpq_cmp(a, b);
        misordered += exact_compare(x, y) != (order > 0) - (order < 0);
        mpq_add(right, a, b);
        of[judge(exact_add(&answer, x, y), answer, right, scratch)]++;
        mpq_sub(right, a, b);
        of[judge(exact_subtract(&answer, x, y), answer, right, scratch)]++;
        mpq_mul(right, a, b);
        of[judge(exact_multiply(&answer, x, y), answer, right, scratch)]++;
        if (mpq_sgn(b) != 0) {
            mpq_div(right, a, b);
            of[judge(exact_divide(&answer, x, y), answer, right, scratch)]++;
        } else {
            CU_ASSERT_EQUAL(exact_divide(&answer, x, y), STATUS_RANGE);
        }
        rational_floor(right, a);
        of[judge(exact_floor(&answer, x), answer, right, scratch)]++;
    }
    mpq_clears(a, b, right, scratch, NULL);
    CU_ASSERT_EQUAL(misordered, 0);
    CU_ASSERT_EQUAL(of[2], 0);
    CU_ASSERT_TRUE(of[0] > of[1]);
}

static void figures_of_articles_never_overflow(void)
{
    random_source r = random_from(2);
    unsigned failed = 0;
    for (int i = 0; i < 100000; i++) {
        exact x = exact_decimal(random_between(&r, 0, 999999999), (int32_t)random_between(&r, -4, 8));
        exact y = exact_decimal(random_between(&r, 1, 999999999), (int32_t)random_between(&r, -4, 8)), answer;
        failed += exact_multiply(&answer, x, y) != STATUS_OK || exact_divide(&answer, x, y) != STATUS_OK
            || exact_add(&answer, answer, y) != STATUS_OK;
    }
    CU_ASSERT_EQUAL(failed, 0);
}

static void the_number_without_a_positive_is_refused(void)
{
    exact most = { (int128)1 << 126, 1, 0 }, twice = { -2, 1, 0 }, out = most;
    CU_ASSERT_EQUAL(exact_multiply(&out, most, twice), STATUS_RANGE);
    CU_ASSERT_EQUAL(exact_subtract(&out, exact_negate(most), most), STATUS_RANGE);
    CU_ASSERT_EQUAL(exact_compare(out, most), 0);
}

static void distant_exponents_are_ordered(void)
{
    exact small = { 1, UINT64_MAX, -2000000000 }, large = { 1, UINT64_MAX, 2000000000 };
    CU_ASSERT_EQUAL(exact_compare(small, large), -1);
    CU_ASSERT_EQUAL(exact_compare(large, small), 1);
    CU_ASSERT_EQUAL(exact_compare(exact_negate(large), exact_negate(small)), -1);
    CU_ASSERT_EQUAL(exact_compare(exact_negate(large), small), -1);
}

CU_TestInfo exact_tests[] = {
    { "numbers are read and printed without loss", numbers_are_read_and_printed_without_loss },
    { "other texts are refused", other_texts_are_refused },
    { "printing loses nothing", printing_loses_nothing },
    { "arithmetic agrees with GMP or gives up", arithmetic_agrees_with_gmp_or_gives_up },
    { "figures of articles never overflow", figures_of_articles_never_overflow },
    { "the number without a positive is refused", the_number_without_a_positive_is_refused },
    { "distant exponents are ordered", distant_exponents_are_ordered },
    CU_TEST_INFO_NULL
};
