#include "extract/claims/claims.h"
#include "extract/claims/slip.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** "288 trains, 34 of them through ones, 245 others": a total and a row of figures that make it but for two neighbouring digits of one that
** changed places. Of many digits that is hardly chance, so that nothing else need say that they are all; of fewer they must follow "of which".
*/

enum { MOST = 8, GAP = 90 /* symbols */, WINDOW = 24 /* figures */, MANY = 4, FEW = 3, APART = 5 /* digits: alone, of which, in another paragraph */ };

static bool is_plain(const scene *s, uint32_t which)
{
    enum { NOT_PLAIN = MENTION_CELL | MENTION_EACH | MENTION_AVERAGE | MENTION_HEDGED | MENTION_TARGET };
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->unit != 0 && m->sentence != NONE && m->use == USE_LEVEL && (m->flags & NOT_PLAIN) == 0
        && scene_figure(s, which)->per == 0 && sum_is_exact(s, which);
}

static bool is_like(const scene *s, uint32_t which, uint32_t total)
{
    return is_plain(s, which) && sum_one_unit(s, which, total) && ((s->mentions[which].flags ^ s->mentions[total].flags) & MENTION_PLAN) == 0;
}

/* Would two neighbouring digits of one figure in the other's order make the sum come out? */
static bool is_exchanged(const scene *s, const addition *a)
{
    exact total, over, one, due;
    if (!slip_value(s, a->total, &total))
        return false;
    over = exact_negate(total);
    for (uint32_t i = 0; i < a->count; i++)
        if (!slip_value(s, a->parts[i], &one) || exact_add(&over, over, one) != STATUS_OK)
            return false;
    if (exact_add(&due, total, over) == STATUS_OK && slip_exchanged(s, a->total, due))
        return true;
    for (uint32_t i = 0; i < a->count; i++)
        if (slip_value(s, a->parts[i], &one) && exact_subtract(&due, one, over) == STATUS_OK && exact_sign(due) > 0
            && slip_exchanged(s, a->parts[i], due))
            return true;
    return false;
}

/* Are the three all that their sentence tells from the total on, nothing between or behind them? */
static bool stand_alone(const scene *s, const addition *a)
{
    const uint32_t last = a->parts[1];
    return a->total + 1 == a->parts[0] && a->parts[0] + 1 == last && s->mentions[a->total].sentence == s->mentions[last].sentence
        && (last + 1 == s->mention_count || s->mentions[last + 1].sentence != s->mentions[last].sentence);
}

/* Have a total and its parts digits enough, for where they stand? */
static bool is_telling(const scene *s, const addition *a)
{
    const unsigned digits = sum_digits(s, a);
    if (s->mentions[a->total].block != s->mentions[a->parts[0]].block)
        return digits >= APART;
    return digits >= MANY || (digits >= FEW && a->count <= FEW && ((s->mentions[a->parts[0]].flags & MENTION_PART) != 0 || sum_is_partition(s, a)
                                                                   || (a->count == 2 && stand_alone(s, a))));
}

static bool is_excused(const scene *s, const addition *a)
{
    return sum_is_excused(s, a) || sum_is_crossed(s, a) || sum_are_stocks(s, a) || (sum_digits(s, a) < APART && sum_fits_another(s, a))
           || sum_has_own_total(s, a) || sum_is_open(s, a->parts[a->count - 1]);
}

static bool read_row(scene *s, const addition *a)
{
    if (a->count < 2 || feasible_sum(s, a->total, a->parts, a->count) || !feasible_near(s, a->total, a->parts, a->count, SUM_FAR, false)
        || !is_telling(s, a) || !is_exchanged(s, a) || is_excused(s, a))
        return false;
    sum_emit(s, a, true);
    return true;
}

/* The figures like a total from 'first' on, up to the end of their sentence; none in brackets but all of them. */
static void gather(const scene *s, uint32_t first, addition *a)
{
    a->count = 0;
    for (uint32_t at = first, last = first; at < s->mention_count && at <= first + WINDOW && s->mentions[at].sentence == s->mentions[first].sentence; at++) {
        if (!scene_comparable(s, at, a->total))
            continue;
        if (!is_like(s, at, a->total)) {
            if (s->mentions[at].use == USE_LEVEL)
                a->count = MOST + 1;    /* one of them is not told exactly */
            continue;
        }
        if (a->count >= MOST || s->mentions[at].place - s->mentions[last].place > GAP || sum_bracketed(s, s->mentions[last].place, s->mentions[at].place)) {
            a->count = MOST + 1;
            return;
        }
        a->parts[a->count++] = last = at;
    }
}

/* The parts behind a total: from the next figure of its sentence on, and from the first one of either sentence behind it. */
static void read_behind(scene *s, uint32_t total)
{
    enum { BEHIND = 2 /* sentences */ };
    uint32_t sentence = s->mentions[total].sentence;
    addition a = { .total = total, .pattern = VIEW("sum/exchanged"), .confidence = CLAIM_FOUND };
    bool fresh = true;
    for (uint32_t at = total + 1; at < s->mention_count && at <= total + WINDOW && s->mentions[at].sentence <= s->mentions[total].sentence + BEHIND
                                  && s->mentions[at].block <= s->mentions[total].block + 1; at++) {
        fresh = fresh || s->mentions[at].sentence != sentence;
        sentence = s->mentions[at].sentence;
        if (!fresh || !is_like(s, at, total))
            continue;
        fresh = false;
        gather(s, at, &a);
        if (a.count <= MOST && read_row(s, &a))
            return;
    }
}

/* "Shanghai 863.4, Shenzhen 355.5, in all 1218.9": the last few figures before a total that words announce. */
static void read_before(scene *s, uint32_t total)
{
    enum { PARTS = 4 };
    addition a = { .total = total, .pattern = VIEW("sum/exchanged"), .confidence = CLAIM_FOUND };
    uint32_t found[PARTS], count = 0;
    for (uint32_t at = total; at-- > 0 && total - at <= WINDOW && count < PARTS && s->mentions[at].block == s->mentions[total].block;) {
        if (!scene_comparable(s, at, total) || s->mentions[at].use != USE_LEVEL)
            continue;
        if (!is_like(s, at, total))
            return;
        found[count++] = at;
        a.count = count;
        for (uint32_t i = 0; i < count; i++)
            a.parts[i] = found[count - 1 - i];
        if (sum_digits(s, &a) >= MANY && read_row(s, &a))
            return;
    }
}

void claim_sums_exchanged(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (!is_plain(s, i) || (s->mentions[i].flags & MENTION_SUMMED) != 0 || slip_digits(s, i) < FEW)
            continue;
        read_behind(s, i);
        if ((s->mentions[i].flags & MENTION_SUMMED) == 0 && sum_is_announced(s, i))
            read_before(s, i);
    }
}
