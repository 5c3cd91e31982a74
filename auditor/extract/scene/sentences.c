#include "extract/scene/sentences.h"

#include "base/memory.h"
#include "extract/words/glyph.h"
#include "extract/words/starts.h"

typedef enum { MARK_NONE, MARK_CLAUSE, MARK_SENTENCE, MARK_CLOSING } mark_kind;

static mark_kind mark_of(uint32_t point)
{
    switch (point) {
    case 0x3002: case 0xFF01: case 0xFF1F: case '!': case '?':     /* 。！？ */
        return MARK_SENTENCE;
    case 0xFF0C: case 0xFF1B: case 0xFF1A: case ',': case ';': case ':':    /* ，；： */
        return MARK_CLAUSE;
    case 0x201D: case 0x2019: case 0xFF09: case ')': case 0x300D: case 0x300F: case 0x300B: case '"':   /* ”’）」』》 */
        return MARK_CLOSING;
    default:
        return MARK_NONE;
    }
}

typedef struct {
    extraction *x;
    uint32_t token;             /* the next one */
    uint32_t sentence_room;
    uint32_t clause_count;      /* in the builder */
    text_cursor cursor;
    bool failed;
} splitter;

static sentence *open_sentence(splitter *p, uint32_t start, uint32_t block)
{
    extraction *x = p->x;
    if (x->sentence_count == p->sentence_room) {
        sentence *grown = memory_widen(x->sentences, &p->sentence_room, 64, sizeof *grown);
        if (grown == NULL) {
            p->failed = true;
            return NULL;
        }
        x->sentences = grown;
    }
    sentence *s = &x->sentences[x->sentence_count++];
    *s = (sentence){ .start = start, .block = block, .first_token = p->token, .first_clause = p->clause_count };
    return s;
}

static void close_clause(splitter *p, sentence *s, uint32_t start, uint32_t end)
{
    const clean_text *clean = p->x->clean;
    if (end <= start)
        return;
    clause c = { .start = text_cursor_start(&p->cursor, start), .end = text_cursor_end(&p->cursor, end),
                 .sentence = p->x->sentence_count - 1, .paragraph = s->block, .segment = clean->blocks[s->block].segment };
    p->failed |= builder_clause(p->x->builder, &c) == FACT_NONE;
    p->clause_count++;
    s->clause_count++;
}

/* Behind the marks and closing quotes that end a sentence. */
static uint32_t behind_end(view text, uint32_t at, uint32_t end)
{
    uint32_t size;
    while (at < end) {
        mark_kind kind = mark_of(glyph_at(text, at, end, &size));
        if (kind != MARK_SENTENCE && kind != MARK_CLOSING)
            break;
        at += size;
    }
    return at;
}

static void split_block(splitter *p, uint32_t index)
{
    extraction *x = p->x;
    view text = x->clean->text;
    const block *b = &x->clean->blocks[index];
    sentence *s = NULL;
    uint32_t at = b->start, clause_start = at, size;
    while (at < b->end && !p->failed) {
        if (s == NULL) {
            if ((s = open_sentence(p, at, index)) == NULL)
                return;
            clause_start = at;
        }
        if (p->token < x->token_count && at >= x->tokens[p->token].start) {
            at = x->tokens[p->token].end > at ? x->tokens[p->token].end : at;
            p->token++;
            s->token_count++;
            continue;
        }
        const uint32_t token = p->token < x->token_count ? x->tokens[p->token].start : b->end;
        at = starts_next(x->starts, at, token < b->end ? token : b->end, START_SIGN);
        if (at == token || at == b->end)
            continue;
        mark_kind kind = mark_of(glyph_at(text, at, b->end, &size));
        at += size;
        if (kind == MARK_CLAUSE) {
            close_clause(p, s, clause_start, at);
            clause_start = at;
        } else if (kind == MARK_SENTENCE) {
            at = behind_end(text, at, b->end);
            close_clause(p, s, clause_start, at);
            s->end = at;
            s = NULL;
        }
    }
    if (s != NULL) {
        close_clause(p, s, clause_start, b->end);
        s->end = b->end;
    }
}

/* From the heap, where they grew, into x->scratch: as many as there are. */
static bool settle(extraction *x)
{
    sentence *grown = x->sentences;
    x->sentences = arena_take(x->scratch, x->sentence_count * sizeof *grown);
    if (x->sentences != NULL && x->sentence_count > 0)
        memcpy(x->sentences, grown, x->sentence_count * sizeof *grown);
    memory_free(grown);
    return x->sentences != NULL;
}

status sentences_read(extraction *x, error *err)
{
    splitter p = { .x = x, .cursor = { x->clean, 0 }, .clause_count = builder_document(x->builder)->clause_count };
    for (uint32_t i = 0; i < x->clean->block_count && !p.failed; i++)
        split_block(&p, i);
    if (settle(x) && !p.failed)
        x->sentence_starts = rising_over(&x->sentences->start, sizeof *x->sentences, x->sentence_count, (uint32_t)x->clean->text.length + 1, x->scratch);
    return p.failed || x->sentence_starts.before == NULL ? error_set(err, STATUS_MEMORY, "no memory for sentences") : STATUS_OK;
}
