#include "extract/claims/of_another.h"

#include <math.h>

#include "extract/claims/claims.h"
#include "extract/claims/estimate.h"
#include "extract/claims/slip.h"
#include "extract/sums/flow_role.h"

bool of_another_level(const scene *s, uint32_t at)
{
    enum { TELLING = 2 };
    return s->mentions[at].kind == TOKEN_AMOUNT && s->mentions[at].use == USE_LEVEL && feasible_digits_printed(s, at) >= TELLING;
}

uint32_t of_another_first(const scene *s, uint32_t at)
{
    while (at > 0 && s->mentions[at - 1].sentence == s->mentions[at].sentence)
        at--;
    return at;
}

static bool leads_to(const draft_claim *d, const scene *s, uint32_t to, uint32_t from, uint32_t difference)
{
    const bool falls = d->what.direction == DIRECTION_DOWN, open = d->what.direction == DIRECTION_NONE;
    return feasible_difference(s, to, from, difference) && (open || feasible_at_most(s, falls ? to : from, falls ? from : to));
}

/* Are two as printed just so far apart, whatever they are per: 每立方米43微克, 35微克, 8微克? */
static bool printed_apart(const scene *s, uint32_t a, uint32_t b, uint32_t difference)
{
    const figure *x = scene_figure(s, a), *y = scene_figure(s, b), *d = scene_figure(s, difference);
    exact apart;
    if (x->per == y->per || x->unit != y->unit || y->unit != d->unit || x->huge || y->huge || d->huge
        || exact_subtract(&apart, printed_value(&x->print), printed_value(&y->print)) != STATUS_OK)
        return false;
    return exact_compare(exact_sign(apart) < 0 ? exact_negate(apart) : apart, printed_value(&d->print)) == 0;
}

/* "76 towns served, 64 of them at home, 12 abroad, 6 more than the 70 of last year": does another level of the sentence, told before,
** make a difference true in the place of the value now? */
static bool change_is_of_another(const draft_claim *d, const scene *s)
{
    uint32_t from, to, difference;
    if (!draft_claim_difference(d, s, &from, &to, &difference) || ((s->mentions[from].flags | s->mentions[to].flags) & MENTION_CELL) != 0
        || s->mentions[to].kind != TOKEN_AMOUNT || leads_to(d, s, to, from, difference))
        return false;
    for (uint32_t at = of_another_first(s, to); at < to; at++)
        if (at != from && at != difference && scene_comparable(s, at, from)
            && (of_another_level(s, at) || (s->mentions[at].flags & MENTION_SUMMED) != 0 || s->mentions[at].use == USE_RATIO || s->mentions[at].use == USE_ASIDE)
            && (leads_to(d, s, at, from, difference) || printed_apart(s, at, from, difference)))
            return true;        /* 7项，男子4项，女子3项，比上届的5项多2项 */
    return false;
}

/* "The rent of a month went from 6800 to 7500, 8400 more a year": is the difference what twelve months, or the days or weeks of a
** year, make of the step? */
static bool is_of_longer_time(const draft_claim *d, const scene *s)
{
    static const int64_t times[] = { 12, 52, 365, 366 };
    uint32_t from, to, difference;
    exact a, b, step, apart;
    if (!draft_claim_difference(d, s, &from, &to, &difference) || !slip_value(s, from, &a) || !slip_value(s, to, &b) || !slip_value(s, difference, &apart)
        || exact_subtract(&step, b, a) != STATUS_OK)
        return false;
    step = exact_sign(step) < 0 ? exact_negate(step) : step;
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        if (exact_multiply(&a, step, exact_integer(times[i])) == STATUS_OK && exact_sign(step) > 0 && exact_compare(a, apart) == 0)
            return true;
    return false;
}

