#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Lists that no separator of their own announces: “三不”：不攀比、不铺张、不收礼 (every item holds the counted character), clauses
** behind a colon, brackets behind a count, a list in the clause before its count.
*/

enum {
    WORD_GAP = 90,          /* the same where the label is a word that each item ends with */
    LABEL_GAP = 24,         /* bytes between a label that counts and its list */
    NOUN_GAP = 18,          /* bytes of a noun between a count and a colon, bracket or comma */
    VERB_BEFORE = 5,        /* characters before 这: 凑齐这四样, 大工序就这五样 */
    LONGEST_CLAUSE = 54     /* bytes of a clause that is an item */
};

/* Is [from, to) free of signs? Only then is it a noun. */
static bool plain_noun(const list_words *w, view text, uint32_t from, uint32_t to)
{
    uint32_t length;
    if (to - from > NOUN_GAP)
        return false;
    for (uint32_t at = from; at < to; at += utf8_step(text, at))
        if (list_clause_sign(text, at) > 0 || place_ends_sentence(text, at) || !place_leads_han(text, at))
            return false;
    return wordset_find(w->clause, (view){ text.start, to }, from, to, &length, NULL) >= to;
}

/* "10千伏城关线": does a name go on behind the measure that an item begins with? */
static bool is_measured_name(const list_words *w, view text, const token *t, list_piece p)
{
    return t->start == p.start && t->end + 6 <= p.end && place_leads_han(text, t->end) && place_leads_han(text, t->end + 3)
        && wordset_at(w->owned, (view){ text.start, p.end }, t->end, NULL) == 0;
}

/* "8座：16万立方米的4座，20万立方米的4座": items that are counted themselves are parts of a sum. */
static bool counted_items(const list_reader *r, const list_cuts *l)
{
    const extraction *x = r->x;
    for (uint32_t i = 0; i < l->count; i++)
        for (uint32_t t = place_token(x, l->items[i].start); t < x->token_count && x->tokens[t].start < l->items[i].end; t++)
            if (x->tokens[t].kind == TOKEN_AMOUNT && (x->tokens[t].start == l->items[i].start || x->tokens[t].end + 3 >= l->items[i].end)
                && !is_measured_name(r->words, x->clean->text, &x->tokens[t], l->items[i]))
                return true;
    return false;
}

/* Does every item start, or does every item end, with the character; or hold the several ones of a quoted label (“三不出”)? */
static bool all_hold(view text, const list_cuts *l, view letter)
{
    bool first = true, last = true, inside = letter.length > 3;
    for (uint32_t i = 0; i < l->count; i++) {
        view item = { text.start + l->items[i].start, l->items[i].end - l->items[i].start };
        first = first && view_starts(item, letter);
        last = last && view_ends(item, letter);
        inside = inside && view_find(item, letter) >= 0;
    }
    return first || last || inside;
}

/* Cuts [from, to) at its separators, or, where it has none, at its commas. */
static void cut_any(const list_reader *r, uint32_t from, uint32_t to, list_cuts *out)
{
    view text = { r->x->clean->text.start, to };
    list_cut(r->x, r->words, text, from, to, out);
    if (out->count != 1)
        return;
    *out = (list_cuts){ .count = 0 };
    uint32_t start = from;
    for (uint32_t at = from; (at = starts_next(r->x->starts, at, to, START_SIGN | START_BRACKET)) < to && out->count < LIST_ITEMS;) {
        uint32_t skipped = list_skip_bracket(text, at), sign = skipped > at ? 0 : list_clause_sign(text, at);
        if (sign > 0) {
            out->items[out->count++] = (list_piece){ start, at };
            start = at + sign;
        }
        at = skipped > at ? skipped : at + utf8_step(text, at);
    }
    if (start < to && out->count < LIST_ITEMS)
        out->items[out->count++] = (list_piece){ start, to };
    out->too_long = out->count == LIST_ITEMS;
}

