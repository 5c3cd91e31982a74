#include "extract/scene/marks.h"

#include "base/utf8.h"
#include "extract/place.h"
#include "extract/scene/replaced.h"
#include "extract/words/glyph.h"
#include "extract/words/wordset.h"

enum {
    DOUBLED_LEAST = 18,         /* bytes: a shorter repetition is rhetoric */
    DOUBLED_MOST = 600,
    GRAM = 12,                  /* bytes that must recur before a repetition is tried */
    PLACE_BITS = 12,            /* of a gram's hash: where its last place is remembered */
    DEEPEST = 16,
    SHORT_TWICE = 6,            /* bytes: one character, twice */
    RUNS_ON = 8                 /* blocks over which a quotation may run without a sign */
};

enum { TWICE = 1, TWICE_RIGHTLY };                          /* values of 'twice' */
enum { PLACEHOLDER = 1, UNFINISHED, NOT_UNFINISHED };       /* values of 'placeholders' */

struct mark_words {
    wordset *placeholders, *masks, *twice;
    replaced_words *replaced;   /* or NULL */
};

status mark_words_new(mark_words **out, arena *memory, const language *l, start_table *starts, error *err)
{
    const data *marks = language_data(l, "marks");
    *out = NULL;
    if (marks == NULL)
        return STATUS_OK;
    mark_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL || (w->placeholders = wordset_new(memory)) == NULL || (w->masks = wordset_new(memory)) == NULL || (w->twice = wordset_new(memory)) == NULL)
        return error_set(err, STATUS_MEMORY, "marks.lua: no memory");
    status done = wordset_add_list(w->placeholders, data_get(marks, "placeholders"), PLACEHOLDER, "marks.lua: placeholders", err);
    if (done == STATUS_OK)
        done = wordset_add_list(w->placeholders, data_get(marks, "unfinished"), UNFINISHED, "marks.lua: unfinished", err);
    if (done == STATUS_OK)
        done = wordset_add_list(w->placeholders, data_get(marks, "not_unfinished"), NOT_UNFINISHED, "marks.lua: not_unfinished", err);
    if (done == STATUS_OK)
        done = wordset_add_list(w->masks, data_get(marks, "masks"), 1, "marks.lua: masks", err);
    if (done == STATUS_OK)
        done = wordset_add_list(w->twice, data_get(marks, "twice"), TWICE, "marks.lua: twice", err);
    if (done == STATUS_OK)
        done = wordset_add_list(w->twice, data_get(marks, "twice_rightly"), TWICE_RIGHTLY, "marks.lua: twice_rightly", err);
    if (done == STATUS_OK)
        done = replaced_words_new(&w->replaced, memory, l, starts, err);
    start_table_add(starts, w->placeholders, START_PLACEHOLDER);
    start_table_add(starts, w->twice, START_TWICE);
    if (done == STATUS_OK)
        *out = w;
    return done;
}

/* Latin letters or digits around XX make it a name: XXL, iXX9. */
static bool latin_beside(view text, uint32_t from, uint32_t start, uint32_t end)
{
    unsigned char before = start > from ? (unsigned char)text.start[start - 1] : ' ';
    unsigned char after = end < text.length ? (unsigned char)text.start[end] : ' ';
    return (before < 0x80 && ((before | 32) >= 'a') && ((before | 32) <= 'z')) || (before >= '0' && before <= '9')
        || (after < 0x80 && ((after | 32) >= 'a') && ((after | 32) <= 'z')) || (after >= '0' && after <= '9');
}

/* 二〇〇九, 一〇〇: a zero between or behind digits holds a number's place. */
static bool is_number(view text, uint32_t from, uint32_t start, uint32_t end)
{
    uint32_t size;
    if (glyph_of(glyph_at(text, start, end, &size)).kind != GLYPH_HAN)
        return false;
    const glyph before = glyph_of(start > from ? glyph_before(text, from, start, &size) : 0);
    const glyph after = glyph_of(end < text.length ? glyph_at(text, end, (uint32_t)text.length, &size) : 0);
    return before.kind == GLYPH_HAN || after.kind == GLYPH_HAN;
}

