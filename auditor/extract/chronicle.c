#include "extract/chronicle.h"

#include <stdio.h>

#include "base/utf8.h"
#include "calendar/elapsed.h"
#include "extract/numeral.h"
#include "extract/place.h"
#include "extract/wordset.h"

enum {
    BETWEEN_GAP = 30,       /* bytes between two dates that one word joins */
    DURATION_GAP = 90,      /* bytes between a pair of dates and its duration */
    EVENT_GAP = 36,         /* bytes between a date and the verb of its event */
    FORETOLD_GAP = 120,     /* bytes between a date to come and the word that tells it as past */
    APPOSITION_GAP = 33,    /* bytes between a period and its bracketed repetition */
    ADJACENT_GAP = 6,       /* bytes between an event and the date of the next one */
    SINCE_GAP = 24,         /* bytes between 至今已 and its duration */
    OBJECT_LENGTH = 60,     /* bytes of an event's object that are kept */
    LEAST_SHARED = 4,       /* characters that two objects must share */
    LOOK_BACK = 64,         /* dates that are compared with one */
    CLAUSE_REACH = 1200,    /* bytes of a clause that are looked through on either side */
    CLASSES = 16
};

struct chronicle_words {
    wordset *before, *took, *after, *between, *penalty, *born, *born_beside, *died, *now, *founded, *anniversary, *events, *not_event, *pronouns;
    wordset *yearly, *paused, *done, *planned, *since, *edition, *neighbour, *up_to_now, *plan_year, *running, *shall;
    const data *chains;
};

/* Values of 'neighbour' and 'up_to_now'. */
enum { NEXT_ONE = 1, LAST_ONE, FROM_THEN, SO_LONG, FIRST_YEAR, LAST_YEAR, FINISHED };

/* A resolved date of the text. */
typedef struct {
    uint32_t token, fact;
    period when;
    uint8_t precision;
    uint8_t founding;       /* class + 1; 0 none */
    bool birth, relative;
    uint32_t event_start, event_end;    /* clean text; equal: none */
    uint32_t object_start, object_end;
    uint32_t block;
    const sentence *in;
} moment;

typedef struct {
    extraction *x;
    const chronicle_words *words;
    moment *moments;
    uint32_t count;
    const moment **births;      /* those among them */
    uint32_t birth_count;
} chronicle;

static status add_classes(wordset *set, const data *classes, error *err)
{
    for (uint32_t i = 0; classes != NULL && i < classes->count && i < CLASSES; i++) {
        status done = wordset_add_list(set, &classes->items[i], i + 1, "chronicle.lua: founding_classes", err);
        if (done != STATUS_OK)
            return done;
    }
    return STATUS_OK;
}

status chronicle_words_new(chronicle_words **out, arena *memory, const language *l, error *err)
{
    const data *words = language_data(l, "chronicle");
    *out = NULL;
    if (words == NULL)
        return STATUS_OK;
    chronicle_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "chronicle.lua: no memory");
    const struct {
        wordset **set;
        const char *key;
        uint32_t value;
    } groups[] = {
        { &w->before, "duration_before", 1 }, { &w->after, "duration_after", 1 }, { &w->between, "between", 1 },
        { &w->penalty, "penalty", 1 }, { &w->born, "born", 1 }, { &w->born_beside, "born_beside", 1 }, { &w->died, "died", 1 }, { &w->founded, NULL, 0 },
        { &w->anniversary, "anniversary", 1 }, { &w->events, "events", 1 }, { &w->not_event, "not_event", 1 },
        { &w->pronouns, "pronouns", 1 }, { &w->took, "took", 1 }, { &w->now, "now", 1 }, { &w->yearly, "yearly", 1 },
        { &w->paused, "paused", 1 }, { &w->done, "done", 1 }, { &w->done, "finished", FINISHED },
        { &w->shall, "shall", 1 }, { &w->planned, "planned", 1 }, { &w->since, "since", 1 },
        { &w->edition, "edition", 1 }, { &w->running, "running", 1 }, { &w->neighbour, "next_one", NEXT_ONE }, { &w->neighbour, "last_one", LAST_ONE },
        { &w->up_to_now, "from_then", FROM_THEN }, { &w->up_to_now, "so_long", SO_LONG },
        { &w->plan_year, "first_year", FIRST_YEAR }, { &w->plan_year, "last_year", LAST_YEAR },
    };
    status done = STATUS_OK;
    for (size_t i = 0; i < sizeof groups / sizeof *groups && done == STATUS_OK; i++) {
        if (*groups[i].set == NULL && (*groups[i].set = wordset_new(memory)) == NULL)
            return error_set(err, STATUS_MEMORY, "chronicle.lua: no memory");
        if (groups[i].key != NULL)
            done = wordset_add_list(*groups[i].set, data_get(words, groups[i].key), groups[i].value, groups[i].key, err);
    }
    if (done == STATUS_OK)
        done = add_classes(w->founded, data_get(words, "founding_classes"), err);
    w->chains = data_get(words, "chains");
    if (done == STATUS_OK)
        *out = w;
    return done;
}

static const token *token_of(const chronicle *c, const moment *m)
{
    return &c->x->tokens[m->token];
}

static view between(const chronicle *c, uint32_t from, uint32_t to)
{
    return (view){ c->x->clean->text.start + from, to > from ? to - from : 0 };
}

