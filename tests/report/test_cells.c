#include <CUnit/CUnit.h>

#include "report/cells.h"

static void characters_take_the_cells_a_terminal_gives_them(void)
{
    CU_ASSERT_EQUAL(cells_width(VIEW("abc")), 3);
    CU_ASSERT_EQUAL(cells_width(VIEW("亿元")), 4);
    CU_ASSERT_EQUAL(cells_width(VIEW("２０２４％")), 10);
    CU_ASSERT_EQUAL(cells_width(VIEW("e\xCC\x81")), 1);                 /* combining acute */
    CU_ASSERT_EQUAL(cells_width(VIEW("“”—…·×")), 6);                    /* ambiguous */
    CU_ASSERT_EQUAL(cells_width(VIEW("ｱｲ")), 2);                        /* half-width */
    CU_ASSERT_EQUAL(cells_width(VIEW("\t|")), 5);
    CU_ASSERT_EQUAL(cells_width(VIEW("\xF0\xA0\xAE\xB7")), 2);          /* plane 2 */
}

static void a_joined_emoji_takes_two_cells(void)
{
    CU_ASSERT_EQUAL(cells_width(VIEW("😀")), 2);
    CU_ASSERT_EQUAL(cells_width(VIEW("👩‍👩‍👧")), 2);
    CU_ASSERT_EQUAL(cells_width(VIEW("👍🏽")), 2);
    CU_ASSERT_EQUAL(cells_width(VIEW("🇨🇳🇨🇳")), 4);
    CU_ASSERT_EQUAL(cells_width(VIEW("1\xEF\xB8\x8F\xE2\x83\xA3")), 2);
}

static void shown(view text, const char *safe)
{
    buffer out = { 0 };
    cells_print(&out, text);
    size_t width = cells_width(text);
    buffer_byte(&out, '\0');
    CU_ASSERT_STRING_EQUAL(out.bytes, safe);
    CU_ASSERT_EQUAL(cells_width(view_of(safe)), width);
    buffer_free(&out);
}

static void what_acts_is_shown_and_does_nothing(void)
{
    shown(VIEW("a\x1b[31mb"), "a␛[31mb");
    shown(VIEW("a\nb\rc"), "a␊b␍c");
    shown(VIEW("\xE2\x80\xAE" "abc"), "<U+202E>abc");
    shown(VIEW("\xC2\x9B" "31m"), "<U+009B>31m");
    shown(VIEW("\xFF\xFE"), "\xEF\xBF\xBD\xEF\xBF\xBD");
    shown(VIEW("\x7F"), "␡");
}

CU_TestInfo cells_tests[] = {
    { "characters take the cells that a terminal gives them", characters_take_the_cells_a_terminal_gives_them },
    { "a joined emoji takes two cells", a_joined_emoji_takes_two_cells },
    { "what acts is shown and does nothing", what_acts_is_shown_and_does_nothing },
    CU_TEST_INFO_NULL
};
