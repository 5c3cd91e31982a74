#include "extract/changes/two_values.h"
#include "extract/claims/alone.h"
#include "extract/claims/slip.h"

enum { LIKELY = 90, POSSIBLE = 80, SETTLED = 85, TELLING = 2 };  /* percent; from SETTLED on, a change read elsewhere stands */

/* What is told as a bound is the mark to pass, or how far it was passed; but other claims may have read it as a bound. */
static bool may_be_exact(const scene *s, uint32_t which, const bool *used)
{
    return !feasible_unbounded(s, which) || !used[s->mentions[which].fact];
}

static void make_exact(scene *s, uint32_t which)
{
    if (feasible_unbounded(s, which))
        builder_figure(s->x->builder, s->mentions[which].fact)->print.modifier = MODIFIER_EXACT;
}

static role role_of(const scene *s, uint32_t said)
{
    if (s->mentions[said].kind == TOKEN_TIMES)
        return wordset_has(s->words->sets[WORDS_DOUBLING], scene_unit(s, said)->name) ? ROLE_DOUBLINGS : ROLE_TIMES;
    return s->mentions[said].kind == TOKEN_PERCENT ? ROLE_RATE : ROLE_DIFFERENCE;
}

/* "The gulls alone fell, by 932; the cranes rose from 1800 to 2592": what runs the other way, by another amount, is of something else. */
static bool is_turned(const scene *s, const two_values *t, telling how, uint32_t to, uint32_t from)
{
    const bool fell = t->way == WAY_FELL || t->way == WAY_LESS, rose = t->way == WAY_ROSE, rate = s->mentions[t->said].kind == TOKEN_PERCENT;
    if (two_values_reversed(s, t, to, from) && (rate ? two_values_timed(s, t, how) : two_values_renamed(s, t)))
        return !rate;
    if (rate && (rose || t->way == WAY_FELL) && feasible_at_most(s, fell ? from : to, fell ? to : from) && feasible_growth(s, to, from, t->said, !fell))
        return true;        /* the yuan rose by 1.3 %: a dollar was 7.04, is 6.95 */
    if (rate && (t->way == WAY_MORE || t->way == WAY_LESS) && !feasible_growth(s, to, from, t->said, fell) && feasible_growth(s, from, to, t->said, fell)
        && !two_values_timed(s, t, how))
        return true;        /* "the aim of 50 a year, 60 by November, a fifth more": only their times would make the first the later */
    const bool led = how == TOLD_STEP || two_values_of_two_times(s, t);
    if (!led || (!fell && !rose && t->way != WAY_MORE) || feasible_at_most(s, fell ? to : from, fell ? from : to))
        return false;
    return rate || !feasible_difference(s, to, from, t->said);
}

/* "6 more built, 24 in all, a third more": is the one value what the other has gained at the rate? */
static bool is_gain(const scene *s, const two_values *t, bool down)
{
    return s->mentions[t->said].kind == TOKEN_PERCENT
        && (feasible_gain(s, t->first, t->last, t->said, down) || feasible_gain(s, t->last, t->first, t->said, down));
}

/* The difference over the value now, not over the one before: a rate of two digits is hardly that by chance. */
static bool is_of_later(const scene *s, const two_values *t, uint32_t to, uint32_t from, bool down)
{
    return s->mentions[t->said].kind == TOKEN_PERCENT && feasible_digits(s, t->said) >= TELLING && feasible_growth(s, from, to, t->said, !down);
}

/* "A phone of 3280, 656 cheaper, 20 % off": is a value no level but how far it rose or fell, as the word right before it says? */
static bool is_step(const scene *s, uint32_t which)
{
    two_values v = { .said = which };
    return s->mentions[which].kind == TOKEN_AMOUNT && two_values_way(s, &v) && (v.way == WAY_ROSE || v.way == WAY_FELL);
}

