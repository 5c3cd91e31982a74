#include "extract/claims/figure_reading.h"

#include <limits.h>

/* NUMERICS: a round figure beside a finer sibling of its unit is read at the sibling's place. */
static int finest(const scene *s, uint32_t except, const uint32_t *among, uint32_t count)
{
    const word unit = scene_figure(s, except)->written_unit;
    int fine = INT_MAX;
    for (uint32_t i = 0; i < count; i++) {
        const figure *f = scene_figure(s, among[i]);
        if (among[i] == except || f->given || f->written_unit != unit)
            continue;
        int place = printed_place(&f->print);
        if (place < fine)
            fine = place;
    }
    return fine;
}

bool reading_as(const scene *s, const figure *f, int fine, reading how, interval *out)
{
    if (f->given)
        *out = s->doc->bounds[f->print.digits + how];
    else if (printed_reading(&f->print, fine, how, out) != STATUS_OK)
        return false;
    if (f->unit == 0 && f->per == 0)
        return true;
    interval factor = interval_point(s->doc->units[f->unit].factor), per = interval_point(s->doc->units[f->per].factor);
    return (f->unit == 0 || interval_multiply(out, out, &factor) == STATUS_OK) && (f->per == 0 || interval_divide(out, out, &per) == STATUS_OK);
}

static bool read_figure(const scene *s, const figure *f, int fine, interval *out)
{
    return reading_as(s, f, fine, READING_ANY, out);
}

void reading_finest(const scene *s, const uint32_t *all, uint32_t count, int *fine)
{
    word units[FEASIBLE_PARTS + 1];
    int places[FEASIBLE_PARTS + 1];
    for (uint32_t i = 0; i < count; i++) {
        const figure *f = scene_figure(s, all[i]);
        units[i] = f->written_unit;
        places[i] = f->given ? INT_MAX : printed_place(&f->print);
    }
    for (uint32_t i = 0; i < count; i++) {
        fine[i] = INT_MAX;
        for (uint32_t k = 0; k < count; k++)
            if (units[k] == units[i] && places[k] < fine[i] && all[k] != all[i])
                fine[i] = places[k];
    }
}

/* The same figures are asked about again and again, close behind each other. */
bool reading_beside(const scene *s, uint32_t which, int fine, interval *out)
{
    const figure *f = scene_figure(s, which);
    const int written = f->print.scale - f->print.decimals;
    const bool beside_finer = fine <= written;      /* all that matters of it */
    read_once *known = &s->known[(which * 2 + beside_finer) & s->known_mask];
    if (known->which != which + 1 || known->beside_finer != beside_finer || known->unit != f->unit || known->per != f->per
        || memcmp(&known->print, &f->print, sizeof f->print) != 0) {
        *known = (read_once){ .which = which + 1, .beside_finer = beside_finer, .unit = f->unit, .per = f->per, .print = f->print };
        known->fits = read_figure(s, f, fine, &known->as);
    }
    *out = known->as;
    return known->fits;
}

bool reading_among(const scene *s, uint32_t which, const uint32_t *among, uint32_t count, interval *out)
{
    return reading_beside(s, which, finest(s, which, among, count), out);
}
