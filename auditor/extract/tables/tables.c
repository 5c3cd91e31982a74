#include "extract/tables/tables.h"

#include "base/utf8.h"
#include "extract/place.h"
#include "extract/tables/table_times.h"
#include "extract/words/wordset.h"

enum { MOST_CELLS = 1 << 18, MOST_HEAD_ROWS = 3, SHORT_UNIT = 9 /* bytes */ };

struct table_words {
    wordset *unit_label, *total, *whole, *aside, *gap;
};

status table_words_new(table_words **out, arena *memory, const language *l, error *err)
{
    const data *tables = language_data(l, "tables");
    *out = NULL;
    if (tables == NULL)
        return STATUS_OK;
    table_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "tables.lua: no memory");
    const struct {
        wordset **set;
        const char *key;
    } groups[] = { { &w->unit_label, "unit_label" }, { &w->total, "total" }, { &w->whole, "whole" }, { &w->aside, "aside" }, { &w->gap, "gap" } };
    status done = STATUS_OK;
    for (size_t i = 0; i < sizeof groups / sizeof *groups && done == STATUS_OK; i++) {
        if ((*groups[i].set = wordset_new(memory)) == NULL)
            return error_set(err, STATUS_MEMORY, "tables.lua: no memory");
        done = wordset_add_list(*groups[i].set, data_get(tables, groups[i].key), 1, groups[i].key, err);
    }
    if (done == STATUS_OK)
        *out = w;
    return done;
}

/* One table while it is read: blocks [first, last). */
typedef struct {
    extraction *x;
    const table_words *words;
    uint32_t first, last;
    uint32_t rows, columns, head_rows;
    uint32_t *block_of;         /* rows * columns; UINT32_MAX: no cell starts there */
    bool *total_column;
} grid;

static view block_text(const grid *g, uint32_t block_index)
{
    const block *b = &g->x->clean->blocks[block_index];
    return (view){ g->x->clean->text.start + b->start, b->end - b->start };
}

static view cell_text(const grid *g, uint32_t row, uint32_t column)
{
    uint32_t at = g->block_of[row * g->columns + column];
    return at != UINT32_MAX ? block_text(g, at) : (view){ "", 0 };
}

/* The only figure of a block: its token, or FACT_NONE. */
static uint32_t only_token(const grid *g, uint32_t block_index)
{
    const block *b = &g->x->clean->blocks[block_index];
    uint32_t found = FACT_NONE;
    for (uint32_t i = place_token(g->x, b->start); i < g->x->token_count && g->x->tokens[i].start < b->end; i++) {
        const token *t = &g->x->tokens[i];
        if (t->fact == FACT_NONE || t->kind == TOKEN_DATE || builder_figure(g->x->builder, t->fact) == NULL)
            continue;
        if (found != FACT_NONE)
            return FACT_NONE;
        found = i;
    }
    return found;
}

static bool measure(grid *g)
{
    for (uint32_t i = g->first; i < g->last; i++) {
        const block *b = &g->x->clean->blocks[i];
        uint32_t bottom = b->row + (b->row_span > 0 ? b->row_span : 1u), right = b->column + (b->column_span > 0 ? b->column_span : 1u);
        g->rows = bottom > g->rows ? bottom : g->rows;
        g->columns = right > g->columns ? right : g->columns;
    }
    return g->rows > 0 && g->columns > 0 && g->rows <= MOST_CELLS / g->columns;
}

/* "第1名  石桥队  2分08秒": a row that begins with a place is none of heads. */
static bool begins_with_place(const grid *g)
{
    const uint32_t t = only_token(g, g->first);
    return t != FACT_NONE && g->x->tokens[t].kind == TOKEN_ORDINAL && builder_figure(g->x->builder, g->x->tokens[t].fact)->rank;
}

/* Head rows: from the top, as long as no cell but a head cell holds a figure. */
static void find_heads(grid *g)
{
    bool *has_figure = arena_zero(g->x->scratch, g->rows + 1, sizeof *has_figure);
    if (has_figure == NULL)
        return;
    for (uint32_t i = g->first; i < g->last; i++) {
        const block *b = &g->x->clean->blocks[i];
        if (!b->head && b->column > 0 && only_token(g, i) != FACT_NONE)
            has_figure[b->row] = true;
    }
    while (!begins_with_place(g) && g->head_rows + 1 < g->rows && g->head_rows < MOST_HEAD_ROWS && !has_figure[g->head_rows])
        g->head_rows++;
}

