#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Lists that stand apart from their count, or in several clauses: measures behind a colon (六件实事全部办结：翻修校舍14间，新建公厕5座…),
** names with nobody left out (五个徒弟，名字张口就来：…，一个不落), titles (五个单元沿长廊铺开，《入山》《听泉》…), a last item behind a
** comma (四户人家：…，以及看庙的哑婆).
*/

enum {
    TOLD_GAP = 48,          /* bytes between a count and the sign that its list stands behind */
    FAR_LIST = 240,         /* bytes between a count and a list of which nothing is left out */
    BEHIND = 90,            /* bytes behind a list, in which its last item may be told (第六件是…) */
    LAST_ITEM = 36,         /* bytes of an item told behind a comma */
    MOST_APART = 3          /* characters by which items of one kind may differ */
};

/* The next sign of a clause outside of brackets behind 'at', not behind the sentence; 'to' where there is none. */
static uint32_t next_sign(const extraction *x, view text, uint32_t at, uint32_t to)
{
    while ((at = starts_next(x->starts, at, to, START_SIGN | START_BRACKET)) < to && !place_ends_sentence(text, at)) {
        uint32_t skipped = list_skip_bracket(text, at);
        if (skipped > at) {
            at = skipped;
            continue;
        }
        if (list_clause_sign(text, at) > 0)
            return at;
        at += utf8_step(text, at);
    }
    return to;
}

bool list_has_rival(const list_reader *r, uint32_t from, uint32_t to)
{
    const extraction *x = r->x;
    view text = { x->clean->text.start, to };
    uint32_t value;
    for (uint32_t at = from; (at = starts_next(x->starts, at, to, START_NUMERAL)) < to; at += utf8_step(text, at)) {
        uint32_t used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value);
        if (used > 0 && value > 1 && !numeral_before(text, at) && wordset_at(r->words->things, text, at + used, NULL) > 0)
            return true;
    }
    return false;
}

static bool holds_any(const wordset *set, view text, list_piece p)
{
    uint32_t length;
    return wordset_find(set, (view){ text.start, p.end }, p.start, p.end, &length, NULL) < p.end;
}

/* Cuts [from, to) at the signs of its clauses. */
static void cut_clauses(const extraction *x, view text, uint32_t from, uint32_t to, list_cuts *out)
{
    for (uint32_t at = from; at < to && out->count < LIST_ITEMS;) {
        uint32_t end = next_sign(x, text, at, to);
        if (end > at)
            out->items[out->count++] = (list_piece){ at, end };
        at = end < to ? end + list_clause_sign(text, end) : to;
    }
    out->too_long = out->count == LIST_ITEMS;
    out->least = out->most = out->count;
}

/* How many figures a clause holds; *last: the clause ends with one. */
static uint32_t figures_of(const extraction *x, list_piece p, bool *last)
{
    uint32_t count = 0;
    *last = false;
    for (uint32_t t = place_token(x, p.start); t < x->token_count && x->tokens[t].start < p.end; t++)
        if (x->tokens[t].kind == TOKEN_AMOUNT || x->tokens[t].kind == TOKEN_PERCENT) {
            count++;
            *last = x->tokens[t].end == p.end && x->tokens[t].start > p.start;
        }
    return count;
}

bool list_told_behind(view text, uint32_t at, uint32_t count)
{
    const view mark = VIEW("\xE7\xAC\xAC");      /* 第 */
    const uint32_t stop = text.length - at > BEHIND ? at + BEHIND : (uint32_t)text.length;
    for (ptrdiff_t found; (found = view_find((view){ text.start + at, stop - at }, mark)) >= 0;) {
        uint32_t value;
        at += (uint32_t)found + 3;
        if (numeral_at((view){ text.start, stop }, at, NUMERAL_DIGITS | NUMERAL_HAN, &value) > 0 && value == count)
            return true;
    }
    return false;
}

