#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/place.h"
#include "extract/ratios/per_what.h"

/*
** What comes in a day, over those who do it: "260 tons a day from 4 kitchens, 65 each", "240 cups a day at 15 a cup, 3600 a day". Of a
** total, a count and a value for one two are told of one stretch of time, so that it cancels out. The three stand in a row, the count goes
** by what the value is for; figures that do not fit are meant where a slip explains the one that is wrong.
*/

enum { LIKELY = 80 /* percent */, SPREAD = 24 /* symbols */ };

/* Is a figure told of each day, month or year? */
static bool is_timed(const scene *s, uint32_t which)
{
    const uint16_t per = scene_figure(s, which)->per;
    return per != 0 && !s->doc->units[per].count && s->doc->units[per].money == 0;
}

static bool is_plain(const scene *s, uint32_t which)
{
    enum { NOT_PLAIN = MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_TARGET | MENTION_OTHER | MENTION_REST | MENTION_PART };
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->unit != 0 && (m->flags & NOT_PLAIN) == 0 && (m->use == USE_LEVEL || m->use == USE_RATIO)
        && scene_figure(s, which)->print.modifier == MODIFIER_EXACT && !per_is_single(s, which);
}

/* What the day, or what it is for one of, is left out of, by figure; asks, and puts it back. */
static bool asked(const scene *s, const factors *of, uint32_t value, bool (*ask)(const scene *, uint32_t, uint32_t, uint32_t))
{
    enum { THREE = 3 };
    const uint32_t which[THREE] = { of->total, of->count, value };
    uint16_t was[THREE];
    for (int i = 0; i < THREE; i++) {
        figure *f = builder_figure(s->x->builder, s->mentions[which[i]].fact);
        if (f == NULL)
            return false;
        was[i] = f->per;
        f->per = 0;
    }
    const bool yes = ask(s, of->total, of->count, value);
    for (int i = 0; i < THREE; i++)
        builder_figure(s->x->builder, s->mentions[which[i]].fact)->per = was[i];
    return yes;
}

/* The fact of a mention, or one more in its place that is per nothing; FACT_NONE: no memory. */
static uint32_t fact_per_nothing(const scene *s, uint32_t which)
{
    const token *t = &s->x->tokens[s->mentions[which].token];
    figure f = *scene_figure(s, which);
    if (f.per == 0)
        return s->mentions[which].fact;
    f.per = 0;
    return place_fact(s->x, FACT_FIGURE, t->core_start, t->core_end, &f);
}

static void emit(scene *s, const factors *of, uint32_t value)
{
    const uint32_t total = fact_per_nothing(s, of->total), count = fact_per_nothing(s, of->count), ratio = fact_per_nothing(s, value);
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/shared-rate"));
    d.what.confidence = LIKELY;
    d.told = true;
    if (total == FACT_NONE || count == FACT_NONE || ratio == FACT_NONE)
        return;
    draft_claim_add(&d, s, ROLE_NUMERATOR, of->total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, of->count);
    draft_claim_add(&d, s, ROLE_RATIO, value);
    const uint32_t facts[] = { total, count, ratio };
    for (uint32_t i = 0; i < d.count; i++)
        d.operands[i].fact = facts[i];
    draft_claim_emit(&d, s);
}

/* In one segment, in a row, with nothing else that is counted or measured among them? */
static bool in_row(const scene *s, const factors *of, uint32_t value)
{
    uint32_t first = of->total < of->count ? of->total : of->count, last = of->total < of->count ? of->count : of->total;
    first = value < first ? value : first;
    last = value > last ? value : last;
    return last - first == 2 && s->mentions[first].sentence == s->mentions[last].sentence && claim_same_segment(s, first, last)
        && s->mentions[first + 1].place - s->mentions[first].place <= SPREAD && s->mentions[last].place - s->mentions[first + 1].place <= SPREAD;
}

/* Does the value's own name tell what it is for one of: 杯均价 of 286杯? */
static bool is_named_by(const scene *s, const per_what *what, uint32_t count)
{
    return per_fit_count(s, count, what) == FIT_NAMED
        || (what->price && scene_unit(s, count)->count && view_find(what->words, scene_unit(s, count)->name) >= 0);
}

static bool relate(scene *s, const per_what *what, factors of)
{
    const uint32_t value = what->which;
    if (of.total >= s->mention_count || of.count >= s->mention_count || !is_plain(s, of.total) || !is_plain(s, of.count) || !in_row(s, &of, value)
        || !is_timed(s, of.total) || (is_timed(s, of.count) && scene_figure(s, of.count)->per != scene_figure(s, of.total)->per)
        || !unit_comparable(scene_unit(s, of.total), scene_unit(s, value)) || unit_comparable(scene_unit(s, of.count), scene_unit(s, value)))
        return false;
    if (is_timed(s, of.count) && is_timed(s, value))
        return false;
    if (!is_named_by(s, what, of.count) || per_tells_end(s, what->words))
        return false;
    const bool fit = asked(s, &of, value, feasible_ratio);
    const uint32_t first = of.total < of.count ? of.total : of.count;
    if (!fit && ((first < value && per_names_others(s, value, first)) || !(asked(s, &of, value, slip_ratio) || asked(s, &of, value, slip_tenfold))))
        return false;
    emit(s, &of, value);
    return true;
}

static void read_shared(scene *s, const per_what *what)
{
    static const struct { int8_t total, count; } orders[] = { { -1, -2 }, { -2, -1 }, { 1, -1 } };
    const uint32_t at = what->which;
    if (s->mentions[at].sentence == NONE || !per_is_told(s, what) || !is_plain(s, at))
        return;
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if (relate(s, what, (factors){ at + (uint32_t)orders[i].total, at + (uint32_t)orders[i].count, FIT_NAMED }))
            return;
}

void claim_shared_rates(scene *s)
{
    per_each_unread(s, MENTION_HEDGED, read_shared);
}
