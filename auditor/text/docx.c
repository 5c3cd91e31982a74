#include "text/docx.h"

#include <stdlib.h>
#include <strings.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "text/shape.h"
#include "text/word_xml.h"
#include "text/writer.h"

enum { MOST_STYLES = 4096, STYLE_DEPTH = 8, LEVELS = 9, MOST_COLUMNS = 64, TITLE_LEVEL = LEVELS + 1 };

typedef struct {
    view id, base;
    uint8_t level;              /* 1 to 9 of a heading, TITLE_LEVEL, or 0 */
} style;

typedef struct {
    arena *memory;              /* names of styles */
    style *styles;
    uint32_t style_count;
    bool in_style;
    bool failed;
} style_sheet;

typedef struct {
    const style_sheet *sheet;
    writer *w;
    buffer text;                /* of the paragraph at hand */
    uint32_t paragraphs;        /* how many are open: a text box stands inside one */
    uint32_t tables;            /* how many are open */
    uint32_t moved;             /* how many moved-away stretches are open: they stand elsewhere again */
    bool in_text, in_cell, any_row, head_row, in_row;
    uint8_t level;              /* of the paragraph, by style or by itself */
    bool is_item;
    uint8_t item_level;
    uint32_t table, row, column, span;
    uint32_t merged[MOST_COLUMNS];  /* block + 1 that a vertical merge goes on from, by column */
    enum { MERGE_NONE, MERGE_BEGINS, MERGE_GOES_ON } merge;
} reader;

static bool is(const char *name, const char *wanted)
{
    return strcmp(name, wanted) == 0;
}

static int number(const char *text, int otherwise)
{
    return text != NULL && *text >= '0' && *text <= '9' && strlen(text) < 6 ? atoi(text) : otherwise;
}

/* w:val of on/off elements: absent means on. */
static bool is_on(const char *value)
{
    return value == NULL || !(is(value, "0") || is(value, "false") || is(value, "off"));
}

/* ---- styles ---- */

static void style_open(void *context, const char *name, const char *const *attributes)
{
    style_sheet *sheet = context;
    if (is(name, "style")) {
        const char *id = word_attribute(attributes, "styleId");
        sheet->in_style = id != NULL && sheet->style_count < MOST_STYLES;
        if (!sheet->in_style)
            return;
        view copy = arena_copy(sheet->memory, view_of(id));
        sheet->failed = sheet->failed || copy.start == NULL;
        sheet->styles[sheet->style_count++] = (style){ copy, { NULL, 0 }, 0 };
        return;
    }
    const char *value = sheet->in_style ? word_attribute(attributes, "val") : NULL;
    if (value == NULL)
        return;
    style *s = &sheet->styles[sheet->style_count - 1];
    if (is(name, "name") && strcasecmp(value, "title") == 0)
        s->level = TITLE_LEVEL;
    else if (is(name, "name") && strncasecmp(value, "heading ", 8) == 0)
        s->level = (uint8_t)number(value + 8, 0);
    else if (is(name, "outlineLvl") && s->level == 0 && number(value, LEVELS) < LEVELS)
        s->level = (uint8_t)(number(value, 0) + 1);
    else if (is(name, "basedOn")) {
        s->base = arena_copy(sheet->memory, view_of(value));
        sheet->failed = sheet->failed || s->base.start == NULL;
    }
}

static void style_close(void *context, const char *name)
{
    style_sheet *sheet = context;
    if (is(name, "style"))
        sheet->in_style = false;
}

static uint8_t style_level(const style_sheet *sheet, view id)
{
    for (int depth = 0; depth < STYLE_DEPTH && id.length > 0; depth++) {
        const style *found = NULL;
        for (uint32_t i = 0; i < sheet->style_count && found == NULL; i++)
            if (view_equal(sheet->styles[i].id, id))
                found = &sheet->styles[i];
        if (found == NULL)
            return 0;
        if (found->level > 0)
            return found->level;
        id = found->base;
    }
    return 0;
}

/* ---- paragraphs ---- */

