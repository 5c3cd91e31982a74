#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

enum {
    OBJECT_LEAST = 6,       /* bytes of what stands between a date and its event */
    BETWEEN_GAP = 30,       /* bytes between two dates that one word joins */
    EVENT_GAP = 48,         /* bytes between a date and the verb of its event */
    OBJECT_LENGTH = 60,     /* bytes of an event's object that are kept */
    LOOSE_MONTHS = 6,       /* 整整三年 is said of some months more or less */
    CLAUSE_REACH = 1200     /* bytes of a clause that are looked through on either side */
};

const token *chronicle_token(const chronicle *c, const moment *m)
{
    return &c->x->tokens[m->token];
}

view chronicle_between(const chronicle *c, uint32_t from, uint32_t to)
{
    return (view){ c->x->clean->text.start + from, to > from ? to - from : 0 };
}

/* Does a word of the set stand at the end of the text before 'at' (spaces apart)? */
uint32_t chronicle_word_before(const chronicle *c, const wordset *set, uint32_t floor, uint32_t at, uint32_t *value)
{
    while (at > floor && c->x->clean->text.start[at - 1] == ' ')
        at--;
    view left = chronicle_between(c, floor, at);
    return left.length > 0 ? wordset_before(set, left, (uint32_t)left.length, value) : 0;
}

static bool clause_sign(view text, uint32_t at)
{
    switch (wordset_character(text, at)) {
    case 0xEFBC8C: case 0xEFBC9B: case ',': case ';': return true;  /* ，； */
    default: return place_ends_sentence(text, at);
    }
}

uint32_t chronicle_skip_sign(const chronicle *c, uint32_t at, uint32_t to)
{
    view text = { c->x->clean->text.start, to };
    return at < to && clause_sign(text, at) ? at + utf8_step(text, at) : at;
}

bool chronicle_holds(const chronicle *c, const wordset *set, uint32_t from, uint32_t to)
{
    uint32_t length;
    return from < to && wordset_find(set, (view){ c->x->clean->text.start, to }, from, to, &length, NULL) < to;
}

/* Ends within CLAUSE_REACH: a clause that runs on for pages is none. */
uint32_t chronicle_clause_end(const chronicle *c, uint32_t at, uint32_t to)
{
    view text = { c->x->clean->text.start, to };
    if (to > at && to - at > CLAUSE_REACH)
        for (to = at + CLAUSE_REACH; ((unsigned char)text.start[to] & 0xC0) == 0x80;)
            to++;
    text.length = to;
    while ((at = starts_next(c->x->starts, at, to, START_SIGN)) < to && !clause_sign(text, at))
        at++;
    return at;
}

uint32_t chronicle_clause_begin(const chronicle *c, uint32_t at, uint32_t from)
{
    view text = { c->x->clean->text.start, at };
    uint32_t begin = at > from && at - from > CLAUSE_REACH ? at - CLAUSE_REACH : from;
    while (begin < at && ((unsigned char)text.start[begin] & 0xC0) == 0x80)
        begin++;
    for (uint32_t p = begin; (p = starts_next(c->x->starts, p, at, START_SIGN)) < at; p++)
        if (clause_sign(text, p))
            begin = p + utf8_step(text, p);
    return begin;
}

/* 他笑了：“2023年6月…: what stands before a quotation is not of it. */
static uint32_t behind_quote(const chronicle *c, uint32_t from, uint32_t to)
{
    const view open = VIEW("\xE2\x80\x9C");
    for (ptrdiff_t at; (at = view_find(chronicle_between(c, from, to), open)) >= 0;)
        from += (uint32_t)at + (uint32_t)open.length;
    return from;
}

/* Where the words for what an event happened to end, without those of how it did: 云台山隧道全线贯通. */
static uint32_t trimmed_end(const chronicle *c, const moment *m)
{
    uint32_t end = m->object_end;
    for (uint32_t n = 1; n > 0 && end > m->object_start; end -= n) {
        while (end > m->object_start && c->x->clean->text.start[end - 1] == ' ')
            end--;
        n = chronicle_word_before(c, c->words->straight, m->object_start, end, NULL);
    }
    return end;
}

