#include "extract/tables/rows.h"

#include "extract/place.h"
#include "extract/tables/sheet.h"

enum { TABLES_AROUND = 2, MOST_COLUMNS = 16, MOST_TABLE_ROWS = 80, FIGURE_REACH = 16, NAME_SYMBOLS = 14, NAME_BYTES = 6,
       MOST_NAME_COLUMNS = 4, SCATTER = 24 };

row_index rows_index(scene *s)
{
    row_index index = { .count = 0 };
    if (s->doc->table_count == 0)
        return index;
    index.tables = arena_take(s->x->scratch, sizeof *index.tables * s->doc->table_count);
    s->failed = s->failed || index.tables == NULL;
    for (uint32_t i = 0; index.tables != NULL && i < s->mention_count;) {
        uint32_t fact = scene_figure(s, i)->table, end = i + 1;
        while (end < s->mention_count && scene_figure(s, end)->table == fact)
            end++;
        if (fact != FACT_NONE && index.count < s->doc->table_count)
            index.tables[index.count++] = (row_table){ fact, i, end };
        i = end;
    }
    return index;
}

static view cell_text(const scene *s, const table *t, uint32_t row, uint32_t column)
{
    return document_word(s->doc, s->doc->cells[t->first_cell + row * t->columns + column].text);
}

/* The first column that holds words rather than figures, and the subject among them. */
static uint32_t name_column(const scene *s, const table *t, view subject)
{
    for (uint32_t column = 0; column < t->columns && column < MOST_NAME_COLUMNS; column++) {
        uint32_t words = 0, rows = 0;
        bool named = false;
        for (uint32_t row = t->head_rows; row < t->rows; row++) {
            const cell *c = &s->doc->cells[t->first_cell + row * t->columns + column];
            view text = document_word(s->doc, c->text);
            rows++;
            words += c->figure == FACT_NONE && text.length >= NAME_BYTES;
            named = named || row_agreement(text, subject, row_name_is_date(text)) > 0;
        }
        if (2 * words > rows && named)
            return column;
    }
    return NONE;
}

/* 全市, 全市平均: all of them, not one; 高新区馆 only begins with such a word. */
static bool is_scope(const scene *s, view head)
{
    uint32_t n = wordset_at(s->words->sets[WORDS_SCOPE], head, 0, NULL);
    view rest = { head.start + n, head.length - n };
    return n > 0 && (rest.length == 0 || rest.length > NAME_BYTES || relation_words_in(s->words, WORDS_AVERAGE, rest));
}

static bool is_item(const scene *s, const figure *f, view head)
{
    return (f->total & 1) == 0 && row_is_name(head) && wordset_at(s->words->sets[WORDS_PART], head, 0, NULL) == 0
        && wordset_at(s->words->sets[WORDS_OTHER], head, 0, NULL) == 0 && !is_scope(s, head) && !wordset_has(s->words->sets[WORDS_TOTAL], head);
}

static void add_entry(value_row *row, view name, uint32_t which, bool dated)
{
    if (row->count < ROW_ENTRIES)
        row->entries[row->count++] = (row_entry){ name, which, dated };
}

/* One column of a table; no entries where its figures cannot be compared. */
static void column_row(const scene *s, const row_table *r, uint32_t column, uint32_t names, value_row *out)
{
    const table *t = &s->doc->tables[s->doc->facts[r->fact].detail];
    *out = (value_row){ .table = true, .caption = document_word(s->doc, t->caption),
                        .kind = t->head_rows > 0 ? cell_text(s, t, t->head_rows - 1u, names) : (view){ "", 0 },
                        .context = t->head_rows > 0 ? cell_text(s, t, t->head_rows - 1u, column) : (view){ "", 0 } };
    for (uint32_t i = r->first; i < r->end; i++) {
        const figure *f = scene_figure(s, i);
        if (f->column != column || f->row >= t->rows)
            continue;
        view head = cell_text(s, t, f->row, names);
        out->whole = out->whole || (f->total & 1) != 0;
        if (!is_item(s, f, head))
            continue;
        if (out->count == ROW_ENTRIES || (out->count > 0 && !scene_comparable(s, i, out->entries[0].which))) {
            out->count = 0;
            return;
        }
        add_entry(out, head, i, row_name_is_date(head));
    }
}