/* Does a word of the set stand at the end of the text before 'at' (spaces apart)? */
static uint32_t word_before(const chronicle *c, const wordset *set, uint32_t floor, uint32_t at, uint32_t *value)
{
    while (at > floor && c->x->clean->text.start[at - 1] == ' ')
        at--;
    view left = between(c, floor, at);
    return left.length > 0 ? wordset_before(set, left, (uint32_t)left.length, value) : 0;
}

static uint32_t step(view text, uint32_t at)
{
    unsigned length;
    utf8_decode(text.start + at, text.start + text.length, &length);
    return length;
}

static bool clause_sign(view text, uint32_t at)
{
    view rest = { text.start + at, text.length - at };
    if (place_leads_han(text, at))
        return false;
    return place_ends_sentence(text, at) || view_starts(rest, VIEW("\xEF\xBC\x8C")) || view_starts(rest, VIEW("\xEF\xBC\x9B"))
        || text.start[at] == ',' || text.start[at] == ';';
}

/* Ends within CLAUSE_REACH: a clause that runs on for pages is none. */
static uint32_t clause_end(const chronicle *c, uint32_t at, uint32_t to)
{
    view text = { c->x->clean->text.start, to };
    if (to > at && to - at > CLAUSE_REACH)
        for (to = at + CLAUSE_REACH; ((unsigned char)text.start[to] & 0xC0) == 0x80;)
            to++;
    text.length = to;
    while (at < to && !clause_sign(text, at))
        at += step(text, at);
    return at;
}

static uint32_t clause_begin(const chronicle *c, uint32_t at, uint32_t from)
{
    view text = { c->x->clean->text.start, at };
    uint32_t begin = at > from && at - from > CLAUSE_REACH ? at - CLAUSE_REACH : from;
    while (begin < at && ((unsigned char)text.start[begin] & 0xC0) == 0x80)
        begin++;
    for (uint32_t p = begin; p < at; p += step(text, p))
        if (clause_sign(text, p))
            begin = p + step(text, p);
    return begin;
}

/* What happened on a date: the nearest event verb behind it in its clause, and what it happened to. */
static void find_event(const chronicle *c, moment *m, uint32_t next_token_start)
{
    const token *t = token_of(c, m);
    uint32_t end = clause_end(c, t->end, m->in->end), length;
    if (end == t->end && end + 3 <= m->in->end)     /* 1968年10月1日，大桥正式通车 */
        end = clause_end(c, t->end + step((view){ c->x->clean->text.start, m->in->end }, t->end), m->in->end);
    if (end > next_token_start)
        end = next_token_start;
    view text = { c->x->clean->text.start, end };
    uint32_t at = wordset_find(c->words->events, text, t->end, end, &length, NULL);
    if (at >= end || at - t->end > EVENT_GAP)
        return;
    m->event_start = at;
    m->event_end = at + length;
    uint32_t before = clause_begin(c, t->start, m->in->start);
    m->object_start = at > t->end + 6 ? t->end : before;
    m->object_end = at > t->end + 6 ? at : t->start;
    if (at + length + 3 < end && view_starts((view){ text.start + at + length, end - at - length }, VIEW("\xE7\x9A\x84"))) {
        m->object_start = at + length + 3;      /* 正式开馆的市图书馆 */
        m->object_end = clause_end(c, m->object_start, m->in->end);
    }
    if (m->object_end - m->object_start > OBJECT_LENGTH)
        m->object_start = m->object_end - OBJECT_LENGTH;
    while (m->object_start < m->object_end && ((unsigned char)text.start[m->object_start] & 0xC0) == 0x80)
        m->object_start++;
    dated *d = builder_date(c->x->builder, m->fact);
    d->event = builder_word(c->x->builder, between(c, m->event_start, m->event_end));
    d->event_object = builder_word(c->x->builder, between(c, m->object_start, m->object_end));
}

static void describe(const chronicle *c, moment *m, uint32_t next_token_start)
{
    const token *t = token_of(c, m);
    uint32_t class = 0, end = clause_end(c, t->end, m->in->end), length;
    view text = { c->x->clean->text.start, end };
    if (word_before(c, c->words->founded, m->in->start, t->start, &class) > 0)
        m->founding = (uint8_t)class;
    m->birth = word_before(c, c->words->born, m->in->start, t->start, NULL) > 0;
    uint32_t reach = t->end + EVENT_GAP < end ? t->end + EVENT_GAP : end;
    if (reach > next_token_start)
        reach = next_token_start;
    while (reach > t->end && ((unsigned char)text.start[reach < end ? reach : end - 1] & 0xC0) == 0x80 && reach < end)
        reach++;
    m->birth = m->birth || wordset_at(c->words->born_beside, text, t->end, NULL) > 0;
    if (!m->birth)
        m->birth = wordset_find(c->words->born, text, t->end, reach, &length, NULL) < reach;
    find_event(c, m, next_token_start);
    if (m->founding == 0 && m->event_end > m->event_start
        && wordset_at(c->words->not_event, c->x->clean->text, m->event_end, NULL) == 0) {
        uint32_t n = wordset_before(c->words->founded, between(c, m->event_start, m->event_end), m->event_end - m->event_start, &class);
        m->founding = n > 0 ? (uint8_t)class : 0;
    }
}

