#include <CUnit/CUnit.h>

#include "quantity/interval.h"
#include "support/sets.h"

static void open_ends_do_not_touch(void)
{
    interval a = interval_of("[1, 2)"), b = interval_of("[2, 3]"), c = interval_of("[0, 2]");
    CU_ASSERT_TRUE(interval_disjoint(&a, &b));
    CU_ASSERT_TRUE(interval_disjoint(&b, &a));
    CU_ASSERT_FALSE(interval_disjoint(&c, &b));
    CU_ASSERT_TRUE(interval_below(&c, &b));
    CU_ASSERT_TRUE(interval_below(&b, &c));
    CU_ASSERT_FALSE(interval_below(&b, &a));
}

static void a_meeting_is_closed_only_if_both_ends_are(void)
{
    interval a = interval_of("[1, 2)"), b = interval_of("(1, 2]"), c = interval_of("(-inf, 1]"), shared;
    CU_ASSERT_TRUE(interval_meet(&shared, &a, &b) && interval_is(&shared, "(1, 2)"));
    CU_ASSERT_TRUE(interval_meet(&shared, &a, &c) && interval_is(&shared, "[1, 1]"));
    CU_ASSERT_FALSE(interval_meet(&shared, &b, &c));
}

static void a_closed_zero_makes_a_closed_zero(void)
{
    interval zero = interval_of("[0, 0]"), open = interval_of("(0, inf)"), out;
    CU_ASSERT_TRUE(interval_multiply(&out, &zero, &open) == STATUS_OK && interval_is(&out, "[0, 0]"));
    interval half_open = interval_of("[0, 2)");
    CU_ASSERT_TRUE(interval_multiply(&out, &half_open, &open) == STATUS_OK && interval_is(&out, "[0, inf)"));
    interval unit = interval_of("(0, 1]");
    CU_ASSERT_TRUE(interval_multiply(&out, &unit, &unit) == STATUS_OK && interval_is(&out, "(0, 1]"));
}

static void division_by_what_holds_zero_is_refused(void)
{
    interval one = interval_of("[1, 2]"), out = one;
    const char *const zeros[] = { "[0, 1]", "[-1, 0]", "(-1, 1)", "[0, 0]", "(-inf, inf)" };
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++) {
        interval by = interval_of(zeros[i]);
        CU_ASSERT_EQUAL(interval_divide(&out, &one, &by), STATUS_RANGE);
        CU_ASSERT_TRUE(interval_is(&out, "[1, 2]"));
    }
    interval by = interval_of("(0, 4)");
    CU_ASSERT_TRUE(interval_divide(&out, &one, &by) == STATUS_OK && interval_is(&out, "(1/4, inf)"));
    by = interval_of("[-4, 0)");
    CU_ASSERT_TRUE(interval_divide(&out, &one, &by) == STATUS_OK && interval_is(&out, "(-inf, -1/4]"));
}

static void ends_round_inward_to_integers(void)
{
    const char *const pairs[][2] = {
        { "(1, 4)", "[2, 3]" },
        { "[1, 4]", "[1, 4]" },
        { "[0.5, 3.2]", "[1, 3]" },
        { "(-1.5, -1/3)", "[-1, -1]" },
        { "(-inf, 2)", "(-inf, 1]" },
        { "(1e30, 2e30)", "[1000000000000000000000000000001, 1999999999999999999999999999999]" },
    };
    interval x, out;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        x = interval_of(pairs[i][0]);
        CU_ASSERT_TRUE(interval_integers(&out, &x) && interval_is(&out, pairs[i][1]));
    }
    x = interval_of("(1, 2)");
    CU_ASSERT_FALSE(interval_integers(&out, &x));
    x = interval_of("[1/3, 2/3]");
    CU_ASSERT_FALSE(interval_integers(&out, &x));
}

static void overflow_leaves_the_result_untouched(void)
{
    interval huge = interval_of("[1e38, 99999999999999999999999999999999999999]"), out = interval_of("[1, 2]");
    huge.low = huge.high;
    CU_ASSERT_EQUAL(interval_multiply(&out, &huge, &huge), STATUS_RANGE);
    CU_ASSERT_EQUAL(interval_power(&out, &huge, 3), STATUS_RANGE);
    CU_ASSERT_TRUE(interval_is(&out, "[1, 2]"));
}

/*
** Brute force: every interval with whole ends from -2 to 2, open, closed or infinite, against numbers picked from it in
** thousandths: its ends where they belong to it, what lies next to them, zero, the middle, and far out.
*/
enum { UNIT = 1000, FAR = 1000 * UNIT, PICKS = 8 };

typedef struct {
    interval set;
    int64_t picks[PICKS];
    int count;
} sample;

static void pick(sample *s, int64_t value)
{
    if (interval_holds(&s->set, exact_decimal(value, -3)))
        s->picks[s->count++] = value;
}

