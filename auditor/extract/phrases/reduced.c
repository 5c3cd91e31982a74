#include "extract/phrases/reduced.h"

#include "base/utf8.h"
#include "extract/place.h"

static uint8_t ascii_mark(unsigned char c)
{
    switch (c) {
    case ',': return MARK_COMMA;
    case ':': return MARK_COLON;
    case ';': return MARK_SEMICOLON;
    case '!': case '?': case '\n': return MARK_STOP;
    case '(': case ')': case '[': case ']': case '|': return MARK_BRACKET;
    case '"': case '\'': return MARK_QUOTE;
    default: return MARK_WORD;
    }
}

static uint8_t wide_mark(uint32_t point)
{
    switch (point) {
    case 0x3001: return MARK_PAUSE;
    case 0xFF0C: return MARK_COMMA;
    case 0xFF1A: case 0x2014: return MARK_COLON;
    case 0xFF1B: return MARK_SEMICOLON;
    case 0x3002: case 0xFF01: case 0xFF1F: case 0x2026: return MARK_STOP;
    case 0xFF08: case 0xFF09: case 0x3014: case 0x3015: case 0x3010: case 0x3011: return MARK_BRACKET;
    case 0x201C: case 0x201D: case 0x2018: case 0x2019: case 0x300A: case 0x300B: case 0x300C: case 0x300D: return MARK_QUOTE;
    default: return MARK_WORD;
    }
}

static bool stays_text(const token *t)
{
    return t->kind == TOKEN_THRESHOLD || t->kind == TOKEN_LABEL;
}

static uint8_t token_mark(const token *t)
{
    switch (t->kind) {
    case TOKEN_DATE: case TOKEN_CLOCK: case TOKEN_WEEKDAY: case TOKEN_AGE: case TOKEN_ORDINAL:
    case TOKEN_DURATION: return MARK_TIME;
    default: return MARK_FIGURE;
    }
}

static symbol character(view text, uint32_t at, unsigned *length)
{
    unsigned char c = (unsigned char)text.start[at];
    *length = 1;
    if (c < 0x80)
        return (symbol){ at, FACT_NONE, ascii_mark(c), 0 };
    if (place_leads_han(text, at)) {
        *length = 3;
        return (symbol){ at, FACT_NONE, MARK_WORD, 0 };
    }
    uint32_t point = utf8_decode(text.start + at, text.start + text.length, length);
    bool sign = (point >= 0x2014 && point <= 0x3015) || point >= 0xFF00;
    return (symbol){ at, FACT_NONE, sign ? wide_mark(point) : MARK_WORD, 0 };
}

bool reduced_stops(view text)
{
    unsigned length;
    for (uint32_t at = 0; at < text.length; at += length)
        if (character(text, at, &length).mark == MARK_STOP)
            return true;
    return false;
}

static uint32_t walk_to(const reduced *r, uint32_t from, uint32_t at)
{
    while (from < r->count && r->symbols[from].at < at)
        from++;
    return from;
}

static void find_sentences(reduced *r, const extraction *x)
{
    for (uint32_t i = 0, symbol = 0; i < x->sentence_count; i++) {
        r->sentences[i].from = walk_to(r, symbol, x->sentences[i].start);
        r->sentences[i].to = symbol = walk_to(r, r->sentences[i].from, x->sentences[i].end);
    }
}

status reduced_make(reduced *out, const extraction *x, error *err)
{
    view text = x->clean->text;
    reduced r = { .text = text, .tokens = x->tokens, .starts = x->starts };
    r.symbols = arena_take(x->scratch, (utf8_leads(text) + 1) * sizeof *r.symbols);
    r.places = arena_zero(x->scratch, (size_t)x->token_count + 1, sizeof *r.places);
    r.sentences = arena_take(x->scratch, sizeof *r.sentences * (x->sentence_count + 1u));
    if (r.symbols == NULL || r.places == NULL || r.sentences == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the reduced text");
    uint32_t at = 0, next = 0;
    while (at < text.length) {
        while (next < x->token_count && x->tokens[next].start < at)
            r.places[next++] = r.count;
        if (next < x->token_count && x->tokens[next].start == at) {
            const token *t = &x->tokens[next];
            r.places[next] = r.count;
            if (!stays_text(t) && t->end > at) {
                r.symbols[r.count++] = (symbol){ at, next, token_mark(t), t->kind };
                at = t->end;
                next++;
                continue;
            }
            next++;
        }
        unsigned length;
        r.symbols[r.count++] = character(text, at, &length);
        at += length;
    }
    while (next <= x->token_count)
        r.places[next++] = r.count;
    r.symbols[r.count] = (symbol){ at, FACT_NONE, MARK_STOP, 0 };
    find_sentences(&r, x);
    *out = r;
    return STATUS_OK;
}

uint32_t reduced_find(const reduced *r, uint32_t at)
{
    uint32_t low = 0, high = r->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (r->symbols[middle].at < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
