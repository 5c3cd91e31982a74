#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Weekdays that do not stand right behind their date: 周六（18日）, 5月18日那天是周六, 18日至19日（周六、周日）. Each becomes a repeat
** claim "chronicle/weekday" of a date and a weekday.
*/

enum {
    LINK_GAP = 15,          /* bytes between a weekday and the date behind it */
    ASIDE_GAP = 48,         /* bytes of an aside between a date and its weekday */
    LEAD = 15,              /* bytes of a clause before its weekday */
    TOLD_GAP = 60,          /* bytes between a date and "是星期六" */
    NEAR_DAYS = 31          /* a day without a month is one of these around the day of publication */
};

static void claim_weekday(chronicle *c, uint32_t date_fact, uint32_t weekday_fact)
{
    if (date_fact == FACT_NONE)
        return;
    builder_date(c->x->builder, date_fact)->weekday = builder_date(c->x->builder, weekday_fact)->weekday;
    operand operands[] = { { date_fact, ROLE_FACTS }, { weekday_fact, ROLE_FACTS } };
    claim made = { .kind = CLAIM_REPEAT, .confidence = 80, .pattern = builder_word(c->x->builder, VIEW("chronicle/weekday")) };
    builder_claim(c->x->builder, &made, operands, 2);
}

/* Is the month known: said, or that of the days around publication? */
static bool month_known(const chronicle *c, const moment *m)
{
    const token *t = chronicle_token(c, m);
    if (m->precision != PRECISION_DAY)
        return false;
    int32_t apart = c->x->published.from.year != 0 ? date_number(m->when.from) - date_number(c->x->published.from) : NEAR_DAYS + 1;
    return (apart >= -NEAR_DAYS && apart <= NEAR_DAYS) || view_find(chronicle_between(c, t->start, t->end), VIEW("\xE6\x9C\x88")) >= 0;   /* 月 */
}

/* Are two days told side by side: 6月14日、15日? */
static bool beside(const chronicle *c, const moment *a, const moment *b)
{
    view gap = chronicle_between(c, chronicle_token(c, a)->end, chronicle_token(c, b)->start);
    return a->in == b->in && a->precision == PRECISION_DAY && (view_equal(gap, VIEW("\xE3\x80\x81")) || view_equal(gap, VIEW("\xE5\x92\x8C")));     /* 、和 */
}

/* Are two weekdays told side by side: 周六、周日, 周二至次周周一? */
static bool weekdays_beside(const chronicle *c, const token *a, const token *b)
{
    uint32_t length;
    view text = { c->x->clean->text.start, b->start };
    return b->kind == TOKEN_WEEKDAY
        && (b->start <= a->end + 3 || (b->start - a->end <= LINK_GAP && wordset_find(c->words->between, text, a->end, b->start, &length, NULL) == a->end));
}

/* "周六（5月18日）", "本周六，也就是5月18日", "上周三、周四（1月8日、9日）": of two weekdays the second one is that of the second day. */
static const moment *date_behind(const chronicle *c, const token *day, const sentence *in)
{
    view text = c->x->clean->text;
    uint32_t i = chronicle_first(c, day->end);
    if (i == c->count || c->moments[i].in != in)
        return NULL;
    const dated *first = day > c->x->tokens && (day[-1].kind == TOKEN_DATE || day[-1].kind == TOKEN_WEEKDAY) ? builder_date(c->x->builder, day[-1].fact) : NULL;
    const bool second = first != NULL && first->weekday != 0 && day[-1].block == day->block && weekdays_beside(c, day - 1, day);
    const moment *m = &c->moments[i];
    const token *t = chronicle_token(c, m);
    view gap = chronicle_between(c, day->end, t->start);
    if (second)
        return i + 1 < c->count && beside(c, m, m + 1) ? m + 1 : NULL;
    bool open = view_equal(gap, VIEW("(")) || view_equal(gap, VIEW("\xEF\xBC\x88"));
    uint32_t behind = chronicle_skip_sign(c, day->end, t->start);
    bool comma = gap.length > 0 && behind == t->start && chronicle_skip_sign(c, t->end, (uint32_t)text.length) > t->end;
    uint32_t is = wordset_at(c->words->that_is, text, behind, NULL);
    bool linked = is > 0 && gap.length <= LINK_GAP && behind + is == t->start;
    return open || comma || linked ? m : NULL;
}