/* What happened on a date: the nearest event verb behind it in its clause, and what it happened to. */
static void find_event(const chronicle *c, moment *m, uint32_t next_token_start)
{
    const token *t = chronicle_token(c, m);
    uint32_t end = chronicle_clause_end(c, t->end, m->in->end), length;
    if (end <= t->end + wordset_at(c->words->time_of_day, c->x->clean->text, t->end, NULL) && end + 3 <= m->in->end)    /* 1968年10月1日上午，大桥正式通车 */
        end = chronicle_clause_end(c, end + utf8_step((view){ c->x->clean->text.start, m->in->end }, end), m->in->end);
    if (end > next_token_start)
        end = next_token_start;
    view text = { c->x->clean->text.start, end };
    uint32_t at = wordset_find(c->words->events, text, t->end, end, &length, NULL);
    if (at >= end || at - t->end > EVENT_GAP)
        return;
    m->event_start = at;
    m->event_end = at + length;
    m->object_start = chronicle_skip_sign(c, t->end + wordset_at(c->words->time_of_day, c->x->clean->text, t->end, NULL), at);
    m->object_end = at;
    if (trimmed_end(c, m) < m->object_start + OBJECT_LEAST || wordset_at(c->words->straight, text, m->object_start, NULL) > 0) {
        m->object_start = behind_quote(c, chronicle_clause_begin(c, t->start, m->in->start), t->start);      /* 公司2008年在苏州成立 */
        m->object_end = t->start;
    }
    m->object_end = trimmed_end(c, m);
    for (uint32_t n; (n = wordset_at(c->words->events, text, at + length, NULL)) > 0;)      /* 建成投用的 */
        length += n;
    uint32_t of = wordset_at(c->words->of, text, at + length, NULL);
    if (of > 0 && at + length + of < end) {
        m->object_start = at + length + of;     /* 正式开馆的市图书馆 */
        m->object_end = chronicle_clause_end(c, m->object_start, m->in->end);
    }
    if (m->object_end - m->object_start > OBJECT_LENGTH)
        m->object_start = m->object_end - OBJECT_LENGTH;
    while (m->object_start < m->object_end && ((unsigned char)text.start[m->object_start] & 0xC0) == 0x80)
        m->object_start++;
    dated *d = builder_date(c->x->builder, m->fact);
    d->event = builder_word(c->x->builder, chronicle_between(c, m->event_start, m->event_end));
    d->event_object = builder_word(c->x->builder, chronicle_between(c, m->object_start, m->object_end));
}

/* "我是1983年的，今年四十一岁": of that year, and an age is told right behind it. */
static bool is_of_year(const chronicle *c, const moment *m)
{
    const extraction *x = c->x;
    const token *t = chronicle_token(c, m);
    view text = x->clean->text;
    uint32_t of = wordset_at(c->words->of, text, t->end, NULL), is = chronicle_word_before(c, c->words->is_weekday, m->in->start, t->start, NULL);
    if (of == 0 || is == 0 || m->precision != PRECISION_YEAR || chronicle_skip_sign(c, t->end + of, m->in->end) == t->end + of
        || chronicle_word_before(c, c->words->pronouns, m->in->start, t->start - is, NULL) == 0)
        return false;
    uint32_t next = chronicle_skip_sign(c, t->end + of, m->in->end), k = place_token(x, next);
    while (k < x->token_count && x->tokens[k].kind == TOKEN_DATE && x->tokens[k].start <= next)
        next = x->tokens[k++].end;
    return k < x->token_count && x->tokens[k].kind == TOKEN_AGE && x->tokens[k].start == next;
}

bool chronicle_counts_years(const chronicle *c, uint32_t at)
{
    const uint32_t fill = wordset_at(c->words->full, c->x->clean->text, at, NULL), i = place_token(c->x, at + fill);
    return i < c->x->token_count && c->x->tokens[i].start == at + fill
           && wordset_at(c->words->anniversary, c->x->clean->text, c->x->tokens[i].number_end, NULL) > 0;
}

