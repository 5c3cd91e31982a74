#include <math.h>

#include "extract/claims/claims.h"
#include "extract/claims/estimate.h"
#include "extract/claims/slip.h"

/*
** A total and its parts, one of which is written at another scale than all the others: "840 million, 504 from the state, the
** county added 3.36 ten thousand". Where they add up at the scale of the others, that one is wrong.
*/

enum { LEAST = 3, MOST = 7, SENTENCE = 24 /* figures */, TELLING = 5, ANNOUNCED = 4, EXACT = 3, LEAST_WRONG = 2 /* digits */, FIRM = 90 /* percent */ };

typedef struct {
    uint32_t list[SENTENCE];
    uint32_t count;
    const double *about;    /* by mention: what it is, about */
} row;

static bool is_plain(const scene *s, uint32_t which)
{
    enum { NOT_PLAIN = MENTION_CELL | MENTION_HEDGED | MENTION_AVERAGE | MENTION_EACH };
    const mention *m = &s->mentions[which];
    const printed *p = &scene_figure(s, which)->print;
    return m->kind == TOKEN_AMOUNT && (m->use == USE_LEVEL || m->use == USE_BASE) && (m->flags & NOT_PLAIN) == 0 && scene_figure(s, which)->per == 0
        && p->modifier == MODIFIER_EXACT && p->denominator == 1 && p->digits_high == 0;
}

/* The figures of one sentence that go with the one at 'from'; where it is the last of its sentence, of the next one. */
static void gather(const scene *s, uint32_t from, row *out)
{
    const mention *m = &s->mentions[from];
    out->count = 0;
    for (uint32_t at = from; at < s->mention_count && out->count < SENTENCE; at++) {
        const mention *n = &s->mentions[at];
        if (n->sentence != m->sentence
            && (out->count > 1 ? n->sentence != s->mentions[out->list[1]].sentence : n->sentence > m->sentence + 1 || n->block != m->block))
            break;
        if (is_plain(s, at) && scene_comparable(s, at, from))
            out->list[out->count++] = at;
    }
}

static int8_t scale_of(const scene *s, uint32_t which)
{
    return scene_figure(s, which)->print.scale;
}

/* The only one of several that has another scale than all the others, by its place in the list; 'count' where there is none. */
static uint32_t odd_one(const scene *s, const uint32_t *list, uint32_t count)
{
    const int8_t a = scale_of(s, list[0]), b = scale_of(s, list[1]), common = a == b || a == scale_of(s, list[2]) ? a : b;
    uint32_t odd = count;
    for (uint32_t i = 0; i < count; i++)
        if (scale_of(s, list[i]) != common) {
            if (odd != count)
                return count;
            odd = i;
        }
    return odd;
}

static bool fits_at(const scene *s, uint32_t odd, int8_t scale, uint32_t total, const uint32_t *parts, uint32_t count)
{
    figure *f = builder_figure(s->x->builder, s->mentions[odd].fact);
    if (f == NULL)
        return false;
    const int8_t was = f->print.scale;
    f->print.scale = scale;
    bool yes = feasible_sum(s, total, parts, count);
    f->print.scale = was;
    return yes;
}

static void emit(scene *s, uint32_t total, const uint32_t *parts, uint32_t count)
{
    draft_claim d = draft_claim_begin(CLAIM_SUM, VIEW("sum/scaled"));
    d.what.complete = d.what.disjoint = 2;
    d.what.confidence = FIRM;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_TOTAL, total);
    for (uint32_t i = 0; i < count; i++)
        draft_claim_add(&d, s, ROLE_PARTS, parts[i]);
    draft_claim_emit(&d, s);
}

/* Is the total just what the parts make, but for a power of ten, and not only by its rounding? */
static bool is_just(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count)
{
    const double exactly = 0.003, times = estimate_sum(s, parts, count).value / estimate_of(s, total).value;
    return fabs(log10(times) - round(log10(times))) < exactly;
}

