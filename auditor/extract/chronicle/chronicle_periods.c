#include "extract/chronicle/chronicle_parts.h"

#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** A period by another name right beside it: "从2006年到2010年，也就是“十一五”期间", "明年，也就是2027年"; a plan and the years that it
** is told to begin and end in, or a year that is told to lie in it.
*/

enum {
    PLAN_GAP = 36,      /* bytes between a plan and the year it begins in */
    FIRST_MONTH = 3, LAST_MONTH = 10,   /* of publication, in which no other year is near */
    HELD_GAP = 60,      /* bytes between the year of what is held and the day */
    NEAR_YEARS = 3,     /* a slip is not further off */
    JOINT_GAP = 45      /* bytes between two names of one period */
};

static bool whole_years(const moment *m)
{
    return m->precision == PRECISION_PERIOD && !m->relative && m->when.from.year > 0 && m->when.from.month == 1 && m->when.to.month == 12;
}

/* A plan goes by its name: 十四五, not 2021—2025年. */
static bool is_plan(const chronicle *c, const moment *m)
{
    const token *t = chronicle_token(c, m);
    return whole_years(m) && view_find(chronicle_between(c, t->start, t->end), VIEW("\xE5\xB9\xB4")) < 0;      /* 年 */
}

static uint32_t skip_quote(const chronicle *c, uint32_t at)
{
    view rest = { c->x->clean->text.start + at, c->x->clean->text.length - at };
    return view_starts(rest, VIEW("\xE2\x80\x9C")) || view_starts(rest, VIEW("\xE2\x80\x9D")) ? at + 3 : at;     /* “ ” */
}

/* Does nothing but 也就是 and the like stand between two dates? Of a period and its plan 的 does, too. */
static bool is_beside(const chronicle *c, const moment *a, const moment *b)
{
    view text = c->x->clean->text;
    const uint32_t end = chronicle_token(c, b)->start;
    uint32_t at = skip_quote(c, chronicle_token(c, a)->end), n;
    bool joined = false;
    if (end < at || end - at > JOINT_GAP)
        return false;
    while ((n = wordset_at(c->words->of_plan, text, at, NULL)) > 0
           || (is_plan(c, a)
               && ((n = wordset_at(c->words->plan_year, text, at, NULL)) > 0 || (n = wordset_at(c->words->between, text, at, NULL)) > 0)))
        at += n;        /* “十三五”头一年至最后一年，即… */
    at = chronicle_skip_sign(c, at, end);
    if ((n = wordset_at(c->words->that_is, text, at, NULL)) > 0 || (whole_years(a) && (n = wordset_at(c->words->of, text, at, NULL)) > 0)) {
        joined = true;
        at += n;
    }
    at = skip_quote(c, at);
    return joined && at == end;
}

static void claim_periods(chronicle *c, const moment *a, const moment *b, bool alike)
{
    operand operands[] = { { a->fact, ROLE_FACTS }, { b->fact, ROLE_FACTS } };
    claim made = { .kind = CLAIM_REPEAT, .confidence = 80,
                   .pattern = builder_word(c->x->builder, alike ? VIEW("chronicle/same-period") : VIEW("chronicle/other-name")) };
    builder_claim(c->x->builder, &made, operands, 2);
}

static void read_beside(chronicle *c, const moment *a, const moment *b)
{
    bool plan = whole_years(a) && whole_years(b) && is_plan(c, a) != is_plan(c, b);
    const bool same = a->precision > PRECISION_DAY && a->when.from.month == b->when.from.month && a->when.to.month == b->when.to.month;
    bool year = same && a->when.from.year == a->when.to.year && b->when.from.year == b->when.to.year
                && a->relative != b->relative; /* 今年1至3月，也就是2026年一季度 */
    if ((!plan && !year) || !is_beside(c, a, b) || chronicle_told_then(c, a, b))
        return;
    claim_periods(c, a, b, a->when.from.year == b->when.from.year && a->when.to.year == b->when.to.year);
}

/* Which edge of a plan a year is told to be: of the words right before it, or right behind it where they end the clause. */
static uint32_t edge_of(const chronicle *c, const moment *m)
{
    uint32_t before = 0, behind = 0, at = chronicle_token(c, m)->end, n;
    view text = c->x->clean->text;
    chronicle_word_before(c, c->words->plan_edges, m->in->start, chronicle_token(c, m)->start, &before);
    while ((n = wordset_at(c->words->straight, text, at, NULL)) > 0)
        at += n;
    n = wordset_at(c->words->plan_edges, text, at, &behind);
    bool ends = n > 0 && !place_leads_han(text, at + n);
    return before == PLAN_BEGINS || before == PLAN_ENDS ? before : ends && behind == PLAN_BEGUN ? PLAN_BEGINS : ends && behind == PLAN_ENDED ? PLAN_ENDS : 0;
}