static void describe(const chronicle *c, moment *m, uint32_t next_token_start)
{
    const token *t = chronicle_token(c, m);
    uint32_t class = 0, end = chronicle_clause_end(c, t->end, m->in->end), length;
    if (end == t->end && chronicle_clause_begin(c, t->start, m->in->start) == t->start)     /* 2014年9月28日，新馆在这里开门 */
        end = chronicle_clause_end(c, chronicle_skip_sign(c, t->end, m->in->end), m->in->end);
    view text = { c->x->clean->text.start, end };
    if (chronicle_word_before(c, c->words->founded, m->in->start, t->start, &class) > 0)
        m->founding = (uint8_t)class;
    uint32_t born = 0;
    m->birth = !m->relative && chronicle_word_before(c, c->words->born, m->in->start, t->start, &born) > 0
               && born != NOT_BORN;     /* 91岁的他出生那年: of no year told before; 先生于 */
    uint32_t reach = t->end + EVENT_GAP < end ? t->end + EVENT_GAP : end;
    if (reach > next_token_start)
        reach = next_token_start;
    while (reach > t->end && ((unsigned char)text.start[reach < end ? reach : end - 1] & 0xC0) == 0x80 && reach < end)
        reach++;
    uint32_t begin = chronicle_clause_begin(c, t->start, m->in->start);
    view before = { text.start, t->start };
    m->first = wordset_find(c->words->first_edition, before, begin, t->start, &length, NULL) < t->start
        || wordset_find(c->words->first_edition, text, t->end, reach, &length, NULL) < reach;
    m->birth = m->birth || (wordset_at(c->words->born_beside, text, t->end, &born) > 0 && born != NOT_BORN);     /* 2016年1月1日生效 */
    if (!m->birth)
        m->birth = (wordset_find(c->words->born, text, t->end, reach, &length, &born) < reach && born != NOT_BORN) || is_of_year(c, m);
    find_event(c, m, next_token_start);
    if (m->founding == 0 && m->event_end > m->event_start
        && wordset_at(c->words->not_event, c->x->clean->text, m->event_end, NULL) == 0 && !chronicle_counts_years(c, m->event_end)) {
        uint32_t n = wordset_before(c->words->founded, chronicle_between(c, m->event_start, m->event_end), m->event_end - m->event_start, &class);
        m->founding = n > 0 ? (uint8_t)class : 0;
    }
    if (m->founding == 0 && m->event_end == m->event_start) {      /* 1984年建团时 */
        uint32_t at = wordset_find(c->words->founded, text, t->end, reach, &length, &class);
        if (at < reach && at + length < next_token_start && wordset_at(c->words->not_event, c->x->clean->text, at + length, NULL) == 0
            && !chronicle_counts_years(c, at + length))
            m->founding = (uint8_t)class;
    }
}

/* Is no year known in the whole draft? Then its months and days are those of one year, whichever that is: 0. */
static bool knows_no_year(const extraction *x)
{
    bool known = x->published.from.year != 0;
    for (uint32_t i = 0; i < x->token_count && !known; i++) {
        const token *t = &x->tokens[i];
        known = t->kind == TOKEN_DATE && t->fact != FACT_NONE && builder_date(x->builder, t->fact)->from.year != 0;
    }
    return !known;
}

/* "1985年9月，他接过邮包，那年…": is a month, or a day, the only date before another one in its sentence, and its year told? */
static bool is_only_month(const chronicle *c, const moment *named, const moment *m)
{
    return named->precision < PRECISION_YEAR && named->in == m->in && builder_date(c->x->builder, named->fact)->year_from == YEAR_TEXT
           && (named == c->moments || named[-1].in != m->in);
}

