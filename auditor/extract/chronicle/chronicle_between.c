#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Lengths right behind the only two dates of their sentence which no other reader has claimed: "1月14日戴上，2月22日摘下，四十天". Alone in their
** clause, or behind words that say what it took, they are that of the dates; behind a verb (中间空了九年) they may be, so that only a slip
** accuses them. Where the dates stand the wrong way round (2024年3月破土，2021年8月交付，工期17个月) they are held in the right order, too, and
** a slip must explain what does not fit.
*/

enum {
    SIGN = 3,
    LAST_YEARS = 100,       /* of which the last two digits of a year may be mistyped */
    SURE = 80, SLIP = 75
};

typedef struct {
    told_length of;
    const moment *from, *to;
    period first, last;
    precision vaguer;
    uint32_t begin;         /* of the length's clause */
} stretch;

static bool is_period(const chronicle *c, const moment *m)
{
    return m->precision == PRECISION_PERIOD && !m->relative && !chronicle_runs_on(c, m);
}

/* Takes the two ends of the dates of a stretch. */
static bool take_ends(stretch *s, const moment *from, const moment *to)
{
    s->from = from;
    s->to = to;
    s->first = from->when;
    s->last = to->when;
    s->vaguer = to->precision;
    if (from == to) {
        s->first.to = s->first.from;
        s->last.from = s->last.to;
        s->vaguer = PRECISION_DAY;
        return true;
    }
    return s->vaguer <= PRECISION_YEAR && (from->precision == to->precision || (from->precision <= PRECISION_MONTH && s->vaguer <= PRECISION_MONTH));
}

/* The only two dates between the last semicolon of its sentence and the length, or the period that stands last. */
static bool find_dates(const chronicle *c, stretch *s)
{
    const moment *found[2] = { NULL };
    const uint32_t behind = chronicle_first(c, s->of.at->start);
    uint32_t count = 0;
    if (behind > 0 && c->moments[behind - 1].in == s->of.in && is_period(c, &c->moments[behind - 1]))
        return take_ends(s, &c->moments[behind - 1], &c->moments[behind - 1]);
    for (uint32_t i = chronicle_first(c, s->of.in->start); i < behind; i++) {
        const moment *m = &c->moments[i];
        if (m->in != s->of.in || m->birth || !(chronicle_measures(c, m) || m->precision == PRECISION_PERIOD)
            || chronicle_semicolon(c, chronicle_token(c, m)->end, s->of.at->start))
            continue;
        if (count == 2)
            return false;
        found[count++] = m;
    }
    return count == 2 && found[0]->precision == found[1]->precision && take_ends(s, found[0], found[1]);
}

static int lasts(const chronicle *c, const stretch *s, period a, period b)
{
    return date_compare(a.from, b.to) > 0 ? -1 : chronicle_told_lasts(c, &s->of, &a, &b, s->vaguer);
}

static bool fits_turned(const chronicle *c, const stretch *s)
{
    return lasts(c, s, s->last, s->first) == 1;
}

/* The same date with another number for its year, month or day: 0 year, 1 month, 2 day. False where there is no such day. */
static bool replaced(period *when, unsigned what, int number)
{
    date *const ends[] = { &when->from, &when->to };
    for (size_t i = 0; i < 2; i++) {
        date *d = ends[i];
        const bool last = i == 1 && d->day == month_days(d->year, d->month);
        if (what == 0)
            d->year = (int16_t)number;
        else if (what == 1)
            d->month = (int8_t)number;
        else
            d->day = (int8_t)number;
        if (last && what < 2)
            d->day = (int8_t)month_days(d->year, d->month);
        if (!date_exists(d->year, d->month, d->day))
            return false;
    }
    return true;
}

/* Do two numbers of two digits differ in one of them only? */
static bool is_keystroke(int a, int b)
{
    return a != b && (a / 10 == b / 10 || a % 10 == b % 10);
}

/* Would the length fit if one number of the date were another one? */
static bool mends(const chronicle *c, const stretch *s, bool first)
{
    const period *own = first ? &s->first : &s->last;
    const int numbers[] = { own->from.year % LAST_YEARS, own->from.month, own->from.day }, most[] = { LAST_YEARS - 1, 12, 31 };
    const unsigned count = s->vaguer == PRECISION_DAY ? 3 : s->vaguer == PRECISION_MONTH ? 2 : 1;
    const bool own_year = !view_equal(s->of.unit_name, VIEW("year"));       /* of whole years some year always fits */
    for (unsigned what = own_year ? 0 : count; what < count; what++)
        for (int k = 0; k <= most[what]; k++) {
            period when = *own;
            if ((what != 1 && !is_keystroke(k, numbers[what])) || (what == 1 && k == numbers[what])
                || !replaced(&when, what, what == 0 ? own->from.year - numbers[0] + k : k))
                continue;
            if (lasts(c, s, first ? when : s->first, first ? s->last : when) == 1)
                return true;
        }
    return false;
}

