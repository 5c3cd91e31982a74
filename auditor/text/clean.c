#include "text/clean.h"

#include <strings.h>

#include "text/decode.h"
#include "text/docx.h"
#include "text/front.h"
#include "text/html.h"
#include "text/lines.h"
#include "text/markdown.h"
#include "text/pdf.h"
#include "text/shape.h"

static bool ends_with(view name, const char *ending)
{
    size_t length = strlen(ending);
    return name.length >= length && strncasecmp(name.start + name.length - length, ending, length) == 0;
}

static input_format guess_by_content(view bytes)
{
    if (view_starts(bytes, VIEW("%PDF-")))
        return FORMAT_PDF;
    if (view_starts(bytes, VIEW("PK\x03\x04")))
        return FORMAT_DOCX;
    if (view_starts(bytes, VIEW("\xEF\xBB\xBF")))
        bytes = (view){ bytes.start + 3, bytes.length - 3 };
    view text = shape_trim((view){ bytes.start, bytes.length < 512 ? bytes.length : 512 });
    static const char *const html[] = { "<!doctype", "<html", "<head", "<body" };
    for (size_t i = 0; i < sizeof html / sizeof *html; i++)
        if (text.length >= strlen(html[i]) && strncasecmp(text.start, html[i], strlen(html[i])) == 0)
            return FORMAT_HTML;
    return view_starts(text, VIEW("# ")) ? FORMAT_MARKDOWN : FORMAT_TEXT;
}

static input_format guess_format(view name, view bytes)
{
    static const struct {
        const char *ending;
        input_format format;
    } endings[] = { { ".txt", FORMAT_TEXT },  { ".md", FORMAT_MARKDOWN }, { ".markdown", FORMAT_MARKDOWN },
                    { ".html", FORMAT_HTML }, { ".htm", FORMAT_HTML },    { ".xhtml", FORMAT_HTML },
                    { ".docx", FORMAT_DOCX }, { ".pdf", FORMAT_PDF } };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (ends_with(name, endings[i].ending))
            return endings[i].format;
    return guess_by_content(bytes);
}

/* What a head says, trimmed; empty where it says nothing. */
static view keep(arena *memory, view said)
{
    return arena_copy(memory, said.length > 0 ? shape_trim(said) : VIEW(""));
}

static status read_blocks(writer *w, clean_text *c, arena *memory, view text, error *err)
{
    html_head head = { .published = { NULL, 0 } };
    front_matter front = { .length = 0 };
    status result = STATUS_OK;
    if (c->format == FORMAT_HTML) {
        result = html_read(w, text, &head, err);
        front.title = buffer_view(&head.title);
        front.published = head.published;
    } else {
        front = front_read(text);
        view body = { text.start + front.length, text.length - front.length };
        if (c->format == FORMAT_MARKDOWN)
            result = markdown_read(w, body, err);
        else
            lines_read(w, body);
    }
    c->title = keep(memory, front.title);
    c->published = keep(memory, front.published);
    if (result == STATUS_OK && (c->title.start == NULL || c->published.start == NULL || head.title.failed))
        result = error_set(err, STATUS_MEMORY, "no memory for the clean text");
    buffer_free(&head.title);
    return result;
}

static status clean_encoded(clean_text *c, arena *memory, view bytes, const text_options *options, error *err)
{
    decoded d;
    status result = decode(&d, bytes, options->encoding, err);
    if (result != STATUS_OK)
        return result;
    writer w;
    result = writer_begin(&w, memory, d.text, options->cues, err);
    if (result == STATUS_OK) {
        result = read_blocks(&w, c, memory, d.text, err);
        if (result == STATUS_OK)
            result = writer_finish(&w, c, &d.map, err);
        writer_free(&w);
    }
    c->source = bytes;
    c->encoding = d.encoding;
    decoded_free(&d);
    return result;
}

static status clean_as(clean_text *c, arena *memory, view bytes, const text_options *options, error *err)
{
    size_t limit = options->limit > 0 && options->limit < TEXT_LIMIT ? options->limit : TEXT_LIMIT;
    if (bytes.length > limit)
        return error_set(err, STATUS_LIMIT, "%zu bytes are more than the limit of %zu", bytes.length, limit);
    status result;
    if (c->format == FORMAT_DOCX)
        result = docx_read(c, memory, bytes, options->cues, err);
    else if (c->format == FORMAT_PDF)
        result = pdf_read(c, memory, bytes, options->cues, err);
    else
        result = bytes.length > 0 ? clean_encoded(c, memory, bytes, options, err) : STATUS_OK;
    if (result == STATUS_OK && c->block_count == 0)
        return error_set(err, STATUS_SYNTAX, "empty: there is no text to read in it");
    if (c->format == FORMAT_DOCX || c->format == FORMAT_PDF) {
        c->source = c->text;
        c->encoding = "utf-8";
    }
    return result;
}

status text_clean(clean_text *out, arena *memory, view bytes, const char *name, const text_options *options, error *err)
{
    const text_options standard = { .encoding = NULL };
    if (options == NULL)
        options = &standard;
    bool nameless = name == NULL || strcmp(name, "-") == 0;
    clean_text c = { .format = options->format };
    if (c.format == FORMAT_GUESS)
        c.format = nameless ? guess_by_content(bytes) : guess_format(view_of(name), bytes);
    error why = { 0 };
    status result = clean_as(&c, memory, bytes, options, &why);
    if (result != STATUS_OK)
        return error_set(err, result, "%s: %s", nameless ? "standard input" : name, why.message);
    for (uint32_t i = 0; i < c.block_count && c.title.length == 0; i++)
        if (c.blocks[i].kind == BLOCK_TITLE)
            c.title = (view){ c.text.start + c.blocks[i].start, c.blocks[i].end - c.blocks[i].start };
    *out = c;
    return STATUS_OK;
}

uint32_t text_cursor_start(text_cursor *c, uint32_t at)
{
    c->run = map_find(c->clean->runs, c->clean->run_count, c->run, at);
    return map_start(&c->clean->runs[c->run], at);
}

uint32_t text_cursor_end(text_cursor *c, uint32_t end)
{
    if (end == 0)
        return 0;
    c->run = map_find(c->clean->runs, c->clean->run_count, c->run, end - 1);
    return map_end(&c->clean->runs[c->run], end - 1);
}

uint32_t text_source_start(const clean_text *c, uint32_t at)
{
    return text_cursor_start(&(text_cursor){ c, 0 }, at);
}

uint32_t text_source_end(const clean_text *c, uint32_t end)
{
    return text_cursor_end(&(text_cursor){ c, 0 }, end);
}
