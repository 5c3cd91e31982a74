#include "extract/lists/lists.h"

#include "base/utf8.h"
#include "extract/lists/list_parts.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"
#include "extract/words/starts.h"

enum {
    BEHIND_REACH = 300,         /* bytes that a list behind its count may take */
    SHORT_ITEM = 4,             /* characters */
    SHORT_NOUN = 3              /* characters of what is counted right before its list */
};

bool list_counted_at(const list_words *w, view text, uint32_t at, list_count *out)
{
    uint32_t value, used = list_numeral_at(text, at, &value), end = at + used;
    if (used == 0 || list_is_ordinal(text, at))
        return false;
    while (end < text.length && text.start[end] == ' ')
        end++;
    uint32_t n = wordset_at(w->things, text, end, NULL);
    if (n == 0 || wordset_at(w->after, text, end + n, NULL) > 0)
        return false;
    *out = (list_count){ at, at + used, end + n, value };
    return true;
}

/* Are most items nothing but amounts? "分别为12个、15个" is no list of things; "1号线、2号线" is. */
static bool only_figures(const list_reader *r, const list_cuts *l)
{
    uint32_t amounts = 0;
    for (uint32_t i = 0; i < l->count; i++) {
        uint32_t t = place_token(r->x, l->items[i].start);
        const token *first = t < r->x->token_count ? &r->x->tokens[t] : NULL;
        amounts += first != NULL && first->fact != FACT_NONE && first->kind != TOKEN_ORDINAL && first->kind != TOKEN_DATE
                   && first->start < l->items[i].start + 6 && first->end + 3 >= l->items[i].end;
    }
    return amounts * 2 > l->count;
}

/* "四大板块涵盖A、B、C": 涵盖 lists the things counted only where they are its subject, not 三家企业的产品涵盖. */
static bool own_noun(const list_words *w, view text, uint32_t kind, uint32_t from, uint32_t to)
{
    uint32_t length;
    return kind != ANNOUNCE_OWN || wordset_find(w->clause, (view){ text.start, to }, from, to, &length, NULL) >= to;
}

/* "4支球队都只打进2球，分别是": is the count told of each of those that are listed? */
static bool is_of_each(const list_reader *r, const list_count *c)
{
    const view text = { r->x->clean->text.start, c->start };
    const uint32_t start = list_clause_start(r->x, list_nearest(text, 0, c->start), c->start);
    uint32_t length;
    return wordset_find(r->words->each, text, start, c->start, &length, NULL) < c->start;
}

/* Without verbs, or each item framed alike: 关于…的报告、关于…的报告. */
static bool is_plain(const list_words *w, view text, const list_cuts *l)
{
    bool framed = l->count >= 2;
    for (uint32_t i = 1; i < l->count && framed; i++) {
        list_piece a = l->items[0], b = l->items[i];
        framed = a.end - a.start > 12 && b.end - b.start > 12
            && memcmp(text.start + a.end - 6, text.start + b.end - 6, 6) == 0;
    }
    return l->plain || framed || list_is_alike(text, l) || list_is_named(w, text, l);
}

/* Does every item, but at most one, end in a figure? 改造小区12个、新增车位850个: such may have verbs, and be long. */
static bool are_measured(const extraction *x, const list_cuts *l)
{
    uint32_t bare = 0;
    for (uint32_t i = 0; i < l->count && bare < 2; i++) {
        list_piece p = l->items[i];
        bool figure = false;
        for (uint32_t t = place_token(x, p.start); t < x->token_count && x->tokens[t].start < p.end && !figure; t++)
            figure = x->tokens[t].kind == TOKEN_AMOUNT && x->tokens[t].end == p.end && x->tokens[t].start > p.start;
        bare += !figure;
    }
    return l->count >= 3 && bare < 2;
}

