#include "extract/claims/claims.h"

#include "extract/ratios/per_what.h"
#include "extract/ratios/ratio_per.h"
#include "extract/claims/slip.h"

/* Values per unit and multiples whose phrase names more than the value, and what reads all the others. */

enum { NEAR = 24, AHEAD = 4 };

static bool counts_alike(const scene *s, uint32_t a, uint32_t b)
{
    return per_counts_alike(scene_unit(s, a), scene_unit(s, b));
}

/* Is a value per unit said of what is counted: 每村 of 12个重点帮扶村? */
static bool is_per_of(const scene *s, uint32_t ratio, uint32_t denominator)
{
    const figure *q = scene_figure(s, ratio);
    if (q->per == 0 || scene_unit(s, denominator)->name.length == 0)
        return true;
    const unit *per = &s->doc->units[q->per], *of = scene_unit(s, denominator);
    view between = reduced_text(&s->text, s->mentions[denominator].place, s->mentions[ratio].place);
    ptrdiff_t first = denominator < ratio ? view_find(between, per->name) : -1;     /* "12 villages, each village 150" */
    bool twice = first >= 0 && view_find((view){ between.start + first + per->name.length, between.length - (size_t)first - per->name.length }, per->name) >= 0;
    return unit_comparable(per, of) || per_counts_alike(per, of) || twice || scene_holds(s, &s->mentions[denominator], per->name);
}

/* "500,000 for the first, 300,000 for the second, two thirds 150,000 each, 1.1 million in all": do values of its unit stand before those that
** are multiplied? Then the total may be that of all. */
static bool may_hold_more(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    const uint32_t first = denominator < ratio ? denominator : ratio;
    for (uint32_t at = first; numerator > first && at-- > 0 && s->mentions[at].sentence == s->mentions[ratio].sentence;)
        if (scene_comparable(s, at, numerator) && (s->mentions[at].use == USE_LEVEL || s->mentions[at].use == USE_RATIO))
            return true;
    return false;
}

/* All three are told. A value a day, for so many days, is per day. */
static void read_product(scene *s, const frame *f, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    if (s->mentions[numerator].kind != TOKEN_AMOUNT || !is_per_of(s, ratio, denominator)
        || !(unit_comparable(scene_unit(s, numerator), scene_unit(s, ratio)) || counts_alike(s, numerator, ratio))
        || (may_hold_more(s, numerator, denominator, ratio) && !feasible_ratio(s, numerator, denominator, ratio)))
        return;
    figure *q = builder_figure(s->x->builder, s->mentions[ratio].fact);
    if (q != NULL && q->per == 0 && s->mentions[denominator].kind == TOKEN_DURATION)
        q->per = s->mentions[denominator].unit;
    claim_emit_ratio(s, claim_phrase(s, f)->id, numerator, denominator, ratio);
}

/* "42 players in two groups, 21 in each": nothing but the groups' own members is counted, and nobody is left over. */
static void read_split(scene *s, const frame *f, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    view whole = scene_noun(s, &s->mentions[numerator]), each = scene_noun(s, &s->mentions[ratio]);
    uint32_t end = f->end;
    while (end < s->text.count && s->text.symbols[end].mark < MARK_STOP && end - f->end < NEAR)
        end++;
    view behind = reduced_text(&s->text, f->end, end);
    bool same = each.length == 0 || view_starts(whole, each) || view_starts(each, whole)
                || view_find(whole, (view){ each.start, each.length < 6 ? each.length : 6 }) >= 0;
    if (!same || ((s->mentions[numerator].flags | s->mentions[denominator].flags | s->mentions[ratio].flags) & MENTION_HEDGED) != 0
        || scene_tells(s, WORDS_REST, behind) || relation_words_in(s->words, WORDS_OTHER, behind)
        || relation_words_in(s->words, WORDS_OTHER, reduced_text(&s->text, s->mentions[numerator].clause, s->mentions[numerator].place)))
        return;
    read_product(s, f, numerator, denominator, ratio);
}

/* "4 sets of 350 MW each": their product is the total of that unit. */
static void read_each(scene *s, const frame *f, uint32_t denominator, uint32_t ratio)
{
    uint32_t only = NONE;
    bool rivals = false;
    for (uint32_t i = ratio > NEAR ? ratio - NEAR : 0; i < s->mention_count && i <= ratio + AHEAD; i++) {
        if (i == ratio || s->mentions[i].block != s->mentions[ratio].block || !ratio_is_numerator(s, i, ratio))
            continue;
        if (feasible_ratio(s, i, denominator, ratio)) {
            claim_emit_ratio(s, claim_phrase(s, f)->id, i, denominator, ratio);
            return;
        }
        bool total = scene_says(s, &s->mentions[i], WORDS_TOTAL) != 0 && s->mentions[i].sentence == s->mentions[ratio].sentence;
        rivals = rivals || (total && only != NONE);
        only = total && only == NONE ? i : only;
    }
    if (only != NONE && !rivals)
        claim_emit_ratio(s, claim_phrase(s, f)->id, only, denominator, ratio);
}