/* "六件实事全部办结：翻修校舍14间，新建公厕5座，…": each clause, but at most one, ends with its only figure. Fewer of them than are
** counted prove the count wrong; of more, one may tell what another one was for. */
bool list_read_measures(list_reader *r, const list_count *c, uint32_t to)
{
    to = list_furthest(r->x->clean->text, c->end, to);
    view text = { r->x->clean->text.start, to };
    uint32_t colon = next_sign(r->x, text, c->end, to), sign = colon < to ? list_clause_sign(text, colon) : 0, bare = 0;
    if (sign == 0 || colon - c->end > TOLD_GAP || list_colon_before(text, c->end, colon + sign) == 0 || list_has_rival(r, c->end, colon))
        return false;
    uint32_t end = colon + sign;
    while (end < to && !place_ends_sentence(text, end))
        end += utf8_step(text, end);
    list_cuts l = { .count = 0 };
    cut_clauses(r->x, text, colon + sign, end, &l);
    if (l.count < 3 || l.too_long || l.count > c->value || c->value - l.count > 1)
        return false;
    for (uint32_t i = 0; i < l.count; i++) {
        bool last;
        uint32_t figures = figures_of(r->x, l.items[i], &last);
        bare += figures == 0;
        if (figures > 1 || (figures == 1 && !last) || holds_any(r->words->separators, text, l.items[i]) || holds_any(r->words->conjunctions, text, l.items[i]))
            return false;
    }
    if (bare > 1 || (l.count < c->value && list_told_behind((view){ text.start, to }, end, c->value)))
        return false;
    l.done = true;
    list_claim(r, c, &l, "list/measures", LIST_LIKELY);
    return true;
}

/* The commas of a piece, outside of brackets. */
static uint32_t commas_of(const extraction *x, view text, list_piece p)
{
    uint32_t count = 0;
    for (uint32_t at = p.start; (at = next_sign(x, (view){ text.start, p.end }, at, p.end)) < p.end; at += list_clause_sign(text, at))
        count++;
    return count;
}

/* Does a piece, up to its first comma, name one thing: 高于14℃的, 14℃及以下的, not 甲类和乙类的? What stands behind a figure is of it. */
static bool names_one(const list_reader *r, view text, list_piece p)
{
    list_piece head = { p.start, next_sign(r->x, (view){ text.start, p.end }, p.start, p.end) };
    const uint32_t t = place_token(r->x, head.start);
    if (t < r->x->token_count && r->x->tokens[t].start < head.end)
        head.end = r->x->tokens[t].start;
    return !holds_any(r->words->conjunctions, text, head) && !holds_any(r->words->separators, text, head);
}

/* "分三档：高于16℃的，退两成；高于14℃的，退一半；14℃及以下的，全退。": semicolons part the things, each told in as many clauses. */
bool list_read_parted(list_reader *r, const list_count *c, uint32_t to)
{
    to = list_furthest(r->x->clean->text, c->end, to);
    const view text = { r->x->clean->text.start, to };
    const uint32_t colon = next_sign(r->x, text, c->end, to), sign = colon < to ? list_clause_sign(text, colon) : 0;
    list_cuts l = { .count = 0 };
    if (sign == 0 || colon - c->end > TOLD_GAP / 2 || list_colon_before(text, c->end, colon + sign) == 0 || list_has_rival(r, c->end, colon)
        || list_starts_point(r, colon + sign))
        return false;
    uint32_t at = colon + sign, start = at;
    for (; at < to && l.count + 1 < LIST_ITEMS; at += utf8_step(text, at)) {
        const uint32_t skipped = list_skip_bracket(text, at);
        const bool ends = place_ends_sentence(text, at), parts = view_starts((view){ text.start + at, to - at }, VIEW("\xEF\xBC\x9B"));      /* ； */
        if (ends || parts)
            l.items[l.count++] = (list_piece){ start, at };
        if (ends)
            break;
        start = parts ? at + 3 : start;
        at = skipped > at ? skipped - 1 : at;
    }
    l.least = l.most = l.count;
    l.done = true;
    if (at >= to || l.count < 2 || l.count > c->value || c->value - l.count > (l.count > 2))
        return false;
    for (uint32_t i = 0; l.count < c->value && i < l.count; i++)
        if (commas_of(r->x, text, l.items[i]) != commas_of(r->x, text, l.items[0]) || !names_one(r, text, l.items[i]) || list_starts_point(r, l.items[i].start))
            return false;
    const uint32_t next = at + utf8_step(text, at);
    if (l.count < c->value && next < to && (list_adds(r->words, text, next) || list_told_behind(text, next, c->value)))
        return false;
    list_claim(r, c, &l, "list/parted", LIST_LIKELY);
    return true;
}