/* "down 2.1 % ... on average 2.6 %. Prices of purchase fell 2.9 %, 0.8 points more": does another value of the paragraph, told in a sentence
** before, make a difference true in the place of the first of the two? One digit does so too easily where they stand in one sentence. */
static bool base_is_of_another(const draft_claim *d, const scene *s)
{
    enum { EARLIER = 30, TELLING = 2 };
    uint32_t from, to, difference;
    if (!draft_claim_difference(d, s, &from, &to, &difference) || ((s->mentions[from].flags | s->mentions[to].flags) & MENTION_CELL) != 0
        || leads_to(d, s, to, from, difference) || (feasible_digits_printed(s, difference) < TELLING && s->mentions[from].sentence == s->mentions[to].sentence))
        return false;
    const uint32_t first = from < to ? from : to, last = from < to ? to : from;
    const mention *base = &s->mentions[first], *own = &s->mentions[last];
    for (uint32_t at = last > EARLIER ? last - EARLIER : 0; at < last; at++) {
        const mention *m = &s->mentions[at];
        if (at != first && at != difference && feasible_digits(s, at) >= TELLING && m->block == own->block && m->sentence != own->sentence
            && m->kind == base->kind && m->use == base->use && scene_comparable(s, at, last)
            && feasible_difference(s, last, at, difference))
            return true;
    }
    return false;
}

/* "6.2, the year after 11.5, then 18.0, last year 24.8: twice doubled in three years": from another level that is told before. */
static bool doubling_is_of_another(const draft_claim *d, const scene *s)
{
    const uint32_t from = draft_claim_mention(d, s, ROLE_FROM), to = draft_claim_mention(d, s, ROLE_TO), said = draft_claim_mention(d, s, ROLE_DOUBLINGS);
    const int64_t times = said != NONE ? scene_figure(s, said)->print.digits : 0;
    if (from == NONE || to == NONE || times < 1 || times > 6 || feasible_times(s, to, from, INT64_C(1) << times))
        return false;
    for (uint32_t at = of_another_first(s, to); at < to; at++)
        if (at != from && of_another_level(s, at) && scene_comparable(s, at, to) && feasible_times(s, to, at, INT64_C(1) << times))
            return true;
    return false;
}

/* "8.16 brought someone, 85 %, the other 1.44 nobody": is what is told as lost the share of the first in both? */
static bool rate_is_of_both(const draft_claim *d, const scene *s)
{
    enum { TELLING = 2 };
    const uint32_t from = draft_claim_mention(d, s, ROLE_FROM), to = draft_claim_mention(d, s, ROLE_TO), rate = draft_claim_mention(d, s, ROLE_RATE);
    if (d->what.direction != DIRECTION_DOWN || from == NONE || to == NONE || rate == NONE || d->years[0] != '\0' || feasible_digits_printed(s, rate) < TELLING
        || s->mentions[from].use == USE_BASE || feasible_growth(s, to, from, rate, true))
        return false;       /* what something fell from is no part beside what it fell to */
    const estimate first = estimate_of(s, from), second = estimate_of(s, to), both = { first.value + second.value, first.slack + second.slack };
    return isfinite(both.slack) && !estimate_other_quotient(first, both, estimate_of(s, rate));
}

/* The same of a rate, from what the sentence tells of then or of now. */
static bool rate_is_of_another(const draft_claim *d, const scene *s)
{
    enum { TELLING = 2 };
    const uint32_t from = draft_claim_mention(d, s, ROLE_FROM), to = draft_claim_mention(d, s, ROLE_TO), rate = draft_claim_mention(d, s, ROLE_RATE);
    const bool down = d->what.direction == DIRECTION_DOWN;
    if (from == NONE || to == NONE || rate == NONE || d->years[0] != '\0' || ((s->mentions[from].flags | s->mentions[to].flags) & MENTION_CELL) != 0
        || feasible_digits(s, rate) < TELLING || feasible_growth(s, to, from, rate, down))
        return false;
    if (!down && feasible_at_most(s, to, from) && feasible_share(s, to, from, rate))
        return true;        /* "13 built, 52 % more than the 25 there were" */
    for (uint32_t at = of_another_first(s, rate); at < s->mention_count && s->mentions[at].sentence == s->mentions[rate].sentence; at++)
        if (at != from && at != to && (of_another_level(s, at) || s->mentions[at].use == USE_RATIO) && scene_comparable(s, at, from)
            && (feasible_growth(s, at, from, rate, down) || feasible_growth(s, to, at, rate, down)))
            return true;
    return false;
}

