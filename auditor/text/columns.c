#include "text/columns.h"

#include "text/shape.h"

enum { GAP_COLUMNS = 2, WIDEST_CELL = 48, FEWEST_ROWS = 3, FEWEST_RULED = 2, LONGEST_ROW = 640 };

/* Columns of white space from 'at' on; *stop behind it, *tab: is there a tab in it. */
static uint32_t blank_width(const char *at, const char *end, const char **stop, bool *tab)
{
    uint32_t width = 0;
    *tab = false;
    for (; at < end; at++) {
        if (*at == ' ')
            width++;
        else if (*at == '\t') {
            width += GAP_COLUMNS;
            *tab = true;
        } else if (end - at >= 3 && memcmp(at, "\xE3\x80\x80", 3) == 0) {
            width += 2;
            at += 2;
        } else
            break;
    }
    *stop = at;
    return width;
}

static void add_cell(columns *out, const char *from, const char *to)
{
    if (out->count < COLUMNS_MOST)
        out->cells[out->count++] = shape_trim((view){ from, (size_t)(to - from) });
}

static void split_at_bars(columns *out, view line)
{
    const char *at = line.start + (*line.start == '|'), *end = line.start + line.length;
    end -= end[-1] == '|' && end - at > 1;
    out->ruled = true;
    while (at <= end) {
        const char *bar = at < end ? memchr(at, '|', (size_t)(end - at)) : NULL;
        add_cell(out, at, bar != NULL ? bar : end);
        if (bar == NULL)
            break;
        at = bar + 1;
    }
}

static bool is_rule(view line)
{
    size_t dashes = 0;
    for (size_t i = 0; i < line.length; i++) {
        if (memchr("-=+|: ", line.start[i], 6) == NULL)
            return false;
        dashes += line.start[i] == '-' || line.start[i] == '=';
    }
    return dashes >= 3;
}

/* Most lines are prose: too long for a row, or without a tab, two spaces or U+3000, which ends in 80 80. */
static bool may_be_row(view line)
{
    if (line.length > LONGEST_ROW)
        return false;
    for (size_t i = 0; i + 1 < line.length; i++) {
        char c = line.start[i];
        if (c == '\t' || (c == line.start[i + 1] && (c == ' ' || c == '\x80')))
            return true;
    }
    return false;
}

void columns_split(columns *out, view line)
{
    out->count = 0;
    out->ruled = false;
    out->rule = is_rule(line);
    if (*line.start != '|' && !may_be_row(line)) {
        out->cells[out->count++] = line;
        return;
    }
    if (*line.start == '|' && line.length > 1) {
        split_at_bars(out, line);
        return;
    }
    const char *at = line.start, *end = line.start + line.length, *cell = at;
    while (at < end) {
        if (*at != ' ' && *at != '\t' && *at != '\xE3') {
            at++;
            continue;
        }
        const char *stop;
        bool tab;
        uint32_t width = blank_width(at, end, &stop, &tab);
        if (width >= GAP_COLUMNS) {
            add_cell(out, cell, at);
            out->ruled = out->ruled || tab;
            cell = stop;
        }
        at = stop > at ? stop : at + 1;
    }
    add_cell(out, cell, end);
}

static bool is_sentence(view cell)
{
    return shape_inside(cell) != INSIDE_NONE || shape_width(cell, WIDEST_CELL + 1) > WIDEST_CELL;
}

static bool has_figure(view cell)
{
    char first = cell.length > 0 ? *cell.start : '\0';
    return (first >= '0' && first <= '9') || ((first == '-' || first == '+') && cell.length > 1);
}

/* A bare figure, not a year or a measure: what a head never holds. */
static bool is_bare_figure(view cell)
{
    for (size_t i = 0; i < cell.length; i++)
        if (memchr("0123456789.,%-+", cell.start[i], 15) == NULL)
            return false;
    return has_figure(cell);
}

bool columns_take(table_shape *t, const columns *row)
{
    if (row->rule && t->rows > 0)
        return true;
    bool shifted = t->rows == 1 && row->count == t->width + 1;  /* the head has no cell above the names of the rows */
    bool fits = t->rows == 0 || row->count == t->width || shifted || (t->ruled && row->count < t->width);
    if (row->count < 2 || !fits || (t->rows > 0 && row->ruled != t->ruled))
        return false;
    bool bare = false;
    for (uint32_t i = 0; i < row->count; i++) {
        if (is_sentence(row->cells[i]))
            return false;
        bare = bare || (i > 0 && is_bare_figure(row->cells[i]));
    }
    for (uint32_t i = 1; i < row->count && t->rows > 0; i++)
        t->figures += has_figure(row->cells[i]);
    t->cells += t->rows > 0 ? row->count - 1 : 0;
    if (t->rows == 0) {
        t->ruled = row->ruled;
        t->head = !bare;
    }
    if (row->count > t->width)
        t->width = row->count;
    t->rows++;
    return true;
}

bool columns_are_table(const table_shape *t)
{
    return t->rows >= (t->ruled ? FEWEST_RULED : FEWEST_ROWS) && t->figures * 2 >= t->cells;
}