/* "... 150 million; shared by 3 million cars, 50 each": the total stands before, right before where it can contradict. */
static void read_shared(scene *s, const frame *f, uint32_t denominator, uint32_t ratio)
{
    uint32_t near = scene_before(s, f->start);
    if (scene_dates(s, s->mentions[denominator].place, s->mentions[ratio].place) > 0)
        return;     /* 按三年分摊，今年安排1.5亿元 */
    figure *q = builder_figure(s->x->builder, s->mentions[ratio].fact);
    if (q != NULL && q->per == 0 && s->mentions[denominator].kind == TOKEN_DURATION)
        q->per = s->mentions[denominator].unit;
    for (uint32_t n = 0; near != NONE && n < AHEAD && n <= near && s->mentions[near - n].block == s->mentions[ratio].block; n++)
        if (ratio_is_numerator(s, near - n, ratio) && feasible_ratio(s, near - n, denominator, ratio)) {
            claim_emit_ratio(s, claim_phrase(s, f)->id, near - n, denominator, ratio);
            return;
        }
    if (near != NONE && ratio_is_numerator(s, near, ratio) && feasible_at_most(s, ratio, near) && s->mentions[near].block == s->mentions[ratio].block)
        claim_emit_ratio(s, claim_phrase(s, f)->id, near, denominator, ratio);
}

/* "by the number of people affected, 7500 each": the denominator goes by its name, the numerator stands before. */
static void read_by(scene *s, const frame *f, uint32_t ratio)
{
    wanted name = { .length = 0 };
    for (uint32_t n = 0; n < f->names; n++)
        if (f->name[n].role == ROLE_DENOMINATOR)
            name = search_wanted(s, f->name[n].from, f->name[n].to);
    search_result found = search_named(s, &name, NONE, ratio, ratio, NULL, NULL);
    uint32_t only = NONE;
    if (name.length < 2 || found.best == NONE || found.rivalled || s->mentions[ratio].kind != TOKEN_AMOUNT)
        return;
    for (uint32_t at = scene_before(s, f->start); at != NONE && s->mentions[at].sentence == s->mentions[ratio].sentence; at = at > 0 ? at - 1 : NONE) {
        if (!ratio_is_numerator(s, at, ratio) || at == found.best)
            continue;
        if (feasible_ratio(s, at, found.best, ratio)) {
            claim_emit_ratio(s, claim_phrase(s, f)->id, at, found.best, ratio);
            return;
        }
        if (only != NONE)
            return;
        only = at;
    }
    if (only != NONE && (slip_ratio(s, only, found.best, ratio) || is_per_of(s, ratio, found.best)))
        claim_emit_ratio(s, claim_phrase(s, f)->id, only, found.best, ratio);
}

/* "3 million euros, at 7.8, that is 23.4 million yuan": a number without a unit between two currencies is the price of one of the first. */
static void read_exchange(scene *s, const frame *f, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    figure *rate = builder_figure(s->x->builder, s->mentions[ratio].fact);
    const unit *to = scene_unit(s, numerator), *from = scene_unit(s, denominator);
    if (rate == NULL || rate->unit != 0 || to->money == 0 || from->money == 0 || to->money == from->money)
        return;
    rate->unit = s->mentions[numerator].unit;
    rate->per = s->mentions[denominator].unit;
    rate->print.nature = NATURE_MEASURE;
    claim_emit_ratio(s, claim_phrase(s, f)->id, numerator, denominator, ratio);
}

void claim_ratios(scene *s)
{
    ratio_read_carried(s);
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        const phrase *p = claim_phrase(s, f);
        if (view_equal(p->sort, VIEW("aside")) || view_equal(p->sort, VIEW("loose")))
            continue;
        uint32_t ratio = scene_slot(s, f, ROLE_RATIO), numerator = scene_slot(s, f, ROLE_NUMERATOR);
        uint32_t denominator = scene_slot(s, f, ROLE_DENOMINATOR), rate = scene_slot(s, f, ROLE_RATE);
        if (view_equal(p->sort, VIEW("gaps"))) {
            if (ratio != NONE)
                claim_gap(s, f, ratio);
            continue;
        }
        if (denominator != NONE && s->mentions[denominator].use == USE_ASIDE && view_equal(p->sort, VIEW("product")))
            continue;       /* a value for so many, read before, is nothing that is counted */
        if (p->claim == CLAIM_RATIO && ratio != NONE && numerator != NONE && denominator != NONE && view_equal(p->sort, VIEW("product")))
            read_product(s, f, numerator, denominator, ratio);
        else if (p->claim == CLAIM_RATIO && ratio != NONE && numerator != NONE && denominator != NONE && view_equal(p->sort, VIEW("split")))
            read_split(s, f, numerator, denominator, ratio);
        else if (p->claim == CLAIM_RATIO && ratio != NONE && numerator != NONE && denominator != NONE && view_equal(p->sort, VIEW("exchange")))
            read_exchange(s, f, numerator, denominator, ratio);
        else if (p->claim == CLAIM_RATIO && ratio != NONE && s->mentions[ratio].kind == TOKEN_TIMES)
            claim_multiple(s, f, ratio);
        else if (p->claim == CLAIM_RATIO && ratio != NONE && numerator != NONE && denominator != NONE)
            claim_emit_ratio(s, p->id, numerator, denominator, ratio);
        else if (p->claim == CLAIM_RATIO && ratio != NONE && view_equal(p->sort, VIEW("named")))
            claim_multiple(s, f, ratio);
        else if (p->claim == CLAIM_RATIO && ratio != NONE && denominator != NONE && view_equal(p->sort, VIEW("shared")))
            read_shared(s, f, denominator, ratio);
        else if (p->claim == CLAIM_RATIO && ratio != NONE && view_equal(p->sort, VIEW("by")))
            read_by(s, f, ratio);
        else if (p->claim == CLAIM_RATIO && ratio != NONE && denominator != NONE)
            read_each(s, f, denominator, ratio);
        else if (p->claim == CLAIM_RATIO && ratio != NONE && p->of != NULL && s->mentions[ratio].use == USE_RATIO)
            ratio_read_average(s, f, ratio);
        else if (p->claim == CLAIM_COMPLETION && rate != NONE && p->sort.length == 0)
            claim_completion(s, f, rate);
    }
}
