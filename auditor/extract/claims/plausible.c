#include "extract/claims/plausible.h"

/* How far apart two sides may lie, as a quotient in tenths. Sums miss by one part or one digit; the rest by a digit. */
enum { APART_SUM = 13, APART = 18, APART_RATE = 35, APART_TURNED = 12, TENTH = 10, TELLING = 100 };

typedef struct {
    exact value;
    bool known;
} side;

static const side UNKNOWN = { { 0, 1, 0 }, false };

/* The printed value in its dimension's base unit, whatever hedges it; unknown for ranges. */
static side nominal(const scene *s, uint32_t fact_index)
{
    const figure *f = fact_index != FACT_NONE ? fact_figure(s->doc, fact_index) : NULL;
    side x = UNKNOWN;
    if (f == NULL || f->huge || f->given || f->print.modifier == MODIFIER_RANGE)
        return x;
    x.value = printed_value(&f->print);
    x.known = (f->unit == 0 || exact_multiply(&x.value, x.value, s->doc->units[f->unit].factor) == STATUS_OK)
           && (f->per == 0 || exact_divide(&x.value, x.value, s->doc->units[f->per].factor) == STATUS_OK);
    return x;
}

/* The same, but unknown for hedges, though not for fractions said in a word, or what is no more than a little more. */
static side of_fact(const scene *s, uint32_t fact_index)
{
    const figure *f = fact_index != FACT_NONE ? fact_figure(s->doc, fact_index) : NULL;
    bool plain = f != NULL && (printed_plain(&f->print) || f->print.modifier == MODIFIER_MORE);
    return plain ? nominal(s, fact_index) : UNKNOWN;
}

/* A share as a bare number, 36.3 of a structure, is one in hundredths. */
static side bare_share(const scene *s, uint32_t fact_index)
{
    const figure *f = fact_index != FACT_NONE ? fact_figure(s->doc, fact_index) : NULL;
    side x = nominal(s, fact_index);
    if (x.known && f->unit == 0 && exact_compare(x.value, exact_integer(1)) > 0)
        x.value.exponent -= 2;
    return x;
}

static uint32_t operand_of(const draft_claim *d, role r)
{
    for (uint32_t i = 0; i < d->count; i++)
        if (d->operands[i].role == r)
            return d->operands[i].fact;
    return FACT_NONE;
}

static side combine(side a, side b, status (*how)(exact *, exact, exact))
{
    side x = UNKNOWN;
    x.known = a.known && b.known && how(&x.value, a.value, b.value) == STATUS_OK;
    return x;
}

static side of_role(const draft_claim *d, const scene *s, role r)
{
    return of_fact(s, operand_of(d, r));
}

/* Is a <= b * tenths / 10? */
static bool within(exact a, exact b, int tenths)
{
    exact scaled_a, scaled_b;
    if (exact_multiply(&scaled_a, a, exact_integer(TENTH)) != STATUS_OK || exact_multiply(&scaled_b, b, exact_integer(tenths)) != STATUS_OK)
        return true;
    return exact_compare(scaled_a, scaled_b) <= 0;
}

/* Do two sides lie close enough, or about a power of ten apart: a slip of 万, 亿 or the point? */
static bool close(side a, side b, int tenths)
{
    if (!a.known || !b.known || exact_sign(a.value) <= 0 || exact_sign(b.value) <= 0)
        return true;
    exact great = a.value, small = b.value;
    if (exact_compare(great, small) < 0) {
        great = b.value;
        small = a.value;
    }
    for (int power = 0; power <= 8; power++, small.exponent++)
        if (within(great, small, power == 0 ? tenths : 11) && (power == 0 || within(small, great, 11)))
            return true;
    return false;
}

/* Is one wrong digit all that lies between two values of two digits or more? */
static bool digit_apart(side a, side b)
{
    side apart = combine(a, b, exact_subtract);
    if (!apart.known)
        return false;
    exact gap = exact_reduced(apart.value), first = exact_reduced(a.value), second = exact_reduced(b.value);
    int128 digits = gap.numerator < 0 ? -gap.numerator : gap.numerator;
    return gap.denominator == 1 && digits < 10 && (first.numerator >= 10 || second.numerator >= 10);
}

