#include "extract/claims/claims.h"

#include "extract/ratios/per_what.h"
#include "extract/claims/slip.h"

enum { FACTORS = 8 /* figures before the last operand, a third factor may be one */, FEW = 10 };

uint32_t claim_words_from(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return which > 0 && s->mentions[which - 1].place >= m->clause ? s->mentions[which - 1].place + 1 : m->clause;
}

view claim_words_before(const scene *s, uint32_t which)
{
    return reduced_text(&s->text, claim_words_from(s, which), s->mentions[which].place);
}

bool claim_within_reach(const scene *s, uint32_t which, uint32_t around, claim_reach how)
{
    const mention *m = &s->mentions[which], *p = &s->mentions[around];
    if (m->block != p->block || m->sentence == NONE)
        return false;
    if (how == CLAIM_REACH_BESIDE)
        return m->sentence + 1 >= p->sentence && m->sentence <= p->sentence + 1;
    return m->sentence == p->sentence && (how == CLAIM_REACH_SENTENCE || claim_same_segment(s, which, around));
}

bool claim_same_segment(const scene *s, uint32_t a, uint32_t b)
{
    const uint32_t from = s->mentions[a < b ? a : b].place, to = s->mentions[a < b ? b : a].place;
    const rising *marks = &s->text.commas;
    for (uint32_t n = rising_before(marks, from); n < marks->count && marks->first[n] < to; n++)
        if (s->text.symbols[marks->first[n]].mark == MARK_SEMICOLON)
            return false;
    return true;
}

/* "128 tables of 10, on 10 nights 12,800": does a third figure of the sentence make up for what is missing? */
static bool third_factor(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    uint32_t last = ratio > numerator ? ratio : numerator, first = last > FACTORS ? last - FACTORS : 0;
    for (uint32_t i = first; i <= last + 1 && i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        bool other = i != numerator && i != denominator && i != ratio && m->sentence == s->mentions[ratio].sentence;
        if (other && (m->kind == TOKEN_DURATION || scene_unit(s, i)->count) && scene_figure(s, i)->print.digits > 1
            && feasible_thrice(s, numerator, denominator, i, ratio))
            return true;
    }
    return false;
}

/* "at most 30 a load": is a value told as a greatest or least one? It is no quotient of what there was. */
static bool is_bound(const scene *s, uint32_t ratio)
{
    enum { LEAST = 2 };
    const mention *m = &s->mentions[ratio];
    const word_place *found = scene_find(s, WORDS_EXTREME, reduced_text(&s->text, m->clause, m->place));
    return found != NULL && found->value <= LEAST;
}

/* "ships of 800 tons, 22 trips, 15,000 tons": is less told than what there was room for? */
static bool is_room(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    const mention *m = &s->mentions[ratio], *n = &s->mentions[numerator];
    return scene_tells(s, WORDS_CAPACITY, reduced_text(&s->text, m->clause, m->place)) && slip_less(s, numerator, denominator, ratio)
        && !(n->clause != m->clause && scene_tells(s, WORDS_CAPACITY, reduced_text(&s->text, n->clause, n->place)));
}

/* "on the busiest day 5.12", "the most to one household": what one of them has is no total, and one is no count of all. */
static bool is_one_of_many(const scene *s, uint32_t numerator, uint32_t denominator)
{
    return per_is_single(s, denominator) || is_bound(s, numerator);
}

bool claim_another_offer(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    enum { NAMED = 6, FEW = 20 };   /* bytes of two characters; as many as one buys at once */
    const uint32_t first = numerator < denominator ? numerator : denominator, clause = s->mentions[first].clause;
    if (first < ratio || clause <= s->mentions[ratio].place)
        return false;
    if (denominator == first && numerator == first + 1 && s->mentions[numerator].clause == clause
        && (s->mentions[denominator].kind == TOKEN_AMOUNT || scene_unit(s, numerator)->money)
        && scene_figure(s, denominator)->print.digits < FEW && slip_less(s, numerator, denominator, ratio))
        return true;    /* cheaper together */
    view words = reduced_text(&s->text, clause, s->mentions[first].place), before = reduced_text(&s->text, claim_sentence_start(s, clause), clause);
    const bool verb = wordset_before(s->words->sets[WORDS_PARTICLE], words, (uint32_t)words.length, NULL) > 0
        || wordset_before(s->words->sets[WORDS_VERB], words, (uint32_t)words.length, NULL) > 0;
    return !verb && words.length >= NAMED && view_find(before, (view){ words.start, NAMED }) < 0;
}

void claim_average(scene *s, uint32_t which)
{
    figure *q = builder_figure(s->x->builder, s->mentions[which].fact);
    if (q != NULL && (q->print.nature == NATURE_COUNT || q->table != FACT_NONE) && q->print.modifier == MODIFIER_EXACT)
        q->print.nature = NATURE_MEASURE;
}

