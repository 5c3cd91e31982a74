#include "text/markdown.h"

#include <md4c.h>

#include "text/html.h"
#include "text/html_token.h"
#include "text/shape.h"

typedef struct {
    writer *w;
    view text;
    view html;              /* raw HTML collected until its block ends */
    uint32_t lists, ordered; /* nesting of lists; bit n: the n-th is ordered */
    uint32_t table, row, column;
    bool fresh_item;        /* an item began and has no text yet */
    uint32_t images;        /* how many are open: their descriptions are not shown */
    enum { BREAK_NONE, BREAK_SOFT, BREAK_HARD } broke;  /* a line end before the next text */
    bool outside;           /* md4c handed out text that is not the draft's */
    error *err;
} reader;

static void open_block(reader *r, block_kind kind, unsigned level)
{
    r->broke = BREAK_NONE;
    writer_open(r->w, kind, level);
}

static void open_cell(reader *r, bool head)
{
    open_block(r, BLOCK_CELL, 0);
    block *b = &r->w->blocks[r->w->block_count - 1];
    if (r->w->failed)
        return;
    b->head = head;
    b->table = r->table;
    b->row = (uint16_t)(r->row < UINT16_MAX ? r->row : UINT16_MAX);
    b->column = (uint16_t)r->column++;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    reader *r = context;
    switch (type) {
    case MD_BLOCK_UL: case MD_BLOCK_OL:
        r->lists++;
        if (r->lists < 32)
            r->ordered = (r->ordered & ~(1u << r->lists)) | (uint32_t)(type == MD_BLOCK_OL) << r->lists;
        break;
    case MD_BLOCK_LI:
        open_block(r, BLOCK_ITEM, r->lists < UINT8_MAX ? r->lists : UINT8_MAX);
        r->fresh_item = true;
        break;
    case MD_BLOCK_P: case MD_BLOCK_CODE:
        if (!r->fresh_item)
            open_block(r, r->lists > 0 ? BLOCK_ITEM : BLOCK_PARAGRAPH, r->lists < UINT8_MAX ? r->lists : UINT8_MAX);
        break;
    case MD_BLOCK_H: open_block(r, BLOCK_HEADING, ((MD_BLOCK_H_DETAIL *)detail)->level); break;
    case MD_BLOCK_TABLE: r->row = 0; break;
    case MD_BLOCK_TR: r->column = 0; break;
    case MD_BLOCK_TH: open_cell(r, true); break;
    case MD_BLOCK_TD: open_cell(r, false); break;
    case MD_BLOCK_HTML: r->html = (view){ NULL, 0 }; break;
    default: break;
    }
    return r->w->failed;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    (void)detail;
    reader *r = context;
    html_head head = { .published = { NULL, 0 } };
    status result = STATUS_OK;
    switch (type) {
    case MD_BLOCK_UL: case MD_BLOCK_OL: r->lists--; break;
    case MD_BLOCK_TR: r->row++; break;
    case MD_BLOCK_TABLE: r->table++; break;
    case MD_BLOCK_HTML:
        result = html_read(r->w, r->html, &head, r->err);
        buffer_free(&head.title);
        break;
    default: break;
    }
    if (type != MD_BLOCK_LI)
        r->fresh_item = false;
    if (type != MD_BLOCK_UL && type != MD_BLOCK_OL)
        writer_close(r->w);
    return r->w->failed || result != STATUS_OK;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    (void)detail;
    ((reader *)context)->images += type == MD_SPAN_IMG;
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    (void)detail;
    ((reader *)context)->images -= type == MD_SPAN_IMG;
    return 0;
}

/* "3." before the item's first text. */
static void write_marker(reader *r, const char *text)
{
    const char *end = text, *start = r->text.start;
    while (end > start && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '*'))
        end--;
    const char *from = end;
    if (from == start || (from[-1] != '.' && from[-1] != ')'))
        return;
    from--;
    const char *digits = from;
    while (digits > start && digits[-1] >= '0' && digits[-1] <= '9')
        digits--;
    const bool number = text < r->text.start + r->text.length && *text >= '0' && *text <= '9';      /* "4. 5月20日" is no 4.5 */
    if (digits < from)
        writer_text(r->w, (view){ digits, (size_t)((number ? text : end) - digits) });
}

