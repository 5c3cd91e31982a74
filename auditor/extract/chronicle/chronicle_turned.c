#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Lengths that no other reader has claimed, whose two dates stand in another order than from the first to the last: the end is told first
** ("8月22日靠港。它7月8日离港，在海上漂了46天", "3月4日出院，前后住了18天，2月14日入的院"), or the length is
** ("在南极越冬14个月，2022年12月抵达，2024年2月返航"). One of the dates tells that something began or ended then. One digit of the length
** must be wrong where it does not fit.
*/

enum { SIGN = 3, MOST_DATES = 2, LEAST = 2, CONFIDENCE = 80, ACCUSES = 75 };

typedef struct {
    told_length of;
    const moment *from, *to;
    uint32_t begin;     /* of the length's clause */
} turned;

/* The dates of a sentence that a length can be measured from: how many, of which the first MOST_DATES are found. */
static uint32_t dates_of(const chronicle *c, const sentence *in, const moment **found)
{
    uint32_t count = 0;
    for (uint32_t i = chronicle_first(c, in->start); i < c->count && c->moments[i].in == in; i++) {
        const moment *m = &c->moments[i];
        if (m->birth || (!chronicle_measures(c, m) && m->precision != PRECISION_PERIOD))
            continue;
        if (count < MOST_DATES)
            found[count] = m;
        count++;
    }
    return count;
}

static bool clause_tells(const chronicle *c, const wordset *set, const moment *m)
{
    const uint32_t start = chronicle_token(c, m)->start, end = chronicle_token(c, m)->end;
    return chronicle_holds(c, set, chronicle_clause_begin(c, start, m->in->start), chronicle_clause_end(c, end, m->in->end));
}

/* Does the first date tell that something began, or the last that it ended? */
static bool are_ends(const chronicle *c, const moment *from, const moment *to)
{
    const bool since = chronicle_word_before(c, c->words->since_before, from->in->start, chronicle_token(c, from)->start, NULL) > 0;
    return since || clause_tells(c, c->words->stretch_begins, from) || clause_tells(c, c->words->entries, from) || clause_tells(c, c->words->ended_there, to);
}

bool chronicle_is_over(const chronicle *c, const moment *from, const moment *to)
{
    const uint32_t end = chronicle_token(c, to)->end, stop = chronicle_clause_end(c, end, to->in->end);
    uint32_t how = 0;
    if (chronicle_word_before(c, c->words->shifted, end, stop, &how) > 0 && how == SHIFT_EARLIER)
        return false;       /* 2月6日开学前 */
    return clause_tells(c, c->words->ended_there, to) || clause_tells(c, c->words->went, to) || clause_tells(c, c->words->term_ended, to)
        || chronicle_word_before(c, c->words->between, to->in->start, chronicle_token(c, to)->start, NULL) > 0 || chronicle_in_course(c, from, to);
}

/* A length that counts otherwise, is planned, yet to come, or another's. */
static bool is_other(const chronicle *c, const turned *t)
{
    const told_length *l = &t->of;
    const view before = { c->x->clean->text.start, l->at->start };
    uint32_t length, value = 0;
    for (uint32_t at = t->begin; (at = wordset_find(c->words->up_to_now, before, at, l->at->start, &length, &value)) < l->at->start; at += length)
        if (value == FROM_THEN)
            return true;    /* 距今已420年 */
    return chronicle_counts_otherwise(c, l, t->begin) || wordset_at(c->words->of, c->x->clean->text, l->at->end, NULL) > 0
        || chronicle_is_planned(c, l->at, l->in);
}

/* Does the length's clause end with it, and say that it was spent so? */
static bool is_bound(const chronicle *c, const turned *t)
{
    const view text = c->x->clean->text;
    const uint32_t start = t->of.at->start, end = t->of.at->end, stop = chronicle_clause_end(c, end, t->of.in->end);
    const bool ends = stop == end || !place_leads_han(text, end)
                      || (wordset_at(c->words->so_far, text, end, NULL) > 0 && stop == end + wordset_at(c->words->so_far, text, end, NULL));
    return ends
           && (t->begin == start || chronicle_word_before(c, c->words->did, t->begin, start, NULL) > 0
               || chronicle_word_before(c, c->words->took, t->begin, start, NULL) > 0
               || chronicle_word_before(c, c->words->bound, t->begin, start, NULL) > 0
               || chronicle_word_before(c, c->words->full, t->begin, start, NULL) > 0
               || chronicle_word_before(c, c->words->spent_there, t->begin, start, NULL) > 0);
}

