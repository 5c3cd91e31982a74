#include <CUnit/CUnit.h>

#include "base/memory.h"
#include "support/scene.h"

static const finding *settle(scene *s, uint32_t *count)
{
    const finding *found = NULL;
    CU_ASSERT_EQUAL_FATAL(network_settle(s->network, &found, count, &s->err), STATUS_OK);
    return found;
}

static bool reads(view text, const char *wanted)
{
    return view_equal(text, view_of(wanted));
}

/* The suspicion of the evidence that reads so. */
static double suspicion(const finding *f, const char *text)
{
    for (uint32_t i = 0; i < f->evidence_count; i++)
        if (reads(f->evidence[i].text, text))
            return f->evidence[i].suspicion;
    return -1;
}

static const repair *repair_to(const finding *f, const char *text)
{
    for (uint32_t i = 0; i < f->repair_count; i++)
        if (reads(f->repairs[i].text, text))
            return &f->repairs[i];
    return NULL;
}

static bool for_reason(const repair *r, const char *why)
{
    for (int i = 0; i < REASONS; i++)
        if (reads(r->why[i], why))
            return true;
    return false;
}

/* NUMERICS section 5, worked example; 2024 is four of the draft's five years. */
static void the_year_in_a_share_is_found_and_mended(void)
{
    scene s;
    scene_open(&s);
    for (int i = 0; i < 4; i++)
        scene_date(&s, "2024", YEAR_TEXT, 0);
    scene_date(&s, "2023", YEAR_TEXT, 0);
    uint32_t whole = scene_say(&s, "2598亿元"), part = scene_say(&s, "2024亿元"), rate = scene_say(&s, "79.5%"), count;
    const operand roles[] = { { part, ROLE_PART }, { whole, ROLE_WHOLE }, { rate, ROLE_SHARE } };
    scene_claim(&s, CLAIM_SHARE, DIRECTION_NONE, roles, 3);
    scene_ready(&s);
    expression *quotient = expression_divide(s.network, scene_fact(&s, part), scene_fact(&s, whole), &s.err);
    CU_ASSERT_EQUAL(scene_expect_claim(&s, relation_equal(s.network, scene_fact(&s, rate), quotient, &s.err), 0),
                    VERDICT_CONTRADICTS);
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_TRUE(reads(f->derivation, "2024 / 2598 = 77.9 % != 79.5 %"));
    CU_ASSERT_TRUE(reads(f->evidence[0].role, "part") && reads(f->evidence[0].text, "2024亿元"));
    CU_ASSERT_TRUE(suspicion(f, "2024亿元") >= 0.9);
    CU_ASSERT_DOUBLE_EQUAL(suspicion(f, "2024亿元") + suspicion(f, "2598亿元") + suspicion(f, "79.5%"), 1, 1e-9);
    CU_ASSERT_FALSE(f->undecidable);
    const repair *centre = repair_to(f, "2065亿元"), *near_one = repair_to(f, "2064亿元"), *other = repair_to(f, "2548亿元");
    CU_ASSERT_TRUE_FATAL(centre != NULL && near_one != NULL && other != NULL);
    CU_ASSERT_TRUE(for_reason(centre, "year-overwrite") && for_reason(near_one, "one-digit"));
    CU_ASSERT_TRUE(reads(centre->low, "2063.7") && reads(centre->high, "2067.1"));
    CU_ASSERT_TRUE(reads(other->low, "2543.7") && reads(other->high, "2548.1"));
    scene_close(&s);
}

static void without_the_year_part_and_whole_are_level(void)
{
    scene s;
    scene_open(&s);
    uint32_t whole = scene_say(&s, "2598亿元"), part = scene_say(&s, "2024亿元"), rate = scene_say(&s, "79.5%"), count;
    scene_ready(&s);
    scene_share(&s, part, whole, rate);
    const finding *f = settle(&s, &count);
    CU_ASSERT_TRUE(f->undecidable);
    CU_ASSERT_DOUBLE_EQUAL(suspicion(f, "2024亿元"), suspicion(f, "2598亿元"), 0.01);
    scene_close(&s);
}

