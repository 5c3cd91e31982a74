#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

enum {
    DURATION_GAP = 90,      /* bytes between a pair of dates and its duration */
    BETWEEN_YEARS = 30,     /* bytes between years that are told one by one and their number */
    SIGN = 3,               /* bytes of a sign or 的 */
    MOST_DATES = 12,        /* dates of a sentence that are held against each other */
    LOOSE = 5,              /* days that weeks told without their ends may lack */
    MOST_WEEKS = 1000,
    DURATION_WORD = 12      /* bytes between a length and the dates behind it: 7天长假，从 */
};

/* Does a number of weeks miss the days by more than so many? */
static bool weeks_miss(const period *from, const period *to, uint32_t number, int64_t days)
{
    const elapsed e = elapsed_days(*from, *to);
    return (int64_t)number * 7 > (int64_t)e.most + days || (int64_t)number * 7 + days < e.least;
}

/* Weeks are counted loosely: a part of one more or less proves nothing. */
static int weeks_last(const period *from, const period *to, uint32_t number)
{
    return elapsed_admits(elapsed_days(*from, *to), number * 7) ? 1 : weeks_miss(from, to, number, 7) ? 0 : -1;
}

/* 三个半月: some days either way are honest, and up to half a month more prove nothing. */
static int half_months_last(const period *from, const period *to, uint32_t halves)
{
    enum { HALF_MONTH = 152, HONEST = 90, DOUBTFUL = 210 };     /* tenths of days */
    const elapsed e = elapsed_days(*from, *to);
    const int64_t told = (int64_t)halves * HALF_MONTH, least = (int64_t)e.least * 10, most = (int64_t)e.most * 10;
    return told + HONEST >= least && told <= most + HONEST ? 1 : told + DOUBTFUL >= least && told <= most + DOUBTFUL ? -1 : 0;
}

int chronicle_lasts(const period *from, const period *to, precision least, uint32_t number, view unit_name)
{
    if (view_equal(unit_name, VIEW("day")))
        return least != PRECISION_DAY ? -1 : elapsed_admits(elapsed_days(*from, *to), number);
    if (view_equal(unit_name, VIEW("week")) && number < MOST_WEEKS)
        return least != PRECISION_DAY ? -1 : weeks_last(from, to, number);
    if (view_equal(unit_name, VIEW("half-year"))) {     /* 两年半: a season either way is honest, but proves nothing */
        elapsed e = elapsed_months(*from, *to);
        bool near = (int64_t)number + 3 >= e.least && (int64_t)number <= (int64_t)e.most + 3;
        return elapsed_admits(e, number) ? 1 : near ? -1 : 0;
    }
    if (view_equal(unit_name, VIEW("half-month")) && number < 1000)
        return least != PRECISION_DAY ? -1 : half_months_last(from, to, number);
    if (view_equal(unit_name, VIEW("month")))
        return elapsed_admits(elapsed_months(*from, *to), number);
    if (view_equal(unit_name, VIEW("year")))
        return elapsed_admits(elapsed_years(*from, *to), number);
    return -1;
}

int chronicle_told_lasts(const chronicle *c, const told_length *l, const period *from, const period *to, precision least)
{
    const int fit = chronicle_lasts(from, to, least, l->number, l->unit_name);
    uint32_t value = 0;
    if (fit >= 0 || least != PRECISION_DAY || !view_equal(l->unit_name, VIEW("week")) || l->number >= MOST_WEEKS)
        return fit;
    const bool exact = chronicle_word_before(c, c->words->full, l->in->start, l->at->start, &value) > 0 && value == EXACT;
    return (exact || chronicle_word_before(c, c->words->before, l->in->start, l->at->start, NULL) > 0) && weeks_miss(from, to, l->number, LOOSE) ? 0 : fit;
}

bool chronicle_near(const period *from, const period *to, uint32_t number, view unit_name, uint32_t most_times)
{
    int64_t days = date_number(to->to) - date_number(from->from) + 1, each = 0;
    if (view_equal(unit_name, VIEW("day")))
        each = 1;
    else if (view_equal(unit_name, VIEW("week")))
        each = 7;
    else if (view_equal(unit_name, VIEW("month")) || view_equal(unit_name, VIEW("half-year")))
        each = 30;
    else if (view_equal(unit_name, VIEW("half-month")))
        each = 15;
    else if (view_equal(unit_name, VIEW("year")))
        each = 365;
    int64_t told = each * number;
    return each > 0 && days > 0 && told <= days * most_times && days <= told * most_times;
}