static void open_paragraph(reader *r)
{
    if (r->level == TITLE_LEVEL)
        writer_open(r->w, BLOCK_TITLE, 0);
    else if (r->level > 0)
        writer_open(r->w, BLOCK_HEADING, r->level);
    else if (r->is_item)
        writer_open(r->w, BLOCK_ITEM, r->item_level + 1u);
    else
        writer_open(r->w, BLOCK_PARAGRAPH, 0);
}

/* Line breaks inside a paragraph end it where a sentence ends. */
static void write_paragraph(reader *r)
{
    view rest = buffer_view(&r->text);
    bool begun = r->in_cell;
    if (r->in_cell)
        writer_break(r->w, 0, 0);
    while (rest.length > 0) {
        const char *stop = memchr(rest.start, '\n', rest.length);
        view line = { rest.start, stop != NULL ? (size_t)(stop - rest.start) : rest.length };
        size_t step = line.length + (stop != NULL);
        rest = (view){ rest.start + step, rest.length - step };
        if (shape_trim(line).length == 0)
            continue;
        if (!begun || (!r->in_cell && shape_end(writer_written(r->w)) >= END_PAUSE))
            open_paragraph(r);
        else
            writer_break(r->w, 0, 0);
        begun = true;
        writer_foreign(r->w, line);
    }
    if (!r->in_cell)
        writer_close(r->w);
    buffer_clear(&r->text);
}

static void paragraph_property(reader *r, const char *name, const char *value)
{
    if (is(name, "pStyle") && value != NULL && r->level == 0)
        r->level = style_level(r->sheet, view_of(value));
    else if (is(name, "outlineLvl") && number(value, LEVELS) < LEVELS)
        r->level = (uint8_t)(number(value, 0) + 1);
    else if (is(name, "numId"))
        r->is_item = number(value, 0) > 0;
    else if (is(name, "ilvl"))
        r->item_level = (uint8_t)(number(value, 0) < LEVELS ? number(value, 0) : 0);
}

/* ---- tables ---- */

static void open_row(reader *r)
{
    r->row += r->any_row;
    r->any_row = true;
    r->head_row = false;
    r->in_row = true;
    r->column = 0;
}

static void open_cell(reader *r)
{
    block *b = writer_open(r->w, BLOCK_CELL, 0);
    *b = (block){ .start = b->start, .kind = BLOCK_CELL, .head = r->head_row, .table = r->table,
                  .row = (uint16_t)(r->row < UINT16_MAX ? r->row : UINT16_MAX), .column = (uint16_t)r->column,
                  .row_span = 1, .column_span = 1 };
    r->in_cell = true;
    r->span = 1;
    r->merge = MERGE_NONE;
}

static void close_cell(reader *r)
{
    writer *w = r->w;
    if (!r->in_cell || w->failed)
        return;
    r->in_cell = false;
    uint32_t column = r->column < MOST_COLUMNS ? r->column : MOST_COLUMNS - 1;
    block *b = &w->blocks[w->block_count - 1];
    b->column_span = (uint16_t)r->span;
    if (r->merge == MERGE_GOES_ON && r->merged[column] > 0 && b->start == w->length) {
        block *first = &w->blocks[r->merged[column] - 1];
        first->row_span += first->row_span < UINT16_MAX;
        b->kind = BLOCK_PARAGRAPH;      /* empty: the writer leaves it out */
    } else
        r->merged[column] = r->merge == MERGE_BEGINS ? w->block_count : 0;
    writer_close(w);
    r->column += r->span;
}

static void table_property(reader *r, const char *name, const char *value)
{
    if (is(name, "gridSpan"))
        r->span = (uint32_t)(number(value, 1) > 0 && number(value, 1) < MOST_COLUMNS ? number(value, 1) : 1);
    else if (is(name, "vMerge"))
        r->merge = value != NULL && is(value, "restart") ? MERGE_BEGINS : MERGE_GOES_ON;
    else if (is(name, "tblHeader") && is_on(value))
        r->head_row = true;
}

static void close_table(reader *r)
{
    if (--r->tables > 0)
        return;
    r->table += r->any_row;
    r->in_row = r->in_cell = false;
}

/* ---- the document ---- */

