#include <CUnit/CUnit.h>
#include <limits.h>

#include "quantity/printed.h"
#include "support/prints.h"
#include "support/random.h"
#include "support/sets.h"

static bool reads(printed p, int fine, const char *narrow, const char *any, const char *halo, const char *wide)
{
    interval four[READINGS];
    if (printed_readings(&p, fine, four) != STATUS_OK)
        return false;
    bool same = interval_is(&four[READING_NARROW], narrow);
    same = interval_is(&four[READING_ANY], any) && same;
    same = interval_is(&four[READING_HALO], halo) && same;
    return interval_is(&four[READING_WIDE], wide) && same;
}

static bool measures(const char *digits, modifier m, const char *narrow, const char *any, const char *halo,
                     const char *wide)
{
    return reads(print_of(digits, 0, m, NATURE_MEASURE), INT_MAX, narrow, any, halo, wide);
}

static bool counts(const char *digits, modifier m, const char *narrow, const char *any, const char *halo,
                   const char *wide)
{
    return reads(print_of(digits, 0, m, NATURE_COUNT), INT_MAX, narrow, any, halo, wide);
}

static void a_measure_is_rounded_at_its_last_digit(void)
{
    CU_ASSERT_TRUE(measures("79.5", MODIFIER_EXACT, "[79.45, 79.55)", "(79.4, 79.6)", "(79.4, 79.6)", "(79.4, 79.6)"));
    CU_ASSERT_TRUE(
        measures("2598", MODIFIER_EXACT, "[2597.5, 2598.5]", "(2597, 2599)", "(2597, 2599)", "(2597, 2599)"));
    CU_ASSERT_TRUE(reads(print_of("2598", 8, MODIFIER_EXACT, NATURE_MEASURE), INT_MAX, "[259750000000, 259850000000]",
                         "(2597e8, 2599e8)", "(2597e8, 2599e8)", "(2597e8, 2599e8)"));
    CU_ASSERT_TRUE(measures("0.07", MODIFIER_EXACT, "[0.065, 0.075)", "(0.06, 0.08)", "(0.06, 0.08)", "(0.06, 0.08)"));
}

static void trailing_zeros_promise_less(void)
{
    CU_ASSERT_TRUE(measures("50", MODIFIER_EXACT, "[49.5, 50.5]", "(49, 51)", "(49, 51)", "(40, 60)"));
    CU_ASSERT_TRUE(
        measures("3000", MODIFIER_EXACT, "[2999.5, 3000.5]", "(2999, 3001)", "(2900, 3100)", "(2000, 4000)"));
    CU_ASSERT_TRUE(measures("100", MODIFIER_EXACT, "[99.5, 100.5]", "(99, 101)", "(90, 110)", "(0, 200)"));
    CU_ASSERT_TRUE(
        measures("1120", MODIFIER_EXACT, "[1119.5, 1120.5]", "(1119, 1121)", "(1110, 1130)", "(1110, 1130)"));
    CU_ASSERT_TRUE(reads(print_of("30", 8, MODIFIER_EXACT, NATURE_MEASURE), INT_MAX, "[29.5e8, 30.5e8]", "(29e8, 31e8)",
                         "(29e8, 31e8)", "(20e8, 40e8)"));
    CU_ASSERT_TRUE(reads(print_of("3000", 4, MODIFIER_EXACT, NATURE_MEASURE), INT_MAX, "[29995000, 30005000]",
                         "(29990000, 30010000)", "(29e6, 31e6)", "(20e6, 40e6)"));
}

static void written_decimals_are_kept_even_when_zero(void)
{
    CU_ASSERT_TRUE(reads(print_of("30.0", 8, MODIFIER_EXACT, NATURE_MEASURE), INT_MAX, "[29.95e8, 30.05e8]",
                         "(29.9e8, 30.1e8)", "(29.9e8, 30.1e8)", "(29.9e8, 30.1e8)"));
    CU_ASSERT_TRUE(
        measures("79.50", MODIFIER_EXACT, "[79.495, 79.505]", "(79.49, 79.51)", "(79.49, 79.51)", "(79.49, 79.51)"));
}

