#include "extract/chronicle/chronicle_parts.h"

#include <string.h>

#include "extract/place.h"

/*
** The only years of a paragraph and the only length in years beside them: "2003年通车，2018年大修，彼时路龄已15年". Nothing says that
** it is theirs, so it is doubted only where a slip explains what is between them: a wrong tenth year, or two digits that
** changed places, in the length or in one of the years; and where no other year of the draft is that far from them.
*/

enum {
    MOST_DATES = 256,   /* dates of a draft that a length is held against */
    FAR_AWAY = 400,     /* bytes between the length and its years */
    SIGN = 3
};

/* What a paragraph tells: its one length, its two years. */
typedef struct {
    const token *length;
    const sentence *in;
    uint32_t number;
    bool ordinal, many;             /* many: more than one length, or dates that are no years */
    const moment *from, *to;
} sole;

/* Without memory everything is told: nobody is accused. */
bool chronicle_is_told(const chronicle *c, uint32_t fact)
{
    const document *doc = builder_document(c->x->builder);
    told_facts *t = c->told;
    if (t->room < doc->fact_count) {
        const uint32_t room = doc->fact_count * 2;
        bool *wider = arena_zero(c->x->scratch, room, sizeof *wider);
        if (wider == NULL)
            return true;
        if (t->of != NULL)
            memcpy(wider, t->of, t->room * sizeof *wider);
        t->of = wider;
        t->room = room;
    }
    for (; t->claims < doc->claim_count; t->claims++) {
        const claim *made = &doc->claims[t->claims];
        for (uint32_t k = 0; (made->kind == CLAIM_SPAN || made->kind == CLAIM_CHANGE) && k < made->operands; k++)
            t->of[doc->operands[made->operand + k].fact] = true;
    }
    return fact < t->room && t->of[fact];
}

/* Do words before or behind a length say that it runs between two times, or does its clause end with it? */
static bool is_bound(const chronicle *c, const token *t, const sentence *in, bool *said)
{
    const wordset *const before[] = { c->words->took, c->words->up_to_now, c->words->full, c->words->before, c->words->age_apart };
    *said = false;
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        *said = *said || chronicle_word_before(c, before[i], in->start, t->start, NULL) > 0;
    view text = c->x->clean->text;
    return *said || !place_leads_han(text, t->end) || wordset_at(c->words->age_ends, text, t->end, NULL) > 0
           || wordset_at(c->words->so_far, text, t->end, NULL) > 0;
}

/* A length that counts otherwise, or that has its own beginning: 近三年, 教龄30年, 连续五年, 三年前. */
static bool is_other(const chronicle *c, const token *t, const sentence *in)
{
    const wordset *const before[] = { c->words->running, c->words->part_of, c->words->ahead, c->words->penalty, c->words->length_of_work, c->words->entries };
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        if (chronicle_word_before(c, before[i], in->start, t->start, NULL) > 0)
            return true;
    const view before_it = { c->x->clean->text.start, t->start };
    uint32_t begin = chronicle_clause_begin(c, t->start, in->start), length;
    return wordset_at(c->words->shifted, c->x->clean->text, t->end, NULL) > 0
        || wordset_find(c->words->shifted, before_it, begin, t->start, &length, NULL) < t->start;    /* 在这之前干了30年 */
}

/* The anniversary of what all know (抗战胜利80周年) is not that of what else is told. */
static bool is_known(const chronicle *c, const token *t, const sentence *in)
{
    uint32_t begin = chronicle_clause_begin(c, t->start, in->start), length;
    return wordset_find(c->words->known, (view){ c->x->clean->text.start, t->start }, begin, t->start, &length, NULL) < t->start;
}

/* Does a date begin its sentence, or stand behind "this one" there: 该厂1936年? */
static bool opens_sentence(const chronicle *c, const moment *m)
{
    const uint32_t start = chronicle_token(c, m)->start, begin = chronicle_clause_begin(c, start, m->in->start);
    return begin == m->in->start && (start == begin || wordset_at(c->words->this_one, c->x->clean->text, begin, NULL) > 0);
}

