#include "network/suspect.h"

#include <limits.h>
#include <math.h>

#include "network/notation.h"
#include "network/solve.h"

enum { YEARS_FIRST = 1900, YEARS_LAST = 2100 };

static bool in_printed_unit(interval *x, exact factor)
{
    const interval by = interval_point(factor);
    return interval_divide(x, x, &by) == STATUS_OK;
}

/* Narrows the demand by the other relations of the figure, as far as they agree with it. */
static void narrow(search *s, uint32_t slot, interval *x, exact factor)
{
    const incidence *in = s->by_fact;
    interval other;
    uint32_t asked = 0;
    for (uint32_t k = in->first[slot]; k < in->first[slot + 1] && asked < SEARCH_RELATIONS; k++, asked++) {
        const stated *told = &s->n->stated[in->of[k]];
        s->work += told->fact_count;
        if (told != s->conflict && solve_for(s->n, told->chosen, slot, READING_NARROW, true, &other)
            && in_printed_unit(&other, factor))
            interval_meet(x, x, &other);
    }
}

static void ask(search *s, uint32_t i)
{
    const uint32_t slot = s->conflict->facts[i];
    demands *d = &s->asked[i];
    exact factor;
    s->work += 2 * s->conflict->fact_count;
    if (expression_factor(s->n->slots[slot].ref.doc, slot_figure(s->n, slot), &factor) != STATUS_OK
        || !solve_for(s->n, s->conflict->chosen, slot, READING_NARROW, true, &d->exactly)
        || !solve_for(s->n, s->conflict->chosen, slot, READING_ANY, true, &d->loosely)
        || !in_printed_unit(&d->exactly, factor) || !in_printed_unit(&d->loosely, factor))
        return;
    narrow(s, slot, &d->exactly, factor);
    d->least = d->loosely.low_infinite ? -INFINITY : exact_about(d->loosely.low);
    d->most = d->loosely.high_infinite ? INFINITY : exact_about(d->loosely.high);
    d->known = true;
}

/* Could the author have meant it? A number that is no negative one does not turn into one, nor a count into a fraction. */
static bool may_be_meant(const printed *typed, const printed *meant)
{
    if (typed->digits >= 0 && meant->digits < 0)
        return false;
    return typed->nature != NATURE_COUNT || typed->decimals > typed->scale || meant->decimals <= meant->scale;
}

static candidate reading_as(const search *s, uint32_t i, const printed *p, double weight, reason why)
{
    candidate c = { .fact = i, .swap_count = 1, .weight = weight, .reasons = 1u << why };
    c.swaps[0] = (substitution){ .slot = s->conflict->facts[i], .what = SUBSTITUTE_PRINT, .print = *p };
    return c;
}

/* Does a plain print, which is read as less than one of its last written place away from its value, certainly miss what is asked? */
static bool surely_misses(const demands *d, const printed *p)
{
    const double value = exact_about(printed_value(p)), off = 1.01 * exact_ten_to(p->scale - p->decimals) + 1e-9 * fabs(value);
    return p->modifier == MODIFIER_EXACT && p->denominator == 1 && !p->hedged_too && (value + off < d->least || value - off > d->most);
}

static bool meets(const demands *d, const printed *p)
{
    interval any;
    return printed_reading(p, INT_MAX, READING_ANY, &any) == STATUS_OK && !interval_disjoint(&any, &d->loosely);
}

/* Does the print meet what is asked? Whoever writes 以上 or 不足 names a number nearby, as for 约: not any that is true.
** What cannot be asked is left to the judge. */
static bool may_fit(const demands *d, const printed *p)
{
    printed about = *p;
    about.modifier = MODIFIER_ABOUT;
    return !d->known || (!surely_misses(d, p) && meets(d, p) && (p->modifier == MODIFIER_EXACT || meets(d, &about)));
}

/* "At most" is mended by any number on the right side: only what is not far from the print is worth proposing. A rate of
** what was counted is 100 % at most. */
static bool worth_it(const search *s, uint32_t i, const printed *typed, const printed *meant)
{
    exact twice, was = printed_value(typed), is = printed_value(meant);
    if (s->conflict->chosen->kind == RELATION_FRACTION && notation_is_rate(s->n, s->conflict->facts[i]))
        return exact_compare(is, exact_integer(100)) <= 0;
    if (s->conflict->chosen->kind != RELATION_AT_MOST)
        return true;
    const bool grows = exact_compare(was, is) < 0;
    return exact_multiply(&twice, grows ? was : is, exact_integer(2)) == STATUS_OK
        && exact_compare(grows ? is : was, twice) <= 0;
}

static void try_slips(search *s, uint32_t i, const printed *typed)
{
    variant slips[CHANNEL_VARIANTS];
    uint32_t count = channel_variants(typed, slips);
    for (uint32_t k = 0; k < count; k++)
        if (may_be_meant(typed, &slips[k].print) && may_fit(&s->asked[i], &slips[k].print) && worth_it(s, i, typed, &slips[k].print))
            search_try(s, reading_as(s, i, &slips[k].print, slips[k].weight, slips[k].why));
}

/* The nearest figure before or after a fact, or FACT_NONE. */
static uint32_t neighbour(const document *doc, uint32_t index, int side)
{
    for (int64_t k = (int64_t)index + side; k >= 0 && k < doc->fact_count; k += side)
        if (doc->facts[k].kind == FACT_FIGURE)
            return (uint32_t)k;
    return FACT_NONE;
}

static const printed *neighbour_print(const search *s, uint32_t slot, int side, uint32_t *index)
{
    const fact_ref ref = s->n->slots[slot].ref;
    *index = neighbour(ref.doc, ref.index, side);
    const figure *g = *index != FACT_NONE ? fact_figure(ref.doc, *index) : NULL;
    return g != NULL && !g->huge && !g->given ? &g->print : NULL;
}