/* 张**，, 中国***的: a name, or a word, that is not told, no gap: a letter stands before it, and none behind it. */
static bool is_masked(view text, uint32_t from, uint32_t start, uint32_t end)
{
    const view mark = { text.start + start, end - start }, rest = { text.start + end, text.length - end };
    return (view_starts(mark, VIEW("*")) || view_starts(mark, VIEW("\xEF\xBC\x8A"))) && start >= from + 3 && place_leads_han(text, start - 3)
        && (rest.length == 0 || !place_leads_han(text, end) || view_starts(rest, VIEW("\xE7\x9A\x84")));     /* 的 */
}

/* "咨询电话（待补）": where what is wanting is named, right before a bracket that holds nothing but that it is; else 'at'. */
static uint32_t wanting_from(view text, uint32_t from, uint32_t at)
{
    enum { SIGN = 3, NAME = 18 /* bytes */ };
    if (at < from + 2 * SIGN || !view_ends((view){ text.start, at }, VIEW("\xEF\xBC\x88")))      /* （ */
        return at;
    uint32_t start = at - SIGN;
    while (start >= from + SIGN && at - start < NAME && place_leads_han(text, start - SIGN))
        start -= SIGN;
    return start < at - SIGN ? start : at;
}

static void find_placeholders(extraction *x, const mark_words *w, uint32_t from, uint32_t to)
{
    view text = { x->clean->text.start, to };
    uint32_t length, value = 0;
    for (uint32_t at = from; (at = starts_find(x->starts, START_PLACEHOLDER, w->placeholders, text, at, to, &length, &value)) < to; at += length) {
        uint32_t end = at + length, n;
        if (value == NOT_UNFINISHED || (value == UNFINISHED && end < to && place_leads_han(text, end)))
            continue;
        while (end < to && (n = wordset_at(w->masks, text, end, NULL)) > 0)
            end += n;
        length = end - at;
        if (!latin_beside(text, from, at, end) && !is_number(text, from, at, end) && !is_masked(text, from, at, end))
            place_mark(x, "placeholder", value == UNFINISHED ? wanting_from(text, from, at) : at, end);
    }
}

/* “ ” ‘ ’ （ ） 《 》: 1-based kinds, negative for the closing sign; 0 for anything else. */
static int bracket_at(view text, uint32_t at, uint32_t *length)
{
    static const view signs[][2] = {
        { { "\xE2\x80\x9C", 3 }, { "\xE2\x80\x9D", 3 } },
        { { "\xEF\xBC\x88", 3 }, { "\xEF\xBC\x89", 3 } },
        { { "\xE3\x80\x8A", 3 }, { "\xE3\x80\x8B", 3 } },
    };
    view rest = { text.start + at, text.length - at };
    if (place_leads_han(text, at))
        return 0;
    for (int i = 0; i < (int)(sizeof signs / sizeof *signs); i++)
        for (int side = 0; side < 2; side++)
            if (view_starts(rest, signs[i][side])) {
                *length = 3;
                return side == 0 ? i + 1 : -(i + 1);
            }
    return 0;
}

/* A quotation may run over paragraphs, each of which may open it again: the next sign tells. */
static bool runs_on(const extraction *x, uint32_t index)
{
    for (uint32_t i = index + 1, length; i < x->clean->block_count && i <= index + RUNS_ON; i++) {
        const block *b = &x->clean->blocks[i];
        view text = { x->clean->text.start, b->end };
        for (uint32_t at = b->start; (at = starts_next(x->starts, at, b->end, START_BRACKET)) < b->end; at++) {
            int kind = bracket_at(text, at, &length);
            if (kind == 1 || kind == -1)
                return kind == -1 || at == b->start;
        }
    }
    return false;
}