static void a_wrong_whole_is_one_finding_with_three_witnesses(void)
{
    scene s;
    scene_open(&s);
    uint32_t whole = scene_say(&s, "2398亿元"), count;
    const uint32_t parts[] = { scene_say(&s, "1299亿元"), scene_say(&s, "519.6亿元"), scene_say(&s, "779亿元") };
    const uint32_t rates[] = { scene_say(&s, "50.0%"), scene_say(&s, "20.0%"), scene_say(&s, "30.0%") };
    scene_ready(&s);
    for (int i = 0; i < 3; i++)
        CU_ASSERT_EQUAL(scene_share(&s, parts[i], whole, rates[i]), VERDICT_CONTRADICTS);
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_EQUAL(f->evidence_count, 6);
    CU_ASSERT_TRUE(suspicion(f, "2398亿元") > 0.99);
    CU_ASSERT_TRUE(reads(f->repairs[0].text, "2598亿元"));
    CU_ASSERT_TRUE(f->repairs[0].mends == 3 && f->repairs[0].breaks == 0);
    scene_close(&s);
}

/* "Whole 2598, parts 1299 and 520, that is 20.0 %": a share that is true of one part was not meant of the other. */
static void a_share_that_is_true_of_others_is_not_held_against_these(void)
{
    scene s;
    scene_open(&s);
    uint32_t whole = scene_say(&s, "2598亿元"), far = scene_say(&s, "1299亿元"), part = scene_say(&s, "519.6亿元"), count;
    uint32_t rate = scene_say(&s, "20.0%");
    const operand right[] = { { part, ROLE_PART }, { whole, ROLE_WHOLE }, { rate, ROLE_SHARE } };
    const operand wrong[] = { { far, ROLE_PART }, { whole, ROLE_WHOLE }, { rate, ROLE_SHARE } };
    scene_claim(&s, CLAIM_SHARE, DIRECTION_NONE, wrong, 3);
    scene_claim(&s, CLAIM_SHARE, DIRECTION_NONE, right, 3);
    scene_ready(&s);
    const uint32_t parts[] = { far, part };
    for (uint32_t i = 0; i < 2; i++) {
        expression *quotient = expression_divide(s.network, scene_fact(&s, parts[i]), scene_fact(&s, whole), &s.err);
        CU_ASSERT_EQUAL(scene_expect_claim(&s, relation_equal(s.network, scene_fact(&s, rate), quotient, &s.err), i),
                        i == 0 ? VERDICT_CONTRADICTS : VERDICT_HOLDS);
    }
    settle(&s, &count);
    CU_ASSERT_EQUAL(count, 0);
    CU_ASSERT_EQUAL(network_counts(s.network).of[VERDICT_UNKNOWN], 1);
    CU_ASSERT_EQUAL(network_counts(s.network).of[VERDICT_CONTRADICTS], 0);
    scene_close(&s);
}

static void one_relation_stated_twice_is_one_finding(void)
{
    scene s;
    scene_open(&s);
    uint32_t a = scene_say(&s, "18家"), b = scene_say(&s, "40家"), rate = scene_say(&s, "55%"), count;
    scene_ready(&s);
    scene_share(&s, a, b, rate);
    scene_share(&s, a, b, rate);
    settle(&s, &count);
    CU_ASSERT_EQUAL(count, 1);
    CU_ASSERT_EQUAL(network_counts(s.network).of[VERDICT_CONTRADICTS], 2);
    scene_close(&s);
}