/* 1, 2, 3 ...: the rows' own numbers. */
static bool counts_rows(const scene *s, const value_row *row)
{
    for (uint32_t i = 0; i < row->count; i++) {
        const figure *f = scene_figure(s, row->entries[i].which);
        if (f->unit != 0 || f->print.digits != (int64_t)i + 1 || f->print.decimals != 0)
            return false;
    }
    return true;
}

/* A column may repeat, in the subject's cell, a figure that the text gives beside the frame: that one is meant. */
static void mark_repeated(const scene *s, value_rows *rows, uint32_t first, const frame *f, view subject, bool named)
{
    uint32_t before = scene_before(s, f->start), last = f->end + FIGURE_REACH;
    for (uint32_t i = before == NONE ? 0 : before + 1; i < s->mention_count && s->mentions[i].place < last; i++)
        for (uint32_t k = first; k < rows->count; k++) {
            uint32_t self = rows->at[k].named == named ? row_entry_of(&rows->at[k], subject) : NONE;
            if (self == NONE || !scene_comparable(s, i, rows->at[k].entries[self].which) || !feasible_equal(s, i, rows->at[k].entries[self].which))
                continue;
            for (uint32_t other = first; other < rows->count; other++)
                rows->at[other].named = other == k;
            return;
        }
}

static void table_rows(const scene *s, const row_table *r, const frame *f, view subject, value_rows *out)
{
    const table *t = &s->doc->tables[s->doc->facts[r->fact].detail];
    uint32_t first = out->count, names = t->rows <= MOST_TABLE_ROWS && t->columns <= MOST_COLUMNS ? name_column(s, t, subject) : NONE;
    bool amounts = false;
    for (uint32_t column = 0; names != NONE && column < t->columns && out->count < MOST_ROWS; column++) {
        value_row *row = &out->at[out->count];
        if (column == names)
            continue;
        column_row(s, r, column, names, row);
        if (row->count < 2 || row_entry_of(row, subject) == NONE || counts_rows(s, row))
            continue;
        row->minor = sheet_percent(s, row->entries[0].which);
        amounts = amounts || !row->minor;
        out->count++;
    }
    for (uint32_t k = first; k < out->count; k++)
        out->at[k].minor = out->at[k].minor && amounts;
    mark_repeated(s, out, first, f, subject, rows_mark_named(s, out, first, (symbol_span){ f->start, f->end }));
}

static view words_of(const scene *s, uint32_t from, uint32_t to)
{
    scene_strip(s, &from, &to);
    return from < to ? reduced_text(&s->text, from, to) : (view){ "", 0 };
}

/* Is it only a date that tells its value from others: 5月1日341.2万元? */
static bool is_dated(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    bool bracket = m->place > 0 && s->text.symbols[m->place - 1].mark == MARK_BRACKET;
    return m->label == m->label_end && !bracket && s->text.symbols[m->clause].kind == TOKEN_DATE;
}

/* The words that say whose a value is: its label, what stands before its bracket, or the clause without a figure before its own. */
view row_name_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t to = m->place, from, before = which > 0 ? s->mentions[which - 1].place : 0;
    view label = reduced_text(&s->text, m->label, m->label_end);
    if (label.length >= NAME_BYTES)
        return label;
    bool bracket = to > 0 && s->text.symbols[to - 1].mark == MARK_BRACKET;
    if (is_dated(s, which))
        return reduced_text(&s->text, m->clause, m->clause + 1);
    to = bracket ? to - 1 : m->clause > 0 ? m->clause - 1 : 0;
    from = to;
    while (from > 0 && to - from < NAME_SYMBOLS && s->text.symbols[from - 1].mark < MARK_FIGURE)
        from--;
    bool free = bracket || (which > 0 ? from > before : true);
    return free && s->text.symbols[to].mark <= MARK_COMMA ? words_of(s, from, to) : label;
}