bool chronicle_some_of(const chronicle *c, const token *duration, const sentence *in, uint32_t dates_end, const period *from, const period *to)
{
    uint32_t number, begin = chronicle_clause_begin(c, duration->start, in->start);
    const uint32_t at = duration->start - chronicle_word_before(c, c->words->in_all, in->start, duration->start, NULL);
    view unit_name;
    if (begin < dates_end)
        begin = dates_end;
    if (at == duration->start || at <= begin || !chronicle_number(c, duration, &number, &unit_name)
        || chronicle_word_before(c, c->words->before, begin, at, NULL) > 0 || chronicle_word_before(c, c->words->took, begin, at, NULL) > 0)
        return false;
    bool days = view_equal(unit_name, VIEW("day"));
    return (days || view_equal(unit_name, VIEW("month")))
        && (int64_t)number < (days ? elapsed_days(*from, *to) : elapsed_months(*from, *to)).least;
}

/* "10月1日至6日六天": days right behind their dates. */
static bool is_beside(const chronicle *c, const token *u)
{
    uint32_t number;
    view unit_name;
    return u > c->x->tokens && u[-1].kind == TOKEN_DATE && u[-1].end == u->start && chronicle_number(c, u, &number, &unit_name) && number > 1
           && view_equal(unit_name, VIEW("day")) && wordset_at(c->words->nights, c->x->clean->text, u->end, NULL) == 0
           && wordset_at(c->words->of, c->x->clean->text, u->end, NULL) == 0;       /* 两天一夜, 两天的行程: one of many journeys */
}

/* Does a duration say that it belongs to the dates beside it? *begin is where its words begin. */
static bool announces(const chronicle *c, const token *u, const sentence *in, uint32_t *begin)
{
    const wordset *const said[] = { c->words->took, c->words->penalty, c->words->before };
    uint32_t length = 0;
    for (size_t i = 0; i < sizeof said / sizeof *said && length == 0; i++)
        length = chronicle_word_before(c, said[i], in->start, u->start, NULL);
    *begin = u->start - length;
    if (wordset_at(c->words->counted_in, c->x->clean->text, u->end, NULL) > 0)
        return false;       /* 首尾两天都算上 */
    const view before = chronicle_between(c, in->start, u->start), behind = chronicle_between(c, u->end, in->end);
    if ((view_ends(before, VIEW("\xEF\xBC\x88")) && view_starts(behind, VIEW("\xEF\xBC\x89")))
        || (view_ends(before, VIEW("(")) && view_starts(behind, VIEW(")"))))
        return true;        /* 5月6日至12日（7天） */
    if (u > c->x->tokens && u[-1].kind == TOKEN_DATE && u[-1].end + SIGN == u->number_start && chronicle_skip_sign(c, u->end, in->end) > u->end
        && view_equal(chronicle_between(c, u[-1].end, u->number_start), VIEW("\xEF\xBC\x89")))
        return true;        /* （9月19日至21日）三天，; not …三天下雨 */
    return length > 0 || wordset_at(c->words->after, c->x->clean->text, u->end, NULL) > 0 || is_beside(c, u);
}

/* "2013 to 2016, 2016 to 2019, 2019 to 2022: nine years": are several periods told in the sentence? Then a length may be that of
** all. */
static bool has_periods(const chronicle *c, const sentence *in)
{
    uint32_t count = 0;
    for (uint32_t i = chronicle_first(c, in->start); i < c->count && c->moments[i].in == in; i++)
        count += c->moments[i].precision == PRECISION_PERIOD && !c->moments[i].relative;
    return count > 1;
}

/* "1961年出师。到2025年，他握刀67年，从出师算起是64年": does another length, behind this one in its sentence, lie between the two dates? */
static bool another_lasts(const chronicle *c, const moment *from, const moment *to, const token *duration, view unit_name)
{
    enum { NEAR = 4 };
    const precision least = from->precision > to->precision ? from->precision : to->precision;
    const token *const end = c->x->tokens + c->x->token_count;
    const sentence *in = place_sentence(c->x, duration->start);
    for (const token *t = duration + 1; in != NULL && t < end && t <= duration + NEAR && t->start < in->end; t++) {
        uint32_t number;
        view unit_there;
        if (t->kind == TOKEN_DURATION && chronicle_number(c, t, &number, &unit_there) && view_equal(unit_there, unit_name)
            && chronicle_lasts(&from->when, &to->when, least, number, unit_there) == 1)
            return true;
    }
    return false;
}