static void claim_turned(chronicle *c, const turned *t)
{
    const moment *from = t->from, *to = t->to;
    const told_length *l = &t->of;
    const precision least = from->precision > to->precision ? from->precision : to->precision;
    if (from->relative || date_compare(from->when.from, to->when.from) >= 0 || least > PRECISION_YEAR || !are_ends(c, from, to))
        return;
    const int fit = chronicle_lasts(&from->when, &to->when, least, l->number, l->unit_name);
    const bool day = view_equal(l->unit_name, VIEW("day")), month = view_equal(l->unit_name, VIEW("month")), year = view_equal(l->unit_name, VIEW("year"));
    bool slip = false;
    if (fit == 0 && (day || month || year)) {
        const elapsed e = day ? elapsed_days(from->when, to->when) : month ? elapsed_months(from->when, to->when) : elapsed_years(from->when, to->when);
        for (int64_t n = e.least; n <= e.most && n <= (int64_t)e.least + 2; n++)
            slip = slip || chronicle_is_slip(l->number, n) || (n > 0 && chronicle_is_one_digit(l->number, (uint32_t)n));
    }
    if (fit == 1
        || (slip && chronicle_is_over(c, from, to) && chronicle_near(&from->when, &to->when, l->number, l->unit_name, 4)
            && !chronicle_accounted(c, from, to, l->at, l->number, l->unit_name)))
        chronicle_claim_span(c, from->fact, to->fact, l->at->fact, "chronicle/duration", fit == 1 ? CONFIDENCE : ACCUSES);
}

/* Does another length of the sentence compete? */
static bool has_rival(const chronicle *c, const turned *t)
{
    for (uint32_t i = t->of.in->first_token; i < t->of.in->first_token + t->of.in->token_count; i++)
        if (c->x->tokens[i].kind == TOKEN_DURATION && &c->x->tokens[i] != t->of.at)
            return true;
    return false;
}

static void read_turned(chronicle *c, turned *t)
{
    const moment *own[MOST_DATES], *before[MOST_DATES];
    const sentence *in = t->of.in;
    const uint32_t count = dates_of(c, in, own);
    t->begin = chronicle_clause_begin(c, t->of.at->start, in->start);
    if (count == 0 || count > MOST_DATES || is_other(c, t) || !is_bound(c, t) || has_rival(c, t))
        return;
    const bool led = t->begin == in->start;
    if (count == MOST_DATES) {
        const bool back = date_compare(own[0]->when.from, own[1]->when.from) > 0;
        if (!back && chronicle_token(c, own[0])->start < t->of.at->start)
            return;         /* chronicle_between.c; 2020年3月开工，工期30个月，2023年5月才投用 */
        t->from = own[back ? 1 : 0];
        t->to = own[back ? 0 : 1];
        if (!led && chronicle_names_other(c, t->begin, t->of.at->start, in->start, t->begin))
            return;
        claim_turned(c, t);
        return;
    }
    if (in == c->x->sentences || in[-1].block != in->block || chronicle_token(c, own[0])->start > t->of.at->start || dates_of(c, in - 1, before) != 1
        || t->begin > chronicle_clause_end(c, chronicle_token(c, own[0])->end, in->end) + SIGN || before[0]->precision != own[0]->precision
        || chronicle_names_other(c, t->begin, t->of.at->start, in[-1].start, t->begin))
        return;
    if (chronicle_holds(c, c->words->ended, chronicle_token(c, own[0])->end, t->of.at->start)
        || chronicle_holds(c, c->words->then, chronicle_token(c, own[0])->end, t->of.at->start))
        return;             /* 2月14日入院时他已经病了28天 */
    t->from = own[0];
    t->to = before[0];
    claim_turned(c, t);
}

void chronicle_turned(chronicle *c)
{
    for (uint32_t i = 0; c->count > 1 && i < c->x->token_count; i++) {
        turned t = { .of.at = &c->x->tokens[i] };
        if (chronicle_is_free(c, t.of.at) && chronicle_number(c, t.of.at, &t.of.number, &t.of.unit_name) && t.of.number >= LEAST
            && (t.of.in = place_sentence(c->x, t.of.at->start)) != NULL)
            read_turned(c, &t);
    }
}
