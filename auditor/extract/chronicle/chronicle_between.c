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

/* The only two dates before the length in its sentence, or the only one where it is a period. */
static bool find_dates(const chronicle *c, stretch *s)
{
    const moment *found[2] = { NULL };
    uint32_t count = 0;
    for (uint32_t i = chronicle_first(c, s->of.in->start); i < c->count && c->moments[i].in == s->of.in && chronicle_token(c, &c->moments[i])->start < s->of.at->start; i++) {
        const moment *m = &c->moments[i];
        if (m->birth || !(chronicle_measures(c, m) || m->precision == PRECISION_PERIOD))
            continue;
        if (count == 2 || (m->precision == PRECISION_PERIOD && count > 0) || (count == 1 && found[0]->precision == PRECISION_PERIOD))
            return false;
        found[count++] = m;
    }
    if (count == 0)
        return false;
    s->from = found[0];
    s->to = found[count - 1];
    s->first = s->from->when;
    s->last = s->to->when;
    s->vaguer = s->to->precision;
    if (count == 1) {
        s->first.to = s->first.from;
        s->last.from = s->last.to;
        s->vaguer = PRECISION_DAY;
        return s->from->precision == PRECISION_PERIOD && !s->from->relative && !chronicle_runs_on(c, s->from);
    }
    return s->from->precision == s->to->precision && s->vaguer <= PRECISION_YEAR;
}

static int lasts(const stretch *s, period a, period b)
{
    return date_compare(a.from, b.to) > 0 ? -1 : chronicle_lasts(&a, &b, s->vaguer, s->of.number, s->of.unit_name);
}

static bool fits_turned(const stretch *s)
{
    return lasts(s, s->last, s->first) == 1;
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
static bool mends(const stretch *s, bool first)
{
    const period *own = first ? &s->first : &s->last;
    const int numbers[] = { own->from.year % LAST_YEARS, own->from.month, own->from.day }, most[] = { LAST_YEARS - 1, 12, 31 };
    const unsigned count = s->vaguer == PRECISION_DAY ? 3 : s->vaguer == PRECISION_MONTH ? 2 : 1;
    const bool own_year = !view_equal(s->of.unit_name, VIEW("year"));       /* of whole years some year always fits */
    for (unsigned what = own_year ? 0 : count; what < count; what++)
        for (int k = 0; k <= most[what]; k++) {
            period when = *own;
            if ((what != 1 && !is_keystroke(k, numbers[what])) || (what == 1 && k == numbers[what]) || !replaced(&when, what, what == 0 ? own->from.year - numbers[0] + k : k))
                continue;
            if (lasts(s, first ? when : s->first, first ? s->last : when) == 1)
                return true;
        }
    return false;
}

static bool is_slip(const stretch *s)
{
    if (s->from == s->to || s->first.from.year == 0 || s->last.from.year == 0)
        return false;
    const bool day = view_equal(s->of.unit_name, VIEW("day")), month = view_equal(s->of.unit_name, VIEW("month")), year = view_equal(s->of.unit_name, VIEW("year"));
    const elapsed e = day ? elapsed_days(s->first, s->last) : month ? elapsed_months(s->first, s->last) : elapsed_years(s->first, s->last);
    for (int64_t n = e.least; (day || month || year) && n <= e.most && n <= e.least + 2; n++)
        if (chronicle_is_slip(s->of.number, n))
            return true;
    return mends(s, true) || mends(s, false);
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

/* Does another length stand between the dates and this one? */
static bool is_second(const chronicle *c, const stretch *s)
{
    for (const token *t = s->of.at; t-- > c->x->tokens && t->start >= chronicle_token(c, s->from)->start;)
        if (t->kind == TOKEN_DURATION)
            return true;
    return false;
}

static void read_between(chronicle *c, stretch *s)
{
    const told_length *l = &s->of;
    if (!find_dates(c, s) || is_second(c, s))
        return;
    const uint32_t end = chronicle_token(c, s->to)->end, start = l->at->start, exact = chronicle_word_before(c, c->words->full, l->in->start, start, NULL);
    s->begin = chronicle_clause_begin(c, start, l->in->start);
    if (s->begin <= end || s->begin > chronicle_clause_end(c, end, l->in->end) + SIGN || chronicle_semicolon(c, chronicle_token(c, s->from)->end, start) || place_leads_han(c->x->clean->text, l->at->end)
        || is_other(c, s))
        return;
    uint32_t value = 0;
    const uint32_t took = chronicle_word_before(c, c->words->took, s->begin, start - exact, &value);
    const bool bare = start - exact == s->begin, sure = bare || (took > 0 && value == TOOK_ALL && start - exact - took == s->begin), back = date_compare(s->first.from, s->last.to) > 0;
    const bool bound = sure || took > 0 || exact > 0 || chronicle_word_before(c, c->words->did, s->begin, start, NULL) > 0;
    const int fit = back ? 0 : lasts(s, s->first, s->last);
    if (back && fits_turned(s)) {
        chronicle_claim_span(c, s->to->fact, s->from->fact, l->at->fact, chronicle_length_pattern(c, l->at, l->in, &s->last, &s->first), SURE);
        return;
    }
    if (fit != 0 || !bound || (!sure && chronicle_names_other(c, s->begin, start - exact - took, l->in->start, s->begin)))
        return;
    const bool slip = is_slip(s), near = !back && chronicle_near(&s->first, &s->last, l->number, l->unit_name, TIMES_NEAR);
    if (slip || (sure && near))
        chronicle_claim_span(c, s->from->fact, s->to->fact, l->at->fact, chronicle_length_pattern(c, l->at, l->in, &s->first, &s->last), slip ? SURE : SLIP);
}

void chronicle_lengths_between(chronicle *c)
{
    for (uint32_t i = 0; c->told != NULL && i < c->x->token_count; i++) {
        stretch s = { .of.at = &c->x->tokens[i] };
        if (!chronicle_is_free(c, s.of.at) || (s.of.in = place_sentence(c->x, s.of.at->start)) == NULL
            || !chronicle_number(c, s.of.at, &s.of.number, &s.of.unit_name) || s.of.number < 2)
            continue;
        read_between(c, &s);
    }
}
