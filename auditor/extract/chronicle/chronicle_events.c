#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"
#include "extract/words/starts.h"

enum {
    PLAN_GAP = 30,          /* bytes between a year and its plan */
    PLAN_REACH = 60,        /* bytes between a plan and the year that is one of its years */
    SAID_GAP = 9,           /* bytes between a year and what it is of the plan before it */
    NTH_GAP = 30,           /* bytes between a plan and its N-th year: 规划的 */
    THING_REACH = 300,      /* bytes behind a date in which "this fund" counts */
    LONG_SENTENCE = 1200,   /* bytes: too long to tell its tense */
    NOUN_REACH = 12,        /* bytes from 这支 to its noun's end */
    PASSED_NEAR = 31, PASSED_LEAST = 5, PASSED_MOST = 150,    /* days before publication: of a draft printed late, or of another year */
    PASSED_YEARS = 900,     /* days: a plan of that long ago is history */
    ADJACENT_GAP = 6,       /* bytes between an event and the date of the next one */
    REST_GAP = 24,          /* bytes of the first one's clause behind it */
    LAST_WORD = 6,          /* bytes of a clause behind its event: 开工建设 */
    OWN_GAP = 30,           /* bytes between the second date and its event */
    NEAR_DAYS = 60,         /* days by which dates without a year are the wrong way round: 11月开始，3月结束 is honest */
    LAST_DAYS = 7,          /* days back of 昨天, 前天; 年底 may be resolved wrongly */
    NOUN = 6,               /* bytes of a thing's noun */
    LEAST_SHARED = 4,       /* characters that two objects must share */
    LEAST_NAME = 3,         /* where they are all of the one */
    HAN_BYTES = 3,
    LOOK_BACK = 64          /* dates that are compared with one */
};

/* Behind a plan: "的第三年", which year that is and the ordinal's fact; 0 where no such ordinal follows. */
static int nth_year(const chronicle *c, const moment *plan, uint32_t end, uint32_t *ordinal)
{
    uint32_t i = place_token(c->x, end), number, from = end;
    view unit_name;
    while (i < c->x->token_count && c->x->tokens[i].start < end)
        i++;
    if (i == c->x->token_count || c->x->tokens[i].kind != TOKEN_ORDINAL || c->x->tokens[i].start - from > NTH_GAP
        || chronicle_clause_end(c, from, plan->in->end) < c->x->tokens[i].start
        || wordset_at(c->words->nth, c->x->clean->text, c->x->tokens[i].number_end, NULL) == 0
        || !chronicle_number(c, &c->x->tokens[i], &number, &unit_name))
        return 0;
    int last = plan->when.to.year - plan->when.from.year + 1;
    *ordinal = c->x->tokens[i].fact;
    return (int)number <= last ? plan->when.from.year + (int)number - 1 : 0;
}

static void claim_plan_year(chronicle *c, const moment *year, const moment *plan, int of_plan, uint32_t ordinal)
{
    bool alike = year->when.from.year == of_plan;
    operand operands[] = { { year->fact, ROLE_FACTS }, { plan->fact, ROLE_FACTS }, { ordinal, ROLE_FACTS } };
    claim made = { .kind = CLAIM_REPEAT, .confidence = 85,
                   .pattern = builder_word(c->x->builder, alike ? VIEW("chronicle/same-period") : VIEW("chronicle/other-period")) };
    builder_claim(c->x->builder, &made, operands, ordinal != FACT_NONE && !alike ? 3 : 2);
}

/* "the plan (2022-2024) is in its last year this year": the plan's years stand before the year that is one of them. */
static void read_plan_before(chronicle *c, const moment *plan, const moment *year)
{
    uint32_t end = chronicle_token(c, year)->end, length, value = 0;
    view text = { c->x->clean->text.start, year->in->end };
    view before = { c->x->clean->text.start, chronicle_token(c, plan)->start };
    if (!view_ends(before, VIEW("\xEF\xBC\x88")) && !view_ends(before, VIEW("(")))
        return;     /* no plan's years, but 2015年至2016年援疆 */
    if (plan->in != year->in || plan->precision != PRECISION_PERIOD || year->precision != PRECISION_YEAR || plan->relative
        || chronicle_runs_on(c, plan) || plan->when.from.year == plan->when.to.year || year->when.from.year == 0
        || chronicle_token(c, year)->start > chronicle_token(c, plan)->end + PLAN_REACH)
        return;
    if (wordset_find(c->words->plan_year, text, end, year->in->end, &length, &value) <= end + SAID_GAP)
        claim_plan_year(c, year, plan, value == FIRST_YEAR ? plan->when.from.year : plan->when.to.year, FACT_NONE);
}

