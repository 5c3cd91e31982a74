#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/* Years since a founding: 建校七十周年, 建所七十年. */

enum {
    WORD_GAP = 36,      /* bytes between a date and an anniversary's own word */
    MOST_DATES = 256,   /* dates of a draft that an anniversary is held against */
    SIGN = 3,
    FAR_WORD = 150      /* bytes between a date and a founding told behind it */
};

/* Is the founding told of a date nothing but the word at 'at', an anniversary's own? "到了2024年10月，入住五周年". */
static bool borrowed(const chronicle *c, const moment *m, uint32_t at)
{
    uint32_t end = chronicle_token(c, m)->end, length;
    view text = { c->x->clean->text.start, at };
    return end <= at && at < m->in->end && chronicle_word_before(c, c->words->founded, m->in->start, chronicle_token(c, m)->start, NULL) == 0
        && wordset_find(c->words->founded, text, end, at, &length, NULL) >= at;
}

const moment *chronicle_founding_of(const chronicle *c, uint32_t class, uint32_t block_index, uint32_t at)
{
    const moment *found = NULL;
    for (uint32_t i = 0; i < c->count && i < MOST_DATES; i++) {
        const moment *m = &c->moments[i];
        if (m->founding == 0 || m->relative || (class != 0 ? m->founding != class : m->block != block_index) || borrowed(c, m, at))
            continue;
        if (found != NULL && found->when.from.year != m->when.from.year)
            return NULL;
        if (found == NULL || m->precision < found->precision)
            found = m;
    }
    return found;
}

/* The one date that has the anniversary's own word behind it: 1985年春天开港 … 开港45周年. */
static const moment *same_word(const chronicle *c, const token *t, const sentence *t_in, const moment *told)
{
    const char *text = c->x->clean->text.start;
    const moment *found = NULL;
    if (t->start < t_in->start + 6 || (unsigned char)text[t->start - 6] < 0xE4 || (unsigned char)text[t->start - 3] < 0xE4)
        return NULL;
    view word = { text + t->start - 6, 6 };
    for (uint32_t i = 0; i < c->count && i < MOST_DATES; i++) {
        const moment *m = &c->moments[i];
        uint32_t end = chronicle_token(c, m)->end, reach = end + WORD_GAP < m->in->end ? end + WORD_GAP : m->in->end;
        if (m->in == t_in && end <= t->start && reach > t->start - 6)
            reach = t->start - 6;       /* the anniversary's own word tells nothing */
        if (m == told || m->relative || (m->in == t_in && end > t->start) || reach <= end || view_find((view){ text + end, reach - end }, word) < 0)
            continue;
        if (found != NULL && found->when.from.year != m->when.from.year)
            return NULL;
        found = m;
    }
    return found;
}

/* "在外办学整整九年": is a length told right behind a word, which then is what was done so long? */
static bool lasts_behind(const chronicle *c, uint32_t at)
{
    const uint32_t next = place_token(c->x, at);
    return next < c->x->token_count && c->x->tokens[next].kind == TOKEN_DURATION && c->x->tokens[next].start <= at + WORD_GAP / 2
           && chronicle_clause_end(c, at, c->x->tokens[next].start) == c->x->tokens[next].start;
}

/* The one founding of a class that is told at some distance behind its date, not by the anniversary's own word at 'own':
** "2019年10月，412户人家从山里搬进来". */
static const moment *far_founding(const chronicle *c, uint32_t class, uint32_t own)
{
    const moment *found = NULL;
    for (uint32_t i = 0; class != 0 && i < c->count && i < MOST_DATES; i++) {
        const moment *m = &c->moments[i];
        uint32_t end = chronicle_token(c, m)->end, stop = end + FAR_WORD < m->in->end ? end + FAR_WORD : m->in->end, length, value = 0;
        if (i + 1 < c->count && chronicle_token(c, m + 1)->start < stop)
            stop = chronicle_token(c, m + 1)->start;
        if (m->relative || m->precision == PRECISION_PERIOD || stop <= end || date_compare(m->when.from, c->x->published.from) == 0)
            continue;       /* nothing was founded on the day of the date line */
        view text = { c->x->clean->text.start, stop };
        uint32_t at = wordset_find(c->words->founded, text, end, stop, &length, &value);
        if (at >= stop || at == own || value != class || chronicle_semicolon(c, end, at) || view_find(chronicle_between(c, end, at), VIEW("\xE2\x80")) >= 0
            || wordset_at(c->words->not_event, c->x->clean->text, at + length, NULL) > 0 || lasts_behind(c, at + length)
            || chronicle_counts_years(c, at + length))
            continue;
        if (found != NULL && found->when.from.year != m->when.from.year)
            return NULL;
        found = m;
    }
    return found;
}

