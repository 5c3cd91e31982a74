#include <CUnit/CUnit.h>
#include <string.h>

#include "facts/json.h"

static const json_origin origin = { "t.json", 0, 0 };

/* Is the tree of a text the one that cJSON makes of it? */
static bool as_cjson(arena *memory, const char *text)
{
    const cJSON *own = NULL;
    cJSON *other = cJSON_Parse(text);
    bool same = json_parse(&own, memory, view_of(text), &origin, NULL) == STATUS_OK && cJSON_Compare(own, other, true);
    cJSON_Delete(other);
    return same;
}

static void trees_are_those_of_cjson(void)
{
    static const char *const texts[] = {
        "0", "-0", "null", " true ", "\"\"", "[]", "{}", "[[], {}, [1]]", "[1, -2, 3.5, 1e3, -1.25E-2, 4294967296, 999999999999999, 1234567890123456]",
        "{\"a\": {\"b\": [false, null, {\"c\": \"d\"}]}, \"e\": 0.1}", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
        "{\"\\u4e07\\u00E9x\": \"\\uD83D\\uDE00 \\u0041\"}", "{\"\": [\"\xE4\xB8\x87\", \"a\\tb\"]}",
    };
    arena *memory = arena_new();
    CU_ASSERT_PTR_NOT_NULL_FATAL(memory);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (!as_cjson(memory, texts[i]))
            CU_FAIL(texts[i]);
    arena_free(memory);
}

static void siblings_are_a_ring_backwards(void)
{
    arena *memory = arena_new();
    const cJSON *list = NULL;
    CU_ASSERT_PTR_NOT_NULL_FATAL(memory);
    CU_ASSERT_EQUAL_FATAL(json_parse(&list, memory, VIEW("[1, 2, 3]"), &origin, NULL), STATUS_OK);
    CU_ASSERT_EQUAL(cJSON_GetArraySize(list), 3);
    const cJSON *first = list->child, *last = first->next->next;
    CU_ASSERT_TRUE(first->prev == last && last->prev == first->next && last->next == NULL);
    arena_free(memory);
}

static void numbers_may_be_long(void)
{
    arena *memory = arena_new();
    const cJSON *number = NULL;
    CU_ASSERT_PTR_NOT_NULL_FATAL(memory);
    CU_ASSERT_EQUAL_FATAL(json_parse(&number, memory, VIEW("0.5000000000000000000000000000000000000000000000000000000000000000000000000000"),
                                     &origin, NULL), STATUS_OK);
    CU_ASSERT_TRUE(number->valuedouble == 0.5);
    arena_free(memory);
}

CU_TestInfo json_tests[] = {
    { "trees are those that cJSON makes", trees_are_those_of_cjson },
    { "siblings are a ring backwards", siblings_are_a_ring_backwards },
    { "numbers may be long", numbers_may_be_long },
    CU_TEST_INFO_NULL
};
