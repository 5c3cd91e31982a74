#include <CUnit/CUnit.h>

#include "support/scene.h"

static verdict share(const char *part, const char *whole, const char *rate)
{
    scene s;
    scene_open(&s);
    uint32_t p = scene_say(&s, part), w = scene_say(&s, whole), r = scene_say(&s, rate);
    scene_ready(&s);
    verdict v = scene_share(&s, p, w, r);
    scene_close(&s);
    return v;
}

static verdict growth(const char *from, const char *to, const char *rate)
{
    scene s;
    scene_open(&s);
    uint32_t f = scene_say(&s, from), t = scene_say(&s, to), r = scene_say(&s, rate);
    scene_ready(&s);
    verdict v = scene_growth(&s, f, t, r);
    scene_close(&s);
    return v;
}

static void shares_hold_round_or_contradict(void)
{
    CU_ASSERT_EQUAL(share("30家", "64家", "46.88%"), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(share("30家", "64家", "46.87%"), VERDICT_ROUNDING);
    CU_ASSERT_EQUAL(share("30家", "64家", "46.86%"), VERDICT_CONTRADICTS);
    CU_ASSERT_EQUAL(share("5家", "3家", "166.67%"), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(share("6家", "5家", "120%"), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(share("2024亿元", "2598亿元", "79.5%"), VERDICT_CONTRADICTS);
    CU_ASSERT_EQUAL(share("2065亿元", "2598亿元", "79.5%"), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(share("3000万元", "1.2亿元", "25%"), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(share("0家", ">3000家", "0%"), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(share("1家", "0家", "20%"), VERDICT_UNKNOWN);
}

static void growth_is_the_quotient_less_one(void)
{
    CU_ASSERT_EQUAL(growth("35个", "47个", "34%"), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(growth("35个", "47个", "37%"), VERDICT_CONTRADICTS);
}

static void hedges_are_never_proofs(void)
{
    CU_ASSERT_TRUE(share("90家", "200家", "~90%") <= VERDICT_DOUBTFUL);
    CU_ASSERT_EQUAL(share("90家", "200家", "<20%"), VERDICT_DOUBTFUL);
}

static void different_currencies_say_nothing(void)
{
    CU_ASSERT_EQUAL(share("3亿元", "4亿美元", "80%"), VERDICT_UNKNOWN);
}

static void sums_hold_within_their_rounding(void)
{
    /* parts of a national account, printed to the whole, miss their total by 2 */
    scene s;
    scene_open(&s);
    uint32_t parts[5], total = scene_say(&s, "10002亿元");
    const char *const texts[] = { "1001亿元", "2002亿元", "3003亿元", "2997亿元", "997亿元" };
    for (int i = 0; i < 5; i++)
        parts[i] = scene_say(&s, texts[i]);
    uint32_t wrong = scene_say(&s, "10021亿元");
    scene_ready(&s);
    CU_ASSERT_EQUAL(scene_total(&s, total, parts, 5), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(scene_total(&s, wrong, parts, 5), VERDICT_CONTRADICTS);
    scene_close(&s);
}

static void a_round_part_is_as_fine_as_its_siblings(void)
{
    scene s;
    scene_open(&s);
    uint32_t parts[] = { scene_say(&s, "1120家"), scene_say(&s, "846家"), scene_say(&s, "431家") };
    uint32_t total = scene_say(&s, "2390家");
    scene_ready(&s);
    CU_ASSERT_EQUAL(scene_total(&s, total, parts, 3), VERDICT_CONTRADICTS);
    scene_close(&s);
}

static void a_column_may_be_added_up_in_a_loop(void)
{
    scene s;
    scene_open(&s);
    uint32_t one = scene_say(&s, "3家"), total = scene_say(&s, "3000家x");
    scene_ready(&s);
    expression *sum = scene_fact(&s, one);
    for (int i = 1; i < 1000 && sum != NULL; i++)
        sum = expression_add(s.network, sum, scene_fact(&s, one), &s.err);
    CU_ASSERT_PTR_NOT_NULL_FATAL(sum);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_equal(s.network, sum, scene_fact(&s, total), &s.err)), VERDICT_HOLDS);
    expression *deep = sum;
    for (int i = 0; i < 300 && deep != NULL; i++)
        deep = expression_subtract(s.network, deep, scene_fact(&s, one), &s.err);
    CU_ASSERT_PTR_NULL(deep);
    CU_ASSERT_EQUAL(s.err.code, STATUS_LIMIT);
    scene_close(&s);
}

static verdict granular(const char *rate, const char *of)
{
    scene s;
    scene_open(&s);
    uint32_t r = scene_say(&s, rate), o = scene_say(&s, of);
    scene_ready(&s);
    verdict v = scene_expect(&s, relation_fraction(s.network, scene_fact(&s, r), scene_fact(&s, o), &s.err));
    scene_close(&s);
    return v;
}

static verdict mean(const char *average, const char *count)
{
    scene s;
    scene_open(&s);
    uint32_t a = scene_say(&s, average), c = scene_say(&s, count);
    scene_ready(&s);
    expression *total = expression_multiply(s.network, scene_fact(&s, a), scene_fact(&s, c), &s.err);
    verdict v = scene_expect(&s, relation_whole(s.network, total, &s.err));
    scene_close(&s);
    return v;
}

static void percentages_and_means_of_counts_need_whole_numbers(void)
{
    CU_ASSERT_EQUAL(granular("98.7%", "50批"), VERDICT_CONTRADICTS);
    CU_ASSERT_EQUAL(granular("98%", "50批"), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(granular("46.88%", "^100批"), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(granular("46.88%", "^20批"), VERDICT_CONTRADICTS);
    CU_ASSERT_EQUAL(mean("5.19", "28人"), VERDICT_CONTRADICTS);
    CU_ASSERT_EQUAL(mean("3.48", "25人"), VERDICT_HOLDS);
}

static void percentages_of_one_base_share_a_denominator(void)
{
    scene s;
    scene_open(&s);
    uint32_t rates[] = { scene_say(&s, "73.44%"), scene_say(&s, "62.5%"), scene_say(&s, "46.87%") };
    scene_ready(&s);
    expression *operands[3];
    for (int i = 0; i < 3; i++)
        operands[i] = scene_fact(&s, rates[i]);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_common_denominator(s.network, operands, 3, &s.err)), VERDICT_ROUNDING);
    scene_close(&s);
}

static void nested_thresholds_are_parts_but_no_sum(void)
{
    scene s;
    scene_open(&s);
    uint32_t whole = scene_say(&s, "42个"), parts[] = { scene_say(&s, "34个"), scene_say(&s, "9个"), scene_say(&s, "7个") };
    scene_ready(&s);
    for (int i = 0; i < 3; i++)
        CU_ASSERT_EQUAL(
            scene_expect(&s, relation_at_most(s.network, scene_fact(&s, parts[i]), scene_fact(&s, whole), &s.err)),
            VERDICT_HOLDS);
    CU_ASSERT_EQUAL(
        scene_expect(&s, relation_at_most(s.network, scene_fact(&s, whole), scene_fact(&s, parts[0]), &s.err)),
        VERDICT_CONTRADICTS);
    scene_close(&s);
}

static void mixed_dimensions_prove_nothing(void)
{
    scene s;
    scene_open(&s);
    uint32_t a = scene_say(&s, "30亩"), b = scene_say(&s, "30吨");
    scene_ready(&s);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_equal(s.network, scene_fact(&s, a), scene_fact(&s, b), &s.err)),
                    VERDICT_UNKNOWN);
    scene_close(&s);
}

static void yearly_growth_compounds(void)
{
    scene s;
    scene_open(&s);
    uint32_t from = scene_say(&s, "100亿元"), to = scene_say(&s, "161.1亿元"), rate = scene_say(&s, "10.0%");
    scene_ready(&s);
    network *n = s.network;
    expression *one = expression_number(n, exact_integer(1), &s.err);
    for (unsigned k = 4; k <= 5; k++) {
        expression *factor = expression_power(n, expression_add(n, one, scene_fact(&s, rate), &s.err), k, &s.err);
        expression *grown = expression_multiply(n, scene_fact(&s, from), factor, &s.err);
        CU_ASSERT_EQUAL(scene_expect(&s, relation_equal(n, scene_fact(&s, to), grown, &s.err)),
                        k == 5 ? VERDICT_HOLDS : VERDICT_CONTRADICTS);
    }
    scene_close(&s);
}

static void the_best_choice_decides(void)
{
    scene s;
    scene_open(&s);
    uint32_t from = scene_say(&s, "20家"), to = scene_say(&s, "60家"), times = scene_say(&s, "2");
    scene_ready(&s);
    network *n = s.network;
    expression *x = scene_fact(&s, times), *old = scene_fact(&s, from), *new = scene_fact(&s, to);
    expression *more = expression_add(n, x, expression_number(n, exact_integer(1), &s.err), &s.err);
    relation *const either[] = { relation_equal(n, new, expression_multiply(n, x, old, &s.err), &s.err),
                                 relation_equal(n, new, expression_multiply(n, more, old, &s.err), &s.err) };
    CU_ASSERT_EQUAL(network_test(n, either[0]), VERDICT_CONTRADICTS);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_any(n, either, 2, &s.err)), VERDICT_HOLDS);
    scene_close(&s);
}

static void dates_keep_order_and_weekdays(void)
{
    scene s;
    scene_open(&s);
    uint32_t day = scene_date(&s, "2022-11-03", YEAR_TEXT, 4), month = scene_date(&s, "2022-11", YEAR_TEXT, 0);
    uint32_t before = scene_date(&s, "2022-10-31", YEAR_TEXT, 2),
             guessed = scene_date(&s, "2022-11-04", YEAR_PUBLISHED, 4);
    scene_ready(&s);
#define REF(i) ((fact_ref){ s.doc, (i) })
    CU_ASSERT_EQUAL(scene_expect(&s, relation_before(s.network, REF(day), REF(month), &s.err)), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_before(s.network, REF(day), REF(before), &s.err)), VERDICT_CONTRADICTS);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_weekday(s.network, REF(day), (fact_ref){ s.doc, FACT_NONE }, &s.err)), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_weekday(s.network, REF(before), (fact_ref){ s.doc, FACT_NONE }, &s.err)), VERDICT_CONTRADICTS);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_weekday(s.network, REF(guessed), (fact_ref){ s.doc, FACT_NONE }, &s.err)), VERDICT_DOUBTFUL);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_weekday(s.network, REF(month), (fact_ref){ s.doc, FACT_NONE }, &s.err)), VERDICT_UNKNOWN);
    scene_close(&s);
}