/* "这条从1958年开起的轮渡，满六十周年": the only year before it in its sentence, where it says that it counts from then. */
static const moment *since_year(const chronicle *c, const token *t, const sentence *in)
{
    const moment *found = NULL;
    for (uint32_t i = chronicle_first(c, in->start); i < c->count && c->moments[i].in == in; i++) {
        const moment *m = &c->moments[i];
        if (m->relative || !chronicle_measures(c, m))
            continue;
        if (found != NULL || chronicle_token(c, m)->end > t->start)
            return NULL;
        found = m;
    }
    bool since = found != NULL && (chronicle_runs_on(c, found) || wordset_at(c->words->since, c->x->clean->text, chronicle_token(c, found)->end, NULL) > 0
        || chronicle_word_before(c, c->words->since_before, in->start, chronicle_token(c, found)->start, NULL) > 0);
    return since ? found : NULL;
}

/* A year of the draft that an anniversary counts from, confirmed only: "建关40周年 … 1985年，这里还没有码头". */
static const moment *fitting_year(const chronicle *c, uint32_t number, int year)
{
    for (uint32_t i = 0; i < c->count && i < MOST_DATES; i++)
        if (!c->moments[i].relative && c->moments[i].precision <= PRECISION_YEAR && c->moments[i].when.from.year + (int)number == year)
            return &c->moments[i];
    return NULL;
}

/* "附属幼儿园建园20周年", where the founding is told of a school: the thing that was built is named with the anniversary, and
** not with the founding. */
static bool of_other_thing(const chronicle *c, const sentence *in, uint32_t word, uint32_t end, const moment *from)
{
    const char *text = c->x->clean->text.start;
    view thing = { text + end - 3, 3 };
    if (end - word != 6 || wordset_at(c->words->built, (view){ text, end }, word, NULL) != 3)
        return false;
    uint32_t begin = chronicle_clause_begin(c, word, in->start), stop = from->in->end < begin || from->in->start > begin ? from->in->end : begin;
    return view_find((view){ text + begin, word - begin }, thing) >= 0
        && view_find((view){ text + from->in->start, stop - from->in->start }, thing) < 0;
}

/* Does a word of its own stand before an anniversary, which no founding is known by: 迁建40周年? Then it is confirmed only. */
static bool has_own_word(const chronicle *c, const token *t, const sentence *in)
{
    return t->start >= in->start + 3 && place_leads_han(c->x->clean->text, t->start - 3)
        && chronicle_word_before(c, c->words->anniversary_lead, in->start, t->start, NULL) == 0;
}

/* "建成 in 1958, ... 投产28周年, for 投产 was two years later": is the anniversary's own word, which its founding is not told
** with, told a second time in the sentence? */
static bool begun_apart(const chronicle *c, const sentence *in, uint32_t word, uint32_t end, const moment *from)
{
    view own = chronicle_between(c, word, end);
    uint32_t date = chronicle_token(c, from)->end, stop = date + WORD_GAP < from->in->end ? date + WORD_GAP : from->in->end;
    if (from->in == in && stop > word && date <= word)
        stop = word;
    return own.length > 0 && view_find(chronicle_between(c, from->in->start, stop), own) < 0 && view_find(chronicle_between(c, end, in->end), own) >= 0;
}

/* Does it stand inside of 《》? A book is of any year. */
static bool in_title(const chronicle *c, const token *t, const sentence *in)
{
    view before = chronicle_between(c, in->start, t->start);
    ptrdiff_t open = -1;
    for (ptrdiff_t at; (at = view_find((view){ before.start + open + 1, before.length - (size_t)(open + 1) }, VIEW("\xE3\x80\x8A"))) >= 0;)
        open += at + 1;
    return open >= 0 && view_find((view){ before.start + open, before.length - (size_t)open }, VIEW("\xE3\x80\x8B")) < 0;
}

