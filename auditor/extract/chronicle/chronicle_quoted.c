#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** "In June 2019 he said, “this year (2019) …, next year (2020) …”": what is told of a day long past counts its years from that day.
*/

enum { QUOTED_BACK = 1200 };    /* bytes in which a quotation opens that is still open */

/* Where the quotation opens that 'at' stands in; 'at' where it stands in none. */
static uint32_t opening_quote(const chronicle *c, uint32_t at, uint32_t block)
{
    const uint32_t start = c->x->clean->blocks[block].start, least = at > start + QUOTED_BACK ? at - QUOTED_BACK : start;
    for (uint32_t place = at; place-- > least;) {
        const view rest = { c->x->clean->text.start + place, at - place };
        if (view_starts(rest, VIEW("\xE2\x80\x9D")))     /* ” */
            return at;
        if (view_starts(rest, VIEW("\xE2\x80\x9C")))     /* “ */
            return place;
    }
    return at;
}

bool chronicle_told_then(const chronicle *c, const moment *said, const moment *year)
{
    const int now = c->x->published.from.year, off = said->when.from.year - now;
    const uint32_t at = chronicle_token(c, said)->start;
    if (now == 0 || !said->relative || said->precision != PRECISION_YEAR || said->when.from.year != said->when.to.year)
        return false;
    const uint32_t quote = opening_quote(c, at, said->block);
    const sentence *in = quote < at ? place_sentence(c->x, quote) : said->in;
    for (uint32_t i = in != NULL ? chronicle_first(c, in->start) : c->count; i < c->count && chronicle_token(c, &c->moments[i])->start < quote; i++) {
        const moment *m = &c->moments[i];
        const uint32_t end = chronicle_token(c, m)->end;
        if (!m->relative && m->when.from.year > 0 && m->when.from.year == m->when.to.year && m->when.from.year + off == year->when.from.year
            && builder_date(c->x->builder, m->fact)->year_from == YEAR_TEXT && (quote < at || chronicle_holds(c, c->words->tells, end, at)))
            return true;
    }
    return false;
}