/* "on the three days 77 flights, 231 tons": is one item a figure and nothing else, and another one not? */
static bool has_figure(const extraction *x, const list_cuts *l)
{
    uint32_t bare = 0;
    for (uint32_t i = 0; i < l->count; i++) {
        const uint32_t t = place_token(x, l->items[i].start);
        bare += t < x->token_count && x->tokens[t].kind == TOKEN_AMOUNT && x->tokens[t].start == l->items[i].start && x->tokens[t].end == l->items[i].end;
    }
    return bare > 0 && bare < l->count;
}

/* "只有4名：“梨花、冬子、秀梅、小满，都是自学的。”": into a quotation that starts with the list. */
static uint32_t into_quote(const list_words *w, view text, uint32_t at)
{
    uint32_t end = list_skip_bracket(text, at), inside = at + 3, length;
    if (end == at || end - at < 9 || !view_starts((view){ text.start + at, end - at }, VIEW("\xE2\x80\x9C")))
        return at;
    if (list_clause_sign(text, end) > 0 || wordset_at(w->separators, text, end, NULL) > 0)
        return at;
    for (uint32_t p = inside; p < end - 3; p += utf8_step(text, p)) {
        if (list_clause_sign(text, p) > 0 || place_ends_sentence(text, p))
            return wordset_find(w->separators, (view){ text.start, p }, inside, p, &length, NULL) < p ? inside : at;
    }
    return at;
}

/* Does a colon join two numbers there? 25:20 announces nothing. */
static bool joins_digits(view text, uint32_t at, uint32_t length)
{
    return at > 0 && at + length < text.length && text.start[at - 1] >= '0' && text.start[at - 1] <= '9' && text.start[at + length] >= '0'
        && text.start[at + length] <= '9';
}

/* "语言、数理、科创、艺体四个方向": the last item without the count of the items behind it. */
static void drop_own_count(const list_words *w, view text, list_cuts *l)
{
    list_count own;
    list_piece *last = l->count > 1 ? &l->items[l->count - 1] : NULL;
    for (uint32_t at = last != NULL ? last->start + utf8_step(text, last->start) : text.length; last != NULL && at < last->end; at += utf8_step(text, at))
        if (list_counted_at(w, (view){ text.start, last->end }, at, &own) && own.value == l->count) {
            uint32_t length;    /* 四项基本功和一项才艺: one more */
            l->too_long = wordset_find(w->conjunctions, (view){ text.start, last->end }, own.end, last->end, &length, NULL) < last->end;
            last->end = at;
            return;
        }
}

/* "三个区试点，即青秧区和桐坪区": two names that end alike, and nothing else up to the end of the clause. */
static bool is_pair(const list_words *w, view text, uint32_t start, uint32_t end)
{
    enum { LEAST = 6, MOST = 18 };      /* bytes of a name */
    uint32_t length = 0, other;
    const uint32_t at = wordset_find(w->conjunctions, (view){ text.start, end }, start, end, &length, NULL), next = at + length;
    return at < end && next < end && at - start >= LEAST && at - start <= MOST && end - next >= LEAST && end - next <= MOST
           && memcmp(text.start + at - 3, text.start + end - 3, 3) == 0
           && wordset_find(w->conjunctions, (view){ text.start, end }, next, end, &other, NULL) == end
           && wordset_find(w->clause, (view){ text.start, end }, start, end, &other, NULL) == end;
}

/* "4个，总投资1.2亿元，分别是A、B、C": does a clause begin there with words that tell all of what is counted in turn? */
static bool deals_out(const list_words *w, view text, uint32_t at)
{
    uint32_t kind = 0;
    return (wordset_at(w->in_turn, text, at, NULL) > 0 || wordset_at(w->of_those, text, at, NULL) > 0) && wordset_at(w->announce, text, at, &kind) > 0 && kind == ANNOUNCE_ALL;
}

