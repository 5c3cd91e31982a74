#include "extract/lists.h"

#include "base/utf8.h"
#include "extract/numeral.h"
#include "extract/place.h"
#include "extract/wordset.h"

enum {
    MOST_ITEMS = 40,
    LONGEST_ITEM = 66,          /* bytes: 22 characters */
    LONGEST_PLAIN_ITEM = 27,    /* bytes: what an item without verbs has at most */
    LONGEST_BRACKET = 300,      /* bytes: what is not closed by then is no bracket */
    LIST_REACH = 900,           /* bytes that a list before its count may take */
    LONGEST_LIST = 2000,        /* bytes of a list that is counted */
    ANNOUNCE_GAP = 78,          /* bytes between a count and what announces its list */
    SERIES_GAP = 360,           /* bytes between a count and the first member of its series */
    SHORT_ITEM = 4,             /* characters */
    INSIDE_LEVEL = 6,           /* 第一，… and 一是…: series inside running text */
    CERTAIN = 90, LIKELY = 75   /* percent */
};

struct list_words {
    wordset *separators, *conjunctions, *announce, *open, *demonstrative, *clause, *lead, *things, *after;
};

enum { ANNOUNCE_ALL = 1, ANNOUNCE_SOME = 2, ANNOUNCE_WEAK = 3 };

status list_words_new(list_words **out, arena *memory, const language *l, error *err)
{
    const data *lists = language_data(l, "lists");
    *out = NULL;
    if (lists == NULL)
        return STATUS_OK;
    list_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "lists.lua: no memory");
    const struct {
        wordset **set;
        const char *key;
        uint32_t value;
    } groups[] = {
        { &w->separators, "separators", 1 }, { &w->conjunctions, "conjunctions", 1 }, { &w->announce, "announce", ANNOUNCE_ALL },
        { &w->announce, "announce_some", ANNOUNCE_SOME }, { &w->announce, "announce_weak", ANNOUNCE_WEAK }, { &w->open, "open", 1 }, { &w->demonstrative, "demonstrative", 1 },
        { &w->clause, "clause_words", 1 }, { &w->lead, "lead", 1 }, { &w->things, "things", 1 }, { &w->after, "not_after_count", 1 },
    };
    status done = STATUS_OK;
    for (size_t i = 0; i < sizeof groups / sizeof *groups && done == STATUS_OK; i++) {
        if (*groups[i].set == NULL && (*groups[i].set = wordset_new(memory)) == NULL)
            return error_set(err, STATUS_MEMORY, "lists.lua: no memory");
        done = wordset_add_list(*groups[i].set, data_get(lists, groups[i].key), groups[i].value, groups[i].key, err);
    }
    if (done == STATUS_OK)
        *out = w;
    return done;
}

/* A count of things: 三家, 5项, 四大. */
typedef struct {
    uint32_t start, number_end, end;    /* numeral, and measure word */
    uint32_t value;
} counted;

typedef struct {
    uint32_t start, end;
} piece;

/* A list as it was cut. */
typedef struct {
    piece items[MOST_ITEMS];
    uint32_t count;
    uint32_t least, most;
    bool open, plain;           /* plain: every item but the first is short and without verbs */
    bool too_long;
} cut;

typedef struct {
    extraction *x;
    const list_words *words;
    const member *members;
    uint32_t member_count;
} reader;

static uint32_t step(view text, uint32_t at)
{
    unsigned length;
    utf8_decode(text.start + at, text.start + text.length, &length);
    return length;
}

/* Does the character at 'at' end a clause? */
static uint32_t clause_sign(view text, uint32_t at)
{
    static const view signs[] = {   /* ，；： */
        { "\xEF\xBC\x8C", 3 }, { "\xEF\xBC\x9B", 3 }, { "\xEF\xBC\x9A", 3 }, { ",", 1 }, { ";", 1 }, { ":", 1 },
    };
    if (place_leads_han(text, at))
        return 0;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (view_starts((view){ text.start + at, text.length - at }, signs[i]))
            return (uint32_t)signs[i].length;
    return 0;
}