/* Another word for the scale (万 for 亿) makes the sum come out: which of the figures it stands behind; NONE where none does, or several. What
** would still be less than some hundredth of the total changes no sum. */
static uint32_t one_of_other_scale(const scene *s, const double *about, uint32_t total, const uint32_t *parts, uint32_t count)
{
    enum { MYRIAD = 4 /* powers of ten */ };
    const double least = 0.02, most = 1.1, myriad = 10000, whole = about[total];
    double sum = 0;
    uint32_t only = NONE;
    for (uint32_t i = 0; i < count; i++)
        sum += about[parts[i]];
    for (uint32_t i = 0; i <= count; i++) {
        const uint32_t at = i < count ? parts[i] : total;
        const double share = i < count ? about[at] / whole : whole / sum;
        const bool more = share * myriad >= least && share * myriad <= most, less = share >= least * myriad && share <= most * myriad;
        if ((!more && !less) || scale_of(s, at) < MYRIAD || !fits_at(s, at, (int8_t)(scale_of(s, at) + (more ? MYRIAD : -MYRIAD)), total, parts, count))
            continue;
        if (only != NONE)
            return NONE;
        only = at;
    }
    return only;
}

/* "3420, of it 2180 and 1240; secondly 1.32 of another scale": do some of the parts, from the first on, make the total without the others? */
static bool is_made_before(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count)
{
    for (uint32_t some = 2; some < count; some++)
        if (feasible_sum(s, total, parts, some))
            return true;
    return false;
}

/* 'parts_told': words say that they are parts of it. */
static bool read_row(scene *s, const row *r, uint32_t count, bool first, bool parts_told)
{
    const uint32_t *list = r->list;
    const uint32_t total = list[first ? 0 : count - 1], odd = odd_one(s, list, count), *parts = first ? list + 1 : list;
    const bool apart = !parts_told && s->mentions[list[0]].sentence != s->mentions[list[1]].sentence;
    if (feasible_sum(s, total, parts, count - 1) || is_made_before(s, total, parts, count - 1) || (apart && (!first || count <= LEAST)))
        return false;
    uint32_t wrong = odd < count && !apart && fits_at(s, list[odd], scale_of(s, list[odd == 0 ? 1 : 0]), total, parts, count - 1) ? list[odd] : NONE;
    const bool common = wrong != NONE;
    if (!common)
        wrong = one_of_other_scale(s, r->about, total, parts, count - 1);
    const bool told = parts_told || (!first && claim_is_announced(s, total));
    if (wrong == NONE || (apart && wrong != total))
        return false;
    const uint32_t pair = wrong == total ? list[first ? 1 : 0] : total;
    if (slip_digits(s, wrong) < (common || told ? LEAST_WRONG : EXACT)
        || (!apart && wrong == total && slip_digits(s, wrong) < EXACT && !told && !is_just(s, total, parts, count - 1))
        || (!apart && slip_digits(s, wrong) + slip_digits(s, pair) < (told ? ANNOUNCED : TELLING)))
        return false;
    emit(s, total, parts, count - 1);
    return true;
}

/* All that is told to be of a whole ("of which"), in a row behind it. */
static void gather_parts(const scene *s, uint32_t whole, row *out)
{
    out->count = 0;
    out->list[out->count++] = whole;
    for (uint32_t at = whole + 1; at < s->mention_count && s->mentions[at].sentence <= s->mentions[whole].sentence + 1 && out->count < SENTENCE; at++)
        if (s->mentions[at].parent == whole && is_plain(s, at))
            out->list[out->count++] = at;
}

void claim_sums_scaled(scene *s)
{
    double *about = arena_take(s->x->scratch, sizeof *about * (s->mention_count + 1u));
    if (about == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t at = 0; at < s->mention_count; at++)
        about[at] = is_plain(s, at) ? estimate_of(s, at).value : 0;
    for (uint32_t at = 0; at < s->mention_count; at++) {
        row r = { .about = about };
        if (s->mentions[at].sentence == NONE || !is_plain(s, at))
            continue;
        gather_parts(s, at, &r);
        if (r.count >= LEAST && r.count <= FEASIBLE_PARTS && read_row(s, &r, r.count, true, true))
            continue;
        gather(s, at, &r);
        for (uint32_t count = r.count < MOST ? r.count : MOST; count >= LEAST; count--)
            if (read_row(s, &r, count, true, false) || read_row(s, &r, count, false, false))
                break;
    }
}