/* What the parts of a sum make. */
static side parts_of(const draft_claim *d, const scene *s)
{
    side sum = { exact_integer(0), true };
    for (uint32_t i = 0; i < d->count; i++)
        if (d->operands[i].role == ROLE_PARTS)
            sum = combine(sum, of_fact(s, d->operands[i].fact), exact_add);
    return sum;
}

static bool sum_is_close(const draft_claim *d, const scene *s)
{
    side sum = parts_of(d, s), total = of_role(d, s, ROLE_TOTAL);
    bool below = sum.known && total.known && exact_compare(sum.value, total.value) <= 0;
    return (below && d->what.complete != 2) || close(sum, total, APART_SUM);
}

/* Is one value the other at another power of ten? */
static bool shifted(side a, side b)
{
    side x = a.known && b.known && exact_sign(a.value) > 0 && exact_sign(b.value) > 0 ? combine(a, b, exact_divide) : UNKNOWN;
    exact times = exact_reduced(x.value);
    return x.known && times.numerator == 1 && times.denominator == 1 && times.exponent != 0;
}

/* A scale slip: one of two values, but for a power of ten, is as far from the other as the text says. */
static bool other_scale(side from, side to, side apart)
{
    return shifted(combine(from, apart, exact_add), to) || shifted(combine(from, apart, exact_subtract), to)
        || shifted(combine(to, apart, exact_add), from) || shifted(combine(to, apart, exact_subtract), from);
}

/* The rate that two values give, against the one stated; a difference likewise. One slip does not turn a change round and
** alter its size as well. */
static bool change_is_close(const draft_claim *d, const scene *s)
{
    side from = of_role(d, s, ROLE_FROM), to = of_role(d, s, ROLE_TO), difference = combine(to, from, exact_subtract);
    const int way = difference.known ? exact_sign(difference.value) : 0;
    const bool turned = (way < 0 && d->what.direction == DIRECTION_UP) || (way > 0 && d->what.direction == DIRECTION_DOWN);
    if (way < 0)
        difference.value = exact_negate(difference.value);
    side told = of_role(d, s, ROLE_DIFFERENCE);
    if (!told.known && !close(difference, nominal(s, operand_of(d, ROLE_DIFFERENCE)), APART_RATE))
        return false;       /* hedged, and of something else: 0.9亿元 and 约310元 */
    bool stated = close(difference, told, turned ? APART_TURNED : APART) || digit_apart(difference, told) || other_scale(from, to, told);
    if (d->years[0] != '\0' || operand_of(d, ROLE_RATE) == FACT_NONE)
        return stated;
    side rate = of_role(d, s, ROLE_RATE);
    return stated && (close(difference, combine(from, rate, exact_multiply), turned ? APART_TURNED : APART_RATE)
                      || (turned && close(difference, combine(to, rate, exact_multiply), APART_TURNED)));
}

/* What is not less than it should be may be as little as it likes. */
static bool at_most_is_close(side small, side great)
{
    return !small.known || !great.known || exact_compare(small.value, great.value) <= 0 || close(small, great, APART);
}

bool plausible(const draft_claim *d, const scene *s)
{
    switch ((claim_kind)d->what.kind) {
    case CLAIM_SHARE:
        return close(nominal(s, operand_of(d, ROLE_PART)),
                     combine(bare_share(s, operand_of(d, ROLE_SHARE)), nominal(s, operand_of(d, ROLE_WHOLE)), exact_multiply),
                     of_role(d, s, ROLE_SHARE).known ? APART : APART_RATE);
    case CLAIM_SUM:
        return sum_is_close(d, s);
    case CLAIM_PART:
        return at_most_is_close(of_role(d, s, ROLE_PART), of_role(d, s, ROLE_WHOLE));
    case CLAIM_ORDER:
        return at_most_is_close(of_role(d, s, ROLE_SMALLER), of_role(d, s, ROLE_GREATER));
    case CLAIM_RATIO:
        if (operand_of(d, ROLE_COUNT) != FACT_NONE)
            return close(combine(of_role(d, s, ROLE_NUMERATOR), of_role(d, s, ROLE_COUNT), exact_multiply),
                         combine(of_role(d, s, ROLE_RATIO), of_role(d, s, ROLE_DENOMINATOR), exact_multiply), APART);
        return close(of_role(d, s, ROLE_NUMERATOR), combine(of_role(d, s, ROLE_RATIO), of_role(d, s, ROLE_DENOMINATOR), exact_multiply), APART);
    case CLAIM_COMPLETION:
        return close(of_role(d, s, ROLE_DONE), combine(of_role(d, s, ROLE_RATE), of_role(d, s, ROLE_TARGET), exact_multiply), APART);
    case CLAIM_REPEAT:
        return d->count != 2 || close(of_fact(s, d->operands[0].fact), of_fact(s, d->operands[1].fact), APART_RATE);
    case CLAIM_CHANGE:
        return change_is_close(d, s);
    default:
        return true;
    }
}

