#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Years that somebody has spent since the only date of their sentence, which no other reader has claimed and which do not fit: "1996年来
** 学校看操场，一看就是二十年", "从1993年上船，掌了四十四年舵". Such a stretch may have ended long ago, so that only a slip accuses it: one digit
** of the years, or of the date, is another one.
*/

enum {
    HAN_BYTES = 3,
    LEAST_YEARS = 8,        /* fewer are the first ones of many, or those of an office, as often as all up to now */
    CONFIDENCE = 80
};

bool chronicle_since_another(const chronicle *c, const told_length *l, const moment *from)
{
    const uint32_t begin = chronicle_clause_begin(c, l->at->start, l->in->start), date = chronicle_token(c, from)->end;
    uint32_t length, value = 0;
    const uint32_t at = wordset_find(c->words->up_to_now, (view){ c->x->clean->text.start, l->at->start }, begin, l->at->start, &length, &value);
    return date <= begin && at < l->at->start && value == FROM_THEN
           && chronicle_names_other(c, begin, at, from->in->start, from->in == l->in ? begin : from->in->end);
}

/* The only date of the sentence that a length can be measured from, births and today apart, where it stands before it. */
static const moment *only_date(const chronicle *c, const told_length *l)
{
    const moment *found = NULL;
    for (uint32_t i = chronicle_first(c, l->in->start); i < c->count && c->moments[i].in == l->in; i++) {
        const moment *m = &c->moments[i];
        if (!chronicle_measures(c, m) || m->birth || m->relative)
            continue;
        if (found != NULL || chronicle_token(c, m)->end > l->at->start)
            return NULL;
        found = m;
    }
    return found != NULL && builder_date(c->x->builder, found->fact)->year_from == YEAR_TEXT ? found : NULL;
}

/* Is the length bound to what began then: 掌了三十二年舵, 一撑37年, 到今天四十年, 三十五年没误过? */
static bool is_bound(const chronicle *c, const told_length *l, uint32_t begin)
{
    const uint32_t start = l->at->start, exact = chronicle_word_before(c, c->words->full, begin, start, NULL), own = start - exact;
    const uint32_t verb = own - chronicle_word_before(c, c->words->that_is, begin, own, NULL);      /* 一看就是 */
    const bool once = verb >= begin + 2 * HAN_BYTES && view_starts(chronicle_between(c, verb - 2 * HAN_BYTES, verb), VIEW("\xE4\xB8\x80"));     /* 一撑 */
    if (start != begin && wordset_at(c->words->so_far, c->x->clean->text, l->at->end, NULL) > 0)
        return false;       /* 领到了十年来第一面锦旗 */
    return start == begin || once || chronicle_word_before(c, c->words->did, begin, own, NULL) > 0
           || chronicle_word_before(c, c->words->up_to_now, begin, own, NULL) > 0
           || chronicle_word_before(c, c->words->took, begin, own, NULL) > 0;
}

/* Is it counted otherwise, or a term that was set: 每四年一届, 承包期三十年? */
static bool is_other(const chronicle *c, const told_length *l)
{
    const wordset *const right[] = { c->words->running, c->words->part_of, c->words->penalty, c->words->age_apart, c->words->ahead };
    for (size_t i = 0; i < sizeof right / sizeof *right; i++)
        if (chronicle_word_before(c, right[i], l->in->start, l->at->start, NULL) > 0)
            return true;
    return wordset_at(c->words->shifted, c->x->clean->text, l->at->end, NULL) > 0 || chronicle_other_length(c, l->at, l->in)
           || chronicle_is_anothers(c, l->at, l->in, l->in->start) || chronicle_is_planned(c, l->at, l->in);
}

/* Does another length of the sentence stand between the date and this one? Then it may begin where that one ends. */
static bool is_second(const chronicle *c, const told_length *l, const moment *from)
{
    for (const token *t = l->at; t-- > c->x->tokens && t->start >= chronicle_token(c, from)->end;)
        if (t->kind == TOKEN_DURATION)
            return true;
    return false;
}