static uint32_t sentence_end(const extraction *x, view text, uint32_t at)
{
    const uint32_t end = (uint32_t)text.length;
    while ((at = starts_next(x->starts, at, end, START_SIGN | START_BRACKET)) < end && !place_ends_sentence(text, at)) {
        uint32_t skipped = list_skip_bracket(text, at);
        at = skipped > at ? skipped : at + utf8_step(text, at);
    }
    return at;
}

/* "三针程序：第一针后打第二针，半年后打第三针": does a numeral that is more than one stand before the letter in some item? */
static bool names_places(view text, const list_cuts *l, view letter)
{
    uint32_t value;
    for (uint32_t i = 0; i < l->count; i++)
        for (uint32_t at = l->items[i].start; at < l->items[i].end; at += utf8_step(text, at)) {
            uint32_t used = numeral_at(text, at, NUMERAL_HAN | NUMERAL_DIGITS, &value);
            if (used > 0 && value > 1 && view_starts((view){ text.start + at + used, l->items[i].end - at - used }, letter))
                return true;
        }
    return false;
}

uint32_t list_numeral_at(view text, uint32_t at, uint32_t *value)
{
    const uint32_t used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, value);
    return used > 0 && *value >= 2 && *value <= LIST_ITEMS - 2 && !numeral_before(text, at) && !list_is_ordinal(text, at) ? used : 0;
}

bool list_read_label(list_reader *r, uint32_t at, uint32_t to)
{
    to = list_furthest(r->x->clean->text, at, to);
    view text = { r->x->clean->text.start, to };
    list_count c = { .start = at };
    uint32_t used = list_numeral_at(text, at, &c.value), announced, value;
    if (used == 0 || c.value > 9 || !place_leads_han(text, at + used))
        return false;
    c.number_end = at + used;
    c.end = c.number_end + utf8_step(text, c.number_end);
    ptrdiff_t closes = list_opens_before(text, at > 3 ? at - 3 : 0, at) ? view_find((view){ text.start + c.end, to - c.end }, VIEW("\xE2\x80\x9D")) : -1;
    bool quoted = closes > 0 && closes <= 6;
    view letter = { text.start + c.number_end, c.end - c.number_end + (quoted ? (uint32_t)closes : 0) };
    const bool word = letter.length >= 6;       /* 推行“三见面”制度，做到办前见面、办后见面: a whole word tells its items by itself */
    const uint32_t gap = word ? WORD_GAP : LABEL_GAP;
    uint32_t stop = c.end + gap < to ? c.end + gap : to;
    for (announced = c.end; announced < stop && !place_ends_sentence(text, announced); announced += utf8_step(text, announced)) {
        uint32_t n = wordset_at(r->words->named, text, announced, &value);
        const bool bare = n == 0 && word;
        n = bare ? list_clause_sign(text, announced) : n;
        if (n == 0)
            continue;
        list_cuts l = { .count = 0 };
        bool has_separator;
        uint32_t start = announced + n, end = list_end(r->x, r->words, text, start, LONGEST_LIST, &has_separator);
        if (bare && !has_separator)
            continue;
        cut_any(r, start, has_separator ? end : sentence_end(r->x, text, start), &l);
        l.done = bare && !list_goes_on(r->words, text, end) && !list_told_behind(text, end, c.value);
        if (!has_separator)     /* only as many clauses as hold the letter are items */
            while (l.count > 2 && !all_hold(text, &l, letter))
                l.count--;
        if (l.count < 2 || l.too_long || !all_hold(text, &l, letter) || counted_items(r, &l))
            continue;
        list_measure(r->words, text, &l);
        if (!list_fits(&l, c.value) && (l.least != l.most || names_places(text, &l, letter)))
            return false;       /* 和 may stand inside an item; 第三针 names one itself */
        list_claim(r, &c, &l, "list/label", LIST_CERTAIN);
        return true;
    }
    return false;
}