bool chronicle_accounted(const chronicle *c, const moment *from, const moment *to, const token *duration, uint32_t number, view unit_name)
{
    if (another_lasts(c, from, to, duration, unit_name))
        return true;
    const sentence *in = from->in;
    const bool days = view_equal(unit_name, VIEW("day")), exact = days || view_equal(unit_name, VIEW("month"));   /* years lie a given number apart by chance */
    const uint32_t first = chronicle_first(c, in->start);
    for (uint32_t i = first; days && i < c->count && i < first + MOST_DATES && c->moments[i].in == in; i++)
        for (uint32_t k = first; k < c->count && k < first + MOST_DATES && c->moments[k].in == in; k++) {
            const moment *a = &c->moments[k], *b = &c->moments[i];
            if (k != i && !(a == from && b == to) && a->when.from.year > 0 && b->when.from.year > 0
                && chronicle_lasts(&a->when, &b->when, a->precision > b->precision ? a->precision : b->precision, number, unit_name) == 1)
                return true;
        }
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count; i++) {
        const token *u = &c->x->tokens[i];
        uint32_t other;
        view other_unit;
        const precision least = from->precision > to->precision ? from->precision : to->precision;
        if (u->kind != TOKEN_DURATION || u == duration || !chronicle_number(c, u, &other, &other_unit) || !view_equal(other_unit, unit_name))
            continue;
        const bool between = u < duration && u->start > chronicle_token(c, from)->end && other < UINT32_MAX - number;
        if ((between && chronicle_lasts(&from->when, &to->when, least, number + other, unit_name) == 1)
            || (exact && chronicle_lasts(&from->when, &to->when, least, other, unit_name) == 1))
            return true;    /* with it, or it alone: 由60个月延至64个月 */
    }
    return false;
}

bool chronicle_names_unknown_end(const chronicle *c, const token *duration, const sentence *in, bool event)
{
    enum { NAME = 6, MOST = 12 };   /* bytes */
    const uint32_t begin = chronicle_clause_begin(c, duration->start, in->start),
                   since = wordset_at(c->words->since_before, c->x->clean->text, begin, NULL),
                   to = duration->start - chronicle_word_before(c, c->words->took, begin, duration->start, NULL), i = chronicle_first(c, begin);
    uint32_t length = 0;
    const uint32_t joint = since > 0 ? wordset_find(c->words->between, (view){ c->x->clean->text.start, to }, begin + since, to, &length, NULL) : to;
    const view text = { c->x->clean->text.start, to };
    return joint < to && (!event || wordset_at(c->words->events, text, joint + length, NULL) > 0) && to - joint - length >= NAME && to - joint - length <= MOST && (i == c->count || chronicle_token(c, &c->moments[i])->start >= to)
           && view_find(chronicle_between(c, in->start, begin), chronicle_between(c, joint + length, joint + length + NAME)) < 0;
}

bool chronicle_other_length(const chronicle *c, const token *duration, const sentence *in)
{
    uint32_t length, begin = chronicle_clause_begin(c, duration->start, in->start);
    return chronicle_names_unknown_end(c, duration, in, false)
           || wordset_find(c->words->of_another, (view){ c->x->clean->text.start, duration->start }, begin, duration->start, &length, NULL) < duration->start;
}

bool chronicle_up_to_now(const chronicle *c, const moment *last, const token *duration, const sentence *in)
{
    const uint32_t end = chronicle_token(c, last)->end;
    return chronicle_clause_end(c, end, in->end) < duration->start && last->when.to.year != c->x->published.to.year
        && wordset_at(c->words->so_far, c->x->clean->text, duration->end, NULL) > 0;
}

/* "第47周（11月17日至23日），共8周": do brackets behind an ordinal hold the dates? Then they are of that one only. */
static bool is_of_one(const chronicle *c, uint32_t begin)
{
    const view text = { c->x->clean->text.start, begin };
    const uint32_t bracket = view_ends(text, VIEW("\xEF\xBC\x88")) ? 3 : view_ends(text, VIEW("(")) ? 1 : 0, before = place_token(c->x, begin - bracket);
    return bracket > 0 && before > 0 && c->x->tokens[before - 1].kind == TOKEN_ORDINAL && c->x->tokens[before - 1].end == begin - bracket;
}