/* A rate of what a value rose or fell by. */
static void relate_step(scene *s, const two_values *t, bool down)
{
    draft_claim c = draft_claim_begin(CLAIM_CHANGE, VIEW("change/two-values"));
    c.what.confidence = POSSIBLE;
    c.what.direction = down ? DIRECTION_DOWN : DIRECTION_UP;
    draft_claim_add(&c, s, ROLE_FROM, t->first);
    draft_claim_add(&c, s, ROLE_DIFFERENCE, t->last);
    draft_claim_add(&c, s, ROLE_RATE, t->said);
    draft_claim_emit(&c, s);
}

/* "From 3 to 21, seven times what there were": told as a multiple of what it rose from, which leaves no doubt how it is meant? */
static bool is_multiple_of(const scene *s, const two_values *t, telling how)
{
    const mention *d = &s->mentions[t->said];
    const view words = reduced_text(&s->text, d->clause, d->place);
    uint32_t at;
    return how == TOLD_STEP && d->kind == TOKEN_TIMES && d->use != USE_CHANGE && role_of(s, t->said) == ROLE_TIMES && scene_tells(s, WORDS_EARLIER, words)
        && claim_date_before(s, d->place, d->clause, &at) == NULL && wordset_before(s->words->sets[WORDS_PARTICLE], words, (uint32_t)words.length, NULL) > 0;
}

/* "1.2 on the first day, 6.6 in a week, the week's is 4.5 times that of the first day": so many times is never once more than so many, which the two are. */
static bool is_one_short(const scene *s, const two_values *t, uint32_t to, uint32_t from)
{
    const mention *d = &s->mentions[t->said];
    const view words = reduced_text(&s->text, d->clause, d->place);
    exact x, y, told;
    return d->kind == TOKEN_TIMES && d->use != USE_CHANGE && role_of(s, t->said) == ROLE_TIMES && feasible_digits(s, t->said) >= TELLING
        && wordset_before(s->words->sets[WORDS_PARTICLE], words, (uint32_t)words.length, NULL) > 0 && !feasible_ratio(s, to, from, t->said)
        && slip_value(s, to, &x) && slip_value(s, from, &y) && slip_value(s, t->said, &told) && exact_divide(&x, x, y) == STATUS_OK
        && exact_subtract(&x, x, told) == STATUS_OK && exact_compare(x, exact_integer(1)) == 0;
}

/* "The mirror grew from 1 to 2.5 m, its area is 6.25 times what it was": is the multiple told of something that neither value is? */
static bool is_of_other(const scene *s, const two_values *t)
{
    const view own = scene_label(s, &s->mentions[t->said]);
    return own.length > 2 * TWO_CHARACTER && t->own < t->own_end && !two_values_meets(own, scene_label(s, &s->mentions[t->first]))
        && !two_values_meets(own, scene_label(s, &s->mentions[t->last]));
}

/* "Hotels 71.3 %, down 2.1 points, homestays 83.6 %, up 5.4": has each of the two a change of its own? */
static bool changed_apart(const scene *s, const two_values *t, uint32_t to, uint32_t from)
{
    const mention *next = &s->mentions[t->first + 1];
    return t->first + 1 < t->last && t->said > t->last && next->sentence == s->mentions[t->first].sentence
           && (next->use == USE_DIFFERENCE || next->use == USE_CHANGE) && s->mentions[t->said].use == next->use
           && !feasible_difference(s, to, from, t->said);
}

/* "19 golds, 4 more than last time, 5 medals more than the 71 then", "52414 new ones, 6653 more, 5501 old ones, 505 fewer": is the value behind
** the difference what another one is told of? */
static bool is_of_next(const scene *s, const two_values *t)
{
    const mention *last = &s->mentions[t->last], *next = last + 1;
    if (t->last < t->said || t->last + 1 >= s->mention_count)
        return false;
    const bool in_turn = t->said == t->first + 1 && t->last == t->said + 1 && next->sentence == last->sentence;
    return (in_turn || next->clause == last->clause) && (next->use == USE_DIFFERENCE || next->use == USE_CHANGE) && next->kind == s->mentions[t->said].kind;
}

