#include "extract/claims/estimate.h"

#include <math.h>

static const double SAFE = 1.01;        /* times what readings are off: what doubles lose is far less */

static double factor_of(const scene *s, uint16_t unit)
{
    const exact factor = s->doc->units[unit].factor;
    if (unit < KNOWN_UNITS && s->factors[unit] > 0)
        return s->factors[unit];
    const double about = exact_about(factor);
    if (unit < KNOWN_UNITS)
        s->factors[unit] = about;
    return about;
}

/* A plain figure is read as less than one of its last written place away from what is printed. Others may be anything. */
estimate estimate_of(const scene *s, uint32_t which)
{
    const figure *f = scene_figure(s, which);
    const printed *p = &f->print;
    if (f->given || p->modifier != MODIFIER_EXACT || p->denominator != 1 || p->hedged_too)
        return (estimate){ 0, INFINITY };
    const double step = exact_ten_to(p->scale - p->decimals) * (f->unit != 0 ? factor_of(s, f->unit) : 1) / (f->per != 0 ? factor_of(s, f->per) : 1);
    return (estimate){ (double)p->digits * step, step };
}

estimate estimate_sum(const scene *s, const uint32_t *parts, uint32_t count)
{
    estimate sum = { 0, 0 };
    for (uint32_t i = 0; i < count; i++) {
        const estimate one = estimate_of(s, parts[i]);
        sum = (estimate){ sum.value + one.value, sum.slack + one.slack };
    }
    return sum;
}

bool estimate_below(estimate a, estimate b)
{
    return b.value - a.value > (a.slack + b.slack) * SAFE + (fabs(a.value) + fabs(b.value)) * 1e-12;
}

bool estimate_other_quotient(estimate numerator, estimate denominator, estimate ratio)
{
    const double n = numerator.slack * SAFE, d = denominator.slack * SAFE, r = ratio.slack * SAFE;
    if (!(numerator.value >= n && denominator.value > d && isfinite(r)))
        return false;
    const double least = (numerator.value - n) / (denominator.value + d), most = (numerator.value + n) / (denominator.value - d);
    return ratio.value + r < least * (1 - 1e-9) || ratio.value - r > most * (1 + 1e-9);
}
