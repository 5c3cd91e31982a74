#include "text/html.h"

#include <stdlib.h>
#include <strings.h>

#include "base/utf8.h"
#include "text/html_token.h"
#include "text/shape.h"

enum { MOST_COLUMNS = 256, MOST_SPAN = 1000, LONGEST_CELL = 400, TOP = 1 << 16 };

typedef enum {
    TAG_INLINE, TAG_BLOCK, TAG_HEADING, TAG_ITEM, TAG_LIST, TAG_TABLE, TAG_ROW, TAG_CELL, TAG_HEAD_CELL, TAG_CAPTION,
    TAG_BREAK, TAG_SKIPPED, TAG_TITLE, TAG_RAISED, TAG_META, TAG_ARTICLE
} tag_role;

typedef struct {
    char name[12];
    uint8_t role, level;
} tag;

static const tag tags[] = {     /* sorted by name */
    { "address", TAG_BLOCK, 0 }, { "article", TAG_ARTICLE, 0 }, { "aside", TAG_BLOCK, 0 }, { "blockquote", TAG_BLOCK, 0 },
    { "body", TAG_BLOCK, 0 }, { "br", TAG_BREAK, 0 }, { "button", TAG_SKIPPED, 0 }, { "caption", TAG_CAPTION, 0 },
    { "center", TAG_BLOCK, 0 }, { "dd", TAG_BLOCK, 0 }, { "div", TAG_BLOCK, 0 }, { "dl", TAG_BLOCK, 0 }, { "dt", TAG_BLOCK, 0 },
    { "figcaption", TAG_CAPTION, 0 }, { "figure", TAG_BLOCK, 0 }, { "footer", TAG_BLOCK, 0 }, { "form", TAG_BLOCK, 0 },
    { "h1", TAG_HEADING, 1 }, { "h2", TAG_HEADING, 2 }, { "h3", TAG_HEADING, 3 }, { "h4", TAG_HEADING, 4 },
    { "h5", TAG_HEADING, 5 }, { "h6", TAG_HEADING, 6 }, { "header", TAG_BLOCK, 0 }, { "hr", TAG_BLOCK, 0 },
    { "iframe", TAG_SKIPPED, 0 }, { "li", TAG_ITEM, 0 }, { "main", TAG_BLOCK, 0 }, { "meta", TAG_META, 0 },
    { "nav", TAG_BLOCK, 0 }, { "ol", TAG_LIST, 0 }, { "option", TAG_BLOCK, 0 }, { "p", TAG_BLOCK, 0 }, { "pre", TAG_BLOCK, 0 },
    { "rp", TAG_SKIPPED, 0 }, { "rt", TAG_SKIPPED, 0 }, { "script", TAG_SKIPPED, 0 }, { "section", TAG_BLOCK, 0 },
    { "style", TAG_SKIPPED, 0 }, { "sup", TAG_RAISED, 0 }, { "svg", TAG_SKIPPED, 0 }, { "table", TAG_TABLE, 0 },
    { "tbody", TAG_BLOCK, 0 }, { "td", TAG_CELL, 0 }, { "template", TAG_SKIPPED, 0 }, { "textarea", TAG_SKIPPED, 0 },
    { "tfoot", TAG_BLOCK, 0 }, { "th", TAG_HEAD_CELL, 0 }, { "thead", TAG_BLOCK, 0 }, { "title", TAG_TITLE, 0 },
    { "tr", TAG_ROW, 0 }, { "ul", TAG_LIST, 0 },
};

typedef struct {
    writer *w;
    html_scanner scan;
    html_head *head;
    uint32_t lists, tables;             /* how many are open */
    uint32_t table, articles;           /* running numbers */
    uint32_t row, column;
    bool any_row, in_cell, raised, broke;
    uint16_t busy[MOST_COLUMNS];        /* rows that a cell above still takes in each column */
} reader;

/* The attributes of one tag that matter. */
typedef struct {
    uint32_t row_span, column_span;
    view name, content;
} attributes;

static int compare_tag(const void *key, const void *item)
{
    const view *name = key;
    const char *other = ((const tag *)item)->name;
    int order = strncasecmp(name->start, other, name->length);
    return order != 0 ? order : -(other[name->length] != '\0');
}

static tag find_tag(view name)
{
    const tag *found = name.length < sizeof tags->name
                           ? bsearch(&name, tags, sizeof tags / sizeof *tags, sizeof *tags, compare_tag)
                           : NULL;
    return found != NULL ? *found : (tag){ "", TAG_INLINE, 0 };
}

static bool is_named(view text, const char *name)
{
    return text.length == strlen(name) && strncasecmp(text.start, name, text.length) == 0;
}

static uint32_t span_of(view digits)
{
    uint32_t span = 0;
    for (size_t i = 0; i < digits.length && digits.start[i] >= '0' && digits.start[i] <= '9' && span < MOST_SPAN; i++)
        span = span * 10 + (uint32_t)(digits.start[i] - '0');
    return span < 1 ? 1 : span < MOST_SPAN ? span : MOST_SPAN;
}