/* "九个村一个不少，上渡、下渡、芦湾都通了车": the list right behind words that nothing is left out, up to what is said of it. */
static bool read_led(list_reader *r, const list_count *c, view text, uint32_t start)
{
    bool separated;
    uint32_t end = list_end(r->x, r->words, text, start, LONGEST_LIST, &separated), length;
    list_cuts l = { .count = 0 };
    if (!separated)
        return false;
    list_cut(r->x, r->words, text, start, end, &l);
    list_piece *last = l.count > 1 ? &l.items[l.count - 1] : NULL;
    if (last != NULL && last->end > last->start + 6)
        last->end = wordset_find(r->words->says_of, (view){ text.start, last->end }, last->start + 3, last->end, &length, NULL);
    list_measure(r->words, text, &l);
    l.done = true;
    if (l.count < 3 || l.too_long || !(list_fits(&l, c->value) || (l.plain && list_distance(&l, c->value) == 1)))
        return false;
    list_claim(r, c, &l, "list/complete", LIST_LIKELY);
    return true;
}

/* "…：丁小满、贺长庚、童秋生、柏树青，一个不落": the clauses behind the count, in its sentence and the next one; a list is told to be
** complete right behind it. */
bool list_read_complete(list_reader *r, const list_count *c, uint32_t to)
{
    view text = r->x->clean->text;
    to = to < c->end + FAR_LIST ? to : c->end + FAR_LIST;
    while (to < text.length && ((unsigned char)text.start[to] & 0xC0) == 0x80)
        to--;
    text.length = to;
    const uint32_t own = next_sign(r->x, text, c->end, to),
                   before =
                       own < to ? wordset_before(r->words->complete, (view){ text.start + c->end, own - c->end }, own - c->end, NULL) : 0;
    if (before > 0 && read_led(r, c, text, own + list_clause_sign(text, own)))
        return true;
    for (uint32_t at = c->end; at < to;) {
        bool separated;
        uint32_t end = list_end(r->x, r->words, text, at, LONGEST_LIST, &separated), sign = end < to ? list_clause_sign(text, end) : 0;
        if (separated && sign > 0 && wordset_at(r->words->complete, text, end + sign, NULL) > 0) {
            list_cuts l = { .count = 0 };
            list_cut(r->x, r->words, text, at, end, &l);
            list_trim_first(r->words, text, &l);
            list_measure(r->words, text, &l);
            if (l.count < 2 || l.too_long || list_has_rival(r, c->end, at) || !(list_fits(&l, c->value) || (l.plain && list_distance(&l, c->value) <= 1)))
                return false;
            list_claim(r, c, &l, "list/complete", LIST_LIKELY);
            return true;
        }
        at = end < to ? end + utf8_step(text, end) : to;
    }
    return false;
}

bool list_is_title(view text, list_piece p)
{
    view rest = { text.start + p.start, p.end - p.start };
    return (view_starts(rest, VIEW("\xE3\x80\x8A")) || view_starts(rest, VIEW("\xE2\x80\x9C")))        /* 《 “ */
        && list_skip_bracket((view){ text.start, p.end }, p.start) == p.end;
}