/* The place of the colon that ends right before 'end', or 0. */
static uint32_t colon_before(view text, uint32_t from, uint32_t end)
{
    if (end <= from)
        return 0;
    uint32_t at = (uint32_t)(utf8_back(text.start + from, text.start + end) - text.start);
    view sign = { text.start + at, end - at };
    return view_equal(sign, VIEW(":")) || view_equal(sign, VIEW("\xEF\xBC\x9A")) ? at : 0;
}

/* A bullet's first clause, at most. */
static uint32_t title_end_of(view text, piece p)
{
    uint32_t at = p.start;
    while (at < p.end && at - p.start < LONGEST_ITEM && !place_ends_sentence(text, at) && clause_sign(text, at) == 0)
        at += step(text, at);
    return at > p.start ? at : p.end;
}

/* Closing bracket or quotation mark of the opening one at the start of 'rest', or NULL. */
static const view *closing(view rest)
{
    static const view pairs[][2] = {
        { { "\xE2\x80\x9C", 3 }, { "\xE2\x80\x9D", 3 } }, { { "\xE2\x80\x98", 3 }, { "\xE2\x80\x99", 3 } },
        { { "\xE3\x80\x8A", 3 }, { "\xE3\x80\x8B", 3 } }, { { "\xEF\xBC\x88", 3 }, { "\xEF\xBC\x89", 3 } },
        { { "(", 1 }, { ")", 1 } },                         { { "\xE3\x80\x90", 3 }, { "\xE3\x80\x91", 3 } },
        { { "\xE3\x80\x8C", 3 }, { "\xE3\x80\x8D", 3 } },
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (view_starts(rest, pairs[i][0]))
            return &pairs[i][1];
    return NULL;
}

/* The end of the bracketed piece that starts at 'at', or 'at' where none starts or it is not closed. */
static uint32_t skip_bracket(view text, uint32_t at)
{
    view rest = { text.start + at, text.length - at };
    const view *close = place_leads_han(text, at) ? NULL : closing(rest);
    if (close == NULL)
        return at;
    ptrdiff_t found = view_find(rest, *close);
    return found < 0 ? at : at + (uint32_t)found + (uint32_t)close->length;
}

static bool starts_quote(view text, uint32_t at)
{
    view rest = { text.start + at, text.length - at };
    return view_starts(rest, VIEW("\xE2\x80\x9C")) || view_starts(rest, VIEW("\xE3\x80\x8A"));
}

/* Letters of a span, without what stands in brackets. */
static uint32_t letters(view text, piece p)
{
    uint32_t count = 0;
    for (uint32_t at = p.start; at < p.end; count++)
        at += step(text, at);
    return count;
}

static bool has_word(const wordset *set, view text, piece p)
{
    uint32_t length;
    return wordset_find(set, (view){ text.start, p.end }, p.start, p.end, &length, NULL) < p.end;
}

/* Cuts [from, to) at its separators, brackets whole; adjacent quotations are items of their own. */
static void cut_items(const list_words *w, view all, uint32_t from, uint32_t to, cut *out)
{
    view text = { all.start, to };
    uint32_t start = from, at = from;
    out->count = 0;
    out->too_long = false;
    while (at < to) {
        uint32_t skipped = skip_bracket(text, at), n;
        if (skipped > at) {
            bool quote = starts_quote(text, at);
            at = skipped;
            if (quote && at < to && starts_quote(text, at)) {
                if (out->count < MOST_ITEMS)
                    out->items[out->count++] = (piece){ start, at };
                start = at;
            }
            continue;
        }
        if ((n = wordset_at(w->separators, text, at, NULL)) > 0) {
            if (out->count < MOST_ITEMS)
                out->items[out->count++] = (piece){ start, at };
            at += n;
            start = at;
            continue;
        }
        at += step(text, at);
    }
    if (out->count < MOST_ITEMS && start < to)
        out->items[out->count++] = (piece){ start, to };
    if (out->count == MOST_ITEMS)
        out->too_long = true;
}

/* How many more items the conjunctions of a piece may make; *sure: the last one surely separates (halves alike). */
static uint32_t joined(const list_words *w, view text, piece p, uint32_t usual, bool *sure)
{
    uint32_t count = 0, length = 0, last = p.end;
    view inside = { text.start, p.end };
    *sure = false;
    for (uint32_t at = p.start; at < p.end;) {
        uint32_t skipped = skip_bracket(inside, at);
        if (skipped > at) {
            at = skipped;
            continue;
        }
        uint32_t n = at > p.start ? wordset_at(w->conjunctions, inside, at, NULL) : 0;
        if (n > 0 && at + n < p.end) {
            count++;
            last = at;
            length = n;
            at += n;
        } else {
            at += step(text, at);
        }
    }
    if (count == 1) {
        uint32_t left = letters(text, (piece){ p.start, last }), right = letters(text, (piece){ last + length, p.end });
        uint32_t low = left < right ? left : right, high = left < right ? right : left;
        *sure = high - low <= 1 && low + 2 >= usual && low >= 2;
        bool quoted = starts_quote(inside, p.start) && starts_quote(inside, last + length);
        *sure = *sure || quoted;
    }
    return count;
}

static uint32_t usual_length(view text, const cut *c)
{
    uint32_t sum = 0, n = 0;
    for (uint32_t i = 1; i + 1 < c->count; i++, n++)
        sum += letters(text, c->items[i]);
    return n > 0 ? sum / n : c->count > 0 ? letters(text, c->items[0]) : 0;
}

/* The range of honest counts of a cut list. */
static void measure(const list_words *w, view text, cut *c)
{
    uint32_t usual = usual_length(text, c), extra = 0;
    bool sure = false;
    c->plain = true;
    for (uint32_t i = 0; i < c->count; i++) {
        bool here;
        uint32_t more = joined(w, text, c->items[i], usual, &here);
        extra += more;
        if (i + 1 == c->count)
            sure = here && more == 1;
        if (c->items[i].end - c->items[i].start > LONGEST_ITEM)
            c->too_long = true;
        if (i > 0 && (c->items[i].end - c->items[i].start > LONGEST_PLAIN_ITEM || has_word(w->clause, text, c->items[i])))
            c->plain = false;
    }
    c->least = c->count + (sure ? 1 : 0);
    c->most = c->count + extra;
}

/* Takes 等 off the end of [from, *to). */
static bool strip_open(const list_words *w, view all, uint32_t from, uint32_t *to)
{
    uint32_t n = wordset_before(w->open, (view){ all.start + from, *to - from }, *to - from, NULL);
    if (n == 0 || n >= *to - from)
        return false;
    *to -= n;
    return true;
}

static uint32_t count_fact(reader *r, const counted *c)
{
    extraction *x = r->x;
    for (uint32_t i = place_token(x, c->start > 30 ? c->start - 30 : 0); i < x->token_count && x->tokens[i].start <= c->start; i++)
        if (x->tokens[i].number_start == c->start && x->tokens[i].fact != FACT_NONE && x->tokens[i].kind == TOKEN_AMOUNT)
            return x->tokens[i].fact;
    view text = x->clean->text;
    const unit own = { .name = { text.start + c->number_end, c->end - c->number_end }, .factor = exact_integer(1), .count = true };
    const unit *known = unit_table_find(language_units(x->language), own.name);
    figure f = {
        .print = { .digits = c->value, .denominator = 1, .modifier = MODIFIER_EXACT, .nature = NATURE_POINT },
        .number_start = text_source_start(x->clean, c->start),
        .number_end = text_source_end(x->clean, c->number_end),
        .table = FACT_NONE,
        .unit = builder_unit(x->builder, known != NULL ? known : &own),
        .written_unit = builder_word(x->builder, own.name),
    };
    return place_fact(x, FACT_FIGURE, c->start, c->end, &f);
}

static void claim_list(reader *r, const counted *c, const cut *l, const char *pattern, uint8_t confidence)
{
    extraction *x = r->x;
    view text = x->clean->text;
    builder *b = r->x->builder;
    list detail = { .count = l->count, .least = l->least, .most = l->most, .open = l->open };
    for (uint32_t i = 0; i < l->count; i++) {
        item one = {
            .text = builder_word(b, (view){ text.start + l->items[i].start, l->items[i].end - l->items[i].start }),
            .start = text_source_start(x->clean, l->items[i].start),
            .end = text_source_end(x->clean, l->items[i].end),
        };
        uint32_t index = builder_item(b, &one);
        if (i == 0)
            detail.first = index;
    }
    uint32_t start = l->items[0].start, end = l->items[l->count - 1].end;
    uint32_t listed = place_fact(x, FACT_LIST, start, end, &detail);
    operand operands[] = { { count_fact(r, c), ROLE_COUNT }, { listed, ROLE_LIST } };
    claim made = {
        .start = text_source_start(x->clean, c->start < start ? c->start : start),
        .end = text_source_end(x->clean, c->end > end ? c->end : end),
        .kind = CLAIM_ENUMERATION,
        .pattern = builder_word(b, view_of(pattern)),
        .confidence = confidence,
    };
    if (operands[0].fact != FACT_NONE && listed != FACT_NONE)
        builder_claim(b, &made, operands, 2);
}

static bool fits(const cut *l, uint32_t count)
{
    return l->open ? count >= l->least : count >= l->least && count <= l->most;
}

static uint32_t distance(const cut *l, uint32_t count)
{
    return count < l->least ? l->least - count : count > l->most ? count - l->most : 0;
}

/* The count at 'at', or false: a small numeral and a measure word that names things. */
static bool counted_at(const list_words *w, view text, uint32_t at, counted *out)
{
    static const char ordinal[] = "\xE7\xAC\xAC";    /* 第 */
    uint32_t value, used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value);
    if (used == 0 || value < 2 || value > MOST_ITEMS - 2 || numeral_before(text, at))
        return false;
    if (at >= 3 && memcmp(text.start + at - 3, ordinal, 3) == 0)
        return false;
    uint32_t end = at + used;
    while (end < text.length && text.start[end] == ' ')
        end++;
    uint32_t n = wordset_at(w->things, text, end, NULL);
    if (n == 0 || wordset_at(w->after, text, end + n, NULL) > 0)
        return false;
    *out = (counted){ at, at + used, end + n, value };
    return true;
}

