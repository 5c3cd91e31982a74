#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"
#include "extract/words/starts.h"

/* Days to come that are told as past: 已于7月18日终止, where it is the 16th. */

enum {
    SENTENCE_BYTES = 1800,  /* either side of a date: what is told farther off in its sentence is told of others */
    FORETOLD_GAP = 120,     /* bytes between a date to come and the word that tells it as past */
    ISSUED_GAP = 48,        /* bytes between a date and what was made public on it */
    SOON = 10,              /* days: what was counted up to one so near is of this year */
    FAR_AHEAD = 60          /* days: a day whose year nobody tells may be of the year before */
};

/* Days from publication to a date; below zero for one that is over. */
static int32_t days_ahead(const chronicle *c, const moment *m)
{
    return date_number(m->when.from) - date_number(c->x->published.to);
}

/* "截至2026年6月末，累计……": what has been counted up to a day that is to come. Answers where the words begin, or
** UINT32_MAX. */
static uint32_t counted_ahead(const chronicle *c, const moment *m)
{
    uint32_t start = chronicle_token(c, m)->start, length, floor = m->in->start;
    view text = { c->x->clean->text.start, m->in->end };
    uint32_t word = start - chronicle_word_before(c, c->words->as_of, floor, start, NULL);
    if ((word == start && wordset_at(c->words->as_of, text, start, NULL) == 0)
        || (!m->relative && builder_date(c->x->builder, m->fact)->year_from != YEAR_TEXT && days_ahead(c, m) > SOON))
        return UINT32_MAX;
    bool leads = word == chronicle_clause_begin(c, word, floor) || (word > floor && text.start[word - 1] == ' ')
                 || chronicle_word_before(c, c->words->counts, floor, word, NULL) > 0;
    return leads && wordset_find(c->words->counts, text, floor, m->in->end, &length, NULL) < m->in->end ? word : UINT32_MAX;
}

/* 年初, 月底: of which year or month no figure says. */
static bool has_figure(const chronicle *c, const moment *m)
{
    const token *t = chronicle_token(c, m);
    return starts_next(c->x->starts, t->start, t->end, START_NUMERAL) < t->end;
}

/* Where what is told with a date ends, and '*start', where it begins: its sentence, but for one that runs on for pages. */
static uint32_t told_with(const chronicle *c, const moment *m, uint32_t *start)
{
    const token *t = chronicle_token(c, m);
    const char *text = c->x->clean->text.start;
    uint32_t end = t->end + SENTENCE_BYTES;
    for (*start = m->in->start + SENTENCE_BYTES < t->start ? t->start - SENTENCE_BYTES : m->in->start; ((unsigned char)text[*start] & 0xC0) == 0x80;)
        ++*start;
    while (end < m->in->end && ((unsigned char)text[end] & 0xC0) == 0x80)
        end++;
    return end < m->in->end ? end : m->in->end;
}

/* "已于7月18日终止", "已经委员会于1月20日初步审查": where the words begin that tell a day, right behind them, as past; UINT32_MAX: nowhere. */
static uint32_t finished_before(const chronicle *c, const moment *m)
{
    const view text = { c->x->clean->text.start, chronicle_token(c, m)->start };
    const uint32_t date = chronicle_token(c, m)->start, begin = chronicle_clause_begin(c, date, m->in->start);
    uint32_t length, value = 0;
    for (uint32_t at = begin; (at = wordset_find(c->words->done, text, at, date, &length, &value)) < date; at += length)
        if (value == FINISHED && (at + length == date || chronicle_word_before(c, c->words->set_for, at + length, date, NULL) > 0))
            return at;
    return UINT32_MAX;
}

/* Is its year told by nobody, and so far ahead that it may be the one before? */
static bool is_of_any_year(const chronicle *c, const moment *m)
{
    return !m->relative && builder_date(c->x->builder, m->fact)->year_from == YEAR_PUBLISHED && days_ahead(c, m) > FAR_AHEAD;
}

/* "it ends in March; up to 21 February 4.18 million had come", "..., which had been held in April": does a date of the past stand
** between a date and 'end'? */
static bool is_told_of_next(const chronicle *c, const moment *m, uint32_t end)
{
    for (const moment *next = m + 1; next < c->moments + c->count && next->in == m->in && chronicle_token(c, next)->end <= end; next++)
        if (date_compare(next->when.from, c->x->published.to) <= 0)
            return true;
    return false;
}

/* Marks such a day that is to come; nothing before it in its sentence speaks of plans. */
static bool told_finished(const chronicle *c, const moment *m, uint32_t start)
{
    const token *t = chronicle_token(c, m);
    const uint32_t told = m->precision == PRECISION_DAY && has_figure(c, m) && days_ahead(c, m) > 0 && !is_of_any_year(c, m)
                              ? finished_before(c, m)
                              : UINT32_MAX;
    const mark detail = { .mark = builder_word(c->x->builder, VIEW("foretold")) };
    if (told == UINT32_MAX || chronicle_holds(c, c->words->planned, start, t->start) || chronicle_holds(c, c->words->shall, start, t->start)
        || wordset_at(c->words->shifted, c->x->clean->text, t->end, NULL) > 0
        || chronicle_holds(c, c->words->of, t->end, chronicle_clause_end(c, t->end, m->in->end)))
        return false;       /* 已于8月1日前做好准备的要求 */
    place_fact(c->x, FACT_MARK, told, t->end, &detail);
    return true;
}

