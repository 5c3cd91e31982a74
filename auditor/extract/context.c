#include "extract/context.h"

#include "extract/glyph.h"

enum { CLASS_GAP = 12, NOUN_GAP = 8, LABEL_POINTS = 10, LABELS = 256 };

static void demote(found *f, token_kind kind, why because)
{
    f->token.kind = (uint8_t)kind;
    f->token.fact = FACT_NONE;
    f->fact_kind = FACT_KINDS;
    f->why = (uint8_t)because;
}

/* Code points between two places, or -1 where a mark or a blank line of sense stands between them. */
static int plain_gap(view text, uint32_t from, uint32_t to)
{
    int points = 0;
    uint32_t size;
    for (uint32_t at = from; at < to; at += size, points++) {
        uint32_t point = glyph_at(text, at, to, &size);
        if (!glyph_ideograph(point) && !glyph_latin(point) && !glyph_blank(point) && point != 0x3001)
            return -1;
    }
    return points;
}

static bool noun_between(const lexicon *nouns, view text, uint32_t from, uint32_t to, uint32_t end)
{
    uint32_t size, word_end;
    int points = 0;
    for (uint32_t at = from; at < to && points < NOUN_GAP; at += size, points++) {
        uint32_t point = glyph_at(text, at, end, &size);
        if (!glyph_ideograph(point) && !glyph_blank(point))
            return false;
        if (lexicon_start(nouns, text, at, end, &word_end) != 0)
            return true;
    }
    return false;
}

static bool bound(const found *f)
{
    return f->token.end > f->token.core_end
        && (f->print.modifier == MODIFIER_AT_LEAST || f->print.modifier == MODIFIER_AT_MOST);
}

/* An amount that bounds the noun behind it: a count of another unit follows, or one stands right before it. */
static bool size_class(const found_list *list, uint32_t i, const figure_words *words, const clean_text *clean)
{
    const found *f = &list->items[i];
    view text = clean->text;
    uint32_t end = clean->blocks[f->token.block].end;
    const unit *u = &words->units[f->unit];
    if (f->token.kind == TOKEN_AGE && bound(f))
        return true;
    if (f->fact_kind != FACT_FIGURE || f->token.kind != TOKEN_AMOUNT || f->unit == 0 || f->per != 0)
        return false;
    const found *next = i + 1 < list->count && list->items[i + 1].token.block == f->token.block ? &list->items[i + 1] : NULL;
    const found *before = i > 0 && list->items[i - 1].token.block == f->token.block ? &list->items[i - 1] : NULL;
    bool counted_before = before != NULL && before->fact_kind == FACT_FIGURE && words->units[before->unit].count
        && before->token.end == f->token.start && before->unit != f->unit;
    if (!counted_before && !bound(f))
        return false;
    uint32_t stop = next != NULL ? next->token.start : end;
    if (!u->count && noun_between(words->threshold_nouns, text, f->token.end, stop, end))
        return true;
    if (!bound(f))
        return false;
    int gap = next != NULL ? plain_gap(text, f->token.end, next->token.start) : -1;
    return gap >= 0 && gap <= CLASS_GAP && next->fact_kind == FACT_FIGURE && words->units[next->unit].count && next->unit != f->unit;
}

/* ---- quotes ---- */

typedef struct {
    uint32_t start, end;
} span;

/* The short quotation around 'at': inside of “ ”, without marks of its own. */
static bool quoted(view text, uint32_t start, uint32_t end, uint32_t at, span *out)
{
    uint32_t size, from = at, to = at;
    int points = 0;
    for (;; from -= size) {
        if (from <= start || ++points > LABEL_POINTS)
            return false;
        uint32_t point = glyph_before(text, start, from, &size);
        if (point == 0x201C || point == 0x2018 || point == 0x300C)
            break;
        if (point == 0xFF0C || point == 0x3002 || point == 0xFF1A || point == 0x201D)
            return false;
    }
    for (;; to += size) {
        if (to >= end || ++points > LABEL_POINTS + 2)
            return false;
        uint32_t point = glyph_at(text, to, end, &size);
        if (point == 0x201D || point == 0x2019 || point == 0x300D)
            break;
        if (point == 0xFF0C || point == 0x3002 || point == 0xFF1A || point == 0x201C)
            return false;
    }
    *out = (span){ from, to };
    return true;
}

static bool count_like(const found *f, const figure_words *words)
{
    return f->fact_kind == FACT_FIGURE && f->token.kind == TOKEN_AMOUNT && f->print.modifier == MODIFIER_EXACT
        && (f->unit == 0 || words->units[f->unit].count);
}

/* Counts in short quotes are labels; so is the same label without its quotes. */
static void settle_labels(found_list *list, const figure_words *words, const clean_text *clean)
{
    span labels[LABELS];
    uint32_t count = 0;
    view text = clean->text;
    for (uint32_t i = 0; i < list->count; i++) {
        found *f = &list->items[i];
        const block *b = &clean->blocks[f->token.block];
        span quote;
        if (!count_like(f, words) || !quoted(text, b->start, b->end, f->token.start, &quote))
            continue;
        if (quote.start == f->token.start && quote.end > f->token.core_end && count < LABELS)
            labels[count++] = quote;
        demote(f, TOKEN_LABEL, WHY_LABEL_QUOTED);
    }
    for (uint32_t i = 0; i < list->count && count > 0; i++) {
        found *f = &list->items[i];
        if (!count_like(f, words))
            continue;
        for (uint32_t n = 0; n < count; n++) {
            uint32_t length = labels[n].end - labels[n].start;
            if (f->token.core_start + length <= clean->blocks[f->token.block].end
                && memcmp(text.start + f->token.core_start, text.start + labels[n].start, length) == 0) {
                demote(f, TOKEN_LABEL, WHY_LABEL_QUOTED);
                break;
            }
        }
    }
}

status context_scan(found_list *list, const scan_words *words, const clean_text *clean, error *err)
{
    status result = STATUS_OK;
    for (uint32_t i = 0; i < clean->block_count && result == STATUS_OK; i++)
        result = scan_block(list, words, clean->text, clean->blocks[i].start, clean->blocks[i].end, i, false, err);
    if (result != STATUS_OK)
        return result;
    for (uint32_t i = 0; i < list->count; i++)
        if (size_class(list, i, words->figures, clean))
            demote(&list->items[i], TOKEN_THRESHOLD, WHY_THRESHOLD);
    settle_labels(list, words->figures, clean);
    return STATUS_OK;
}