/* "“十五”计划始于2001年，止于2005年". */
static void read_edges(chronicle *c, uint32_t index)
{
    const moment *plan = &c->moments[index];
    uint32_t end = chronicle_token(c, plan)->end;
    for (uint32_t i = index + 1; i < c->count && i <= index + 2 && c->moments[i].in == plan->in; i++) {
        const moment *m = &c->moments[i];
        uint32_t edge = m->precision == PRECISION_YEAR && !m->relative && chronicle_token(c, m)->start <= end + PLAN_GAP ? edge_of(c, m) : 0;
        if (edge == 0)
            return;
        int year = m->when.from.year;
        claim_periods(c, plan, m, year == (edge == PLAN_BEGINS ? plan->when.from.year : plan->when.to.year));
        end = chronicle_token(c, m)->end;
    }
}

uint32_t chronicle_behind_joint(const chronicle *c, uint32_t at, uint32_t to)
{
    const view rest = chronicle_between(c, at, to);
    if (view_starts(rest, VIEW("\xEF\xBC\x88")))      /* （ */
        return at + 3;
    if (view_starts(rest, VIEW("(")))
        return at + 1;
    at = chronicle_skip_sign(c, at, to);
    const uint32_t n = wordset_at(c->words->that_is, c->x->clean->text, at, NULL);
    return n > 0 ? at + n : 0;
}

/* "“十四五”末，即2025年底", "“十三五”开局之年（2016年）", "作为“十三五”开局之年，2016年…": an edge of a plan and its year right behind it. Where only a comma
** stands between, and the year lies in the plan, or tells of something (2015年立项的…), it may be another one. */
static void read_edge_behind(chronicle *c, const moment *plan, const moment *year)
{
    view text = c->x->clean->text;
    uint32_t at = skip_quote(c, chronicle_token(c, plan)->end), value = 0, n, length;
    const uint32_t end = chronicle_token(c, year)->end;
    while ((n = wordset_at(c->words->of_plan, text, at, NULL)) > 0 || (n = wordset_at(c->words->of, text, at, NULL)) > 0)
        at += n;
    if ((n = wordset_at(c->words->plan_year, text, at, &value)) == 0 || year->relative || year->precision > PRECISION_YEAR || year->when.from.year == 0
        || builder_date(c->x->builder, year->fact)->year_from != YEAR_TEXT)
        return;
    at += n;
    const uint32_t joint = chronicle_behind_joint(c, at, plan->in->end), is = wordset_at(c->words->in_plan, text, at, NULL),
                   comma = chronicle_skip_sign(c, at, plan->in->end);
    const uint32_t of = wordset_at(c->words->of, text, at, NULL);      /* 开局之年的2026年 */
    const bool sure = (joint > 0 && joint == chronicle_token(c, year)->start) || (is > 0 && at + is == chronicle_token(c, year)->start)
                      || (of > 0 && at + of == chronicle_token(c, year)->start);
    const int edge = value == FIRST_YEAR ? plan->when.from.year : plan->when.to.year, told = year->when.from.year;
    if (!sure) {
        const uint32_t stop = chronicle_clause_end(c, end, plan->in->end);
        if (comma != chronicle_token(c, year)->start || (told != edge && told >= plan->when.from.year && told <= plan->when.to.year)
            || wordset_find(c->words->of, (view){ text.start, stop }, end, stop, &length, NULL) < stop)
            return;
    }
    claim_periods(c, plan, year, told == edge);
}

/* "2023年处在“十四五”中期". */
static void read_within(chronicle *c, const moment *year, const moment *plan)
{
    view text = c->x->clean->text;
    uint32_t at = chronicle_token(c, year)->end, n, end = chronicle_token(c, plan)->start;
    at = chronicle_skip_sign(c, at, end);
    if ((n = wordset_at(c->words->in_plan, text, at, NULL)) == 0 || skip_quote(c, at + n) != end)
        return;
    at = skip_quote(c, chronicle_token(c, plan)->end);
    while ((n = wordset_at(c->words->of_plan, text, at, NULL)) > 0)
        at += n;
    if (wordset_at(c->words->plan_parts, text, at, NULL) > 0)
        claim_periods(c, plan, year, year->when.from.year >= plan->when.from.year && year->when.from.year <= plan->when.to.year);
}

/* "公司成立的第二年，也就是2018年", where the founding is told elsewhere. */
static void read_nth(chronicle *c, const token *t)
{
    view text = c->x->clean->text, first = VIEW("\xE7\xAC\xAC"), year = VIEW("\xE5\xB9\xB4");      /* 第, 年 */
    const sentence *in = place_sentence(c->x, t->start);
    uint32_t number = 0, at = t->start, class = 0, used;
    if (in == NULL || !view_starts(chronicle_between(c, at, t->end), first)
        || (used = numeral_at(text, at + 3, NUMERAL_DIGITS | NUMERAL_HAN, &number)) == 0 || !view_equal(chronicle_between(c, at + 3 + used, t->end), year))
        return;
    at -= wordset_before(c->words->of, chronicle_between(c, in->start, at), at - in->start, NULL);
    uint32_t word = chronicle_word_before(c, c->words->founded, in->start, at, &class), end = chronicle_skip_sign(c, t->end, in->end);
    uint32_t named = wordset_at(c->words->that_is, text, end, NULL), i = chronicle_first(c, end);
    const moment *own = i < c->count ? &c->moments[i] : NULL;
    if (word == 0 || named == 0 || own == NULL || chronicle_token(c, own)->start != end + named || own->relative || own->precision != PRECISION_YEAR)
        return;
    const moment *from = chronicle_founding_of(c, class, t->block, at - word);
    if (from == NULL || from == own)
        return;
    int apart = own->when.from.year - from->when.from.year;
    claim_periods(c, from, own, apart == (int)number || apart == (int)number - 1);
}

