#include "extract/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/numeral.h"
#include "extract/place.h"

enum {
    DURATION_GAP = 90,      /* bytes between a pair of dates and its duration */
    SINCE_GAP = 24,         /* bytes between 至今已 and its duration */
    LOOK_BACK = 64          /* dates that are compared with one */
};

int chronicle_lasts(const period *from, const period *to, precision least, uint32_t number, view unit_name)
{
    if (view_equal(unit_name, VIEW("day")))
        return least != PRECISION_DAY ? -1 : elapsed_admits(elapsed_days(*from, *to), number);
    if (view_equal(unit_name, VIEW("week")) && number < 1000)   /* weeks are counted loosely: confirmed only */
        return chronicle_lasts(from, to, least, number * 7, VIEW("day")) == 1 ? 1 : -1;
    if (view_equal(unit_name, VIEW("half-year"))) {     /* 两年半: a season either way is honest, but proves nothing */
        elapsed e = elapsed_months(*from, *to);
        bool near = (int64_t)number + 3 >= e.least && (int64_t)number <= (int64_t)e.most + 3;
        return elapsed_admits(e, number) ? 1 : near ? -1 : 0;
    }
    if (view_equal(unit_name, VIEW("month")))
        return elapsed_admits(elapsed_months(*from, *to), number);
    if (view_equal(unit_name, VIEW("year")))
        return elapsed_admits(elapsed_years(*from, *to), number);
    return -1;
}

/* Does a duration say that it belongs to the dates beside it? */
static bool announces(const chronicle *c, const token *u, const sentence *in)
{
    return chronicle_word_before(c, c->words->before, in->start, u->start, NULL) > 0
        || wordset_at(c->words->after, c->x->clean->text, u->end, NULL) > 0
        || chronicle_word_before(c, c->words->penalty, in->start, u->start, NULL) > 0;
}

/* The duration of a pair of dates: behind it, or before it in the same half sentence. Adds the claim. */
static void duration_of_pair(chronicle *c, const moment *from, const moment *to)
{
    extraction *x = c->x;
    const sentence *in = from->in;
    uint32_t begin = chronicle_token(c, from)->start, end = chronicle_token(c, to)->end, best = UINT32_MAX, best_gap = DURATION_GAP;
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count; i++) {
        const token *u = &x->tokens[i];
        if (u->kind != TOKEN_DURATION || u->fact == FACT_NONE || !announces(c, u, in))
            continue;
        uint32_t gap = u->start >= end ? u->start - end : begin >= u->end ? begin - u->end : DURATION_GAP;
        if (gap < best_gap && !chronicle_semicolon(c, u->start >= end ? end : u->end, u->start >= end ? u->start : begin)) {
            best = i;
            best_gap = gap;
        }
    }
    uint32_t number;
    view unit_name;
    if (best == UINT32_MAX || !chronicle_number(c, &x->tokens[best], &number, &unit_name))
        return;
    bool penalty = chronicle_word_before(c, c->words->penalty, in->start, x->tokens[best].start, NULL) > 0;
    if (chronicle_lasts(&from->when, &to->when, from->precision > to->precision ? from->precision : to->precision, number, unit_name) >= 0)
        chronicle_claim_span(c, from->fact, to->fact, x->tokens[best].fact, penalty ? "chronicle/penalty" : "chronicle/duration", 90);
}

void chronicle_pairs(chronicle *c)
{
    for (uint32_t i = 0; i < c->count; i++) {
        moment *a = &c->moments[i];
        if (a->precision == PRECISION_PERIOD && !a->relative)
            chronicle_claim_span(c, a->fact, a->fact, FACT_NONE, "chronicle/order", 90);
        if (a->precision == PRECISION_PERIOD && date_compare(a->when.from, a->when.to) < 0) {
            moment first = *a, last = *a;
            first.precision = last.precision = PRECISION_DAY;
            first.when.to = first.when.from;
            last.when.from = last.when.to;
            duration_of_pair(c, &first, &last);
        }
        if (i + 1 == c->count || !chronicle_joined(c, a, &c->moments[i + 1]))
            continue;
        const moment *b = &c->moments[i + 1];
        chronicle_claim_span(c, a->fact, b->fact, FACT_NONE, "chronicle/order", 90);
        if (date_compare(a->when.from, b->when.to) <= 0)
            duration_of_pair(c, a, b);
    }
}

