#include <CUnit/CUnit.h>
#include <stdio.h>

#include "report/cells.h"
#include "report/frame.h"

static frame_mark mark(const char *line, const char *text, char glyph, const char *label)
{
    view whole = view_of(line), part = view_of(text);
    ptrdiff_t at = view_find(whole, part);
    CU_ASSERT_FATAL(at >= 0);
    return (frame_mark){ .number = 7, .line = whole, .start = (size_t)at, .end = (size_t)at + part.length, .glyph = glyph,
                         .label = view_of(label) };
}

static void gives(const frame_mark *marks, size_t count, unsigned width, const char *frame)
{
    buffer out = { 0 };
    frame_style style = { .width = width, .gutter = 4 };
    frame_line(&out, marks, count, &style);
    buffer_byte(&out, '\0');
    CU_ASSERT_STRING_EQUAL(out.bytes, frame);
    if (strcmp(out.bytes, frame) != 0)
        fprintf(stderr, "%s", out.bytes);
    buffer_free(&out);
}

static void marks_stand_under_their_cells(void)
{
    frame_mark wide[] = { mark("产值2598亿元。", "2598亿元", '^', "总体") };
    gives(wide, 1, 80, "   7 | 产值2598亿元。\n"
                       "     |     ^^^^^^^^ 总体\n");
    frame_mark full[] = { mark("产值２５亿", "２５亿", '^', "x") };
    gives(full, 1, 80, "   7 | 产值２５亿\n"
                       "     |     ^^^^^^ x\n");
    frame_mark combined[] = { mark("e\xCC\x81t\xCC\xA3 30", "30", '^', "x") };
    gives(combined, 1, 80, "   7 | e\xCC\x81t\xCC\xA3 30\n"
                           "     |    ^^ x\n");
    frame_mark emoji[] = { mark("👩‍👩‍👧家庭30户", "30户", '^', "x") };
    gives(emoji, 1, 80, "   7 | 👩‍👩‍👧家庭30户\n"
                        "     |       ^^^^ x\n");
    frame_mark tab[] = { mark("\t30", "30", '^', "x") };
    gives(tab, 1, 80, "   7 |     30\n"
                      "     |     ^^ x\n");
    frame_mark ambiguous[] = { mark("“十三五”期间30", "30", '^', "x") };
    gives(ambiguous, 1, 80, "   7 | “十三五”期间30\n"
                            "     |             ^^ x\n");
}

static void every_label_stands_under_its_mark(void)
{
    const char *line = "企业40个，其中亿元以上18个，占55%";
    frame_mark three[] = { mark(line, "40个", '-', "总体"), mark(line, "18个", '=', "部分"), mark(line, "55%", '^', "占比") };
    gives(three, 3, 80, "   7 | 企业40个，其中亿元以上18个，占55%\n"
                        "     |     ----              ====    ^^^ 占比\n"
                        "     |     总体              部分\n");
    const char *close = "1、2、3";
    frame_mark near[] = { mark(close, "1", '-', "first"), mark(close, "2", '-', "second"), mark(close, "3", '^', "third") };
    gives(near, 3, 80, "   7 | 1、2、3\n"
                       "     | -  -  ^ third\n"
                       "     | first\n"
                       "     |    second\n");
}

static void marks_of_one_role_are_named_once(void)
{
    const char *line = "31个、5000万元以下15个";
    frame_mark two[] = { mark(line, "31个", '-', "分项"), mark(line, "15个", '-', "分项") };
    gives(two, 2, 80, "   7 | 31个、5000万元以下15个\n"
                      "     | ----              ---- 分项\n");
}

static void a_long_line_is_seen_through_a_window(void)
{
    buffer line = { 0 };
    for (int i = 0; i < 5000; i++)
        buffer_append(&line, VIEW("字"));
    buffer_append(&line, VIEW("30个"));
    for (int i = 0; i < 5000; i++)
        buffer_append(&line, VIEW("字"));
    buffer_byte(&line, '\0');
    frame_mark one[] = { mark(line.bytes, "30个", '^', "x") };
    gives(one, 1, 41, "   7 | …字字字字字字字30个字字字字字字字…\n"
                      "     |                ^^^^ x\n");
    buffer_free(&line);
}

static void distant_marks_get_windows_of_their_own(void)
{
    buffer line = { 0 };
    buffer_append(&line, VIEW("10个"));
    for (int i = 0; i < 100; i++)
        buffer_append(&line, VIEW("字"));
    buffer_append(&line, VIEW("30个"));
    buffer_byte(&line, '\0');
    frame_mark two[] = { mark(line.bytes, "10个", '-', "a"), mark(line.bytes, "30个", '^', "b") };
    gives(two, 2, 31, "   7 | 10个字字字字字字字字字…\n"
                      "     | ---- a\n"
                      "   7 | …字字字字字字字字字30个\n"
                      "     |                    ^^^^ b\n");
    buffer_free(&line);
}

CU_TestInfo frame_tests[] = {
    { "marks stand under the cells of their text: wide, full-width, combining, emoji, tab, ambiguous", marks_stand_under_their_cells },
    { "every label stands under its mark", every_label_stands_under_its_mark },
    { "marks of one role are named once", marks_of_one_role_are_named_once },
    { "a long line is seen through a window", a_long_line_is_seen_through_a_window },
    { "distant marks get windows of their own", distant_marks_get_windows_of_their_own },
    CU_TEST_INFO_NULL
};
