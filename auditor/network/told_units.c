#include "network/told_units.h"

#include <inttypes.h>

enum { MOST_RUNS = 3, SIXTY = 60, DAY = 24 * SIXTY };

/* The numbers of a text, the last one first, where each stands, and what each is of the last unit. */
typedef struct {
    int count;
    int64_t number[MOST_RUNS], each[MOST_RUNS];
    size_t start[MOST_RUNS], end[MOST_RUNS];
} told;

bool told_digits(view text, int from_end, size_t *start, size_t *end)
{
    size_t at = text.length;
    for (int run = 0; at > 0; run++) {
        while (at > 0 && (text.start[at - 1] < '0' || text.start[at - 1] > '9'))
            at--;
        *end = at;
        while (at > 0 && ((text.start[at - 1] >= '0' && text.start[at - 1] <= '9') || text.start[at - 1] == '.'
                          || text.start[at - 1] == ','))
            at--;
        *start = at;
        if (*end > at && run == from_end)
            return true;
    }
    return false;
}

/* False where there are more numbers than units, or a number that is none. */
static bool read_runs(view text, told *t)
{
    size_t more, stop;
    for (; t->count < MOST_RUNS && told_digits(text, t->count, &t->start[t->count], &t->end[t->count]); t->count++) {
        int64_t *number = &t->number[t->count];
        for (size_t at = t->start[t->count]; at < t->end[t->count]; at++) {
            if (text.start[at] < '0' || text.start[at] > '9' || *number > INT32_MAX)
                return false;
            *number = *number * 10 + (text.start[at] - '0');
        }
    }
    return t->count > 0 && !told_digits(text, t->count, &more, &stop);
}

/* What the numbers make, in the last unit. */
static int64_t sum_of(const told *t)
{
    int64_t sum = 0;
    for (int i = 0; i < t->count; i++)
        sum += t->number[i] * t->each[i];
    return sum;
}

/* What each unit is of the last one is seen from the printed number; what a time of the day has beyond it are days. False where it is not. */
static bool weigh(told *t, const printed *typed, bool clock, int64_t *days)
{
    const int64_t own = typed->digits;
    *days = clock && own >= DAY ? own / DAY * DAY : 0;
    t->each[0] = clock && t->count == 1 ? SIXTY : 1;
    t->each[1] = SIXTY;
    t->each[2] = SIXTY * SIXTY;
    if (t->count == 2 && !clock && t->number[1] > 0 && own > t->number[0] && (own - t->number[0]) % t->number[1] == 0)
        t->each[1] = (own - t->number[0]) / t->number[1];
    return (clock || t->count > 1) && sum_of(t) == own - *days && t->each[1] >= 2;
}

/* 8时30分: a time of the day has no unit of its own. */
static bool is_clock(const network *n, uint32_t slot, const figure *g)
{
    const fact_ref of = n->slots[slot].ref;
    return of.doc->facts[of.index].kind == FACT_DURATION && g->written_unit == 0 && g->print.nature == NATURE_POINT;
}

static bool make_up(const network *n, uint32_t slot, told *t, int64_t *days)
{
    const figure *g = slot_figure(n, slot);
    if (g == NULL || g->unit == 0 || g->print.scale != 0 || g->print.decimals != 0 || g->print.denominator > 1 || g->huge || g->given)
        return false;
    return read_runs(fact_text(n->slots[slot].ref.doc, n->slots[slot].ref.index), t) && weigh(t, &g->print, is_clock(n, slot, g), days);
}

bool told_in_units(const network *n, uint32_t slot)
{
    const figure *g = slot_figure(n, slot);
    told t = { .count = 0 };
    int64_t days;
    return g != NULL && ((g->unit != 0 && is_clock(n, slot, g)) || make_up(n, slot, &t, &days));
}

bool told_units_put(const network *n, uint32_t slot, int64_t number, buffer *out)
{
    const view text = fact_text(n->slots[slot].ref.doc, n->slots[slot].ref.index);
    told t = { .count = 0 };
    int64_t days;
    if (!make_up(n, slot, &t, &days))
        return false;
    int64_t rest = number - days;
    if (rest < 0 || (is_clock(n, slot, slot_figure(n, slot)) && rest > DAY) || rest % t.each[0] != 0)
        return false;
    size_t from = 0;
    for (int i = t.count; i-- > 0;) {
        buffer_append(out, (view){ text.start + from, t.start[i] - from });
        buffer_format(out, "%0*" PRId64, i < t.count - 1 && t.end[i] - t.start[i] > 1 ? (int)(t.end[i] - t.start[i]) : 1, rest / t.each[i]);
        rest %= t.each[i];
        from = t.end[i];
    }
    buffer_append(out, (view){ text.start + from, text.length - from });
    return true;
}
