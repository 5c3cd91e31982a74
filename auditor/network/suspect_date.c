/* suspect_date.c -- which date, or which weekday, was meant. */
#include "network/suspect.h"

/* Year, month, day; how far off a year may be, and one whose day of the week is told. */
enum { PARTS = 3, YEARS_OFF = 100, YEARS_OFF_BESIDE_WEEKDAY = 10 };

static bool set_part(dated *d, int part, int64_t value)
{
    const int most = d->weekday != 0 ? YEARS_OFF_BESIDE_WEEKDAY : YEARS_OFF;
    if (part == 0 && (value < d->from.year - most || value > d->from.year + most))
        return false;
    date *ends[] = { &d->from, &d->to };
    for (int e = 0; e < 2; e++) {
        if (part == 0)
            ends[e]->year = (int16_t)value;
        else if (part == 1)
            ends[e]->month = (int8_t)(value >= 1 && value <= 12 ? value : 0);
        else
            ends[e]->day = (int8_t)(value >= 1 && value <= 31 ? value : 0);
    }
    if (d->precision != PRECISION_DAY && d->to.month >= 1 && d->to.month <= 12 && d->to.year > 0)
        d->to.day = (int8_t)month_days(d->to.year, d->to.month);
    return date_exists(d->from.year, d->from.month, d->from.day) && date_exists(d->to.year, d->to.month, d->to.day);
}

/* The i-th fact is wrong: 'slot' means 'd'. */
static void try_meant(search *s, uint32_t i, uint32_t slot, const dated *d, double weight, reason why)
{
    candidate c = { .fact = i, .swap_count = 1, .weight = weight, .reasons = 1u << why };
    c.swaps[0] = (substitution){ .slot = slot, .what = SUBSTITUTE_DATE, .date = *d };
    search_try(s, c);
}

static void try_date(search *s, uint32_t i, const dated *d, double weight, reason why)
{
    try_meant(s, i, s->conflict->facts[i], d, weight, why);
}

/* The weekday, where it stands; it belongs to the relation's first date. */
static void try_weekday(search *s, uint32_t i)
{
    const relation *r = s->conflict->chosen;
    dated meant = *slot_date(s->n, r->first);
    meant.weekday = (uint8_t)date_weekday(meant.from);
    try_meant(s, i, r->first, &meant, PRIOR_REPLACED / 9, REASON_WEEKDAY);
}

/* Which parts stand in the text: a day has up to three, a year one. */
static bool written(const dated *d, int part)
{
    if (part == 0)
        return d->year_from == YEAR_TEXT || d->year_from == YEAR_HEADING;
    return part == 1 ? d->precision <= PRECISION_MONTH : d->precision == PRECISION_DAY;
}

static int digits_of(int value)
{
    return value > 999 ? 4 : value > 9 ? 2 : 1;
}

/* A slip hits any digit of the whole date. */
static void try_parts(search *s, uint32_t i, const dated *typed)
{
    const int values[PARTS] = { typed->from.year, typed->from.month, typed->from.day };
    int digits = 0;
    for (int part = 0; part < PARTS; part++)
        digits += written(typed, part) ? digits_of(values[part]) : 0;
    for (int part = 0; part < PARTS; part++) {
        variant slips[CHANNEL_VARIANTS];
        const printed p = { .digits = values[part], .denominator = 1, .nature = NATURE_POINT };
        uint32_t count = written(typed, part) ? channel_variants(&p, slips) : 0;
        for (uint32_t k = 0; k < count; k++) {
            dated meant = *typed;
            if (slips[k].why <= REASON_ADDED && slips[k].print.decimals == 0
                && set_part(&meant, part, slips[k].print.digits))
                try_date(s, i, &meant, slips[k].weight * digits_of(values[part]) / digits, slips[k].why);
        }
    }
}

void suspect_date(search *s, uint32_t i)
{
    const relation *r = s->conflict->chosen;
    const uint32_t slot = s->conflict->facts[i];
    const dated *typed = slot_date(s->n, slot);
    if (r->kind == RELATION_WEEKDAY && slot == r->second) {
        try_weekday(s, i);
        if (slot != r->first)
            return;
    }
    if (typed->from.year == 0 || typed->from.year != typed->to.year) {
        search_doubt(s, i, PRIOR_UNSPOKEN);
        return;
    }
    try_parts(s, i, typed);
}
