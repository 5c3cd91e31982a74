#include "network/judge.h"

#include "network/granularity.h"
#include "network/state.h"

static answer answer_if(bool yes)
{
    return yes ? ANSWER_YES : ANSWER_NO;
}

static answer decided(const judgement *j, const relation *r, reading how)
{
    answer a;
    if (judge_decide(&a, j, r, how) != STATUS_OK && judge_decide_big(&a, j, r, how) != STATUS_OK)
        return ANSWER_UNSURE;
    return a;
}

static answer common_base(const judgement *j, const relation *r, reading how)
{
    interval rates[COMMON_RATES];
    uint32_t first = 0;
    if (how >= READING_HALO || r->operand_count > COMMON_RATES)
        return ANSWER_UNSURE;   /* an unknown base alone contradicts nothing */
    for (uint32_t i = 0; i < r->operand_count; i++) {
        if (judge_evaluate(j, r->operands[i], first, how, &rates[i]) != STATUS_OK)
            return ANSWER_UNSURE;
        first += r->operands[i]->leaves;
    }
    return answer_if(granularity_base(rates, r->operand_count) != 0);
}

static answer fraction(const judgement *j, const relation *r, reading how)
{
    interval rate, of;
    if (judge_evaluate(j, r->operands[0], 0, how, &rate) != STATUS_OK
        || judge_evaluate(j, r->operands[1], r->operands[0]->leaves, how, &of) != STATUS_OK)
        return ANSWER_UNSURE;
    return granularity_fraction(&rate, &of);
}

static answer counted(const judgement *j, const relation *r, reading how)
{
    interval count, length = judge_items(j, r->first);
    if (judge_evaluate(j, r->operands[0], 0, how, &count) != STATUS_OK)
        return ANSWER_UNSURE;
    return answer_if(!interval_disjoint(&count, &length));
}

/* Two days of a draft that knows no year are of one. */
static answer in_order(judgement *j, const relation *r)
{
    const dated *earlier = judge_date(j, r->first), *later = judge_date(j, r->second);
    if ((earlier->from.year == 0) != (later->to.year == 0) || earlier->from.month == 0 || later->to.month == 0)
        return ANSWER_UNSURE;
    j->hedged = j->hedged || earlier->from.year == 0;
    return answer_if(date_compare(earlier->from, later->to) <= 0);
}

/* "2024 results: ... on Friday, March 28": a report in whose heading a year stands comes out in the next. */
static bool fits_next_year(const dated *d)
{
    date day = d->from;
    day.year++;
    return d->year_from == YEAR_HEADING && date_weekday(day) == d->weekday;
}

/* Of one of the days, where it may be one or the next: "today", where only the day of printing is known. */
static bool is_weekday_of(const dated *d)
{
    const int32_t last = date_number(d->to);
    for (int32_t day = date_number(d->from); day <= last && day <= date_number(d->from) + 1; day++)
        if (date_weekday(date_from_number(day)) == d->weekday)
            return true;
    return false;
}

/* Proved only where the text itself gives the year. */
static answer on_weekday(judgement *j, const relation *r)
{
    const dated *d = judge_date(j, r->first);
    if (d->from.year == 0 || d->weekday == 0 || d->precision != PRECISION_DAY || fits_next_year(d))
        return ANSWER_UNSURE;
    if (d->year_from != YEAR_TEXT && d->year_from != YEAR_HEADING)
        j->hedged = true;
    return answer_if(is_weekday_of(d));
}

static answer feasible(judgement *j, const relation *r, reading how)
{
    switch ((relation_kind)r->kind) {
    case RELATION_EQUAL:
    case RELATION_AT_MOST:
    case RELATION_SAME:
    case RELATION_WHOLE:
        return decided(j, r, how);
    case RELATION_FRACTION:
        return fraction(j, r, how);
    case RELATION_COMMON_DENOMINATOR:
        return common_base(j, r, how);
    case RELATION_BEFORE:
        return in_order(j, r);
    case RELATION_WEEKDAY:
        return on_weekday(j, r);
    case RELATION_COUNTS:
        return counted(j, r, how);
    case RELATION_ANY:
        break;
    }
    return ANSWER_UNSURE;
}

static verdict judge_one(network *n, const relation *r, const substitution *swaps, uint32_t swap_count)
{
    static const verdict first_feasible[READINGS] = { VERDICT_HOLDS, VERDICT_ROUNDING, VERDICT_UNKNOWN,
                                                      VERDICT_DOUBTFUL };
    judgement j = { .n = n, .swaps = swaps, .swap_count = swap_count, .widest = READING_NARROW };
    if (r->foreign || !judge_read(&j, r))
        return VERDICT_UNKNOWN;
    for (int how = READING_NARROW; how < READINGS; how++) {
        if (how > READING_NARROW && j.widest == READING_NARROW) {
            j.widest = READING_WIDE;
            if (!judge_read(&j, r))
                return VERDICT_UNKNOWN;
        }
        answer a = feasible(&j, r, (reading)how);
        if (a == ANSWER_UNSURE)
            return VERDICT_UNKNOWN;
        if (a == ANSWER_YES)
            return first_feasible[how];
    }
    return j.hedged ? VERDICT_DOUBTFUL : VERDICT_CONTRADICTS;
}

verdict judge_relation(network *n, const relation *r, const substitution *swaps, uint32_t swap_count,
                       const relation **chosen)
{
    if (r->kind != RELATION_ANY) {
        if (chosen != NULL)
            *chosen = r;
        return judge_one(n, r, swaps, swap_count);
    }
    verdict best = VERDICTS;
    for (uint32_t i = 0; i < r->choice_count && best != VERDICT_HOLDS; i++) {
        const relation *decided;
        verdict v = judge_relation(n, r->choices[i], swaps, swap_count, &decided);
        if (v < best) {
            best = v;
            if (chosen != NULL)
                *chosen = decided;
        }
    }
    return best;
}
