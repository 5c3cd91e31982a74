#include "facts/place.h"

#include "base/utf8.h"

/* A reader that only moves forward through the source. */
typedef struct {
    view source;
    uint32_t at, line, column;
    enum { WIDE_UTF8, WIDE_GB, WIDE_UTF16_LE, WIDE_UTF16_BE } encoding;
} cursor;

static bool named(view encoding, const char *prefix)
{
    return view_starts(encoding, view_of(prefix));
}

static cursor cursor_at_start(const document *doc)
{
    cursor c = { doc->source, 0, 1, 1, WIDE_UTF8 };
    if (named(doc->encoding, "gb"))
        c.encoding = WIDE_GB;
    else if (named(doc->encoding, "utf-16le"))
        c.encoding = WIDE_UTF16_LE;
    else if (named(doc->encoding, "utf-16"))
        c.encoding = WIDE_UTF16_BE;
    return c;
}

/* Steps over one character of another encoding than UTF-8 and returns its first code unit. */
static unsigned step(cursor *c)
{
    const unsigned char *at = (const unsigned char *)c->source.start + c->at;
    size_t left = c->source.length - c->at;
    unsigned first = at[0], width = 1;
    switch (c->encoding) {
    case WIDE_UTF8:
        break;
    case WIDE_GB:
        if (first >= 0x81 && left > 1)
            width = at[1] >= '0' && at[1] <= '9' ? 4 : 2;
        break;
    case WIDE_UTF16_LE:
    case WIDE_UTF16_BE:
        if (left > 1)
            first = c->encoding == WIDE_UTF16_LE ? at[0] | (unsigned)at[1] << 8 : at[1] | (unsigned)at[0] << 8;
        width = first >= 0xD800 && first < 0xDC00 ? 4 : 2;
        break;
    }
    c->at += (uint32_t)(width < left ? width : left);
    return first;
}

/* The same in UTF-8, a line at a time: every byte that continues no character is one. */
static void advance_utf8(cursor *c, uint32_t to)
{
    const char *text = c->source.start, *next;
    uint32_t at = c->at, stop = to < c->source.length ? to : (uint32_t)c->source.length;
    if (at >= stop)
        return;
    while ((next = memchr(text + at, '\n', stop - at)) != NULL) {
        at = (uint32_t)(next - text) + 1;
        c->line++;
        c->column = 1;
    }
    c->column += (uint32_t)utf8_leads((view){ text + at, stop - at });
    while (stop < c->source.length && ((unsigned char)text[stop] & 0xC0) == 0x80)
        stop++;
    c->at = stop;
}

static void advance(cursor *c, uint32_t to)
{
    if (c->encoding == WIDE_UTF8) {
        advance_utf8(c, to);
        return;
    }
    while (c->at < to && c->at < c->source.length)
        if (step(c) == '\n') {
            c->line++;
            c->column = 1;
        } else {
            c->column++;
        }
}

void place_lines(document *doc)
{
    if (doc->source.length == 0)
        return;
    cursor c = cursor_at_start(doc);
    for (uint32_t i = 0; i < doc->fact_count; i++) {
        fact *f = &doc->facts[i];
        advance(&c, f->start);
        if (f->line == 0) {
            f->line = c.line;
            f->column = c.column;
        }
    }
    c = cursor_at_start(doc);
    for (uint32_t i = 0; i < doc->claim_count; i++) {
        claim *l = &doc->claims[i];
        advance(&c, l->start);
        if (l->line == 0) {
            l->line = c.line;
            l->column = c.column;
        }
    }
}
