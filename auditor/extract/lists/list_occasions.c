#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Times that something happened, told by their dates: "前三次夺冠分别是2013年、2016年和2019年" lists three; "继2011年、2014年之后第三次捧杯" and
** "第三次刷新纪录，此前两次分别是…" list one less than the ordinal.
*/

enum {
    DATE_GAP = 27,          /* bytes between two dates of a list: 的试掘，以及 */
    COUNT_GAP = 60,         /* bytes between a count and the first date */
    AFTER_GAP = 12,         /* bytes between the last date and 之后 */
    CLAUSE_GAP = 18,        /* bytes between a count and the first of clauses that start with dates: 次家： */
    VERB_GAP = 24,          /* bytes between a count of earlier times and the word that they follow: 两次刷新分别是 */
    SIGN = 3,
    MOST_TIMES = 30
};

/* Dates in a row, one item each. */
typedef struct {
    uint32_t first, last;   /* tokens */
    const sentence *in;
} date_row;

/* Is what stands between two dates no more than a separator, a conjunction or a comma, and a noun: 的试掘，以及? */
static bool joins(const list_reader *r, uint32_t from, uint32_t to)
{
    view text = { r->x->clean->text.start, to };
    const list_words *w = r->words;
    uint32_t length, value;
    if (to < from || to - from > DATE_GAP)
        return false;
    for (uint32_t at = from; at < to; at += utf8_step(text, at))
        if (numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value) > 0 || place_ends_sentence(text, at))
            return false;
    const uint32_t sign = wordset_find(w->separators, text, from, to, &length, NULL);
    if (sign < to && sign + length == to)
        return true;
    const uint32_t word = wordset_before(w->goes_on, (view){ text.start + from, to - from }, to - from, NULL);
    const uint32_t joint = word > 0 ? word : wordset_before(w->conjunctions, (view){ text.start + from, to - from }, to - from, NULL);
    return joint > 0;
}

/* The row of dates that starts with a token; false where it is a single one. */
static bool row_at(const list_reader *r, uint32_t first, date_row *out)
{
    const extraction *x = r->x;
    *out = (date_row){ first, first, place_sentence(x, x->tokens[first].start) };
    while (out->in != NULL && out->last + 1 < x->token_count && out->last - first < LIST_ITEMS - 2) {
        const token *a = &x->tokens[out->last], *b = a + 1;
        if (b->kind != TOKEN_DATE || b->fact == FACT_NONE || b->start >= out->in->end || !joins(r, a->end, b->start))
            break;
        out->last++;
    }
    return out->in != NULL && out->last > first;
}

static view unit_text(const list_reader *r, const token *t)
{
    return (view){ r->x->clean->text.start + t->number_end, t->end - t->number_end };
}

static bool is_occasion(const list_reader *r, const token *t)
{
    return t->fact != FACT_NONE && wordset_has(r->words->occasions, unit_text(r, t));
}

/* The whole number of an amount or ordinal that counts times; 0 where it is hedged or none. */
static uint32_t times_of(const list_reader *r, const token *t)
{
    uint32_t value = 0, used = is_occasion(r, t) ? numeral_at(r->x->clean->text, t->number_start, NUMERAL_DIGITS | NUMERAL_HAN, &value) : 0;
    return used > 0 && t->number_start + used == t->number_end && t->end == t->core_end && value <= MOST_TIMES ? value : 0;
}

static list_cuts items_of(const list_reader *r, const date_row *row)
{
    list_cuts l = { .done = true };
    for (uint32_t i = row->first; i <= row->last; i++)
        l.items[l.count++] = (list_piece){ r->x->tokens[i].core_start, r->x->tokens[i].core_end };
    l.least = l.most = l.count;
    return l;
}

static void claim_times(list_reader *r, const date_row *row, const token *counted, uint32_t value, const char *pattern)
{
    const list_count c = { counted->number_start, counted->number_end, counted->end, value };
    const list_cuts l = items_of(r, row);
    if (value >= 1 && list_distance(&l, value) <= 2)
        list_claim(r, &c, &l, pattern, LIST_LIKELY);
}