/* "阅览室2011年设立，今年满十五周年": the one founding told of the same thing, which no semicolon parts from it. */
static const moment *founding_beside(const chronicle *c, const token *t, const sentence *in, uint32_t class)
{
    const moment *found = NULL;
    for (uint32_t i = chronicle_first(c, in->start); i < c->count && c->moments[i].in == in && chronicle_token(c, &c->moments[i])->end <= t->start; i++) {
        const moment *m = &c->moments[i];
        if (m->founding == 0 || m->relative || (class != 0 && m->founding != class) || chronicle_semicolon(c, chronicle_token(c, m)->end, t->start)
            || borrowed(c, m, t->start))
            continue;
        if (found != NULL && found->when.from.year != m->when.from.year)
            return NULL;
        found = m;
    }
    return found;
}

/* "舞龙队建于1946年 … 建队八十周年": the verb of the anniversary's own word, right behind its noun. */
static const moment *noun_founded(const chronicle *c, const token *t, const sentence *in)
{
    const moment *found = NULL;
    const char *text = c->x->clean->text.start;
    if (t->start < in->start + 6)
        return NULL;
    for (uint32_t i = 0; i < c->count && i < MOST_DATES; i++) {
        const moment *m = &c->moments[i];
        uint32_t start = chronicle_token(c, m)->start, length = chronicle_word_before(c, c->words->since_before, m->in->start, start, NULL);
        if (m->relative || length < 3 || start - length < m->in->start + 3 || memcmp(text + start - length, text + t->start - 6, 3) != 0
            || memcmp(text + start - length - 3, text + t->start - 3, 3) != 0)
            continue;
        if (found != NULL && found->when.from.year != m->when.from.year)
            return NULL;
        found = m;
    }
    return found;
}

bool chronicle_of_another(const chronicle *c, const moment *founding, const sentence *in, uint32_t own)
{
    view text = c->x->clean->text;
    uint32_t start = chronicle_clause_begin(c, own, in->start), end = own, last = start;
    for (uint32_t i = chronicle_first(c, start); i < c->count && chronicle_token(c, &c->moments[i])->start < own; i++) {
        end = end == own ? chronicle_token(c, &c->moments[i])->start : end;
        last = chronicle_token(c, &c->moments[i])->end;
    }
    if (end <= start + SIGN) {      /* 今年新社成立五周年: its subject stands behind the date */
        start = chronicle_skip_sign(c, last, own);
        end = own;
    }
    for (uint32_t n; start < end && (n = wordset_at(c->words->anniversary_lead, text, start, NULL)) > 0;)
        start += n;
    for (uint32_t n; start < end && (n = chronicle_word_before(c, c->words->anniversary_lead, start, end, NULL)) > 0;)
        end -= n;
    if (end < start + 6 || !place_leads_han(text, end - 3) || !place_leads_han(text, end - 6))
        return false;
    uint32_t head = end >= start + 9 && place_leads_han(text, end - 9) ? 9 : 6;
    view said = chronicle_between(c, founding->in->start, founding->in == in ? chronicle_clause_begin(c, own, in->start) : founding->in->end);
    if (view_find(said, chronicle_between(c, end - head, end)) >= 0)
        return false;
    uint32_t this_one = wordset_at(c->words->this_one, text, founding->in->start, NULL);
    if (this_one > 0 && view_starts(chronicle_between(c, founding->in->start + this_one, founding->in->end), chronicle_between(c, end - 3, end)))
        return false;       /* 渡口馆 … 该馆1959年开馆 */
    ptrdiff_t at = view_find(said, chronicle_between(c, end - 6, end));     /* 剧团成立于1954年 … 柳腔剧团; not 分公司 … 总公司 */
    return at < 0 || (at > 0 && place_leads_han(text, founding->in->start + (uint32_t)at - 3));
}

