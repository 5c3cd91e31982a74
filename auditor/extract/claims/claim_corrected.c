#include "extract/claims/claims.h"

#include "extract/place.h"

/*
** Corrections: "page three, “4 crowns a pound, or 5.4 a kilo”: the latter should read 6.4". What stands in the quotation is cited because
** it is wrong. No claim about it is made by the text that cites it.
*/

enum { AHEAD = 75, QUOTED = 900, VALUE = 15 /* bytes */, SIGN = 3, TO_VALUE = 1 };

/* The end of a quotation that starts at 'at', on its closing sign; 0 where it has none so near. */
static uint32_t closing(view text, uint32_t at)
{
    const char *end = text.start + (text.length - at < QUOTED ? text.length : at + QUOTED);
    for (const char *sign = text.start + at + SIGN; (sign = memchr(sign, 0xE2, (size_t)(end - sign))) != NULL; sign++)
        if (end - sign >= SIGN && memcmp(sign, "\xE2\x80\x9D", SIGN) == 0)      /* ” */
            return (uint32_t)(sign - text.start);
    return 0;
}

/* Does a figure, or a date, stand in clean text [from, to)? */
static bool has_facts(const extraction *x, uint32_t from, uint32_t to)
{
    const uint32_t first = place_token(x, from);
    return first < x->token_count && x->tokens[first].start < to;
}

/* Do the words behind a quotation, in its sentence and before another one, say that it is wrong, or what it should be? */
static bool is_corrected(const extraction *x, const relation_words *words, uint32_t from)
{
    const view text = x->clean->text;
    uint32_t to = from;
    while (to < text.length && to - from < AHEAD && text.start[to] != '\n' && memcmp(text.start + to, "\xE2\x80\x9C", 2) != 0 && !place_ends_sentence(text, to))
        to++;
    for (uint32_t length = 0, value = 0, at = from; (at = wordset_find(words->sets[WORDS_CORRECTED], text, at, to, &length, &value)) < to; at += length) {
        const uint32_t next = place_token(x, at + length);
        if (value != TO_VALUE || (next < x->token_count && x->tokens[next].start <= at + length + VALUE))
            return true;
    }
    return false;
}

static bool mark_facts(const extraction *x, uint32_t from, uint32_t to, bool *cited)
{
    bool found = false;
    for (uint32_t i = place_token(x, from); i < x->token_count && x->tokens[i].start < to; i++)
        if (x->tokens[i].fact != FACT_NONE) {
            cited[x->tokens[i].fact] = true;
            found = true;
        }
    return found;
}

static bool is_of(const document *doc, const claim *c, const bool *cited)
{
    for (uint32_t i = 0; i < c->operands; i++)
        if (cited[doc->operands[c->operand + i].fact])
            return true;
    return false;
}

status claims_doubt_corrected(extraction *x, const relation_words *words, error *err)
{
    const view text = x->clean->text;
    document *doc = builder_document(x->builder);
    bool *cited = arena_zero(x->scratch, doc->fact_count + 1u, sizeof *cited), any = false;
    if (cited == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for claims");
    for (const char *at = text.start, *end = text.start + text.length; (at = memchr(at, 0xE2, (size_t)(end - at))) != NULL; at++) {
        const uint32_t from = (uint32_t)(at - text.start);
        const uint32_t to = end - at > SIGN && memcmp(at, "\xE2\x80\x9C", SIGN) == 0 ? closing(text, from) : 0;     /* “ */
        if (to > 0 && has_facts(x, from, to) && is_corrected(x, words, to + SIGN))
            any = mark_facts(x, from, to, cited) || any;
    }
    for (uint32_t i = 0; any && i < doc->claim_count; i++)
        if (is_of(doc, &doc->claims[i], cited))
            doc->claims[i].gate = builder_word(x->builder, VIEW("corrected"));
    return STATUS_OK;
}