/* "1800 pupils, 120 teachers, just one doctor short": is it no difference at all of values that lie so far apart? */
static bool is_trifle(const scene *s, const two_values *t)
{
    enum { FAR = 100 };
    exact a, b, apart, said;
    if (s->mentions[t->said].kind != TOKEN_AMOUNT || feasible_digits_printed(s, t->said) > 1 || !slip_value(s, t->first, &a) || !slip_value(s, t->last, &b)
        || !slip_value(s, t->said, &said) || exact_subtract(&apart, a, b) != STATUS_OK || exact_multiply(&said, said, exact_integer(FAR)) != STATUS_OK)
        return false;
    return exact_compare(exact_sign(apart) < 0 ? exact_negate(apart) : apart, said) > 0;
}

static void relate_multiple(scene *s, const two_values *t, uint32_t to, uint32_t from)
{
    draft_claim c = draft_claim_begin(CLAIM_RATIO, VIEW("change/two-values"));
    c.what.confidence = LIKELY;
    draft_claim_add(&c, s, ROLE_NUMERATOR, to);
    draft_claim_add(&c, s, ROLE_DENOMINATOR, from);
    draft_claim_add(&c, s, ROLE_RATIO, t->said);
    claim_as_printed(s, to, from, t->said);
    c.named = c.told = true;
    draft_claim_emit(&c, s);
}

/* "The daughter walks 0.42 more": the one of the two values that goes by the comparison's own subject, or NONE. */
static uint32_t subject_value(const scene *s, const two_values *t)
{
    view words = reduced_text(&s->text, t->own, t->own_end);
    if (words.length < 2 * TWO_CHARACTER || t->way == WAY_ROSE || t->way == WAY_FELL)
        return NONE;
    const bool first = view_find(two_values_words(s, t, t->first), words) >= 0, last = view_find(two_values_words(s, t, t->last), words) >= 0;
    return first == last ? NONE : first ? t->first : t->last;
}

/* "The latter is 70 dearer": which of the two the comparison is told of, or NONE. */
static uint32_t spoken_of(const scene *s, const two_values *t)
{
    const word_place *former = scene_last(s, WORDS_FORMER, reduced_text(&s->text, s->mentions[t->said].clause, t->word));
    if (t->way == WAY_APART || t->said < t->last || t->crowded || s->mentions[t->said].kind == TOKEN_DURATION)
        return NONE;        /* who is behind took longer */
    if (former == NULL)
        return subject_value(s, t);
    const word_place *than = scene_last(s, WORDS_THAN, reduced_text(&s->text, s->mentions[t->said].clause, t->word));
    const bool object = than != NULL && than->at < former->at;     /* "than the former" */
    return (former->value == 1) != object ? t->first : t->last;
}

/* "51 and 46. That gap of 5": does the next sentence begin with how far the two are apart? */
static bool is_taken_up(const scene *s, const two_values *t)
{
    const mention *d = &s->mentions[t->said], *a = &s->mentions[t->first], *b = &s->mentions[t->last];
    return t->way == WAY_APART && d->place == d->clause && a->sentence == b->sentence && b->sentence + 1 == d->sentence && t->said == t->last + 1;
}

/* "46 tea houses once. Now 29 are left. The 17 that are gone": then, now and what lies between, a sentence each? */
static bool is_recounted(const scene *s, const two_values *t, telling how)
{
    return how == TOLD_TIME && t->unnamed && !t->crowded && s->mentions[t->said].kind == s->mentions[t->last].kind && two_values_of_two_times(s, t)
        && two_values_behind(s, t) && s->mentions[t->said].sentence <= s->mentions[t->first].sentence + TWO_SIDES;
}

/* Do words, or the order in which the three stand, tell that nothing else can be meant? */
static bool is_plain(const scene *s, const two_values *t, telling how, uint32_t named)
{
    const bool doubled = s->mentions[t->said].kind == TOKEN_TIMES;
    if (t->apart || (how == TOLD_YEAR && !doubled))
        return false;
    return is_taken_up(s, t) || is_recounted(s, t, how) || two_values_told_of_then(s, t) || two_values_told_in_turn(s, t)
           || ((t->near || doubled || (how == TOLD_NORM && !t->crowded)) && (how != TOLD_NOT || t->way == WAY_APART || named != NONE));
}