static bool ends_with_word(const wordset *set, view text)
{
    while (text.length > 0 && text.start[text.length - 1] == ' ')
        text.length--;
    return text.length > 0 && wordset_before(set, text, (uint32_t)text.length, NULL) > 0;
}

/* The text in the first bracket of a head, 产值（亿元）; empty where there is none. */
static view bracketed(view head)
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
    view inside = head.length > 0 ? bracketed(head) : (view){ "", 0 };
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
    view text = g->first > 0 ? block_text(g, g->first - 1) : (view){ "", 0 };
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

/* 单位：万元 in the block before the table, or in its first cell. */
static const unit *unit_of_table(const grid *g, int8_t *scale)
{
    for (uint32_t i = g->first > 0 ? g->first - 1 : 0; i <= g->first; i++) {
        view text = block_text(g, i);
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
    view own = bracketed(cell_text(g, row, column));
    const unit *found = NULL;
    for (uint32_t c = column; own.length > 0 && c-- > 1 && found == NULL;) {
        view head = cell_text(g, row, c);
        if (view_equal(bracketed(head), own))
            found = unit_of_head(g, head, scale, per);
    }
    return found;
}

/* Heads of a cell's column, or row, from the nearest outwards: the first that names a unit. */
static const unit *unit_of_cell(const grid *g, uint32_t row, uint32_t column, int8_t *scale, const unit **per)
{
    for (uint32_t r = g->head_rows; r > 0; r--) {
        const unit *found = unit_of_head(g, cell_text(g, r - 1, column), scale, per);
        found = found != NULL ? found : unit_beside(g, r - 1, column, scale, per);
        if (found != NULL)
            return found;
    }
    return unit_of_head(g, cell_text(g, row, 0), scale, per);
}

/* Two-level heads: a merged head stands over several columns. */
static void spread_heads(grid *g)
{
    for (uint32_t i = g->first; i < g->last; i++) {
        const block *b = &g->x->clean->blocks[i];
        for (uint32_t r = b->row; r < b->row + (b->row_span > 0 ? b->row_span : 1u); r++)
            for (uint32_t c = b->column; c < b->column + (b->column_span > 0 ? b->column_span : 1u); c++)
                if (r < g->head_rows || c == 0 || (r == b->row && c == b->column))
                    g->block_of[r * g->columns + c] = i;
    }
}

static key key_of_cell(const grid *g, uint32_t row, uint32_t column)
{
    view head = g->head_rows > 0 ? cell_text(g, g->head_rows - 1, column) : (view){ "", 0 };
    view unit_part = bracketed(head);
    if (unit_part.length > 0 && unit_part.start > head.start + 3) {
        head.length = (size_t)(unit_part.start - head.start);
        head.length = (size_t)(utf8_back(head.start, head.start + head.length) - head.start);
    }
    return (key){ .metric = builder_word(g->x->builder, head), .subject = builder_word(g->x->builder, cell_text(g, row, 0)) };
}

static void complete_figure(grid *g, uint32_t table_fact, uint32_t row, uint32_t column, bool total_row, uint32_t token_index,
                            const unit *common, int8_t common_scale)
{
    builder *b = g->x->builder;
    figure *f = builder_figure(b, g->x->tokens[token_index].fact);
    f->table = table_fact;
    f->row = (uint16_t)row;
    f->column = (uint16_t)column;
    f->total = total_row ? 1 : g->total_column[column] ? 2 : 0;
    if (f->unit == 0) {
        int8_t scale = 0;
        const unit *per = NULL, *u = unit_of_cell(g, row, column, &scale, &per);
        if (u == NULL) {
            u = common;
            scale = common_scale;
        }
        if (u != NULL) {
            f->unit = builder_unit(b, u);
            f->per = per != NULL ? builder_unit(b, per) : f->per;
            f->print.scale = (int8_t)(f->print.scale + scale);
            f->print.nature = u->count && per == NULL ? NATURE_COUNT : NATURE_MEASURE;
        }
    }
    if (f->print.nature == NATURE_COUNT && f->print.modifier == MODIFIER_EXACT && f->print.scale == 0)
        f->print.nature = NATURE_POINT;     /* NUMERICS: a count in a cell means just what it says */
    key k = key_of_cell(g, row, column);
    if (f->key == 0)
        f->key = builder_key(b, &k);
}

/* A bracket behind it, as of its unit, is no part of its words. */
static bool is_total(const grid *g, view head, bool last)
{
    const view unit = bracketed(head);
    const view name = unit.length > 0 ? (view){ head.start, (size_t)(utf8_back(head.start, unit.start) - head.start) } : head;
    return ends_with_word(g->words->total, head) || ends_with_word(g->words->total, name)
        || (last && head.length > 0 && wordset_at(g->words->whole, head, 0, NULL) > 0);
}

static status add_table(grid *g, error *err)
{
    extraction *x = g->x;
    builder *b = x->builder;
    table detail = { .rows = g->rows, .columns = g->columns, .head_rows = g->head_rows };
    if (g->first > 0 && x->clean->blocks[g->first - 1].kind == BLOCK_CAPTION)
        detail.caption = builder_word(b, block_text(g, g->first - 1));
    for (uint32_t row = 0; row < g->rows; row++)
        for (uint32_t column = 0; column < g->columns; column++) {
            uint32_t at = g->block_of[row * g->columns + column];
            cell one = { .figure = FACT_NONE, .head = row < g->head_rows };
            if (at != UINT32_MAX) {
                const block *bl = &x->clean->blocks[at];
                uint32_t t = only_token(g, at);
                one.text = builder_word(b, block_text(g, at));
                one.start = text_source_start(x->clean, bl->start);
                one.end = text_source_end(x->clean, bl->end);
                one.figure = t != FACT_NONE && bl->row == row && bl->column == column ? x->tokens[t].fact : FACT_NONE;
                one.head = one.head || bl->head;
            }
            uint32_t index = builder_cell(b, &one);
            if (row == 0 && column == 0)
                detail.first_cell = index;
        }
    uint32_t fact_index = place_fact(x, FACT_TABLE, x->clean->blocks[g->first].start, x->clean->blocks[g->last - 1].end, &detail);
    if (fact_index == FACT_NONE)
        return error_set(err, STATUS_MEMORY, "no memory for a table");
    int8_t scale = 0;
    const unit *common = unit_of_table(g, &scale);
    for (uint32_t i = g->first; i < g->last; i++) {
        const block *bl = &x->clean->blocks[i];
        uint32_t t = only_token(g, i);
        if (t != FACT_NONE && bl->row >= g->head_rows)
            complete_figure(g, fact_index, bl->row, bl->column, is_total(g, cell_text(g, bl->row, 0), bl->row + 1u == g->rows), t, common, scale);
    }
    return STATUS_OK;
}

static status read_table(extraction *x, const table_words *words, uint32_t first, uint32_t last, error *err)
{
    grid g = { .x = x, .words = words, .first = first, .last = last };
    if (!measure(&g))
        return STATUS_OK;
    g.block_of = arena_take(x->scratch, (size_t)g.rows * g.columns * sizeof *g.block_of);
    g.total_column = arena_zero(x->scratch, g.columns, sizeof *g.total_column);
    if (g.block_of == NULL || g.total_column == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for a table");
    memset(g.block_of, 0xFF, (size_t)g.rows * g.columns * sizeof *g.block_of);
    table_times(x, words->gap, first, last);
    find_heads(&g);
    spread_heads(&g);
    for (uint32_t c = 1; c < g.columns; c++)
        for (uint32_t r = 0; r < g.head_rows; r++)
            g.total_column[c] = g.total_column[c] || is_total(&g, cell_text(&g, r, c), false);
    return add_table(&g, err);
}

status tables_read(extraction *x, const table_words *words, error *err)
{
    for (uint32_t i = 0; words != NULL && i < x->clean->block_count;) {
        if (x->clean->blocks[i].kind != BLOCK_CELL) {
            i++;
            continue;
        }
        uint32_t last = i + 1;
        while (last < x->clean->block_count && x->clean->blocks[last].kind == BLOCK_CELL
               && x->clean->blocks[last].table == x->clean->blocks[i].table)
            last++;
        status done = read_table(x, words, i, last, err);
        if (done != STATUS_OK)
            return done;
        i = last;
    }
    return STATUS_OK;
}
