#include "text/writer.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/shape.h"

enum { MOST_BLOCKS = UINT32_MAX / sizeof(block) };

status writer_begin(writer *w, arena *memory, view source, const cues *words, error *err)
{
    *w = (writer){ .memory = memory, .source = source, .outline = { .words = words } };
    w->room = source.length + 16;
    w->text = arena_take(memory, w->room);
    return w->text != NULL ? STATUS_OK : error_set(err, STATUS_MEMORY, "no memory for the clean text");
}

void writer_free(writer *w)
{
    memory_free(w->blocks);
    map_free(&w->map);
    w->blocks = NULL;
}

static bool reserve(writer *w, size_t more)
{
    if (w->failed)
        return false;
    if (w->room - w->length >= more)
        return true;
    size_t room = w->room * 2 + more;
    char *text = room <= UINT32_MAX ? arena_take(w->memory, room) : NULL;
    w->failed = text == NULL;
    if (text != NULL) {
        memcpy(text, w->text, w->length);
        w->text = text;
        w->room = room;
    }
    return text != NULL;
}

static void emit(writer *w, const char *bytes, size_t length, map_run run)
{
    if (!reserve(w, length))
        return;
    run.clean = (uint32_t)w->length;
    map_append(&w->map, run);
    memcpy(w->text + w->length, bytes, length);
    w->length += length;
}

static uint32_t place(const writer *w, const char *at)
{
    return (uint32_t)(at - w->source.start);
}

/* ---- blocks ---- */

block *writer_open(writer *w, block_kind kind, unsigned level)
{
    writer_close(w);
    if (w->block_count == w->block_room && !w->failed) {
        uint32_t room = w->block_room > 0 ? w->block_room * 2 : 32;
        block *blocks = room < MOST_BLOCKS ? memory_resize(w->blocks, room, sizeof *blocks) : NULL;
        w->failed = blocks == NULL;
        if (blocks != NULL) {
            w->blocks = blocks;
            w->block_room = room;
        }
    }
    if (w->failed || (w->block_count > 0 && !reserve(w, 1)))
        return &w->spare;
    if (w->block_count > 0)
        w->text[w->length++] = '\n';
    w->open = true;
    w->closed_to = w->seen_to = NULL;
    block *b = &w->blocks[w->block_count++];
    *b = (block){
        .start = (uint32_t)w->length, .kind = (uint8_t)kind, .level = (uint8_t)level, .row_span = 1, .column_span = 1
    };
    return b;
}

view writer_written(const writer *w)
{
    size_t start = w->open ? w->blocks[w->block_count - 1].start : w->length;
    return (view){ w->text + start, w->length - start };
}

void writer_close(writer *w)
{
    w->gap = GAP_NONE;
    if (!w->open)
        return;
    view text = writer_written(w);
    block *b = &w->blocks[w->block_count - 1];
    w->open = false;
    b->end = (uint32_t)w->length;
    if (text.length > 0 || b->kind == BLOCK_CELL) {
        outline_settle(&w->outline, b, text);
    } else {
        w->block_count--;
        w->length -= w->block_count > 0;
    }
}

/* ---- characters ---- */

static void add_gap(writer *w, gap kind, uint32_t from, uint32_t to)
{
    if (writer_written(w).length == 0)
        return;
    if (w->gap == GAP_NONE) {
        w->gap = kind;
        w->gap_from = from;
    } else if (w->gap != GAP_BREAK)
        w->gap = kind == GAP_BREAK ? GAP_BREAK : GAP_WIDE;
    w->gap_to = to;
}

static void end_gap(writer *w, uint32_t next, bool closed)
{
    unsigned length;
    view written = writer_written(w);
    const char *end = w->text + w->length, *last = utf8_back(written.start, end);
    uint32_t earlier = last > written.start ? utf8_decode(utf8_back(written.start, last), last, &length) : 0;
    uint32_t before = utf8_decode(last, end, &length);
    if (closed ? utf8_is_digit(before) && utf8_is_digit(next) : spacing_keeps(w->gap, earlier, before, next)) {
        uint32_t width = w->gap_to - w->gap_from;
        emit(w, " ", 1, (map_run){ 0, w->gap_from, 1, (uint16_t)(width < UINT16_MAX ? width : UINT16_MAX) });
    }
    w->gap = GAP_NONE;
}

