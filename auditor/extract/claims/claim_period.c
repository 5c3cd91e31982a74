#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/scene/identity.h"
#include "extract/place.h"

/*
** Averages over a time that nobody counts: "last year 14.6 million, 40000 a day". The date that the total is said of
** gives the number of days or months; it becomes a fact of its own where the date stands.
*/

enum { NEAR = 8, AHEAD = 3, LEAST_DAYS = 28, YEAR = 365, YEAR_MONTHS = 12, YEARS = 100, LIKELY = 80 /* percent */ };

typedef struct {
    uint32_t symbol;        /* of the date */
    int64_t least, most;    /* days, or months; 0: it does not say */
} stretch;

static stretch whole_months(const dated *d, uint32_t symbol)
{
    bool whole = d->from.day == 1 && d->to.day == month_days(d->to.year, d->to.month);
    int64_t months = whole ? (d->to.year - d->from.year) * YEAR_MONTHS + d->to.month - d->from.month + 1 : 0;
    return (stretch){ symbol, months, months };
}

/* So many years in days, weeks, months or quarters. */
static stretch years_in(period_step step, uint32_t symbol, int64_t years)
{
    static const int64_t counts[][2] = { [PERIOD_DAYS] = { YEAR, YEAR + 1 }, [PERIOD_WEEKS] = { 52, 52 }, [PERIOD_MONTHS] = { YEAR_MONTHS, YEAR_MONTHS },
                                         [PERIOD_QUARTERS] = { 4, 4 } };
    return (stretch){ symbol, counts[step][0] * years, counts[step][1] * years };
}

/* How long the time is that a total is said of. */
static stretch stretch_of(const scene *s, uint32_t total, period_step step)
{
    uint32_t symbol;
    const stretch unknown = { 0, 0, 0 };
    const dated *d = identity_period(s, total, &symbol);
    if (d == NULL || d->precision == PRECISION_DAY)
        return unknown;
    bool vague = scene_tells(s, WORDS_VAGUE, reduced_text(&s->text, symbol, symbol + 1));
    if (vague || d->from.year == 0)
        return d->precision == PRECISION_YEAR ? years_in(step, symbol, 1) : unknown;
    stretch months = whole_months(d, symbol);
    if (step == PERIOD_MONTHS || months.least == 0)
        return months;
    if (step != PERIOD_DAYS)
        return months.least % YEAR_MONTHS == 0 ? years_in(step, symbol, months.least / YEAR_MONTHS) : unknown;
    int64_t days = date_number(d->to) - date_number(d->from) + 1;
    return (stretch){ symbol, days, days };
}

/* "in a year 730 thousand, 2000 a day": years that are told as a length of time, the only one of the sentence. */
static stretch told_years(const scene *s, uint32_t ratio, period_step step)
{
    stretch found = { 0, 0, 0 };
    for (uint32_t at = ratio; at-- > 0 && s->mentions[at].sentence == s->mentions[ratio].sentence;) {
        const figure *f = scene_figure(s, at);
        if (s->mentions[at].kind != TOKEN_DURATION)
            continue;
        if (found.least > 0 || !view_equal(scene_unit(s, at)->name, VIEW("year")) || f->print.decimals != 0 || f->print.scale != 0
            || f->print.modifier != MODIFIER_EXACT || f->print.digits <= 0 || f->print.digits > YEARS)
            return (stretch){ 0, 0, 0 };
        found = years_in(step, s->mentions[at].place, f->print.digits);
    }
    return found;
}

static uint32_t stretch_fact(scene *s, const stretch *time, uint16_t unit)
{
    const extraction *x = s->x;
    const token *t = &x->tokens[s->text.symbols[time->symbol].token];
    bool range = time->most != time->least;
    figure f = { .print = { .digits = time->least, .digits_high = range ? time->most : 0, .denominator = 1,
                            .modifier = range ? MODIFIER_RANGE : MODIFIER_EXACT, .nature = NATURE_POINT },
                 .number_start = text_source_start(x->clean, t->core_start), .number_end = text_source_end(x->clean, t->core_end),
                 .table = FACT_NONE, .unit = unit };
    return place_fact(x, FACT_DURATION, t->core_start, t->core_end, &f);
}

