#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/words/starts.h"

enum {
    LONGEST_FRAMED = 180,       /* bytes of an item that ends like its siblings */
    SHORT_LETTERS = 4,          /* characters of a name */
    LONGEST_PLAIN_ITEM = 27     /* bytes: what an item without verbs has at most */
};

/* Letters of a span, without what stands in brackets. */
uint32_t list_letters(view text, list_piece p)
{
    uint32_t count = 0;
    for (uint32_t at = p.start; at < p.end; count++)
        at += utf8_step(text, at);
    return count;
}

/* Does it hold a word for clauses that is no part of a noun (新能源车)? */
static bool has_clause_word(const list_words *w, view text, list_piece p)
{
    view inside = { text.start, p.end };
    if (list_starts_quote(text, p.start) && list_skip_bracket(inside, p.start) == p.end)
        return false;       /* “盛唐的微笑” */
    for (uint32_t at = p.start; at < p.end;) {
        uint32_t noun = wordset_at(w->nouns, inside, at, NULL);
        if (noun == 0 && wordset_at(w->clause, inside, at, NULL) > 0)
            return true;
        at += noun > 0 ? noun : utf8_step(text, at);
    }
    return false;
}

/* Cuts [from, to) at its separators, brackets whole; adjacent quotations are items of their own. */
void list_cut(const extraction *x, const list_words *w, view all, uint32_t from, uint32_t to, list_cuts *out)
{
    view text = { all.start, to };
    uint32_t start = from, at = from;
    out->count = 0;
    out->too_long = false;
    while ((at = starts_next(x->starts, at, to, START_BRACKET | START_SEPARATOR)) < to) {
        uint32_t skipped = list_skip_bracket(text, at), n;
        if (skipped > at) {
            bool quote = list_starts_quote(text, at);
            at = skipped;
            if (quote && at < to && list_starts_quote(text, at)) {
                if (out->count < LIST_ITEMS)
                    out->items[out->count++] = (list_piece){ start, at };
                start = at;
            }
            continue;
        }
        if ((n = wordset_at(w->separators, text, at, NULL)) > 0) {
            if (out->count < LIST_ITEMS)
                out->items[out->count++] = (list_piece){ start, at };
            at += n;
            start = at;
            continue;
        }
        at += utf8_step(text, at);
    }
    if (out->count < LIST_ITEMS && start < to)
        out->items[out->count++] = (list_piece){ start, to };
    if (out->count == LIST_ITEMS)
        out->too_long = true;
}

/* How many more items the conjunctions of a piece may make; *sure: the last one surely separates (halves alike). Before the last
** item 或 stands inside of one. */
static uint32_t joined(const list_words *w, view text, list_piece p, bool is_last, uint32_t usual, bool *sure)
{
    uint32_t count = 0, length = 0, last = p.end, kind = 0;
    view inside = { text.start, p.end };
    *sure = false;
    for (uint32_t at = p.start; at < p.end;) {
        uint32_t skipped = list_skip_bracket(inside, at);
        if (skipped > at) {
            at = skipped;
            continue;
        }
        uint32_t n = at > p.start ? wordset_at(w->conjunctions, inside, at, &kind) : 0;
        if (n > 0 && at + n < p.end && (is_last || kind != LIST_ALTERNATIVE)) {
            count++;
            last = at;
            length = n;
            at += n;
        } else {
            at += utf8_step(text, at);
        }
    }
    if (count == 1) {
        uint32_t left = list_letters(text, (list_piece){ p.start, last }), right = list_letters(text, (list_piece){ last + length, p.end });
        uint32_t low = left < right ? left : right, high = left < right ? right : left;
        *sure = high - low <= 1 && low + 2 >= usual && low >= 2;
        bool quoted = list_starts_quote(inside, p.start) && list_starts_quote(inside, last + length);
        *sure = *sure || quoted;
    }
    return count;
}

uint32_t list_usual_length(view text, const list_cuts *c)
{
    uint32_t sum = 0, n = 0;
    for (uint32_t i = 1; i + 1 < c->count; i++, n++)
        sum += list_letters(text, c->items[i]);
    return n > 0 ? sum / n : c->count > 0 ? list_letters(text, c->items[0]) : 0;
}

/* Do two items end alike: …的报告、…的报告? Such may be long. */
static bool framed(view text, list_piece a, list_piece b)
{
    return a.end - a.start > 12 && b.end - b.start > 12 && memcmp(text.start + a.end - 6, text.start + b.end - 6, 6) == 0;
}

/* As short as the others: 谭有根 between names, 组织到位. A word for clauses in it is a part of its name. */
static bool is_short(view text, list_piece p, uint32_t usual)
{
    uint32_t letters = list_letters(text, p);
    return letters == usual && letters > 2 && letters <= SHORT_LETTERS;
}

