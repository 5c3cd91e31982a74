#include <CUnit/CUnit.h>
#include <stdint.h>
#include <string.h>

#include "base/slabs.h"
#include "base/memory.h"

static void a_cell_given_back_serves_the_next_of_its_size(void)
{
    slabs s = { .last = NULL };
    void *a = slabs_resize(&s, NULL, 0, 40), *b = slabs_resize(&s, NULL, 0, 40);
    CU_ASSERT_PTR_NOT_EQUAL(a, b);
    CU_ASSERT_EQUAL((uintptr_t)a % CELL_SIZE, 0);
    CU_ASSERT_PTR_NULL(slabs_resize(&s, a, 40, 0));
    CU_ASSERT_PTR_NOT_EQUAL(slabs_resize(&s, NULL, 0, 16), a);
    CU_ASSERT_PTR_EQUAL(slabs_resize(&s, NULL, 0, 48), a);
    slabs_free(&s);
}

static void bytes_stay_whatever_the_size_becomes(void)
{
    static const size_t sizes[] = { 1, 16, 17, LARGEST_CELL, LARGEST_CELL + 1, 5000, 9000, 700, LARGEST_CELL, 30, 3 };
    slabs s = { .last = NULL };
    size_t old = 3;
    char *block = slabs_resize(&s, NULL, 0, old);
    memcpy(block, "abc", 3);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; old = sizes[i++]) {
        block = slabs_resize(&s, block, old, sizes[i]);
        CU_ASSERT_EQUAL(memcmp(block, "abc", sizes[i] < old ? sizes[i] < 3 ? sizes[i] : 3 : old < 3 ? old : 3), 0);
        memcpy(block, "abc", sizes[i] < 3 ? sizes[i] : 3);
    }
    CU_ASSERT_PTR_NULL(slabs_resize(&s, block, old, 0));
    slabs_free(&s);
}

static void without_memory_a_block_stays_and_a_cell_still_shrinks(void)
{
    slabs s = { .last = NULL };
    void *large = slabs_resize(&s, NULL, 0, 1000), *small = slabs_resize(&s, NULL, 0, LARGEST_CELL);
    while (s.left > 0)
        slabs_resize(&s, NULL, 0, s.left < LARGEST_CELL ? s.left : LARGEST_CELL);
    memory_fail_after(0);
    CU_ASSERT_PTR_NULL(slabs_resize(&s, NULL, 0, 8));
    CU_ASSERT_PTR_NULL(slabs_resize(&s, small, LARGEST_CELL, 1000));
    CU_ASSERT_PTR_EQUAL(slabs_resize(&s, small, LARGEST_CELL, 8), small);
    CU_ASSERT_PTR_NULL(slabs_resize(&s, large, 1000, 2000));
    memory_fail_after(-1);
    CU_ASSERT_PTR_NULL(slabs_resize(&s, large, 1000, 0));
    slabs_free(&s);
}

CU_TestInfo slabs_tests[] = {
    { "a cell given back serves the next of its size", a_cell_given_back_serves_the_next_of_its_size },
    { "bytes stay whatever the size becomes", bytes_stay_whatever_the_size_becomes },
    { "without memory a block stays and a cell still shrinks", without_memory_a_block_stays_and_a_cell_still_shrinks },
    CU_TEST_INFO_NULL
};