/* "剧院1958年建成，2008年庆祝剧团成立六十周年": the anniversary's own word is another one's than that of the first year. */
static bool of_other_founding(const chronicle *c, const sole *s)
{
    uint32_t class = 0, word = chronicle_word_before(c, c->words->founded, s->in->start, s->length->start, &class);
    if (word > 0 && s->from->founding == 0 && chronicle_token(c, s->from)->start > s->length->end && !chronicle_began_there(c, s->from)
        && (s->from->in == s->in || s->from->birth || !opens_sentence(c, s->from)))
        return true;        /* 今年是协会成立三十周年，2005年他当选会长; 老院长说，1945年他…… */
    return word > 0 && s->from->founding != 0 && (s->from->founding != class || chronicle_of_another(c, s->from, s->in, s->length->start - word));
}

static void add_length(const chronicle *c, sole *s, const token *t)
{
    uint32_t number, kind = 0;
    view unit_name;
    bool ordinal = (t->kind == TOKEN_ORDINAL || t->kind == TOKEN_AMOUNT)
                   && wordset_at(c->words->anniversary, c->x->clean->text, t->number_end, &kind) > 0 && kind != KEEPSAKE;
    if ((!ordinal && t->kind != TOKEN_DURATION && t->kind != TOKEN_AGE) || !chronicle_number(c, t, &number, &unit_name))
        return;
    if (t->kind == TOKEN_DURATION && !view_equal(unit_name, VIEW("year")))
        return;
    s->many = s->many || s->length != NULL;
    s->length = t;
    s->number = number;
    s->ordinal = ordinal;
}

/* The earliest and the latest of the paragraph's years; 'many' where there is a third, or a stretch of years. */
static void add_year(sole *s, const moment *m)
{
    int year = m->when.from.year;
    if (m->precision > PRECISION_YEAR) {
        s->many = s->many || !m->relative;
        return;
    }
    bool first = s->from == NULL || year < s->from->when.from.year, last = s->to == NULL || year > s->to->when.from.year;
    s->many = s->many || (first && s->from != NULL && s->from != s->to) || (last && s->to != NULL && s->from != s->to)
        || (!first && !last && year != s->from->when.from.year && year != s->to->when.from.year);
    s->from = first ? m : s->from;
    s->to = last ? m : s->to;
}

/* 130 and 103: the two last digits, or the two before, have changed places; 10 is no 1. */
static bool changed_places(int a, int b)
{
    enum { TWO = 10 };
    return a != b && a >= TWO && b >= TWO && (chronicle_swapped(a) == b || (a >= 100 && a % 10 == b % 10 && chronicle_swapped(a / 10) == b / 10));
}

static bool is_slip(uint32_t number, int from, int to)
{
    uint32_t apart = (uint32_t)(to - from), off = number > apart ? number - apart : apart - number;
    return off > 1
           && ((off % 10 == 0 && off < 100) || changed_places((int)number, (int)apart) || chronicle_swapped(from) + (int)number == to
               || from + (int)number == chronicle_swapped(to));
}

/* Is another date of the draft, or the day of publication, that far from one of the years? Then the length is told of it. */
static bool has_rival(const chronicle *c, const sole *s)
{
    const int years[] = { s->from->when.from.year, s->to->when.from.year };
    for (size_t k = 0; k < 2; k++) {
        int now = c->x->published.from.year - years[k];
        if (c->x->published.from.year != 0 && chronicle_within_a_year(now, s->number))
            return true;
        for (uint32_t i = 0; i < c->count && i < MOST_DATES; i++) {
            int apart = c->moments[i].when.from.year - years[k];
            if (apart == (int)s->number || -apart == (int)s->number)
                return true;
        }
    }
    return false;
}

/* An age is one of a thing founded, the time between two births, or a life that ended. */
static bool age_counts(const chronicle *c, const sole *s)
{
    uint32_t length;
    view text = { c->x->clean->text.start, s->in->end };
    bool died = wordset_find(c->words->died, text, s->in->start, s->in->end, &length, NULL) < s->in->end;
    return (s->from->founding != 0 && !s->from->birth) || (s->from->birth && (s->to->birth || died));
}

