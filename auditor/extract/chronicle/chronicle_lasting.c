#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Durations whose dates stand apart from them. Each is confirmed where any two dates of its paragraph, or one of them and
** the day of publication, are that far apart. It is doubted only where its words say what it lasted between (历时, 至今)
** and the text leaves no choice of dates.
*/

enum {
    SINCE_GAP = 30,         /* bytes between 至今已 and its duration */
    FAR_GAP = 180,          /* bytes between a duration and the date it is counted from */
    LATER_GAP = 18,         /* bytes between "only 16 months" and its dates */
    CLAUSE_SIGN = 3, DIRECT_GAP = 3,
    LOOK_BACK = 64          /* dates that are compared with one */
};

typedef struct {
    told_length of;
    bool hedged;
} lasting;

static bool near(const period *from, const period *to, const lasting *l)
{
    return chronicle_near(from, to, l->of.number, l->of.unit_name, TIMES_NEAR);
}

/* The dates before a duration, the nearest first: those behind the last semicolon, of its sentence, or of its paragraph.
** Answers how many there are, up to 3; one behind the duration counts as a third. Of births it is told whether they count. */
typedef enum { WITHIN_SEMICOLONS, WITHIN_SENTENCE, WITHIN_PARAGRAPH } reach;

static uint32_t dates_before(const chronicle *c, const lasting *l, reach how_far, bool births, const moment **found)
{
    uint32_t count = 0, i = chronicle_first(c, l->of.at->start);
    if (i < c->count && c->moments[i].in == l->of.in && chronicle_measures(c, &c->moments[i])
        && !chronicle_semicolon(c, l->of.at->end, chronicle_token(c, &c->moments[i])->start))
        return 3;
    for (uint32_t looked = 0; i-- > 0 && count < 3 && looked < LOOK_BACK; looked++) {
        const moment *m = &c->moments[i];
        if (m->block != l->of.at->block || (how_far < WITHIN_PARAGRAPH && m->in != l->of.in)
            || (how_far == WITHIN_SEMICOLONS && chronicle_semicolon(c, chronicle_token(c, m)->end, l->of.at->start)))
            break;
        if (!chronicle_measures(c, m) || (m->birth && !births))
            continue;
        if (count < 2)
            found[count] = m;
        count++;
    }
    return count;
}

/* Has a sentence, before 'at', a date whose year is not known? Then the ones that are known may not be its ends. */
static bool holds_unknown(const chronicle *c, const sentence *in, uint32_t at)
{
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count && c->x->tokens[i].start < at; i++) {
        const token *t = &c->x->tokens[i];
        if (t->kind == TOKEN_DATE && t->fact != FACT_NONE && builder_date(c->x->builder, t->fact)->from.year == 0
            && builder_date(c->x->builder, t->fact)->precision <= PRECISION_MONTH)
            return true;
    }
    return false;
}

/* "从1987年当上村医到2020年退下来，他背了23年药箱": the sentence's only two dates, from the one to the other. */
static bool from_to(const chronicle *c, const lasting *l)
{
    const moment *found[2];
    if (dates_before(c, l, WITHIN_SEMICOLONS, true, found) != 2)
        return false;
    const moment *from = found[1], *to = found[0];
    return chronicle_word_before(c, c->words->since_before, from->in->start, chronicle_token(c, from)->start, NULL) > 0
        && chronicle_word_before(c, c->words->between, from->in->start, chronicle_token(c, to)->start, NULL) > 0
        && chronicle_word_before(c, c->words->did, l->of.in->start, l->of.at->start, NULL) > 0
        && chronicle_clause_begin(c, l->of.at->start, l->of.in->start) <= chronicle_clause_end(c, chronicle_token(c, to)->end, l->of.in->end) + CLAUSE_SIGN;
}

/* "…完工，工期14个月；二期工期9个月": does another length stand between two dates and this one? Then theirs is told. */
static bool told_before(const chronicle *c, const lasting *l, const moment *to)
{
    uint32_t end = chronicle_token(c, to)->end;
    for (const token *t = l->of.at; t-- > c->x->tokens && t->start >= end;)
        if (t->kind == TOKEN_DURATION && chronicle_semicolon(c, t->end, l->of.at->start))
            return true;
    return false;
}