/* "7月18日的后半夜，那是个星期五，", "7月18日，一个星期五的早上，": a clause that is hardly more than the weekday, behind that of the only day
** before it; its few words do not lead on to another day (下个星期五, 每逢星期五). */
static bool is_own_clause(const chronicle *c, const moment *m, const token *day, const sentence *in)
{
    const uint32_t begin = chronicle_clause_begin(c, day->start, in->start), end = chronicle_token(c, m)->end;
    uint32_t length;
    if (m->in != in || m->precision != PRECISION_DAY || m->relative || begin <= end || day->start - begin > LEAD || day->start == begin
        || chronicle_skip_sign(c, chronicle_clause_end(c, end, in->end), in->end) != begin || chronicle_semicolon(c, end, day->start))
        return false;
    if (place_leads_han(c->x->clean->text, day->end) && wordset_at(c->words->of, c->x->clean->text, day->end, NULL) == 0)
        return false;       /* 当天星期五的会; not 那个星期五开会 */
    return wordset_find(c->words->other_weekday, (view){ c->x->clean->text.start, day->start }, begin, day->start, &length, NULL) >= day->start;
}

/* "5月18日是周六", "5月18日…。那天是周六". */
static const moment *date_told(const chronicle *c, const token *day, const sentence *in)
{
    uint32_t i = chronicle_first(c, day->start), is = chronicle_word_before(c, c->words->is_weekday, in->start, day->start, NULL);
    if (is == 0)
        is = chronicle_word_before(c, c->words->that_is, in->start, day->start, NULL);
    if (i == 0 || c->moments[i - 1].block != day->block)
        return NULL;
    const moment *m = &c->moments[i - 1];
    uint32_t end = chronicle_token(c, m)->end;
    bool alone_in_clause = chronicle_clause_begin(c, day->start, in->start) == day->start && chronicle_skip_sign(c, day->end, in->end) > day->end;
    view gap = chronicle_between(c, end, day->start);
    if (m->in == in && (view_equal(gap, VIEW("(")) || view_equal(gap, VIEW("\xEF\xBC\x88"))))
        return m;       /* 6月14日（本周六） */
    if (is_own_clause(c, m, day, in))
        return m;
    const moment *own = i >= 2 ? m - 1 : m;
    if (m->precision == PRECISION_YEAR && m->in == in && own->in == in && own->precision == PRECISION_DAY && own->when.from.year == m->when.from.year
        && chronicle_skip_sign(c, end, day->start) == day->start && chronicle_token(c, m)->start - chronicle_token(c, own)->end <= LINK_GAP)
        return own;     /* 11月4日（2026年，星期三） */
    if (is == 0)    /* 5月18日，国际博物馆日，星期六， */
        return m->in == in && (end == day->start || (alone_in_clause && day->start - end <= ASIDE_GAP && !chronicle_semicolon(c, end, day->start))) ? m : NULL;
    uint32_t link = day->start - is, named = chronicle_skip_sign(c, end, day->start);
    if (m->in == in && named + wordset_at(c->words->that_is, c->x->clean->text, named, NULL) == day->start)
        return m;       /* 6月8日，也就是上个星期六 */
    uint32_t that_is = chronicle_word_before(c, c->words->that_is, in->start, day->start, NULL);
    if (m->in == in && m->precision == PRECISION_DAY && that_is > 0
        && chronicle_skip_sign(c, chronicle_clause_end(c, end, in->end), in->end) == day->start - that_is)
        return m;       /* 1月18日上午闭幕，也就是本周六 */
    bool that_day = chronicle_word_before(c, c->words->that_day, in->start, link, NULL) > 0
        || (m->in == in && chronicle_clause_begin(c, link, in->start) == link);     /* 今天是读书日，又逢周日 */
    for (uint32_t sign = 1; sign <= 3 && !that_day; sign += 2)      /* 这天，恰逢周六 */
        that_day = link - in->start > sign && chronicle_skip_sign(c, link - sign, link) == link
            && chronicle_word_before(c, c->words->that_day, in->start, link - sign, NULL) > 0;
    if (m->in == in && (that_day || chronicle_skip_sign(c, end, day->start) + is == day->start))
        return day->start - end <= TOLD_GAP ? m : NULL;
    bool alone = i < 2 || c->moments[i - 2].block != m->block || c->moments[i - 2].precision != PRECISION_DAY;
    return that_day && alone && in - m->in <= 1 ? m : NULL;
}

