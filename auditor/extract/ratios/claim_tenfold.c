#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/ratios/per_what.h"

/*
** Values for one that nothing else has read and that a total and a count would make, but for a power of ten: "6120 workers;
** revenue 6.384 billion, 10.43 million a head". Digits that agree so far tell which figures are meant; the power of ten,
** that one of them is wrong.
*/

enum { BACK = 48, AHEAD = 6, NEAR = 2, TELLING = 3, SURELY = 4 /* digits */, FIRM = 90 /* percent */ };

static const int8_t powers[] = { 4, 1, 8, 3, 2 };

/* per_asked of the value as printed, hedge or none; it is per what it was before. */
static bool is_asked(const scene *s, const factors *of, uint32_t per, bool (*ask)(const scene *, uint32_t, uint32_t, uint32_t))
{
    figure *f = builder_figure(s->x->builder, s->mentions[per].fact);
    if (f == NULL)
        return false;
    const uint16_t was = f->per;
    const uint8_t hedge = f->print.modifier;
    f->print.modifier = MODIFIER_EXACT;
    bool yes = per_asked(s, of, per, ask);
    f->print.modifier = hedge;
    f->per = was;
    return yes;
}

/* Does the quotient fit where one figure stands for so many times as much? */
static bool fits_at(const scene *s, const factors *of, uint32_t per, uint32_t scaled, int8_t power)
{
    figure *f = builder_figure(s->x->builder, s->mentions[scaled].fact);
    if (f == NULL)
        return false;
    const int8_t scale = f->print.scale;
    f->print.scale = (int8_t)(scale + power);
    bool yes = is_asked(s, of, per, feasible_ratio);
    f->print.scale = scale;
    return yes;
}

static bool is_tenfold(const scene *s, const factors *of, uint32_t per)
{
    for (size_t i = 0; i < sizeof powers / sizeof *powers; i++)
        if (fits_at(s, of, per, of->total, powers[i]) || fits_at(s, of, per, per, powers[i]))
            return true;
    return false;
}

/* What stands for itself: no base, no cell, no hedge, nothing for one. */
static bool is_plain(const scene *s, uint32_t which)
{
    enum { NOT_PLAIN = MENTION_CELL | MENTION_AVERAGE | MENTION_OTHER | MENTION_REST | MENTION_EACH };
    const mention *m = &s->mentions[which];
    return m->use == USE_LEVEL && (m->flags & NOT_PLAIN) == 0 && scene_figure(s, which)->per == 0 && !feasible_unbounded(s, which) && !per_is_single(s, which);
}

static bool may_be_total(const scene *s, uint32_t which, uint32_t per)
{
    const bool two_values =
        s->mentions[which].clause == s->mentions[per].clause && s->mentions[which].unit == s->mentions[per].unit; /* 由105.3人增至114.2人 */
    return is_plain(s, which) && s->mentions[which].kind == TOKEN_AMOUNT && !two_values
        && (unit_comparable(scene_unit(s, which), scene_unit(s, per)) || per_counts_alike(scene_unit(s, which), scene_unit(s, per)));
}

/* A number in full. */
static bool is_whole(const scene *s, uint32_t which)
{
    const printed *p = &scene_figure(s, which)->print;
    return p->scale == 0 && p->decimals == 0 && scene_unit(s, which)->count;
}

/* Digits that can hardly agree by chance: the farther apart the figures stand, the more. */
static bool is_telling(const scene *s, const factors *of, uint32_t per)
{
    const unsigned value = slip_digits(s, per);
    const bool hedged = (s->mentions[per].flags & MENTION_HEDGED) != 0,
               vague = ((s->mentions[of->total].flags | s->mentions[of->count].flags) & MENTION_HEDGED) != 0;
    const bool near = per_same_sentence(s, of->total, per) && per_same_sentence(s, of->count, per);
    const bool same = per_same_block(s, of->total, per) && per_same_block(s, of->count, per);
    const unsigned least = near ? NEAR : TELLING, total = slip_digits(s, of->total), count = slip_digits(s, of->count);
    if (same && total >= TELLING && count >= NEAR && total + count > 2 * TELLING && is_asked(s, of, per, slip_tenfold))
        return true;    /* to the last digit */
    return !vague && value >= (near || (same && !hedged) ? TELLING : SURELY) && (near || !hedged) && total >= least
        && (is_whole(s, of->count) || count >= least);
}

/* 每10股: what each has of so many is, but for the power of ten, the total itself. */
static bool is_power_of_ten(const scene *s, uint32_t count)
{
    int64_t digits = scene_figure(s, count)->print.digits;
    while (digits > 0 && digits % 10 == 0)
        digits /= 10;
    return digits == 1;
}

/* The counts that a value may be for one of, the nearest to the end of the reach first. */
static uint32_t find_counts(const scene *s, const per_what *what, uint32_t first, uint32_t end, uint32_t *out)
{
    uint32_t found = 0;
    for (uint32_t count = end; count-- > first;)
        if (count != what->which && is_plain(s, count) && !is_power_of_ten(s, count) && per_fit_count(s, count, what) == FIT_NAMED)
            out[found++] = count;
    return found;
}

/* Of the many figures of a long draft some two always make a third, but for a power of ten. */
static bool is_far(const scene *s, uint32_t which, uint32_t per)
{
    enum { BLOCKS = 4 };
    const uint32_t a = s->mentions[which].block, b = s->mentions[per].block;
    return (a < b ? b - a : a - b) > BLOCKS;
}

static void read_tenfold(scene *s, const per_what *what)
{
    const uint32_t per = what->which, first = per > BACK ? per - BACK : 0, end = per + AHEAD < s->mention_count ? per + AHEAD : s->mention_count;
    uint32_t counts[BACK + AHEAD];
    const uint32_t known = find_counts(s, what, first, end, counts);
    factors found = { NONE, NONE, FIT_NAMED };
    for (uint32_t total = end; known > 0 && total-- > first;) {
        if (total == per || !may_be_total(s, total, per))
            continue;
        for (uint32_t i = 0; i < known; i++) {
            const factors of = { total, counts[i], FIT_NAMED };
            if (counts[i] == total || scene_comparable(s, total, counts[i]) || is_far(s, total, per) || is_far(s, counts[i], per) || !is_telling(s, &of, per))
                continue;
            if (is_asked(s, &of, per, feasible_ratio))
                return;     /* it is of these */
            if (found.total == NONE && is_tenfold(s, &of, per))
                found = of;
        }
    }
    const bool sure = slip_digits(s, per) >= SURELY;
    if (found.total == NONE || !per_asked(s, &found, per, NULL) || !(sure ? claim_may_be_quotient : claim_may_mean)(s, found.total, found.count, per))
        return;
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/tenfold"));
    d.what.confidence = FIRM;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_NUMERATOR, found.total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, found.count);
    draft_claim_add(&d, s, ROLE_RATIO, per);
    claim_average(s, per);
    draft_claim_emit(&d, s);
}

static void read_told(scene *s, const per_what *what)
{
    const mention *m = &s->mentions[what->which];
    if (scene_figure(s, what->which)->print.digits_high == 0 && per_is_told(s, what)
        && !scene_tells(s, WORDS_EARLIER, reduced_text(&s->text, m->clause, m->place)))
        read_tenfold(s, what);
}

void claim_tenfolds(scene *s)
{
    per_each_unread(s, MENTION_ADDED | MENTION_SUMMED, read_told);
}