/* "2006年升级。始建于1604年的阁今年距始建已420年", in a draft of nobody knows when: does its clause tell a time that is not known? */
static bool of_unknown_time(const chronicle *c, const token *length, const sentence *in)
{
    const uint32_t begin = chronicle_clause_begin(c, length->start, in->start);
    for (const token *t = length; t-- > c->x->tokens && t->start >= begin;)
        if (t->kind == TOKEN_DATE && t->fact != FACT_NONE && builder_date(c->x->builder, t->fact)->from.year == 0)
            return true;
    return false;
}

static bool is_doubtful(const chronicle *c, sole *s)
{
    if (s->many || s->length == NULL || s->from == NULL || s->number < 2 || (s->in = place_sentence(c->x, s->length->start)) == NULL)
        return false;
    if (chronicle_token(c, s->to)->start < s->length->start && of_unknown_time(c, s->length, s->in))
        return false;
    if (s->to->relative && chronicle_runs_otherwise(c, &(told_length){ .at = s->length, .in = s->in, .number = s->number }, s->from))
        return false;
    int from = s->from->when.from.year, to = s->to->when.from.year;
    uint32_t first = chronicle_token(c, s->from)->start, last = chronicle_token(c, s->to)->start, end = s->length->end;
    uint32_t low = first < last ? first : last, high = first < last ? last : first;
    bool said = false, bound = is_bound(c, s->length, s->in, &said) || s->ordinal;
    if (from >= to || !bound || is_other(c, s->length, s->in) || high > end + FAR_AWAY || low + FAR_AWAY < s->length->start)
        return false;
    if (!s->ordinal && s->length->kind != TOKEN_AGE && low > end && (!said || low > s->in->end))
        return false;       /* 工作30年，2003年…，2013年… */
    if (s->length->kind == TOKEN_AGE && !age_counts(c, s))
        return false;
    if (s->ordinal
        && (chronicle_word_before(c, c->words->memorials, s->in->start, s->length->start, NULL) > 0 
            || (is_known(c, s->length, s->in) && !s->from->birth) || of_other_founding(c, s) || (int)s->number > 2 * (to - from)
            || to - from > 2 * (int)s->number))
        return false;
    if (c->x->published.from.year != 0 && to > c->x->published.from.year)
        return false;       /* what is to come */
    if (!s->from->birth && chronicle_is_somebodys(s->length, to - from, s->number))
        return false;
    const uint32_t begin = chronicle_clause_begin(c, s->length->start, s->in->start);
    uint32_t length;
    const bool did =
        wordset_find(c->words->did, (view){ c->x->clean->text.start, s->length->start }, begin, s->length->start, &length, NULL)
        < s->length->start;
    if (s->length->kind == TOKEN_DURATION && did && low < s->length->start
        && chronicle_names_other(c, begin, s->length->start, low < begin ? c->x->clean->blocks[s->length->block].start : begin, begin))
        return false;       /* 徒弟已经跟了他十二年 */
    return is_slip(s->number, from, to) && !has_rival(c, s) && !chronicle_is_told(c, s->length->fact);
}

static void claim_sole(chronicle *c, sole *s)
{
    if (is_doubtful(c, s))
        chronicle_claim_span(c, s->from->fact, s->to->fact, s->length->fact,
                             s->length->kind == TOKEN_DURATION ? "chronicle/duration" : "chronicle/anniversary", 75);
}

void chronicle_sole(chronicle *c)
{
    const extraction *x = c->x;
    sole s = { .number = 0 };
    uint32_t block = 0, next = 0;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        if (t->block != block) {
            claim_sole(c, &s);
            s = (sole){ .number = 0 };
            block = t->block;
        }
        while (next < c->count && c->moments[next].token < i)
            next++;
        if (next < c->count && c->moments[next].token == i)
            add_year(&s, &c->moments[next]);
        else
            add_length(c, &s, t);
    }
    claim_sole(c, &s);
}
