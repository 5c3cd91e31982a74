#include <CUnit/CUnit.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/hash.h"
#include "base/intern.h"
#include "base/memory.h"
#include "base/rising.h"
#include "base/utf8.h"

static void broken_utf8_is_found_at_its_place(void)
{
    CU_ASSERT_EQUAL(utf8_valid(VIEW("万亿abcdefghijk")), sizeof("万亿abcdefghijk") - 1);
    CU_ASSERT_EQUAL(utf8_valid(VIEW("ab\xC0\xAF")), 2);             /* overlong */
    CU_ASSERT_EQUAL(utf8_valid(VIEW("\xED\xA0\x80")), 0);           /* surrogate */
    CU_ASSERT_EQUAL(utf8_valid(VIEW("12345678\xF4\x90\x80\x80")), 8); /* above U+10FFFF */
    CU_ASSERT_EQUAL(utf8_valid(VIEW("亿\xE4\xBA")), 3);             /* cut short */
}

static void code_points_survive_encoding(void)
{
    const uint32_t points[] = { 'a', 0x7F, 0x80, 0x7FF, 0x800, 0x4E07, 0xFFFF, 0x10000, 0x10FFFF };
    for (size_t i = 0; i < sizeof points / sizeof *points; i++) {
        char bytes[4];
        unsigned length = utf8_encode(points[i], bytes), read;
        CU_ASSERT_EQUAL(utf8_decode(bytes, bytes + length, &read), points[i]);
        CU_ASSERT_EQUAL(read, length);
    }
}

static void equal_texts_share_one_id(void)
{
    intern *table = intern_new();
    CU_ASSERT_PTR_NOT_NULL_FATAL(table);
    CU_ASSERT_EQUAL(intern_put(table, VIEW("")), 0);
    uint32_t ids[500];
    for (int i = 0; i < 500; i++) {
        char text[16];
        int length = snprintf(text, sizeof text, "词%d", i);
        ids[i] = intern_put(table, (view){ text, (size_t)length });
    }
    CU_ASSERT_EQUAL(intern_put(table, VIEW("词321")), ids[321]);
    CU_ASSERT_EQUAL(intern_get(table, VIEW("词7")), ids[7]);
    CU_ASSERT_EQUAL(intern_get(table, VIEW("词500")), INTERN_NONE);
    CU_ASSERT_TRUE(view_equal(intern_text(table, ids[499]), VIEW("词499")));
    intern_free(table);
}

static void sha256_matches_the_standards_examples(void)
{
    char hex[65];
    sha256 s;
    sha256_begin(&s);
    sha256_add(&s, VIEW("abc"));
    sha256_end(&s, hex);
    CU_ASSERT_STRING_EQUAL(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    sha256_begin(&s);
    sha256_add(&s, VIEW("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"));
    sha256_end(&s, hex);
    CU_ASSERT_STRING_EQUAL(hex, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

static void a_failed_append_is_remembered(void)
{
    buffer b = { 0 };
    memory_fail_after(0);
    buffer_append(&b, VIEW("lost"));
    memory_fail_after(-1);
    buffer_append(&b, VIEW("kept"));
    CU_ASSERT_TRUE(b.failed);
    CU_ASSERT_EQUAL(b.length, 0);
    buffer_free(&b);
}

static void an_arena_survives_failing_allocations(void)
{
    for (long n = 0; n < 6; n++) {
        memory_fail_after(n);
        arena *a = arena_new();
        for (int i = 0; a != NULL && i < 20; i++)
            if (arena_zero(a, 1000, 3) == NULL)
                break;
        arena_free(a);
    }
    memory_fail_after(-1);
}

static void a_large_arena_holds_what_no_page_does(void)
{
    const size_t sizes[] = { 1, LARGE_PAGE / 2, 3 * (size_t)LARGE_PAGE, 100, LARGE_PAGE / 2 };
    arena *a = arena_new_large();
    char *blocks[sizeof sizes / sizeof *sizes];
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        blocks[i] = arena_take(a, sizes[i]);
        CU_ASSERT_PTR_NOT_NULL_FATAL(blocks[i]);
        memset(blocks[i], (int)i, sizes[i]);
    }
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        CU_ASSERT_TRUE(blocks[i][0] == (char)i && blocks[i][sizes[i] - 1] == (char)i);
    const char *zero = arena_zero(a, LARGE_PAGE, 1);
    CU_ASSERT_TRUE(zero != NULL && zero[0] == 0 && zero[LARGE_PAGE - 1] == 0);
    CU_ASSERT_PTR_NULL(arena_take(a, SIZE_MAX - LARGE_PAGE));
    arena_free(a);
}

static void a_cleared_table_is_as_good_as_new(void)
{
    intern *table = intern_new();
    CU_ASSERT_PTR_NOT_NULL_FATAL(table);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < (round == 1 ? 5000 : 10); i++) {
            char text[16];
            int length = snprintf(text, sizeof text, "%d/%d", round, i);
            CU_ASSERT_EQUAL(intern_put(table, (view){ text, (size_t)length }), (uint32_t)i + 1);
        }
        CU_ASSERT_TRUE(intern_clear(table));
        CU_ASSERT_EQUAL(intern_count(table), 1);
        CU_ASSERT_EQUAL(intern_get(table, VIEW("1/3")), INTERN_NONE);
    }
    intern_free(table);
}

static void sorting_by_hash_keeps_the_order_of_equals(void)
{
    enum { COUNT = 1000 };
    hashed items[COUNT];
    for (uint32_t i = 0; i < COUNT; i++)
        items[i] = (hashed){ i * 2654435761u % 97 * 0x01010101u, i };
    CU_ASSERT_TRUE(hashed_sort(items, COUNT));
    for (uint32_t i = 1; i < COUNT; i++)
        CU_ASSERT_TRUE(items[i - 1].hash < items[i].hash || (items[i - 1].hash == items[i].hash && items[i - 1].which < items[i].which));
    CU_ASSERT_TRUE(hashed_sort(items, 0));
}

static void places_are_found_among_many(void)
{
    static const struct {
        uint32_t at, other;
    } items[] = { { 0, 7 }, { 3, 7 }, { 64, 7 }, { 64, 7 }, { 130, 7 }, { 500, 7 } };
    enum { COUNT = sizeof items / sizeof *items, END = 512 };
    arena *memory = arena_new();
    const rising all = rising_over(&items->at, sizeof *items, COUNT, END, memory), none = rising_over(NULL, sizeof *items, 0, 0, memory);
    for (uint32_t place = 0; place <= END; place++) {
        uint32_t before = 0;
        while (before < COUNT && items[before].at < place)
            before++;
        CU_ASSERT_EQUAL(rising_before(&all, place), before);
    }
    CU_ASSERT_EQUAL(rising_before(&none, 0), 0);
    arena_free(memory);
}

CU_TestInfo base_tests[] = {
    { "sorting by hash keeps the order of equals", sorting_by_hash_keeps_the_order_of_equals },
    { "places are found among many", places_are_found_among_many },
    { "a cleared table is as good as new", a_cleared_table_is_as_good_as_new },
    { "broken UTF-8 is found at its place", broken_utf8_is_found_at_its_place },
    { "code points survive encoding", code_points_survive_encoding },
    { "equal texts share one id", equal_texts_share_one_id },
    { "SHA-256 matches the standard's examples", sha256_matches_the_standards_examples },
    { "a failed append is remembered", a_failed_append_is_remembered },
    { "an arena survives failing allocations", an_arena_survives_failing_allocations },
    { "a large arena holds what no page does", a_large_arena_holds_what_no_page_does },
    CU_TEST_INFO_NULL
};