static gap space_kind(uint32_t p)
{
    if (p == '\n' || p == '\r' || p == '\f' || p == '\v' || p == 0x85 || p == 0x2028 || p == 0x2029)
        return GAP_BREAK;
    if (p == ' ' || p == 0xA0 || (p >= 0x2000 && p <= 0x200A) || p == 0x202F)
        return GAP_NARROW;
    return p == '\t' || p == 0x3000 ? GAP_WIDE : GAP_NONE;
}

static bool is_invisible(uint32_t p)
{
    return p < 0x20 || p == 0x7F || p == 0xAD || (p >= 0x200B && p <= 0x200F) || (p >= 0x202A && p <= 0x202E)
        || (p >= 0x2060 && p <= 0x2064) || p == 0xFEFF || (p > 0x7F && p < 0xA0);
}

/* One character that may be white space, invisible or folded. [next, end) is the source behind it. */
static void put_point(writer *w, uint32_t point, uint32_t from, uint32_t to, const char *next, const char *end,
                      bool closed)
{
    gap space = space_kind(point);
    if (space != GAP_NONE) {
        add_gap(w, space, from, to);
        return;
    }
    if (is_invisible(point))
        return;
    uint32_t folded = fold_radical(point);
    if (folded >= 0xFF00)
        folded = fold_sign(point, w->gap == GAP_NONE ? writer_written(w) : (view){ NULL, 0 }, next, end);
    if (w->gap != GAP_NONE)
        end_gap(w, folded, closed);
    char bytes[4];
    unsigned width = utf8_encode(folded, bytes);
    bool kept = folded == point && to - from == width;
    emit(w, bytes, width, (map_run){ 0, from, kept ? 1 : (uint16_t)width, kept ? 1 : (uint16_t)(to - from) });
}

/* By lead byte: how far to step over a character that is copied as it is; 0: look closer. */
#define STEP_4(n) n, n, n, n
#define STEP_16(n) STEP_4(n), STEP_4(n), STEP_4(n), STEP_4(n)
static const uint8_t steps[256] = {
    STEP_16(0), STEP_16(0), 0, 1, 1, 1, STEP_4(1), STEP_4(1), STEP_4(1), STEP_16(1),                    /* 00-3F */
    STEP_16(1), STEP_16(1), STEP_16(1), STEP_4(1), STEP_4(1), STEP_4(1), 1, 1, 1, 0,                    /* 40-7F */
    STEP_16(1), STEP_16(1), STEP_16(1), STEP_16(1),                                                     /* 80-BF */
    2, 2, 0, 2, STEP_4(2), STEP_4(2), STEP_4(2), STEP_16(2),                                            /* C0-DF */
    3, 3, 0, 0, STEP_4(3), STEP_4(3), 3, 3, 3, 0, STEP_4(4), STEP_4(1), STEP_4(1), STEP_4(1),           /* E0-FF */
};

static bool digit_at(const unsigned char *at, const unsigned char *end)
{
    return at < end && ((*at >= '0' && *at <= '9')
                        || (end - at >= 3 && *at == 0xEF && at[1] == 0xBC && at[2] >= 0x90 && at[2] <= 0x99));
}

/* The leads E2, E3, EF begin quotes, commas and full stops, which are copied, and what must be looked at. */
static bool needs_care(const unsigned char *at, const unsigned char *end)
{
    if (*at == 0xE3)
        return at[1] == 0x80 && at[2] == 0x80;
    if (*at == 0xE2)
        return (at[1] == 0x80 && (at[2] < 0x90 || (at[2] >= 0xA8 && at[2] <= 0xAF))) || at[1] == 0x81 || at[1] >= 0xBA;
    if (*at != 0xEF)
        return true;
    if (at[1] == 0xBB)
        return at[2] == 0xBF;
    if (at[1] != 0xBC)
        return false;
    switch (at[2]) {
    case 0x8C: case 0x8E: case 0x9A: case 0x88:     /* ， ． ： （ */
        return digit_at(at + 3, end);
    case 0x85: case 0x89:                           /* ％ ） */
        return true;
    default:
        return at[2] >= 0x90 && at[2] <= 0x99;
    }
}

static const char *plain_to(const char *from, const char *to)
{
    const unsigned char *at = (const unsigned char *)from, *end = (const unsigned char *)to;
    while (at < end) {
        while (at < end && *at >= 0xE4 && *at <= 0xE9)      /* ideographs come in rows */
            at += 3;
        if (at >= end)
            break;
        unsigned step = steps[*at];
        if (step == 0) {
            if (*at < 0xE0 || needs_care(at, end))
                break;
            step = 3;
        }
        at += step;
    }
    return (const char *)at;
}