/* "2024年是“十四五”收官之年", "2022年是“十四五”规划的第三年": the last, first or N-th year of a plan. */
void chronicle_plan_years(chronicle *c)
{
    for (uint32_t i = 0; i + 1 < c->count; i++) {
        const moment *a = &c->moments[i], *b = &c->moments[i + 1];
        uint32_t end = chronicle_token(c, b)->end, value = 0, from = chronicle_token(c, a)->end;
        read_plan_before(c, a, b);
        view text = { c->x->clean->text.start, b->in->end };
        if (view_starts((view){ text.start + from, b->in->end - from }, VIEW("\xEF\xBC\x89")))     /* ）: 今年（2025年）是… */
            from += 3;
        const uint32_t sign = chronicle_skip_sign(c, from, b->in->end);
        from += sign > from && wordset_at(c->words->nth_before, text, sign, NULL) > 0 ? sign - from : 0;    /* 2023年，是“十四五”…… */
        if (a->in != b->in || a->precision != PRECISION_YEAR || b->precision != PRECISION_PERIOD || chronicle_token(c, b)->start > from + PLAN_GAP
            || chronicle_clause_end(c, from, b->in->end) < chronicle_token(c, b)->start)
            continue;
        while (end < b->in->end && view_starts((view){ text.start + end, b->in->end - end }, VIEW("\xE2\x80\x9D")))
            end += 3;
        const moment *years = i + 2 < c->count ? b + 1 : b;     /* “十四五”规划（2021—2025年）实施的第三年 */
        bool bracketed = years->in == b->in && date_compare(years->when.from, b->when.from) == 0 && date_compare(years->when.to, b->when.to) == 0
            && chronicle_token(c, years)->start <= end + PLAN_GAP;
        years = bracketed ? years : b;
        end = bracketed && years != b ? chronicle_token(c, years)->end : end;
        int of_plan = 0;
        uint32_t ordinal = FACT_NONE;
        if (wordset_at(c->words->plan_year, text, end, &value) > 0)
            of_plan = value == FIRST_YEAR ? b->when.from.year : b->when.to.year;
        else if ((of_plan = nth_year(c, b, end, &ordinal)) == 0)
            continue;
        claim_plan_year(c, a, years, of_plan, ordinal);
    }
}

/* The step of a chain that an event is; false where the chain does not know it. */
static bool step_of(const data *chain, view event, uint32_t *step_number)
{
    for (uint32_t i = 0; i < chain->count; i++)
        for (uint32_t k = 0; k < chain->items[i].count; k++)
            if (chain->items[i].items[k].kind == DATA_TEXT && view_ends(event, chain->items[i].items[k].text)) {
                *step_number = i;
                return true;
            }
    return false;
}

/* Does the date of a second event stand right behind the first one, or behind its clause (5月竣工验收，9月开工), and is the
** event told of the same thing: 9月在东岸开工, not 9月二期开工? */
static bool adjacent(const chronicle *c, const moment *first, const moment *second)
{
    uint32_t start = chronicle_token(c, second)->start, end = chronicle_clause_end(c, first->event_end, first->in->end), own = chronicle_token(c, second)->end;
    if (first->in != second->in || start < first->event_end || second->event_start < own || second->event_start - own > OWN_GAP
        || (second->event_start > own && wordset_at(c->words->straight, c->x->clean->text, own, NULL) == 0))
        return false;
    if (chronicle_clause_end(c, second->event_end, second->in->end) - second->event_end > LAST_WORD)
        return false;       /* 开工建设二期工程: an object of its own */
    uint32_t behind = chronicle_skip_sign(c, end, first->in->end);
    return start - first->event_end <= ADJACENT_GAP || (end - first->event_end <= REST_GAP && behind <= start && start - behind <= 3);
}

/* Does a date say its year: 2025年3月, or 同年2月 and 次年6月 behind one? 年底 alone does not. */
static bool says_year(const chronicle *c, const moment *m)
{
    const dated *d = builder_date(c->x->builder, m->fact);
    const token *t = chronicle_token(c, m);
    bool behind = d->relative != 0 && d->year_from == YEAR_INHERITED && document_word(builder_document(c->x->builder), d->relative).length < t->end - t->start;
    return d->year_from == YEAR_TEXT || behind;
}