/* Where the list that starts at 'at' ends: at its first clause sign outside brackets, or the sentence's end. */
static uint32_t list_end(const list_words *w, view text, uint32_t at, bool *has_separator)
{
    uint32_t start = at;
    *has_separator = false;
    while (at < text.length && !place_ends_sentence(text, at)) {
        if (at - start > LONGEST_LIST) {
            *has_separator = false;
            break;
        }
        uint32_t skipped = skip_bracket(text, at);
        if (skipped > at) {
            at = skipped;
            if (at < text.length && starts_quote(text, at))
                *has_separator = true;
            continue;
        }
        if (clause_sign(text, at) > 0)
            break;
        if (wordset_at(w->separators, text, at, NULL) > 0)
            *has_separator = true;
        at += step(text, at);
    }
    return at;
}

/* Are most items nothing but amounts? "分别为12个、15个" is no list of things; "1号线、2号线" is. */
static bool only_figures(const reader *r, const cut *l)
{
    uint32_t amounts = 0;
    for (uint32_t i = 0; i < l->count; i++) {
        uint32_t t = place_token(r->x, l->items[i].start);
        const token *first = t < r->x->token_count ? &r->x->tokens[t] : NULL;
        amounts += first != NULL && first->fact != FACT_NONE && first->kind != TOKEN_ORDINAL && first->start < l->items[i].start + 6
            && first->end + 3 >= l->items[i].end;
    }
    return amounts * 2 > l->count;
}

