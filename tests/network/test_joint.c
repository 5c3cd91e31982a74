#include <CUnit/CUnit.h>

#include "support/scene.h"

typedef struct {
    scene s;
    uint32_t about, again, parts[4];
} two_sums;

/* A hedged total, said once or twice, and the parts of two divisions of it. */
static void open_sums(two_sums *t, const char *total, const char *const parts[4], bool twice)
{
    scene_open(&t->s);
    t->about = scene_say(&t->s, total);
    t->parts[0] = scene_say(&t->s, parts[0]);
    t->parts[1] = scene_say(&t->s, parts[1]);
    t->again = twice ? scene_say(&t->s, total) : t->about;
    t->parts[2] = scene_say(&t->s, parts[2]);
    t->parts[3] = scene_say(&t->s, parts[3]);
    scene_ready(&t->s);
    if (twice) {
        expression *list[] = { scene_fact(&t->s, t->about), scene_fact(&t->s, t->again) };
        CU_ASSERT_EQUAL(scene_expect(&t->s, relation_same(t->s.network, list, 2, &t->s.err)), VERDICT_HOLDS);
    }
    scene_total(&t->s, t->about, t->parts, 2);
    scene_total(&t->s, t->again, t->parts + 2, 2);
}

static const finding *settled(two_sums *t, uint32_t *count)
{
    const finding *found = NULL;
    CU_ASSERT_EQUAL_FATAL(network_settle(t->s.network, &found, count, &t->s.err), STATUS_OK);
    return found;
}

static void what_cannot_hold_together_is_a_note(void)
{
    static const char *const parts[] = { "40亿元", "55亿元", "60亿元", "44亿元" };
    for (int twice = 0; twice < 2; twice++) {
        two_sums t;
        uint32_t count;
        open_sums(&t, "~100亿元", parts, twice != 0);
        const finding *f = settled(&t, &count);
        CU_ASSERT_EQUAL_FATAL(count, 1);
        CU_ASSERT_TRUE(f->together && f->severity == SEVERITY_NOTE && f->verdict == VERDICT_ROUNDING);
        CU_ASSERT_TRUE(view_equal(f->derivation, VIEW("40 + 55 = 95 ~ ~100; 60 + 44 = 104 ~ ~100")));
        CU_ASSERT_EQUAL(f->evidence_count, twice ? 6 : 5);
        CU_ASSERT_EQUAL(f->repair_count, 0);
        scene_close(&t.s);
    }
}

static void what_can_hold_together_is_nothing(void)
{
    static const char *const equal_sums[] = { "40亿元", "58亿元", "60亿元", "38亿元" };
    static const char *const hedged_parts[] = { "40亿元", "~55亿元", "60亿元", "44亿元" };
    uint32_t count;
    two_sums t;
    open_sums(&t, "~100亿元", equal_sums, true);
    settled(&t, &count);
    CU_ASSERT_EQUAL(count, 0);
    scene_close(&t.s);
    open_sums(&t, "~100亿元", hedged_parts, true);
    settled(&t, &count);
    CU_ASSERT_EQUAL(count, 0);
    scene_close(&t.s);
}

/* "More than 100" is met by any two numbers above it. */
static void an_open_end_asks_nothing(void)
{
    static const char *const parts[] = { "70亿元", "55亿元", "60亿元", "84亿元" };
    uint32_t count;
    two_sums t;
    open_sums(&t, ">100亿元", parts, false);
    settled(&t, &count);
    CU_ASSERT_EQUAL(count, 0);
    scene_close(&t.s);
}

/* What is wrong for itself is reported for itself. */
static void a_contradiction_is_not_told_twice(void)
{
    static const char *const parts[] = { "40亿元", "25亿元", "60亿元", "44亿元" };
    uint32_t count;
    two_sums t;
    open_sums(&t, "~100亿元", parts, true);
    const finding *f = settled(&t, &count);
    CU_ASSERT_EQUAL(count, 1);
    CU_ASSERT_FALSE(count == 1 && f->together);
    scene_close(&t.s);
}

CU_TestInfo joint_tests[] = {
    { "what cannot hold together is a note", what_cannot_hold_together_is_a_note },
    { "what can hold together is nothing", what_can_hold_together_is_nothing },
    { "an open end asks nothing", an_open_end_asks_nothing },
    { "a contradiction is not told twice", a_contradiction_is_not_told_twice },
    CU_TEST_INFO_NULL,
};