static bool is_value(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    bool percent = m->kind == TOKEN_PERCENT && m->use != USE_BASE && m->use != USE_DIFFERENCE;
    bool named = m->use == USE_BASE && scene_label(s, m).length >= NAME_BYTES;     /* 起始总价45.1亿元 */
    bool days = m->kind == TOKEN_DURATION && view_equal(scene_unit(s, which)->name, VIEW("day"));     /* a race is won by the shortest time */
    return (((m->kind == TOKEN_AMOUNT || days) && (m->use == USE_LEVEL || m->use == USE_RATIO || named)) || percent)
           && (m->flags & (MENTION_TOTAL | MENTION_CELL | MENTION_EACH | MENTION_PLAN)) == 0 && m->own_scope == 0
           && !feasible_unbounded(s, which); /* 两乡在500公斤以下 */
}

/* The figures of a sentence that are told apart by their names only, comparable with one that answers to the subject. */
static void sentence_row(const scene *s, uint32_t first, uint32_t end, uint32_t like, value_row *out)
{
    *out = (value_row){ .named = true };
    for (uint32_t i = first; i < end; i++) {
        view name = is_value(s, i) && scene_comparable(s, i, like) ? row_name_of(s, i) : (view){ "", 0 };
        if (!row_is_name(name) || s->mentions[i].parent != s->mentions[like].parent || s->mentions[like].parent == i)
            continue;
        for (uint32_t k = 0; k < out->count; k++)
            if (view_equal(out->entries[k].name, name)) {
                out->count = 0;
                return;
            }
        add_entry(out, name, i, is_dated(s, i));
    }
}

/* The mentions of a sentence: *first .. *end. */
static void sentence_mentions(const scene *s, const sentence *at, uint32_t *first, uint32_t *end)
{
    uint32_t before = scene_before(s, reduced_find(&s->text, at->start)), last = scene_before(s, reduced_find(&s->text, at->end));
    *first = before == NONE ? 0 : before + 1;
    *end = last == NONE ? 0 : last + 1;
}

static bool text_row(const scene *s, const sentence *at, view subject, value_row *row)
{
    uint32_t first, end;
    sentence_mentions(s, at, &first, &end);
    for (uint32_t i = first; i < end; i++) {
        if (!is_value(s, i) || row_agreement(row_name_of(s, i), subject, is_dated(s, i)) == 0)
            continue;
        sentence_row(s, first, end, i, row);
        row->context = reduced_text(&s->text, reduced_find(&s->text, at->start), reduced_find(&s->text, at->end));
        return row->count >= 2 && row_entry_of(row, subject) != NONE;
    }
    return false;
}

/* The tables nearest to a symbol: index .. *last. */
static uint32_t tables_around(const scene *s, const row_index *index, uint32_t place, uint32_t *last)
{
    uint32_t next = 0, high = index->count;
    while (next < high) {
        uint32_t middle = next + (high - next) / 2;
        if (s->mentions[index->tables[middle].first].place < place)
            next = middle + 1;
        else
            high = middle;
    }
    *last = next + TABLES_AROUND < index->count ? next + TABLES_AROUND : index->count;
    return next > TABLES_AROUND ? next - TABLES_AROUND : 0;
}

