#include "extract/tables/grid.h"

#include "base/utf8.h"
#include "extract/place.h"
#include "extract/tables/table_times.h"

enum { MOST_CELLS = 1 << 18, MOST_HEAD_ROWS = 3 };

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
    view head = g->head_rows > 0 ? grid_cell(g, g->head_rows - 1, column) : (view){ "", 0 };
    view unit_part = grid_bracketed(head);
    if (unit_part.length > 0 && unit_part.start > head.start + 3) {
        head.length = (size_t)(unit_part.start - head.start);
        head.length = (size_t)(utf8_back(head.start, head.start + head.length) - head.start);
    }
    return (key){ .metric = builder_word(g->x->builder, head), .subject = builder_word(g->x->builder, grid_cell(g, row, 0)) };
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
        const unit *per = NULL, *u = grid_unit_of_cell(g, row, column, &scale, &per);
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
    const view unit = grid_bracketed(head);
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
        detail.caption = builder_word(b, grid_block(g, g->first - 1));
    for (uint32_t row = 0; row < g->rows; row++)
        for (uint32_t column = 0; column < g->columns; column++) {
            uint32_t at = g->block_of[row * g->columns + column];
            cell one = { .figure = FACT_NONE, .head = row < g->head_rows };
            if (at != UINT32_MAX) {
                const block *bl = &x->clean->blocks[at];
                uint32_t t = only_token(g, at);
                one.text = builder_word(b, grid_block(g, at));
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
    const unit *common = grid_unit_of_table(g, &scale);
    for (uint32_t i = g->first; i < g->last; i++) {
        const block *bl = &x->clean->blocks[i];
        uint32_t t = only_token(g, i);
        if (t != FACT_NONE && bl->row >= g->head_rows)
            complete_figure(g, fact_index, bl->row, bl->column, is_total(g, grid_cell(g, bl->row, 0), bl->row + 1u == g->rows), t, common, scale);
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
            g.total_column[c] = g.total_column[c] || is_total(&g, grid_cell(&g, r, c), false);
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