static void the_smallest_conflict_speaks_for_those_around_it(void)
{
    scene s;
    scene_open(&s);
    uint32_t part = scene_say(&s, "48家"), whole = scene_say(&s, "40家"), rate = scene_say(&s, "45%"), count;
    scene_ready(&s);
    scene_share(&s, part, whole, rate);
    scene_expect(&s, relation_at_most(s.network, scene_fact(&s, part), scene_fact(&s, whole), &s.err));
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_EQUAL(f->evidence_count, 2);
    CU_ASSERT_TRUE(reads(f->derivation, "48 > 40"));
    CU_ASSERT_PTR_NULL(repair_to(f, "8家"));
    scene_close(&s);
}

/* A square of figures with sums of its rows and columns: one mistyped digit breaks two sums; one figure is in both. */
static void a_mistyped_digit_among_four_sums_is_restored(void)
{
    scene s;
    scene_open(&s);
    const uint32_t cell[] = { scene_say(&s, "3417人x"), scene_say(&s, "2280人x"), scene_say(&s, "1956人x"),
                              scene_say(&s, "2503人x") };
    const uint32_t rows[] = { scene_say(&s, "5697人x"), scene_say(&s, "4359人x") };
    const uint32_t columns[] = { scene_say(&s, "5373人x"), scene_say(&s, "4683人x") };
    uint32_t count;
    scene_ready(&s);
    const uint32_t first_row[] = { cell[0], cell[1] }, second_row[] = { cell[2], cell[3] };
    const uint32_t first_column[] = { cell[0], cell[2] }, second_column[] = { cell[1], cell[3] };
    scene_total(&s, rows[0], first_row, 2);
    scene_total(&s, rows[1], second_row, 2);
    scene_total(&s, columns[0], first_column, 2);
    scene_total(&s, columns[1], second_column, 2);
    CU_ASSERT_EQUAL(network_counts(s.network).of[VERDICT_CONTRADICTS], 2);
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL(count, 1);
    CU_ASSERT_TRUE(suspicion(f, "2503人x") > 0.9);
    CU_ASSERT_TRUE(reads(f->repairs[0].text, "2403人x"));
    scene_close(&s);
}

/* 1小时05分42秒 is 3942 seconds: what it should be is told in hours, minutes and seconds, too. */
static void a_time_is_mended_in_its_own_units(void)
{
    scene s;
    scene_open(&s);
    uint32_t from = scene_duration(&s, 3942, "1小时05分42秒"), to = scene_duration(&s, 3980, "1小时06分20秒"), apart = scene_duration(&s, 28, "28秒"), count;
    const operand roles[] = { { from, ROLE_FROM }, { to, ROLE_TO }, { apart, ROLE_DIFFERENCE } };
    scene_claim(&s, CLAIM_CHANGE, DIRECTION_NONE, roles, 3);
    scene_ready(&s);
    expression *between = expression_subtract(s.network, scene_fact(&s, to), scene_fact(&s, from), &s.err);
    CU_ASSERT_EQUAL(scene_expect_claim(&s, relation_equal(s.network, scene_fact(&s, apart), between, &s.err), 0), VERDICT_CONTRADICTS);
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_TRUE(view_starts(f->derivation, VIEW("1小时06分20秒 - 1小时05分42秒 = ")));
    CU_ASSERT_PTR_NOT_NULL(repair_to(f, "1小时05分52秒"));
    CU_ASSERT_PTR_NOT_NULL(repair_to(f, "1小时06分10秒"));
    CU_ASSERT_PTR_NOT_NULL(repair_to(f, "38秒"));
    scene_close(&s);
}

static void a_thousandfold_slip_is_named(void)
{
    scene s;
    scene_open(&s);
    uint32_t parts[] = { scene_say(&s, "1204000吨"), scene_say(&s, "877吨"), scene_say(&s, "642吨") };
    uint32_t total = scene_say(&s, "2723吨"), count;
    scene_ready(&s);
    CU_ASSERT_EQUAL(scene_total(&s, total, parts, 3), VERDICT_CONTRADICTS);
    const finding *f = settle(&s, &count);
    const repair *mended = repair_to(f, "1204吨");
    CU_ASSERT_PTR_NOT_NULL_FATAL(mended);
    CU_ASSERT_PTR_EQUAL(mended, &f->repairs[0]);
    CU_ASSERT_TRUE(for_reason(mended, "thousand-fold"));
    scene_close(&s);
}