/* Clauses that are items of one list: of one length, give or take a character, or with the same first or last one. */
static bool alike(view text, const list_cuts *l)
{
    uint32_t low = UINT32_MAX, high = 0;
    bool first = true;
    for (uint32_t i = 0; i < l->count; i++) {
        uint32_t n = list_letters(text, l->items[i]);
        low = n < low ? n : low;
        high = n > high ? n : high;
        first = first && l->items[i].end - l->items[i].start >= 3 && memcmp(text.start + l->items[i].start, text.start + l->items[0].start, 3) == 0;
    }
    return (first || high - low <= 1) && high * 3 <= LONGEST_CLAUSE;
}

/* Does each item end with a figure, and the last with what the others come to? */
static bool ends_in_total(const list_reader *r, const list_cuts *l)
{
    const extraction *x = r->x;
    int64_t sum = 0, last = 0;
    for (uint32_t i = 0; i < l->count; i++) {
        const uint32_t t = place_token(x, l->items[i].end);
        const figure *f = t > 0 && x->tokens[t - 1].end == l->items[i].end && x->tokens[t - 1].fact != FACT_NONE
                              ? builder_figure(x->builder, x->tokens[t - 1].fact)
                              : NULL;
        if (f == NULL)
            return false;
        sum += last;
        last = f->print.digits;
    }
    return last == sum;
}

/* Do the names before all items' figures end alike? */
static bool named_alike(const list_reader *r, const list_cuts *l)
{
    const extraction *x = r->x;
    const char *text = x->clean->text.start, *own = NULL;
    for (uint32_t i = 0; i < l->count; i++) {
        const token *t = &x->tokens[place_token(x, l->items[i].end) - 1];
        own = i == 0 ? text + t->start - 3 : own;
        if (memcmp(text + t->start - 3, own, 3) != 0)
            return false;
    }
    return true;
}

/* "五家单位：市博物馆96件，省考古院54件，…": each clause ends with how much of one and the same, which is not what is counted. */
static bool measured_alike(const list_reader *r, const list_count *c, const list_cuts *l)
{
    const extraction *x = r->x;
    view text = x->clean->text, measure = { text.start + c->number_end, c->end - c->number_end };
    uint16_t unit = 0;
    for (uint32_t i = 0; i < l->count; i++) {
        uint32_t t = place_token(x, l->items[i].end);
        const token *last = t > 0 ? &x->tokens[t - 1] : NULL, *before = t > 1 ? last - 1 : NULL;
        const figure *f = last != NULL && last->kind == TOKEN_AMOUNT && last->fact != FACT_NONE ? builder_figure(x->builder, last->fact) : NULL;
        if (f == NULL || last->end != l->items[i].end || last->start < l->items[i].start + 6
            || (before != NULL && before->start >= l->items[i].start && (before->kind == TOKEN_AMOUNT || before->kind == TOKEN_PERCENT))
            || view_ends((view){ text.start + last->start, last->end - last->start }, measure) || (i > 0 && f->unit != unit))
            return false;
        unit = f->unit;
    }
    return l->count >= 3 && (l->count <= c->value || named_alike(r, l));
}

/* Does an item join two things (南渡和北渡), or the next sentence tell of one more (此外)? */
static bool may_go_on(const list_reader *r, view text, const list_cuts *l, uint32_t end)
{
    const uint32_t next = end < text.length ? end + utf8_step(text, end) : end;
    uint32_t length;
    for (uint32_t i = 0; i < l->count; i++)
        if (wordset_find(r->words->conjunctions, (view){ text.start, l->items[i].end }, l->items[i].start, l->items[i].end, &length, NULL) < l->items[i].end)
            return true;
    return next < text.length && list_adds(r->words, text, next);
}