static void a_finer_sibling_makes_zeros_count(void)
{
    printed p = print_of("3000", 4, MODIFIER_EXACT, NATURE_MEASURE);
    CU_ASSERT_TRUE(
        reads(p, 4, "[29995000, 30005000]", "(29990000, 30010000)", "(29990000, 30010000)", "(29990000, 30010000)"));
    CU_ASSERT_TRUE(
        reads(p, 3, "[29995000, 30005000]", "(29990000, 30010000)", "(29990000, 30010000)", "(29990000, 30010000)"));
    CU_ASSERT_TRUE(reads(p, 5, "[29995000, 30005000]", "(29990000, 30010000)", "(299e5, 301e5)", "(299e5, 301e5)"));
    CU_ASSERT_TRUE(reads(p, 6, "[29995000, 30005000]", "(29990000, 30010000)", "(29e6, 31e6)", "(29e6, 31e6)"));
    CU_ASSERT_TRUE(reads(p, 7, "[29995000, 30005000]", "(29990000, 30010000)", "(29e6, 31e6)", "(20e6, 40e6)"));
}

static void zero_is_rounded_too(void)
{
    CU_ASSERT_TRUE(measures("0", MODIFIER_EXACT, "[-0.5, 0.5]", "(-1, 1)", "(-1, 1)", "(-1, 1)"));
    CU_ASSERT_TRUE(counts("0", MODIFIER_EXACT, "[0, 0]", "[0, 0]", "[0, 0]", "[0, 0]"));
}

static void a_full_count_means_itself(void)
{
    CU_ASSERT_TRUE(counts("1523", MODIFIER_EXACT, "[1523, 1523]", "[1523, 1523]", "[1523, 1523]", "[1523, 1523]"));
    CU_ASSERT_TRUE(counts("40", MODIFIER_EXACT, "[40, 40]", "[40, 40]", "[40, 40]", "[40, 40]"));
    CU_ASSERT_TRUE(counts("3000", MODIFIER_EXACT, "[3000, 3000]", "[3000, 3000]", "[2901, 3099]", "[2001, 3999]"));
    CU_ASSERT_TRUE(reads(print_of("3000", 0, MODIFIER_EXACT, NATURE_COUNT), 0, "[3000, 3000]", "[3000, 3000]",
                         "[3000, 3000]", "[3000, 3000]"));
    CU_ASSERT_TRUE(reads(print_of("3000", 0, MODIFIER_EXACT, NATURE_POINT), INT_MAX, "[3000, 3000]", "[3000, 3000]",
                         "[3000, 3000]", "[3000, 3000]"));
}

static void a_scaled_count_rounds_inward(void)
{
    printed p = print_of("1.53", 4, MODIFIER_EXACT, NATURE_COUNT);
    CU_ASSERT_TRUE(reads(p, INT_MAX, "[15250, 15349]", "[15201, 15399]", "[15201, 15399]", "[15201, 15399]"));
    p = print_of("2.8", 0, MODIFIER_EXACT, NATURE_COUNT);   /* an average of counts is none */
    CU_ASSERT_TRUE(reads(p, INT_MAX, "[2.75, 2.85]", "(2.7, 2.9)", "(2.7, 2.9)", "(2.7, 2.9)"));
}

static void about_is_a_fifth_and_then_unbounded(void)
{
    CU_ASSERT_TRUE(measures("150", MODIFIER_ABOUT, "[135, 165]", "[120, 180]", "[120, 180]", "(-inf, inf)"));
    CU_ASSERT_TRUE(measures("3", MODIFIER_ABOUT, "[2.7, 3.3]", "[2, 4]", "[2, 4]", "(-inf, inf)"));
    CU_ASSERT_TRUE(counts("3", MODIFIER_ABOUT, "[3, 3]", "[2, 4]", "[2, 4]", "(-inf, inf)"));
}

