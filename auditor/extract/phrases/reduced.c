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
        return (symbol){ at, NO_TOKEN, ascii_mark(c), 0 };
    if (place_leads_han(text, at)) {
        *length = 3;
        return (symbol){ at, NO_TOKEN, MARK_WORD, 0 };
    }
    uint32_t point = utf8_decode(text.start + at, text.start + text.length, length);
    bool sign = (point >= 0x2014 && point <= 0x3015) || point >= 0xFF00;
    return (symbol){ at, NO_TOKEN, sign ? wide_mark(point) : MARK_WORD, 0 };
}

bool reduced_stops(view text)
{
    unsigned length;
    for (uint32_t at = 0; at < text.length; at += length)
        if (character(text, at, &length).mark == MARK_STOP)
            return true;
    return false;
}

/* Goes through the text with its tokens and the bounds of its sentences. */
typedef struct {
    reduced r;
    const extraction *x;
    uint32_t *commas, comma_count;
    uint32_t at, token, bound;      /* how far it is; the next token, and bound: a sentence's start, or its end */
} reducer;

static uint32_t bound_at(const reducer *m)
{
    const sentence *s = &m->x->sentences[m->bound / 2];
    return m->bound % 2 == 0 ? s->start : s->end;
}

/* Bounds that are reached stand before the next symbol. Answers where the next one is, at most 'end'. */
static uint32_t pass_bounds(reducer *m, uint32_t end)
{
    const uint32_t count = m->x->sentence_count * 2;
    for (; m->bound < count && bound_at(m) <= m->at; m->bound++)
        *(m->bound % 2 == 0 ? &m->r.sentences[m->bound / 2].from : &m->r.sentences[m->bound / 2].to) = m->r.count;
    return m->bound < count && bound_at(m) < end ? bound_at(m) : end;
}

static void add_characters(reducer *m, uint32_t end)
{
    const view text = m->r.text;
    for (unsigned length = 3; m->at < end; m->at += length, length = 3) {
        const symbol here = place_leads_han(text, m->at) ? (symbol){ m->at, NO_TOKEN, MARK_WORD, 0 } : character(text, m->at, &length);
        if (here.mark >= MARK_COMMA)
            m->commas[m->comma_count++] = m->r.count;
        m->r.symbols[m->r.count++] = here;
    }
}

/* Adds the token that starts here where one does and is a symbol. Those that are none have a place all the same. */
static bool add_token(reducer *m)
{
    const extraction *x = m->x;
    for (; m->token < x->token_count && x->tokens[m->token].start <= m->at; m->token++) {
        const token *t = &x->tokens[m->token];
        m->r.places[m->token] = m->r.count;
        if (t->start < m->at || stays_text(t) || t->end <= m->at)
            continue;
        m->r.symbols[m->r.count++] = (symbol){ m->at, m->token++ & NO_TOKEN, token_mark(t), t->kind & 31u };
        m->at = t->end;
        return true;
    }
    return false;
}

/* Adds what stands here: a token, or the characters up to the next token or bound. */
static void add_next(reducer *m, uint32_t end)
{
    const extraction *x = m->x;
    const uint32_t bound = pass_bounds(m, end);
    if (!add_token(m))
        add_characters(m, m->token < x->token_count && x->tokens[m->token].start < bound ? x->tokens[m->token].start : bound);
}

static rising stops_of(const reducer *m, arena *memory)
{
    uint32_t *stops = arena_take(memory, sizeof *stops * (m->comma_count + 1u)), count = 0;
    for (uint32_t i = 0; stops != NULL && i < m->comma_count; i++) {
        stops[count] = m->commas[i];
        count += m->r.symbols[m->commas[i]].mark >= MARK_STOP;
    }
    return stops != NULL ? rising_over(stops, sizeof *stops, count, m->r.count, memory) : (rising){ .first = NULL };
}

status reduced_make(reduced *out, const extraction *x, error *err)
{
    const uint32_t end = (uint32_t)x->clean->text.length;
    const size_t most = utf8_leads(x->clean->text) + 1;
    reducer m = { .r = { .text = x->clean->text, .tokens = x->tokens, .starts = x->starts }, .x = x };
    reduced *r = &m.r;
    m.commas = arena_take(x->scratch, sizeof *m.commas * most);
    r->symbols = arena_take(x->scratch, sizeof *r->symbols * most);
    r->places = arena_zero(x->scratch, (size_t)x->token_count + 1, sizeof *r->places);
    r->sentences = arena_take(x->scratch, sizeof *r->sentences * (x->sentence_count + 1u));
    if (x->token_count >= NO_TOKEN)
        return error_set(err, STATUS_LIMIT, "expected fewer than %d figures and dates in one draft", NO_TOKEN);
    if (m.commas == NULL || r->symbols == NULL || r->places == NULL || r->sentences == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the reduced text");
    while (m.at < end)
        add_next(&m, end);
    r->symbols[r->count] = (symbol){ m.at, NO_TOKEN, MARK_STOP, 0 };
    for (; m.token <= x->token_count; m.token++)
        r->places[m.token] = r->count;
    pass_bounds(&m, end);
    r->offsets = rising_over(&r->symbols->at, sizeof *r->symbols, r->count, end, x->scratch);
    r->placed = rising_over(r->places, sizeof *r->places, x->token_count, r->count, x->scratch);
    r->commas = rising_over(m.commas, sizeof *m.commas, m.comma_count, r->count, x->scratch);
    r->stops = stops_of(&m, x->scratch);
    *out = *r;
    return r->offsets.before != NULL && r->placed.before != NULL && r->commas.before != NULL && r->stops.before != NULL
               ? STATUS_OK
               : error_set(err, STATUS_MEMORY, "no memory for the reduced text");
}

uint32_t reduced_find(const reduced *r, uint32_t at)
{
    return rising_before(&r->offsets, at);
}