/* Does the rate, or do the points, lead from the one to the other? */
static bool leads(const scene *s, const two_values *t, uint32_t from, uint32_t to, bool down)
{
    if (s->mentions[t->said].kind == TOKEN_PERCENT)
        return feasible_growth(s, to, from, t->said, down);
    return feasible_difference(s, to, from, t->said) && (t->way == WAY_APART || t->way == 0 || feasible_at_most(s, down ? to : from, down ? from : to));
}

/* What the three can be is tried; where it does not come out, words of time must tell which value is the one before. */
static void relate_alone(scene *s, const two_values *t, telling how, bool first, bool less)
{
    bool named, down = less;
    const bool lasts = s->mentions[t->first].kind == TOKEN_DURATION, points = s->mentions[t->said].kind == TOKEN_POINTS;
    if ((s->mentions[t->said].kind != TOKEN_PERCENT && !points) || (t->way == WAY_APART && !lasts && !points) || !two_values_alone(s, t, &named))
        return;
    uint32_t from = first ? t->first : t->last, to = first ? t->last : t->first;
    const bool told = how == TOLD_TIME || how == TOLD_DATE || how == TOLD_STEP || how == TOLD_TURN || (how == TOLD_NAME && points);
    if (!told && !leads(s, t, from, to, down)) {
        from = t->last;
        to = t->first;
    }
    if (lasts && t->way <= WAY_APART)
        down = feasible_at_most(s, to, from);       /* from 52 minutes to 39: faster by a quarter */
    const bool fits = leads(s, t, from, to, down);
    if (!fits && t->said < t->last && !claim_same_segment(s, t->said, t->last))
        return;     /* "598 in the first quarter, up 5 %; 688 in the second": it is the first one's own */
    const mention *left = &s->mentions[t->said < t->first ? t->said : t->first], *right = &s->mentions[t->said > t->last ? t->said : t->last];
    if (!fits
        && (!told || !named || t->way == 0 || (lasts && how != TOLD_STEP) || two_values_excluded(s, t, how, from)
            || change_is_reserved(s, left->clause, right->place, from)))
        return;
    draft_claim c = draft_claim_begin(CLAIM_CHANGE, VIEW("change/alone"));
    c.what.confidence = fits ? CLAIM_FOUND : POSSIBLE;
    c.what.direction = points && (t->way == WAY_APART || t->way == 0) ? DIRECTION_NONE : down ? DIRECTION_DOWN : DIRECTION_UP;
    c.named = c.told = true;
    draft_claim_add(&c, s, ROLE_FROM, from);
    draft_claim_add(&c, s, ROLE_TO, to);
    draft_claim_add(&c, s, points ? ROLE_DIFFERENCE : ROLE_RATE, t->said);
    draft_claim_emit(&c, s);
}

/* "1800 pupils, 120 teachers, only one school doctor is wanting": one of something else that goes by a name of its own? */
static bool is_one_other(const scene *s, const two_values *t)
{
    const mention *d = &s->mentions[t->said];
    return d->kind == TOKEN_AMOUNT && alone_is_aside(s, t->said) && scene_figure(s, t->said)->print.digits == 1 && d->noun_end > d->noun
        && d->unit != s->mentions[t->first].unit && d->unit != s->mentions[t->last].unit;
}

/* "One fish weighs 168 g, the other 112, the catch is up 10 %": what rose is one thing then and now, but these are two, by their names, and no
** words of time tell them apart. */
static bool are_two_things(const scene *s, const two_values *t, telling how)
{
    const view first = scene_label(s, &s->mentions[t->first]), last = scene_label(s, &s->mentions[t->last]);
    return how == TOLD_NOT && s->mentions[t->said].kind == TOKEN_PERCENT && first.length > TWO_CHARACTER && last.length > TWO_CHARACTER
        && !two_values_meets(first, last);
}