static void find_unmatched(extraction *x, uint32_t index)
{
    const block *b = &x->clean->blocks[index];
    view text = { x->clean->text.start, b->end };
    struct {
        int kind;
        uint32_t at;
    } stack[DEEPEST];
    uint32_t depth = 0, length;
    for (uint32_t at = b->start; (at = starts_next(x->starts, at, b->end, START_BRACKET)) < b->end; at++) {
        int kind = bracket_at(text, at, &length);
        if (kind > 0 && depth < DEEPEST) {
            stack[depth].kind = kind;
            stack[depth++].at = at;
        } else if (kind < 0 && depth > 0 && stack[depth - 1].kind == -kind) {
            depth--;
        } else if (kind < 0) {
            bool ran_on = depth == 0 && kind == -1;
            if (!ran_on)
                place_mark(x, "unopened-quote", at, at + 3);
            return;     /* one fault a block: what follows is its echo */
        }
    }
    if (depth == 0)
        return;
    if (stack[0].kind != 1 || !runs_on(x, index))
        place_mark(x, "unclosed-quote", stack[depth - 1].at, stack[depth - 1].at + 3);
}

static uint32_t gram_slot(const char *gram)
{
    uint64_t head;
    uint32_t tail;
    memcpy(&head, gram, sizeof head);
    memcpy(&tail, gram + sizeof head, sizeof tail);
    return (uint32_t)((head * UINT64_C(0xD6E8FEB86659FD93) ^ tail) * UINT64_C(0x9E3779B97F4A7C15) >> (64 - PLACE_BITS));
}

/* Does a passage hold or end with a dash that joins two names? "甲—乙、丙—乙、丙—丁": pairs, not one passage twice. */
static bool is_joint(view passage)
{
    return view_find(passage, VIEW("\xE2\x80\x94")) >= 0 && view_find(passage, VIEW("\xE2\x80\x94\xE2\x80\x94")) < 0
        && view_find(passage, VIEW("\xE3\x80\x81")) >= 0;
}

/* "women's relay, men's relay, men's swimming": what recurs from the middle of a word to the middle of another holds a mark, and no whole
** clause stands there twice. 'size' bytes at 'from' and again behind them. */
static bool is_cut(const extraction *x, uint32_t block, uint32_t from, uint32_t size, uint32_t to)
{
    const char *text = x->clean->text.start;
    const unsigned marks = START_SIGN | START_BRACKET | START_SEPARATOR;
    uint32_t end = from + 2 * size;
    if (starts_next(x->starts, from, from + size, marks) == from + size)
        return false;
    while (end < to && text[end] == text[end - size])
        end++;
    for (uint32_t at = from; at + 2 * size <= end; at++)
        if (at == block || starts_at(x->starts, at, marks) || (at >= block + 3 && starts_at(x->starts, at - 3, marks)) || starts_at(x->starts, at - 1, marks))
            return false;
    return true;
}

/* ABCABC with a part of six characters and more: each gram's last place is remembered in 'places', by its hash; those of
** earlier blocks count for nothing. */
static void find_doubled(extraction *x, uint32_t *places, uint32_t from, uint32_t to)
{
    const char *text = x->clean->text.start;
    for (uint32_t at = from, step; at + GRAM <= to; at += step) {
        step = (unsigned char)text[at] < 0xE0 ? 1 : 3;
        if (((unsigned char)text[at] & 0xC0) == 0x80 || (unsigned char)text[at] < 0xE4)
            continue;
        uint32_t slot = gram_slot(text + at), before = places[slot];
        places[slot] = at + 1;
        if (before <= from)
            continue;
        uint32_t size = at - (before - 1);
        if (size < DOUBLED_LEAST || size > DOUBLED_MOST || at + size > to || memcmp(text + before - 1, text + at, size) != 0
            || is_joint((view){ text + before - 1, size }) || is_cut(x, from, before - 1, size, to))
            continue;
        place_mark(x, "doubled-text", before - 1, at + size);
        step = size;
    }
}

/* 。。: one mark twice. Three and more are dots. */
static void find_doubled_signs(extraction *x, uint32_t from, uint32_t to)
{
    static const char signs[][4] = { "\xE3\x80\x82", "\xEF\xBC\x8C", "\xE3\x80\x81", "\xEF\xBC\x9B", "\xEF\xBC\x9A" }; /* 。，、；： */
    const char *text = x->clean->text.start;
    for (uint32_t at = from; (at = starts_next(x->starts, at, to, START_SIGN)) + 6 <= to; at++) {
        if ((unsigned char)text[at] < 0x80 || memcmp(text + at, text + at + 3, 3) != 0)
            continue;
        uint32_t end = at + 6;
        while (end + 3 <= to && memcmp(text + at, text + end, 3) == 0)
            end += 3;
        for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
            if (end == at + 6 && memcmp(text + at, signs[i], 3) == 0)
                place_mark(x, "doubled-text", at, end);
        at = end - 1;
    }
}

