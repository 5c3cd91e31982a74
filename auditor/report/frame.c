#include "report/frame.h"

#include <inttypes.h>

#include "base/utf8.h"
#include "report/cells.h"

enum { SMALLEST_WINDOW = 20 };

static const view ellipsis = { "\xE2\x80\xA6", 3 };

typedef struct {
    size_t start, end;      /* of the window, in the line */
} window;

void frame_colour(buffer *out, view colour, bool on)
{
    if (on)
        buffer_format(out, "\x1b[%.*sm", VIEW_PRINT(colour));
}

unsigned frame_gutter_for(uint32_t largest)
{
    unsigned digits = 1;
    for (; largest >= 10; largest /= 10)
        digits++;
    return digits < 4 ? 4 : digits;
}

void frame_gutter(buffer *out, char sign, const frame_style *style)
{
    frame_colour(out, VIEW("34"), style->colour);
    buffer_format(out, "%*s %c", (int)style->gutter, "", sign);
    frame_colour(out, VIEW(""), style->colour);
    buffer_byte(out, ' ');
}

static void numbered_gutter(buffer *out, uint32_t number, const frame_style *style)
{
    frame_colour(out, VIEW("34"), style->colour);
    buffer_format(out, "%*" PRIu32 " |", (int)style->gutter, number);
    frame_colour(out, VIEW(""), style->colour);
    buffer_byte(out, ' ');
}

static view part(view line, size_t start, size_t end)
{
    return (view){ line.start + start, end - start };
}

static size_t budget(const frame_style *style)
{
    size_t taken = style->gutter + 3 + 2; /* number, bar, an ellipsis at both ends */
    return style->width > taken + SMALLEST_WINDOW ? style->width - taken : SMALLEST_WINDOW;
}

/* The unit before 'at': back over what combines with it. */
static size_t step_back(view line, size_t at)
{
    do
        at = (size_t)(utf8_back(line.start, line.start + at) - line.start);
    while (at > 0 && cells_width(part(line, at, line.length < at + 4 ? line.length : at + 4)) == 0);
    return at;
}

static size_t grow_left(view line, size_t start, size_t *room)
{
    while (start > 0) {
        size_t before = step_back(line, start);
        size_t cells = cells_width(part(line, before, start));
        if (cells > *room)
            break;
        *room -= cells;
        start = before;
    }
    return start;
}

static size_t grow_right(view line, size_t end, size_t *room)
{
    while (end < line.length) {
        size_t length;
        size_t cells = cells_take(NULL, part(line, end, line.length), &length);
        if (cells > *room)
            break;
        *room -= cells;
        end += length;
    }
    return end;
}

/* Around [start, end): half of the room before, the rest behind, and what is left before again. */
static window window_around(view line, size_t start, size_t end, size_t cells)
{
    size_t used = cells_up_to(part(line, start, end), cells);
    if (used >= cells) {
        window cut = { start, start };
        size_t room = cells;
        cut.end = grow_right((view){ line.start, end }, start, &room);
        return cut;
    }
    size_t room = cells - used, half = room / 2, rest = room - half;
    start = grow_left(line, start, &half);
    rest += half;
    end = grow_right(line, end, &rest);
    start = grow_left(line, start, &rest);
    return (window){ start, end };
}

static void text_row(buffer *out, uint32_t number, view line, window w, const frame_style *style)
{
    numbered_gutter(out, number, style);
    buffer_append(out, w.start > 0 ? ellipsis : VIEW(""));
    cells_print(out, part(line, w.start, w.end));
    buffer_append(out, w.end < line.length ? ellipsis : VIEW(""));
    buffer_byte(out, '\n');
}

/* The cell, from the bar on, where a place of the line is shown. */
static size_t cell_of(const frame_mark *m, window w, size_t place)
{
    size_t at = place < w.start ? w.start : place > w.end ? w.end : place;
    return (w.start > 0) + cells_width(part(m->line, w.start, at));
}

static void glyphs(buffer *out, const frame_mark *m, window w, size_t *column, const frame_style *style)
{
    size_t start = cell_of(m, w, m->start), end = cell_of(m, w, m->end);
    if (start < *column)
        start = *column; /* overlaps the mark before */
    if (end <= start)
        end = start + (m->end == m->start || start == *column);
    cells_fill(out, ' ', start - *column);
    frame_colour(out, m->colour, style->colour && m->colour.length > 0);
    cells_fill(out, m->glyph, end - start);
    frame_colour(out, VIEW(""), style->colour && m->colour.length > 0);
    *column = end;
}

static void say(buffer *out, const frame_mark *m, const frame_style *style)
{
    frame_colour(out, m->colour, style->colour && m->colour.length > 0);
    cells_print(out, m->label);
    frame_colour(out, VIEW(""), style->colour && m->colour.length > 0);
}

/* The last label stands behind its mark, those before it below, each under its mark, as many a row as fit. */
static void mark_rows(buffer *out, const frame_mark *marks, size_t count, window w, const frame_style *style)
{
    size_t column = 0;
    bool alike = true;
    for (size_t i = 1; i < count; i++)
        alike = alike && view_equal(marks[i].label, marks[0].label);
    frame_gutter(out, '|', style);
    for (size_t i = 0; i < count; i++)
        glyphs(out, &marks[i], w, &column, style);
    buffer_byte(out, ' ');
    say(out, &marks[count - 1], style);
    buffer_byte(out, '\n');
    size_t left = alike ? 0 : count - 1;
    for (size_t first = 0; first < left;) {
        frame_gutter(out, '|', style);
        size_t next = first;
        for (column = 0; next < left; next++) {
            size_t start = cell_of(&marks[next], w, marks[next].start);
            if (next > first && start < column + 1)
                break;
            cells_fill(out, ' ', start - column);
            say(out, &marks[next], style);
            column = start + cells_width(marks[next].label);
        }
        buffer_byte(out, '\n');
        first = next;
    }
}

void frame_line(buffer *out, const frame_mark *marks, size_t count, const frame_style *style)
{
    size_t cells = budget(style);
    for (size_t first = 0; first < count;) {
        size_t last = first, end = marks[first].end;
        while (last + 1 < count) {
            size_t further = marks[last + 1].end > end ? marks[last + 1].end : end;
            if (cells_up_to(part(marks[first].line, marks[first].start, further), cells) > cells)
                break;
            end = further;
            last++;
        }
        window w = window_around(marks[first].line, marks[first].start, end, cells);
        text_row(out, marks[first].number, marks[first].line, w, style);
        mark_rows(out, marks + first, last - first + 1, w, style);
        first = last + 1;
    }
}

void frame_context(buffer *out, uint32_t number, view line, bool its_end, const frame_style *style)
{
    size_t room = budget(style);
    window w = { 0, line.length };
    if (its_end)
        w.start = grow_left(line, line.length, &room);
    else
        w.end = grow_right(line, 0, &room);
    text_row(out, number, line, w, style);
}