static void one_sided_words_leave_a_unit_on_the_other_side(void)
{
    CU_ASSERT_TRUE(measures("50", MODIFIER_NEARLY, "(45, 50)", "(40, 50)", "(25, 51)", "(0, 51)"));
    CU_ASSERT_TRUE(measures("50", MODIFIER_OVER, "(50, inf)", "(50, inf)", "(49, inf)", "(49, inf)"));
    CU_ASSERT_TRUE(measures("50", MODIFIER_AT_LEAST, "[50, inf)", "[50, inf)", "(49, inf)", "(49, inf)"));
    CU_ASSERT_TRUE(measures("50", MODIFIER_UNDER, "(0, 50)", "(0, 50)", "[0, 51)", "[0, 51)"));
    CU_ASSERT_TRUE(measures("50", MODIFIER_AT_MOST, "[0, 50]", "[0, 50]", "[0, 51)", "[0, 51)"));
    CU_ASSERT_TRUE(counts("3000", MODIFIER_OVER, "[3001, inf)", "[3001, inf)", "[3000, inf)", "[3000, inf)"));
    CU_ASSERT_TRUE(counts("5", MODIFIER_NEARLY, "[3, 5]", "[3, 5]", "[3, 5]", "[1, 5]"));
}

static void more_goes_as_far_as_the_last_digit(void)
{
    CU_ASSERT_TRUE(measures("30", MODIFIER_MORE, "(30, 40)", "(30, 40)", "(30, 40)", "(30, 40)"));
    CU_ASSERT_TRUE(measures("100", MODIFIER_MORE, "(100, 200)", "(100, 200)", "(100, 200)", "(100, 200)"));
    CU_ASSERT_TRUE(counts("120", MODIFIER_MORE, "[121, 129]", "[121, 129]", "[121, 129]", "[121, 129]"));
    CU_ASSERT_TRUE(reads(print_of("10", 8, MODIFIER_MORE, NATURE_MEASURE), INT_MAX, "(10e8, 20e8)", "(10e8, 20e8)",
                         "(10e8, 20e8)", "(10e8, 20e8)"));
    CU_ASSERT_TRUE(measures("3.5", MODIFIER_MORE, "(3.5, 3.6)", "(3.5, 3.6)", "(3.5, 3.6)", "(3.5, 3.6)"));
}

static void a_range_is_closed_and_widens_by_a_unit(void)
{
    printed p = print_of("6", 8, MODIFIER_RANGE, NATURE_MEASURE);
    p.digits_high = 8;
    CU_ASSERT_TRUE(reads(p, INT_MAX, "[6e8, 8e8]", "[6e8, 8e8]", "[5e8, 9e8]", "[5e8, 9e8]"));
    p = print_of("30", 0, MODIFIER_RANGE, NATURE_COUNT);
    p.digits_high = 49;
    CU_ASSERT_TRUE(reads(p, INT_MAX, "[30, 49]", "[30, 49]", "[29, 50]", "[29, 50]"));
}

static void word_fractions_are_loose(void)
{
    printed half = print_of("1", 0, MODIFIER_FRACTION, NATURE_MEASURE);
    half.denominator = 2;
    CU_ASSERT_TRUE(reads(half, INT_MAX, "[0.475, 0.525]", "[0.45, 0.55]", "[0.425, 0.575]", "(-inf, inf)"));
    half.modifier = MODIFIER_JUST;
    CU_ASSERT_TRUE(reads(half, INT_MAX, "[0.495, 0.505]", "[0.49, 0.51]", "[0.485, 0.515]", "(-inf, inf)"));
    printed tenths = print_of("9", 0, MODIFIER_NEARLY, NATURE_MEASURE);
    tenths.denominator = 10;
    tenths.hedged_too = true;
    CU_ASSERT_TRUE(reads(tenths, INT_MAX, "(0.81, 0.9)", "(0.72, 0.9)", "(0.45, 0.95)", "(0, 0.95)"));
    tenths.digits = 6;
    tenths.modifier = MODIFIER_AT_LEAST;
    CU_ASSERT_TRUE(reads(tenths, INT_MAX, "[0.6, inf)", "[0.6, inf)", "(0.55, inf)", "(0.55, inf)"));
    tenths.digits = 3;
    tenths.modifier = MODIFIER_UNDER;
    CU_ASSERT_TRUE(reads(tenths, INT_MAX, "(0, 0.3)", "(0, 0.3)", "[0, 0.35)", "[0, 0.35)"));
    printed twice = print_of("2", 0, MODIFIER_FRACTION, NATURE_MEASURE);
    CU_ASSERT_TRUE(reads(twice, INT_MAX, "[1.9, 2.1]", "[1.8, 2.2]", "[1.7, 2.3]", "(-inf, inf)"));
}

