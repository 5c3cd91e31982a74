#include "extract/claims/draft_claim.h"

#include <math.h>

#include "extract/claims/claims.h"
#include "extract/claims/estimate.h"
#include "extract/claims/of_another.h"
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

bool draft_claim_holds(const draft_claim *d, uint32_t fact)
{
    for (uint32_t i = 0; i < d->count; i++)
        if (d->operands[i].fact == fact)
            return true;
    return false;
}

/* 占19.2%, but no 完工率. */
static bool is_bare_share(const scene *s, const mention *m)
{
    const view label = scene_label(s, m);
    return m->use == USE_SHARE && (wordset_before(s->words->sets[WORDS_SHARE_NAME], label, (uint32_t)label.length, NULL) == 0
                                   || relation_words_in(s->words, WORDS_SHARE_HEAD, label));
}

/* "8.5 more in a year", "the four kinds together": one such time, and a few things that no operand counts, are no figures among others. */
static bool is_aside(const draft_claim *d, const scene *s, uint32_t which)
{
    enum { FEW = 10 };
    const figure *f = scene_figure(s, which);
    if (f->print.digits >= (s->mentions[which].kind == TOKEN_DURATION ? 2 : FEW) || f->print.decimals > 0 || f->print.scale != 0
        || (s->mentions[which].kind != TOKEN_DURATION && s->mentions[which].kind != TOKEN_AMOUNT))
        return false;
    for (uint32_t at = d->first; at <= d->last; at++)
        if (draft_claim_holds(d, s->mentions[at].fact) && scene_comparable(s, at, which))
            return false;
    return true;
}

/* "46 diggers, 28 dozers, 26 loaders, in all 100, the diggers 46 %": another summand beside what is told to have a share, or a summand of it. */
static bool is_beside(const scene *s, uint32_t which, uint32_t part)
{
    return (s->mentions[which].flags & MENTION_ADDED) != 0 && (s->mentions[part].flags & (MENTION_ADDED | MENTION_SUMMED)) != 0
           && scene_comparable(s, which, part);
}