static void relate(scene *s, two_values *t, const bool *used)
{
    const mention *d = &s->mentions[t->said];
    const bool down = t->way == WAY_LESS || t->way == WAY_FELL || t->way == WAY_SMALL;
    bool first;
    const telling how = two_values_base(s, t, &first);
    uint32_t from = first ? t->first : t->last, to = first ? t->last : t->first;
    if (!two_values_meant(s, t, how, from)) {
        relate_alone(s, t, how, first, down);
        return;
    }
    if (how == TOLD_NOT && d->kind == TOKEN_PERCENT && !feasible_growth(s, to, from, t->said, down)) {
        from = t->last;
        to = t->first;
    }
    const uint32_t named = spoken_of(s, t);
    if (named != NONE) {
        from = named == t->first ? t->last : t->first;
        to = named;
    }
    if (d->kind == TOKEN_PERCENT && is_step(s, t->last)) {
        relate_step(s, t, down);
        return;
    }
    change_carry_per(s, to, from, d->kind == TOKEN_AMOUNT ? t->said : NONE);
    if ((s->mentions[to].kind == TOKEN_AGE && scene_figure(s, to)->written_unit != scene_figure(s, from)->written_unit) /* 73岁, 72周岁 */
        || is_trifle(s, t) || two_values_of_others(s, t, how, to, from) || changed_apart(s, t, to, from)
        || (is_of_next(s, t) && !two_values_agree(s, t, to, from)) || is_turned(s, t, how, to, from)
        || ((is_one_other(s, t) || are_two_things(s, t, how) || change_is_of_other_times(s, t->said, to, from)) && !two_values_agree(s, t, to, from))
        || is_gain(s, t, down) || change_in_steps(s, to, from, t->said))
        return;
    if (!may_be_exact(s, t->said, used) || !may_be_exact(s, from, used) || (feasible_unbounded(s, t->said) && (how == TOLD_NOT || !t->near)))
        return;
    if (is_multiple_of(s, t, how) || is_one_short(s, t, to, from)) {
        if (is_of_other(s, t))
            return;
        relate_multiple(s, t, to, from);
        return;
    }
    make_exact(s, t->said);
    make_exact(s, from);
    draft_claim c = draft_claim_begin(CLAIM_CHANGE, VIEW("change/two-values"));
    const bool plain = is_plain(s, t, how, named);
    c.what.confidence = plain || (how != TOLD_NOT && is_of_later(s, t, to, from, down)) ? LIKELY : POSSIBLE;
    const bool moved = t->way == WAY_ROSE || t->way == WAY_FELL;
    const bool against = how == TOLD_NORM && t->near && !t->crowded && (t->way == WAY_MORE || t->way == WAY_LESS) && t->object < t->object_end
        && scene_tells(s, WORDS_NORM, reduced_text(&s->text, t->object, t->object_end));     /* "33 over the budget" */
    const bool led = d->kind == TOKEN_PERCENT || named != NONE || against || (moved && (how == TOLD_STEP || two_values_of_two_times(s, t)))
        || (named == NONE && t->object >= t->object_end && two_values_reversed(s, t, to, from) && two_values_timed(s, t, how));
    c.what.direction = !led ? DIRECTION_NONE : down ? DIRECTION_DOWN : DIRECTION_UP;
    draft_claim_add(&c, s, ROLE_FROM, from);
    draft_claim_add(&c, s, ROLE_TO, to);
    draft_claim_add(&c, s, role_of(s, t->said), t->said);
    if (t->near && how == TOLD_NORM)
        c.named = c.told = true;        /* more than was planned: nothing else can be meant */
    else
        draft_claim_trust(&c, s);
    draft_claim_emit(&c, s);
}

/* Points lie between two percentages, whatever the word beside them. */
static void relate_points(scene *s, two_values *t, const bool *settled)
{
    bool first;
    t->way = 0;
    t->word = s->mentions[t->said].place;
    if (!feasible_unbounded(s, t->said) && two_values_find(s, t, settled)) {
        const telling how = two_values_base(s, t, &first);
        relate_alone(s, t, how, first, false);
    }
}

