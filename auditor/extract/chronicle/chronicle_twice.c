#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/place.h"
#include "extract/words/starts.h"

/*
** What happens to a thing once, and is told of two dates, in whatever words: "founded in 1935 ... the school was set up in 1938", "opened in
** March 2021 ... since it was opened in September 2020". The second telling goes by the first one's name, its end, or a word for
** such things where the draft tells of one alone.
*/

enum {
    MOST = 64,              /* tellings of a draft that are compared */
    EVENT_GAP = 48,         /* bytes between a date and its event */
    LETTER = 3,             /* bytes of one */
    NAME = 2 * LETTER,      /* the least that names a thing */
    OWN_NAME = 4 * LETTER   /* so long that no other thing has it */
};

typedef struct {
    const moment *at;
    view name;              /* of what it happened to */
    uint32_t class;         /* of the event */
    uint32_t begin, end;    /* of its clause */
    bool since;             /* "since it was opened in ...": whatever was spoken of */
    bool bare;              /* its clause tells nothing else: 2009年9月改制挂牌 */
    bool open;              /* the name is where this begins: 成立于1986年的… */
} telling;

typedef struct {
    telling of[MOST];
    uint32_t count;
} tellings;

/* [from, to) without what stands around a name: a quotation's opening, "this", "in", "only". */
static view bare_name(const chronicle *c, uint32_t from, uint32_t to)
{
    const view text = { c->x->clean->text.start, to }, signs[] = { VIEW("\xE2\x80\x9C"), VIEW("\xEF\xBC\x9A"), VIEW(":") };    /* “ ： */
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        for (ptrdiff_t at; (at = view_find(chronicle_between(c, from, to), signs[i])) >= 0;)
            from += (uint32_t)at + (uint32_t)signs[i].length;
    for (uint32_t n = 1; n > 0 && from < to; from += n)
        n = wordset_at(c->words->this_one, text, from, NULL);
    const wordset *const behind[] = { c->words->straight, c->words->since_before, c->words->set_for, c->words->just_then };
    for (uint32_t n = 1; n > 0 && to > from; to -= n) {
        n = 0;
        for (size_t i = 0; i < sizeof behind / sizeof *behind && n == 0; i++)
            n = chronicle_word_before(c, behind[i], from, to, NULL);
    }
    return chronicle_between(c, from, to);
}

/* 以来, 以后: up to now from then on? */
static bool behind_it(const chronicle *c, view text, uint32_t at)
{
    uint32_t way = 0;
    return wordset_at(c->words->since, text, at, NULL) > 0 || (wordset_at(c->words->shifted, text, at, &way) > 0 && way == SHIFT_LATER);
}

/* Where what an event is done to ends: before 以来 or 以后, which '*since' then says, or with its clause. */
static uint32_t object_end(const chronicle *c, uint32_t from, uint32_t end, bool *since)
{
    const view text = { c->x->clean->text.start, end };
    for (uint32_t at = from; at < end; at += utf8_step(text, at))
        if (behind_it(c, text, at)) {
            *since = true;
            return at;
        }
    return end;
}

/* Does what an event's word leaves of its clause say no more than when that was, or nothing? */
static bool ends_there(const chronicle *c, uint32_t at, uint32_t end, bool since)
{
    const view text = { c->x->clean->text.start, end };
    if (at >= end)
        return true;
    return (since ? behind_it(c, text, at) : wordset_at(c->words->that_year, text, at, NULL) > 0) || wordset_at(c->words->that_day, text, at, NULL) > 0;
}

/* What is born is told here only of things. */
static void add(const chronicle *c, tellings *t, telling one)
{
    uint32_t kind = 0;
    wordset_before(c->words->things, one.name, (uint32_t)one.name.length, &kind);
    if (t->count < MOST && (one.name.length >= NAME || one.since || one.bare) && (kind > 0 || !one.at->birth))
        t->of[t->count++] = one;
}

/* "founded in 1935" */
static bool told_before(const chronicle *c, const moment *m, uint32_t begin, uint32_t end, tellings *t)
{
    uint32_t at = chronicle_token(c, m)->start, class = 0;
    at -= chronicle_word_before(c, c->words->set_for, begin, at, NULL);
    const uint32_t n = at < chronicle_token(c, m)->start ? chronicle_word_before(c, c->words->one_event, begin, at, &class) : 0;
    if (n == 0)
        return false;
    const uint32_t date = chronicle_token(c, m)->end, of = date < end ? wordset_at(c->words->of, (view){ c->x->clean->text.start, end }, date, NULL) : 0;
    add(c, t, (telling){ m, of > 0 ? chronicle_between(c, date + of, end) : bare_name(c, begin, at - n), class, begin, end, false, false, of > 0 });
    return true;
}

/* "in 2009 the firm was founded", "the firm was founded in 2009", "since the bridge was opened in 2020" */
static void told_behind(const chronicle *c, const moment *m, uint32_t begin, uint32_t end, tellings *t)
{
    const uint32_t date = chronicle_token(c, m)->end;
    const view text = { c->x->clean->text.start, end };
    uint32_t length, class = 0;
    uint32_t at = wordset_find(c->words->one_event, text, date, end, &length, &class);
    if (at >= end || at - date > EVENT_GAP)
        return;
    view name = bare_name(c, date, at);
    const bool placed = wordset_at(c->words->no_subject, text, date, NULL) > 0;     /* 在主板 */
    name = name.length >= NAME && !placed ? name : bare_name(c, begin, chronicle_token(c, m)->start);
    uint32_t last = at;
    for (uint32_t n = length; n > 0; last += n)
        n = wordset_at(c->words->one_event, text, last, NULL);
    bool since = chronicle_word_before(c, c->words->since_before, begin, chronicle_token(c, m)->start, NULL) > 0
                 || (at - date <= LETTER && last < end && behind_it(c, text, last));
    if (!ends_there(c, last, end, since)) {
        const uint32_t object = object_end(c, last, end, &since);     /* 启动集中管辖以来 */
        name = object - last >= OWN_NAME ? chronicle_between(c, last, object) : VIEW("");
        if (name.length == 0)
            return;
    }
    for (uint32_t n; at < last; at += n)
        if ((n = wordset_at(c->words->one_event, text, at, &class)) > 0)
            add(c, t, (telling){ m, name, class, begin, end, since, at == date && last == end && begin == chronicle_token(c, m)->start, false });
        else
            break;
}