/* What is left of an item, no longer than the others, that begins with a word for clauses: 着陆器, 能源 name things. */
static list_piece behind_first(const list_words *w, view text, list_piece p, uint32_t usual)
{
    uint32_t letters = list_letters(text, p), first = wordset_at(w->clause, (view){ text.start, p.end }, p.start, NULL);
    return letters > 1 && letters <= (usual > SHORT_LETTERS ? usual : SHORT_LETTERS) ? (list_piece){ p.start + first, p.end } : p;
}

/* The range of honest counts of a cut list. */
void list_measure(const list_words *w, view text, list_cuts *c)
{
    uint32_t usual = list_usual_length(text, c), extra = 0;
    bool sure = false;
    c->plain = true;
    for (uint32_t i = 0; i < c->count; i++) {
        bool here;
        uint32_t more = joined(w, text, c->items[i], i + 1 == c->count, usual, &here);
        extra += more;
        if (i + 1 == c->count)
            sure = here && more == 1;
        if (c->items[i].end - c->items[i].start > (framed(text, c->items[i], c->items[0]) ? LONGEST_FRAMED : LIST_LONGEST_ITEM))
            c->too_long = true;
        if (i > 0
            && (c->items[i].end - c->items[i].start > (here ? 2u : 1u) * LONGEST_PLAIN_ITEM
                || (has_clause_word(w, text, behind_first(w, text, c->items[i], usual)) && !is_short(text, c->items[i], usual))))
            c->plain = false;
    }
    c->least = c->count + (sure ? 1 : 0);
    c->most = c->count + extra;
}

/* Takes 等 off the end of [from, *to). */
bool list_strip_open(const list_words *w, view all, uint32_t from, uint32_t *to)
{
    uint32_t n = wordset_before(w->open, (view){ all.start + from, *to - from }, *to - from, NULL);
    if (n == 0 || n >= *to - from)
        return false;
    *to -= n;
    return true;
}

/* Cuts the words before the first item away: behind the last lead word, else to the length of its siblings. */
void list_trim_first(const list_words *w, view text, list_cuts *l)
{
    list_piece *first = &l->items[0];
    uint32_t longest = 0, usual = 0;
    for (uint32_t i = 1; i < l->count; i++) {
        uint32_t n = list_letters(text, l->items[i]);
        longest = n > longest ? n : longest;
        usual += n;
    }
    usual = l->count > 1 ? usual / (l->count - 1) : 0;
    for (uint32_t at = first->start; at < first->end;) {    /* a quotation is an item by itself */
        if (list_starts_quote(text, at) && list_skip_bracket((view){ text.start, first->end }, at) == first->end) {
            first->start = at;
            return;
        }
        at += utf8_step(text, at);
    }
    if (list_letters(text, *first) <= usual)
        return;
    uint32_t best = first->start, length, value = 0;
    for (uint32_t at = first->start; at < first->end;) {
        at = wordset_find(w->lead, (view){ text.start, first->end }, at, first->end, &length, &value);
        if (at >= first->end)
            break;
        if (at + length < first->end && list_letters(text, (list_piece){ at + length, first->end }) >= (usual > 2 ? usual - 2 : 1))
            best = at + length;
        l->led = best == at + length && value == LEAD_SURE;
        at += length;
    }
    if (best > first->start)
        first->start = best;
    l->led = l->led && list_letters(text, *first) <= longest + 1;
    for (uint32_t n = list_letters(text, *first); n > longest + 2; n--)
        first->start += utf8_step(text, first->start);
}

/* All items alike: the same last character, or lengths within one. Only then is the first item surely one. */
bool list_uniform(view text, const list_cuts *l)
{
    uint32_t low = UINT32_MAX, high = 0;
    bool same_end = true, quoted = true;
    view last = { NULL, 0 };
    for (uint32_t i = 0; i < l->count; i++) {
        list_piece p = l->items[i];
        uint32_t n = list_letters(text, p);
        low = n < low ? n : low;
        high = n > high ? n : high;
        const char *back = p.start < p.end ? utf8_back(text.start + p.start, text.start + p.end) : text.start + p.end;
        view end = { back, (size_t)(text.start + p.end - back) };
        same_end = same_end && (i == 0 || view_equal(end, last));
        quoted = quoted && list_starts_quote(text, p.start);
        last = end;
    }
    return quoted || same_end || high - low <= 1;
}

bool list_ends_with_counts(const list_words *w, view text, const list_cuts *l)
{
    for (uint32_t i = 0; i + 1 < l->count; i++) {
        list_piece p = l->items[i];
        if (p.end <= p.start)
            continue;
        uint32_t last = (uint32_t)(utf8_back(text.start + p.start, text.start + p.end) - text.start);
        if (last > p.start && wordset_at(w->lines, (view){ text.start, p.end }, last, NULL) == 0
            && numeral_before((view){ text.start + p.start, p.end - p.start }, last - p.start))
            return true;
    }
    return false;
}