/* "由60个月延至64个月": does a length become the one behind it? Then that one is what it took. */
static bool becomes(const chronicle *c, const token *u)
{
    const token *next = u + 1 < c->x->tokens + c->x->token_count ? u + 1 : NULL;
    return next != NULL && next->kind == TOKEN_DURATION && next->fact != FACT_NONE && chronicle_clause_end(c, u->end, next->start) == next->start
        && chronicle_word_before(c, c->words->between, u->end, next->start, NULL) > 0;
}

/* "自3月1日起至6月30日止，为期三个月": from the first day of a month to the last one of another are just so many months: one less is none. */
static bool misses_whole_months(const chronicle *c, const moment *from, const moment *to, uint32_t number, view unit_name)
{
    const date a = from->when.from, b = to->when.to;
    const int32_t months = (b.year - a.year) * 12 + b.month - a.month + 1;
    return view_equal(unit_name, VIEW("month")) && from->precision == PRECISION_DAY && to->precision == PRECISION_DAY && a.day == 1
        && b.day == month_days(b.year, b.month) && (int32_t)number + 1 == months
        && view_find(chronicle_between(c, chronicle_token(c, from)->start, chronicle_token(c, to)->end), VIEW("\xE6\x97\xA5")) >= 0;      /* 日 */
}

static void claim_whole_months(chronicle *c, const moment *from, const moment *to, const token *length)
{
    const operand operands[] = { { length->fact, ROLE_FACTS }, { from->fact, ROLE_FACTS }, { to->fact, ROLE_FACTS } };
    claim made = { .kind = CLAIM_REPEAT, .confidence = 80, .pattern = builder_word(c->x->builder, VIEW("chronicle/whole-months")) };
    builder_claim(c->x->builder, &made, operands, from->fact == to->fact ? 2 : 3);
}

/* "Last year the holidays were eight days; in the table only those from 1 to 7 October count": is a length before two dates told of another year? */
static bool of_other_year(const chronicle *c, const token *length, const moment *from)
{
    const uint32_t end = chronicle_first(c, length->start);
    for (uint32_t i = end; length->end < chronicle_token(c, from)->start && i-- > 0 && c->moments[i].in == from->in;)
        if (c->moments[i].when.from.year != 0 && c->moments[i].when.from.year != from->when.from.year)
            return true;
    return false;
}

bool chronicle_of_nearer(const chronicle *c, const moment *to, const token *length)
{
    const uint32_t i = chronicle_first(c, length->start);
    const moment *m = i > 0 ? &c->moments[i - 1] : NULL;
    return m != NULL && m->in == to->in && chronicle_token(c, m)->start >= chronicle_token(c, to)->end
           && (m->precision == PRECISION_PERIOD || (m - 1 > to && chronicle_joined(c, m - 1, m)));
}

