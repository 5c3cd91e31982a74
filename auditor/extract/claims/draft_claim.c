#include "extract/claims/draft_claim.h"

#include "extract/claims/claims.h"
#include "extract/claims/estimate.h"
#include "extract/claims/plausible.h"
#include "extract/claims/slip.h"

enum { LOOK_BACK = 64, STRAYS = 2, STRAYED = 80, IMPLAUSIBLE = 60 };   /* figures between the operands that are none; percent */

draft_claim draft_claim_begin(claim_kind kind, view pattern)
{
    return (draft_claim){ .what = { .kind = (uint8_t)kind, .confidence = 100 }, .pattern = pattern, .first = NONE };
}

void draft_claim_add(draft_claim *d, const scene *s, role r, uint32_t which)
{
    if (which == NONE)
        return;
    if (d->count < CLAIM_OPERANDS)
        d->operands[d->count] = (operand){ s->mentions[which].fact, (uint8_t)r };
    d->count++;
    d->first = which < d->first ? which : d->first;
    d->last = which > d->last ? which : d->last;
}

static bool is_operand(const draft_claim *d, uint32_t fact)
{
    for (uint32_t i = 0; i < d->count; i++)
        if (d->operands[i].fact == fact)
            return true;
    return false;
}

/* Figures that stand among each other are surer to belong together than those with others between them. How much each of
** two grew is no other figure. */
static uint8_t confidence_of(const draft_claim *d, const scene *s)
{
    uint32_t strays = 0;
    if (d->named || d->count == 0 || d->last - d->first + 1 < d->count + STRAYS)
        return d->what.confidence;
    for (uint32_t at = d->first; at <= d->last && strays < STRAYS; at++) {
        const mention *m = &s->mentions[at];
        bool growth = (m->use == USE_CHANGE || (m->use == USE_DIFFERENCE && d->what.kind == CLAIM_CHANGE)) && at > d->first
                      && is_operand(d, s->mentions[at - 1].fact);
        strays += !growth && !is_operand(d, m->fact);
    }
    return strays >= STRAYS && d->what.confidence > STRAYED ? STRAYED : d->what.confidence;
}

/* Was the same said before, by another way of reading it? */
static bool said_before(const draft_claim *d, const document *doc)
{
    uint32_t back = doc->claim_count < LOOK_BACK ? doc->claim_count : LOOK_BACK;
    for (uint32_t i = doc->claim_count - back; i < doc->claim_count; i++) {
        const claim *c = &doc->claims[i];
        uint32_t same = 0;
        if (c->kind != d->what.kind || c->operands != d->count || c->complete != d->what.complete)
            continue;
        while (same < d->count && doc->operands[c->operand + same].fact == d->operands[same].fact
               && doc->operands[c->operand + same].role == d->operands[same].role)
            same++;
        if (same == d->count)
            return true;
    }
    return false;
}

void draft_claim_trust(draft_claim *d, const scene *s)
{
    if (d->what.confidence > STRAYED && !plausible(d, s))
        d->what.confidence = STRAYED;
    d->named = d->told = true;
}

static uint32_t mention_in(const draft_claim *d, const scene *s, role r)
{
    for (uint32_t i = 0; i < d->count; i++)
        for (uint32_t at = d->first; d->operands[i].role == r && at <= d->last; at++)
            if (s->mentions[at].fact == d->operands[i].fact)
                return at;
    return NONE;
}

/* Quotients meet too easily: of figures far apart, only those that a slip made so are meant for each other. */
static bool is_chance(const draft_claim *d, const scene *s)
{
    if (d->what.kind != CLAIM_RATIO || d->gate != NULL)
        return false;
    const uint32_t numerator = mention_in(d, s, ROLE_NUMERATOR), denominator = mention_in(d, s, ROLE_DENOMINATOR), ratio = mention_in(d, s, ROLE_RATIO);
    return d->count != 3 || numerator == NONE || denominator == NONE || ratio == NONE || !slip_ratio(s, numerator, denominator, ratio);
}

