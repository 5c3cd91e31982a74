#include <CUnit/CUnit.h>

#include "extract/words/starts.h"

/* Marks of a text for a set of words, in 'memory'. */
static const word_starts *marks_of(arena *memory, const wordset *set, view text)
{
    start_table *table = start_table_new(memory);
    CU_ASSERT_PTR_NOT_NULL_FATAL(table);
    start_table_add(table, set, START_TITLE);
    return starts_read(table, text, memory);
}

static wordset *set_of(arena *memory, const char *const *words)
{
    wordset *set = wordset_new(memory);
    for (uint32_t i = 0; words[i] != NULL; i++)
        CU_ASSERT_EQUAL(wordset_add(set, view_of(words[i]), i + 1), STATUS_OK);
    return set;
}

static void a_word_is_marked_by_its_first_two_characters(void)
{
    static const char *const words[] = { "站长", "团", "😀笑", NULL };
    arena *memory = arena_new();
    view text = VIEW("站台长，站长团😀笑团");
    const word_starts *marks = marks_of(memory, set_of(memory, words), text);
    CU_ASSERT_FALSE(starts_at(marks, 0, START_ALL));
    CU_ASSERT_TRUE(starts_at(marks, 9, START_SIGN));
    CU_ASSERT_FALSE(starts_at(marks, 9, START_ALL & ~START_SIGN));
    CU_ASSERT_TRUE(starts_at(marks, 12, START_TITLE));
    CU_ASSERT_FALSE(starts_at(marks, 12, START_ALL & ~START_TITLE));
    CU_ASSERT_FALSE(starts_at(marks, 13, START_ALL));
    CU_ASSERT_TRUE(starts_at(marks, 18, START_TITLE));
    CU_ASSERT_FALSE(starts_at(marks, 18, START_ALL & ~START_TITLE));
    CU_ASSERT_TRUE(starts_at(marks, 21, START_TITLE));
    CU_ASSERT_FALSE(starts_at(marks, 21, START_ALL & ~START_TITLE));
    CU_ASSERT_TRUE(starts_at(marks, 28, START_TITLE));
    CU_ASSERT_FALSE(starts_at(marks, 28, START_ALL & ~START_TITLE));
    arena_free(memory);
}

static void the_next_mark_is_found_wherever_the_search_begins(void)
{
    arena *memory = arena_new();
    view text = VIEW("山山山山山山3山山山山（山");
    const word_starts *marks = marks_of(memory, NULL, text);
    for (uint32_t at = 0; at <= 18; at++)
        CU_ASSERT_EQUAL(starts_next(marks, at, 37, START_NUMERAL), 18);
    for (uint32_t at = 0; at <= 31; at++)
        CU_ASSERT_EQUAL(starts_next(marks, at, 37, START_BRACKET), 31);
    CU_ASSERT_EQUAL(starts_next(marks, 0, 31, START_BRACKET), 31);
    CU_ASSERT_EQUAL(starts_next(marks, 0, 37, START_BRACKET | START_NUMERAL), 18);
    arena_free(memory);
}

static void words_are_found_as_in_the_set(void)
{
    static const char *const words[] = { "计划", "计划生育", "市", NULL };
    arena *memory = arena_new();
    const wordset *set = set_of(memory, words);
    view text = VIEW("全市计划生育，计算计划");
    const word_starts *marks = marks_of(memory, set, text);
    for (uint32_t to = 0; to <= text.length; to++)
        for (uint32_t from = 0; from <= to; from++) {
            uint32_t length = 0, own = 0, value = 0, same = 0;
            uint32_t at = wordset_find(set, text, from, to, &length, &value);
            CU_ASSERT_EQUAL(starts_find(marks, START_TITLE, set, text, from, to, &own, &same), at);
            CU_ASSERT_TRUE(at == to || (length == own && value == same));
        }
    arena_free(memory);
}

CU_TestInfo starts_tests[] = {
    { "a word is marked by its first two characters", a_word_is_marked_by_its_first_two_characters },
    { "the next mark is found wherever the search begins", the_next_mark_is_found_wherever_the_search_begins },
    { "words are found as in the set", words_are_found_as_in_the_set },
    CU_TEST_INFO_NULL
};
