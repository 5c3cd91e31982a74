#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** Days that come once a year, numbered, and the year of the first: "6月14日是第22个世界献血者日，这个日子2004年设立". The year stands in the
** sentence of the ordinal, or beside it, with words that say that the day began then.
*/

enum {
    HAN_BYTES = 3,
    NAME = 14 * HAN_BYTES,  /* bytes of the day's name */
    BEGUN_GAP = 30,         /* bytes between a year and the words that say so */
    REACH = 900,            /* bytes between the ordinal and that year */
    CONFIDENCE = 80
};

/* Does a word for such a day end the name behind 第N个? */
static bool names_feast(const chronicle *c, const token *t, const sentence *in)
{
    const view text = c->x->clean->text;
    uint32_t at = t->number_end, last = 0, n, kind = 0;
    for (; at < in->end && at < t->number_end + NAME && place_leads_han(text, at); at += utf8_step(text, at)) {
        if ((n = wordset_at(c->words->feasts, text, at, &kind)) == 0)
            continue;
        if (kind == NO_FEAST)
            return false;
        last = at + n;
    }
    return chronicle_word_before(c, c->words->did, in->start, t->start, NULL) == 0 && last > t->number_end + 2 * HAN_BYTES
           && (!place_leads_han(text, last) || wordset_at(c->words->of, text, last, NULL) == 0) && at - last <= HAN_BYTES;
}

/* Do words right behind a year, or right before it, say that something began then? */
static bool tells_begin(const chronicle *c, const moment *m, const token *nth)
{
    const token *t = chronicle_token(c, m);
    const view text = c->x->clean->text;
    uint32_t end = chronicle_clause_end(c, t->end, m->in->end), length;
    if (end > t->end + BEGUN_GAP)
        for (end = t->end + BEGUN_GAP; ((unsigned char)text.start[end] & 0xC0) == 0x80;)
            end++;
    if (nth->start >= t->end && end > nth->start)
        end = nth->start;
    const uint32_t begin = chronicle_clause_begin(c, t->start, m->in->start);
    const uint32_t at = end > t->end ? wordset_find(c->words->feast_begun, (view){ text.start, end }, t->end, end, &length, NULL) : end;
    return (at < end && wordset_at(c->words->of, text, at + length, NULL) == 0)     /* not 2007年设立的奖 */
        || (begin < t->start && wordset_find(c->words->feast_first, (view){ text.start, t->start }, begin, t->start, &length, NULL) < t->start);
}

/* "中国医师节自2018年起设立，今天是第七个": does the ordinal end its clause, and the day's name stand right before the year? */
static bool follows_feast(const chronicle *c, const token *t, const sentence *in, const moment *m)
{
    const uint32_t start = chronicle_token(c, m)->start, at = start - chronicle_word_before(c, c->words->since_before, in->start, start, NULL);
    return m->in == in && start < t->start && !place_leads_han(c->x->clean->text, t->end)
           && chronicle_word_before(c, c->words->feasts, in->start, at, NULL) > 0;
}

/* "2002年第一次献血时26岁": is somebody's age told in the clause of a date? */
static bool tells_age(const chronicle *c, const moment *m)
{
    const token *const end = c->x->tokens + c->x->token_count;
    const uint32_t stop = chronicle_clause_end(c, chronicle_token(c, m)->end, m->in->end);
    for (const token *t = chronicle_token(c, m) + 1; t < end && t->start < stop; t++)
        if (t->kind == TOKEN_AGE)
            return true;
    return false;
}

/* The only such year of its sentence and those beside it. */
static const moment *first_year(const chronicle *c, const token *t, const sentence *in)
{
    const moment *found = NULL;
    const uint32_t from = in > c->x->sentences && in[-1].block == in->block ? in[-1].start : in->start;
    for (uint32_t i = chronicle_first(c, from + REACH < t->start ? t->start - REACH : from);
         i < c->count && c->moments[i].in <= in + 1 && c->moments[i].block == t->block; i++) {
        const moment *m = &c->moments[i];
        if (chronicle_token(c, m)->start > t->end + REACH)
            break;
        if (m->relative || m->birth || tells_age(c, m) || (m->precision > PRECISION_YEAR && !chronicle_runs_on(c, m))
            || builder_date(c->x->builder, m->fact)->year_from != YEAR_TEXT || m->when.from.year >= c->x->published.from.year
            || !tells_begin(c, m, t))
            continue;
        if (found != NULL)
            return NULL;
        found = m;
    }
    return found;
}

void chronicle_feasts(chronicle *c)
{
    const extraction *x = c->x;
    for (uint32_t i = 0; c->count > 0 && x->published.from.year != 0 && i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = t->kind == TOKEN_ORDINAL && t->fact != FACT_NONE ? place_sentence(x, t->start) : NULL;
        uint32_t number;
        view unit_name;
        if (in == NULL || !chronicle_number(c, t, &number, &unit_name) || number < 3
            || (place_leads_han(x->clean->text, t->end) && !names_feast(c, t, in)) || chronicle_is_told(c, t->fact))
            continue;
        const moment *from = first_year(c, t, in);
        if (from != NULL && !place_leads_han(x->clean->text, t->end) && !follows_feast(c, t, in, from))
            continue;
        const int64_t apart = from != NULL ? x->published.from.year - chronicle_opening(c, from).from.year : 0;
        if (apart > 0 && (int64_t)number <= 3 * apart && apart <= 3 * (int64_t)number)
            chronicle_claim_span(c, chronicle_opening_fact(c, from), FACT_NONE, t->fact, "chronicle/nth", CONFIDENCE);
    }
}