/* "38406 in all: primary 18920 and 1102 teachers, middle 10884 and 858, ...": is it every other one of its parts that makes the total? */
static bool sum_is_of_some(const draft_claim *d, const scene *s)
{
    enum { LEAST = 4, EVERY = 2 };
    const uint32_t total = draft_claim_mention(d, s, ROLE_TOTAL);
    uint32_t some[EVERY][FEASIBLE_PARTS], count = 0;
    for (uint32_t at = d->first; total != NONE && at <= d->last && count < EVERY * FEASIBLE_PARTS; at++)
        if (at != total && draft_claim_holds(d, s->mentions[at].fact)) {
            some[count % EVERY][count / EVERY] = at;
            count++;
        }
    return count >= LEAST && count % EVERY == 0 && count + 1 == d->count
        && (feasible_sum(s, total, some[0], count / EVERY) || feasible_sum(s, total, some[1], count / EVERY));
}

/* Is a figure what another has more than the one told before it? */
static bool gained_before(const scene *s, uint32_t which, uint32_t to)
{
    return to > 0 && which > to && s->mentions[to - 1].sentence == s->mentions[to].sentence && scene_comparable(s, to - 1, to)
           && feasible_difference(s, to, to - 1, which);
}

/* "from 0.42 to 0.79, 0.37 more, of which the budget pays 0.30, the company 0.07": is the first part what the others make? */
static bool sum_is_of_first(const draft_claim *d, const scene *s)
{
    const uint32_t total = draft_claim_mention(d, s, ROLE_TOTAL);
    uint32_t parts[FEASIBLE_PARTS], count = 0;
    for (uint32_t at = d->first; total != NONE && at <= d->last && count < FEASIBLE_PARTS; at++)
        if (at != total && draft_claim_holds(d, s->mentions[at].fact))
            parts[count++] = at;
    return count > 2 && count + 1 == d->count && gained_before(s, parts[0], total) && feasible_sum(s, parts[0], parts + 1, count - 1)
           && !feasible_sum(s, total, parts, count);
}

/* "481 goals in 182 games, 2.64 a game, last season 2.41", "19.2 a square metre, 1920 for a flat of 100. Others pay 6.0": has the quotient of
** the two been told, beside this value or before the two? */
static bool ratio_is_told(const draft_claim *d, const scene *s)
{
    enum { EARLIER = 6, TELLING = 3 };
    uint32_t numerator, denominator, ratio;
    if (!draft_claim_ratio(d, s, &numerator, &denominator, &ratio) || feasible_ratio(s, numerator, denominator, ratio))
        return false;
    for (uint32_t at = ratio > 0 ? ratio - 1 : 0; at <= ratio + 1 && at < s->mention_count; at++)
        if (at != ratio && at != numerator && at != denominator && s->mentions[at].sentence == s->mentions[ratio].sentence && scene_comparable(s, at, ratio)
            && feasible_digits_printed(s, at) > 1 && feasible_ratio(s, numerator, denominator, at))
            return true;
    const uint32_t first = d->first;
    for (uint32_t at = first, n = 0; at-- > 0 && n < EARLIER && s->mentions[at].block == s->mentions[first].block; n++)
        if ((scene_figure(s, at)->per != 0 || s->mentions[at].use == USE_RATIO) && scene_comparable(s, at, ratio)
            && feasible_digits(s, at) >= TELLING && feasible_ratio(s, numerator, denominator, at))
            return true;
    return false;
}