static void a_wrong_scale_word_is_named(void)
{
    scene s;
    scene_open(&s);
    uint32_t part = scene_say(&s, "18.4万元"), whole = scene_say(&s, "52.9亿元"), rate = scene_say(&s, "34.8%"), count;
    scene_ready(&s);
    CU_ASSERT_EQUAL(scene_share(&s, part, whole, rate), VERDICT_CONTRADICTS);
    const finding *f = settle(&s, &count);
    const repair *mended = repair_to(f, "18.4亿元");
    CU_ASSERT_PTR_NOT_NULL_FATAL(mended);
    CU_ASSERT_TRUE(for_reason(mended, "unit-slip"));
    CU_ASSERT_TRUE(reads(f->derivation, "18.4万元 / 52.9亿元 = 0.003 % != 34.8 %"));
    scene_close(&s);
}

static void a_wrong_direction_word_is_named(void)
{
    scene s;
    scene_open(&s);
    uint32_t from = scene_say(&s, "58.3亿元"), to = scene_say(&s, "43.1亿元"), rate = scene_say(&s, "26.1%"), count;
    const operand roles[] = { { from, ROLE_FROM }, { to, ROLE_TO }, { rate, ROLE_RATE } };
    scene_claim(&s, CLAIM_CHANGE, DIRECTION_UP, roles, 3);
    scene_ready(&s);
    network *n = s.network;
    expression *factor =
        expression_add(n, expression_number(n, exact_integer(1), &s.err), scene_fact(&s, rate), &s.err);
    expression *grown = expression_multiply(n, scene_fact(&s, from), factor, &s.err);
    scene_expect_claim(&s, relation_equal(n, scene_fact(&s, to), grown, &s.err), 0);
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_TRUE(f->repair_count > 0 && for_reason(&f->repairs[0], "direction-word"));
    scene_close(&s);
}

static void growth_is_derived_as_a_person_would_write_it(void)
{
    scene s;
    scene_open(&s);
    uint32_t from = scene_say(&s, "25.48亿元"), to = scene_say(&s, "21.36亿元"), rate = scene_say(&s, "19.3%"), count;
    scene_ready(&s);
    network *n = s.network;
    expression *quotient = expression_divide(n, scene_fact(&s, to), scene_fact(&s, from), &s.err);
    expression *one = expression_number(n, exact_integer(1), &s.err);
    scene_expect(&s, relation_equal(n, quotient, expression_subtract(n, one, scene_fact(&s, rate), &s.err), &s.err));
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_TRUE(reads(f->derivation, "1 - 21.36 / 25.48 = 16.2 % != 19.3 %"));
    scene_close(&s);
}

static void shares_of_one_whole_are_added_up_in_percent(void)
{
    scene s;
    scene_open(&s);
    uint32_t rates[] = { scene_say(&s, "58.2%"), scene_say(&s, "21.5%"), scene_say(&s, "22.3%") }, count;
    scene_ready(&s);
    expression *parts[3];
    for (int i = 0; i < 3; i++)
        parts[i] = scene_fact(&s, rates[i]);
    expression *sum = expression_sum(s.network, parts, 3, &s.err);
    scene_expect(&s, relation_equal(s.network, sum, expression_number(s.network, exact_integer(1), &s.err), &s.err));
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_TRUE(reads(f->derivation, "58.2 % + 21.5 % + 22.3 % = 102 % != 100 %"));
    scene_close(&s);
}