/* Both figures stand in each other's place. */
static void try_exchange(search *s, uint32_t i, const printed *typed)
{
    for (int side = -1; side <= 1; side += 2) {
        const uint32_t slot = s->conflict->facts[i];
        uint32_t index;
        const printed *other = neighbour_print(s, slot, side, &index);
        if (other == NULL)
            continue;
        printed mine = *typed, theirs = *other;
        mine.digits = other->digits;
        mine.decimals = other->decimals;
        mine.scale = other->scale;
        theirs.digits = typed->digits;
        theirs.decimals = typed->decimals;
        theirs.scale = typed->scale;
        if (!may_be_meant(typed, &mine) || !may_be_meant(other, &theirs))
            continue;
        candidate c = reading_as(s, i, &mine, PRIOR_NEIGHBOUR, REASON_EXCHANGED);
        uint32_t beside = network_slot(s->n, (fact_ref){ s->n->slots[slot].ref.doc, index }, NULL);
        if (beside != UINT32_MAX) {
            c.swaps[1] = (substitution){ .slot = beside, .what = SUBSTITUTE_PRINT, .print = theirs };
            c.swap_count = 2;
        }
        search_try(s, c);
    }
}

/* How much of the draft's years is this one. */
static double year_share(const document *doc, int64_t year)
{
    uint32_t all = 0, same = 0;
    for (uint32_t i = 0; i < doc->date_count; i++) {
        const dated *d = &doc->dates[i];
        if (d->year_from != YEAR_TEXT || d->from.year == 0)
            continue;
        all++;
        same += d->from.year == year || d->to.year == year;
    }
    return all > 0 ? (double)same / all : 0;
}

/* The printed number nearest to the middle of what is asked. */
static bool middle(const demands *d, const printed *typed, printed *out)
{
    const exact half = { 1, 2, 0 };
    exact x = d->exactly.low_infinite ? d->exactly.high : d->exactly.low, whole;
    if (d->exactly.low_infinite && d->exactly.high_infinite)
        return false;
    if (!d->exactly.low_infinite && !d->exactly.high_infinite
        && (exact_add(&x, d->exactly.low, d->exactly.high) != STATUS_OK || exact_multiply(&x, x, half) != STATUS_OK))
        return false;
    x.exponent += typed->decimals - typed->scale;
    if (exact_add(&x, x, half) != STATUS_OK || exact_floor(&whole, x) != STATUS_OK
        || exact_compare(whole, exact_integer(INT64_MAX / 10)) > 0
        || exact_compare(whole, exact_integer(-INT64_MAX / 10)) < 0)
        return false;
    int64_t digits = (int64_t)whole.numerator;
    for (int i = 0; i < whole.exponent; i++)
        digits *= 10;
    *out = *typed;
    out->digits = digits;
    return true;
}

/* What any error at all may have hidden: the middle of what is asked, at the odds of the errors that leave no trace. */
static void try_middle(search *s, uint32_t i, const printed *typed)
{
    const uint32_t slot = s->conflict->facts[i];
    printed p;
    if (!s->asked[i].known || !middle(&s->asked[i], typed, &p) || p.digits == typed->digits || !may_be_meant(typed, &p))
        return;
    double two = channel_two_digits(typed, &p);
    search_try(s, reading_as(s, i, &p, PRIOR_OTHER + two, two > 0 ? REASON_TWO_DIGITS : REASON_OTHER));
    if (typed->decimals == 0 && typed->digits >= YEARS_FIRST && typed->digits <= YEARS_LAST) {
        double share = year_share(s->n->slots[slot].ref.doc, typed->digits);
        if (share > 0)
            search_try(s, reading_as(s, i, &p, PRIOR_YEAR * share, REASON_YEAR));
    }
    for (int side = -1; side <= 1; side += 2) {
        uint32_t index;
        const printed *other = neighbour_print(s, slot, side, &index);
        if (other != NULL && other->digits == typed->digits && other->decimals == typed->decimals)
            search_try(s, reading_as(s, i, &p, PRIOR_NEIGHBOUR, REASON_COPIED));
    }
}

/* 增长 for 下降: the figure keeps its digits and changes its sign. */
static void try_direction(search *s, uint32_t i)
{
    const claim *c = s->conflict->from;
    const uint32_t slot = s->conflict->facts[i];
    if (c == NULL || c->direction == DIRECTION_NONE || s->n->slots[slot].document != 0)
        return;
    for (uint32_t k = 0; k < c->operands; k++) {
        const operand *o = &s->n->doc->operands[c->operand + k];
        if (o->fact != s->n->slots[slot].ref.index || (o->role != ROLE_RATE && o->role != ROLE_DIFFERENCE))
            continue;
        candidate turned = { .fact = i, .swap_count = 1, .weight = PRIOR_DIRECTION, .reasons = 1u << REASON_DIRECTION };
        turned.swaps[0] = (substitution){ .slot = slot, .what = SUBSTITUTE_SIGN };
        search_try(s, turned);
    }
}

void suspect_figure(search *s, uint32_t i)
{
    const figure *g = slot_figure(s->n, s->conflict->facts[i]);
    if (g->huge || g->given || g->print.modifier == MODIFIER_RANGE || g->print.denominator > 1) {
        search_doubt(s, i, PRIOR_UNSPOKEN);
    } else {
        ask(s, i);
        try_slips(s, i, &g->print);
        try_exchange(s, i, &g->print);
        try_middle(s, i, &g->print);
    }
    try_direction(s, i);
}