/* Is it a ratio, or a share, that a slip of enough digits tells, however far apart its sides lie? */
static bool is_slipped_ratio(const draft_claim *d, const scene *s)
{
    const bool share = d->what.kind == CLAIM_SHARE;
    if ((!share && d->what.kind != CLAIM_RATIO) || d->count != 3)
        return false;
    const uint32_t numerator = mention_in(d, s, share ? ROLE_PART : ROLE_NUMERATOR), denominator = mention_in(d, s, share ? ROLE_WHOLE : ROLE_DENOMINATOR);
    const uint32_t ratio = mention_in(d, s, share ? ROLE_SHARE : ROLE_RATIO);
    return numerator != NONE && denominator != NONE && ratio != NONE && slip_surely(s, numerator, denominator, ratio);
}

static bool is_level(const scene *s, uint32_t at)
{
    enum { TELLING = 2 };
    return s->mentions[at].kind == TOKEN_AMOUNT && s->mentions[at].use == USE_LEVEL && feasible_digits_printed(s, at) >= TELLING;
}

/* The first mention of the sentence that one stands in. */
static uint32_t sentence_first(const scene *s, uint32_t at)
{
    while (at > 0 && s->mentions[at - 1].sentence == s->mentions[at].sentence)
        at--;
    return at;
}

/* "12000 cars ... 9600 a year ago ... 7560 of them electric, 63 %": is it of a whole told some figures before? */
static bool share_is_of_earlier(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    enum { EARLIER = 30 };
    for (uint32_t at = share > EARLIER ? share - EARLIER : 0; at < share; at++)
        if (at != part && at != whole && is_level(s, at) && scene_comparable(s, at, part) && feasible_share(s, part, at, share))
            return true;
    return false;
}

/* "1296 by mediation, 712 withdrawn, 48.04 % in all": is it the share of the part and those right before it, up to three of them? */
static bool share_is_of_several(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    enum { MOST = 4, NEAR = 16 };
    uint32_t parts[MOST] = { part }, count = 1;
    for (uint32_t at = part; at-- > 0 && count < MOST && part - at <= NEAR && s->mentions[at].sentence == s->mentions[part].sentence && at != whole;)
        if (is_level(s, at) && scene_comparable(s, at, part)) {
            parts[count++] = at;
            if (feasible_share_of_all(s, parts, count, whole, share))
                return true;
        }
    return false;
}

/* "3602, or 93.7 % of the assets (3846), and 92.7 % of the 3886 spent": does another level of the sentence make a share true, in the
** place of its part or of its whole, or one before it in the place of its whole? */
/* "1870 in homes, 5984 at home, those at home are over three quarters": does a bound follow the name of the whole, which so is told to be a
** share of something itself? */
static bool share_is_of_whole(const scene *s, uint32_t whole, uint32_t share)
{
    enum { LEAST = 2 };
    const token *t = &s->x->tokens[s->mentions[share].token];
    const uint32_t place = reduced_find(&s->text, t->start), from = scene_clause_start(s, place);
    const view words = reduced_text(&s->text, from, place);
    const wanted name = search_wanted(s, from, place);
    return t->start < t->core_start && wordset_before(s->words->sets[WORDS_PARTICLE], words, (uint32_t)words.length, NULL) > 0
           && name.length >= LEAST && claim_shared_run(s, &name, whole) >= LEAST;
}