static void a_hedged_share_asks_for_something_near(void)
{
    scene s;
    scene_open(&s);
    uint32_t part = scene_say(&s, "21.4万人"), whole = scene_say(&s, "186.5万人"), rate = scene_say(&s, ">=30%"), count;
    scene_ready(&s);
    scene_share(&s, part, whole, rate);
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_PTR_NOT_NULL(repair_to(f, "61.4万人"));
    CU_ASSERT_PTR_NULL(repair_to(f, "91.4万人"));
    CU_ASSERT_PTR_NOT_NULL(repair_to(f, "10%"));
    scene_close(&s);
}

static void a_year_is_not_mended_into_one_that_nobody_means(void)
{
    scene s;
    scene_open(&s);
    uint32_t first = scene_date(&s, "1987", YEAR_TEXT, 0), last = scene_date(&s, "1979", YEAR_TEXT, 0), count;
    scene_ready(&s);
    CU_ASSERT_EQUAL(
        scene_expect(&s, relation_before(s.network, (fact_ref){ s.doc, first }, (fact_ref){ s.doc, last }, &s.err)),
        VERDICT_CONTRADICTS);
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_TRUE(reads(f->derivation, "1987 > 1979"));
    CU_ASSERT_PTR_NOT_NULL(repair_to(f, "1997"));
    CU_ASSERT_PTR_NULL(repair_to(f, "9979"));
    scene_close(&s);
}

static void a_wrong_count_or_a_wrong_list(void)
{
    scene s;
    scene_open(&s);
    uint32_t items = scene_list(&s, 4, 4, false), three = scene_say(&s, "3家"), count;
    scene_ready(&s);
    scene_expect(&s, relation_counts(s.network, (fact_ref){ s.doc, items }, scene_fact(&s, three), &s.err));
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_TRUE(reads(f->derivation, "4 != 3"));
    CU_ASSERT_TRUE(suspicion(f, "list") > 0.1 && suspicion(f, "3家") > suspicion(f, "list"));
    CU_ASSERT_EQUAL(f->repair_count, 1);
    CU_ASSERT_PTR_NOT_NULL(repair_to(f, "4家"));
    scene_close(&s);
}

static void a_weekday_names_the_right_day_and_the_right_dates(void)
{
    scene s;
    scene_open(&s);
    uint32_t day = scene_date(&s, "2022-11-03", YEAR_TEXT, 2), count;   /* a Thursday */
    scene_ready(&s);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_weekday(s.network, (fact_ref){ s.doc, day }, (fact_ref){ s.doc, FACT_NONE }, &s.err)),
                    VERDICT_CONTRADICTS);
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_TRUE(reads(f->derivation, "2022-11-03 = 四 != 二"));
    CU_ASSERT_PTR_NOT_NULL(repair_to(f, "四"));
    CU_ASSERT_PTR_NOT_NULL(repair_to(f, "2022-11-08"));
    CU_ASSERT_PTR_NULL(repair_to(f, "2122-11-03"));
    scene_close(&s);
}

static void a_long_sum_stops_the_search_and_says_so(void)
{
    enum { PARTS = 300 };
    scene s;
    uint32_t parts[PARTS], count;
    scene_open(&s);
    for (int i = 0; i < PARTS; i++)
        parts[i] = scene_say(&s, "17家");
    uint32_t total = scene_say(&s, "5200家");
    scene_ready(&s);
    expression *operands[PARTS];
    for (int i = 0; i < PARTS; i++)
        operands[i] = scene_fact(&s, parts[i]);
    expression *sum = expression_sum(s.network, operands, PARTS, &s.err);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_equal(s.network, sum, scene_fact(&s, total), &s.err)),
                    VERDICT_CONTRADICTS);
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CU_ASSERT_TRUE(f->search_stopped);
    scene_close(&s);
}

