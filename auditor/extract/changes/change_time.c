#include "extract/changes/change.h"

#include "extract/scene/identity.h"

/*
** A comparison that begins with a time of its own: "431 pupils, 12.4 % fewer than last year's 492; last year it was 8.4 % fewer than the
** 537 of 2023". What changed is the value told of that time, wherever it stood in a comparison before, and no value of another.
*/

/* The date that the clause of a change begins with, where nothing else is told before the comparison; NULL. */
static const dated *own_time(const scene *s, const change *c)
{
    const uint32_t at = scene_clause_start(s, c->f->start);
    if (at >= c->f->start || s->text.symbols[at].kind != TOKEN_DATE || s->text.symbols[at].token == NO_TOKEN)
        return NULL;
    for (uint32_t i = at + 1; i < c->f->start; i++)
        if (s->text.symbols[i].token != NO_TOKEN)
            return NULL;
    const uint32_t fact = s->x->tokens[s->text.symbols[at].token].fact;
    const dated *d = fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
    return d != NULL && d->from.year > 0 ? d : NULL;
}

static bool same_time(const dated *a, const dated *b)
{
    return date_compare(a->from, b->from) == 0 && date_compare(a->to, b->to) == 0;
}

bool change_find_timed(const scene *s, change *c)
{
    enum { BACK = 12 };
    const dated *own = c->from != NONE ? own_time(s, c) : NULL;
    uint32_t place, start, found = NONE;
    if (own == NULL)
        return false;
    start = claim_sentence_start(s, c->f->start);
    uint32_t at = scene_before(s, c->f->start);
    for (uint32_t n = 0; n < BACK && at != NONE && s->mentions[at].place >= start; n++, at = at > 0 ? at - 1 : NONE) {
        const mention *m = &s->mentions[at];
        const bool told = m->use == USE_BASE || change_is_level(s, at, c->from, m->kind, false);
        if (!told || at == c->from || !scene_comparable(s, at, c->from))
            continue;
        const dated *d = identity_period(s, at, &place);
        if (d != NULL && same_time(d, own) && (found == NONE || (change_fits_all(s, c, at) && !change_fits_all(s, c, found))))
            found = at;
    }
    if (found == NONE)
        return false;
    c->to = found;
    return true;
}

bool change_is_untimely(const scene *s, const change *c)
{
    uint32_t place;
    const dated *own = c->from != NONE && c->to != NONE && s->mentions[c->to].place < scene_clause_start(s, c->f->start) ? own_time(s, c) : NULL;
    if (own == NULL || change_fits_all(s, c, c->to))
        return false;
    const dated *told = identity_period(s, c->to, &place);
    const int year = told != NULL ? told->from.year : s->x->published.from.year;
    return year > 0 && year != own->from.year;
}

/* How many years ago the words before a value, with no other figure or date between, say that it was; 0: they do not. */
static int64_t years_ago(const scene *s, uint32_t which)
{
    enum { AGO = 1 };
    const uint32_t start = claim_sentence_start(s, s->mentions[which].place);
    uint32_t at = s->mentions[which].place, value = 0;
    while (at > start && s->text.symbols[at - 1].token == NO_TOKEN)
        at--;
    const uint32_t length = at > start ? s->mention_of[s->text.symbols[at - 1].token] : NONE;
    if (length == NONE || s->mentions[length].kind != TOKEN_DURATION || !view_equal(scene_unit(s, length)->name, VIEW("year"))
        || wordset_at(s->words->sets[WORDS_AGO], s->text.text, s->text.symbols[at].at, &value) == 0 || value != AGO)
        return 0;
    return scene_figure(s, length)->print.digits;
}

