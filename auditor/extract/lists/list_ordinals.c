#include "extract/lists/list_parts.h"

#include <string.h>

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** The counted things are told by their numbers, each at the head of its clause: "全书共四章，第一章写水…第五章写路", "讲三句话。第一句，…", "分三档：一档80元，
** 二档100元，三档120元"; or by other heads of a row: "绕行路线三条：甲线…，乙线…，丙线…". There are not more of them than are counted; where they stand right
** behind the count, there are not fewer; and where there are as many, none has another one's number.
*/

enum {
    REACH = 1200,           /* bytes behind the count, or behind the last one told, in which another one stands */
    ALL = 6000,             /* bytes behind those in which one more may be told */
    NOUN = 18,              /* bytes of what is counted, before the sign that its things stand behind */
    BACK = 90, LETTER = 3
};

/* 第一章; 一级; 甲线. */
typedef enum { WITH_MARK, BARE, LETTERED } form;

typedef struct {
    list_piece place;       /* 第二章 */
    uint32_t value;         /* of letters: which one */
} numbered;

typedef struct {
    const list_reader *r;
    form how;
    view name;              /* what they are counted by; of letters: the one behind each */
} heads;

/* Reads the head at 'at'. */
static bool head_at(const heads *h, view text, uint32_t at, numbered *out)
{
    uint32_t used = 0, value = 0;
    if (h->how == LETTERED) {
        used = place_leads_han(text, at) ? LETTER : 0;      /* 东片…，中片…，西片…: whatever letter stands where one does */
        value = wordset_character(text, at);
    } else {
        const uint32_t mark = h->how == WITH_MARK ? LETTER : 0;
        if (mark > 0 && !list_says(text, at, VIEW("\xE7\xAC\xAC")))      /* 第 */
            return false;
        if (mark == 0 && list_says(text, at, VIEW("\xE4\xB8\xA4")))      /* 两级 is a count */
            return false;
        const uint32_t digits = numeral_at(text, at + mark, mark > 0 ? NUMERAL_DIGITS | NUMERAL_HAN : NUMERAL_HAN, &value);
        used = digits > 0 ? mark + digits : 0;
    }
    if (used == 0 || !list_says(text, at + used, h->name))
        return false;
    *out = (numbered){ { at, at + used + (uint32_t)h->name.length }, value };
    return true;
}

static bool heads_clause(view text, uint32_t at)
{
    const uint32_t before = (uint32_t)(utf8_back(text.start, text.start + at) - text.start);
    return list_clause_sign(text, before) > 0 || place_ends_sentence(text, before) || view_ends((view){ text.start, at }, VIEW("\xE2\x80\x9D"));
}

/* The heads of clauses from 'from' on: how many. */
static uint32_t find_heads(const heads *h, view text, uint32_t from, numbered *out)
{
    uint32_t count = 0, stop = from + REACH < text.length ? from + REACH : (uint32_t)text.length;
    for (uint32_t at = from; at < stop && count < LIST_ITEMS; at += utf8_step(text, at))
        if (heads_clause(text, at) && head_at(h, text, at, &out[count])) {
            at = out[count].place.end - LETTER;
            stop = at + REACH < text.length ? at + REACH : (uint32_t)text.length;
            count++;
        }
    return count;
}

/* Does the count say how many there are: 共四章, 分三部分? */
static bool is_total(const list_reader *r, const list_count *c, uint32_t from)
{
    view before = { r->x->clean->text.start + from, c->start - from };
    return wordset_before(r->words->made_of, before, c->start - from, NULL) > 0;
}

static void mark_same(list_reader *r, const numbered *all, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        if (all[i].value == all[i - 1].value) {
            place_mark(r->x, "repeated-item", all[i - 1].place.start, all[i - 1].place.end);
            place_mark(r->x, "repeated-item", all[i].place.start, all[i].place.end);
        }
}

static void claim_heads(list_reader *r, const list_count *c, const numbered *all, uint32_t count)
{
    list_cuts l = { .least = count, .most = count, .done = true, .numbered = true };
    for (; l.count < count; l.count++)
        l.items[l.count] = all[l.count].place;
    list_claim(r, c, &l, "list/ordinals", LIST_LIKELY);
}

/* "共四章，第一章…": of a count of all. */
static bool read_total(list_reader *r, const list_count *c, view text)
{
    numbered all[LIST_ITEMS];
    const heads h = { .r = r, .how = WITH_MARK, .name = { text.start + c->number_end, c->end - c->number_end } };
    uint32_t count = find_heads(&h, text, c->end, all), same = 0, steps = 0;
    for (uint32_t i = 1; i < count; i++) {
        same += all[i].value == all[i - 1].value;
        steps += all[i].value == all[i - 1].value + 1;
    }
    if (count < 2 || all[0].value != 1)
        return false;
    if (count == c->value && same == 1 && (steps + 2 == count || steps + 1 == count)) {
        mark_same(r, all, count);
        return true;
    }
    if (steps + 1 != count || (count != c->value && count != c->value + 1))
        return false;
    claim_heads(r, c, all, count);
    return true;
}

/* Behind the noun and the sign of a count (三句话。, 三条：, “三个不足”。); 0: something else stands there. */
static uint32_t told_behind(const list_count *c, view text)
{
    uint32_t at = c->end;
    while (at < text.length && at - c->end <= NOUN && place_leads_han(text, at))
        at += utf8_step(text, at);
    at += list_says(text, at, VIEW("\xE2\x80\x9D")) ? LETTER : 0;
    const uint32_t sign = at < text.length ? list_clause_sign(text, at) : 0;
    const bool ends = at < text.length && sign == 0 && place_ends_sentence(text, at);
    if (sign == 0 && !ends)
        return 0;
    at += ends ? utf8_step(text, at) : sign;
    while (at < text.length && (text.start[at] == '\n' || text.start[at] == ' '))
        at++;
    return at;
}

