#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Durations whose words tell which dates they lie between, wherever these stand: 干了十六年（2008年起）, 守了28年——1996年上岛, 从12日算起…，
** 1985年下水，2016年退役，跑了31年. They are claimed whether they fit or not.
*/

enum {
    BRACKET_GAP = 36,       /* bytes between a duration and the bracket that tells since when */
    VERB_GAP = 24,          /* bytes between a date and its verb */
    WORK_GAP = 24,          /* bytes of a duration's object: 烧了26年窑，1998年入行 */
    SIGN = 3,
    LONG_SENTENCE = 200,    /* figures and dates: nothing told of all of them is sought there */
    YEARS_GAP = 48,         /* bytes between a period and its years */
    SHORT_CLAUSE = 12,      /* bytes between a date and the end of its clause: 1985年下水， */
    SPENT = 65              /* percent: 在船上待了十五年 may be a part of the time between; only a slip accuses it */
};

static bool has_word(const chronicle *c, const wordset *set, uint32_t from, uint32_t to, uint32_t *value)
{
    uint32_t size;
    view text = { c->x->clean->text.start, to };
    return from < to && wordset_find(set, text, from, to, &size, value) < to;
}

/* Does a verb of the set stand shortly behind a date, in its clause? */
static bool date_has(const chronicle *c, const moment *m, const wordset *verbs, uint32_t *value)
{
    uint32_t start = chronicle_token(c, m)->end, end = chronicle_clause_end(c, start, m->in->end), far = start + VERB_GAP;
    while (far < end && ((unsigned char)c->x->clean->text.start[far] & 0xC0) == 0x80)
        far++;
    return has_word(c, verbs, start, end < far ? end : far, value);
}

static bool counts_since(const chronicle *c, const moment *m)
{
    return wordset_at(c->words->since, c->x->clean->text, chronicle_token(c, m)->end, NULL) > 0 || chronicle_runs_on(c, m);
}

/* "（2008年起）", "（自2017年算起）" right behind a duration and its object. */
static bool bracketed(const chronicle *c, const told_length *l, const moment *m)
{
    view gap = chronicle_between(c, l->at->end, chronicle_token(c, m)->start);
    ptrdiff_t open = view_find(gap, VIEW("\xEF\xBC\x88"));      /* （ */
    ptrdiff_t ascii = view_find(gap, VIEW("("));
    open = open >= 0 ? open : ascii;
    uint32_t end = chronicle_token(c, m)->end, behind = end + wordset_at(c->words->since, c->x->clean->text, end, NULL);
    view rest = { c->x->clean->text.start + behind, c->x->clean->text.length - behind };
    bool closed = view_starts(rest, VIEW("\xEF\xBC\x89")) || view_starts(rest, VIEW(")"));     /* not （2012年起亏损三年） */
    return open >= 0 && open <= BRACKET_GAP && gap.length - (size_t)open <= 9 && closed && counts_since(c, m);
}

/* "守了28年——1996年上岛时", "教龄29年，1995年参加工作": of the one who came then. */
static bool entered(const chronicle *c, const told_length *l, const moment *m)
{
    view gap = chronicle_between(c, l->at->end, chronicle_token(c, m)->start);
    uint32_t end = chronicle_clause_end(c, l->at->end, l->in->end);
    ptrdiff_t dash = view_find(gap, VIEW("\xE2\x80\x94\xE2\x80\x94"));
    if (dash >= 0 && l->at->end + (uint32_t)dash < end)
        end = l->at->end + (uint32_t)dash;
    uint32_t verb = 0;
    bool worked = chronicle_word_before(c, c->words->length_of_work, l->in->start, l->at->start, NULL) > 0;
    bool did = chronicle_word_before(c, c->words->did, l->in->start, l->at->start, NULL) > 0;
    uint32_t behind = dash >= 0 ? end + 6 : chronicle_skip_sign(c, end, l->in->end);
    if (end - l->at->end > WORK_GAP || behind != chronicle_token(c, m)->start || !date_has(c, m, c->words->entries, &verb))
        return false;
    return worked || (did && (dash >= 0 || verb == ENTRY_SURE));     /* 念了五年，2017年进厂 is told in order */
}