/* "开馆到今年": does the clause of a length name an event that it runs from, which is not spoken of where the date stands? */
static bool begins_otherwise(const chronicle *c, const told_length *l, const moment *from)
{
    const view text = { c->x->clean->text.start, l->at->start };
    const uint32_t said = chronicle_token(c, from)->end;
    uint32_t length, value = 0;
    const uint32_t begin = from->in == l->in && said > l->in->start ? said : l->in->start;
    const uint32_t at = wordset_find(c->words->up_to_now, text, begin, l->at->start, &length, &value);
    if (at >= l->at->start)
        return false;
    uint32_t event = chronicle_word_before(c, c->words->events, begin, at, NULL);
    event = event > 0 ? event : chronicle_word_before(c, c->words->founded, begin, at, NULL);
    return event > 0 && view_find(chronicle_between(c, from->in->start, begin), chronicle_between(c, at - event, at)) < 0;
}

bool chronicle_counts_from_age(const chronicle *c, const token *length, uint32_t date_end)
{
    for (const token *t = length; t-- > c->x->tokens && t->start >= date_end;)
        if (t->kind == TOKEN_AGE && wordset_at(c->words->that_year, c->x->clean->text, t->end, NULL) > 0
            && chronicle_clause_end(c, date_end, t->start) < t->start)
            return true;
    return false;
}

bool chronicle_runs_otherwise(const chronicle *c, const told_length *l, const moment *from)
{
    const uint32_t begin = chronicle_clause_begin(c, l->at->start, l->in->start), date = chronicle_token(c, from)->start;
    const uint32_t end = date - chronicle_word_before(c, c->words->between, from->in->start, date, NULL);
    if (end < date && place_leads_han(c->x->clean->text, end)
        && chronicle_word_before(c, c->words->since_before, from->in->start, date, NULL) == 0)
        return true;        /* 到2001年退休，他干了38年 */
    return wordset_at(c->words->then_follows, c->x->clean->text, l->at->end, NULL) > 0 || chronicle_counts_from_age(c, l->at, chronicle_token(c, from)->end)
           || chronicle_holds(c, c->words->in_between, begin, l->at->start) || begins_otherwise(c, l, from);
}

static void read_years(chronicle *c, const told_length *l)
{
    const period now = c->x->published;
    const moment *from = only_date(c, l);
    if (from == NULL || !chronicle_counts_from(c, l, from) || is_second(c, l, from) || chronicle_runs_otherwise(c, l, from))
        return;
    const period first = chronicle_opening(c, from);
    const int64_t year = first.from.year, apart = now.from.year - year;
    if (date_compare(first.from, now.from) >= 0 || chronicle_admits(&first, &now, l->number, l->unit_name)
        || !is_bound(c, l, chronicle_clause_begin(c, l->at->start, l->in->start)) || is_other(c, l))
        return;
    if (chronicle_is_round_since(l->number, apart))
        return;
    if (chronicle_is_slip(l->number, apart) || chronicle_is_slip((uint32_t)year, now.from.year - (int64_t)l->number))
        chronicle_claim_span(c, chronicle_opening_fact(c, from), FACT_NONE, l->at->fact, "chronicle/since", CONFIDENCE);
}

void chronicle_since(chronicle *c)
{
    for (uint32_t i = 0; c->count > 0 && c->x->published.from.year != 0 && i < c->x->token_count; i++) {
        told_length l = { .at = &c->x->tokens[i] };
        if (!chronicle_is_free(c, l.at) || !chronicle_number(c, l.at, &l.number, &l.unit_name) || l.number < LEAST_YEARS
            || !view_equal(l.unit_name, VIEW("year")) || (l.in = place_sentence(c->x, l.at->start)) == NULL)
            continue;
        read_years(c, &l);
    }
}