/* "历时三年": the only two dates behind the last semicolon, in the sentence, or (*far) in the paragraph are its ends. */
static bool took(const chronicle *c, const lasting *l, const moment **from, const moment **to, bool *far)
{
    const moment *found[2];
    uint32_t value = 0, count = 0;
    bool year = view_equal(l->of.unit_name, VIEW("year")), leads = year && chronicle_clause_begin(c, l->of.at->start, l->of.in->start) == l->of.at->start;
    if (chronicle_word_before(c, c->words->took, l->of.in->start, l->of.at->start, &value) == 0 && !leads && !(year && from_to(c, l)))
        return false;       /* 1958年点火，2008年熄火，五十年炉火… */
    if (chronicle_word_before(c, c->words->part_of, l->of.in->start, l->of.at->start, NULL) > 3)
        return false;       /* 每期三年 */
    if ((value == TOOK_PART
         && (chronicle_is_anothers(c, l->of.at, l->of.in, l->of.in->start) || chronicle_other_length(c, l->of.at, l->of.in)))
        || (value == TOOK_ALL && (chronicle_is_planned(c, l->of.at, l->of.in) || chronicle_names_unknown_end(c, l->of.at, l->of.in, true))))
        return false;       /* 最难的主塔干了14个月; 后来又干了二十年; 原计划工期28个月 */
    uint32_t i = chronicle_first(c, l->of.at->end);
    if (value == TOOK_ALL && i + 1 < c->count && c->moments[i].in == l->of.in && c->moments[i + 1].in == l->of.in
        && chronicle_token(c, &c->moments[i])->start <= l->of.at->end + LATER_GAP && (i + 2 == c->count || c->moments[i + 2].in != l->of.in)
        && (i == 0 || c->moments[i - 1].in != l->of.in)) {
        *from = &c->moments[i];     /* 只用了16个月——2024年3月签约，2025年1月投产 */
        *to = *from + 1;
        *far = false;
        return chronicle_measures(c, *from) && chronicle_measures(c, *to) && date_compare((*from)->when.from, (*to)->when.to) <= 0
               && !chronicle_cut_short(c, l->of.at, l->of.in, *to);
    }
    for (reach how_far = WITHIN_SEMICOLONS; how_far <= (value == TOOK_ALL ? WITHIN_PARAGRAPH : WITHIN_SEMICOLONS) && count < 2; how_far++)
        count = dates_before(c, l, how_far, true, found);
    if (count != 2 || holds_unknown(c, found[1]->in, l->of.at->start) || told_before(c, l, found[0]))
        return false;
    *from = found[1];
    *to = found[0];
    *far = found[1]->in != l->of.in;
    const uint32_t of = *far ? wordset_at(c->words->of, c->x->clean->text, l->of.at->end, NULL) : 0;
    if (of > 0 && !chronicle_names_same(c, l->of.at->end + of, chronicle_clause_end(c, l->of.at->end, l->of.in->end), found[1]->in->start, l->of.in->start))
        return false;       /* 为期三天的论坛 */
    if (*far && (chronicle_other_length(c, l->of.at, l->of.in) || chronicle_is_anothers(c, l->of.at, l->of.in, found[1]->in->start)))
        return false;       /* 最长的干了整整八年; 邻县的大桥修了整整四年 */
    return !found[1]->birth && date_compare((*from)->when.from, (*to)->when.to) <= 0 && l->of.at->start - chronicle_token(c, *to)->end <= FAR_GAP;
}

/* How surely a duration runs from a date to the day of publication: 0 not at all, SO_LONG, FROM_THEN. */
static uint32_t up_to_now(const chronicle *c, const lasting *l, const moment *from)
{
    view text = { c->x->clean->text.start, l->of.at->start };
    uint32_t floor = chronicle_token(c, from)->end, start = l->of.at->start > floor + SINCE_GAP ? l->of.at->start - SINCE_GAP : floor, length, value = 0;
    while (start < l->of.at->start && ((unsigned char)text.start[start] & 0xC0) == 0x80)
        start++;
    for (const token *t = l->of.at; t-- > c->x->tokens && t->start >= start;)
        start = t->kind == TOKEN_DURATION ? t->end : start;     /* 至今559天，合同工期730天 */
    uint32_t best = 0;
    for (uint32_t at = start; (at = wordset_find(c->words->up_to_now, text, at, l->of.at->start, &length, &value)) < l->of.at->start; at += length)
        best = value == FROM_THEN ? FROM_THEN : best != 0 ? best : SO_LONG;
    bool since = chronicle_runs_on(c, from) || wordset_at(c->words->since, c->x->clean->text, floor, NULL) > 0
        || chronicle_word_before(c, c->words->since_before, from->in->start, chronicle_token(c, from)->start, NULL) > 0;
    bool so_far = wordset_at(c->words->so_far, c->x->clean->text, l->of.at->end, NULL) > 0;
    bool leads = chronicle_clause_begin(c, l->of.at->start, l->of.in->start) == l->of.at->start;     /* …，14年里没耽误过 */
    if (best != 0 || !so_far)
        return best;
    return since || leads ? SO_LONG : SO_FAR;
}