static void overflow_and_zero_divisors_are_unknown(void)
{
    scene s;
    scene_open(&s);
    uint32_t huge = scene_say(&s, "987654321987654321亿元"), zero = scene_say(&s, "0家"), one = scene_say(&s, "1家"), count;
    uint32_t rate = scene_say(&s, "99.99%");
    scene_ready(&s);
    network *n = s.network;
    expression *power = expression_fact(n, (fact_ref){ s.doc, rate }, &s.err);
    for (int i = 0; i < 3; i++)
        power = expression_power(n, power, 1000, &s.err);
    expression *product = expression_multiply(n, scene_fact(&s, huge), power, &s.err);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_equal(n, product, scene_fact(&s, huge), &s.err)), VERDICT_UNKNOWN);
    CU_ASSERT_EQUAL(scene_share(&s, one, zero, rate), VERDICT_UNKNOWN);
    /* too wide for 128 bits, decided by big numbers */
    expression *cube = expression_multiply(n, scene_fact(&s, huge), scene_fact(&s, huge), &s.err);
    cube = expression_multiply(n, cube, scene_fact(&s, huge), &s.err);
    expression *more = expression_multiply(n, cube, expression_number(n, exact_integer(2), &s.err), &s.err);
    CU_ASSERT_EQUAL(scene_expect(&s, relation_equal(n, cube, cube, &s.err)), VERDICT_HOLDS);
    CU_ASSERT_EQUAL(network_test(n, relation_equal(n, cube, more, &s.err)), VERDICT_CONTRADICTS);
    settle(&s, &count);
    CU_ASSERT_EQUAL(count, 0);
    scene_close(&s);
}

static void every_allocation_may_fail(void)
{
    for (long n = 0; n < 400; n++) {
        scene s;
        scene_open(&s);
        uint32_t whole = scene_say(&s, "2398亿元"), part = scene_say(&s, "1299亿元"), rate = scene_say(&s, "50.0%"),
                 count = 0;
        scene_ready(&s);
        network_free(s.network);
        memory_fail_after(n);
        s.network = network_new(s.doc);
        const finding *found = NULL;
        if (s.network != NULL) {
            expression *operands[] = { scene_fact(&s, rate), scene_fact(&s, part), scene_fact(&s, whole) };
            expression *quotient = NULL;
            if (operands[0] != NULL && operands[1] != NULL && operands[2] != NULL)
                quotient = expression_divide(s.network, operands[1], operands[2], &s.err);
            if (quotient != NULL)
                scene_expect(&s, relation_equal(s.network, operands[0], quotient, &s.err));
            network_settle(s.network, &found, &count, &s.err);
        }
        memory_fail_after(-1);
        CU_ASSERT_TRUE(count <= 1);
        scene_close(&s);
    }
}

static void nobody_is_minus_ten_nor_half_a_person(void)
{
    scene s;
    scene_open(&s);
    uint32_t whole = scene_say(&s, "30人"), part = scene_say(&s, "20人"), rest = scene_say(&s, "40人"), count;
    scene_say(&s, "9.5%");
    const operand roles[] = { { whole, ROLE_TOTAL }, { part, ROLE_PARTS }, { rest, ROLE_PARTS } };
    scene_claim(&s, CLAIM_SUM, DIRECTION_NONE, roles, 3);
    scene_ready(&s);
    expression *parts[] = { scene_fact(&s, part), scene_fact(&s, rest) };
    expression *sum = expression_sum(s.network, parts, 2, &s.err);
    scene_expect_claim(&s, relation_equal(s.network, scene_fact(&s, whole), sum, &s.err), 0);
    const finding *f = settle(&s, &count);
    CU_ASSERT_EQUAL_FATAL(count, 1);
    for (uint32_t i = 0; i < f->repair_count; i++) {
        CU_ASSERT_TRUE(view_find(f->repairs[i].text, VIEW("-")) < 0);
        CU_ASSERT_TRUE(view_find(f->repairs[i].text, VIEW(".")) < 0);
    }
    CU_ASSERT_TRUE(f->repair_count > 0);
    scene_close(&s);
}