static bool collect(chronicle *c)
{
    extraction *x = c->x;
    c->moments = arena_zero(x->scratch, x->token_count + 1, sizeof *c->moments);
    c->births = arena_zero(x->scratch, x->token_count + 1, sizeof *c->births);
    if (c->moments == NULL || c->births == NULL)
        return false;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const dated *d = t->kind == TOKEN_DATE && t->fact != FACT_NONE ? builder_date(x->builder, t->fact) : NULL;
        const sentence *in = place_sentence(x, t->start);
        if (d == NULL || d->from.year == 0 || in == NULL)
            continue;
        moment *m = &c->moments[c->count++];
        *m = (moment){ .token = i, .fact = t->fact, .when = { d->from, d->to }, .precision = d->precision,
                       .relative = d->relative != 0, .block = t->block, .in = in };
        describe(c, m, i + 1 < x->token_count ? x->tokens[i + 1].start : UINT32_MAX);
        if (m->birth && !m->relative)
            c->births[c->birth_count++] = m;
    }
    return true;
}

/* FACT_NONE leaves an operand out; without 'to' the span runs to the day of publication. */
static void claim_span(chronicle *c, uint32_t from, uint32_t to, uint32_t duration, const char *pattern, uint8_t confidence)
{
    const operand all[] = { { from, ROLE_FROM }, { to, ROLE_TO }, { duration, ROLE_DURATION } };
    operand operands[3];
    uint32_t count = 0;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i].fact != FACT_NONE)
            operands[count++] = all[i];
    claim made = { .kind = CLAIM_SPAN, .confidence = confidence, .pattern = builder_word(c->x->builder, view_of(pattern)) };
    builder_claim(c->x->builder, &made, operands, count);
}

/* The whole number of a duration or age; false where it is hedged or no whole number. Half years are months. */
static bool whole_number(const chronicle *c, const token *t, uint32_t *number, view *unit_name)
{
    const figure *f = t->fact != FACT_NONE ? builder_figure(c->x->builder, t->fact) : NULL;
    if (f == NULL || f->huge || f->given || f->print.modifier != MODIFIER_EXACT || f->print.denominator != 1
        || f->print.scale != 0 || f->print.digits < 0 || f->print.digits > 100000)
        return false;
    *number = (uint32_t)f->print.digits;
    *unit_name = builder_document(c->x->builder)->units[f->unit].name;
    if (f->print.decimals == 1 && f->print.digits % 10 == 5 && view_equal(*unit_name, VIEW("year"))) {
        *number = (uint32_t)f->print.digits * 12 / 10;
        *unit_name = VIEW("half-year");
        return true;
    }
    return f->print.decimals == 0;
}

static bool within(elapsed e, uint32_t number)
{
    return (int64_t)number >= e.least && (int64_t)number <= e.most;
}

/* Is the duration one of the dates' admitted counts? -1: its unit or the dates' precision cannot tell. */
static int lasts(const moment *from, const moment *to, uint32_t number, view unit_name)
{
    if (view_equal(unit_name, VIEW("day")))
        return from->precision != PRECISION_DAY || to->precision != PRECISION_DAY ? -1 : within(elapsed_days(from->when, to->when), number);
    if (view_equal(unit_name, VIEW("week")) && number < 1000)
        return lasts(from, to, number * 7, VIEW("day")) == 1 ? 1 : -1;  /* weeks are counted loosely: confirmed only */
    if (view_equal(unit_name, VIEW("half-year"))) {     /* 两年半: a season either way is honest, but proves nothing */
        elapsed e = elapsed_months(from->when, to->when);
        bool near = (int64_t)number + 3 >= e.least && (int64_t)number <= (int64_t)e.most + 3;
        return within(e, number) ? 1 : near ? -1 : 0;
    }
    if (view_equal(unit_name, VIEW("month")))
        return within(elapsed_months(from->when, to->when), number);
    if (view_equal(unit_name, VIEW("year")))
        return within(elapsed_years(from->when, to->when), number);
    return -1;
}

/* Are two dates joined by 至, 到 ...? */
static bool joined(const chronicle *c, const moment *a, const moment *b)
{
    uint32_t from = token_of(c, a)->end, to = token_of(c, b)->start;
    if (to < from || to - from > BETWEEN_GAP || a->in != b->in)
        return false;
    uint32_t length;
    view text = { c->x->clean->text.start, to };
    return wordset_find(c->words->between, text, from, to, &length, NULL) < to;
}

/* Does a duration say that it belongs to the dates beside it? */
static bool announces(const chronicle *c, const token *u, const sentence *in)
{
    return word_before(c, c->words->before, in->start, u->start, NULL) > 0
        || wordset_at(c->words->after, c->x->clean->text, u->end, NULL) > 0
        || word_before(c, c->words->penalty, in->start, u->start, NULL) > 0;
}

static bool semicolon_between(const chronicle *c, uint32_t from, uint32_t to)
{
    return view_find(between(c, from, to), VIEW("\xEF\xBC\x9B")) >= 0;
}

/* The duration of a pair of dates: behind it, or before it in the same half sentence. Adds the claim. */
static void duration_of_pair(chronicle *c, const moment *from, const moment *to)
{
    extraction *x = c->x;
    const sentence *in = from->in;
    uint32_t begin = token_of(c, from)->start, end = token_of(c, to)->end, best = UINT32_MAX, best_gap = DURATION_GAP;
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count; i++) {
        const token *u = &x->tokens[i];
        if (u->kind != TOKEN_DURATION || u->fact == FACT_NONE || !announces(c, u, in))
            continue;
        uint32_t gap = u->start >= end ? u->start - end : begin >= u->end ? begin - u->end : DURATION_GAP;
        if (gap < best_gap && !semicolon_between(c, u->start >= end ? end : u->end, u->start >= end ? u->start : begin)) {
            best = i;
            best_gap = gap;
        }
    }
    uint32_t number;
    view unit_name;
    if (best == UINT32_MAX || !whole_number(c, &x->tokens[best], &number, &unit_name))
        return;
    bool penalty = word_before(c, c->words->penalty, in->start, x->tokens[best].start, NULL) > 0;
    if (lasts(from, to, number, unit_name) >= 0)
        claim_span(c, from->fact, to->fact, x->tokens[best].fact, penalty ? "chronicle/penalty" : "chronicle/duration", 90);
}