/* Figures that stand among each other are surer to belong together than those with others between them. How much each of
** two grew, and what share each is, is no other figure. */
static uint8_t confidence_of(const draft_claim *d, const scene *s)
{
    uint32_t strays = 0;
    const uint32_t total = d->what.kind == CLAIM_SUM ? draft_claim_mention(d, s, ROLE_TOTAL) : NONE;
    const uint32_t of = d->what.kind == CLAIM_SHARE ? draft_claim_mention(d, s, ROLE_PART) : NONE;
    bool own = false, part = false;     /* the mention before is an operand, or told of one; of a part */
    if (d->named || d->count == 0 || d->last - d->first + 1 < d->count + STRAYS)
        return d->what.confidence;
    for (uint32_t at = d->first; at <= d->last && strays < STRAYS; at++) {
        const mention *m = &s->mentions[at];
        if (!draft_claim_holds(d, m->fact) && (is_aside(d, s, at) || (of != NONE && is_beside(s, at, of))))
            continue;
        const bool operand = draft_claim_holds(d, m->fact), told = own && (m->use == USE_CHANGE || (m->use == USE_DIFFERENCE && d->what.kind == CLAIM_CHANGE)
                                                                           || (part && is_bare_share(s, m)));
        part = operand ? total != NONE && at != total : part && told;
        own = operand || told;
        strays += !own;
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

uint32_t draft_claim_mention(const draft_claim *d, const scene *s, role r)
{
    for (uint32_t i = 0; i < d->count; i++)
        for (uint32_t at = d->first; d->operands[i].role == r && at <= d->last; at++)
            if (s->mentions[at].fact == d->operands[i].fact)
                return at;
    return NONE;
}

bool draft_claim_ratio(const draft_claim *d, const scene *s, uint32_t *numerator, uint32_t *denominator, uint32_t *ratio)
{
    enum { SIDES = 3 };
    *numerator = draft_claim_mention(d, s, ROLE_NUMERATOR);
    *denominator = draft_claim_mention(d, s, ROLE_DENOMINATOR);
    *ratio = draft_claim_mention(d, s, ROLE_RATIO);
    return d->count == SIDES && *numerator != NONE && *denominator != NONE && *ratio != NONE;
}

bool draft_claim_difference(const draft_claim *d, const scene *s, uint32_t *from, uint32_t *to, uint32_t *difference)
{
    *from = draft_claim_mention(d, s, ROLE_FROM);
    *to = draft_claim_mention(d, s, ROLE_TO);
    *difference = draft_claim_mention(d, s, ROLE_DIFFERENCE);
    return *from != NONE && *to != NONE && *difference != NONE;
}

/* Quotients meet too easily: of figures far apart, only those that a slip made so are meant for each other. */
static bool is_chance(const draft_claim *d, const scene *s)
{
    if (d->what.kind != CLAIM_RATIO || d->gate != NULL)
        return false;
    uint32_t numerator, denominator, ratio;
    return !draft_claim_ratio(d, s, &numerator, &denominator, &ratio) || !slip_ratio(s, numerator, denominator, ratio);
}

/* Is it a ratio, or a share, that a slip of enough digits tells, however far apart its sides lie? */
static bool is_slipped_ratio(const draft_claim *d, const scene *s)
{
    const bool share = d->what.kind == CLAIM_SHARE;
    if ((!share && d->what.kind != CLAIM_RATIO) || d->count != 3)
        return false;
    const uint32_t numerator = draft_claim_mention(d, s, share ? ROLE_PART : ROLE_NUMERATOR),
                   denominator = draft_claim_mention(d, s, share ? ROLE_WHOLE : ROLE_DENOMINATOR);
    const uint32_t ratio = draft_claim_mention(d, s, share ? ROLE_SHARE : ROLE_RATIO);
    return numerator != NONE && denominator != NONE && ratio != NONE && slip_surely(s, numerator, denominator, ratio);
}

/* The share of all but the part. */
static draft_claim of_the_others(const draft_claim *d)
{
    draft_claim out = *d;
    for (uint32_t i = 0; i < d->count; i++)
        if (out.operands[i].role == ROLE_PART)
            out.operands[i].role = ROLE_LESS;
    out.named = out.told = true;
    return out;
}

/* Is a factor one of ten, a hundred, ..., that a point or a unit in the wrong place makes? */
static bool is_power_of_ten(double factor)
{
    const double power = log10(factor), close = 0.01;
    return fabs(power - round(power)) < close && round(power) != 0;
}

/* Is what is told so far off what is that nobody means it, and by no factor of ten? */
static bool is_far_off(double is, double told, double most)
{
    const double off = is / told;
    return isfinite(off) && off > 0 && (off > most || off < 1 / most) && !is_power_of_ten(off);
}

/* The same of a change: of how far two values are apart, or of the rate that leads from one to the other. */
static bool is_far_change(const draft_claim *d, const scene *s, uint32_t to, uint32_t from)
{
    const double most = 4, most_apart = 10, x = estimate_of(s, to).value, y = estimate_of(s, from).value;
    const uint32_t rate = draft_claim_mention(d, s, ROLE_RATE), apart = draft_claim_mention(d, s, ROLE_DIFFERENCE);
    if (apart != NONE)
        return s->mentions[apart].kind == s->mentions[to].kind && scene_figure(s, apart)->per == scene_figure(s, to)->per
            && is_far_off(fabs(x - y), estimate_of(s, apart).value, most_apart);
    if (rate == NONE || s->mentions[rate].kind != TOKEN_PERCENT || d->years[0] != '\0')
        return false;
    const double told = estimate_of(s, rate).value, factor = d->what.direction == DIRECTION_DOWN ? 1 - told : 1 + told;
    return is_far_off(x / y, factor, most) && !is_power_of_ten(fabs((x / y - 1) / (factor - 1)));
}

/* "52 men, 11,270 old people, investment up 7.2 %": do figures lie so far apart that nobody means them for each other? Not those of a change
** that a phrase ties. */
static bool is_absurd(const draft_claim *d, const scene *s)
{
    const double most = 4;
    const uint8_t kind = d->what.kind;
    const bool share = kind == CLAIM_SHARE, change = kind == CLAIM_CHANGE;
    const bool phrase = d->pattern.length > 0 && d->pattern.start[d->pattern.length - 1] <= '9';
    const uint32_t a = draft_claim_mention(d, s, share ? ROLE_PART : change ? ROLE_TO : ROLE_NUMERATOR),
                   b = draft_claim_mention(d, s, share ? ROLE_WHOLE : change ? ROLE_FROM : ROLE_DENOMINATOR),
                   said = draft_claim_mention(d, s, share ? ROLE_SHARE : ROLE_RATIO);
    if ((!share && !change && kind != CLAIM_RATIO) || (change && phrase) || a == NONE || b == NONE
        || (!change && (said == NONE || d->count != 3)) || (kind != CLAIM_RATIO && scene_figure(s, a)->per != scene_figure(s, b)->per))
        return false;
    if (change)
        return is_far_change(d, s, a, b);
    const double told = estimate_of(s, said).value, is = estimate_of(s, a).value / estimate_of(s, b).value;
    return (share ? s->mentions[said].kind == TOKEN_PERCENT && (!phrase || is > 1) : s->mentions[b].kind == TOKEN_AMOUNT) && is_far_off(is, told, most);
}

void draft_claim_emit(const draft_claim *d, scene *s)
{
    if (d->count > CLAIM_OPERANDS || claim_is_of_another(d, s) || claim_is_of_other_time(d, s)
        || ((d->what.kind == CLAIM_SUM || d->what.kind == CLAIM_RATIO) && said_before(d, s->doc)))
        return;
    if (d->placed && share_is_of_alien(d, s))
        return;
    if (share_is_of_lacking(d, s)) {
        const draft_claim others = of_the_others(d);
        draft_claim_emit(&others, s);
        return;
    }
    if (is_absurd(d, s) || !plausible_of_one_size(d, s))
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