static bool share_is_of_another(const draft_claim *d, const scene *s)
{
    enum { TELLING = 2 };
    const uint32_t part = mention_in(d, s, ROLE_PART), whole = mention_in(d, s, ROLE_WHOLE), share = mention_in(d, s, ROLE_SHARE);
    if (part != NONE && whole != NONE && share != NONE && !feasible_share(s, part, whole, share) && share_is_of_whole(s, whole, share))
        return true;
    if (d->swapped || part == NONE || whole == NONE || share == NONE || ((s->mentions[part].flags | s->mentions[whole].flags) & MENTION_CELL) != 0
        || feasible_digits(s, share) < TELLING || feasible_share(s, part, whole, share))
        return false;
    if (feasible_digits_printed(s, whole) == 1 && feasible_digits_printed(s, share) > TELLING)
        return true;    /* "two of three drillings, 96.0 %": of what they are counted in */
    for (uint32_t at = sentence_first(s, share); at < s->mention_count && s->mentions[at].sentence == s->mentions[share].sentence; at++)
        if (at != part && at != whole && is_level(s, at) && (feasible_share(s, at, whole, share) || feasible_share(s, part, at, share)))
            return true;
    return share_is_of_several(s, part, whole, share) || share_is_of_earlier(s, part, whole, share);
}

static bool leads_to(const draft_claim *d, const scene *s, uint32_t to, uint32_t from, uint32_t difference)
{
    const bool falls = d->what.direction == DIRECTION_DOWN, open = d->what.direction == DIRECTION_NONE;
    return feasible_difference(s, to, from, difference) && (open || feasible_at_most(s, falls ? to : from, falls ? from : to));
}

/* "76 towns served, 64 of them at home, 12 abroad, 6 more than the 70 of last year": does another level of the sentence, told before,
** make a difference true in the place of the value now? */
static bool change_is_of_another(const draft_claim *d, const scene *s)
{
    const uint32_t from = mention_in(d, s, ROLE_FROM), to = mention_in(d, s, ROLE_TO), difference = mention_in(d, s, ROLE_DIFFERENCE);
    if (from == NONE || to == NONE || difference == NONE || ((s->mentions[from].flags | s->mentions[to].flags) & MENTION_CELL) != 0
        || s->mentions[to].kind != TOKEN_AMOUNT || leads_to(d, s, to, from, difference))
        return false;
    for (uint32_t at = sentence_first(s, to); at < to; at++)
        if (at != from && at != difference && is_level(s, at) && scene_comparable(s, at, from) && leads_to(d, s, at, from, difference))
            return true;
    return false;
}