static void read_pairs(chronicle *c)
{
    for (uint32_t i = 0; i < c->count; i++) {
        moment *a = &c->moments[i];
        if (a->precision == PRECISION_PERIOD && !a->relative)
            claim_span(c, a->fact, a->fact, FACT_NONE, "chronicle/order", 90);
        if (a->precision == PRECISION_PERIOD && date_compare(a->when.from, a->when.to) < 0) {
            moment first = *a, last = *a;
            first.precision = last.precision = PRECISION_DAY;
            first.when.to = first.when.from;
            last.when.from = last.when.to;
            duration_of_pair(c, &first, &last);
        }
        if (i + 1 == c->count || !joined(c, a, &c->moments[i + 1]))
            continue;
        const moment *b = &c->moments[i + 1];
        claim_span(c, a->fact, b->fact, FACT_NONE, "chronicle/order", 90);
        if (date_compare(a->when.from, b->when.to) <= 0)
            duration_of_pair(c, a, b);
    }
}

/* The date an age or anniversary is told at: the nearest before it in its sentence. */
static const moment *date_before(const chronicle *c, uint32_t at, const sentence *in)
{
    uint32_t low = 0, high = c->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (token_of(c, &c->moments[middle])->start < at)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low > 0 && c->moments[low - 1].in == in; low--) {
        const moment *m = &c->moments[low - 1];
        view gap = between(c, token_of(c, m)->end, at);
        bool aside = view_find(gap, VIEW("\xEF\xBC\x89")) >= 0 && view_find(gap, VIEW("\xEF\xBC\x88")) < 0;   /* in brackets */
        if (!m->birth && !aside)
            return m;
    }
    return NULL;
}

/* "从注册到签约的2025年4月，只用了…": the only two dates of the sentence, and a word that says that it took so long. */
static bool took_between(const chronicle *c, const token *u, const sentence *in, const moment **from, const moment **to)
{
    uint32_t count = 0;
    if (word_before(c, c->words->took, in->start, u->start, NULL) == 0)
        return false;
    const moment *last = date_before(c, u->start, in);
    for (const moment *m = last; m != NULL && m >= c->moments && m->in == in; m--, count++)
        *from = m;
    *to = last;
    return count == 2 && date_compare((*from)->when.from, last->when.to) <= 0 && !(*from)->relative && !semicolon_between(c, token_of(c, *from)->end, u->start);
}

/* A duration whose dates stand apart: it is only ever confirmed, but where two dates are all there is. */
static void confirm_durations(chronicle *c)
{
    extraction *x = c->x;
    uint32_t first = 0;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *u = &x->tokens[i];
        const sentence *in = place_sentence(x, u->start);
        uint32_t number;
        view unit_name;
        if (u->kind != TOKEN_DURATION || in == NULL || !whole_number(c, u, &number, &unit_name) || number < 2)
            continue;
        while (first < c->count && c->moments[first].block < u->block)
            first++;
        bool found = false;
        uint32_t last = first + LOOK_BACK;
        for (uint32_t a = first; a < c->count && a < last && c->moments[a].block == u->block && !found; a++)
            for (uint32_t b = a + 1; b < c->count && c->moments[b].block == u->block && b < a + 6 && !found; b++) {
                if (joined(c, &c->moments[a], &c->moments[b]) || lasts(&c->moments[a], &c->moments[b], number, unit_name) != 1)
                    continue;
                claim_span(c, c->moments[a].fact, c->moments[b].fact, u->fact, "chronicle/duration", 60);
                found = true;
            }
        const moment *from = NULL, *to = NULL;
        if (!found && took_between(c, u, in, &from, &to) && !joined(c, from, to) && lasts(from, to, number, unit_name) == 0)
            claim_span(c, from->fact, to->fact, u->fact, "chronicle/duration", 80);
    }
}

static const moment *only_birth(const chronicle *c)
{
    return c->birth_count == 1 ? c->births[0] : NULL;
}

/* Is an age that of the one person whose birth is told? "35岁的他", "30岁的NAME" with a name that stands by the birth. */
static bool is_theirs(const chronicle *c, const token *age, const moment *birth)
{
    static const char of[] = "\xE7\x9A\x84";
    view text = c->x->clean->text;
    uint32_t at = age->end;
    if (!view_starts((view){ text.start + at, text.length - at }, view_of(of)))
        return false;
    at += 3;
    if (wordset_at(c->words->pronouns, text, at, NULL) > 0)
        return true;
    if (at + 6 > text.length)
        return false;
    const block *b = &c->x->clean->blocks[birth->block];
    return view_find((view){ text.start + b->start, b->end - b->start }, (view){ text.start + at, 6 }) >= 0;
}

/* The birth told in the same sentence as an age, the nearest one. */
static const moment *birth_beside(const chronicle *c, const token *age, const sentence *in)
{
    const moment *found = NULL;
    for (uint32_t i = 0; i < c->birth_count; i++) {
        const moment *m = c->births[i];
        if (m->in == in && (found == NULL || token_of(c, m)->start < age->start))
            found = m;
    }
    return found;
}

