#include "support/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static const view byline_starts[] = { { "□", 3 }, { "记者", 6 }, { "来源：", 9 } };
static const view closing_starts[] = { { "作者系", 9 } };
static const view caption_starts[] = { { "图为", 6 } };
static const view caption_ends[] = { { "摄", 3 } };
static const view numbered[] = { { "表", 3 } };
static const series_cue series[] = { { { "第", 3 }, { "，", 3 }, 8 }, { { "", 0 }, { "是", 3 }, 8 } };

static const cues words = {
    .byline_starts = { byline_starts, 3 }, .closing_starts = { closing_starts, 1 }, .caption_starts = { caption_starts, 1 },
    .caption_ends = { caption_ends, 1 }, .caption_numbered = { numbered, 1 }, .series = series, .series_count = 2,
};

const cues *text_words(void)
{
    return &words;
}

static void show(buffer *out, const clean_text *c, const block *b)
{
    static const char letters[] = "PTHICFB";
    buffer_byte(out, letters[b->kind]);
    if (b->level > 0)
        buffer_format(out, "%u", b->level);
    if (b->kind == BLOCK_CELL)
        buffer_format(out, "%u.%u", b->row, b->column);
    if (b->row_span > 1 || b->column_span > 1)
        buffer_format(out, "+%ux%u", b->row_span, b->column_span);
    if (b->head)
        buffer_byte(out, '!');
    if (b->end > b->start)
        buffer_format(out, " %.*s", (int)(b->end - b->start), c->text.start + b->start);
    buffer_byte(out, '\n');
}

cleaned text_make(view bytes, const char *name, const text_options *options)
{
    cleaned c = { .memory = arena_new() };
    text_options o = options != NULL ? *options : (text_options){ .cues = &words };
    c.result = text_clean(&c.clean, c.memory, bytes, name, &o, &c.why);
    buffer out = { .bytes = NULL };
    for (uint32_t i = 0; c.result == STATUS_OK && i < c.clean.block_count; i++)
        show(&out, &c.clean, &c.clean.blocks[i]);
    buffer_byte(&out, '\0');
    c.shown = out.bytes;
    return c;
}

void text_end(cleaned *c)
{
    buffer shown = { .bytes = c->shown };
    buffer_free(&shown);
    arena_free(c->memory);
}

bool text_shows(const cleaned *c, const char *expected)
{
    if (c->result != STATUS_OK)
        fprintf(stderr, "not cleaned: %s\n", c->why.message);
    else if (strcmp(c->shown, expected) != 0)
        fprintf(stderr, "--- expected\n%s--- found\n%s", expected, c->shown);
    return c->result == STATUS_OK && strcmp(c->shown, expected) == 0;
}

bool text_is(const char *draft, const char *name, const char *expected)
{
    cleaned c = text_make(view_of(draft), name, NULL);
    bool same = text_shows(&c, expected) && text_leads_back(&c);
    text_end(&c);
    return same;
}

/* A character may stand for itself, for white space, or for what the fold and HTML know. */
static bool stands_for(view clean, view source)
{
    if (view_equal(clean, source))
        return true;
    unsigned char first = source.length > 0 ? (unsigned char)source.start[0] : 0;
    if (clean.length == 1 && clean.start[0] == ' ')
        return first <= ' ' || first == 0xC2 || first == 0xE2 || first == 0xE3 || first == '&' || first == '*' || first == '<';
    return first == '&' || first == 0xEF || first == 0xE2 || (first == 0 && *clean.start == '^')
        || (clean.start[0] == '\xC2' && (first == '2' || first == '3'));
}

bool text_leads_back(const cleaned *c)
{
    const clean_text *t = &c->clean;
    text_cursor cursor = { t, 0 };
    uint32_t before = 0;
    for (uint32_t i = 0; i < t->block_count; i++)
        for (uint32_t at = t->blocks[i].start; at < t->blocks[i].end;) {
            unsigned length;
            utf8_decode(t->text.start + at, t->text.start + t->blocks[i].end, &length);
            uint32_t from = text_source_start(t, at), to = text_source_end(t, at + length);
            bool ordered = from >= before && to <= t->source.length && from <= to;
            bool agreed = text_cursor_start(&cursor, at) == from && text_cursor_end(&cursor, at + length) == to;
            if (!ordered || !agreed
                || !stands_for((view){ t->text.start + at, length }, (view){ t->source.start + from, to - from })) {
                fprintf(stderr, "clean byte %u leads to source %u-%u: '%.*s' is not '%.*s'\n", at, from, to, (int)length,
                        t->text.start + at, ordered ? (int)(to - from) : 0, t->source.start + (ordered ? from : 0));
                return false;
            }
            before = from;
            at += length;
        }
    return true;
}

bool text_is_sound(const cleaned *c)
{
    const clean_text *t = &c->clean;
    uint32_t before = 0, source = 0;
    for (uint32_t i = 0; i < t->block_count; i++) {
        const block *b = &t->blocks[i];
        if (b->start != before + (i > 0) || b->end < b->start || b->end > t->text.length || (b->end == b->start && b->kind != BLOCK_CELL))
            return false;
        if (memchr(t->text.start + b->start, '\n', b->end - b->start) != NULL || (i > 0 && t->text.start[before] != '\n'))
            return false;
        for (uint32_t at = b->start; at < b->end; at++) {
            uint32_t from = text_source_start(t, at), to = text_source_end(t, at + 1);
            if (from < source || to < from || to > t->source.length)
                return false;
            source = from;
        }
        before = b->end;
    }
    return before == t->text.length && utf8_valid(t->text) == t->text.length
        && (strcmp(t->encoding, "utf-8") != 0 || text_leads_back(c));
}

void text_fuzz(const uint8_t *data, size_t size, const char *name, const char *encoding)
{
    text_options options = { .encoding = encoding, .cues = &words };
    cleaned c = text_make((view){ (const char *)data, size }, name, &options);
    if (c.result == STATUS_OK ? !text_is_sound(&c) : c.why.code != c.result || c.why.message[0] == '\0')
        abort();
    text_end(&c);
}

view text_origin(const cleaned *c, const char *part)
{
    ptrdiff_t at = view_find(c->clean.text, view_of(part));
    if (at < 0)
        return (view){ "", 0 };
    uint32_t from = text_source_start(&c->clean, (uint32_t)at);
    uint32_t to = text_source_end(&c->clean, (uint32_t)((size_t)at + strlen(part)));
    return (view){ c->clean.source.start + from, to - from };
}