/* "220 000: 40 families 3000 each, 100 others 1000 each": is it what several counts make, each times the value behind it? */
static bool ratio_is_of_several(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    enum { NEAR = 12 };
    const double exactly = 0.005;
    const uint32_t first = of_another_first(s, ratio);
    double sum = 0;
    uint32_t pairs = 0;
    for (uint32_t at = first > 0 ? first : 1; at < s->mention_count && at <= first + 2 * NEAR && s->mentions[at].sentence == s->mentions[ratio].sentence; at++)
        if (at != numerator && at - 1 != numerator && s->mentions[at - 1].sentence == s->mentions[at].sentence && scene_comparable(s, at, ratio)
            && scene_comparable(s, at - 1, denominator)) {
            sum += estimate_of(s, at).value * estimate_of(s, at - 1).value;
            pairs++;
        }
    const double told = estimate_of(s, numerator).value;
    return pairs > 1 && sum > told * (1 - exactly) && sum < told * (1 + exactly);
}

/* "to 800 shops, 300 more in 18 months, about 17 a month": does a value that stands between the three make a quotient true, in
** the place of either side? */
static bool ratio_is_of_another(const draft_claim *d, const scene *s)
{
    enum { TELLING = 2, EARLIER = 120 };
    uint32_t numerator, denominator, ratio;
    if (!draft_claim_ratio(d, s, &numerator, &denominator, &ratio) || feasible_digits_printed(s, ratio) < TELLING
        || ((s->mentions[numerator].flags | s->mentions[denominator].flags) & MENTION_CELL) != 0 || feasible_ratio(s, numerator, denominator, ratio))
        return false;
    if (ratio_is_of_several(s, numerator, denominator, ratio))
        return true;
    if (denominator > ratio && ratio > 0 && s->mentions[ratio - 1].place >= s->mentions[ratio].clause && scene_comparable(s, ratio - 1, denominator)
        && scene_figure(s, ratio - 1)->print.digits > 1)
        return true;        /* "40 of them 3000 each, 100 others 1000 each": it is for those right before it */
    if (scene_comparable(s, numerator, denominator) && feasible_digits(s, ratio) > TELLING)
        for (uint32_t at = d->first > EARLIER ? d->first - EARLIER : 0; at < d->first; at++)
            if (s->mentions[at].kind == TOKEN_AMOUNT && feasible_digits_printed(s, at) >= TELLING && scene_comparable(s, at, denominator)
                && feasible_ratio(s, numerator, at, ratio))
                return true;    /* "1.22 times the sales of last year", which are told paragraphs before */
    for (uint32_t at = d->first; at < d->last; at++)
        if (at != numerator && at != denominator && at != ratio && s->mentions[at].kind == TOKEN_AMOUNT && s->mentions[at].use != USE_BASE
            && feasible_digits_printed(s, at) >= TELLING
            && ((scene_comparable(s, at, numerator) && feasible_ratio(s, at, denominator, ratio))
                || (scene_comparable(s, at, denominator) && feasible_ratio(s, numerator, at, ratio))))
            return true;
    return false;
}

/* "output 286.4, people at the end of the year 48.6, for each, over the mean of the year, 58689": is a value for one told over a mean
** that neither side is? What there is at an end is near it, so only what is far from it is wrong. */
static bool ratio_is_over_mean(const draft_claim *d, const scene *s)
{
    enum { MEAN = 2 };
    const double near = 0.05;
    uint32_t numerator, denominator, ratio;
    if (!draft_claim_ratio(d, s, &numerator, &denominator, &ratio))
        return false;
    const mention *of = &s->mentions[denominator], *m = &s->mentions[ratio];
    const word_place *told = scene_find(s, WORDS_OVER_MEAN, reduced_text(&s->text, claim_sentence_start(s, m->place), m->place));
    if (told == NULL || feasible_ratio(s, numerator, denominator, ratio))
        return false;
    for (const word_place *own = scene_find(s, WORDS_OVER_MEAN, reduced_text(&s->text, of->clause, of->place)); own != NULL;
         own = scene_next(s, WORDS_OVER_MEAN, reduced_text(&s->text, of->clause, of->place), own))
        if (own->value == MEAN)
            return false;
    const double due = estimate_of(s, numerator).value / estimate_of(s, denominator).value, said = estimate_of(s, ratio).value;
    return due > said * (1 - near) && due < said * (1 + near);
}

