#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Lengths told before the two dates that they lie between, or between them: "公示期15天，8月1日起算，8月15日届满",
** "任内只待了十个月：2022年1月上任，2022年11月离任", "2019年上任，合约四年，2023年期满". Words tell that something ended on the second
** date; of a term (任期四年) they say that it was the term that did. Another slip must explain what does not fit.
*/

enum {
    HAN_BYTES = 3, SIGN = 3,
    VERB_GAP = 24,          /* bytes between a date and its verb */
    REST_GAP = 36,          /* bytes of a clause behind the first date */
    NOUN = 18,              /* bytes of a length's noun and its verb: 公示期限为 */
    ROW = 4,                /* dates of the stretch that is looked at */
    CONFIDENCE = 80
};

typedef struct {
    told_length of;
    const moment *from, *to;
    uint32_t begin;         /* of its clause */
    bool term;              /* a term, not what something took */
    bool between;           /* it stands between the dates */
} term;

/* Does its clause end with it: 任期四年，, 三年一届，? */
static bool ends_clause(const chronicle *c, const told_length *l, bool *term_word)
{
    const view text = c->x->clean->text;
    const uint32_t n = wordset_at(c->words->term_unit, text, l->at->end, NULL), end = l->at->end + n;
    *term_word = n > 0;
    return !place_leads_han(text, end) || wordset_at(c->words->age_ends, text, end, NULL) > 0;
}

/* A length with a word for a term right before it (公示期为15天), or words for what something took (守了26年). */
static bool is_bound(const chronicle *c, term *t)
{
    const told_length *l = &t->of;
    const uint32_t start = l->at->start;
    uint32_t from = start > NOUN ? start - NOUN : 0;
    while (((unsigned char)c->x->clean->text.start[from] & 0xC0) == 0x80)
        from++;
    from = from < t->begin ? t->begin : from;
    if (t->term)
        return true;
    if (chronicle_word_before(c, c->words->did, t->begin, start, NULL) > 0 || chronicle_word_before(c, c->words->bound, t->begin, start, NULL) > 0)
        return true;
    t->term = chronicle_holds(c, c->words->term_nouns, from, start);
    return t->term;
}

/* A length that counts otherwise, or is another one. */
static bool is_other(const chronicle *c, const term *t)
{
    const wordset *const right[] = { c->words->running, c->words->part_of,       c->words->length_of_work, c->words->ahead,
                                     c->words->each_of, c->words->each_so_often, c->words->age_apart };
    const wordset *const clause[] = { c->words->further, c->words->again, c->words->of_another };
    const token *at = t->of.at;
    for (size_t i = 0; i < sizeof right / sizeof *right; i++)
        if (chronicle_word_before(c, right[i], t->begin, at->start, NULL) > 0)
            return true;
    for (size_t i = 0; i < sizeof clause / sizeof *clause; i++)
        if (chronicle_holds(c, clause[i], t->begin, at->start))
            return true;
    return wordset_at(c->words->shifted, c->x->clean->text, at->end, NULL) > 0 || wordset_at(c->words->counted_in, c->x->clean->text, at->end, NULL) > 0;
}

/* The only two dates of a sentence, but not behind its semicolon; how many there are. */
static uint32_t dates_of(const chronicle *c, const sentence *in, const moment **found)
{
    uint32_t count = 0;
    for (uint32_t i = chronicle_first(c, in->start); i < c->count && c->moments[i].in == in && count < ROW; i++) {
        const moment *m = &c->moments[i];
        if (m->precision == PRECISION_PERIOD && m->relative)
            continue;       /* 目前 */
        found[count++] = m;
    }
    return count;
}

/* Is another length, or a clock time, told between two places? */
static bool has_length(const chronicle *c, uint32_t from, uint32_t to, const token *own)
{
    for (uint32_t i = place_token(c->x, from); i < c->x->token_count && c->x->tokens[i].start < to; i++)
        if (c->x->tokens[i].kind == TOKEN_DURATION && &c->x->tokens[i] != own)
            return true;
    return false;
}

static bool find_dates(const chronicle *c, term *t)
{
    const told_length *l = &t->of;
    const moment *found[ROW];
    const sentence *in = l->in;
    uint32_t count = dates_of(c, in, found);
    if (count == 0 && chronicle_clause_end(c, l->at->end, in->end) + SIGN >= in->end && in + 1 < c->x->sentences + c->x->sentence_count
        && in[1].block == in->block)
        count = dates_of(c, ++in, found);
    if (count != 2)
        return false;
    t->from = found[0];
    t->to = found[1];
    const uint32_t first = chronicle_token(c, t->from)->start, last = chronicle_token(c, t->to)->end;
    t->between = chronicle_token(c, t->from)->end <= l->at->start && l->at->end <= chronicle_token(c, t->to)->start;
    return (t->between || first >= l->at->end) && !chronicle_semicolon(c, l->at->end < first ? l->at->end : first, last)
        && !has_length(c, in->start < l->at->start ? in->start : l->at->start, last, l->at);
}

/* Do the clauses follow each other: of the length, of the first date, of the second? */
static bool are_next(const chronicle *c, const term *t)
{
    const told_length *l = &t->of;
    const uint32_t to_begin = chronicle_clause_begin(c, chronicle_token(c, t->to)->start, t->to->in->start), from_end = chronicle_token(c, t->from)->end;
    const uint32_t last = t->between ? l->at->end : from_end;
    const uint32_t next = t->between ? from_end : l->at->end, of_next = t->between ? l->at->start : chronicle_token(c, t->from)->start;
    const uint32_t end = chronicle_clause_end(c, last, t->to->in->end), early = chronicle_clause_end(c, next, t->between ? l->in->end : t->from->in->end);
    if (end > last + REST_GAP || early > next + REST_GAP)
        return false;
    return to_begin <= end + SIGN && (t->from->in != l->in || chronicle_clause_begin(c, of_next, l->in->start) <= early + SIGN);
}