/* How many findings a share of 360 in 1200 makes that is printed so and read with that confidence. */
static uint32_t accused(const char *printed, uint8_t percent, uint32_t *unknown)
{
    scene s;
    uint32_t count;
    scene_open(&s);
    uint32_t whole = scene_say(&s, "1200人"), part = scene_say(&s, "360人"), rate = scene_say(&s, printed);
    const operand roles[] = { { part, ROLE_PART }, { whole, ROLE_WHOLE }, { rate, ROLE_SHARE } };
    scene_unsure(&s, CLAIM_SHARE, percent, roles, 3);
    scene_ready(&s);
    expression *quotient = expression_divide(s.network, scene_fact(&s, part), scene_fact(&s, whole), &s.err);
    scene_expect_claim(&s, relation_equal(s.network, scene_fact(&s, rate), quotient, &s.err), 0);
    settle(&s, &count);
    relation_counts_by_verdict counts = network_counts(s.network);
    *unknown = counts.of[VERDICT_UNKNOWN];
    scene_close(&s);
    return count;
}

static void an_unsure_reading_that_no_slip_explains_is_unknown(void)
{
    uint32_t unknown;
    CU_ASSERT_EQUAL(accused("30.0%", 80, &unknown), 0);
    CU_ASSERT_EQUAL(accused("38.0%", 80, &unknown), 1);      /* one wrong digit */
    CU_ASSERT_EQUAL(unknown, 0);
    CU_ASSERT_EQUAL(accused("57.4%", 80, &unknown), 0);      /* no slip leads there */
    CU_ASSERT_EQUAL(unknown, 1);
    CU_ASSERT_EQUAL(accused("57.4%", 100, &unknown), 1);     /* what is surely meant is wrong however it came about */
}

CU_TestInfo blame_tests[] = {
    { "the year in a share is found and mended", the_year_in_a_share_is_found_and_mended },
    { "without the year, part and whole are level", without_the_year_part_and_whole_are_level },
    { "a share that is true of others is not held against these", a_share_that_is_true_of_others_is_not_held_against_these },
    { "a wrong whole is one finding with three witnesses", a_wrong_whole_is_one_finding_with_three_witnesses },
    { "one relation stated twice is one finding", one_relation_stated_twice_is_one_finding },
    { "the smallest conflict speaks for those around it", the_smallest_conflict_speaks_for_those_around_it },
    { "a mistyped digit among four sums is restored", a_mistyped_digit_among_four_sums_is_restored },
    { "a thousand-fold slip is named", a_thousandfold_slip_is_named },
    { "a time is mended in its own units", a_time_is_mended_in_its_own_units },
    { "a wrong scale word is named", a_wrong_scale_word_is_named },
    { "a wrong direction word is named", a_wrong_direction_word_is_named },
    { "growth is derived as a person would write it", growth_is_derived_as_a_person_would_write_it },
    { "shares of one whole are added up in percent", shares_of_one_whole_are_added_up_in_percent },
    { "a hedged share asks for something near", a_hedged_share_asks_for_something_near },
    { "a year is not mended into one that nobody means", a_year_is_not_mended_into_one_that_nobody_means },
    { "nobody is minus ten nor half a person", nobody_is_minus_ten_nor_half_a_person },
    { "a wrong count or a wrong list", a_wrong_count_or_a_wrong_list },
    { "a weekday names the right day and the right dates", a_weekday_names_the_right_day_and_the_right_dates },
    { "a long sum stops the search and says so", a_long_sum_stops_the_search_and_says_so },
    { "overflow and zero divisors are unknown", overflow_and_zero_divisors_are_unknown },
    { "an unsure reading that no slip explains is unknown", an_unsure_reading_that_no_slip_explains_is_unknown },
    { "every allocation may fail", every_allocation_may_fail },
    CU_TEST_INFO_NULL
};