static void elapsed_time_has_several_honest_counts(void)
{
    scene s;
    scene_open(&s);
    uint32_t from = scene_date(&s, "2022-05-01", YEAR_TEXT, 0), to = scene_date(&s, "2022-05-05", YEAR_TEXT, 0);
    uint32_t four = scene_duration(&s, 4, "day"), five = scene_duration(&s, 5, "day"),
             six = scene_duration(&s, 6, "day");
    scene_ready(&s);
    expression *days = expression_elapsed(s.network, REF(from), REF(to), 'd', &s.err);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_equal(s.network, scene_fact(&s, four), days, &s.err)), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_equal(s.network, scene_fact(&s, five), days, &s.err)), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_equal(s.network, days, scene_fact(&s, six), &s.err)),
                    VERDICT_CONTRADICTS);
    scene_close(&s);
}

/* No year is known: the days of the same year are meant, and that is a reading. */
static void days_without_a_year_are_counted_but_prove_nothing(void)
{
    scene s;
    scene_open(&s);
    uint32_t from = scene_date(&s, "2022-03-01", YEAR_UNKNOWN, 0), to = scene_date(&s, "2022-03-10", YEAR_UNKNOWN, 0);
    builder_date(s.builder, from)->from.year = builder_date(s.builder, from)->to.year = 0;
    builder_date(s.builder, to)->from.year = builder_date(s.builder, to)->to.year = 0;
    uint32_t ten = scene_duration(&s, 10, "day"), fifteen = scene_duration(&s, 15, "day");
    scene_ready(&s);
    expression *days = expression_elapsed(s.network, REF(from), REF(to), 'd', &s.err);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_equal(s.network, scene_fact(&s, ten), days, &s.err)), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_equal(s.network, scene_fact(&s, fifteen), days, &s.err)),
                    VERDICT_DOUBTFUL);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_before(s.network, REF(to), REF(from), &s.err)), VERDICT_DOUBTFUL);
    scene_close(&s);
}

