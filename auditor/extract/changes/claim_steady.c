#include "extract/changes/change.h"

#include <stdio.h>

#include "extract/claims/slip.h"

/*
** What is said of every step of a row of values told one year after the other ("5, 6, 7.2: up by a fifth each year"), or of the
** row from its first to its last ("1500, 1700, 1950: 450 more in all"); and of two values with years between them ("50 two years ago,
** 72 now, a fifth more each year"). A phrase read here is emptied, so that nothing else reads it.
*/

enum { ROW = 12, LEAST_ROW = 3, BACK = 48 /* mentions */, APART = 6 /* symbols */, MOST_YEARS = 60, LIKELY = 90, POSSIBLE = 80 /* percent */ };

typedef struct {
    uint32_t list[ROW];
    uint32_t count;
} row;

static bool is_level(const scene *s, uint32_t which, uint8_t kind)
{
    const mention *m = &s->mentions[which];
    return m->kind == kind && m->use != USE_DIFFERENCE && (kind != TOKEN_PERCENT || m->use != USE_CHANGE) && m->use != USE_ASIDE
        && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PART)) == 0
        && !feasible_unbounded(s, which);
}

static bool same_sentence(const scene *s, uint32_t a, uint32_t b)
{
    return b < s->mention_count && s->mentions[a].sentence == s->mentions[b].sentence;
}

/* What a figure is said of: itself where it is a difference, else the nearest value before it in its sentence, or behind it; NONE. */
static uint32_t measured_like(const scene *s, uint32_t said)
{
    if (s->mentions[said].kind != TOKEN_PERCENT)
        return said;
    for (uint32_t at = said; at-- > 0 && said - at <= BACK && same_sentence(s, said, at);)
        if (is_level(s, at, TOKEN_AMOUNT))
            return at;
    for (uint32_t at = said + 1; at <= said + BACK && same_sentence(s, said, at); at++)
        if (is_level(s, at, TOKEN_AMOUNT))
            return at;
    return NONE;
}

/* The values of a figure's sentence that measure what it is said of. */
static row values_around(const scene *s, uint32_t said)
{
    const bool points = s->mentions[said].kind == TOKEN_POINTS;
    const uint32_t like = points ? said : measured_like(s, said);
    uint32_t first = said;
    row r = { .count = 0 };
    while (first > 0 && said - first < BACK && same_sentence(s, said, first - 1))
        first--;
    for (uint32_t at = first; like != NONE && same_sentence(s, said, at) && r.count < ROW; at++)
        if (at != said && is_level(s, at, points ? TOKEN_PERCENT : TOKEN_AMOUNT) && (points || scene_comparable(s, at, like)))
            r.list[r.count++] = at;
    return r;
}

/* The number of the year, or whatever else, that a value is told of, right before it in its clause; 0: none. */
static int64_t turn_of(const scene *s, uint32_t which)
{
    const bool led = which > 0 && s->mentions[which - 1].kind == TOKEN_ORDINAL && s->mentions[which - 1].place >= s->mentions[which].clause;
    return led && !scene_figure(s, which - 1)->rank ? scene_figure(s, which - 1)->print.digits : 0;
}

/* The years from the time of one value to that of another; 0: they are of one time, or it cannot be told. */
static int years_between(const scene *s, uint32_t a, uint32_t b)
{
    const dated *p = claim_period(s, a), *q = claim_period(s, b);
    if (p == NULL || q == NULL || p->from.year == 0 || q->from.year == 0 || p->from.month != q->from.month || p->to.year != p->from.year
        || q->to.year != q->from.year)
        return 0;
    return q->from.year - p->from.year;
}

/* "2.0, 2.4 and 2.88": does nothing but a pause, a joint or a measure word stand between them? */
static bool are_listed(const scene *s, uint32_t a, uint32_t b)
{
    const uint32_t from = s->mentions[a].place + 1, to = s->mentions[b].place;
    for (uint32_t at = from; at < to; at++)
        if (s->text.symbols[at].mark >= MARK_COMMA)
            return false;
    return b == a + 1 && to - from <= APART;
}

static bool has_own_date(const scene *s, uint32_t which)
{
    uint32_t at;
    return claim_date_before(s, s->mentions[which].place, s->mentions[which].clause, &at) != NULL;
}