bool chronicle_surely_back(const chronicle *c, const moment *from, const moment *to)
{
    const int32_t back = date_number(from->when.from) - date_number(to->when.to);
    const bool turned = from > to;
    if (back > 0
        && chronicle_holds(c, c->words->rescheduled, chronicle_token(c, turned ? to : from)->end, chronicle_token(c, turned ? from : to)->start))
        return false;       /* 2025年6月竣工，实际提前两个月，4月通过验收 */
    return back <= 0 || (says_year(c, from) && says_year(c, to)) || back <= NEAR_DAYS;
}

/* Two events in a row along one chain. A chain of courts goes over a paragraph; one of buildings only where nothing stands
** between the two: "2018年9月动工，2017年11月投入使用", for a second subject would have its own order. */
void chronicle_chains(chronicle *c)
{
    const moment *last = NULL;
    for (uint32_t i = 0; c->words->chains != NULL && i < c->count; i++) {
        const moment *m = &c->moments[i];
        if (m->event_end == m->event_start || (m->relative && !(last != NULL && last->in == m->in && says_year(c, m))))
            continue;
        bool beside = last != NULL && adjacent(c, last, m);
        for (uint32_t k = 0; last != NULL && last->block == m->block && k < c->words->chains->count; k++) {
            uint32_t a, b;
            const data *chain = &c->words->chains->items[k];
            if ((!beside && !data_boolean(data_get(chain, "paragraph"), false))
                || !step_of(chain, chronicle_between(c, last->event_start, last->event_end), &a)
                || !step_of(chain, chronicle_between(c, m->event_start, m->event_end), &b) || a == b)
                continue;
            if (chronicle_surely_back(c, a < b ? last : m, a < b ? m : last))
                chronicle_claim_span(c, a < b ? last->fact : m->fact, a < b ? m->fact : last->fact, FACT_NONE, "chronicle/order", 80);
            break;
        }
        last = m;
    }
}

/* Does the sentence of a date speak, behind it, of "this fund", and of the thing with that noun? */
static bool speaks_of(const chronicle *c, const moment *m, view noun)
{
    uint32_t length, end = chronicle_token(c, m)->end + THING_REACH < m->in->end ? chronicle_token(c, m)->end + THING_REACH : m->in->end;
    view text = { c->x->clean->text.start, end };
    for (uint32_t at = chronicle_token(c, m)->end; (at = wordset_find(c->words->this_one, text, at, end, &length, NULL)) < end; at += length) {
        view behind = { text.start + at + length, end - at - length < NOUN_REACH ? end - at - length : NOUN_REACH };
        if (view_find(behind, noun) >= 0)
            return true;
    }
    return false;
}

/* "2019年设立的产业基金 … 2018年，我们用这支基金投出了第一个项目": nothing is done with a thing before it is founded. */
void chronicle_before_founding(chronicle *c)
{
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *f = &c->moments[i];
        if (f->founding == 0 || f->relative || f->precision > PRECISION_YEAR || f->object_end - f->object_start < 6)
            continue;
        view noun = chronicle_between(c, f->object_end - 6, f->object_end);
        if (!place_leads_han(c->x->clean->text, f->object_end - 3) || !place_leads_han(c->x->clean->text, f->object_end - 6))
            continue;
        for (uint32_t k = i > LOOK_BACK ? i - LOOK_BACK : 0; k < c->count && k < i + LOOK_BACK; k++) {
            const moment *m = &c->moments[k];
            if (m->relative || m->precision > PRECISION_YEAR || m->when.to.year >= f->when.from.year || m->in == f->in || !speaks_of(c, m, noun))
                continue;
            chronicle_claim_span(c, f->fact, m->fact, FACT_NONE, "chronicle/order", 75);
            return;
        }
    }
}

/* "力争2023年9月底前通水", printed in July 2024: of another year, which is written, in a sentence that tells of nothing else. */
static bool surely_passed(const chronicle *c, const moment *m, int32_t ago)
{
    uint32_t length;
    view text = { c->x->clean->text.start, m->in->end };
    bool alone = (m == c->moments || m[-1].in != m->in) && (m + 1 == c->moments + c->count || m[1].in != m->in);
    return ago <= PASSED_YEARS && alone && builder_date(c->x->builder, m->fact)->year_from == YEAR_TEXT
        && wordset_find(c->words->reported, text, m->in->start, m->in->end, &length, NULL) >= m->in->end;
}

/* Does the paragraph tell a year behind that of a date before it: the year that this one may be of? */
static bool tells_later_year(const chronicle *c, const moment *m)
{
    for (const moment *before = m; before-- > c->moments && before->block == m->block;)
        if (before->when.from.year > m->when.from.year)
            return true;
    return false;
}

