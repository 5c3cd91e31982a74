#include "extract/chronicle/chronicle_parts.h"

/* Years of a founding that no word names as such, for an anniversary that they miss by a slip. */

enum {
    BEGIN_REACH = 60,   /* bytes between a date and words for a beginning */
    FAR_WORD = 150      /* the same where a title tells of the anniversary */
};

/* Are words of a founding, or a beginning, told behind a date in its sentence, not further than that, no semicolon between? */
static bool begins_behind(const chronicle *c, const moment *m, uint32_t reach)
{
    uint32_t end = chronicle_token(c, m)->end, stop = end + reach < m->in->end ? end + reach : m->in->end, length;
    while (((unsigned char)c->x->clean->text.start[stop] & 0xC0) == 0x80 && stop > end)
        stop--;
    const view text = { c->x->clean->text.start, stop };
    if (stop <= end)
        return false;
    const uint32_t founded = wordset_find(c->words->founded, text, end, stop, &length, NULL),
                   began = wordset_find(c->words->began, text, end, stop, &length, NULL);
    const uint32_t at = founded < began ? founded : began;
    return at < stop && !chronicle_semicolon(c, end, at);
}

bool chronicle_began_there(const chronicle *c, const moment *m)
{
    return begins_behind(c, m, BEGIN_REACH);
}

/* "今年是云梭成立十三周年，2010年在一间民房里起步": the only year of its sentence and those beside it, which a wrong digit keeps from fitting. */
const moment *chronicle_slipped_year(const chronicle *c, const token *t, const sentence *in, uint32_t number, int year)
{
    const moment *found = NULL;
    uint32_t length;
    const uint32_t from = in > c->x->sentences && in[-1].block == in->block ? in[-1].start : in->start, begin = chronicle_clause_begin(c, t->start, in->start);
    if (year == 0 || wordset_find(c->words->known, (view){ c->x->clean->text.start, in->end }, begin, in->end, &length, NULL) < in->end)
        return NULL;
    for (uint32_t i = chronicle_first(c, from); i < c->count && c->moments[i].in <= in + 1 && c->moments[i].block == t->block; i++) {
        const moment *m = &c->moments[i];
        if (builder_date(c->x->builder, m->fact)->year_from != YEAR_TEXT || m->relative || m->when.from.year == year)
            continue;
        if (found != NULL || m->precision > PRECISION_YEAR || m->birth)
            return NULL;
        found = m;
    }
    const int told = found != NULL ? found->when.from.year : 0;
    const bool slip = found != NULL && told < year && chronicle_began_there(c, found)
                      && (chronicle_is_slip(number, year - told) || chronicle_is_slip((uint32_t)told, year - (int64_t)number));
    return slip ? found : NULL;
}

/* A title names the anniversary; below it the first paragraph that tells a year tells just one, of a beginning, which a wrong digit keeps from fitting. */
const moment *chronicle_slipped_below(const chronicle *c, const token *t, uint32_t number, int year)
{
    enum { BLOCKS = 6 };
    const moment *found = NULL;
    const uint8_t kind = c->x->clean->blocks[t->block].kind;
    if (year == 0 || (kind != BLOCK_TITLE && kind != BLOCK_HEADING))
        return NULL;
    for (uint32_t i = chronicle_first(c, t->end);
         i < c->count && c->moments[i].block <= t->block + BLOCKS && (found == NULL || c->moments[i].block == found->block); i++) {
        const moment *m = &c->moments[i];
        if (m->relative || m->when.from.year == year || builder_date(c->x->builder, m->fact)->year_from != YEAR_TEXT)
            continue;
        if (found != NULL || m->precision > PRECISION_YEAR || m->birth)
            return NULL;
        found = m;
    }
    const int64_t told = found != NULL ? found->when.from.year : 0;
    return told > 0 && told < year && begins_behind(c, found, FAR_WORD) && chronicle_is_slip((uint32_t)told, year - (int64_t)number) ? found : NULL;
}
