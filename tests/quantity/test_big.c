#include <CUnit/CUnit.h>
#include <stdlib.h>

#include "quantity/big.h"
#include "support/random.h"
#include "support/rational.h"
#include "support/sets.h"

static big random_big(random_source *r, int factors)
{
    big product, factor;
    exact e = { random_between(r, -1000000000, 1000000000), random_below(r, 1000) + 1,
                (int32_t)random_between(r, -9, 9) };
    big_from_exact(&product, e);
    while (factors-- > 0) {
        e.numerator = (int128)random_bits(r) * (random_bits(r) >> 1);
        e.denominator = random_one_in(r, 3) ? random_bits(r) | 1 : 1;
        big_from_exact(&factor, e);
        if (big_multiply(&product, &product, &factor) != STATUS_OK)
            break;
    }
    return product;
}

/* 0 right, 1 gave up, 2 wrong */
static int judge(status s, const big *answer, const mpq_t right, mpq_t scratch)
{
    if (s != STATUS_OK)
        return s == STATUS_RANGE ? 1 : 2;
    rational_from_big(scratch, answer);
    return mpq_equal(scratch, right) && answer->numerator.count <= BIG_LIMBS ? 0 : 2;
}

static void arithmetic_agrees_with_gmp_or_gives_up(void)
{
    random_source r = random_from(3);
    unsigned of[3] = { 0 }, misordered = 0;
    mpq_t a, b, right, scratch;
    mpq_inits(a, b, right, scratch, NULL);
    for (int i = 0; i < 3000; i++) {
        big x = random_big(&r, (int)random_below(&r, 40)),
            y = random_one_in(&r, 5) ? x : random_big(&r, (int)random_below(&r, 40)), answer;
        rational_from_big(a, &x);
        rational_from_big(b, &y);
        int order = mpq_cmp(a, b);
        misordered += big_compare(&x, &y) != (order > 0) - (order < 0);
        mpq_add(right, a, b);
        of[judge(big_add(&answer, &x, &y), &answer, right, scratch)]++;
        mpq_mul(right, a, b);
        of[judge(big_multiply(&answer, &x, &y), &answer, right, scratch)]++;
        rational_floor(right, a);
        of[judge(big_floor(&answer, &x), &answer, right, scratch)]++;
        if (mpq_sgn(a) != 0) {
            mpq_inv(right, a);
            of[judge(big_invert(&answer, &x), &answer, right, scratch)]++;
        }
    }
    mpq_clears(a, b, right, scratch, NULL);
    CU_ASSERT_EQUAL(misordered, 0);
    CU_ASSERT_EQUAL(of[2], 0);
    CU_ASSERT_TRUE(of[0] > of[1]);
}

static void sizes_end_in_range_not_in_memory(void)
{
    big x, y;
    status s = STATUS_OK;
    big_from_exact(&x, (exact){ ((int128)1 << 126) - 1, UINT64_MAX, 1000 });
    big_from_exact(&y, (exact){ 1, 1, -1000000000 });
    CU_ASSERT_EQUAL(big_add(&x, &x, &y), STATUS_RANGE);
    for (int i = 0; i < 12 && s == STATUS_OK; i++)
        s = big_multiply(&x, &x, &x);
    CU_ASSERT_EQUAL(s, STATUS_RANGE);
    CU_ASSERT_EQUAL(big_compare(&x, &y), 1);
    big_from_exact(&x, exact_integer(0));
    CU_ASSERT_EQUAL(big_invert(&y, &x), STATUS_RANGE);
}

static unsigned asked;

static void *ask(size_t size)
{
    asked++;
    return malloc(size);
}

static void *ask_again(void *block, size_t old, size_t size)
{
    (void)old;
    asked++;
    return realloc(block, size);
}

static void give_back(void *block, size_t size)
{
    (void)size;
    free(block);
}