/* "3家企业，分别为A、B、C". */
static bool read_after(list_reader *r, const list_count *c, uint32_t to)
{
    view text = { r->x->clean->text.start, to };
    const list_words *w = r->words;
    uint32_t commas = 0;
    for (uint32_t at = c->end; at < to && at - c->end < LIST_ANNOUNCE_GAP && !place_ends_sentence(text, at);) {
        list_count rival;
        uint32_t kind = 0, n = wordset_at(w->announce, text, at, &kind);
        if (joins_digits(text, at, n))
            n = 0;
        if (at > c->end && list_counted_at(w, text, at, &rival))
            return false;
        bool weak = kind == ANNOUNCE_WEAK;
        bool quoted = weak && at + n + 3 < to && view_starts((view){ text.start + at + n, to - at - n }, VIEW("\xE2\x80\x9C"));
        bool beside = weak && commas == 1 && at > c->end && at <= c->end + 3 && wordset_at(w->announce_beside, text, at, NULL) > 0;
        if (n > 0 && (!weak || commas == 0 || (quoted && commas == 1) || beside)) {
            const uint32_t sign = list_clause_sign(text, at + n), behind = at + n + sign;     /* 它们是： */
            uint32_t start = into_quote(w, text, !weak && sign > 0 && list_colon_before(text, at, behind) > 0 ? behind : at + n);
            bool has_separator;
            uint32_t end = list_end(r->x, w, text, start, LONGEST_LIST, &has_separator);
            list_cuts l = { 0 };
            bool open = list_strip_open(w, text, start, &end);
            const bool pair = !weak && !has_separator && !open && start < end && is_pair(w, text, start, end);
            if (start < end && (has_separator || pair) && !list_starts_point(r, start)) {
                list_cut(r->x, w, text, start, end, &l);
                drop_own_count(w, text, &l);
                list_measure(w, text, &l);
                l.open = open || kind == ANNOUNCE_SOME;
                if (pair)
                    l.least = l.most = 2;
                if ((l.count >= 2 || pair) && !l.too_long && !only_figures(r, &l) && !(weak && has_figure(r->x, &l))
                    && (list_fits(&l, c->value)
                        || ((is_plain(w, text, &l) || are_measured(r->x, &l)) && own_noun(w, text, kind, c->end, at)
                            && !is_of_each(r, c) && list_distance(&l, c->value) <= (weak ? 1 : 2)))) {
                    list_claim(r, c, &l, weak ? "list/after" : "list/announced", weak ? LIST_LIKELY : LIST_CERTAIN);
                    return true;
                }
            }
            if (!weak)
                return false;
        }
        uint32_t sign = list_clause_sign(text, at);
        if (sign > 0 && ++commas > 1 && (commas > 2 || !deals_out(w, text, at + sign)))
            return false;
        uint32_t skipped = list_skip_bracket(text, at);
        at = skipped > at ? skipped : at + (sign > 0 ? sign : utf8_step(text, at));
    }
    return false;
}

/* Does the clause before 'start' end like the first item? Then the list began earlier. */
static bool continues(view text, uint32_t from, uint32_t start, list_piece first)
{
    if (start <= from + 3)
        return false;
    uint32_t comma = (uint32_t)(utf8_back(text.start + from, text.start + start) - text.start);
    if (list_clause_sign(text, comma) == 0 || comma <= from)
        return false;
    const char *before = utf8_back(text.start + from, text.start + comma);
    const char *own = utf8_back(text.start + first.start, text.start + first.end);
    return view_equal((view){ before, (size_t)(text.start + comma - before) }, (view){ own, (size_t)(text.start + first.end - own) });
}

/* "管架47套、升压站3座": each item has its own count, so the last count is not theirs together. */
static bool counts_of_its_own(const list_reader *r, const list_cuts *l)
{
    const extraction *x = r->x;
    for (uint32_t i = 0; i + 1 < l->count; i++)
        for (uint32_t t = place_token(x, l->items[i].start + 1); t < x->token_count && x->tokens[t].start < l->items[i].end; t++)
            if (x->tokens[t].kind == TOKEN_AMOUNT && x->tokens[t].end + 3 >= l->items[i].end
                && wordset_at(r->words->lines, x->clean->text, x->tokens[t].number_end, NULL) == 0)
                return true;
    return false;
}