/* 要要, 目前目前: words that never stand twice but inside of others (将将军); those of one character where a clause starts. */
static void find_words_twice(extraction *x, const mark_words *w, uint32_t from, uint32_t to)
{
    view text = { x->clean->text.start, to };
    uint32_t length, value = 0;
    for (uint32_t at = from; (at = starts_find(x->starts, START_TWICE, w->twice, text, at, to, &length, &value)) < to; at += length)
        if (value == TWICE
            && (length > SHORT_TWICE || at == from
                || !place_leads_han(text, (uint32_t)(utf8_back(text.start + from, text.start + at) - text.start))))
            place_mark(x, "doubled-text", at, at + length);
}

/* 2.38元元: a unit of money, or one of several characters, twice. */
static void find_units_twice(extraction *x)
{
    view text = x->clean->text;
    const unit *units = builder_document(x->builder)->units;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const figure *f = t->kind == TOKEN_AMOUNT ? builder_figure(x->builder, t->fact) : NULL;
        uint32_t size = f != NULL && f->unit != 0 && t->end > t->number_end ? t->end - t->number_end : 0;
        if (size == 0 || t->end + size > text.length)
            continue;
        bool ends = t->end + size == text.length || !place_leads_han(text, t->end + size);     /* 320座座，; not 320座座谈会 */
        if ((!ends && (units[f->unit].count || (units[f->unit].money == 0 && size < 6))) || memcmp(text.start + t->number_end, text.start + t->end, size) != 0)
            continue;
        place_mark(x, "doubled-text", t->number_end, t->end + size);
    }
}

/* 35亿元、28亿元、30、: one bare number between siblings of one unit. */
static void find_missing_units(extraction *x)
{
    view text = x->clean->text;
    static const char comma[] = "\xE3\x80\x81";
    for (uint32_t i = 1; i + 1 < x->token_count; i++) {
        const token *a = &x->tokens[i - 1], *b = &x->tokens[i], *c = &x->tokens[i + 1];
        if (a->kind != TOKEN_AMOUNT || b->kind != TOKEN_AMOUNT || c->kind != TOKEN_AMOUNT || a->block != c->block)
            continue;
        const figure *left = builder_figure(x->builder, a->fact), *own = builder_figure(x->builder, b->fact);
        const figure *right = builder_figure(x->builder, c->fact);
        if (left == NULL || own == NULL || right == NULL || left->unit == 0 || left->unit != right->unit || own->unit != 0)
            continue;
        view behind = { text.start + b->end, text.length - b->end };
        if (view_starts(behind, view_of(comma)) && place_sentence(x, a->start) == place_sentence(x, c->start)
            && view_find((view){ text.start + a->end, b->start - a->end }, view_of(comma)) >= 0)
            place_mark(x, "missing-unit", b->start, b->end);
    }
}

status marks_read(extraction *x, const mark_words *words, error *err)
{
    (void)err;
    uint32_t places[1 << PLACE_BITS] = { 0 };   /* offsets + 1 */
    for (uint32_t i = 0; i < x->clean->block_count; i++) {
        const block *b = &x->clean->blocks[i];
        if (words != NULL) {
            find_placeholders(x, words, b->start, b->end);
            find_words_twice(x, words, b->start, b->end);
        }
        find_unmatched(x, i);
        find_doubled(x, places, b->start, b->end);
        find_doubled_signs(x, b->start, b->end);
        marks_impossible_dates(x, b->start, b->end);
    }
    if (words != NULL && words->replaced != NULL)
        replaced_read(x, words->replaced);
    marks_leap_days(x);
    find_missing_units(x);
    find_units_twice(x);
    return STATUS_OK;
}