/* "the old manager came in 1962 and stayed 21 years; the present one ...": is it told of somebody who has gone since? */
static bool is_over(const chronicle *c, const told_length *l, const moment *from)
{
    uint32_t length;
    const uint32_t date = chronicle_token(c, from)->start;
    const view before = { c->x->clean->text.start, date }, behind = { c->x->clean->text.start, l->in->end };
    return wordset_find(c->words->former, before, from->in->start, date, &length, NULL) < date
        || wordset_find(c->words->succeeded, behind, l->at->end, l->in->end, &length, NULL) < l->in->end;
}

/* "he joined in 1971, by now his son has been a member for 20 years": does the clause of a length tell it of a relative who was not spoken of before it? */
static bool of_new_kin(const chronicle *c, const told_length *l)
{
    const uint32_t begin = chronicle_clause_begin(c, l->at->start, l->in->start);
    uint32_t length;
    const uint32_t at = wordset_find(c->words->kin, (view){ c->x->clean->text.start, l->at->start }, begin, l->at->start, &length, NULL);
    return at < l->at->start && view_find(chronicle_between(c, l->in->start, begin), chronicle_between(c, at, at + length)) < 0;
}

bool chronicle_counts_from(const chronicle *c, const told_length *l, const moment *from)
{
    uint32_t date_end = chronicle_token(c, from)->end, begin = chronicle_clause_begin(c, l->at->start, l->in->start), length;
    view gap = chronicle_between(c, date_end, l->at->start);
    if (gap.length > FAR_GAP || chronicle_began_otherwise(c, l, from) || chronicle_semicolon(c, date_end, l->at->start)
        || is_over(c, l, from) || chronicle_other_length(c, l->at, l->in)
        || wordset_find(c->words->ended, gap, 0, (uint32_t)gap.length, &length, NULL) < gap.length)
        return false;
    return (from->in != l->in || begin > chronicle_clause_end(c, date_end, l->in->end))
           && (from->in == l->in ? !of_new_kin(c, l) : !chronicle_is_anothers(c, l->at, l->in, from->in->start));
}

/* The only date that a duration up to now can be counted from. */
static const moment *since_when(const chronicle *c, const lasting *l, uint32_t *how)
{
    const moment *found[2];
    uint32_t count = dates_before(c, l, WITHIN_SEMICOLONS, false, found);
    bool alone = count == 1;
    if (count == 0) {
        count = dates_before(c, l, WITHIN_PARAGRAPH, false, found);
        alone = count == 1 && l->of.in - found[0]->in == 1;
    }
    if (count == 0 || count == 3 || date_compare(found[0]->when.from, c->x->published.from) >= 0)
        return NULL;
    *how = up_to_now(c, l, found[0]);
    bool years = view_equal(l->of.unit_name, VIEW("year"));   /* what lasted days may be over by now */
    if (chronicle_runs_on(c, found[0]) && l->of.at->start - chronicle_token(c, found[0])->end <= DIRECT_GAP
        && wordset_at(c->words->so_far, c->x->clean->text, l->of.at->end, NULL) > 0)
        *how = FROM_THEN;       /* 自2006年至今的19年里 */
    else
    if (*how == SO_LONG && alone && years && chronicle_counts_from(c, &l->of, found[0]))
        *how = FROM_THEN;
    else if (*how == FROM_THEN && (!alone || l->of.at->start - chronicle_token(c, found[0])->end > FAR_GAP))
        *how = SO_LONG;
    return *how != 0 || alone ? found[0] : NULL;
}

/* Days up to one shortly before the day of publication, on which it was written. */
static bool written_before(const period *from, const period *now, const lasting *l)
{
    enum { AT_MOST = 3 };
    for (int32_t n = 1; n <= AT_MOST && view_equal(l->of.unit_name, VIEW("day")); n++) {
        const date day = date_from_number(date_number(now->from) - n);
        if (chronicle_admits(from, &(period){ day, day }, l->of.number, l->of.unit_name))
            return true;
    }
    return false;
}