static void read_ages(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; c->birth_count > 0 && i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = place_sentence(x, t->start);
        uint32_t number;
        view unit_name;
        if (t->kind != TOKEN_AGE || t->fact == FACT_NONE || in == NULL || !whole_number(c, t, &number, &unit_name))
            continue;
        const moment *beside = birth_beside(c, t, in), *birth = beside != NULL ? beside : only_birth(c);
        const moment *at = date_before(c, t->start, in);
        bool lifetime = word_before(c, c->words->died, in->start, t->start, NULL) > 0;
        bool now = word_before(c, c->words->now, in->start, t->start, NULL) > 0;
        /* 38岁的女儿，1976年出生: no other date, so it is told of today; 案发时27岁 is not. */
        bool then = view_ends(between(c, in->start, t->start), VIEW("\xE6\x97\xB6"));
        now = now || (beside != NULL && at == NULL && !then);
        if (now && (at == NULL || !at->relative))
            at = NULL;
        if (birth == NULL || (at == NULL && (!now || x->published.from.year == 0)))
            continue;
        period on = at != NULL ? at->when : x->published;
        bool fits = within(lifetime ? elapsed_age_nominal(birth->when, on) : elapsed_age(birth->when, on), number);
        if (fits || lifetime || (beside != NULL && (now || at->relative)) || is_theirs(c, t, birth))
            claim_span(c, birth->fact, at != NULL ? at->fact : FACT_NONE, t->fact, lifetime ? "chronicle/lifetime" : "chronicle/age", fits ? 90 : 80);
    }
}

/* The one founding an anniversary can be of: same class where its words tell one. */
static const moment *founding_of(const chronicle *c, uint32_t class, uint32_t block_index)
{
    const moment *found = NULL;
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *m = &c->moments[i];
        if (m->founding == 0 || m->relative || (class != 0 ? m->founding != class : m->block != block_index))
            continue;
        if (found != NULL && found->when.from.year != m->when.from.year)
            return NULL;
        if (found == NULL || m->precision < found->precision)
            found = m;
    }
    return found;
}

/* The one date that has the anniversary's own word behind it: 1985年春天开港 … 开港45周年. */
static const moment *same_word(const chronicle *c, const token *t, const sentence *in, const moment *told)
{
    const char *text = c->x->clean->text.start;
    const moment *found = NULL;
    if (t->start < in->start + 6 || (unsigned char)text[t->start - 6] < 0xE4 || (unsigned char)text[t->start - 3] < 0xE4)
        return NULL;
    view word = { text + t->start - 6, 6 };
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *m = &c->moments[i];
        uint32_t end = token_of(c, m)->end, reach = end + EVENT_GAP < m->in->end ? end + EVENT_GAP : m->in->end;
        if (m == told || m->relative || end > t->start || view_find((view){ text + end, reach - end }, word) < 0)
            continue;
        if (found != NULL && found->when.from.year != m->when.from.year)
            return NULL;
        found = m;
    }
    return found;
}

static void read_anniversaries(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = place_sentence(x, t->start);
        if (t->fact == FACT_NONE || in == NULL || wordset_at(c->words->anniversary, x->clean->text, t->number_end, NULL) == 0)
            continue;
        uint32_t number, class = 0;
        view unit_name;
        if (!whole_number(c, t, &number, &unit_name))
            continue;
        if (word_before(c, c->words->founded, in->start, t->start, &class) == 0)
            class = 0;
        const moment *to = date_before(c, t->start, in), *from = same_word(c, t, in, to);
        if (from == NULL)
            from = founding_of(c, class, t->block);
        if (from == NULL || from == to || (to != NULL && date_compare(from->when.from, to->when.from) >= 0))
            continue;
        if (to != NULL || x->published.from.year != 0)
            claim_span(c, from->fact, to != NULL ? to->fact : FACT_NONE, t->fact, "chronicle/anniversary", class != 0 ? 90 : 75);
    }
}

/* "建所七十年": years since the founding that its own word names. */
static void read_founded_years(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; x->published.from.year != 0 && i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = place_sentence(x, t->start);
        uint32_t number, class = 0;
        view unit_name;
        if (t->kind != TOKEN_DURATION || in == NULL || !whole_number(c, t, &number, &unit_name) || !view_equal(unit_name, VIEW("year"))
            || word_before(c, c->words->founded, in->start, t->start, &class) == 0)
            continue;
        const moment *from = founding_of(c, class, t->block);
        if (from != NULL && from->in != in && date_compare(from->when.from, x->published.from) < 0)
            claim_span(c, from->fact, FACT_NONE, t->fact, "chronicle/since", 75);
    }
}

/* "2018年至2024年…连续九年": both years are counted. */
static void read_running(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = place_sentence(x, t->start);
        uint32_t number;
        view unit_name;
        if (t->kind != TOKEN_DURATION || in == NULL || !whole_number(c, t, &number, &unit_name) || !view_equal(unit_name, VIEW("year"))
            || word_before(c, c->words->running, in->start, t->start, NULL) == 0)
            continue;
        uint32_t low = 0;
        while (low < c->count && c->moments[low].in < in)
            low++;
        for (uint32_t k = low; k < c->count && c->moments[k].in == in; k++) {
            const moment *a = &c->moments[k], *b = k + 1 < c->count && joined(c, a, a + 1) ? a + 1 : NULL;
            bool period_of_years = a->precision == PRECISION_PERIOD && !a->relative && a->when.from.month == 1 && a->when.to.month == 12;
            if (b != NULL && a->precision == PRECISION_YEAR && b->precision == PRECISION_YEAR && !b->relative)
                claim_span(c, a->fact, b->fact, t->fact, "chronicle/running", 80);
            else if (period_of_years)
                claim_span(c, a->fact, a->fact, t->fact, "chronicle/running", 80);
            else
                continue;
            break;
        }
    }
}