/* "灯塔落成距今已有一百四十年：石刻载明竣工于1885年": is a length said to run up to now, and its date told right behind words for a founding? */
static bool built_behind(const chronicle *c, const told_length *l, const moment *m)
{
    const view text = { c->x->clean->text.start, l->at->start };
    const uint32_t start = chronicle_token(c, m)->start, to = l->at->start;
    uint32_t length, value = 0, at = chronicle_clause_begin(c, to, l->in->start);
    bool now = false;
    for (; (at = wordset_find(c->words->up_to_now, text, at, to, &length, &value)) < to; at += length)
        now = now || value == FROM_THEN;
    const uint32_t of = start - chronicle_word_before(c, c->words->set_for, l->at->end, start, NULL), begin = chronicle_clause_begin(c, of, l->at->end);
    return now && m->precision <= PRECISION_YEAR && (has_word(c, c->words->founded, begin, start, NULL) || has_word(c, c->words->events, begin, start, NULL))
        && chronicle_date_before(c, to, l->in) == NULL;
}

/* The only date of the sentence, where it stands behind the duration that runs from it to the day of publication. */
static bool read_since(chronicle *c, const told_length *l)
{
    const moment *found = NULL;
    period now = c->x->published;
    if (now.from.year == 0 || !view_equal(l->unit_name, VIEW("year")))
        return false;
    for (uint32_t i = chronicle_first(c, l->in->start); i < c->count && c->moments[i].in == l->in; i++) {
        const moment *m = &c->moments[i];
        if (!chronicle_measures(c, m) || m->birth || chronicle_token(c, m)->end <= l->at->start)
            continue;
        found = m;
        break;
    }
    if (found == NULL || found->relative || !(bracketed(c, l, found) || entered(c, l, found) || built_behind(c, l, found)))
        return false;
    period first = chronicle_opening(c, found);
    if (date_compare(first.from, now.from) >= 0 || !chronicle_near(&first, &now, l->number, l->unit_name, TIMES_STATED))
        return false;
    chronicle_claim_span(c, chronicle_opening_fact(c, found), FACT_NONE, l->at->fact, "chronicle/since", 80);
    return true;
}

/* "14日闭幕，从12日开幕算起，会期三天": the sentence's other date, on which it ended. */
static bool read_counted(chronicle *c, const told_length *l)
{
    const moment *from = NULL, *to = NULL;
    uint32_t others = 0;
    for (uint32_t i = chronicle_first(c, l->in->start); i < c->count && c->moments[i].in == l->in; i++) {
        const moment *m = &c->moments[i];
        uint32_t start = chronicle_token(c, m)->start, end = chronicle_token(c, m)->end;
        if (!chronicle_measures(c, m))
            continue;
        uint32_t stop = chronicle_clause_end(c, end, l->in->end);
        bool since = end <= l->at->start && chronicle_word_before(c, c->words->since_before, l->in->start, start, NULL) > 0
            && has_word(c, c->words->counted_from, end, stop < l->at->start ? stop : l->at->start, NULL);
        if (since && from == NULL) {
            from = m;
        } else {
            to = m;
            others++;
        }
    }
    if (from == NULL || others != 1 || !date_has(c, to, c->words->ended_there, NULL) || date_compare(from->when.from, to->when.to) > 0
        || !chronicle_near(&from->when, &to->when, l->number, l->unit_name, TIMES_STATED)
        || chronicle_lasts(&from->when, &to->when, from->precision > to->precision ? from->precision : to->precision, l->number, l->unit_name) < 0)
        return false;
    chronicle_claim_span(c, from->fact, to->fact, l->at->fact, "chronicle/duration", 80);
    return true;
}

/* Is a date's clause hardly more than what began: 1985年下水, 从1987年当上守灯人? */
static bool begins_there(const chronicle *c, const moment *m)
{
    uint32_t end = chronicle_token(c, m)->end, stop = chronicle_clause_end(c, end, m->in->end);
    return (stop > end && stop - end <= SHORT_CLAUSE) || chronicle_word_before(c, c->words->since_before, m->in->start, chronicle_token(c, m)->start, NULL) > 0;
}