/* "挂牌6周年（2019年7月挂牌）": the only date in the bracket right behind an anniversary. */
static const moment *bracketed_behind(const chronicle *c, const token *t)
{
    view text = c->x->clean->text;
    uint32_t at = t->number_end + wordset_at(c->words->anniversary, text, t->number_end, NULL), i = chronicle_first(c, at);
    const moment *m = i < c->count ? &c->moments[i] : NULL;
    if (m == NULL || m->relative || m->precision > PRECISION_YEAR)
        return NULL;
    view gap = chronicle_between(c, at, chronicle_token(c, m)->start);
    bool opens = view_equal(gap, VIEW("(")) || view_equal(gap, VIEW("\xEF\xBC\x88"));
    uint32_t end = chronicle_clause_end(c, chronicle_token(c, m)->end, m->in->end);
    view inside = chronicle_between(c, chronicle_token(c, m)->end, end);
    return opens && (view_find(inside, VIEW(")")) > 0 || view_find(inside, VIEW("\xEF\xBC\x89")) > 0) ? m : NULL;   /* （…） */
}

/* Which founding an anniversary is of, where its own words do not tell: that beside it, that of its noun, the only one. */
static const moment *told_founding(const chronicle *c, const token *t, const sentence *in, uint32_t class, uint32_t own)
{
    const moment *found = founding_beside(c, t, in, class);
    if (found == NULL)
        found = noun_founded(c, t, in);
    return found != NULL ? found : chronicle_founding_of(c, class, t->block, own);
}

/* "1972年复课，今年迎来建校70周年": is the last date before it one that nobody can resolve? Then the year it is of is not told. */
static bool of_unknown_year(const chronicle *c, uint32_t which, const sentence *in)
{
    for (uint32_t i = which; i-- > in->first_token;) {
        const token *t = &c->x->tokens[i];
        if (t->kind != TOKEN_DATE)
            continue;
        const dated *d = t->fact != FACT_NONE ? builder_date(c->x->builder, t->fact) : NULL;
        return d != NULL && d->relative != 0 && d->from.year == 0;
    }
    return false;
}

/* "在成立二十周年之际，协会2022年换届": the date behind it in its sentence, on whose occasion it is told. */
static const moment *on_occasion(const chronicle *c, const token *t, const sentence *in)
{
    view text = c->x->clean->text;
    const uint32_t end = t->number_end + wordset_at(c->words->anniversary, text, t->number_end, NULL), i = chronicle_first(c, end);
    const bool told = wordset_at(c->words->occasion, text, end, NULL) > 0 && i < c->count && c->moments[i].in == in;
    return told && !c->moments[i].relative && c->moments[i].precision <= PRECISION_YEAR && c->moments[i].founding == 0 ? &c->moments[i] : NULL;
}

/* "1949年5月解放，2019年5月，小城迎来解放七十周年": is a founding told in the same sentence, of nobody but its own subject, by the anniversary's own word? */
static bool is_same_subject(const chronicle *c, const moment *from, const sentence *in, uint32_t word, uint32_t end)
{
    const uint32_t start = chronicle_token(c, from)->start, behind = chronicle_token(c, from)->end, own = end - word;
    return word > 0 && from->in == in && chronicle_clause_begin(c, start, in->start) == start
           && view_starts(chronicle_between(c, behind, in->end), chronicle_between(c, own, end));
}

/* "舞龙队建于1946年，队旗上绣着“建队八十周年”": does a clause behind that of its founding tell an anniversary by a word of its class, and
** nothing that is over? */
static bool is_told_today(const chronicle *c, const moment *from, const sentence *in, const token *t, uint32_t class)
{
    const view text = c->x->clean->text;
    const uint32_t begin = chronicle_clause_begin(c, t->start, in->start),
                   behind = t->number_end + wordset_at(c->words->anniversary, text, t->number_end, NULL);
    return class != 0 && from->founding == class && begin > chronicle_token(c, from)->end && c->x->published.from.year != 0
           && wordset_at(c->words->that_year, text, behind, NULL) == 0 && wordset_at(c->words->of, text, behind, NULL) == 0
           && !chronicle_holds(c, c->words->past_signs, begin, chronicle_clause_end(c, t->end, in->end));
}

