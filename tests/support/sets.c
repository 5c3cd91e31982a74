#include "support/sets.h"

#include <stdio.h>
#include <stdlib.h>

static void give_up(const char *text)
{
    fprintf(stderr, "sets: \"%s\" cannot be read\n", text);
    exit(2);
}

exact exact_of(const char *text)
{
    exact value;
    if (exact_parse(&value, view_of(text), NULL) != STATUS_OK)
        give_up(text);
    return value;
}

static exact read_end(const char *text, view part, bool *infinite)
{
    exact value = { 0, 1, 0 };
    while (part.length > 0 && part.start[0] == ' ')
        part = (view){ part.start + 1, part.length - 1 };
    *infinite = view_equal(part, VIEW("inf")) || view_equal(part, VIEW("-inf"));
    if (!*infinite && exact_parse(&value, part, NULL) != STATUS_OK)
        give_up(text);
    return value;
}

interval interval_of(const char *text)
{
    view all = view_of(text);
    ptrdiff_t comma = view_find(all, VIEW(","));
    if (comma < 1 || all.length < 5)
        give_up(text);
    interval x = { .low_open = text[0] == '(', .high_open = text[all.length - 1] == ')' };
    x.low = read_end(text, (view){ text + 1, (size_t)comma - 1 }, &x.low_infinite);
    x.high = read_end(text, (view){ text + comma + 1, all.length - (size_t)comma - 2 }, &x.high_infinite);
    return x;
}

static void show(const interval *x)
{
    buffer out = { 0 };
    buffer_append(&out, x->low_open ? VIEW("(") : VIEW("["));
    if (x->low_infinite)
        buffer_append(&out, VIEW("-inf"));
    else
        exact_print(&out, x->low);
    buffer_append(&out, VIEW(", "));
    if (x->high_infinite)
        buffer_append(&out, VIEW("inf"));
    else
        exact_print(&out, x->high);
    buffer_append(&out, x->high_open ? VIEW(")") : VIEW("]"));
    fprintf(stderr, "  is %.*s\n", VIEW_PRINT(buffer_view(&out)));
    buffer_free(&out);
}

static bool same_end(exact a, bool a_open, bool a_infinite, exact b, bool b_open, bool b_infinite)
{
    if (a_infinite || b_infinite)
        return a_infinite == b_infinite;
    return a_open == b_open && exact_compare(a, b) == 0;
}

bool interval_is(const interval *x, const char *text)
{
    interval y = interval_of(text);
    bool same = same_end(x->low, x->low_open, x->low_infinite, y.low, y.low_open, y.low_infinite)
        && same_end(x->high, x->high_open, x->high_infinite, y.high, y.high_open, y.high_infinite);
    if (!same)
        show(x);
    return same;
}