/* "三条：不喝生水，不吃野菌，不走夜路。" */
bool list_read_clauses(list_reader *r, const list_count *c, uint32_t to)
{
    to = list_furthest(r->x->clean->text, c->end, to);
    view text = { r->x->clean->text.start, to };
    uint32_t colon = c->end;
    while (colon < to && colon - c->end <= NOUN_GAP && list_clause_sign(text, colon) == 0 && !place_ends_sentence(text, colon))
        colon += utf8_step(text, colon);
    uint32_t sign = colon < to ? list_clause_sign(text, colon) : 0;
    if (sign == 0 || list_colon_before(text, c->end, colon + sign) == 0 || !plain_noun(r->words, text, c->end, colon) || list_starts_point(r, colon + sign))
        return false;
    uint32_t end = sentence_end(r->x, text, colon + sign), length;
    if (wordset_find(r->words->separators, (view){ text.start, end }, colon + sign, end, &length, NULL) < end)
        return false;
    list_cuts l = { .count = 0 };
    cut_any(r, colon + sign, end, &l);
    l.least = l.most = l.count;
    if (l.count < 2 || l.too_long || !(measured_alike(r, c, &l) || (alike(text, &l) && !counted_items(r, &l))) || list_distance(&l, c->value) > 1
        || (l.count > c->value && ends_in_total(r, &l)) || (l.count < c->value && (l.count < 3 || may_go_on(r, text, &l, end))))
        return false;
    list_claim(r, c, &l, "list/clauses", LIST_LIKELY);
    return true;
}

/* Short items, and a last one that is no longer than the others: nothing is told of them. */
static bool of_one_kind(view text, const list_cuts *l)
{
    uint32_t usual = list_usual_length(text, l);
    for (uint32_t i = 0; i < l->count; i++)
        if (list_letters(text, l->items[i]) > usual + 1)
            return false;
    return true;
}

/* "三轮融资（天使轮、A轮、A+轮）", "五层，耕土、扰土、宋代层、汉代层、生土，": a list and nothing else behind a count and its noun. */
bool list_read_beside(list_reader *r, const list_count *c, uint32_t to)
{
    view text = { r->x->clean->text.start, to };
    uint32_t at = c->end, sign = 0;
    while (at < to && at - c->end <= NOUN_GAP && list_skip_bracket(text, at) == at && (sign = list_clause_sign(text, at)) == 0
           && !place_ends_sentence(text, at))
        at += utf8_step(text, at);
    uint32_t skipped = at < to ? list_skip_bracket(text, at) : at, start, end;
    bool bracket = skipped > at, separated = false;
    const bool quoted = at >= c->end + 3 && view_ends((view){ text.start + c->end, at - c->end }, VIEW("\xE2\x80\x9D"));     /* “六字诀”，洗、揭… */
    if (!plain_noun(r->words, text, c->end, quoted ? at - 3 : at) || (!bracket && sign == 0))
        return false;
    start = at + (bracket ? utf8_step(text, at) : sign);
    if (bracket)
        end = (uint32_t)(utf8_back(text.start, text.start + skipped) - text.start);
    else
        end = list_end(r->x, r->words, text, start, LONGEST_LIST, &separated);
    list_cuts l = { .count = 0 };
    bool open = list_strip_open(r->words, text, start, &end);
    list_cut(r->x, r->words, text, start, end, &l);
    list_measure(r->words, text, &l);
    l.open = open;
    bool sure = l.plain && l.count >= 3 && list_distance(&l, c->value) == 1 && ((bracket && list_uniform(text, &l)) || of_one_kind(text, &l));
    if (l.count < 2 || l.too_long || counted_items(r, &l) || !(list_fits(&l, c->value) || (sure && !open)))
        return false;
    list_claim(r, c, &l, bracket ? "list/bracket" : "list/next-clause", LIST_LIKELY);
    return true;
}

