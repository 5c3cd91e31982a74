#include "extract/claims/claims.h"

#include "extract/scene/identity.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Times that make up another: "7.9 in the first quarter, 9.2 in the second, 17.1 in the half-year together". Each value has
** a time of its own, one begins where the other ends, and from the first to the last they are the total's. A total may stand
** before them, too: "17.1 in the half-year; 7.9 in the first quarter, 9.2 in the second".
*/

enum { SENTENCES_BACK = 2 };

static bool is_plain(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->use == USE_LEVEL && m->kind == TOKEN_AMOUNT
        && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_EACH | MENTION_AVERAGE | MENTION_PLAN | MENTION_PART)) == 0;
}

/* Days of its time, the first and the last; false where it tells none, or less than a month. */
static bool days_of(const scene *s, uint32_t which, int32_t *first, int32_t *last)
{
    uint32_t place;
    const dated *d = identity_period(s, which, &place);
    if (d == NULL || d->from.year <= 0 || d->precision == PRECISION_DAY)
        return false;
    *first = date_number(d->from);
    *last = date_number(d->to);
    return true;
}

/* Are the words of one, where it has any, those of another? */
static bool goes_by(const scene *s, uint32_t which, uint32_t other)
{
    wanted label = search_label(s, which), name = search_label(s, other);
    return label.length < 2 || (name.length >= 2 && search_fit(s, &label, other) > 0);
}

/* The values before a total whose times are all of its time, the last one first; 0 where they are not. */
static uint32_t tiles_of(const scene *s, uint32_t total, uint32_t *list)
{
    int32_t start, end, first, last;
    uint32_t count = 0;
    if (!days_of(s, total, &start, &end))
        return 0;
    for (uint32_t at = total; at-- > 0 && count < FEASIBLE_PARTS;) {
        const mention *m = &s->mentions[at];
        if (m->block != s->mentions[total].block || m->sentence + SENTENCES_BACK < s->mentions[total].sentence)
            break;
        if (m->use != USE_LEVEL || !scene_comparable(s, at, total))
            continue;
        if (!is_plain(s, at) || !days_of(s, at, &first, &last))
            break;
        if (count == 0 && first > end)
            continue;       /* the fourth quarter, before a total of three */
        if (last != end || first < start)
            break;
        list[count++] = at;
        end = first - 1;
        if (first == start)
            return count;
    }
    return 0;
}

/* Months of its time in their year, the first and the last; false where it tells none, or less than a month. */
static bool months_of(const scene *s, uint32_t which, uint32_t *first, uint32_t *last)
{
    const uint32_t start = claim_sentence_start(s, s->mentions[which].place);
    uint32_t place = s->mentions[which].place;
    const dated *d = claim_date_before(s, place, start, &place);
    while (d != NULL && (d->precision == PRECISION_DAY || d->from.month == 0 || d->to.month == 0))      /* a feast of that month, a day of it */
        d = claim_date_before(s, place, start, &place);
    if (d == NULL)
        return false;
    *first = (uint32_t)d->from.month;
    *last = (uint32_t)d->to.month;
    return *first <= *last;
}

/* The values behind a total whose months are all of its time. */
static addition tiles_behind(const scene *s, uint32_t total)
{
    addition a = { .total = total, .pattern = VIEW("sum/times") };
    uint32_t next, end, first, last;
    if (!months_of(s, total, &next, &end))
        return a;
    for (uint32_t at = total + 1; at < s->mention_count && a.count < FEASIBLE_PARTS; at++) {
        const mention *m = &s->mentions[at];
        if (m->block != s->mentions[total].block || m->sentence > s->mentions[total].sentence + SENTENCES_BACK)
            break;
        if (m->use != USE_LEVEL || !scene_comparable(s, at, total))
            continue;
        if (!is_plain(s, at) || !months_of(s, at, &first, &last) || first != next || last > end)
            break;
        a.parts[a.count++] = at;
        next = last + 1;
        if (last == end)
            return a;
    }
    a.count = 0;
    return a;
}

/* "The net profit of the year 5.12: 1.12 in the first quarter ...": what is read by words is left alone; only a slip accuses. */
static void read_behind(scene *s, uint32_t total)
{
    addition a = tiles_behind(s, total);
    if (a.count < SUM_MANY || (s->mentions[total].flags & MENTION_SUMMED) != 0 || sum_is_excused(s, &a) || sum_is_loose(s, &a) || sum_fits_another(s, &a))
        return;
    const bool holds = feasible_sum(s, total, a.parts, a.count);
    a.confidence = holds ? CLAIM_FOUND : SUM_TOLD;
    if (holds || (feasible_near(s, total, a.parts, a.count, SUM_FAR, false) && sum_is_slip(s, &a)))
        sum_emit(s, &a, true);
}

void claim_tiles(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        uint32_t list[FEASIBLE_PARTS] = { 0 }, count = 0;
        if (s->mentions[i].sentence != NONE && is_plain(s, i))
            read_behind(s, i);
        if (s->mentions[i].sentence != NONE && (s->mentions[i].flags & MENTION_TOTAL) != 0 && is_plain(s, i))
            count = tiles_of(s, i, list);
        bool one_thing = count >= 2 && goes_by(s, i, list[count - 1]);
        for (uint32_t k = 0; one_thing && k + 1 < count; k++)
            one_thing = goes_by(s, list[k], list[count - 1]);
        if (!one_thing)
            continue;
        addition a = { .total = i, .count = count, .pattern = VIEW("sum/times") };
        for (uint32_t k = 0; k < count; k++)
            a.parts[k] = list[count - 1 - k];
        if (!sum_is_excused(s, &a))
            sum_emit(s, &a, true);
    }
}