/* "3家企业，分别为A、B、C". */
static bool read_after(reader *r, const counted *c, uint32_t to)
{
    view text = { r->x->clean->text.start, to };
    const list_words *w = r->words;
    uint32_t commas = 0;
    for (uint32_t at = c->end; at < to && at - c->end < ANNOUNCE_GAP && !place_ends_sentence(text, at);) {
        counted rival;
        uint32_t kind = 0, n = wordset_at(w->announce, text, at, &kind);
        if (at > c->end && counted_at(w, text, at, &rival))
            return false;
        bool weak = kind == ANNOUNCE_WEAK;
        if (n > 0 && (!weak || commas == 0)) {
            uint32_t start = at + n;
            bool has_separator;
            uint32_t end = list_end(w, text, start, &has_separator);
            cut l = { 0 };
            bool open = strip_open(w, text, start, &end);
            if (start < end && has_separator) {
                cut_items(w, text, start, end, &l);
                measure(w, text, &l);
                l.open = open || kind == ANNOUNCE_SOME;
                if (l.count >= 2 && !l.too_long && !only_figures(r, &l)
                    && (fits(&l, c->value) || (l.plain && distance(&l, c->value) <= (weak ? 1 : 2)))) {
                    claim_list(r, c, &l, weak ? "list/after" : "list/announced", weak ? LIKELY : CERTAIN);
                    return true;
                }
            }
            if (!weak)
                return false;
        }
        uint32_t sign = clause_sign(text, at);
        if (sign > 0 && ++commas > 1)
            return false;
        uint32_t skipped = skip_bracket(text, at);
        at = skipped > at ? skipped : at + (sign > 0 ? sign : step(text, at));
    }
    return false;
}