/* "1985年下水，2016年退役，跑了31年": the sentence's only two dates before it, the second an end, right before its clause. */
static bool read_ended(chronicle *c, const told_length *l)
{
    const moment *found[2] = { NULL, NULL };
    uint32_t count = 0, begin = chronicle_clause_begin(c, l->at->start, l->in->start);
    for (uint32_t i = chronicle_first(c, l->in->start); i < c->count && c->moments[i].in == l->in; i++)
        if (chronicle_measures(c, &c->moments[i]) && !c->moments[i].birth && count++ < 2)
            found[count - 1] = &c->moments[i];
    if (count != 2 || chronicle_token(c, found[1])->end > l->at->start || date_compare(found[0]->when.from, found[1]->when.to) > 0
        || !date_has(c, found[1], c->words->ended_there, NULL) || date_has(c, found[0], c->words->ended_there, NULL)
        || chronicle_clause_end(c, chronicle_token(c, found[1])->end, l->in->end) + SIGN < begin
        || chronicle_semicolon(c, chronicle_token(c, found[0])->end, l->at->start))
        return false;
    bool leads = begin == l->at->start, ends = !place_leads_han(c->x->clean->text, l->at->end);
    bool spent = leads || chronicle_word_before(c, c->words->did, begin, l->at->start, NULL) > 0
                 || (ends && has_word(c, c->words->spent, begin, l->at->start, NULL));
    if (has_word(c, c->words->again, l->in->start, l->in->end, NULL) || chronicle_of_nearer(c, found[1], l->at)
        || chronicle_accounted(c, found[0], found[1], l->at, l->number, l->unit_name))
        return false;       /* 两次任队长共六年 */
    bool part = has_word(c, c->words->part_of, begin, l->at->start, NULL) || has_word(c, c->words->since_before, begin, l->at->start, NULL);
    part = part || (!leads && chronicle_is_anothers(c, l->at, l->in, l->in->start));       /* 医生让他再养28天 */
    if (!spent || part || !chronicle_near(&found[0]->when, &found[1]->when, l->number, l->unit_name, TIMES_STATED)
        || chronicle_lasts(&found[0]->when, &found[1]->when,
                           found[0]->precision > found[1]->precision ? found[0]->precision : found[1]->precision, l->number, l->unit_name)
               < 0)
        return false;
    chronicle_claim_span(c, found[0]->fact, found[1]->fact, l->at->fact,
                         chronicle_length_pattern(c, l->at, l->in, &found[0]->when, &found[1]->when),
                         leads || begins_there(c, found[0]) ? 80 : SPENT);
    return true;
}

/* "…9月29日投产…首台去年12月26日投产，另两台3月20日和6月28日，从首台到末台历时277天": does another day of the paragraph lie just so far from the
** first, or the last? */
static bool reaches_other_day(const chronicle *c, const told_length *l, const moment *first, const moment *last)
{
    enum { AROUND = 16 };
    const uint32_t own = (uint32_t)(first - c->moments);
    for (uint32_t i = own > AROUND ? own - AROUND : 0; i < c->count && i < own + AROUND; i++) {
        const moment *m = &c->moments[i];
        if (m->block == first->block && m != first && m != last && m->precision == PRECISION_DAY && view_equal(l->unit_name, VIEW("day"))
            && (chronicle_lasts(&first->when, &m->when, PRECISION_DAY, l->number, l->unit_name) == 1
                || chronicle_lasts(&m->when, &last->when, PRECISION_DAY, l->number, l->unit_name) == 1))
            return true;
    }
    return false;
}

/* "3月4日报案，3月7日补齐，3月11日到账，前后8天": more than two dates in order, no two of them as far apart as is said: from the
** first to the last. */
static bool read_several(chronicle *c, const told_length *l)
{
    const moment *first = NULL, *last = NULL;
    uint32_t count = 0, value = 0;
    if (chronicle_word_before(c, c->words->took, l->in->start, l->at->start, &value) == 0 || value != TOOK_ALL
        || chronicle_other_length(c, l->at, l->in))
        return false;
    for (uint32_t i = chronicle_first(c, l->in->start); i < c->count && c->moments[i].in == l->in; i++) {
        const moment *m = &c->moments[i];
        if (!chronicle_measures(c, m) || m->birth || chronicle_token(c, m)->end > l->at->start
            || (last != NULL && (m->precision != first->precision || date_compare(last->when.from, m->when.from) >= 0)))
            return false;
        for (uint32_t k = i; k-- > 0 && c->moments[k].in == l->in;)
            if (chronicle_lasts(&c->moments[k].when, &m->when, m->precision, l->number, l->unit_name) != 0)
                return false;
        first = first != NULL ? first : m;
        last = m;
        count++;
    }
    if (count < 3
        || chronicle_clause_begin(c, l->at->start, l->in->start) > chronicle_clause_end(c, chronicle_token(c, last)->end, l->in->end) + SIGN
        || chronicle_semicolon(c, chronicle_token(c, first)->end, l->at->start)
        || !chronicle_near(&first->when, &last->when, l->number, l->unit_name, TIMES_NEAR) || reaches_other_day(c, l, first, last))
        return false;
    chronicle_claim_span(c, first->fact, last->fact, l->at->fact, "chronicle/duration", 75);
    return true;
}