static bool agrees(const scene *s, uint32_t total, const stretch *time, uint32_t ratio)
{
    return time->least > 0 && feasible_over(s, total, time->least, time->most, ratio);
}

static void emit(scene *s, view pattern, uint32_t total, const stretch *time, uint32_t ratio)
{
    uint32_t fact = stretch_fact(s, time, scene_figure(s, ratio)->per);
    if (fact == FACT_NONE)
        return;
    draft_claim d = draft_claim_begin(CLAIM_RATIO, pattern);
    if (!agrees(s, total, time, ratio))
        d.what.confidence = LIKELY;
    draft_claim_add(&d, s, ROLE_NUMERATOR, total);
    d.operands[d.count++] = (operand){ fact, ROLE_DENOMINATOR };
    draft_claim_add(&d, s, ROLE_RATIO, ratio);
    claim_average(s, ratio);
    draft_claim_emit(&d, s);
}

static bool may_be_total(const scene *s, uint32_t which, uint32_t ratio)
{
    const mention *m = &s->mentions[which];
    if (scene_tells(s, WORDS_EACH, reduced_text(&s->text, m->clause, m->place)))
        return false;       /* 每月得做到770例 */
    return (m->use == USE_LEVEL || m->use == USE_BASE) && m->kind == TOKEN_AMOUNT && m->parent == NONE && scene_figure(s, which)->per == 0
        && (m->flags & (MENTION_CELL | MENTION_EACH)) == 0 && unit_comparable(scene_unit(s, which), scene_unit(s, ratio))
        && m->sentence == s->mentions[ratio].sentence;
}

/* Does another date stand between them: is the average that of another time? */
static bool dated_between(const scene *s, uint32_t total, uint32_t ratio)
{
    for (uint32_t at = s->mentions[total].place; at < s->mentions[ratio].place; at++)
        if (s->text.symbols[at].kind == TOKEN_DATE && s->text.symbols[at].token != NO_TOKEN)
            return true;
    return false;
}

/* "weekends 2640 a day": is the average told of something that its total is not told of? A date before it is no such thing. */
static bool is_of_some(const scene *s, uint32_t total, uint32_t ratio)
{
    const mention *m = &s->mentions[ratio];
    uint32_t from = m->place;
    while (from > m->clause && s->text.symbols[from - 1].mark < MARK_TIME)
        from--;
    view label = reduced_text(&s->text, from, m->place), of = { label.start, 0 };
    const word_place *mean = scene_find(s, WORDS_MEAN_TIME, label);
    if (mean != NULL)
        of.length = (size_t)(s->text.text.start + mean->at - label.start);
    if (wordset_has(s->words->sets[WORDS_AVERAGE], of) || wordset_has(s->words->sets[WORDS_AMOUNTS_TO], of))
        return false;
    return of.length > 3 && view_find(reduced_text(&s->text, s->mentions[total].clause, s->mentions[total].place), of) < 0;
}

/* "line 5 is the fullest, 1.86 million in the year; line 77 the emptiest, 143 a day": behind a semicolon that tells of something
** else first, an average is not that of what stands before it. */
static bool is_of_another(const scene *s, uint32_t total, uint32_t ratio)
{
    return !claim_same_segment(s, total, ratio) && s->mentions[ratio].clause > 0
        && s->text.symbols[s->mentions[ratio].clause - 1].mark < MARK_SEMICOLON;
}

/* How long the time is that a total, and so its average, is said of. */
static stretch time_of(const scene *s, uint32_t total, uint32_t ratio, period_step step)
{
    stretch time = told_years(s, ratio, step);
    return time.least > 0 ? time : stretch_of(s, total, step);
}