/* Two dates of the paragraph that are as far apart as the duration says. */
static bool confirmed(chronicle *c, const lasting *l)
{
    uint32_t last = chronicle_first(c, l->of.in->end), first = last;
    while (first > 0 && c->moments[first - 1].block == l->of.at->block && last - first < LOOK_BACK)
        first--;
    for (uint32_t a = first; a < last; a++) {
        const moment *own = &c->moments[a];
        if (own->precision == PRECISION_PERIOD && !chronicle_runs_on(c, own)) {
            period begin = { own->when.from, own->when.from }, end = { own->when.to, own->when.to };
            if (chronicle_lasts(&begin, &end, PRECISION_DAY, l->of.number, l->of.unit_name) == 1) {
                chronicle_claim_span(c, own->fact, own->fact, l->of.at->fact, "chronicle/duration", 60);
                return true;
            }
        }
        for (uint32_t b = a + 1; b < last && b < a + 6; b++) {
            const bool turned = date_compare(c->moments[a].when.from, c->moments[b].when.from) > 0;       /* 8月22日靠港。它7月8日离港，漂了46天 */
            const moment *from = &c->moments[turned ? b : a], *to = &c->moments[turned ? a : b];
            int fits = chronicle_lasts(&from->when, &to->when, from->precision > to->precision ? from->precision : to->precision,
                                       l->of.number, l->of.unit_name);
            if (fits != 1 || (view_equal(l->of.unit_name, VIEW("year")) && strcmp(chronicle_length_pattern(c, l->of.at, l->of.in, &from->when, &to->when), "chronicle/exact") == 0))
                continue;       /* 整整两年 is not nearly three */
            chronicle_claim_span(c, from->fact, to->fact, l->of.at->fact, "chronicle/duration", 60);
            return true;
        }
    }
    return false;
}

/* The same day of another year. */
static uint32_t moved_fact(chronicle *c, const moment *m, int16_t year, period *when)
{
    dated detail = *builder_date(c->x->builder, m->fact);
    detail.from.year = detail.to.year = year;
    if (!date_exists(year, detail.from.month, detail.from.day) || !date_exists(year, detail.to.month, detail.to.day))
        return FACT_NONE;
    *when = (period){ detail.from, detail.to };
    const token *t = chronicle_token(c, m);
    return place_fact(c->x, FACT_DATE, t->core_start, t->core_end, &detail);
}

/* "去年6月9日收完，今年5月29日收完，提前了11天": days of two years, as if they were of one; or a planned day and the true one. */
static void read_ahead(chronicle *c, const lasting *l)
{
    const moment *found[2] = { NULL };
    if (chronicle_word_before(c, c->words->ahead, l->of.in->start, l->of.at->start, NULL) == 0)
        return;
    const uint32_t count = dates_before(c, l, WITHIN_SENTENCE, true, found);
    const moment *a = found[1], *b = found[0];
    if (a == NULL || b == NULL)
        return;
    if (a->precision > PRECISION_MONTH || b->precision != a->precision || l->of.at->start - chronicle_token(c, b)->end > FAR_GAP)
        return;
    const comparison how = chronicle_compared(c, a, b, l->of.at, l->of.in);
    const view event = chronicle_between(c, a->event_start, a->event_end);
    if (count != 2 && (how != AS_PLANNED || event.length == 0 || !view_equal(event, chronicle_between(c, b->event_start, b->event_end))))
        return;     /* 2月启动，原定9月完工，6月完工，提前3个月 */
    period first = a->when, second = b->when;
    uint32_t from = a->fact, to = b->fact;
    if (how == AS_YEARLY)
        from = moved_fact(c, a, b->when.from.year, &first);
    bool back = date_compare(second.from, first.from) < 0;
    if (how != NOT_COMPARED && from != FACT_NONE && near(back ? &second : &first, back ? &first : &second, l))
        chronicle_claim_span(c, back ? to : from, back ? from : to, l->of.at->fact, "chronicle/duration", 80);
}

/* Are years told round decades of those since, which no slip makes all of them? */
static bool is_some_of(uint32_t told, int64_t since)
{
    enum { DECADE = 10, FEW = 5 };
    return chronicle_is_round_since(told, since) || (told % DECADE == 0 && (int64_t)told + FEW < since && !chronicle_is_slip(told, since));
}