bool change_is_long_before(const scene *s, uint32_t which, uint32_t other)
{
    enum { LONG = 3 };      /* years: longer ago than any word for a year gone by */
    const int64_t ago = years_ago(s, which);
    const mention *m = &s->mentions[other];
    uint32_t at;
    const dated *d = claim_date_before(s, m->place, m->clause, &at);
    if (ago <= 0 || d == NULL)
        return false;
    return s->x->published.from.year > 0 && d->from.year > 0 ? d->from.year > s->x->published.from.year - ago : d->from.year == 0 && ago >= LONG;
}

bool change_base_is_later(const scene *s, const change *c)
{
    const mention *m = &s->mentions[c->from];
    const int other = change_year_of(s, c->to);
    uint32_t at = m->place;
    const dated *d = NULL;
    if (change_is_long_before(s, c->to, c->from))
        return true;
    while (other > 0 && (d = claim_date_before(s, at, m->clause, &at)) != NULL && d->from.year == 0)
        ;
    return d != NULL && d->from.year > other;
}

bool change_runs_back(const scene *s, const change *c)
{
    const dated *to = claim_period(s, c->to), *from = claim_period(s, c->from);
    return to != NULL && from != NULL && to->from.year > 0 && to->from.year < from->from.year && c->to > c->from;
}

/* The date in symbols [from, to) that stands first there; NULL. */
static const dated *first_date(const scene *s, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at++)
        if (s->text.symbols[at].kind == TOKEN_DATE && s->text.symbols[at].token != NO_TOKEN) {
            const uint32_t fact = s->x->tokens[s->text.symbols[at].token].fact;
            return fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
        }
    return NULL;
}

/* The only value of a row whose clause tells that time; NONE. */
static uint32_t value_of(const scene *s, const dated *time, const uint32_t *row, uint32_t count)
{
    uint32_t only = NONE, place;
    for (uint32_t i = 0; i < count; i++) {
        const mention *m = &s->mentions[row[i]];
        const dated *d = claim_date_before(s, m->place, m->clause, &place);
        if (d == NULL || date_compare(d->from, time->from) != 0 || date_compare(d->to, time->to) != 0)
            continue;
        if (only != NONE)
            return NONE;
        only = row[i];
    }
    return only;
}

/* "...; July brought 3 more of schoolchildren than May": does the comparison that a date at 'date' is held against in speak of something of
** its own, between the two or behind the figure, of which the values are not told? */
static bool has_own_subject(const scene *s, uint32_t difference, uint32_t date, uint32_t to)
{
    enum { REST = 6 /* bytes: two characters */ };
    const mention *m = &s->mentions[difference], *n = &s->mentions[to];
    const view words = reduced_text(&s->text, date + 1, m->place), noun = scene_noun(s, m);
    const uint32_t compared = wordset_before(s->words->sets[WORDS_COMPARED], words, (uint32_t)words.length, NULL);
    if (words.length > compared + REST)
        return true;
    return noun.length > 0 && view_find(reduced_text(&s->text, claim_sentence_start(s, n->place), n->noun_end > n->place ? n->noun_end : n->place), noun) < 0;
}

bool change_timed_pair(const scene *s, uint32_t difference, const uint32_t *row, uint32_t count, uint32_t *from, uint32_t *to)
{
    const mention *m = &s->mentions[difference];
    const word_place *than = scene_last(s, WORDS_THAN, reduced_text(&s->text, m->clause, m->place));
    const uint32_t behind = than != NULL ? reduced_find(&s->text, than->at + than->length) : m->clause;
    if (behind <= m->clause || s->text.symbols[m->clause].kind != TOKEN_DATE || s->text.symbols[behind].kind != TOKEN_DATE)
        return false;
    const dated *own = first_date(s, m->clause, behind), *other = first_date(s, behind, m->place);
    *to = own != NULL ? value_of(s, own, row, count) : NONE;
    *from = other != NULL ? value_of(s, other, row, count) : NONE;
    return *to != NONE && *from != NONE && *to != *from && scene_figure(s, *to)->per == scene_figure(s, *from)->per
        && (feasible_difference(s, *to, *from, difference) || !has_own_subject(s, difference, behind, *to));
}