/* Is a date a year and nothing else (2024年; not 2024年度), or a holiday of a year (2024年国庆)? */
static bool is_plain_year(const chronicle *c, const moment *m)
{
    const token *t = chronicle_token(c, m);
    const view said = chronicle_between(c, t->start, t->end);
    if (m->precision == PRECISION_YEAR)
        return view_ends(said, VIEW("\xE5\xB9\xB4"));     /* 年 */
    return m->precision == PRECISION_DAY && view_find(said, VIEW("\xE6\x9C\x88")) < 0 && view_find(said, VIEW("\xE6\x97\xA5")) < 0      /* 月, 日 */
        && place_leads_han(c->x->clean->text, t->end - 3) && builder_date(c->x->builder, m->fact)->year_from == YEAR_TEXT;
}

/* "2024年春茶开采节昨天开幕", printed in May 2026: what is held on a day that is told from today is of that day's year, unless it
** looks back on a year, or is held around the turn of one. */
static void read_held(chronicle *c, const moment *year, const moment *day)
{
    const period now = c->x->published;
    uint32_t length, from = chronicle_token(c, year)->end, to = chronicle_token(c, day)->start;
    view text = { c->x->clean->text.start, to };
    const bool turn = now.from.month < FIRST_MONTH || now.from.month > LAST_MONTH;
    if ((turn && year->when.from.year < now.from.year + 2) || year->relative || !day->relative || day->precision != PRECISION_DAY || !is_plain_year(c, year)
        || year->when.from.year == day->when.from.year || to < from + 6 || to - from > HELD_GAP || !place_leads_han(c->x->clean->text, from)
        || chronicle_clause_begin(c, to, from) > from || wordset_find(c->words->looks_back, text, from, to, &length, NULL) < to)
        return;
    const int off = year->when.from.year - day->when.from.year;
    if (off >= -NEAR_YEARS && off <= NEAR_YEARS)
        claim_periods(c, year, day, false);
}

/* "上世纪九十年代初的1993年": a year that is told to be of a decade. */
static void read_decade(chronicle *c, const moment *decade, const moment *year)
{
    const uint32_t end = chronicle_token(c, decade)->end, part = wordset_at(c->words->decade_parts, c->x->clean->text, end, NULL);
    const uint32_t of = wordset_at(c->words->of, c->x->clean->text, end + part, NULL);
    if (whole_years(decade) && year->precision <= PRECISION_YEAR && !year->relative && of > 0 && end + part + of == chronicle_token(c, year)->start)
        claim_periods(c, decade, year, year->when.from.year >= decade->when.from.year && year->when.from.year <= decade->when.to.year);
}

/* "刚刚过去的2024年", printed in 2026, or "刚刚过去的2026年", printed in January of it. */
static void read_just_past(chronicle *c, const moment *m)
{
    const period now = c->x->published;
    if (now.from.year == 0 || m->relative || m->precision != PRECISION_YEAR || m->when.from.year == now.from.year - 1
        || (m->when.from.year == now.from.year && now.from.month > LAST_MONTH)
        || chronicle_word_before(c, c->words->just_past, m->in->start, chronicle_token(c, m)->start, NULL) == 0)
        return;
    const token *t = chronicle_token(c, m);
    place_mark(c->x, "long-past", t->start, t->end);
}

void chronicle_periods(chronicle *c)
{
    for (uint32_t i = 0; i < c->x->token_count; i++)
        if (c->x->tokens[i].kind == TOKEN_DATE || c->x->tokens[i].kind == TOKEN_ORDINAL)
            read_nth(c, &c->x->tokens[i]);
    for (uint32_t i = 0; i < c->count; i++) {
        const moment *a = &c->moments[i], *b = i + 1 < c->count && c->moments[i + 1].in == a->in ? a + 1 : NULL;
        if (is_plan(c, a))
            read_edges(c, i);
        read_just_past(c, a);
        if (b == NULL)
            continue;
        read_held(c, a, b);
        read_beside(c, a, b);
        read_decade(c, a, b);
        if (is_plan(c, a))
            read_edge_behind(c, a, b);
        if (a->precision == PRECISION_YEAR && is_plan(c, b))
            read_within(c, a, b);
    }
}