/* "据1月24日发布的数据", "6月30日18时发布的预报显示", "1月25日通报称": where the words end that tell what was made public on a day; 0: nowhere. */
static uint32_t issued_behind(const chronicle *c, const moment *m)
{
    const view text = c->x->clean->text;
    const token *t = chronicle_token(c, m);
    const uint32_t from = chronicle_skip_sign(c, t->end, m->in->end), end = chronicle_clause_end(c, from, m->in->end);
    uint32_t length, value = 0, stop = from + ISSUED_GAP < end ? from + ISSUED_GAP : end;
    while (stop < end && ((unsigned char)text.start[stop] & 0xC0) == 0x80)
        stop++;
    if (m + 1 < c->moments + c->count && m[1].in == m->in && chronicle_token(c, m + 1)->start < stop)
        stop = chronicle_token(c, m + 1)->start;
    const uint32_t at = from < stop ? wordset_find(c->words->issued, (view){ text.start, stop }, from, stop, &length, &value) : stop;
    if (at >= stop)
        return 0;
    const uint32_t begin = chronicle_clause_begin(c, t->start, m->in->start);
    const bool led = wordset_at(c->words->according_to, text, begin, NULL) > 0 && begin < t->start;
    return value == SAID_SO || led || chronicle_holds(c, c->words->shows, at + length, end) ? at + length : 0;
}

/* Marks a day to come on which something is told to have been made public. */
static bool told_issued(const chronicle *c, const moment *m, uint32_t start)
{
    const token *t = chronicle_token(c, m);
    const view own = chronicle_between(c, t->start, t->end);
    if (m->precision != PRECISION_DAY || m->relative || days_ahead(c, m) <= 0 || days_ahead(c, m) > FAR_AHEAD
        || view_find(own, VIEW("\xE6\x9C\x88")) < 0)       /* 月 */
        return false;
    const uint32_t end = issued_behind(c, m);
    if (end == 0 || chronicle_holds(c, c->words->planned, start, t->start) || chronicle_holds(c, c->words->shall, start, end)
        || chronicle_holds(c, c->words->shall_be, start, t->end))
        return false;
    const mark detail = { .mark = builder_word(c->x->builder, VIEW("foretold")) };
    place_fact(c->x, FACT_MARK, t->start, end, &detail);
    return true;
}

void chronicle_foretold(chronicle *c)
{
    const extraction *x = c->x;
    for (uint32_t i = 0; x->published.from.year != 0 && i < c->count; i++) {
        const moment *m = &c->moments[i];
        uint32_t length, future, start, at = chronicle_token(c, m)->end;
        const uint32_t end = told_with(c, m, &start);
        view text = { x->clean->text.start, end };
        if (told_finished(c, m, start) || told_issued(c, m, start))
            continue;
        if (m->precision > PRECISION_MONTH || !has_figure(c, m) || date_compare(m->when.from, x->published.to) <= 0
            || wordset_find(c->words->planned, text, start, end, &length, NULL) < end
            || chronicle_word_before(c, c->words->is_weekday, m->in->start, chronicle_token(c, m)->start, NULL) > 0)      /* 日子是2月22日，已经… */
            continue;
        if (is_of_any_year(c, m) || chronicle_word_before(c, c->words->counting_down, m->in->start, chronicle_token(c, m)->start, NULL) > 0)
            continue;
        mark detail = { .mark = builder_word(x->builder, VIEW("foretold")) };
        uint32_t done = end, more = at, counted = counted_ahead(c, m);
        if (counted != UINT32_MAX) {
            place_fact(c->x, FACT_MARK, counted, at, &detail);
            continue;
        }
        while ((more = wordset_find(c->words->done, text, more, end, &length, NULL)) < end && more - at <= FORETOLD_GAP) {
            done = more;
            more += length;
        }
        uint32_t finished = 0;
        if (done >= end)
            continue;
        wordset_find(c->words->done, text, done, end, &length, &finished);
        const uint32_t clause = chronicle_clause_end(c, done + length, end);
        if (is_told_of_next(c, m, clause))
            continue;
        uint32_t behind = 0;
        if (wordset_find(c->words->of, text, done + length, clause, &behind, NULL) < clause)
            continue;       /* 已经订出去的场次 */
        /* "已减弱，随即将响应降级": behind a finished action 将 is no future any more. */
        if (wordset_find(c->words->shall, text, start, finished == FINISHED ? done : end, &future, NULL) < (finished == FINISHED ? done : end))
            continue;
        place_fact(c->x, FACT_MARK, chronicle_token(c, m)->start, done + length, &detail);
    }
}