void chronicle_anniversaries(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        uint32_t number, class = 0, kind = 0;
        if (t->fact == FACT_NONE || wordset_at(c->words->anniversary, x->clean->text, t->number_end, &kind) == 0 || kind == KEEPSAKE)
            continue;
        const sentence *in = place_sentence(x, t->start);
        if (in == NULL)
            continue;
        view unit_name;
        if (!chronicle_number(c, t, &number, &unit_name) || chronicle_word_before(c, c->words->memorials, in->start, t->start, NULL) > 0)
            continue;
        const uint32_t word = chronicle_word_before(c, c->words->founded, in->start, t->start, &class);
        class = word > 0 ? class : 0;
        if (of_unknown_year(c, i, in))
            continue;
        const moment *to = chronicle_date_before(c, t->start, in), *from = same_word(c, t, in, to);
        to = to != NULL ? to : on_occasion(c, t, in);
        const moment *aside = bracketed_behind(c, t);
        if (aside != NULL) {
            from = aside;
            to = to == aside ? NULL : to;
        }
        bool told = from != NULL;       /* of its own word, or since a year */
        if (from == NULL)
            from = told_founding(c, t, in, class, t->start - word);
        if (from == NULL)
            from = far_founding(c, class, t->start - word);
        if (from == NULL && (from = since_year(c, t, in)) != NULL) {
            to = NULL;
            told = true;
        }
        if (from == NULL)
            from = fitting_year(c, number, to != NULL ? to->when.from.year : x->published.from.year);
        if (from == NULL && (to == NULL || to->relative)
            && (from = chronicle_slipped_year(c, t, in, number, to != NULL ? to->when.from.year : x->published.from.year)) != NULL)
            told = true;
        if (from == NULL && to == NULL && class != 0 && (from = chronicle_slipped_below(c, t, number, x->published.from.year)) != NULL)
            told = true;
        if (from != NULL && from == to) {   /* 2021年，创刊于1951年的县报迎来创刊70周年 */
            to = chronicle_date_before(c, chronicle_token(c, from)->start, in);
            from = to != NULL || is_told_today(c, from, in, t, class) ? from : NULL;
        }
        if (from == NULL || from == to || (to != NULL && date_compare(from->when.from, to->when.from) >= 0))
            continue;
        int year = to != NULL ? to->when.from.year : x->published.from.year;
        bool fits = year - from->when.from.year == (int)number;
        if (from->when.from.year == year && builder_date(x->builder, from->fact)->year_from != YEAR_TEXT)
            continue;       /* 今天（15日）是…74周年纪念日: the day itself */
        if (chronicle_is_somebodys(t, year - from->when.from.year, number))
            continue;
        if (!fits
            && (year == from->when.from.year || begun_apart(c, in, t->start - word, t->start, from) || in_title(c, t, in)
                || ((!told || (from->in == in && chronicle_token(c, from)->end <= chronicle_clause_begin(c, t->start, in->start)))
                    && !is_same_subject(c, from, in, word, t->start) && chronicle_of_another(c, from, in, t->start - word))
                || (word > 0 && of_other_thing(c, in, t->start - word, t->start, from)) || (class == 0 && !told && has_own_word(c, t, in))
                || fitting_year(c, number, year) != NULL))
            continue;       /* another year told fits: it is that one's */
        if (year != 0)
            chronicle_claim_span(c, chronicle_opening_fact(c, from), to != NULL ? to->fact : FACT_NONE, t->fact, "chronicle/anniversary", class != 0 ? 90 : 75);
    }
}

/* "成立满12年": where the word before a filler ends. */
static uint32_t before_fill(const chronicle *c, const token *t, const sentence *in)
{
    uint32_t at = t->start;
    for (uint32_t n; (n = chronicle_word_before(c, c->words->up_to_now, in->start, at, NULL)) > 0;)     /* 上市至今已满八年 */
        at -= n;
    return at;
}

/* "建所七十年": years since the founding that its own word names. */
void chronicle_founded_years(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; x->published.from.year != 0 && i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = t->kind == TOKEN_DURATION ? place_sentence(x, t->start) : NULL;
        uint32_t number, class = 0;
        view unit_name;
        if (in == NULL || !chronicle_number(c, t, &number, &unit_name) || !view_equal(unit_name, VIEW("year"))
            || chronicle_word_before(c, c->words->founded, in->start, before_fill(c, t, in), &class) == 0
            || wordset_at(c->words->shifted, x->clean->text, t->end, NULL) > 0)     /* 建校两年后 */
            continue;
        const moment *from = chronicle_founding_of(c, class, t->block, t->start);
        if (from != NULL && from->in != in && date_compare(from->when.from, x->published.from) < 0)
            chronicle_claim_span(c, from->fact, FACT_NONE, t->fact, "chronicle/since", 75);
    }
}