bool claim_fits_period(const scene *s, uint32_t total, uint32_t ratio, period_step step)
{
    enum { USUAL = 5 };
    static const uint32_t lengths[][USUAL][2] = {
        [PERIOD_DAYS] = { { 28, 31 }, { 90, 92 }, { 181, 184 }, { 273, 275 }, { YEAR, YEAR + 1 } },
        [PERIOD_WEEKS] = { { 4, 5 }, { 13, 14 }, { 26, 27 }, { 39, 40 }, { 52, 53 } },
        [PERIOD_MONTHS] = { { 3, 3 }, { 6, 6 }, { 9, 9 }, { 12, 12 } },
        [PERIOD_QUARTERS] = { { 2, 2 }, { 3, 3 }, { 4, 4 } },
    };
    bool fits = false;
    for (size_t i = 0; i < USUAL && !fits; i++)
        fits = agrees(s, total, &(stretch){ s->mentions[total].place, lengths[step][i][0], lengths[step][i][1] }, ratio);
    return fits;
}

/* "280 a month, 3630 in the year": is the total, of digits enough, what a slip makes of so many months? */
static bool is_slipped(const scene *s, uint32_t total, const stretch *time, uint32_t ratio)
{
    enum { TELLING = 100 };
    figure *q = builder_figure(s->x->builder, s->mentions[ratio].fact);
    exact sum;
    if (q == NULL || time->least <= 0 || time->least != time->most || scene_figure(s, total)->print.digits < TELLING
        || ((s->mentions[ratio].flags ^ s->mentions[total].flags) & MENTION_PLAN) != 0)
        return false;
    for (uint32_t at = total; at-- > 0 && s->mentions[at].sentence == s->mentions[total].sentence;)
        if (at != ratio && s->mentions[at].kind == TOKEN_AMOUNT && unit_comparable(scene_unit(s, at), scene_unit(s, total)))
            return false;       /* it may be in it, too */
    const uint16_t per = q->per;
    q->per = 0;
    const bool known = slip_value(s, ratio, &sum);
    q->per = per;
    return known && exact_multiply(&sum, sum, exact_integer(time->least)) == STATUS_OK && slip_from(s, total, sum);
}

/* "807 000 readers in the year, 2538 a day" of a library that is closed on Mondays: do people come on all days but one of each week, and feasts, so
** that a day has more of them than all days of the year make it, and does no slip tell otherwise? */
static bool has_closing_days(const scene *s, uint32_t total, const stretch *time, uint32_t ratio)
{
    enum { WORKDAYS = 300 };
    return scene_unit(s, total)->count && feasible_over(s, total, WORKDAYS, time->most, ratio)
           && !is_slipped(s, total, time, ratio);
}

period_step claim_period_step(view per)
{
    return view_equal(per, VIEW("day")) ? PERIOD_DAYS : view_equal(per, VIEW("week")) ? PERIOD_WEEKS : view_equal(per, VIEW("month")) ? PERIOD_MONTHS
         : view_equal(per, VIEW("quarter")) ? PERIOD_QUARTERS : PERIOD_NONE;
}