/* "2018年至2024年…连续九年": both years are counted. */
void chronicle_running(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = place_sentence(x, t->start);
        uint32_t number;
        view unit_name;
        if (t->kind != TOKEN_DURATION || in == NULL || !chronicle_number(c, t, &number, &unit_name) || !view_equal(unit_name, VIEW("year"))
            || chronicle_word_before(c, c->words->running, in->start, t->start, NULL) == 0)
            continue;
        uint32_t low = 0;
        while (low < c->count && c->moments[low].in < in)
            low++;
        for (uint32_t k = low; k < c->count && c->moments[k].in == in; k++) {
            const moment *a = &c->moments[k], *b = k + 1 < c->count && chronicle_joined(c, a, a + 1) ? a + 1 : NULL;
            bool period_of_years = a->precision == PRECISION_PERIOD && !a->relative && a->when.from.month == 1 && a->when.to.month == 12;
            if (b != NULL && a->precision == PRECISION_YEAR && b->precision == PRECISION_YEAR && !b->relative)
                chronicle_claim_span(c, a->fact, b->fact, t->fact, "chronicle/running", 80);
            else if (period_of_years)
                chronicle_claim_span(c, a->fact, a->fact, t->fact, "chronicle/running", 80);
            else
                continue;
            break;
        }
    }
}

/* "9时06分…10时19分，全程用时63分钟": two clock times of a day and what lies between them, as minutes. */
static uint32_t clock_fact(chronicle *c, const token *t)
{
    extraction *x = c->x;
    view text = { x->clean->text.start, t->end };
    uint32_t hour, minute = 0, at = t->number_start, used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &hour);
    if (used == 0 || hour > 24)
        return FACT_NONE;
    for (at += used; at < t->end; at += utf8_step(text, at))
        if (numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &minute) > 0)
            break;
    const unit *u = unit_table_find(language_units(x->language), VIEW("minute"));
    if (minute > 59 || u == NULL)
        return FACT_NONE;
    figure f = { .print = { .digits = hour * 60 + minute, .denominator = 1, .modifier = MODIFIER_EXACT, .nature = NATURE_POINT },
                 .number_start = text_source_start(x->clean, t->core_start), .number_end = text_source_end(x->clean, t->core_end),
                 .table = FACT_NONE, .unit = builder_unit(x->builder, u) };
    return place_fact(x, FACT_DURATION, t->core_start, t->core_end, &f);
}

void chronicle_clocks(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 2; i < x->token_count; i++) {
        const token *u = &x->tokens[i], *from = NULL, *to = NULL;
        const sentence *in = place_sentence(x, u->start);
        uint32_t clocks = 0;
        if (u->kind != TOKEN_DURATION || u->fact == FACT_NONE || in == NULL || chronicle_word_before(c, c->words->took, in->start, u->start, NULL) == 0)
            continue;
        for (uint32_t k = i; k-- > in->first_token;)
            if (x->tokens[k].kind == TOKEN_CLOCK && ++clocks <= 2)
                *(clocks == 1 ? &to : &from) = &x->tokens[k];
        if (clocks != 2 || from == NULL || to == NULL)
            continue;
        uint32_t a = clock_fact(c, from), b = clock_fact(c, to);
        if (a == FACT_NONE || b == FACT_NONE)
            continue;
        operand operands[] = { { a, ROLE_FROM }, { b, ROLE_TO }, { u->fact, ROLE_DIFFERENCE } };
        claim made = { .kind = CLAIM_CHANGE, .direction = DIRECTION_UP, .confidence = 85, .pattern = builder_word(x->builder, VIEW("chronicle/clock")) };
        builder_claim(x->builder, &made, operands, 3);
    }
}