/* "五个单元沿长廊铺开，《入山》《听泉》《问茶》《归舟》，…": a clause of titles and nothing else, right behind that of the count. */
bool list_read_titles(list_reader *r, const list_count *c, uint32_t to)
{
    to = list_furthest(r->x->clean->text, c->end, to);
    view text = { r->x->clean->text.start, to };
    uint32_t at = next_sign(r->x, text, c->end, to), sign = at < to ? list_clause_sign(text, at) : 0;
    bool separated;
    if (sign == 0 || at - c->end > TOLD_GAP || list_has_rival(r, c->end, at))
        return false;
    uint32_t end = list_end(r->x, r->words, text, at + sign, LONGEST_LIST, &separated);
    list_cuts l = { .count = 0 };
    list_cut(r->x, r->words, text, at + sign, end, &l);
    for (uint32_t i = 0; i < l.count; i++)
        if (!list_is_title(text, l.items[i]))
            return false;
    l.least = l.most = l.count;
    const uint32_t next = end < to ? end + list_clause_sign(text, end) : to;
    l.done = !list_goes_on(r->words, text, end) && wordset_at(r->words->of_all, text, next, NULL) == 0
             && !list_is_title(text, (list_piece){ next, list_skip_bracket(text, next) });
    if (l.count < 3 || l.too_long || !(list_fits(&l, c->value) || (l.done && list_distance(&l, c->value) == 1)))
        return false;
    list_claim(r, c, &l, "list/titles", LIST_LIKELY);
    return true;
}

/* Are items of one kind: about as long as each other? */
static bool of_like_length(view text, const list_cuts *l)
{
    uint32_t low = UINT32_MAX, high = 0;
    for (uint32_t i = 0; i < l->count; i++) {
        uint32_t n = list_letters(text, l->items[i]);
        low = n < low ? n : low;
        high = n > high ? n : high;
    }
    return high - low <= MOST_APART;
}

/* "四户人家：住桥头的老胡、住坡上的老段，以及看庙的哑婆。": the last item stands behind a comma, and the sentence ends with it. One more
** than are counted may be something else. */
bool list_read_one_more(list_reader *r, const list_count *c, uint32_t to)
{
    to = list_furthest(r->x->clean->text, c->end, to);
    view text = { r->x->clean->text.start, to };
    uint32_t colon = next_sign(r->x, text, c->end, to), sign = colon < to ? list_clause_sign(text, colon) : 0, word, value;
    bool separated;
    if (sign == 0 || colon - c->end > TOLD_GAP || list_colon_before(text, c->end, colon + sign) == 0 || list_has_rival(r, c->end, colon))
        return false;
    uint32_t end = list_end(r->x, r->words, text, colon + sign, LONGEST_LIST, &separated), comma = end < to ? list_clause_sign(text, end) : 0;
    if (!separated || comma == 0 || (word = wordset_at(r->words->goes_on, text, end + comma, NULL)) == 0)
        return false;
    list_piece last = { end + comma + word, next_sign(r->x, text, end + comma, to) };
    while (last.end == to && last.start < last.end && !place_ends_sentence(text, last.start))
        last.start += utf8_step(text, last.start);
    if (last.end == to)
        last = (list_piece){ end + comma + word, last.start };
    list_cuts l = { .count = 0 };
    list_cut(r->x, r->words, text, colon + sign, end, &l);
    if (l.count < 2 || l.count + 1 >= LIST_ITEMS || last.end - last.start > LAST_ITEM || last.end <= last.start
        || holds_any(r->words->separators, text, last) || holds_any(r->words->conjunctions, text, last)
        || (last.end < to && list_clause_sign(text, last.end) > 0))
        return false;
    const uint32_t used = numeral_at(text, last.start, NUMERAL_DIGITS | NUMERAL_HAN, &value);
    if (used > 0 && value > 1)
        return false;
    l.items[l.count++] = last;
    list_measure(r->words, text, &l);
    bool sure = l.least == l.most && l.count + 1 == c->value && of_like_length(text, &l);
    if (l.too_long || !(list_fits(&l, c->value) || sure))
        return false;
    list_claim(r, c, &l, "list/one-more", LIST_LIKELY);
    return true;
}