/* 记者 柏 润 罗 勇: the words behind a byline's cue are names, however short. 'at' is behind the first of them. */
static bool follows_byline(const writer *w, view piece, const char *at)
{
    if (w->outline.words == NULL || at == piece.start)
        return false;
    const char *first = utf8_back(piece.start, at);
    return shape_ends(shape_trim((view){ piece.start, (size_t)(first - piece.start) }), w->outline.words->byline_starts);
}

/* White space at 'at': does a letter-spaced stretch begin here? */
static void look_for_stretch(writer *w, view piece, const char *at)
{
    if (w->seen_to != NULL && at < w->seen_to)
        return;
    if (w->prose < 0)
        w->prose = spacing_is_prose(piece);
    bool spaced;
    w->seen_to = spacing_stretch(piece, at, w->prose, &spaced);
    w->closed_to = spaced && !follows_byline(w, piece, at) ? w->seen_to : NULL;
}

void writer_text(writer *w, view piece)
{
    if (piece.length == 0)
        return;
    if (!w->open)
        writer_open(w, BLOCK_PARAGRAPH, 0);
    w->prose = -1;
    w->seen_to = w->closed_to = NULL;
    const char *at = piece.start, *end = piece.start + piece.length;
    while (at < end && !w->failed) {
        unsigned length;
        bool closed = w->closed_to != NULL && at < w->closed_to;
        const char *plain = plain_to(at, end);
        if (plain > at) {
            if (w->gap != GAP_NONE)
                end_gap(w, utf8_decode(at, end, &length), closed);
            emit(w, at, (size_t)(plain - at), (map_run){ 0, place(w, at), 1, 1 });
            at = plain;
            continue;
        }
        uint32_t point = utf8_decode(at, end, &length);
        if (space_kind(point) != GAP_NONE)
            look_for_stretch(w, piece, at);
        put_point(w, point, place(w, at), place(w, at + length), at + length, end, closed);
        at += length;
    }
}

void writer_foreign(writer *w, view text)
{
    w->source = text;
    writer_text(w, text);
    w->gap_from = w->gap_to = 0;
    w->map.count = 0;
}

void writer_point(writer *w, uint32_t point, uint32_t from, uint32_t to)
{
    if (!w->open)
        writer_open(w, BLOCK_PARAGRAPH, 0);
    put_point(w, point, from, to, NULL, NULL, false);
}

void writer_break(writer *w, uint32_t from, uint32_t to)
{
    if (w->open)
        add_gap(w, GAP_BREAK, from, to);
}

/* ---- the end ---- */

static status take(void **out, arena *memory, const void *from, size_t size, error *err)
{
    void *copy = arena_take(memory, size > 0 ? size : 1);
    if (copy == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the clean text");
    if (size > 0)
        memcpy(copy, from, size);
    *out = copy;
    return STATUS_OK;
}

status writer_finish(writer *w, clean_text *out, const offset_map *decoding, error *err)
{
    writer_close(w);
    const map_run itself = { 0, 0, 1, 1 };
    const offset_map identity = { (map_run *)&itself, 1, 1, false };
    offset_map composed = { NULL, 0, 0, false };
    const offset_map *map = decoding == NULL ? &identity : &w->map;
    void *blocks = NULL, *runs = NULL;
    status result = STATUS_OK;
    if (w->failed || w->map.failed)
        result = error_set(err, STATUS_MEMORY, "no memory for the clean text");
    if (result == STATUS_OK && decoding != NULL && !map_is_identity(decoding)) {
        result = map_compose(&composed, &w->map, (uint32_t)w->length, decoding, err);
        map = &composed;
    }
    if (result == STATUS_OK)
        result = take(&blocks, w->memory, w->blocks, w->block_count * sizeof *w->blocks, err);
    if (result == STATUS_OK)
        result = take(&runs, w->memory, map->runs, map->count * sizeof *map->runs, err);
    if (result == STATUS_OK) {
        out->text = (view){ w->text, w->length };
        out->blocks = blocks;
        out->block_count = w->block_count;
        out->runs = runs;
        out->run_count = map->count;
    }
    map_free(&composed);
    writer_free(w);
    return result;
}