/* "此前，2011年、2015年两次入围未果": are the times told of no success? Then another one's ordinal does not count them. */
static bool in_vain(const list_reader *r, const date_row *row)
{
    uint32_t length;
    return wordset_find(r->words->in_vain, (view){ r->x->clean->text.start, row->in->end }, row->in->start, row->in->end, &length, NULL) < row->in->end;
}

/* Is a date one of a row, and told to be: …2017年和2022年，其中2013年卫冕成功? */
static bool is_of_row(const list_reader *r, const date_row *row, const token *t)
{
    const dated *own = t->fact != FACT_NONE ? builder_date(r->x->builder, t->fact) : NULL;
    if (wordset_before(r->words->one_of_them, r->x->clean->text, t->start, NULL) == 0)
        return false;
    for (uint32_t i = row->first; own != NULL && own->from.year > 0 && i <= row->last; i++) {
        const dated *d = builder_date(r->x->builder, r->x->tokens[i].fact);
        if (date_compare(d->from, own->from) == 0 && date_compare(d->to, own->to) == 0)
            return true;
    }
    return false;
}

/* Does another date, or count of times, stand behind a row in its sentence: 2018年两次, 再就是去年的? */
static bool goes_on_behind(const list_reader *r, const date_row *row)
{
    for (uint32_t i = row->last + 1; i < r->x->token_count && r->x->tokens[i].start < row->in->end; i++)
        if ((r->x->tokens[i].kind == TOKEN_DATE && !is_of_row(r, row, &r->x->tokens[i]))
            || (r->x->tokens[i].kind == TOKEN_AMOUNT && is_occasion(r, &r->x->tokens[i])))
            return true;
    return false;
}

/* "四次加固，分别在1978年、…": the count right before a row, and words that say that its dates follow. NULL where there is none. */
static const token *count_before(const list_reader *r, const date_row *row)
{
    const extraction *x = r->x;
    const token *first = &x->tokens[row->first], *t = first > x->tokens ? first - 1 : first;
    uint32_t length;
    const bool counts = t->kind == TOKEN_AMOUNT || (t->kind == TOKEN_ORDINAL && t->start == t->number_start);      /* 三届, not 第三届 */
    if (t == first || !counts || t->start < row->in->start || first->start - t->end > COUNT_GAP || times_of(r, t) == 0)
        return NULL;
    view text = { x->clean->text.start, first->start };
    return wordset_find(r->words->occasions_told, text, t->end, first->start, &length, NULL) < first->start && !goes_on_behind(r, row) ? t : NULL;
}

/* "在2009年、2012年和2021年三次夺魁": the count right behind a row; NULL where there is none. */
static const token *count_behind(const list_reader *r, const date_row *row)
{
    const token *last = &r->x->tokens[row->last], *t = last + 1;
    return row->last + 1 < r->x->token_count && t->kind == TOKEN_AMOUNT && t->start == last->end && times_of(r, t) > 0 ? t : NULL;
}

/* Is a row told of times before another one: 前三次分别…, 此前，他们在…三次夺魁? */
static bool is_earlier(const list_reader *r, const date_row *row, const token *counted)
{
    const token *first = &r->x->tokens[row->first];
    const char *text = r->x->clean->text.start;
    const uint32_t length = counted->start - row->in->start;
    if (counted < first)
        return wordset_before(r->words->earlier_times, (view){ text + row->in->start, length }, length, NULL) > 0;
    return wordset_at(r->words->earlier_times, (view){ text, first->start }, row->in->start, NULL) > 3;
}

/* 第三届, not the count 三届. */
static bool is_ordinal(const list_reader *r, const token *t)
{
    return t->kind == TOKEN_ORDINAL && t->start < t->number_start && is_occasion(r, t);
}

