#include "extract/claims/claims.h"

#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** "9 lots went for 42.7: 4 for homes, at 29.3; 2 for shops, at 8.6; 3 for works, at 3.8": counts that add up to their total prove that all
** there are are told of, so that what stands beside each of them, by one name, adds up to what stands beside the total.
*/

enum { LEAST = 2, NEAR = 10 /* percent */, TELLING = 2 /* digits */, NAME = 6 /* bytes */, CLAIMS = 512, AHEAD = 4 /* mentions */ };

/* The mention of a fact, from the one at 'from' on, or NONE. */
static uint32_t mention_of(const scene *s, uint32_t fact)
{
    uint32_t low = 0, high = s->mention_count;
    while (low < high) {        /* facts of mentions rise with the text, but for those that were made later */
        const uint32_t middle = low + (high - low) / 2;
        if (s->mentions[middle].fact < fact)
            low = middle + 1;
        else
            high = middle;
    }
    return low < s->mention_count && s->mentions[low].fact == fact ? low : NONE;
}

/* The only amount told of something else right behind a count, before 'end' (a mention) and in its segment, shares and changes apart; NONE. */
static uint32_t beside(const scene *s, uint32_t which, uint32_t end)
{
    enum { NONE_OF_THEM = MENTION_CELL | MENTION_EACH | MENTION_AVERAGE | MENTION_PLAN | MENTION_TARGET | MENTION_HEDGED | MENTION_PART | MENTION_OTHER };
    uint32_t found = NONE;
    for (uint32_t at = which + 1; at < end && at <= which + AHEAD && at < s->mention_count && s->mentions[at].sentence == s->mentions[which].sentence
                                  && claim_same_segment(s, which, at);
         at++) {
        const mention *m = &s->mentions[at];
        if (m->kind != TOKEN_AMOUNT || m->use == USE_CHANGE || m->use == USE_SHARE)
            continue;
        if (found != NONE)
            return m->unit == s->mentions[found].unit ? NONE : found;
        if (m->use != USE_LEVEL || (m->flags & NONE_OF_THEM) != 0 || !sum_is_exact(s, at) || scene_comparable(s, which, at))
            return NONE;
        found = at;
    }
    return found;
}

/* Do the parts go by one name, or by none, and is the total told of the same? */
static bool one_name(const scene *s, const addition *a)
{
    const view first = scene_label(s, &s->mentions[a->parts[0]]);
    for (uint32_t i = 1; i < a->count; i++)
        if (!view_equal(first, scene_label(s, &s->mentions[a->parts[i]])) || s->mentions[a->parts[i]].unit != s->mentions[a->parts[0]].unit)
            return false;
    const view name = scene_label(s, &s->mentions[a->total]);
    return s->mentions[a->total].unit == s->mentions[a->parts[0]].unit
           && (first.length == 0
               || (first.length >= NAME && view_find(name, (view){ first.start + first.length - NAME, NAME }) >= 0));
}

static void read_beside(scene *s, const claim *c)
{
    addition counts = { .total = NONE }, a = { .pattern = VIEW("sum/beside"), .total = NONE };
    for (uint32_t k = 0; k < c->operands; k++) {
        const operand *o = &s->doc->operands[c->operand + k];
        const uint32_t which = mention_of(s, o->fact);
        if (which == NONE || (o->role == ROLE_PARTS && counts.count == FEASIBLE_PARTS))
            return;
        if (o->role == ROLE_TOTAL)
            counts.total = which;
        else if (o->role == ROLE_PARTS)
            counts.parts[counts.count++] = which;
    }
    if (counts.total == NONE || counts.count < LEAST || counts.total > counts.parts[0] || !scene_unit(s, counts.total)->count
        || !feasible_sum(s, counts.total, counts.parts, counts.count))
        return;
    a.total = beside(s, counts.total, counts.parts[0]);
    if (a.total == NONE)
        return;
    for (uint32_t i = 0; i < counts.count; i++) {
        if (i > 0 && counts.parts[i] <= counts.parts[i - 1])
            return;
        const uint32_t own = beside(s, counts.parts[i], i + 1 < counts.count ? counts.parts[i + 1] : s->mention_count);
        if (own == NONE || (s->mentions[own].flags & MENTION_ADDED) != 0)
            return;
        a.parts[a.count++] = own;
    }
    if (!one_name(s, &a) || feasible_digits_printed(s, a.total) < TELLING)
        return;
    const bool fits = feasible_sum(s, a.total, a.parts, a.count),
               slipped = !fits && feasible_slip(s, a.total, a.parts, a.count) > 0 && feasible_near(s, a.total, a.parts, a.count, NEAR, false);
    if (fits || (slipped && !sum_is_excused(s, &a)))
        sum_emit(s, &a, true);
}

void claim_sums_beside(scene *s)
{
    const uint32_t count = s->doc->claim_count, first = count > CLAIMS ? count - CLAIMS : 0;
    for (uint32_t i = first; i < count; i++) {
        const claim c = s->doc->claims[i];
        if (c.kind == CLAIM_SUM && c.complete == 2 && c.gate == 0)
            read_beside(s, &c);
    }
}