/* A day to come that has passed: "报名将于6月5日截止" in a draft of June 10. */
void chronicle_passed(chronicle *c)
{
    const extraction *x = c->x;
    for (uint32_t i = 0; x->published.from.year != 0 && i < c->count; i++) {
        const moment *m = &c->moments[i];
        const token *t = chronicle_token(c, m);
        uint32_t length, before = chronicle_word_before(c, c->words->shall_be, m->in->start, t->start, NULL);
        view text = { x->clean->text.start, m->in->end };
        bool month = view_find(chronicle_between(c, t->start, t->end), VIEW("\xE6\x9C\x88")) >= 0;     /* 月 */
        if (before > 0 && m->relative && m->precision == PRECISION_DAY && date_compare(m->when.to, x->published.from) < 0 && !month
            && date_number(x->published.from) - date_number(m->when.to) <= LAST_DAYS
            && wordset_find(c->words->past_signs, text, m->in->start, t->start, &length, NULL) >= t->start) {
            mark tomorrow = { .mark = builder_word(x->builder, VIEW("passed")) };
            place_fact(c->x, FACT_MARK, t->start - before, t->end, &tomorrow);      /* 将于昨晚举行 */
            continue;
        }
        if (before == 0 || !month || m->precision > PRECISION_MONTH || x->published.from.month == 0 || date_compare(m->when.to, x->published.from) >= 0)
            continue;
        int32_t ago = date_number(x->published.from) - date_number(m->when.to);
        if (builder_date(x->builder, m->fact)->year_from != YEAR_TEXT && tells_later_year(c, m))
            continue;       /* 2026年建成，…计划9月启用 */
        if (ago > PASSED_NEAR && builder_date(x->builder, m->fact)->year_from == YEAR_PUBLISHED && m->when.from.year < x->published.from.year)
            continue;       /* 从即日起到12月底, in February */
        if (ago < PASSED_LEAST || (ago > PASSED_MOST && !surely_passed(c, m, ago)) || m->in->end - m->in->start > LONG_SENTENCE
            || wordset_find(c->words->past_signs, text, m->in->start, m->in->end, &length, NULL) < m->in->end)
            continue;
        mark detail = { .mark = builder_word(x->builder, VIEW("passed")) };
        place_fact(c->x, FACT_MARK, t->start - before, t->end, &detail);
    }
}

/* Longest run of characters that two objects share. */
static uint32_t shared_characters(view a, view b)
{
    uint32_t best = 0;
    for (uint32_t i = 0; i < a.length; i += utf8_step(a, i))
        for (uint32_t j = 0; j < b.length; j += utf8_step(b, j)) {
            uint32_t n = 0, k = 0;
            if (a.start[i] != b.start[j] || (i + 2 < a.length && j + 2 < b.length && a.start[i + 2] != b.start[j + 2] && utf8_step(a, i) == 3))
                continue;       /* most pairs differ in their last bytes */
            while (i + k < a.length && j + k < b.length) {
                uint32_t size = utf8_step(a, i + k);
                if (j + k + size > b.length || memcmp(a.start + i + k, b.start + j + k, size) != 0)
                    break;
                k += size;
                n++;
            }
            best = n > best ? n : best;
        }
    return best;
}

/* "这座2022年6月投产的水厂": does a word for "this" stand right before a date? */
static bool told_before(const chronicle *c, const moment *m)
{
    return chronicle_word_before(c, c->words->this_one, m->in->start, chronicle_token(c, m)->start, NULL) > 0;
}

/* Does an object end with a noun, but for one character (北岸水厂于)? */
static bool names_end(view object, view noun)
{
    return view_ends(object, noun) || (object.length > 3 && view_ends((view){ object.start, object.length - 3 }, noun));
}

/* "on the 3rd they issued a notice", "on the 9th they issued the report": what an act is done to stands behind it, and must be the same. */
static bool done_to_others(const chronicle *c, const moment *a, const moment *b)
{
    uint32_t value = 0;
    view x = chronicle_between(c, a->event_end, chronicle_clause_end(c, a->event_end, a->in->end));
    view y = chronicle_between(c, b->event_end, chronicle_clause_end(c, b->event_end, b->in->end));
    wordset_at(c->words->events, c->x->clean->text, b->event_start, &value);
    if (value == ACT && y.length > 0 && wordset_at(c->words->issued_often, y, 0, NULL) == y.length)
        return true;        /* 4月30日发布微博，5月10日发布微博 */
    if (value != ACT || x.length == 0 || y.length == 0 || view_equal(x, y))
        return false;
    uint32_t shared = shared_characters(x, y), shorter = (uint32_t)utf8_count(x.length < y.length ? x : y);
    view end = { y.start + y.length - 2 * HAN_BYTES, 2 * HAN_BYTES };
    return shared < LEAST_SHARED || shared * 2 < shorter || y.length < end.length || !view_ends(x, end);
}