/* "The rent of a month went from 6800 to 7500, 8400 more a year": is the difference what twelve months, or the days or weeks of a
** year, make of the step? */
static bool is_of_longer_time(const draft_claim *d, const scene *s)
{
    static const int64_t times[] = { 12, 52, 365, 366 };
    const uint32_t from = mention_in(d, s, ROLE_FROM), to = mention_in(d, s, ROLE_TO), difference = mention_in(d, s, ROLE_DIFFERENCE);
    exact a, b, step, apart;
    if (from == NONE || to == NONE || difference == NONE || !slip_value(s, from, &a) || !slip_value(s, to, &b) || !slip_value(s, difference, &apart)
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
    const uint32_t from = mention_in(d, s, ROLE_FROM), to = mention_in(d, s, ROLE_TO), difference = mention_in(d, s, ROLE_DIFFERENCE);
    if (from == NONE || to == NONE || difference == NONE || ((s->mentions[from].flags | s->mentions[to].flags) & MENTION_CELL) != 0
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
    const uint32_t from = mention_in(d, s, ROLE_FROM), to = mention_in(d, s, ROLE_TO), said = mention_in(d, s, ROLE_DOUBLINGS);
    const int64_t times = said != NONE ? scene_figure(s, said)->print.digits : 0;
    if (from == NONE || to == NONE || times < 1 || times > 6 || feasible_times(s, to, from, INT64_C(1) << times))
        return false;
    for (uint32_t at = sentence_first(s, to); at < to; at++)
        if (at != from && is_level(s, at) && scene_comparable(s, at, to) && feasible_times(s, to, at, INT64_C(1) << times))
            return true;
    return false;
}

/* The same of a rate, from what the sentence tells of then or of now. */
static bool rate_is_of_another(const draft_claim *d, const scene *s)
{
    enum { TELLING = 2 };
    const uint32_t from = mention_in(d, s, ROLE_FROM), to = mention_in(d, s, ROLE_TO), rate = mention_in(d, s, ROLE_RATE);
    const bool down = d->what.direction == DIRECTION_DOWN;
    if (from == NONE || to == NONE || rate == NONE || d->years[0] != '\0' || ((s->mentions[from].flags | s->mentions[to].flags) & MENTION_CELL) != 0
        || feasible_digits(s, rate) < TELLING || feasible_growth(s, to, from, rate, down))
        return false;
    for (uint32_t at = sentence_first(s, rate); at < s->mention_count && s->mentions[at].sentence == s->mentions[rate].sentence; at++)
        if (at != from && at != to && is_level(s, at) && scene_comparable(s, at, from)
            && (feasible_growth(s, at, from, rate, down) || feasible_growth(s, to, at, rate, down)))
            return true;
    return false;
}

/* "38406 in all: primary 18920 and 1102 teachers, middle 10884 and 858, ...": is it every other one of its parts that makes the total? */
static bool sum_is_of_some(const draft_claim *d, const scene *s)
{
    enum { LEAST = 4, EVERY = 2 };
    const uint32_t total = mention_in(d, s, ROLE_TOTAL);
    uint32_t some[EVERY][FEASIBLE_PARTS], count = 0;
    for (uint32_t at = d->first; total != NONE && at <= d->last && count < EVERY * FEASIBLE_PARTS; at++)
        if (at != total && is_operand(d, s->mentions[at].fact)) {
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
    const uint32_t total = mention_in(d, s, ROLE_TOTAL);
    uint32_t parts[FEASIBLE_PARTS], count = 0;
    for (uint32_t at = d->first; total != NONE && at <= d->last && count < FEASIBLE_PARTS; at++)
        if (at != total && is_operand(d, s->mentions[at].fact))
            parts[count++] = at;
    return count > 2 && count + 1 == d->count && gained_before(s, parts[0], total) && feasible_sum(s, parts[0], parts + 1, count - 1)
           && !feasible_sum(s, total, parts, count);
}

/* "481 goals in 182 games, 2.64 a game, last season 2.41", "19.2 a square metre, 1920 for a flat of 100. Others pay 6.0": has the quotient of
** the two been told, beside this value or before the two? */
static bool ratio_is_told(const draft_claim *d, const scene *s)
{
    enum { EARLIER = 6, TELLING = 3 };
    const uint32_t numerator = mention_in(d, s, ROLE_NUMERATOR), denominator = mention_in(d, s, ROLE_DENOMINATOR), ratio = mention_in(d, s, ROLE_RATIO);
    if (d->count != 3 || numerator == NONE || denominator == NONE || ratio == NONE || feasible_ratio(s, numerator, denominator, ratio))
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

/* "to 800 shops, 300 more in 18 months, about 17 a month": does a value that stands between the three make a quotient true, in
** the place of either side? */
static bool ratio_is_of_another(const draft_claim *d, const scene *s)
{
    enum { TELLING = 2 };
    const uint32_t numerator = mention_in(d, s, ROLE_NUMERATOR), denominator = mention_in(d, s, ROLE_DENOMINATOR), ratio = mention_in(d, s, ROLE_RATIO);
    if (d->count != 3 || numerator == NONE || denominator == NONE || ratio == NONE || feasible_digits_printed(s, ratio) < TELLING
        || ((s->mentions[numerator].flags | s->mentions[denominator].flags) & MENTION_CELL) != 0 || feasible_ratio(s, numerator, denominator, ratio))
        return false;
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
    const uint32_t numerator = mention_in(d, s, ROLE_NUMERATOR), denominator = mention_in(d, s, ROLE_DENOMINATOR), ratio = mention_in(d, s, ROLE_RATIO);
    if (d->count != 3 || numerator == NONE || denominator == NONE || ratio == NONE)
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
    const uint32_t from = mention_in(d, s, ROLE_FROM), to = mention_in(d, s, ROLE_TO), difference = mention_in(d, s, ROLE_DIFFERENCE),
                   rate = mention_in(d, s, ROLE_RATE);
    if (from != NONE || to == NONE || difference == NONE || rate == NONE || feasible_digits(s, rate) < TELLING
        || feasible_gain(s, to, difference, rate, d->what.direction == DIRECTION_DOWN))
        return false;
    for (uint32_t at = rate > EARLIER ? rate - EARLIER : 0; at < rate; at++)
        if (at != to && at != difference && is_level(s, at) && scene_comparable(s, at, difference) && feasible_share(s, difference, at, rate))
            return true;
    return false;
}

/* "My best is 2:10:27 ... The line is 2:08:10, I am still 2:17 off. In March 2:09:30 will do": does a value far before, of so many digits that
** chance seldom brings them, make a difference true beside either of the two? */
static bool difference_is_of_far(const draft_claim *d, const scene *s)
{
    enum { EARLIER = 60, DIGITS = 3 };
    const uint32_t from = mention_in(d, s, ROLE_FROM), to = mention_in(d, s, ROLE_TO), difference = mention_in(d, s, ROLE_DIFFERENCE);
    if (from == NONE || to == NONE || difference == NONE || ((s->mentions[from].flags | s->mentions[to].flags) & MENTION_CELL) != 0
        || s->mentions[from].sentence == s->mentions[to].sentence || feasible_digits(s, difference) < DIGITS || leads_to(d, s, to, from, difference))
        return false;
    const uint32_t first = from < to ? from : to;
    for (uint32_t at = first > EARLIER ? first - EARLIER : 0; at < first; at++)
        if (feasible_digits(s, at) > DIGITS && scene_comparable(s, at, first)
            && (feasible_difference(s, first, at, difference) || feasible_difference(s, from + to - first, at, difference)))
            return true;
    return false;
}

static bool is_of_another(const draft_claim *d, const scene *s)
{
    if (d->gate != NULL)
        return false;
    switch ((claim_kind)d->what.kind) {
    case CLAIM_SUM: return sum_is_of_some(d, s) || sum_is_of_first(d, s);
    case CLAIM_RATIO: return ratio_is_told(d, s) || ratio_is_of_another(d, s) || ratio_is_over_mean(d, s);
    case CLAIM_SHARE: return share_is_of_another(d, s);
    case CLAIM_CHANGE:
        return change_is_of_another(d, s) || base_is_of_another(d, s) || difference_is_of_far(d, s) || is_of_longer_time(d, s)
               || gain_is_of_another(d, s) || rate_is_of_another(d, s) || doubling_is_of_another(d, s);
    default: return false;
    }
}

void draft_claim_emit(const draft_claim *d, scene *s)
{
    if (d->count > CLAIM_OPERANDS || is_of_another(d, s) || ((d->what.kind == CLAIM_SUM || d->what.kind == CLAIM_RATIO) && said_before(d, s->doc)))
        return;
    builder *b = s->x->builder;
    claim c = d->what;
    const bool far = !d->told && !plausible(d, s), slipped = far && (plausible_slip(d, s) || is_slipped_ratio(d, s));
    if (far && is_chance(d, s))
        return;
    c.confidence = confidence_of(d, s);
    if (far && c.confidence > (slipped ? CLAIM_FOUND : IMPLAUSIBLE))
        c.confidence = slipped ? CLAIM_FOUND : IMPLAUSIBLE;
    c.pattern = builder_word(b, d->pattern);
    c.gate = builder_word(b, view_of(d->gate));
    c.years = builder_word(b, view_of(d->years));
    builder_claim(b, &c, d->operands, d->count);
}