bool chronicle_collect(chronicle *c)
{
    extraction *x = c->x;
    c->moments = arena_zero(x->scratch, x->token_count + 1, sizeof *c->moments);
    c->births = arena_zero(x->scratch, x->token_count + 1, sizeof *c->births);
    if (c->moments == NULL || c->births == NULL)
        return false;
    const bool yearless = knows_no_year(x);
    moving carried = { .years = 0 };
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const dated *d = t->kind == TOKEN_DATE && t->fact != FACT_NONE ? builder_date(x->builder, t->fact) : NULL;
        const sentence *in = d != NULL ? place_sentence(x, t->start) : NULL;
        bool of_age = d != NULL && d->relative != 0 && i > 0 && x->tokens[i - 1].kind == TOKEN_AGE && x->tokens[i - 1].end == t->start;
        const bool in_no_year = yearless && d != NULL && d->from.month != 0 && d->weekday == 0;
        if (d == NULL || (d->from.year == 0 && !in_no_year) || in == NULL || of_age)
            continue;       /* 17岁那年 is the year of that age, not the one told before */
        moment *m = &c->moments[c->count++];
        *m = (moment){ .token = i, .fact = t->fact, .when = { d->from, d->to }, .precision = d->precision,
                       .relative = d->relative != 0 && !in_no_year, .block = t->block, .in = in };
        chronicle_move(c, m, &carried);
        describe(c, m, i + 1 < x->token_count ? x->tokens[i + 1].start : UINT32_MAX);
        bool inherited = m->relative && builder_date(x->builder, m->fact)->year_from == YEAR_INHERITED;     /* 1961年…，那年我刚生下来 */
        const moment *named = inherited && c->count > 1 ? m - 1 : NULL;
        m->told = m->fact;
        if (named != NULL && !named->relative && named->when.from.year == m->when.from.year
            && (named->precision == PRECISION_YEAR || is_only_month(c, named, m)))
            m->told = named->fact;
        if (m->birth && (!m->relative || inherited))
            c->births[c->birth_count++] = m;
    }
    return true;
}

/* "今天，4月16日，12天…": two days one of which may be the other are one day told twice. */
static bool are_one_day(const chronicle *c, uint32_t from, uint32_t to)
{
    const dated *a = from != FACT_NONE ? builder_date(c->x->builder, from) : NULL, *b = to != FACT_NONE ? builder_date(c->x->builder, to) : NULL;
    return a != NULL && b != NULL && a->relative != b->relative && a->precision == PRECISION_DAY && b->precision == PRECISION_DAY
           && date_compare(a->from, b->to) <= 0 && date_compare(b->from, a->to) <= 0;
}