/* 'index' runs over every combination; false where it is no interval. */
static bool sample_at(sample *s, unsigned index)
{
    int low = (int)(index % 6) - 3, high = (int)(index / 6 % 6) - 2;
    *s = (sample){ .set = { .low = exact_integer(low), .high = exact_integer(high), .low_open = index / 36 % 2 != 0,
                            .high_open = index / 72 % 2 != 0, .low_infinite = low == -3, .high_infinite = high == 3 } };
    if (low > high || (low == high && (s->set.low_open || s->set.high_open)))
        return false;
    const int64_t a = low == -3 ? -FAR : low * UNIT, b = high == 3 ? FAR : high * UNIT;
    pick(s, a);
    pick(s, a + 1);
    if (a < 0 && b > 0)
        pick(s, 0);
    if (b > a + 1) {
        pick(s, (a + b) / 2 == 0 ? 5 : (a + b) / 2);
        pick(s, b - 1);
    }
    if (b > a)
        pick(s, b);
    return true;
}

typedef struct {
    unsigned outside, loose;
} faults;

/* One operation's result against the numbers it must hold: p / q each. An end must be reached (or, if open, neared). */
static faults check_result(const interval *x, int64_t (*numbers)[2], int count)
{
    faults f = { 0, 0 };
    bool low_near = x->low_infinite, high_near = x->high_infinite;
    interval slack = interval_of("[-0.02, 0.02]");
    for (int i = 0; i < count; i++) {
        exact value;
        exact_divide(&value, exact_integer(numbers[i][0]), exact_integer(numbers[i][1]));
        f.outside += !interval_holds(x, value);
        exact distance = { 0, 1, 0 };
        if (!low_near && exact_subtract(&distance, value, x->low) == STATUS_OK)
            low_near = x->low_open ? interval_holds(&slack, distance) : exact_sign(distance) == 0;
        if (!high_near && exact_subtract(&distance, value, x->high) == STATUS_OK)
            high_near = x->high_open ? interval_holds(&slack, distance) : exact_sign(distance) == 0;
    }
    f.loose = !low_near || !high_near;
    return f;
}

static int combine(char operation, const sample *a, const sample *b, int64_t (*out)[2])
{
    int n = 0;
    for (int i = 0; i < a->count; i++)
        for (int j = 0; j < b->count; j++, n++) {
            int64_t x = a->picks[i], y = b->picks[j];
            out[n][0] = operation == '*' ? x * y : operation == '/' ? x : operation == '+' ? x + y : x - y;
            out[n][1] = operation == '*' ? UNIT * UNIT : operation == '/' ? y : UNIT;
        }
    return n;
}

static void results_are_sound_and_tight(void)
{
    static const struct {
        char sign;
        status (*run)(interval *, const interval *, const interval *);
    } operations[] = {
        { '+', interval_add }, { '-', interval_subtract }, { '*', interval_multiply }, { '/', interval_divide }
    };
    unsigned outside = 0, loose = 0, refused = 0;
    for (unsigned i = 0; i < 144 * 144; i++) {
        sample a, b;
        if (!sample_at(&a, i % 144) || !sample_at(&b, i / 144))
            continue;
        for (size_t o = 0; o < 4; o++) {
            interval out;
            int64_t numbers[PICKS * PICKS][2];
            if (operations[o].run(&out, &a.set, &b.set) != STATUS_OK) {
                refused += operations[o].sign != '/' || !interval_holds(&b.set, exact_integer(0));
                continue;
            }
            faults f = check_result(&out, numbers, combine(operations[o].sign, &a, &b, numbers));
            outside += f.outside;
            loose += f.loose;
        }
    }
    CU_ASSERT_EQUAL(outside, 0);
    CU_ASSERT_EQUAL(loose, 0);
    CU_ASSERT_EQUAL(refused, 0);
}

static void powers_are_sound_and_tight(void)
{
    unsigned outside = 0, loose = 0;
    for (unsigned i = 0; i < 144; i++) {
        sample a;
        if (!sample_at(&a, i))
            continue;
        for (unsigned k = 1; k <= 3; k++) {
            interval out;
            int64_t numbers[PICKS][2];
            CU_ASSERT_EQUAL_FATAL(interval_power(&out, &a.set, k), STATUS_OK);
            for (int n = 0; n < a.count; n++) {
                numbers[n][0] = numbers[n][1] = 1;
                for (unsigned factor = 0; factor < k; factor++) {
                    numbers[n][0] *= a.picks[n];
                    numbers[n][1] *= UNIT;
                }
            }
            faults f = check_result(&out, numbers, a.count);
            outside += f.outside;
            loose += f.loose;
        }
    }
    interval base = interval_of("(-5, 7]"), out;
    CU_ASSERT_TRUE(interval_power(&out, &base, 0) == STATUS_OK && interval_is(&out, "[1, 1]"));
    CU_ASSERT_EQUAL(outside, 0);
    CU_ASSERT_EQUAL(loose, 0);
}

CU_TestInfo interval_tests[] = {
    { "open ends do not touch", open_ends_do_not_touch },
    { "a meeting is closed only if both ends are", a_meeting_is_closed_only_if_both_ends_are },
    { "a closed zero makes a closed zero", a_closed_zero_makes_a_closed_zero },
    { "division by what holds zero is refused", division_by_what_holds_zero_is_refused },
    { "ends round inward to integers", ends_round_inward_to_integers },
    { "overflow leaves the result untouched", overflow_leaves_the_result_untouched },
    { "results are sound and tight", results_are_sound_and_tight },
    { "powers are sound and tight", powers_are_sound_and_tight },
    CU_TEST_INFO_NULL
};