bool claim_over_period(scene *s, view pattern, uint32_t ratio, period_step step, period_reach how)
{
    uint32_t only = NONE, count = 0;
    stretch of_only = { 0, 0, 0 };
    for (uint32_t at = ratio; at-- > 0 && s->mentions[at].sentence == s->mentions[ratio].sentence;) {
        if (!may_be_total(s, at, ratio))
            continue;
        only = at;
        of_only = time_of(s, at, ratio, step);
        if (agrees(s, at, &of_only, ratio)) {
            emit(s, pattern, at, &of_only, ratio);
            return true;
        }
        count++;
    }
    for (uint32_t at = ratio + 1; how == PERIOD_AROUND && at < s->mention_count && at <= ratio + AHEAD; at++) {
        stretch time = may_be_total(s, at, ratio) ? time_of(s, at, at, step) : of_only;
        if (may_be_total(s, at, ratio) && (agrees(s, at, &time, ratio) || (step == PERIOD_MONTHS && is_slipped(s, at, &time, ratio)))) {
            emit(s, pattern, at, &time, ratio);
            return true;
        }
    }
    if (how != PERIOD_STRONG || count != 1 || of_only.least == 0 || (step == PERIOD_DAYS && of_only.least < LEAST_DAYS) || dated_between(s, only, ratio)
        || is_of_some(s, only, ratio) || is_of_another(s, only, ratio))
        return false;
    claim_average(s, ratio);
    if (told_years(s, ratio, step).least > 0 && claim_fits_period(s, only, ratio, step))
        return false;       /* "34 years old, with us for 15: 1106 calls, 3 a day": told of one year */
    if (step == PERIOD_DAYS && of_only.least >= YEAR && has_closing_days(s, only, &of_only, ratio))
        return false;
    emit(s, pattern, only, &of_only, ratio);
    return true;
}

/* The days of the year that days of some kind are counted in; on the words of the date, or of the days themselves. */
static uint32_t year_fact(scene *s, uint32_t days)
{
    uint32_t symbol;
    const dated *d = identity_period(s, days, &symbol);
    stretch year = { s->mentions[days].place, YEAR, YEAR + 1 };
    if (d != NULL && d->from.year > 0 && d->precision == PRECISION_YEAR
        && !scene_tells(s, WORDS_VAGUE, reduced_text(&s->text, symbol, symbol + 1)))
        year = (stretch){ symbol, date_number(d->to) - date_number(d->from) + 1, date_number(d->to) - date_number(d->from) + 1 };
    else if (d != NULL && d->precision != PRECISION_YEAR)
        return FACT_NONE;
    return stretch_fact(s, &year, s->mentions[days].unit);
}

void claim_days(scene *s, view pattern, uint32_t days, uint32_t share)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, pattern);
    uint32_t year = NONE, fact = FACT_NONE;
    for (uint32_t at = days > NEAR ? days - NEAR : 0; at < s->mention_count && at < days + NEAR && year == NONE; at++)
        if (s->mentions[at].block == s->mentions[days].block && at != days && scene_comparable(s, at, days) && feasible_share(s, days, at, share))
            year = at;
    if (year == NONE)
        fact = year_fact(s, days);
    if (year == NONE && fact == FACT_NONE)
        return;
    draft_claim_add(&d, s, ROLE_PART, days);
    draft_claim_add(&d, s, ROLE_WHOLE, year);
    if (year == NONE)
        d.operands[d.count++] = (operand){ fact, ROLE_WHOLE };
    draft_claim_add(&d, s, ROLE_SHARE, share);
    draft_claim_emit(&d, s);
}

/* "last year 730 thousand, 2000 a day": what nothing else has read may be such a value, where it agrees with a total. */
void claim_loose_ratios(scene *s)
{
    const bool *read = claim_answered(s);
    s->failed = s->failed || read == NULL;
    for (uint32_t i = 0; read != NULL && i < s->frame_count; i++) {
        const phrase *p = claim_phrase(s, &s->frames[i]);
        uint32_t ratio = scene_slot(s, &s->frames[i], ROLE_RATIO);
        if (p->claim != CLAIM_RATIO || ratio == NONE || !view_equal(p->sort, VIEW("loose")) || read[s->mentions[ratio].fact])
            continue;
        figure *q = builder_figure(s->x->builder, s->mentions[ratio].fact);
        const unit *per = unit_table_find(language_units(s->x->language), p->per);
        if (q == NULL || per == NULL || q->per != 0)
            continue;
        q->per = builder_unit(s->x->builder, per);
        if (!claim_over_period(s, p->id, ratio, claim_period_step(p->per), PERIOD_AROUND))
            q->per = 0;
    }
}