/* FACT_NONE leaves an operand out; without 'to' the span runs to the day of publication. */
void chronicle_claim_span(chronicle *c, uint32_t from, uint32_t to, uint32_t duration, const char *pattern, uint8_t confidence)
{
    if (are_one_day(c, from, to))
        return;
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
bool chronicle_number(const chronicle *c, const token *t, uint32_t *number, view *unit_name)
{
    const figure *f = t->fact != FACT_NONE ? builder_figure(c->x->builder, t->fact) : NULL;
    return f != NULL && f->print.modifier == MODIFIER_EXACT && chronicle_hedged_number(c, t, number, unit_name);
}

/* 满2年但不满5年: is it the lower of two bounds? */
static bool is_lower_bound(const chronicle *c, const token *t)
{
    enum { GAP = 9 };       /* bytes */
    const token *next = t + 1;
    const figure *f = next < c->x->tokens + c->x->token_count && next->kind == TOKEN_DURATION && next->start <= t->end + GAP && next->fact != FACT_NONE
                          ? builder_figure(c->x->builder, next->fact)
                          : NULL;
    return f != NULL && t->kind == TOKEN_DURATION && (f->print.modifier == MODIFIER_UNDER || f->print.modifier == MODIFIER_AT_MOST);
}

bool chronicle_hedged_number(const chronicle *c, const token *t, uint32_t *number, view *unit_name)
{
    const figure *f = t->fact != FACT_NONE && !is_lower_bound(c, t) ? builder_figure(c->x->builder, t->fact) : NULL;
    if (f == NULL || f->huge || f->given || f->print.modifier == MODIFIER_RANGE || f->print.denominator != 1
        || f->print.scale != 0 || f->print.digits < 0 || f->print.digits > 100000)
        return false;
    *number = (uint32_t)f->print.digits;
    *unit_name = builder_document(c->x->builder)->units[f->unit].name;
    if (f->print.decimals == 1 && f->print.digits % 10 == 5 && view_equal(*unit_name, VIEW("year"))) {
        *number = (uint32_t)f->print.digits * 12 / 10;
        *unit_name = VIEW("half-year");
        return true;
    }
    if (f->print.decimals == 1 && f->print.digits % 10 == 5 && view_equal(*unit_name, VIEW("month"))) {
        *number = (uint32_t)f->print.digits / 5;       /* 三个半月 */
        *unit_name = VIEW("half-month");
        return true;
    }
    return f->print.decimals == 0;
}

const char *chronicle_length_pattern(const chronicle *c, const token *duration, const sentence *in, const period *from, const period *to)
{
    uint32_t value = 0, number;
    view unit_name;
    elapsed months = elapsed_months(*from, *to);
    chronicle_word_before(c, c->words->full, in->start, duration->start, &value);
    if (value == EXACT && chronicle_number(c, duration, &number, &unit_name)
        && (int64_t)number * 12 + LOOSE_MONTHS > months.least && (int64_t)number * 12 < (int64_t)months.most + LOOSE_MONTHS)
        return "chronicle/duration";
    return value == EXACT ? "chronicle/exact" : value != 0 ? "chronicle/full" : "chronicle/duration";
}

bool chronicle_semicolon(const chronicle *c, uint32_t from, uint32_t to)
{
    view gap = chronicle_between(c, from, to);
    return view_find(gap, VIEW("\xEF\xBC\x9B")) >= 0 || view_find(gap, VIEW(";")) >= 0;
}

/* Are two dates joined by 至, 到 ...? */
bool chronicle_joined(const chronicle *c, const moment *a, const moment *b)
{
    uint32_t from = chronicle_token(c, a)->end, to = chronicle_token(c, b)->start;
    if (to < from || to - from > BETWEEN_GAP || a->in != b->in || chronicle_semicolon(c, from, to))
        return false;
    uint32_t joint = to - chronicle_word_before(c, c->words->between, from, to, NULL);
    return joint < to && (joint == from || place_leads_han(c->x->clean->text, joint));     /* a dash behind other words joins no dates */
}

uint32_t chronicle_first(const chronicle *c, uint32_t at)
{
    uint32_t low = 0, high = c->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (chronicle_token(c, &c->moments[middle])->start < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The date an age or anniversary is told at: the nearest before it in its sentence. */
const moment *chronicle_date_before(const chronicle *c, uint32_t at, const sentence *in)
{
    for (uint32_t low = chronicle_first(c, at); low > 0 && c->moments[low - 1].in == in; low--) {
        const moment *m = &c->moments[low - 1];
        view gap = chronicle_between(c, chronicle_token(c, m)->end, at);
        bool aside = view_find(gap, VIEW("\xEF\xBC\x89")) >= 0 && view_find(gap, VIEW("\xEF\xBC\x88")) < 0;   /* in brackets */
        if (!m->birth && !aside)
            return m;
    }
    return NULL;
}

bool chronicle_runs_on(const chronicle *c, const moment *m)
{
    return m->precision == PRECISION_PERIOD && !m->relative && c->x->published.from.year != 0
        && date_compare(m->when.to, c->x->published.to) == 0 && m->when.from.day == 1;
}

bool chronicle_measures(const chronicle *c, const moment *m)
{
    return (m->precision <= PRECISION_YEAR && !(m->relative && m->precision > PRECISION_MONTH)) || chronicle_runs_on(c, m);
}

period chronicle_opening(const chronicle *c, const moment *m)
{
    period first = m->when;
    if (!chronicle_runs_on(c, m))
        return first;
    const token *t = chronicle_token(c, m);
    bool month = view_find(chronicle_between(c, t->start, t->end), VIEW("\xE6\x9C\x88")) >= 0;   /* 月 */
    first.to = first.from;
    first.to.month = month ? first.from.month : 12;
    first.to.day = (int8_t)month_days(first.to.year, first.to.month);
    return first;
}

uint32_t chronicle_opening_fact(chronicle *c, const moment *m)
{
    if (!chronicle_runs_on(c, m))
        return m->fact;
    period first = chronicle_opening(c, m);
    dated detail = *builder_date(c->x->builder, m->fact);
    detail.from = first.from;
    detail.to = first.to;
    detail.precision = first.to.month == first.from.month ? PRECISION_MONTH : PRECISION_YEAR;
    const token *t = chronicle_token(c, m);
    return place_fact(c->x, FACT_DATE, t->core_start, t->core_end, &detail);
}