/* The founding that a yearly event counts from: in the sentence that says "yearly", or the one before it. */
static const moment *first_edition(const chronicle *c, const sentence *in)
{
    const moment *found = NULL;
    for (uint32_t i = 0; i < c->count && c->moments[i].in <= in; i++)
        if (c->moments[i].in + 1 >= in && c->moments[i].founding != 0 && !c->moments[i].relative)
            found = &c->moments[i];
    return found;
}

/* 第N届 of the draft's own event: the first one told that is neither the first edition nor a former or coming one. */
static const token *own_edition(const chronicle *c)
{
    const extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        uint32_t number;
        view unit_name;
        if (t->kind == TOKEN_ORDINAL && t->fact != FACT_NONE && whole_number(c, t, &number, &unit_name) && number > 1
            && wordset_at(c->words->edition, x->clean->text, t->number_end, NULL) > 0)
            return t;
    }
    return NULL;
}

/* "2006年创办，每年一届": this year's edition follows; years in which it paused are taken off. */
static void read_editions(chronicle *c)
{
    extraction *x = c->x;
    const token *edition = c->x->published.from.year != 0 ? own_edition(c) : NULL;
    for (uint32_t i = 0; edition != NULL && i < x->sentence_count; i++) {
        const sentence *in = &x->sentences[i];
        uint32_t length, paused = 0;
        view text = { x->clean->text.start, in->end };
        if (wordset_find(c->words->yearly, text, in->start, in->end, &length, NULL) >= in->end)
            continue;
        const moment *from = first_edition(c, in);
        if (from == NULL)
            continue;
        if (wordset_find(c->words->paused, text, in->start, in->end, &length, NULL) < in->end)
            for (uint32_t k = 0; k < c->count; k++)
                paused += c->moments[k].in == in && &c->moments[k] != from && c->moments[k].precision == PRECISION_YEAR;
        char steps[12];
        int size = snprintf(steps, sizeof steps, "%u", paused);
        operand operands[] = { { from->fact, ROLE_FROM }, { edition->fact, ROLE_DURATION } };
        claim made = { .kind = CLAIM_SPAN, .confidence = 80, .pattern = builder_word(x->builder, VIEW("chronicle/edition")),
                       .years = paused > 0 ? builder_word(x->builder, (view){ steps, (size_t)size }) : 0 };
        builder_claim(x->builder, &made, operands, 2);
        return;
    }
}

/* A date after the publication, told as past: "4月28日，变更登记已经办理完毕" in a draft of April 24. */
static void read_foretold(chronicle *c)
{
    const extraction *x = c->x;
    for (uint32_t i = 0; x->published.from.year != 0 && i < c->count; i++) {
        const moment *m = &c->moments[i];
        uint32_t length, future, end = m->in->end, at = token_of(c, m)->end;
        view text = { x->clean->text.start, end };
        if (m->precision > PRECISION_MONTH || date_compare(m->when.from, x->published.to) <= 0
            || wordset_find(c->words->planned, text, m->in->start, end, &length, NULL) < end)
            continue;
        uint32_t done = end, more = at;
        while ((more = wordset_find(c->words->done, text, more, end, &length, NULL)) < end && more - at <= FORETOLD_GAP) {
            done = more;
            more += length;
        }
        uint32_t finished = 0;
        if (done >= end)
            continue;
        wordset_find(c->words->done, text, done, end, &length, &finished);
        /* "已减弱，随即将响应降级": behind a finished action 将 is no future any more. */
        if (wordset_find(c->words->shall, text, m->in->start, finished == FINISHED ? done : end, &future, NULL) < (finished == FINISHED ? done : end))
            continue;
        mark detail = { .mark = builder_word(x->builder, VIEW("foretold")) };
        place_fact(c->x, FACT_MARK, token_of(c, m)->start, done + length, &detail);
    }
}

/* "2020年开通的铁路，至今已运营满八年": from the date before it to the day of publication. Where no word says that it
** counts from that very date, it is only ever confirmed. */
static void read_since(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; x->published.from.year != 0 && i < x->token_count; i++) {
        const token *u = &x->tokens[i];
        const sentence *in = place_sentence(x, u->start);
        uint32_t number, length, value = 0;
        view unit_name;
        if (u->kind != TOKEN_DURATION || in == NULL || !whole_number(c, u, &number, &unit_name) || !view_equal(unit_name, VIEW("year")))
            continue;
        const moment *from = date_before(c, u->start, in);
        if (from == NULL || from->relative || from->precision == PRECISION_PERIOD || date_compare(from->when.from, x->published.from) >= 0)
            continue;
        uint32_t floor = token_of(c, from)->end, start = u->start > floor + SINCE_GAP ? u->start - SINCE_GAP : floor;
        while (start < u->start && ((unsigned char)x->clean->text.start[start] & 0xC0) == 0x80)
            start++;
        if (wordset_find(c->words->up_to_now, (view){ x->clean->text.start, u->start }, start, u->start, &length, &value) >= u->start)
            continue;
        elapsed years = elapsed_years(from->when, x->published), since = elapsed_since(from->when, x->published);
        bool fits = within(years, number) || within(since, number);
        if (fits || (value == FROM_THEN && u->start - floor <= DURATION_GAP))
            claim_span(c, from->fact, FACT_NONE, u->fact, "chronicle/since", fits ? 90 : 80);
    }
}