/* Is a value of the step right after another? "In the first year ..., in the second": the one may be a date, the other a number. */
static bool follows(const scene *s, uint32_t a, uint32_t b)
{
    const dated *p = claim_period(s, a), *q = claim_period(s, b);
    const int64_t turn = turn_of(s, a), next = turn_of(s, b);
    if (turn > 0 && next > 0)
        return next == turn + 1;
    if (turn > 0 || next > 0)
        return has_own_date(s, turn > 0 ? b : a);
    if (p == q)
        return are_listed(s, a, b);
    if (p == NULL || q == NULL)
        return false;
    return p->from.year > 0 && q->from.year > 0 ? years_between(s, a, b) == 1 : p->relative != q->relative && p->relative != 0;
}

static bool is_row(const scene *s, const row *r)
{
    for (uint32_t i = 1; i < r->count; i++)
        if (!follows(s, r->list[i - 1], r->list[i]))
            return false;
    return r->count >= LEAST_ROW;
}

static void emit(scene *s, const frame *f, uint32_t from, uint32_t to, uint32_t said, int years, uint8_t confidence)
{
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, claim_phrase(s, f)->id);
    d.what.confidence = confidence;
    d.what.direction = f->direction;
    draft_claim_add(&d, s, ROLE_FROM, from);
    draft_claim_add(&d, s, ROLE_TO, to);
    draft_claim_add(&d, s, s->mentions[said].kind == TOKEN_PERCENT ? ROLE_RATE : ROLE_DIFFERENCE, said);
    if (years > 1 && years < 1000)
        snprintf(d.years, sizeof d.years, "%d", years);
    d.named = d.told = true;
    draft_claim_emit(&d, s);
}

/* The place of the last digit of a value that slip_value knows. */
static bool last_place(const scene *s, uint32_t which, exact value, exact *out)
{
    const int64_t digits = scene_figure(s, which)->print.digits;
    return digits != 0 && exact_divide(out, value, exact_integer(digits)) == STATUS_OK;
}

/* Is the one so many times the difference more than the other: in one year to the last digit, over several however the three were rounded? */
static bool is_linear(const scene *s, uint32_t from, uint32_t to, uint32_t said, int years, bool down)
{
    exact a, b, d, gap, slack, place;
    if (!slip_value(s, from, &a) || !slip_value(s, to, &b) || !slip_value(s, said, &d) || exact_multiply(&gap, d, exact_integer(years)) != STATUS_OK
        || (down ? exact_subtract(&gap, a, gap) : exact_add(&gap, a, gap)) != STATUS_OK || exact_subtract(&gap, gap, b) != STATUS_OK)
        return false;
    if (years == 1 || exact_sign(gap) == 0)
        return exact_sign(gap) == 0;
    if (!last_place(s, said, d, &slack) || exact_multiply(&slack, slack, exact_integer(years)) != STATUS_OK || !last_place(s, from, a, &place)
        || exact_add(&slack, slack, place) != STATUS_OK || !last_place(s, to, b, &place) || exact_add(&slack, slack, place) != STATUS_OK)
        return false;
    return exact_compare(exact_sign(gap) < 0 ? exact_negate(gap) : gap, slack) < 0;
}

static bool fits(const scene *s, const frame *f, uint32_t from, uint32_t to, uint32_t said, int years)
{
    const bool down = f->direction == DIRECTION_DOWN;
    if (s->mentions[said].kind == TOKEN_PERCENT)
        return feasible_growth_over(s, to, from, said, down, (unsigned)years);
    return is_linear(s, from, to, said, years, down);
}

/* Each step of a row. Where one of them holds, or they do together, the others are meant to: then these are told, for they are what
** the rate is wrong for. */
static bool read_steps(scene *s, const frame *f, const row *r, uint32_t said)
{
    uint32_t good = 0;
    for (uint32_t i = 1; i < r->count; i++)
        good += fits(s, f, r->list[i - 1], r->list[i], said, 1);
    if (good == 0 && !fits(s, f, r->list[0], r->list[r->count - 1], said, (int)r->count - 1))
        return false;
    for (uint32_t i = 1; i < r->count; i++)
        if (good == 0 || good + 1 == r->count || !fits(s, f, r->list[i - 1], r->list[i], said, 1))
            emit(s, f, r->list[i - 1], r->list[i], said, 1, good > 0 ? LIKELY : POSSIBLE);
    return true;
}