static void lists_are_counted_and_open_ones_are_at_most(void)
{
    scene s;
    scene_open(&s);
    uint32_t count = scene_say(&s, "5家"), four = scene_list(&s, 4, 4, false), loose = scene_list(&s, 4, 5, false);
    uint32_t open = scene_list(&s, 3, 3, true), longer = scene_list(&s, 6, 6, true);
    scene_ready(&s);
    const uint32_t lists[] = { four, loose, open, longer };
    const verdict wanted[] = { VERDICT_CONTRADICTS, VERDICT_HOLDS, VERDICT_HOLDS, VERDICT_CONTRADICTS };
    for (int i = 0; i < 4; i++)
        CU_ASSERT_EQUAL(scene_expect(&s, relation_counts(s.network, REF(lists[i]), scene_fact(&s, count), &s.err)),
                        wanted[i]);
    scene_close(&s);
}

static void a_gate_leaves_a_relation_unknown(void)
{
    scene s;
    scene_open(&s);
    uint32_t a = scene_say(&s, "31家"), b = scene_say(&s, "47家");
    scene_ready(&s);
    expression *const both[] = { scene_fact(&s, a), scene_fact(&s, b) };
    const expectation e = { .rule = "test/rule", .cap = SEVERITY_ERROR, .unless = VIEW("constant-prices") };
    verdict v;
    CU_ASSERT_EQUAL(network_expect(s.network, relation_same(s.network, both, 2, &s.err), &e, &v, &s.err), STATUS_OK);
    CU_ASSERT_EQUAL(v, VERDICT_UNKNOWN);
    CU_ASSERT_EQUAL(network_counts(s.network).figures_checked, 0);
    scene_close(&s);
}

