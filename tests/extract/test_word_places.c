#include <CUnit/CUnit.h>

#include "extract/words/word_places.h"

static wordset *set_of(arena *memory, const char *const *words)
{
    wordset *set = wordset_new(memory);
    for (uint32_t i = 0; words[i] != NULL; i++)
        CU_ASSERT_EQUAL(wordset_add(set, view_of(words[i]), i + 1), STATUS_OK);
    return set;
}

/* Is the first word inside [from, to) the one expected at 'at'? A length of 0: there is none. */
static bool first_is(word_places *p, uint32_t from, uint32_t to, uint32_t at, uint32_t length, uint32_t value)
{
    const word_place *found = word_places_first(p, from, to);
    if (length == 0 || found == NULL)
        return length == 0 && found == NULL;
    return found->at == at && found->length == length && found->value == value;
}

static void each_set_has_the_places_of_its_own_words(void)
{
    static const char *const plans[] = { "计划", "计划生育", NULL }, *const scopes[] = { "全市", "市计", NULL };
    arena *memory = arena_new();
    const wordset *sets[] = { set_of(memory, plans), NULL, set_of(memory, scopes) };
    const word_search *search = word_search_new(memory, sets, 3);
    view text = VIEW("全市计划生育，计划");
    word_places *found = search != NULL ? word_places_find(search, text, NULL, 0, memory) : NULL;
    CU_ASSERT_PTR_NOT_NULL_FATAL(found);
    CU_ASSERT_TRUE(first_is(&found[0], 0, 27, 6, 12, 2));     /* the longest word first */
    CU_ASSERT_TRUE(first_is(&found[0], 0, 15, 6, 6, 1));      /* unless it ends outside */
    CU_ASSERT_TRUE(first_is(&found[0], 7, 27, 21, 6, 1));
    CU_ASSERT_TRUE(first_is(&found[0], 7, 26, 0, 0, 0));
    CU_ASSERT_TRUE(first_is(&found[1], 0, 27, 0, 0, 0));
    CU_ASSERT_TRUE(first_is(&found[2], 0, 27, 0, 6, 1));
    CU_ASSERT_TRUE(first_is(&found[2], 1, 27, 3, 6, 2));      /* words may overlap */
    CU_ASSERT_EQUAL(found[0].count, 3);
    arena_free(memory);
}

static void a_text_without_words_has_no_places(void)
{
    static const char *const words[] = { "计划", NULL };
    arena *memory = arena_new();
    const wordset *sets[] = { set_of(memory, words) };
    word_places *found = word_places_find(word_search_new(memory, sets, 1), VIEW(""), NULL, 0, memory);
    CU_ASSERT_PTR_NOT_NULL_FATAL(found);
    CU_ASSERT_TRUE(first_is(&found[0], 0, 0, 0, 0, 0));
    arena_free(memory);
}

CU_TestInfo word_places_tests[] = {
    { "each set has the places of its own words", each_set_has_the_places_of_its_own_words },
    { "a text without words has no places", a_text_without_words_has_no_places },
    CU_TEST_INFO_NULL
};