/* Where the clause that ends at 'end' starts: after a clause sign or sentence end outside brackets. */
static uint32_t clause_start(view text, uint32_t from, uint32_t end)
{
    uint32_t start = from;
    for (uint32_t at = from; at < end;) {
        uint32_t skipped = skip_bracket((view){ text.start, end }, at);
        if (skipped > at) {
            at = skipped;
            continue;
        }
        uint32_t sign = clause_sign(text, at), n = step(text, at);
        if (sign > 0 || place_ends_sentence(text, at))
            start = at + n;
        at += n;
    }
    return start;
}

/* Cuts the words before the first item away: behind the last lead word, else to the length of its siblings. */
static void trim_first(const list_words *w, view text, cut *l)
{
    piece *first = &l->items[0];
    uint32_t longest = 0, usual = 0;
    for (uint32_t i = 1; i < l->count; i++) {
        uint32_t n = letters(text, l->items[i]);
        longest = n > longest ? n : longest;
        usual += n;
    }
    usual = l->count > 1 ? usual / (l->count - 1) : 0;
    for (uint32_t at = first->start; at < first->end;) {    /* a quotation is an item by itself */
        if (starts_quote(text, at) && skip_bracket((view){ text.start, first->end }, at) == first->end) {
            first->start = at;
            return;
        }
        at += step(text, at);
    }
    if (letters(text, *first) <= usual)
        return;
    uint32_t best = first->start, length;
    for (uint32_t at = first->start; at < first->end;) {
        at = wordset_find(w->lead, (view){ text.start, first->end }, at, first->end, &length, NULL);
        if (at >= first->end)
            break;
        if (at + length < first->end && letters(text, (piece){ at + length, first->end }) >= (usual > 2 ? usual - 2 : 1))
            best = at + length;
        at += length;
    }
    if (best > first->start)
        first->start = best;
    for (uint32_t n = letters(text, *first); n > longest + 2; n--)
        first->start += step(text, first->start);
}

/* All items alike: the same last character, or lengths within one. Only then is the first item surely one. */
static bool uniform(view text, const cut *l)
{
    uint32_t low = UINT32_MAX, high = 0;
    bool same_end = true, quoted = true;
    view last = { NULL, 0 };
    for (uint32_t i = 0; i < l->count; i++) {
        piece p = l->items[i];
        uint32_t n = letters(text, p);
        low = n < low ? n : low;
        high = n > high ? n : high;
        const char *back = utf8_back(text.start + p.start, text.start + p.end);
        view end = { back, (size_t)(text.start + p.end - back) };
        same_end = same_end && (i == 0 || view_equal(end, last));
        quoted = quoted && starts_quote(text, p.start);
        last = end;
    }
    return quoted || same_end || high - low <= 1;
}

/* Does the clause before 'start' end like the first item? Then the list began earlier. */
static bool continues(view text, uint32_t from, uint32_t start, piece first)
{
    if (start <= from + 3)
        return false;
    uint32_t comma = (uint32_t)(utf8_back(text.start + from, text.start + start) - text.start);
    if (clause_sign(text, comma) == 0 || comma <= from)
        return false;
    const char *before = utf8_back(text.start + from, text.start + comma);
    const char *own = utf8_back(text.start + first.start, text.start + first.end);
    return view_equal((view){ before, (size_t)(text.start + comma - before) }, (view){ own, (size_t)(text.start + first.end - own) });
}