/* The mention of a claim's operand in a role, or NONE. */
static uint32_t operand_in(const scene *s, const claim *c, role r, const uint32_t *by_fact)
{
    for (uint32_t k = 0; k < c->operands; k++)
        if (s->doc->operands[c->operand + k].role == r)
            return by_fact[s->doc->operands[c->operand + k].fact];
    return NONE;
}

/* Does a change that was read already hold, or was it read surely? */
static bool is_settled(const scene *s, const claim *c, const uint32_t *by_fact)
{
    const uint32_t from = operand_in(s, c, ROLE_FROM, by_fact), to = operand_in(s, c, ROLE_TO, by_fact);
    const uint32_t difference = operand_in(s, c, ROLE_DIFFERENCE, by_fact), rate = operand_in(s, c, ROLE_RATE, by_fact);
    if (c->kind != CLAIM_CHANGE || c->confidence >= SETTLED || c->gate != 0 || from == NONE || to == NONE)
        return true;
    return (difference != NONE && feasible_difference(s, to, from, difference))
        || (rate != NONE && feasible_growth(s, to, from, rate, c->direction == DIRECTION_DOWN));
}

static bool is_answer(uint8_t said)
{
    return said == ROLE_SHARE || said == ROLE_SHARES || said == ROLE_RATIO || said == ROLE_RATE || said == ROLE_TIMES || said == ROLE_DOUBLINGS
        || said == ROLE_DIFFERENCE;
}

/* By fact: is it told surely what it is to other figures? 'used': does any claim but of an order speak of it? NULL without memory. */
static bool *settled_facts(scene *s, bool *used)
{
    bool *settled = arena_zero(s->x->scratch, s->doc->fact_count + 1u, sizeof *settled);
    uint32_t *by_fact = arena_zero(s->x->scratch, s->doc->fact_count + 1u, sizeof *by_fact);
    if (settled == NULL || by_fact == NULL)
        return NULL;
    for (uint32_t i = 0; i < s->doc->fact_count; i++)
        by_fact[i] = NONE;
    for (uint32_t i = 0; i < s->mention_count; i++)
        by_fact[s->mentions[i].fact] = i;
    for (uint32_t i = 0; i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        for (uint32_t k = 0; k < c->operands; k++) {
            const operand *o = &s->doc->operands[c->operand + k];
            used[o->fact] = used[o->fact] || c->kind != CLAIM_ORDER;
            settled[o->fact] = settled[o->fact] || (is_answer(o->role) && is_settled(s, c, by_fact));
        }
    }
    return settled;
}

/* "298 days, 312 the year before, 14 more": how far two values are apart has been read, and words that tell which of them came first
** make it the wrong way. */
static void turn(scene *s, two_values *t)
{
    bool first;
    uint32_t own, other;
    if (two_values_named_reversed(s, t, &own, &other)) {
        change_direct(s, other, own, t->said, t->way == WAY_MORE);
        return;
    }
    const telling how = two_values_base(s, t, &first);
    const uint32_t from = first ? t->first : t->last, to = first ? t->last : t->first;
    if (t->object >= t->object_end && two_values_reversed(s, t, to, from) && two_values_meant(s, t, how, from) && two_values_timed(s, t, how))
        change_direct(s, from, to, t->said, !two_values_falls(t));
}

void claim_two_values(scene *s)
{
    bool *used = arena_zero(s->x->scratch, s->doc->fact_count + 1u, sizeof *used);
    const bool *settled = used != NULL ? settled_facts(s, used) : NULL;
    s->failed = s->failed || settled == NULL;
    for (uint32_t i = 0; settled != NULL && i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        two_values t = { .said = i };
        const bool amount = m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION || m->kind == TOKEN_POINTS;
        if ((settled[m->fact] && !amount) || (m->flags & MENTION_CELL) != 0 || m->sentence == NONE || (amount && m->use == USE_ASIDE))
            continue;
        if (two_values_way(s, &t)) {
            if (!two_values_find(s, &t, settled))
                continue;
            if (settled[m->fact])
                turn(s, &t);
            else
                relate(s, &t, used);
        } else if (m->kind == TOKEN_POINTS && !settled[m->fact]) {
            relate_points(s, &t, settled);
        }
    }
}