/* "a pension of 3180: 28 for years, 15.90 in proportion, 75.90 more in all, 2.39 %": is the difference so much of a level told before? */
static bool gain_is_of_another(const draft_claim *d, const scene *s)
{
    enum { TELLING = 3, EARLIER = 10 };
    const uint32_t from = draft_claim_mention(d, s, ROLE_FROM), to = draft_claim_mention(d, s, ROLE_TO),
                   difference = draft_claim_mention(d, s, ROLE_DIFFERENCE), rate = draft_claim_mention(d, s, ROLE_RATE);
    if (from != NONE || to == NONE || difference == NONE || rate == NONE || feasible_digits(s, rate) < TELLING
        || feasible_gain(s, to, difference, rate, d->what.direction == DIRECTION_DOWN))
        return false;
    for (uint32_t at = rate > EARLIER ? rate - EARLIER : 0; at < rate; at++)
        if (at != to && at != difference && of_another_level(s, at) && scene_comparable(s, at, difference) && feasible_share(s, difference, at, rate))
            return true;
    return false;
}

/* "My best is 2:10:27 ... The line is 2:08:10, I am still 2:17 off. In March 2:09:30 will do": does a value far before, of so many digits that
** chance seldom brings them, make a difference true beside either of the two? */
static bool difference_is_of_far(const draft_claim *d, const scene *s)
{
    enum { EARLIER = 60, DIGITS = 3 };
    uint32_t from, to, difference;
    if (!draft_claim_difference(d, s, &from, &to, &difference) || ((s->mentions[from].flags | s->mentions[to].flags) & MENTION_CELL) != 0
        || s->mentions[from].sentence == s->mentions[to].sentence || feasible_digits(s, difference) < DIGITS || leads_to(d, s, to, from, difference))
        return false;
    const uint32_t first = from < to ? from : to;
    for (uint32_t at = first > EARLIER ? first - EARLIER : 0; at < first; at++)
        if (feasible_digits(s, at) > DIGITS && scene_comparable(s, at, first)
            && (feasible_difference(s, first, at, difference) || feasible_difference(s, from + to - first, at, difference)))
            return true;
    return false;
}

/* "Schools of fewer than 50 will close. With 5 new ones there will be 54: four to spare": is the difference, in another sentence, how far one
** of the two is from a bound told before? */
static bool difference_is_of_bound(const draft_claim *d, const scene *s)
{
    enum { EARLIER = 30 };
    uint32_t from, to, difference;
    exact apart, value, bound;
    if (!draft_claim_difference(d, s, &from, &to, &difference) || leads_to(d, s, to, from, difference) || !slip_value(s, difference, &apart))
        return false;
    const uint32_t last = difference > to ? difference : to, two[] = { from, to };
    for (uint32_t at = last > EARLIER ? last - EARLIER : 0; at < last; at++) {
        if (at == from || at == to || at == difference || s->mentions[at].block != s->mentions[last].block || !feasible_unbounded(s, at)
            || !scene_comparable(s, at, to))
            continue;
        bound = printed_value(&scene_figure(s, at)->print);
        if (exact_multiply(&bound, bound, scene_unit(s, at)->factor) != STATUS_OK)
            continue;
        for (int i = 0; i < 2; i++)
            if (slip_value(s, two[i], &value) && exact_subtract(&value, value, bound) == STATUS_OK
                && exact_compare(exact_sign(value) < 0 ? exact_negate(value) : value, apart) == 0)
                return true;
    }
    return false;
}