/* The duration of a pair of dates: behind it, or before it in the same half sentence. Adds the claim. */
static void duration_of_pair(chronicle *c, const moment *from, const moment *to)
{
    extraction *x = c->x;
    const sentence *in = from->in;
    uint32_t begin = chronicle_token(c, from)->start, end = chronicle_token(c, to)->end, best = UINT32_MAX, best_gap = DURATION_GAP, said = 0;
    bool beside = false;
    uint32_t first = (uint32_t)(chronicle_token(c, from) - x->tokens);
    while (first > in->first_token && x->tokens[first - 1].end + DURATION_GAP > begin)
        first--;
    for (uint32_t i = first; i < in->first_token + in->token_count && x->tokens[i].start < end + DURATION_GAP; i++) {
        const token *u = &x->tokens[i];
        if (u->kind != TOKEN_DURATION || u->fact == FACT_NONE || !announces(c, u, in, &said))
            continue;
        if (becomes(c, u))
            u = &x->tokens[++i];
        uint32_t gap = u->start >= end ? u->start - end : begin >= u->end ? begin - u->end : DURATION_GAP;
        if (gap < best_gap && !chronicle_semicolon(c, u->start >= end ? end : u->end, u->start >= end ? u->start : begin)) {
            best = i;
            best_gap = gap;
            beside = u->start >= end ? said <= end + SIGN : begin <= u->end + DURATION_WORD && wordset_at(c->words->after, x->clean->text, u->end, NULL) > 0;
        }
    }
    uint32_t number;
    view unit_name;
    if (best == UINT32_MAX || !chronicle_number(c, &x->tokens[best], &number, &unit_name) || chronicle_up_to_now(c, to, &x->tokens[best], in))
        return;
    bool by_day = view_find(chronicle_between(c, begin, end), VIEW("\xE6\x9C\x88")) >= 0;     /* 月: a term of years is counted loosely */
    bool penalty = by_day && chronicle_word_before(c, c->words->penalty, in->start, x->tokens[best].start, NULL) > 0;
    const told_length told_as = { &x->tokens[best], in, number, unit_name };
    const int lasts = chronicle_told_lasts(c, &told_as, &from->when, &to->when, from->precision > to->precision ? from->precision : to->precision);
    uint32_t length;
    const view told = { x->clean->text.start, in->end };
    const bool weeks = view_equal(unit_name, VIEW("week")) && number < MOST_WEEKS;
    const bool lasted = chronicle_word_before(c, c->words->before, in->start, x->tokens[best].start, NULL) > 0;
    if (lasts == 0 && ((!beside && !lasted && weeks) || is_of_one(c, begin)))
        return;     /* 三周里一路走低，单是本周… */
    if (lasts == 0 && x->tokens[best].end < begin && wordset_at(c->words->shifted, x->clean->text, x->tokens[best].end, NULL) > 0)
        return;     /* 停航6天后于8月29日复航，一条推迟至31日 */
    const uint32_t clause = chronicle_clause_begin(c, x->tokens[best].start, in->start);
    if (lasts == 0 && x->tokens[best].end < begin
        && chronicle_word_before(c, c->words->penalty, in->start, x->tokens[best].start, NULL) == 0
        && wordset_find(c->words->part_of, (view){ x->clean->text.start, x->tokens[best].start }, clause, x->tokens[best].start, &length,
                        NULL)
               < x->tokens[best].start)
        return;     /* 每期二十天，从7月6日到8月22日 */
    if (lasts == 0
        && (has_periods(c, in) || chronicle_some_of(c, &x->tokens[best], in, end, &from->when, &to->when)
            || wordset_find(c->words->again, told, in->start, in->end, &length, NULL) < in->end))
        return;     /* 两次任厂长共七年 */
    if (lasts == 0
        && (chronicle_of_nearer(c, to, &x->tokens[best]) || of_other_year(c, &x->tokens[best], from) || chronicle_other_length(c, &x->tokens[best], in)
            || chronicle_accounted(c, from, to, &x->tokens[best], number, unit_name)))
        return;
    if (lasts == 1 && misses_whole_months(c, from, to, number, unit_name))
        claim_whole_months(c, from, to, &x->tokens[best]);
    else if (chronicle_near(&from->when, &to->when, number, unit_name, beside ? TIMES_STATED : TIMES_NEAR) && lasts >= 0)
        chronicle_claim_span(c, from->fact, to->fact, x->tokens[best].fact,
                             penalty ? "chronicle/penalty" : chronicle_length_pattern(c, &x->tokens[best], in, &from->when, &to->when), 90);
}

/* "from June on": nobody says to when. */
static bool is_open(const chronicle *c, const moment *m)
{
    const token *t = chronicle_token(c, m);
    view text = chronicle_between(c, t->start, t->end);
    return wordset_before(c->words->since, text, (uint32_t)text.length, NULL) > 0;
}

/* "From a on, ..., to b" is one span; "in a ...; by b ..." without a "from" looks back as well. */
static bool begins_span(const chronicle *c, const moment *a, const moment *b)
{
    uint32_t from = chronicle_token(c, a)->end, to = chronicle_token(c, b)->start;
    uint32_t joint = to - chronicle_word_before(c, c->words->between, from, to, NULL);
    return chronicle_clause_begin(c, joint, from) <= from
        || chronicle_word_before(c, c->words->since_before, a->in->start, chronicle_token(c, a)->start, NULL) > 0;
}

/* "since last November, up to 23 February": the second one has its year from the first only for want of another. */
static bool crosses_year(const chronicle *c, const moment *a, const moment *b)
{
    return a->relative && builder_date(c->x->builder, b->fact)->year_from == YEAR_INHERITED && date_compare(a->when.from, b->when.to) > 0;
}

/* 12月—次年2月: is it of the year behind one that nobody tells? */
static bool counts_from_other(const chronicle *c, const moment *m)
{
    const dated *d = builder_date(c->x->builder, m->fact);
    const token *t = chronicle_token(c, m);
    return d != NULL && d->relative != 0 && m->when.from.year == 0 && document_word(builder_document(c->x->builder), d->relative).length < t->end - t->start;
}