static void below_zero_the_readings_are_mirrored(void)
{
    CU_ASSERT_TRUE(measures("-2.5", MODIFIER_EXACT, "(-2.55, -2.45]", "(-2.6, -2.4)", "(-2.6, -2.4)", "(-2.6, -2.4)"));
    CU_ASSERT_TRUE(measures("-50", MODIFIER_NEARLY, "(-50, -45)", "(-50, -40)", "(-51, -25)", "(-51, 0)"));
    CU_ASSERT_TRUE(measures("-5", MODIFIER_AT_LEAST, "[-5, inf)", "[-5, inf)", "(-inf, inf)", "(-inf, inf)"));
    CU_ASSERT_TRUE(measures("-5", MODIFIER_UNDER, "(-inf, -5)", "(-inf, -5)", "(-inf, inf)", "(-inf, inf)"));
}

static printed random_print(random_source *r)
{
    printed p = { .denominator = 1 };
    p.digits = random_between(r, 0, random_one_in(r, 3) ? 99 : 999999999);
    for (uint64_t zeros = random_below(r, 6); zeros > 0; zeros--)
        p.digits = p.digits / 10 * 10 * (zeros % 2 == 1 ? 10 : 1);
    p.decimals = (int8_t)(random_one_in(r, 3) ? random_below(r, 5) : 0);
    p.scale = (int8_t)(random_below(r, 3) * 4);
    p.modifier = (uint8_t)random_below(r, MODIFIERS);
    p.nature = (uint8_t)random_below(r, 3);
    if (random_one_in(r, 8))
        p.digits = -p.digits;
    if (p.modifier == MODIFIER_RANGE)
        p.digits_high = random_between(r, 0, 999999);
    if (random_one_in(r, 8)) {
        p.denominator = (uint32_t)(random_below(r, 12) + 2);
        p.hedged_too = p.modifier != MODIFIER_FRACTION;
    }
    return p;
}

static void readings_are_nested_for_every_print(void)
{
    random_source source = random_from(20240607);
    unsigned failed = 0, loose = 0, without_value = 0;
    for (int i = 0; i < 300000; i++) {
        printed p = random_print(&source);
        int fine = random_one_in(&source, 2) ? INT_MAX : (int)random_between(&source, -4, 9);
        interval four[READINGS];
        if (printed_readings(&p, fine, four) != STATUS_OK) {
            failed++;
            continue;
        }
        for (int r = READING_NARROW; r < READING_WIDE; r++)
            loose += !interval_within(&four[r], &four[r + 1]);
        for (int r = READING_NARROW; r < READINGS; r++) {
            interval one;
            loose += !interval_below(&four[r], &four[r]);
            loose += printed_reading(&p, fine, (reading)r, &one) != STATUS_OK || !interval_within(&one, &four[r])
                || !interval_within(&four[r], &one);     /* alone it is the same */
        }
        bool excludes = p.modifier == MODIFIER_MORE;    /* the only word whose widest reading leaves its number out */
        without_value += !excludes && !interval_holds(&four[READING_WIDE], printed_value(&p));
    }
    CU_ASSERT_EQUAL(failed, 0);
    CU_ASSERT_EQUAL(loose, 0);
    CU_ASSERT_EQUAL(without_value, 0);
}

CU_TestInfo printed_tests[] = {
    { "a measure is rounded at its last digit", a_measure_is_rounded_at_its_last_digit },
    { "trailing zeros promise less", trailing_zeros_promise_less },
    { "written decimals are kept even when zero", written_decimals_are_kept_even_when_zero },
    { "a finer sibling makes zeros count", a_finer_sibling_makes_zeros_count },
    { "zero is rounded too", zero_is_rounded_too },
    { "a full count means itself", a_full_count_means_itself },
    { "a scaled count rounds inward", a_scaled_count_rounds_inward },
    { "about is a fifth and then unbounded", about_is_a_fifth_and_then_unbounded },
    { "one-sided words leave a unit on the other side", one_sided_words_leave_a_unit_on_the_other_side },
    { "more goes as far as the last digit", more_goes_as_far_as_the_last_digit },
    { "a range is closed and widens by a unit", a_range_is_closed_and_widens_by_a_unit },
    { "word fractions are loose", word_fractions_are_loose },
    { "below zero the readings are mirrored", below_zero_the_readings_are_mirrored },
    { "readings are nested for every print", readings_are_nested_for_every_print },
    CU_TEST_INFO_NULL
};