/* "这是一个星期六的下午。10月25日，…": the next sentence starts with the date. */
static const moment *date_next(const chronicle *c, const token *day, const sentence *in)
{
    uint32_t i = chronicle_first(c, day->end);
    const sentence *next = in + 1;
    if (i == c->count || next >= c->x->sentences + c->x->sentence_count || c->moments[i].in != next || chronicle_token(c, &c->moments[i])->start != next->start)
        return NULL;
    return chronicle_word_before(c, c->words->it_is_a, in->start, day->start, NULL) > 0 ? &c->moments[i] : NULL;
}

/* Does what stands between a range, or two days, and a weekday lead on to it: a bracket, or 即 behind a comma? */
static bool leads_to_weekday(const chronicle *c, uint32_t from, uint32_t to)
{
    view gap = chronicle_between(c, from, to);
    const uint32_t behind = chronicle_skip_sign(c, from, to), n = wordset_at(c->words->that_is, c->x->clean->text, behind, NULL);
    return view_equal(gap, VIEW("(")) || view_equal(gap, VIEW("\xEF\xBC\x88")) || (n > 0 && behind + n == to);
}

/* "In July ... Outlook: the 4th to the 6th (Wednesday to Friday)", printed in August: do the weekdays of a period without a month fit it in a
** month around publication? */
static bool fits_month_near(const chronicle *c, const moment *m, uint32_t first, uint32_t last)
{
    const token *t = chronicle_token(c, m);
    const date published = c->x->published.from;
    if (published.year == 0 || view_find(chronicle_between(c, t->start, t->end), VIEW("\xE6\x9C\x88")) >= 0)   /* 月 */
        return false;
    for (int apart = -1; apart <= 1; apart++) {
        const int months = published.year * 12 + published.month - 1 + apart;
        date from = m->when.from, to = m->when.to;
        from.year = to.year = months / 12;
        from.month = to.month = months % 12 + 1;
        if (date_exists(from.year, from.month, from.day) && date_exists(to.year, to.month, to.day) && (uint32_t)date_weekday(from) == first
            && (uint32_t)date_weekday(to) == last)
            return true;
    }
    return false;
}

/* "18日至19日（周六、周日）": the first weekday is the first day's, the last one the last day's. */
static bool read_range(chronicle *c, uint32_t index, const sentence *in)
{
    extraction *x = c->x;
    const token *day = &x->tokens[index], *next = index + 1 < x->token_count ? &x->tokens[index + 1] : day;
    uint32_t i = chronicle_first(c, day->start);
    if (i == 0 || c->moments[i - 1].in != in || !weekdays_beside(c, day, next))
        return false;
    const moment *m = &c->moments[i - 1];
    const token *t = chronicle_token(c, m);
    if (!leads_to_weekday(c, t->end, day->start))
        return false;
    if (m->precision == PRECISION_DAY && i >= 2 && beside(c, &c->moments[i - 2], m)) {
        const moment *both[] = { &c->moments[i - 2], m };       /* 6月14日、15日（周六、周日） */
        for (size_t k = 0; k < 2; k++)
            if (month_known(c, both[k]) && builder_date(x->builder, both[k]->fact)->weekday == 0)
                claim_weekday(c, both[k]->fact, k == 0 ? day->fact : next->fact);
        return true;
    }
    if (m->precision != PRECISION_PERIOD)
        return false;
    if (fits_month_near(c, m, builder_date(x->builder, day->fact)->weekday, builder_date(x->builder, next->fact)->weekday))
        return true;
    const struct { date on; uint32_t weekday; } ends[] = { { m->when.from, day->fact }, { m->when.to, next->fact } };
    for (size_t k = 0; k < 2; k++) {
        dated detail = *builder_date(x->builder, m->fact);
        detail.from = detail.to = ends[k].on;
        detail.precision = PRECISION_DAY;
        claim_weekday(c, place_fact(x, FACT_DATE, t->core_start, t->core_end, &detail), ends[k].weekday);
    }
    return true;
}

