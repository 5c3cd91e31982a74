#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** How long somebody has been something, by a name of its own: "1949年5月入党，到今天党龄已有76年". The name tells which date of the
** paragraph it runs from: that of the entry of its class. It runs to the last date told before it in its sentence, or to the day of
** publication; where it fits neither, a slip must explain it.
*/

enum {
    FILL = 15,          /* bytes between the name and its length */
    BACK = 24,          /* dates before a length, among which that of the entry is looked for */
    MOST_DATES = 100,   /* of a draft, to one of which a length may run */
    SURE = 80, SLIP = 75
};

typedef struct {
    told_length of;
    uint32_t class, begin, name;    /* of the name; where its clause, and the name, begin */
    const moment *from;
} seniority;

/* The class of the last word of a set in [from, to), or 0; *at: where it stands. */
static uint32_t class_in(const chronicle *c, const wordset *set, uint32_t from, uint32_t to, uint32_t class, uint32_t *at)
{
    const view text = { c->x->clean->text.start, to };
    uint32_t length, value = 0, found = 0;
    for (uint32_t i = from; (i = wordset_find(set, text, i, to, &length, &value)) < to; i += length)
        if (class == 0 || value == class) {
            found = value;
            *at = i + length;
        }
    return found;
}

static bool find_name(const chronicle *c, seniority *s)
{
    const uint32_t start = s->of.at->start;
    uint32_t end = 0;
    s->begin = chronicle_clause_begin(c, start, s->of.in->start);
    s->class = class_in(c, c->words->seniority, s->begin, start, 0, &end);
    s->name = end;
    return s->class != 0 && start - end <= FILL;
}

bool chronicle_began_otherwise(const chronicle *c, const told_length *l, const moment *from)
{
    seniority s = { .of = *l };
    uint32_t at;
    const uint32_t end = chronicle_token(c, from)->end;
    return find_name(c, &s) && class_in(c, c->words->entry_of, end, chronicle_clause_end(c, end, from->in->end), s.class, &at) == 0;
}

/* The only date of the paragraph, before the length, of an entry of its class: of two, nobody knows. */
static bool find_entry(const chronicle *c, seniority *s)
{
    s->from = NULL;
    uint32_t at;
    for (uint32_t i = chronicle_first(c, s->of.at->start), looked = 0; i-- > 0 && looked < BACK && c->moments[i].block == s->of.at->block; looked++) {
        const moment *m = &c->moments[i];
        const uint32_t start = chronicle_token(c, m)->start, end = chronicle_token(c, m)->end;
        uint32_t stop = chronicle_clause_end(c, end, m->in->end);
        if (i + 1 < c->count && chronicle_token(c, m + 1)->start < stop)
            stop = chronicle_token(c, m + 1)->start;
        stop = stop < s->name ? stop : s->name;
        if (m->precision > PRECISION_YEAR || m->when.from.year == 0 || m->birth
            || class_in(c, c->words->entry_of, end < stop ? end : stop, stop, s->class, &at) == 0 || chronicle_clause_begin(c, start, m->in->start) > start)
            continue;
        if (s->from != NULL)
            return false;
        s->from = m;
    }
    return s->from != NULL;
}

/* Is the number one that a slip makes of the years between, or of the digits of one of the years? */
static bool is_slip(uint32_t number, int from, int to)
{
    const int turned = chronicle_swapped(from), apart = to - from;
    return apart > 0
           && (chronicle_is_slip(number, apart) || ((apart - (int)number) % 10 == 0 && number >= 10 && apart >= 10)
               || (turned != from && to - turned == (int)number));
}

/* Does a length in years fit between two times, give or take one: who joins on trial is counted from a year later? */
static bool fits(uint32_t number, int from, int to)
{
    return chronicle_within_a_year(number, to - from);
}

static void read_seniority(chronicle *c, seniority *s)
{
    const told_length *l = &s->of;
    if (!find_name(c, s) || !find_entry(c, s))
        return;
    const uint32_t i = chronicle_first(c, l->at->start);
    const moment *last = i > 0 && c->moments[i - 1].in == l->in && &c->moments[i - 1] != s->from && c->moments[i - 1].when.from.year > 0
                                 && c->moments[i - 1].precision <= PRECISION_YEAR && date_compare(c->moments[i - 1].when.from, s->from->when.from) > 0
                             ? &c->moments[i - 1]
                             : NULL;
    const int from = s->from->when.from.year, now = c->x->published.from.year;
    const bool up_to_now = last == NULL || last->relative;
    if (up_to_now && now == 0)
        return;
    const int to = up_to_now ? now : last->when.from.year;
    bool right = fits(l->number, from, to);
    const bool other = right || (now > 0 && fits(l->number, from, now));
    for (uint32_t k = 0; !other && !right && k < c->count && k < MOST_DATES; k++)
        right = c->moments[k].block == l->at->block && c->moments[k].when.from.year > from && fits(l->number, from, c->moments[k].when.from.year);
    if (!fits(l->number, from, to)
        && (other || right || !is_slip(l->number, from, to) || chronicle_is_anothers(c, l->at, l->in, s->from->in->start)
            || chronicle_holds(c, c->words->kin, s->begin, s->name) || chronicle_holds(c, c->words->again, s->from->in->start, l->in->end)))
        return;
    chronicle_claim_span(c, s->from->fact, up_to_now ? FACT_NONE : last->fact, l->at->fact, up_to_now ? "chronicle/since" : "chronicle/duration",
                         fits(l->number, from, to) ? SURE : SLIP);
}

void chronicle_seniorities(chronicle *c)
{
    for (uint32_t i = 0; c->count > 0 && i < c->x->token_count; i++) {
        seniority s = { .of.at = &c->x->tokens[i] };
        if (chronicle_is_free(c, s.of.at) && chronicle_number(c, s.of.at, &s.of.number, &s.of.unit_name) && view_equal(s.of.unit_name, VIEW("year"))
            && (s.of.in = place_sentence(c->x, s.of.at->start)) != NULL)
            read_seniority(c, &s);
    }
}