/* Values of the text around whose names end like the subject's, wherever they stand: 康养专业群4260元. */
static bool scattered_row(const scene *s, const frame *f, view subject, value_row *row)
{
    uint32_t near = scene_before(s, f->end + FIGURE_REACH), like = NONE;
    view tail = { subject.start + subject.length - NAME_BYTES, NAME_BYTES };
    if (near == NONE || subject.length < NAME_BYTES + 3)
        return false;
    uint32_t first = near > SCATTER ? near - SCATTER : 0, end = near + SCATTER < s->mention_count ? near + SCATTER : s->mention_count;
    for (uint32_t i = near + 1; i-- > first && like == NONE && s->mentions[i].place >= f->start;)
        if (is_value(s, i) && view_ends(row_name_of(s, i), subject))
            like = i;
    *row = (value_row){ .named = true, .scattered = true };
    for (uint32_t i = first; i < end && like != NONE; i++) {
        view name = is_value(s, i) && scene_comparable(s, i, like) && s->mentions[i].parent == NONE ? row_name_of(s, i) : (view){ "", 0 };
        if (name.length > NAME_BYTES && view_ends(name, tail))
            add_entry(row, name, i, false);
    }
    view words = reduced_text(&s->text, scene_clause_start(s, f->start), f->end);
    bool kind = view_find(words, tail) >= 0
                && view_find((view){ words.start + view_find(words, tail) + NAME_BYTES,
                                     words.length - (size_t)view_find(words, tail) - NAME_BYTES },
                             tail)
                       >= 0;
    return row->count >= (kind ? 2u : 3u) && row_entry_of(row, subject) != NONE;
}

void rows_around(const scene *s, const row_index *index, const frame *f, view subject, value_rows *out)
{
    const sentence *here = place_sentence(s->x, s->text.symbols[f->start].at);
    static const int8_t steps[] = { 0, -1, -2, 1 };
    bool told = false;
    out->count = 0;
    for (size_t i = 0; here != NULL && i < sizeof steps && !told; i++) {
        ptrdiff_t which = here - s->x->sentences + steps[i];
        told = which >= 0 && which < (ptrdiff_t)s->x->sentence_count && s->x->sentences[which].block == here->block
            && text_row(s, &s->x->sentences[which], subject, &out->at[0]);
    }
    if ((!told || out->at[0].count < 3) && scattered_row(s, f, subject, &out->at[1])) {
        out->at[0] = out->at[1];
        told = true;
    }
    if (told) {
        out->count = 1;
        return;
    }
    uint32_t last, from = tables_around(s, index, f->start, &last);
    for (uint32_t i = from; i < last; i++)
        table_rows(s, &index->tables[i], f, subject, out);
}

/* The first column that holds words rather than figures, or just the first. */
static uint32_t words_column(const scene *s, const table *t)
{
    for (uint32_t column = 0; column < t->columns && column < MOST_NAME_COLUMNS; column++) {
        uint32_t words = 0;
        for (uint32_t row = t->head_rows; row < t->rows; row++)
            words += s->doc->cells[t->first_cell + row * t->columns + column].figure == FACT_NONE && cell_text(s, t, row, column).length >= NAME_BYTES;
        if (2 * words > t->rows - t->head_rows)
            return column;
    }
    return 0;
}

void rows_columns(const scene *s, const row_index *index, symbol_span at, value_rows *out)
{
    uint32_t last, from = tables_around(s, index, at.from, &last);
    out->count = 0;
    for (uint32_t i = from; i < last; i++) {
        const table *t = &s->doc->tables[s->doc->facts[index->tables[i].fact].detail];
        const bool small = t->rows <= MOST_TABLE_ROWS && t->columns <= MOST_COLUMNS;
        uint32_t first = out->count, names = small ? words_column(s, t) : 0;
        for (uint32_t column = 0; column < t->columns && small && out->count < MOST_ROWS; column++) {
            if (column == names)
                continue;
            column_row(s, &index->tables[i], column, names, &out->at[out->count]);
            out->count += out->at[out->count].count >= 3 && !counts_rows(s, &out->at[out->count]);
        }
        rows_mark_named(s, out, first, at);
    }
}