/* How long it took by the only length in years, or the only stretch of years, of the sentence; 0: untold. 'ago': it is surely so long. */
static int years_told(const scene *s, uint32_t said, bool *ago)
{
    const uint32_t sentence = s->mentions[said].sentence, start = claim_sentence_start(s, s->mentions[said].place);
    int years = 0;
    *ago = false;
    const uint32_t before = scene_before(s, start + 1), first = before == NONE ? 0 : before;
    for (uint32_t at = said > first + BACK ? said - BACK : first;
         at < s->mention_count && s->mentions[at].place <= s->mentions[said].place + NAME_LENGTH; at++) {
        const mention *m = &s->mentions[at];
        if (m->sentence != sentence || m->kind != TOKEN_DURATION || !view_equal(scene_unit(s, at)->name, VIEW("year")))
            continue;
        const printed *p = &scene_figure(s, at)->print;
        if (years != 0 || p->modifier != MODIFIER_EXACT || p->decimals != 0 || p->digits < 2 || p->digits > MOST_YEARS)
            return 0;
        years = (int)p->digits;
        *ago = wordset_at(s->words->sets[WORDS_AGO], s->text.text, s->text.symbols[m->place + 1].at, NULL) > 0;
    }
    uint32_t at;
    const dated *d = claim_date_before(s, s->mentions[said].place, start, &at);
    if (years == 0 && d != NULL && d->from.year > 0 && d->to.year > d->from.year && d->to.year - d->from.year <= MOST_YEARS) {
        *ago = true;
        return d->to.year - d->from.year;
    }
    return years;
}

/* "From 68.66 to 228.37 in ten years, 23 % a year": is it the mean of what was gained in all, as some tell it? */
static bool is_plain_mean(const scene *s, uint32_t from, uint32_t to, uint32_t said, int years)
{
    enum { CLOSE = 20 };        /* a twentieth */
    exact a, b, r, gap;
    if (s->mentions[said].kind != TOKEN_PERCENT || !slip_value(s, from, &a) || !slip_value(s, to, &b) || !slip_value(s, said, &r))
        return false;
    if (exact_subtract(&b, b, a) != STATUS_OK || exact_divide(&b, b, a) != STATUS_OK || exact_divide(&b, b, exact_integer(years)) != STATUS_OK
        || exact_subtract(&gap, b, r) != STATUS_OK || exact_multiply(&gap, gap, exact_integer(CLOSE)) != STATUS_OK)
        return true;
    return exact_compare(exact_sign(gap) < 0 ? exact_negate(gap) : gap, r) <= 0;
}

/* Is it told of a time of its own: "0.04 points less than the 0.57 % a year from 2000 to 2010"? */
static bool is_of_other_time(const scene *s, uint32_t from, uint32_t to, uint32_t said)
{
    uint32_t at;
    const mention *m = &s->mentions[said];
    const dated *d = claim_date_before(s, m->place, m->clause, &at), *p = claim_period(s, from), *q = claim_period(s, to);
    const bool beside = s->mentions[from].clause == m->clause || s->mentions[to].clause == m->clause;
    const bool between = d != NULL && p != NULL && q != NULL && p->from.year <= d->from.year && d->to.year <= q->to.year;
    return m->use == USE_BASE || (d != NULL && !beside && !between);
}

/* "9400 a month five years ago, now 3650, 5750 saved each month": may so many steps lie between the two, but for a factor of a few? */
static bool may_be_steps(const scene *s, uint32_t from, uint32_t to, uint32_t said, int years)
{
    enum { FEW = 3 };
    exact a, b, d;
    if (s->mentions[said].kind == TOKEN_PERCENT)
        return true;
    if (!slip_value(s, from, &a) || !slip_value(s, to, &b) || !slip_value(s, said, &d) || exact_subtract(&b, b, a) != STATUS_OK
        || exact_multiply(&d, d, exact_integer(years)) != STATUS_OK)
        return false;
    b = exact_sign(b) < 0 ? exact_negate(b) : b;
    return exact_multiply(&a, d, exact_integer(FEW)) == STATUS_OK && exact_compare(a, b) >= 0 && exact_multiply(&b, b, exact_integer(FEW)) == STATUS_OK
        && exact_compare(d, b) <= 0;
}

