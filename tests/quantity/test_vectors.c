/*
** The published cases of NUMERICS, decided with intervals alone: in which reading is each relation feasible first?
*/
#include <CUnit/CUnit.h>
#include <limits.h>

#include "quantity/printed.h"
#include "support/prints.h"
#include "support/sets.h"

typedef struct {
    interval of[READINGS];
} readings;

static readings read_as(const char *digits, int scale, modifier m, nature n)
{
    readings r = { 0 };
    printed p = print_of(digits, scale, m, n);
    CU_ASSERT_EQUAL_FATAL(printed_readings(&p, INT_MAX, r.of), STATUS_OK);
    return r;
}

static readings percent(const char *digits)
{
    return read_as(digits, -2, MODIFIER_EXACT, NATURE_MEASURE);
}

static readings count(const char *digits)
{
    return read_as(digits, 0, MODIFIER_EXACT, NATURE_COUNT);
}

/* The first reading in which numerator / denominator may be the ratio; READINGS where there is none. */
static int ratio_in(readings numerator, readings denominator, readings ratio)
{
    for (int r = 0; r < READINGS; r++) {
        interval quotient;
        if (interval_divide(&quotient, &numerator.of[r], &denominator.of[r]) == STATUS_OK
            && !interval_disjoint(&quotient, &ratio.of[r]))
            return r;
    }
    return READINGS;
}

/* The first reading in which new = (1 + rate)^years * old may be. */
static int growth_in(readings new, readings old, readings rate, unsigned years)
{
    const interval one = interval_point(exact_integer(1));
    for (int r = 0; r < READINGS; r++) {
        interval factor;
        if (interval_add(&factor, &one, &rate.of[r]) == STATUS_OK
            && interval_power(&factor, &factor, years) == STATUS_OK
            && interval_multiply(&factor, &factor, &old.of[r]) == STATUS_OK && !interval_disjoint(&factor, &new.of[r]))
            return r;
    }
    return READINGS;
}

/* The first reading in which some integer is 'rate' times 'of'. */
static int whole_in(readings rate, readings of)
{
    for (int r = 0; r < READINGS; r++) {
        interval product;
        if (interval_multiply(&product, &rate.of[r], &of.of[r]) == STATUS_OK && interval_integers(&product, &product))
            return r;
    }
    return READINGS;
}

static void a_truncated_share_is_rounding(void)
{
    CU_ASSERT_EQUAL(ratio_in(count("30"), count("64"), percent("46.88")), READING_NARROW);
    CU_ASSERT_EQUAL(ratio_in(count("30"), count("64"), percent("46.87")), READING_ANY);
    CU_ASSERT_EQUAL(ratio_in(count("30"), count("64"), percent("46.85")), READINGS);
    CU_ASSERT_EQUAL(ratio_in(count("5"), count("3"), percent("166.67")), READING_NARROW);
    CU_ASSERT_EQUAL(ratio_in(count("6"), count("5"), percent("120")), READING_NARROW);
    CU_ASSERT_EQUAL(growth_in(count("47"), count("35"), percent("34"), 1), READING_NARROW);
}

static void the_worked_example_is_a_contradiction(void)
{
    readings part = read_as("2024", 8, MODIFIER_EXACT, NATURE_MEASURE),
             whole = read_as("2598", 8, MODIFIER_EXACT, NATURE_MEASURE);
    CU_ASSERT_EQUAL(ratio_in(part, whole, percent("79.5")), READINGS);
    part = read_as("2064", 8, MODIFIER_EXACT, NATURE_MEASURE);
    CU_ASSERT_EQUAL(ratio_in(part, whole, percent("79.5")), READING_NARROW);
}

static void impossible_counts_are_found(void)
{
    CU_ASSERT_EQUAL(whole_in(percent("98.7"), count("50")), READINGS);
    CU_ASSERT_EQUAL(whole_in(percent("98"), count("50")), READING_NARROW);
    CU_ASSERT_EQUAL(whole_in(read_as("5.19", 0, MODIFIER_EXACT, NATURE_MEASURE), count("28")), READINGS);
    CU_ASSERT_EQUAL(whole_in(read_as("3.48", 0, MODIFIER_EXACT, NATURE_MEASURE), count("25")), READING_NARROW);
}

static void nothing_of_more_than_3000_is_none(void)
{
    readings many = read_as("3000", 0, MODIFIER_OVER, NATURE_COUNT);
    CU_ASSERT_EQUAL(ratio_in(count("0"), many, percent("0")), READING_NARROW);
    CU_ASSERT_EQUAL(ratio_in(count("90"), many, percent("5")), READINGS);
}

static void hedges_and_round_numbers_are_read_wider(void)
{
    CU_ASSERT_EQUAL(ratio_in(count("199"), count("221"), read_as("90", -2, MODIFIER_ABOUT, NATURE_MEASURE)),
                    READING_NARROW);
    CU_ASSERT_EQUAL(ratio_in(count("99"), count("221"), percent("50")), READING_WIDE);
    CU_ASSERT_EQUAL(ratio_in(count("110"), count("221"), percent("50")), READING_NARROW);
}

static void yearly_rates_go_by_powers(void)
{
    readings old = read_as("100.0", 8, MODIFIER_EXACT, NATURE_MEASURE),
             new = read_as("161.1", 8, MODIFIER_EXACT, NATURE_MEASURE);
    CU_ASSERT_EQUAL(growth_in(new, old, percent("10.0"), 5), READING_NARROW);
    CU_ASSERT_EQUAL(growth_in(new, old, percent("10.0"), 4), READINGS);
    CU_ASSERT_EQUAL(growth_in(new, old, percent("12.2"), 5), READINGS);
}

CU_TestInfo vectors_tests[] = {
    { "a truncated share is rounding", a_truncated_share_is_rounding },
    { "the worked example is a contradiction", the_worked_example_is_a_contradiction },
    { "impossible counts are found", impossible_counts_are_found },
    { "nothing of more than 3000 is none", nothing_of_more_than_3000_is_none },
    { "hedges and round numbers are read wider", hedges_and_round_numbers_are_read_wider },
    { "yearly rates go by powers", yearly_rates_go_by_powers },
    CU_TEST_INFO_NULL
};