/* The ordinal of times that a row is told with: behind it in its sentence ('from'), or before it there and in the sentence before. */
static const token *ordinal_near(const list_reader *r, const date_row *row, bool behind)
{
    const extraction *x = r->x;
    const uint32_t floor = row->in > x->sentences && row->in[-1].block == row->in->block ? row->in[-1].start : row->in->start;
    for (uint32_t i = row->last + 1; behind && i < x->token_count && x->tokens[i].start < row->in->end; i++)
        if (is_ordinal(r, &x->tokens[i]))
            return &x->tokens[i];
    for (uint32_t i = row->first; i-- > 0 && x->tokens[i].start >= floor;)
        if (is_ordinal(r, &x->tokens[i]))
            return &x->tokens[i];
    return NULL;
}

/* The ordinal of times that the whole draft agrees on, about as great as the row is long: its first place. */
static const token *ordinal_of_draft(const list_reader *r, const date_row *row)
{
    const token *found = NULL;
    const uint32_t count = row->last - row->first + 1;
    for (uint32_t i = 0; i < r->x->token_count; i++) {
        const token *t = &r->x->tokens[i];
        const uint32_t value = is_ordinal(r, t) ? times_of(r, t) : 0;
        if (value < 2 || value > count + 2 || value < count)
            continue;
        if (found != NULL && times_of(r, found) != value)
            return NULL;
        found = found != NULL ? found : t;
    }
    return found;
}

/* "继2011年、2014年之后": do words around a row say that its times came before another one? */
static bool came_before(const list_reader *r, const date_row *row)
{
    const extraction *x = r->x;
    const token *first = &x->tokens[row->first], *last = &x->tokens[row->last];
    const uint32_t stop = last->end + AFTER_GAP < row->in->end ? last->end + AFTER_GAP : row->in->end;
    view before = { x->clean->text.start + row->in->start, first->start - row->in->start }, text = { x->clean->text.start, row->in->end };
    if (wordset_before(r->words->follows, before, (uint32_t)before.length, NULL) == 0)
        return false;
    for (uint32_t at = last->end; at < stop; at += utf8_step(text, at))
        if (wordset_at(r->words->afterwards, text, at, NULL) > 0)
            return true;
    return false;
}

static void read_row(list_reader *r, const date_row *row)
{
    const token *before = count_before(r, row), *counted = before != NULL ? before : count_behind(r, row), *ordinal = NULL;
    const uint32_t count = row->last - row->first + 1, times = counted != NULL ? times_of(r, counted) : 0;
    if (counted != NULL && is_earlier(r, row, counted))
        ordinal = ordinal_near(r, row, false);
    else if (counted == NULL && came_before(r, row) && (ordinal = ordinal_near(r, row, true)) == NULL)
        ordinal = ordinal_of_draft(r, row);
    const uint32_t nth = ordinal != NULL ? times_of(r, ordinal) : 0;
    if (counted != NULL && !(times != count && nth == times + 1))
        claim_times(r, row, counted, times, "list/times");
    if (nth > 1 && !in_vain(r, row)
        && (counted == NULL || times == count || nth == times + 1)) /* 第四次…，前三次分别是 and four dates: both are against the list */
        claim_times(r, row, ordinal, nth - 1, "list/earlier");
}