static bool is_number(const scene *s, uint32_t which)
{
    const printed *p = &scene_figure(s, which)->print;
    return p->nature == NATURE_COUNT && p->decimals == 0 && p->scale == 0 && (s->mentions[which].flags & MENTION_HEDGED) == 0;
}

void claim_each(scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    const mention *m = &s->mentions[ratio];
    view clause = reduced_text(&s->text, m->clause, m->place + 1);
    const bool mean = scene_tells(s, WORDS_AVERAGE, clause) || scene_tells(s, WORDS_AMOUNTS_TO, clause) || scene_tells(s, WORDS_EXTREME, clause);
    const bool few = scene_figure(s, ratio)->print.digits < FEW && s->mentions[denominator].kind == TOKEN_AMOUNT;
    if (mean || !few || !is_number(s, numerator) || !is_number(s, denominator) || !is_number(s, ratio) || !slip_surely(s, numerator, denominator, ratio))
        claim_average(s, ratio);
}

/* "A ship of 300 seats takes the place of two old ones of 120 seats each": what so many are like, told of them right behind their number, is
** no share of what was told in a clause before, unless that is told as a total. */
static bool describes_others(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    const mention *m = &s->mentions[ratio];
    enum { NOUN = 4 };      /* symbols */
    uint32_t such = m->place + 1;
    while (such <= m->place + NOUN && s->text.symbols[such].mark == MARK_WORD
           && wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[such].at, NULL) == 0)
        such++;
    if (numerator > denominator || denominator > ratio || claim_is_announced(s, numerator)
        || wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[such].at, NULL) == 0)
        return false;
    return s->mentions[denominator].clause == m->clause;
}

/* "24 a box, 6 boxes and 5 more, 149 in all": does a figure right behind the count, like the total, make up for what is missing? */
static bool has_leftover(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    const uint32_t left = denominator + 1;
    exact total, count, each, more;
    if (left >= s->mention_count || left == ratio || left == numerator || s->mentions[left].clause != s->mentions[denominator].clause
        || !scene_comparable(s, left, numerator) || !slip_value(s, numerator, &total) || !slip_value(s, denominator, &count)
        || !slip_value(s, ratio, &each) || !slip_value(s, left, &more))
        return false;
    return exact_multiply(&each, each, count) == STATUS_OK && exact_subtract(&total, total, more) == STATUS_OK && exact_compare(total, each) == 0;
}

/* "the records of 100 and 200 metres": do a total and a value for one stand in a row? */
static bool are_listed(const scene *s, uint32_t numerator, uint32_t ratio)
{
    const mention *first = &s->mentions[numerator], *next = first + 1;
    return ratio == numerator + 1 && next->place == first->place + 2 && s->text.symbols[first->place + 1].mark == MARK_PAUSE;
}

bool claim_may_be_quotient(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    return !describes_others(s, numerator, denominator, ratio) && !has_leftover(s, numerator, denominator, ratio) && !is_bound(s, ratio)
           && !is_room(s, numerator, denominator, ratio) && !is_one_of_many(s, numerator, denominator)
           && !third_factor(s, numerator, denominator, ratio);
}

bool claim_may_mean(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    const factors of = { numerator, denominator, FIT_LOOSE };
    return claim_may_be_quotient(s, numerator, denominator, ratio)
           && (!are_listed(s, numerator, ratio) || feasible_ratio(s, numerator, denominator, ratio))
           && !slip_factor(s, numerator, denominator, ratio) && !per_of_others(s, ratio, &of);
}

/* "336 million of 840 thousand visitors, 400 each, last time 385": is a value for one that comes out told between them and this one? */
static bool has_own_value(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    const uint32_t last = numerator > denominator ? numerator : denominator;
    for (uint32_t at = ratio; at-- > last + 1 && s->mentions[at].block == s->mentions[ratio].block;)
        if (s->mentions[at].use == USE_RATIO && s->mentions[at].unit == s->mentions[ratio].unit && feasible_ratio(s, numerator, denominator, at))
            return true;
    return false;
}

void claim_emit_ratio(scene *s, view pattern, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    if (!feasible_ratio(s, numerator, denominator, ratio)
        && (!claim_may_be_quotient(s, numerator, denominator, ratio) || has_own_value(s, numerator, denominator, ratio)))
        return;
    draft_claim d = draft_claim_begin(CLAIM_RATIO, pattern);
    draft_claim_add(&d, s, ROLE_NUMERATOR, numerator);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, denominator);
    draft_claim_add(&d, s, ROLE_RATIO, ratio);
    claim_each(s, numerator, denominator, ratio);
    draft_claim_emit(&d, s);
}