/* "三个小组，第一小组…", "三个小组，第一组…": are the things told by their noun, or its last letter? */
static bool by_noun(const list_count *c, view text, uint32_t at, heads *h, numbered *first)
{
    enum { LONGEST = 2 };       /* letters */
    uint32_t end = c->end;
    while (end < at && end - c->end <= LONGEST * LETTER && place_leads_han(text, end))
        end += LETTER;
    for (uint32_t from = c->end; end - c->end <= LONGEST * LETTER && from < end; from += LETTER) {
        h->name = (view){ text.start + from, end - from };
        if (head_at(h, text, at, first))
            return true;
    }
    return false;
}

/* Which heads begin at 'at'? Of letters, the name behind them stands at the end of what is counted, or counts it: 路线为三条：甲线. */
static bool kind_of_heads(const list_reader *r, const list_count *c, view text, uint32_t at, heads *h)
{
    numbered first;
    const view measure = { text.start + c->number_end, c->end - c->number_end };
    *h = (heads){ .r = r, .how = WITH_MARK, .name = measure };
    if (head_at(h, text, at, &first) || by_noun(c, text, at, h, &first))
        return first.value == 1;
    h->name = measure;
    h->how = BARE;
    if (wordset_has(r->words->numbered_names, measure) && head_at(h, text, at, &first))
        return first.value == 1;
    const uint32_t letter = wordset_at(r->words->row_letters, text, at, NULL), from = c->start > BACK ? list_nearest(text, c->start - BACK, c->start) : 0;
    if (letter == 0 || !place_leads_han(text, at + letter))
        return false;
    h->how = LETTERED;
    h->name = (view){ text.start + at + letter, LETTER };
    return view_find((view){ text.start + from, at - from }, h->name) >= 0;
}

/* In a row: by their numbers, or each letter once. */
static uint32_t in_row(const heads *h, const numbered *all, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        if (h->how != LETTERED && all[i].value != i + 1)
            return i;
        for (uint32_t k = 0; h->how == LETTERED && k < i; k++)
            if (all[k].value == all[i].value)
                return i;
    }
    return count;
}

/* Is a head none of those told: a later number, another letter? */
static bool is_new(const heads *h, const numbered *all, uint32_t count, const numbered *other)
{
    for (uint32_t i = 0; i < count; i++)
        if (all[i].value == other->value)
            return false;
    return h->how == LETTERED || other->value > count;
}

/* May the things go on behind the last one told: another number (第四句), or a word for one more at the head of a clause? */
static bool may_go_on(const heads *h, view text, const numbered *all, uint32_t count)
{
    const list_words *w = h->r->words;
    const uint32_t last = all[count - 1].place.end, stop = last + ALL < text.length ? list_furthest(text, last, last + ALL) : (uint32_t)text.length;
    uint32_t ends = 0;
    numbered other;
    for (uint32_t at = last; at < stop; at += utf8_step(text, at)) {
        if (head_at(h, text, at, &other) && is_new(h, all, count, &other)
            && (h->how != LETTERED || (ends == 0 && heads_clause(text, at)) || wordset_at(w->row_letters, text, at, NULL) > 0))
            return true;
        if (ends > 1)
            continue;
        ends += place_ends_sentence(text, at);
        if (heads_clause(text, at) && (list_adds(w, text, at) || wordset_at(w->one_more, text, at, NULL) > 0))
            return true;
    }
    return false;
}

/* Do bare numbers stand right behind their count (三级：一级…)? In 三线建设：一线… they may be of something else. */
static bool is_all(const list_count *c, view text, const heads *h)
{
    return h->how != BARE || list_clause_sign(text, c->end) > 0;
}

/* Are they told by what counts them? By a noun (建三座泵站，第一泵站…) some may be left out. */
static bool is_measure(const list_count *c, view text, const heads *h)
{
    return h->how != WITH_MARK || h->name.start == text.start + c->number_end;
}

/* "讲三句话。第一句，…", "分三档：一档80元，…", right behind the count. */
static bool read_direct(list_reader *r, const list_count *c, view text, bool total)
{
    numbered all[LIST_ITEMS];
    heads h;
    const uint32_t at = told_behind(c, text);
    if (at == 0 || !kind_of_heads(r, c, text, at, &h))
        return false;
    const sentence *in = place_sentence(r->x, at);
    const view told = h.how == LETTERED && in != NULL ? (view){ text.start, in->end } : text;       /* …。全线新增 is none of 三条：甲线… */
    const uint32_t found = find_heads(&h, told, at, all), count = found > 0 ? in_row(&h, all, found) : 0;
    if (count < 2 || count > c->value + 1 || count + 1 < c->value || (count == c->value + 1 && h.how == LETTERED)
        || (count < c->value && (!(total || is_measure(c, text, &h)) || !is_all(c, text, &h) || may_go_on(&h, text, all, count))))
        return false;
    claim_heads(r, c, all, count);
    return true;
}

bool list_read_ordinals(list_reader *r, const list_count *c, uint32_t from, uint32_t to)
{
    const view text = r->x->clean->text;
    const bool total = is_total(r, c, from);
    return (total && read_total(r, c, (view){ text.start, to })) || read_direct(r, c, text, total);
}