/* Reads to the end of the tag. False: it has none. */
static bool read_attributes(reader *r, attributes *a)
{
    *a = (attributes){ 1, 1, { NULL, 0 }, { NULL, 0 } };
    for (;;) {
        html_kind kind = html_next(&r->scan);
        if (kind != HTML_ATTRIBUTE)
            return kind == HTML_TAG_END;
        view name = r->scan.name, value = r->scan.value;
        if (is_named(name, "rowspan"))
            a->row_span = span_of(value);
        else if (is_named(name, "colspan"))
            a->column_span = span_of(value);
        else if (is_named(name, "name") || is_named(name, "property") || is_named(name, "itemprop"))
            a->name = value;
        else if (is_named(name, "content"))
            a->content = value;
    }
}

static uint32_t place(const reader *r, const char *at)
{
    return (uint32_t)(at - r->w->source.start);
}

/* ---- tables ---- */

static void begin_row(reader *r)
{
    writer_close(r->w);
    r->in_cell = false;
    r->row += r->any_row;
    r->any_row = true;
    r->column = 0;
    for (int i = 0; i < MOST_COLUMNS; i++)
        r->busy[i] -= r->busy[i] > 0;
}

static void begin_cell(reader *r, const attributes *a, bool head)
{
    if (!r->any_row)
        begin_row(r);
    while (r->column < MOST_COLUMNS && r->busy[r->column] > 0)
        r->column++;
    block *b = writer_open(r->w, BLOCK_CELL, 0);
    b->head = head;
    b->table = r->table;
    b->row = (uint16_t)(r->row < UINT16_MAX ? r->row : UINT16_MAX);
    b->column = (uint16_t)(r->column < UINT16_MAX ? r->column : UINT16_MAX);
    b->row_span = (uint16_t)a->row_span;
    b->column_span = (uint16_t)a->column_span;
    for (uint32_t i = 0; i < a->column_span && r->column + i < MOST_COLUMNS; i++)
        r->busy[r->column + i] = (uint16_t)a->row_span;
    r->column += a->column_span;
    r->in_cell = true;
}

/* Pages laid out as tables hold whole articles in one cell: then it is no cell. */
static void begin_paragraph_in_cell(reader *r, uint32_t at)
{
    view text = writer_written(r->w);
    if (text.length == 0)
        return;
    if (text.length < LONGEST_CELL && shape_inside(text) != INSIDE_STOP) {
        writer_break(r->w, at, at);
        return;
    }
    r->w->blocks[r->w->block_count - 1].kind = BLOCK_PARAGRAPH;
    writer_open(r->w, BLOCK_PARAGRAPH, 0);
}

/* ---- tags ---- */

static void begin_block(reader *r, block_kind kind, unsigned level, uint32_t at)
{
    if (r->in_cell)
        begin_paragraph_in_cell(r, at);
    else
        writer_open(r->w, kind, level);
}

static void line_break(reader *r)
{
    view text = writer_written(r->w);
    uint32_t at = place(r, r->scan.at);
    line_end end = shape_end(text);
    bool heads = r->w->open && r->w->blocks[r->w->block_count - 1].kind != BLOCK_PARAGRAPH;
    if (!r->in_cell && !heads && text.length > 0 && (r->broke || end >= END_PAUSE))
        writer_open(r->w, BLOCK_PARAGRAPH, 0);
    else
        writer_break(r->w, at, at);
    r->broke = true;
}

static void read_meta(reader *r, const attributes *a)
{
    static const char *const dates[] = { "article:published_time", "pubdate", "publishdate", "publish_date", "datePublished",
                                         "date", "dc.date", "firstpublishedtime" };
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        if (r->head->published.length == 0 && is_named(a->name, dates[i]))
            r->head->published = a->content;
}

static bool read_title(reader *r)
{
    html_scanner *s = &r->scan;
    for (;;) {
        html_kind kind = html_next(s);
        char bytes[4];
        if (kind == HTML_TEXT)
            buffer_append(&r->head->title, s->text);
        else if (kind == HTML_ENTITY)
            buffer_append(&r->head->title, (view){ bytes, utf8_encode(s->point, bytes) });
        else if (kind == HTML_CLOSE || kind == HTML_OPEN)
            return true;
        else if (kind == HTML_END || kind == HTML_UNCLOSED)
            return false;
    }
}