/* A hard line end is meant, and so is a soft one before a number: "…；⏎2、…" begins another item for everybody but
** CommonMark. */
static void end_line(reader *r, view text)
{
    uint32_t marker, at = (uint32_t)(text.start - r->w->source.start);
    line_end end = shape_end(writer_written(r->w));
    bool numbered = end >= END_PAUSE && shape_series(text, r->w->outline.words, &marker) != 0;
    if (r->lists == 0 && r->w->open && (numbered || (r->broke == BREAK_HARD && end != END_SOFT)))
        writer_open(r->w, r->w->blocks[r->w->block_count - 1].kind, r->w->blocks[r->w->block_count - 1].level);
    else
        writer_break(r->w, at, at);
    r->broke = BREAK_NONE;
}

/* Bold that CommonMark does not see, because a Chinese full stop or bracket stands inside its end, leaves "**". */
static bool is_bold_mark(const reader *r, view text)
{
    const char *end = r->text.start + r->text.length, *stop = text.start + text.length;
    return text.length == 2 && text.start[0] == '*' && text.start[1] == '*'
        && (text.start == r->text.start || text.start[-1] != '*') && (stop == end || *stop != '*');
}

static void write_normal(reader *r, view text)
{
    const char *at = text.start, *end = at + text.length;
    const char *star = memchr(at, '*', text.length);
    while (star != NULL && end - star >= 2) {
        if (is_bold_mark(r, (view){ star, 2 })) {
            writer_text(r->w, (view){ at, (size_t)(star - at) });
            at = star + 2;
        }
        while (star < end && *star == '*')
            star++;
        star = memchr(star, '*', (size_t)(end - star));
    }
    writer_text(r->w, (view){ at, (size_t)(end - at) });
}

static void write_entity(reader *r, view text)
{
    html_scanner s = { .at = text.start, .end = text.start + text.length };
    uint32_t from = (uint32_t)(text.start - r->w->source.start);
    if (html_next(&s) == HTML_ENTITY)
        writer_point(r->w, s.point, from, from + (uint32_t)text.length);
    else
        writer_text(r->w, text);
}

static int add_text(MD_TEXTTYPE type, const MD_CHAR *start, MD_SIZE size, void *context)
{
    reader *r = context;
    view text = { start, size };
    if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
        r->broke = type == MD_TEXT_BR ? BREAK_HARD : BREAK_SOFT;
        return 0;
    }
    if (r->images > 0)
        return 0;
    if (type == MD_TEXT_CODE && size == 1 && *start == '\n') {  /* md4c's own copy of a line end */
        r->broke = BREAK_SOFT;
        return 0;
    }
    if (start < r->text.start || size > r->text.length || start > r->text.start + (r->text.length - size)) {
        r->outside = type != MD_TEXT_NULLCHAR && !(type == MD_TEXT_CODE || type == MD_TEXT_HTML);
        return r->outside;
    }
    if (type == MD_TEXT_HTML) {
        if (r->html.start == NULL)
            r->html = text;
        r->html.length = (size_t)(start + size - r->html.start);
        return 0;
    }
    if (r->broke != BREAK_NONE)
        end_line(r, text);
    if (r->fresh_item && r->lists < 32 && (r->ordered >> r->lists & 1) != 0)
        write_marker(r, start);
    r->fresh_item = false;
    if (type == MD_TEXT_ENTITY)
        write_entity(r, text);
    else if (type == MD_TEXT_NORMAL)
        write_normal(r, text);
    else
        writer_text(r->w, text);
    return r->w->failed;
}

status markdown_read(writer *w, view text, error *err)
{
    error why = { 0 };
    reader r = { .w = w, .text = text, .err = &why };
    /* No strikethrough: md4c takes the "~" of "5~8家" for its mark. */
    const MD_PARSER parser = { 0, MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS, enter_block, leave_block, enter_span,
                               leave_span, add_text, NULL, NULL };
    if (md_parse(text.start, (MD_SIZE)text.length, &parser, &r) == 0)
        return STATUS_OK;
    if (why.code != STATUS_OK)
        return error_set(err, why.code, "%s", why.message);
    if (r.outside)
        return error_set(err, STATUS_SYNTAX, "the Markdown parser lost a place in the draft");
    return error_set(err, STATUS_MEMORY, "no memory for the clean text");
}
