#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** A period and, in brackets behind it, the same one again.
*/

enum {
    DAY_GAP = 3,            /* bytes: the bracket alone */
    BARE_GAP = 6,           /* the bracket, behind a closing quotation mark */
    APPOSITION_GAP = 33     /* bytes between a period and its bracketed repetition */
};

/* 越冬季（2025年10月至2026年3月）: nobody tells where a season begins and ends but who says it, as long as they have some time in common; a
** winter is that of the year it begins in, or of the one it ends in, and one without a year is that of any. */
static bool is_season(const chronicle *c, const moment *a, const moment *b)
{
    if (a->precision != PRECISION_QUARTER || a->when.from.month % 3 != 0)
        return false;
    const bool any = a->when.from.month == 12 || builder_date(c->x->builder, a->fact)->year_from != YEAR_TEXT;
    const int apart = any ? 1 : 0;
    for (int years = -apart; years <= apart; years++) {
        date from = a->when.from, to = a->when.to;
        from.year += years;
        to.year += years;
        if (date_compare(from, b->when.to) <= 0 && date_compare(b->when.from, to) <= 0)
            return true;
    }
    return false;
}

/* "监测周报（11月10日至16日）…上周（11月3日至9日）", printed on the 17th: does the draft tell that very week of today by its days before? Then it is
** written in that week, and the one before is the one in brackets. */
static bool is_week_before(const chronicle *c, const moment *a, const moment *b)
{
    enum { DAYS = 7 };
    const int32_t from = date_number(a->when.from), to = date_number(a->when.to);
    if (to - from != DAYS - 1 || date_number(b->when.from) != from - DAYS || date_number(b->when.to) != to - DAYS)
        return false;
    for (const moment *m = c->moments; m < a; m++)
        if (!m->relative && date_compare(m->when.from, a->when.from) == 0 && date_compare(m->when.to, a->when.to) == 0)
            return true;
    return false;
}

/* "This week (30 August to 3 September)", printed on a Sunday: it is the week that begins the next day. */
static bool is_week_ahead(const chronicle *c, const moment *a, const moment *b)
{
    enum { DAYS = 7, SATURDAY = 6 };
    const date published = c->x->published.from;
    const int32_t from = date_number(a->when.from);
    return published.year != 0 && date_compare(published, c->x->published.to) == 0 && date_weekday(published) >= SATURDAY
           && date_number(a->when.to) - from == DAYS - 1 && from <= date_number(published) && date_number(published) < from + DAYS
           && date_number(b->when.from) >= from + DAYS && date_number(b->when.to) < from + 2 * DAYS;
}

/* 前三季度（1—8月）: a period and, in brackets, the same one again. "…以来（2021—2024年）" must only begin alike. */
void chronicle_appositions(chronicle *c)
{
    for (uint32_t i = 0; i + 1 < c->count; i++) {
        const moment *a = &c->moments[i], *b = &c->moments[i + 1];
        bool day = b->precision == PRECISION_DAY;      /* 2023年末（2023年12月31日）: a day of that time */
        bool spelt = a->precision == PRECISION_DAY && !a->relative
                     && view_find(chronicle_between(c, chronicle_token(c, a)->start, chronicle_token(c, a)->end), VIEW("\xE6\x9C\x88"))
                            >= 0; /* 月; 年末 is a day, too */
        if (a->in != b->in || spelt || (a->precision == PRECISION_DAY && !day))
            continue;
        view gap = chronicle_between(c, chronicle_token(c, a)->end, chronicle_token(c, b)->start);
        view behind = { c->x->clean->text.start + chronicle_token(c, b)->end, c->x->clean->text.length - chronicle_token(c, b)->end };
        bool bracket = (view_ends(gap, VIEW("\xEF\xBC\x88")) || view_ends(gap, VIEW("(")))
            && (view_starts(behind, VIEW("\xEF\xBC\x89")) || view_starts(behind, VIEW(")")));
        const bool two = view_find(gap, VIEW("\xEF\xBC\x89")) >= 0 || view_find(gap, VIEW(")")) >= 0;     /* 上届（2021年）、上上届（2017年） */
        if (!bracket || two || gap.length > (day ? DAY_GAP : APPOSITION_GAP) || view_find(gap, VIEW("\xEF\xBC\x8C")) >= 0)
            continue;
        uint32_t length;
        if (chronicle_told_then(c, a, b) || is_season(c, a, b) || is_week_before(c, a, b) || is_week_ahead(c, a, b)
            || wordset_find(c->words->plan_year, gap, 0, (uint32_t)gap.length, &length, NULL) < gap.length)
            continue;       /* “十二五”最后一年（2015年） */
        const bool before_told = i > 0 && b->in - a[-1].in <= 1 && a[-1].when.from.year == b->when.from.year + 1
                                 && builder_date(c->x->builder, a[-1].fact)->year_from == YEAR_TEXT;
        if (before_told && wordset_at(c->words->year_before, c->x->clean->text, chronicle_token(c, a)->start, NULL) > 0)
            continue;       /* 2021年…比上年（2020年） */
        bool open = wordset_find(c->words->since, gap, 0, (uint32_t)gap.length, &length, NULL) < gap.length;
        bool within = date_compare(a->when.from, b->when.from) <= 0 && date_compare(b->when.to, a->when.to) <= 0;
        bool alike = day ? within : date_compare(a->when.from, b->when.from) == 0 && (open || date_compare(a->when.to, b->when.to) == 0);
        if (!alike && within && a->precision == PRECISION_YEAR && gap.length > BARE_GAP)
            continue;       /* 2024年春运（1月26日至3月5日）: the words between name some of that year */
        if (day && !alike && a->when.from.year == b->when.from.year && a->precision != PRECISION_DAY)
            continue;       /* 年初（2月8日） is told loosely */
        operand operands[] = { { a->fact, ROLE_FACTS }, { b->fact, ROLE_FACTS } };
        claim made = { .kind = CLAIM_REPEAT, .confidence = 80,
                       .pattern = builder_word(c->x->builder, alike ? VIEW("chronicle/same-period") : VIEW("chronicle/other-period")) };
        builder_claim(c->x->builder, &made, operands, 2);
    }
}