static bool open_tag(reader *r)
{
    view name = r->scan.name;
    tag t = find_tag(name);
    attributes a;
    if (!read_attributes(r, &a))
        return false;
    uint32_t at = place(r, r->scan.at);
    bool outer = r->tables <= 1;
    switch ((tag_role)t.role) {
    case TAG_BLOCK: begin_block(r, BLOCK_PARAGRAPH, 0, at); break;
    case TAG_HEADING: begin_block(r, BLOCK_HEADING, t.level, at); break;
    case TAG_CAPTION:
        r->in_cell = r->in_cell && !outer;
        begin_block(r, BLOCK_CAPTION, 0, at);
        break;
    case TAG_ITEM: begin_block(r, BLOCK_ITEM, r->lists > 0 ? r->lists : 1, at); break;
    case TAG_LIST: r->lists += r->lists < UINT8_MAX; break;
    case TAG_TABLE:
        if (r->tables++ == 0) {
            writer_close(r->w);
            r->row = 0;
            r->any_row = r->in_cell = false;
            memset(r->busy, 0, sizeof r->busy);
        }
        break;
    case TAG_ROW:
        if (r->tables == 1)
            begin_row(r);
        break;
    case TAG_CELL: case TAG_HEAD_CELL:
        if (r->tables == 1)
            begin_cell(r, &a, t.role == TAG_HEAD_CELL);
        else
            begin_block(r, BLOCK_PARAGRAPH, 0, at);
        break;
    case TAG_BREAK: line_break(r); return true;
    case TAG_SKIPPED: return html_skip_to_close(&r->scan, name);
    case TAG_TITLE: return read_title(r);
    case TAG_RAISED: r->raised = true; break;
    case TAG_META: read_meta(r, &a); break;
    case TAG_ARTICLE:
        writer_close(r->w);
        if (r->articles++ > 0)
            outline_restart(&r->w->outline);
        break;
    case TAG_INLINE: break;
    }
    if (t.role != TAG_INLINE)
        r->broke = false;
    return true;
}

static bool close_tag(reader *r)
{
    tag t = find_tag(r->scan.name);
    attributes a;
    if (!read_attributes(r, &a))
        return false;
    switch ((tag_role)t.role) {
    case TAG_BLOCK: case TAG_HEADING: case TAG_CAPTION: case TAG_ITEM: case TAG_ARTICLE:
        if (!r->in_cell)
            writer_close(r->w);
        break;
    case TAG_LIST: r->lists -= r->lists > 0; break;
    case TAG_CELL: case TAG_HEAD_CELL: case TAG_ROW:
        if (r->tables == 1) {
            writer_close(r->w);
            r->in_cell = false;
        }
        break;
    case TAG_TABLE:
        if (r->tables == 1) {
            writer_close(r->w);
            r->in_cell = false;
            r->table += r->any_row;
        }
        r->tables -= r->tables > 0;
        break;
    case TAG_RAISED: r->raised = false; break;
    default: break;
    }
    return true;
}

/* Raised figures: m² and m³; others are set off, for 35%¹ is not 35%1, and 10⁴ not 104. */
static void raised_text(reader *r, view text)
{
    view before = writer_written(r->w);
    char last = before.length > 0 ? before.start[before.length - 1] : '\0';
    uint32_t from = place(r, text.start), to = from + (uint32_t)text.length;
    if (text.length == 1 && (*text.start == '2' || *text.start == '3') && last == 'm') {
        writer_point(r->w, *text.start == '2' ? 0xB2 : 0xB3, from, to);
        return;
    }
    if ((last >= '0' && last <= '9') || last == '%')
        writer_point(r->w, '^', from, from);
    writer_text(r->w, text);
}

static bool is_blank(view text)
{
    return shape_trim(text).length == 0;
}

/* Between the cells of a table there is no text, only white space that means nothing. */
static void add_text(reader *r, view text)
{
    if (!is_blank(text))
        r->broke = false;
    else if (!r->w->open)
        return;
    if (r->raised)
        raised_text(r, text);
    else
        writer_text(r->w, text);
}

status html_read(writer *w, view text, html_head *head, error *err)
{
    reader r = { .w = w, .scan = { .at = text.start, .end = text.start + text.length }, .head = head };
    view top = { text.start, text.length < TOP ? text.length : TOP };
    w->outline.marked = view_find(top, VIEW("<h1")) >= 0 || view_find(top, VIEW("<H1")) >= 0;
    for (bool whole = true; whole && !w->failed;) {
        html_kind kind = html_next(&r.scan);
        switch (kind) {
        case HTML_END: return STATUS_OK;
        case HTML_TEXT: add_text(&r, r.scan.text); break;
        case HTML_ENTITY:
            writer_point(w, r.scan.point, place(&r, r.scan.text.start),
                         place(&r, r.scan.text.start) + (uint32_t)r.scan.text.length);
            break;
        case HTML_OPEN: whole = open_tag(&r); break;
        case HTML_CLOSE: whole = close_tag(&r); break;
        default: whole = kind == HTML_ATTRIBUTE || kind == HTML_TAG_END; break;
        }
        if (!whole)
            return error_set(err, STATUS_SYNTAX, "the HTML ends within the tag or comment that begins at byte %zu",
                             (size_t)(r.scan.opened - w->source.start));
    }
    return w->failed ? error_set(err, STATUS_MEMORY, "no memory for the clean text") : STATUS_OK;
}