CU_TestInfo verdicts_tests[] = {
    { "shares hold, round or contradict", shares_hold_round_or_contradict },
    { "growth is the quotient less one", growth_is_the_quotient_less_one },
    { "hedges are never proofs", hedges_are_never_proofs },
    { "different currencies say nothing", different_currencies_say_nothing },
    { "sums hold within their rounding", sums_hold_within_their_rounding },
    { "a round part is as fine as its siblings", a_round_part_is_as_fine_as_its_siblings },
    { "a column may be added up in a loop", a_column_may_be_added_up_in_a_loop },
    { "percentages and means of counts need whole numbers", percentages_and_means_of_counts_need_whole_numbers },
    { "percentages of one base share a denominator", percentages_of_one_base_share_a_denominator },
    { "nested thresholds are parts but no sum", nested_thresholds_are_parts_but_no_sum },
    { "mixed dimensions prove nothing", mixed_dimensions_prove_nothing },
    { "yearly growth compounds", yearly_growth_compounds },
    { "the best choice decides", the_best_choice_decides },
    { "dates keep order and weekdays", dates_keep_order_and_weekdays },
    { "elapsed time has several honest counts", elapsed_time_has_several_honest_counts },
    { "days without a year are counted but prove nothing", days_without_a_year_are_counted_but_prove_nothing },
    { "lists are counted and open ones are at most", lists_are_counted_and_open_ones_are_at_most },
    { "a gate leaves a relation unknown", a_gate_leaves_a_relation_unknown },
    CU_TEST_INFO_NULL
};