/* "“学生流、探亲流、务工流”三股": the list is all that the quotation right before its count holds. */
static bool quoted_list(const list_words *w, view text, uint32_t *start, uint32_t *end)
{
    uint32_t length;
    view clause = { text.start + *start, *end - *start };
    if (!view_ends(clause, VIEW("\xE2\x80\x9D")))
        return false;
    uint32_t close = *end - 3, open = close;
    while (open > *start && !view_starts((view){ text.start + open, close - open }, VIEW("\xE2\x80\x9C")))
        open = (uint32_t)(utf8_back(text.start + *start, text.start + open) - text.start);
    if (!view_starts((view){ text.start + open, close - open }, VIEW("\xE2\x80\x9C"))
        || wordset_find(w->separators, (view){ text.start, close }, open, close, &length, NULL) >= close)
        return false;
    *start = open + 3;
    *end = close;
    return true;
}

/* "head, arms and hands, eleven pieces -- the arms are in two": does a dash stand inside an item? What follows is told of something else. */
static bool is_broken_off(view text, const list_cuts *l)
{
    for (uint32_t i = 0; i < l->count; i++)
        if (!list_is_title(text, l->items[i])
            && view_find((view){ text.start + l->items[i].start, l->items[i].end - l->items[i].start }, VIEW(LIST_DASHES)) >= 0)
            return true;
    return false;
}

/* "全国人大代表、种粮大户蒋茂林带来三条建议": is the last item longer than all others? Then it may be somebody who does something, and the count that of
** what is done. */
static bool may_hold_predicate(view text, const list_cuts *l)
{
    enum { LONGER = 2 };        /* letters */
    const list_piece last = l->items[l->count - 1];
    uint32_t most = 0;
    for (uint32_t i = 0; i + 1 < l->count; i++) {
        const uint32_t n = list_letters(text, l->items[i]);
        most = n > most ? n : most;
    }
    return list_letters(text, last) >= most + LONGER;
}

/* "A、B、C，共三家。": where the list ends that a clause with nothing but its count follows; else where the count starts. No list of where
** somebody comes from: 来自A、B、C，共四家. */
static uint32_t before_comma(const list_reader *r, const list_count *c, uint32_t from)
{
    const view text = r->x->clean->text;
    from = list_nearest(text, from, c->start);
    const uint32_t start = list_clause_start(r->x, from, c->start), lead = wordset_at(r->words->in_all, text, start, NULL);
    uint32_t length;
    if (start <= from + 3 || start + lead != c->start || (list_clause_sign(text, c->end) == 0 && !place_ends_sentence(text, c->end)))
        return c->start;
    const uint32_t comma = (uint32_t)(utf8_back(text.start + from, text.start + start) - text.start);
    const uint32_t clause = list_clause_start(r->x, from, comma);
    const view sign = { text.start + comma, start - comma };
    if (!(view_starts(sign, VIEW("\xEF\xBC\x8C")) || view_starts(sign, VIEW(",")))
        || wordset_find(r->words->origins, (view){ text.start, comma }, clause, comma, &length, NULL) < comma)
        return c->start;
    return comma;
}

