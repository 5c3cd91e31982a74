#include "extract/tables/grid.h"

#include "base/utf8.h"

/*
** What the figures of a table are counted in: by the heads of their column or row, the caption, or the line before the table.
*/

enum { SHORT_UNIT = 9 };        /* bytes */

view grid_bracketed(view head)
{
    static const char *const pairs[][2] = { { "\xEF\xBC\x88", "\xEF\xBC\x89" }, { "(", ")" } };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        ptrdiff_t open = view_find(head, view_of(pairs[i][0]));
        if (open < 0)
            continue;
        size_t from = (size_t)open + strlen(pairs[i][0]);
        view rest = { head.start + from, head.length - from };
        ptrdiff_t close = view_find(rest, view_of(pairs[i][1]));
        if (close > 0)
            return (view){ rest.start, (size_t)close };
    }
    return (view){ head.start, 0 };
}

/* 观众人次（万）: the power of ten in the bracket, the unit what the words before it end in. */
static const unit *unit_around(const grid *g, view outside, view power, int8_t *scale)
{
    char written[SHORT_UNIT * 2];
    const unit *found = NULL;
    if (power.length == 0 || power.length > SHORT_UNIT)
        return NULL;
    memcpy(written, power.start, power.length);
    for (size_t length = outside.length < SHORT_UNIT ? outside.length : SHORT_UNIT; length >= 3 && found == NULL; length--) {
        memcpy(written + power.length, outside.start + outside.length - length, length);
        int8_t bare = 0;
        found = language_unit(g->x->language, (view){ outside.start + outside.length - length, length }, &bare);
        if (found != NULL && (!found->count || language_unit(g->x->language, (view){ written, power.length + length }, scale) != found || *scale == bare))
            return NULL;
    }
    return found;
}

/* 元/枝, 万人次/公里·日: a unit and what it is per, a day or not; NULL where it is none. */
static const unit *unit_per(const grid *g, view written, int8_t *scale, const unit **per)
{
    static const char *const strokes[] = { "/", "\xEF\xBC\x8F" };
    for (size_t i = 0; i < sizeof strokes / sizeof *strokes; i++) {
        const ptrdiff_t at = view_find(written, view_of(strokes[i]));
        if (at <= 0)
            continue;
        const size_t behind = (size_t)at + strlen(strokes[i]);
        int8_t none = 0;
        const unit *above = language_unit(g->x->language, (view){ written.start, (size_t)at }, scale);
        view below = { written.start + behind, written.length - behind };
        const ptrdiff_t dot = view_find(below, VIEW("\xC2\xB7"));
        below.length = dot > 0 ? (size_t)dot : below.length;
        *per = language_unit(g->x->language, below, &none);
        return none == 0 && *per != NULL ? above : NULL;
    }
    return NULL;
}

/* 利用小时: the unit of two characters and more, no measure word, that a head without a bracket ends in. */
static const unit *unit_named(const grid *g, view head, int8_t *scale)
{
    enum { LETTER = 3, TWO = 2 * LETTER };
    for (size_t length = head.length < SHORT_UNIT ? head.length : SHORT_UNIT; length >= TWO; length -= length % LETTER == 0 ? LETTER : length % LETTER) {
        const unit *found = length < head.length ? language_unit(g->x->language, (view){ head.start + head.length - length, length }, scale) : NULL;
        if (found != NULL && !found->count)
            return found;
    }
    return NULL;
}

/* What a head says its figures are counted in, and per what; NULL where it says nothing. */
static const unit *unit_of_head(const grid *g, view head, int8_t *scale, const unit **per)
{
    view inside = head.length > 0 ? grid_bracketed(head) : (view){ "", 0 };
    const unit *found = language_unit(g->x->language, inside, scale);
    if (found == NULL && (found = unit_per(g, inside, scale, per)) != NULL)
        return found;
    *per = NULL;
    if (inside.length == 0)
        return unit_named(g, head, scale);
    view outside = { head.start, inside.start > head.start ? (size_t)(utf8_back(head.start, inside.start) - head.start) : 0 };
    if (found == NULL)
        return unit_around(g, outside, inside, scale);
    if (!found->count || outside.length == 0)
        return found;
    int8_t ignored = 0;     /* 县(区): another name, no measure word */
    return outside.length > 3 || language_unit(g->x->language, outside, &ignored) == NULL ? found : NULL;
}

/* "表2 分季度收入（万元）": the bracket that ends the line right before the table. */
static const unit *unit_of_caption(const grid *g, int8_t *scale)
{
    static const char *const pairs[][2] = { { "\xEF\xBC\x88", "\xEF\xBC\x89" }, { "(", ")" } };
    view text = g->first > 0 ? grid_block(g, g->first - 1) : (view){ "", 0 };
    const char *const end = text.start + text.length;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const view open = view_of(pairs[i][0]), close = view_of(pairs[i][1]);
        const char *at = end - close.length;
        if (text.length <= open.length + close.length || !view_ends(text, close))
            continue;
        while (at > text.start && !view_starts((view){ at, (size_t)(end - at) }, open))
            at--;
        if (at > text.start)
            return language_unit(g->x->language, (view){ at + open.length, (size_t)(end - close.length - at) - open.length }, scale);
    }
    return NULL;
}

const unit *grid_unit_of_table(const grid *g, int8_t *scale)
{
    for (uint32_t i = g->first > 0 ? g->first - 1 : 0; i <= g->first; i++) {
        view text = grid_block(g, i);
        uint32_t length, at = wordset_find(g->words->unit_label, text, 0, (uint32_t)text.length, &length, NULL);
        if (at >= text.length)
            continue;
        at += length;
        unsigned n = 1;
        while (at < text.length && (text.start[at] == ':' || text.start[at] == ' '
                                    || utf8_decode(text.start + at, text.start + text.length, &n) == 0xFF1A)) {
            at += n;
            n = 1;
        }
        uint32_t end = at;
        while (end < text.length && text.start[end] != ' ' && text.start[end] != ')'
               && !view_starts((view){ text.start + end, text.length - end }, VIEW("\xEF\xBC\x89"))
               && !view_starts((view){ text.start + end, text.length - end }, VIEW("\xEF\xBC\x8C")))
            end++;
        const unit *found = language_unit(g->x->language, (view){ text.start + at, end - at }, scale);
        if (found != NULL)
            return found;
    }
    return unit_of_caption(g, scale);
}

/* 诊疗人次（万） | 2023年（万）: a head with nothing but a power of ten has the unit of the nearest one before it that has the same. */
static const unit *unit_beside(const grid *g, uint32_t row, uint32_t column, int8_t *scale, const unit **per)
{
    view own = grid_bracketed(grid_cell(g, row, column));
    const unit *found = NULL;
    for (uint32_t c = column; own.length > 0 && c-- > 1 && found == NULL;) {
        view head = grid_cell(g, row, c);
        if (view_equal(grid_bracketed(head), own))
            found = unit_of_head(g, head, scale, per);
    }
    return found;
}

const unit *grid_unit_of_cell(const grid *g, uint32_t row, uint32_t column, int8_t *scale, const unit **per)
{
    for (uint32_t r = g->head_rows; r > 0; r--) {
        const unit *found = unit_of_head(g, grid_cell(g, r - 1, column), scale, per);
        found = found != NULL ? found : unit_beside(g, r - 1, column, scale, per);
        if (found != NULL)
            return found;
    }
    return unit_of_head(g, grid_cell(g, row, 0), scale, per);
}