/* "管架47套、升压站3座": each item has its own count, so the last count is not theirs together. */
static bool counts_of_its_own(const reader *r, const cut *l)
{
    const extraction *x = r->x;
    for (uint32_t i = 0; i + 1 < l->count; i++)
        for (uint32_t t = place_token(x, l->items[i].start + 1); t < x->token_count && x->tokens[t].start < l->items[i].end; t++)
            if (x->tokens[t].kind == TOKEN_AMOUNT && x->tokens[t].end + 3 >= l->items[i].end)
                return true;
    return false;
}

/* Does an opening bracket or quotation mark stand right before 'at'? */
static bool opens_before(view text, uint32_t from, uint32_t at)
{
    const char *back = utf8_back(text.start + from, text.start + at);
    return closing((view){ back, (size_t)(text.start + at - back) }) != NULL;
}

/* "A、B、C三家", "A、B等三家", "A、B和C这三家". */
static bool read_before(reader *r, const counted *c, uint32_t from)
{
    view text = r->x->clean->text;
    const list_words *w = r->words;
    uint32_t end = c->start, n;
    while (end > from && text.start[end - 1] == ' ')
        end--;
    if (end == from || opens_before(text, from, end) || wordset_before(w->conjunctions, (view){ text.start + from, end - from }, end - from, NULL) > 0)
        return false;   /* “三名工程”, (二期), 二级和三级 */
    bool closed = (n = wordset_before(w->demonstrative, (view){ text.start + from, end - from }, end - from, NULL)) > 0;
    end -= n;
    bool open = strip_open(w, text, from, &end);
    if (end - from > LIST_REACH) {
        from = end - LIST_REACH;
        while (((unsigned char)text.start[from] & 0xC0) == 0x80)
            from++;
    }
    uint32_t start = clause_start(text, from, end);
    cut l = { 0 };
    cut_items(w, text, start, end, &l);
    if (l.count < 2 || l.too_long)
        return false;
    if (counts_of_its_own(r, &l))
        return false;
    trim_first(w, text, &l);
    measure(w, text, &l);
    l.open = open;
    if (l.too_long || letters(text, l.items[l.count - 1]) == 0)
        return false;
    if (!open && l.most > c->value && l.count > c->value && !uniform(text, &l)) {
        /* The chain is longer than the count: the last ones may be the list. */
        uint32_t drop = l.count - c->value;
        memmove(l.items, l.items + drop, (l.count - drop) * sizeof *l.items);
        l.count -= drop;
        measure(w, text, &l);
    }
    bool certain = l.plain && distance(&l, c->value) == 1 && !continues(text, from, start, l.items[0])
        && (c->value > l.most || uniform(text, &l));
    if (!fits(&l, c->value) && !certain)
        return false;
    claim_list(r, c, &l, closed ? "list/these" : open ? "list/among" : "list/before", LIKELY);
    return true;
}

/* "三大产区云南、贵州和四川": short items of one length right behind what is counted. */
static bool read_behind(reader *r, const counted *c, uint32_t to)
{
    view text = { r->x->clean->text.start, to };
    bool has_separator;
    uint32_t end = list_end(r->words, text, c->end, &has_separator), of = c->end, length;
    cut l = { 0 };
    if (!has_separator || end - c->end > LIST_REACH / 3)
        return false;
    of = wordset_find(r->words->clause, (view){ text.start, end }, c->end, end, &length, NULL);    /* …的进出口 */
    cut_items(r->words, text, c->end, of, &l);
    uint32_t usual = usual_length(text, &l), own = l.count > 2 ? letters(text, l.items[0]) : 0;
    if (l.count < 3 || l.too_long || usual > SHORT_ITEM || own < usual + 2)
        return false;
    for (uint32_t i = 1; i + 1 < l.count; i++)
        if (letters(text, l.items[i]) != usual)
            return false;
    for (; own > usual; own--)
        l.items[0].start += step(text, l.items[0].start);
    measure(r->words, text, &l);
    l.open = strip_open(r->words, text, c->end, &of);
    if (!fits(&l, c->value) && (l.open || l.least != l.most || distance(&l, c->value) != 1))
        return false;
    claim_list(r, c, &l, "list/behind", LIKELY);
    return true;
}