/* 第十四届 that comes next year, or 第十届 that was the last one, beside the draft's own edition. */
static void read_next_editions(chronicle *c)
{
    extraction *x = c->x;
    const token *own = own_edition(c);
    for (uint32_t i = 0; own != NULL && i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = place_sentence(x, t->start);
        uint32_t number, value = 0;
        view unit_name;
        if (t <= own || t->kind != TOKEN_ORDINAL || in == NULL || !whole_number(c, t, &number, &unit_name)
            || wordset_at(c->words->edition, x->clean->text, t->number_end, NULL) == 0)
            continue;
        uint32_t begin = clause_begin(c, t->start, in->start), length;
        uint32_t at = wordset_find(c->words->neighbour, (view){ x->clean->text.start, t->start }, begin, t->start, &length, &value);
        if (at >= t->start)
            continue;
        bool next = value == NEXT_ONE;
        operand operands[] = { { next ? t->fact : own->fact, ROLE_GREATER }, { next ? own->fact : t->fact, ROLE_SMALLER } };
        claim made = { .kind = CLAIM_ORDER, .confidence = 80, .pattern = builder_word(x->builder, VIEW("chronicle/next-edition")) };
        builder_claim(x->builder, &made, operands, 2);
    }
}

/* "9时06分…10时19分，全程用时63分钟": two clock times of a day and what lies between them, as minutes. */
static uint32_t clock_fact(chronicle *c, const token *t)
{
    extraction *x = c->x;
    view text = { x->clean->text.start, t->end };
    uint32_t hour, minute = 0, at = t->number_start, used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &hour);
    if (used == 0 || hour > 24)
        return FACT_NONE;
    for (at += used; at < t->end; at += step(text, at))
        if (numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &minute) > 0)
            break;
    const unit *u = unit_table_find(language_units(x->language), VIEW("minute"));
    if (minute > 59 || u == NULL)
        return FACT_NONE;
    figure f = { .print = { .digits = hour * 60 + minute, .denominator = 1, .modifier = MODIFIER_EXACT, .nature = NATURE_POINT },
                 .number_start = text_source_start(x->clean, t->core_start), .number_end = text_source_end(x->clean, t->core_end),
                 .table = FACT_NONE, .unit = builder_unit(x->builder, u) };
    return place_fact(x, FACT_DURATION, t->core_start, t->core_end, &f);
}

static void read_clocks(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 2; i < x->token_count; i++) {
        const token *u = &x->tokens[i], *from = NULL, *to = NULL;
        const sentence *in = place_sentence(x, u->start);
        uint32_t clocks = 0;
        if (u->kind != TOKEN_DURATION || u->fact == FACT_NONE || in == NULL || word_before(c, c->words->took, in->start, u->start, NULL) == 0)
            continue;
        for (uint32_t k = i; k-- > in->first_token;)
            if (x->tokens[k].kind == TOKEN_CLOCK && ++clocks <= 2)
                *(clocks == 1 ? &to : &from) = &x->tokens[k];
        if (clocks != 2 || from == NULL || to == NULL)
            continue;
        uint32_t a = clock_fact(c, from), b = clock_fact(c, to);
        if (a == FACT_NONE || b == FACT_NONE)
            continue;
        operand operands[] = { { a, ROLE_FROM }, { b, ROLE_TO }, { u->fact, ROLE_DIFFERENCE } };
        claim made = { .kind = CLAIM_CHANGE, .direction = DIRECTION_UP, .confidence = 85, .pattern = builder_word(x->builder, VIEW("chronicle/clock")) };
        builder_claim(x->builder, &made, operands, 3);
    }
}

/* "2024年是“十四五”收官之年": the last, or first, year of a plan. */
static void read_plan_years(chronicle *c)
{
    for (uint32_t i = 0; i + 1 < c->count; i++) {
        const moment *a = &c->moments[i], *b = &c->moments[i + 1];
        uint32_t end = token_of(c, b)->end, value = 0, from = token_of(c, a)->end;
        if (a->in != b->in || a->precision != PRECISION_YEAR || b->precision != PRECISION_PERIOD || token_of(c, b)->start > from + BETWEEN_GAP
            || view_find(between(c, from, token_of(c, b)->start), VIEW("\xEF\xBC\x8C")) >= 0)
            continue;
        view text = { c->x->clean->text.start, b->in->end };
        while (end < b->in->end && view_starts((view){ text.start + end, b->in->end - end }, VIEW("\xE2\x80\x9D")))
            end += 3;
        if (wordset_at(c->words->plan_year, text, end, &value) == 0)
            continue;
        bool alike = a->when.from.year == (value == FIRST_YEAR ? b->when.from.year : b->when.to.year);
        operand operands[] = { { a->fact, ROLE_FACTS }, { b->fact, ROLE_FACTS } };
        claim made = { .kind = CLAIM_REPEAT, .confidence = 85,
                       .pattern = builder_word(c->x->builder, alike ? VIEW("chronicle/same-period") : VIEW("chronicle/other-period")) };
        builder_claim(c->x->builder, &made, operands, 2);
    }
}

/* The step of a chain that an event is; false where the chain does not know it. */
static bool step_of(const data *chain, view event, uint32_t *step_number)
{
    for (uint32_t i = 0; i < chain->count; i++)
        for (uint32_t k = 0; k < chain->items[i].count; k++)
            if (chain->items[i].items[k].kind == DATA_TEXT && view_ends(event, chain->items[i].items[k].text)) {
                *step_number = i;
                return true;
            }
    return false;
}