/* "11642 enrolled, 1305 fewer than last year, 986 did not come": is the difference told against another time, right behind the value now, and
** the other value, behind it, of no other time? */
static bool base_is_untold(const draft_claim *d, const scene *s)
{
    uint32_t from, to, difference;
    if (!draft_claim_difference(d, s, &from, &to, &difference) || feasible_difference(s, to, from, difference))
        return false;
    const uint32_t first = from < to ? from : to, last = from < to ? to : from;
    const mention *m = &s->mentions[difference], *behind = &s->mentions[last];
    if (first + 1 != difference || last < difference || behind->clause <= m->place || behind->sentence != m->sentence)
        return false;
    const view own = reduced_text(&s->text, behind->clause, scene_clause_end(s, behind->place));
    const word_place *than = scene_last(s, WORDS_THAN, reduced_text(&s->text, m->clause, m->place));
    return than != NULL && scene_dates(s, reduced_find(&s->text, than->at), m->place) > 0 && !scene_tells(s, WORDS_EARLIER, own)
           && !scene_tells(s, WORDS_LATER, own) && scene_dates(s, behind->clause, scene_clause_end(s, behind->place)) == 0
           && scene_label(s, behind).length > 0;
}

/* "34 opened, 21 closed, 8 fewer opened than last year", "together 19 fewer": is what should lie between the two told as how far one of them,
** or what both make, is from that of another time? */
static bool net_is_of_another_time(const draft_claim *d, const scene *s)
{
    enum { SIDES = 3 };
    const uint32_t net = draft_claim_mention(d, s, ROLE_TOTAL), more = draft_claim_mention(d, s, ROLE_PARTS), less = draft_claim_mention(d, s, ROLE_LESS);
    if (d->count != SIDES || net == NONE || more == NONE || less == NONE || feasible_balance(s, net, &more, 1, &less, 1))
        return false;
    const mention *m = &s->mentions[net];
    const view words = reduced_text(&s->text, m->clause, m->place);
    const word_place *than = scene_last(s, WORDS_THAN, words);
    if (than == NULL)
        return false;
    const view subject = { words.start, (size_t)(than->at - (words.start - s->text.text.start)) };
    return scene_tells(s, WORDS_JOINTLY, subject) || search_meets(scene_label(s, &s->mentions[more]), subject)
           || search_meets(scene_label(s, &s->mentions[less]), subject);
}

/* "620 came, then 480, then the 1150 that were left": is it what is left where nothing went? */
static bool is_left_of_none(const draft_claim *d, const scene *s)
{
    const uint32_t total = draft_claim_mention(d, s, ROLE_TOTAL);
    bool sure;
    if (total == NONE || draft_claim_mention(d, s, ROLE_LESS) != NONE)
        return false;
    uint32_t parts[CLAIM_OPERANDS], count = 0;
    for (uint32_t at = d->first; at <= d->last && count < CLAIM_OPERANDS; at++)
        if (at != total && draft_claim_holds(d, s->mentions[at].fact))
            parts[count++] = at;
    const uint32_t role = flow_role(s, total, &sure);
    return role == LEFT && !feasible_balance(s, total, parts, count, NULL, 0);
}

bool claim_is_of_another(const draft_claim *d, const scene *s)
{
    if (d->gate != NULL)
        return false;
    switch ((claim_kind)d->what.kind) {
    case CLAIM_SUM: return sum_is_of_some(d, s) || sum_is_of_first(d, s);
    case CLAIM_RATIO: return ratio_is_told(d, s) || ratio_is_of_another(d, s) || ratio_is_over_mean(d, s) || ratio_is_of_other_figures(d, s);
    case CLAIM_SHARE: return share_is_of_another(d, s);
    case CLAIM_BALANCE: return net_is_of_another_time(d, s) || is_left_of_none(d, s);
    case CLAIM_CHANGE:
        return change_is_of_another(d, s) || base_is_of_another(d, s) || difference_is_of_far(d, s) || difference_is_of_bound(d, s) || is_of_longer_time(d, s)
               || gain_is_of_another(d, s) || rate_is_of_another(d, s) || rate_is_of_both(d, s) || doubling_is_of_another(d, s) || base_is_untold(d, s);
    default: return false;
    }
}