/* Did it end on the second date: 至6月9日, 6月20日停止受理, 到2023年底换届? */
static bool ended(const chronicle *c, const term *t)
{
    const uint32_t start = chronicle_token(c, t->to)->start, end = chronicle_token(c, t->to)->end;
    uint32_t stop = chronicle_clause_end(c, end, t->to->in->end), far = end + VERB_GAP, how = 0;
    while (far < stop && ((unsigned char)c->x->clean->text.start[far] & 0xC0) == 0x80)
        far++;
    stop = stop < far ? stop : far;
    if (stop > end && chronicle_word_before(c, c->words->shifted, end, stop, &how) > 0 && how == SHIFT_EARLIER)
        return false;       /* 2月6日开学前 */
    return chronicle_holds(c, c->words->term_ended, end, stop)
           || (!t->term && (chronicle_holds(c, c->words->ended_there, end, stop) || chronicle_holds(c, c->words->went, end, stop)))
           || (t->term && chronicle_word_before(c, c->words->between, t->to->in->start, start, NULL) > 0
               && chronicle_word_before(c, c->words->since_before, t->from->in->start, chronicle_token(c, t->from)->start, NULL) > 0);
}

/* "五个工作日，自11月3日（周一）至11月7日（周五）": in months without public holidays it is the weekdays that count. */
static bool is_workdays(const chronicle *c, const term *t, uint32_t *least)
{
    enum { WEEK = 7, SATURDAY = 6, MOST_DAYS = 60 };
    const date a = t->from->when.from, b = t->to->when.from;
    const int32_t days = date_number(b) - date_number(a);
    if (a.year == 0 || t->from->precision != PRECISION_DAY || t->to->precision != PRECISION_DAY || days < 0 || days > MOST_DAYS
        || (c->words->workday_months >> a.month & 1) == 0 || a.month != b.month)
        return false;
    uint32_t worked = 0;
    for (int32_t k = 1; k <= days; k++)
        worked += (date_weekday(a) - 1 + k) % WEEK + 1 < SATURDAY;
    *least = worked;
    return true;
}

bool chronicle_cut_short(const chronicle *c, const token *length, const sentence *in, const moment *to)
{
    const uint32_t end = chronicle_token(c, to)->end, stop = chronicle_clause_end(c, end, to->in->end);
    uint32_t from = length->start > NOUN ? length->start - NOUN : 0;
    while (((unsigned char)c->x->clean->text.start[from] & 0xC0) == 0x80)
        from++;
    const bool noun = chronicle_holds(c, c->words->term_nouns, from < in->start ? in->start : from, length->start);
    return chronicle_holds(c, c->words->term_early, end, stop)
           || (noun && chronicle_holds(c, c->words->went, end, stop) && !chronicle_holds(c, c->words->term_ended, end, stop));
}

/* Does its story say that it was moved, or cut short? */
static bool is_moved(const chronicle *c, const term *t)
{
    const uint32_t begin = t->between ? t->from->in->start : t->begin;
    return chronicle_holds(c, c->words->term_moved, begin, chronicle_clause_end(c, chronicle_token(c, t->to)->end, t->to->in->end));
}

static void claim_workdays(chronicle *c, const term *t)
{
    uint32_t worked;
    if (!is_workdays(c, t, &worked) || t->of.number == worked || t->of.number == worked + 1 || t->of.number + 1 == worked)
        return;
    const operand operands[] = { { t->of.at->fact, ROLE_FACTS }, { t->from->fact, ROLE_FACTS }, { t->to->fact, ROLE_FACTS } };
    claim made = { .kind = CLAIM_REPEAT, .confidence = CONFIDENCE, .pattern = builder_word(c->x->builder, VIEW("chronicle/workdays")) };
    builder_claim(c->x->builder, &made, operands, 3);
}

static void claim_term(chronicle *c, const term *t)
{
    const moment *from = t->from, *to = t->to;
    const told_length *l = &t->of;
    if (!chronicle_measures(c, from) || !chronicle_measures(c, to) || from->birth || from->precision != to->precision
        || date_compare(from->when.from, to->when.to) > 0
        || chronicle_lasts(&from->when, &to->when, to->precision, l->number, l->unit_name) < 0
        || !chronicle_near(&from->when, &to->when, l->number, l->unit_name, TIMES_NEAR))
        return;
    const char *pattern = chronicle_length_pattern(c, l->at, l->in, &from->when, &to->when);
    chronicle_claim_span(c, from->fact, to->fact, l->at->fact, pattern, CONFIDENCE);
}

void chronicle_terms(chronicle *c)
{
    for (uint32_t i = 0; c->count > 1 && i < c->x->token_count; i++) {
        term t = { .of.at = &c->x->tokens[i] };
        if (!chronicle_is_free(c, t.of.at) || (t.of.in = place_sentence(c->x, t.of.at->start)) == NULL
            || !chronicle_number(c, t.of.at, &t.of.number, &t.of.unit_name))
            continue;
        t.begin = chronicle_clause_begin(c, t.of.at->start, t.of.in->start);
        if (!ends_clause(c, &t.of, &t.term) || !is_bound(c, &t) || is_other(c, &t) || !find_dates(c, &t) || !are_next(c, &t)
            || !ended(c, &t) || is_moved(c, &t))
            continue;
        if (view_equal(t.of.unit_name, VIEW("workday")))
            claim_workdays(c, &t);
        else
            claim_term(c, &t);
    }
}