static void on_open(void *context, const char *name, const char *const *attributes)
{
    reader *r = context;
    if (is(name, "t"))
        r->in_text = true;
    else if (is(name, "p")) {
        if (r->paragraphs++ == 0) {
            r->level = r->item_level = 0;
            r->is_item = false;
        } else
            buffer_byte(&r->text, '\n');
    } else if (is(name, "tab") && r->paragraphs > 0)
        buffer_byte(&r->text, '\t');
    else if (is(name, "br") || is(name, "cr"))
        buffer_byte(&r->text, '\n');
    else if (is(name, "noBreakHyphen"))
        buffer_byte(&r->text, '-');
    else if (is(name, "moveFrom"))
        r->moved++;
    else if (is(name, "tbl")) {
        if (r->tables++ == 0) {
            r->row = 0;
            r->any_row = false;
            memset(r->merged, 0, sizeof r->merged);
        }
    } else if (is(name, "tr") && r->tables == 1)
        open_row(r);
    else if (is(name, "tc") && r->tables == 1 && r->in_row)
        open_cell(r);
    else if (r->tables == 1 && r->paragraphs == 0)
        table_property(r, name, word_attribute(attributes, "val"));
    else if (r->paragraphs == 1)
        paragraph_property(r, name, word_attribute(attributes, "val"));
}

static void on_close(void *context, const char *name)
{
    reader *r = context;
    if (is(name, "t"))
        r->in_text = false;
    else if (is(name, "p") && r->paragraphs > 0) {
        if (--r->paragraphs == 0)
            write_paragraph(r);
        else
            buffer_byte(&r->text, '\n');
    } else if (is(name, "moveFrom"))
        r->moved -= r->moved > 0;
    else if (is(name, "tc") && r->tables == 1)
        close_cell(r);
    else if (is(name, "tr") && r->tables == 1)
        r->in_row = false;
    else if (is(name, "tbl") && r->tables > 0)
        close_table(r);
}

static void on_text(void *context, view text)
{
    reader *r = context;
    if (r->in_text && r->moved == 0)
        buffer_append(&r->text, text);
}

static status read_styles(style_sheet *sheet, view bytes, error *err)
{
    static const word_events events = { style_open, style_close, NULL };
    status result = word_xml_read(bytes, "word/styles.xml", &events, sheet, err);
    if (result == STATUS_OK && sheet->failed)
        return error_set(err, STATUS_MEMORY, "no memory to read a Word document");
    return result == STATUS_MISSING ? STATUS_OK : result;
}

static status read_document(reader *r, view bytes, error *err)
{
    static const word_events events = { on_open, on_close, on_text };
    status result = word_xml_read(bytes, "word/document.xml", &events, r, err);
    if (result == STATUS_MISSING)
        return error_set(err, STATUS_SYNTAX, "no Word document: the archive holds no word/document.xml");
    return result == STATUS_OK && r->text.failed ? error_set(err, STATUS_MEMORY, "no memory to read a Word document")
                                                 : result;
}

status docx_read(clean_text *out, arena *memory, view bytes, const cues *words, error *err)
{
    if (view_starts(bytes, VIEW("\xD0\xCF\x11\xE0")))
        return error_set(err, STATUS_SYNTAX,
                         "a document of old Word, or an encrypted one: save it as .docx without a password");
    if (!view_starts(bytes, VIEW("PK")))
        return error_set(err, STATUS_SYNTAX, "no Word document: it is no zip archive");
    status result = STATUS_MEMORY;
    writer w = { .text = NULL };
    style_sheet sheet = { .memory = arena_new(), .styles = memory_new(MOST_STYLES * sizeof *sheet.styles) };
    reader r = { .sheet = &sheet, .w = &w };
    if (sheet.memory == NULL || sheet.styles == NULL) {
        error_set(err, STATUS_MEMORY, "no memory to read a Word document");
        goto fail;
    }
    result = writer_begin(&w, memory, (view){ "", 0 }, words, err);
    if (result == STATUS_OK)
        result = read_styles(&sheet, bytes, err);
    if (result == STATUS_OK)
        result = read_document(&r, bytes, err);
    if (result != STATUS_OK)
        goto fail;
    result = writer_finish(&w, out, NULL, err);
fail:
    writer_free(&w);
    buffer_free(&r.text);
    memory_free(sheet.styles);
    arena_free(sheet.memory);
    return result;
}