/* "四大展区：" at the end of a block, and bullets below it: every bullet is an item. */
static bool read_bullets(reader *r, const counted *c, uint32_t block_index)
{
    const clean_text *clean = r->x->clean;
    const block *b = &clean->blocks[block_index];
    view text = { clean->text.start, b->end };
    uint32_t last = colon_before(text, b->start, b->end);
    if (b->end - c->end > ANNOUNCE_GAP || last == 0 || last < c->end)
        return false;
    for (uint32_t at = c->end; at < last; at += step(text, at))
        if (place_ends_sentence(text, at) || clause_sign(text, at) > 0)
            return false;
    cut l = { 0 };
    uint32_t next = block_index + 1;
    for (; next < clean->block_count && clean->blocks[next].kind == BLOCK_ITEM && clean->blocks[next].level == clean->blocks[block_index + 1].level
           && l.count < MOST_ITEMS; next++)
        l.items[l.count++] = (piece){ clean->blocks[next].start, clean->blocks[next].end };
    for (uint32_t i = 0; i < l.count; i++)     /* evidence is a short phrase */
        l.items[i].end = title_end_of(clean->text, l.items[i]);
    l.least = l.most = l.count;
    if (l.count < 2 || distance(&l, c->value) > 2)
        return false;
    claim_list(r, c, &l, "list/bullets", LIKELY);
    return true;
}

/* "五大任务：一是…；二是…": members that follow within reach, from the first one on. */
static bool read_series(reader *r, const counted *c, uint32_t *next)
{
    while (*next < r->member_count && r->members[*next].start < c->end)
        ++*next;
    if (*next == r->member_count)
        return false;
    const member *first = &r->members[*next];
    if (first->ordinal != 1 || first->start - c->end > SERIES_GAP)
        return false;
    cut l = { 0 };
    for (uint32_t i = *next; i < r->member_count && l.count < MOST_ITEMS; i++) {
        const member *m = &r->members[i];
        if (m->series != first->series) {
            if (m->level < first->level)
                break;
            continue;
        }
        if (m->ordinal != l.count + 1)
            break;
        l.items[l.count++] = (piece){ m->start, m->end };
    }
    l.least = l.most = l.count;
    /* A series may go on elsewhere: only one that a colon announces and that is told in a row proves the count wrong. */
    view gap = { r->x->clean->text.start + c->end, first->start - c->end };
    bool announced = gap.length <= ANNOUNCE_GAP && colon_before(r->x->clean->text, c->end, first->start) > 0;
    if (l.count < 2 || (l.count != c->value && !(announced && distance(&l, c->value) == 1 && first->level >= INSIDE_LEVEL)))
        return false;
    claim_list(r, c, &l, "list/series", LIKELY);
    return true;
}

static void read_block(reader *r, uint32_t index, uint32_t *next)
{
    const block *b = &r->x->clean->blocks[index];
    view text = { r->x->clean->text.start, b->end };
    for (uint32_t at = b->start; at < b->end;) {
        counted c;
        if (!counted_at(r->words, text, at, &c)) {
            at += step(text, at);
            continue;
        }
        if (!read_before(r, &c, b->start) && !read_after(r, &c, b->end) && !read_behind(r, &c, b->end) && !read_bullets(r, &c, index))
            read_series(r, &c, next);
        at = c.end;
    }
}

status lists_read(extraction *x, const list_words *words, const member *members, uint32_t member_count, error *err)
{
    (void)err;
    reader r = { x, words, members, member_count };
    uint32_t next = 0;
    if (words != NULL)
        for (uint32_t i = 0; i < x->clean->block_count; i++)
            if (x->clean->blocks[i].kind != BLOCK_CELL && x->clean->blocks[i].kind != BLOCK_BYLINE)
                read_block(&r, i, &next);
    return STATUS_OK;
}