/* "十年过去": years since a date told shortly before; confirmed only. */
static void confirm_since(chronicle *c, const lasting *l, const period *now)
{
    uint32_t i = chronicle_first(c, l->of.at->start);
    for (uint32_t looked = 0; i > 0 && looked < 8 && c->moments[i - 1].block + 2 >= l->of.at->block; i--, looked++) {
        const moment *m = &c->moments[i - 1];
        period first = chronicle_opening(c, m);
        if (!chronicle_measures(c, m) || m->relative || now->from.year - first.from.year != (int)l->of.number)
            continue;
        chronicle_claim_span(c, chronicle_opening_fact(c, m), FACT_NONE, l->of.at->fact, "chronicle/since", 60);
        return;
    }
    i = chronicle_first(c, l->of.at->end);
    for (uint32_t looked = 0; i < c->count && looked < 4 && c->moments[i].block <= l->of.at->block + 1; i++, looked++) {    /* 教龄17年，2009年一毕业… */
        const moment *m = &c->moments[i];
        if (!chronicle_measures(c, m) || m->relative || now->from.year - m->when.from.year != (int)l->of.number)
            continue;
        chronicle_claim_span(c, m->fact, FACT_NONE, l->of.at->fact, "chronicle/since", 60);
        return;
    }
}

/* Do the dates not agree, while one of them and the day of publication do? "1987年上岛，儿子2010年接班，干了15年". */
static bool elsewhere(chronicle *c, const lasting *l, const moment *from, const moment *to)
{
    period now = c->x->published;
    const moment *both[] = { to, from };
    if (chronicle_word_before(c, c->words->between, from->in->start, chronicle_token(c, to)->start, NULL) > 0)
        return false;   /* 2019年报名，到2024年满五年 */
    if (now.from.year == 0 || chronicle_lasts(&from->when, &to->when, PRECISION_DAY, l->of.number, l->of.unit_name) == 1)
        return false;
    for (size_t i = 0; i < 2; i++)
        if (date_compare(both[i]->when.from, now.from) < 0 && chronicle_admits(&both[i]->when, &now, l->of.number, l->of.unit_name)) {
            chronicle_claim_span(c, both[i]->fact, FACT_NONE, l->of.at->fact, "chronicle/since", 60);
            return true;
        }
    return false;
}

/* "2013年动工，2017年投产，建设期四年": a length in a clause right behind its dates, told by a word that leaves no choice: no 试用期三个月. */
static bool is_direct(const chronicle *c, const lasting *l, const moment *to)
{
    uint32_t value = 0, end = chronicle_token(c, to)->end;
    chronicle_word_before(c, c->words->took, l->of.in->start, l->of.at->start, &value);
    return value == TOOK_ALL && chronicle_word_before(c, c->words->penalty, l->of.in->start, l->of.at->start, NULL) == 0
           && end <= l->of.at->start
           && chronicle_clause_begin(c, l->of.at->start, l->of.in->start) <= chronicle_clause_end(c, end, l->of.in->end) + CLAUSE_SIGN;
}

/* Does a word for all that something took stand right before the length (比赛历时9天)? */
static bool is_told_took(const chronicle *c, const lasting *l)
{
    uint32_t value = 0;
    return chronicle_word_before(c, c->words->took, l->of.in->start, l->of.at->start, &value) > 0 && value == TOOK_ALL;
}

/* "She left the stage in 2001, had sung for 48 years": does the clause of the first date tell what ended then? */
static bool stepped_down(const chronicle *c, const lasting *l, const moment *from)
{
    const uint32_t end = chronicle_token(c, from)->end;
    return chronicle_holds(c, c->words->stepped_down, end, chronicle_clause_end(c, end, l->of.in->end));
}

/* "两次任厂长共七年": is the length that of several times, as its own clause says, or that of one of its dates? Elsewhere (历经两次设计变更，) other
** things happened so often while it lasted. */
static bool is_of_several(const chronicle *c, const lasting *l, const moment *from, const moment *to)
{
    const view said = { c->x->clean->text.start, l->of.in->end };
    const uint32_t told[] = { l->of.at->start, chronicle_token(c, from)->start, chronicle_token(c, to)->start };
    uint32_t length;
    for (uint32_t at = l->of.in->start; (at = wordset_find(c->words->again, said, at, l->of.in->end, &length, NULL)) < l->of.in->end; at += length) {
        const uint32_t begin = chronicle_clause_begin(c, at, l->of.in->start), end = chronicle_clause_end(c, at, l->of.in->end);
        if (!is_told_took(c, l) || at > l->of.at->start)
            return true;
        for (size_t i = 0; i < sizeof told / sizeof *told; i++)
            if (told[i] >= begin && told[i] < end)
                return true;
    }
    return false;
}