/* "A、B、C三家", "A、B等三家", "A、B和C这三家", "A、B、C，共三家". */
static bool read_before(list_reader *r, const list_count *c, uint32_t from)
{
    view text = r->x->clean->text;
    const list_words *w = r->words;
    uint32_t end = before_comma(r, c, from), n;
    while (end > from && text.start[end - 1] == ' ')
        end--;
    if (wordset_before(w->apart, (view){ text.start + from, end - from }, end - from, NULL) > 0)
        return false;   /* 东、西两岸各三家, 第二、第三名 */
    if (end == from || list_opens_before(text, from, end) || wordset_before(w->separators, (view){ text.start + from, end - from }, end - from, NULL) > 0
        || wordset_before(w->conjunctions, (view){ text.start + from, end - from }, end - from, NULL) > 0)
        return false;   /* “三名工程”, (二期), 二级和三级, 一、二、三线 */
    bool closed = (n = wordset_before(w->demonstrative, (view){ text.start + from, end - from }, end - from, NULL)) > 0;
    end -= n;
    bool open = list_strip_open(w, text, from, &end);
    from = list_nearest(text, from, end);
    uint32_t start = list_clause_start(r->x, from, end);
    list_cuts l = { 0 };
    bool quoted = closed ? false : quoted_list(w, text, &start, &end), colon = list_colon_before(text, from, start) > 0;
    list_cut(r->x, w, text, start, end, &l);
    if (l.count < 2 || l.too_long)
        return false;
    if (counts_of_its_own(r, &l) || (!quoted && is_broken_off(text, &l)))
        return false;
    if (!quoted && !colon)
        list_trim_first(w, text, &l);
    l.led = l.led || quoted || colon;
    list_measure(w, text, &l);
    l.open = open;
    if (l.too_long || list_letters(text, l.items[l.count - 1]) == 0)
        return false;
    if (!open && l.most > c->value && l.count > c->value && !l.led && !list_uniform(text, &l)) {
        /* The chain is longer than the count: the last ones may be the list. */
        uint32_t drop = l.count - c->value;
        memmove(l.items, l.items + drop, (l.count - drop) * sizeof *l.items);
        l.count -= drop;
        list_measure(w, text, &l);
    }
    bool certain = l.plain && !list_ends_with_counts(w, text, &l) && !list_is_counted_row(r, c, start)
        && list_distance(&l, c->value) == 1 && !continues(text, from, start, l.items[0])
        && (c->value > l.most || l.led || list_uniform(text, &l)) && (quoted || closed || !may_hold_predicate(text, &l));
    if (!list_fits(&l, c->value) && !certain)
        return false;
    list_claim(r, c, &l, closed ? "list/these" : open ? "list/among" : "list/before", LIST_LIKELY);
    return true;
}

/* "三大产区云南、贵州和四川": short items of one length right behind what is counted. */
static bool read_behind(list_reader *r, const list_count *c, uint32_t to)
{
    view text = { r->x->clean->text.start, to };
    bool has_separator;
    uint32_t end = list_end(r->x, r->words, text, c->end, BEHIND_REACH, &has_separator), of = c->end, length;
    list_cuts l = { 0 };
    if (!has_separator || end - c->end > BEHIND_REACH)
        return false;
    of = wordset_find(r->words->clause, (view){ text.start, end }, c->end, end, &length, NULL);    /* …的进出口 */
    list_cut(r->x, r->words, text, c->end, of, &l);
    uint32_t usual = list_usual_length(text, &l), own = l.count > 2 ? list_letters(text, l.items[0]) : 0;
    if (l.count < 3 || l.too_long || usual > SHORT_ITEM || own < usual + 2)
        return false;
    for (uint32_t i = 1; i + 1 < l.count; i++)
        if (list_letters(text, l.items[i]) != usual)
            return false;
    bool close = own - usual <= SHORT_NOUN || wordset_at(r->words->behind, text, c->number_end, NULL) > 0;   /* not 三家企业生产轴承 */
    for (; own > usual; own--)
        l.items[0].start += utf8_step(text, l.items[0].start);
    list_measure(r->words, text, &l);
    l.open = list_strip_open(r->words, text, c->end, &of);
    if (!list_fits(&l, c->value) && (l.open || !close || l.least != l.most || list_distance(&l, c->value) != 1))
        return false;
    list_claim(r, c, &l, "list/behind", LIST_LIKELY);
    return true;
}