/* One of the last digit that is printed of a figure, in its dimension's base unit. */
static side last_digit(const scene *s, uint32_t fact_index)
{
    const figure *f = fact_figure(s->doc, fact_index);
    side x = nominal(s, fact_index);
    if (!x.known)
        return x;
    x.value = (exact){ 1, 1, f->print.scale - f->print.decimals };
    x.known = (f->unit == 0 || exact_multiply(&x.value, x.value, s->doc->units[f->unit].factor) == STATUS_OK)
              && (f->per == 0 || exact_divide(&x.value, x.value, s->doc->units[f->per].factor) == STATUS_OK);
    return x;
}

/* Is a value not even half of the last digit that is printed of another? */
static bool is_lost_in(side value, side digit)
{
    exact twice;
    return value.known && digit.known && exact_sign(value.value) > 0 && exact_multiply(&twice, value.value, exact_integer(2)) == STATUS_OK
           && exact_compare(twice, digit.value) < 0;
}

/* What the others of a sum make of one of its operands. */
static side due(const draft_claim *d, const scene *s, uint32_t which)
{
    if (d->operands[which].role == ROLE_TOTAL)
        return parts_of(d, s);
    return combine(of_role(d, s, ROLE_TOTAL), combine(parts_of(d, s), nominal(s, d->operands[which].fact), exact_subtract), exact_subtract);
}

bool plausible_of_one_size(const draft_claim *d, const scene *s)
{
    const bool change = d->what.kind == CLAIM_CHANGE && operand_of(d, ROLE_DIFFERENCE) != FACT_NONE;
    const side from = of_role(d, s, ROLE_FROM), to = of_role(d, s, ROLE_TO), told = of_role(d, s, ROLE_DIFFERENCE);
    side apart = combine(to, from, exact_subtract);
    if (apart.known && exact_sign(apart.value) < 0)
        apart.value = exact_negate(apart.value);
    if ((d->what.kind != CLAIM_SUM && !change) || (change && (close(apart, told, APART) || other_scale(from, to, told)))
        || (!change && close(parts_of(d, s), of_role(d, s, ROLE_TOTAL), APART_SUM)))
        return true;
    for (uint32_t i = 0; i < d->count; i++)
        for (uint32_t k = 0; k < d->count; k++) {
            const figure *f = fact_figure(s->doc, d->operands[i].fact), *g = fact_figure(s->doc, d->operands[k].fact);
            if (f == NULL || g == NULL || f->per != g->per || i == k || d->operands[i].role == ROLE_RATE || d->operands[k].role == ROLE_RATE
                || !is_lost_in(nominal(s, d->operands[i].fact), last_digit(s, d->operands[k].fact)))
                continue;
            const side should = change ? UNKNOWN : due(d, s, i);
            if (!should.known || !close(should, nominal(s, d->operands[i].fact), APART_SUM))
                return false;
        }
    return true;
}

bool plausible_slip(const draft_claim *d, const scene *s)
{
    side sum = parts_of(d, s), total = of_role(d, s, ROLE_TOTAL);
    return d->what.kind == CLAIM_SUM && digit_apart(sum, total) && exact_reduced(total.value).numerator >= TELLING;
}