/* "第四次刷新，此前两次分别是7月7日的824.6万千瓦和7月16日的841.3万千瓦": a count of earlier times, and as many dates behind it in its sentence, each with
** words of its own: one less than an ordinal tells before them. */
static void read_earlier(list_reader *r, uint32_t index)
{
    const extraction *x = r->x;
    const token *counted = &x->tokens[index];
    const sentence *in = place_sentence(x, counted->start);
    const uint32_t value = times_of(r, counted);
    const view text = { x->clean->text.start, in != NULL ? in->end : 0 };
    date_row row = { index, index, in };
    list_cuts l = { .done = true };
    if (in == NULL || value < 2
        || wordset_before(r->words->earlier_times, (view){ text.start + in->start, counted->start - in->start }, counted->start - in->start, NULL) == 0)
        return;
    uint32_t length = 0, stop = list_furthest(text, counted->end, counted->end + VERB_GAP < in->end ? counted->end + VERB_GAP : in->end);
    const uint32_t told = wordset_find(r->words->earlier_told, (view){ text.start, stop }, counted->end, stop, &length, NULL) + length;
    for (uint32_t i = index + 1; length > 0 && i < x->token_count && x->tokens[i].start < in->end; i++) {
        const token *t = &x->tokens[i];
        if (t->kind != TOKEN_DATE)
            continue;
        if (t->fact == FACT_NONE || l.count == LIST_ITEMS || (l.count == 0 && t->start != told))
            return;
        l.items[l.count++] = (list_piece){ t->core_start, t->core_end };
    }
    l.least = l.most = l.count;
    for (uint32_t at = l.count > 0 ? l.items[l.count - 1].end : in->end; at < in->end; at += utf8_step(text, at))
        if (list_clause_sign(text, at) > 0)
            return;         /* ，另有一次中途退赛 */
    const token *ordinal = l.count == value ? ordinal_near(r, &row, false) : NULL;
    const uint32_t nth = ordinal != NULL ? times_of(r, ordinal) : 0;
    if (nth < 2 || nth - 1 == value || list_distance(&l, nth - 1) > 1 || row_at(r, index + 1, &row) || in_vain(r, &row))
        return;
    const list_count c = { ordinal->number_start, ordinal->number_end, ordinal->end, nth - 1 };
    list_claim(r, &c, &l, "list/earlier", LIST_LIKELY);
}

/* Does a clause start at 'at'? */
static bool leads_clause(const list_reader *r, uint32_t at)
{
    const view text = r->x->clean->text;
    return at >= SIGN && (list_clause_sign(text, at - SIGN) == SIGN || view_equal((view){ text.start + at - SIGN, SIGN }, VIEW("\xEF\xBC\x9A")));     /* ： */
}

/* "搬过四次家：1958年搬到东门外，1979年搬到南塘，2006年搬到河西": a count of times, a colon, and clauses that each start with a date, to
** the end of the sentence. Other dates, and other counts of times among them, leave it open how many there are. */
static void read_clauses(list_reader *r, uint32_t index)
{
    const extraction *x = r->x;
    const token *counted = &x->tokens[index];
    const sentence *in = place_sentence(x, counted->start);
    const uint32_t value = times_of(r, counted);
    list_cuts l = { .done = true };
    if (in == NULL || value < 2 || index + 1 == x->token_count || x->tokens[index + 1].kind != TOKEN_DATE
        || x->tokens[index + 1].start > counted->end + CLAUSE_GAP
        || list_colon_before(x->clean->text, counted->end, x->tokens[index + 1].start) + SIGN != x->tokens[index + 1].start)
        return;
    for (uint32_t i = index + 1; i < x->token_count && x->tokens[i].start < in->end; i++) {
        const token *t = &x->tokens[i];
        if ((t->kind == TOKEN_AMOUNT || t->kind == TOKEN_ORDINAL) && is_occasion(r, t))
            return;
        if (t->kind != TOKEN_DATE || (t->fact != FACT_NONE && builder_date(x->builder, t->fact)->relative != 0 && !leads_clause(r, t->start)))
            continue;       /* 搬到现在的梧桐路 */
        if (t->fact == FACT_NONE || l.count == LIST_ITEMS || !leads_clause(r, t->start)
            || builder_date(x->builder, t->fact)->precision != builder_date(x->builder, x->tokens[index + 1].fact)->precision)
            return;
        l.items[l.count++] = (list_piece){ t->core_start, t->core_end };
    }
    l.least = l.most = l.count;
    const list_count c = { counted->number_start, counted->number_end, counted->end, value };
    if (l.count > 1 && list_distance(&l, value) <= 1)
        list_claim(r, &c, &l, "list/times", LIST_LIKELY);
}

void list_read_occasions(list_reader *r)
{
    date_row row;
    for (uint32_t i = 0; i < r->x->token_count; i++)
        if (r->x->tokens[i].kind == TOKEN_AMOUNT) {
            read_clauses(r, i);
            read_earlier(r, i);
        } else if (r->x->tokens[i].kind == TOKEN_DATE && r->x->tokens[i].fact != FACT_NONE && row_at(r, i, &row)) {
            read_row(r, &row);
            i = row.last;
        }
}