/* "五级：日检、周检…": any word may count where its list follows at once, unless it measures something. */
static bool counted_by_any(const list_reader *r, view text, uint32_t at, list_count *out)
{
    uint32_t value, used = list_numeral_at(text, at, &value), kind;
    if (used == 0 || !place_leads_han(text, at + used))
        return false;
    uint32_t end = at + used + utf8_step(text, at + used), t = place_token(r->x, at);
    if (view_starts((view){ text.start + end, text.length - end }, VIEW("\xE2\x80\x9D")))
        end += 3;       /* “手上五法”： */
    bool announced = wordset_at(r->words->announce, text, end, &kind) > 0 && kind != ANNOUNCE_WEAK;
    if (!announced && list_clause_sign(text, end) == 0)
        return false;
    const token *own = t < r->x->token_count && r->x->tokens[t].start == at ? &r->x->tokens[t] : NULL;
    if (own != NULL && own->kind != TOKEN_LABEL && (own->kind != TOKEN_AMOUNT || own->fact == FACT_NONE))
        return false;
    const figure *f = own != NULL && own->fact != FACT_NONE ? builder_figure(r->x->builder, own->fact) : NULL;
    if (f != NULL && !builder_document(r->x->builder)->units[f->unit].count)
        return false;
    *out = (list_count){ at, at + used, end, value };
    return true;
}

/* Does a duration, age, date ... start there? Then its numeral counts nothing that is listed. */
static bool measures_time(const list_reader *r, uint32_t at)
{
    uint32_t t = place_token(r->x, at);
    if (t == r->x->token_count || r->x->tokens[t].number_start != at)
        return false;
    uint8_t kind = r->x->tokens[t].kind;
    return kind != TOKEN_AMOUNT && kind != TOKEN_LABEL && kind != TOKEN_ORDINAL && kind != TOKEN_THRESHOLD;
}

static void read_block(list_reader *r, uint32_t index, uint32_t *next)
{
    const block *b = &r->x->clean->blocks[index];
    view text = { r->x->clean->text.start, b->end };
    for (uint32_t at = b->start; at < b->end;) {
        list_count c;
        at = starts_next(r->x->starts, at, b->end, START_NUMERAL);
        if (at == b->end)
            return;
        uint32_t value;
        const bool may = list_numeral_at(text, at, &value) > 0;
        if (may && list_read_characters(r, at, b->start, b->end, &at))
            continue;
        const bool measures = may && measures_time(r, at);
        if (!may || measures || !(list_counted_at(r->words, text, at, &c) || counted_by_any(r, text, at, &c))) {
            if (may && !measures)
                list_read_label(r, at, b->end);
            at += utf8_step(text, at);
            continue;
        }
        if (!list_read_ordinals(r, &c, b->start, b->end) && !list_read_label(r, at, b->end) && !read_before(r, &c, b->start)
            && !read_after(r, &c, b->end) && !list_read_clauses(r, &c, b->end) && !list_read_origins(r, &c, b->end)
            && !list_read_labelled(r, &c, b->end) && !list_read_beside(r, &c, b->end) && !list_read_above(r, &c, b->start)
            && !list_read_points(r, &c, b->start, index) && !read_behind(r, &c, b->end) && !list_read_bullets(r, &c, index)
            && !list_read_rows(r, &c, index) && !list_read_ones(r, &c, b->end) && !list_read_series(r, &c, next)
            && !list_read_measures(r, &c, b->end) && !list_read_parted(r, &c, b->end) && !list_read_one_more(r, &c, b->end)
            && !list_read_complete(r, &c, b->end) && !list_read_members(r, &c, b->end) && !list_read_heads(r, &c, index))
            (void)(list_read_titles(r, &c, b->end) || list_read_roll(r, &c, b->start, b->end));
        at = c.end;
    }
}

status lists_read(extraction *x, const list_words *words, const member *members, uint32_t member_count, error *err)
{
    (void)err;
    list_reader r = { x, words, members, member_count };
    uint32_t next = 0;
    if (words != NULL)
        for (uint32_t i = 0; i < x->clean->block_count; i++)
            if (x->clean->blocks[i].kind != BLOCK_CELL && x->clean->blocks[i].kind != BLOCK_BYLINE) {
                read_block(&r, i, &next);
                list_read_twice(&r, &x->clean->blocks[i]);
                list_read_numbered(&r, &x->clean->blocks[i]);
                list_read_ranges(&r, &x->clean->blocks[i]);
            }
    if (words != NULL) {
        list_read_occasions(&r);
        list_read_attachments(&r);
    }
    return STATUS_OK;
}