static void read_lasting(chronicle *c, const lasting *l)
{
    const moment *from = NULL, *to = NULL;
    uint32_t how = 0;
    bool far = false, ends = took(c, l, &from, &to, &far), direct = ends && !far && is_direct(c, l, to);
    ends = ends && (direct ? chronicle_near(&from->when, &to->when, l->of.number, l->of.unit_name, TIMES_STATED) : near(&from->when, &to->when, l));
    if (l->hedged) {        /* 前后不到五天 */
        if (ends && !far)
            chronicle_claim_span(c, from->fact, to->fact, l->of.at->fact, "chronicle/duration", 70);
        return;
    }
    if (chronicle_shifted(c, &l->of) || wordset_at(c->words->shifted, c->x->clean->text, l->of.at->end, NULL) > 0)
        return;     /* 三年前，他…: from no date that is told */
    if (chronicle_says_ahead(c, l->of.at, l->of.in)) {
        read_ahead(c, l);
        return;
    }
    if (chronicle_told(c, &l->of))
        return;
    if ((!ends || far) && l->of.number >= 2 && confirmed(c, l))
        return;
    const int lasts = ends ? chronicle_told_lasts(c, &l->of, &from->when, &to->when, from->precision > to->precision ? from->precision : to->precision) : -1;
    if (ends && lasts < 0 && view_equal(l->of.unit_name, VIEW("week")))
        return;     /* 共20周: the last one is not full */
    if (ends && lasts == 0
        && (chronicle_is_told(c, l->of.at->fact) || is_of_several(c, l, from, to)
            || chronicle_accounted(c, from, to, l->of.at, l->of.number, l->of.unit_name)))
        return;     /* 两次任厂长共七年 */
    if (ends && lasts == 0 && l->of.at->end <= chronicle_token(c, from)->start && !chronicle_is_over(c, from, to))
        return;     /* 住院12天，3月1日入院，4月2日复查 */
    if (ends && chronicle_some_of(c, l->of.at, l->of.in, chronicle_token(c, to)->end, &from->when, &to->when))
        return;
    if (ends && (((direct || is_told_took(c, l)) && !view_equal(l->of.unit_name, VIEW("year"))) || !elsewhere(c, l, from, to))) {
        chronicle_claim_span(c, from->fact, to->fact, l->of.at->fact, chronicle_length_pattern(c, l->of.at, l->of.in, &from->when, &to->when), 80);
        return;
    }
    period now = c->x->published;
    bool years = view_equal(l->of.unit_name, VIEW("year"));
    if (now.from.year != 0 && (from = since_when(c, l, &how)) != NULL) {
        period first = chronicle_opening(c, from);
        bool fits = chronicle_admits(&first, &now, l->of.number, l->of.unit_name);
        uint32_t value = 0;
        chronicle_word_before(c, c->words->up_to_now, l->of.in->start, l->of.at->start, &value);
        const uint32_t most = value == FROM_THEN && years && !place_leads_han(c->x->clean->text, l->of.at->end) ? TIMES_STATED : TIMES_NEAR;      /* 至今八年 */
        if (fits || (how == FROM_THEN && chronicle_near(&first, &now, l->of.number, l->of.unit_name, most) && !written_before(&first, &now, l)
                     && !(years && is_some_of(l->of.number, now.from.year - first.from.year)) && !stepped_down(c, l, from)
                     && !chronicle_since_another(c, &l->of, from) && !chronicle_runs_otherwise(c, &l->of, from)))
            chronicle_claim_span(c, chronicle_opening_fact(c, from), FACT_NONE, l->of.at->fact, "chronicle/since", fits ? 90 : 80);
    } else if (now.from.year != 0 && years && l->of.number >= 2) {
        confirm_since(c, l, &now);
    }
}

void chronicle_lasting(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        if (x->tokens[i].kind != TOKEN_DURATION || wordset_at(c->words->counted_in, x->clean->text, x->tokens[i].end, NULL) > 0)
            continue;
        lasting l = { .of.at = &x->tokens[i], .of.in = place_sentence(x, x->tokens[i].start) };
        if (l.of.in == NULL)
            continue;
        l.hedged = !chronicle_number(c, l.of.at, &l.of.number, &l.of.unit_name);
        if (!l.hedged || (chronicle_hedged_number(c, l.of.at, &l.of.number, &l.of.unit_name) && !view_equal(l.of.unit_name, VIEW("half-year"))))
            read_lasting(c, &l);
    }
}