/* "火柴、小刀、爆竹，还有一瓶酒，这四样": the clause that ends at 'end', and starts with a word for one more, is the last item; *end moves
** before it. */
static bool take_last(const list_reader *r, uint32_t from, uint32_t *end, list_piece *last)
{
    view text = r->x->clean->text;
    uint32_t start = list_clause_start(r->x, list_nearest(text, from, *end), *end), word = wordset_at(r->words->goes_on, text, start, NULL);
    if (word == 0 || start <= from + 3 || start + word >= *end || *end - start > LONGEST_CLAUSE)
        return false;
    *last = (list_piece){ start + word, *end };
    *end = (uint32_t)(utf8_back(text.start + from, text.start + start) - text.start);
    return true;
}

/* "做伞要过削骨、穿骨、糊纸、晒坯": of items that are all as long as each other but for the first, the first is, too. */
static void trim_alike(view text, list_cuts *l)
{
    enum { FEWEST = 4 };
    const uint32_t own = l->count >= FEWEST ? list_letters(text, l->items[1]) : 0;
    for (uint32_t i = 2; own > 0 && i < l->count; i++)
        if (list_letters(text, l->items[i]) != own)
            return;
    for (uint32_t n = list_letters(text, l->items[0]); own > 1 && n > own; n--)
        l->items[0].start += utf8_step(text, l->items[0].start);
}

/* "…青石、白水、南坪。这三个镇", "手表、缝纫机、收音机，凑齐这三样": a list that fills the end of the clause before; confirmed only without 这. */
bool list_read_above(list_reader *r, const list_count *c, uint32_t from)
{
    view text = r->x->clean->text;
    const list_words *w = r->words;
    uint32_t n = wordset_before(w->above, (view){ text.start + from, c->start - from }, c->start - from, NULL), end = c->start - n;
    for (uint32_t k = 0; n > 0 && k < VERB_BEFORE && end > from + 3 && place_leads_han(text, end - 3); k++)
        end -= 3;
    if (end <= from + 3)
        return false;
    uint32_t sign = (uint32_t)(utf8_back(text.start + from, text.start + end) - text.start);
    if (list_clause_sign(text, sign) == 0 && !place_ends_sentence(text, sign))
        return false;
    list_piece last = { 0, 0 };
    const bool more = take_last(r, from, &sign, &last);
    uint32_t start = list_clause_start(r->x, list_nearest(text, from, sign), sign);
    list_cuts l = { .count = 0 };
    list_cut(r->x, w, text, start, sign, &l);
    if (l.count < 2 || l.too_long || l.count + 1 >= LIST_ITEMS)
        return false;
    list_trim_first(w, text, &l);
    trim_alike(text, &l);
    list_measure(w, text, &l);
    if (more) {
        l.items[l.count++] = last;
        l.least++;
        l.most++;
    }
    const bool bare =
        more && n == 0
        && place_token(r->x, last.end) == place_token(r->x, l.items[0].start); /* 西瓜、甜瓜，再加上葡萄，三样水果: no figures */
    bool sure = (n > 0 || bare) && l.plain && list_distance(&l, c->value) <= (bare ? 2 : 1) && (c->value > l.most || (!bare && list_uniform(text, &l)));
    if (l.too_long || !l.plain || (!sure && !(list_fits(&l, c->value) && l.least == l.most)))
        return false;
    l.done = true;
    list_claim(r, c, &l, "list/above", LIST_LIKELY);
    return true;
}

bool list_is_counted_row(const list_reader *r, const list_count *c, uint32_t at)
{
    const extraction *x = r->x;
    view text = x->clean->text;
    if (at < 6)
        return false;
    uint32_t sign = (uint32_t)(utf8_back(text.start, text.start + at) - text.start);
    if (list_clause_sign(text, sign) == 0)
        return false;
    uint32_t t = place_token(x, sign);
    const token *last = t > 0 ? &x->tokens[t - 1] : NULL;
    view measure = { text.start + c->number_end, c->end - c->number_end };
    return last != NULL && last->kind == TOKEN_AMOUNT && last->end == sign && view_ends((view){ text.start + last->start, last->end - last->start }, measure);
}