static bool is_slip(const chronicle *c, const stretch *s)
{
    if (s->from == s->to || s->first.from.year == 0 || s->last.from.year == 0)
        return false;
    const bool day = view_equal(s->of.unit_name, VIEW("day")), month = view_equal(s->of.unit_name, VIEW("month")),
               year = view_equal(s->of.unit_name, VIEW("year"));
    const elapsed e = day ? elapsed_days(s->first, s->last) : month ? elapsed_months(s->first, s->last) : elapsed_years(s->first, s->last);
    for (int64_t n = e.least; (day || month || year) && n <= e.most && n <= e.least + 2; n++)
        if (chronicle_is_slip(s->of.number, n))
            return true;
    return mends(c, s, true) || mends(c, s, false);
}

/* What makes a length none of the two dates: it counts otherwise, is planned, yet to come, another's, that of several times, or a part. */
static bool is_other(const chronicle *c, const stretch *s)
{
    const wordset *const right[] = { c->words->running, c->words->part_of, c->words->penalty, c->words->length_of_work, c->words->age_apart, c->words->ahead };
    const told_length *l = &s->of;
    const uint32_t end = chronicle_token(c, s->to)->end;
    uint32_t length;
    for (size_t i = 0; i < sizeof right / sizeof *right; i++)
        if (chronicle_word_before(c, right[i], l->in->start, l->at->start, NULL) > 0)
            return true;
    const view text = { c->x->clean->text.start, l->in->end };
    return wordset_at(c->words->shifted, c->x->clean->text, l->at->end, NULL) > 0 || wordset_at(c->words->counted_in, c->x->clean->text, l->at->end, NULL) > 0
        || wordset_find(c->words->again, text, l->in->start, l->in->end, &length, NULL) < l->in->end || chronicle_is_planned(c, l->at, l->in)
        || wordset_find(c->words->further, text, s->begin, l->at->start, &length, NULL) < l->at->start || chronicle_other_length(c, l->at, l->in)
        || chronicle_says_ahead(c, l->at, l->in) || chronicle_up_to_now(c, s->to, l->at, l->in) || chronicle_some_of(c, l->at, l->in, end, &s->first, &s->last)
        || chronicle_accounted(c, s->from, s->to, l->at, l->number, l->unit_name);
}

/* "停航19天，从7月24日到8月11日": the clause behind that of the length is a stretch and no more. */
static bool read_behind(chronicle *c, stretch *s)
{
    const told_length *l = &s->of;
    const uint32_t next = chronicle_skip_sign(c, l->at->end, l->in->end), i = chronicle_first(c, l->at->end);
    const moment *from = i < c->count ? &c->moments[i] : NULL, *to = from != NULL && !is_period(c, from) && i + 1 < c->count ? from + 1 : from;
    if (from == NULL || next == l->at->end || from->in != l->in || to->in != l->in
        || (from != to && (!chronicle_joined(c, from, to) || from->relative || to->relative)) || (from == to && !is_period(c, from))
        || chronicle_token(c, from)->start - chronicle_word_before(c, c->words->since_before, next, chronicle_token(c, from)->start, NULL)
               != next
        || place_leads_han(c->x->clean->text, chronicle_token(c, to)->end) || !take_ends(s, from, to)
        || date_compare(s->first.from, s->last.to) > 0)
        return false;
    uint32_t length;
    s->begin = chronicle_clause_begin(c, l->at->start, l->in->start);
    if (lasts(c, s, s->first, s->last) != 0 || !chronicle_near(&s->first, &s->last, l->number, l->unit_name, TIMES_NEAR) || is_other(c, s)
        || wordset_find(c->words->part_of, (view){ c->x->clean->text.start, l->at->start }, s->begin, l->at->start, &length, NULL) < l->at->start)
        return true;        /* 每期二十天，从7月6日到8月22日 */
    chronicle_claim_span(c, from->fact, to->fact, l->at->fact, chronicle_length_pattern(c, l->at, l->in, &s->first, &s->last), SURE);
    return true;
}