/* The reason why big.h stands on mpn: GMP aborts where the heap refuses it. */
static void gmp_is_never_asked_for_memory(void)
{
    void *(*allocate)(size_t), *(*reallocate)(void *, size_t, size_t);
    void (*release)(void *, size_t);
    mp_get_memory_functions(&allocate, &reallocate, &release);
    mp_set_memory_functions(ask, ask_again, give_back);
    asked = 0;
    random_source r = random_from(5);
    for (int i = 0; i < 200; i++) {
        big x = random_big(&r, 31), y = random_big(&r, 31), out;
        big_add(&out, &x, &y);
        big_multiply(&out, &x, &y);
        big_floor(&out, &x);
        big_invert(&out, &x);
        big_compare(&x, &y);
    }
    mp_set_memory_functions(allocate, reallocate, release);
    CU_ASSERT_EQUAL(asked, 0);
}

static bool same_ends(const interval *x, const big_interval *y)
{
    big_interval z;
    big_interval_from(&z, x);
    return big_interval_within(&z, y) && big_interval_within(y, &z);
}

static void intervals_agree_with_the_narrow_ones(void)
{
    const char *const sets[] = { "[1, 2)", "(-3, 5]",          "(0, inf)",        "(-inf, -1/3]",
                                 "[0, 0]", "[2597.5, 2598.5]", "[0.7945, 0.7955)" };
    enum { SETS = sizeof sets / sizeof *sets };
    for (int i = 0; i < SETS * SETS; i++) {
        interval a = interval_of(sets[i % SETS]), b = interval_of(sets[i / SETS]), narrow;
        big_interval x, y, wide;
        big_interval_from(&x, &a);
        big_interval_from(&y, &b);
        CU_ASSERT_EQUAL(big_interval_below(&x, &y), interval_below(&a, &b));
        CU_ASSERT_EQUAL(big_interval_disjoint(&x, &y), interval_disjoint(&a, &b));
        CU_ASSERT_EQUAL(big_interval_integers(&wide, &x), interval_integers(&narrow, &a));
        CU_ASSERT_TRUE(!interval_integers(&narrow, &a) || same_ends(&narrow, &wide));
        CU_ASSERT_EQUAL(big_interval_meet(&wide, &x, &y), interval_meet(&narrow, &a, &b));
        CU_ASSERT_TRUE(!interval_meet(&narrow, &a, &b) || same_ends(&narrow, &wide));
        CU_ASSERT_TRUE(interval_subtract(&narrow, &a, &b) == big_interval_subtract(&wide, &x, &y)
                       && same_ends(&narrow, &wide));
        CU_ASSERT_TRUE(interval_multiply(&narrow, &a, &b) == big_interval_multiply(&wide, &x, &y)
                       && same_ends(&narrow, &wide));
        status s = interval_divide(&narrow, &a, &b);
        CU_ASSERT_TRUE(s == big_interval_divide(&wide, &x, &y) && (s != STATUS_OK || same_ends(&narrow, &wide)));
    }
}

static void a_yearly_rate_over_many_years_fits(void)
{
    interval factor = interval_of("[1.11245, 1.11255)"), narrow;
    big_interval x, power, holds;
    CU_ASSERT_EQUAL(interval_power(&narrow, &factor, 30), STATUS_RANGE);
    big_interval_from(&x, &factor);
    CU_ASSERT_EQUAL_FATAL(big_interval_power(&power, &x, 30), STATUS_OK);
    interval around = interval_of("(24.45, 24.55)");   /* 1.1125^30 = 24.49... */
    big_interval_from(&holds, &around);
    CU_ASSERT_TRUE(big_interval_within(&power, &holds));
}

CU_TestInfo big_tests[] = {
    { "arithmetic agrees with GMP or gives up", arithmetic_agrees_with_gmp_or_gives_up },
    { "sizes end in STATUS_RANGE, not in memory", sizes_end_in_range_not_in_memory },
    { "GMP is never asked for memory", gmp_is_never_asked_for_memory },
    { "intervals agree with the narrow ones", intervals_agree_with_the_narrow_ones },
    { "a yearly rate over many years fits", a_yearly_rate_over_many_years_fits },
    CU_TEST_INFO_NULL
};