/* "7月20日签订合同，租期五年，至2030年7月19日届满": a term and its sentence's only two dates. */
static bool read_term(chronicle *c, const told_length *l)
{
    const moment *found[3] = { NULL };
    uint32_t count = 0;
    if (chronicle_word_before(c, c->words->penalty, l->in->start, l->at->start, NULL) == 0
        && (wordset_at(c->words->term_behind, c->x->clean->text, l->at->end, NULL) == 0 || chronicle_holds(c, c->words->again, l->in->start, l->in->end)))
        return false;
    for (uint32_t i = chronicle_first(c, l->in->start); i < c->count && c->moments[i].in == l->in && count < 3; i++)
        if (c->moments[i].precision <= PRECISION_MONTH)
            found[count++] = &c->moments[i];
    bool inside = count == 2 && l->at->start > chronicle_token(c, found[0])->end && l->at->end < chronicle_token(c, found[1])->start;
    if (count != 2 || (chronicle_joined(c, found[0], found[1]) && !inside) || date_compare(found[0]->when.from, found[1]->when.from) >= 0
        || !chronicle_near(&found[0]->when, &found[1]->when, l->number, l->unit_name, TIMES_NEAR)
        || chronicle_lasts(&found[0]->when, &found[1]->when, PRECISION_DAY, l->number, l->unit_name) < 0)
        return false;
    chronicle_claim_span(c, found[0]->fact, found[1]->fact, l->at->fact, "chronicle/penalty", 80);
    return true;
}

/* "“十四五”时期（2021—2025年）是关键四年": the years of a period, told right behind it, miss by one. Fewer may be a part of them. */
static bool read_years_of(chronicle *c, const told_length *l)
{
    uint32_t i = chronicle_first(c, l->at->start);
    const moment *m = i > 0 ? &c->moments[i - 1] : NULL;
    if (m == NULL || m->in != l->in || m->precision != PRECISION_PERIOD || m->relative || chronicle_runs_on(c, m) || !view_equal(l->unit_name, VIEW("year"))
        || l->at->start - chronicle_token(c, m)->end > YEARS_GAP || m->when.from.month != 1 || m->when.to.month != 12)
        return false;
    if (chronicle_up_to_now(c, m, l->at, l->in))
        return false;
    int years = m->when.to.year - m->when.from.year + 1, told = (int)l->number;
    if (years < 3 || told < years - 1 || told > years + 1 || chronicle_word_before(c, c->words->part_of, l->in->start, l->at->start, NULL) > 0)
        return false;
    /* Between years one less may be honest; a plan's years are all counted. */
    bool plan = i > 1 && m[-1].in == m->in && m[-1].precision == PRECISION_PERIOD && date_compare(m[-1].when.from, m->when.from) == 0;
    bool between = told == years - 1 && !plan;
    chronicle_claim_span(c, m->fact, m->fact, l->at->fact, between ? "chronicle/duration" : "chronicle/running", 75);
    return true;
}

/* "近五年（2021—2025年）": the years of a period in brackets right behind a length. One more than that may be counted as they pass. */
static bool read_bracketed_years(chronicle *c, const told_length *l)
{
    const uint32_t i = chronicle_first(c, l->at->end);
    const moment *m = i < c->count ? &c->moments[i] : NULL;
    if (m == NULL || m->in != l->in || m->precision != PRECISION_PERIOD || m->relative || !view_equal(l->unit_name, VIEW("year"))
        || m->when.from.month != 1 || m->when.to.month != 12)
        return false;
    const view gap = chronicle_between(c, l->at->end, chronicle_token(c, m)->start);
    const int years = m->when.to.year - m->when.from.year + 1, told = (int)l->number;
    if ((!view_equal(gap, VIEW("(")) && !view_equal(gap, VIEW("\xEF\xBC\x88")))
        || place_leads_han(c->x->clean->text, chronicle_token(c, m)->end) || years == told + 1
        || !chronicle_near(&m->when, &m->when, l->number, l->unit_name, TIMES_NEAR))
        return false;
    chronicle_claim_span(c, m->fact, m->fact, l->at->fact, "chronicle/running", 80);
    return true;
}

bool chronicle_told(chronicle *c, const told_length *l)
{
    if (read_term(c, l))
        return true;
    if ((l->number < 2 && view_equal(l->unit_name, VIEW("year"))) || l->in->token_count > LONG_SENTENCE)
        return false;       /* 一年一届 */
    return read_since(c, l) || read_counted(c, l) || read_ended(c, l) || read_several(c, l) || read_years_of(c, l) || read_bracketed_years(c, l);
}