/* Two events in a row along one chain. A chain of courts goes over a paragraph; one of buildings only where nothing stands
** between the two: "2018年9月动工，2017年11月投入使用", for a second subject would have its own order. */
static void read_chains(chronicle *c)
{
    const moment *last = NULL;
    for (uint32_t i = 0; c->words->chains != NULL && i < c->count; i++) {
        const moment *m = &c->moments[i];
        if (m->event_end == m->event_start || m->relative)
            continue;
        bool adjacent = last != NULL && last->in == m->in && token_of(c, m)->start >= last->event_end
            && token_of(c, m)->start - last->event_end <= ADJACENT_GAP;
        for (uint32_t k = 0; last != NULL && last->block == m->block && k < c->words->chains->count; k++) {
            uint32_t a, b;
            const data *chain = &c->words->chains->items[k];
            if ((!adjacent && !data_boolean(data_get(chain, "paragraph"), false))
                || !step_of(chain, between(c, last->event_start, last->event_end), &a)
                || !step_of(chain, between(c, m->event_start, m->event_end), &b) || a == b)
                continue;
            claim_span(c, a < b ? last->fact : m->fact, a < b ? m->fact : last->fact, FACT_NONE, "chronicle/order", 80);
            break;
        }
        last = m;
    }
}

/* 前三季度（1—8月）: a period and, in brackets, the same one again. "…以来（2021—2024年）" must only begin alike. */
static void read_appositions(chronicle *c)
{
    for (uint32_t i = 0; i + 1 < c->count; i++) {
        const moment *a = &c->moments[i], *b = &c->moments[i + 1];
        if (a->in != b->in || a->precision == PRECISION_DAY || b->precision == PRECISION_DAY)
            continue;
        view gap = between(c, token_of(c, a)->end, token_of(c, b)->start);
        view behind = { c->x->clean->text.start + token_of(c, b)->end, c->x->clean->text.length - token_of(c, b)->end };
        bool bracket = (view_ends(gap, VIEW("\xEF\xBC\x88")) || view_ends(gap, VIEW("(")))
            && (view_starts(behind, VIEW("\xEF\xBC\x89")) || view_starts(behind, VIEW(")")));
        if (!bracket || gap.length > APPOSITION_GAP || view_find(gap, VIEW("\xEF\xBC\x8C")) >= 0)
            continue;
        uint32_t length;
        bool open = wordset_find(c->words->since, gap, 0, (uint32_t)gap.length, &length, NULL) < gap.length;
        bool alike = date_compare(a->when.from, b->when.from) == 0 && (open || date_compare(a->when.to, b->when.to) == 0);
        operand operands[] = { { a->fact, ROLE_FACTS }, { b->fact, ROLE_FACTS } };
        claim made = { .kind = CLAIM_REPEAT, .confidence = 80,
                       .pattern = builder_word(c->x->builder, alike ? VIEW("chronicle/same-period") : VIEW("chronicle/other-period")) };
        builder_claim(c->x->builder, &made, operands, 2);
    }
}

/* Longest run of characters that two objects share. */
static uint32_t shared_characters(view a, view b)
{
    uint32_t best = 0;
    for (uint32_t i = 0; i < a.length; i += step(a, i))
        for (uint32_t j = 0; j < b.length; j += step(b, j)) {
            uint32_t n = 0, k = 0;
            while (i + k < a.length && j + k < b.length) {
                uint32_t size = step(a, i + k);
                if (j + k + size > b.length || memcmp(a.start + i + k, b.start + j + k, size) != 0)
                    break;
                k += size;
                n++;
            }
            best = n > best ? n : best;
        }
    return best;
}

/* One event of one thing with two dates. */
static void read_events(chronicle *c)
{
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *b = &c->moments[i];
        if (b->event_end == b->event_start || wordset_at(c->words->not_event, c->x->clean->text, b->event_end, NULL) > 0)
            continue;
        view event = between(c, b->event_start, b->event_end), object = between(c, b->object_start, b->object_end);
        for (uint32_t j = i > LOOK_BACK ? i - LOOK_BACK : 0; j < i; j++) {
            const moment *a = &c->moments[j];
            view other = between(c, a->object_start, a->object_end), was = between(c, a->event_start, a->event_end);
            if (!view_equal(was, event) || a->in == b->in)
                continue;
            uint32_t shared = shared_characters(other, object), shorter = (uint32_t)utf8_count(other.length < object.length ? other : object);
            if (shared < LEAST_SHARED || shared * 2 < shorter)
                continue;
            operand operands[] = { { a->fact, ROLE_FACTS }, { b->fact, ROLE_FACTS } };
            claim made = { .kind = CLAIM_REPEAT, .confidence = 80, .pattern = builder_word(c->x->builder, VIEW("chronicle/event")) };
            builder_claim(c->x->builder, &made, operands, 2);
            break;
        }
    }
}

status chronicle_read(extraction *x, const chronicle_words *words, error *err)
{
    if (words == NULL)
        return STATUS_OK;
    chronicle c = { .x = x, .words = words };
    if (!collect(&c))
        return error_set(err, STATUS_MEMORY, "no memory for the dates");
    read_pairs(&c);
    confirm_durations(&c);
    read_ages(&c);
    read_anniversaries(&c);
    read_founded_years(&c);
    read_running(&c);
    read_editions(&c);
    read_next_editions(&c);
    read_since(&c);
    read_clocks(&c);
    read_events(&c);
    read_foretold(&c);
    read_appositions(&c);
    read_plan_years(&c);
    read_chains(&c);
    return STATUS_OK;
}
