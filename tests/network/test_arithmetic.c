#include <CUnit/CUnit.h>
#include <stdio.h>

#include "network/judge.h"
#include "support/random.h"
#include "support/scene.h"

enum { FIGURES = 24, TRIALS = 900 };

/* Figures of any size and modifier, zeros and the largest numbers among them. */
static void say_anything(scene *s, random_source *r)
{
    static const char *const modifiers[] = { "", "", "", "~", "<", ">", ">=", "<=", "^", "+" };
    static const char *const scales[] = { "", "万", "亿" };
    static const char *const units[] = { "家", "%", "吨", "" };
    for (int i = 0; i < FIGURES; i++) {
        char text[96];
        uint64_t digits = random_one_in(r, 8) ? 0 : random_bits(r) >> random_between(r, 2, 62);
        snprintf(text, sizeof text, "%s%llu%s%s%s", modifiers[random_below(r, 10)], (unsigned long long)digits,
                 random_one_in(r, 3) ? ".05" : "", scales[random_below(r, 3)], units[random_below(r, 4)]);
        if (digits > INT64_MAX / 100)
            snprintf(text, sizeof text, "%lld吨", (long long)(digits >> 1));
        scene_say(s, text);
    }
}

static expression *combine(scene *s, random_source *r, expression *a, expression *b)
{
    network *n = s->network;
    error_clear(&s->err);
    switch (random_below(r, 5)) {
    case 0:
        return expression_add(n, a, b, &s->err);
    case 1:
        return expression_subtract(n, a, b, &s->err);
    case 2:
        return expression_multiply(n, a, b, &s->err);
    case 3:
        return expression_divide(n, a, b, &s->err);
    default:
        return expression_power(n, a, (unsigned)random_below(r, 6), &s->err);
    }
}

static expression *anything(scene *s, random_source *r, int depth)
{
    expression *a = scene_fact(s, (uint32_t)random_below(r, FIGURES)), *b = NULL;
    if (depth == 0 || a == NULL)
        return a;
    a = anything(s, r, depth - 1);
    b = anything(s, r, (int)random_below(r, (uint64_t)depth));
    expression *both = a != NULL && b != NULL ? combine(s, r, a, b) : NULL;
    return both != NULL ? both : a;
}

/* Where the fast arithmetic answers, the big one gives the same answer. */
static void check_both(scene *s, const relation *r)
{
    judgement j = { .n = s->network, .widest = READING_WIDE };
    if (r->foreign || !judge_read(&j, r))
        return;
    for (int how = READING_NARROW; how < READINGS; how++) {
        answer fast = ANSWER_UNSURE, big = ANSWER_UNSURE;
        if (judge_decide(&fast, &j, r, (reading)how) == STATUS_OK
            && judge_decide_big(&big, &j, r, (reading)how) == STATUS_OK)
            CU_ASSERT_EQUAL(fast, big);
    }
}

static relation *relate(scene *s, random_source *r)
{
    network *n = s->network;
    expression *a = anything(s, r, 3), *b = anything(s, r, 2);
    expression *const both[] = { a, b };
    error_clear(&s->err);
    switch (random_below(r, 5)) {
    case 0:
        return relation_at_most(n, a, b, &s->err);
    case 1:
        return relation_same(n, both, 2, &s->err);
    case 2:
        return relation_whole(n, a, &s->err);
    default:
        return relation_equal(n, a, b, &s->err);
    }
}

static void any_relation_gets_one_verdict_from_either_arithmetic(void)
{
    random_source r = random_from(11);
    for (int round = 0; round < TRIALS / 30; round++) {
        scene s;
        uint32_t stated = 0, count;
        const finding *found;
        scene_open(&s);
        say_anything(&s, &r);
        scene_ready(&s);
        for (int i = 0; i < 30; i++) {
            relation *one = relate(&s, &r);
            if (one == NULL)
                continue;
            check_both(&s, one);
            CU_ASSERT_TRUE(scene_expect(&s, one) < VERDICTS);
            stated++;
        }
        error_clear(&s.err);
        CU_ASSERT_EQUAL(network_settle(s.network, &found, &count, &s.err), STATUS_OK);
        for (uint32_t i = 0; i < count; i++) {
            double total = 0;
            for (uint32_t k = 0; k < found[i].evidence_count; k++)
                total += found[i].evidence[k].suspicion;
            CU_ASSERT_TRUE(total == 0 || (total > 0.999999 && total < 1.000001));
        }
        uint32_t checks;
        CU_ASSERT_PTR_NOT_NULL(network_checks(s.network, &checks));
        CU_ASSERT_EQUAL(checks, stated);
        scene_close(&s);
    }
}

static void an_empty_range_and_a_zero_divisor_are_unknown(void)
{
    scene s;
    scene_open(&s);
    uint32_t one = scene_say(&s, "1吨"), zero = scene_say(&s, "0家x"), rate = scene_say(&s, "50%");
    scene_ready(&s);
    network *n = s.network;
    expression *nothing = expression_divide(n, scene_fact(&s, one), scene_fact(&s, zero), &s.err);
    expression *product = expression_multiply(n, nothing, scene_fact(&s, zero), &s.err);
    CU_ASSERT_EQUAL(network_test(n, relation_equal(n, nothing, scene_fact(&s, one), &s.err)), VERDICT_UNKNOWN);
    CU_ASSERT_EQUAL(network_test(n, relation_at_most(n, product, scene_fact(&s, one), &s.err)), VERDICT_UNKNOWN);
    CU_ASSERT_EQUAL(network_test(n, relation_fraction(n, scene_fact(&s, rate), scene_fact(&s, zero), &s.err)),
                    VERDICT_UNKNOWN);
    CU_ASSERT_EQUAL(network_test(n, relation_whole(n, nothing, &s.err)), VERDICT_UNKNOWN);
    scene_close(&s);
}

CU_TestInfo arithmetic_tests[] = {
    { "any relation gets one verdict from either arithmetic", any_relation_gets_one_verdict_from_either_arithmetic },
    { "an empty range and a zero divisor are unknown", an_empty_range_and_a_zero_divisor_are_unknown },
    CU_TEST_INFO_NULL
};