static void collect(const chronicle *c, tellings *t)
{
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *m = &c->moments[i];
        const token *date = chronicle_token(c, m);
        const uint32_t begin = chronicle_clause_begin(c, date->start, m->in->start), next = i + 1 < c->count ? chronicle_token(c, m + 1)->start : UINT32_MAX;
        uint32_t end = chronicle_clause_end(c, date->end, m->in->end);
        if (m->relative || m->precision > PRECISION_YEAR || builder_date(c->x->builder, m->fact)->year_from != YEAR_TEXT)
            continue;
        if (end == date->end && begin == date->start)      /* 1985年，… */
            end = chronicle_clause_end(c, chronicle_skip_sign(c, date->end, m->in->end), m->in->end);
        end = end < next ? end : next;
        if (chronicle_holds(c, c->words->once_more, begin, end) || chronicle_holds(c, c->words->extended, begin, end))
            continue;
        if (!told_before(c, m, begin, end, t))
            told_behind(c, m, begin, end, t);
    }
}

/* The kind of thing that a name ends in, 0 for none; '*whole': the name is nothing else. */
static uint32_t kind_of(const chronicle *c, view name, bool *whole)
{
    uint32_t kind = 0;
    const uint32_t n = wordset_before(c->words->things, name, (uint32_t)name.length, &kind);
    *whole = n > 0 && n == name.length;
    return n > 0 ? kind : 0;
}

/* Between two tellings, is another thing named that goes by the second one's word, too: 乙公司? */
static bool another_between(const chronicle *c, const telling *a, const telling *b)
{
    const view text = c->x->clean->text;
    for (uint32_t at = a->end; b->name.length > 0 && at + b->name.length <= b->begin;) {
        const ptrdiff_t found = view_find(chronicle_between(c, at, b->begin), b->name);
        if (found < 0)
            return false;
        at += (uint32_t)found;
        const view before = { text.start, at };
        if (at >= LETTER && place_leads_han(text, at - LETTER) && chronicle_word_before(c, c->words->this_one, a->end, at, NULL) == 0
            && chronicle_word_before(c, c->words->of, a->end, at, NULL) == 0 && chronicle_word_before(c, c->words->set_for, a->end, at, NULL) == 0
            && !view_ends(before, a->name))
            return true;
        at += (uint32_t)b->name.length;
    }
    return false;
}

/* Does the draft tell of the event of one such thing alone? */
static bool is_alone(const chronicle *c, const tellings *t, const telling *a, const telling *b)
{
    bool whole;
    const uint32_t kind = kind_of(c, b->name, &whole);
    for (uint32_t i = 0; i < t->count; i++) {
        const telling *o = &t->of[i];
        if (o == a || o == b || o->class != a->class || (kind > 0 && kind_of(c, o->name, &whole) != kind))
            continue;
        if (date_compare(o->at->when.from, a->at->when.from) != 0 && date_compare(o->at->when.from, b->at->when.from) != 0)
            return false;
    }
    return !another_between(c, a, b);
}

static bool is_of_one(const chronicle *c, const tellings *t, const telling *a, const telling *b)
{
    bool whole, other_whole;
    if (a->name.length < NAME)
        return (a->since || b->since) && (b->since || (kind_of(c, b->name, &whole) > 0 && whole)) && is_alone(c, t, b, a);
    if (a->open || (b->name.length < NAME && !b->since))
        return false;
    if (b->open)
        return view_starts(b->name, a->name) && is_alone(c, t, a, b);
    if (b->name.length < NAME)
        return is_alone(c, t, a, b);
    const uint32_t kind = kind_of(c, b->name, &whole), other = kind_of(c, a->name, &other_whole);
    if (view_equal(a->name, b->name))
        return b->name.length >= OWN_NAME || is_alone(c, t, a, b);
    if (b->name.length < a->name.length && (view_ends(a->name, b->name) || view_starts(a->name, b->name)))
        return is_alone(c, t, a, b);
    return whole && !other_whole && kind == other && is_alone(c, t, a, b);      /* 学校, of 栖梧中学 */
}

static bool overlap(const period *a, const period *b)
{
    return date_compare(a->from, b->to) <= 0 && date_compare(b->from, a->to) <= 0;
}

void chronicle_twice(chronicle *c)
{
    tellings t = { .count = 0 };
    collect(c, &t);
    for (uint32_t i = 1; i < t.count; i++)
        for (uint32_t k = i; k-- > 0;) {
            const telling *a = &t.of[k], *b = &t.of[i];
            if (a->class != b->class || a->at->in == b->at->in || overlap(&a->at->when, &b->at->when) || !is_of_one(c, &t, a, b))
                continue;
            operand operands[] = { { a->at->fact, ROLE_FACTS }, { b->at->fact, ROLE_FACTS } };
            claim made = { .kind = CLAIM_REPEAT, .confidence = 80, .pattern = builder_word(c->x->builder, VIEW("chronicle/event")) };
            builder_claim(c->x->builder, &made, operands, 2);
            break;
        }
}
