#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Years spent between the date before them and the one that begins the clause right behind:
** "1955年6月进粮站当保管员，一干就是三十年，1958年6月离休". One slip in the length or in one of the years must explain what does not fit,
** and the second clause must tell that something was over, unless the years run backwards.
*/

enum { LEAST = 3, SURE = 80, SLIP = 75, HAN_BYTES = 3 };

typedef struct {
    told_length of;
    const moment *from, *to;
    uint32_t begin;     /* of the length's clause */
} amid;

/* "一干就是", "一待": 一 and the character of a verb, right before 'at' or before words that stand there. */
static bool one_verb(const chronicle *c, uint32_t floor, uint32_t at)
{
    const view one = VIEW("\xE4\xB8\x80");
    at -= chronicle_word_before(c, c->words->just_so_long, floor, at, NULL);
    return at >= floor + 2 * HAN_BYTES && place_leads_han(c->x->clean->text, at - HAN_BYTES)
           && view_equal(chronicle_between(c, at - 2 * HAN_BYTES, at - HAN_BYTES), one);
}

static bool is_spent(const chronicle *c, const amid *a)
{
    const wordset *const sets[] = { c->words->did, c->words->took, c->words->bound, c->words->full, c->words->spent_there };
    const uint32_t start = a->of.at->start;
    bool said = a->begin == start || one_verb(c, a->begin, start);
    for (size_t i = 0; i < sizeof sets / sizeof *sets && !said; i++)
        said = chronicle_word_before(c, sets[i], a->begin, start, NULL) > 0;
    return said;
}

/* Do the last two digits of the one year, the other way round, make the length fit? */
static bool is_turned(int from, int to, int number)
{
    const int first = chronicle_swapped(from), last = chronicle_swapped(to);
    return (first != from && to - first == number) || (last != to && last - from == number);
}

/* Have two digits of a year changed places, or is one digit wrong where all of the time was spent so and the second date tells that it was over? */
static bool is_slip(const chronicle *c, const amid *a)
{
    enum { LEAST_TOLD = 10 };
    const int from = a->from->when.from.year, to = a->to->when.from.year, number = (int)a->of.number;
    const uint32_t start = a->of.at->start;
    if (is_turned(from, to, number))
        return true;
    if (!one_verb(c, a->begin, start) && chronicle_word_before(c, c->words->full, a->begin, start, NULL) == 0)
        return false;       /* 在乡镇干了十二年，2013年离开水利系统 */
    const bool tens = number >= LEAST_TOLD && to - from >= LEAST_TOLD && (to - from - number) % 10 == 0;
    return to > from && (tens || chronicle_is_slip(a->of.number, to - from)) && chronicle_is_over(c, a->from, a->to);
}

/* The date before the length, and the one that begins the clause behind it. */
static bool find_dates(const chronicle *c, amid *a)
{
    const told_length *l = &a->of;
    const uint32_t i = chronicle_first(c, l->at->start), stop = chronicle_clause_end(c, l->at->end, l->in->end),
                   next = chronicle_skip_sign(c, stop, l->in->end);
    a->from = i > 0 ? &c->moments[i - 1] : NULL;
    a->to = i < c->count ? &c->moments[i] : NULL;
    if (a->from == NULL || a->to == NULL || stop != l->at->end || next == stop || a->from->in != l->in || a->to->in != l->in || a->from->birth || a->to->birth
        || a->from->precision > PRECISION_YEAR || a->to->precision > PRECISION_YEAR || a->from->when.from.year == 0 || a->to->when.from.year == 0)
        return false;
    const uint32_t start = chronicle_token(c, a->to)->start;
    return chronicle_token(c, a->from)->end < a->begin && start - chronicle_word_before(c, c->words->between, next, start, NULL) == next
           && !chronicle_semicolon(c, chronicle_token(c, a->from)->end, start);
}

bool chronicle_is_second(const chronicle *c, const token *length, const moment *from)
{
    for (const token *t = length; t-- > c->x->tokens && t->start >= chronicle_token(c, from)->start;)
        if (t->kind == TOKEN_DURATION)
            return true;
    return false;
}

static void read_amid(chronicle *c, amid *a)
{
    const told_length *l = &a->of;
    a->begin = chronicle_clause_begin(c, l->at->start, l->in->start);
    if (!find_dates(c, a) || chronicle_counts_otherwise(c, &a->of, a->begin) || !is_spent(c, a) || chronicle_is_second(c, a->of.at, a->from) || a->to->relative)
        return;
    const bool back = date_compare(a->from->when.from, a->to->when.to) > 0;
    const precision least = a->from->precision > a->to->precision ? a->from->precision : a->to->precision;
    const int fit = back ? 0 : chronicle_lasts(&a->from->when, &a->to->when, least, l->number, l->unit_name);
    if (fit < 0 || (fit == 0 && (!is_slip(c, a) || chronicle_names_other(c, a->begin, l->at->start, l->in->start, a->begin)
                                 || (!back && chronicle_accounted(c, a->from, a->to, l->at, l->number, l->unit_name)))))
        return;
    chronicle_claim_span(c, a->from->fact, a->to->fact, l->at->fact, "chronicle/duration", fit == 1 ? SURE : SLIP);
}

void chronicle_amid(chronicle *c)
{
    for (uint32_t i = 0; c->count > 1 && i < c->x->token_count; i++) {
        amid a = { .of.at = &c->x->tokens[i] };
        if (chronicle_is_free(c, a.of.at) && chronicle_number(c, a.of.at, &a.of.number, &a.of.unit_name) && a.of.number >= LEAST
            && view_equal(a.of.unit_name, VIEW("year")) && (a.of.in = place_sentence(c->x, a.of.at->start)) != NULL)
            read_amid(c, &a);
    }
}