/* The next numeral of a name from 'at' on, 0 where none is left; *at is behind it. */
static uint32_t next_number(view name, uint32_t *at)
{
    uint32_t number = 0;
    for (uint32_t n; *at < name.length; *at += utf8_step(name, *at))
        if ((n = numeral_at(name, *at, NUMERAL_DIGITS | NUMERAL_HAN | NUMERAL_CIRCLED, &number)) > 0) {
            *at += n;
            return number;
        }
    return 0;
}

/* "Line 5", "Line 1": do the numbers that two names hold tell of two things? */
static bool numbered_apart(view a, view b)
{
    uint32_t i = 0, j = 0, one, other;
    do {
        one = next_number(a, &i);
        other = next_number(b, &j);
    } while (one == other && one != 0);
    return one != other;
}

/* Are two words for what happened those of one event: 开工 and 动工? */
static bool same_event(const chronicle *c, view a, view b)
{
    uint32_t one = 0, other = 0;
    return view_equal(a, b)
           || (wordset_at(c->words->one_event, a, 0, &one) == a.length && wordset_at(c->words->one_event, b, 0, &other) == b.length && one == other);
}

/* Is something told to be new, or done once more, or for others than the thing itself, up to the event of a date? */
static bool is_anew(const chronicle *c, const moment *m)
{
    const uint32_t date = chronicle_token(c, m)->start, from = chronicle_clause_begin(c, date, m->in->start);
    return chronicle_holds(c, c->words->once_more, from, m->event_end) || chronicle_holds(c, c->words->extended, from, m->event_end);
}

/* Do two names end alike, and hold most of each other: all of the shorter one, where that is short? */
static bool names_one(view a, view b)
{
    const view shorter = a.length < b.length ? a : b, longer = a.length < b.length ? b : a;
    const uint32_t shared = shared_characters(a, b), least = (uint32_t)utf8_count(shorter);
    if (shared < LEAST_NAME || shared * 2 < least || numbered_apart(a, b))
        return false;
    return shared < LEAST_SHARED ? view_ends(longer, shorter) : view_ends(longer, (view){ shorter.start + shorter.length - NOUN, NOUN });
}

/* "奠基那天下着雨": is an event told as known, of nothing that is named, and one other date of the draft alone that of such an event? */
static bool is_the_only(const chronicle *c, const moment *b, const moment *a)
{
    uint32_t others = 0;
    const view event = chronicle_between(c, b->event_start, b->event_end);
    if (b->object_end - b->object_start >= NOUN || wordset_at(c->words->that_day, c->x->clean->text, b->event_end, NULL) == 0
        || a->object_end - a->object_start < NOUN)
        return false;
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *m = &c->moments[i];
        others += m != b && m->event_end > m->event_start && same_event(c, chronicle_between(c, m->event_start, m->event_end), event);
    }
    return others == 1;
}

/* One event of one thing with two dates. */
void chronicle_events(chronicle *c)
{
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *b = &c->moments[i];
        if (b->event_end == b->event_start || wordset_at(c->words->not_event, c->x->clean->text, b->event_end, NULL) > 0 || is_anew(c, b))
            continue;
        view event = chronicle_between(c, b->event_start, b->event_end), object = chronicle_between(c, b->object_start, b->object_end);
        for (uint32_t j = i > LOOK_BACK ? i - LOOK_BACK : 0; j < i; j++) {
            const moment *a = &c->moments[j];
            view other = chronicle_between(c, a->object_start, a->object_end), was = chronicle_between(c, a->event_start, a->event_end);
            if (was.length == 0 || !same_event(c, was, event) || a->in == b->in || is_anew(c, a))
                continue;
            bool definite = told_before(c, b) && object.length >= NOUN && names_end(other, (view){ object.start, NOUN });
            if ((!definite && !names_one(other, object) && !is_the_only(c, b, a)) || done_to_others(c, a, b))
                continue;
            operand operands[] = { { a->fact, ROLE_FACTS }, { b->fact, ROLE_FACTS } };
            claim made = { .kind = CLAIM_REPEAT, .confidence = 80, .pattern = builder_word(c->x->builder, VIEW("chronicle/event")) };
            builder_claim(c->x->builder, &made, operands, 2);
            break;
        }
    }
}