/* Two values with years between them; where both are dated, 'yearly' phrases are put together with the others of their change. */
static bool read_ends(scene *s, const frame *f, uint32_t first, uint32_t last, uint32_t said, bool yearly)
{
    bool ago = true;
    const bool turned = s->mentions[last].use == USE_BASE && s->mentions[first].use != USE_BASE;
    const uint32_t from = turned ? last : first, to = turned ? first : last;
    int years = years_between(s, from, to);
    if (is_of_other_time(s, from, to, said)
        || (f->direction != DIRECTION_NONE && !feasible_at_most(s, f->direction == DIRECTION_DOWN ? to : from, f->direction == DIRECTION_DOWN ? from : to)))
        return false;
    if (years <= 0)
        years = claim_period(s, from) == claim_period(s, to) || claim_period(s, to) == NULL || claim_period(s, from) == NULL ? years_told(s, said, &ago) : 0;
    if (years < 2 || years > MOST_YEARS)
        return false;
    if (s->mentions[said].kind == TOKEN_AMOUNT)
        change_carry_per(s, to, from, said);
    if (!fits(s, f, from, to, said, years) && (feasible_unbounded(s, said) || is_plain_mean(s, from, to, said, years)))
        return true;        /* read, but nothing that could be held against it */
    if ((yearly && years_between(s, from, to) > 0) || !may_be_steps(s, from, to, said, years))
        return false;
    if (!fits(s, f, from, to, said, years) && !ago && fits(s, f, from, to, said, years - 1))
        years--;        /* "in five years" may be four steps */
    if (s->mentions[said].kind != TOKEN_PERCENT && !fits(s, f, from, to, said, years) && fits(s, f, from, to, said, years + 1))
        return true;    /* the first year may be counted, too */
    emit(s, f, from, to, said, years, ago ? LIKELY : POSSIBLE);
    return true;
}

/* "1500, 1700, 1950, 450 more in all": what lies between the first and the last, unless it is what they make. */
static bool read_overall(scene *s, const frame *f, const row *r, uint32_t said)
{
    const uint32_t first = r->list[0], last = r->list[r->count - 1];
    if (said < last || (s->mentions[said].kind != TOKEN_PERCENT && !feasible_at_most(s, said, first) && !feasible_at_most(s, said, last)))
        return false;
    emit(s, f, first, last, said, 1, fits(s, f, first, last, said, 1) || !are_listed(s, first, r->list[1]) ? LIKELY : POSSIBLE);
    return true;
}

static bool read_steady(scene *s, const frame *f, uint32_t said, bool overall, bool yearly)
{
    const bool rows = view_equal(claim_phrase(s, f)->sort, VIEW("steady-row"));
    const row r = values_around(s, said);
    if (overall)
        return is_row(s, &r) && read_overall(s, f, &r, said);
    if (!yearly && is_row(s, &r))
        return read_steps(s, f, &r, said);
    return r.count == 2 && !rows && read_ends(s, f, r.list[0], r.list[1], said, yearly);
}

/* Empties a frame and those beside it that tell the same figure. */
static void empty(scene *s, uint32_t at, uint32_t said)
{
    enum { BESIDE = 16 };
    const uint32_t first = at > BESIDE ? at - BESIDE : 0, end = at + BESIDE < s->frame_count ? at + BESIDE : s->frame_count;
    for (uint32_t i = first; i < end; i++)
        if (claim_phrase(s, &s->frames[i])->claim == CLAIM_CHANGE
            && (scene_slot(s, &s->frames[i], ROLE_RATE) == said || scene_slot(s, &s->frames[i], ROLE_DIFFERENCE) == said))
            s->frames[i].slots = 0;
}

/* Is a difference that is told of each of some times how much was gained in it, so that it is never what was gained in all? "350 more a
** month" may be all that a month's rent has changed by. */
static bool is_step(const scene *s, uint32_t said)
{
    enum { ROSE = 4, FELL };    /* classes of WORDS_COMPARED */
    const mention *m = &s->mentions[said];
    const word_place *way = scene_last(s, WORDS_COMPARED, reduced_text(&s->text, m->clause, m->place));
    return way != NULL && (way->value == ROSE || way->value == FELL);
}

void claim_steady(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        const view sort = claim_phrase(s, f)->claim == CLAIM_CHANGE ? claim_phrase(s, f)->sort : VIEW("");
        const bool yearly = view_equal(sort, VIEW("yearly")), overall = view_equal(sort, VIEW("overall"));
        const uint32_t rate = scene_slot(s, f, ROLE_RATE), said = rate != NONE ? rate : scene_slot(s, f, ROLE_DIFFERENCE);
        if ((!yearly && !overall && !view_starts(sort, VIEW("steady"))) || said == NONE || s->mentions[said].sentence == NONE)
            continue;
        const bool step = rate == NONE && !overall && !view_equal(sort, VIEW("steady-year")) && is_step(s, said);
        if (!read_steady(s, f, said, overall, yearly) && !step)
            continue;
        empty(s, i, said);
        s->mentions[said].use = step ? USE_ASIDE : s->mentions[said].use;
    }
}