void chronicle_pairs(chronicle *c)
{
    for (uint32_t i = 0; i < c->count; i++) {
        moment *a = &c->moments[i];
        if (a->precision == PRECISION_PERIOD && !a->relative)
            chronicle_claim_span(c, a->fact, a->fact, FACT_NONE, "chronicle/order", 90);
        if (a->precision == PRECISION_PERIOD && !chronicle_runs_on(c, a) && !is_open(c, a) && date_compare(a->when.from, a->when.to) < 0) {
            moment first = *a, last = *a;
            first.precision = last.precision = PRECISION_DAY;
            first.when.to = first.when.from;
            last.when.from = last.when.to;
            duration_of_pair(c, &first, &last);
        }
        if (i + 1 == c->count || !chronicle_joined(c, a, &c->moments[i + 1]))
            continue;
        const moment *b = &c->moments[i + 1];
        const bool loose = (a->relative || b->relative)
                           && (a->precision == PRECISION_YEAR || b->precision == PRECISION_YEAR
                               || !chronicle_surely_back(c, a, b)); /* 由那年的38起降到上年的14起 */
        if (begins_span(c, a, b) && !loose && !crosses_year(c, a, b) && !counts_from_other(c, a) && !counts_from_other(c, b))
            chronicle_claim_span(c, a->fact, b->fact, FACT_NONE, "chronicle/order", 90);
        bool earlier = i > 0 && a[-1].in == a->in && chronicle_measures(c, a - 1) && !begins_span(c, a, b);     /* 1990年入伍，1995年转业，到2010年… */
        if (date_compare(a->when.from, b->when.to) <= 0 && !earlier)
            duration_of_pair(c, a, b);
    }
}

/* The last of three and more years in a row, each told, from the k-th date on, right before 'at'; NULL where there are none. */
static const moment *last_of_years(const chronicle *c, uint32_t k, uint32_t at)
{
    uint32_t i = k;
    for (; i + 1 < c->count && c->moments[i + 1].in == c->moments[k].in; i++) {
        const moment *a = &c->moments[i], *b = a + 1;
        view gap = chronicle_between(c, chronicle_token(c, a)->end, chronicle_token(c, b)->start);
        bool joined = view_equal(gap, VIEW("\xE3\x80\x81")) || view_equal(gap, VIEW("\xE5\x92\x8C"));     /* 、和 */
        if (a->precision != PRECISION_YEAR || b->precision != PRECISION_YEAR || !joined || b->when.from.year != a->when.from.year + 1)
            break;
    }
    uint32_t end = chronicle_token(c, &c->moments[i])->end, next = c->moments[i].token + 1;
    if (next < c->x->token_count && c->x->tokens[next].kind == TOKEN_DURATION && c->x->tokens[next].start < at)
        return NULL;        /* 2018年、2019年、2020年三年，连续两年 */
    return i >= k + 2 && end <= at && at - end <= BETWEEN_YEARS ? &c->moments[i] : NULL;
}

/* "2018年至2024年…连续九年": both years are counted. */
void chronicle_running(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = t->kind == TOKEN_DURATION ? place_sentence(x, t->start) : NULL;
        uint32_t number;
        view unit_name;
        if (in == NULL || !chronicle_number(c, t, &number, &unit_name) || !view_equal(unit_name, VIEW("year"))
            || chronicle_word_before(c, c->words->running, in->start, t->start, NULL) == 0)
            continue;
        uint32_t low = 0;
        while (low < c->count && c->moments[low].in < in)
            low++;
        for (uint32_t k = low; k < c->count && c->moments[k].in == in; k++) {
            const moment *a = &c->moments[k], *last = last_of_years(c, k, t->start);
            if (last != NULL) {     /* 2021年、2022年、2023年，连续三年 */
                chronicle_claim_span(c, a->fact, last->fact, t->fact, "chronicle/running", 80);
                break;
            }
            const moment *b = k + 1 < c->count && chronicle_joined(c, a, a + 1) && begins_span(c, a, a + 1) ? a + 1 : NULL;
            bool period_of_years = a->precision == PRECISION_PERIOD && !a->relative && a->when.from.month == 1 && a->when.to.month == 12
                && a->when.from.year < a->when.to.year;
            if (b != NULL && a->precision == PRECISION_YEAR && b->precision == PRECISION_YEAR && !b->relative)
                chronicle_claim_span(c, a->fact, b->fact, t->fact, "chronicle/running", 80);
            else if (period_of_years)
                chronicle_claim_span(c, a->fact, a->fact, t->fact, "chronicle/running", 80);
            else
                continue;
            break;
        }
    }
}