/* "2024年3月开工，工期30个月，预计2026年9月投用": between a date and one that is to come, each in the clause beside that of the length. */
static bool read_planned(chronicle *c, stretch *s)
{
    const told_length *l = &s->of;
    const uint32_t i = chronicle_first(c, l->at->start);
    const moment *from = i > 0 ? &c->moments[i - 1] : NULL, *to = i < c->count ? &c->moments[i] : NULL;
    uint32_t value = 0;
    if (from == NULL || to == NULL || from->in != l->in || to->in != l->in || from->birth
        || chronicle_word_before(c, c->words->took, l->in->start, l->at->start, &value) == 0 || value != TOOK_ALL
        || chronicle_semicolon(c, chronicle_token(c, from)->end, chronicle_token(c, to)->start) || !chronicle_measures(c, from)
        || !chronicle_measures(c, to) || from->precision > PRECISION_MONTH || to->precision > PRECISION_MONTH
        || place_leads_han(c->x->clean->text, l->at->end) || c->x->published.from.year == 0
        || date_compare(to->when.to, c->x->published.from) <= 0)
        return false;
    const uint32_t end = chronicle_token(c, from)->end, next = chronicle_skip_sign(c, l->at->end, l->in->end),
                   begin = chronicle_clause_begin(c, l->at->start, l->in->start);
    if (begin <= end || begin > chronicle_clause_end(c, end, l->in->end) + SIGN
        || chronicle_clause_begin(c, chronicle_token(c, to)->start, l->in->start) != next || next == l->at->end
        || chronicle_is_second(c, l->at, from) || !take_ends(s, from, to))
        return false;
    s->vaguer = from->precision > to->precision ? from->precision : to->precision;
    s->begin = begin;
    if (lasts(c, s, s->first, s->last) == 0 && chronicle_near(&s->first, &s->last, l->number, l->unit_name, TIMES_NEAR)
        && !chronicle_says_ahead(c, l->at, l->in))
        chronicle_claim_span(c, from->fact, to->fact, l->at->fact, "chronicle/duration", SURE);
    return true;
}

static void read_between(chronicle *c, stretch *s)
{
    const told_length *l = &s->of;
    if (read_behind(c, s) || read_planned(c, s) || !find_dates(c, s) || chronicle_is_second(c, s->of.at, s->from))
        return;
    const uint32_t end = chronicle_token(c, s->to)->end, start = l->at->start, exact = chronicle_word_before(c, c->words->full, l->in->start, start, NULL);
    s->begin = chronicle_clause_begin(c, start, l->in->start);
    if (s->begin <= end || s->begin > chronicle_clause_end(c, end, l->in->end) + SIGN
        || chronicle_semicolon(c, chronicle_token(c, s->from)->end, start)
        || (place_leads_han(c->x->clean->text, l->at->end) && wordset_at(c->words->so_far, c->x->clean->text, l->at->end, NULL) == 0)
        || is_other(c, s))
        return;
    uint32_t value = 0;
    const uint32_t took = chronicle_word_before(c, c->words->took, s->begin, start - exact, &value);
    const bool bare = start - exact == s->begin, sure = bare || (took > 0 && value == TOOK_ALL && start - exact - took == s->begin),
               back = date_compare(s->first.from, s->last.to) > 0;
    const bool bound = sure || took > 0 || exact > 0 || chronicle_word_before(c, c->words->did, s->begin, start, NULL) > 0;
    const int fit = back ? 0 : lasts(c, s, s->first, s->last);
    if (back && fits_turned(c, s)) {
        chronicle_claim_span(c, s->to->fact, s->from->fact, l->at->fact, chronicle_length_pattern(c, l->at, l->in, &s->last, &s->first), SURE);
        return;
    }
    if (fit != 0 || !bound || (!sure && chronicle_names_other(c, s->begin, start - exact - took, l->in->start, s->begin)))
        return;
    const bool slip = is_slip(c, s), near = !back && chronicle_near(&s->first, &s->last, l->number, l->unit_name, TIMES_NEAR);
    if (slip || (sure && near))
        chronicle_claim_span(c, s->from->fact, s->to->fact, l->at->fact, chronicle_length_pattern(c, l->at, l->in, &s->first, &s->last), slip ? SURE : SLIP);
}

void chronicle_lengths_between(chronicle *c)
{
    for (uint32_t i = 0; c->count > 0 && i < c->x->token_count; i++) {
        stretch s = { .of.at = &c->x->tokens[i] };
        if (!chronicle_is_free(c, s.of.at) || (s.of.in = place_sentence(c->x, s.of.at->start)) == NULL
            || !chronicle_number(c, s.of.at, &s.of.number, &s.of.unit_name) || s.of.number < 2)
            continue;
        read_between(c, &s);
    }
}