/* "考试从周一考到周三：6月23日语文，24日英语，25日化学": the first weekday is that of the first day behind the colon, the second that of the last. */
static bool read_colon(chronicle *c, uint32_t index, const sentence *in)
{
    const extraction *x = c->x;
    const token *first = &x->tokens[index], *last = first + 1;
    if (index + 1 == x->token_count || (last->kind != TOKEN_WEEKDAY && last->kind != TOKEN_DATE) || last->fact == FACT_NONE
        || builder_date(x->builder, last->fact)->weekday == 0 || last->start - first->end > LINK_GAP
        || chronicle_clause_begin(c, last->start, in->start) > first->start)
        return false;
    uint32_t length;
    const view gap = chronicle_between(c, first->end, last->start);
    const uint32_t colon = last->end, i = chronicle_first(c, colon);
    uint32_t k = i;
    while (k + 1 < c->count && c->moments[k + 1].in == in && c->moments[k + 1].precision == PRECISION_DAY
           && date_compare(c->moments[k].when.from, c->moments[k + 1].when.from) < 0)
        k++;
    if (wordset_find(c->words->between, gap, 0, (uint32_t)gap.length, &length, NULL) >= gap.length || k == i || i == c->count
        || c->moments[i].in != in || !view_starts((view){ x->clean->text.start + colon, in->end - colon }, VIEW("\xEF\xBC\x9A"))
        || (k + 1 < c->count && c->moments[k + 1].in == in)) /* ： */
        return false;
    const moment *const ends[] = { &c->moments[i], &c->moments[k] };
    for (size_t n = 0; n < 2; n++)
        if (month_known(c, ends[n]) && builder_date(x->builder, ends[n]->fact)->weekday == 0)
            claim_weekday(c, ends[n]->fact, n == 0 ? first->fact : last->fact);
    return true;
}

/* "8月22日开会，通知8月15日发出，两个日子都是星期五": of all days of the sentence before it that have no weekday of their own. */
static bool read_all(chronicle *c, const token *day, const sentence *in)
{
    if (chronicle_word_before(c, c->words->all_weekday, in->start, day->start, NULL) == 0)
        return false;
    uint32_t i = chronicle_first(c, day->start), count = 0;
    for (; i-- > 0 && c->moments[i].in == in;)
        if (month_known(c, &c->moments[i]) && builder_date(c->x->builder, c->moments[i].fact)->weekday == 0) {
            claim_weekday(c, c->moments[i].fact, day->fact);
            count++;
        }
    return count > 0;
}

/* "大会将于6月18日（星期三）开幕": a day to come of no year that is told, where nothing near it is told of an earlier one, is the next one of its name. */
static void mark_to_come(const chronicle *c)
{
    const date now = c->x->published.from;
    for (uint32_t i = 0; now.year != 0 && now.month != 0 && i < c->count; i++) {
        const moment *m = &c->moments[i];
        const token *t = chronicle_token(c, m);
        const dated *d = builder_date(c->x->builder, m->fact);
        bool earlier = false;
        if (m->relative || m->precision != PRECISION_DAY || d->year_from == YEAR_TEXT || date_compare(m->when.from, now) <= 0
            || view_find(chronicle_between(c, t->start, t->end), VIEW("\xE6\x9C\x88")) < 0      /* 月 */
            || chronicle_word_before(c, c->words->shall_be, m->in->start, t->start, NULL) == 0)
            continue;
        for (uint32_t k = i; !earlier && k-- > 0 && c->moments[k].block == m->block && c->moments[k].in + 1 >= m->in;)
            earlier = c->moments[k].when.from.year < now.year;
        if (!earlier) {
            mark to_come = { .mark = builder_word(c->x->builder, VIEW("to-come")) };
            place_fact(c->x, FACT_MARK, t->start, t->end, &to_come);
        }
    }
}

void chronicle_weekdays(chronicle *c)
{
    mark_to_come(c);
    extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = t->kind == TOKEN_DATE || t->kind == TOKEN_WEEKDAY ? place_sentence(x, t->start) : NULL;
        const dated *d = t->kind == TOKEN_DATE && t->fact != FACT_NONE ? builder_date(x->builder, t->fact) : NULL;
        bool of_week = d != NULL && d->weekday > 0 && d->relative != 0;     /* 本周六 */
        if (in == NULL || t->fact == FACT_NONE || (t->kind != TOKEN_WEEKDAY && !of_week))
            continue;
        if ((t->kind == TOKEN_WEEKDAY && read_range(c, i, in)) || read_colon(c, i, in)) {
            i++;
            continue;
        }
        if (read_all(c, t, in))
            continue;
        const moment *m = date_behind(c, t, in);
        if (m == NULL)
            m = date_told(c, t, in);
        if (m == NULL)
            m = date_next(c, t, in);
        if (m != NULL && month_known(c, m) && builder_date(x->builder, m->fact)->weekday == 0)
            claim_weekday(c, m->fact, t->fact);
    }
}