/* Is a value told of another time than that of a symbol: another date, or, where no calendar tells it, another word for one in its clause? */
static bool of_another_time(const scene *s, uint32_t which, uint32_t time)
{
    uint32_t place;
    const mention *m = &s->mentions[which];
    const symbol *a = &s->text.symbols[time];
    const uint32_t fact = s->x->tokens[a->token].fact;
    const dated *d = a->kind == TOKEN_DATE && fact != FACT_NONE ? fact_date(s->doc, fact) : NULL, *own = identity_period(s, which, &place);
    if (own == NULL && d != NULL && scene_tells(s, WORDS_EARLIER, reduced_text(&s->text, time, time + 1)))
        return true;
    if (d != NULL && d->from.year > 0)
        return own != NULL && own->from.year > 0
               && (d->precision == own->precision ? !same_time(d, own) : d->from.year != own->from.year);
    for (uint32_t at = m->place; at-- > m->clause;) {
        const symbol *b = &s->text.symbols[at];
        if (b->mark == MARK_TIME && b->token != NO_TOKEN && b->kind == a->kind)
            return !view_equal(reduced_text(&s->text, at, at + 1), reduced_text(&s->text, time, time + 1));
    }
    return false;
}

/* The first time in symbols [from, to), or NONE. */
static uint32_t first_time(const scene *s, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at++)
        if (s->text.symbols[at].mark == MARK_TIME && s->text.symbols[at].token != NO_TOKEN && s->text.symbols[at].kind != TOKEN_DURATION)
            return at;
    return NONE;
}

/* "1800 and 1500; with the cakes she earned 260 more": does the clause before a comparison add something that neither value holds? */
static bool is_with_more(const scene *s, uint32_t said, uint32_t to, uint32_t from)
{
    const mention *m = &s->mentions[said];
    const uint32_t before = m->clause > 0 ? scene_clause_start(s, m->clause - 1) : 0;
    return before < m->clause && s->mentions[to].place < before && s->mentions[from].place < before
           && wordset_at(s->words->sets[WORDS_BESIDES], s->text.text, s->text.symbols[before].at, NULL) > 0;
}

/* "40 three years ago, 120 last year, 180 this year, in three years 140 more": does the clause of a comparison begin with so many years, and lie
** fewer or more between the values? The first of them may be counted, too. */
static bool spans_others(const scene *s, uint32_t said, uint32_t to, uint32_t from)
{
    const symbol *first = &s->text.symbols[s->mentions[said].clause];
    const uint32_t length = first->kind == TOKEN_DURATION && first->token != NO_TOKEN ? s->mention_of[first->token] : NONE;
    const dated *p = claim_period(s, from), *q = claim_period(s, to);
    if (length == NONE || length == said || !view_equal(scene_unit(s, length)->name, VIEW("year")) || p == NULL || q == NULL || p->from.year == 0
        || q->from.year == 0)
        return false;
    const int64_t years = scene_figure(s, length)->print.digits, apart = q->from.year - p->from.year;
    return years != apart && years != apart + 1;
}

bool change_is_of_other_times(const scene *s, uint32_t said, uint32_t to, uint32_t from)
{
    const mention *m = &s->mentions[said];
    if (is_with_more(s, said, to, from) || spans_others(s, said, to, from))
        return true;
    const word_place *than = scene_last(s, WORDS_THAN, reduced_text(&s->text, m->clause, m->place));
    if (than == NULL)
        return false;
    const uint32_t word = reduced_find(&s->text, than->at), own = first_time(s, m->clause, m->clause + 1), other = first_time(s, word, m->place);
    return (own != NONE && s->mentions[to].place < m->clause && of_another_time(s, to, own))
           || (other != NONE && s->mentions[from].place < m->clause && of_another_time(s, from, other));
}
